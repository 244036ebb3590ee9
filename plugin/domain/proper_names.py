"""Names in a sentence: which capitalised words name a person, which an organisation, and which nobody.

Rules, in the order in which they are tried on a run of capitalised words: organisations by their form
(legal form, head word, "Bank of …", "&", capitals), people by title or given name, then by what stands
around them, and last by being two or three capitalised words none of which is ordinary.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from plugin.domain.given_names import ALSO_WORDS, GIVEN_NAMES, PARTICLES, SUFFIXES, TITLES
from plugin.domain.ordinary_words import ORDINARY, SPEECH
from plugin.domain.organisation_words import HEADS, HEADS_OF, KNOWN, KNOWN_PHRASES, LEGAL_FORMS, NOT_ORGANISATIONS
from plugin.domain.place_names import CALENDAR, PEOPLES, PLACE_PHRASES, PLACES, PRODUCTS
from plugin.domain.vocabulary import vocabulary

MAX_NAMES = 60
"""Names of one text that are looked at."""

_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,5}(?=\s|$|[,;:)])|[^\W_]+(?:[.][^\W\d_]+(?=[.]?[\s,;:)]|$))*(?:['’&+-][^\W_]+)*\.?(?=\.?)"
    r"|[&@+/]",
    re.UNICODE,
)
_WORKS_AT = frozenset(
    [
        "at",
        "for",
        "joined",
        "join",
        "joins",
        "acquired",
        "client",
        "clients",
        "bei",
        "chez",
        "en",
        "an",
        "für",
        "bought",
        "hired",
        "contacted",
        "visited",
        "joining",
        "beim",
        "leaving",
        "left",
    ]
)
_BEFORE_PERSON = vocabulary(
    """
    told ask asked asking tell telling met meet meeting meets called call calling emailed email copy copying
    introduce introducing thank thanks contact contacting cc with and saw see seeing know knows knew regards  hi
    hello hey dear to from by friend friends colleague boss brother sister wife husband daughter son partner
    assistant cousin named mit von kenne kennt kennen traf getroffen an gruß grüße connais connaît rencontré vu
    avec par à  con conozco conoce de vi hablé a invite invited remind reminded inform informed let that then
    hired hire saludos mein meine meinem meinen unser mon ma notre mi nuestro nuestra
    """
)
_STRONG_BEFORE_PERSON = vocabulary(
    """
    told asked ask tell met meet emailed introduce introducing hi hello cc copying kenne kennt traf connais
    connaît conozco conoce friend colleague boss brother sister wife husband daughter son assistant cousin named
    kollege kollegin freund freundin bruder schwester chef chefin collègue ami amie amigo amiga compañero
    compañera hermano hermana jefe jefa remind reminded invite invited herr frau herrn
    """
)
_OPENS_QUESTIONS = frozenset(
    ("Will", "Per", "Van", "Said", "Else", "Till", "Long", "Young", "Hope", "Art", "Rich", "Mar", "San", "Santa")
)
_MORE_OFTEN_WORDS = _OPENS_QUESTIONS | vocabulary(
    """
    Grace Faith Joy Hope Rose Sky Dawn Eve Iris Violet Harmony Melody Nova Lance Rod Chip August Earnest Rusty
    Dusty Gay Guy
    """
)
_LOWER_TITLES = frozenset(
    (
        "señor",
        "señora",
        "señorita",
        "don",
        "doña",
        "monsieur",
        "madame",
        "maître",
        "docteur",
        "doctor",
        "doctora",
        "signor",
        "signora",
        "meneer",
        "mevrouw",
    )
)

_CAPITAL = re.compile(r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я]|eBay")


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it stands in a sentence. `kind` is "person" or "organisation"."""

    text: str
    kind: str
    start: int
    end: int


