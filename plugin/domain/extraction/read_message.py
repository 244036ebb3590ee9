"""Reading a message: the order in which it is taken apart.

1. `mime`, `transfer`, `charsets`, `encoded_words`: bytes become headers and leaves of the MIME tree, whatever is
   wrong with them.
2. `body`, `html`, `armour`: the leaves that are its words become one plain text. Of alternatives the plain one is
   read, of parts in a row all. HTML keeps its blocks as lines, its block quotes as "> " lines, and marks where an
   element says "quote" or "signature".
3. `quote_separators`, `header_blocks`, `attributions`, `quotes`: the places at which a program has set an earlier
   message below — "On … wrote:", a header block, a separator, a mark from HTML — and ">" lines decide line by line
   what is quoted. An attribution with ">" lines below covers these only; any other separator covers the rest.
4. `signatures`, `salutations`: of the own lines, from the end, what is no longer the letter: sign-off and name, card,
   "Sent from my …", notices and footers; the greeting and the sign-off are noted.
5. `mailtext` does 3 and 4 again inside each quote, so that every author keeps their own words, and reads from the
   separator who wrote to whom and when.
6. `detect_language` votes; `automation` asks whether a machine wrote it. A machine says nothing to anybody: no signals.
7. `split_sentences` makes sentences. `signals`, `rebuffs`, `mentions` and `hints` read each author's by the rules and
   words of the language packs; `answer_cues` those sentences of the writer's that would mean something in an answer to
   an ask.
8. `keep_message` keeps headers, signals, mentions and counts (`writing`), excerpts of at most 200 characters, and
   never the body. Of a signature it keeps the card (`signature_cards`); the name signed with stands below the sign-off.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from plugin.domain.extraction.answer_cues import find_cues
from plugin.domain.extraction.hints import find_hints
from plugin.domain.extraction.kept_excerpts import limit_excerpts, room_left
from plugin.domain.extraction.mentions import find_mentions
from plugin.domain.extraction.perhaps_named import perhaps_named
from plugin.domain.extraction.rebuffs import find_rebuff
from plugin.domain.extraction.signals import find_signals
from plugin.domain.extraction.writing import writing_style
from plugin.domain.language.detection import detect_language
from plugin.domain.mail.automation import is_automated
from plugin.domain.mail.body import body_text
from plugin.domain.mail.mailtext import MailText, take_apart
from plugin.domain.mail.mime import UnreadableMessage, header_date, header_value, raw_from_bytes
from plugin.domain.mail.origin import is_disowned, is_owners
from plugin.domain.mail.quote_marks import QuoteSeparator
from plugin.domain.mail.salutations import run_in_greeting
from plugin.domain.mail.signature_cards import split_card
from plugin.domain.model import (
    EXCERPT,
    Address,
    Cue,
    CueKind,
    Hint,
    Mailbox,
    MailMessage,
    Mention,
    MessageId,
    QuotedHeader,
    RawMessage,
    Rebuff,
    Signal,
    SignalKind,
    ThreadId,
    WritingStyle,
)
from plugin.domain.text.addresses import parse_mailboxes, tidy_name
from plugin.domain.text.encoded_words import decode_words
from plugin.domain.text.names import read_name
from plugin.domain.text.sentences import split_sentences

__all__ = ["Reading", "UnreadableMessage", "keep_message", "raw_from_bytes", "read_message"]

MAX_SIGNALS = 20
MAX_MENTIONS = 30
MAX_QUOTED_HEADERS = 20
MAX_QUOTES_READ = 12
MAX_OWN = 15_000
MAX_QUOTED = 10_000
"""Characters of own words, and of quotes together, whose sentences are read: seven pages, and five."""

FEW_WORDS = 10
_PASSING_ON = 30
"""Words of one's own beside which a forwarded answer is still the news."""
_VERDICTS = frozenset({CueKind.AGREES, CueKind.DECLINES})
"""In fewer words than this a language is not told for certain."""

_MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}>")


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in a message; the words stay here and are not stored (see `keep_message`)."""

    message_id: str
    date: datetime | None
    sender: Mailbox | None
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    subject: str
    own_text: str
    quoted_text: str
    signature: str
    greeting: str
    sign_off: str
    language: str
    forwarded: bool
    automated: bool
    signals: tuple[Signal, ...]
    mentions: tuple[Mention, ...]
    quoted_headers: tuple[QuotedHeader, ...]
    style: WritingStyle
    attachments: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    rebuff: Rebuff | None = None
    cues: tuple[Cue, ...] = ()
    perhaps_named: tuple[str, ...] = ()
    separators: tuple[QuoteSeparator, ...] = ()
    """What announced the quotes: shown where reading is explained, never kept."""

    @property
    def people(self) -> tuple[str, ...]:
        """The names of people as they stand in the text, each once, in order."""
        return tuple(dict.fromkeys(mention.name for mention in self.mentions if mention.name))

    @property
    def organisations(self) -> tuple[str, ...]:
        """The names of organisations as they stand in the text, each once, in order."""
        return tuple(dict.fromkeys(mention.organisation for mention in self.mentions if mention.organisation))

    def as_json(self, path: str = "") -> dict[str, Any]:
        """The `read` shape of the command line."""
        return {
            "path": path,
            "message_id": self.message_id,
            "date": self.date.isoformat() if self.date else None,
            "from": self.sender.address if self.sender else None,
            "to": [mailbox.address for mailbox in self.to],
            "cc": [mailbox.address for mailbox in self.cc],
            "subject": self.subject,
            "own_text": self.own_text,
            "quoted_text": self.quoted_text,
            "signature": self.signature,
            "greeting": self.greeting,
            "sign_off": self.sign_off,
            "language": self.language,
            "forwarded": self.forwarded,
            "automated": self.automated,
            "people": list(self.people),
            "organisations": list(self.organisations),
            "signals": [
                {"kind": signal.kind.value, "text": signal.text, "whose": signal.whose} for signal in self.signals
            ],
        }


def _greeted(parts: MailText, to: tuple[Mailbox, ...]) -> MailText:
    """The parts with the name by which the only recipient is spoken to where the first sentence begins."""
    if parts.greeting or len(to) != 1 or not to[0].display_name:
        return parts
    first = next((line for line in parts.own.splitlines() if line.strip()), "")
    greeting = run_in_greeting(first, read_name(to[0].display_name).given)
    return replace(parts, greeting=greeting) if greeting else parts


def read_message(raw: RawMessage, *, me: frozenset[Address] = frozenset()) -> Reading:
    """Everything of a message that this product reads. Never raises.

    `me` are the reader's own addresses: praise counts as praise of them or their work only.
    """
    sender = _sender(raw)
    subject = decode_words(header_value(raw.headers, "subject"))[:500]
    body = body_text(raw.parts)
    parts = _greeted(take_apart(body.text), parse_mailboxes(_all_values(raw, "to")))
    language = detect_language(parts.own) or detect_language(f"{parts.own}\n{parts.quoted}")
    automated = is_automated(raw.headers, sender, subject, parts.own, body)
    signals, mentions, cues = _said(parts, language, sender, me, automated=automated)
    return Reading(
        message_id=header_value(raw.headers, "message-id").strip(" <>\t"),
        date=header_date(header_value(raw.headers, "date")) or raw.date,
        sender=sender,
        to=parse_mailboxes(_all_values(raw, "to")),
        cc=parse_mailboxes(_all_values(raw, "cc")),
        subject=subject,
        own_text=parts.own,
        quoted_text=parts.quoted,
        signature=parts.signature,
        greeting=parts.greeting,
        sign_off=parts.sign_off,
        language=language,
        forwarded=parts.forwarded or body.forwarded,
        automated=automated,
        signals=signals,
        mentions=mentions,
        quoted_headers=_quoted_headers(parts),
        style=writing_style(parts, language),
        cues=cues,
        attachments=body.attachments,
        hints=() if automated else find_hints(_own_sentences(parts), language),
        rebuff=None if automated else _rebuff(parts, subject, mentions),
        perhaps_named=() if automated else _perhaps_named(parts, language, signals, mentions, cues),
        separators=parts.separators,
    )


def _sender(raw: RawMessage) -> Mailbox | None:
    """Who wrote it. Where From holds no address, the next best header has it, and From may still tell the name."""
    written = header_value(raw.headers, "from")
    found = parse_mailboxes(written)
    if found:
        return found[0]
    for name in ("reply-to", "sender", "resent-from", "return-path"):
        others = parse_mailboxes(header_value(raw.headers, name))
        if others:
            own = tidy_name(written.partition("<")[0], others[0].address)
            return Mailbox(others[0].address, own or others[0].display_name)
    return None


def _rebuff(parts: MailText, subject: str, mentions: Iterable[Mention]) -> Rebuff | None:
    """Whether the writer pushes the reader away, in their own words or in the subject of a new message."""
    return find_rebuff(
        _own_sentences(parts),
        subject=subject,
        length=len(parts.own.split()),
        names_others=any(one.whose == "own" and one.name for one in mentions),
    )


def _said(
    parts: MailText, language: str, sender: Mailbox | None, me: frozenset[Address], *, automated: bool
) -> tuple[tuple[Signal, ...], tuple[Mention, ...], tuple[Cue, ...]]:
    """Signals and mentions of the own words and of each quoted author's, cues of the own. A machine says nothing."""
    if automated:
        return (), (), ()
    author = sender.address if sender else None
    own = _own_sentences(parts)
    left = MAX_QUOTED
    said = find_signals(own, language, author=author)
    signals, mentions, cues = limit_excerpts(
        said,
        find_mentions(own, language, author=author),
        len(own),
        # What is quoted does not tell the language of the answer above it; words too few to tell are tried in all.
        find_cues(
            own,
            detect_language(parts.own) if len(parts.own.split()) >= FEW_WORDS else "",
            {one.text: one.rule for one in said if one.kind is SignalKind.DECLINED},
        ),
    )
    cues += _passed_on(parts, language, me, cues)
    for quote in parts.quotes[:MAX_QUOTES_READ]:
        if left <= 0 or (len(signals) >= MAX_SIGNALS and len(mentions) >= MAX_MENTIONS):
            break
        writer = quote.header.sender.address if quote.header and quote.header.sender else None
        text = quote.text[:left]
        left -= len(text)
        quoted = split_sentences(text)
        spoken = detect_language(text) or language
        heard = [
            signal
            for signal in find_signals(quoted, spoken, whose="quoted", author=writer)
            # What the reader once praised in others is no praise of the reader.
            if not (signal.kind is SignalKind.PRAISE and writer in me)
        ]
        named = find_mentions(quoted, spoken, whose="quoted", author=writer)
        heard, named, _ = limit_excerpts(heard, named, len(quoted))
        signals += heard
        mentions += named
    return tuple(signals[:MAX_SIGNALS]), tuple(mentions[:MAX_MENTIONS]), tuple(cues)


