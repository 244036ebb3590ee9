"""Work that was finished, as far as subjects, file names and events tell."""

import re

from plugin.domain.language.vocabulary import alternation
from plugin.domain.model import Address, Evidence, MailMessage, Meeting, Relationship, ThreadId
from plugin.domain.suggestions.context import SuggestionContext
from plugin.domain.text.excerpts import excerpt

_PIECE = {
    "en": "(?:project|phase|stage|engagement|assignment|programme|build|works?)",
    "de": "(?:projekts?|phase|etappe|auftrags|arbeiten|bauabschnitts?)",
    "fr": "(?:projet|mission|phase|étape|chantier|travaux|prestation)",
    "es": "(?:proyecto|fase|etapa|obras?|encargo|trabajos?)",
}
"""What work is done in; a year or a month that is closed is bookkeeping."""
_FINISHED = re.compile(
    r"(?<!\w)"
    + alternation(
        r"final (?:invoice|report|version|delivery|files|results?|presentation|payment|walk-?through)",
        r"(?:project|job|phase|work) (?:is |now )?(?:completed?|done|finished|closed|wrapped up|delivered)",
        r"wrap(?:ped|ping|s)?[ -]?up",
        r"hand-?over",
        r"(?:we are|we're|is|gone|went|now) live",
        r"go-?live",
        r"signed[ -]off",
        r"close-?out",
        r"post-?mortem",
        r"lessons learned",
        r"(?:ab)?schluss(?:rechnung|bericht|abnahme|präsentation|gespräch|besprechung|workshop)",
        rf"(?:close|closing|completion|conclusion) (?:of|for) (?:\w+ ){{0,3}}{_PIECE['en']}",
        rf"{_PIECE['en']} (?:\d{{1,2}} )?(?:close|closing|completion|sign-?off|retrospective)",
        r"final (?:review|inspection|session|sign-?off|acceptance)",
        r"(?:projekt|phasen|etappen|auftrags)abschluss",
        rf"(?:abschluss|abnahme) (?:der|des|vom|von) (?:\w+ ){{0,2}}{_PIECE['de']}",
        r"endabnahme",
        r"(?:projekt)?übergabe",
        r"fertig(?:gestellt|stellung)",
        r"abgeschlossen",
        r"facture (?:finale|de solde)",
        r"rapport final",
        r"(?:livraison|présentation|restitution) finale",
        rf"(?:clôture|bilan|achèvement|solde) (?:de |d['’]|du |des )(?:la |l['’])?{_PIECE['fr']}",
        r"mise en (?:ligne|production|service)",
        rf"fin (?:de |des )(?:la )?{_PIECE['fr']}",
        r"remise (?:du|de la|des) (?:rapport|livrables?|clés?)",
        r"réception (?:des travaux|du chantier)",
        r"factura final",
        r"informe final",
        r"(?:entrega|presentación) final",
        rf"(?:cierre|fin|final|balance|recepción) (?:de |del )(?:la )?{_PIECE['es']}",
        r"puesta en marcha",
        r"proyecto (?:terminado|finalizado|cerrado)",
    )
    + r"(?!\w)",
    re.IGNORECASE,
)
_NOT_FINISHED = re.compile(
    r"\b(?:delay\w*|postpone\w*|before|until|not yet|plan|planning|prep\w*|checklist|agenda|draft|date|overdue|"
    r"reminder|verspät\w*|verschoben|noch nicht|planung|vorbereitung|entwurf|mahnung|vor der|retard\w*|reporté\w*|"
    r"pas encore|avant|préparation|projet de|rappel|retras\w*|aplazad\w*|todavía no|antes|preparación|borrador|"
    r"undeliver\w*|prévue?s?|previst[oa]s?|geplant\w*|expected|scheduled)\b",
    re.IGNORECASE,
)
_MOST_PEOPLE = 8


def source_of(meeting: Meeting) -> str:
    """The event or message that a meeting was read from."""
    return meeting.evidence[0].id if meeting.evidence else meeting.id


def finished_work(situation: SuggestionContext, relationship: Relationship) -> list[tuple[Evidence, ThreadId | None]]:
    """What shows that work was finished, oldest first: subjects, file names and events that say so."""
    found: list[tuple[Evidence, ThreadId | None]] = []
    contact = relationship.address
    mail = [*situation.received(contact), *_addressed(situation, contact)]
    for message in sorted(mail, key=lambda one: (one.date, one.id)):
        text = next((one for one in _told_of_work(message) if says_finished(one)), "")
        if text:
            found.append((Evidence("work_finished", message.date, message.id, excerpt(text)), message.thread_id))
    for meeting in situation.met(contact):
        if says_finished(meeting.summary) and len(meeting.people) <= _MOST_PEOPLE:
            found.append(
                (Evidence("work_finished", meeting.ended_at, source_of(meeting), excerpt(meeting.summary)), None)
            )
    return sorted(found, key=lambda pair: (pair[0].date, pair[0].id))


def _addressed(situation: SuggestionContext, contact: Address) -> list[MailMessage]:
    return [
        message
        for message in situation.to(contact)
        if any(situation.people.canonical(box.address) == contact for box in message.to)
    ]


def _told_of_work(message: MailMessage) -> list[str]:
    names = [re.sub(r"[_\-.]+", " ", name) for name in message.attachments]
    own = [one.text for one in message.signals if one.whose == "own" and one.kind in {"praise", "thanks"}]
    return [message.subject, *names, *own]


def says_finished(text: str) -> bool:
    """Whether a subject, a file's name or an event's summary says that a piece of work is finished."""
    return bool(_FINISHED.search(text[:300])) and not _NOT_FINISHED.search(text[:300])
