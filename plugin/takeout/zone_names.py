"""Time zones by the names that programs show to people, as the ids of the time zone database.

Windows's names and CLDR's zones, cities and abbreviations are other people's tables, read from icalendar and Babel.
They are read when a name is met that is no id: a calendar that uses ids never pays for them.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from babel import Locale
from babel.core import get_global
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

_LOCALES = (
    *("en", "en_GB", "en_AU", "en_NZ", "en_IN", "en_ZA", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb"),
    *("fi", "cs", "sk", "hu", "ro", "el", "tr", "ru", "uk", "ja", "ko", "zh"),
)
"""The languages in which names are known, in the order in which they count: "CST" is America's before China's."""

_FURTHER_CITIES = {
    "Asia/Shanghai": ("Beijing", "Peking", "Shenzhen", "Guangzhou"),
    "Asia/Kolkata": ("Mumbai", "Bombay", "New Delhi", "Delhi", "Chennai", "Bangalore", "Bengaluru", "Hyderabad"),
    "Asia/Tokyo": ("Osaka", "Sapporo", "Kyoto"),
    "Asia/Dubai": ("Abu Dhabi",),
    "Asia/Jerusalem": ("Tel Aviv",),
    "Asia/Karachi": ("Islamabad",),
    "Asia/Bangkok": ("Hanoi",),
    "Africa/Johannesburg": ("Cape Town", "Pretoria", "Harare"),
    "America/New_York": ("Boston", "Miami", "Washington", "Washington DC", "Atlanta", "Philadelphia"),
    "America/Los_Angeles": ("San Francisco", "Seattle", "San Diego", "Silicon Valley"),
    "America/Chicago": ("Austin", "Dallas", "Houston"),
    "America/Sao_Paulo": ("Brasilia", "Rio de Janeiro"),
    "Australia/Sydney": ("Canberra",),
    "Europe/Berlin": ("Frankfurt", "Munich", "München", "Hamburg", "Cologne", "Köln", "Stuttgart"),
    "Europe/London": ("Edinburgh", "Manchester", "Glasgow"),
    "Europe/Madrid": ("Barcelona",),
    "Europe/Rome": ("Milan", "Milano"),
    "Europe/Moscow": ("St. Petersburg",),
    "Europe/Zurich": ("Bern", "Geneva", "Genève", "Genf", "Basel"),
    "Pacific/Auckland": ("Wellington",),
}
"""Cities that people and Windows name, and neither table does."""

_FURTHER_ABBREVIATIONS = {
    "art": "America/Argentina/Buenos_Aires",
    "clt": "America/Santiago",
    "cot": "America/Bogota",
    "gst": "Asia/Dubai",
    "hkt": "Asia/Hong_Kong",
    "ict": "Asia/Bangkok",
    "myt": "Asia/Kuala_Lumpur",
    "pet": "America/Lima",
    "pht": "Asia/Manila",
    "sgt": "Asia/Singapore",
    "trt": "Europe/Istanbul",
    "wib": "Asia/Jakarta",
}
"""Abbreviations in use where neither table has one."""

_SEASONS = (datetime(2025, 1, 15, tzinfo=UTC), datetime(2025, 7, 15, tzinfo=UTC))
_OFFSET = re.compile(r"([+−-])\s?(\d{1,2})(?:[:.]?([0-5]\d))?(?!\d)")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_NUMBER = re.compile(r"[\s_#]+\d{1,3}$")
_SEPARATORS = re.compile(r"\s*[,;/|]\s*|\s+-\s+")
_DAYLIGHT = re.compile(r"\b(?:daylight|summer)\b(?: saving)?", re.IGNORECASE)


def zone_id(name: str) -> str | None:
    """Return the id that a name means exactly: an id in any case, a path that ends in one, or Windows's name."""
    plain = name.strip().strip("\"'").strip()
    folded = plain.casefold()
    words = [word for word in re.split(r"[/\\]", folded) if word]
    # Some programs put a path of their own before the id: /example.org/2015/Europe/Berlin.
    candidates = [folded, *("/".join(words[-length:]) for length in (3, 2) if len(words) >= length)]
    candidates += [folded.replace(" ", "_"), re.sub(r"[-_ ]", "/", folded, count=1).replace(" ", "_")]
    for candidate in candidates:
        if candidate in _ids():
            return _ids()[candidate]
    if folded.startswith("tzone:"):
        return _ids().get(words[-1]) if words else None
    return _windows().get(_fold(_NUMBER.sub("", plain)))


def zone_meant(name: str) -> str | None:
    """Return the id of the zone that a displayed name, a list of cities or an abbreviation means."""
    plain = _NUMBER.sub("", name.strip().strip("\"'"))
    offsets = offsets_in(plain)
    if len(offsets) > 1:
        return _by_offsets(frozenset(offsets))
    outside = _BRACKETS.sub(" ", plain).strip(" ,-_")
    within = [bracket[1:-1] for bracket in _BRACKETS.findall(plain)]
    for text in (outside, *within):
        for found in _by_words(text):
            if not offsets or offsets[0] in _offsets_of(found):
                return found
    return None


