"""What stands beside a message, an event, a letter being written, or the day: gathered from a judgement.

Everything comes from the store and from what was worked out; nothing here asks Google.
"""

from dataclasses import dataclass

from plugin.domain.model import Address, Draft, MailMessage, Suggestion
from plugin.errors import NotThere, UserError
from plugin.usecases.judgement import Judgement
from plugin.usecases.proposing import Wish, propose
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.suggest import left_today, quiet_today, todays_suggestions
from plugin.views import beside_event, beside_mail
from plugin.views.beside_event import EventView, Phase, view_event
from plugin.views.beside_mail import MessageView, view_message
from plugin.views.day_facts import DayFacts
from plugin.views.home import HomeView, view_home
from plugin.views.moments import Moments
from plugin.views.suggestion import SuggestionView, view_suggestion

_GMAILS = ("msg-f:", "thread-f:")
"""What Gmail's own page writes before ids, in decimal there, which its API writes in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Beside:
    """The views over one judgement, for a reader in `moments`' zone."""

    judgement: Judgement
    moments: Moments

    def home(self) -> HomeView:
        """The day at a glance."""
        found = todays_suggestions(self.judgement)
        return view_home(found.made, found.note, self.facts())

    def message(self, message_id: str) -> MessageView:
        """Beside an open message; where it was not read yet, the view says so."""
        found = self.open_message(message_id)
        return view_message(found, self.facts()) if found else MessageView(message_id, note=beside_mail.UNREAD)

    def open_message(self, message_id: str) -> MailMessage | None:
        """The message that Gmail's page calls so; None where it was not read yet."""
        held = (self.judgement.store.load_message(identity) for identity in message_ids(message_id))
        return next((one for one in held if one is not None), None)

    def event(self, event_id: str) -> EventView:
        """Beside an open event; where it was not read yet, the view says so."""
        found = self.judgement.store.load_event(event_id)
        if found is None:
            return EventView(event_id, Phase.AHEAD, note=beside_event.UNREAD)
        return view_event(found, self.facts())

    def recipients(self, addresses: tuple[Address, ...]) -> SuggestionView | None:
        """The ask that is right to make of the first of these of whom one is."""
        canonical = self.judgement.snapshot.people.canonical
        found = (self.judgement.suggested.get(canonical(one)) for one in addresses)
        first = next((one for one in found if one is not None), None)
        return view_suggestion(first, self.facts()) if first is not None else None

    def words(self, suggestion_id: str) -> Draft:
        """The words of an ask, to be put into a letter the user is writing. Raises NotThere where it does not stand."""
        if left_today(self.judgement) <= 0:
            enough = "That is enough for today: you have decided on every ask that was suggested."
            raise NotThere(quiet_today(self.judgement) or enough)
        return propose(self.judgement, suggestion_id, wish=Wish(alone=True)).draft

    def facts(self) -> DayFacts:
        """What the views are made from."""
        judgement = self.judgement
        return DayFacts(
            judgement.context,
            self.moments,
            suggestions=judgement.suggested,
            held=judgement.held,
            gifts=judgement.gifts,
            asks=judgement.asks,
            prospects=judgement.prospects,
            meetings=judgement.met_at,
            left=left_today(judgement),
            quiet=quiet_today(judgement),
            reminder_days=reminder_days(judgement.store),
            spoken=self._spoken,
        )

    def _spoken(self, one: Suggestion) -> tuple[str, ...]:
        """Three lines to say; none where the ask cannot be worded. Worked out once for a judgement."""
        known = self.judgement.spoken
        if one.id not in known:
            try:
                draft = propose(self.judgement, one.id, wish=Wish(in_person=True)).draft
                known[one.id] = tuple(line for line in draft.body.splitlines() if line.strip())
            except UserError:
                known[one.id] = ()
        return known[one.id]


def message_ids(told: str) -> tuple[str, ...]:
    """The ids under which a message may be held that Gmail's page calls `told`."""
    for mark in _GMAILS:
        number = told.removeprefix(mark)
        if number != told and number.isascii() and number.isdigit() and len(number) < 21:
            return (f"{int(number):x}", f"{int(number):016x}", told)
    return (told,)
