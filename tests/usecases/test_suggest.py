"""From a real store: suggested, remembered, answered, taken back."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from builders import (
    NOW,
    OWNER,
    OWNER_NAME,
    a_message,
    a_profile,
    a_signal,
    an_account,
    an_ask,
    an_event,
    an_exchange,
    days_ago,
)

from plugin.domain.model import (
    Address,
    Ask,
    AskId,
    AskStatus,
    MirrorPage,
    StatusChange,
    Suggestion,
    SuggestionId,
    Suggestions,
)
from plugin.domain.suggestions.ask_policy import AskPolicy
from plugin.domain.suggestions.prospects import make_prospect
from plugin.errors import AlreadyThere, NotThere, UserError
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.judgement import Judgement
from plugin.usecases.pace import Pace, add_days_off, load_pace, save_asks_a_day, save_weekdays
from plugin.usecases.suggest import (
    dismiss,
    gifts_for,
    lessons_of,
    look,
    never,
    new_ask,
    proposals_for,
    propose_profile,
    remember,
    restore,
    snooze,
    suggest,
    unlearn,
)

NORA = ("nora@brightwater.example", "Nora Weiss")
TOM = ("tom@harbourlight.example", "Tom Halden")
ELENA = ("elena@tidewell.example", "Elena Ruiz")
ME = (OWNER, OWNER_NAME)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[AccountStore]:
    """Nora and Tom are close, were met this week, and copied people the user wishes to meet."""
    messages = [*an_exchange(NORA, times=8), *an_exchange(TOM, times=8)]
    for introducer, other in ((NORA, ELENA), (TOM, ("ada@oakmont.example", "Ada Berg"))):
        for days in (15, 30, 45):
            messages.append(a_message(introducer, [ME], days_ago(days), cc=[other], subject=f"Plans {days}"))
    events = [an_event([NORA], days_ago(days), 60) for days in (2, 30, 60)]
    events += [an_event([TOM], days_ago(days), 60) for days in (2.2, 31, 61)]
    with AccountStore.open(tmp_path / "account.db") as opened:
        opened.save_page(MirrorPage(messages=tuple(messages), events=tuple(events)))
        opened.save_profile(a_profile())
        opened.save_prospects(
            [
                make_prospect(name="Elena Ruiz", organisation="Tidewell"),
                make_prospect(name="Ada Berg", organisation="Oakmont"),
            ]
        )
        yield opened


def today(store: AccountStore, *, days: float = 0, limit: int = 3) -> Suggestions:
    now = NOW + timedelta(days=days)
    return suggest(store, build_snapshot(store, an_account(), now=now), now=now, limit=limit)


def first(store: AccountStore) -> Suggestion:
    return today(store).made[0]


def test_what_is_suggested_is_remembered_once_however_often_it_is_asked_for(store: AccountStore) -> None:
    made = today(store).made
    assert len(made) == 2
    assert today(store).made == made
    asks = store.load_asks()
    assert {ask.suggestion_id for ask in asks} == {one.id for one in made}
    assert {ask.status for ask in asks} == {AskStatus.SUGGESTED}


def test_what_another_look_remembers_in_the_meantime_is_no_trouble(
    store: AccountStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = AccountStore.load_asks

    def remembered_meanwhile(reading: AccountStore) -> list[Ask]:
        found = read(reading)
        for suggestion in made:
            with suppress(AlreadyThere):
                reading.add_ask(new_ask(suggestion, now=NOW))
        return found

    made = look(store, build_snapshot(store, an_account(), now=NOW), now=NOW).made[:1]
    assert made
    monkeypatch.setattr(AccountStore, "load_asks", remembered_meanwhile)
    remember(store, made, now=NOW)


def test_looking_remembers_nothing(store: AccountStore) -> None:
    snapshot = build_snapshot(store, an_account(), now=NOW)
    assert len(look(store, snapshot, now=NOW).made) == 2
    assert store.load_asks() == []


def test_a_dismissed_ask_is_not_made_again_and_no_other_takes_its_place_that_day(store: AccountStore) -> None:
    one = first(store)
    dismiss(store, one.id, "wrong_person", now=NOW)
    assert one.id not in {made.id for made in today(store).made}
    for number in range(2):
        store.add_ask(
            an_ask("dismissed", id=AskId(f"a{number}"), suggestion_id=SuggestionId(f"s{number}"), created_at=NOW)
        )
    assert len(today(store).made) == 0
    assert "enough for today" in today(store).note
    assert len(today(store, days=1).made) == 1


def test_whoever_asks_for_a_number_is_shown_so_many_whatever_was_decided_today(store: AccountStore) -> None:
    dismiss(store, first(store).id, "wrong_person", now=NOW)
    assert len(today(store, limit=1).made) == 1
    assert today(store, limit=0).made == ()


def test_a_dismissal_is_shown_as_a_lesson_and_can_be_taken_back(store: AccountStore) -> None:
    one = first(store)
    ask = dismiss(store, one.id, "not_close", now=NOW)
    (lesson,) = lessons_of(store)
    assert one.introducer.person.name in lesson.text
    assert unlearn(store, lesson.id)
    assert lessons_of(store) == []
    assert not unlearn(store, ask.id)
    assert one.id in {made.id for made in today(store).made}


def test_never_holds_for_the_person_and_is_taken_back_with_the_ask(store: AccountStore) -> None:
    one = first(store)
    dismiss(store, one.id, "never", now=NOW)
    assert store.load_corrections().do_not_ask == {one.introducer.address}
    held = next(held for held in today(store).withheld if held.introducer.address == one.introducer.address)
    assert held.because[0].kind == "do_not_ask"
    restore(store, one.id, now=NOW)
    assert store.load_corrections().do_not_ask == frozenset()
    assert one.id in {made.id for made in today(store).made}


def test_never_by_person_dismisses_their_open_suggestions(store: AccountStore) -> None:
    one = first(store)
    never(store, one.introducer.address, now=NOW)
    assert [ask.status for ask in store.load_asks() if ask.suggestion_id == one.id] == [AskStatus.DISMISSED]
    assert one.introducer.address in store.load_corrections().do_not_ask


def test_a_snoozed_ask_comes_back_on_its_day(store: AccountStore) -> None:
    one = first(store)
    snooze(store, one.id, until=NOW + timedelta(days=3), now=NOW)
    assert one.introducer.address not in {made.introducer.address for made in today(store, days=2).made}
    assert one.introducer.address in {made.introducer.address for made in today(store, days=3.1).made}


def test_a_snooze_into_the_past_and_an_unknown_reason_are_refused_in_words(store: AccountStore) -> None:
    one = first(store)
    with pytest.raises(UserError, match="later day"):
        snooze(store, one.id, until=NOW, now=NOW)
    with pytest.raises(UserError, match="no reason"):
        dismiss(store, one.id, "because", now=NOW)
    with pytest.raises(NotThere, match="no suggestion"):
        dismiss(store, "s-unknown", now=NOW)
    with pytest.raises(UserError, match="dismissed or put off"):
        restore(store, one.id, now=NOW)


def test_an_ask_under_way_cannot_be_dismissed(store: AccountStore) -> None:
    one = first(store)
    ask = next(ask for ask in store.load_asks() if ask.suggestion_id == one.id)
    store.change_ask(ask.id, StatusChange(AskStatus.SENT, NOW))
    with pytest.raises(UserError, match="under way"):
        dismiss(store, one.id, now=NOW)


def test_the_interval_is_the_users(store: AccountStore) -> None:
    request = a_message(ME, [NORA], days_ago(100), signals=(a_signal("introduction_request", "Would you?"),))
    store.save_page(MirrorPage(messages=(request,)))
    for preference, asked in ((None, True), ("180", False), ("nonsense", True), ("95", True)):
        store.save_preference("ask_interval_days", preference)
        assert (NORA[0] in {made.introducer.address for made in today(store).made}) is asked


def test_without_a_choice_the_pace_is_todays(store: AccountStore) -> None:
    assert load_pace(store).policy == AskPolicy()


def test_a_day_shows_so_many_asks_as_the_user_wants(store: AccountStore) -> None:
    assert len(today(store).made) == 2
    save_asks_a_day(store, "1")
    assert len(today(store).made) == 1
    snapshot = build_snapshot(store, an_account(), now=NOW)
    assert len(suggest(store, snapshot, now=NOW, limit=5).made) == 2, "whoever names a number wants to see so many"


def test_on_a_quiet_day_nothing_is_asked_and_the_day_says_why(store: AccountStore) -> None:
    save_weekdays(store, [NOW.weekday()])
    found = today(store)
    assert found.made == ()
    assert found.note.startswith("Today is one of your quiet days")
    assert len(today(store, days=1).made) == 2


def test_on_days_off_nothing_is_asked_until_they_are_over(store: AccountStore) -> None:
    day = NOW.date()
    add_days_off(store, day.isoformat(), (day + timedelta(days=2)).isoformat(), today=day)
    assert today(store, days=1).note.startswith("You are off until")
    assert today(store, days=3).made


@pytest.mark.parametrize("text", ["0", "11", "-1", "many", "", "٣", "1e3"])
def test_a_number_of_asks_that_makes_no_sense_is_refused(store: AccountStore, text: str) -> None:
    with pytest.raises(UserError, match="from 1 to 10"):
        save_asks_a_day(store, text)


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        ("2026-13-01", "", "first and the last"),
        ("2026-07-02", "2026-07-01", "before the first"),
        ("2020-01-01", "2020-01-02", "are over"),
        ("2026-07-01", "2027-12-01", "more than a year"),
    ],
)
def test_days_off_that_make_no_sense_are_refused(store: AccountStore, first: str, last: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        add_days_off(store, first, last, today=NOW.date())


def test_not_every_day_of_the_week_can_be_quiet(store: AccountStore) -> None:
    with pytest.raises(UserError, match="at least one day"):
        save_weekdays(store, range(7))


@pytest.mark.parametrize("name", ["quiet_weekdays", "days_off", "rest_days", "asks_a_day", "ask_interval_days"])
def test_a_setting_that_cannot_be_read_is_as_none(store: AccountStore, name: str) -> None:
    store.save_preference(name, "0 1 2 3 4 5 6 nonsense=12 client=x 2026-02-30/2026-03-01")
    assert load_pace(store) == Pace()


def test_an_earlier_clock_sees_nothing_of_what_came_later(store: AccountStore) -> None:
    dismiss(store, first(store).id, "not_close", now=NOW)
    before = today(store, days=-1)
    assert len(before.made) == 2


def test_proposals_profile_and_gifts_come_from_the_same_store(store: AccountStore) -> None:
    snapshot = build_snapshot(store, an_account(), now=NOW)
    assert proposals_for(Judgement(store, snapshot, now=NOW)) == []
    assert gifts_for(Judgement(store, snapshot, now=NOW)) == []
    assert propose_profile(snapshot).name == OWNER_NAME


def test_withheld_can_be_left_out(store: AccountStore) -> None:
    store.set_do_not_ask(Address(NORA[0]), True)
    snapshot = build_snapshot(store, an_account(), now=NOW)
    assert suggest(store, snapshot, now=NOW).withheld != ()
    assert suggest(store, snapshot, now=NOW, withheld=False).withheld == ()