class _Token(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper()

    @property
    def bare(self) -> str:
        return self.text.rstrip(".")


def find_names(sentence: str, language: str = "en", known: frozenset[str] = frozenset()) -> list[Name]:
    """The names in a sentence, left to right. `known` are single words that named a person elsewhere in the text."""
    return list(_remembered_names(sentence, language, known))


@lru_cache(maxsize=4096)
def _remembered_names(sentence: str, language: str, known: frozenset[str]) -> tuple[Name, ...]:
    """A thread quotes the same sentences again and again: they are read once."""
    if not _CAPITAL.search(sentence, 1):
        # The only capital opens the sentence: a name where that word is known for one, and no other.
        first = _clean(sentence.partition(" ")[0])
        if first not in GIVEN_NAMES and first not in KNOWN and first not in known:
            return ()
    tokens = [_Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(sentence)]
    names: list[Name] = []
    index = 0
    while index < len(tokens):
        if not _opens(tokens[index]):
            index += 1
            continue
        end = _run_end(sentence, tokens, index)
        names.extend(_names_of_run(sentence, tokens, index, end, language, known))
        index = max(end, index + 1)
    return tuple(names[:MAX_NAMES])


def _opens(token: _Token) -> bool:
    return token.capital or (token.text[:1].islower() and token.text[1:2].isupper() and token.text in KNOWN)


def _run_end(sentence: str, tokens: list[_Token], start: int) -> int:
    """The index after the last token of the run of capitalised words, with the particles and connectors inside it."""
    end = start + 1
    while end < len(tokens) and end - start < 12:
        token, gap = tokens[end], sentence[tokens[end - 1].end : tokens[end].start]
        previous = tokens[end - 1]
        parted = gap not in {" ", ""} or (not gap and token.text not in "&@") or _possessive(previous.text)
        if parted and not (gap == ", " and token.text in LEGAL_FORMS):
            break
        if previous.text.endswith(".") and not _abbreviated(previous.text) and previous.text not in LEGAL_FORMS:
            break
        if token.capital:
            end += 1
            continue
        ahead = _after_connector(sentence, tokens, end)
        if ahead is None:
            break
        end = ahead
    return end


def _after_connector(sentence: str, tokens: list[_Token], index: int) -> int | None:
    """Where the run goes on after particles ("van der") or a connector ("of", "&"); None if it ends here."""
    ahead = index
    while (
        ahead < len(tokens)
        and ahead - index < 3
        and tokens[ahead].text.lower() in _INSIDE
        and not tokens[ahead].capital
    ):
        if sentence[tokens[ahead - 1].end : tokens[ahead].start] != " ":
            return None
        ahead += 1
    if ahead == index or ahead >= len(tokens) or not tokens[ahead].capital:
        return None
    if sentence[tokens[ahead - 1].end : tokens[ahead].start] != " ":
        return None
    return ahead + 1


_INSIDE = PARTICLES | frozenset(("of", "for", "the", "&", "für", "des", "pour", "and", "und", "et"))


def _possessive(text: str) -> bool:
    return text.endswith(("'s", "’s", "s'", "s’"))


def _abbreviated(text: str) -> bool:
    bare = text.rstrip(".")
    return len(bare) == 1 or bare in TITLES or bare in {"St", "Jr", "Sr"} or "." in bare


def _names_of_run(
    sentence: str, tokens: list[_Token], start: int, end: int, language: str, known: frozenset[str]
) -> list[Name]:
    """Take a run apart at its connectors and judge the pieces; "Bank of Ireland" stays whole, "Ann of Acme" not."""
    pieces: list[tuple[int, int]] = []
    begin = start
    index = start
    while index < end:
        word = tokens[index].text.lower()
        if (
            index > begin
            and word in {"of", "for", "the", "für", "des", "pour", "and", "und", "et", "y", "e"}
            and not tokens[index].capital
        ):
            if not _joins(tokens, begin, index, end):
                pieces.append((begin, index))
                while index < end and not tokens[index].capital:
                    index += 1
                begin = index
                continue
        elif (
            index > begin
            and word in _BELONGING
            and not tokens[index].capital
            and _parts(tokens, begin, index, end, language)
        ):
            pieces.append((begin, index))
            while index < end and not tokens[index].capital:
                index += 1
            begin = index
            continue
        index += 1
    if begin < end:
        pieces.append((begin, end))
    names = []
    for first, last in pieces:
        name = _judge(sentence, tokens, first, last, language, known)
        if name is not None:
            names.append(name)
    return names


_BELONGING = frozenset(("von", "vom", "bei", "de", "del", "della", "du", "di", "da", "der", "des", "van"))


def _parts(tokens: list[_Token], begin: int, index: int, end: int, language: str) -> bool:
    """Whether a particle parts somebody from what they belong to ("Roe von der Nord GmbH")."""
    if tokens[begin].text in HEADS_OF or tokens[begin].text in HEADS:
        return False
    following = next(number for number in range(index, end) if tokens[number].capital)
    if _is_organisation_form(tokens, following, end):
        return True
    # "María José García de Iberdrola": a bare "de" after a full name of three words belongs to no Spanish name.
    return (
        language in {"es", "fr"}
        and following == index + 1 == end - 1
        and index - begin >= (3 if language == "es" else 2)
    )


def _joins(tokens: list[_Token], begin: int, index: int, end: int) -> bool:
    """Whether "of", "and" and their kin belong to one organisation's name."""
    word = tokens[index].text.lower()
    before = tokens[index - 1].text
    head = tokens[begin].text
    if word in {"of", "für", "des", "pour", "for"}:
        return before in HEADS_OF or before in {"Technical", "Technische"} or (begin < index - 1 and before in HEADS)
    if word == "the":
        return tokens[index - 1].text.lower() in {"of", "for"} and head in HEADS_OF
    if word in {"and", "und", "et", "y", "e"}:
        following = tokens[end - 1].bare
        people = head in GIVEN_NAMES or tokens[index + 1].text in GIVEN_NAMES if index + 1 < end else True
        joined = (
            following in HEADS
            or following in LEGAL_FORMS
            or following in {"Sons", "Daughters", "Söhne", "Fils", "Hijos", "Brothers"}
        )
        return joined and not people and before not in HEADS and before not in CALENDAR
    return False


def _judge(  # noqa: C901, PLR0911, PLR0912  one rule after the other, in the order the module's head gives
    sentence: str, tokens: list[_Token], first: int, last: int, language: str, known: frozenset[str]
) -> Name | None:
    """One piece of a run: person, organisation, or None."""
    first_of_sentence = _opens_sentence(sentence, tokens[first].start)
    titled = False
    while first < last and (tokens[first].bare in TITLES) and last - first > 1:
        titled = True
        first += 1
    while last > first and tokens[last - 1].text in {"&", "@", "+", "/"}:
        last -= 1
    asks = sentence.rstrip().endswith("?") and tokens[first].text in _OPENS_QUESTIONS
    if first_of_sentence and last - first > 1 and (asks or tokens[first].text == "Per"):
        first += 1
        first_of_sentence = False
    # Ordinary words at the edges belong to the sentence, not to the name.
    while first < last and _ordinary(tokens[first].text) and not _is_given(tokens[first].text, last - first):
        if last - first == 1 and not first_of_sentence and tokens[first].bare in ALSO_WORDS:
            break
        if (
            tokens[first].text in HEADS_OF
            and last - first > 1
            and tokens[first + 1].text.lower() in {"of", "de", "für", "for", "des", "pour"}
        ):
            break
        if (
            last - first > 1
            and not first_of_sentence
            and (_is_organisation_form(tokens, first, last) and tokens[first].text not in _ARTICLES)
        ):
            break
        if (
            last - first > 1
            and first_of_sentence
            and _is_organisation_form(tokens, first, last)
            and not _function_word(tokens[first].text)
        ):
            break
        first += 1
        while first < last and not tokens[first].capital:
            first += 1
        first_of_sentence = False
    while last - first > 1 and tokens[first].bare in TITLES:
        titled = True
        first += 1
    while last > first and (tokens[last - 1].bare in CALENDAR or not tokens[last - 1].capital):
        last -= 1
    if first >= last:
        return None
    words = [_clean(token.text) for token in tokens[first:last]]
    start, end = tokens[first].start, tokens[last - 1].end
    text = _trim(sentence[start:end])
    end = start + len(text)
    if (
        not text
        or text in PLACE_PHRASES
        or all(word in PLACES or word in PEOPLES or word in CALENDAR for word in words)
    ):
        known_here = len(words) == 1 and words[0] in known
        if not known_here:
            return None
    before = sentence[: tokens[first].start].rstrip().rpartition(" ")[2].lower().lstrip("(\"'“") if first else ""
    after = tokens[last].text.lower() if last < len(tokens) else ""
    if (text in KNOWN_PHRASES or _is_organisation_form(tokens, first, last)) and not titled:
        return Name(text, "organisation", start, end)
    if len(words) == 1:
        return _judge_single(
            Name(text, "", start, end), before, after, sentence, language, known, titled=titled, opens=first_of_sentence
        )
    if titled or (_is_given(words[0], len(words)) and not (words[0] in PLACES and words[-1] in ORDINARY)):
        return _person(text, words, start, end)
    if any(word in PRODUCTS or word in PEOPLES for word in words) or any(word in CALENDAR for word in words):
        return None
    if language == "de" and not (before in _STRONG_BEFORE_PERSON or words[-1] in known):
        # Every German noun has a capital: only a given name, a title or a relation tells a person.
        return None
    common = sum(1 for word in words if _ordinary(word))
    heads = any(word in HEADS for word in words)
    if common or heads or len(words) > 4 or any(word.isupper() and len(word) > 2 for word in words):
        return Name(text, "organisation", start, end) if before in _WORKS_AT and common < len(words) else None
    if any(word in PLACES for word in words):
        return None
    if before in _WORKS_AT and after not in SPEECH and len(words) > 1 and words[0] not in known:
        return Name(text, "organisation", start, end)
    return Name(text, "person", start, end)


_ARTICLES = frozenset(
    (
        "The",
        "A",
        "An",
        "Der",
        "Die",
        "Das",
        "Le",
        "La",
        "Les",
        "El",
        "Los",
        "Las",
        "Our",
        "My",
        "Your",
        "Their",
        "His",
        "Her",
        "This",
        "That",
    )
)


def _function_word(text: str) -> bool:
    """Whether the word is one that opens sentences ("The", "Our", "With") rather than names ("General", "First")."""
    return text in _ARTICLES or text.lower() in _OPENERS


_OPENERS = vocabulary(
    """
    and but if when while since because although though as at by for from in into of on onto over to under until
    with within without is are was were am be been has have had do does did can could will would shall should
    may might must not no  yes ok okay please also so then thus hence here there where why how what who which
    whom whose it its he she they we you i both each every all any some many most more less few other another
    such same this that these those  thanks thank dear hi hello hey re fwd after before during about against
    between per via und oder aber wenn weil dass mit von bei für nach zu im am als wie was wer et ou mais pour
    avec chez sur dans y o pero con para por desde en ask tell call  meet see attached enclosed regarding
    concerning once maybe perhaps currently recently today tomorrow yesterday last next
    """
)


def _person(text: str, words: list[str], start: int, end: int) -> Name | None:
    if words[-1] in HEADS and len(words) > 1 and words[0] not in GIVEN_NAMES:
        return Name(text, "organisation", start, end)
    # "Ann Miller Associate" ends at the family name; a trailing ordinary word is not hers.
    while len(words) > 2 and _ordinary(words[-1]) and words[-1] not in SUFFIXES:
        text = text[: text.rindex(words[-1])].rstrip()
        words = words[:-1]
    if len(words) == 2 and _ordinary(words[1]) and words[0] in ALSO_WORDS:
        return None
    if len(words) == 2 and words[1].lower() in _NEVER_FAMILY:
        text = text[: text.rindex(words[1])].rstrip()
        if words[0] in ALSO_WORDS:
            return None
    return Name(text, "person", start, start + len(text))


_NEVER_FAMILY = ORDINARY - vocabulary(
    """
    bell bird black brown carter chance church cook cross day dean english field fields fish force ford fox
    franks friend gold good grant gray green hall hand hill house hunter king lake land lane law lord love major
    march marsh mason may miller moon moore  north page park parks parker pool poole post price rice rich rivers
    rose sharp short small smith south speaker spring stone street strong summers teach temple tower wall ward
    waters weeks wells west white wolf wood woods words young banks bank law may best case cash  chase child
    clay cole cross day drive early fair farmer fast france frank golden hardy head heard holder holiday joy
    judge key lamb little long means mark martin newman noble paul peace power prince quick rush sage savage
    self senior sell sells shields  sharp silver sparks stern stock story sweet sun trainer true walker watts
    wise worth gross kind klein lange lang link rule rules major moss bush buy gay given guy
    """
)
"""Ordinary words that are no family name: they end a name that runs into them ("Tom Please call")."""


def _judge_single(  # noqa: C901, PLR0911, PLR0912, PLR0913  one rule after the other
    name: Name,
    before: str,
    after: str,
    sentence: str,
    language: str,
    known: frozenset[str],
    *,
    titled: bool,
    opens: bool,
) -> Name | None:
    """One capitalised word alone."""
    word = name.text
    person = Name(word, "person", name.start, name.end)
    organisation = Name(word, "organisation", name.start, name.end)
    if word in SUFFIXES or name.text.rstrip(".") in SUFFIXES:
        return None
    if titled or word in known or before in _LOWER_TITLES:
        return person
    if word in KNOWN:
        return organisation
    if word in PRODUCTS or word in CALENDAR or word in PLACES or word in PEOPLES or word.upper() in NOT_ORGANISATIONS:
        return None
    speaks = after in SPEECH
    if word in GIVEN_NAMES or word in ALSO_WORDS:
        if word not in ALSO_WORDS:
            return person if language != "de" or len(word) > 2 else None
        if opens:
            return person if speaks and word not in _OPENS_QUESTIONS else None
        return (
            person
            if before in _STRONG_BEFORE_PERSON or (language in {"en", ""} and word not in _MORE_OFTEN_WORDS)
            else None
        )
    if word.isupper() and 3 <= len(word) <= 6 and word.isalpha():
        return organisation if not sentence.isupper() and _has_small_letters(sentence) else None
    if _camel(word):
        return organisation
    if opens or _ordinary(word) or len(word) < 3 or any(sign.isdigit() for sign in word):
        return None
    if before in _STRONG_BEFORE_PERSON and language != "de":
        return person
    if (
        speaks
        and language == "en"
        and word[0].isupper()
        and not word.endswith(("ing", "tion", "ment", "ness"))
        and before not in {"the", "our", "a", "an", "your", "this", "that", "my", "their"}
    ):
        return person
    if before in {"at", "joined", "bei", "chez", "joining"} and (language != "de" or not word.islower()):
        return organisation if language != "de" or before == "bei" else None
    return None


def _has_small_letters(sentence: str) -> bool:
    return sum(1 for sign in sentence if sign.islower()) * 2 > len(sentence) // 2


def _camel(word: str) -> bool:
    """DreamWorks and PayPal, but not McKay, O'Brien, DeShawn or Jean-Luc."""
    inner = word[1:]
    if "-" in word or "'" in word or "’" in word or not any(sign.isupper() for sign in inner) or word.isupper():
        return False
    return (
        _NAME_PREFIX.match(word) is None
        and any(sign.islower() for sign in inner)
        and not any(sign.isdigit() for sign in word)
    )


_NAME_PREFIX = re.compile(r"(?:Mc|Mac|De|Di|Da|La|Le|Van|Fitz|St)[A-ZÀ-Þ]")


def _is_organisation_form(tokens: list[_Token], first: int, last: int) -> bool:  # noqa: PLR0911  one form a line
    """Whether the words have the form of an organisation's name."""
    words = [token.text for token in tokens[first:last]]
    bare = [_clean(word) for word in words]
    if len(words) == 1:
        return bare[0] in KNOWN and bare[0] not in ORDINARY_KNOWN
    if (words[-1] in LEGAL_FORMS or bare[-1] in LEGAL_FORMS) and bare[-1] not in {
        "Co",
        "Company",
        "Limited",
        "SE",
        "AS",
        "AB",
        "KG",
        "SA",
        "LP",
        "PC",
    }:
        return True
    if bare[-1] in LEGAL_FORMS and not all(_ordinary(word) for word in bare[:-1]):
        return True
    if "&" in words:
        return True
    if (
        bare[0] in HEADS_OF
        and len(words) > 2
        and words[1].lower() in {"of", "de", "für", "for", "des", "du", "pour", "del"}
    ):
        return True
    if bare[0] in {
        "Université",
        "Universidad",
        "Universität",
        "Banque",
        "Banco",
        "Cabinet",
        "Groupe",
        "Grupo",
        "Kanzlei",
        "Stadtwerke",
        "Fundación",
        "Fondation",
        "Bufete",
        "Deutsche",
        "Crédit",
        "Société",
        "Klinikum",
        "Sparkasse",
        "Volksbank",
        "Hotel",
        "Hôtel",
    }:
        return True
    if bare[-1] in HEADS and bare[0] not in GIVEN_NAMES and bare[0] not in _ARTICLES:
        if all(_ordinary(word) for word in bare):
            return len(bare) >= 3 and bare[-1] in {
                "Institute",
                "University",
                "Association",
                "Foundation",
                "Commission",
                "Authority",
                "Council",
                "Agency",
            }
        return not _function_word(bare[0]) or len(bare) > 2
    if (
        bare[-1] in HEADS
        and len(bare) >= 3
        and bare[0] in GIVEN_NAMES
        and bare[-1]
        in {
            "Foundation",
            "Institute",
            "University",
            "Associates",
            "Partners",
            "School",
            "College",
            "Hospital",
            "Library",
            "Museum",
            "Group",
            "Capital",
            "Center",
            "Centre",
            "Fund",
            "Trust",
        }
    ):
        return True
    return any(word in KNOWN and word not in ORDINARY_KNOWN for word in bare[:1]) and (
        len(bare) == 1 or bare[1] in HEADS or bare[-1] in PLACES
    )


ORDINARY_KNOWN = frozenset(
    (
        "Orange",
        "Target",
        "Total",
        "Shell",
        "Apple",
        "Visa",
        "Ford",
        "Oracle",
        "Gartner",
        "Linde",
        "Merck",
        "Continental",
        "Meta",
        "Stripe",
        "UN",
        "EU",
        "MIT",
        "Ernst",
        "Intel",
        "Roche",
    )
)
"""Known organisations whose name is also a word or a family name: they need to stand inside a sentence."""


def _opens_sentence(sentence: str, start: int) -> bool:
    return not sentence[:start].strip(" \"'“„«(*•-–—>¿¡")


def _ordinary(word: str) -> bool:
    return _clean(word).lower() in ORDINARY


def _is_given(word: str, length: int) -> bool:
    bare = _clean(word)
    if bare in GIVEN_NAMES or bare in ALSO_WORDS:
        return length > 1 or bare not in ALSO_WORDS
    first, _, second = bare.partition("-")
    return bool(second) and first in GIVEN_NAMES and second[:1].isupper()


def _clean(word: str) -> str:
    word = word.rstrip(".,;:")
    for ending in ("'s", "’s", "s'", "s’"):
        if word.endswith(ending):
            return word[: -len(ending)] + ("s" if ending[0] == "s" else "")
    return word


def _trim(text: str) -> str:
    """The name without a possessive and without the full stop of the sentence."""
    for ending in ("'s", "’s"):
        text = text.removesuffix(ending)
    if text.endswith(("s'", "s’")):
        text = text[:-1]
    if (
        text.endswith(".")
        and text.rpartition(" ")[2] not in LEGAL_FORMS
        and not re.search(r"\b(?:[A-Z]\.){2,}$|\b(?:Jr|Sr)\.$", text)
    ):
        text = text[:-1]
    return text.rstrip(" ,&")
