"""Stories of asks, told in a few lines each against the sandbox Google over HTTP, and the ends that they must have.

draft                                     the ask to Nora about Elena Ruiz is drafted
send | schedule | goes out | discard      what the user does with it in Gmail (also: trash draft, restore draft)
edit: WORDS | edit "SUBJECT": WORDS       the user rewrites the draft in Gmail
readdress WHO                             the user puts somebody else into the draft's To
newest                                    from here on answers go to the newest conversation
resave: WORDS                             the same in a mail program, which saves it under other ids
mara writes nora "SUBJECT": WORDS         a mail of the user's own; "mara replies" answers in the conversation
nora answers: WORDS                       in the conversation; "nora writes" begins another
elena writes "SUBJECT": WORDS             somebody else of CAST
   options before the colon: to A, B · cc A · bcc A · from ADDRESS · auto · spam · trashed · broken thread
nora invites elena, mara "SUBJECT" in 3 days         an invitation in the calendar, of the first to the others
meet elena                                a meeting that takes place an hour later
trash thread | delete sent                what the user does with the conversation in Gmail
after 3 days | after 2 hours              time passes
once 404 drafts.get | always 500 threads.get        Gmail's bad day
look | scan | read                        `track` alone; after a scan; after a scan, by what is held alone
letter KIND                               the user has a letter after the ask drafted
set STATUS [as NAME] | undo               the user's own word
-> STATUS, ACTION ["WORDS"]               how the ask stands now, what comes next, what the evidence says
-> event NAME | no event NAME | reminders 1 | calls 2 | origin hand | note WORDS | refused | not refused
-> words as sent                          the evidence is a piece of the draft
-> named NAME | not named NAME | why NAME: REASON | left | other STATUS       among the prospects; another ask
"""

import re
import shlex
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from asking_days import ELENA, NORA, Day
from asking_house import conversation
from builders import NOW, OWNER, OWNER_NAME
from google_worlds import IMPATIENT, UNPACED, a_letter
from story_beginnings import BEGINNING, Beginning, hold

from plugin.domain.model import Ask, AskEvent, AskStatus, DraftKind, StatusChange
from plugin.domain.tracking.history import standing
from plugin.domain.tracking.next_actions import next_action
from plugin.errors import UserError
from plugin.google.calendar import GoogleCalendar
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.sandbox.faults import Faults
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.troubles import Trouble
from plugin.sandbox.world import SendAs, World, WorldAccount
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.asks_by_hand import set_status, undo_status
from plugin.usecases.draft import draft
from plugin.usecases.follow_up import follow_up
from plugin.usecases.scan import scan
from plugin.usecases.track import track

ALIAS = "mara@lindqvist-studio.example"
CAST = {
    "nora": ("Nora Weiss", NORA),
    "elena": ("Elena Ruiz", ELENA),
    "oliver": ("Oliver Sand", "oliver.sand@tidewell.example"),
    "petra": ("Petra Lang", "petra.lang@brightwater.example"),
    "ann": ("Ann Roe", "ann.roe@stonegate.example"),
    "home": ("Nora Weiss", "nora.weiss@posthaus.example"),
    "rossi": ("Elena Rossi", "elena.rossi@portside.example"),
    "server": ("Mail Delivery Subsystem", "mailer-daemon@mail.example"),
    "mara": (OWNER_NAME, OWNER),
    "alias": (OWNER_NAME, ALIAS),
}
_INVITATION = re.compile(r'^(\w+) invites ([\w, ]+?)(?: "([^"]*)")? in (\d+) days?$')
_LETTER = re.compile(r'^(\w+) (answers|writes|replies)\b\s*((?:"[^"]*"|[^":])*?)\s*:\s(.*)$', re.DOTALL)


