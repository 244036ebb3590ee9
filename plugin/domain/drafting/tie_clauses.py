"""How somebody knows somebody, in their own words turned to speak to them: "we row together" → "you row together".

Only plain clauses about a lasting tie are taken, and only where every word of the first person can be turned.
English alone: its verbs do not change between "we row" and "you row".
"""

import re
from dataclasses import dataclass

from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words

_LONGEST = 12
"""Words of a clause; a longer one is a story, not a tie."""
_TURNED = {
    "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself", "am": "are", "i'm": "you're",
    "i've": "you've", "i'd": "you'd", "i'll": "you'll", "we": "you", "us": "you", "our": "your", "ours": "yours",
    "we're": "you're", "we've": "you've", "we'd": "you'd", "we'll": "you'll", "ourselves": "yourselves",
}  # fmt: skip
_TIES = (
    r"friends?|boss|colleagues?|neighbou?rs?|cousin|brother|sister|uncle|aunt|nephew|niece|(?:\w+-)?in-law|clients?"
    r"|customers?|mentor|partner|class-?mates?|flat-?mates?|house-?mates?|room-?mates?|team-?mates?|godfather"
    r"|godmother|best man|husband|wife|tutor|teacher|manager|supplier|landlord|tenant"
)
_SHARED = (
    r"play|row|sail|sing|ski|run|ride|cycle|climb|swim|dance|hike|walk|train|studied|trained|worked|work|shared|share"
    r"|grew up|went to|sat|sit|served|serve|started out|founded|set up|go back|know each other|see each other"
    r"|meet|have lunch|were at|were in|have known|used to"
)
_STAYS = r"(?:still |often |both |now |always |once |even |also )*"
_CLAUSE = re.compile(r"\s*[,;:.!?()–—]+\s*|\s+(?:and|but|because|so)\s+|\s+-\s+", re.IGNORECASE)
_AGAINST = re.compile(r"\b(?:not|never|hardly|barely|against|lost|no longer|fell out)\b|n['’]t\b", re.IGNORECASE)
_BEING = re.compile(
    rf"^(?P<who>who|he|she|they)?\s*(?P<be>is|was|has been|used to be|were|are)\s+(?P<rest>{_STAYS}"
    rf"(?:my|our|an?|one of my|one of our)\s.*\b(?:{_TIES})\b.*)$",
    re.IGNORECASE,
)
_NAMED_AS = re.compile(rf"^(?P<rest>(?:my|an old|a good|a dear)\s(?:[\w-]+ ){{0,3}}(?:{_TIES})\b.*)$", re.IGNORECASE)
_TOGETHER = re.compile(rf"^we(?P<rest>['’]ve| {_STAYS}(?:{_SHARED})\b).*$", re.IGNORECASE)
_WITH_THEM = re.compile(
    rf"^(?:now |still )?i {_STAYS}(?:{_SHARED}|look after|have looked after)\b.*\b(?:him|her|them)\b.*$", re.IGNORECASE
)
_WITH_ME = re.compile(r"^(?:(?:who|he|she) )?(?P<rest>(?:still |also |now )?[a-z]+s\s.*\bwith (?:me|us))$")


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie as a clause to stand after "that". `names` where it holds the name, as `{prospect}`."""

    clause: str
    names: bool = False


def find_bond(text: str, name: str) -> Bond | None:
    """The tie to the person of this name that the words tell, None where they tell none plainly."""
    text = " ".join(text.replace("’", "'").split())
    full = read_name(name)
    given = full.given.split()[0] if full.given else ""
    if not given or not full.surname or full.surname not in text or '"' in text:
        return None
    pair = re.search(rf"{re.escape(full.surname)} and I (?P<rest>{_STAYS}(?:{_SHARED})\b[^,.;:!?]*)[,.;:!?]", text)
    if pair is not None and _plain(pair["rest"]):
        return Bond(f"the two of you {_turn(pair['rest'])}")
    clauses = [clause for clause in _CLAUSE.split(text) if clause]
    if text[-1:] not in ".!?":
        # What was cut off is not known to its end.
        clauses = clauses[:-1]
    found = (_read(clause, given, re.escape(full.surname)) for clause in clauses if _plain(clause))
    return next((bond for bond in found if bond is not None), None)


def _plain(clause: str) -> bool:
    return count_words(clause) <= _LONGEST and not _AGAINST.search(clause)


def _read(clause: str, given: str, surname: str) -> Bond | None:
    if match := _BEING.match(clause):
        who = (match["who"] or "who").lower()
        return Bond(f"{given if who == 'who' else who} {match['be'].lower()} {_turn(match['rest'])}")
    if match := _NAMED_AS.match(clause):
        # "my cousin", or "my cousin Ann Poe"
        rest = re.sub(rf"\s[A-Z][\w'-]*\s{surname}$", "", match["rest"])
        return Bond(f"{given} is {_turn(rest)}")
    if match := re.match(rf"^i (?P<rest>{_STAYS}(?:{_SHARED})\b.*?)\s[A-Z][\w'-]*\s{surname}$", clause, re.IGNORECASE):
        return Bond(f"you {_turn(match['rest'])} {{prospect}}", names=True)
    return _between(clause, given)


def _between(clause: str, given: str) -> Bond | None:
    """What the two do with each other."""
    if _TOGETHER.match(clause) and "each other's" not in clause:
        return Bond(_turn(clause) if clause.lower().startswith("we'") else f"the two of {_turn(clause)}")
    if _WITH_THEM.match(clause):
        return Bond(_turn(clause))
    match = _WITH_ME.match(clause)
    return Bond(f"{given} {_turn(match['rest'])}") if match is not None else None


def _turn(words: str) -> str:
    """The first person as the second."""
    turned: list[str] = []
    for word in words.split():
        small = word.lower()
        if small == "was" and turned and turned[-1] == "you":
            turned.append("were")
        else:
            turned.append(_TURNED.get(small, word))
    return " ".join(turned)
