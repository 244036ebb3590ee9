"""What changed in the mail since the last complete scan: ids from Gmail's history, judged, and read where wanted."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from plugin.domain.model import MailMessage, MirrorPage, Tally
from plugin.domain.model.port_values import HistoryPage
from plugin.domain.paging import PageGuard
from plugin.domain.people.never_read import is_left_out
from plugin.errors import CursorExpired, UserError
from plugin.sentences import say
from plugin.usecases import mail_query
from plugin.usecases.calendar_scan import CIRCLE_DUE
from plugin.usecases.failure_policy import Consequence, Part, decide
from plugin.usecases.known_contacts import KnownContacts
from plugin.usecases.mail_horizon import MOST_ROUNDS
from plugin.usecases.mail_lists import Pairs
from plugin.usecases.mail_reading import NOT_OURS, REST_OF
from plugin.usecases.reading_order import FetchTask
from plugin.usecases.scan_context import CIRCLE, HISTORY, LOOKED, PENDING, SINCE, ScanContext

ASK_ONE_BY_ONE = 50
"""Up to so many new messages of unknown threads are fetched and judged; beyond, searching by sender is cheaper."""


def fetch_changes(desk: ScanContext) -> HistoryPage | None:
    """The history since the last complete run; None where the whole horizon has to be listed."""
    store = desk.store
    start, since = store.load_cursor(HISTORY), store.load_cursor(SINCE)
    if not start or not since or datetime.fromisoformat(since) > desk.since + timedelta(days=1):
        return None
    try:
        return _changes_since(desk, start)
    except UserError as error:
        if decide(Part.MAIL_CHANGES, error) is not Consequence.ANEW:
            raise
        if not isinstance(error, CursorExpired):
            desk.notes.append(
                say("What changed in the mail could not be asked for (%(why)s) It was listed anew.", why=error)
            )
        desk.run.save(MirrorPage(cursors={HISTORY: None, PENDING: None, LOOKED: desk.now.isoformat()}))
        return None


def _changes_since(desk: ScanContext, start: str) -> HistoryPage:
    """All pages of the history, as one."""
    pages: list[HistoryPage] = []
    guard = PageGuard(say("Gmail's history of the mailbox"))
    token: str | None = None
    seen: set[str] = set()
    while True:
        desk.tell("people_met", say("what changed in your mail"))
        page = desk.mailbox.fetch_history(start, page_token=token)
        pages.append(page)
        known = len(seen)
        seen.update(page.added, page.deleted, page.relabelled)
        token = guard.next(page.next_page_token, brought=len(seen) - known)
        if token is None:
            return merge(pages)


def read_changes(desk: ScanContext, changes: HistoryPage) -> Tally:
    """Bring the mirror up to date; the cursor moves on only where everything has been read."""
    store = desk.store
    held = store.load_message_ids()
    if changes.added or changes.became_mail or changes.relabelled or desk.left_out_is_due():
        desk.learn_left_out()
    retry = desk.failed_before() - held - set(changes.deleted)
    if changes.added or changes.deleted or changes.relabelled:
        _apply(desk, changes, held)
    if changes.added or changes.became_mail or desk.freed or retry or store.load_cursor(CIRCLE_DUE):
        _read_added(desk, changes, held, retry)
    _read_rests(desk)
    _confirm_absent(desk, changes.history_id)
    desk.settle_undelivered()
    if not desk.missing and not desk.unlisted and changes.history_id != store.load_cursor(HISTORY):
        desk.run.save(MirrorPage(cursors={HISTORY: changes.history_id}))
    count = len(store.load_message_ids())
    skipped = tuple(one for one in store.load_skipped("messages") if not is_left_out(one.why))
    return Tally(
        listed=count + len(skipped) + len(desk.missing),
        held=count,
        new=desk.reader.new,
        skipped=desk.named(skipped),
    )


def _apply(desk: ScanContext, changes: HistoryPage, held: set[str]) -> None:
    """Deletions and changed labels, which cost no call."""
    labels = dict(changes.labels)
    relabelled: list[MailMessage] = []
    for message_id in changes.relabelled:
        message = desk.store.load_message(message_id) if message_id in held and message_id in labels else None
        if message is not None and set(message.labels) != set(labels[message_id]):
            # Without the label before, it was the owner's by what its headers say, which no label changes.
            mine = "SENT" in labels[message_id] or (message.sent_by_me and "SENT" not in message.labels)
            relabelled.append(replace(message, labels=labels[message_id], sent_by_me=mine))
    hidden = {one for one in changes.relabelled if one in held and not NOT_OURS.isdisjoint(labels.get(one, ()))}
    # A message of somebody who is never read, held from before, stays as it is until the user says otherwise. One that
    # the user puts under such a label goes: the store strips it.
    never = desk.never
    relabelled = [
        one
        for one in relabelled
        if one.id not in hidden and (not never.why_message(one) or never.of_labels(one.labels))
    ]
    known = held | {one.id for one in desk.store.load_skipped("messages")}
    deleted = tuple(one for one in (*changes.deleted, *sorted(hidden)) if one in known)
    if relabelled or deleted:
        desk.run.save(MirrorPage(messages=tuple(relabelled), deleted_messages=deleted))


def _read_added(desk: ScanContext, changes: HistoryPage, held: set[str], retry: set[str]) -> None:
    """Read the new messages that the definition of listed takes in, and what they newly bring into it.

    A thread that becomes wanted is read by one call and kept by one transaction: it is held as a whole
    or not at all, so that a crash cannot hide the rest of it.
    """
    store = desk.store
    labels, threads = dict(changes.labels), dict(changes.threads)
    singly: Pairs = [(one, "") for one in sorted(retry) if not one.startswith(REST_OF)]
    rest = [FetchTask(one.removeprefix(REST_OF), None, (), entire=True) for one in retry if one.startswith(REST_OF)]
    whole: Pairs = []
    unknown: Pairs = []
    for one in reversed([*changes.added, *changes.became_mail]):
        thread = threads.get(one, "")
        if (
            one in held
            or one in retry
            or desk.never.of_labels(labels.get(one, ()))
            or not NOT_OURS.isdisjoint(labels.get(one, ()))
        ):
            continue
        if thread and store.load_thread(thread):
            singly.append((one, thread))
        elif thread and "SENT" in labels.get(one, ()):
            whole.append((one, thread))
        else:
            unknown.append((one, thread))
    unknown += [(one, threads.get(one, "")) for one in sorted(desk.freed - held)]
    _read_new(desk, [*_each(desk, singly), *desk.whole_threads(whole), *rest])
    begun = {thread for _, thread in whole}
    replies = _sift(desk, [pair for pair in unknown if pair[1] not in begun], desk.find_known_contacts())
    _read_new(desk, desk.whole_threads(dict.fromkeys(pair for pair in replies if pair[1] not in begun)))
    circle = _read_the_new(desk)
    if not desk.reader.undelivered and not desk.unlisted:
        desk.run.save(MirrorPage(cursors={CIRCLE: json.dumps(circle.remembered()), CIRCLE_DUE: None}))


def _read_new(desk: ScanContext, errands: list[FetchTask], keep: Callable[[MailMessage], bool] | None = None) -> None:
    desk.reader.read(errands, phase="mail", reading=say("new mail"), keep=keep)


def _sift(desk: ScanContext, unknown: Pairs, circle: KnownContacts) -> Pairs:
    """Of new messages in threads not held, keep what is wanted; returns those whose whole threads are."""
    if len(unknown) > ASK_ONE_BY_ONE:
        return _search(desk, unknown, circle)
    replies: Pairs = []

    def keep(message: MailMessage) -> bool:
        wanted = message.sent_by_me or circle.holds(message)
        if wanted and not message.list_id and (message.in_reply_to or message.references):
            replies.append((message.id, message.thread_id))
            return False
        return wanted

    _read_new(desk, _each(desk, unknown), keep)
    return replies


def _search(desk: ScanContext, unknown: Pairs, circle: KnownContacts) -> Pairs:
    """The same by searches, each over the whole horizon: the history does not tell how old is what it adds.

    After a long pause, or where old mail was moved here, it is much older than a few days.
    """
    queries = mail_query.any_of(circle.terms(), desk.since)
    theirs = set(desk.list_ids(queries, say("new mail from the people you know"), needed=False))
    posts = set(desk.list_posts(circle.lists)) - theirs
    _read_new(desk, _each(desk, (pair for pair in unknown if pair in posts)))
    return [pair for pair in unknown if pair in theirs]


def _read_the_new(desk: ScanContext) -> KnownContacts:
    """Read the mail of those who have come into the circle since the last scan, and the posts of their lists."""
    known = set(json.loads(desk.store.load_cursor(CIRCLE) or "[]"))
    circle = desk.find_known_contacts()
    for _ in range(MOST_ROUNDS):
        new = circle.without(known)
        if not new.remembered():
            break
        posts = desk.list_posts(new.lists)
        queries = mail_query.any_of(new.terms(), desk.since)
        pairs = desk.list_ids(queries, say("mail from people you have got to know"), needed=False)
        held, failed = desk.store.load_message_ids(), desk.reader.undelivered | desk.reader.absent
        posts = [pair for pair in posts if pair[0] not in failed]
        errands = desk.whole_threads(
            pair for pair in pairs if pair[0] not in held and not {pair[0], f"{REST_OF}{pair[1]}"} & set(failed)
        )
        posts = [pair for pair in posts if pair not in pairs and pair[0] not in held]
        _read_new(desk, [*errands, *_each(desk, posts)])
        known.update(new.remembered())
        circle = desk.find_known_contacts()
    return circle


def _read_rests(desk: ScanContext) -> None:
    """The other messages of threads that could not be had as a whole: found in the list of all mail, read singly.

    Nor are threads had whole that hold something which is never read.
    """
    reader = desk.reader
    failed = {one.removeprefix(REST_OF) for one in reader.undelivered if one.startswith(REST_OF)}
    rests = failed | desk.in_part
    if not rests:
        return
    listed = desk.list_ids([mail_query.everything(desk.since)], say("the list of your mail"), needed=False)
    if desk.unlisted:
        return
    for thread_id in failed:
        del reader.undelivered[f"{REST_OF}{thread_id}"]
    tried = desk.store.load_message_ids() | reader.gone | set(reader.undelivered) | set(reader.absent)
    _read_new(desk, _each(desk, (pair for pair in listed if pair[1] in rests and pair[0] not in tried)))


def _confirm_absent(desk: ScanContext, since: str) -> None:
    """A message answered with 404 is gone only where the history says by now that it was deleted."""
    if not desk.reader.absent or not since:
        return
    try:
        gone = set(_changes_since(desk, since).deleted)
    except UserError as error:
        if decide(Part.MORE_MAIL, error) is Consequence.STOP:
            raise
        return
    desk.reader.forget(gone & set(desk.reader.absent))


def _each(desk: ScanContext, pairs: Iterable[tuple[str, str]]) -> list[FetchTask]:
    """A call for each message, but for those that are never read."""
    return [
        FetchTask(thread_id, message_id, (message_id,))
        for message_id, thread_id in pairs
        if message_id not in desk.left_out
    ]


def merge(pages: Iterable[HistoryPage]) -> HistoryPage:
    """The net effect of several pages: for each message, the latest change counts."""
    added: dict[str, None] = {}
    deleted: dict[str, None] = {}
    relabelled: dict[str, None] = {}
    became_mail: dict[str, None] = {}
    labels: dict[str, tuple[str, ...]] = {}
    threads: dict[str, str] = {}
    history_id = ""
    for page in pages:
        for one in page.added:
            deleted.pop(one, None)
            added[one] = None
        for one in page.deleted:
            added.pop(one, None)
            deleted[one] = None
        relabelled.update(dict.fromkeys(page.relabelled))
        became_mail.update(dict.fromkeys(page.became_mail))
        labels.update(page.labels)
        threads.update(page.threads)
        history_id = page.history_id or history_id
    return HistoryPage(
        added=tuple(added),
        deleted=tuple(deleted),
        relabelled=tuple(one for one in relabelled if one not in deleted),
        became_mail=tuple(one for one in became_mail if one not in deleted and one not in added),
        next_page_token=None,
        history_id=history_id,
        labels=tuple(labels.items()),
        threads=tuple(threads.items()),
    )
