"""Assertions that only facts of one kind bear: help given, intentions, closeness, and how central somebody is."""
# ruff: noqa: E501 -- each pattern is one list of words

import re
from collections.abc import Sequence

from plugin.domain.model import Evidence
from plugin.domain.text.ngrams import words_of

_HELPED = {
    "en": r"\b(?:for|of) (?:(?:your|all|the|all your|all the) )?(?:\w+ )?(?:help|support|advice|assistance|guidance|tips?|hints?"
    r"|input|pointers?)\b",
    "de": r"\b(?:danke|dank|dankbar)\b[^.!?]*\b(?:hilfe|unterstützung|hinweise?|rat|ratschl[aä]ge?|tipps?|anregungen?)\b"
    r"|\b(?:hilfe|unterstützung|hinweise?|ratschl[aä]ge?|tipps?|anregungen?)\b[^.!?]*\b(?:danke|dank)\b",
    "fr": r"\bmerci\b[^.!?]*\b(?:aide|soutien|conseils?|indications?|coup de main|suggestions?)\b",
    "es": r"\bgracias\b[^.!?]*\b(?:ayuda|apoyo|consejos?|indicaciones|orientación|sugerencias?)\b",
}
"""Thanks for help: somebody must have helped."""
_INTENDED = {
    "en": r"\bI (?:did not|didn['’]t) want to\b|\bI chose (?:not )?to\b|\bI (?:have |['’]ve )?(?:meant|been meaning|intended"
    r"|planned|decided) (?:not )?to\b|\bI (?:kept|held) (?:\w+ )?(?:back|for afterwards)\b",
    "de": r"\b(?:ich wollte|wollte ich|ich mochte)\b[^.!?]*\bnicht\b|\bich (?:hatte vor|habe mir vorgenommen|habe bewusst)\b"
    r"|\bhabe ich (?:mir )?(?:aufgehoben|bewusst|vorgenommen)\b",
    "fr": r"\bje ne voulais pas\b|\bj['’]ai (?:préféré|choisi)\b|\bje n['’]ai pas voulu\b|\bj['’]avais prévu\b",
    "es": r"\bno (?:quería|quise)\b|\bpreferí\b|\b(?:había|tenía) pensado\b",
}
"""What the user is said to have had in mind: no mail tells."""
_CLOSE = {
    "en": r"\b(?:close friends?|dear friend|good friends?|always been there|like (?:a brother|a sister|family))\b",
    "de": r"\b(?:enge[nr]? freund\w*|gute[nr]? freund\w*|immer für mich da)\b",
    "fr": r"\b(?:amis? proches?|grande? amie?|toujours été là)\b",
    "es": r"\b(?:amig[oa]s? (?:íntim|cercan|de verdad)\w*|siempre has estado)\b",
}
"""How close two people are: only who said so can be repeated."""
_CENTRAL = {
    "en": r"\b(?:right )?at the (?:very )?(?:heart|core|cent(?:er|re)) of what I\b|\bexactly (?:what|who|the (?:kind of )?person)\b"
    r"|\b(?:the|those are the) people I usually work with\b|\bwhere my work starts\b|\bI usually work with people in a role\b",
    "de": r"\b(?:mitten in dem|im zentrum (?:dessen|meiner)|das herz meiner|genau (?:mein thema|das, woran|der punkt|die stelle))\b",
    "fr": r"\b(?:au c(?:œ|oe)ur de (?:ce que|mon)|exactement (?:ce que|mon|le genre)|précisément (?:ce que|mon))\b",
    "es": r"\b(?:en el (?:centro|corazón) de (?:lo que|mi)|exactamente (?:lo que|mi|el tipo)|justo (?:lo que|mi))\b",
}
"""That the prospect is whom the user's work is about: only where the profile says so."""
_TIED: tuple[tuple[dict[str, str], frozenset[str], str], ...] = (
    (_HELPED, frozenset({"favour", "advice", "praise", "introduced", "owed_news"}), "nobody is known to have helped"),
    (_INTENDED, frozenset(), "no mail tells what was intended"),
    (_CLOSE, frozenset({"mentioned", "prospect_named", "praise"}), "nobody said that they are so close"),
    (_CENTRAL, frozenset({"profile"}), "no fact says that it is so central"),
)
"""Kinds of assertions, the kinds of facts of which one must bear them, and what is said where none does."""
_BEARING = {
    language: tuple((re.compile(patterns[language], re.IGNORECASE), kinds, why) for patterns, kinds, why in _TIED)
    for language in _HELPED
}


def unborne(sentence: str, facts: Sequence[Evidence], language: str) -> str:
    """Whether it gives thanks for help, tells an intention, a closeness or an importance that none of its facts is of.

    The user's own words about the prospect, quoted or as they stand, are facts themselves.
    """
    own = " ".join(" ".join(words_of(fact.text)) for fact in facts)
    for pattern, kinds, why in _BEARING.get(language, ()):
        for match in pattern.finditer(sentence):
            said = " ".join(words_of(match.group()))
            if said not in own and not any(fact.kind in kinds for fact in facts):
                return why
    return ""
