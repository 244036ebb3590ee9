"""Today's asks from the store, and what the user says of them: not now, never, take it back.

What a command suggests is remembered as an ask with status `suggested`, so that it can be drafted, put off or
dismissed by its id later; suggesting again changes nothing that stands. A page that is looked at writes nothing: the
suggestion is remembered when the user decides on it.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime

from plugin.domain.model import (
    Address,
    Ask,
    AskId,
    AskStatus,
    ChangeSource,
    Profile,
    Prospect,
    StatusChange,
    Suggestion,
    Suggestions,
)
from plugin.domain.people.identities import People
from plugin.domain.suggestions.ask_policy import PER_DAY
from plugin.domain.suggestions.giving import Gift
from plugin.domain.suggestions.lessons import REASONS, Lesson, learn_lessons
from plugin.domain.suggestions.proposals import find_proposals
from plugin.domain.suggestions.proposals import propose_profile as read_profile
from plugin.errors import AlreadyThere, NotThere, UserError
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore

_TO_COME = datetime(9999, 1, 1, tzinfo=UTC)


def suggest(
    store: AccountStore, snapshot: AccountSnapshot, *, now: datetime, limit: int | None = None, withheld: bool = True
) -> Suggestions:
    """Today's suggestions, remembered, where the disk takes it: looking needs no space. See `todays_suggestions`."""
    found = todays_suggestions(Judgement(store, snapshot, now=now), limit=limit, withheld=withheld)
    with suppress(UserError):
        remember(store, found.made, now=now)
    return found


def todays_suggestions(judgement: Judgement, *, limit: int | None = None, withheld: bool = True) -> Suggestions:
    """The best asks of the day, at most `limit`, and (unless not wanted) what is held back, nearest first.

    Without a limit it is the day's: three unless the user chose another number, none on their quiet days. Of these,
    what was suggested today and has been dismissed, put off or drafted since counts: a practice, not a campaign.
    Whoever gives another limit than three wants to see so many. Nothing is written.
    """
    own = limit is None or limit == PER_DAY
    left = left_today(judgement) if limit is None or own else limit
    found = _first(judgement.ranked, left)
    if own and not left:
        enough = say("That is enough for today: you have decided on every ask that was suggested.")
        found = replace(found, note=quiet_today(judgement) or enough)
    return found if withheld else replace(found, withheld=())


def left_today(judgement: Judgement) -> int:
    """How many more asks this day takes."""
    if quiet_today(judgement):
        return 0
    return max(0, judgement.policy.asks_a_day - _answered_today(judgement.asks, now=judgement.now))


def quiet_today(judgement: Judgement) -> str:
    """Why nothing is asked today, where the user keeps this day quiet, and when it goes on; "" where they do not."""
    return judgement.policy.quiet.sentence(judgement.now.date())


def look(store: AccountStore, snapshot: AccountSnapshot, *, now: datetime, limit: int = PER_DAY) -> Suggestions:
    """The best asks whatever was decided on today, without remembering anything."""
    return _first(Judgement(store, snapshot, now=now).ranked, limit)


def _first(found: Suggestions, limit: int) -> Suggestions:
    return replace(found, made=found.made[: max(0, limit)])


def _answered_today(asks: Sequence[Ask], *, now: datetime) -> int:
    """How many of the asks that were first suggested on this day have been decided on."""
    return sum(
        ask.status is not AskStatus.SUGGESTED
        and ask.created_at <= now
        and ask.created_at.astimezone(now.tzinfo).date() == now.date()
        for ask in asks
    )


def proposals_for(judgement: Judgement) -> list[Prospect]:
    """People found in the user's own mail and calendar who fit their ideal prospect, best first; for them to accept."""
    return [one.prospect for one in judgement.once("proposals", lambda: find_proposals(judgement.context))]


def gifts_for(judgement: Judgement) -> list[Gift]:
    """What the user could do for their contacts first, most urgent first."""
    return judgement.gifts


def propose_profile(snapshot: AccountSnapshot) -> Profile:
    """A first profile, read from the user's own signature and sent mail."""
    account = snapshot.account
    return read_profile(snapshot.messages, snapshot.relationships, name=account.name, signature=account.signature)


def ask_id(suggestion_id: str) -> AskId:
    """The ask of a suggestion: one for each, whoever begins it."""
    return AskId(f"a{suggestion_id.removeprefix('s')}")


def remember(store: AccountStore, made: Sequence[Suggestion], *, now: datetime) -> None:
    """Keep what was suggested as asks, so that each can be answered by its id. What is known stays as it is."""
    known = {ask.suggestion_id for ask in store.load_asks()}
    for suggestion in made:
        if suggestion.id not in known:
            with suppress(AlreadyThere):
                # Another look has just remembered it.
                store.add_ask(new_ask(suggestion, now=now))