@dataclass
class Story:
    """One ask and its world. `now` is the time of day everywhere in it."""

    sandbox: Sandbox
    mailbox: GmailMailbox
    calendar: GoogleCalendar
    store: AccountStore
    day: Day
    now: datetime = NOW
    thread: str = ""
    subject: str = ""
    sent_id: str = ""
    letters: int = 0
    pressed: int = 0
    ask_id: str = ""
    refused: str = ""
    calls: dict[str, int] = field(default_factory=dict)

    def tell(self, script: str) -> None:
        """Carry out a script's lines, one after the other."""
        self.live(joined(script))

    def live(self, lines: Sequence[str], first: int = 1) -> None:
        """Carry out the lines; `first` is the number of the first."""
        for number, line in enumerate(lines, first):
            try:
                self.carry_out(line)
            except AssertionError as error:
                history = "\n".join(f"    {_shown(change)}" for change in self.ask().history)
                raise AssertionError(f"line {number}, “{line}”: {error}\n{history}") from error
        self.keeps_its_promises()

    def carry_out(self, line: str) -> None:
        """One line."""
        if line.startswith("->"):
            self.expect(line.removeprefix("->").strip())
        elif found := _INVITATION.match(line):
            self.invite(found[1], found[2], found[3] or "A talk", int(found[4]))
        elif found := _LETTER.match(line):
            self.write(found[1], found[2], found[3], found[4])
        else:
            word, _, rest = line.partition(" ")
            _VERBS[word.rstrip(":")](self, rest.strip())

    def ask(self) -> Ask:
        """The ask of the story: the drafted one, else the only one."""
        asks = [one for one in self.store.load_asks() if one.status is not AskStatus.SUGGESTED]
        return next((one for one in asks if one.id == self.ask_id), asks[-1])

    def box(self) -> Any:
        """The mailbox at the sandbox."""
        return self.sandbox.google.mailboxes[OWNER]

    # --- what happens

    def draft(self, _: str) -> None:
        made = draft(self.store, self.mailbox, self.day, self.day.judged().made[0].id, now=self.now)  # type: ignore[arg-type]  # a day is a snapshot
        assert made.record is not None
        assert made.ask is not None
        self.thread, self.subject, self.ask_id = made.record.thread_id, made.record.subject, made.ask.id

    def draft_id(self) -> str:
        (found,) = list(self.box().drafts)
        return str(found)

    def send(self, _: str) -> None:
        self.sent_id = self.sandbox.press_send(OWNER, self.draft_id())
        self.pressed += 1
        sent = self.box().letter(self.sent_id)
        self.thread, self.subject = sent.thread_id, sent.header("subject")

    def schedule(self, _: str) -> None:
        self.sent_id = self.sandbox.relabel_draft(OWNER, self.draft_id(), "SCHEDULED")

    def goes(self, _: str) -> None:
        self.sandbox.relabel(OWNER, self.sent_id, add=("SENT",), remove=("SCHEDULED",))

    def discard(self, _: str) -> None:
        self.box().delete_draft(self.draft_id())

    def edit(self, rest: str) -> None:
        self.box().update_draft(self.draft_id(), self._again(rest), None)

    def resave(self, rest: str) -> None:
        self.sandbox.resave_draft(OWNER, self.draft_id(), self._again(rest, message_id="<mua.1@lindqvist.example>"))

    def _again(self, rest: str, **headers: str) -> bytes:
        """The draft with other words, and another subject or other recipients where they are given."""
        record = self.store.load_drafts()[-1]
        found = re.match(r'^(?:"([^"]*)")?\s*(?:(bcc|cc) (\w+))?\s*:?\s*(.*)$', rest, re.DOTALL)
        assert found is not None
        old = self.box().draft(self.draft_id())
        headers.setdefault("message_id", old.header("message-id"))
        if old.header("in-reply-to") and not found[1]:
            headers |= {"in_reply_to": old.header("in-reply-to"), "references": old.header("references")}
        if found[2]:
            headers[found[2]] = CAST[found[3]][1]
        return a_letter(OWNER, NORA, found[1] or record.subject, body=(found[4] or record.body) + "\n", **headers)

    def readdress(self, who: str) -> None:
        """The draft with its words, to somebody else."""
        record = self.store.load_drafts()[-1]
        headers = {"message_id": self.box().draft(self.draft_id()).header("message-id")}
        letter = a_letter(OWNER, _written(who), record.subject, body=record.body + "\n", **headers)
        self.box().update_draft(self.draft_id(), letter, None)

    def newest(self, _: str) -> None:
        self.thread = list(self.box().threads)[-1]
        self.subject = self.box().letter(self.box().threads[self.thread][0]).header("subject")

    def trash(self, rest: str) -> None:
        ids = [self.box().drafts[self.draft_id()]] if rest == "draft" else list(self.box().threads[self.thread])
        for one in ids:
            self.sandbox.relabel(OWNER, one, add=("TRASH",), remove=("INBOX",))

    def restore(self, _: str) -> None:
        self.sandbox.relabel(OWNER, self.box().drafts[self.draft_id()], remove=("TRASH",))

    def delete(self, _: str) -> None:
        self.sandbox.delete_message(OWNER, self.sent_id)

    def write(self, who: str, how: str, options: str, words: str) -> None:
        """Somebody writes a mail."""
        name, address = CAST[who]
        words = words.replace("\\n", "\n")
        given = _options(options)
        mine = who in {"mara", "alias"}
        headers: dict[str, str] = {"message_id": f"<story.{self.letters}@{address.partition('@')[2]}>"}
        self.letters += 1
        in_talk = how in {"answers", "replies"}
        subject = given.get("subject") or (f"Re: {self.subject.removeprefix('Re: ')}" if in_talk else "Hello")
        thread = self.thread if in_talk and "elsewhere" not in given else None
        if in_talk:
            last = self.box().letter(self.box().threads[self.thread][-1]) if self.thread else None
            handle = last.header("message-id") if last is not None else ""
            headers |= {"in_reply_to": handle, "references": handle} if "no-headers" not in given else {}
        headers |= {field: _written(given[field]) for field in ("cc", "bcc") if field in given}
        if "auto" in given:
            headers["auto_submitted"] = "auto-replied"
        to = _written(given.get("to", "nora" if mine else "mara"))
        origin = given.get("from", address)
        sender = f"{name} <{CAST[origin][1] if origin in CAST else origin}>"
        labels = ("SENT",) if mine else ("SPAM",) if "spam" in given else ("INBOX", "UNREAD")
        labels = ("TRASH",) if "trashed" in given else labels
        raw = a_letter(sender, to, subject, body=words + "\n", **headers)
        found = self.box().deliver(raw, thread, labels)
        if mine and not self.thread:
            self.thread, self.subject, self.sent_id = found.thread_id, subject, found.id

    def meet(self, who: str) -> None:
        name, address = CAST[who]
        start, end = self.now + timedelta(hours=1), self.now + timedelta(hours=2)
        people = [
            {"email": OWNER, "self": True, "responseStatus": "accepted", "organizer": True},
            {"email": address, "displayName": name, "responseStatus": "accepted"},
        ]
        event = {
            "id": f"meet{who}{self.letters}",
            "summary": f"{name} and Mara",
            "start": {"dateTime": start.isoformat()},
            "end": {"dateTime": end.isoformat()},
            "organizer": {"email": OWNER, "self": True},
            "attendees": people,
            "status": "confirmed",
        }
        self.sandbox.put_event(OWNER, event)

    def invite(self, host: str, guests: str, summary: str, days: int) -> None:
        """Somebody invites others by calendar."""
        start = self.now + timedelta(days=days)
        people = [self._guest(one.strip()) for one in guests.split(",")]
        organizer = self._guest(host)
        event = {
            "id": f"invite{host}{self.letters}",
            "summary": summary,
            "start": {"dateTime": start.isoformat()},
            "end": {"dateTime": (start + timedelta(hours=1)).isoformat()},
            "organizer": organizer,
            "creator": organizer,
            "attendees": [*people, {**organizer, "organizer": True, "responseStatus": "accepted"}],
            "status": "confirmed",
        }
        self.letters += 1
        self.sandbox.put_event(OWNER, event)

    @staticmethod
    def _guest(who: str) -> dict[str, Any]:
        name, address = CAST[who]
        mine = {"self": True, "responseStatus": "accepted"} if who == "mara" else {"responseStatus": "needsAction"}
        return {"email": address, **({"displayName": name} if who != "ann" else {}), **mine}

    def letter(self, kind: str) -> None:
        """The user presses the button of a letter; what is refused is kept."""
        snapshot = build_snapshot(self.store, self.day.account, now=self.now)
        self.refused = ""
        try:
            follow_up(self.store, self.mailbox, snapshot, self.ask().id, DraftKind(kind), now=self.now)
        except UserError as error:
            self.refused = str(error)

    def after(self, rest: str) -> None:
        number, unit = rest.split()
        self.now += timedelta(**{unit if unit.endswith("s") else f"{unit}s": float(number)})

    def once(self, rest: str) -> None:
        answer, method = rest.split()
        self.sandbox.plan(method, answer)

    def always(self, rest: str) -> None:
        answer, method = rest.split()
        self.sandbox.faults = Faults(troubles=(Trouble(method, answer),))

    def again(self, _: str) -> None:
        self.sandbox.faults = Faults()

    def set(self, rest: str) -> None:
        status, _, who = rest.partition(" as ")
        set_status(self.store, self.ask().id, status, who=who, now=self.now)

    def undo(self, _: str) -> None:
        undo_status(self.store, self.ask().id, now=self.now)

    def scan(self, _: str) -> None:
        scan(self.store, self.mailbox, self.calendar, self.day.account, now=self.now, clock=lambda: self.now)
        self.look("")

    def read(self, _: str) -> None:
        """What was scanned, or imported from files, must do: Gmail is not asked."""
        scan(self.store, self.mailbox, self.calendar, self.day.account, now=self.now, clock=lambda: self.now)
        snapshot = build_snapshot(self.store, self.day.account, now=self.now)
        assert track(self.store, None, snapshot, now=self.now) is not None

    def look(self, _: str) -> None:
        before = dict(self.sandbox.counters.calls)
        snapshot = build_snapshot(self.store, self.day.account, now=self.now)
        # What is wrong with Gmail is said to the user; what the mirror tells was noticed all the same.
        with suppress(UserError):
            track(self.store, self.mailbox, snapshot, now=self.now)
        after = self.sandbox.counters.calls
        self.calls = {name: count - before.get(name, 0) for name, count in after.items() if count > before.get(name, 0)}
        self.calls.pop("oauth.token", None)  # once an hour, whatever is asked

    # --- how it must end

    def expect(self, rest: str) -> None:
        ask = self.ask()
        words = shlex.split(rest.replace("'", "’"))
        events = [one.event for one in standing(ask.history)]
        match words:
            case ["event", name]:
                assert AskEvent(name) in events, f"no event {name}"
            case ["no", "event", name]:
                assert AskEvent(name) not in events, f"an event {name}"
            case ["reminders", number]:
                assert events.count(AskEvent.REMINDER_SENT) == int(number)
            case ["calls", number]:
                assert sum(self.calls.values()) <= int(number), f"{self.calls}"
            case ["origin", origin]:
                assert ask.origin.value == origin
            case ["note", *text]:
                assert any(" ".join(text) in one.note for one in ask.history), "no such note"
            case ["refused"] | ["not", "refused"]:
                assert bool(self.refused) is (words == ["refused"]), self.refused or "it was made"
            case ["other", status]:
                assert any(one.status.value == status for one in self.store.load_asks() if one.id != ask.id)
            case ["named" | "not" | "why" | "left" | "words", *_]:
                self._is_kept(ask, words[0], " ".join(words[1:]))
            case _:
                self._stands(ask, words)

    def _shows_words(self, ask: Ask) -> None:
        sent = next(one for one in ask.history if one.status is AskStatus.SENT and one.evidence is not None)
        record = self.store.load_draft(ask.id)
        assert record is not None
        assert sent.evidence is not None
        shown = sent.evidence.text.strip("…")
        assert len(shown) > 20
        assert shown in " ".join(record.body.split())

    def _is_kept(self, ask: Ask, what: str, text: str) -> None:
        if what == "words":
            self._shows_words(ask)
            return
        prospects = {one.name: one for one in self.store.load_prospects()}
        if what == "not":
            assert text.removeprefix("named ") not in prospects
            return
        if what == "left":
            assert any(one.status == "left" for one in prospects.values())
            return
        name, _, reason = text.partition(": ")
        found = prospects.get(name)
        assert found is not None, f"the prospects are {sorted(prospects)}"
        assert found.introduced_by == NORA
        assert found.why
        assert reason in found.why, f"the reason is {found.why}"

    def _stands(self, ask: Ask, words: list[str]) -> None:
        status, action = words[0].rstrip(","), words[1]
        assert ask.status.value == status, f"it is {ask.status.value}"
        following = next_action(ask, now=self.now)
        assert following.action.value == action, f"next is {following.action.value}"
        if len(words) > 2:
            shown = [one.evidence.text for one in standing(ask.history) if one.evidence is not None]
            assert any(words[2] in text.replace("'", "’") for text in shown[-3:]), f"the evidence is {shown[-3:]}"

    def keeps_its_promises(self) -> None:
        """What holds for every story: nothing was sent by the program, every line has evidence or a word, no bodies."""
        counters = self.sandbox.counters
        assert counters.calls.get("drafts.send", 0) + counters.calls.get("messages.send", 0) == 0
        for ask in self.store.load_asks():
            assert ask.history[-1].status is ask.status
            reminders = sum(1 for one in ask.history if one.event is AskEvent.REMINDER_SENT)
            assert reminders <= 1
            for change in ask.history:
                assert len(change.evidence.text if change.evidence is not None else "") <= 200
                quiet = {AskStatus.PENDING, AskStatus.SUGGESTED}
                assert change.evidence or change.note or change.by.value == "user" or change.status in quiet
            assert sum(1 for one in self.store.load_ask_drafts(ask.id) if one.kind is DraftKind.REMINDER) <= 1


