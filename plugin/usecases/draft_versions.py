"""What the user makes of an email before its draft exists: kept as they write, gone back to, deleted."""

from dataclasses import replace
from datetime import datetime

from plugin.domain.drafting.letter import clean_body, clean_header
from plugin.domain.drafting.versions import claims_in, next_version
from plugin.domain.model import Draft, DraftKind, DraftVersion
from plugin.usecases.follow_up import LetterWish
from plugin.usecases.proposing import Wish
from plugin.usecases.stores.asks import AskStore


def letter_after(ask_id: str, kind: DraftKind) -> str:
    """The name of a letter after an ask, as its versions are kept by it."""
    return f"{ask_id}/{kind.value}"


def gift_letter(gift_id: str) -> str:
    """The name of a letter of Give first."""
    return f"give/{gift_id}"


def keep_edit(
    store: AskStore, email: str, composed: Draft, *, body: str, subject: str, wish: Wish | LetterWish, now: datetime
) -> DraftVersion | None:
    """Keep the user's words, where they are other than the `composed` ones; the version that holds them, else None.

    Words that were kept before are not kept twice.
    """
    body, subject = clean_body(body).strip("\n"), clean_header(subject) or composed.subject
    if not body.strip() or (
        body == clean_body(composed.body).strip("\n") and subject == clean_header(composed.subject)
    ):
        return None
    known = store.load_draft_versions(email)
    again = next((one for one in reversed(known) if (one.body, one.subject) == (body, subject)), None)
    version = _begun_with(wish, DraftVersion(email, 0, now, str(composed.to), subject, body, wish.seed))
    version = replace(version, claims=claims_in(known, body))
    new = next_version(known, version) if again is None else None
    if new is not None:
        store.save_draft_version(new)
    return new or again


def keep_written(
    store: AskStore, email: str, written: Draft, *, model: str, wish: Wish | LetterWish, now: datetime
) -> DraftVersion:
    """Keep a letter that a model wrote, with what its sentences stand on; it is a version like those of the user."""
    body, subject = clean_body(written.body).strip("\n"), clean_header(written.subject)
    version = _begun_with(wish, DraftVersion(email, 0, now, str(written.to), subject, body, wish.seed))
    known = store.load_draft_versions(email)
    new = next_version(known, replace(version, model=model, claims=written.claims))
    if new is None:
        return known[-1]
    store.save_draft_version(new)
    return new


def _begun_with(wish: Wish | LetterWish, version: DraftVersion) -> DraftVersion:
    """The version with the wording that it began with."""
    if isinstance(wish, LetterWish):
        return replace(version, third_person=wish.third_person)
    return replace(version, shorter=wish.shorter, more_formal=wish.more_formal, alone=wish.alone)


def wish_of(version: DraftVersion) -> Wish:
    """The ask's email in the words of a version."""
    return Wish(
        version.seed,
        shorter=version.shorter,
        more_formal=version.more_formal,
        alone=version.alone,
        body=version.body,
        subject=version.subject,
        claims=version.claims,
    )


def letter_wish_of(version: DraftVersion) -> LetterWish:
    """A letter in the words of a version."""
    return LetterWish(version.seed, version.third_person, version.body, version.subject)


def newest_wish(store: AskStore, email: str) -> Wish:
    """An ask's email as the user last made it; the usual wording where they changed nothing."""
    versions = store.load_draft_versions(email)
    return wish_of(versions[-1]) if versions else Wish()


def newest_letter_wish(store: AskStore, email: str) -> LetterWish:
    """The same of a letter."""
    versions = store.load_draft_versions(email)
    return letter_wish_of(versions[-1]) if versions else LetterWish()
