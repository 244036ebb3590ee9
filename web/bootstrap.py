"""The composition root: settings become open stores and a connection to Google."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from plugin.domain.model import Account, ModelPurpose
from plugin.domain.text.addresses import parse_address
from plugin.errors import MissingScope, UserError
from plugin.google.oauth import GMAIL_COMPOSE, Endpoints
from plugin.store.sqlite.control_store import ControlStore as SqliteControlStore
from plugin.store.sqlite.database import SQLITE, journal_mode
from plugin.store.sqlite.looks import LocalLooks
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.connect import GoogleSettings, OpenGoogle, open_google
from plugin.usecases.judgement import Judgement
from plugin.usecases.kept_judgements import KeptJudgements
from plugin.usecases.metered_model import MeteredModel
from plugin.usecases.model_access import open_model
from plugin.usecases.ports import LanguageModel
from plugin.usecases.scan_run import owner_name
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from plugin.usecases.stores.looks import Looks
from web.settings import Settings, load_settings

if TYPE_CHECKING:
    from huey.api import Huey

    from plugin.google.gmail import GmailMailbox
    from plugin.store.postgres.takeover import Moved

HISTORY_DAYS = 400
"""How far back a judgement looks: a year, and what leads up to it."""


@dataclass(frozen=True, slots=True)
class Wiring:
    """How the rooms are joined in this installation."""

    settings: Settings
    mail_page: str = "https://mail.google.com/mail/?authuser={account}#search/rfc822msgid:{message_id}"
    drafts_page: str = "https://mail.google.com/mail/?authuser={account}#drafts"
    """Where a person looks at their mail: Gmail's own pages, but in the demo the sandbox's."""
    kept: KeptJudgements | None = None
    """What was worked out before, where this process goes on; a command works everything out once."""

    recorded: LanguageModel | None = None
    """What answers in the place of a language model's host: the demo's recordings."""

    demo: bool = False
    """Whether everything here is invented: the sandbox stands in the place of Google."""

    way_back: str = ""
    """The address of the page from which the demo was started; "" where a terminal started it."""

    @property
    def google(self) -> GoogleSettings:
        """Where Google is, who we are to it, and how fast we may ask."""
        chosen = self.settings
        return GoogleSettings(
            credentials=chosen.credentials,
            key_file=chosen.key_file,
            endpoints=Endpoints(
                gmail_url=chosen.gmail_url,
                calendar_url=chosen.calendar_url,
                userinfo_url=chosen.userinfo_url,
                revoke_url=chosen.revoke_url,
                certs_url=chosen.certs_url,
                issuer=chosen.issuer,
            ),
            quota=chosen.quota,
            project_units=chosen.project_units,
        )

    def open_control(self) -> ControlStore:
        """What is known across accounts."""
        if self.settings.database_url:
            # Alone on a laptop, nothing of PostgreSQL is loaded.
            from plugin.store.postgres.control_store import ControlStore as PostgresControlStore  # noqa: PLC0415

            return PostgresControlStore.open(self.settings.database_url, self.settings.home)
        return SqliteControlStore.open(self.settings.home)

    def open_queue(self) -> "Huey":
        """The queue of what is to be done while nobody waits for it."""
        if self.settings.database_url:
            from plugin.store.postgres.job_queue import open_queue as open_shared_queue  # noqa: PLC0415 - the same

            return open_shared_queue(self.settings.database_url)
        from plugin.store.sqlite.job_queue import open_queue  # noqa: PLC0415 - commands need no queue

        return open_queue(self.settings.home / "jobs.db")

    def open_looks(self) -> Looks:
        """Which accounts are to be looked at, and by whom."""
        if self.settings.database_url:
            from plugin.store.postgres.looks import SharedLooks  # noqa: PLC0415 - the same

            return SharedLooks(self.settings.database_url, owner_name())
        return LocalLooks(lambda: SqliteControlStore.open(self.settings.home))

    def upgrade_database(self) -> list[str]:
        """Bring PostgreSQL's tables up to date as their owner; the names of the steps that were applied."""
        from plugin.store.postgres.schema import upgrade  # noqa: PLC0415 - the same

        return upgrade(self.settings.owner_url, self.settings.database_url)

    def migrate(self, url: str, *, now: datetime) -> "list[Moved]":
        """Copy everything from the files into the database at `url`, after an upgrade where its owner is known.

        Raises UserError, with nothing copied, where anything differs afterwards.
        """
        from plugin.store.postgres.control_store import ControlStore as PostgresControlStore  # noqa: PLC0415 - the same
        from plugin.store.postgres.schema import upgrade  # noqa: PLC0415 - the same
        from plugin.store.postgres.takeover import take_over  # noqa: PLC0415 - the same

        if self.settings.owner_url:
            upgrade(self.settings.owner_url, url)
        home = self.settings.home
        with SqliteControlStore.open(home) as files, PostgresControlStore.open(url, home) as database:
            return take_over(files, database, now=now)

    def examine_database(self) -> tuple[str, str, str]:
        """How what keeps the data fares ("ok", "warning", "problem"), its name, and its version or what to do."""
        if self.settings.database_url:
            from plugin.store.postgres.examination import examine_database  # noqa: PLC0415 - the same

            state, text = examine_database(self.settings.database_url)
            return state, "PostgreSQL", text
        mode, synchronous = journal_mode()
        return "ok", "SQLite", f"{SQLITE}, journal {mode}, synchronous {synchronous}"

    def open_store(self, account: Account) -> AccountStore:
        """Everything known of the account."""
        with self.open_control() as control:
            return control.open_account(account.id)

    @contextmanager
    def open_google(self, control: ControlStore, account: Account) -> Iterator[OpenGoogle]:
        """The account's mailbox and calendar, as far as they were granted; closed afterwards."""
        opened = open_google(control, self.google, account)
        try:
            yield opened
        finally:
            opened.close()

    @contextmanager
    def open_drafts(self, control: ControlStore, account: Account) -> "Iterator[GmailMailbox]":
        """The account's mailbox for writing a draft. Raises MissingScope where that was not granted."""
        with self.open_google(control, account) as google:
            if google.mailbox is None or GMAIL_COMPOSE not in account.scopes:
                raise MissingScope(
                    "Drafts were not allowed for this account: connect it again and allow them.", scope=GMAIL_COMPOSE
                )
            yield google.mailbox

    @contextmanager
    def open_model(
        self,
        control: ControlStore,
        store: AccountStore,
        account: Account,
        purpose: ModelPurpose,
        *,
        clock: Callable[[], datetime],
        lasting: timedelta | None = None,
    ) -> Iterator[MeteredModel | None]:
        """The account's language model for this purpose, None where that is not allowed; closed afterwards."""
        key_file = self.settings.key_file
        model = open_model(
            control, store, account, purpose, key_file=key_file, clock=clock, lasting=lasting, recorded=self.recorded
        )
        try:
            yield model
        finally:
            if model is not None:
                model.close()

    def launch_url(self, page: str, *, now: datetime) -> str:
        """A link that opens the page at the address `page` once, within a quarter of an hour."""
        with self.open_control() as control:
            control.purge_expired(now=now)
            return f"{page}/launch?token={control.make_launch_token(now=now)}"

    def letters(self, account: Account) -> Path:
        """Where the drafts of an imported account are written."""
        return self.settings.home / "letters" / account.id

    def snapshot(
        self, store: AccountStore, account: Account, *, now: datetime, days: int = HISTORY_DAYS
    ) -> AccountSnapshot:
        """Everything known of the account at `now`."""
        return build_snapshot(store, account, now=now, since_days=days, free_mail=self.settings.free_mail)

    def keeping(self) -> "Wiring":
        """The same, for a process that goes on: what is worked out of an account is kept while it holds."""

        def draw(store: AccountStore, account: Account, *, now: datetime) -> AccountSnapshot:
            return build_snapshot(store, account, now=now, since_days=HISTORY_DAYS, free_mail=self.settings.free_mail)

        return replace(self, kept=KeptJudgements(draw))

    def judge(self, store: AccountStore, account: Account, *, now: datetime) -> Judgement:
        """What follows from all that is known of the account: kept from before where it still holds."""
        if self.kept is not None:
            return self.kept.judge(store, account, now=now)
        return Judgement(store, self.snapshot(store, account, now=now), now=now)


