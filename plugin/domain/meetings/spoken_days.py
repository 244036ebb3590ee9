"""The day that a sentence speaks of: "yesterday", "am Dienstag", "hier soir", "el 12 de junio"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugin.domain.language.vocabulary import alternation

_TODAY = alternation(
    """
    today|this (?:morning|afternoon|evening|lunchtime)|tonight|earlier on|just now
    heute|eben gerade|vorhin
    aujourd['’]hui|ce (?:matin|midi|soir)|cet(?:te)? (?:après-midi|aprem)|tout à l['’]heure
    hoy|esta (?:mañana|tarde|noche)|este mediodía
    oggi|stamattina|stasera|hoje|vandaag|vanmorgen
    """
)
_YESTERDAY = alternation("yesterday|last night|gestern|hier|ayer|anoche|ieri|ontem|gisteren")
_DAY_BEFORE = alternation(
    """
    (?:the )?day before yesterday|vorgestern|avant[- ]hier|anteayer|antes de ayer|l['’]altro ieri|anteontem|eergisteren
    """
)
_TOMORROW = alternation("tomorrow|demain|domani|amanhã")
_AHEAD = alternation(
    """
    next|look(?:ing)? forward|will (?:see|meet)|until (?:then|tomorrow)
    see you (?:on|at|in|then|there|soon|next|tomorrow|later)
    (?:über|ueber)?morgen (?:um|früh|vormittag|nachmittag|abend|mittag)|(?:bis|auf|für|erst|dann) morgen
    nächste[nrs]?|kommende[nrs]?|freue?n? (?:mich|uns) (?:schon )?auf|bis (?:dann|bald|später)
    prochaine?|hâte de|à (?:bientôt|lundi|mardi|mercredi|jeudi|vendredi)
    (?<!esta )(?<!la )mañana|próxim[oa]|nos vemos|con ganas de|hasta (?:el|pronto|luego)
    """
)
_WEEKDAYS = (
    r"mon(?:day)?|montag|lundi|lunes|lunedì|segunda(?:-feira)?|maandag",
    r"tues?(?:day)?|dienstag|mardi|martes|martedì|terça(?:-feira)?|dinsdag",
    r"wed(?:nesday)?|mittwoch|mercredi|miércoles|mercoledì|quarta(?:-feira)?|woensdag",
    r"thu(?:rs(?:day)?)?|donnerstag|jeudi|jueves|giovedì|quinta(?:-feira)?|donderdag",
    r"fri(?:day)?|freitag|vendredi|viernes|venerdì|sexta(?:-feira)?|vrijdag",
    r"sat(?:urday)?|samstag|sonnabend|samedi|sábado|sabato|zaterdag",
    r"sun(?:day)?|sonntag|dimanche|domingo|domenica|zondag",
)
_MONTHS = (
    r"jan(?:uary|uar|vier|\.)?|enero|jänner|gennaio",
    r"feb(?:ruary|ruar|\.)?|février|febrero|febbraio",
    r"mar(?:ch|s|zo|\.)?|märz",
    r"apr(?:il|\.)?|avril|abril|aprile",
    r"may|mai|mayo|maggio",
    r"jun[ei]?|juin|junio|giugno",
    r"jul[yi]?|juillet|julio|luglio",
    r"aug(?:ust|\.)?|août|agosto",
    r"sep(?:t(?:ember|embre|\.)?|\.)?|septiembre|settembre",
    r"o[ck]t(?:ober|obre|ubre|\.)?|ottobre",
    r"nov(?:ember|embre|iembre|\.)?",
    r"de[cz](?:ember|\.)?|décembre|diciembre|dicembre",
)

_IS_TODAY = re.compile(rf"(?<!\w){_TODAY}(?!\w)", re.IGNORECASE)
_IS_YESTERDAY = re.compile(rf"(?<!\w){_YESTERDAY}(?!\w)", re.IGNORECASE)
_IS_DAY_BEFORE = re.compile(rf"(?<!\w){_DAY_BEFORE}(?!\w)", re.IGNORECASE)
_IS_AHEAD = re.compile(rf"(?<!\w)(?:{_TOMORROW}|{_AHEAD})(?!\w)", re.IGNORECASE)
_IS_TOMORROW = re.compile(
    rf"(?<!\w)(?:{_TOMORROW}|(?<!heute )(?<!guten )morgen|(?<!esta )(?<!la )mañana)(?!\w)", re.IGNORECASE
)
_IS_WEEKDAY = tuple(re.compile(rf"(?<!\w)(?:{names})s?(?!\w)", re.IGNORECASE) for names in _WEEKDAYS)
_IS_DATE = tuple(
    re.compile(
        rf"(?<![\w.])(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s+(?:of\s+|de\s+)?(?:{names})(?!\w)"
        rf"|(?<!\w)(?:{names})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])",
        re.IGNORECASE,
    )
    for names in _MONTHS
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?:\d{2,4})?(?!\d)")
_IS_LATELY = re.compile(
    r"(?<!\w)"
    + alternation(
        """
        last week|the other (?:day|week|night)|(?:earlier )?this week
        letzte woche|neulich|kürzlich|diese woche
        la semaine dernière|l['’]autre jour|cette semaine
        la semana pasada|el otro día|esta semana
        la settimana scorsa|vorige week|semana passada
        """
    )
    + r"(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class SpokenDay:
    """The day a sentence speaks of, as the range it can be: `earliest` to `latest`, both included.

    `exact` where the sentence names the day; otherwise the range is what "last week" or no word at all allows.
    """

    earliest: date
    latest: date
    exact: bool = False


def is_ahead(text: str) -> bool:
    """Whether the sentence speaks of a day to come."""
    return _IS_AHEAD.search(text) is not None and not (_IS_YESTERDAY.search(text) or _IS_DAY_BEFORE.search(text))


def names_past_day(text: str) -> bool:
    """Whether the sentence names today, a day just gone, or a time of late ("the other day")."""
    named = (_IS_TODAY, _IS_YESTERDAY, _IS_DAY_BEFORE, _IS_LATELY, *_IS_WEEKDAY)
    return any(pattern.search(text) for pattern in named) and not is_ahead(text)


def find_past_day(text: str, written: datetime) -> SpokenDay:
    """The day of an encounter that a sentence written at `written` (in its writer's zone) looks back on."""
    today = written.date()
    day = _named_day(text, today)
    if day is not None:
        return SpokenDay(day, day, exact=True)
    return SpokenDay(today - timedelta(days=11 if _IS_LATELY.search(text) else 5), today)


def _named_day(text: str, today: date) -> date | None:
    """The very day that the sentence names, if it does."""
    for pattern, back in ((_IS_DAY_BEFORE, 2), (_IS_YESTERDAY, 1), (_IS_TODAY, 0)):
        if pattern.search(text):
            return today - timedelta(days=back)
    named = _named_date(text, today)
    if named is not None:
        return named
    for weekday, pattern in enumerate(_IS_WEEKDAY):
        if pattern.search(text):
            return today - timedelta(days=(today.weekday() - weekday) % 7 or 7)
    return None


def find_day_spoken_of(text: str, written: datetime) -> SpokenDay:
    """The day of a meeting that a sentence cancels or misses: it may lie behind or just ahead."""
    today = written.date()
    if _IS_TOMORROW.search(text):
        return SpokenDay(today + timedelta(days=1), today + timedelta(days=1), exact=True)
    told = find_past_day(text, written)
    if told.exact:
        return told
    return SpokenDay(today - timedelta(days=4), today + timedelta(days=2))


def _named_date(text: str, today: date) -> date | None:
    for month, pattern in enumerate(_IS_DATE, start=1):
        found = pattern.search(text)
        if found:
            return _latest_past(int(found[1] or found[2]), month, today)
    numeric = _NUMERIC.search(text)
    if numeric:
        return _latest_past(int(numeric[1]), int(numeric[2]), today)
    return None


def _latest_past(day: int, month: int, today: date) -> date | None:
    """The last such date up to today, at most half a year back; None where no such day exists or it lies ahead."""
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found <= today:
            return found if (today - found).days <= 183 else None
    return None
