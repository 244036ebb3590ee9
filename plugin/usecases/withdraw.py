"""Taking a draft back that was made and not sent: it leaves Gmail, or its folder, and is kept as thrown away."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from plugin.domain.model import AskStatus, ChangeSource, DraftFate, DraftKind, DraftRecord, DraftState, StatusChange
from plugin.errors import NotThere, Reconnect, UserError
from plugin.sentences import say
from plugin.usecases import draft_delivery as once
from plugin.usecases.draft import lying_there
from plugin.usecases.ports import MailboxPort
from plugin.usecases.stores.account import AccountStore

WITHDRAWN = say("You withdrew the draft.")


def withdraw(
    store: AccountStore, mailbox: MailboxPort | None, key: str, *, now: datetime, sure: bool = False
) -> DraftRecord:
    """Delete a draft that lies unsent, and note it as thrown away; the record as it is then.

    One that the user has changed goes only where they are `sure`. Raises NotThere where it does not lie there (any
    more), UserError where it was changed, Reconnect where Gmail cannot be reached.
    """
    with store.lock():
        record = store.load_draft_by_key(key)
        if record is None or record.state is not DraftState.CREATED:
            raise NotThere(say("There is no draft to withdraw: it was sent, thrown away, or never made."))
        recipients, subject, body = lying_there(mailbox, record)
        if not sure and not once.unedited(record, recipients, subject, body):
            raise UserError(say("You have changed this draft since it was made: say that you are sure, or keep it."))
        if record.path:
            Path(record.path).unlink(missing_ok=True)
        elif mailbox is None:
            raise Reconnect(
                say("This account is not connected at the moment: connect it again, then withdraw the draft.")
            )
        else:
            mailbox.delete_draft(record.draft_id)
        gone = replace(
            record, state=DraftState.GONE, fate=DraftFate.DISCARDED, fate_at=now, updated_at=now, why=WITHDRAWN
        )
        store.save_draft(gone)
    ask = store.load_ask(record.ask_id) if record.kind is DraftKind.ASK else None
    if ask is not None and ask.status is AskStatus.DRAFTED:
        change = StatusChange(AskStatus.DISCARDED, now, note=WITHDRAWN, by=ChangeSource.USER)
        store.change_ask(ask.id, change, expected=AskStatus.DRAFTED)
    return gone
