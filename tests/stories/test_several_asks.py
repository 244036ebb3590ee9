"""Two asks to the same introducer in one conversation: each hears its own answer."""

from pathlib import Path

import pytest
from story_house import tell

SENT = "draft\nafter 1 hour\nsend\nlook\nafter 20 hours\n"
SECOND = f"""{SENT}mara replies: Hi Nora, could you also introduce me to Ann Roe at Stonegate?
scan
-> sent, wait
-> other sent
-> reminders 0
after 1 day
"""


@pytest.mark.parametrize(
    "words",
    [
        "Elena yes, Ann better not.",
        "Happy to introduce you to Elena, but not to Ann.",
        "Elena: gladly.\\nAnn: I'd rather not, we have fallen out.",
        "Of course, I'll ask Elena. Ann I hardly know, sorry.",
        "Elena ja, Ann eher nicht.",
        "Bei Elena gern, bei Ann lieber nicht.",
        "Elena frage ich gern. Ann kenne ich kaum.",
        "Oui pour Elena, non pour Ann.",
        "Pour Elena volontiers, mais pas pour Ann.",
        "A Elena sí, a Ann mejor no.",
        "Con Elena sin problema, con Ann prefiero no.",
    ],
)
def test_a_yes_and_a_no_go_to_whom_they_name(tmp_path: Path, words: str) -> None:
    tell(
        tmp_path,
        f"{SECOND}nora answers: {words}\nscan\n-> answered, forward_note\n-> other declined\n-> not named Ann Roe",
    )


@pytest.mark.parametrize(
    "words",
    [
        "Ann yes, Elena better not.",
        "Ann gladly; Elena Ruiz I don't know well enough.",
        "Ann gern, Elena lieber nicht.",
        "Ann volontiers, Elena plutôt pas.",
        "Ann claro que sí, Elena mejor no.",
    ],
)
def test_the_same_the_other_way_round(tmp_path: Path, words: str) -> None:
    tell(tmp_path, f"{SECOND}nora answers: {words}\nscan\n-> declined, gracious_line\n-> other answered")


@pytest.mark.parametrize(
    ("words", "first", "other"),
    [
        ("Yes to both!", "answered, forward_note", "answered"),
        ("Neither of them, I'm afraid.", "declined, gracious_line", "declined"),
        ("Beide gern.", "answered, forward_note", "answered"),
        ("Leider keinen von beiden.", "declined, gracious_line", "declined"),
        ("Oui pour les deux.", "answered, forward_note", "answered"),
        ("Sí a los dos.", "answered, forward_note", "answered"),
    ],
)
def test_what_is_said_of_both_counts_for_both(tmp_path: Path, words: str, first: str, other: str) -> None:
    tell(tmp_path, f"{SECOND}nora answers: {words}\nscan\n-> {first}\n-> other {other}")


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("Sure, gladly.", "answered"),
        ("I'd rather not.", "declined"),
        ("What would you talk about?", "answered"),
        ("Ann would be delighted to hear from you.", "answered"),
        ("Gern!", "answered"),
        ("Je préfère ne pas le faire.", "declined"),
    ],
)
def test_what_names_nobody_answers_the_later_ask(tmp_path: Path, words: str, other: str) -> None:
    script = f"""{SECOND}nora answers: {words}
        scan
        -> sent, wait
        -> other {other}
        -> event spoke
        after 12 days
        scan
        -> sent, wait
        -> reminders 0"""
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))


STORIES = {
    "an answer about the first, and days later one about the second": f"""{SECOND}
        nora answers: Elena would be happy to talk to you.
        scan
        -> answered, forward_note
        -> other sent
        after 2 days
        nora answers: And Ann says no, sorry.
        scan
        -> answered, forward_note
        -> other declined""",
    "the second is introduced, the first still waits": f"""{SECOND}
        nora answers to mara, ann: Ann, please meet Mara. I leave you two to it.
        scan
        -> sent, wait
        -> other introduced""",
    "the first is introduced, the second still waits": f"""{SECOND}
        nora answers to mara, elena: Elena, please meet Mara. I leave you two to it.
        scan
        -> introduced, thank
        -> other sent""",
    "a yes that is followed by a no to the other": f"""{SECOND}
        nora answers: Gladly. Ann better not, though.
        scan
        -> answered, forward_note
        -> other declined""",
    "the other's prospect writes first": f"""{SECOND}
        ann writes "Mara": Hi Mara, Nora gave me your name.
        scan
        -> sent, wait
        -> other introduced""",
    "a thank-you for the one answer reminds nobody of the other": f"""{SECOND}
        nora answers: Ann: gladly.
        scan
        after 1 day
        mara replies: Thank you so much!
        scan
        -> sent, wait
        -> reminders 0
        -> other answered""",
    "a reminder that names the first is one": f"""{SECOND}
        nora answers: Ann: gladly.
        scan
        after 8 days
        mara replies: Thank you! Any news from Elena Ruiz?
        scan
        -> sent, wait
        -> reminders 1""",
    "the first ask's prospect has left, and the second is named as the better one": f"""{SENT}
        nora answers: Better talk to Oliver Sand at Tidewell.
        scan
        -> prospect_named, reply_to_named
        after 1 hour
        mara replies: Great, could you introduce me to Oliver Sand?
        scan
        -> prospect_named, wait
        -> named Oliver Sand""",
}


@pytest.mark.parametrize("script", STORIES.values(), ids=STORIES.keys())
def test_the_story_of_two_asks_ends_well(tmp_path: Path, script: str) -> None:
    tell(tmp_path, "\n".join(line.strip() for line in script.splitlines()))
