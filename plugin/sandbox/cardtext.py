"""The little HTML that Google's text widgets read, made safe: what a card brings can only be one of these."""

from html import escape
from html.parser import HTMLParser

from markupsafe import Markup

PLAIN = frozenset({"b", "strong", "i", "em", "u", "s", "strike", "font", "a", "br", "time"})
"""The elements that text widgets read; all of an element's attributes are dropped here but a link's address."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in PLAIN:
            return
        if tag == "br":
            self.parts.append("<br>")
            return
        address = next((value or "" for name, value in attrs if name == "href"), "")
        safe = tag == "a" and address.startswith(("https://", "http://"))
        self.parts.append(f'<a href="{escape(address)}">' if safe else "<span>" if tag in {"a", "font"} else f"<{tag}>")
        self.open.append("a" if safe else "span" if tag in {"a", "font"} else tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in PLAIN and tag != "br" and self.open:
            self.parts.append(f"</{self.open.pop()}>")

    def handle_data(self, data: str) -> None:
        self.parts.append(escape(data))


def card_text(text: str) -> Markup:
    """The text of a widget as a host shows it."""
    reader = _Reader()
    reader.feed(str(text))
    reader.close()
    closing = "".join(f"</{tag}>" for tag in reversed(reader.open))
    return Markup("".join(reader.parts) + closing)  # noqa: S704 - made of escaped text and the elements above
