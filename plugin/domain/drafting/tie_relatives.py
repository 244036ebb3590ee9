"""The introducer's clause about the prospect, turned to speak to them: "mit der ich promoviert habe" → "mit der du …".

Only a relative clause whose subject is the first person, and whose verb is one of a few, can be turned. The words stand
in the packs' tie_relatives.toml; a language without them has no such clauses.
"""

import re
from collections.abc import Sequence

from plugin.domain.language.packs import Pack, pack
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words

MOST = 8
"""Words between the first person and the verb, or after it; a longer clause is a story."""
_ASIDE = r"(?:, [^,.;:!?]{2,40})?"
"""What may stand between the name and the clause: "Giulia Ferravanti, la directrice technique, avec qui …"."""


def find_tie_relative(text: str, name: str, *, language: str) -> str:
    """The clause in the notation of `variants`; "" where the text has none about this person."""
    known = pack(language)
    verbs, persons = known.table("tie_relatives.verbs"), known.table("tie_relatives.second_person")
    full = read_name(name)
    if not verbs or not full.surname:
        return ""
    forms = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    last = known.flag("tie_relatives.verb_is_last")
    said = (
        rf"{{tie_relatives.i}} (?P<rest>[^,.;:!?()]*?)\b(?P<verb>{forms})"
        if last
        else rf"(?P<subject>{{tie_relatives.i}}\s?)?\b(?P<verb>{forms})\b(?P<rest>[^,.;:!?()]*)"
    )
    named = re.escape(full.surname) if full.surname in text or not full.given else re.escape(full.given.split()[0])
    pattern = known.template(
        rf"\b{named}(?: [\w.&-]+){{0,5}}{_ASIDE}, (?P<who>(?:{{tie_relatives.prepositions}} )?"
        rf"{{tie_relatives.relatives}}) {said}(?=[,.;!?]|$)"
    )
    match = pattern.search(" ".join(text.replace("’", "'").split()))
    if match is None:
        return ""
    joining, relatives = ("|".join(known.words(key)) for key in ("turned_ties.joining", "tie_relatives.relatives"))
    before = "|".join(known.words("tie_relatives.prepositions")) or "(?!)"
    again = rf"\s(?:{joining})\s(?:(?:{before})\s)?(?:{relatives})\s"
    if known.template(r"\b{turned_ties.transient}\b").search(match["rest"]):
        return ""
    rest = match["rest"] if last else re.split(again, match["rest"])[0]
    words = rest.split()
    if count_words(rest) > MOST or {word.casefold() for word in words} & set(known.words("tie_relatives.against")):
        return ""
    turned = [str(persons.get(word.casefold(), word)) for word in words]
    verb = str(verbs[match["verb"].casefold()])
    return " ".join(_in_order(known, match["who"], verb, turned, last=last, subject=last or bool(match["subject"])))


def _in_order(known: Pack, who: str, verb: str, rest: Sequence[str], *, last: bool, subject: bool) -> list[str]:
    """The clause's words as its language orders them; without a subject where the clause had none."""
    you = [str(known.table("tie_relatives.second_person")[known.words("tie_relatives.i")[0]])] if subject else []
    return [who, *you, *rest, verb] if last else [who, *you, verb, *rest]
