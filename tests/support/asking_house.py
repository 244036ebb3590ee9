"""The day on which asking Nora is right, with its mailbox in the sandbox and its store on disk."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from asking_days import NORA, Day
from builders import NOW, OWNER, OWNER_NAME
from google_worlds import IMPATIENT, UNPACED, a_letter
from hand_clock import Hasty

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.model import MirrorPage
from plugin.google.credentials import parse_credentials
from plugin.google.gmail import GmailMailbox
from plugin.google.oauth import SCOPES
from plugin.google.transport import SharedCredentials
from plugin.sandbox.faults import Faults
from plugin.sandbox.letter import Letter
from plugin.sandbox.server import Sandbox, start_sandbox
from plugin.sandbox.world import World, WorldAccount, WorldMessage
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.draft import DraftOutcome, draft
from plugin.usecases.proposing import Wish

THREAD = "00000000000000a0"


@dataclass
class House:
    """Everything a test needs to draft an ask and to see what lies at Gmail."""

    sandbox: Sandbox
    mailbox: GmailMailbox
    store: AccountStore
    day: Day

    @property
    def suggestion_id(self) -> str:
        """The one suggestion of the day."""
        return self.day.judged().made[0].id

    def draft(self, **options: Any) -> DraftOutcome:
        """Draft it; what is no argument of `draft` is wished for."""
        wished = {name: options.pop(name) for name in tuple(options) if name in Wish.__dataclass_fields__}
        if wished:
            options["wish"] = Wish(**wished)
        told = {"mailbox": self.mailbox, "now": NOW, **options}
        mailbox, suggestion_id = told.pop("mailbox"), told.pop("suggestion_id", None) or self.suggestion_id
        return draft(self.store, mailbox, self.day, suggestion_id, **told)  # type: ignore[arg-type]  # a day is a snapshot

    def drafts(self) -> list[Letter]:
        """What lies among the drafts at Gmail."""
        box = self.sandbox.google.mailboxes[OWNER]
        return [box.draft(one) for one in list(box.drafts)]

    def draft_id(self) -> str:
        """The id of the only draft."""
        (found,) = list(self.sandbox.google.mailboxes[OWNER].drafts)
        return found

    def edit(self, raw: bytes) -> None:
        """The user rewrites the draft in Gmail."""
        self.mailbox.update_draft(self.draft_id(), raw)

    def deliver(self, body: str, *, sender: str = NORA, subject: str = "Tuesday", **headers: str) -> str:
        """Mail arrives for the user."""
        thread_id = headers.pop("thread_id", None)
        raw = a_letter(sender, headers.pop("to", OWNER), subject, body=body, **headers)
        return self.sandbox.deliver(OWNER, raw, thread_id=thread_id)

    def calls(self, method: str) -> int:
        """How often Gmail was asked for this."""
        return self.sandbox.counters.calls[method]


def conversation(*, cc: str = "", last_from: str = NORA) -> tuple[WorldMessage, ...]:
    """Two mails between the owner and Nora, the last two days ago; `cc` puts somebody else into the last."""
    copied = {"cc": cc} if cc else {}
    first = a_letter(
        OWNER,
        NORA,
        "The project plan",
        body="Hi Nora,\n\nhere is the plan.\n\nBest,\nMara\n",
        message_id="<l1@lindqvist.example>",
    )
    answer = a_letter(
        last_from,
        OWNER if last_from == NORA else NORA,
        "Re: The project plan",
        body="Hi Mara,\n\nreceived.\n\nNora\n",
        message_id="<l2@brightwater.example>",
        in_reply_to="<l1@lindqvist.example>",
        references="<l1@lindqvist.example>",
        **copied,
    )
    labels = ("INBOX",) if last_from == NORA else ("SENT",)
    return (
        WorldMessage("00000000000000a1", THREAD, ("SENT",), NOW - timedelta(days=3), first),
        WorldMessage("00000000000000a2", THREAD, labels, NOW - timedelta(days=2), answer),
    )


@contextmanager
def open_house(
    path: Path,
    mail: Sequence[WorldMessage] = (),
    *,
    faults: Faults | None = None,
    send_as: tuple[Any, ...] = (),
    **changes: Any,
) -> Iterator[House]:
    """Start it; the mirror holds the mail already. `changes` are the day's."""
    account = WorldAccount(sub="7001", address=OWNER, name=OWNER_NAME, messages=tuple(mail), send_as=send_as)
    with start_sandbox(World((account,)), quota="off", now=lambda: NOW) as sandbox:
        granted = sandbox.grant(OWNER, SCOPES)
        credentials = SharedCredentials(parse_credentials(sandbox.credentials()), granted["refresh_token"], SCOPES)
        mailbox = GmailMailbox(credentials, url=sandbox.url, quota=UNPACED, clock=Hasty(), patience=IMPATIENT)
        with AccountStore.open(path) as store:
            day = Day(**changes)
            store.save_prospects(day.prospects)
            me = day.account.addresses
            kept = [keep_message(mailbox.fetch_message(one.id), me=me) for one in mail]
            store.save_page(MirrorPage(messages=tuple(kept)))
            day.messages = [*day.messages, *kept]
            if faults is not None:
                sandbox.faults = faults
            yield House(sandbox, mailbox, store, day)
        mailbox.close()
