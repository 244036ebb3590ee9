"""What one person would say to this other person today: decided as a value, before any word is chosen.

Three thoughts make an ask. What is between the two: the occasion, how they met, the work, what the introducer wrote of
it. Then the ask: how the introducer knows the prospect, told from their side; why the two should talk; for whom the
user works, in half a sentence, where this person may not know it; one question. Last, that a no is fine, and what
the user takes on or gives.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from plugin.domain.drafting.facts import LONG_AGO, Facts
from plugin.domain.drafting.own_words import OwnWords
from plugin.domain.drafting.wording import Earlier
from plugin.domain.language.phrasebook import Phrasebook, Templates
from plugin.domain.language.variants import Dice
from plugin.domain.model import Evidence, Kind, KnowingKind, OccasionKind, Offer, Relationship, Suggestion, total
from plugin.domain.text.ngrams import count_words

CLOSE_TIE = 0.55
"""From this strength on a draft may be warm."""
NEAR_KINDS = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE})


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a draft and the facts it states; none for one that states nothing."""

    name: str
    text: str
    facts: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Planned:
    """A sentence to be said: where its phrases are found, the facts it stands on, its paragraph.

    Of several `keys` the first is taken that has a phrase for the situation and the facts. `spare` says how gladly it
    is left out when room is short (0: never).
    """

    name: str
    keys: tuple[str, ...]
    facts: tuple[Evidence, ...] = ()
    paragraph: int = 0
    spare: int = 0

    def templates(self, book: Phrasebook, situation: frozenset[str]) -> list[Templates]:
        """The phrases of each of its keys that are for this situation."""
        return [book.ways(key, situation) for key in self.keys]


@dataclass(frozen=True, slots=True)
class LetterPlan:
    """The thoughts of one ask in reading order, and the situation by which their words are chosen."""

    situation: frozenset[str]
    parts: tuple[Planned, ...]


_OPENINGS = total(
    OccasionKind,
    {
        OccasionKind.MEETING_HELD: "openings.meeting_held",
        OccasionKind.PRAISE: "openings.praise",
        OccasionKind.WORK_FINISHED: "openings.work_finished",
        OccasionKind.UPCOMING_MEETING: "openings.upcoming_meeting",
        OccasionKind.SHARED_EVENT: "openings.shared_event",
        OccasionKind.OWED_NEWS: "openings.owed_news",
        OccasionKind.ACTIVE_THREAD: "openings.active_thread",
    },
)
"""The part of the phrasebook with which each kind of occasion opens."""
_KNOWING = total(
    KnowingKind,
    {
        KnowingKind.COPIED_TOGETHER: "knowing.copied_together_theirs",
        KnowingKind.MET_TOGETHER: "",
        KnowingKind.MENTIONED: "knowing.mentioned_theirs",
        KnowingKind.WROTE_TO: "",
        KnowingKind.INTRODUCED: "knowing.mentioned_theirs",
        KnowingKind.SAME_ORGANISATION: "",
        KnowingKind.SAME_GROUP: "",
        KnowingKind.PROSPECT_NAMED: "knowing.mentioned_theirs",
        KnowingKind.DENIED: "",
        KnowingKind.TOLD: "",
    },
)
"""How a tie is told that the introducer told or made themselves; of one only seen it is asked whether there is one."""
_PRIVATE = frozenset({Kind.FRIEND, Kind.FAMILY})
_WORKED_FOR = frozenset({Kind.CLIENT, Kind.FORMER_CLIENT})
_TOLD = frozenset({KnowingKind.MENTIONED, KnowingKind.PROSPECT_NAMED})
"""Evidence that is somebody's words about somebody."""
_KNOWS_WHAT = total(
    Kind,
    {
        Kind.CLIENT: True,
        Kind.FORMER_CLIENT: True,
        Kind.COLLEAGUE: True,
        Kind.FORMER_COLLEAGUE: True,
        Kind.FRIEND: True,
        Kind.FAMILY: True,
        Kind.SUPPLIER: False,
        Kind.NETWORKING: False,
        Kind.OTHER: False,
    },
)
"""Whether somebody of this kind knows what the user does without being told."""
_EQUALS = frozenset({Kind.FRIEND, Kind.FAMILY, Kind.COLLEAGUE, Kind.FORMER_COLLEAGUE})
"""Between whom a kind word is no occasion for thanks."""
_THANKED = timedelta(days=10)
"""For so long one still gives thanks for a message."""
_A_WEEK = timedelta(days=7)
"""For so long one says that it was good to see somebody, where no more can be said of it."""
_THANKED_POLITELY = timedelta(days=21)
"""The same among those who say Sie."""
_SEEN = timedelta(days=14)
"""For so long one says it to somebody whom one does not see every week."""
_OFTEN = frozenset({Kind.COLLEAGUE, Kind.FAMILY})
"""Whom one sees every week."""
_TOLD_LATELY = timedelta(days=11)
"""For so long one gives thanks for having been told of somebody."""
_LONG_KNOWN = timedelta(days=365)
"""Who has known the user so long can speak for them."""
_FRESH = timedelta(days=30)
"""For so long one still gives thanks for what was passed on."""
_MET_OFTEN, _WROTE_OFTEN = 3, 12
"""Meetings, and mails, after which one knows what somebody does."""
_SPARE = {"gives": 9, "bridge": 7, "praise": 6, "referred": 5}
"""How gladly a sentence is left out; what is not named stays."""


