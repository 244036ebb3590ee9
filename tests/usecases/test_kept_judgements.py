"""What is worked out of an account is kept while it holds, dropped when anything changes, and bounded."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from builders import a_message, an_account, an_address, an_event
from pages_house import NORA, TOM, furnish

from plugin.domain.model import STRUCK, Account, AccountId, AskStatus, MeetingKey, MeetingSource, MirrorPage
from plugin.errors import StoreTrouble
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.tables import UNWATCHED, WATCHED
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.judgement import LASTS
from plugin.usecases.kept_judgements import KeptJudgements
from plugin.usecases.suggest import remember

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


class Drawing:
    """Makes snapshots and counts them."""

    def __init__(self) -> None:
        self.drawn = 0
        self.goes_on = Event()
        self.goes_on.set()
        self.fails: Exception | None = None

    def __call__(self, store: object, account: Account, *, now: datetime) -> AccountSnapshot:
        self.goes_on.wait(30)
        if self.fails is not None:
            raise self.fails
        self.drawn += 1
        return build_snapshot(store, account, now=now)  # type: ignore[arg-type]  # a store, as the port says


@pytest.fixture
def account() -> Account:
    return an_account()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "accounts" / "one.db"


@pytest.fixture
def store(path: Path) -> Iterator[AccountStore]:
    with AccountStore.open(path) as opened:
        furnish(opened)
        yield opened


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def kept(drawing: Drawing) -> Iterator[KeptJudgements]:
    made = KeptJudgements(drawing)
    yield made
    made.close()


def test_a_second_look_works_nothing_out(
    store: AccountStore, account: Account, kept: KeptJudgements, drawing: Drawing
) -> None:
    assert kept.find(store, account, now=NOW) is None
    first = kept.judge(store, account, now=NOW)
    second = kept.judge(store, account, now=NOW + timedelta(minutes=5))
    assert drawing.drawn == 1
    assert second.ranked is first.ranked
    assert first.ranked.made


CHANGES: dict[str, Callable[[AccountStore], object]] = {
    "a message": lambda store: store.save_page(MirrorPage(messages=(a_message((NORA, "Nora Weiss")),))),
    "an event": lambda store: store.save_page(
        MirrorPage(events=(an_event([(NORA, "Nora Weiss")], "2026-06-14T09:00:00+00:00"),))
    ),
    "an alias": lambda store: store.save_page(MirrorPage(cursors={"mail_aliases": '{"mine": ["a@b.example"]}'})),
    "a kind": lambda store: store.correct_kind(NORA, "friend"),  # type: ignore[arg-type]  # an address
    "a name": lambda store: store.correct_name(NORA, "Nora W."),  # type: ignore[arg-type]  # an address
    "a meeting": lambda store: store.correct_meeting(MeetingKey(MeetingSource.EVENT, "e1"), STRUCK),
    "a merger": lambda store: store.merge_people([NORA, TOM]),  # type: ignore[list-item]  # addresses
    "somebody who may be asked": lambda store: store.set_may_ask(NORA, NOW),  # type: ignore[arg-type]  # an address
}
SMALL_CHANGES: dict[str, Callable[[AccountStore], object]] = {
    "a wish": lambda store: store.save_prospects(store.load_prospects()[:1]),
    "a wish taken back": lambda store: store.remove_prospect(store.load_prospects()[0].id),
    "a setting": lambda store: store.save_preference("ask_interval_days", "7"),
    "a ban": lambda store: store.set_do_not_ask(NORA, True),  # type: ignore[arg-type]  # an address
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_scan_an_import_or_a_correction_changes_is_judged_anew(
    store: AccountStore, account: Account, kept: KeptJudgements, drawing: Drawing, path: Path, change: str
) -> None:
    kept.judge(store, account, now=NOW)
    with AccountStore.open(path) as another:  # a scan writes over a connection of its own
        CHANGES[change](another)
    assert kept.find(store, account, now=NOW) is None
    kept.judge(store, account, now=NOW)
    assert drawing.drawn == 2


@pytest.mark.parametrize("change", SMALL_CHANGES)
def test_what_changes_only_the_asks_leaves_the_snapshot_as_it_is(
    store: AccountStore, account: Account, kept: KeptJudgements, drawing: Drawing, change: str
) -> None:
    kept.judge(store, account, now=NOW)
    SMALL_CHANGES[change](store)
    assert kept.find(store, account, now=NOW) is None
    kept.judge(store, account, now=NOW)
    assert drawing.drawn == 1


def test_whom_the_user_forbids_is_not_suggested_any_more(
    store: AccountStore, account: Account, kept: KeptJudgements
) -> None:
    asked = kept.judge(store, account, now=NOW).ranked.made[0].introducer.address
    store.set_do_not_ask(asked, True)
    assert asked not in {one.introducer.address for one in kept.judge(store, account, now=NOW).ranked.made}


def test_an_ask_that_was_begun_is_known(store: AccountStore, account: Account, kept: KeptJudgements) -> None:
    judgement = kept.judge(store, account, now=NOW)
    remember(store, judgement.ranked.made[:1], now=NOW)
    assert [ask.status for ask in kept.judge(store, account, now=NOW).asks] == [AskStatus.SUGGESTED]


def test_a_scan_that_only_moves_its_cursors_changes_nothing(
    store: AccountStore, account: Account, kept: KeptJudgements
) -> None:
    kept.judge(store, account, now=NOW)
    store.save_page(MirrorPage(messages=tuple(store.load_messages()), cursors={"history": "7"}))
    assert kept.find(store, account, now=NOW) is not None


def test_every_table_is_counted_or_named_as_one_that_no_judgement_reads(store: AccountStore) -> None:
    rows = store._db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    tables = {name for (name,) in rows if not name.startswith(("sqlite_", "_sqlite"))}
    watched = {table for part in WATCHED.values() for table in part}
    assert tables == watched | set(UNWATCHED), "say in store/tables.py whether judgements rest on the new table"
    triggers = {name for (name,) in store._db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    for table in watched:
        assert triggers >= {f"count_{table}_{deed}" for deed in ("insert", "update", "delete")}, "call `watch` again"


def test_time_alone_ends_it_at_the_next_event_and_within_the_hour(
    store: AccountStore, account: Account, kept: KeptJudgements
) -> None:
    kept.judge(store, account, now=NOW)
    assert kept.find(store, account, now=NOW + LASTS - timedelta(seconds=1)) is not None
    assert kept.find(store, account, now=NOW + LASTS) is None
    assert kept.find(store, account, now=NOW - timedelta(minutes=1)) is None, "a clock that was set back"
    before = datetime(2026, 6, 17, 11, 50, tzinfo=UTC)  # lunch with Tom begins at noon
    kept.judge(store, account, now=before)
    assert kept.find(store, account, now=before + timedelta(minutes=9)) is not None
    assert kept.find(store, account, now=before + timedelta(minutes=10)) is None


def test_an_account_that_was_connected_anew_is_judged_anew(
    store: AccountStore, account: Account, kept: KeptJudgements
) -> None:
    kept.judge(store, account, now=NOW)
    assert kept.find(store, an_account(name="Somebody Else"), now=NOW) is None


def test_the_accounts_looked_at_least_lately_are_dropped_first(tmp_path: Path, drawing: Drawing) -> None:
    kept = KeptJudgements(drawing, messages=100)
    stores, accounts = [], []
    for number in range(3):
        opened = AccountStore.open(tmp_path / f"{number}.db")
        furnish(opened)  # more than forty messages each
        stores.append(opened)
        accounts.append(an_account(id=AccountId(f"a{number}")))
    for opened, account in zip(stores, accounts, strict=True):
        kept.judge(opened, account, now=NOW)
    found = [kept.find(one, account, now=NOW) is not None for one, account in zip(stores, accounts, strict=True)]
    assert found[-1]
    assert not found[0]
    tight = KeptJudgements(drawing, messages=1)
    tight.judge(stores[0], accounts[0], now=NOW)
    assert tight.find(stores[0], accounts[0], now=NOW) is not None, "the last one stays, however large"
    for opened in stores:
        opened.close()


def test_what_takes_long_is_made_meanwhile_and_there_the_next_time(
    store: AccountStore, account: Account, kept: KeptJudgements, drawing: Drawing, path: Path
) -> None:
    def opened() -> AccountStore:
        return AccountStore.open(path)

    drawing.goes_on.clear()
    assert kept.judge_within(0.01, store, account, now=NOW, opened=opened) is None
    assert kept.judge_within(0.01, store, account, now=NOW, opened=opened) is None
    drawing.goes_on.set()
    assert kept.judge_within(60, store, account, now=NOW, opened=opened) is not None
    assert drawing.drawn == 1, "asked three times, made once"


def test_a_store_that_fails_meanwhile_is_said_to_whoever_asked(
    store: AccountStore, account: Account, kept: KeptJudgements, drawing: Drawing, path: Path
) -> None:
    drawing.fails = StoreTrouble("The data cannot be read just now.")
    with pytest.raises(StoreTrouble, match="cannot be read"):
        kept.judge_within(60, store, account, now=NOW, opened=lambda: AccountStore.open(path))
    drawing.fails = None
    assert kept.judge_within(60, store, account, now=NOW, opened=lambda: AccountStore.open(path)) is not None


def test_whoever_is_forgotten_is_gone_from_memory_too(store: AccountStore, account: Account, path: Path) -> None:
    kept = KeptJudgements(Drawing())
    kept.judge(store, account, now=NOW)
    assert kept._kept
    with AccountStore.open(path) as another:
        another.forget_person([an_address(NORA)], "Nora Weiss", now=NOW)
    assert kept.find(store, account, now=NOW) is None
    assert not kept._kept
    kept.judge(store, account, now=NOW)
    kept.forget(account.id)
    assert not kept._kept
