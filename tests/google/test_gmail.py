"""The Gmail adapter against the sandbox: what it calls, what it repeats, and what it never repeats."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from google_worlds import IMPATIENT, ME, NOW, UNPACED, a_letter, a_thread, a_world, credentials_for, open_mailbox

from plugin.errors import (
    CursorExpired,
    EndlessList,
    MissingScope,
    NotThere,
    RateLimited,
    Reconnect,
    RefusedRequest,
    ServiceDown,
    WrongCredentials,
)
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import CALENDAR, SCOPES
from plugin.google.transport import Patience, SharedCredentials
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.troubles import Trouble

FRIEND = "nils@orchard.example"
DRAFT = a_letter(ME, FRIEND, "An idea", message_id="<aw1.x@askwell.invalid>")


@pytest.fixture
def start() -> Iterator[Callable[..., Sandbox]]:
    """Starts sandboxes with three conversations; stops them afterwards."""
    running: list[Sandbox] = []

    def begin(**options: Any) -> Sandbox:
        mail = [message for number in (1, 2, 3) for message in a_thread(number, FRIEND, number, replies=2)]
        running.append(start_sandbox(a_world(mail), **{"quota": "off", "now": lambda: NOW, **options}))
        return running[-1]

    yield begin
    for sandbox in running:
        sandbox.stop()


@pytest.fixture
def opened() -> Iterator[Callable[..., GmailMailbox]]:
    """Opens mailboxes; closes them afterwards."""
    made: list[GmailMailbox] = []

    def begin(sandbox: Sandbox, **options: Any) -> GmailMailbox:
        made.append(open_mailbox(sandbox, **options))
        return made[-1]

    yield begin
    for mailbox in made:
        mailbox.close()


Start = Callable[..., Sandbox]
Opened = Callable[..., GmailMailbox]


def test_profile_lists_messages_threads_and_aliases_are_read(start: Start, opened: Opened) -> None:
    mailbox = opened(start())
    profile = mailbox.fetch_profile()
    assert (profile.address, profile.messages_total) == (ME, 9)
    page = mailbox.fetch_ids("in:sent", page_size=4)
    assert len(page.ids) == 4
    rest = mailbox.fetch_ids("in:sent", page_size=4, page_token=page.next_page_token)
    assert len({*page.ids, *rest.ids}) == 6
    assert rest.next_page_token is None
    thread = mailbox.fetch_thread(page.ids[0][1])
    assert [raw.date for raw in thread] == sorted(raw.date for raw in thread if raw.date)
    assert mailbox.fetch_message(thread[0].id) == thread[0]
    assert [alias.address for alias in mailbox.fetch_send_as()] == [ME]


def test_units_and_calls_are_counted_as_google_counts_them(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    mailbox.fetch_profile()
    (message_id, thread_id), *_ = mailbox.fetch_ids("").ids
    mailbox.fetch_message(message_id)
    mailbox.fetch_thread(thread_id)
    assert mailbox.spent.units == sandbox.counters.units == 1 + 5 + 20 + 40
    assert (mailbox.spent.calls, mailbox.spent.refused) == (4, 0)


def test_history_tells_changes_and_expires(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    before = mailbox.fetch_profile().history_id
    fresh = sandbox.deliver(ME, a_letter(FRIEND, ME, "Fresh"))
    page = mailbox.fetch_history(before)
    assert page.added == (fresh,)
    assert dict(page.threads)[fresh]
    assert int(page.history_id) > int(before)
    sandbox.expire_history()
    with pytest.raises(CursorExpired):
        mailbox.fetch_history(before)


def test_what_is_gone_is_not_there(start: Start, opened: Opened) -> None:
    mailbox = opened(start())
    for fetch in (mailbox.fetch_message, mailbox.fetch_thread, mailbox.fetch_draft, mailbox.delete_draft):
        with pytest.raises(NotThere):
            fetch("00000000000000ff")


def test_a_draft_is_created_read_found_changed_and_deleted(start: Start, opened: Opened) -> None:
    mailbox = opened(start())
    thread = mailbox.fetch_ids("in:sent").ids[0][1]
    draft_id, message_id, thread_id = mailbox.create_draft(DRAFT)
    assert draft_id
    assert message_id
    assert thread_id
    draft = mailbox.fetch_draft(draft_id)
    assert draft.draft_id == draft_id
    assert dict(draft.message.headers)["To"] == FRIEND
    assert [found[0] for found in mailbox.fetch_draft_ids("rfc822msgid:aw1.x@askwell.invalid")] == [draft_id]
    changed = mailbox.update_draft(draft_id, a_letter(ME, FRIEND, "Another idea"))
    assert changed != message_id
    assert dict(mailbox.fetch_draft(draft_id).message.headers)["Subject"] == "Another idea"
    in_thread = mailbox.create_draft(
        a_letter(ME, FRIEND, "Re: Matter 1", in_reply_to="<1.2@tidewell.example>"), thread_id=thread
    )
    assert in_thread[2] == thread
    assert len(mailbox.fetch_draft_ids()) == 2
    mailbox.delete_draft(draft_id)
    assert len(mailbox.fetch_draft_ids()) == 1


@pytest.mark.parametrize("kind", ["drop", "garbled", "empty", "500", "502", "503", "504"])
def test_a_draft_is_sent_once_whatever_becomes_of_the_reply(start: Start, opened: Opened, kind: str) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    mailbox.fetch_profile()
    sandbox.plan("drafts.create", kind)
    with pytest.raises(ServiceDown):
        mailbox.create_draft(DRAFT)
    assert sandbox.counters.calls["drafts.create"] == 1
    assert len(mailbox.fetch_draft_ids()) == (1 if kind in {"drop", "garbled", "empty"} else 0)


@pytest.mark.parametrize("kind", ["429", "403-user"])
def test_a_refused_draft_is_left_to_the_caller(start: Start, opened: Opened, kind: str) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    sandbox.plan("drafts.create", kind)
    with pytest.raises(RateLimited):
        mailbox.create_draft(DRAFT)
    assert sandbox.counters.calls["drafts.create"] == 1


def test_a_draft_goes_over_a_fresh_connection(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    mailbox.fetch_profile()
    # The server closes what the client keeps open: a POST over it would fail with an unknown outcome.
    sandbox._server.hang_up()
    assert mailbox.create_draft(DRAFT)[0]
    assert sandbox.counters.calls["drafts.create"] == 1


@pytest.mark.parametrize("kind", ["500", "502", "503", "504", "drop", "429", "429-body", "403-user", "403-rate"])
def test_reads_are_repeated_until_they_succeed(start: Start, opened: Opened, kind: str) -> None:
    sandbox = start(now=lambda: datetime.now(UTC), faults=Faults(retry_after_s=0.0))
    mailbox = opened(sandbox)
    sandbox.plan("getProfile", kind, kind)
    assert mailbox.fetch_profile().address == ME
    assert sandbox.counters.calls["getProfile"] == 3
    assert mailbox.spent.refused == (2 if kind.startswith("4") else 0)


def test_a_service_that_stays_down_is_given_up(start: Start, opened: Opened) -> None:
    sandbox = start()
    sandbox.plan("getProfile", *["503"] * 20)
    with pytest.raises(ServiceDown, match="503"):
        opened(sandbox).fetch_profile()
    assert sandbox.counters.calls["getProfile"] == IMPATIENT.failures


def test_nobody_at_the_other_end_is_service_down() -> None:
    with start_sandbox(a_world()) as sandbox:
        credentials = credentials_for(sandbox)
        mailbox = GmailMailbox(credentials, url="http://127.0.0.1:9/", quota=UNPACED, patience=IMPATIENT)
        with pytest.raises(ServiceDown, match="cannot be reached"):
            mailbox.fetch_profile()
        mailbox.close()


class Skipping:
    """A clock on which waiting takes no time; `waited` is what was waited for."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.waited: list[float] = []

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)

    def wait(self, seconds: float, stop: threading.Event) -> None:
        if not stop.is_set():
            self.waited.append(seconds)
            self.seconds += seconds