def situation_of(
    suggestion: Suggestion,
    facts: Facts,
    *,
    familiar: bool,
    setting: str = "",
    answers: bool = False,
    noted: bool = False,
    unsayable: bool = False,
) -> frozenset[str]:
    """The values by which phrases are chosen; `packs/schema.toml` says what each is.

    `unsayable`: the prospect's house cannot stand in a sentence, and is not named beside them.
    """
    introducer = suggestion.introducer
    near = introducer.strength >= CLOSE_TIE or introducer.kind in NEAR_KINDS
    kind = kind_written_to(introducer, familiar=familiar)
    values = {kind.value, "near" if near else "far", "familiar" if familiar else "polite"}
    values |= {
        value
        for value, holds in (
            ("thread", answers),
            ("noted", noted),
            ("knows", knows_the_work(introducer)),
            ("theirs", facts.theirs and facts.knowing.kind in _TOLD),
            ("copied", facts.copied),
            ("alone", unsayable or not suggestion.prospect.organisation),
            ("known", facts.told.near or facts.told.tie is not None),
            ("remembered", facts.now - facts.knowing.date > LONG_AGO),
            ("spoken_to", facts.told.offer is not Offer.NONE),
        )
        if holds
    }
    return frozenset(values | ({setting} if setting else set()))


def kind_written_to(introducer: Relationship, *, familiar: bool) -> Kind:
    """As what the introducer is written to: decided once, for the letter and for the paragraph that they pass on.

    Nobody says Sie or vous to family: whoever is taken for family so is somebody else.
    """
    return Kind.OTHER if not familiar and introducer.kind in _PRIVATE else introducer.kind


def plan_letter(
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    known: Sequence[Earlier],
    situation: frozenset[str],
    *,
    curt: bool = False,
) -> LetterPlan:
    """What this letter says. `known` are earlier drafts to this person; `curt` where the two write few words."""
    between = _between_the_two(suggestion, facts, known, situation)
    opened = any(part.name == "opening" for part in between)
    ask = _the_ask(suggestion, facts, own, known, situation, opened=opened)
    if not opened and situation & _PRIVATE and not curt:
        ask.insert(0, Planned("bridge", ("asks.bridge",)))
    named = ("ways_out.both_curt", "ways_out.both") if curt else ("ways_out.both",)
    end = [Planned("way_out", named if suggestion.prospect.name else ("ways_out.nobody",))]
    if facts.kind is not None and not curt:
        end.append(Planned("gives", ("relationships.gives",), _kind(facts)))
    parts = [
        Planned(part.name, part.keys, part.facts, number, _SPARE.get(part.name, 0))
        for number, thought in enumerate((between, ask, end))
        for part in thought
    ]
    return LetterPlan(situation, tuple(parts))


