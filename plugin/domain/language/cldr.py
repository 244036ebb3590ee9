"""Names of days and months in the languages that CLDR knows, through Babel."""

from collections.abc import Mapping


def calendar_names(language: str, what: str) -> tuple[str, ...]:
    """The `weekdays` from Monday on, or the `months`, as they stand in a sentence; none for a language not known."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- 20 ms that a command without dates need not spend

    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return ()
    names: Mapping[int, str] = (locale.days if what == "weekdays" else locale.months)["format"]["wide"]
    return tuple(names[number] for number in sorted(names))


def display_name(code: str) -> str:
    """A language's name in English, the code itself where CLDR does not know it."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- see above

    try:
        return Locale.parse(code).get_display_name("en") or code
    except (UnknownLocaleError, ValueError):
        return code
