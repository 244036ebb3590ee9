"""The morning digest: when it is due, and how it is handed over once a day. Off until wanted; it is never sent."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from plugin.domain.model import Draft, DraftFate, DraftKind, DraftRecord, DraftState
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.account_snapshot import AccountSnapshot
from plugin.usecases.follow_up import Place, make_letter
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.withdraw import withdraw

DIGEST, DIGEST_DONE = "digest", "digest_done"
"""The preferences: "draft@7" (how, and from which hour on), and the day on which it was handed over last."""
HOUR = 7
_LATEST = 6
"""So many hours after its own the digest is still the morning's; later it waits for the next day."""


class Handing(StrEnum):
    """How the digest comes."""

    OFF = "off"
    NOTIFICATION = "notification"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class DigestSetting:
    """How the digest comes, from which hour of the day on, and the day on which it last came ("" for none)."""

    how: Handing = Handing.OFF
    hour: int = HOUR
    done: str = ""

    def is_due(self, now: datetime) -> bool:
        """Whether it should come now: wanted, its hour is there and not long past, and it has not come today."""
        in_time = self.hour <= now.hour <= self.hour + _LATEST
        return self.how is not Handing.OFF and in_time and self.done != now.date().isoformat()


def load_digest(store: AccountStore) -> DigestSetting:
    """How it is set; what was never set, or means nothing, is off."""
    kept = store.load_preferences()
    how, _, hour = kept.get(DIGEST, "").partition("@")
    if how not in set(Handing):
        return DigestSetting()
    at = int(hour) if hour.isascii() and hour.isdigit() and int(hour[:3]) < 24 else HOUR
    return DigestSetting(Handing(how), at, kept.get(DIGEST_DONE, ""))


def save_digest(store: AccountStore, how: str, hour: str, *, is_google: bool) -> DigestSetting:
    """Set how it comes. Raises UserError for what is no such way or hour, and for drafts where there is no Gmail."""
    if how not in set(Handing):
        raise UserError(say("Choose how the digest comes: %(ways)s.", ways=", ".join(Handing)))
    if not (hour.isascii() and hour.isdigit() and int(hour[:3]) < 24):
        raise UserError(say("Choose an hour from 0 to 23."))
    if how == Handing.DRAFT and not is_google:
        raise UserError(say("There is no Gmail here to put a draft into; the digest can come as a notification."))
    store.save_preference(DIGEST, None if how == Handing.OFF else f"{how}@{int(hour)}")
    return load_digest(store)


def note_handed(store: AccountStore, *, now: datetime) -> None:
    """Remember that it came today."""
    store.save_preference(DIGEST_DONE, now.date().isoformat())


def put_digest(
    store: AccountStore, mailbox: MailboxPort, snapshot: AccountSnapshot, subject: str, body: str, *, now: datetime
) -> DraftRecord:
    """Put the digest into Gmail as a draft to the user themselves, once a day; yesterday's goes where it still lies.

    One that they changed or sent stays. Raises as every making of a draft does.
    """
    for old in store.load_drafts(DraftState.CREATED):
        if old.kind is DraftKind.DIGEST and old.fate is DraftFate.LYING and f"|{now.date()}|" not in old.key:
            with suppress(UserError):
                withdraw(store, mailbox, old.key, now=now)
    words = Draft(snapshot.account.address, subject, body)
    place = Place(f"{snapshot.account.id}|digest|{now.date()}", DraftKind.DIGEST, "")
    made, _, _ = make_letter(store, mailbox, snapshot, words, place, eml_dir=None, now=now)
    return made
