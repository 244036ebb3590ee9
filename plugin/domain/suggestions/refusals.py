"""Refusals: this introducer said no to this introduction, or answered and let it rest."""

from plugin.domain.model import AskStatus, Rejection, RejectionKind, SignalKind
from plugin.domain.suggestions.context import OPEN, Candidate, HeardSignal, SuggestionContext, asked_at, is_open
from plugin.domain.suggestions.matching import same_wish
from plugin.domain.suggestions.past_asks import concerns
from plugin.domain.suggestions.phrasing import say_date
from plugin.domain.text.names import fits_name, read_name
from plugin.sentences import say


def declined_before(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """The introducer declined this very introduction."""
    name = candidate.introducer_name
    for ask in reversed(context.asks_to(candidate.introducer)):
        declined = [change for change in ask.history if change.status is AskStatus.DECLINED]
        if declined and same_wish(ask.prospect, candidate.prospect, context.people):
            day = say_date(declined[-1].at, now=context.now)
            text = say(
                "%(name)s declined to introduce you to %(whom)s on %(day)s.", name=name, whom=candidate.whom, day=day
            )
            return Rejection(RejectionKind.DECLINED_BEFORE, text)
    answered = _answered_in_vain(context, candidate)
    if answered is not None:
        return answered
    for said in reversed(context.signals_from(candidate.introducer, SignalKind.DECLINED)):
        named = _was_named(context, candidate, said)
        about = concerns(said.message, said.signal, candidate.prospect, context.people)
        # Who says unasked that they hardly know somebody refuses nothing: that is a doubt.
        if named or (about and not _denies_only(candidate, said)):
            day = say_date(said.message.date, now=context.now)
            text = say(
                "%(name)s said no on %(day)s when it was about %(whom)s.", name=name, day=day, whom=candidate.whom
            )
            return Rejection(RejectionKind.DECLINED_BEFORE, text)
    return None


def _answered_in_vain(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """They answered an ask about this prospect within the last year, and no introduction came of it."""
    for ask in reversed(context.asks_to(candidate.introducer)):
        answers = [change for change in ask.history if change.status is AskStatus.ANSWERED]
        until = asked_at(ask) + context.policy.asked_in_vain
        lapsed = ask.status is AskStatus.NO_REPLY or (ask.status in OPEN and not is_open(ask, context.now))
        if not lapsed or not answers or until <= context.now:
            continue
        if same_wish(ask.prospect, candidate.prospect, context.people):
            asked, day = say_date(asked_at(ask), now=context.now), say_date(answers[-1].at, now=context.now)
            text = say(
                "You asked %(name)s about %(whom)s on %(asked)s; they answered on %(day)s, and no introduction came "
                "of it.",
                name=candidate.introducer_name,
                whom=candidate.whom,
                asked=asked,
                day=day,
            )
            return Rejection(RejectionKind.DECLINED_BEFORE, text, until)
    return None


def _denies_only(candidate: Candidate, said: HeardSignal) -> bool:
    wish = read_name(candidate.prospect.name)
    return any(
        one.stance == "negative" and one.whose == "own" and one.name and fits_name(wish, read_name(one.name))
        for one in said.message.mentions
    )


def _was_named(context: SuggestionContext, candidate: Candidate, said: HeardSignal) -> bool:
    """Whether the user named the prospect earlier in the thread in which the introducer says no."""
    wish = read_name(candidate.prospect.name)
    return wish.whole and any(
        mention.whose == "own" and mention.name and fits_name(wish, read_name(mention.name))
        for message in context.to(candidate.introducer)
        if message.thread_id == said.message.thread_id and message.date <= said.message.date
        for mention in message.mentions
    )
