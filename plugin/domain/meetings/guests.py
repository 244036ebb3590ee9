"""What stands on a guest list: people, groups behind whom there are more, rooms and machines, and nobody."""

import re
from collections.abc import Iterable

from plugin.domain.model import Address, Attendee, CalendarEvent
from plugin.domain.text.addresses import is_group_address, is_no_reply, is_person
from plugin.domain.text.notetakers import is_notetaker

GROUPS: dict[str, tuple[str, ...]] = {
    "da": ("gruppen", "bestyrelsen", "alle medarbejdere"),
    "de": (
        *("gruppe", "verteiler", "verteilerliste", "abteilung", "vorstand", "geschäftsleitung", "alle mitarbeitenden"),
        *("alle mitarbeiter", "belegschaft", "arbeitskreis", "ausschuss", "gremium", "beirat"),
    ),
    "en": (
        *("team", "teams", "group", "groups", "committee", "department", "dept", "everyone", "everybody", "all staff"),
        *("all hands", "all employees", "board of directors", "board members", "squad", "working group"),
        *("mailing list", "distribution list", "staff list", "leadership team", "members", "task force", "steerco"),
    ),
    "es": ("equipo", "grupo", "departamento", "comité", "junta directiva", "todo el personal", "lista de distribución"),
    "fi": ("tiimi", "ryhmä", "johtoryhmä"),
    "fr": (
        "équipe",
        "groupe",
        "département",
        "comité",
        "conseil d'administration",
        "liste de diffusion",
        "tout le monde",
    ),
    "it": ("gruppo", "squadra", "reparto", "comitato", "consiglio direttivo", "lista di distribuzione"),
    "nb": ("gruppa", "styret", "alle ansatte"),
    "nl": ("groep", "afdeling", "werkgroep", "bestuur", "alle medewerkers", "verzendlijst"),
    "pl": ("zespół", "grupa", "dział", "zarząd", "wszyscy"),
    "pt": ("equipe", "equipa", "departamento", "comitê", "diretoria", "todos os funcionários"),
    "sv": ("gruppen", "styrelsen", "avdelningen", "alla anställda"),
    "tr": ("ekibi", "grubu", "herkes"),
}
"""Words in the name of a guest that is several people, by language."""

ROOMS: dict[str, tuple[str, ...]] = {
    "da": ("mødelokale",),
    "de": (
        *(
            "besprechungsraum",
            "besprechungszimmer",
            "sitzungszimmer",
            "konferenzraum",
            "konferenzzimmer",
            "meetingraum",
        ),
        *("schulungsraum", "videokonferenzraum", "beamer"),
    ),
    "en": (
        *("meeting room", "conference room", "board room", "boardroom", "huddle room", "training room", "zoom room"),
        *("projector", "video room", "phone booth", "conf room", "mtg room"),
    ),
    "es": ("sala de reuniones", "sala de juntas", "sala de conferencias"),
    "fi": ("kokoushuone", "neuvotteluhuone"),
    "fr": ("salle de réunion", "salle de conférence", "salle du conseil", "vidéoprojecteur"),
    "it": ("sala riunioni", "sala conferenze"),
    "ja": ("会議室",),
    "ko": ("회의실",),
    "nb": ("møterom",),
    "nl": ("vergaderzaal", "vergaderruimte", "vergaderkamer"),
    "pl": ("sala konferencyjna", "salka"),
    "pt": ("sala de reunião", "sala de reuniões"),
    "ru": ("переговорная",),
    "sv": ("mötesrum", "konferensrum"),
    "tr": ("toplantı odası",),
    "zh": ("会议室", "會議室"),
}
"""Words in the name of a room or a thing that was booked, by language."""


def _any_of(words: dict[str, tuple[str, ...]]) -> str:
    every = sorted({word for some in words.values() for word in some}, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in every) + ")"


_GROUP = re.compile(rf"(?<!\w){_any_of(GROUPS)}(?!\w)", re.IGNORECASE)
_ROOM = re.compile(
    rf"(?<!\w){_any_of(ROOMS)}|^(?:room|raum|zimmer|saal|salle|sala|zaal|rum|sal)\s+(?:[\d.]{{1,6}}\w?|[A-Z]\d*)\b",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"\s[-–—|]\s|\s*[,(/]")
_CALENDAR_HOST = "calendar.google.com"


def is_room(guest: Attendee) -> bool:
    """Whether a guest is a room or a thing, said by the calendar or by its name."""
    return guest.resource or _ROOM.search(guest.mailbox.display_name) is not None


def is_group(guest: Attendee) -> bool:
    """Whether several people stand behind a guest: said by the calendar, by the address, or by the name."""
    # "Ada Berg, Fjord Group" is Ada.
    name = _ADDITION.split(guest.mailbox.display_name, maxsplit=1)[0]
    return guest.group or is_group_address(guest.mailbox.address) or _GROUP.search(name) is not None


def other_guests(event: CalendarEvent, owner: frozenset[Address]) -> list[Attendee]:
    """The attendees who are neither the owner nor a room nor a notetaker, an unlisted organizer included."""
    guests = [
        one
        for one in event.attendees
        if not (one.is_self or one.mailbox.address in owner or is_room(one) or is_notetaker(one.mailbox))
    ]
    organizer = event.organizer
    if organizer is not None and organizer.address not in owner and event.attendees:
        listed = any(one.mailbox.address == organizer.address for one in event.attendees)
        if not listed:
            guests.append(Attendee(organizer, "accepted", organizer=True))
    return guests


def more_than_named(guests: Iterable[Attendee]) -> bool:
    """Whether there are guests behind whom there may be people whom nobody names: groups, and what is no person.

    Machines that nobody reads, and calendars, bring nobody.
    """
    return any(
        is_group(one) or not is_person(one.mailbox)
        for one in guests
        if one.response_status != "declined"
        and not is_no_reply(one.mailbox.address)
        and not one.mailbox.address.endswith(_CALENDAR_HOST)
    )
