"""The letters after the ask: each a draft that is made once, in the right conversation, and sent by the user alone.

A letter of one kind is made once for what it answers; another of that kind only after the first was thrown away, or
was sent and something new has happened since. There is never a second reminder.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugin.domain.drafting.claims import check_claims
from plugin.domain.drafting.follow_up import compose_follow_up
from plugin.domain.drafting.follow_up_plan import facts_of
from plugin.domain.drafting.letter import (
    clean_body,
    clean_header,
    message_id,
    plain_address,
    write_letter,
    written_hash,
)
from plugin.domain.model import (
    Ask,
    AskEvent,
    AskId,
    AskStatus,
    Claim,
    Draft,
    DraftFate,
    DraftKind,
    DraftRecord,
    DraftState,
    Mailbox,
    NextActionKind,
    StatusChange,
)
from plugin.domain.tracking.history import standing
from plugin.domain.tracking.next_actions import next_action
from plugin.errors import NotThere, Reconnect, UserError
from plugin.sentences import say
from plugin.takeout.eml import draft_path
from plugin.usecases import draft_delivery as once
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.draft import DraftOutcome, draft_of, occupied, require_made
from plugin.usecases.follow_up_matter import Letter, gather_letter
from plugin.usecases.ports import MailboxPort
from plugin.usecases.proposing import earlier_drafts, voice_towards
from plugin.usecases.reminder_setting import reminder_days
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.track import track_one

LETTERS = frozenset(DraftKind) - {DraftKind.ASK, DraftKind.GIVE_FIRST, DraftKind.DIGEST}
"""The kinds of letters that follow an ask."""
_UNDER_WAY = frozenset({DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN, DraftState.CREATED})


@dataclass(frozen=True, slots=True)
class LetterWish:
    """How the user would like a letter: another wording, the note in the third person, their own words."""

    seed: int = 0
    third_person: bool = False
    body: str | None = None
    subject: str | None = None


_PLAIN = LetterWish()


def follow_up(  # noqa: PLR0913 -- keywords, each a choice of the user's
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    ask_id: str,
    kind: DraftKind,
    *,
    now: datetime,
    wish: LetterWish = _PLAIN,
    dry_run: bool = False,
    eml_dir: Path | None = None,
) -> DraftOutcome:
    """Write one letter after the ask: into Gmail, or for an imported account into `eml_dir`.

    Raises NotThere for an unknown ask, UserError where there is no reason for such a letter (any more), and as `draft`
    does where it could not be made. A letter that exists is found, and made no second time.
    """
    ask = store.load_ask(ask_id)
    if ask is None:
        raise NotThere(say("There is no ask %(ask_id)s; see them with: askwell asks", ask_id=ask_id))
    last = store.load_draft(ask.id, kind)
    if last is not None and not dry_run and stands(last, ask):
        return _again(store, mailbox, ask, last, now=now)
    if kind is DraftKind.REMINDER:
        # They may have answered since anybody looked: it is looked at once more, at Gmail where it can be.
        seen = ask if dry_run else track_one(store, mailbox, snapshot, ask.id, now=now)
        _require_reminder(store, seen, last, now=now)
    letter = gather_letter(store, mailbox, snapshot, ask, kind, now=now)
    words, note = word_letter(store, snapshot, letter, wish=wish)
    if kind is DraftKind.REPLY and letter.matter.event is not None and dry_run:
        note = say(
            "They wrote: “%(text)s” What they want to know, only you can tell them. %(note)s",
            text=letter.matter.event.text,
            note=note,
        )
    if dry_run:
        return DraftOutcome(words, ask, note=note)
    generation = last.generation + 1 if last is not None else 1
    key = f"{snapshot.account.id}|{ask.id}|{kind}"
    made, words, warnings = make_letter(
        store, mailbox, snapshot, words, Place(key, kind, ask.id, generation), eml_dir=eml_dir, now=now
    )
    store.delete_draft_versions(f"{ask.id}/{kind.value}")
    return DraftOutcome(words, store.load_ask(ask.id), made, warnings, note)


def stands(record: DraftRecord, ask: Ask) -> bool:
    """Whether a letter was made for how the ask stands now: under way, waiting to be sent, or sent since."""
    if record.state in _UNDER_WAY:
        return True
    if record.fate not in {DraftFate.SENT, DraftFate.SENT_EDITED}:
        return False
    if record.kind is DraftKind.REMINDER:
        return True
    sent = record.fate_at or record.updated_at
    news = [change for change in standing(ask.history) if _is_news(change)]
    return sent is None or not news or news[-1].at <= sent


_NEWS = frozenset({AskEvent.STATUS, AskEvent.AGREED, AskEvent.ASKED_BACK, AskEvent.ANSWERED_AGAIN})


def _is_news(change: StatusChange) -> bool:
    """Whether a line tells what the others did, or how it ended; not what the user has sent."""
    return change.event in _NEWS and change.status is not AskStatus.SENT


def _require_reminder(store: AccountStore, ask: Ask, last: DraftRecord | None, *, now: datetime) -> None:
    following = next_action(ask, now=now, reminder_days=reminder_days(store))
    if following.action is not NextActionKind.REMIND and not (last is not None and last.fate is DraftFate.DISCARDED):
        raise UserError(say("No reminder is due. %(why)s", why=following.why))


def _again(
    store: AccountStore, mailbox: MailboxPort | None, ask: Ask, record: DraftRecord, *, now: datetime
) -> DraftOutcome:
    """The letter that exists, taken further if its making was cut off."""
    if record.state in {DraftState.PENDING, DraftState.CALLING, DraftState.UNKNOWN}:
        record = require_made(once.create_draft(store, mailbox, record.key, now=now))
        return DraftOutcome(draft_of(record), ask, record, (record.why,) if record.why else ())
    sent = record.fate in {DraftFate.SENT, DraftFate.SENT_EDITED}
    note = say("This letter was sent already.") if sent else say("This draft was made before; it was not made again.")
    return DraftOutcome(draft_of(record), ask, record, note=note)


# --- words, and the making, for letters with and without an ask


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter belongs: its key but for the generation, its kind, and the ask ("" for none)."""

    key: str
    kind: DraftKind
    ask_id: str
    generation: int = 1


