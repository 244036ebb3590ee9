"""What is said in each letter after the ask: its parts, paragraph by paragraph, and the facts each stands on.

A part that has no fact to fill it is not said; of several ways to say one thing (`open_met`, else `open_news`) the
first that can be said is taken.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Address, AskStatus, DraftKind, Evidence, Profile, Prospect, total


@dataclass(frozen=True, slots=True)
class Matter:
    """What a letter is about. A fact that is None is not known, and nothing is said of it.

    `event` is what the letter answers or tells: their yes, the name they gave, the introduction, the outcome.
    `met` is the meeting with the prospect. `outcome` is how the ask stands, where that is what is told.
    `asked` says whether they asked something. Give first: `names` are those whom the contact introduced, `useful` is
    whom the user could introduce to them.
    """

    id: str
    kind: DraftKind
    prospect: Prospect
    now: datetime
    event: Evidence | None = None
    met: Evidence | None = None
    outcome: AskStatus | None = None
    introducer: str = ""
    bcc: Address | None = None
    names: str = ""
    useful: str = ""
    useful_at: str = ""
    asked: bool = False
    third_person: bool = False
    """Whether the note to forward speaks of the user by name, as the introducer would."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence: the ways of saying it, best first, and its facts ("" is no fact's name)."""

    parts: tuple[str, ...]
    facts: tuple[str, ...] = ()


Paragraphs = Sequence[Sequence[Piece]]
_WHAT = Piece(("replies.note_what",), ("what",))
_MET_NEXT = Piece(("replies.met_next",))


def _says(*parts: str, of: Sequence[str] = ()) -> Piece:
    return Piece(tuple(f"replies.{part}" for part in parts), tuple(of))


def plan_letter(matter: Matter) -> Paragraphs:
    """The parts of a letter. Raises ValueError for the ask itself, which has a composer of its own."""
    return _LETTERS[matter.kind](matter)


def _ask(_matter: Matter) -> Paragraphs:
    raise ValueError("An ask is composed by `compose_draft`.")


def _reminder(_matter: Matter) -> Paragraphs:
    return ((_says("remind", of=["event"]),), (_says("remind_ease"),))


def _gracious_line(_matter: Matter) -> Paragraphs:
    return ((_says("gracious", of=["event"]), _says("gracious_end")),)


def _reply_to_named(_matter: Matter) -> Paragraphs:
    asks = (Piece(("follow_up.welcome",)), Piece(("follow_up.why",)), Piece(("follow_up.ease",)))
    return ((Piece(("follow_up.thanks",), ("event",)),), asks)


def _forward_note(_matter: Matter) -> Paragraphs:
    return ((_says("forward_thanks", of=["event"]),), (_says("forward_first"), _says("forward_here")))


def _reply(matter: Matter) -> Paragraphs:
    if not matter.asked:
        return ((_says("reply_thanks", of=["event"]),), (_says("answer_end"),))
    answers = (_WHAT, _says("answer_why", of=["why"]))
    return ((_says("answer_thanks", of=["event"]),), answers, (_says("answer_end"),))


def _thank_introduction(matter: Matter) -> Paragraphs:
    if matter.bcc is None:
        return ((_says("made_plain_thanks", of=["event"]),), (_says("made_plain_next"),))
    thanks = _says("made_thanks", of=["event", "introducer"])
    return ((thanks,), (_says("made_glad"), _WHAT), (_says("made_step"), _says("made_ease")))


def _thank_meeting(_matter: Matter) -> Paragraphs:
    return ((_says("met_thanks", of=["met"]),), (_MET_NEXT,))


def _tell_outcome(matter: Matter) -> Paragraphs:
    if matter.outcome is AskStatus.WON:
        return (
            (_says("won_news", of=["event"]),),
            (_says("won_thanks", of=["event"]), _says("give_back")),
        )
    if matter.outcome is AskStatus.LOST:
        return ((_says("lost_news", of=["event"]),), (_says("lost_thanks", of=["event"]),))
    return ((_says("open_met", "open_news", of=["met", "event"]),), (_MET_NEXT,))


def _give_first(matter: Matter) -> Paragraphs:
    if matter.useful:
        said = _says("offer_asked" if matter.asked else "offer_named", of=["event"])
        return ((said,), (_says("offer"), _says("offer_first")))
    if matter.met is not None and matter.outcome is AskStatus.MET:
        return ((_says("told_met", of=["met", "event"]),), (_MET_NEXT,))
    return ((_says("owed_thanks", of=["event"]), _says("owed_met", of=["met"])), (_MET_NEXT,))


def _to_oneself(_matter: Matter) -> Paragraphs:
    """The morning's list says nothing to anybody else."""
    return ()


_LETTERS: Mapping[DraftKind, Callable[[Matter], Paragraphs]] = total(
    DraftKind,
    {
        DraftKind.ASK: _ask,
        DraftKind.REMINDER: _reminder,
        DraftKind.FORWARD_NOTE: _forward_note,
        DraftKind.REPLY_TO_NAMED: _reply_to_named,
        DraftKind.REPLY: _reply,
        DraftKind.THANK_INTRODUCTION: _thank_introduction,
        DraftKind.THANK_MEETING: _thank_meeting,
        DraftKind.TELL_OUTCOME: _tell_outcome,
        DraftKind.GRACIOUS_LINE: _gracious_line,
        DraftKind.GIVE_FIRST: _give_first,
        DraftKind.DIGEST: _to_oneself,
    },
)


def facts_of(matter: Matter, profile: Profile, language: str) -> dict[str, Evidence]:
    """The stored facts by the names that the parts call them by, as a letter in `language` may say them.

    What is not known has no line.
    """
    prospect, now = matter.prospect, matter.now
    said = ", ".join(part for part in (prospect.name, prospect.role, prospect.organisation) if part)
    written = {
        "name": ("profile", "profile:name", profile.name),
        "house": ("profile", "profile:organisation", profile.organisation),
        "what": ("profile", "profile:what", profile.said_in(language, "what")),
        "value": ("profile", "profile:value", profile.said_in(language, "value")),
        "ideal": ("profile", "profile:ideal", profile.said_in(language, "ideal")),
        "prospect": ("prospect", f"prospect:{prospect.id}", said),
        "why": ("prospect_said", f"prospect:{prospect.id}:say", prospect.say),
        "introducer": ("prospect_introducer", f"introducer:{matter.id}", matter.introducer),
        "names": ("prospect_names", f"names:{matter.id}", f"{matter.names} {matter.useful} {matter.useful_at}"),
    }
    found = {name: Evidence(kind, now, id_, text[:400]) for name, (kind, id_, text) in written.items() if text.strip()}
    if matter.event is not None:
        found["event"] = matter.event
    if matter.met is not None:
        found["met"] = matter.met
    return found
