"""A body of text taken apart: own words, quoted words with their authors, signature, greeting and sign-off."""

import re
from dataclasses import dataclass, field

from plugin.domain.language.packs import template
from plugin.domain.mail.device_lines import is_sent_from
from plugin.domain.mail.quote_separators import QUOTE_START, QuoteSeparator, quote_depth
from plugin.domain.mail.quoted_dates import parse_quoted_date
from plugin.domain.mail.quotes import mark_quotes, strip_mark, unify_marks
from plugin.domain.mail.salutations import find_greeting, is_sign_off, is_thanks_off, sign_off_with_name
from plugin.domain.mail.signatures import (
    SIGNATURE_END,
    SIGNATURE_START,
    is_banner,
    reads_like_card,
    signature_start,
)
from plugin.domain.model import Mailbox, QuotedHeader
from plugin.domain.text.addresses import parse_address, parse_mailboxes, tidy_name

CAP = 65_536
"""Patterns see at most this many characters of a body: the writer's own words stand at its beginning."""
MAX_LINES = 3_000
"""Lines of a body that are taken apart."""
MAX_LEVELS = 8
MAX_NESTED_LINES = 6_000
"""Lines of quotes that are taken apart again for the quotes within them, all levels together."""
MAX_QUOTES = 40

_GAP = re.compile(r"\n{3,}")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_SPACES = str.maketrans(
    {
        "\u00a0": " ",
        "\u2007": " ",
        "\u202f": " ",
        "\u3000": " ",
        "\x0b": "\n",
        "\x0c": "\n",
        "\u2028": "\n",
        "\u2029": "\n",
        "\x85": "\n",
    }
)


@dataclass(frozen=True, slots=True)
class Quote:
    """One quoted author's words, without quotes and signature. `header` tells whose they are, as far as known."""

    text: str
    header: QuotedHeader | None
    level: int
    forwarded: bool = False
    signature: str = ""


@dataclass(frozen=True, slots=True)
class MailText:
    """A body taken apart. `quoted` are all quoted lines as they stand; `quotes` the same per author, unmarked."""

    own: str
    quoted: str
    signature: str
    greeting: str
    sign_off: str
    forwarded: bool
    quotes: tuple[Quote, ...] = ()
    separators: tuple[QuoteSeparator, ...] = ()
    """What announced the quotes, outermost level only."""


def clean_text(text: str) -> str:
    r"""At most `CAP` characters, "\n" line ends, ordinary spaces, no invisible marks."""
    if len(text) > CAP:
        text = text[:CAP].rpartition("\n")[0] or text[:CAP]
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.isascii():
        return text.replace("\x0b", "\n").replace("\x0c", "\n")
    return _INVISIBLE.sub("", text.translate(_SPACES))


def take_apart(text: str) -> MailText:
    """Whose words are whose in a body of plain text (HTML's seams and signatures marked by `htmltext`)."""
    lines = unify_marks(clean_text(text).split("\n", MAX_LINES)[:MAX_LINES])
    quoted, seams, every = mark_quotes(lines)
    segments = _segments(lines, quoted, seams)
    own_lines, signature_lines = _cut_signatures(segments)
    greeting = next((find_greeting(line) for line in own_lines if line.strip()), "")
    reader = _QuoteReader()
    reader.read(lines, quoted, seams, every, 1)
    return MailText(
        own=_join(own_lines),
        quoted=_join([line for line, other in zip(lines, quoted, strict=True) if other and line != QUOTE_START]),
        signature=_join([line for line in signature_lines if line not in {SIGNATURE_START, SIGNATURE_END}]),
        greeting=greeting,
        sign_off=_sign_off(signature_lines, own_lines),
        forwarded=any(seam.forwarded for seam in seams),
        quotes=tuple(reader.quotes[:MAX_QUOTES]),
        separators=tuple(seams[:MAX_QUOTES]),
    )


def _join(lines: list[str]) -> str:
    text = "\n".join(line.rstrip() for line in lines).strip("\n")
    return _GAP.sub("\n\n", text) if "\n\n\n" in text else text


