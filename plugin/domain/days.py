"""The day that a sentence speaks of: "yesterday", "am Dienstag", "hier soir", "el 12 de junio"."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

_TODAY = (
    r"today|this (?:morning|afternoon|evening|lunchtime)|tonight|earlier on|just now|heute|eben gerade|vorhin|aujourd['’]hui|ce (?:matin|midi|soir)"
    r"|cet(?:te)? (?:après-midi|aprem)|tout à l['’]heure|hoy|esta (?:mañana|tarde|noche)|este mediodía|oggi|stamattina|stasera|hoje|vandaag|vanmorgen"
)
_YESTERDAY = r"yesterday|last night|gestern|hier|ayer|anoche|ieri|ontem|gisteren"
_DAY_BEFORE = r"(?:the )?day before yesterday|vorgestern|avant[- ]hier|anteayer|antes de ayer|l['’]altro ieri|anteontem|eergisteren"
_FUTURE = (
    r"tomorrow|\bnext\b|look(?:ing)? forward|will (?:see|meet)|see you (?:on|at|in|then|there|soon|next|tomorrow|later)|until (?:then|tomorrow)"
    r"|(?:über|ueber)?morgen (?:um|früh|vormittag|nachmittag|abend|mittag)|(?:bis|auf|für|erst|dann) morgen\b|nächste[nrs]?|kommende[nrs]?|freue?n? (?:mich|uns) (?:schon )?auf|bis (?:dann|bald|später)"
    r"|\bdemain\b|\bprochaine?\b|hâte de|à (?:bientôt|lundi|mardi|mercredi|jeudi|vendredi)|(?<!esta )(?<!ayer por la )(?<!de la )(?<!por la )\bmañana\b|\bpróxim[oa]|nos vemos|con ganas de|hasta (?:el|pronto|luego)"
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

_IS_TODAY = re.compile(rf"(?<!\w)(?:{_TODAY})(?!\w)", re.IGNORECASE)
_IS_YESTERDAY = re.compile(rf"(?<!\w)(?:{_YESTERDAY})(?!\w)", re.IGNORECASE)
_IS_DAY_BEFORE = re.compile(rf"(?<!\w)(?:{_DAY_BEFORE})(?!\w)", re.IGNORECASE)
_IS_FUTURE = re.compile(rf"(?<!\w)(?:{_FUTURE})(?!\w)", re.IGNORECASE)
_IS_WEEKDAY = tuple(re.compile(rf"(?<!\w)(?:{names})s?(?!\w)", re.IGNORECASE) for names in _WEEKDAYS)
_IS_DATE = tuple(
    re.compile(
        rf"(?<![\w.])(\d{{1,2}})(?:st|nd|rd|th|\.|er|º)?\s+(?:of\s+|de\s+)?(?:{names})(?!\w)|(?<!\w)(?:{names})\s+(\d{{1,2}})(?:st|nd|rd|th)?(?![\w:])",
        re.IGNORECASE,
    )
    for names in _MONTHS
)
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?:\d{2,4})?(?!\d)")
_IS_LAST_WEEK = re.compile(
    r"(?<!\w)(?:last week|letzte woche|la semaine dernière|la semana pasada|la settimana scorsa|vorige week|semana passada|the other (?:day|week|night)"
    r"|neulich|kürzlich|l['’]autre jour|el otro día|(?:earlier )?this week|diese woche|cette semaine|esta semana)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ToldDay:
    """The day a sentence speaks of, as the range it can be: `earliest` to `latest`, both included.

    `exact` where the sentence names the day; otherwise the range is what "last week" or no word at all allows.
    """

    earliest: date
    latest: date
    exact: bool = False


def is_ahead(text: str) -> bool:
    """Whether the sentence speaks of a day to come."""
    return _IS_FUTURE.search(text) is not None and not (_IS_YESTERDAY.search(text) or _IS_DAY_BEFORE.search(text))


def find_past_day(text: str, written: datetime) -> ToldDay:
    """The day of an encounter that a sentence written at `written` (in its writer's zone) looks back on."""
    today = written.date()
    if _IS_DAY_BEFORE.search(text):
        return _exactly(today - timedelta(days=2))
    if _IS_YESTERDAY.search(text):
        return _exactly(today - timedelta(days=1))
    if _IS_TODAY.search(text):
        return _exactly(today)
    named = _named_date(text, today)
    if named is not None:
        return _exactly(named)
    for weekday, pattern in enumerate(_IS_WEEKDAY):
        if pattern.search(text):
            back = (today.weekday() - weekday) % 7 or 7
            return _exactly(today - timedelta(days=back))
    if _IS_LAST_WEEK.search(text):
        return ToldDay(today - timedelta(days=11), today)
    return ToldDay(today - timedelta(days=5), today)


def find_day_spoken_of(text: str, written: datetime) -> ToldDay:
    """The day of a meeting that a sentence cancels or misses: it may lie behind or just ahead."""
    today = written.date()
    if re.search(r"(?<!\w)(?:tomorrow|morgen|demain|mañana|domani|amanhã)(?!\w)", text, re.IGNORECASE):
        return _exactly(today + timedelta(days=1))
    told = find_past_day(text, written)
    if told.exact:
        return told
    return ToldDay(today - timedelta(days=4), today + timedelta(days=2))


def _exactly(day: date) -> ToldDay:
    return ToldDay(day, day, exact=True)


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
