"""What the introducer told of the prospect's work that is a reason to talk: "is looking for a controller".

Only a clause about the person or their firm, with one of the pack's verbs of a task or a change, and nothing of their
private life. It is said back to the one who told it, and to nobody else. The words stand in the packs' told_needs.toml.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.drafting.turned_ties import house_of, titles_of
from plugin.domain.language.packs import Pack, pack
from plugin.domain.language.templates import Template
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words

MOST = 14
"""Words of what is told; a longer clause is cut where it may end, or left out."""
_LEAST = 2
_QUOTED = re.compile(r"[\"“„«]\s?(?P<words>[^\"“”„«»]{6,60}?)[?.!]?\s?[\"”“»]")
_AHEAD = 90
"""Characters before a quotation within which stands who said it."""
_APART = re.compile(r"\s*[,;:.!?()–—…]+\s*|\s+-\s+")


@dataclass(frozen=True, slots=True)
class Need:
    """`clause` holds `{who}`, to stand after "that"; `quote` is what the person asked, in their words.

    One of the two is "".
    """

    clause: str = ""
    quote: str = ""


def find_need(text: str, name: str, organisation: str, *, language: str) -> Need | None:
    """The need that the text tells of this person or their firm, None where it tells none."""
    known = pack(language)
    if not known.words("told_needs.needs") or not name.strip():
        return None
    text = " ".join(text.replace("’", "'").split())
    patterns = _patterns(language)
    if patterns.private.search(text):
        return None
    who = _named(name, language)
    if quote := _asked(text, patterns):
        return Need(quote=quote)
    clauses = _APART.split(_without_asides(text, who, patterns, known))
    if text.endswith("…"):
        # What was cut off is not known to its end.
        clauses = clauses[: -2 if not clauses[-1] else -1]
    found = (_read(clause, who, organisation, patterns, language) for clause in clauses)
    return next((need for need in found if need is not None), None)


def _without_asides(text: str, who: str, patterns: "_Patterns", known: Pack) -> str:
    """The text without a relative clause right behind the name: "Ann Poe, with whom I row, has lost …"."""
    if patterns.relative is None:
        return text
    aside = rf"({who}{house_of(known)}),\s{patterns.relative.pattern}[^,;.!?]{{0,90}},\s"
    return re.sub(aside, r"\1 ", text, flags=re.IGNORECASE)


def _named(name: str, language: str) -> str:
    full = read_name(name)
    given = re.escape(full.given.split()[0]) if full.given else ""
    surname = re.escape(full.surname)
    forms = [rf"{given}\s{surname}" if given and surname else "", surname, given]
    return rf"{titles_of(pack(language))}\b(?:{'|'.join(form for form in forms if form)})\b"


def _asked(text: str, patterns: "_Patterns") -> str:
    """What the person asked, in their words, where it is for work like the reader's."""
    for quoted in _QUOTED.finditer(text):
        ahead = text[max(0, quoted.start() - _AHEAD) : quoted.start()]
        if patterns.questions.match(quoted["words"]) and patterns.asked.search(ahead):
            return quoted["words"]
    return ""


def _read(clause: str, who: str, organisation: str, patterns: "_Patterns", language: str) -> Need | None:
    firm = _firm(organisation)
    subject = rf"(?P<who>{who}|{patterns.they.pattern}" + (rf"|(?P<firm>{firm})" if firm else "") + ")"
    match = re.match(rf"^(?:\w+\s)?{subject}(?P<rest>(?:'s|\s).+)$", clause, re.IGNORECASE)
    if match is None:
        return None
    whole = match["rest"].strip()
    # "is opening two halls and nobody can tell him …": its first half, where that tells it.
    half = re.split(rf"\s(?:{'|'.join(pack(language).words('turned_ties.joining'))})\s", whole)[0]
    rest = next((one for one in (half, whole) if patterns.needs.match(one) and _LEAST <= count_words(one) <= MOST), "")
    if not rest or patterns.reader.search(rest) or _is_of_teller(rest, language):
        return None
    rest = _turn(rest, language)
    if rest.startswith("'s "):
        rest = f"has {rest[3:]}" if patterns.perfect.match(rest[3:]) else f"is {rest[3:]}"
    firm = match.groupdict().get("firm") or ""
    subject = (firm if firm[:1].isupper() else organisation) if firm else "{who}"
    return Need(clause=f"{subject} {_ordered(rest, language)}")


def _firm(organisation: str) -> str:
    """The first word of a firm's name, which is how one speaks of it, and what may follow."""
    first = organisation.split(maxsplit=1)[0] if organisation.strip() else ""
    return rf"{re.escape(first)}(?-i:(?:\s[A-ZÀ-Þ&][\w&'.-]*)*)" if len(first) > _LEAST else ""


def _ordered(rest: str, language: str) -> str:
    """The clause as it stands after "that": in German its verb goes to the end, and takes its prefix back."""
    known = pack(language)
    if not known.flag("told_needs.verb_goes_last"):
        return rest
    verb, _, after = rest.partition(" ")
    words = after.split()
    if words and words[-1].casefold() in known.words("told_needs.prefixes"):
        return " ".join([*words[:-1], f"{words[-1]}{verb}"])
    return " ".join([*words, verb])


def _is_of_teller(rest: str, language: str) -> bool:
    """Whether it is about whoever tells it: "asked what had come over me", where "asked me who did the roof" is not."""
    own = pack(language).table("told_needs.turned")
    return any(word.casefold().strip(",") in own for word in rest.split()[2:])


def _turn(words: str, language: str) -> str:
    turned = pack(language).table("told_needs.turned")
    return " ".join(str(turned.get(word.casefold(), word)) for word in words.split())


@dataclass(frozen=True, slots=True)
class _Patterns:
    they: re.Pattern[str]
    relative: re.Pattern[str] | None
    needs: Template
    private: Template
    reader: Template
    asked: Template
    questions: Template
    perfect: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    known = pack(language)
    relatives = "|".join(known.words("told_needs.relatives"))
    return _Patterns(
        they=re.compile("|".join(known.words("told_needs.they"))),
        relative=re.compile(f"(?:{relatives})\\s") if relatives else None,
        needs=known.template(r"^{told_needs.needs}\b"),
        private=known.template(r"\b{told_needs.private}\b"),
        reader=known.template(r"\b{told_needs.reader}\b", flags=re.NOFLAG),
        asked=known.template(r"\b{told_needs.asked}\b"),
        questions=known.template(r"^{told_needs.questions}\b"),
        perfect=re.compile(
            r"(?:just |now |already |only just )?(?:lost|inherited|taken|bought|opened|moved|hired|started|been)\b"
        ),
    )
