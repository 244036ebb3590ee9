"""The notation of the scene texts, and their filling with a person's own topics, places and days.

A scene begins with `== kinds | subject | tags`, a turn with `> me` or `> them`, `+hours` after the turn before, and
`file=` for an attachment. `[a|b]` chooses, `{topic}` and its like are filled in. Tags: `open` (how a piece of work
begins), `bill`, `before` and `after` (around a meeting), `du` and `sie` (how the two address each other).
"""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from . import scenes_de, scenes_en_life, scenes_en_work, scenes_meetings, scenes_romance
from .people import Person
from .quoting import LONG_DAYS

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_THINGS = ("ladder", "big pan", "tent", "cool box", "waffle iron", "bike pump", "folding table", "lantern")
_TEXTS = {
    "en": (scenes_en_work.TEXT, scenes_en_life.TEXT),
    "de": (scenes_de.TEXT,),
    "fr": (scenes_romance.FRENCH,),
    "es": (scenes_romance.SPANISH,),
    "nl": (scenes_romance.DUTCH,),
}
_MEETING_TEXTS = {
    "en": scenes_meetings.ENGLISH,
    "de": scenes_meetings.GERMAN,
    "fr": scenes_meetings.FRENCH,
    "es": scenes_meetings.SPANISH,
    "nl": scenes_meetings.ENGLISH,
}


@dataclass(frozen=True, slots=True)
class Turn:
    """One message of a scene; `hours` after the one before."""

    mine: bool
    hours: float
    files: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """A short exchange, not yet anybody's."""

    kinds: frozenset[str]
    subject: str
    tags: frozenset[str]
    turns: tuple[Turn, ...]


def parse_scenes(text: str) -> tuple[Scene, ...]:
    """The scenes of a text in this module's notation."""
    found = []
    for block in text.split("\n== ")[1:]:
        head, _, rest = block.partition("\n")
        kinds, subject, *tags = (part.strip() for part in head.split("|"))
        turns = []
        for piece in rest.split("\n> ")[0 if rest.startswith("> ") else 1 :] if "> " in rest else ():
            line, _, body = piece.removeprefix("> ").partition("\n")
            who, *options = line.split()
            hours = next((float(option) for option in options if option.startswith("+")), 0.0)
            files = tuple(option[5:] for option in options if option.startswith("file="))
            turns.append(Turn(who == "me", hours, files, body.strip()))
        found.append(
            Scene(
                frozenset(kinds.split(",")),
                subject,
                frozenset(tags[0].replace(" ", "").split(",")) if tags else frozenset(),
                tuple(turns),
            )
        )
    return tuple(found)


@lru_cache(maxsize=16)
def _scenes(language: str) -> tuple[Scene, ...]:
    return tuple(scene for text in _TEXTS[language] for scene in parse_scenes(text))


@lru_cache(maxsize=16)
def _meeting_scenes(language: str) -> tuple[Scene, ...]:
    return parse_scenes(_MEETING_TEXTS[language])


def everyday(person: Person) -> tuple[Scene, ...]:
    """The scenes that fit this person's language, kind and form of address."""
    wrong = "du" if person.formal else "sie"
    right = "sie" if person.formal else "du"
    kind = "client" if person.kind == "former_client" else person.kind
    return tuple(
        scene
        for scene in _scenes(person.language)
        if kind in scene.kinds and (wrong not in scene.tags or right in scene.tags)
    )


def around_meetings(person: Person, tag: str) -> tuple[Scene, ...]:
    """The scenes before or after a meeting with this person."""
    groups = {
        "any",
        "private" if person.private else "business" if person.kind in {"client", "former_client"} else "social",
        person.kind,
        "sie" if person.formal else "du",
    }
    return tuple(scene for scene in _meeting_scenes(person.language) if tag in scene.tags and scene.kinds & groups)


def slots(person: Person, rng: random.Random, at: datetime, meeting: datetime | None = None) -> dict[str, str]:
    """What the slots hold in one exchange with this person."""
    days = LONG_DAYS[person.language]
    weekday = days[(at.weekday() + rng.randint(1, 4)) % 5]
    filled = {
        "topic": rng.choice(person.topics) if person.topics else "the plan",
        "place": person.place or "the usual place",
        "n": str(rng.randint(3, 9)),
        "min": rng.choice(("15", "20", "30", "40")),
        "pct": str(rng.choice((2, 4, 6, 11, 14, 17, 23, 31))),
        "inv": f"{at.year}-{rng.randint(11, 399):03d}",
        "thing": rng.choice(_THINGS),
        "wd": weekday,
    }
    if meeting is not None:
        filled["wdm"] = days[meeting.weekday()]
        filled["clock"] = f"{meeting:%H:%M}"
        yesterday = (at.date() - meeting.date()).days == 1
        lead = {"en": "on {}", "de": "am {}", "fr": "{}", "es": "el {}", "nl": "on {}"}[person.language]
        word = {"en": "yesterday", "de": "gestern", "fr": "hier", "es": "ayer", "nl": "yesterday"}[person.language]
        filled["ago"] = word if yesterday else lead.format(days[meeting.weekday()])
    return filled


def fill(text: str, rng: random.Random, values: Mapping[str, str]) -> str:
    """The text with its choices made and its slots filled; sentences keep their capitals."""
    chosen = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), text)
    filled = _SLOT.sub(lambda found: values[found[1]], chosen)
    # A slot at the start of a sentence brings its own small letter.
    return re.sub(r"(?:^|(?<=[.!?]\s))([a-zà-ÿ])", lambda found: found[1].upper(), filled) if _begins(text) else filled


def _begins(text: str) -> bool:
    return bool(re.match(r"\[?\{(topic|wd|wdm|place)\}", text))
