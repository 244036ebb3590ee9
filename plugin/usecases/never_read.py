"""The user's list of what is never read: adding to it, what of it was read before, forgetting that, taking it back."""

from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugin.domain.model import Account, Address, MirrorPage, NeverReadCounts, NeverReadEntry, NeverReadSort
from plugin.domain.people.identities import People
from plugin.domain.people.never_read import NeverRead, why_left_out
from plugin.domain.text.addresses import domain_of, is_one_of, parse_address
from plugin.domain.text.collation import directory_key
from plugin.domain.text.names import fold
from plugin.errors import StoreTrouble, UserError
from plugin.sentences import say
from plugin.usecases import calendar_scan, scan_context
from plugin.usecases.restore import stores_aside
from plugin.usecases.stores.account import AccountStore

_LONGEST = 253
_MOST = 200
"""Lines of the list: each costs a search at every look."""
_NAMED = 12
_PLACES = frozenset({"inbox", "sent", "trash", "spam", "draft", "drafts", "chat", "unread", "starred", "important"})


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """What was read of what is never to be read: how much, and who is known by it alone."""

    entries: tuple[NeverReadEntry, ...]
    counts: NeverReadCounts
    people: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything was."""
        return bool(self.counts)


def parse_entries(
    sort: NeverReadSort | None,
    text: str,
    *,
    own: Collection[Address],
    people: People,
    labels: Mapping[str, str] | None = None,
) -> list[NeverReadEntry]:
    """The lines that a text means: a label, a domain, an address, or a person with all their addresses.

    `sort` is None where the text says it by itself ("label:Family"). `labels` are the mailbox's, by id; None where they
    are not known. Raises UserError for what is none of these, and for what is the user's own.
    """
    words = " ".join(text.split())
    if sort in {None, NeverReadSort.LABEL} and (sort or words.lower().startswith("label:")):
        return [_label(words if sort else words.partition(":")[2].strip(), labels)]
    address = parse_address(words) if "@" in words.strip("@") else None
    if address is not None and sort is not NeverReadSort.DOMAIN:
        return _whole_person(people, address, own)
    domain = (address and domain_of(address)) or words.lower().removeprefix("@").rstrip(".")
    if sort is NeverReadSort.DOMAIN or (sort is None and _is_domain(domain)):
        return [_domain(domain, words, own)]
    found = [person for person in people.named(words) if fold(person.name) == fold(words)]
    if len(found) == 1:
        return _whole_person(people, found[0].address, own)
    if found:
        raise UserError(
            say(
                "Several people are called %(name)s: name an address, %(addresses)s.",
                name=words,
                addresses=", ".join(sorted(one.address for one in found)[:5]),
            )
        )
    raise UserError(
        say(
            "“%(text)s” is no address, no domain and nobody you know by that name. Write ann@firm.example, "
            "firm.example, label:Family, or a full name.",
            text=words[:_LONGEST],
        )
    )


def _label(name: str, labels: Mapping[str, str] | None) -> NeverReadEntry:
    if not name or len(name) > _LONGEST or name.casefold() in _PLACES:
        raise UserError(
            say("“%(text)s” is no label of your own: name one that you made in Gmail.", text=name[:_LONGEST])
        )
    if labels is None:
        return NeverReadEntry(NeverReadSort.LABEL, name)
    found = next(((label, one) for label, one in labels.items() if one.casefold() == name.casefold()), None)
    if found is None:
        known = ", ".join(sorted(labels.values(), key=directory_key)[:_NAMED])
        raise UserError(
            say("Gmail has no label “%(text)s”. Yours are: %(known)s.", text=name, known=known)
            if known
            else say("Gmail has no label “%(text)s”, and no other that you made.", text=name)
        )
    return NeverReadEntry(NeverReadSort.LABEL, found[1], found[0])


def _domain(domain: str, text: str, own: Collection[Address]) -> NeverReadEntry:
    if not _is_domain(domain):
        raise UserError(say("“%(text)s” is no domain: write firm.example.", text=text[:_LONGEST]))
    if any(f".{domain_of(one)}".endswith(f".{domain}") for one in own):
        raise UserError(
            say("%(domain)s is your own domain: all your mail would be left out. Name people instead.", domain=domain)
        )
    return NeverReadEntry(NeverReadSort.DOMAIN, domain)


def _is_domain(text: str) -> bool:
    parts = text.split(".")
    return len(text) <= _LONGEST and len(parts) > 1 and all(part.replace("-", "").isalnum() for part in parts)


def _whole_person(people: People, address: Address, own: Collection[Address]) -> list[NeverReadEntry]:
    """A line for each address of the person; for an address that is nobody's yet, that one."""
    if is_one_of(address, own):
        raise UserError(say("%(address)s is your own address: all your mail would be left out.", address=address))
    person = people.person(address)
    addresses = sorted({address, *(person.addresses if person else ())})
    return [NeverReadEntry(NeverReadSort.ADDRESS, one, person.name if person else "") for one in addresses]


def read_before(store: AccountStore, people: People, entries: Iterable[NeverReadEntry]) -> ReadBefore:
    """What was read of these lines before, that would go; nothing is changed."""
    never = NeverRead(entries)
    gone = sorted(
        (person.name or person.address for person in people if all(map(never.holds, person.addresses))),
        key=fold,
    )
    return ReadBefore(never.entries, store.count_never_read(never), tuple(gone))


def keep_unread(store: AccountStore, entries: Iterable[NeverReadEntry], *, now: datetime) -> None:
    """Add to the list: from now on nothing of it is read. What was read before stays until it is forgotten."""
    added = list(entries)
    known = {(one.sort, one.value) for one in store.load_never_read().entries}
    if len(known | {(one.sort, one.value) for one in added}) > _MOST:
        raise UserError(
            say("The never-read list has room for %(most)s lines: use a domain or a label instead.", most=_MOST)
        )
    store.add_never_read(added, now=now)


def forget_read(
    store: AccountStore, account: Account, entries: Iterable[NeverReadEntry], *, home: Path
) -> NeverReadCounts:
    """Delete what was read of these lines before, also in what restoring has set aside in the data directory."""
    never = NeverRead(entries)
    gone = store.forget_never_read(never)
    store.vacuum()
    for aside in stores_aside(home, account):
        with suppress(UserError, StoreTrouble):
            aside.forget_never_read(never)
            aside.vacuum()
    return gone


def read_again(store: AccountStore, entries: Iterable[NeverReadEntry]) -> int:
    """Take lines off the list; how many there were. The next scan lists everything anew, and so brings them back."""
    gone = store.remove_never_read(entries)
    if gone:
        marks = (scan_context.HISTORY, scan_context.PENDING, calendar_scan.TOKEN)
        store.save_page(MirrorPage(cursors=dict.fromkeys(marks)))
    return gone


def count_left_out(store: AccountStore) -> dict[NeverReadEntry, tuple[int, int]]:
    """Of each line of the list, how many messages and events it has left out so far, in its order."""
    mail, events = store.count_skipped("messages"), store.count_skipped("events")
    entries = store.load_never_read().entries
    return {one: (mail.get(why, 0), events.get(why, 0)) for one in entries for why in [why_left_out(one)]}
