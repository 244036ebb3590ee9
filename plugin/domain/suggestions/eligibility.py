"""What speaks against an ask, whatever it would score: appropriateness comes before ranking.

Each `RejectionKind` is one gate: a function of a candidate. A gate answers
with a sentence for the user, and until when where time heals it; None where it does not object. All gates
are asked, so that the user sees everything that stands in the way.
"""

from collections.abc import Callable, Mapping
from datetime import datetime

from plugin.domain.model import (
    Address,
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
from plugin.domain.suggestions.asked_before import ask_open, asked_recently, prospect_asked_elsewhere
from plugin.domain.suggestions.avoidance import avoided_phrase
from plugin.domain.suggestions.complaints import complaints_of, complaints_to, unsettled
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.coolness import is_cool
from plugin.domain.suggestions.finished_work import finished_work, was_received
from plugin.domain.suggestions.kind_chances import is_guessed
from plugin.domain.suggestions.owed_news import owes_them_news
from plugin.domain.suggestions.phrasing import say_age, say_date, say_dealings, say_prospect
from plugin.domain.suggestions.refusals import declined_before
from plugin.domain.suggestions.uncertainty import doubt_about
from plugin.domain.text.name_likeness import name_likeness
from plugin.domain.text.names import read_name
from plugin.sentences import say

_SAME_NAME = 0.95
Gate = Callable[[SuggestionContext, Candidate], Rejection | None]


def do_not_ask(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """The user said so, of this person or, in the profile, of this sort of prospect."""
    name = candidate.introducer_name
    addresses = {candidate.introducer, *candidate.relationship.person.addresses}
    if addresses & context.corrections.do_not_ask:
        return Rejection(RejectionKind.DO_NOT_ASK, say("You said not to ask %(name)s.", name=name))
    relationship = candidate.relationship
    if relationship.standing is Standing.ENDED and relationship.standing_evidence:
        ended = relationship.standing_evidence[0]
        day = say_date(ended.date, now=context.now)
        words = ended.text.partition(": ")[2]
        text = say("You wrote on %(day)s: %(words)s That ends it, unless you say otherwise.", day=day, words=words)
        if ended.text.startswith("They"):
            text = say(
                "%(name)s wrote on %(day)s: %(words)s That ends it, unless you say otherwise.",
                name=name,
                day=day,
                words=words,
            )
        return Rejection(RejectionKind.DO_NOT_ASK, text)
    lesson = context.lessons.on_person(candidate.introducer, now=context.now)
    if lesson is not None and lesson.reason is DismissalReason.NEVER:
        return Rejection(RejectionKind.DO_NOT_ASK, lesson.text)
    avoided = avoided_word(context.profile.avoid, candidate)
    if avoided:
        whom = say_prospect(candidate.prospect)
        text = say(
            "Your profile says that you are not looking for “%(what)s”, and %(whom)s is that.", what=avoided, whom=whom
        )
        return Rejection(RejectionKind.DO_NOT_ASK, text)
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
            text = say("You have met %(name)s yourself, last on %(day)s.", name=name, day=day)
            return Rejection(RejectionKind.ALREADY_KNOWN, text)
        written = [one for one in context.to(address) if _addresses(context, one, address)]
        answers = [one for one in context.received(address) if any(box.address in context.own for box in one.to)]
        if written and answers:
            day = say_date(max(written[-1].date, answers[-1].date), now=context.now)
            text = say("You and %(name)s write to each other yourselves, last on %(day)s.", name=name, day=day)
            return Rejection(RejectionKind.ALREADY_KNOWN, text)
    namesake = _known_by_name(context, candidate)
    if namesake is not None:
        house = f" ({namesake.person.organisation})" if namesake.person.organisation else ""
        named = f"{namesake.person.name}{house}"
        text = say(
            "You are in touch with a %(name)s yourself; that seems to be who is meant.",
            name=named,
        )
        return Rejection(RejectionKind.ALREADY_KNOWN, text)
    if candidate.prospect.status == "met":
        text = say("You have met %(whom)s already.", whom=say_prospect(candidate.prospect))
        return Rejection(RejectionKind.ALREADY_KNOWN, text)
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
        words = say(
            "%(name)s complained on %(day)s (“%(words)s”), and nothing since says that it is settled.",
            name=name,
            day=day,
            words=complaint.signal.text[:90],
        )
        return Rejection(RejectionKind.OPEN_COMPLAINT, words)
    ours = complaints_to(context, candidate.introducer)
    complaint = unsettled(context, candidate.introducer, ours, by_user=True)
    if complaint is not None:
        day = say_date(complaint.message.date, now=context.now)
        words = say(
            "You complained to %(name)s on %(day)s, and nothing since says that it is settled.", name=name, day=day
        )
        return Rejection(RejectionKind.OPEN_COMPLAINT, words)
    return None


def weak_relationship(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Too little between the two, for the kind of relationship it is; or the user said so."""
    relationship, policy = candidate.relationship, context.policy
    name = candidate.introducer_name
    lesson = context.lessons.on_person(candidate.introducer, now=context.now)
    if lesson is not None and lesson.reason is DismissalReason.NOT_CLOSE:
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, lesson.text, lesson.until)
    if relationship.standing is Standing.STRANGER:
        text = say(
            "You have neither written to %(name)s nor met them, and what only they tell of themselves proves nothing.",
            name=name,
        )
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, text)
    counts = say_dealings(relationship, mail_read=context.mail_was_read)
    known_for = context.now - (relationship.first_contact or relationship.first_met or context.now)
    if _exchanged(context, relationship) < policy.encounters_for(relationship.kind, known_for):
        # Who meets again and again, or writes back and forth, is no stranger, however little it is.
        little = relationship.meetings + min(relationship.sent, relationship.received) < _HARDLY
        form = _HARDLY_KNOWN if little else _LITTLE_TO_DO
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, form.of(name=name, counts=counts))
    needed = policy.strength_for(relationship.kind) + context.lessons.closer_by(relationship.kind)
    if relationship.strength < needed:
        last = last_seen(context, relationship)
        text = say("You and %(name)s are not close enough for this: %(counts)s.", name=name, counts=counts)
        if last is not None:
            text = say(
                "You and %(name)s are not close enough for this: %(counts)s, last %(ago)s.",
                name=name,
                counts=counts,
                ago=say_age(last, now=context.now),
            )
        return Rejection(RejectionKind.WEAK_RELATIONSHIP, text)
    return None


_HARDLY_KNOWN = say("You and %(name)s hardly know each other yet: %(counts)s.")
_LITTLE_TO_DO = say("You and %(name)s have had little to do with each other so far: %(counts)s.")


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


def client_without_praise(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """A client needs more than a strong tie: praise that no complaint followed, or a piece of work finished.

    That it is finished the client says, or has answered well since: who hands it over alone does not know how it was
    received. The user's word that the client is pleased, or is not, stands over both for as long as praise would.
    Who is only guessed to be a client is held to it by the user's word, and where the two are new or keep their
    distance (`coolness`): most others of them would gladly introduce.
    """
    relationship = candidate.relationship
    if relationship.kind is not Kind.CLIENT:
        return None
    name = candidate.introducer_name
    since = context.now - context.policy.praise_age
    pleased, told_at = context.told_pleased(candidate.introducer) or (None, since)
    if told_at >= since and pleased:
        return None
    if pleased is None and is_guessed(relationship) and not is_cool(context, relationship):
        return None
    # After a "no", only what was said or finished since can tell otherwise.
    since = max(since, told_at)
    praised = [one for one in context.praise_of(candidate.introducer) if one.message.date >= since]
    finished = [
        one
        for one, _ in finished_work(context, relationship)
        if one.date >= since and was_received(context, candidate.introducer, one)
    ]
    if praised or finished:
        return None
    if since == told_at and pleased is False:
        text = say("%(name)s is a client, and you said that they are not pleased with your work.", name=name)
        return Rejection(RejectionKind.CLIENT_WITHOUT_PRAISE, text)
    text = say(
        "%(name)s is a client; there has been no word of praise from them and no finished piece of work yet.", name=name
    )
    return Rejection(RejectionKind.CLIENT_WITHOUT_PRAISE, text)


def thin_evidence(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Too little shows that they know each other; or who is meant is unsure; or they would not gladly do it."""
    acquaintance, name, whom = candidate.acquaintance, candidate.introducer_name, candidate.whom
    told = context.told(candidate.introducer, candidate.prospect)
    if told is not None and told.value != WELL:
        text = say("You said that %(name)s does not know %(whom)s.", name=name, whom=whom)
        if told.value == A_LITTLE:
            text = say("You said that %(name)s knows %(whom)s only a little.", name=name, whom=whom)
        return Rejection(RejectionKind.THIN_EVIDENCE, text)
    doubt = doubt_about(context, candidate)
    if doubt:
        return Rejection(RejectionKind.THIN_EVIDENCE, doubt)
    if told is not None or not candidate.specific:
        return None
    kinds = {fact.kind for fact in acquaintance.evidence}
    if kinds == {KnowingKind.SAME_GROUP}:
        text = say("%(name)s and %(whom)s were in the same group; that is all that is known.", name=name, whom=whom)
        return Rejection(RejectionKind.THIN_EVIDENCE, text)
    if acquaintance.confidence < context.policy.evidence:
        newest = max((fact.date for fact in acquaintance.evidence), default=None)
        text = say("Little shows that %(name)s knows %(whom)s.", name=name, whom=whom)
        if newest:
            day = say_date(newest, now=context.now)
            text = say(
                "Little shows that %(name)s knows %(whom)s, the last trace of %(day)s.", name=name, whom=whom, day=day
            )
        return Rejection(RejectionKind.THIN_EVIDENCE, text)
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
            say("You put asking %(name)s off until %(day)s.", name=candidate.introducer_name, day=day),
            max(put_off),
        )
    if candidate.occasions:
        return None
    name = candidate.introducer_name
    doubtful = context.in_doubt(candidate.introducer)
    if doubtful is not None:
        day = say_date(doubtful.started_at, now=context.now)
        text = say(
            "“%(title)s” with %(name)s on %(day)s may not have taken place; did you meet?",
            title=doubtful.summary or say("A meeting"),
            name=name,
            day=day,
        )
        return Rejection(RejectionKind.NO_RECENT_OCCASION, text)
    ahead = context.ahead(candidate.introducer)
    last = last_seen(context, candidate.relationship)
    text = say("There is no occasion now to write to %(name)s.", name=name)
    if ahead:
        day = say_date(ahead[0].start, now=context.now)
        text = say("There is no occasion yet; you see %(name)s on %(day)s.", name=name, day=day)
    if last is not None:
        ago = say_age(last, now=context.now)
        text = say("%(sentence)s Your last contact was %(ago)s.", sentence=text, ago=ago)
    return Rejection(RejectionKind.NO_RECENT_OCCASION, text, ahead[0].end if ahead else None)


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
