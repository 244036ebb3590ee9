"""What a language must be able to say for an ask to be written in it.

A phrasebook is written as text: `== name` or `== name.entry` begins a part, each line under it is one template in
the notation of `variants`. Slots that may occur:

    prospect        "Elena Ruiz of Tidewell", as first named; prospect_dat the same in the dative
    short           the prospect again: their name alone; short_dat the same in the dative
    when, when_of   the day of the occasion, beside a verb or beside a noun; seen … that of the evidence
    meeting         "our lunch": the occasion in a person's words; meeting_dat where a language needs it
    topic           what it was about, only where it can be said as a person would
    quote           the introducer's praise, in quotation marks; quote_mid inside a sentence; said … its day
    since …         the month of the first meeting; referrer who introduced the two
    what, value, ideal, why   the user's own words, fitted to stand after a colon or alone; …_mid always after a colon
    whom            the prospect as the object of a sentence: their first name, or "them"
    bond            how the introducer knows the prospect, in their own words turned ("the two of you row together");
                    bond_whole the same with the prospect's whole name in it
    subject         the subject of the mail they were copied on, in quotation marks
    work            what they worked on; over … how the first meeting took place ("over lunch")
    role, org, group          the prospect's role and company, or the named group the introducer belongs to
"""

from dataclasses import dataclass, field, fields

Templates = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """One language's ways of saying the parts of an ask."""

    language: str
    quotes: Templates
    """Opening and closing mark."""
    greetings: Templates
    """Formal, then informal, with `{name}`."""
    nameless: Templates
    """The same where no name is known."""
    prospect_of: Templates
    prospect_dat: Templates
    role_at: Templates
    role_at_dat: Templates
    praise: Templates
    praise_same: Templates
    """Where the praise is the occasion, and its day was said."""
    beginning: Templates
    beginning_mail: Templates
    referred: Templates
    what: Templates
    what_sentence: Templates
    value: Templates
    value_sentence: Templates
    ideal: Templates
    ideal_sentence: Templates
    why: Templates
    why_sentence: Templates
    why_role: Templates
    why_org: Templates
    ask: Templates
    ask_group: Templates
    way_out: Templates
    note: Templates
    subjects: Templates
    subjects_group: Templates
    spoken_ask: Templates
    spoken_way_out: Templates
    follow_up_subject: Templates
    follow_up_thanks: Templates
    follow_up_why: Templates
    follow_up_ease: Templates
    why_determined: Templates = ()
    """The reason where it can be what something is ("a dairy that …"); `why` where a book has none."""
    why_who: Templates = ()
    """Who the prospect is, where neither a reason nor a likeness to the profile is known."""
    work: Templates = ()
    """What the two worked on, where their beginning is not known."""
    met_often: Templates = ()
    """That they met several times, where nothing else is known of their past."""
    sign_offs: dict[str, Templates] = field(default_factory=dict)
    """`formal` and `informal`."""
    meetings: dict[str, Templates] = field(default_factory=dict)
    """Kind of meeting (see `topics`) → "our call" as subject or object, then in the dative where that differs."""
    openings: dict[str, Templates] = field(default_factory=dict)
    """By kind of occasion; "…+" only where the tie is close, "…~" among friends and family."""
    knowing: dict[str, Templates] = field(default_factory=dict)
    """By kind of evidence; "…@" where the introducer did it themselves; "bond" where they told of the tie."""
    kinds: dict[str, Templates] = field(default_factory=dict)
    """By kind of relationship: what is said beside the ask."""


def read_phrasebook(language: str, text: str) -> Phrasebook:
    """A phrasebook from its text. Raises ValueError for an unknown part, TypeError for a missing one."""
    known = {one.name: one for one in fields(Phrasebook)}
    plain: dict[str, Templates] = {}
    tables: dict[str, dict[str, Templates]] = {}
    for part in text.split("\n== ")[1:]:
        heading, _, rest = part.partition("\n")
        name, _, entry = heading.strip().partition(".")
        lines = tuple(line.strip(" \t") for line in rest.split("\n") if line.strip())
        if name not in known or not lines:
            raise ValueError(f"unknown or empty part {heading!r} in the phrasebook of {language}")
        if name == "meetings":
            tables[name] = dict(_meeting(line) for line in lines)
        elif entry:
            tables.setdefault(name, {})[entry] = lines
        else:
            plain[name] = lines
    return Phrasebook(language=language, **plain, **tables)  # type: ignore[arg-type]  # a missing part is a TypeError


def _meeting(line: str) -> tuple[str, Templates]:
    """`call: unser Telefonat | unserem Telefonat`."""
    kind, _, forms = line.partition(":")
    return kind.strip(), tuple(form.strip() for form in forms.split("|"))
