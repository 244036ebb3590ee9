"""Whether an account's mail has been read far enough for an ask to be made of it."""

from plugin.domain.model import Account, AskStatus
from plugin.errors import UserError
from plugin.google.oauth import GMAIL_READ
from plugin.sentences import say
from plugin.usecases.scan_context import HISTORY
from plugin.usecases.stores.account import AccountStore

_UNBEGUN = frozenset({AskStatus.SUGGESTED, AskStatus.SNOOZED, AskStatus.DISMISSED})
ENOUGH = 0.98
"""Where so much of what is listed was read, what is left are single messages that cannot be had."""


def is_half_read(store: AccountStore) -> bool:
    """Whether the mail of a connected account is still being read for the first time, or for the first time anew.

    The newest mail is read first and a conversation may be anywhere in the rest: until all of it was listed and read,
    nothing is known of a complaint, a refusal, or an answer to an earlier ask.
    """
    if store.load_cursor(HISTORY) is not None:
        return False
    run = store.load_last_run()
    if run is None or run.finished_at is None or run.report is None or run.report.resumes_at is not None:
        return True
    mail = run.report.messages
    return mail.held + len(mail.skipped) < ENOUGH * mail.listed


PRELIMINARY = say(
    "No draft was created: your mail is still being read, and this ask may change. Try again when it is read."
)


def is_preliminary(store: AccountStore, account: Account) -> bool:
    """Whether every ask is preliminary, because the introducers' own conversations may be unread."""
    return account.kind == "google" and GMAIL_READ in account.scopes and is_half_read(store)


def refuse_preliminary(store: AccountStore, account: Account, suggestion_id: str) -> None:
    """Raise UserError where an ask is preliminary, and no draft of it was begun when it was not."""
    begun = any(ask.suggestion_id == suggestion_id and ask.status not in _UNBEGUN for ask in store.load_asks())
    if not begun and is_preliminary(store, account):
        raise UserError(PRELIMINARY)