def _perhaps_named(
    parts: MailText, language: str, signals: Iterable[Signal], mentions: Iterable[Mention], cues: Iterable[Cue]
) -> tuple[str, ...]:
    """Sentences that may name somebody, as far as the excerpts of a letter leave room for them."""
    own = _own_sentences(parts)
    named = [one for one in mentions if one.whose == "own"]
    said = [one.text for one in signals if one.whose == "own"] + [one.text for one in cues]
    kept = {*said, *(one.text for one in named)}
    return perhaps_named(own, language, named, room=room_left(kept, len(own)))


def _passed_on(parts: MailText, language: str, me: frozenset[Address], own: Sequence[Cue]) -> list[Cue]:
    """What somebody else answered, where the writer forwards it and says neither yes nor no to it themselves."""
    quote = next(iter(parts.quotes), None)
    writer = quote.header.sender.address if quote and quote.header and quote.header.sender else None
    if not parts.forwarded or quote is None or writer is None or writer in me or len(parts.own.split()) > _PASSING_ON:
        return []
    if any(cue.kind in _VERDICTS for cue in own):
        return []
    sentences = split_sentences(quote.text[:MAX_QUOTED])
    heard = [cue for cue in find_cues(sentences, detect_language(quote.text) or language) if cue.kind in _VERDICTS]
    _, _, kept = limit_excerpts((), (), len(sentences), heard)
    return [replace(cue, author=writer) for cue in kept]


