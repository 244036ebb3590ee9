"""Gmail's search language, as the sandbox reads it."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from plugin.sandbox.query import Query

NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)


@dataclass
class Paper:
    """A letter made of its words."""

    headers: dict[str, str] = field(default_factory=dict)
    labels: list[str] = field(default_factory=lambda: ["INBOX"])
    received_ms: int = int(datetime(2026, 6, 1, 12, 0, tzinfo=UTC).timestamp() * 1000)
    words: str = ""
    attached: bool = False

    def header(self, name: str) -> str:
        return self.headers.get(name, "")

    def text(self) -> str:
        return self.words

    def size(self) -> int:
        return 5000

    def has_attachment(self) -> bool:
        return self.attached


LETTER = Paper(
    headers={
        "from": '"Mill, Ben" <ben.mill@mill.example>',
        "to": "Ada <ada@lovelace.example>",
        "cc": "cy@wren.example",
        "subject": "Re: The bridge, again",
        "message-id": "<abc+1@mill.example>",
        "list-id": "<makers.atelier.example>",
    },
    labels=["SENT", "IMPORTANT"],
    words="The stone arrives on Thursday.",
)


@pytest.mark.parametrize(
    "q",
    [
        "",
        "in:sent",
        "in:anywhere",
        "label:important",
        "is:read",
        "-in:chats",
        "from:ben.mill@mill.example",
        "from:mill.example",
        "from:Ben",
        "from:(ben OR nobody)",
        "from:{nobody@x.example ben.mill@mill.example}",
        "to:ada@lovelace.example",
        "to:cy@wren.example",
        "cc:cy@wren.example",
        "to:me",
        "subject:bridge",
        'subject:"the bridge"',
        "subject:(bridge again)",
        "rfc822msgid:abc+1@mill.example",
        "rfc822msgid:<abc+1@mill.example>",
        "after:2026/05/31 before:2026/06/02",
        "after:1780272000",
        "newer_than:20d",
        "older_than:1w",
        "{from:nobody subject:bridge}",
        "from:nobody OR subject:bridge",
        "from:nobody OR subject:bridge in:sent",
        "(from:ben in:sent) OR from:nobody",
        "-from:nobody",
        "-{from:nobody subject:tower}",
        "stone thursday",
        '"stone arrives"',
        "list:makers.atelier.example",
        "larger:4k smaller:1m",
        "in:sent AND from:ben",
        "in:sent )",
    ],
)
def test_a_query_that_fits_finds_the_letter(q: str) -> None:
    assert Query(q, now=NOW, me=frozenset({"ada@lovelace.example"}))(LETTER)


@pytest.mark.parametrize(
    "q",
    [
        "in:inbox",
        "in:chats",
        "is:unread",
        "-in:sent",
        "from:mil",
        "from:ada",
        "from:me",
        "cc:ada@lovelace.example",
        "subject:tower",
        'subject:"bridge the"',
        "rfc822msgid:abc@mill.example",
        "before:2026/06/01",
        "after:2026/06/02",
        "before:1780272000",
        "newer_than:3d",
        "older_than:1m",
        "{from:nobody subject:tower}",
        "from:nobody OR subject:tower in:sent",
        "from:nobody OR subject:bridge in:inbox",
        "from:(ben nobody)",
        '"arrives stone"',
        "has:attachment",
        "after:tomorrow",
        "newer_than:soon",
        "larger:huge",
        "larger:5k",
        "list:others.example",
        "stone friday",
    ],
)
def test_a_query_that_does_not_fit_does_not(q: str) -> None:
    assert not Query(q, now=NOW, me=frozenset({"ada@lovelace.example"}))(LETTER)


def test_a_date_is_midnight_in_california() -> None:
    midnight = int(datetime(2026, 6, 1, 7, 0, tzinfo=UTC).timestamp() * 1000)
    just_before = Paper(received_ms=midnight - 1)
    at_midnight = Paper(received_ms=midnight)
    assert not Query("after:2026/06/01", now=NOW)(just_before)
    assert Query("after:2026/06/01", now=NOW)(at_midnight)
    assert Query("before:2026/06/01", now=NOW)(just_before)


def test_only_a_query_that_names_the_trash_or_everywhere_reaches_it() -> None:
    reaches = {
        q: (Query(q, now=NOW).reaches_trash, Query(q, now=NOW).reaches_spam)
        for q in ("in:sent", "in:trash", "in:spam", "in:anywhere from:ben")
    }
    assert reaches == {
        "in:sent": (False, False),
        "in:trash": (True, False),
        "in:spam": (False, True),
        "in:anywhere from:ben": (True, True),
    }


@pytest.mark.parametrize(
    "q", ["((((", "}})", 'subject:"open', "from:", "-", "- -", ":::", "\x00", "a:" * 300, "{" * 300]
)
def test_nonsense_is_searched_for_without_failing(q: str) -> None:
    assert Query(q, now=NOW)(LETTER) in {True, False}
