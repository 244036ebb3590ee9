"""What the introducer answers: yes, no, a question, another name, nothing yet."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


def ends(tmp_path: Path, script: str) -> None:
    """A story that begins with the ask sent yesterday."""
    tell(tmp_path, SENT + "\n".join(line.strip() for line in script.strip().splitlines()))


def test_a_yes_asks_for_the_note_to_forward(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Of course, I'll ask her this week.
        look
        -> answered, forward_note "I’ll ask her this week."
        -> event agreed
        """,
    )


def test_a_yes_from_the_phone_is_a_yes(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Happy to!\\n\\nSent from my iPhone
        look
        -> answered, forward_note "Happy to!"
        """,
    )


def test_an_answer_that_decides_nothing_wants_to_be_read(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I read your note on the train this morning.
        look
        -> answered, reply "I read your note"
        """,
    )


def test_a_question_back_wants_an_answer(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: What exactly would you like to talk to her about?
        look
        -> answered, reply "What exactly"
        -> event asked_back
        """,
    )


def test_a_question_that_was_answered_by_hand_is_their_turn(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: What exactly would you like to talk to her about?
        look
        after 3 hours
        mara replies: About the family firms that she works with.
        look
        -> answered, wait
        after 1 day
        nora answers: Got it, I'll ask her.
        look
        -> answered, forward_note "I’ll ask her"
        """,
    )


@pytest.mark.parametrize(
    "words",
    [
        "I'd rather not, to be honest.",
        "I'm sorry, I am not comfortable making that introduction.",
        "I don't know her well enough for that, sorry.",
        "I'm afraid I can't help here.",
    ],
)
def test_a_no_asks_for_a_gracious_line_and_the_pair_rests(tmp_path: Path, words: str) -> None:
    ends(
        tmp_path,
        f"""
        nora answers: {words}
        look
        -> declined, gracious_line
        after 1 hour
        mara replies: Thank you for the plain word, Nora!
        look
        -> declined, let_rest
        """,
    )


def test_a_no_that_becomes_a_yes_is_a_yes(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I'd rather not.
        look
        after 2 days
        nora answers: On second thoughts, I'd be happy to introduce you.
        look
        -> answered, forward_note "happy to introduce you"
        """,
    )


def test_a_no_to_this_but_a_yes_at_the_end_is_a_yes(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I don't know her well enough. But I'm happy to ask a friend who does.
        look
        -> answered, forward_note
        """,
    )


def test_another_name_is_offered_with_who_named_them_and_why(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I hardly know Elena. You should talk to Oliver Sand, he runs their family business programme.
        look
        -> prospect_named, reply_to_named "Oliver Sand"
        -> named Oliver Sand
        """,
    )


def test_the_prospect_has_left_and_the_successor_is_named(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Elena left Tidewell in spring. Talk to her successor, Oliver Sand. Shall I introduce you?
        look
        -> prospect_named, reply_to_named "Oliver Sand"
        -> named Oliver Sand
        -> event prospect_left
        -> left
        """,
    )


def test_that_the_prospect_has_left_is_noticed_without_another_name(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I fear she no longer works there.
        look
        -> answered, reply
        -> event prospect_left
        -> left
        """,
    )


def test_of_two_names_in_one_answer_both_are_offered(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Not Elena, I think. Have you thought of Oliver Sand or Ann Roe?
        look
        -> prospect_named, reply_to_named
        -> named Oliver Sand
        -> named Ann Roe
        """,
    )


def test_the_reason_why_comes_in_the_second_answer(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: You should talk to Oliver Sand.
        look
        after 1 hour
        mara replies: Thank you, Nora! What makes you think of him?
        look
        -> prospect_named, wait
        after 1 day
        nora answers: He is looking for exactly this since his father retired.
        look
        -> prospect_named, reply
        -> event answered_again
        -> why Oliver Sand: looking for exactly this since his father retired
        """,
    )


def test_somebody_else_who_left_is_not_the_prospect(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Our assistant Petra Lang has left the company, so I am slow. I'll ask Elena on Monday.
        look
        -> answered, forward_note
        -> no event prospect_left
        """,
    )


@pytest.mark.parametrize(
    "line",
    [
        "nora answers auto: I am out of the office until Monday and will read your mail then.",
        "nora answers: I am out of the office until Monday, with no access to mail.",
        'nora writes "Automatic reply: hello" auto: I am away.',
    ],
)
def test_an_answering_machine_is_no_answer(tmp_path: Path, line: str) -> None:
    ends(
        tmp_path,
        f"""
        {line}
        look
        -> sent, wait
        after 3 days
        nora answers: Back again. Sure, I'll introduce you.
        look
        -> answered, forward_note
        """,
    )


def test_an_answer_from_another_address_of_theirs_in_the_thread_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers from nora.weiss@post.example: Of course, I'll ask her.
        look
        -> answered, forward_note "I’ll ask her"
        """,
    )


def test_an_answer_filed_in_another_thread_counts_by_its_headers(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers "Elena" elsewhere: Sure, leave it with me.
        scan
        -> answered, forward_note
        """,
    )


def test_an_answer_in_a_mail_of_its_own_that_speaks_of_the_prospect_counts(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "Your question": Hi Mara, about Elena Ruiz: I'd rather not, sorry. Nora
        look
        -> declined, gracious_line
        """,
    )


def test_an_answer_in_the_trash_was_an_answer(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers trashed: I'd rather not.
        look
        -> declined, gracious_line
        """,
    )


def test_an_answer_that_gmail_took_for_spam_counts_where_it_answers_the_ask(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers spam: Of course, I'll ask her.
        look
        -> answered, forward_note
        """,
    )


def test_what_somebody_else_writes_in_the_thread_is_not_their_answer(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        ann answers: I'd rather not.
        look
        -> sent, wait
        """,
    )


def test_their_assistant_may_answer_for_them(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        petra answers: Nora asked me to say that she will gladly ask Elena. Happy to help.
        look
        -> answered, forward_note
        """,
    )


def test_two_answers_at_once_are_read_in_their_order(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Let me think about it.
        after 1 hour
        nora answers: I'd rather not after all.
        look
        -> declined, gracious_line "rather not"
        """,
    )
