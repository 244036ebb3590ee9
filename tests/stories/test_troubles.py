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
        -> answered, reply
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
