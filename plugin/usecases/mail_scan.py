"""The mail's part of a scan: a first look at the people just met, the whole horizon once, then what changed.

Which mail is listed is defined in `mail_query`. The history id is taken before the first listing, and
becomes the cursor when everything listed is held.
"""

from dataclasses import dataclass, field
from datetime import timedelta

from plugin.domain.model import MirrorPage, Tally
from plugin.domain.model.port_values import HistoryPage
from plugin.domain.people.never_read import is_left_out
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases import mail_query
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.known_contacts import is_searchable, people_met
from plugin.usecases.mail_changes import fetch_changes, read_changes
from plugin.usecases.mail_horizon import read_horizon
from plugin.usecases.reading_order import close_threads, plan_fetches, take_turns
from plugin.usecases.scan_context import LOOKED, PENDING, ScanContext

MET_WITHIN = timedelta(days=14)
FIRST_LOOK_SECONDS = 5.0
"""The first look spends the burst and a little more: enough for the newest conversation with each person met."""
FIRST_LOOK_PEOPLE = 40
FIRST_LOOK_THREADS = 3
"""So many of the newest conversations with each of them."""


@dataclass(slots=True)
class MailScan:
    """One run over one mailbox. Call `first_look`, then `finish`; `close` at the end, however it came."""

    desk: ScanContext
    _changes: HistoryPage | None = field(default=None, init=False)

    def first_look(self) -> None:
        """Before the first whole listing: the newest conversations with the people met lately, for some seconds.

        In later runs: what changed since the last one.
        """
        desk = self.desk
        desk.learn_aliases()
        self._changes = fetch_changes(desk)
        if self._changes is not None:
            return
        desk.learn_left_out()
        if desk.store.load_cursor(PENDING) is None:
            desk.learn_history_id()
        if desk.store.load_cursor(LOOKED) is None:
            # Both will be asked for after the look, and lists are not what the look is waiting for.
            desk.lists.begin([mail_query.sent(desk.since), mail_query.everything(desk.since)])
            try:
                self._look()
            except UserError as error:
                # The whole listing will meet it too, and say what is missing.
                if decide(Part.FIRST_LOOK, error) is not Consequence.LATER:
                    raise
            desk.run.save(MirrorPage(cursors={LOOKED: desk.now.isoformat()}))

    def _look(self) -> None:
        desk = self.desk
        reading = say("mail with the people you met lately")
        desk.tell("people_met", reading)
        met = people_met(desk.store.load_events(), desk.me, now=desk.now, within=MET_WITHIN)
        met = [address for address in met if is_searchable(address)][:FIRST_LOOK_PEOPLE]
        found = desk.reader.search(
            [desk.lists.narrowed(mail_query.exchanged_with(address, desk.since)) for address in met]
        )
        settled = desk.store.load_message_ids() | desk.left_out.keys()
        errands = plan_fetches(
            take_turns(found, rounds=FIRST_LOOK_THREADS), settled, singly=frozenset(desk.left_out.values())
        )
        desk.reader.read(errands, phase="people_met", reading=reading, seconds=FIRST_LOOK_SECONDS)

    def finish(self) -> Tally:
        """Bring the mirror's messages up to date. Raises what the mailbox raises, with all pages kept."""
        return read_horizon(self.desk) if self._changes is None else read_changes(self.desk, self._changes)

    def partial(self) -> Tally:
        """The state of things when the run has to stop early."""
        desk = self.desk
        desk.remember_failures()
        held = desk.store.load_message_ids()
        skipped = tuple(one for one in desk.store.load_skipped("messages") if not is_left_out(one.why))
        if not desk.wanted:
            # The look was cut short before anything was asked of the lists that were begun with it.
            sent, everything = desk.lists.begun_ahead([mail_query.sent(desk.since), mail_query.everything(desk.since)])
            threads = {thread for _, thread in sent}
            desk.wanted = {one for one, _ in close_threads([*everything, *sent], threads)} - desk.left_out.keys()
        if not desk.wanted:
            left = desk.run.last.left or 0
            return Tally(len(held) + len(skipped) + left, len(held), desk.reader.new, desk.named(skipped))
        listed = desk.wanted - desk.reader.gone
        skipped = tuple(one for one in skipped if one.id in listed)
        return Tally(len(listed), len(listed & held), desk.reader.new, desk.named(skipped))

    @property
    def missing(self) -> int:
        """Messages listed that are neither held nor skipped for cause."""
        return len(self.desk.missing)

    @property
    def unlisted(self) -> list[str]:
        """Sentences about lists that did not come to their end."""
        return self.desk.unlisted

    @property
    def notes(self) -> list[str]:
        """Sentences about what was mended on the way."""
        return self.desk.notes

    def close(self) -> None:
        """Let the connections' threads go."""
        self.desk.reader.close()