def word_letter(
    store: AccountStore, snapshot: AccountSnapshot, letter: Letter, *, wish: LetterWish = _PLAIN
) -> tuple[Draft, str]:
    """The words of a letter, and a note for the user. Raises UserError where a sentence would stand on nothing."""
    account = snapshot.account
    profile = snapshot.profile if snapshot.profile.name else replace(snapshot.profile, name=account.name)
    matter = replace(letter.matter, third_person=wish.third_person)
    voice, note = voice_towards(snapshot, letter.to, profile)
    draft = compose_follow_up(
        matter,
        letter.to,
        voice,
        profile,
        answered=letter.answered,
        address=letter.address,
        seed=wish.seed,
        told=earlier_drafts(store, snapshot),
        sender=Mailbox(letter.sender or account.address, profile.name),
    )
    untied = check_claims(draft, facts_of(matter, profile, draft.language).values())
    if untied:
        raise UserError(
            say(
                "No letter was made: “%(sentence)s” stands on no stored fact (%(why)s).",
                sentence=untied[0].sentence,
                why=untied[0].why,
            )
        )
    tells = (DraftKind.FORWARD_NOTE, DraftKind.THANK_INTRODUCTION)
    if matter.kind in tells and profile.what and not any(_is_of_profile(claim) for claim in draft.claims):
        note = note or _SAY_MORE
    return rewritten(draft, wish), note


_SAY_MORE = say(
    "Your profile does not say in this language what you do, so the letter does not either: add it on Profile."
)


def _is_of_profile(claim: Claim) -> bool:
    """Whether a sentence is the user's own word on what they do."""
    return any(fact.id in {"profile:what", "profile:value"} for fact in claim.facts)


def rewritten(draft: Draft, wish: LetterWish) -> Draft:
    """The user's words in place of ours; of the claims those stay whose sentences they kept."""
    body = draft.body if wish.body is None else wish.body.replace("\r\n", "\n").rstrip() + "\n"
    subject = draft.subject if not wish.subject or not wish.subject.strip() else " ".join(wish.subject.split())
    if draft.thread_id and subject != draft.subject:
        draft = alone(draft)
    claims = tuple(claim for claim in draft.claims if claim.sentence in body)
    return replace(draft, body=body, subject=subject, claims=claims)


def alone(draft: Draft) -> Draft:
    """The same as a mail of its own."""
    return replace(draft, thread_id=None, in_reply_to="", references=())


def make_letter(
    store: AccountStore,
    mailbox: MailboxPort | None,
    snapshot: AccountSnapshot,
    words: Draft,
    place: Place,
    *,
    eml_dir: Path | None,
    now: datetime,
) -> tuple[DraftRecord, Draft, tuple[str, ...]]:
    """Make the draft, once: its record, the words as they were written, and what the user should know."""
    if mailbox is None and snapshot.account.kind == "google":
        raise Reconnect(say("This account is not connected at the moment: connect it again, then make the draft."))
    if mailbox is None and eml_dir is None:
        raise UserError(say("There is no folder to write the draft to: name one, or set ASKWELL_HOME."))
    why = occupied(store, mailbox, words.thread_id) if mailbox is not None and words.thread_id else ""
    if why:
        words = alone(words)
    folder = eml_dir if mailbox is None else None
    made = _make(store, mailbox, _freeze(store, words, place, folder, now=now), now=now)
    if made.state is DraftState.FAILED and made.thread_id:
        # Refused, so nothing was made. Gmail may have refused the conversation only: once more, without it.
        words, place = alone(words), replace(place, generation=place.generation + 1)
        made = _make(store, mailbox, _freeze(store, words, place, folder, now=now), now=now)
    made = require_made(made)
    return made, words, tuple(said for said in (why, made.why) if said)


def _make(store: AccountStore, mailbox: MailboxPort | None, record: DraftRecord, *, now: datetime) -> DraftRecord:
    """The draft of this key, begun now or before, taken as far as it goes."""
    store.add_draft(record)
    return once.create_draft(store, mailbox, record.key, now=now)


def _freeze(store: AccountStore, words: Draft, place: Place, eml_dir: Path | None, *, now: datetime) -> DraftRecord:
    key = f"{place.key}|{place.generation}"
    handle = message_id(store.load_install_secret().encode("ascii"), key)
    subject, body = clean_header(words.subject), clean_body(words.body)
    named = f"{place.ask_id or place.key.replace('|', '-')}-{place.kind}"
    return DraftRecord(
        key=key,
        ask_id=AskId(place.ask_id),
        state=DraftState.PENDING,
        frozen=write_letter(words, rfc822_message_id=handle, date=now, unsent=eml_dir is not None),
        to=plain_address(words.to),
        bcc=plain_address(words.bcc) if words.bcc else "",
        subject=subject,
        body=body,
        rfc822_message_id=handle,
        generation=place.generation,
        kind=place.kind,
        thread_id=words.thread_id or "",
        path=str(draft_path(eml_dir, named, place.generation)) if eml_dir is not None else "",
        written_hash=written_hash(words.to, subject, body),
        claims=words.claims,
        updated_at=now,
    )
