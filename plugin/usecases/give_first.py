"""Give first: the letter behind each thing the user could do for a contact before asking anything of them."""

from datetime import datetime, timedelta
from pathlib import Path

from plugin.domain.drafting.addressing import latest_address, latest_alias, reply_target
from plugin.domain.drafting.follow_up_plan import Matter
from plugin.domain.model import (
    AskStatus,
    DraftFate,
    DraftKind,
    DraftRecord,
    DraftState,
    MailMessage,
    Prospect,
    ProspectId,
)
from plugin.domain.suggestions.giving import Gift, GiftKind
from plugin.errors import NotThere
from plugin.sentences import say
from plugin.usecases import draft_delivery as once
from plugin.usecases.draft import DraftOutcome, draft_of, require_made
from plugin.usecases.follow_up import LetterWish, Place, make_letter, word_letter
from plugin.usecases.follow_up_matter import Letter
from plugin.usecases.judgement import Judgement
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.suggest import gifts_for

_REPLY_WITHIN = timedelta(days=30)
"""What they wrote longer ago is not answered any more: the offer is a mail of its own."""
_PLAIN = LetterWish()


def find_gift(judgement: Judgement, gift_id: str) -> Gift:
    """The thing to do of this id. Raises NotThere where it has been done, or does not fit any more."""
    found = next((one for one in gifts_for(judgement) if one.id == gift_id), None)
    if found is None:
        raise NotThere(say("That has been done, or does not fit any more; Today shows what there is to give."))
    return found


def gift_draft(store: AccountStore, gift: Gift) -> DraftRecord | None:
    """The newest letter made for it, None where there is none."""
    key = f"give|{gift.id}|"
    made = [one for one in store.load_drafts() if one.kind is DraftKind.GIVE_FIRST and key in one.key]
    return max(made, key=lambda one: one.generation, default=None)


def give_first(
    judgement: Judgement,
    mailbox: MailboxPort | None,
    gift: Gift,
    *,
    now: datetime,
    wish: LetterWish = _PLAIN,
    dry_run: bool = False,
    eml_dir: Path | None = None,
) -> DraftOutcome:
    """Write the letter of one thing to give, once. Raises as `follow_up` does."""
    store, snapshot = judgement.store, judgement.snapshot
    last = gift_draft(store, gift)
    if (
        last is not None
        and not dry_run
        and last.fate is not DraftFate.DISCARDED
        and last.state is not DraftState.FAILED
    ):
        if last.state in {DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN}:
            last = require_made(once.create_draft(store, mailbox, last.key, now=now))
        return DraftOutcome(draft_of(last), None, last, note=say("This draft was made before; it was not made again."))
    words, note = word_letter(store, snapshot, _letter(judgement, gift, now=now), wish=wish)
    if dry_run:
        return DraftOutcome(words, note=note)
    generation = last.generation + 1 if last is not None else 1
    place = Place(f"{snapshot.account.id}|give|{gift.id}", DraftKind.GIVE_FIRST, "", generation)
    made, words, warnings = make_letter(store, mailbox, snapshot, words, place, eml_dir=eml_dir, now=now)
    store.delete_draft_versions(f"give/{gift.id}")
    return DraftOutcome(words, None, made, warnings, note)


def _letter(judgement: Judgement, gift: Gift, *, now: datetime) -> Letter:
    snapshot, person = judgement.snapshot, gift.contact.person
    theirs = frozenset({gift.contact.address, *person.addresses})
    between = [m for m in snapshot.messages if m.sender.address in theirs or {b.address for b in m.recipients} & theirs]
    useful = gift.useful.person if gift.useful is not None else None
    matter = Matter(
        id=gift.id,
        kind=DraftKind.GIVE_FIRST,
        prospect=Prospect(ProspectId("")),
        now=now,
        event=gift.because,
        met=gift.met,
        outcome=AskStatus.MET if gift.kind is GiftKind.NEWS else None,
        names=gift.names,
        useful=(useful.name or useful.address) if useful is not None else "",
        useful_at=useful.organisation if useful is not None else "",
        asked=gift.kind is GiftKind.ASKED_FOR,
    )
    return Letter(
        matter,
        gift.contact,
        latest_address(between, theirs),
        latest_alias(between, theirs, snapshot.account.addresses),
        _answered(judgement, gift, now=now),
    )


def _answered(judgement: Judgement, gift: Gift, *, now: datetime) -> MailMessage | None:
    """What they wrote, where an offer answers it while it is fresh; thanks and news are mails of their own."""
    message = judgement.store.load_message(gift.because.id) if gift.useful is not None else None
    if message is None:
        return None
    snapshot = judgement.snapshot
    mine = snapshot.account.addresses | snapshot.people.owner
    people = frozenset(gift.contact.person.addresses) | {gift.contact.address}
    last = reply_target(judgement.store.load_thread(message.thread_id), people, frozenset(mine))
    return last if last is not None and now - last.date <= _REPLY_WITHIN else None
