"""The life of an ask, as values."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import NOW, OWNER, a_meeting, a_mention, a_message, a_prospect, a_signal, an_address, an_ask

from plugin.domain.model import Ask, AskEvent, AskStatus, Evidence, MailMessage, SignalKind, StatusChange, ThreadId
from plugin.domain.tracking.answers import named_prospects
from plugin.domain.tracking.correspondents import Conversation, Correspondents, same_person
from plugin.domain.tracking.next_actions import next_action
from plugin.domain.tracking.progress import NO_REPLY_AFTER, follow
from plugin.domain.tracking.sent_asks import is_this_ask
from plugin.domain.tracking.transitions import ALLOWED, may_follow
from plugin.domain.tracking.walk import Around

NORA, ELENA = an_address("nora@brightwater.example"), an_address("elena@tidewell.example")
WHO = Correspondents(
    frozenset({an_address(OWNER)}), frozenset({NORA}), frozenset({ELENA}), "Nora Weiss", ("Elena Ruiz",), "Tidewell"
)
SENT = NOW - timedelta(days=5)


def sent(status: AskStatus = AskStatus.SENT) -> Ask:
    history = [StatusChange(AskStatus.SENT, SENT, Evidence("sent", SENT, "m-sent", "Elena"))]
    if status is not AskStatus.SENT:
        history.append(StatusChange(status, SENT + timedelta(hours=1)))
    return replace(an_ask(status), history=tuple(history))


def answer(
    *kinds: SignalKind, thread: str = "t", after: timedelta = timedelta(days=1), **changes: object
) -> MailMessage:
    signals = tuple(a_signal(kind, f"{kind.value}.") for kind in kinds)
    message = a_message(NORA, [OWNER], SENT + after, signals=signals)
    return replace(message, thread_id=ThreadId(thread), **changes)  # type: ignore[arg-type]  # fields by name


TALK = Conversation(frozenset({"t"}))


def becomes(ask: Ask, *messages: MailMessage, who: Correspondents = WHO, **options: object) -> AskStatus | None:
    now = options.pop("now", NOW)
    steps = follow(ask, messages, Around(who, TALK, **options), now=now)  # type: ignore[arg-type]  # options by name
    statuses = [step.change.status for step in steps if step.change.event is AskEvent.STATUS]
    return statuses[-1] if statuses else None


def test_every_status_has_its_successors_and_its_next_action() -> None:
    assert set(ALLOWED) == set(AskStatus)
    for status in AskStatus:
        action = next_action(an_ask(status), now=NOW)
        assert action.action
        assert action.why.endswith(".")


def test_no_status_follows_itself_and_nothing_sent_becomes_unsent() -> None:
    assert not any(may_follow(status, status) for status in AskStatus)
    before = {AskStatus.SUGGESTED, AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.DISCARDED}
    for status in (AskStatus.SENT, AskStatus.ANSWERED, AskStatus.INTRODUCED, AskStatus.MET, AskStatus.WON):
        assert not ALLOWED[status] & before


@pytest.mark.parametrize(
    ("kinds", "status"),
    [
        ((), AskStatus.ANSWERED),
        ((SignalKind.THANKS,), AskStatus.ANSWERED),
        ((SignalKind.DECLINED,), AskStatus.DECLINED),
        ((SignalKind.PROSPECT_NAMED,), AskStatus.PROSPECT_NAMED),
        ((SignalKind.DECLINED, SignalKind.PROSPECT_NAMED), AskStatus.DECLINED),
    ],
)
def test_an_answer_means_what_it_says(kinds: tuple[SignalKind, ...], status: AskStatus) -> None:
    assert becomes(sent(), answer(*kinds)) is status


def test_no_with_another_name_is_a_name() -> None:
    message = answer(SignalKind.DECLINED, SignalKind.PROSPECT_NAMED, mentions=(a_mention("Otto Lang"),))
    assert becomes(sent(), message) is AskStatus.PROSPECT_NAMED


@pytest.mark.parametrize(
    "message",
    [
        answer(automated=True),
        answer(thread="another"),
        answer(labels=("SPAM",)),
        replace(answer(), sender=a_message("eve@x.example").sender),
        replace(answer(), sent_by_me=True),
        answer(after=timedelta(days=-1)),
    ],
    ids=["automatic", "elsewhere", "spam", "another person", "the user", "before the ask"],
)
def test_what_is_no_answer_changes_nothing(message: MailMessage) -> None:
    assert becomes(sent(), message) is None


def test_quoted_words_are_not_theirs() -> None:
    message = answer(signals=(replace(a_signal(SignalKind.DECLINED, "I'd rather not."), whose="quoted"),))
    assert becomes(sent(), message) is AskStatus.ANSWERED


def test_the_prospect_in_copy_is_the_introduction_in_whichever_conversation() -> None:
    both = a_message(NORA, [OWNER, ELENA], SENT + timedelta(days=1))
    assert becomes(sent(), both) is AskStatus.INTRODUCED
    assert becomes(sent(AskStatus.DECLINED), both) is AskStatus.INTRODUCED
    assert becomes(sent(), a_message(NORA, [ELENA], SENT + timedelta(days=1))) is None
    by_name = a_message(NORA, [OWNER, ("er@private.example", "Elena Ruiz")], SENT + timedelta(days=1))
    assert becomes(sent(), by_name) is AskStatus.INTRODUCED


def test_silence_becomes_no_reply_after_three_weeks_only() -> None:
    assert becomes(sent(), now=SENT + NO_REPLY_AFTER) is AskStatus.NO_REPLY
    assert becomes(sent(), now=SENT + NO_REPLY_AFTER - timedelta(hours=1)) is None


def test_meeting_the_prospect_after_the_ask_is_met_and_before_it_is_not() -> None:
    assert becomes(sent(), meetings=[a_meeting([ELENA], SENT + timedelta(days=2))]) is AskStatus.MET
    assert becomes(sent(AskStatus.INTRODUCED), meetings=[a_meeting([ELENA], SENT + timedelta(days=2))]) is AskStatus.MET
    assert becomes(sent(), meetings=[a_meeting([ELENA], SENT - timedelta(days=2))]) is None
    assert becomes(sent(), meetings=[a_meeting([ELENA], NOW + timedelta(days=2))]) is None


def test_an_ask_that_was_not_sent_waits_for_nothing() -> None:
    assert becomes(an_ask(AskStatus.DRAFTED), answer()) is None


def test_names_in_an_answer_are_others_than_those_known() -> None:
    mentions = (
        a_mention("Elena Ruiz"),
        a_mention("Otto Lang"),
        a_mention("Otto"),
        replace(a_mention("Eva Horn"), stance="negative"),
    )
    message = replace(answer(), mentions=mentions)
    ask = replace(sent(), prospect=a_prospect("Elena Ruiz"))
    assert [one.name for one in named_prospects(ask, message, WHO)] == ["Otto Lang"]


def test_the_ask_is_known_again_when_it_was_rewritten() -> None:
    drafted = {
        "prospect": a_prospect("Elena Ruiz"),
        "drafted_subject": "Elena Ruiz?",
        "drafted_body": "Would you introduce us please",
    }
    assert is_this_ask("Lunch", "Would Mrs Ruiz like to meet?", **drafted)  # type: ignore[arg-type]  # by name
    assert is_this_ask("Lunch", "would you introduce us please", **drafted)  # type: ignore[arg-type]  # by name
    assert not is_this_ask("Invoice", "The invoice is attached.", **drafted)  # type: ignore[arg-type]  # by name


def test_seeing_them_soon_is_the_better_moment() -> None:
    soon = NOW + timedelta(days=3)
    assert next_action(sent(), now=NOW, upcoming=soon).due == soon
    assert next_action(sent(), now=NOW, upcoming=soon).action == "ask_in_person"
    assert next_action(sent(), now=NOW, upcoming=NOW + timedelta(days=30)).action == "wait"


def test_a_person_is_the_same_under_a_short_name_only_with_the_same_surname() -> None:
    assert same_person("Elizabeth Moor", "Beth Moor")
    assert not same_person("Elena Ruiz", "Elena Alba")
    assert not same_person("Elena", "Elena")


@pytest.mark.parametrize(
    "spelling",
    ["jo.marsh@gmail.com", "jomarsh@gmail.com", "j.o.marsh@googlemail.com", "jo.marsh+friends@gmail.com"],
)
def test_an_introduction_to_any_spelling_of_the_owners_address_counts(spelling: str) -> None:
    who = replace(WHO, mine=frozenset({an_address("jo.marsh@gmail.com")}))
    message = a_message(NORA, [spelling, ELENA], SENT + timedelta(days=1))
    assert becomes(sent(), message, who=who) is AskStatus.INTRODUCED


def test_an_introduction_to_somebody_else_at_gmail_does_not_count() -> None:
    who = replace(WHO, mine=frozenset({an_address("jo.marsh@gmail.com")}))
    message = a_message(NORA, ["jo.marshall@gmail.com", ELENA], SENT + timedelta(days=1))
    assert becomes(sent(), message, who=who) is None


def test_an_answer_of_the_same_second_is_an_answer_and_the_ask_itself_is_none() -> None:
    assert becomes(sent(), answer(after=timedelta(0))) is AskStatus.ANSWERED
    own = replace(answer(after=timedelta(0)), sent_by_me=True)
    assert becomes(sent(), own) is None
