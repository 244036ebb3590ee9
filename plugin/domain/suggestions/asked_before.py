"""What speaks against an ask because of asks: one that is open, or was lately, to this introducer or another.

Gates of `eligibility.py`, which asks them with the others.
"""

from plugin.domain.model import Ask, AskStatus, Rejection, RejectionKind
from plugin.domain.suggestions.context import ASKED, Candidate, SuggestionContext, asked_at, is_open
from plugin.domain.suggestions.likely_asks import LikelyAsk
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.suggestions.phrasing import say_age, say_date, say_kind, say_prospect
from plugin.sentences import say


def ask_open(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """An ask to this introducer that is neither answered nor closed."""
    for ask in reversed(context.asks_to(candidate.introducer)):
        if is_open(ask, context.now):
            day = say_date(asked_at(ask), now=context.now)
            named = bool(ask.prospect.name or ask.prospect.organisation)
            name, whom = candidate.introducer_name, say_prospect(ask.prospect) if named else say("an introduction")
            text = say(
                "You asked %(name)s about %(whom)s on %(day)s; that is still open.", name=name, whom=whom, day=day
            )
            # A draft has asked nobody yet.
            if ask.status in {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER}:
                text = say("Your draft to %(name)s about %(whom)s has not been sent yet.", name=name, whom=whom)
            return Rejection(RejectionKind.ASK_OPEN, text)
    return perhaps_asked(context, candidate)


def perhaps_asked(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """What may have been an ask to this introducer: lately, or ever within a year about the same prospect."""
    likely = likely_ask(context, candidate)
    if likely is None or likely.introducer != candidate.introducer:
        return None
    day, whom = say_date(likely.evidence.date, now=context.now), say_prospect(likely.prospect)
    text = say(
        "You seem to have asked %(name)s about %(whom)s on %(day)s; say whether you did.",
        name=candidate.introducer_name,
        whom=whom,
        day=day,
    )
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
    """An ask to this introducer within the interval (90 days unless the user changed it, for all or for their kind).

    However it ended.

    Whoever said no rests for longer; whoever did not answer is not asked about the same prospect for a year.
    """
    rests = []
    for ask in context.asks_to(candidate.introducer):
        if ask.status not in ASKED or ask.status is AskStatus.PENDING:
            continue
        interval = context.policy.rest_for(candidate.relationship.kind)
        if ask.status is AskStatus.DECLINED:
            interval *= context.policy.after_a_no
        elif _unanswered(ask) and same_wish(ask.prospect, candidate.prospect, context.people):
            interval = max(interval, context.policy.asked_in_vain)
        rests.append((asked_at(ask) + interval, ask))
    until, last = max(rests, key=lambda one: (one[0], one[1].id), default=(context.now, None))
    if last is None or until <= context.now:
        return None
    ago, day = say_age(asked_at(last), now=context.now), say_date(asked_at(last), now=context.now)
    name = candidate.introducer_name
    text = _REST.get(last.status, _ASKED).of(name=name, ago=ago, day=day)
    if last.status is AskStatus.DRAFTED:
        # Writing a draft is not asking: nobody has seen it.
        text = say("An ask to %(name)s lies drafted since %(day)s and was not sent yet.", name=name, day=day)
    if candidate.relationship.kind in context.policy.rests and last.status is not AskStatus.NO_REPLY:
        days = context.policy.rests[candidate.relationship.kind].days
        text = say(
            "%(asked)s You let contacts of this kind (%(kind)s) rest for %(days)s days.",
            asked=text,
            kind=say_kind(candidate.relationship.kind),
            days=days,
        )
    return Rejection(RejectionKind.ASKED_RECENTLY, text, until)


def _unanswered(ask: Ask) -> bool:
    return ask.status is AskStatus.NO_REPLY and all(one.status is not AskStatus.ANSWERED for one in ask.history)


_ASKED = say("You asked %(name)s %(ago)s, on %(day)s.")
_REST = {
    AskStatus.DECLINED: say("You asked %(name)s %(ago)s, on %(day)s, and they said no."),
    AskStatus.NO_REPLY: say("You asked %(name)s %(ago)s, on %(day)s, and they did not answer."),
}
"""Why somebody rests for longer."""


def prospect_asked_elsewhere(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """Somebody else has been asked about the same prospect and has not closed it."""
    for ask in reversed(context.asks):
        other = context.people.canonical(ask.introducer)
        if other == candidate.introducer or not same_wish(ask.prospect, candidate.prospect, context.people):
            continue
        if ask.status is AskStatus.INTRODUCED or is_open(ask, context.now):
            day = say_date(asked_at(ask), now=context.now)
            form = _MADE if ask.status is AskStatus.INTRODUCED else _HAS_OPEN
            text = form.of(name=context.name(other), whom=candidate.whom, day=day)
            return Rejection(RejectionKind.PROSPECT_ASKED_ELSEWHERE, text)
    likely = likely_ask(context, candidate)
    if likely is not None and likely.introducer != candidate.introducer:
        day = say_date(likely.evidence.date, now=context.now)
        name = context.name(likely.introducer)
        text = say(
            "You seem to have asked %(name)s about %(whom)s on %(day)s.", name=name, whom=candidate.whom, day=day
        )
        return Rejection(RejectionKind.PROSPECT_ASKED_ELSEWHERE, text)
    return None


_MADE = say("%(name)s, whom you asked about %(whom)s on %(day)s, made the introduction.")
_HAS_OPEN = say("%(name)s, whom you asked about %(whom)s on %(day)s, has that ask open.")
