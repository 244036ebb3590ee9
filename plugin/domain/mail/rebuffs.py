"""Rebuffs: that the writer of a message wants no more mail, does not know the reader, declines, or is away.

How each is said stands in `rebuff_words`. "Take me off your list" is heard rather too often than too seldom: a wrong
rebuff holds an ask back and shows its reason, and the user can correct it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from plugin.domain.language.cues import needed_cues, split_branches, spoken_cues
from plugin.domain.mail.rebuff_words import FORMS, LISTS
from plugin.domain.mail.subjects import bare_subject
from plugin.domain.model import Rebuff, RebuffKind
from plugin.domain.text.excerpts import excerpt

LONGEST_NOTE = 60
"""Words up to which "no, thank you" or "I am away" is what a message says; in a letter it is said in passing."""
_READ = 40
"""Sentences of one message that are looked at."""
_LONGEST = 400
_BARE = 3
"""Words up to which "Stop!" is the whole message; in a longer one it may be a cry of joy."""
_STOP = re.compile(r"\W*(?:please |bitte |por favor,? )?(?:stop|stopp|basta|arrêtez)\W*", re.IGNORECASE)
_NAME = re.compile(r"\{([a-z]+)\}")
_IN_PASSING = frozenset({RebuffKind.REFUSAL, RebuffKind.AWAY})


def find_rebuff(sentences: Sequence[str], *, subject: str = "", words: int = 0) -> Rebuff | None:
    """The strongest rebuff among the writer's own sentences and the subject of a new message; None where none is.

    `words` is the length of the writer's own text.
    """
    texts = [sentence[:_LONGEST] for sentence in sentences[:_READ]]
    opening = bare_subject(subject)
    if opening and opening == " ".join(subject.split()):
        texts.append(opening[:_LONGEST])
    if words <= _BARE and any(_STOP.fullmatch(text) for text in texts):
        return Rebuff(RebuffKind.STOP, texts[0])
    for kind, _, _ in FORMS:
        if kind in _IN_PASSING and words > LONGEST_NOTE:
            continue
        found = next((text for text in texts if says(kind, text)), None)
        if found is not None:
            return Rebuff(kind, excerpt(found))
    return None


def says(kind: RebuffKind, sentence: str) -> bool:
    """Whether one sentence is a rebuff of that kind."""
    plain = sentence.replace("’", "'").replace("‘", "'").replace("`", "'")
    wording = _wordings()[kind]
    return wording.says(plain) and not any(pattern.search(plain) for pattern in wording.unless)


@dataclass(frozen=True, slots=True)
class _Wording:
    """The patterns of one kind, each under the beginnings of words that it needs, so that few are tried."""

    by_cue: dict[str, list[re.Pattern[str]]]
    always: list[re.Pattern[str]]
    unless: list[re.Pattern[str]]

    def says(self, sentence: str) -> bool:
        tried = [*self.always, *(one for cue in spoken_cues(sentence) for one in self.by_cue.get(cue, ()))]
        return any(pattern.search(sentence) for pattern in dict.fromkeys(tried))


@cache
def _wordings() -> dict[RebuffKind, _Wording]:
    """Compiled when they are first wanted."""
    return {kind: _wording(said, unless) for kind, said, unless in FORMS}


def _wording(said: Sequence[str], unless: Sequence[str]) -> _Wording:
    wording = _Wording({}, [], [_compiled(form) for form in unless])
    for branch in (branch for form in said for branch in split_branches(form)):
        pattern = _compiled(branch)
        cues = next(iter(needed_cues(pattern)), frozenset())
        for cue in cues:
            wording.by_cue.setdefault(cue, []).append(pattern)
        if not cues:
            wording.always.append(pattern)
    return wording


def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(_NAME.sub(lambda name: LISTS.get(name[1], name[0]), form), re.IGNORECASE)