def _own_sentences(parts: MailText) -> list[str]:
    return split_sentences(_without_greeting(parts)[:MAX_OWN])


def _without_greeting(parts: MailText) -> str:
    """The own words after the greeting, whose name is the reader's and names nobody else."""
    rest = parts.own.lstrip().removeprefix(parts.greeting) if parts.greeting else parts.own
    # A greeting with nothing after it is what the letter says: "Lieber nicht." greets nobody.
    return rest if rest.strip() else parts.own


def _quoted_headers(parts: MailText) -> tuple[QuotedHeader, ...]:
    headers = [quote.header for quote in parts.quotes if quote.header is not None]
    return tuple(dict.fromkeys(headers))[:MAX_QUOTED_HEADERS]


def _all_values(raw: RawMessage, name: str) -> str:
    return ", ".join(value for key, value in raw.headers if key.lower() == name)


def keep_message(raw: RawMessage, *, me: frozenset[Address]) -> MailMessage:
    """What is stored of a message: headers, signals and mentions with excerpts, never the body.

    `date` is the moment told by whoever delivered the message, in the zone of its Date header.
    Raises `UnreadableMessage` where there is no sender or no date, for without them it is evidence of nothing.
    """
    reading = read_message(raw, me=me)
    if reading.sender is None:
        raise UnreadableMessage("No sender: the From header is missing or holds no address.")
    date = raw.date or reading.date
    if date is None:
        raise UnreadableMessage("No date: the Date header is missing or cannot be understood.")
    message_id = header_value(raw.headers, "message-id").strip()
    card, signed = split_card(reading.signature)
    sign_off = f"{reading.style.sign_off}\n{signed}" if signed and reading.style.sign_off else reading.style.sign_off
    return MailMessage(
        id=MessageId(raw.id),
        thread_id=ThreadId(raw.thread_id or raw.id),
        rfc822_message_id=message_id,
        date=date.astimezone((reading.date or date).tzinfo),
        sender=reading.sender,
        to=reading.to,
        cc=reading.cc,
        bcc=parse_mailboxes(_all_values(raw, "bcc")),
        reply_to=parse_mailboxes(_all_values(raw, "reply-to")),
        subject=reading.subject,
        in_reply_to=next(iter(_MESSAGE_ID.findall(header_value(raw.headers, "in-reply-to"))), ""),
        references=tuple(_MESSAGE_ID.findall(_all_values(raw, "references")))[-50:],
        labels=raw.labels,
        sent_by_me=is_owners(raw, reading.sender, me),
        automated=reading.automated,
        list_id=decode_words(header_value(raw.headers, "list-id"))[:EXCERPT],
        language=reading.language,
        forwarded=reading.forwarded,
        signature=card[:EXCERPT],
        style=replace(reading.style, sign_off=sign_off),
        signals=reading.signals[:MAX_SIGNALS],
        mentions=reading.mentions[:MAX_MENTIONS],
        quoted_headers=reading.quoted_headers,
        attachments=reading.attachments,
        hints=reading.hints,
        rebuff=reading.rebuff,
        cues=reading.cues,
        perhaps_named=reading.perhaps_named,
        disowned=is_disowned(raw),
    )
