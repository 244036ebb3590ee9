"""A small mailbox with its words, and a language model that answers as a test says."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

from builders import NOW, OWNER, OWNER_NAME, an_account, at

from plugin.domain.careful_reading.answers import parse_answer
from plugin.domain.careful_reading.believing import Believed, believe
from plugin.domain.careful_reading.conversations import Conversation
from plugin.domain.careful_reading.letters import open_letter
from plugin.domain.careful_reading.policy import ReadingPolicy
from plugin.domain.careful_reading.requests import ReadingRequest, ask_about
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import MailMessage, ModelReply, ModelRequest, RawMessage
from plugin.errors import NotThere
from plugin.usecases.account_snapshot import AccountSnapshot, draw_snapshot

ME = (OWNER, OWNER_NAME)
NORA = ("nora@brightwater.example", "Nora Brandt")
TOM = ("tom@halden.example", "Tom Albers")
STRANGER = ("zed@pushy.example", "Zed Pushy")
LISTS = ("signals", "ties", "meetings", "relationships", "asks", "prospects", "work", "ends")


@dataclass
class House:
    """Letters as they arrived, and what is held of them. `write` adds one and returns its id."""

    raw: dict[str, RawMessage] = field(default_factory=dict)
    held: list[MailMessage] = field(default_factory=list)

    def write(  # what a letter is made of
        self,
        sender: tuple[str, str],
        to: Iterable[tuple[str, str]],
        words: str,
        date: str = "2025-06-02T09:30:00+00:00",
        *,
        subject: str = "Hello",
        thread: str = "",
        cc: Iterable[tuple[str, str]] = (),
        answers: str = "",
    ) -> str:
        mail = EmailMessage()
        number = len(self.held) + 1
        mail["From"] = f"{sender[1]} <{sender[0]}>"
        mail["To"] = ", ".join(f"{name} <{address}>" for address, name in to)
        if cc:
            mail["Cc"] = ", ".join(f"{name} <{address}>" for address, name in cc)
        mail["Date"] = format_datetime(at(date))
        mail["Subject"] = subject
        mail["Message-ID"] = f"<{number}@mail.example>"
        if answers:
            mail["In-Reply-To"] = f"<{answers}>"
        mail.set_content(words)
        raw = raw_from_bytes(mail.as_bytes())
        raw = RawMessage(raw.id, thread or f"t{number}", raw.headers, raw.parts, ("SENT",) if sender == ME else ())
        self.raw[raw.id] = raw
        self.held.append(keep_message(raw, me=frozenset({an_account().address})))
        return raw.id

    def fetch_message(self, message_id: str) -> RawMessage:
        """The letter with its words, as a mailbox gives it."""
        if message_id not in self.raw:
            raise NotThere("gone")
        return self.raw[message_id]

    def snapshot(self) -> AccountSnapshot:
        return draw_snapshot([], sorted(self.held, key=lambda one: (one.date, one.id)), an_account(), now=NOW)

    def request(self, *, masked: bool = False, hers: bool = False) -> ReadingRequest:
        """All letters as one request about Nora; or those alone that she wrote or was written."""
        messages = tuple(sorted(self.held, key=lambda one: (one.date, one.id)))
        if hers:
            messages = tuple(one for one in messages if NORA[0] in {box.address for box in (one.sender, *one.to)})
        talk = Conversation(an_account(NORA[0]).address, messages)
        letters = [open_letter(one, self.raw[one.id]) for one in messages]
        people = self.snapshot().people
        return ask_about(talk, letters, people, masked=masked, policy=ReadingPolicy())[0]

    def believe(self, answer: dict[str, Any] | str, *, masked: bool = False, hers: bool = False) -> Believed:
        """What is believed of an answer about all letters; or about hers alone."""
        snapshot = self.snapshot()
        text = answer if isinstance(answer, str) else json.dumps(answer)
        asked = self.request(masked=masked, hers=hers)
        return believe(parse_answer(text), asked, snapshot.people, snapshot.trust, model="m")


def an_exchange_with_nora() -> House:
    """Two letters each way, so that Nora is in touch; the last one names somebody, and praises."""
    house = House()
    house.write(ME, [NORA], "Dear Nora, here are the plans for the hall. Best, Mara", "2025-04-01T09:00:00+00:00")
    house.write(NORA, [ME], "Thank you, we will look at them on Monday and write again.", "2025-04-02T09:00:00+00:00")
    house.write(ME, [NORA], "Do you happen to know Jane Roe at Tidewell Bank?", "2025-06-02T09:30:00+00:00", thread="q")
    house.write(
        NORA,
        [ME],
        "Yes, she and I row together every Sunday. Your plans are the best we ever had. We met on Friday at last.",
        "2025-06-09T09:30:00+00:00",
        thread="q",
    )
    return house


def an_answer(**lists: list[dict[str, str]]) -> dict[str, Any]:
    """A whole answer, with these lists filled."""
    return {name: lists.get(name, []) for name in LISTS}


def a_tie(**changes: str) -> dict[str, str]:
    """Nora's tie to Jane Roe, as the words tell it."""
    return {
        "message": "m4",
        "writer": "p1",
        "quote": "Yes, she and I row together every Sunday.",
        "who": "p1",
        "person": "Jane Roe",
        "organisation": "Tidewell Bank",
        "role": "",
        "stance": "warm",
        "closeness": "well",
    } | changes


@dataclass
class AnsweringModel:
    """A language model that answers with what `say` makes of a request; it notes what it was asked."""

    say: Callable[[ModelRequest], str]
    name: str = "test-model"
    asked: list[ModelRequest] = field(default_factory=list)

    def complete(self, request: ModelRequest) -> ModelReply:
        self.asked.append(request)
        return ModelReply(self.say(request), 100, 10, self.name)


LATER = NOW + timedelta(hours=1)