_VERBS: dict[str, Callable[[Story, str], None]] = {
    "draft": Story.draft,
    "send": Story.send,
    "schedule": Story.schedule,
    "goes": Story.goes,
    "discard": Story.discard,
    "edit": Story.edit,
    "resave": Story.resave,
    "readdress": Story.readdress,
    "newest": Story.newest,
    "trash": Story.trash,
    "restore": Story.restore,
    "delete": Story.delete,
    "meet": Story.meet,
    "after": Story.after,
    "once": Story.once,
    "always": Story.always,
    "again": Story.again,
    "set": Story.set,
    "undo": Story.undo,
    "scan": Story.scan,
    "letter": Story.letter,
    "read": Story.read,
    "look": Story.look,
}


def joined(script: str) -> list[str]:
    """The lines of a script; one that is indented further goes on with the one before."""
    lines: list[str] = []
    margin = min((len(one) - len(one.lstrip()) for one in script.splitlines() if one.strip()), default=0)
    for line in script.splitlines():
        text = line[margin:].rstrip()
        if text.startswith("  ") and lines:
            lines[-1] += " " + text.strip()
        elif text.strip() and not text.lstrip().startswith("#"):
            lines.append(text.strip())
    return lines


def _options(text: str) -> dict[str, str]:
    """`"Subject" to nora, elena cc oliver from x@y auto` as a mapping."""
    found: dict[str, str] = {}
    subject = re.match(r'^(?:(\w+) )?"([^"]*)"', text)
    if subject:
        found["subject"] = subject[2]
        if subject[1]:
            found["to"] = subject[1]
        text = text[subject.end() :]
    flags = ("auto", "spam", "trashed", "elsewhere", "no-headers")
    found |= {flag: flag for flag in flags if re.search(rf"(?<![\w-]){flag}(?![\w-])", text)}
    for key in ("to", "cc", "bcc", "from"):
        value = re.search(rf"(?<!\w){key} ([\w.@-]+(?:, [\w.@-]+)*)", text)
        if value:
            found[key] = value[1]
    return found