def slim(plan: Sequence[Planned], *, least: int = 1) -> list[Planned] | None:
    """The plan without its most dispensable sentence, None where none is as dispensable as `least`."""
    spare = max(plan, key=lambda planned: planned.spare)
    return [planned for planned in plan if planned is not spare] if spare.spare >= least else None


def _kind(facts: Facts) -> tuple[Evidence, ...]:
    return (facts.kind,) if facts.kind is not None else ()


# --- what is between the two --------------------------------------------------------------------


def _between_the_two(
    suggestion: Suggestion, facts: Facts, known: Sequence[Earlier], situation: frozenset[str]
) -> list[Planned]:
    """The occasion in one sentence; a few words of the introducer's praise, or who brought the two together."""
    occasion = suggestion.occasion
    praised = facts.praise is not None and _new(facts.praise, known)
    of_the_day = praised and facts.praise is not None and facts.praise.id == facts.occasion.id
    about = (facts.occasion, *((facts.praise,) if of_the_day and facts.praise is not None else ()))
    if facts.kind_words is not None and _new(facts.kind_words, known):
        return [Planned("opening", ("openings.praise_of", "openings.praise_plain"), (facts.kind_words,))]
    opening = _opening(
        occasion.kind, facts, suggestion.introducer.kind, quotes=of_the_day, polite="polite" in situation
    )
    parts = [Planned("opening", opening, about)] if opening else []
    private = suggestion.introducer.kind in _PRIVATE
    if facts.referrer is not None and _new(facts.referrer, known):
        parts.append(Planned("referred", ("history.referred",), (facts.referrer,)))
    elif praised and not of_the_day and not private and facts.praise is not None:
        parts.append(Planned("praise", ("history.praise",), (facts.praise,)))
    return parts


def _opening(kind: OccasionKind, facts: Facts, introducer: Kind, *, quotes: bool, polite: bool) -> tuple[str, ...]:
    """What the two shared last, by its name where it has one. Thanks for a message or for praise only where they wrote.

    Nobody thanks for a line of weeks ago, and no friend for a compliment in passing: then the letter begins with what
    it is about. Among those who say Sie, a letter does not begin without a word of thanks.
    """
    past = facts.now - facts.occasion.date
    stale = past > _THANKED
    if kind is OccasionKind.PRAISE and (facts.faint or facts.praise is None):
        # Whether it was meant as praise is not sure: thanks for the message are right in any case.
        late = past > (_THANKED_POLITELY if polite else _THANKED)
        return () if late or not facts.occasion_theirs else ("openings.active_thread_theirs",)
    if kind is OccasionKind.MEETING_HELD:
        plain = ("openings.met_plain",) if past <= _SEEN and (past <= _A_WEEK or introducer not in _OFTEN) else ()
        named = "openings.met_at" if facts.matter is not None and facts.matter.at else "openings.met_about"
        return plain if stale else ("openings.hosted", named, _OPENINGS[kind], *plain)
    if kind is OccasionKind.PRAISE:
        if quotes and not (stale and introducer in _EQUALS):
            return ("openings.praise_of", _OPENINGS[kind], *(() if stale else _PRAISED))
        late = stale and not (polite and past <= _THANKED_POLITELY)
        return () if late or introducer in _PRIVATE else ("openings.praise_of", *_PRAISED)
    if kind is OccasionKind.ACTIVE_THREAD and facts.occasion_theirs:
        # Who goes on to "you wrote" has no need to thank for it first.
        told = (facts.in_message and facts.told.tie is None) or facts.passed_on
        return () if stale or told else ("openings.active_thread_matter", "openings.active_thread_theirs")
    return (*((_NAMED_OPENINGS[kind],) if kind in _NAMED_OPENINGS else ()), _OPENINGS[kind])


