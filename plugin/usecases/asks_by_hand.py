"""The user's own word on an ask, and the asks that they made by themselves."""

from dataclasses import replace
from datetime import datetime

from plugin.domain.model import (
    Ask,
    AskEvent,
    AskId,
    AskOrigin,
    AskStatus,
    ChangeSource,
    Evidence,
    MailMessage,
    Prospect,
    ProspectId,
    StatusChange,
)
from plugin.domain.suggestions.past_asks import find_past_asks
from plugin.domain.suggestions.prospects import prospect_id
from plugin.domain.suggestions.wish_names import WishNames
from plugin.domain.text.names import read_name
from plugin.domain.tracking.answers import excerpt_of
from plugin.domain.tracking.correspondents import same_person
from plugin.domain.tracking.history import last_undoable, standing
from plugin.domain.tracking.next_actions import READDRESSED
from plugin.domain.tracking.transitions import ALLOWED
from plugin.errors import NotThere, UserError
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.stores.account import AccountStore

_NOTE = 500
_NAMES_SOMEBODY = frozenset({AskStatus.ANSWERED, AskStatus.PROSPECT_NAMED, AskStatus.INTRODUCED, AskStatus.MET})


def set_by_message(
    store: AccountStore,
    snapshot: AccountSnapshot,
    ask_id: str,
    status: AskStatus,
    message: MailMessage,
    *,
    now: datetime,
) -> Ask:
    """The user's own word that a message brought an ask to a status: one line, with the message as its evidence.

    Said twice it is said once. Raises NotThere for an unknown ask, IllegalTransition for a status that cannot follow,
    UserError where somebody else than the introducer wrote the message.
    """
    ask = _load(store, ask_id)
    canonical = snapshot.people.canonical
    if message.sent_by_me or canonical(message.sender.address) != canonical(ask.introducer):
        raise UserError(say("This message is not by the one who was asked; open the one that is, and say it there."))
    if status is ask.status:
        return ask
    evidence = Evidence(status.value, message.date, message.id, excerpt_of(message)[:200])
    # Of two presses at once one finds the ask where it was.
    return store.change_ask(ask_id, StatusChange(status, now, evidence, by=ChangeSource.USER), expected=ask.status)


BY_HAND = frozenset(AskStatus) - {AskStatus.PENDING, AskStatus.DRAFTED, AskStatus.NEEDS_USER, AskStatus.SNOOZED}
"""What a person can say to have happened; the others are the program's own doing."""


def sayable(status: AskStatus) -> list[str]:
    """What the user can say to have become of an ask that stands so."""
    return [str(one) for one in AskStatus if one in ALLOWED[status] & BY_HAND]


def set_status(store: AccountStore, ask_id: str, status: str, *, note: str = "", who: str = "", now: datetime) -> Ask:
    """The user's own word on an ask. `who` is the person it was, where another than the expected one was named.

    "Oliver Sand" or "Oliver Sand, Tidewell": they are offered among the prospects. Raises NotThere for an unknown ask,
    IllegalTransition for a status that cannot follow, UserError for what is no status, or takes no name.
    """
    ask = _load(store, ask_id)
    try:
        wanted = AskStatus(status.strip().casefold().replace("-", "_"))
    except ValueError:
        raise UserError(
            say(
                "“%(status)s” is no status: choose one of %(statuses)s.",
                status=status,
                statuses=", ".join(s.value for s in AskStatus),
            )
        ) from None
    if who.strip() and wanted not in _NAMES_SOMEBODY:
        allowed = ", ".join(sorted(one.value for one in _NAMES_SOMEBODY))
        raise UserError(
            say(
                "Only with %(allowed)s can you say who it was; an ask that is %(value)s names nobody.",
                allowed=allowed,
                value=wanted.value,
            )
        )
    if wanted is ask.status and not note and not who.strip():
        return ask
    change = StatusChange(wanted, now, note=note.strip()[:_NOTE], by=ChangeSource.USER)
    changed = store.change_ask(ask_id, change) if not who.strip() else None
    if changed is not None:
        return changed
    named = _name(store, ask, who, note)
    return store.change_ask(ask_id, replace(change, named=named))