def new_ask(suggestion: Suggestion, *, now: datetime) -> Ask:
    """The ask that a suggestion begins. The first line of its history notes the introducer's name."""
    name = suggestion.introducer.person.name
    return Ask(
        id=ask_id(suggestion.id),
        suggestion_id=suggestion.id,
        status=AskStatus.SUGGESTED,
        introducer=suggestion.introducer.address,
        prospect=suggestion.prospect,
        created_at=now,
        occasion=suggestion.occasion,
        history=(StatusChange(AskStatus.SUGGESTED, now, suggestion.occasion.evidence, name),),
        introducer_name=name,
        introducer_kind=str(suggestion.introducer.kind),
        specific=suggestion.specific,
    )


def dismiss(store: AccountStore, suggestion_id: str, reason: str = "", *, now: datetime) -> Ask:
    """Say no to a suggestion; the reason (one of `lessons.REASONS`, or none) teaches. "never" holds for the person.

    Raises NotThere for a suggestion that was never made, UserError for an unknown reason or an ask under way.
    """
    if reason and reason not in REASONS:
        raise UserError(
            say(
                "“%(reason)s” is no reason that is known: choose %(reasons)s, or none.",
                reason=reason,
                reasons=", ".join(REASONS),
            )
        )
    ask = _suggested(store, suggestion_id)
    if reason == "never":
        store.set_do_not_ask(ask.introducer, True)
    return store.change_ask(ask.id, StatusChange(AskStatus.DISMISSED, now, by=ChangeSource.USER), reason=reason)


def snooze(store: AccountStore, suggestion_id: str, *, until: datetime, now: datetime) -> Ask:
    """Put a suggestion off until a later day. Raises as `dismiss` does."""
    if until <= now:
        raise UserError(say("A suggestion can only be put off until a later day; choose a date to come."))
    ask = _suggested(store, suggestion_id)
    return store.change_ask(ask.id, StatusChange(AskStatus.SNOOZED, now, by=ChangeSource.USER), until=until)


def never(store: AccountStore, introducer: Address, *, now: datetime) -> None:
    """Never ask this person; their open suggestions are dismissed."""
    store.set_do_not_ask(introducer, True)
    for ask in store.load_asks():
        if ask.introducer == introducer and ask.status in {AskStatus.SUGGESTED, AskStatus.SNOOZED}:
            store.change_ask(ask.id, StatusChange(AskStatus.DISMISSED, now, by=ChangeSource.USER), reason="never")


def restore(store: AccountStore, suggestion_id: str, *, now: datetime) -> Ask:
    """Take a dismissal or a snooze back, and with it what it taught. Accepts the suggestion's or the ask's id."""
    ask = find_ask(store, suggestion_id)
    if ask.status not in {AskStatus.DISMISSED, AskStatus.SNOOZED}:
        raise UserError(say("Only what was dismissed or put off can be taken back; see its state with: askwell asks"))
    if ask.reason == "never":
        store.set_do_not_ask(ask.introducer, False)
    return store.change_ask(ask.id, StatusChange(AskStatus.SUGGESTED, now, by=ChangeSource.USER), reason="")


def find_ask(store: AccountStore, identifier: str) -> Ask:
    """The ask of a suggestion's id, or of its own. Raises NotThere."""
    found = store.load_ask(identifier) or store.load_ask(ask_id(identifier))
    if found is None:
        found = next((ask for ask in store.load_asks() if ask.suggestion_id == identifier), None)
    if found is None:
        raise NotThere(
            say("There is no suggestion %(identifier)s; see today's with: askwell suggest", identifier=identifier)
        )
    return found


def _suggested(store: AccountStore, suggestion_id: str) -> Ask:
    ask = find_ask(store, suggestion_id)
    if ask.status not in {AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED}:
        raise UserError(say("This ask is under way already; see its state with: askwell asks"))
    return ask


def lessons_of(store: AccountStore) -> list[Lesson]:
    """What dismissals taught so far, each with the id by which it is taken back."""
    return list(learn_lessons(store.load_asks(), People(()), now=_TO_COME).every)


def unlearn(store: AccountStore, lesson_id: str, *, now: datetime | None = None) -> bool:
    """Take one lesson back; False where there is none of that id. Without `now` it counts as of the dismissal."""
    ask = store.load_ask(lesson_id)
    if ask is None or ask.status is not AskStatus.DISMISSED:
        return False
    restore(store, ask.id, now=now or ask.history[-1].at)
    return True
