"""A drawn page is kept until anything is said against it, and no longer than a week."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from builders import NOW, a_message, an_address
from isolation_rows import ANSWER, LEASE
from ledger_builders import NORA, TOM, a_draft, an_ask
from written import written

from plugin.domain.model import (
    AskStatus,
    Finding,
    FindingKind,
    MeetingKey,
    MeetingSource,
    MeetingVerdict,
    MeetingVerdictKind,
    MessageId,
    MirrorPage,
    ModelPurpose,
    ModelUsage,
    Profile,
    Prospect,
    ProspectId,
    ReaderRead,
    ScanReport,
    StatusChange,
)
from plugin.store.account_store import AccountStore
from plugin.store.drawn_pages import LASTS, LONGEST, MOST, DrawnPage
from plugin.store.postgres.database import PostgresConnection
from plugin.store.tables import CLEARING, STRIKING

PLACE = "place"
READ = MessageId("read")
FOUND = Finding("f1", FindingKind.SIGNAL, READ, NOW, NORA, "x")
MEETING = MeetingKey(MeetingSource.EVENT, "e1")

BEFORE: dict[str, Callable[[AccountStore], object]] = {
    "change_ask": lambda store: store.add_ask(an_ask()),
    "claim_draft": lambda store: store.begin_ask(an_ask(), a_draft()),
    "remove_prospect": lambda store: store.save_prospects([Prospect(ProspectId("p1"), name="x")]),
    "delete_answer": lambda store: store.save_answer(ANSWER),
    "strike_finding": lambda store: store.save_reading([ReaderRead(READ, "r", NOW)], [FOUND]),
    "delete_findings": lambda store: store.save_reading([ReaderRead(READ, "r", NOW)], [FOUND]),
    "remember_person": lambda store: store.forget_person([NORA], "", now=NOW),
    "ungroup_people": lambda store: store.merge_people([NORA, TOM]),
}
SAID: dict[str, Callable[[AccountStore], object]] = {
    "save_profile": lambda store: store.save_profile(Profile(name="Mara")),
    "save_prospects": lambda store: store.save_prospects([Prospect(ProspectId("p1"), name="x")]),
    "remove_prospect": lambda store: store.remove_prospect("p1"),
    "correct_kind": lambda store: store.correct_kind(NORA, "client"),
    "correct_name": lambda store: store.correct_name(NORA, "Nora"),
    "set_do_not_ask": lambda store: store.set_do_not_ask(NORA, True),
    "set_may_ask": lambda store: store.set_may_ask(NORA, NOW),
    "merge_people": lambda store: store.merge_people([NORA, TOM]),
    "split_people": lambda store: store.split_people([NORA, TOM]),
    "ungroup_people": lambda store: store.ungroup_people([NORA, TOM]),
    "save_answer": lambda store: store.save_answer(ANSWER),
    "delete_answer": lambda store: store.delete_answer(ANSWER.id),
    "correct_meeting": lambda store: store.correct_meeting(
        MEETING, MeetingVerdict(MeetingVerdictKind.STRUCK, (), None)
    ),
    "never read": lambda store: store.save_preference("reader_never", "halden.example"),
    "add_ask": lambda store: store.add_ask(an_ask()),
    "change_ask": lambda store: store.change_ask("ask1", StatusChange(AskStatus.DISMISSED, NOW, None)),
    "begin_ask": lambda store: store.begin_ask(an_ask(), a_draft()),
    "claim_draft": lambda store: store.claim_draft("k1", now=NOW),
    "forget_person": lambda store: store.forget_person([an_address("gone@away.example")], "", now=NOW),
    "remember_person": lambda store: store.remember_person(NORA),
    "strike_finding": lambda store: store.strike_finding("f1", struck=True),
    "delete_findings": lambda store: store.delete_findings(),
}
COMES: dict[str, Callable[[AccountStore], object]] = {
    "mail": lambda store: store.save_page(MirrorPage(messages=(a_message(),), cursors={"history": "7"})),
    "mail that goes": lambda store: store.save_page(MirrorPage(deleted_messages=(READ,))),
    "a scan": lambda store: store.start_run(kind="scan", owner="a", now=NOW, lease=LEASE),
    "a finding": lambda store: store.save_reading([ReaderRead(READ, "r", NOW)], [FOUND]),
    "what the model cost": lambda store: store.add_model_usage(ModelUsage(date(2026, 6, 1), ModelPurpose.TEST)),
    "an answer that was never given": lambda store: store.delete_answer("q9"),
}
"""What makes a page old, and not untrue; and what changes nothing."""


def keep(store: AccountStore, *, place: str = PLACE, at: timedelta = timedelta(), text: str = "Nora") -> bool:
    return store.save_drawn_page(DrawnPage(place, NOW + at, (text, "!")), count=store.count_changes())


def shown(store: AccountStore, *, place: str = PLACE, at: timedelta = timedelta()) -> DrawnPage | None:
    return store.load_drawn_page(place, now=NOW + at)


def test_a_page_is_found_again_at_its_place_alone_as_it_was(store: AccountStore) -> None:
    assert shown(store) is None
    assert keep(store)
    assert shown(store) == DrawnPage(PLACE, NOW, ("Nora", "!"))
    assert shown(store, place="another") is None
    assert keep(store, text="Tom")
    assert shown(store) == DrawnPage(PLACE, NOW, ("Tom", "!"))


@pytest.mark.parametrize("said", SAID)
def test_whatever_the_user_says_clears_it(store: AccountStore, said: str) -> None:
    store.save_page(MirrorPage(messages=(a_message(id=READ),)))
    if said in BEFORE:
        BEFORE[said](store)
    assert keep(store, text="a canary wren")
    SAID[said](store)
    assert shown(store) is None
    if isinstance(store._db, PostgresConnection):
        assert b"canary wren" not in written(store)


@pytest.mark.parametrize("came", COMES)
def test_what_comes_by_itself_leaves_it(store: AccountStore, came: str) -> None:
    store.save_page(MirrorPage(messages=(a_message(id=READ),)))
    assert keep(store)
    COMES[came](store)
    assert shown(store) is not None


def test_what_was_drawn_before_something_was_said_is_not_kept_after_it(store: AccountStore) -> None:
    before = store.count_changes()
    store.set_do_not_ask(NORA, True)
    assert not store.save_drawn_page(DrawnPage(PLACE, NOW, ("Ask Nora",)), count=before)
    assert shown(store) is None


def test_it_is_shown_for_a_week_and_then_deleted_by_a_scan(store: AccountStore) -> None:
    keep(store)
    assert shown(store, at=LASTS) is not None
    assert shown(store, at=LASTS + timedelta(seconds=1)) is None
    assert shown(store, at=-timedelta(seconds=1)) is None, "the clock was put back"
    for at, there in ((LASTS, 1), (LASTS + timedelta(seconds=1), 0)):
        run = store.start_run(kind="scan", owner="a", now=NOW + at, lease=LEASE)
        store.finish_run(run.id, ScanReport(NORA), now=NOW + at)
        assert store._db.execute("SELECT count(*) FROM drawn_pages").fetchone() == (there,)


def test_the_newest_few_are_kept_and_none_that_is_without_end(store: AccountStore) -> None:
    for number in range(MOST + 2):
        keep(store, place=str(number), at=timedelta(minutes=number))
    later = timedelta(hours=1)
    assert [shown(store, place=str(one), at=later) is not None for one in range(4)] == [False, False, True, True]
    assert not keep(store, place="long", text="x" * LONGEST)


def test_every_table_of_the_users_words_and_asks_clears_the_pages(store: AccountStore) -> None:
    """A step that makes such a table anew has to make its triggers anew."""
    if isinstance(store._db, PostgresConnection):
        sql = (
            "SELECT relname, (tgtype & 4) + (tgtype & 8) + (tgtype & 16) FROM pg_trigger "
            "JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid "
            "WHERE proname = 'clear_drawn_pages'"
        )
        assert dict(store._db.execute(sql)) == {**dict.fromkeys(CLEARING, 4 + 8 + 16), STRIKING: 8 + 16}
        return
    found = {name for (name,) in store._db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    wanted = {f"clear_pages_{table}_{deed}" for table in CLEARING for deed in ("insert", "update", "delete")}
    wanted |= {f"clear_pages_{STRIKING}_{deed}" for deed in ("update", "delete")}
    assert {name for name in found if name.startswith("clear_pages")} == wanted
