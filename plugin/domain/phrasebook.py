"""What a language must be able to say for an ask to be written in it.

Every field holds templates in the notation of `variants`. Slots that may occur:

    prospect        "Elena Ruiz of Tidewell", the first time they are named; prospect_dat the same in the dative
    short           the prospect again: their name alone
    first           the introducer's first name (only where first names are used)
    when, when_of   the day of the occasion, beside a verb or beside a noun; seen, seen_of that of the evidence
    meeting         "our lunch": the occasion in a person's words; meeting_dat where a language needs it
    topic           what it was about, only where it can be said as a person would
    quote           the introducer's praise, in quotation marks; said, said_of its day
    since, since_of the month of the first meeting; referrer who introduced the two
    what, value, ideal, why   the user's own words, fitted; role the prospect's role; org their company
    group           a named group the introducer belongs to
"""

from dataclasses import dataclass, field

Templates = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """One language's ways of saying the parts of an ask."""

    language: str
    quotes: tuple[str, str]
    greetings: tuple[str, str]
    """Formal and informal; the names are filled in by `greetings`."""
    nameless: tuple[str, str]
    sign_offs: tuple[Templates, Templates]
    meetings: dict[str, tuple[str, str]]
    """Kind of meeting (see `topics`) → "our call" as subject or object, and in the dative."""
    prospect_of: str
    prospect_dat: str
    role_at: str
    role_at_dat: str
    openings: dict[str, Templates]
    """By kind of occasion; "meeting_held+" only where the tie is close."""
    praise: Templates
    beginning: Templates
    beginning_mail: Templates
    referred: Templates
    what: Templates
    what_sentence: Templates
    value: Templates
    value_sentence: Templates
    ideal: Templates
    ideal_sentence: Templates
    knowing: dict[str, Templates]
    """By kind of evidence; "…@" where the introducer did it themselves."""
    why: Templates
    why_sentence: Templates
    why_role: Templates
    why_org: Templates
    ask: Templates
    ask_group: Templates
    way_out: Templates
    note: Templates
    kinds: dict[str, Templates]
    subjects: Templates
    subjects_group: Templates
    spoken_ask: Templates
    spoken_way_out: Templates
    follow_up_thanks: Templates
    follow_up_why: Templates
    follow_up_ease: Templates
    nudges: Templates = field(default=())
