"""The introducer's clause about the prospect, turned to speak to them: "mit der ich promoviert habe" → "mit der du …".

Only a relative clause whose subject is the first person, and whose verb is one of a few, can be turned. The words stand
in the packs' tie_relatives.toml; a language without them has no such clauses.
"""

import re

from plugin.domain.language.packs import pack
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words

MOST = 8
"""Words between the first person and the verb; a longer clause is a story."""


def find_tie_relative(text: str, name: str, *, language: str) -> str:
    """The clause in the notation of `variants`; "" where the text has none about this person."""
    known = pack(language)
    verbs, persons = known.table("tie_relatives.verbs"), known.table("tie_relatives.second_person")
    full = read_name(name)
    if not verbs or not full.surname:
        return ""
    forms = "|".join(sorted(map(re.escape, verbs), key=len, reverse=True))
    pattern = known.template(
        rf"\b{re.escape(full.surname)}(?: [\w.&-]+){{0,5}}, (?P<who>(?:{{tie_relatives.prepositions}} )?"
        rf"{{tie_relatives.relatives}}) {{tie_relatives.i}} (?P<rest>[^,.;:!?()]*?)\b(?P<verb>{forms})(?=[,.;!?]|$)"
    )
    match = pattern.search(" ".join(text.split()))
    if match is None:
        return ""
    words = match["rest"].split()
    if count_words(match["rest"]) > MOST or {word.casefold() for word in words} & set(
        known.words("tie_relatives.against")
    ):
        return ""
    turned = [str(persons.get(word.casefold(), word)) for word in words]
    subject = str(persons[known.words("tie_relatives.i")[0]])
    return " ".join([match["who"], subject, *turned, str(verbs[match["verb"].casefold()])])
