"""Gmail's search language: a query becomes a predicate over letters.

    query  = clause (OR clause)*          AND is written by writing nothing; OR binds looser, as in Gmail
    clause = ["-"] (operator ":" value | "(" query ")" | "{" alternatives "}" | word | "quoted words")

A date means midnight in California; epoch seconds are exact. Words match whole words, in any case.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

_PACIFIC = ZoneInfo("America/Los_Angeles")
_TOKEN = re.compile(r"""\s*(?:(-?)([A-Za-z_0-9]+):(?=\S)|(-?)"([^"]*)"?|(-(?=[\w({"])|[(){}])|([^\s(){}"]+))""")
_WORD = re.compile(r"\w+", re.UNICODE)
_DAYS = {"h": 1 / 24, "d": 1.0, "w": 7.0, "m": 30.4375, "y": 365.25}
_PLACES = {
    "sent": "SENT",
    "inbox": "INBOX",
    "draft": "DRAFT",
    "drafts": "DRAFT",
    "trash": "TRASH",
    "spam": "SPAM",
    "chats": "CHAT",
    "chat": "CHAT",
    "starred": "STARRED",
    "important": "IMPORTANT",
    "unread": "UNREAD",
}


class Letter(Protocol):
    """What a query asks of a message. `received_ms` is epoch milliseconds; `me` are the owner's addresses."""

    labels: list[str]
    received_ms: int

    def header(self, name: str) -> str:
        """All values of a header in one text, decoded; empty where there is none."""
        ...

    def text(self) -> str:
        """The body's words."""
        ...

    def size(self) -> int:
        """Bytes."""
        ...

    def has_attachment(self) -> bool:
        """Whether a file hangs on it."""
        ...


Predicate = Callable[[Letter], bool]


class Query:
    """A parsed query: call it with a letter. `reaches_trash` and `reaches_spam` say whether it names those places."""

    def __init__(self, text: str, *, now: datetime, me: frozenset[str] = frozenset()) -> None:
        self.reaches_trash = self.reaches_spam = False
        self._now = now
        self._me = me
        self._tokens = _tokens(text)
        self._place = 0
        predicate = self._alternatives(closing="")
        while self._place < len(self._tokens):  # a stray closing bracket ends nothing
            self._place += 1
            predicate = _both(predicate, self._alternatives(closing=""))
        self._predicate = predicate

    def __call__(self, letter: Letter) -> bool:
        """Whether the letter matches."""
        return self._predicate(letter)

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._place] if self._place < len(self._tokens) else ("end", "")

    def _alternatives(self, closing: str, field: str = "") -> Predicate:
        groups: list[list[Predicate]] = [[]]
        while (token := self._peek())[0] != "end" and token != ("bracket", closing):
            if token[0] == "bracket" and token[1] in ")}":
                break
            if token in {("word", "OR"), ("word", "|")}:
                self._place += 1
                groups.append([])
                continue
            if token == ("word", "AND"):
                self._place += 1
                continue
            groups[-1].append(self._clause(field))
        if closing and self._peek() == ("bracket", closing):
            self._place += 1
        # "from:a OR from:b x" is (a or b) and x in Gmail: OR joins its two neighbours only.
        return _joined(groups, _any if closing == "}" else _all)

    def _clause(self, field: str) -> Predicate:
        kind, value = self._peek()
        self._place += 1
        if kind == "minus":
            inner = self._clause(field)
            return lambda letter: not inner(letter)
        if kind == "bracket":
            return self._alternatives(closing={"(": ")", "{": "}"}[value], field=field)
        if kind == "field":
            return self._clause(value) if self._peek()[0] != "end" else _everything
        return self._match(field, value)

    def _match(self, field: str, value: str) -> Predicate:
        word = value.casefold()
        match field:
            case "in" | "is" | "label" | "category":
                found = self._in_place(word)
            case "after" | "newer" | "before" | "older":
                found = _dated(field, value)
            case "newer_than" | "older_than":
                found = _aged(field, word, self._now)
            case "rfc822msgid":
                found = _with_id(value)
            case "from" | "to" | "cc" | "bcc" | "subject" | "list" | "deliveredto":
                found = self._in_headers(field, value)
            case "has":
                found = _with_attachment if word == "attachment" else _nothing
            case "larger" | "smaller" | "size":
                found = _sized(field, word)
            case _:
                found = _with_words(f"{field}:{value}" if field else value)
        return found

    def _in_place(self, word: str) -> Predicate:
        if word == "anywhere":
            self.reaches_trash = self.reaches_spam = True
            return _everything
        if word == "read":
            return lambda letter: "UNREAD" not in letter.labels
        label = _PLACES.get(word, word.upper())
        self.reaches_trash = self.reaches_trash or label == "TRASH"
        self.reaches_spam = self.reaches_spam or label == "SPAM"
        return lambda letter: any(label in _names(have) for have in letter.labels)

    def _in_headers(self, field: str, value: str) -> Predicate:
        headers = {
            "to": ("to", "cc", "bcc"),
            "list": ("list-id", "list-post"),
            "deliveredto": ("delivered-to",),
        }.get(field, (field,))
        if value.casefold() == "me" and field != "subject":
            return lambda letter: any(
                _contains(letter.header(name), address) for name in headers for address in self._me
            )
        return lambda letter: any(_contains(letter.header(name), value) for name in headers)


