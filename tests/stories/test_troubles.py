"""Gmail's bad days: one thread that cannot be read, one 404, nothing at all; and what a look costs."""

from pathlib import Path

from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


def ends(tmp_path: Path, script: str) -> None:
    """A story that begins with the ask sent yesterday."""
    tell(tmp_path, SENT + "\n".join(line.strip() for line in script.strip().splitlines()))


def test_a_sent_ask_to_which_nothing_happened_costs_two_calls(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        look
        -> calls 2
        scan
        look
        -> sent, wait
        -> calls 2
        """,
    )


def test_an_answered_ask_costs_two_calls_once_its_mail_is_known(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Let me think about it.
        nora writes "Lunch": Shall we have lunch?
        look
        look
        -> answered, wait
        -> calls 2
        """,
    )


def test_a_thread_that_cannot_be_read_leaves_what_the_mirror_tells(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Of course, I'll ask her.
        always 400 threads.get
        scan
        -> answered, forward_note
        """,
    )


def test_a_thread_that_fails_is_read_the_next_time(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: Of course, I'll ask her.
        once 404 threads.get
        look
        again
        look
        -> answered, forward_note
        """,
    )


def test_a_thread_answered_with_404_does_not_unsend_the_ask(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        always 404 threads.get
        look
        -> sent, wait
        """,
    )


def test_gmail_that_is_down_changes_nothing(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        always 500 drafts.get
        look
        -> drafted, send_draft
        """,
    )


def test_without_gmail_the_mail_that_was_read_tells_the_whole_way(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        draft
        after 1 hour
        send
        read
        -> sent, wait
        after 1 day
        nora answers: Elena left Tidewell. Talk to her successor, Oliver Sand. Shall I introduce you?
        read
        -> prospect_named, reply_to_named "Oliver Sand"
        -> named Oliver Sand
        after 1 hour
        mara replies: Thank you, Nora! What makes you think of him?
        after 1 day
        nora answers: He told me that he is looking for exactly this.
        read
        -> prospect_named, reply
        after 1 day
        oliver writes "Hello": Hi Mara, Nora gave me your name.
        read
        -> introduced, thank
        meet oliver
        after 1 day
        read
        -> met, thank_meeting
        """,
    )


def test_one_ask_that_cannot_be_looked_at_leaves_the_others(tmp_path: Path) -> None:
    tell(
        tmp_path,
        """
        mara writes ann "Oliver Sand": Hi Ann, could you introduce me to Oliver Sand at Tidewell?
        after 1 hour
        scan
        draft
        after 1 hour
        send
        look
        after 1 hour
        ann writes "Re: Oliver Sand": Of course, I'll ask him.
        always 400 threads.get
        scan
        -> sent, wait
        -> other answered
        """,
    )
