"""What speaks against an ask, whatever it would score: appropriateness comes before ranking.

Each `RejectionKind` is one gate: a function of a candidate. A gate answers
with a sentence for the user, and until when where time heals it; None where it does not object. All gates
are asked, so that the user sees everything that stands in the way.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from plugin.domain.model import (
    Address,
    Ask,
    AskStatus,
    DismissalReason,
    Kind,
    KnowingKind,
    MailMessage,
    Rejection,
    RejectionKind,
    Relationship,
    Standing,
    total,
)
from plugin.domain.network.told_ties import A_LITTLE, WELL
from plugin.domain.suggestions.avoidance import avoided_phrase
from plugin.domain.suggestions.complaints import complaints_of, complaints_to, unsettled
from plugin.domain.suggestions.context import ASKED, Candidate, SuggestionContext, asked_at, is_open
from plugin.domain.suggestions.finished_work import finished_work, was_received
from plugin.domain.suggestions.likely_asks import LikelyAsk
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.suggestions.owed_news import owes_them_news
from plugin.domain.suggestions.phrasing import say_age, say_count, say_date, say_prospect
from plugin.domain.suggestions.refusals import declined_before
from plugin.domain.suggestions.uncertainty import doubt_about
from plugin.domain.text.name_likeness import name_likeness
from plugin.domain.text.names import read_name

_SAME_NAME = 0.95
Gate = Callable[[SuggestionContext, Candidate], Rejection | None]


def do_not_ask(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """The user said so, of this person or, in the profile, of this sort of prospect."""
    name = candidate.introducer_name
    addresses = {candidate.introducer, *candidate.relationship.person.addresses}
    if addresses & context.corrections.do_not_ask:
        return Rejection(RejectionKind.DO_NOT_ASK, f"You said not to ask {name}.")
    relationship = candidate.relationship
    if relationship.standing is Standing.ENDED and relationship.standing_evidence:
        ended = relationship.standing_evidence[0]
        day = say_date(ended.date, now=context.now)
        who = name if ended.text.startswith("They") else "You"
        words = ended.text.partition(": ")[2]
        return Rejection(
            RejectionKind.DO_NOT_ASK, f"{who} wrote on {day}: {words} That ends it, unless you say otherwise."
        )
    lesson = context.lessons.on_person(candidate.introducer, now=context.now)
    if lesson is not None and lesson.reason is DismissalReason.NEVER:
        return Rejection(RejectionKind.DO_NOT_ASK, lesson.text)
    avoided = avoided_word(context.profile.avoid, candidate)
    if avoided:
        whom = say_prospect(candidate.prospect)
        return Rejection(
            RejectionKind.DO_NOT_ASK, f"Your profile says that you are not looking for “{avoided}”, and {whom} is that."
        )
    return None


def avoided_word(avoid: str, candidate: Candidate) -> str:
    """What of the profile's `avoid` the prospect is, "" where nothing."""
    prospect, person = candidate.prospect, candidate.acquaintance.person
    return avoided_phrase(
        avoid, (prospect.name, prospect.organisation, prospect.role, person.organisation, person.role)
    )


