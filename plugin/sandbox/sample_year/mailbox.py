"""The owner's mailbox as it fills: threads, replies with quotes, and what is true about each message."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from plugin.sandbox.world import WorldMessage

from . import quoting
from .mime import Attachment, Letter, compose, small_pdf, wrap
from .people import Person, owner_closing, owner_greeting
from .people_cast import OWNER_ADDRESS, OWNER_NAME, OWNER_PRIVATE, OWNER_SIGNATURE

_ZONES = {"nl": "Europe/Amsterdam", "de": "Europe/Berlin", "fr": "Europe/Paris", "es": "Europe/Madrid"}
_PHONE = {
    "en": "Sent from my iPhone",
    "de": "Von meinem iPhone gesendet",
    "fr": "Envoyé de mon iPhone",
    "es": "Enviado desde mi iPhone",
    "nl": "Verstuurd vanaf mijn iPhone",
}
_FORMS = {
    "gmail": ("utf-8", "7bit", False),
    "thunderbird": ("utf-8", "7bit", True),
    "exchange": ("utf-8", "base64", False),
    "latin": ("iso-8859-1", "quoted-printable", False),
}
"""How a program writes plain text: charset, transfer encoding, format=flowed."""
_AGENTS = {
    "apple": ("X-Mailer", "Apple Mail (2.3826.300.87)"),
    "phone": ("X-Mailer", "iPhone Mail (21G93)"),
    "thunderbird": ("User-Agent", "Mozilla Thunderbird"),
    "exchange": ("X-Mailer", "Microsoft Outlook 16.0"),
    "latin": ("X-Mailer", "Microsoft Outlook 14.0"),
}


@dataclass(slots=True)
class Thread:
    """One conversation: its subject and what the last message in it was."""

    subject: str
    id: str = ""
    message_ids: list[str] = field(default_factory=list)
    last: quoting.Quoted | None = None


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A message between others that is passed on in a mail."""

    sender: Person
    to: tuple[Person, ...]
    date: datetime
    subject: str
    text: str
    cc: tuple[Person, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tail:
    """What stands below the own words, as text and as HTML."""

    text: str
    html: str


def _zone(person: Person) -> ZoneInfo:
    if person.language == "en":
        return ZoneInfo(person.pick(("Europe/Amsterdam", "Europe/Amsterdam", "Europe/London"), "zone"))
    return ZoneInfo(_ZONES[person.language])


def _passed_on(forwarded: Forwarded, at: datetime) -> quoting.Quoted:
    return quoting.Quoted(
        forwarded.sender.mailbox,
        tuple(person.mailbox for person in forwarded.to),
        tuple(person.mailbox for person in forwarded.cc),
        forwarded.date.astimezone(at.tzinfo),
        forwarded.subject,
        forwarded.text,
    )


class Post:
    """Collects the year's mail. Nothing is ever dated at or after `now`."""

    def __init__(self, rng: random.Random, now: datetime) -> None:
        self.rng = rng
        self.now = now
        self.messages: list[WorldMessage] = []
        self.signals: dict[str, frozenset[str]] = {}
        self.copied: list[tuple[str, tuple[str, ...]]] = []
        """Of each message to several: the sender's key ("" for the owner) and the other people's keys."""

    def write(  # noqa: PLR0913 - a letter has this many sides
        self,
        thread: Thread,
        person: Person,
        at: datetime,
        text: str,
        *,
        mine: bool = False,
        cc: tuple[Person, ...] = (),
        also_to: tuple[Person, ...] = (),
        files: tuple[str, ...] = (),
        signals: Iterable[str] | None = None,
        forwarded: Forwarded | None = None,
        address: str = "",
        greet: bool = True,
        own_address: str = "",
    ) -> str | None:
        """Puts one letter between the owner and `person` into the thread; its id, or None if it lies in the future."""
        if at >= self.now:
            return None
        theirs = (person.name, address or person.address)
        me = (OWNER_NAME, own_address or (OWNER_PRIVATE if person.private else OWNER_ADDRESS))
        sender, first_to = (me, theirs) if mine else (theirs, me)
        to = (first_to, *(other.mailbox for other in also_to))
        copies = tuple(other.mailbox for other in cc)
        program = self._own_program(person) if mine else person.program
        language = "en" if mine else person.language
        first = thread.last is None
        opening = self._opening(person, mine=mine, first=first) if greet else ""
        own = f"{opening}{text.strip()}\n\n{self._ending(person, text, mine=mine, first=first, program=program)}"
        date = at.astimezone(ZoneInfo("Europe/Amsterdam") if mine else _zone(person))
        subject = thread.subject
        if thread.last is not None:
            prefix = "AW: " if not mine and person.language == "de" and program in {"outlook", "latin"} else "Re: "
            subject = prefix + subject
        tail = self._tail(program, language, thread.last, forwarded, date)
        identity = self._identity(at)
        message_id = self._message_id(sender[1], at, program)
        letter = Letter(
            message_id=message_id,
            sender=sender,
            to=to,
            cc=copies,
            subject=subject,
            date=date,
            in_reply_to=thread.message_ids[-1] if thread.message_ids else "",
            references=tuple(thread.message_ids[-8:]),
            attachments=tuple(Attachment(name, small_pdf(name)) for name in files),
            headers=(_AGENTS[program],) if program in _AGENTS else (),
        )
        raw = compose(self._shape(program, own, tail, letter))
        body = f"{own}\n\n{tail.text}" if tail.text else own
        thread.id = thread.id or identity
        labels = ("SENT",) if mine else ("INBOX", "CATEGORY_PERSONAL", *self._unread(at))
        self.messages.append(WorldMessage(identity, thread.id, labels, at.astimezone(ZoneInfo("UTC")), raw))
        thread.message_ids.append(message_id)
        thread.last = quoting.Quoted(sender, to, copies, date, subject, body)
        if signals is not None:
            self.signals[identity] = frozenset(signals)
        others = (*also_to, *cc)
        if others:
            keys = tuple(other.key for other in others)
            self.copied.append(("", (person.key, *keys)) if mine else (person.key, keys))
        return identity

    def deliver(self, at: datetime, letter: Letter, labels: tuple[str, ...], thread_id: str = "") -> str | None:
        """Puts a letter into the mailbox as it is: newsletters, receipts, notices."""
        if at >= self.now:
            return None
        identity = self._identity(at)
        self.messages.append(
            WorldMessage(identity, thread_id or identity, labels, at.astimezone(ZoneInfo("UTC")), compose(letter))
        )
        return identity

    def new_message_id(self, address: str, at: datetime) -> str:
        """A Message-ID of the kind that servers give."""
        return self._message_id(address, at, "gmail")

    def _shape(self, program: str, own: str, tail: "_Tail", letter: Letter) -> Letter:
        """The letter in the form that the program gives it: plain, flowed, HTML, and how it is encoded."""
        text = f"{own}\n\n{tail.text}\n" if tail.text else own + "\n"
        if program == "outlook":
            html = f"<html><body>{quoting.own_html(own, program)}{tail.html}</body></html>"
            if self.rng.random() < 0.4:
                encoding = "base64" if self.rng.random() < 0.3 else "quoted-printable"
                return replace(letter, html=html, encoding=encoding)
            return replace(letter, text=text, html=html)
        if program == "gmail":
            text = wrap(text)
            if self.rng.random() < 0.55:
                return replace(letter, text=text, html=quoting.own_html(own, program) + tail.html)
        charset, encoding, flowed = _FORMS.get(program, ("utf-8", "quoted-printable", False))
        return replace(letter, text=text, charset=charset, encoding=encoding, flowed=flowed)

    @staticmethod
    def _tail(
        program: str, language: str, last: quoting.Quoted | None, forwarded: Forwarded | None, at: datetime
    ) -> "_Tail":
        if forwarded is not None:
            text = quoting.forward_text(_passed_on(forwarded, at), program, language)
            return _Tail(text, "<br>" + quoting.paragraphs(text, "<br>"))
        if last is None:
            return _Tail("", "")
        quoted = replace(last, date=last.date.astimezone(at.tzinfo))
        html = quoting.quote_html(quoted, program, language) if program in {"outlook", "gmail"} else ""
        return _Tail(quoting.quote_text(quoted, program, language), html)

    @staticmethod
    def _opening(person: Person, *, mine: bool, first: bool) -> str:
        greeting = owner_greeting(person) if mine else person.greeting_to_owner(first_mail=first)
        return f"{greeting}\n\n" if greeting else ""

    def _ending(self, person: Person, text: str, *, mine: bool, first: bool, program: str) -> str:
        if mine:
            short = not first and len(text) < 60 and not person.formal
            unsigned = person.private or short
            return owner_closing(person) + ("" if unsigned else f"\n\n-- \n{OWNER_SIGNATURE}")
        if program == "phone":
            return f"{person.closing()}\n\n{_PHONE[person.language]}"
        block = person.signature() if first or self.rng.random() < 0.7 else ""
        mark = "-- \n" if program in {"gmail", "thunderbird", "apple"} else ""
        return person.closing() + (f"\n\n{mark}{block}" if block else "")

    def _own_program(self, person: Person) -> str:
        return "phone" if person.private and self.rng.random() < 0.2 else "gmail"

    def _unread(self, at: datetime) -> tuple[str, ...]:
        return ("UNREAD",) if (self.now - at).days < 2 and self.rng.random() < 0.3 else ()

    def _identity(self, at: datetime) -> str:
        # Gmail's ids grow with time: milliseconds in the upper bits, noise below.
        return f"{(int(at.timestamp() * 1000) << 20) | self.rng.getrandbits(20):016x}"

    def _message_id(self, address: str, at: datetime, program: str) -> str:
        domain = address.partition("@")[2]
        noise = f"{self.rng.getrandbits(64):016x}"
        if program in {"outlook", "exchange", "latin"}:
            return f"<{noise.upper()}{int(at.timestamp()):X}@mx.{domain}>"
        if program in {"apple", "phone"}:
            return f"<{noise[:8].upper()}-{noise[8:12].upper()}-{noise[12:].upper()}@{domain}>"
        return f"<CA+{noise}{int(at.timestamp()) & 0xFFFFFF:06x}@mail.{domain}>"