def _segments(lines: list[str], quoted: list[bool], seams: list[QuoteSeparator]) -> list[list[str]]:
    """The runs of own lines between the quotes. Own words on a seam's own line are cut off from it."""
    columns = {seam.start: seam.column for seam in seams if seam.column}
    segments: list[list[str]] = [[]]
    for number, line in enumerate(lines):
        if quoted[number]:
            if segments[-1]:
                segments.append([])
        else:
            segments[-1].append(line[: columns[number]].rstrip("- ") if number in columns else line)
    return [segment for segment in segments if any(line.strip() for line in segment)]


def _cut_signatures(segments: list[list[str]]) -> tuple[list[str], list[str]]:
    """Own lines and signature lines.

    Some programs let people write within what they mark as the signature: where nothing else is left, the letter
    stands there, unless it reads like a card.
    """
    own, signature = _cut(segments)
    if any(SIGNATURE_START in segment for segment in segments) and not _holds_letter(own):
        unmarked = [[line for line in segment if line not in _SIGNATURE_MARKS] for segment in segments]
        written = [line for segment in unmarked for line in segment if line.strip()]
        if not reads_like_card(written[sum(1 for line in own if line.strip()) :]):
            return _cut(unmarked)
    return own, signature


_SIGNATURE_MARKS = frozenset({SIGNATURE_START, SIGNATURE_END})


def _holds_letter(own: list[str]) -> bool:
    """Whether there are words besides a greeting."""
    words = [line for line in own if line.strip()]
    return len(words) > 1 or any(line.strip() != find_greeting(line) for line in words)


def _cut(segments: list[list[str]]) -> tuple[list[str], list[str]]:
    """The last run of lines is searched for a signature, and the run before it where nothing was left."""
    own: list[list[str]] = []
    tails: list[list[str]] = []
    searching = True
    for index in range(len(segments) - 1, -1, -1):
        segment = segments[index]
        if index == 0:
            segment = _without_banners(segment)
        segment, enclosed = _marked_signature(segment)
        if enclosed:
            tails.append(enclosed)
        if searching:
            cut = signature_start(segment, opening=index == 0)
            tails.append(segment[cut:])
            segment = segment[:cut]
            searching = not any(line.strip() for line in segment)
        else:
            cut = next((number for number, line in enumerate(segment) if is_sent_from(line)), len(segment))
            tails.append(segment[cut:])
            segment = segment[:cut]
        own.append([*segment, ""])
    return [line for part in reversed(own) for line in part], [line for part in reversed(tails) for line in part]


def _marked_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """Take out what HTML marked as the signature."""
    if SIGNATURE_START not in lines:
        return lines, []
    start = lines.index(SIGNATURE_START)
    end = next((number for number in range(start, len(lines)) if lines[number] == SIGNATURE_END), len(lines) - 1)
    return lines[:start] + lines[end + 1 :], lines[start + 1 : end]


def _without_banners(lines: list[str]) -> list[str]:
    """The lines without the warnings that a mail gateway put above them."""
    for number, line in enumerate(lines[:8]):
        if line.strip() and not is_banner(line):
            return lines
        if line.strip():
            end = next((index for index in range(number, len(lines)) if not lines[index].strip()), number + 1)
            rest = lines[end:] if end - number <= 6 else lines[number + 1 :]
            return _without_banners(rest) if any(rest_line.strip() for rest_line in rest) else lines
    return lines


def _sign_off(signature: list[str], own: list[str]) -> str:
    """The valediction line, from the signature's head or the own words' last line."""
    candidates = [line for line in signature if line.strip()][:4]
    candidates += [line for line in own if line.strip()][-1:]
    for line in candidates:
        if is_sign_off(line) or is_thanks_off(line):
            return line.strip()
        with_name = sign_off_with_name(line)
        if with_name:
            return with_name
    return ""