def choose_account(control: ControlStore, address: str | None) -> Account:
    """The account that is meant: the named one, the default one, or the only one. Raises UserError with what to do."""
    accounts = control.load_accounts()
    if not accounts:
        raise UserError(
            "No account is connected yet; connect one with: askwell connect, or read files with: askwell import"
        )
    if address is None:
        default = [account for account in accounts if account.is_default]
        if len(default) == 1 or len(accounts) == 1:
            return (default or accounts)[0]
        names = ", ".join(account.address for account in accounts)
        raise UserError(
            f"There are several accounts; say which one with --account: {names}. Choose one for good with: "
            f"askwell accounts --default {accounts[0].address}"
        )
    wanted = parse_address(address)
    for account in accounts:
        if wanted is not None and (wanted == account.address or wanted in account.addresses):
            return account
    raise UserError(f"{address} is not connected; see what is with: askwell accounts")


@dataclass(frozen=True, slots=True)
class AccountSession:
    """One account at hand, with everything a command needs."""

    wiring: Wiring
    control: ControlStore
    account: Account
    store: AccountStore

    def snapshot(self, *, now: datetime, days: int = HISTORY_DAYS) -> AccountSnapshot:
        """Everything known of this account at `now`."""
        return self.wiring.snapshot(self.store, self.account, now=now, days=days)

    def open_google(self) -> AbstractContextManager[OpenGoogle]:
        """This account's mailbox and calendar at Google, as far as they were granted."""
        return self.wiring.open_google(self.control, self.account)

    def open_drafts(self) -> "AbstractContextManager[GmailMailbox]":
        """This account's mailbox for writing a draft."""
        return self.wiring.open_drafts(self.control, self.account)


@contextmanager
def wired(address: str | None) -> Iterator[AccountSession]:
    """The account called `address`, or the only one, with its stores open."""
    wiring = Wiring(load_settings())
    with wiring.open_control() as control:
        account = choose_account(control, address)
        with control.open_account(account.id) as store:
            yield AccountSession(wiring, control, account, store)
