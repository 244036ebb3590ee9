"""The morning digest, handed over by the look that comes first after its hour."""

import logging
from collections.abc import Callable

from plugin.domain.model import Account
from plugin.errors import UserError
from plugin.sentences import say
from plugin.usecases.digest import Handing, load_digest, note_handed, put_digest
from plugin.usecases.judgement import Judgement
from plugin.usecases.ports import MailboxPort
from plugin.usecases.reading_state import is_preliminary
from plugin.usecases.stores.account import AccountStore
from web.desktop import notify
from web.views.digest import Digest, digest_text, in_language, make_digest

log = logging.getLogger("askwell.digest")
TITLE = say("Your morning with Askwell, %(day)s")


def hand_over(
    store: AccountStore,
    mailbox: MailboxPort | None,
    account: Account,
    judge: Callable[[], Judgement],
    *,
    show: Callable[[str, str], bool] = notify,
) -> bool:
    """Hand the digest over if it is due and says something; whether it came. Nothing is said from half-read mail.

    What fails is tried again at the next look, and not after the morning.
    """
    judgement = judge()
    setting = load_digest(store)
    if not setting.is_due(judgement.now) or is_preliminary(store, account):
        return False
    digest = make_digest(judgement)
    try:
        handed = digest.empty or _hand(store, mailbox, judgement, digest, setting.how, show)
    except UserError as error:
        log.warning("the digest could not be handed over: %s", type(error).__name__)
        return False
    if handed:
        note_handed(store, now=judgement.now)
    return handed and not digest.empty


def _hand(
    store: AccountStore,
    mailbox: MailboxPort | None,
    judgement: Judgement,
    digest: Digest,
    how: Handing,
    show: Callable[[str, str], bool],
) -> bool:
    told = in_language(judgement.snapshot.profile.language)
    if how is Handing.NOTIFICATION:
        return show("Askwell", told(digest.summary))
    if mailbox is None:
        return False
    title = told(TITLE.of(day=digest.day.isoformat()))
    put_digest(store, mailbox, judgement.snapshot, title, digest_text(digest, told), now=judgement.now)
    return True