@pytest.mark.parametrize(("kind", "seconds"), [("429", 40), ("429-body", 40)])
def test_the_time_that_google_names_is_waited_for(start: Start, opened: Opened, kind: str, seconds: float) -> None:
    clock = Skipping()
    sandbox = start(now=lambda: NOW, faults=Faults(retry_after_s=seconds))
    mailbox = opened(sandbox, clock=clock, patience=Patience())
    sandbox.plan("getProfile", kind)
    mailbox.fetch_profile()
    assert sum(clock.waited) == pytest.approx(seconds, abs=1.0)


def test_a_time_far_ahead_is_left_to_the_caller(start: Start, opened: Opened) -> None:
    clock = Skipping()
    sandbox = start(now=lambda: NOW, faults=Faults(retry_after_s=900))
    mailbox = opened(sandbox, clock=clock, patience=Patience())
    sandbox.plan("getProfile", "429-body")
    with pytest.raises(RateLimited) as caught:
        mailbox.fetch_profile()
    assert caught.value.resumes_at == NOW + timedelta(seconds=900)
    assert clock.waited == []


def test_back_off_grows_and_is_spread() -> None:
    patience = Patience()
    assert 0.5 <= patience.back_off(1) <= 1.0
    assert 16.0 <= patience.back_off(9) <= 32.0
    assert len({patience.back_off(3) for _ in range(20)}) > 10


