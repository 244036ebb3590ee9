"""Dates as people say them in a mail: "on Tuesday", "last week", "in May 2024", in four languages.

Never "yesterday": the user may send the draft tomorrow. The day is the one on the clock of the event where
it says one, else of `now`.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
           "November", "Dezember"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
           "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
           "noviembre", "diciembre"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Moment:
    """A date in words: `when` stands beside a verb ("on Tuesday"), `of` beside a noun ("du 3 mai", "vom Dienstag")."""

    when: str
    of: str


_TWO_WEEKS_AT_MOST = 18
_TWO_WEEKS = {
    "en": Moment("a couple of weeks ago", "of a couple of weeks ago"),
    "de": Moment("vor zwei Wochen", "von vor zwei Wochen"),
    "fr": Moment("il y a deux semaines", "d'il y a deux semaines"),
    "es": Moment("hace un par de semanas", "de hace un par de semanas"),
}
_THIS_MONTH = {
    "en": Moment("earlier this month", "of earlier this month"),
    "de": Moment("Anfang des Monats", "vom Anfang des Monats"),
    "fr": Moment("en début de mois", "du début du mois"),
    "es": Moment("a principios de mes", "de principios de mes"),
}


def local_day(moment: datetime, *, now: datetime) -> date:
    """The day on the event's own clock where it has one, else on the user's."""
    return (moment if moment.utcoffset() else moment.astimezone(now.tzinfo)).date()


def say_day(moment: datetime, *, now: datetime, language: str) -> Moment:
    """A day in words, as exact as one remembers it: the weekday for a week, "a couple of weeks ago", then the month.

    Days to come are said with their date.
    """
    apart = (now.date() - local_day(moment, now=now)).days
    if apart > 0:
        return _past(moment, apart, now=now, language=language)
    day = local_day(moment, now=now)
    if apart == 0:
        return _today(language)
    return _weekday(day, language, past=False) if apart > -7 else _date(day, language)


def _past(moment: datetime, apart: int, *, now: datetime, language: str) -> Moment:
    """A day that many days ago."""
    day, today = local_day(moment, now=now), now.date()
    if apart < 7:
        return _weekday(day, language, past=True)
    if _monday(today) - _monday(day) == timedelta(days=7):
        return _last_week(language)
    if apart <= _TWO_WEEKS_AT_MOST:
        return _TWO_WEEKS.get(language, _TWO_WEEKS["en"])
    if (day.year, day.month) == (today.year, today.month):
        return _THIS_MONTH.get(language, _THIS_MONTH["en"])
    return say_month(moment, now=now, language=language)


def say_month(moment: datetime, *, now: datetime, language: str) -> Moment:
    """A month in words, with its year where that is not plain."""
    day, today = local_day(moment, now=now), now.date()
    month = MONTHS[language][day.month - 1]
    near = 0 <= (today.year - day.year) * 12 + today.month - day.month < 10
    year = "" if near else f" {day.year}"
    if language == "de":
        return Moment(f"im {month}{year}", f"vom {month}{year}")
    if language == "fr":
        elided = "d'" if month[0] in "ao" else "de "
        return Moment(f"en {month}{year}", f"{elided}{month}{year}")
    if language == "es":
        year = f" de {day.year}" if year else ""
        return Moment(f"en {month}{year}", f"de {month}{year}")
    return Moment(f"in {month}{year}", f"of {month}{year}")


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _today(language: str) -> Moment:
    return {
        "de": Moment("heute", "von heute"),
        "fr": Moment("aujourd'hui", "d'aujourd'hui"),
        "es": Moment("hoy", "de hoy"),
    }.get(language, Moment("today", "of today"))


def _weekday(day: date, language: str, *, past: bool) -> Moment:
    name = WEEKDAYS[language][day.weekday()]
    if language == "de":
        return Moment(f"am {name}", f"vom {name}")
    if language == "fr":
        return Moment(f"{name} dernier" if past else name, f"de {name}")
    if language == "es":
        return Moment(f"el {name} pasado" if past else f"el {name}", f"del {name}")
    return Moment(f"on {name}", f"of {name}")


def _last_week(language: str) -> Moment:
    return {
        "de": Moment("letzte Woche", "von letzter Woche"),
        "fr": Moment("la semaine dernière", "de la semaine dernière"),
        "es": Moment("la semana pasada", "de la semana pasada"),
    }.get(language, Moment("last week", "of last week"))


def _date(day: date, language: str) -> Moment:
    month = MONTHS[language][day.month - 1]
    if language == "de":
        return Moment(f"am {day.day}. {month}", f"vom {day.day}. {month}")
    if language == "fr":
        number = "1er" if day.day == 1 else str(day.day)
        return Moment(f"le {number} {month}", f"du {number} {month}")
    if language == "es":
        return Moment(f"el {day.day} de {month}", f"del {day.day} de {month}")
    return Moment(f"on {day.day} {month}", f"of {day.day} {month}")
