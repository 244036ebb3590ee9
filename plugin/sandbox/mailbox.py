"""One account's Gmail, in memory: messages, threads, drafts, labels and the history of their changes."""

import bisect
import secrets
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime, getaddresses

from plugin.sandbox import mime
from plugin.sandbox.failures import bad_request, not_found
from plugin.sandbox.letter import Letter, first_header, joined, references
from plugin.sandbox.query import Query
from plugin.sandbox.world import WorldAccount

FIRST_HISTORY_ID = 9_223_372_036_854_775_900
"""History ids are uint64: these fit neither a float nor a signed 64-bit integer."""

SYSTEM_LABELS = ("INBOX", "SENT", "DRAFT", "TRASH", "SPAM", "UNREAD", "STARRED", "IMPORTANT", "CHAT")


@dataclass(frozen=True, slots=True)
class Change:
    """One line of the history. `kind` is messageAdded, messageDeleted, labelAdded or labelRemoved."""

    id: int
    kind: str
    at: float
    message_id: str
    thread_id: str
    labels: tuple[str, ...]
    changed: tuple[str, ...] = ()


@dataclass(slots=True)
class Mailbox:
    """The mailbox of `account`; every public method is atomic. `clock` is monotonic seconds, `now` the time of day."""

    account: WorldAccount
    clock: Callable[[], float]
    now: Callable[[], datetime]
    search_lag_s: float = 0.0
    letters: dict[str, Letter] = field(default_factory=dict)
    threads: dict[str, list[str]] = field(default_factory=dict)
    drafts: dict[str, str] = field(default_factory=dict)
    """Draft id → message id."""
    history: list[Change] = field(default_factory=list)
    history_id: int = FIRST_HISTORY_ID
    history_floor: int = FIRST_HISTORY_ID
    lock: threading.RLock = field(default_factory=threading.RLock)
    _order: list[Letter] | None = None
    _found: tuple[tuple[str, frozenset[str], bool, int], list[Letter]] | None = None
    _by_message_id: dict[str, str] | None = None
    _serial: int = 0

    def __post_init__(self) -> None:
        """Take in the world's messages, which have no history."""
        for message in self.account.messages:
            self._place(
                Letter(
                    message.id,
                    message.thread_id,
                    list(message.labels),
                    int(message.received.timestamp() * 1000),
                    message.raw,
                    self.history_id,
                )
            )
            if "DRAFT" in message.labels:
                self.drafts[f"r-{len(self.drafts) + 1:016d}"] = message.id

    @property
    def me(self) -> frozenset[str]:
        """The owner's addresses."""
        return frozenset({self.account.address, *(item.address for item in self.account.send_as)})

    # --- reading ---

    def letter(self, message_id: str) -> Letter:
        """A message by Gmail's id."""
        with self.lock:
            letter = self.letters.get(message_id)
            if letter is None:
                raise not_found()
            return letter

    def thread(self, thread_id: str) -> list[Letter]:
        """The messages of a thread, oldest first, trash and drafts included."""
        with self.lock:
            ids = self.threads.get(thread_id)
            if not ids:
                raise not_found()
            return sorted((self.letters[item] for item in ids), key=lambda letter: (letter.received_ms, letter.id))

    def draft(self, draft_id: str) -> Letter:
        """A draft's message as it is now."""
        with self.lock:
            if draft_id not in self.drafts:
                raise not_found()
            return self.letters[self.drafts[draft_id]]

    def draft_of(self, message_id: str) -> str | None:
        """The draft that a message is, if it is one."""
        with self.lock:
            return next((key for key, value in self.drafts.items() if value == message_id), None)

    def search(self, q: str = "", labels: Iterable[str] = (), *, everywhere: bool = False) -> list[Letter]:
        """The messages that match, newest first; those too new for the search index are missing."""
        key = (q, frozenset(labels), everywhere, self.history_id)
        if self._found is not None and self._found[0] == key:
            return self._found[1]
        found = self._search(q, key[1], everywhere=everywhere)
        # The pages of a list are asked for one after the other. Where time alone changes what is found, none is kept.
        if not self.search_lag_s and "_than" not in q:
            self._found = key, found
        return found

    def _search(self, q: str, labels: Iterable[str], *, everywhere: bool) -> list[Letter]:
        query = Query(q, now=self.now(), me=self.me) if q.strip() else None
        wanted = set(labels)
        hidden = set()
        if not everywhere:
            if "TRASH" not in wanted and not (query and query.reaches_trash):
                hidden.add("TRASH")
            if "SPAM" not in wanted and not (query and query.reaches_spam):
                hidden.add("SPAM")
        with self.lock:
            moment = self.clock()
            return [
                letter
                for letter in self._newest_first()
                if letter.searchable_at <= moment
                and wanted.issubset(letter.labels)
                and hidden.isdisjoint(letter.labels)
                and (query is None or query(letter))
            ]

    def changes_since(self, start: int, lifetime_s: float | None = None) -> list[Change]:
        """The history after `start`; too old an id is Google's 404."""
        with self.lock:
            floor = self.history_floor
            if lifetime_s is not None:
                edge = self.clock() - lifetime_s
                floor = max([floor, *(change.id for change in self.history if change.at < edge)])
            if start < floor or start > self.history_id:
                raise not_found()
            first = bisect.bisect_right(self.history, start, key=lambda change: change.id)
            return self.history[first:]

    def count(self) -> tuple[int, int]:
        """(messages, threads)."""
        with self.lock:
            return len(self.letters), len(self.threads)

    # --- changing ---

    def expire_history(self) -> None:
        """Forget the past: every history id given out so far is too old from now on."""
        with self.lock:
            self.history_id += 1000
            self.history_floor = self.history_id
            self.history.clear()

    def deliver(self, raw: bytes, thread_id: str | None, labels: Iterable[str]) -> Letter:
        """New mail; without `thread_id` it joins the thread that its References name."""
        with self.lock:
            letter = self._new_letter(raw, list(labels), thread_id or self._thread_by_references(raw))
            self._add(letter)
            return letter

    def delete(self, message_id: str) -> None:
        """Delete a message for good."""
        with self.lock:
            self._remove(self.letter(message_id))

    def relabel(self, message_id: str, *, add: Iterable[str] = (), remove: Iterable[str] = ()) -> Letter:
        """Change a message's labels."""
        with self.lock:
            letter = self.letter(message_id)
            added = tuple(label for label in add if label not in letter.labels)
            removed = tuple(label for label in remove if label in letter.labels)
            letter.labels = [label for label in letter.labels if label not in removed] + list(added)
            if added:
                self._note("labelAdded", letter, added)
            if removed:
                self._note("labelRemoved", letter, removed)
            return letter

    def create_draft(self, raw: bytes, thread_id: str | None) -> str:
        """A new draft; answers its id. An unknown thread is 404; headers that do not fit begin a new one."""
        with self.lock:
            letter = self._new_letter(self._completed(raw), ["DRAFT"], self._thread_for(raw, thread_id))
            draft_id = f"r{secrets.randbits(62) | 1 << 61}"
            self.drafts[draft_id] = letter.id
            self._add(letter)
            return draft_id

    def update_draft(self, draft_id: str, raw: bytes, thread_id: str | None) -> None:
        """Replace a draft's message: the draft's id stays, the message's changes, and so may the thread."""
        with self.lock:
            old = self.draft(draft_id)
            thread = self._thread_for(raw, thread_id or old.thread_id)
            new = self._new_letter(self._completed(raw), ["DRAFT"], thread)
            self._remove(old)
            self.drafts[draft_id] = new.id
            self._add(new)

    def delete_draft(self, draft_id: str) -> None:
        """Delete a draft for good."""
        with self.lock:
            self._remove(self.draft(draft_id))

    def send_draft(self, draft_id: str) -> Letter:
        """Send a draft: it disappears, and a new message with label SENT stands in its thread."""
        with self.lock:
            old = self.draft(draft_id)
            if not self._recipients(old.raw):
                raise bad_request("Recipient address required", "invalidArgument")
            self._remove(old)
            headers, body = mime.split_headers(old.raw)
            kept = [(name, value) for name, value in headers if name.lower() != "date"]
            sent = self._new_letter(
                joined([("Date", format_datetime(self.now())), *kept], body), ["SENT"], old.thread_id
            )
            self._add(sent)
            return sent

    def resave_draft(self, draft_id: str, raw: bytes) -> str:
        """Save a draft from a mail program over IMAP: a new message under a new draft id, the old one deleted."""
        with self.lock:
            old = self.draft(draft_id)
            letter = self._new_letter(self._completed(raw), ["DRAFT"], self._thread_by_references(raw))
            new_id = f"r{secrets.randbits(62) | 1 << 61}"
            self.drafts[new_id] = letter.id
            self._add(letter)
            self._remove(old)
            return new_id

    def leave_drafts(self, draft_id: str, labels: Iterable[str]) -> Letter:
        """A draft becomes something else by its labels alone: sent from elsewhere, or scheduled."""
        with self.lock:
            letter = self.draft(draft_id)
            del self.drafts[draft_id]
            return self.relabel(letter.id, add=labels, remove=("DRAFT",))

    def send(self, raw: bytes, thread_id: str | None) -> Letter:
        """Send at once, without a draft."""
        with self.lock:
            if not self._recipients(raw):
                raise bad_request("Recipient address required", "invalidArgument")
            letter = self._new_letter(self._completed(raw), ["SENT"], self._thread_for(raw, thread_id))
            self._add(letter)
            return letter

    # --- inside, with the lock held ---

    def _newest_first(self) -> list[Letter]:
        if self._order is None:
            self._order = sorted(
                self.letters.values(), key=lambda letter: (letter.received_ms, letter.id), reverse=True
            )
        return self._order

    def _new_letter(self, raw: bytes, labels: list[str], thread_id: str | None) -> Letter:
        received_ms = int(self.now().timestamp() * 1000)
        while True:
            self._serial += 1
            message_id = f"{received_ms << 20 | self._serial & 0xFFFFF:016x}"
            if message_id not in self.letters:
                break
        visible = self.clock() + self.search_lag_s if self.search_lag_s else float("-inf")
        return Letter(message_id, thread_id or message_id, labels, received_ms, raw, self.history_id, visible)

    def _place(self, letter: Letter) -> None:
        self.letters[letter.id] = letter
        self.threads.setdefault(letter.thread_id, []).append(letter.id)
        self._order = None
        if self._by_message_id is not None and letter.rfc822_message_id():
            self._by_message_id[letter.rfc822_message_id()] = letter.thread_id

    def _add(self, letter: Letter) -> None:
        self._place(letter)
        self._note("messageAdded", letter)

    def _remove(self, letter: Letter) -> None:
        del self.letters[letter.id]
        rest = self.threads[letter.thread_id]
        rest.remove(letter.id)
        if not rest:
            del self.threads[letter.thread_id]
        draft_id = self.draft_of(letter.id)
        if draft_id is not None:
            del self.drafts[draft_id]
        self._order = self._by_message_id = None
        self._note("messageDeleted", letter)

    def _note(self, kind: str, letter: Letter, changed: tuple[str, ...] = ()) -> None:
        self.history_id += 7  # Gmail's ids grow, but never one by one
        letter.history_id = self.history_id
        self.history.append(
            Change(
                self.history_id, kind, self.clock(), letter.id, letter.thread_id, tuple(letter.labels), tuple(changed)
            )
        )

    def _thread_by_references(self, raw: bytes) -> str | None:
        if self._by_message_id is None:
            self._by_message_id = {letter.rfc822_message_id(): letter.thread_id for letter in self.letters.values()}
        for reference in reversed(references(raw)):
            if reference in self._by_message_id:
                return self._by_message_id[reference]
        return None

    def _thread_for(self, raw: bytes, thread_id: str | None) -> str | None:
        """The thread a draft goes to: `thread_id` where In-Reply-To or References and the subject agree, else none."""
        if not thread_id:
            return None
        letters = self.thread(thread_id)
        answered = set(references(raw))
        subject = mime.base_subject(first_header(raw, "subject"))
        for letter in letters:
            if letter.rfc822_message_id() in answered and mime.base_subject(letter.header("subject")) == subject:
                return thread_id
        # A draft that is alone in its thread stays there while its subject does: it answers nobody.
        alone = len(letters) == 1 and "DRAFT" in letters[0].labels
        return thread_id if alone and mime.base_subject(letters[0].header("subject")) == subject else None

    def _completed(self, raw: bytes) -> bytes:
        """The message with the From, Date and Message-ID that Gmail adds where they are missing."""
        headers, body = mime.split_headers(raw)
        have = {name.lower() for name, _ in headers}
        added: list[tuple[str, str]] = []
        if "from" not in have:
            added.append(("From", f"{self.account.name} <{self.account.address}>"))
        if "date" not in have:
            added.append(("Date", format_datetime(self.now())))
        if "message-id" not in have:
            added.append(("Message-ID", f"<{secrets.token_urlsafe(24)}@mail.sandbox.example>"))
        return joined([*added, *headers], body) if added else raw

    def _recipients(self, raw: bytes) -> list[str]:
        values = [value for name, value in mime.split_headers(raw)[0] if name.lower() in {"to", "cc", "bcc"}]
        return [address for _, address in getaddresses(values) if "@" in address]
