"""What is owed to whoever introduced the user: they are not asked for the next introduction before they heard of it."""

from plugin.domain.model import Rejection, RejectionKind
from plugin.domain.suggestions.context import Candidate, SuggestionContext
from plugin.domain.suggestions.gratitude import Gratitude
from plugin.domain.suggestions.phrasing import say_date, say_list
from plugin.sentences import say


def owes_them_news(context: SuggestionContext, candidate: Candidate) -> Rejection | None:
    """The introducer made an introduction for the user, who has neither thanked nor told them of it since.

    Nor has who thanked at once, and left a later question what came of it without an answer.
    """
    for gratitude in reversed(context.ledger.gratitude(candidate.introducer)):
        asked = gratitude.asked
        if asked is not None and all(one.started_at <= asked.date for one in context.met(candidate.introducer)):
            names = say_list([context.name(address) for address in gratitude.introduction.people])
            day = say_date(asked.date, now=context.now)
            text = say(
                "%(name)s asked on %(day)s what came of their introduction to %(names)s; that waits for your answer.",
                name=candidate.introducer_name,
                day=day,
                names=names,
            )
            return Rejection(RejectionKind.OWES_THEM_NEWS, text)
        if gratitude.thanked is None and gratitude.told is None and not _told_in_person(context, candidate, gratitude):
            introduction = gratitude.introduction
            names = say_list([context.name(address) for address in introduction.people])
            day = say_date(introduction.evidence.date, now=context.now)
            name = candidate.introducer_name
            text = say(
                "%(name)s introduced you to %(names)s on %(day)s; you have neither thanked them nor told them of it "
                "since.",
                name=name,
                names=names,
                day=day,
            )
            return Rejection(RejectionKind.OWES_THEM_NEWS, text)
    return None


def _told_in_person(context: SuggestionContext, candidate: Candidate, gratitude: Gratitude) -> bool:
    """Whether it was surely spoken of: all three have met since; or it is long ago, and the two met often."""
    introduced_at = gratitude.introduction.evidence.date
    introduced = set(gratitude.introduction.people)
    since = [meeting for meeting in context.met(candidate.introducer) if meeting.started_at > introduced_at]
    together = any(introduced & {context.people.canonical(one) for one in meeting.people} for meeting in since)
    return together or (context.now - introduced_at > context.policy.thanks_age and len(since) >= 3)
