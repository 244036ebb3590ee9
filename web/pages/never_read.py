"""`/settings/never-read`: labels, domains and people to keep out of all reading, and forgetting what was read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from plugin.domain.model import NeverReadEntry, NeverReadSort
from plugin.domain.people.never_read import NeverRead
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.never_read import (
    count_left_out,
    forget_read,
    keep_unread,
    parse_entries,
    read_again,
    read_before,
)
from plugin.usecases.stores.account import AccountStore
from web.pages.flash import flash, show_only_with_account, tell
from web.pages.request_context import (
    account,
    clock,
    control,
    drop_kept,
    open_mailbox,
    snapshot,
    store,
    wiring,
)
from web.views.listing import name_key

never_read = Blueprint("never_read", __name__, url_prefix="/settings/never-read")
show_only_with_account(never_read)
SORTS = {
    NeverReadSort.LABEL: say("a Gmail label"),
    NeverReadSort.DOMAIN: say("a domain"),
    NeverReadSort.ADDRESS: say("a person"),
}
"""What can be kept out, in the form's words."""


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """What the list says on one line: a label, a domain, or a person with their addresses; and what it left out."""

    key: str
    """Of the first of its entries, by which a form names it."""
    sort: NeverReadSort
    title: str
    entries: tuple[NeverReadEntry, ...]
    messages: int
    events: int


def left_out_rows(held: AccountStore) -> list[LeftOutRow]:
    """The list as the settings show it: the addresses of one person on one line."""
    rows: dict[tuple[str, str], list[tuple[NeverReadEntry, tuple[int, int]]]] = {}
    for entry, counts in count_left_out(held).items():
        person = entry.sort is NeverReadSort.ADDRESS and entry.of
        rows.setdefault((entry.sort, person or entry.value), []).append((entry, counts))
    made = [
        LeftOutRow(
            key=f"{found[0][0].sort}:{found[0][0].value}",
            sort=NeverReadSort(sort),
            title=title,
            entries=tuple(entry for entry, _ in found),
            messages=sum(counts[0] for _, counts in found),
            events=sum(counts[1] for _, counts in found),
        )
        for (sort, title), found in rows.items()
    ]
    return sorted(made, key=lambda row: (list(SORTS).index(row.sort), name_key(row.title)))


def _row(key: str) -> LeftOutRow | None:
    return next((row for row in left_out_rows(store()) if row.key == key), None)


def _back() -> Response:
    return redirect(f"{url_for('settings.page')}#never-read", 303)


@never_read.get("")
def page() -> str | Response:
    """What would be left out, and what was read of it before: shown first, so that nothing goes unseen."""
    row = _row(request.args.get("entry", ""))
    if row is not None:
        return render_template(
            "never_read.html", row=row, entries=row.entries, before=read_before(store(), snapshot().people, row.entries)
        )
    try:
        entries = _asked(request.args)
    except UserError as error:
        flash(str(error), "error")
        return _back()
    return render_template(
        "never_read.html", row=None, entries=entries, before=read_before(store(), snapshot().people, entries)
    )


def _asked(form: Mapping[str, str]) -> list[NeverReadEntry]:
    """The lines that the form means. Raises UserError for what is no such thing."""
    sort = NeverReadSort(form["sort"]) if form.get("sort") in set(NeverReadSort) else None
    people = snapshot().people
    return parse_entries(
        None if sort is NeverReadSort.ADDRESS else sort,
        form.get("value", ""),
        own=account().addresses | people.owner,
        people=people,
        labels=_labels() if sort is NeverReadSort.LABEL else None,
    )


def _labels() -> Mapping[str, str] | None:
    """The mailbox's labels; None where they cannot be had now, and the name must do."""
    try:
        with open_mailbox() as mailbox:
            return mailbox.fetch_labels() if mailbox is not None else None
    except UserError:
        return None


@never_read.post("")
def add() -> Response:
    """Keep it out from now on; with `forget`, what was read of it before goes."""
    try:
        entries = _posted()
        keep_unread(store(), entries, now=clock())
    except UserError as error:
        flash(str(error), "error")
        return _back()
    title = ", ".join(dict.fromkeys(one.of if _is_person(one) else one.value for one in entries))
    undo, fields = url_for("never_read.remove"), {"entry": f"{entries[0].sort}:{entries[0].value}"}
    if request.form.get("forget") == "yes":
        _forget(entries)
        tell(
            say("%(name)s is never read from now on, and what was read of it is forgotten.", name=title),
            undo=undo,
            fields=fields,
        )
    else:
        tell(say("%(name)s is never read from now on.", name=title), undo=undo, fields=fields)
    return _back()


def _is_person(entry: NeverReadEntry) -> bool:
    return entry.sort is NeverReadSort.ADDRESS and bool(entry.of)


def _posted() -> Sequence[NeverReadEntry]:
    """The lines that were shown before, looked up anew: nothing else gets onto the list."""
    row = _row(request.form.get("entry", ""))
    return row.entries if row is not None else _asked(request.form)


def _forget(entries: Sequence[NeverReadEntry]) -> None:
    never, people = NeverRead(entries), snapshot().people
    gone = [one for person in people if all(map(never.holds, person.addresses)) for one in person.addresses]
    forget_read(store(), account(), entries, home=wiring().settings.home)
    control().take_back_contacts(account().id, gone)
    drop_kept(account().id)


@never_read.post("/remove")
def remove() -> Response:
    """Let a line be read again."""
    row = _row(request.form.get("entry", ""))
    if row is None:
        flash(say("That is not on the list any more."), "warning")
        return _back()
    read_again(store(), row.entries)
    sentence = (
        say("%(name)s is read again, from the next time your mail is read.", name=row.title)
        if account().kind == "google"
        else say("%(name)s is read again, when you import its files once more.", name=row.title)
    )
    first = row.entries[0]
    value = row.title if row.sort is NeverReadSort.LABEL else first.value
    tell(sentence, undo=url_for("never_read.add"), fields={"sort": row.sort.value, "value": value})
    return _back()