@dataclass(slots=True)
class _QuoteReader:
    """Reads the quotes of a body, and within each the deeper ones, oldest last."""

    quotes: list[Quote] = field(default_factory=list)
    lines_left: int = MAX_NESTED_LINES

    def read(
        self,
        lines: list[str],
        quoted: list[bool],
        seams: list[QuoteSeparator],
        every: list[QuoteSeparator],
        level: int,
    ) -> None:
        """Append the quotes of this level, each followed by those within it.

        `every` holds the seams within quotes too: where no marks are taken off, they need not be sought again.
        """
        by_start = {seam.start: seam for seam in seams}
        number = 0
        while number < len(lines) and len(self.quotes) < MAX_QUOTES:
            seam = by_start.get(number)
            if seam is None and not quoted[number]:
                number += 1
                continue
            start = seam.end if seam is not None else number
            end = start
            while end < len(lines) and quoted[end] and (end not in by_start or end == number):
                end += 1
            if end > start or seam is not None:
                within = [inner.moved(-start) for inner in every if start <= inner.start and inner.end <= end]
                self._read_one(lines[start:end], seam, within, level)
            number = max(end, number + 1)

    def _read_one(
        self, body: list[str], seam: QuoteSeparator | None, within: list[QuoteSeparator] | None, level: int
    ) -> None:
        if len(body) > self.lines_left:
            return
        self.lines_left -= len(body)
        marked = [line for line in body if line.strip()]
        if marked and sum(1 for line in marked if quote_depth(line)) * 2 >= len(marked):
            body, within = [strip_mark(line) for line in body], None
        header = seam_header(seam) if seam is not None else None
        inner, inner_seams, every = mark_quotes(body, within)
        if header is None and inner_seams and not any(line.strip() for line in body[: inner_seams[0].start]):
            # The announcement itself stands inside the quote (Apple Mail, "> On … wrote:").
            if level < MAX_LEVELS:
                self.read(body, inner, inner_seams, every, level)
            return
        own, signature = _cut_signatures(_segments(body, inner, inner_seams))
        forwarded = seam is not None and seam.forwarded
        self.quotes.append(Quote(_join(own).strip(), header, level, forwarded, _join(signature)))
        if level < MAX_LEVELS:
            self.read(body, inner, inner_seams, every, level + 1)


_ATTRIBUTION_ADDRESS = re.compile(r"[<(\[]?\s*(?:mailto:)?\s*[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+\w\s*[>)\]]*")
_ATTRIBUTION_NAME = template(
    r"(?:\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s*(?:[AaPp]\.?[Mm]\.?)?\s*{mail.o_clock}?\s*(?:\(?[A-Z]{2,5}\)?|[+-]\d{4}"
    r"|GMT\S*)?\s*[,:]?\s*|\b(?:19|20)\d\d,?\s+|\b{mail.wrote_before_name}\s+)"
    r"(?P<name>[^\d<>:,\n]{2,60}?)\s*,?\s*(?:<|\(|\[|$|\b{mail.wrote_after_name}|:)",
    flags=re.NOFLAG,
)


def seam_header(seam: QuoteSeparator) -> QuotedHeader | None:
    """Who wrote to whom and when, as far as the announcement tells; None where it tells nothing."""
    if seam.kind == "block":
        fields = dict(seam.fields)
        senders = parse_mailboxes(fields.get("from", ""))
        return QuotedHeader(
            sender=senders[0] if senders else None,
            to=parse_mailboxes(fields.get("to", "")),
            cc=parse_mailboxes(fields.get("cc", "")),
            date=parse_quoted_date(fields.get("date", "")),
            subject=fields.get("subject", "").strip(" *")[:200],
        )
    if seam.kind != "wrote":
        return None
    address = parse_address(seam.text)
    found = _ATTRIBUTION_NAME.search(_ATTRIBUTION_ADDRESS.sub("<", seam.text))
    name = tidy_name(found["name"], address or "") if found else ""
    sender = Mailbox(address, name) if address else None
    date = parse_quoted_date(seam.text)
    return QuotedHeader(sender=sender, date=date) if sender or date else None