def already_known(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """The user has met the prospect, or the two have written to each other."""
    for address in sorted(candidate.known):
        met = context.met(address)
        name = context.name(address)
        if met:
            day = say_date(met[-1].ended_at, now=context.now)
            return Rejection(RejectionKind.ALREADY_KNOWN, f"You have met {name} yourself, last on {day}.")
        written = [one for one in context.to(address) if _addresses(context, one, address)]
        answers = [one for one in context.received(address) if any(box.address in context.own for box in one.to)]
        if written and answers:
            day = say_date(max(written[-1].date, answers[-1].date), now=context.now)
            return Rejection(
                RejectionKind.ALREADY_KNOWN, f"You and {name} write to each other yourselves, last on {day}."
            )
    namesake = _known_by_name(context, candidate)
    if namesake is not None:
        house = f" ({namesake.person.organisation})" if namesake.person.organisation else ""
        text = f"You are in touch with a {namesake.person.name}{house} yourself; that seems to be who is meant."
        return Rejection(RejectionKind.ALREADY_KNOWN, text)
    if candidate.prospect.status == "met":
        return Rejection(RejectionKind.ALREADY_KNOWN, f"You have met {say_prospect(candidate.prospect)} already.")
    return None


def _known_by_name(context: SuggestionContext, candidate: Candidate) -> Relationship | None:
    """A contact in touch who bears the wish's whole name, unless the wish was seen as somebody else."""
    name = read_name(candidate.prospect.name)
    if not name.whole or candidate.known:
        return None
    for person in context.people.named(name):
        found = context.relationship(person.address)
        met = found is not None and bool(found.meetings or (found.sent and found.received))
        if found is not None and met and name_likeness(candidate.prospect.name, person.name) >= _SAME_NAME:
            return found
    return None


def _addresses(context: SuggestionContext, message: MailMessage, address: Address) -> bool:
    return any(context.people.canonical(box.address) == address for box in message.to)


def open_complaint(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """A complaint of either about the other that has not been put right since."""
    name = candidate.introducer_name
    theirs = complaints_of(context, candidate.introducer)
    complaint = unsettled(context, candidate.introducer, theirs, by_user=False)
    if complaint is not None:
        day = say_date(complaint.message.date, now=context.now)
        words = (
            f"{name} complained on {day} (“{complaint.signal.text[:90]}”), and nothing since says that it is settled."
        )
        return Rejection(RejectionKind.OPEN_COMPLAINT, words)
    ours = complaints_to(context, candidate.introducer)
    complaint = unsettled(context, candidate.introducer, ours, by_user=True)
    if complaint is not None:
        day = say_date(complaint.message.date, now=context.now)
        words = f"You complained to {name} on {day}, and nothing since says that it is settled."
        return Rejection(RejectionKind.OPEN_COMPLAINT, words)
    return None


def ask_open(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """An ask to this introducer that is neither answered nor closed."""
    for ask in reversed(context.asks_to(candidate.introducer)):
        if is_open(ask, context.now):
            day = say_date(asked_at(ask), now=context.now)
            whom = say_prospect(ask.prospect) if ask.prospect.name or ask.prospect.organisation else "an introduction"
            text = f"You asked {candidate.introducer_name} about {whom} on {day}; that is still open."
            # A draft has asked nobody yet.
            if ask.status in {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER}:
                text = f"Your draft to {candidate.introducer_name} about {whom} has not been sent yet."
            return Rejection(RejectionKind.ASK_OPEN, text)
    return perhaps_asked(context, candidate)


def perhaps_asked(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """What may have been an ask to this introducer: lately, or ever within a year about the same prospect."""
    likely = likely_ask(context, candidate)
    if likely is None or likely.introducer != candidate.introducer:
        return None
    day, whom = say_date(likely.evidence.date, now=context.now), say_prospect(likely.prospect)
    text = f"You seem to have asked {candidate.introducer_name} about {whom} on {day}; say whether you did."
    return Rejection(RejectionKind.ASK_OPEN, text)


def likely_ask(context: SuggestionContext, candidate: Candidate) -> LikelyAsk | None:
    """What may have been an ask and stands in the way: to this introducer, or lately to another about the same wish."""
    found = None
    for likely in context.likely_asks:
        same = same_wish(likely.prospect, candidate.prospect, context.people)
        mine = likely.introducer == candidate.introducer
        if (same and (mine or likely.stands(context.now))) or (mine and likely.stands(context.now)):
            found = likely if found is None or mine else found
    return found


def asked_recently(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """An ask to this introducer within the interval (90 days unless the user changed it), however it ended.

    Whoever said no rests for longer; whoever did not answer is not asked about the same prospect for a year.
    """
    rests = []
    for ask in context.asks_to(candidate.introducer):
        if ask.status not in ASKED or ask.status is AskStatus.PENDING:
            continue
        interval = context.policy.ask_interval
        if ask.status is AskStatus.DECLINED:
            interval *= context.policy.after_a_no
        elif _unanswered(ask) and same_wish(ask.prospect, candidate.prospect, context.people):
            interval = max(interval, context.policy.asked_in_vain)
        rests.append((asked_at(ask) + interval, ask))
    until, last = max(rests, key=lambda one: (one[0], one[1].id), default=(context.now, None))
    if last is None or until <= context.now:
        return None
    ago, day = say_age(asked_at(last), now=context.now), say_date(asked_at(last), now=context.now)
    ended = _REST.get(last.status, "")
    if last.status is AskStatus.DRAFTED:
        # Writing a draft is not asking: nobody has seen it.
        text = f"An ask to {candidate.introducer_name} lies drafted since {day} and was not sent yet."
    else:
        text = f"You asked {candidate.introducer_name} {ago}, on {day}{ended}."
    return Rejection(RejectionKind.ASKED_RECENTLY, text, until)


def _unanswered(ask: Ask) -> bool:
    return ask.status is AskStatus.NO_REPLY and all(one.status is not AskStatus.ANSWERED for one in ask.history)


_REST = {AskStatus.DECLINED: ", and they said no", AskStatus.NO_REPLY: ", and they did not answer"}
"""Why somebody rests for longer."""


def prospect_asked_elsewhere(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Somebody else has been asked about the same prospect and has not closed it."""
    for ask in reversed(context.asks):
        other = context.people.canonical(ask.introducer)
        if other == candidate.introducer or not same_wish(ask.prospect, candidate.prospect, context.people):
            continue
        if ask.status is AskStatus.INTRODUCED or is_open(ask, context.now):
            day = say_date(asked_at(ask), now=context.now)
            state = "made the introduction" if ask.status is AskStatus.INTRODUCED else "has that ask open"
            text = f"{context.name(other)}, whom you asked about {candidate.whom} on {day}, {state}."
            return Rejection(RejectionKind.PROSPECT_ASKED_ELSEWHERE, text)
    likely = likely_ask(context, candidate)
    if likely is not None and likely.introducer != candidate.introducer:
        day = say_date(likely.evidence.date, now=context.now)
        text = f"You seem to have asked {context.name(likely.introducer)} about {candidate.whom} on {day}."
        return Rejection(RejectionKind.PROSPECT_ASKED_ELSEWHERE, text)
    return None


def weak_relationship(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Too little between the two, for the kind of relationship it is; or the user said so."""
    relationship, policy = candidate.relationship, context.policy
    name = candidate.introducer_name
    lesson = context.lessons.on_person(candidate.introducer, now=context.now)
    if lesson is not None and lesson.reason is DismissalReason.NOT_CLOSE:
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, lesson.text, lesson.until)
    if relationship.standing is Standing.STRANGER:
        text = f"You have neither written to {name} nor met them, and what only they tell of themselves proves nothing."
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, text)
    counts = _encounters(relationship.meetings, relationship.sent, relationship.received)
    known_for = context.now - (relationship.first_contact or relationship.first_met or context.now)
    if _exchanged(context, relationship) < policy.encounters_for(relationship.kind, known_for):
        # Who meets again and again, or writes back and forth, is no stranger, however little it is.
        little = relationship.meetings + min(relationship.sent, relationship.received) < _HARDLY
        how = "hardly know each other yet" if little else "have had little to do with each other so far"
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, f"You and {name} {how}: {counts}.")
    needed = policy.strength_for(relationship.kind) + context.lessons.closer_by(relationship.kind)
    if relationship.strength < needed:
        last = last_seen(context, relationship)
        lately = f", last {say_age(last, now=context.now)}" if last is not None else ""
        return Rejection(
            RejectionKind.WEAK_RELATIONSHIP, f"You and {name} are not close enough for this: {counts}{lately}."
        )
    return None


_HARDLY = 3
"""With fewer meetings and answered mails than this, two hardly know each other."""


def _exchanged(context: SuggestionContext, relationship: Relationship) -> int:
    """How often the two had to do with each other: a mail answered counts one, a meeting between two counts two."""
    alone = sum(len(meeting.people) == 1 for meeting in context.met(relationship.address))
    return relationship.meetings + min(alone, relationship.meetings) + min(relationship.sent, relationship.received)


def last_seen(context: SuggestionContext, relationship: Relationship) -> datetime | None:
    """When the two last met or wrote to each other, whichever is later."""
    met = context.met(relationship.address)
    moments = (relationship.last_contact, relationship.last_met, met[-1].ended_at if met else None)
    return max((one for one in moments if one is not None), default=None)


def _encounters(meetings: int, sent: int, received: int) -> str:
    return f"{say_count(meetings, 'meeting')}, {say_count(sent, 'mail')} to them and {received or 'none'} from them"


def client_without_praise(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """A client needs more than a strong tie: praise that no complaint followed, or a piece of work finished.

    That it is finished the client says, or has answered well since: who hands it over alone does not know how it was
    received.
    """
    relationship = candidate.relationship
    if relationship.kind is not Kind.CLIENT:
        return None
    since = context.now - context.policy.praise_age
    praised = [one for one in context.praise_of(candidate.introducer) if one.message.date >= since]
    finished = [
        one
        for one, _ in finished_work(context, relationship)
        if one.date >= since and was_received(context, candidate.introducer, one)
    ]
    if praised or finished:
        return None
    name = candidate.introducer_name
    text = f"{name} is a client; there has been no word of praise from them and no finished piece of work yet."
    return Rejection(RejectionKind.CLIENT_WITHOUT_PRAISE, text)


def thin_evidence(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Too little shows that they know each other; or who is meant is unsure; or they would not gladly do it."""
    acquaintance, name, whom = candidate.acquaintance, candidate.introducer_name, candidate.whom
    told = context.told(candidate.introducer, candidate.prospect)
    if told is not None and told.value != WELL:
        how = "knows" if told.value == A_LITTLE else "does not know"
        little = " only a little" if told.value == A_LITTLE else ""
        return Rejection(RejectionKind.THIN_EVIDENCE, f"You said that {name} {how} {whom}{little}.")
    doubt = doubt_about(context, candidate)
    if doubt:
        return Rejection(RejectionKind.THIN_EVIDENCE, doubt)
    if told is not None or not candidate.specific:
        return None
    kinds = {fact.kind for fact in acquaintance.evidence}
    if kinds == {KnowingKind.SAME_GROUP}:
        return Rejection(
            RejectionKind.THIN_EVIDENCE, f"{name} and {whom} were in the same group; that is all that is known."
        )
    if acquaintance.confidence < context.policy.evidence:
        newest = max((fact.date for fact in acquaintance.evidence), default=None)
        since = f", the last trace of {say_date(newest, now=context.now)}" if newest else ""
        return Rejection(RejectionKind.THIN_EVIDENCE, f"Little shows that {name} knows {whom}{since}.")
    return None


def no_recent_occasion(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Nothing has just happened between the two, and nothing is about to; or the user said "not now"."""
    held = [
        lesson
        for lesson in (
            context.lessons.on_person(candidate.introducer, now=context.now),
            context.lessons.on_pair(candidate.introducer, candidate.prospect.id, now=context.now),
        )
        if lesson is not None and lesson.reason in {DismissalReason.WRONG_MOMENT, DismissalReason.UNSAID}
    ]
    if held:
        return Rejection(RejectionKind.NO_RECENT_OCCASION, held[0].text, held[0].until)
    put_off = [
        ask.until
        for ask in context.asks_to(candidate.introducer)
        if ask.status is AskStatus.SNOOZED and ask.until is not None and ask.until > context.now
    ]
    if put_off:
        day = say_date(max(put_off), now=context.now)
        return Rejection(
            RejectionKind.NO_RECENT_OCCASION,
            f"You put asking {candidate.introducer_name} off until {day}.",
            max(put_off),
        )
    if candidate.occasions:
        return None
    name = candidate.introducer_name
    doubtful = context.in_doubt(candidate.introducer)
    if doubtful is not None:
        day = say_date(doubtful.started_at, now=context.now)
        text = f"“{doubtful.summary or 'A meeting'}” with {name} on {day} may not have taken place; did you meet?"
        return Rejection(RejectionKind.NO_RECENT_OCCASION, text)
    ahead = context.ahead(candidate.introducer)
    last = last_seen(context, candidate.relationship)
    lately = f" Your last contact was {say_age(last, now=context.now)}." if last is not None else ""
    if ahead:
        day = say_date(ahead[0].start, now=context.now)
        text = f"There is no occasion yet; you see {name} on {day}.{lately}"
        return Rejection(RejectionKind.NO_RECENT_OCCASION, text, ahead[0].end)
    return Rejection(RejectionKind.NO_RECENT_OCCASION, f"There is no occasion now to write to {name}.{lately}")


_GATES: Mapping[RejectionKind, Gate] = total(
    RejectionKind,
    {
        RejectionKind.DO_NOT_ASK: do_not_ask,
        RejectionKind.DECLINED_BEFORE: declined_before,
        RejectionKind.OPEN_COMPLAINT: open_complaint,
        RejectionKind.ASK_OPEN: ask_open,
        RejectionKind.ASKED_RECENTLY: asked_recently,
        RejectionKind.OWES_THEM_NEWS: owes_them_news,
        RejectionKind.ALREADY_KNOWN: already_known,
        RejectionKind.PROSPECT_ASKED_ELSEWHERE: prospect_asked_elsewhere,
        RejectionKind.WEAK_RELATIONSHIP: weak_relationship,
        RejectionKind.CLIENT_WITHOUT_PRAISE: client_without_praise,
        RejectionKind.THIN_EVIDENCE: thin_evidence,
        RejectionKind.NO_RECENT_OCCASION: no_recent_occasion,
    },
)


def object_to(context: SuggestionContext, candidate: Candidate) -> tuple[Rejection, ...]:
    """Everything that speaks against this ask now; empty where nothing does."""
    return tuple(found for kind in RejectionKind if (found := _GATES[kind](context, candidate)) is not None)