def _tokens(text: str) -> list[tuple[str, str]]:
    """(kind, value) pairs; kinds: minus, field, word, quoted, bracket."""
    tokens: list[tuple[str, str]] = []
    place = 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            place += 1
            continue
        place = max(match.end(), place + 1)
        minus, field, quoted_minus, quoted, bracket, word = match.groups()
        if minus or quoted_minus or bracket == "-":
            tokens.append(("minus", "-"))
        if field is not None:
            tokens.append(("field", field.casefold()))
            value = _value(text, place)
            if value:
                tokens.append(("word", value))
                place += len(value)
        elif quoted is not None:
            tokens.append(("quoted", quoted))
        elif bracket is not None and bracket != "-":
            tokens.append(("bracket", bracket))
        elif word is not None:
            tokens.append(("word", word))
    return tokens


def _value(text: str, place: int) -> str:
    """The bare value that follows an operator, up to a space or bracket; empty before a bracket or a quote."""
    match = re.compile(r'[^\s(){}"]+').match(text, place)
    return match.group() if match else ""


@lru_cache(maxsize=1024)
def _names(label: str) -> frozenset[str]:
    """What a search may call a label: itself, in capitals, and with - for blanks and slashes."""
    return frozenset({label, label.upper(), re.sub(r"[\s/&(){}\"|]", "-", label.upper())})


def _everything(_: Letter) -> bool:
    return True


def _nothing(_: Letter) -> bool:
    return False


def _with_attachment(letter: Letter) -> bool:
    return letter.has_attachment()


def _with_id(value: str) -> Predicate:
    wanted = f"<{value.strip('<>')}>"
    return lambda letter: wanted in letter.header("message-id")


def _with_words(text: str) -> Predicate:
    return lambda letter: (
        any(_contains(letter.header(name), text) for name in ("subject", "from", "to", "cc"))
        or _contains(letter.text(), text)
    )


def _both(one: Predicate, other: Predicate) -> Predicate:
    return lambda letter: one(letter) and other(letter)


def _all(predicates: list[Predicate]) -> Predicate:
    return lambda letter: all(predicate(letter) for predicate in predicates)


def _any(predicates: list[Predicate]) -> Predicate:
    return lambda letter: any(predicate(letter) for predicate in predicates)


def _joined(groups: list[list[Predicate]], join: Callable[[list[Predicate]], Predicate]) -> Predicate:
    """Groups are what stands between ORs: the last clause of one and the first of the next are alternatives."""
    clauses: list[Predicate] = []
    alternatives: list[Predicate] = []
    for number, group in enumerate(groups):
        if not group:
            continue
        joined_left = number > 0 and bool(alternatives)
        if joined_left:
            alternatives.append(group[0])
        rest = group[1:] if joined_left else group
        if rest:
            if joined_left:
                clauses.append(_any(alternatives))
            clauses.extend(rest[:-1])
            alternatives = [rest[-1]]
    if alternatives:
        clauses.append(_any(alternatives) if len(alternatives) > 1 else alternatives[0])
    return join(clauses)


def _dated(field: str, value: str) -> Predicate:
    moment = _moment(value)
    if moment is None:
        return _nothing
    if field in {"after", "newer"}:
        return lambda letter: letter.received_ms >= moment
    return lambda letter: letter.received_ms < moment


def _moment(value: str) -> float | None:
    """Epoch milliseconds of a search date: epoch seconds, or year/month/day at midnight Pacific."""
    if value.isdecimal():
        return int(value) * 1000
    match = re.fullmatch(r"(\d{4})[/-](\d{1,2})[/-](\d{1,2})", value)
    if match is None:
        return None
    try:
        day = datetime(int(match[1]), int(match[2]), int(match[3]), tzinfo=_PACIFIC)
    except ValueError:
        return None
    return day.timestamp() * 1000


def _aged(field: str, value: str, now: datetime) -> Predicate:
    match = re.fullmatch(r"(\d+)([hdwmy])", value)
    if match is None:
        return _nothing
    edge = (now.astimezone(UTC) - timedelta(days=int(match[1]) * _DAYS[match[2]])).timestamp() * 1000
    if field == "newer_than":
        return lambda letter: letter.received_ms >= edge
    return lambda letter: letter.received_ms < edge


def _sized(field: str, value: str) -> Predicate:
    match = re.fullmatch(r"(\d+)([km]?)b?", value)
    if match is None:
        return _nothing
    limit = int(match[1]) * {"": 1, "k": 1024, "m": 1024 * 1024}[match[2]]
    if field == "smaller":
        return lambda letter: letter.size() < limit
    return lambda letter: letter.size() > limit


def _contains(text: str, wanted: str) -> bool:
    """Whether the words of `wanted` stand together in `text`, whole words, in any case."""
    words = _words_of(wanted)
    if not words.strip():
        return False
    return words in (_words_of(text) if len(text) <= _SHORT else _words_of.__wrapped__(text))


_SHORT = 300
"""Texts up to here are headers, which the same searches read again and again."""


@lru_cache(maxsize=50_000)
def _words_of(text: str) -> str:
    """Its words in lower case, each between spaces."""
    return f" {' '.join(_WORD.findall(text.casefold()))} "
