"""The user's own word: a status set, somebody named, and taken back."""

from pathlib import Path

from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"


def ends(tmp_path: Path, script: str) -> None:
    """A story that begins with the ask sent yesterday."""
    tell(tmp_path, SENT + "\n".join(line.strip() for line in script.strip().splitlines()))


def test_a_status_set_by_hand_is_taken_back(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        set declined
        -> declined, gracious_line
        undo
        -> sent, wait
        after 10 days
        look
        -> sent, remind
        """,
    )


def test_what_was_read_does_not_overrule_the_users_word_but_later_mail_does(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora answers: I'd rather not.
        after 1 hour
        set answered
        look
        -> answered, reply
        after 1 day
        nora answers: Well, of course I'll ask her.
        look
        -> answered, forward_note
        """,
    )


def test_who_it_was_can_be_said_by_hand(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        set prospect_named as Oliver Sand, Tidewell
        -> prospect_named, reply_to_named
        after 1 day
        oliver writes "Hello": Hi Mara, Nora gave me your name.
        look
        -> introduced, thank
        """,
    )


def test_what_came_to_nothing_begins_again_only_by_a_later_meeting(tmp_path: Path) -> None:
    ends(
        tmp_path,
        """
        nora writes "Introduction" to mara, elena: Elena, Mara, you should meet. I leave you to it.
        after 1 day
        scan
        meet elena
        after 1 day
        scan
        set lost
        after 1 day
        scan
        -> lost, tell_outcome
        meet elena
        after 1 day
        scan
        -> met, thank_meeting
        """,
    )
