"""What may be shown on a terminal: mail and calendars are strangers' words, and a terminal obeys some of them."""

LONGEST = 2000
"""Characters of one sentence; what somebody pasted into an argument need not come back whole."""

_OBEYED = (*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Escape and control codes, which move cursors and fill clipboards, and marks that turn a line's direction round."""
_SHOWN = {code: None for code in _OBEYED if chr(code) not in "\n\t"}
_ESCAPED = {code: f"\\u{code:04x}" for code in _OBEYED if chr(code) not in "\n\t"}


def printable(text: str) -> str:
    """`text` without what a terminal would obey instead of showing."""
    return text.translate(_SHOWN)


def printable_json(text: str) -> bytes:
    """JSON as UTF-8, saying escaped what a terminal would obey; the values stay what they are.

    A lone surrogate can survive from a damaged header: JSON can say it only escaped.
    """
    return text.translate(_ESCAPED).encode("utf-8", errors="backslashreplace")


def sentence(text: str) -> str:
    """A failure's words on one line, of bounded length; their end, which says what to do, stays."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= LONGEST else f"{line[: LONGEST // 2]} … {line[-LONGEST // 2 :]}"
