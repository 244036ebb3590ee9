"""What two people share, as one of them told it, turned to speak to the teller: "wir segeln" → "Sie segeln".

Beside `tie_clauses`, which knows the deeds of English: here a clause counts that says it is a lasting thing (together,
for eight years, every summer), and its verb is turned by the pack's tables and endings. The words stand in the packs'
turned_ties.toml; a language without them has no such clauses.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from plugin.domain.drafting.tie_clauses import Bond
from plugin.domain.language.packs import Pack, pack
from plugin.domain.language.templates import Template
from plugin.domain.text.names import read_name
from plugin.domain.text.ngrams import count_words

MOST = 18
"""Words of a clause; a longer one is a story."""
_LEAST = 3
_APART = re.compile(r"\s*[,;:.!?()–—…]+\s*|\s+-\s+")
_VERB = r"(?P<verb>[^\W\d_]+(?:['’][^\W\d_]+)?)"
_FRONT = 10
"""Words that may stand before the verb in a language where the subject can follow it."""


def find_turned_tie(text: str, name: str, *, language: str) -> Bond | None:
    """The tie that the text tells, None where it tells none plainly. The text is known to be about this person.

    The clause is in the notation of `variants`; it holds `{prospect}` where it names the person.
    """
    known = pack(language)
    if not known.words("turned_ties.lasting") or not name.strip():
        return None
    text = " ".join(text.replace("’", "'").split())
    cut = text.endswith("…") or (text[-1:] not in ".!?" and len(text) > MOST * 6)
    clauses = [clause for clause in _APART.split(text) if clause]
    if cut:
        # What was cut off is not known to its end.
        clauses = clauses[:-1]
    turner = _Turner(known, name)
    found = (turner.read(clause) for clause in clauses)
    return next((bond for bond in found if bond is not None), None)


def titles_of(known: Pack) -> str:
    """A pattern for the titles that may stand before a name."""
    return rf"(?:\b(?:{'|'.join(known.words('turned_ties.titles')) or '(?!)'})\.?\s+)*"


def house_of(known: Pack) -> str:
    """A pattern for the house that may stand behind a name: " at Tide Mills"."""
    at = "|".join(known.words("turned_ties.at")) or "(?!)"
    return rf"(?:\s+(?:{at})\s+(?-i:[A-ZÀ-Þ][\w&'.-]*(?:\s[A-ZÀ-Þ][\w&'.-]*)*))?"


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The forms of a clause, over the words of the language's pack."""

    lasting: Template
    transient: Template
    end: Template
    lead: Template
    plural: Template
    plural_after: Template
    single: Template
    single_after: Template
    role: Template
    friend: Template
    ours: Template
    third: Template
    ourselves: Template
    stranded: Template
    them: Template


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    template = pack(language).template
    we = "(?:{turned_ties.we})"
    i = "(?:{turned_ties.i})"
    return _Patterns(
        lasting=template(r"\b{turned_ties.lasting}\b"),
        transient=template(r"\b{turned_ties.transient}\b|\b{turned_ties.against}\b"),
        end=template(r"\s+{turned_ties.ends}(?:\s.*)?$"),
        lead=template(r"^(?:{turned_ties.leads}\s+)+"),
        plural=template(rf"^{we}\s+(?:(?P<self>{{turned_ties.reflexive}})\s+)?{_VERB}\s+(?P<rest>.+)$"),
        plural_after=template(rf"^(?P<front>.+?)\s+{_VERB}\s+{we}\s+(?P<rest>.+)$"),
        single=template(rf"^{i}\s?{_VERB}\s+(?P<rest>.+)$"),
        single_after=template(rf"^(?P<front>.+?)\s+{_VERB}\s+{i}\s+(?P<rest>.+)$"),
        role=template(
            r"^(?:{turned_ties.i_am})\s+(?P<role>(?:\w+\s)?{turned_ties.roles})\s+(?P<of>\w+)\s+{turned_ties.whose}\s+(?P<whom>\w+(?:\s{turned_ties.nameless})?)\b"
        ),
        friend=template(
            r"^(?:{turned_ties.they_are})\s(?P<what>{turned_ties.friends})\b(?!\s{turned_ties.of}\s(?!{turned_ties.mine}))"
        ),
        third=template(r"^(?:{turned_ties.third})\b"),
        ourselves=template(r"\b{turned_ties.ourselves}\b"),
        ours=template(r"^{turned_ties.ours}\s(?P<rest>\w+\s(?:{turned_ties.to_be})\s.+)$"),
        stranded=template(
            rf"^(?:{{turned_ties.who}})\s{i}\s(?P<rest>.+?\s(?:{{turned_ties.with}})|{{turned_ties.objects}})(?P<after>\s.+)?$"
        ),
        them=template(r"\b{turned_ties.them}\b"),
    )


