"""Introductions made by an invitation in the calendar."""

from pathlib import Path

import pytest
from story_house import tell

SEEN = "draft\nafter 1 hour\nsend\nlook\nafter 1 day\n"
STORIES = {
    "an invitation by the introducer to both is an introduction, and the talk a meeting": f"""{SEEN}
        nora invites elena, mara "Elena and Mara" in 3 days
        scan
        -> introduced, thank "Elena and Mara"
        letter thank_introduction
        -> not refused
        after 4 days
        scan
        -> met, thank_meeting""",
    "an invitation by the prospect to the user and the introducer": f"""{SEEN}
        elena invites nora, mara "Coffee" in 3 days
        scan
        -> introduced, thank""",
    "an invitation that was answered by mail before": f"""{SEEN}
        nora answers: Sure, I'll set something up.
        look
        -> answered, forward_note
        nora invites elena, mara in 5 days
        scan
        -> introduced, thank""",
    "an invitation without the prospect introduces nobody": f"""{SEEN}
        nora invites mara, petra "Budget" in 3 days
        scan
        -> sent, wait""",
    "an invitation by the user is none by the introducer": f"""{SEEN}
        mara invites elena, nora "Lunch" in 3 days
        scan
        -> sent, wait""",
    "an invitation that was made before the ask introduces nobody": """
        nora invites elena, mara "Fair" in 9 days
        draft
        after 1 hour
        send
        after 1 day
        scan
        -> sent, wait""",
    "an invitation after it was given up": f"""{SEEN}
        after 25 days
        look
        -> no_reply, let_rest
        nora invites elena, mara in 2 days
        scan
        -> introduced, thank""",
    "an invitation beside a mail of the same introduction is told once": f"""{SEEN}
        nora writes "You two" to mara, elena: Elena, meet Mara. Calendar invitation follows.
        scan
        -> introduced, thank "meet Mara"
        nora invites elena, mara in 2 days
        scan
        -> introduced, thank "meet Mara" """,
    "a guest without a name who is the only stranger at the table of a title with the prospect's name": f"""{SEEN}
        mara replies: Hi Nora, could you also introduce me to Ann Roe at Stonegate?
        scan
        after 1 hour
        nora invites ann, mara "Mara / Ann" in 2 days
        scan
        -> sent, wait
        -> other introduced""",
}


@pytest.mark.parametrize("script", STORIES.values(), ids=STORIES.keys())
def test_the_story_ends_as_it_should(tmp_path: Path, script: str) -> None:
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))
