"""No answer: one reminder when it is due, never a second, none where anything was said; then it rests."""

from pathlib import Path

import pytest
from story_house import open_story, tell

from plugin.usecases.reminder_setting import REMINDER

SENT = "draft\nafter 1 hour\nsend\nlook\n"


def ends(tmp_path: Path, script: str) -> None:
    """A story that begins with the ask just sent."""
    tell(tmp_path, SENT + "\n".join(line.strip() for line in script.strip().splitlines()))


def test_a_reminder_is_due_after_seven_working_days_and_not_before(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 8 days
        look
        -> sent, wait
        after 2 days
        look
        -> sent, remind
        """,
    )


def test_one_reminder_by_hand_is_enough(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        mara replies: Hi Nora, may I come back to this once?
        look
        -> sent, wait
        -> reminders 1
        after 5 days
        mara replies: And once more.
        look
        -> sent, wait
        -> reminders 1
        """,
    )


def test_a_late_answer_after_the_reminder_is_an_answer(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        mara replies: Hi Nora, may I come back to this once?
        look
        after 4 days
        nora answers: Sorry for the delay! Of course, I'll ask her.
        look
        -> answered, forward_note
        """,
    )


def test_silence_after_the_reminder_ends_it(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        mara replies: Hi Nora, may I come back to this once?
        look
        after 16 days
        look
        -> no_reply, let_rest
        after 9 days
        nora answers: I have only now seen this. I'd rather not.
        look
        -> declined, gracious_line
        """,
    )


def test_three_weeks_of_silence_end_it(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 22 days
        look
        -> no_reply, let_rest
        """,
    )


@pytest.mark.parametrize(
    "line",
    [
        'nora writes "Lunch": Hi Mara, shall we have lunch on Friday?',
        'mara writes nora "Lunch": Hi Nora, shall we have lunch on Friday?',
        "meet nora",
    ],
    ids=["they wrote", "the user wrote", "they met"],
)
def test_no_reminder_is_due_where_the_two_have_spoken_since(tmp_path: Path, line: str) -> None:
    ends(
        tmp_path,
        f"""
        after 3 days
        {line}
        after 8 days
        scan
        -> sent, wait
        -> event spoke
        """,
    )


def test_no_reminder_is_due_where_they_have_answered(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 6 days
        nora answers: I'll think about it.
        after 8 days
        look
        -> answered, wait
        """,
    )


def test_an_answering_machine_does_not_put_the_reminder_off(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 1 day
        nora answers auto: I am out of the office.
        after 10 days
        look
        -> sent, remind
        -> event out_of_office
        """,
    )


def test_what_the_user_adds_at_once_is_no_reminder(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 1 hour
        mara replies: PS: no hurry at all.
        after 10 days
        look
        -> sent, remind
        -> reminders 0
        """,
    )


def test_no_reminder_is_drafted_where_they_have_answered_unseen(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        look
        -> sent, remind
        nora answers: Sorry, this was buried. Of course, I'll ask her.
        after 1 hour
        letter reminder
        -> refused
        -> answered, forward_note
        """,
    )


def test_no_reminder_is_drafted_where_they_have_written_of_something_else_unseen(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        look
        nora writes "Lunch": Shall we have lunch on Friday?
        after 1 hour
        letter reminder
        -> refused
        -> event spoke
        """,
    )


def test_the_reminder_is_drafted_once_sent_and_never_again(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        after 10 days
        letter reminder
        -> not refused
        send
        after 1 hour
        look
        -> sent, wait
        -> reminders 1
        after 5 days
        letter reminder
        look
        -> reminders 1
        after 16 days
        look
        -> no_reply, let_rest
        """,
    )


def test_the_reminder_is_due_after_as_many_days_as_the_user_chose(tmp_path: Path) -> None:
    with open_story(tmp_path / "a.db") as story:
        story.store.save_preference(REMINDER, "12")
        story.tell("draft\nafter 1 hour\nsend\nlook\nafter 10 days\nlook\nletter reminder\n-> refused")
        story.tell("after 7 days\nletter reminder\n-> not refused")


@pytest.mark.parametrize(
    "notice",
    [
        "I am on parental leave with no access to my mailbox. In urgent cases please turn to Petra Lang.",
        "Bis Monatsende bin ich nicht im Haus. Dringendes erledigt Petra Lang.",
        "Je suis en congés. En cas d'urgence, adressez-vous à Petra Lang.",
        "Estoy fuera de la oficina. Para cualquier urgencia, Petra Lang.",
    ],
)
def test_a_notice_of_leave_that_no_header_marks_is_no_answer_and_names_nobody(tmp_path: Path, notice: str) -> None:
    ends(
        tmp_path,
        f"""
        after 1 day
        nora answers: {notice}
        after 1 hour
        look
        -> sent, wait
        -> event out_of_office
        """,
    )
