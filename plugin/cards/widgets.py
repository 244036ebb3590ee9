"""The widgets that our cards are made of, in Google's JSON; what data says is text in them, never markup.

Google's text widgets and sections' headers read a little HTML. So whatever goes into one is escaped, and no markup of
our own is used: a card's strings hold no "<" at all. Of labels, buttons and cards' headers Google says no such thing:
there text stands as it is, with angle brackets replaced, inert whether HTML is read there or not.
"""

import html
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from plugin.domain.text.excerpts import excerpt

Json = dict[str, Any]
SECTIONS = WIDGETS = 100
"""The most that Google draws of each in one card."""
TEXT = 500
LABEL = 80
PARAMETER = 1100
"""Characters of a parameter: an event's id has up to 1024, and a word before it."""
_CUT = "There is more; open Askwell's page to see it."
_INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
"""Characters that are invisible and belong to words of some scripts and to emoji."""
_PLAIN = str.maketrans({"<": "‹", ">": "›"})


def clean(text: str, limit: int = TEXT) -> str:
    """One line of at most `limit` characters, without controls, bidi marks and other characters that hide."""
    shown = (
        char if char in _JOINERS or unicodedata.category(char) not in _INVISIBLE else " " if char.isspace() else ""
        for char in text[: 8 * limit]
    )
    return excerpt("".join(shown), limit)


def written(text: str, limit: int = TEXT) -> str:
    """Text for a widget that reads HTML."""
    return html.escape(clean(text, limit), quote=True)


def plain(text: str, limit: int = LABEL) -> str:
    """Text for a place that shows it as it is, or perhaps does not."""
    return clean(text, limit).translate(_PLAIN)


def paragraph(text: str) -> Json:
    """A paragraph."""
    return {"textParagraph": {"text": written(text)}}


def labelled(label: str, text: str, below: str = "") -> Json:
    """A text with a label above it, and perhaps a line below."""
    widget: Json = {"text": written(text), "wrapText": True}
    if label:
        widget["topLabel"] = plain(label)
    if below:
        widget["bottomLabel"] = plain(below, TEXT)
    return {"decoratedText": widget}


def button(label: str, url: str, *, main: bool = False, said: str = "", **parameters: str) -> Json | None:
    """A button that calls `url` with these parameters; `said` is what a screen reader says.

    None where a parameter is too long: an id that is cut names something else.
    """
    if any(len(value) > PARAMETER for value in parameters.values()):
        return None
    action: Json = {"function": url, "loadIndicator": "SPINNER"}
    if parameters:
        action["parameters"] = [{"key": key, "value": value} for key, value in parameters.items()]
    return _button(label, {"action": action}, main=main, said=said)


def link(label: str, url: str, *, main: bool = False) -> Json:
    """A button that opens an address."""
    return _button(label, {"openLink": {"url": url, "openAs": "FULL_SIZE", "onClose": "NOTHING"}}, main=main)


def _button(label: str, on_click: Json, *, main: bool, said: str = "") -> Json:
    made: Json = {"text": plain(label), "onClick": on_click, "type": "FILLED" if main else "OUTLINED"}
    if said:
        made["altText"] = plain(said)
    return made


def buttons(*made: Json | None) -> list[Json]:
    """A row of buttons, as widgets; nothing where there is none."""
    kept = [one for one in made if one is not None]
    return [{"buttonList": {"buttons": kept}}] if kept else []


def section(header: str, widgets: Iterable[Json], *, shown: int | None = None) -> list[Json]:
    """A section, as a list; nothing where it has no widgets. All but the first `shown` are folded away."""
    inside = list(widgets)
    if not inside:
        return []
    made: Json = {"widgets": inside}
    if header:
        made["header"] = written(header, LABEL)
    if shown is not None and len(inside) > shown:
        made |= {"collapsible": True, "uncollapsibleWidgetsCount": shown}
    return [made]


def card(name: str, title: str, sections: Iterable[Json], *, subtitle: str = "") -> Json:
    """A card within Google's limits: what is beyond them is left out, and a last line says so."""
    header: Json = {"title": plain(title)}
    if subtitle:
        header["subtitle"] = plain(subtitle, TEXT)
    kept = list(_within_limits(sections))
    return {"name": name, "header": header, "sections": kept or section("", [paragraph("There is nothing to show.")])}


def _within_limits(sections: Iterable[Json]) -> Iterable[Json]:
    left = WIDGETS
    for number, one in enumerate(sections, 1):
        widgets = one["widgets"]
        if number >= SECTIONS or len(widgets) >= left:
            room = max(0, left - 1)
            yield from section("", [*widgets[:room], paragraph(_CUT)])
            return
        left -= len(widgets)
        yield one


def strings(value: object) -> Iterable[str]:
    """Every text in a card that Google shows: all but addresses, parameters and names of kinds."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key in _SHOWN and isinstance(inner, str):
                yield inner
            else:
                yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


_SHOWN = frozenset({"text", "topLabel", "bottomLabel", "title", "subtitle", "header", "altText", "label"})