def undo_status(store: AccountStore, ask_id: str, *, now: datetime) -> Ask:
    """Take the last change of an ask's status back. Raises NotThere, or UserError where there is none to take back."""
    ask = _load(store, ask_id)
    undone = last_undoable(ask.history)
    if undone is None or undone.by is not ChangeSource.USER:
        raise UserError(say("The last status was not set by hand, so there is nothing to take back; set another one."))
    left = [one for one in standing(ask.history) if one.event is AskEvent.STATUS and one is not undone]
    if not left:
        raise UserError(say("There is no earlier status to go back to."))
    line = StatusChange(left[-1].status, now, event=AskEvent.UNDONE, by=ChangeSource.USER)
    return store.change_ask(ask.id, line, expected=ask.status)


def can_undo(ask: Ask) -> bool:
    """Whether the last status was set by hand, so that it can be taken back."""
    undone = last_undoable(ask.history)
    return undone is not None and undone.by is ChangeSource.USER


def adopt_past_asks(store: AccountStore, snapshot: AccountSnapshot, *, now: datetime) -> list[Ask]:
    """Take the asks that the user made by hand into the ledger, each as it was sent; the new ones."""
    known = store.load_asks()
    shown = {
        one.evidence.id
        for ask in known
        for one in ask.history
        if one.evidence is not None and one.event is not AskEvent.SPOKE and one.evidence.kind != READDRESSED
    }
    records = [record for record in store.load_drafts() if record.thread_id]
    about = {ask.id: ask.prospect.name for ask in known}
    ids = {ask.id for ask in known}
    adopted = []
    trust = snapshot.trust
    heard = trust.heard([one for one in snapshot.messages if trust.is_genuine(one)])
    told = {(one, snapshot.people.canonical(who)): asked for one, who, asked in snapshot.corrections.requests}
    wishes = WishNames(store.load_prospects())
    for found in find_past_asks(
        heard, snapshot.people, snapshot.account, known=known, wishes=wishes, told=told, now=now
    ):
        sent = found.history[0]
        message_id = sent.evidence.id if sent.evidence is not None else ""
        ours = any(
            record.thread_id == found.occasion.thread_id
            and record.to == found.introducer
            and not _is_about_another(found, about.get(record.ask_id or AskId(""), ""))
            for record in records
        )
        if found.id in ids or message_id in shown or ours:
            continue
        line = replace(sent, by=ChangeSource.MAIL)
        person, tie = snapshot.people.person(found.introducer), snapshot.relationship(found.introducer)
        ask = replace(
            found,
            origin=AskOrigin.HAND,
            status=AskStatus.SENT,
            history=(line,),
            introducer_name=person.name if person is not None else "",
            introducer_kind=str(tie.kind) if tie is not None else "",
            specific=bool(found.prospect.name or found.prospect.role),
        )
        store.add_ask(ask)
        adopted.append(ask)
    return adopted


def _is_about_another(found: Ask, name: str) -> bool:
    """Whether an ask by hand names somebody in full, and the program's in the same conversation somebody else."""
    one, other = read_name(found.prospect.name), read_name(name)
    return one.whole and other.whole and not same_person(found.prospect.name, name)


def _load(store: AccountStore, ask_id: str) -> Ask:
    ask = store.load_ask(ask_id)
    if ask is None:
        raise NotThere(say("There is no ask %(ask_id)s; see them with: askwell asks", ask_id=ask_id))
    return ask


def _name(store: AccountStore, ask: Ask, who: str, why: str) -> tuple[ProspectId, ...]:
    """Offer the person whom the user says it was among the prospects."""
    name, _, organisation = (part.strip() for part in who.strip()[:200].partition(","))
    one = Prospect(
        id=prospect_id(name, organisation, "", ""),
        name=name,
        organisation=organisation,
        why=why.strip()[:200],
        status="proposed",
        introduced_by=ask.introducer,
    )
    if all(known.id != one.id for known in store.load_prospects()):
        store.save_prospects([one])
    return (one.id,)