def offsets_in(name: str) -> list[timedelta]:
    """Return the distances from UTC that a name tells: "(UTC+01:00) …", "GMT+2", "+0530"."""
    found = []
    for sign, hours, minutes in _OFFSET.findall(name):
        away = timedelta(hours=int(hours), minutes=int(minutes or 0))
        if away <= timedelta(hours=14):
            found.append(away if sign == "+" else -away)
    return found


def _by_words(text: str) -> Iterator[str]:
    """The zones that a text may mean, the likeliest first."""
    if not text:
        return
    exact = zone_id(text)
    if exact:
        yield exact
    folded = _fold(text)
    standard = _fold(_DAYLIGHT.sub("Standard", text))
    for key in (folded, standard, f"{folded} standard time", f"{folded} time", f"{folded} standard"):
        for table in (_windows(), _display_names()):
            if key in table:
                yield table[key]
    if text.isalpha() and len(text) <= 5 and folded in _abbreviations():
        yield _abbreviations()[folded]
    for city in _SEPARATORS.split(text):
        found = _cities().get(_fold(city))
        if found:
            yield found


def _fold(text: str) -> str:
    """Case, accents, and what stands between words do not tell names apart."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("_", " ").replace("’", "'"))
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


@cache
def _ids() -> Mapping[str, str]:
    found = {name.casefold(): name for name in sorted(available_timezones())}
    return {**found, "z": "UTC", "utc": "UTC", "gmt": "GMT"}


@cache
def _windows() -> Mapping[str, str]:
    table = {_fold(name): found for name, found in WINDOWS_TO_OLSON.items()}
    return {**{name.replace("standard", "daylight"): found for name, found in table.items()}, **table}


@cache
def _preferred() -> Mapping[str, str]:
    """CLDR's groups of zones, each by the zone that stands for it."""
    groups: Mapping[str, str] = get_global("meta_zones")
    known = available_timezones()
    common = ("Europe/Berlin", "Europe/London", "America/New_York", "America/Chicago", "Asia/Kolkata")
    return {
        groups[zone]: zone
        for zone in reversed([*common, *WINDOWS_TO_OLSON.values(), *sorted(groups)])
        if zone in groups and zone in known
    }


def _locales() -> Iterator[Locale]:
    for name in _LOCALES:
        yield Locale.parse(name)


def _names(length: str) -> Iterator[tuple[str, str]]:
    """(name, zone) of everything that the languages call zones and groups of zones, `long` or `short`."""
    known = available_timezones()
    for locale in _locales():
        for group, zone in _preferred().items():
            yield from ((name, zone) for name in _texts(locale.meta_zones.get(group), length))
        for zone, data in locale.time_zones.items():
            if zone in known:
                yield from ((name, zone) for name in _texts(data, length))


def _texts(data: object, length: str) -> Iterable[str]:
    names = data.get(length) if hasattr(data, "get") else None
    return [] if names is None else [name for name in dict(names).values() if isinstance(name, str) and name != "∅∅∅"]


@cache
def _display_names() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, zone in _names("long"):
        found.setdefault(_fold(name), zone)
    return found


@cache
def _abbreviations() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, zone in _names("short"):
        found.setdefault(_fold(name), zone)
    for zone in ("Asia/Tokyo", *WINDOWS_TO_OLSON.values()):
        for season in _SEASONS:
            name = season.astimezone(ZoneInfo(zone)).tzname() or ""
            if name.isalpha():
                found.setdefault(_fold(name), zone)
    return {**_FURTHER_ABBREVIATIONS, **found}


@cache
def _cities() -> Mapping[str, str]:
    """Zones by their cities: the ids' own last words, then what the languages call them."""
    known = available_timezones()
    found: dict[str, str] = {}
    for zone in sorted(known):
        if "/" in zone and not zone.startswith(("Etc/", "posix/", "right/", "SystemV/")):
            found.setdefault(_fold(zone.rpartition("/")[2]), zone)
    for zone, cities in _FURTHER_CITIES.items():
        found.update({_fold(city): zone for city in cities})
    for locale in _locales():
        for zone, data in locale.time_zones.items():
            city = data.get("city")
            if zone in known and isinstance(city, str):
                found.setdefault(_fold(city), zone)
    return found


@cache
def _offsets_of(zone: str) -> frozenset[timedelta]:
    offsets = [season.astimezone(ZoneInfo(zone)).utcoffset() for season in _SEASONS]
    return frozenset(offset for offset in offsets if offset is not None)


@cache
def _by_offsets(offsets: frozenset[timedelta]) -> str | None:
    """The zone that changes between two offsets: "GMT -0500 (Standard) / GMT -0400 (Daylight)"."""
    common = ("America/New_York", "America/Chicago", "Europe/Berlin", "Europe/London")
    return next((zone for zone in (*common, *WINDOWS_TO_OLSON.values()) if _offsets_of(zone) == offsets), None)