_NAMED_OPENINGS = {
    OccasionKind.OWED_NEWS: "openings.owed_news_named",
    OccasionKind.WORK_FINISHED: "openings.work_matter",
}
"""Openings that name whom the user met, or the work, and are said where that name is known."""


_PRAISED = ("openings.praise_plain",)
"""Thanks for praise of which no words are given back."""


# --- the ask ------------------------------------------------------------------------------------


def _the_ask(
    suggestion: Suggestion,
    facts: Facts,
    own: Mapping[str, OwnWords],
    known: Sequence[Earlier],
    situation: frozenset[str],
    *,
    opened: bool = False,
) -> list[Planned]:
    """How they know the prospect, why the two should talk, and the question, in one of several orders."""
    if not suggestion.specific and not suggestion.prospect.name:
        return [*_ideal(facts, own, known), Planned("ask", ("asks.ask_group",))]
    wish = (facts.prospect,) if facts.prospect is not None else ()
    if not suggestion.prospect.name:
        return [Planned("knowing", ("reasons.org",), wish), Planned("ask", ("asks.ask_role",))]
    knowing, why = _knowing(facts, opened=opened), _why(suggestion, facts, own, situation)
    return _ordered(suggestion, facts, knowing, why, situation)


def _ordered(
    suggestion: Suggestion, facts: Facts, knowing: Planned, why: Planned, situation: frozenset[str]
) -> list[Planned]:
    """The three in the order in which one says them.

    A tie that can be told goes first, and the question follows it or the reason; of one that was only seen somewhere,
    the question is whether there is one. What they told of the prospect's work is the best reason, and where they told
    no more, it is what the letter begins with.
    """
    wish = (facts.prospect,) if facts.prospect is not None else ()
    ask, needed = Planned("ask", ("asks.ask_properly" if facts.copied else "asks.ask",)), why.name == "need"
    if facts.told.offer is Offer.OFFERED:
        order = [why, knowing, Planned("ask", ("asks.ask_offered",))] if needed else [knowing, why, ask]
    elif not knowing.keys:
        order = [Planned("ask", ("asks.ask_known",), (*wish, facts.knowing)), why]
    elif knowing.keys == ("knowing.copied_together_theirs",):
        order = [knowing, Planned("ask", ("asks.ask_met",)), why]
    elif needed:
        order = [knowing, why, ask] if facts.told.tie is not None else [why, Planned("ask", ("asks.ask_named",), wish)]
    elif knowing.keys == ("knowing.mentioned_theirs",) and not needed and Dice(suggestion.id, "shape").roll(2):
        order = [Planned("ask", ("asks.ask_told",), knowing.facts), why]
    else:
        # "It's for work" is said of a question that was asked.
        asked_first = situation & _PRIVATE or Dice(suggestion.id, "order").roll(2)
        order = [knowing, ask, why] if asked_first else [knowing, why, ask]
    return order


def _knowing(facts: Facts, *, opened: bool) -> Planned:
    """The best tie first: in their own words, in their word for it, as what they passed on, as one they told of.

    Without keys where the introducer neither told of it nor made it.
    """
    part = next((part for kind, part in _KNOWING.items() if kind == facts.knowing.kind), "") if facts.theirs else ""
    keys = [part] if part and (facts.copied or not part.startswith("knowing.copied")) else []
    if part == "knowing.mentioned_theirs" and facts.told.near:
        keys.insert(0, "knowing.told_near")
    if facts.passed_on and facts.theirs:
        fresh = facts.now - facts.knowing.date <= _FRESH
        keys.insert(0, "knowing.passed_on" if fresh else "knowing.passed_on_once")
    if part == "knowing.mentioned_theirs" and not opened and facts.now - facts.knowing.date <= _TOLD_LATELY:
        keys.insert(0, "knowing.told_lately")
    wish = (facts.prospect,) if facts.prospect is not None else ()
    if facts.told.offered is not None and facts.told.offer is Offer.OFFERED:
        return Planned("knowing", ("knowing.offered",), (facts.told.offered, *wish))
    spoke = (facts.told.offered,) if facts.told.offered is not None else ()
    if spoke:
        # What binds the two is said before that they spoke of the user.
        keys.insert(0, "knowing.spoke")
    # Of a clause it is known only in the words of the letter whether it can hang on the name.
    bond, word = facts.told.bond is not None, bool(facts.told.word)
    ties = (("tie", word), ("bond", bond), ("clause", bond or bool(facts.told.clause)))
    for tie in (tie for tie, said in ties if said):
        keys[:0] = [*([f"knowing.{tie}_again"] if facts.again is not None else []), f"knowing.{tie}"]
    again = (facts.again,) if facts.again is not None else ()
    return Planned("knowing", tuple(keys), (facts.knowing, *spoke, *again, *wish))


