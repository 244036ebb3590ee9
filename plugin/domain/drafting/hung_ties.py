"""A tie that was turned to speak to its teller, hung on the prospect's name: "you and Ann row" → "with whom you row".

Nobody tells others their own life in a main clause: one names the person and hangs on the name what binds the two. Only
a clause of a few plain forms can be turned so; where it is none of them there is no clause, and never a garbled one.
The words stand in the packs' tie_relatives.toml.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from plugin.domain.language.packs import Pack, pack
from plugin.domain.language.relative_dates import weekday_names
from plugin.domain.language.variants import Dice, expand
from plugin.domain.model import Pronoun
from plugin.domain.text.ngrams import count_words

MARK = "\x00"
"""Stands where the clause names the person."""
_MOST = 14
"""Words of the clause that hangs on the name; a longer one is a story."""
_LEAST = 2
_HOUSE = r"(?:,? (?:{tie_relatives.of})\s?(?-i:(?:[A-ZÀ-Þ][\w&'’.-]*)(?:\s[A-ZÀ-Þ][\w&'’.-]*)*),?)?"
_ASIDE = re.compile(rf"{MARK}, [^,]{{2,40}},")


def hang_on_name(said: str, language: str, pronoun: Pronoun = Pronoun.UNSAID) -> str:
    """The clause to stand behind the name and a comma, "" where there is none.

    `said` is a main clause that speaks to its teller in the register of the letter, with `MARK` for the name.
    """
    known = pack(language)
    if not known.table("tie_relatives.hung") or said.count(MARK) != 1:
        return ""
    text = _bare(" ".join(said.replace("’", "'").split()).rstrip("."), known)
    if MARK not in text or known.template(r"(?<!\w)(?:{tie_relatives.unhung})(?!\w)").search(text):
        return ""
    hanger = _Hanger(known, pronoun)
    clause = " ".join(hanger.hang(text).split())
    return clause if MARK not in clause and _LEAST <= count_words(clause) <= _MOST else ""


def _bare(text: str, known: Pack) -> str:
    """The clause without titles, house and asides at the name, and without what follows a pause or tells the year."""
    text = known.template(rf"(?:{{tie_relatives.before_name}}\s)*{MARK}{_HOUSE}").sub(MARK, text)
    text = _ASIDE.sub(MARK, text)
    pieces = re.split(r"[,;:]\s", text)
    days = {f"{day.casefold()}{end}" for day in weekday_names(known.code) for end in ("", "s")}
    if len(pieces) > 1 and MARK not in pieces[0] and days & set(pieces[0].casefold().split()):
        # "On Sundays, Ann and you row": the day may as well stand last.
        pieces[0] = f"{pieces[1].rstrip(',')} {pieces[0][:1].lower()}{pieces[0][1:]}"
    text = pieces[0].rstrip(",")
    return " ".join(known.template(rf"(?<!^{MARK})\s(?:{{tie_relatives.left_out}})(?=\s|$)").sub("", text).split())


@dataclass(frozen=True, slots=True)
class _Hanger:
    """Hangs clauses of one language on the name of one person."""

    known: Pack
    pronoun: Pronoun
    named: bool = False
    """Whether the name itself stands in the clause, where the relative pronoun would."""

    def hang(self, text: str) -> str:
        """The clause in whichever of the forms it has; of "you and Ann" in no other than that of the two."""
        if self._is_of_two(text):
            return self.pair(text)
        return self.of_person(text) or self.of_teller(text)

    def _is_of_two(self, text: str) -> bool:
        """Whether the name stands beside somebody else as one subject, or one object."""
        before, _, after = text.partition(MARK)
        return self._goes_on(after) or (before != "" and self._goes_on(before.split()[-1]))

    def pair(self, text: str) -> str:
        """What the two do: "you and Ann share an office"; what they are to each other: "you and Ann are neighbours"."""
        hung = self.known.table("tie_relatives.hung")
        for pair, you in self.known.table("tie_relatives.pairs").items():
            match = re.match(rf"^{pair.replace('NAME', MARK)}\s+", text, re.IGNORECASE)
            if match is None:
                continue
            verb, _, rest = self._without_together(text[match.end() :]).partition(" ")
            if verb.casefold() in self.known.words("tie_relatives.are"):
                first = rest.split(" ", 1)[0].casefold()
                if first not in self.known.words("tie_relatives.behind_are"):
                    return self._apposed(rest, match[0])
            told = self._verb_of_one(verb, str(you))
            rest = " ".join(self._verb_of_one(word, str(you)) or word for word in rest.split())
            who = self._relative(str(hung.get("pair", "")))
            return self._ordered(who, str(you), told, rest.split()) if told and who else ""
        return ""

    def _apposed(self, rest: str, pair: str) -> str:
        """What the one is to the other, of a plural that holds for both: "neighbours" → "your neighbour"."""
        noun, _, where = rest.partition(" ")
        nouns = self.known.table("tie_relatives.pair_nouns")
        said = nouns.get(noun.casefold()) or nouns.get(f"{noun.casefold()}_{self.pronoun}")
        if not said or self.named:
            return ""
        words = where.split()
        end = next((at for at, word in enumerate(words) if self._goes_on(word)), len(words))
        polite = bool(set(pair.split()) & set(self.known.words("tie_relatives.polite_pair")))
        return f"{expand(str(said), {}, informal=not polite, dice=Dice(''))} {' '.join(words[:end])}"

    def of_person(self, text: str) -> str:
        """What the person does or is: "Ann sits next to you", "Ann is your cousin"."""
        if not text.startswith(f"{MARK} "):
            return ""
        verb, _, rest = text.removeprefix(f"{MARK} ").partition(" ")
        apposed = self.known.template(r"^(?:{tie_relatives.apposed})(?!\w)").search(f"{verb} {rest}")
        if apposed is not None and not self._last:
            return rest
        who = self._relative(str(self.known.table("tie_relatives.hung").get("person", "")))
        return self._ordered(who, "", verb, rest.split()) if who and verb[:1].islower() else ""

    def of_teller(self, text: str) -> str:
        """What the teller does, with the person behind a preposition or as its object: "you sail with Ann"."""
        before, _, after = text.partition(MARK)
        if after[:1] not in {"", " "} or self._goes_on(after):
            return ""
        for written, hung in sorted(self.known.table("tie_relatives.behind").items(), key=lambda one: -len(one[0])):
            match = re.search(rf"(?:^|\s){written}\s$", before, re.IGNORECASE)
            who = self._relative(str(hung)) if match is not None else ""
            if match is not None:
                return self._teller(before[: match.start()], after, who) if who else ""
        # "whom you know" tells nobody how.
        told = after.strip()
        who = self._relative(str(self.known.table("tie_relatives.hung").get("object", ""))) if told else ""
        alone = self.known.template(r"^(?:{tie_relatives.you}\s)?(?:\w+\s){1,2}$").search(before)
        return self._teller(before, after, who) if who and alone is not None else ""

    def _teller(self, before: str, after: str, who: str) -> str:
        words, told = before.split(), after.split()
        yous = {word.casefold() for word in self.known.words("tie_relatives.you")}
        if not words and self._last and len(told) > 1 and told[1].casefold() in yous:
            # "Mit Ann spielst du seit Jahren Tennis"
            return self._ordered(who, told[1], told[0], told[2:])
        at = next((number for number, word in enumerate(words) if word.casefold() in yous), None)
        if at is None:
            left = self.known.flag("turned_ties.subject_is_left_out")
            return f"{who} {' '.join(words)}{after}" if left and (words or told) else ""
        if not self._last:
            front = " ".join(words[:at])
            return f"{who} {' '.join(words[at:])} {front}{after}"
        if at == 0:
            verb, rest = (words[1] if len(words) > 1 else ""), words[2:]
        else:
            verb, rest = words[at - 1], [*words[: at - 1], *words[at + 1 :]]
        return self._ordered(who, words[at], verb, [*rest, *told]) if verb else ""

    @property
    def _last(self) -> bool:
        return self.known.flag("tie_relatives.verb_is_last")

    def _ordered(self, who: str, you: str, verb: str, rest: Sequence[str]) -> str:
        """The clause as its language orders it: where its verb goes last, the time stands first of the rest."""
        if not self._last:
            return " ".join((who, you, verb, *rest))
        words = list(rest)
        if any(self._is_verb_again(one, after) for one, after in pairwise(words)):
            return ""
        if words and words[-1].casefold() in self.known.words("told_needs.prefixes"):
            verb = f"{words.pop()}{verb}"
        self_ = [words.pop(0)] if words and words[0].casefold() in self.known.words("tie_relatives.selves") else []
        text = " ".join(words)
        time = self.known.template(r"(?:^|(?<=\s))(?:{tie_relatives.times})(?=\s|$)").search(text)
        if time is not None:
            text = f"{time.group()} {text[: time.start()]}{text[time.end() :]}"
        begins = (you, *self_, who) if self.named and you else (who, you, *self_)
        return " ".join((*begins, text, verb))

    def _is_verb_again(self, joining: str, word: str) -> bool:
        """Whether behind "and" a second verb begins, which would have to go last, too."""
        small = word.islower() and word not in self.known.words("detection.small_words")
        return joining.casefold() in self.known.words("turned_ties.joining") and small

    def _goes_on(self, after: str) -> bool:
        """Whether behind the name somebody else is named with them."""
        joining = {*self.known.words("turned_ties.joining"), *self.known.words("drafts.joining")}
        return after.strip() != "" and after.split(maxsplit=1)[0].casefold() in joining

    def _without_together(self, text: str) -> str:
        return " ".join(self.known.template(r"(?:^|\s)(?:{tie_relatives.together})(?=\s|$)").sub(" ", text).split())

    def _verb_of_one(self, verb: str, you: str) -> str:
        """A verb of the two as one of the teller alone; "" where that is not known."""
        table: Mapping[str, object] = self.known.table("tie_relatives.of_one")
        if not table or you in self.known.words("tie_relatives.polite_you"):
            return verb
        return str(table.get(verb.casefold(), ""))

    def _relative(self, pattern: str) -> str:
        """The relative pronoun in place of its case; "" where it needs a gender that is not known."""
        if self.named:
            return re.sub(r"\{\w+\}", MARK, pattern)
        forms = self.known.table("tie_relatives.relative_pronouns")
        for case in _CASES:
            if f"{{{case}}}" in pattern:
                said = forms.get(f"{self.pronoun}_{case}") if self.pronoun is not Pronoun.UNSAID else None
                return pattern.replace(f"{{{case}}}", str(said)) if said else ""
        return pattern


_CASES = ("nominative", "accusative", "dative")


@lru_cache(maxsize=8)
def _private(language: str) -> re.Pattern[str] | None:
    known = pack(language).words("tie_relatives.private")
    return re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)", re.IGNORECASE) if known else None


def is_private_tie(said: str, language: str) -> bool:
    """Whether the tie is one of family feasts, holidays and the household: none that one leans on for business."""
    found = _private(language)
    return found is not None and found.search(said) is not None


def clause_with_name(said: str, language: str) -> str:
    """A main clause as it stands after "that", in a language whose verb goes last there: "dass du mit Ann ruderst".

    `MARK` stands for the name; "" where the clause cannot be turned. Elsewhere a clause stands there as it is.
    """
    known = pack(language)
    if not known.flag("tie_relatives.verb_is_last") or said.count(MARK) != 1:
        return ""
    text = _bare(" ".join(said.replace("’", "'").split()).rstrip("."), known)
    if MARK not in text or known.template(r"(?<!\w)(?:{tie_relatives.unhung})(?!\w)").search(text):
        return ""
    hanger = _Hanger(known, Pronoun.UNSAID, named=True)
    clause = " ".join(hanger.hang(text).split())
    return clause if clause.count(MARK) == 1 and _LEAST <= count_words(clause) <= _MOST else ""


def hangs_badly(said: str, language: str) -> bool:
    """Whether a main clause is none to say back after "that": a long one, of several clauses, or between others."""
    known = pack(language)
    words = set(said.casefold().split()) & set(known.words("drafts.relatives"))
    apart = known.template(r"(?<!\w)(?:{tie_relatives.unhung}|{tie_relatives.left_out})(?!\w)").search(said)
    return bool(words) or apart is not None or bool(re.search(r"[,;:]\s", said)) or count_words(said) > _PLAIN


_PLAIN = 12
"""Words of a main clause that is said back."""
