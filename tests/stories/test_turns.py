"""Turns that stories take between the plain ones: several things at once, late, by another way."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nafter 1 day\n"
SEEN = f"{SENT}look\n"
STORIES = {
    "an ask that was sent and answered before anybody looked": f"""{SENT}
        nora answers: Of course, I'll ask her.
        look
        -> answered, forward_note""",
    "a no in a mail of its own under the prospect's name": f"""{SEEN}
        nora writes "Elena Ruiz": Hi Mara, sorry, I'd rather not. Nora
        look
        -> declined, gracious_line""",
    "an introduction to another of the user's addresses": f"""{SEEN}
        nora writes "Intro" to elena, mara@lindqvist-studio.example: Elena, please meet Mara.
        scan
        -> introduced, thank""",
    "the prospect answers in the ask's own thread": f"""{SEEN}
        elena answers to mara cc nora: Hi Mara, Nora forwarded me your note. Happy to talk.
        look
        -> introduced, thank""",
    "the ask is forwarded to the prospect with the user in copy": f"""{SEEN}
        nora answers to elena cc mara: Elena, see below. Could be interesting for you.
        look
        -> introduced, thank""",
    "an answer weeks after it was given up": f"""{SEEN}
        after 25 days
        look
        -> no_reply, let_rest
        nora answers: Of course! Sorry for the delay. I'll ask her today.
        look
        -> answered, forward_note""",
    "a no, and a day later another name": f"""{SEEN}
        nora answers: I'd rather not.
        look
        after 1 day
        nora answers: But you could talk to Oliver Sand at Tidewell.
        look
        -> prospect_named, reply_to_named
        -> named Oliver Sand""",
    "a draft saved elsewhere and then thrown away": """
        draft
        resave: Nora, would you introduce me to Elena Ruiz?
        look
        after 1 hour
        discard
        look
        -> discarded, none""",
    "an ask in few words of the user's own, and a short yes": """
        draft
        edit: Hey Nora, quick one: Elena Ruiz - worth an intro?
        send
        after 1 day
        nora answers: Yes! Happy to.
        look
        -> answered, forward_note""",
    "a draft that lay for ten days and was sent all the same": """
        draft
        after 10 days
        look
        -> event still_lying
        send
        look
        -> sent, wait
        after 10 days
        look
        -> sent, remind""",
    "a draft sent to several, of whom only the introducer's answer counts": f"""{SEEN}
        ann answers: Of course, happy to.
        look
        -> sent, wait
        nora answers: What is it about?
        look
        -> answered, reply""",
    "a scheduled draft that is sent before anybody looks again, and answered": """
        draft
        schedule
        look
        -> drafted, wait
        after 1 day
        goes out
        after 1 day
        nora answers: Sure, leave it with me.
        look
        -> answered, forward_note""",
    "an introduction, and the meeting with thanks by hand": f"""{SEEN}
        nora writes "You two" to mara, elena: Elena, meet Mara.
        look
        after 1 hour
        mara writes nora "Re: You two": Thank you so much for the introduction to Elena Ruiz, Nora!
        look
        -> introduced, prepare_meeting
        meet elena
        after 1 day
        scan
        -> met, thank_meeting""",
    "the asked person of two asks says no to one of them": f"""{SEEN}
        mara writes nora "Ann Roe": Hi Nora, could you introduce me to Ann Roe at Stonegate?
        after 1 day
        scan
        nora answers: I'd rather not.
        scan
        -> declined, gracious_line""",
}


@pytest.mark.parametrize("script", STORIES.values(), ids=STORIES.keys())
def test_the_story_ends_as_it_should(tmp_path: Path, script: str) -> None:
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))