def _ideal(facts: Facts, own: Mapping[str, OwnWords], known: Sequence[Earlier]) -> list[Planned]:
    """For whom the user works: what a group is asked about."""
    fact, said = facts.of_profile("ideal"), own.get("ideal")
    if fact is None or said is None or _said_before(said.text, known):
        return []
    return [Planned("ideal", ("profile.ideal",), (fact,))]


def knows_the_work(introducer: Relationship) -> bool:
    """Whether somebody has in mind what the user does: by what they are to each other, or how much passed between."""
    exchanged = introducer.meetings >= _MET_OFTEN or introducer.sent + introducer.received >= _WROTE_OFTEN
    return _KNOWS_WHAT[introducer.kind] or exchanged


def _why(suggestion: Suggestion, facts: Facts, own: Mapping[str, OwnWords], situation: frozenset[str]) -> Planned:
    """Why the two should talk.

    What the user says of the prospect, what the introducer told of their work, else what the user has to offer; to
    friends no more than that it is about work.
    """
    wish, told = (facts.prospect,) if facts.prospect is not None else (), facts.told
    if "say" in own and facts.said_of_them is not None:
        return Planned("why", ("reasons.say",), (facts.said_of_them, *wish))
    if told.need is not None and told.need_told is not None:
        return Planned("need", ("reasons.asked" if told.need.quote else "reasons.need",), (told.need_told, *wish))
    keys, facts_of_it = _reason(suggestion.introducer.kind, facts, own, situation)
    return Planned("why", (*keys, "reasons.plain"), (*facts_of_it, *_kind(facts), *wish))


def _reason(
    kind: Kind, facts: Facts, own: Mapping[str, OwnWords], situation: frozenset[str]
) -> tuple[tuple[str, ...], tuple[Evidence, ...]]:
    """The parts of the phrasebook that may tell the reason, the best first, and the facts they stand on."""
    began = (facts.beginning,) if facts.beginning is not None else ()
    what = facts.of_profile("what")
    if situation & _PRIVATE:
        return ("reasons.private",), (what,) if what is not None and "brief" in own else ()
    if kind in _WORKED_FOR:
        return (*(("reasons.known_since",) if began else ()), "reasons.known"), began
    if what is not None and "brief" in own:
        plain = ("reasons.what_known",) if "knows" in situation else ("reasons.what",)
        since = ("reasons.what_since",) if began and "knows" not in situation else ()
        return (*since, *plain), (what, *began)
    if "knows" in situation and what is not None:
        return ("reasons.known_what",), began
    long = facts.beginning is not None and facts.now - facts.beginning.date >= _LONG_KNOWN
    since = ("reasons.plain_since",) if long and "knows" in situation else ()
    return since, began


def _new(fact: Evidence, known: Sequence[Earlier]) -> bool:
    """Whether this fact was not yet told to this person."""
    told = {(said.kind, said.id, said.text) for earlier in known for claim in earlier.claims for said in claim.facts}
    return (fact.kind, fact.id, fact.text) not in told and not _said_before(fact.text, known)


def _said_before(text: str, known: Sequence[Earlier]) -> bool:
    bare = " ".join(text.rstrip(".!?").split()).casefold()
    return count_words(bare) > 2 and any(bare in " ".join(earlier.body.split()).casefold() for earlier in known)
