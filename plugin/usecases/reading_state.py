"""Whether an account's mail has been read far enough for an ask to be made of it."""

from plugin.usecases.scan_context import HISTORY
from plugin.usecases.stores import AccountStore

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