def _written(people: str) -> str:
    """Recipients as a header has them."""
    boxes = [one.strip() for one in people.split(",")]
    return ", ".join(f"{CAST[one][0]} <{CAST[one][1]}>" if one in CAST else one for one in boxes)


def _shown(change: StatusChange) -> str:
    text = change.evidence.text if change.evidence is not None else ""
    return (
        f"{change.at:%d %b %H:%M} {change.status.value} {change.event.value} {change.by.value} {text!r} {change.note!r}"
    )


@contextmanager
def open_story(path: Path, *, in_thread: bool = True, begun: Beginning | None = None) -> Iterator[Story]:
    """A day on which asking Nora about Elena is right; the two have written to each other, if `in_thread`.

    With `begun` it goes on where that ended.
    """
    if begun is not None:
        begun.put_store(path)
    mail = conversation() if in_thread else ()
    addresses = (SendAs(OWNER, OWNER_NAME, is_default=True), SendAs(ALIAS, OWNER_NAME))
    account = WorldAccount(sub="7001", address=OWNER, name=OWNER_NAME, messages=tuple(mail), send_as=addresses)
    clock: list[Story] = []
    with start_sandbox(World((account,)), quota="off", now=lambda: clock[0].now if clock else NOW) as sandbox:
        granted = sandbox.grant(OWNER, SCOPES)
        credentials = SharedCredentials(parse_credentials(sandbox.credentials()), granted["refresh_token"], SCOPES)
        with (
            closing(GmailMailbox(credentials, url=sandbox.url, quota=UNPACED, patience=IMPATIENT)) as mailbox,
            closing(GoogleCalendar(credentials, url=sandbox.url, patience=IMPATIENT)) as calendar,
            AccountStore.open(path) as store,
        ):
            day = Day()
            if begun is None:
                store.save_prospects(day.prospects)
                scan(store, mailbox, calendar, day.account, now=NOW, clock=lambda: NOW)
            day.messages = store.load_messages()
            story = Story(sandbox, mailbox, calendar, store, day)
            clock.append(story)
            if begun is not None:
                begun.go_on(story, sandbox.google, OWNER)
            yield story


@cache
def _begun(*, in_thread: bool) -> Beginning:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.db"
        with open_story(path, in_thread=in_thread) as story:
            story.live(BEGINNING)
            held = hold(story, story.sandbox.google, OWNER)
        return Beginning(held, path.read_bytes())


def tell(tmp_path: Path, script: str, *, in_thread: bool = True) -> None:
    """Carry out a story."""
    lines, done = joined(script), len(BEGINNING)
    if tuple(lines[:done]) == BEGINNING:
        with open_story(tmp_path / "a.db", begun=_begun(in_thread=in_thread), in_thread=in_thread) as story:
            story.live(lines[done:], done + 1)
    else:
        with open_story(tmp_path / "a.db", in_thread=in_thread) as story:
            story.live(lines)
