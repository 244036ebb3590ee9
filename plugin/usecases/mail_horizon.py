"""The whole horizon of mail: listed, read newest first, and compared with what is held.

A message never changes, so the mirror itself says how far a scan has come: whatever is listed and not held
is still to be read, after a crash as after a pause.
"""

import json
from datetime import timedelta

from plugin.domain.model import MirrorPage, Tally
from plugin.domain.people.never_read import is_left_out
from plugin.sentences import say
from plugin.usecases import mail_query
from plugin.usecases.calendar_scan import CIRCLE_DUE
from plugin.usecases.known_contacts import KnownContacts
from plugin.usecases.mail_lists import Pairs
from plugin.usecases.reading_order import FetchTask, close_threads, plan_fetches
from plugin.usecases.scan_context import CIRCLE, HISTORY, PENDING, SINCE, ScanContext

MOST_ROUNDS = 5
"""People lead to lists and threads, and these to no further people: three rounds settle it."""


def read_horizon(desk: ScanContext) -> Tally:
    """Hold everything that is listed in the horizon; raises what the mailbox raises, with all pages kept."""
    desk.tell("listing", say("the list of your mail"))
    sent = desk.list_ids([mail_query.sent(desk.since)], say("the list of your sent mail"))
    everything = desk.list_ids([mail_query.everything(desk.since)], say("the list of your mail"))
    circle = KnownContacts()
    theirs: Pairs = []
    posts: Pairs = []
    # What is read tells who else belongs to the circle: whom the owner wrote to, on which lists they write.
    for _ in range(MOST_ROUNDS):
        known, circle = set(circle.remembered()), desk.find_known_contacts()
        new = circle.without(known)
        if known and not new.remembered():
            break
        theirs += desk.list_ids(
            mail_query.any_of(new.terms(), desk.since), say("the list of mail from people you know"), needed=False
        )
        posts += desk.list_posts(new.lists)
        order = list(dict.fromkeys([*everything, *sent, *theirs, *posts]))
        order = [pair for pair in order if pair[0] not in desk.left_out]
        threads = {thread for _, thread in [*sent, *theirs]}
        wanted = {*close_threads(order, threads), *posts} - set(desk.left_out.items())
        desk.wanted = {message_id for message_id, _ in wanted}
        errands = _errands(desk, [pair for pair in order if pair in wanted])
        desk.reader.read(errands, phase="mail", reading=say("your mail with the people you know"))
    return _reconcile(desk, circle)


def _errands(desk: ScanContext, wanted: Pairs) -> list[FetchTask]:
    """What of the wanted is to be read: not what is held, was skipped for cause, or has failed in this run."""
    before = desk.failed_before()
    skipped = {one.id for one in desk.store.load_skipped("messages")} - before
    reader = desk.reader
    settled = desk.store.load_message_ids() | skipped | reader.gone | set(reader.undelivered) | set(reader.absent)
    # What has failed before comes last, and singly: it must not hold up the rest again.
    closed = frozenset(desk.left_out.values())
    fresh = plan_fetches([pair for pair in wanted if pair[0] not in before], settled, singly=closed)
    return [*fresh, *(FetchTask(thread, one, (one,)) for one, thread in wanted if one in before and one not in settled)]


def _reconcile(desk: ScanContext, circle: KnownContacts) -> Tally:
    """Compare what Google lists with what is held, and drop what it lists no longer.

    Only where everything listed is held does the history id, taken before the listing, become the cursor.
    """
    desk.tell("checking", say("whether everything has been read"))
    store = desk.store
    _confirm_absent(desk)
    left_out = {one.id for one in store.load_skipped("messages") if is_left_out(one.why)}
    listed = desk.wanted - desk.reader.gone - left_out
    # What is younger than a day may be too new for Gmail's search, and what is about as old as the
    # horizon is cut off here or there.
    first, last = desk.since + timedelta(days=1), desk.now - timedelta(days=1)
    # What was read before the list of what is never read had it goes when the user says so, and not by itself.
    stale = tuple(
        one.id
        for one in store.load_messages(since=first)
        if one.id not in listed and one.date < last and not desk.never.why_message(one)
    )
    if stale and not desk.unlisted:
        desk.run.save(MirrorPage(deleted_messages=stale))
    desk.settle_undelivered()
    held = store.load_message_ids()
    skipped = tuple(one for one in store.load_skipped("messages") if one.id in listed)
    unread = listed - held - {one.id for one in skipped} - set(desk.missing)
    desk.missing.update(dict.fromkeys(unread, say("It has not been read yet.")))
    if not desk.missing and not desk.unlisted:
        desk.run.save(
            MirrorPage(
                cursors={
                    HISTORY: store.load_cursor(PENDING),
                    PENDING: None,
                    SINCE: desk.since.isoformat(),
                    CIRCLE: json.dumps(circle.remembered()),
                    CIRCLE_DUE: None,
                }
            )
        )
    return Tally(listed=len(listed), held=len(listed & held), new=desk.reader.new, skipped=desk.named(skipped))


def _confirm_absent(desk: ScanContext) -> None:
    """A message answered with 404 is gone only where the list, asked again, has it no longer."""
    absent = desk.reader.absent
    if not absent:
        return
    again = desk.list_ids([mail_query.everything(desk.since)], say("the list of your mail, once more"), needed=False)
    if desk.unlisted:
        return
    gone = set(absent) - {message_id for message_id, _ in again}
    desk.reader.forget(gone)