def test_several_threads_share_one_token(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    ids = [message_id for message_id, _ in mailbox.fetch_ids("").ids]
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(mailbox.fetch_message, ids * 4))
    assert [raw.id for raw in found] == ids * 4
    assert sandbox.counters.calls["oauth.token"] == 1


def test_an_expired_access_token_is_renewed_once(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    mailbox.fetch_profile()
    sandbox.expire_access_tokens()
    assert mailbox.fetch_profile().address == ME
    assert sandbox.counters.calls["oauth.token"] == 2


def test_a_bearer_that_stays_refused_asks_to_reconnect(start: Start, opened: Opened) -> None:
    sandbox = start()
    sandbox.plan("getProfile", "401", "401", "401", "401")
    with pytest.raises(Reconnect):
        opened(sandbox).fetch_profile()
    assert sandbox.counters.calls["getProfile"] == 2


def test_a_revoked_sign_in_asks_to_reconnect_at_once(start: Start, opened: Opened) -> None:
    sandbox = start()
    mailbox = opened(sandbox)
    sandbox.revoke(ME)
    with pytest.raises(Reconnect):
        mailbox.fetch_profile()
    assert sandbox.counters.calls["oauth.token"] == 1


def test_another_secret_is_wrong_credentials(start: Start) -> None:
    sandbox = start()
    config = sandbox.credentials()
    config["installed"]["client_secret"] = "old"
    credentials = SharedCredentials(parse_credentials(config), sandbox.grant(ME, SCOPES)["refresh_token"], SCOPES)
    mailbox = GmailMailbox(credentials, url=sandbox.url, quota=UNPACED, patience=IMPATIENT)
    with pytest.raises(WrongCredentials):
        mailbox.fetch_profile()
    mailbox.close()


def test_what_was_not_granted_is_a_missing_scope(start: Start) -> None:
    sandbox = start()
    credentials = credentials_for(sandbox, (CALENDAR,))
    mailbox = GmailMailbox(credentials, url=sandbox.url, quota=UNPACED, patience=IMPATIENT)
    with pytest.raises(MissingScope, match="Gmail"):
        mailbox.fetch_profile()
    mailbox.close()


def test_a_wrong_request_is_not_repeated(start: Start, opened: Opened) -> None:
    sandbox = start()
    with pytest.raises(RefusedRequest):
        opened(sandbox).fetch_ids("", page_token="nonsense")
    assert sandbox.counters.calls["messages.list"] == 1


def test_closing_wakes_whoever_waits_for_a_turn(start: Start) -> None:
    mailbox = open_mailbox(start(), patience=Patience())
    mailbox.close()
    with pytest.raises(ServiceDown, match="stopped"):
        mailbox.fetch_profile()


@pytest.mark.parametrize("kind", ["same-page", "more-pages"])
def test_a_list_of_drafts_without_end_is_told(start: Start, opened: Opened, kind: str) -> None:
    sandbox = start(faults=Faults(troubles=(Trouble("drafts.list", kind),)))
    with pytest.raises(EndlessList, match="list of drafts"):
        opened(sandbox).fetch_draft_ids()
    assert sandbox.counters.calls["drafts.list"] < 50
