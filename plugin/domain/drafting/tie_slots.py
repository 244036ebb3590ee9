"""What fills the slots of a tie: the clause that hangs on the prospect's name, a word for it, and what they need.

Where the tie can hang on the name, it is said so and in no other way. A main clause is said back only where it is a
plain one; what nobody leans on for business is said back to friends, family and colleagues only.
"""

from collections.abc import Callable

from plugin.domain.drafting.hung_ties import MARK, clause_with_name, hang_on_name, hangs_badly, is_private_tie
from plugin.domain.drafting.tie_clauses import Bond
from plugin.domain.drafting.told_words import ToldWords
from plugin.domain.language.packs import pack
from plugin.domain.language.phrasebook import Phrasebook
from plugin.domain.language.variants import Dice, expand
from plugin.domain.model import Kind
from plugin.domain.text.sentences import capitalised

NEAR_BY_NATURE = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE, Kind.FORMER_COLLEAGUE})
"""Who may be reminded of a christening when they are asked for a favour."""
_PERSON = "{prospect}"


def fill_tie(
    told: ToldWords, prospect: str, short: str, book: Phrasebook, *, informal: bool, business: bool
) -> dict[str, str]:
    """The tie in the introducer's words, or in one word of theirs; and what they told of the prospect's work.

    `prospect` is how they are first named, `short` how they are called again; `business`: the two are no friends.
    """

    def said(text: str, named: str = prospect) -> str:
        named = as_subject(named, book.language) if text.startswith(f"{_PERSON} ") else named
        slots = {"prospect": named, "who": as_subject(short, book.language)}
        return expand(text, slots, informal=informal, dice=Dice(""))

    values = {"who": as_subject(short, book.language)}
    bond = told.bond if told.bond is not None and told.bond.language == book.language else None
    if bond is not None and _as_addressed(bond.clause, book, informal):
        whole = _whole(bond, short, book)
        marked = said(whole, MARK)
        hung = hang_on_name(marked, book.language, told.pronoun)
        if business and is_private_tie(hung or marked, book.language):
            pass
        elif hung:
            values["clause"] = hung
        elif pack(book.language).flag("tie_relatives.verb_is_last"):
            turned = clause_with_name(marked, book.language)
            values["bond_whole"] = turned.replace(MARK, _after_preposition(prospect, turned, book.language))
            values["bond_whole_cap"] = capitalised(values["bond_whole"])
        elif not hangs_badly(marked, book.language):
            values |= _fill_bond(bond, whole, book, said)
    if told.word:
        values["tie"] = said(told.word)
        values["tie_cap"] = capitalised(values["tie"])
        objects = pack(book.language).table("tie_nouns.objects")
        values["tie_object"] = said(objects.get(told.word, told.word))
    if told.clause and _as_addressed(told.clause, book, informal):
        values["clause"] = said(told.clause)
    if told.need is not None:
        opening, closing = book.quotation_marks
        values["need"] = said(told.need.clause) if told.need.clause else ""
        values["need_cap"] = capitalised(values["need"])
        values["asked"] = f"{opening}{told.need.quote}{closing}" if told.need.quote else ""
    return values


def _whole(bond: Bond, short: str, book: Phrasebook) -> str:
    """The clause with the person in it: "the two of you row" names them as "you and Ann row"."""
    bare = bond.clause
    if bond.names:
        return bare
    both, named = next(iter(book.ways("naming.both")), ""), book.ways("naming.both_named")
    begins = bool(both) and bare.startswith(f"{both} ")
    if named and (begins or (bond.both and not both)):
        return f"{named[0]} {bare.removeprefix(f'{both} ') if begins else bare}"
    # "Ann rows with you"
    given = short.split(maxsplit=1)[0] if short else ""
    return f"{_PERSON} {bare.removeprefix(f'{given} ')}" if given and bare.startswith(f"{given} ") else bare


def _after_preposition(prospect: str, clause: str, language: str) -> str:
    """The name as the clause has it: Herr Lang where he is its subject, else Herrn Lang."""
    return as_subject(prospect, language) if clause.startswith(MARK) else prospect


def _fill_bond(bond: Bond, whole: str, book: Phrasebook, said: Callable[[str], str]) -> dict[str, str]:
    """The clause as it stands after "that"."""
    bare, both = bond.clause, next(iter(book.ways("naming.both")), "")
    named = bond.names or (whole != bare and bond.both)
    values = {"bond_whole": said(whole)} if named else {"bond": said(bare)}
    values["bond_short"] = said(bare.replace(_PERSON, "{who}") if bond.names or not both else bare)
    return values | {f"{name}_cap": capitalised(text) for name, text in values.items()}


def as_subject(named: str, language: str) -> str:
    """Somebody as a subject: Herr Lang, whom one meets as Herrn Lang."""
    first, _, rest = named.partition(" ")
    honorifics = pack(language).table("drafts.honorifics") if pack(language).flag("names.nouns_are_capitalised") else {}
    plain = next((word for word, bent in honorifics.items() if bent == first != word and len(word) < len(first)), first)
    return f"{plain} {rest}" if rest else named


def _as_addressed(clause: str, book: Phrasebook, informal: bool) -> bool:  # noqa: FBT001 -- the one question
    """Whether a clause that the reader worded speaks to them as the letter does."""
    other = "rewording.polite" if informal else "rewording.familiar"
    if not pack(book.language).words(other) or "[" in clause:
        return True
    return pack(book.language).template(rf"(?<!\w)(?:{{{other}}})(?!\w)").search(clause) is None
