from datetime import timedelta
from pathlib import Path

from builders import (
    NOW,
    OWNER,
    a_mention,
    a_message,
    a_profile,
    an_account,
    an_address,
    an_event,
    an_exchange,
    days_ago,
)

from plugin.domain.model import Kind, MirrorPage
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot, draw_snapshot

NORA = ("nora@brightwater.example", "Nora Weiss")
OLD = ("n.weiss@brightwater.example", "Nora Weiss")
TOM = ("tom@quayside.example", "Tom Hale")


def test_the_picture_holds_what_the_store_holds(tmp_path: Path) -> None:
    knows_tom = a_mention("Tom Hale", "Tom Hale and I go back years.", stance="positive")
    messages = [
        *an_exchange(NORA, times=4),
        *an_exchange(TOM, times=2),
        a_message(NORA, to=OWNER, date=days_ago(9), mentions=(knows_tom,)),
        a_message(OLD, to=OWNER, date=days_ago(300)),
    ]
    events = [
        an_event([NORA]),
        an_event([], "2025-06-12T12:00:00+00:00", summary="Lunch w/ Anna"),
        an_event([NORA], NOW + timedelta(days=2)),
    ]
    with AccountStore.open(tmp_path / "account.db") as store:
        store.save_page(MirrorPage(messages=tuple(messages), events=tuple(events)))
        store.save_profile(a_profile())
        store.correct_kind(an_address(OLD[0]), "client")
        snapshot = build_snapshot(store, an_account(), now=NOW)

    assert [meeting.people for meeting in snapshot.meetings] == [(NORA[0],)]
    assert [meeting.question for meeting in snapshot.questions] == ["Who is Anna?"]
    by_old_address = snapshot.relationship(an_address(OLD[0]))
    assert by_old_address is not None
    assert by_old_address == snapshot.relationship(an_address(NORA[0]))
    assert by_old_address.kind is Kind.CLIENT
    assert snapshot.relationships[0].address == NORA[0]
    assert [one.person.address for one in snapshot.knows(an_address(OLD[0]))] == [TOM[0]]
    assert len(snapshot.met(an_address(NORA[0]))) == 1
    assert snapshot.timeline(an_address(NORA[0])).months[-1].meetings == 1
    assert snapshot.profile == a_profile()
    assert snapshot.relationship(an_address("nobody@tidewell.example")) is None
    assert snapshot.knows(an_address("nobody@tidewell.example")) == []


def test_only_the_days_asked_for_are_loaded(tmp_path: Path) -> None:
    with AccountStore.open(tmp_path / "account.db") as store:
        store.save_page(MirrorPage(messages=tuple(an_exchange(NORA, since=days_ago(500)))))
        assert build_snapshot(store, an_account(), now=NOW).relationships == []
        assert len(build_snapshot(store, an_account(), now=NOW, since_days=600).relationships) == 1


def test_the_same_mail_and_calendar_give_the_same_picture_in_any_order() -> None:
    messages = [
        *an_exchange(NORA, times=4),
        *an_exchange(TOM, times=2),
        a_message(NORA, to=[OWNER], cc=[TOM], date=days_ago(9)),
    ]
    events = [an_event([NORA, TOM]), an_event([TOM], days_ago(30))]
    one = draw_snapshot(events, messages, an_account(), now=NOW)
    other = draw_snapshot(events[::-1], messages[::-1], an_account(), now=NOW)
    assert (one.meetings, one.relationships, one.acquaintances) == (
        other.meetings,
        other.relationships,
        other.acquaintances,
    )


def test_an_empty_account_has_an_empty_picture() -> None:
    snapshot = draw_snapshot([], [], an_account(), now=NOW)
    assert (snapshot.meetings, snapshot.relationships, snapshot.acquaintances, snapshot.questions) == ([], [], [], [])