class _Turner:
    """Turns the clauses about one person in one language."""

    def __init__(self, known: Pack, name: str) -> None:
        full = read_name(name)
        self._pack = known
        self._p = _patterns(known.code)
        given = re.escape(full.given.split()[0]) if full.given else ""
        surname = re.escape(full.surname)
        # "Ollie Poe" is Oliver Poe: another given name of the same first letter.
        whole = rf"(?:{given}|{given[0]}\w+)\s+{surname}" if given and surname else ""
        forms = [form for form in (whole, surname, given) if form]
        self._name = re.compile(
            rf"{titles_of(known)}(?<!\w)(?:{'|'.join(forms)})(?!\w){house_of(known)}", re.IGNORECASE
        )
        either = "|".join(forms)
        pair = known.table("turned_ties.pairs")
        self._pairs = [(re.compile(rf"^(?:{p.replace('NAME', f'(?:{either})')})\s+", re.IGNORECASE)) for p in pair]

    def read(self, clause: str) -> Bond | None:
        """The clause turned, None where it is no lasting tie of the two."""
        clause = self._p.lead.sub("", self._in_full(clause)).strip()
        found = self._role(clause) or self._third(clause)
        if found is not None:
            return found
        # "He and I …" is the subject, and no end.
        head = next((match.end() for pair in self._pairs if (match := pair.match(clause))), 0)
        shorter = clause[:head] + self._p.end.sub("", clause[head:])
        if self._p.lasting.search(shorter):
            clause = shorter
        if self._p.transient.search(clause) or not self._p.lasting.search(clause):
            return None
        if not _LEAST < count_words(clause) <= MOST:
            return None
        plural = self._plural(clause)
        if plural is not None:
            return replace(plural, both=not plural.names)
        return self._theirs(clause) or self._single(clause)

    def _friend(self, clause: str) -> Bond | None:
        """A friend, where the teller says so without a possessive: "she is an old friend"."""
        match, whole = self._p.friend.search(clause), self._pack.sentences("turned_ties.friend")
        return Bond(whole[0].replace("{rest}", match["what"]), self._pack.code, names=True) if match and whole else None

    def _third(self, clause: str) -> Bond | None:
        """What the person does or is to the teller: "sits next to me in the choir"."""
        subject = re.match(
            rf"(?:{self._name.pattern}|\b(?:{'|'.join(self._pack.words('told_needs.they')) or '(?!)'})\b)\s+",
            clause,
            re.IGNORECASE,
        )
        rest = self._p.end.sub("", clause[subject.end() :]) if subject is not None else ""
        if friend := self._friend(rest):
            return friend
        if not self._p.third.search(rest) or not self._p.ourselves.search(rest) or self._p.transient.search(rest):
            return None
        if count_words(rest) > MOST:
            return None
        return self._said(f"{{prospect}} {self._turn(rest, third=True)}")

    def _theirs(self, clause: str) -> Bond | None:
        """What binds the two through others, or in a clause that hangs on the name: "whom I have taught with"."""
        if match := self._p.ours.search(clause):
            return self._said(self._turn(clause, plural=True))
        match = self._p.stranded.search(clause)
        if match is None:
            return None
        verb, _, rest = match["rest"].partition(" ")
        you = self._pack.sentences("turned_ties.you")[0]
        after = self._turn(match["after"] or "")
        return self._said(f"{you} {self._verb(verb, 'single')} {self._turn(rest)} {{prospect}} {after}")

    def _in_full(self, clause: str) -> str:
        for begins, instead in self._pack.table("turned_ties.rewritten").items():
            clause = re.sub(rf"^{begins}", str(instead), clause, flags=re.IGNORECASE)
        contracted = self._pack.table("turned_ties.contracted")
        return " ".join(str(contracted.get(word.casefold(), word)) for word in clause.split())

    def _role(self, clause: str) -> Bond | None:
        """A friend, or one to their child: "I'm godfather to her eldest" → "you're godfather to Ann Poe's eldest"."""
        sentence = self._pack.sentences("turned_ties.role")
        if friend := self._friend(clause):
            return friend
        match = self._p.role.search(clause) if sentence else None
        if match is None:
            return None
        said = sentence[0].replace("{rest}", f"{match['role']} {match['of']}").replace("{whom}", match["whom"])
        return Bond(said, self._pack.code, names="{prospect}" in said)

    def _plural(self, clause: str) -> Bond | None:
        both = next(iter(self._pack.sentences("turned_ties.both")), "")
        if not both:
            ends = (found.end() for pair in self._pairs if (found := pair.match(clause)) is not None)
            head = next(ends, 0)
            return self._together_without_subject(clause[head:].split())
        for pair in self._pairs:
            if match := pair.match(clause):
                rest = clause[match.end() :]
                verb, _, after = rest.partition(" ")
                return self._said(f"{both} {self._verb(verb, 'plural')} {self._turn(after, plural=True)}")
        marked = self._name.sub("{prospect}", clause, count=1)
        if marked != clause:
            # "We have worked with Ann for years": the teller and others, not the two.
            both = next(iter(self._pack.sentences("turned_ties.you_all")), both)
        if match := self._p.plural.match(marked):
            verb = self._verb(match["verb"], "plural")
            self_ = f"{self._turn(match['self'], plural=True)} " if match["self"] else ""
            return self._said(f"{both} {self_}{verb} {self._turn(match['rest'], plural=True)}") if verb else None
        if not self._pack.flag("turned_ties.subject_may_follow"):
            return None
        match = self._p.plural_after.match(marked)
        if match is None or count_words(match["front"]) > _FRONT or not (verb := self._verb(match["verb"], "plural")):
            return None
        front = self._turn(match["front"], plural=True)
        return self._said(f"{front} {verb} {both} {self._turn(match['rest'], plural=True)}")

    def _single(self, clause: str) -> Bond | None:
        """What the teller does, with the person in the clause."""
        named = self._name.search(clause)
        if named is None and not self._p.them.search(clause):
            return None
        you = self._pack.sentences("turned_ties.you")[0]
        marked = self._name.sub("{prospect}", clause, count=1)
        if match := self._p.single.match(marked):
            verb = self._verb(match["verb"], "single")
            return self._said(f"{you} {verb} {self._turn(match['rest'])}") if verb else None
        if self._pack.flag("turned_ties.subject_may_follow"):
            match = self._p.single_after.match(marked)
            if match and count_words(match["front"]) <= _FRONT and (verb := self._verb(match["verb"], "single")):
                return self._said(f"{self._turn(match['front'])} {verb} {you} {self._turn(match['rest'])}")
        return self._without_subject(marked.split(), you)

    def _together_without_subject(self, words: list[str]) -> Bond | None:
        """What the two do, in a language whose verb says who: "nos conocemos desde el instituto"."""
        for at, word in enumerate(words[: _FRONT // 2]):
            if verb := self._told_verb(word, "plural"):
                # Whoever is named stands before the verb: "Nuria y tú compartisteis despacho ocho años".
                clitics = self._pack.words("turned_ties.clitics")
                close = next((n for n, one in enumerate(words[:at]) if one.casefold() in clitics), at)
                front, before = self._turn(" ".join(words[:close])), self._turn(" ".join(words[close:at]))
                rest = self._turn(" ".join(words[at + 1 :]))
                return self._said(f"{before} {verb} {rest} {self._small(front)}")
        return None

    def _without_subject(self, words: list[str], you: str) -> Bond | None:
        """A clause that leaves its subject out: "compartí piso con Ann", in a note "sitze neben ihr im Ausschuss"."""
        usual = self._pack.flag("turned_ties.subject_is_left_out")
        clitic = (
            " ".join(words[:1]) if words[:1] and words[0].casefold() in self._pack.words("turned_ties.clitics") else ""
        )
        words = words[1:] if clitic else words
        for at, word in enumerate(words[: _FRONT // 2 if usual else 1]):
            if verb := self._told_verb(word, "single"):
                # What stands before the verb goes to the end: "con Ann compartí piso", "compartiste piso con Ann".
                front = self._small(" ".join(words[:at]))
                said = [
                    clitic.lower() or ("" if usual else you),
                    verb,
                    self._turn(" ".join(words[at + 1 :])),
                    self._turn(front),
                ]
                return self._said(" ".join(said))
        return None

    def _said(self, clause: str) -> Bond | None:
        clause = self._small(" ".join(clause.split()))
        left = self._name.search(clause.replace("{prospect}", ""))
        for plain, by_register in self._pack.table("turned_ties.finished").items():
            clause = re.sub(rf"^{plain}", str(by_register), clause)
        return None if left is not None else Bond(clause, self._pack.code, names="{prospect}" in clause)

    def _small(self, clause: str) -> str:
        """The clause with the first letter that it has within a sentence."""
        first = re.split(r"\W", clause, maxsplit=1)[0].casefold()
        large = self._pack.flag("names.nouns_are_capitalised") and first not in self._pack.words("drafts.begins_small")
        return clause if large or clause.startswith(("{", "[")) else clause[:1].lower() + clause[1:]

    def _told_verb(self, verb: str, number: str) -> str:
        return str(self._pack.table(f"turned_ties.{number}_verbs").get(verb.casefold(), ""))

    def _verb(self, verb: str, number: str) -> str:
        """The verb turned: by the table, else by its ending; "" where neither has it."""
        told = self._told_verb(verb, number)
        if told:
            return told
        endings = self._pack.table(f"turned_ties.{number}_endings")
        for ending in sorted(endings, key=len, reverse=True):
            if verb.casefold().endswith(ending) and len(verb) > len(ending):
                stem = verb[: len(verb) - len(ending)] if ending else verb
                return str(endings[ending]).replace("~", stem)
        return ""

    def _turn(self, words: str, *, plural: bool = False, third: bool = False) -> str:
        """The first person as the second; behind "and" of a plural clause its second verb, too."""
        second = dict(self._pack.table("turned_ties.second_person"))
        second |= self._pack.table("turned_ties.as_objects") if third else {}
        joining = self._pack.words("turned_ties.joining")
        turned: list[str] = []
        before = ""
        for word in words.split():
            small = word.casefold()
            if small in second:
                turned.append(str(second[small]))
            elif plural and before in joining and word.islower() and (verb := self._second_verb(word)):
                turned.append(verb)
            else:
                turned.append(word)
            before = small
        return " ".join(turned)

    def _second_verb(self, word: str) -> str:
        return self._verb(word, "plural") if self._pack.flag("turned_ties.second_verb_is_turned") else ""
