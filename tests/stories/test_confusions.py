"""Whose answer is it, to which ask, and did the ask reach them at all: what is easily taken for something else."""

from pathlib import Path

import pytest
from asking_days import NORA
from builders import OWNER
from google_worlds import a_letter
from story_house import open_story, tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 20 hours\n"
SECOND = f"""{SENT}mara writes nora "Somebody at Stonegate": Hi Nora, could you introduce me to Ann Roe at Stonegate?
scan
newest
after 1 day
"""
THANKS_AFTER = """
after 1 day
scan
"""


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("I would rather not, sorry.", "declined"),
        ("Yes, gladly.", "answered"),
        ("What would it be about?", "answered"),
        ("Better talk to Oliver Sand there.", "prospect_named"),
        ("Das möchte ich lieber nicht.", "declined"),
        ("Avec plaisir !", "answered"),
        ("Prefiero no hacerlo.", "declined"),
    ],
)
def test_what_answers_a_second_ask_leaves_the_first_alone(tmp_path: Path, words: str, other: str) -> None:
    tell(tmp_path, f"{SECOND}nora answers: {words}\nscan\n-> sent, wait\n-> other {other}{THANKS_AFTER}-> sent, wait")


@pytest.mark.parametrize(
    ("words", "end"), [("Yes, gladly.", "answered, forward_note"), ("I'd better not.", "declined, gracious_line")]
)
def test_what_answers_the_first_ask_leaves_the_second_alone(tmp_path: Path, words: str, end: str) -> None:
    script = f"""{SENT}nora answers: {words}
        look
        -> {end}
        mara writes nora "Somebody at Stonegate": Hi Nora, could you introduce me to Ann Roe at Stonegate?
        scan
        -> other sent"""
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))


def test_the_users_own_version_of_the_drafted_ask_is_no_second_ask(tmp_path: Path) -> None:
    script = """
        draft
        after 1 hour
        discard
        mara writes nora "Elena": Hi Nora, would you introduce me to Elena Ruiz at Tidewell?
        scan
        -> sent, wait"""
    tell(tmp_path, script)


STORIES = {
    "a draft that was sent to somebody else needs the user": """
        draft
        readdress ann
        send
        scan
        -> needs_user, check_drafts
        -> note Ann Roe""",
    "a draft that was sent to another address of the introducer's is sent": """
        draft
        after 1 hour
        readdress home
        send
        scan
        -> sent, wait""",
    "an answer from an unknown address under the introducer's name": f"""{SENT}
        nora writes "Elena Ruiz" from nw@posthaus.example: I'd be happy to introduce you to Elena.
        scan
        -> answered, forward_note""",
    "a no from an unknown address in German": f"""{SENT}
        nora writes "Elena Ruiz" from nw@posthaus.example: Da kann ich leider nicht helfen.
        scan
        -> declined, gracious_line""",
    "an unknown address under the introducer's name on another matter": f"""{SENT}
        nora writes "Newsletter" from nw@posthaus.example: Happy to introduce you to our new offers.
        scan
        -> sent, wait
        -> no event spoke""",
    "the user's own name in an introduction to somebody else": f"""{SENT}
        nora writes "Introduction" to rossi cc mara: Elena, please meet Mara Lindqvist, who did our showroom.
        scan
        -> not named Mara Lindqvist""",
    "the user's own name in an answer": f"""{SENT}
        nora answers: I told Oliver Sand about Mara Lindqvist. Talk to Oliver Sand.
        scan
        -> prospect_named, reply_to_named
        -> not named Mara Lindqvist""",
    "an ask that comes back needs the user and reminds nobody": f"""{SENT}
        server answers "Undelivered Mail Returned to Sender" auto: 550 5.1.1 no such user
        scan
        -> needs_user, check_drafts
        after 14 days
        scan
        -> needs_user, check_drafts
        -> reminders 0""",
    "an ask that is only late has not come back": f"""{SENT}
        server answers "Delivery Status Notification (Delay)" auto: It will be tried again.
        scan
        -> sent, wait""",
    "an ask that came back and is answered all the same": f"""{SENT}
        server answers "Delivery Status Notification (Failure)" auto: 550 5.1.1 no such user
        scan
        after 1 day
        nora answers: Happy to introduce you!
        look
        -> answered, forward_note""",
}


@pytest.mark.parametrize("script", STORIES.values(), ids=STORIES)
def test_a_story_of_confusion_ends_well(tmp_path: Path, script: str) -> None:
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))


def test_a_sending_that_was_undone_into_another_conversation_is_taken_back(tmp_path: Path) -> None:
    with open_story(tmp_path / "a.db") as story:
        story.tell(f"{SENT}-> sent, wait")
        record = story.store.load_drafts()[-1]
        letter = a_letter(
            OWNER, NORA, "Again", body=record.body, message_id=story.box().letter(story.sent_id).header("message-id")
        )
        story.box().create_draft(letter, None)
        story.tell("delete sent\nlook\n-> drafted, send_draft\nsend\nlook\n-> sent, wait")
