"""Which answers of the user would make an ask, or stop one, and what each would be worth.

    worth of an answer = chance that it turns out so × what the day's list gains by it

Of an ask that several things stand in the way of, each of the answers that it takes bears its share. What an ask that
stands now would lose is counted at `STOPS` of its score: the gates have let it pass, the doubt is a small one.
Everything is tried out on the candidate itself, by the gates and the formula that judge real ones.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from plugin.domain.model import (
    Address,
    Kind,
    KnowingKind,
    Meeting,
    QuestionKind,
    Rejection,
    RejectionKind,
    Relationship,
)
from plugin.domain.network.relationships import as_one
from plugin.domain.people.namesakes import Namesakes
from plugin.domain.suggestions.asked_before import likely_ask
from plugin.domain.suggestions.context import LATELY, Candidate, SuggestionContext
from plugin.domain.suggestions.eligibility import object_to
from plugin.domain.suggestions.kind_chances import is_guessed, is_open, kind_chances
from plugin.domain.suggestions.likely_asks import LikelyAsk
from plugin.domain.suggestions.likely_introducers import guess_introducers
from plugin.domain.suggestions.meant_people import likely_people
from plugin.domain.suggestions.scoring import score_candidate
from plugin.domain.suggestions.suggest import Weighed
from plugin.domain.suggestions.supposed import as_kind, known_well, knows_subject, met_at, unseen_meeting
from plugin.domain.suggestions.uncertainty import doubt_about
from plugin.domain.text.names import fold, read_name

STOPS = 0.25
_EXCHANGED = 0.3
"""What it is worth to put one ask in another's place, of what one more would be."""
_MOST = 200
"""So many pairs are tried, the most promising first."""
_PROMISING = 0.01
_PLACES = 10
"""An ask that would come after so many others changes nothing soon."""
_LIFTABLE = frozenset(
    {
        RejectionKind.WEAK_RELATIONSHIP,
        RejectionKind.CLIENT_WITHOUT_PRAISE,
        RejectionKind.THIN_EVIDENCE,
        RejectionKind.NO_RECENT_OCCASION,
    }
)
_OF_ASKS = frozenset({RejectionKind.ASK_OPEN, RejectionKind.PROSPECT_ASKED_ELSEWHERE})
_NO_ASK = 0.4
"""The chance that what looks like an ask was none."""
_SURE_TIE = 0.75
_WRONG_TIE = 0.06
"""The chance that two do not know each other well of whom enough was heard to ask."""
_TRACE = 0.1
PLEASED = 0.7
"""The chance that a client who may be asked otherwise is pleased, though no word of it was heard."""
_NAMELESS = 0.35
"""What is left of the chance where the sentence speaks of the company alone."""

_SEEN_NEAR = (
    (KnowingKind.MENTIONED, 0.45),
    (KnowingKind.COPIED_TOGETHER, 0.35),
    (KnowingKind.MET_TOGETHER, 0.4),
    (KnowingKind.SAME_ORGANISATION, 0.45),
    (KnowingKind.SAME_GROUP, 0.03),
)
"""The chance that two know each other well of whom no more was seen than a trace, by its kind."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer that would change what is suggested: about what and whom, and its worth. `meeting`: one in doubt."""

    about: QuestionKind
    subject: tuple[str, ...]
    worth: float
    relationship: Relationship
    candidate: Candidate
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class _Step:
    """One answer on the way to an ask, and the chance that it is the right one."""

    about: QuestionKind
    subject: tuple[str, ...]
    chance: float
    meeting: Meeting | None = None


def find_decisions(
    weighed: Sequence[Weighed], context: SuggestionContext, doubtful: Iterable[Meeting], namesakes: Iterable[Namesakes]
) -> list[Decision]:
    """Every answer that would make or stop an ask, each once with all that it is worth, best first.

    `doubtful` are meetings that may not have taken place, `namesakes` pairs that may be one person.
    """
    return _Trial(weighed, context, doubtful, namesakes).decisions()


@dataclass(frozen=True, slots=True)
class _Trying:
    """A pair: what is left in its way, the chance of its tie, how promising it is, and what may have been an ask."""

    candidate: Candidate
    left: frozenset[RejectionKind]
    tie: float
    promise: float
    likely: LikelyAsk | None


