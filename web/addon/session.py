"""One verified call: the account's store at hand, what is known of it, and the card of what is open."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote

from plugin.cards.event import event_card
from plugin.cards.home import home_card
from plugin.cards.links import Links
from plugin.cards.message import message_card
from plugin.cards.widgets import Json
from plugin.domain.model import Account, DraftRecord
from plugin.errors import Unfinished
from plugin.google.oauth import GMAIL_COMPOSE, GMAIL_READ
from plugin.usecases.beside import Beside
from plugin.usecases.judgement import Judgement
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore
from plugin.views import beside_event, beside_mail
from web.addon.host_event import HostEvent
from web.bootstrap import Wiring

AT_WORK = "Askwell is working out what has changed since you looked last. Open this again in a moment."
NO_DRAFTS = "Drafts were not allowed for this account: connect it again and allow them."
NO_MAIL = "Reading mail was not allowed, so only the calendar is read. Connect again to change that."


@dataclass
class AddonSession:
    """What a route works with. `patience` is for how many seconds it may wait for what takes long."""

    wiring: Wiring
    control: ControlStore
    store: AccountStore
    account: Account
    event: HostEvent
    links: Links
    now: datetime
    patience: float
    look_soon: Callable[[str], bool]
    """Queues a look at what is new, for the sake of what is open; True where that was looked for before, in vain."""

    @property
    def judgement(self) -> Judgement:
        """What follows from all that is known, as it is now. Raises Unfinished where that is still being worked out."""
        kept = self.wiring.kept
        if kept is None:
            return self.wiring.judge(self.store, self.account, now=self.now)
        found = kept.judge_within(
            self.patience, self.store, self.account, now=self.now, opened=lambda: self.wiring.open_store(self.account)
        )
        if found is None:
            raise Unfinished(AT_WORK)
        return found

    @property
    def beside(self) -> Beside:
        """The views, for this reader."""
        return Beside(self.judgement, self.event.moments(self.now))

    def mail_page(self, record: DraftRecord) -> str:
        """Where Gmail shows the message of a draft."""
        message_id = quote(record.rfc822_message_id.strip("<>"), safe="@.")
        return self.wiring.mail_page.format(account=quote(self.account.address, safe="@"), message_id=message_id)

    def card(self, news: str = "") -> Json:
        """The card of what is open: a message, an event, or the day; `news` is what was just done."""
        event = self.event
        if event.host == "gmail" and event.message_id:
            view = self.beside.message(event.message_id)
            if view.note == beside_mail.UNREAD and self.look_soon(event.message_id):
                view = replace(view, note=beside_mail.NOT_HELD)
            return message_card(view, self.links, news=news)
        if event.host == "calendar" and event.event_id:
            beside = self.beside.event(event.event_id)
            if beside.note == beside_event.UNREAD and self.look_soon(event.event_id):
                beside = replace(beside, note=beside_event.NOT_HELD)
            if any(ask.has_draft for guest in beside.guests for ask in guest.asks):
                # What became of a draft is asked of Gmail in the background.
                self.look_soon("")
            return event_card(beside, self.links, news=news)
        return self.home(news)

    def home(self, news: str = "") -> Json:
        """The day's card."""
        return home_card(
            self.beside.home(),
            self.links,
            host=self.event.host,
            news=news,
            trouble=self._trouble(),
        )

    def _trouble(self) -> str:
        """What keeps the account from being read, in a sentence; "" where nothing does."""
        health = self.control.load_health(self.account.id).text
        if health not in ("", "ok") and "connect" in health.casefold():
            return health
        if GMAIL_READ not in self.account.scopes:
            return NO_MAIL
        return NO_DRAFTS if GMAIL_COMPOSE not in self.account.scopes else ""
