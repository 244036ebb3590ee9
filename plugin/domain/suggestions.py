"""Today's asks: who, about whom, and why now; and what was held back, and why.

Appropriateness first: a pair that any gate objects to is withheld, whatever it would score. The rest is ranked by

    score = knows × close × glad × now × worth

    knows  = confidence of the acquaintance × that of the match              they can
    close  = 0.6 + 0.4 · strength                                            and are close enough to be asked
    glad   = by kind: who thrives when the user thrives, or is a friend, helps more gladly than a client (P4, P5);
             + 0.05 where they praised the user, + 0.05 where the user introduced somebody to them,
             + 0.05 where they were introduced to the user themselves (who was referred refers more)
    now    = weight of the best occasion × its freshness (`occasions`)       the moment is right
    worth  = 0.8 + 0.4 · how much the user wants this meeting, at most 1.2

cut to 0–1. A product, because each factor near 0 makes the ask wrong however good the others are. Then each
introducer is asked about one prospect and each prospect asked for through one introducer, so that the sum of
scores is greatest; and kinds take turns: clients are at most half of any beginning of the list while others wait.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from plugin.domain.excerpts import excerpt
from plugin.domain.gates import object_to
from plugin.domain.matching import SURE, same_wish
from plugin.domain.model import (
    Address,
    Because,
    Evidence,
    Kind,
    Match,
    Occasion,
    ProspectId,
    Relationship,
    SignalKind,
    Suggestion,
    SuggestionId,
    Suggestions,
    Withheld,
)
from plugin.domain.occasions import find_occasions, occasion_worth
from plugin.domain.sentences import say_date, say_knowing, say_person, say_prospect
from plugin.domain.situation import Candidate, Situation

GLADNESS = {
    Kind.SUPPLIER: 0.9,
    Kind.FORMER_COLLEAGUE: 0.9,
    Kind.FRIEND: 0.9,
    Kind.NETWORKING: 0.88,
    Kind.FAMILY: 0.85,
    Kind.COLLEAGUE: 0.85,
    Kind.FORMER_CLIENT: 0.82,
    Kind.CLIENT: 0.78,
    Kind.OTHER: 0.75,
}
"""How gladly each kind of contact helps, other things equal; the order is P4's and P5's, the steps are ours."""
BONUS = 0.05
CLIENTS_AT_MOST = 0.5
SAME_KIND_AGAIN = 0.93
"""Each further suggestion of one kind counts this much less when the order is made."""
PER_DAY = 3
_REASONS = 3
_TRACE = 0.1
"""Less than this says nothing of an acquaintance: such a pair is not even worth withholding."""


@dataclass(frozen=True, slots=True)
class _Scored:
    candidate: Candidate
    parts: tuple[tuple[str, float], ...]
    score: float

    @property
    def key(self) -> tuple[float, str, str]:
        return (-self.score, self.candidate.introducer, self.candidate.prospect.id)


def suggest_asks(matches: Iterable[Match], situation: Situation, *, limit: int = PER_DAY) -> Suggestions:
    """The best asks, at most `limit`, best first; everything held back, nearest first; a note where none is made.

    A match whose introducer the user has no relationship with is left out.
    """
    candidates = _candidates(matches, situation)
    objections = [(candidate, object_to(situation, candidate)) for candidate in candidates]
    free = [_score(situation, candidate) for candidate, because in objections if not because]
    chosen, displaced = _one_each(free, situation)
    ordered = _take_turns(chosen)
    withheld = [
        Withheld(candidate.relationship, candidate.prospect, because, candidate.acquaintance)
        for candidate, because in objections
        if because
    ]
    withheld += [
        Withheld(one.candidate.relationship, one.candidate.prospect, (because,), one.candidate.acquaintance)
        for one, because in displaced
    ]
    withheld.sort(key=lambda one: _nearness(one, situation))
    made = tuple(_suggestion(one, situation) for one in ordered[: max(0, limit)])
    return Suggestions(made, tuple(withheld), "" if made else _why_none(situation, withheld))


def suggestion_id(introducer: Address, prospect: str, occasion: str) -> SuggestionId:
    """The same id for the same introducer, prospect and occasion, on every day and machine."""
    key = f"{introducer}|{prospect}|{occasion}".encode("utf-8", "surrogatepass")
    return SuggestionId("s" + hashlib.sha256(key).hexdigest()[:12])


def _candidates(matches: Iterable[Match], situation: Situation) -> list[Candidate]:
    found = []
    for match in matches:
        relationship = situation.relationship(match.acquaintance.introducer)
        if relationship is None or match.acquaintance.confidence < _TRACE or relationship.address in situation.own:
            continue
        known = _seen_as(match, situation)
        if relationship.address in known:
            continue
        occasions = tuple(find_occasions(situation, relationship, known))
        found.append(Candidate(relationship, match.prospect, match, occasions, known))
    return found


def _seen_as(match: Match, situation: Situation) -> frozenset[Address]:
    """The addresses by which the prospect in person was seen; empty for a role whose holder is not known."""
    addresses = {match.prospect.address}
    # A role's holder is known only where the titles agree; of a doubtful match nothing follows.
    if match.confidence >= (SURE if match.prospect.name else 0.9):
        addresses.add(match.acquaintance.person.address)
    return frozenset(situation.people.canonical(address) for address in addresses if address)


def _score(situation: Situation, candidate: Candidate) -> _Scored:
    relationship, best = candidate.relationship, candidate.occasions[0]
    weight = situation.lessons.occasion_weight(best.kind)
    glad = GLADNESS[relationship.kind]
    glad += BONUS * bool(situation.said(candidate.introducer, SignalKind.PRAISE))
    glad += BONUS * any(fact.kind == "you_introduced" for fact in situation.ledger.of(candidate.introducer))
    glad += BONUS * (relationship.introduced_by is not None)
    parts = (
        ("knows", candidate.acquaintance.confidence * min(1.0, candidate.match.confidence)),
        ("close", 0.6 + 0.4 * relationship.strength),
        ("glad", min(1.0, glad)),
        ("now", occasion_worth(best, now=situation.now) * weight),
        ("worth", 0.8 + 0.4 * candidate.prospect.worth),
    )
    score = 1.0
    for _, factor in parts:
        score *= factor
    return _Scored(candidate, tuple((name, round(factor, 3)) for name, factor in parts), min(1.0, score))


def _one_each(free: Sequence[_Scored], situation: Situation) -> tuple[list[_Scored], list[tuple[_Scored, Because]]]:
    """One prospect for each introducer and one introducer for each prospect; the others, and what stands before them.

    Greedy by score, then any exchange that lets one more ask be made, or makes the sum greater, until there is none.
    """
    ranked = sorted(free, key=lambda one: one.key)
    wish = _wishes_as_one(ranked, situation)
    by_introducer: dict[Address, _Scored] = {}
    by_wish: dict[ProspectId, _Scored] = {}

    def put(one: _Scored) -> None:
        by_introducer[one.candidate.introducer] = one
        by_wish[wish[one.candidate.prospect.id]] = one

    def free_of(one: _Scored) -> bool:
        return one.candidate.introducer not in by_introducer and wish[one.candidate.prospect.id] not in by_wish

    for one in ranked:
        if free_of(one):
            put(one)
    for _ in range(len(ranked)):
        move = _exchange(ranked, wish, by_introducer, by_wish)
        if move is None:
            break
        out, first, second = move
        del by_introducer[out.candidate.introducer]
        del by_wish[wish[out.candidate.prospect.id]]
        put(first)
        put(second)
    chosen = sorted(by_introducer.values(), key=lambda one: one.key)
    taken = {id(one) for one in chosen}
    displaced = []
    for one in ranked:
        if id(one) not in taken:
            rival = by_wish.get(wish[one.candidate.prospect.id])
            displaced.append((one, _displaced_by(one, by_introducer, rival, situation)))
    return chosen, displaced


def _exchange(
    ranked: Sequence[_Scored],
    wish: dict[ProspectId, ProspectId],
    by_introducer: dict[Address, _Scored],
    by_wish: dict[ProspectId, _Scored],
) -> tuple[_Scored, _Scored, _Scored] | None:
    """One chosen ask that makes room for two which are together worth more; None where there is none."""
    for out in sorted(by_introducer.values(), key=lambda one: one.key):
        through_others = [
            one
            for one in ranked
            if wish[one.candidate.prospect.id] == wish[out.candidate.prospect.id]
            and one.candidate.introducer not in by_introducer
        ]
        about_others = [
            one
            for one in ranked
            if one.candidate.introducer == out.candidate.introducer and wish[one.candidate.prospect.id] not in by_wish
        ]
        if through_others and about_others and through_others[0].score + about_others[0].score > out.score:
            return out, through_others[0], about_others[0]
    return None


def _wishes_as_one(ranked: Sequence[_Scored], situation: Situation) -> dict[ProspectId, ProspectId]:
    """Prospect id → one id for all wishes that mean the same person."""
    prospects = {one.candidate.prospect.id: one.candidate.prospect for one in ranked}
    as_one: dict[ProspectId, ProspectId] = {}
    for identifier, prospect in prospects.items():
        same = (other for other in as_one if same_wish(prospects[other], prospect, situation.people))
        first = next(same, identifier)
        as_one[identifier] = as_one.get(first, first)
    return as_one


def _displaced_by(
    one: _Scored, by_introducer: dict[Address, _Scored], rival: _Scored | None, situation: Situation
) -> Because:
    """Why an ask that nothing speaks against waits all the same."""
    if rival is not None:
        name = rival.candidate.relationship.person.name or rival.candidate.introducer
        whom = say_prospect(one.candidate.prospect)
        return Because("prospect_asked_elsewhere", f"{name} is better placed to introduce you to {whom}.")
    first = by_introducer[one.candidate.introducer]
    name = one.candidate.relationship.person.name or one.candidate.introducer
    until = situation.now + situation.policy.ask_interval
    text = f"One ask at a time: {name} is to be asked about {say_prospect(first.candidate.prospect)} first."
    return Because("ask_open", text, until)


def _take_turns(chosen: Sequence[_Scored]) -> list[_Scored]:
    """The order in which they are shown: by score, each further one of a kind counting less, clients at most half."""
    left = sorted(chosen, key=lambda one: one.key)
    ordered: list[_Scored] = []
    seen: Counter[Kind] = Counter()
    while left:
        clients_full = seen[Kind.CLIENT] + 1 > CLIENTS_AT_MOST * (len(ordered) + 1) and bool(ordered)
        others = [one for one in left if one.candidate.relationship.kind is not Kind.CLIENT]
        pool = others if clients_full and others else left
        best = min(
            pool,
            key=lambda one: (
                -one.score * SAME_KIND_AGAIN ** seen[one.candidate.relationship.kind],
                one.candidate.introducer,
                one.candidate.prospect.id,
            ),
        )
        left.remove(best)
        ordered.append(best)
        seen[best.candidate.relationship.kind] += 1
    return ordered


def _suggestion(one: _Scored, situation: Situation) -> Suggestion:
    candidate, occasion = one.candidate, one.candidate.occasions[0]
    return Suggestion(
        id=suggestion_id(candidate.introducer, candidate.prospect.id, occasion.evidence.id),
        introducer=candidate.relationship,
        prospect=candidate.prospect,
        occasion=occasion,
        acquaintance=candidate.acquaintance,
        score=round(one.score, 4),
        specific=True,
        reasons=reasons_for(situation, candidate),
        parts=one.parts,
        favours=situation.ledger.of(candidate.introducer),
    )


def reasons_for(situation: Situation, candidate: Candidate) -> tuple[Evidence, ...]:
    """Why this ask, as dated sentences: the moment, what shows that they know each other, and what makes it welcome."""
    now = situation.now
    name = candidate.relationship.person.name or candidate.introducer
    whom = candidate.acquaintance.person
    person = whom.name or candidate.prospect.name or say_person(whom)
    reasons = [_say_occasion(candidate.occasions[0], name, situation)]
    telling = sorted(candidate.acquaintance.evidence, key=lambda fact: (fact.date, fact.id), reverse=True)
    for fact in [one for one in telling if one.kind != "denied"][:_REASONS]:
        reasons.append(say_knowing(fact, name, person, situation.message(fact.id), now=now))
    praise = situation.said(candidate.introducer, SignalKind.PRAISE)
    if praise and candidate.occasions[0].kind != "praise":
        said = praise[-1]
        day = say_date(said.message.date, now=now)
        words = excerpt(said.signal.text, 110)
        text = f"{name} praised your work on {day}: “{words}”"
        reasons.append(Evidence("praise", said.message.date, said.message.id, excerpt(text)))
    reasons.append(_say_tie(candidate.relationship, situation))
    introduced_by = candidate.relationship.introduced_by
    if introduced_by is not None and candidate.relationship.first_contact is not None:
        text = f"{situation.name(introduced_by)} introduced {name} to you"
        source = candidate.relationship.beginning
        when = source.date if source else candidate.relationship.first_contact
        reasons.append(Evidence("introduced_by", when, source.id if source else "", excerpt(text)))
    return tuple(reasons)


def _say_tie(relationship: Relationship, situation: Situation) -> Evidence:
    """The relationship in counts, as of the last contact."""
    name = relationship.person.name or relationship.address
    kind = relationship.kind.value.replace("_", " ")
    met = f"met {relationship.meetings} times" if relationship.meetings != 1 else "met once"
    last = relationship.last_contact or relationship.last_met or situation.now
    text = f"{name} ({kind}): {met}, {relationship.sent} mails to them and {relationship.received} from them"
    source = relationship.evidence[0].id if relationship.evidence else ""
    return Evidence("relationship", last, source, excerpt(text))


def _say_occasion(occasion: Occasion, name: str, situation: Situation) -> Evidence:
    fact = occasion.evidence
    day = say_date(fact.date, now=situation.now)
    said = f"“{excerpt(fact.text, 110)}”" if fact.text else ""
    sentences = {
        "meeting_held": f"You met {name} on {day}: {said}",
        "praise": f"{name} wrote on {day}: {said}",
        "work_finished": f"A piece of work with {name} was finished on {day}: {said}",
        "upcoming_meeting": f"You meet {name} on {day}: {said}; ask in person",
        "shared_event": f"You, {name} and they are all expected on {day}: {said}",
        "active_thread": f"You and {name} are in touch, last on {day}: {said}",
        "owed_news": f"You have news for {name}: {fact.text} ({day})",
    }
    text = sentences.get(fact.kind, f"{name}, {day}: {said}")
    return replace(fact, text=excerpt(text.removesuffix(": ")))


_NEARNESS = {
    "no_recent_occasion": 1.0,
    "owes_them_news": 1.0,
    "ask_open": 1.2,
    "asked_recently": 1.2,
    "client_without_praise": 1.5,
    "prospect_asked_elsewhere": 2.0,
    "weak_relationship": 2.5,
    "thin_evidence": 2.5,
    "open_complaint": 3.0,
}
"""How far each objection is from being met; the others hardly ever are."""
_FINAL = 6.0


def _nearness(one: Withheld, situation: Situation) -> tuple[float, float, str, str]:
    """Nearest first: little in the way, soon over, and a good ask otherwise."""
    way = sum(_NEARNESS.get(because.kind, _FINAL) for because in one.because)
    waits = [because.until - situation.now for because in one.because if because.until]
    way += max(waits, default=timedelta(0)) / timedelta(days=90)
    confidence = one.acquaintance.confidence if one.acquaintance else 0.0
    return (
        way - confidence * one.introducer.strength,
        -one.introducer.strength,
        one.introducer.address,
        one.prospect.id,
    )


def _why_none(situation: Situation, withheld: Sequence[Withheld]) -> str:
    """One sentence for a day without an ask, with the nearest one."""
    if not any(prospect.status not in {"removed", "met", "proposed"} for prospect in situation.prospects):
        return "Nothing to ask today: there is nobody on your list yet whom you would like to meet."
    if not withheld:
        return "Nothing to ask today: nobody you know was seen with anybody on your list."
    near = withheld[0]
    name = near.introducer.person.name or near.introducer.address
    reason = near.because[0].text
    return f"Nothing to ask today. The nearest is {name} about {say_prospect(near.prospect)}: {reason}"


def nearest(suggestions: Suggestions, count: int = 3) -> tuple[Withheld, ...]:
    """The asks that are nearest to being made, one for each introducer, for a day without any."""
    found: dict[Address, Withheld] = {}
    for one in suggestions.withheld:
        found.setdefault(one.introducer.address, one)
    return tuple(found.values())[:count]