class _Trial:
    """The day's pairs, and what would become of them."""

    def __init__(
        self,
        weighed: Sequence[Weighed],
        context: SuggestionContext,
        doubtful: Iterable[Meeting],
        namesakes: Iterable[Namesakes],
    ) -> None:
        self._context = context
        self._without_likely = context.without_likely_asks()
        self._weighed = weighed
        self._doubtful: dict[Address, list[Meeting]] = defaultdict(list)
        for meeting in doubtful:
            for address in meeting.people or likely_people(meeting, context)[:1]:
                self._doubtful[address].append(replace(meeting, people=meeting.people or (address,)))
        self._other: dict[Address, tuple[Namesakes, Address]] = {}
        for pair in namesakes:
            this, that = context.people.canonical(pair.one), context.people.canonical(pair.other)
            self._other.setdefault(this, (pair, that))
            self._other.setdefault(that, (pair, this))
        self._by_introducer: dict[Address, float] = {}
        self._by_wish: dict[str, float] = {}
        for each in weighed:
            if not each.because:
                score = score_candidate(context, each.candidate).score
                introducer, wish = each.candidate.introducer, each.candidate.prospect.id
                self._by_introducer[introducer] = max(score, self._by_introducer.get(introducer, 0.0))
                self._by_wish[wish] = max(score, self._by_wish.get(wish, 0.0))

    @cached_property
    def _last_place(self) -> float:
        """The score that an ask must pass to be among the first."""
        scores = sorted(self._by_introducer.values(), reverse=True)
        return scores[_PLACES - 1] if len(scores) >= _PLACES else 0.0

    def decisions(self) -> list[Decision]:
        best: dict[tuple[str, tuple[str, ...]], dict[Address, Decision]] = defaultdict(dict)
        for one in self._promising():
            stands = not one.left and one.likely is None
            for found in self._doubted(one.candidate) if stands else self._lifted(one):
                of_contact = best[found.about, found.subject]
                known = of_contact.get(found.relationship.address)
                # One contact is asked about one wish at a time: of several, the best one counts.
                if known is None or found.worth > known.worth:
                    of_contact[found.relationship.address] = found
        merged = []
        for of_contact in best.values():
            ranked = sorted(of_contact.values(), key=lambda found: (-found.worth, found.relationship.address))
            merged.append(replace(ranked[0], worth=sum(found.worth for found in ranked)))
        return sorted(merged, key=lambda found: (-found.worth, found.about, found.subject))

    def _promising(self) -> list[_Trying]:
        """The pairs that are worth trying, guesses included."""
        seen = {(one.candidate.introducer, one.candidate.prospect.id) for one in self._weighed}
        pairs = [self._try(one.candidate, one.because, None) for one in self._weighed]
        for guess in guess_introducers(self._context, seen):
            pairs.append(self._try(guess.candidate, object_to(self._context, guess.candidate), guess.chance))
        hopeful = [
            one for one in pairs if one.candidate.specific and one.left <= _LIFTABLE and one.promise >= _PROMISING
        ]
        hopeful.sort(key=lambda one: (-one.promise, one.candidate.introducer, one.candidate.prospect.id))
        return hopeful[:_MOST]

    def _try(self, candidate: Candidate, because: tuple[Rejection, ...], tie: float | None) -> _Trying:
        left = _kinds_of(because)
        likely = None
        if left & _OF_ASKS:
            likely = likely_ask(self._context, candidate)
            left = _kinds_of(self._object(candidate)) if likely is not None else left
        chance = self._tie_chance(candidate) if tie is None else tie
        promise = chance * candidate.relationship.strength * 0.5 ** max(0, len(left) - 1)
        return _Trying(candidate, frozenset(left), chance, promise, likely)

    # ------------------------------------------------------------ what would make an ask
    def _lifted(self, one: _Trying) -> Iterator[Decision]:
        candidate, steps, kinds = one.candidate, [], one.left
        if one.likely is not None:
            steps.append(_Step(QuestionKind.ASK, (one.likely.message_id, one.likely.introducer), _NO_ASK))
        if RejectionKind.THIN_EVIDENCE in kinds:
            if not self._may_ask_tie(candidate):
                return
            steps.append(_Step(QuestionKind.KNOWS, knows_subject(candidate), one.tie))
            candidate = known_well(candidate, self._context)
        if RejectionKind.NO_RECENT_OCCASION in kinds:
            step = None if candidate.occasions else self._lately(candidate.relationship)
            if step is None or step.meeting is None:
                return
            steps.append(step)
            candidate = met_at(candidate, step.meeting, self._context)
        yield from self._by_kind(candidate, steps)

    def _by_kind(self, candidate: Candidate, steps: list[_Step]) -> Iterator[Decision]:
        """The decisions that lead to an ask from here, the kind among them where it stands in the way."""
        left = _kinds_of(self._object(candidate))
        if not left:
            yield from self._shared(candidate, steps, self._gain(candidate))
            return
        if not left <= {RejectionKind.WEAK_RELATIONSHIP, RejectionKind.CLIENT_WITHOUT_PRAISE}:
            return
        outcome = self._outcomes(candidate)
        if outcome is not None:
            yield from self._shared(candidate, [*steps, outcome[0]], outcome[1])
        if left == {RejectionKind.CLIENT_WITHOUT_PRAISE} and self._may_ask_praise(candidate):
            step = _Step(QuestionKind.PRAISE, (candidate.introducer,), PLEASED)
            yield from self._shared(candidate, [*steps, step], self._gain(candidate))
        elif outcome is None:
            yield from self._by_closeness(candidate, steps)

    def _by_closeness(self, candidate: Candidate, steps: list[_Step]) -> Iterator[Decision]:
        for closer, step in self._closer(candidate, steps):
            left = _kinds_of(self._object(closer))
            if not left:
                yield from self._shared(candidate, [*steps, step], self._gain(closer))
                return
            outcome = self._outcomes(closer)
            if outcome is not None:
                yield from self._shared(candidate, [*steps, step, outcome[0]], outcome[1])
                return

    def _outcomes(self, candidate: Candidate) -> tuple[_Step, float] | None:
        """The question about the kind, and what an ask is worth on average where the kind is one that lets it pass."""
        relationship = candidate.relationship
        if not is_open(relationship):
            return None
        passing = []
        for kind, chance in kind_chances(relationship):
            tried = as_kind(candidate, kind, self._context)
            free = self._chance_free(tried)
            if free:
                passing.append((chance * free, self._gain(tried)))
        whole = sum(chance for chance, _ in passing)
        if not passing or whole <= 0:
            return None
        step = _Step(QuestionKind.KIND, (relationship.address,), whole)
        return step, sum(chance * gain for chance, gain in passing) / whole

    def _closer(self, candidate: Candidate, steps: Sequence[_Step]) -> Iterator[tuple[Candidate, _Step]]:
        """The candidate with a meeting that is in doubt, or joined with a namesake: it may be closer than it seems."""
        relationship = candidate.relationship
        if not any(step.about == QuestionKind.MEETING for step in steps):
            for meeting in sorted(self._doubtful[relationship.address], key=lambda one: one.ended_at, reverse=True)[:2]:
                step = _Step(QuestionKind.MEETING, (meeting.id,), _meeting_chance(meeting), meeting)
                yield met_at(candidate, meeting, self._context), step
        pair, address = self._other.get(relationship.address, (None, None))
        other = self._context.relationship(address) if address is not None else None
        if pair is not None and other is not None:
            chance = 0.1 if pair.apart else 0.6
            subject = tuple(sorted((pair.one, pair.other)))
            yield (
                replace(candidate, relationship=as_one(relationship, other)),
                _Step(QuestionKind.SAME_PERSON, subject, chance),
            )

    def _shared(self, candidate: Candidate, steps: Sequence[_Step], gain: float) -> Iterator[Decision]:
        chance = 1.0
        for step in steps:
            chance *= step.chance
        for step in steps:
            worth = chance * gain / len(steps)
            yield Decision(step.about, step.subject, worth, candidate.relationship, candidate, step.meeting)

    # ------------------------------------------------------------ what would stop one
    def _doubted(self, candidate: Candidate) -> Iterator[Decision]:
        score = score_candidate(self._context, candidate).score
        relationship = candidate.relationship
        if score < self._last_place:
            return
        if relationship.kind is Kind.CLIENT and is_guessed(relationship):
            # Whether they are pleased matters, be they a client or not.
            if self._may_ask_praise(candidate):
                stopped = (1 - PLEASED) * dict(kind_chances(relationship))[Kind.CLIENT]
                worth = STOPS * stopped * score
                yield Decision(QuestionKind.PRAISE, (candidate.introducer,), worth, relationship, candidate)
        elif is_open(relationship):
            stopped = sum(
                chance * (1 - self._chance_free(as_kind(candidate, kind, self._context)))
                for kind, chance in kind_chances(relationship)
            )
            yield Decision(QuestionKind.KIND, (relationship.address,), STOPS * stopped * score, relationship, candidate)
        sure = candidate.acquaintance.confidence
        if sure < _SURE_TIE and self._may_ask_tie(candidate):
            yield Decision(
                QuestionKind.KNOWS, knows_subject(candidate), STOPS * _WRONG_TIE * score, relationship, candidate
            )

    # ------------------------------------------------------------ parts
    def _object(self, candidate: Candidate) -> tuple[Rejection, ...]:
        """What speaks against it, but for what may have been an ask: whether it was one is a question of its own."""
        return object_to(self._without_likely, candidate)

    def _chance_free(self, candidate: Candidate) -> float:
        """The chance that nothing speaks against it: 1 or 0, or that the client is pleased, who would have to be."""
        left = _kinds_of(self._object(candidate))
        if left == {RejectionKind.CLIENT_WITHOUT_PRAISE} and self._may_ask_praise(candidate):
            return PLEASED
        return 0.0 if left else 1.0

    def _may_ask_praise(self, candidate: Candidate) -> bool:
        """Whether the user has not yet said if the client is pleased."""
        return self._context.told_pleased(candidate.introducer) is None

    def _gain(self, candidate: Candidate) -> float:
        score = score_candidate(self._context, candidate).score
        held = (
            self._by_introducer.get(candidate.introducer, 0.0),
            self._by_wish.get(candidate.prospect.id, 0.0),
            self._last_place,
        )
        gained = max(0.0, score - max(held))
        return gained * _EXCHANGED if max(held[:2]) else gained

    def _may_ask_tie(self, candidate: Candidate) -> bool:
        """Whether the user's word could help: nothing was said against it, and they have not said it yet."""
        if not candidate.prospect.name or self._context.told(candidate.introducer, candidate.prospect) is not None:
            return False
        return not doubt_about(self._context, known_well(candidate, self._context))

    def _tie_chance(self, candidate: Candidate) -> float:
        """The chance that they know each other well: of what was half heard; less where only the company was named."""
        acquaintance = candidate.acquaintance
        if acquaintance.confidence > _TRACE:
            chance = min(0.8, 2.2 * acquaintance.confidence)
        else:
            seen = [chance for kind, chance in _SEEN_NEAR if any(fact.kind == kind for fact in acquaintance.evidence)]
            chance = max(seen, default=_TRACE)
        kinds = {fact.kind for fact in acquaintance.evidence}
        surname = fold(read_name(candidate.prospect.name).surname)
        named = any(surname in fold(fact.text) for fact in acquaintance.evidence)
        return chance * _NAMELESS if kinds == {KnowingKind.MENTIONED} and not named else chance

    def _lately(self, relationship: Relationship) -> _Step | None:
        """A meeting of the last days: one that is in doubt, or one that neither calendar nor mail knows of."""
        since = self._context.now - LATELY
        for meeting in sorted(self._doubtful[relationship.address], key=lambda one: one.ended_at, reverse=True):
            if since <= meeting.ended_at <= self._context.now:
                return _Step(QuestionKind.MEETING, (meeting.id,), _meeting_chance(meeting), meeting)
        last = relationship.last_contact
        if last is None or self._told_lately(relationship.address):
            return None
        days = (self._context.now - last).days
        chance = next((chance for most, chance in _SEEN_LATELY if days <= most), 0.0)
        chance *= 1.0 if relationship.kind in _MEET_UNBOOKED else _MOSTLY_BOOKED
        if not chance:
            return None
        meeting = unseen_meeting(relationship, self._context)
        return _Step(QuestionKind.MEETING, (meeting.id,), chance, meeting)

    def _told_lately(self, address: Address) -> bool:
        since = self._context.now - LATELY
        return any(
            self._context.people.canonical(who) == address and at >= since
            for who, _, at in self._context.corrections.met
        )


_SEEN_LATELY = ((1, 0.15), (4, 0.55), (10, 0.25), (60, 0.02))
"""Days since the last contact, and the chance that the two have seen each other lately though nothing tells of it.

One writes after one has met, and then for some days not.
"""
_MEET_UNBOOKED = frozenset(
    {Kind.FRIEND, Kind.FAMILY, Kind.NETWORKING, Kind.SUPPLIER, Kind.FORMER_COLLEAGUE, Kind.FORMER_CLIENT}
)
_MOSTLY_BOOKED = 0.25
"""What is left of it with those whom one meets by the calendar: clients, colleagues."""


def _meeting_chance(meeting: Meeting) -> float:
    return min(0.75, max(0.4, meeting.confidence + 0.15))


def _kinds_of(because: Iterable[Rejection]) -> set[RejectionKind]:
    return {one.kind for one in because}
