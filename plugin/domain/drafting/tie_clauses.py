"""How somebody knows somebody, in their own words turned to speak to them: "we row together" → "you row together".

Only plain clauses about a lasting tie are taken, and only where every word of the first person can be turned. The words
stand in the packs' tie_clauses.toml. Only a language can have it whose verbs do not change between "we row" and "you
row": of the present ones, English.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from plugin.domain.language.packs import Pack, pack, packs
from plugin.domain.language.templates import Template
from plugin.domain.text.names import FullName, read_name
from plugin.domain.text.ngrams import count_words

_LONGEST = 12
"""Words of a clause; a longer one is a story, not a tie."""
_STILL = "(?:{tie_clauses.still} )*"
_SHARED = "{tie_clauses.shared_deeds}"
_HOUSE = r"(?: {tie_clauses.houses}(?: [A-Z][\w&'.-]*)+)?"
"""Where somebody works, after their name."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie as a clause to stand after "that". `names` where it holds the name, as `{prospect}`.

    `both`: its subject is the two together, whom a letter may name.
    """

    clause: str
    language: str
    names: bool = False
    both: bool = False


def find_bond(text: str, name: str, *, about: bool = False) -> Bond | None:
    """The tie to the person of this name that the words tell, None where they tell none plainly.

    `about`: the words are known to be about this person, though they may name nobody.
    """
    text = " ".join(text.replace("’", "'").split())
    full = read_name(name)
    if not full.given or not full.surname or (full.surname not in text and not about) or '"' in text:
        return None
    readers = (_ClauseReader(language, full) for language in packs() if language.words("tie_clauses.ties"))
    return next((bond for reader in readers if (bond := reader.find(text)) is not None), None)


class _ClauseReader:
    """Finds the ties to one person in one language."""

    def __init__(self, language: Pack, name: FullName) -> None:
        self._pack = language
        self._patterns = _patterns(language.code)
        self._given = name.given.split()[0]
        self._surname = re.escape(name.surname)

    def find(self, text: str) -> Bond | None:
        """The first tie that is told plainly."""
        pair = self._pack.template(
            rf"{self._surname}{_HOUSE} {{tie_clauses.and_i}} (?P<rest>{_STILL}{_SHARED}\b[^,.;:!?]*)[,.;:!?]",
            flags=re.NOFLAG,
        ).search(text)
        if pair is not None and self._is_plain(pair["rest"]):
            return self._bond("pair", rest=pair["rest"])
        part = self._pack.template(
            rf"{self._surname}{_HOUSE}"
            rf"(?:,? (?:{{tie_clauses.who}}|{{tie_clauses.they}})(?: [^.;:!?,]{{0,40}} {{tie_clauses.joining}})?)? "
            rf"(?P<verb>{{tie_clauses.to_be}}) "
            rf"(?P<rest>(?:\w+ ){{0,2}}{{tie_clauses.parts}} \w+ {{tie_clauses.owned}}\b[^,.;:!?]*)",
            flags=re.NOFLAG,
        ).search(text)
        if part is not None and self._is_plain(part["rest"]):
            return self._bond("being", subject=self._given, verb=part["verb"], rest=part["rest"])
        clauses = [clause for clause in self._patterns["apart"].split(text) if clause]
        if text[-1:] not in ".!?":
            # What was cut off is not known to its end.
            clauses = clauses[:-1]
        found = (self._read(clause) for clause in clauses if self._is_plain(clause))
        return next((bond for bond in found if bond is not None and self._is_about_one(bond)), None)

    def _is_about_one(self, bond: Bond) -> bool:
        """Whether the clause names the person no second time, as one does that ran on past its end."""
        return not re.search(rf"\b{self._surname}\b", bond.clause) and bond.clause.count(self._given) <= 1

    def _is_plain(self, clause: str) -> bool:
        return count_words(clause) <= _LONGEST and not self._patterns["against"].search(clause)

    def _read(self, clause: str) -> Bond | None:
        if match := self._patterns["being"].match(clause):
            subject = match["they"].lower() if match["they"] else self._given
            return self._bond("being", subject=subject, verb=match["verb"].lower(), rest=match["rest"])
        if (match := self._patterns["named"].match(clause)) and not self._patterns["verb"].search(match["rest"]):
            # "my cousin", or "my cousin Ann Poe"
            return self._bond("named", rest=re.sub(rf"\s[A-Z][\w'-]*\s{self._surname}$", "", match["rest"]))
        with_name = self._pack.template(
            rf"^(?:{{tie_clauses.i}}|I) (?P<rest>{_STILL}{_SHARED}\b.*?)\s[A-Z][\w'-]*\s{self._surname}{_HOUSE}$",
            flags=re.NOFLAG,
        )
        if match := with_name.match(clause):
            return self._bond("doing", rest=match["rest"], names=True)
        return self._between(clause)

    def _between(self, clause: str) -> Bond | None:
        """What the two do with each other."""
        if self._patterns["together"].match(clause) and not self._patterns["each_others"].search(clause):
            contracted = self._patterns["contracted"].match(clause)
            return Bond(self._turn(clause), self._pack.code) if contracted else self._bond("both", rest=clause)
        if self._patterns["with_them"].match(clause):
            return Bond(self._turn(clause), self._pack.code)
        match = self._patterns["with_me"].match(clause)
        return None if match is None else Bond(f"{self._given} {self._turn(match['rest'])}", self._pack.code)

    def _bond(self, form: str, *, rest: str, subject: str = "", verb: str = "", names: bool = False) -> Bond:
        template = self._pack.sentences(f"tie_clauses.{form}")[0]
        slots = {"subject": subject, "verb": verb, "rest": self._turn(rest), "given": self._given}
        return Bond(template.format(**slots, prospect="{prospect}"), self._pack.code, names)

    def _turn(self, words: str) -> str:
        """The first person as the second."""
        second, after = self._pack.table("tie_clauses.second_person"), self._pack.table("tie_clauses.after_you")
        you = second[self._pack.words("tie_clauses.i")[0]]
        turned: list[str] = []
        for word in words.split():
            small = word.lower()
            if small in after and turned[-1:] == [you]:
                turned.append(after[small])
            else:
                turned.append(second.get(small, word))
        return " ".join(turned)


@lru_cache(maxsize=16)
def _patterns(language: str) -> Mapping[str, Template]:
    """The forms of a clause, over the words of the language's pack."""
    written = {
        "apart": r"\s*[,;:.!?()–—]+\s*|\s+{tie_clauses.joining}\s+|\s+-\s+",
        "against": r"\b{tie_clauses.against}\b|{tie_clauses.not_endings}\b",
        "being": rf"^(?:{{tie_clauses.who}}|(?P<they>{{tie_clauses.they}}))?\s*(?P<verb>{{tie_clauses.to_be}})\s+"
        rf"(?P<rest>{_STILL}{{tie_clauses.possessives}}\s.*\b{{tie_clauses.ties}}\b.*)$",
        "named": r"^(?P<rest>{tie_clauses.named_as}\s(?:[\w-]+ ){0,3}{tie_clauses.ties}\b.*)$",
        "verb": r"\s{tie_clauses.to_be}\s",
        "together": rf"^{{tie_clauses.we}}(?:'ve| {_STILL}{_SHARED}\b).*$",
        "contracted": r"{tie_clauses.we}'",
        "each_others": r"{tie_clauses.each_others}",
        "with_them": rf"^(?:{{tie_clauses.still}} )?{{tie_clauses.i}} {_STILL}"
        rf"(?:{_SHARED}|{{tie_clauses.one_sided_deeds}})\b.*\b{{tie_clauses.them}}\b.*$",
        "with_me": r"^(?:(?:{tie_clauses.who}|{tie_clauses.they}) )?"
        rf"(?P<rest>{_STILL}{{tie_clauses.third_person_verb}}\s.*\b{{tie_clauses.with_us}})$",
    }
    # A verb of the third person is small; a name is not.
    case = {"with_me": re.NOFLAG}
    return {
        name: pack(language).template(pattern, flags=case.get(name, re.IGNORECASE)) for name, pattern in written.items()
    }
