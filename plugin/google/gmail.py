"""One user's Gmail, through Google's own client."""

import base64
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from typing import Any

from google.oauth2.credentials import Credentials

from plugin.domain.model import RawMessage
from plugin.domain.model.port_values import HistoryPage, IdPage, MailboxProfile, RemoteDraft, SendAs, Spent
from plugin.domain.paging import PageGuard
from plugin.errors import CursorExpired, NotThere, RefusedRequest, ServiceDown
from plugin.google import payloads
from plugin.google.pacing import Clock, Pace, Pacing, SystemClock
from plugin.google.transport import Caller, Connections, Patience
from plugin.google.units import Quota
from plugin.sentences import say

LARGEST_TEXT = 5_000_000
"""Bytes of one text part that are fetched; a letter is a thousandth of that."""
_HISTORY_TYPES = ["messageAdded", "messageDeleted", "labelAdded", "labelRemoved"]


class GmailMailbox:
    """A `MailboxPort`; may be used by several threads at once, which share the pace and the access token."""

    def __init__(
        self,
        credentials: Credentials,
        *,
        url: str,
        quota: Quota,
        clock: Clock | None = None,
        patience: Patience | None = None,
        pace: Pace | None = None,
    ) -> None:
        """`pace` is how fast it may go, where others spend the quota as well."""
        clock = clock or SystemClock()
        self._quota = quota
        self._pacing: Pace = pace or Pacing(quota.units_per_minute, clock=clock)
        # `api_endpoint` replaces root and service path; Gmail's own paths begin with gmail/v1.
        connections = Connections("gmail", "v1", endpoint=_root(url), credentials=credentials, hoist=_hoist)
        self._caller = Caller(
            "Gmail", connections, self._pacing, clock=clock, patience=patience, at_once=quota.connections
        )

    @property
    def spent(self) -> Spent:
        """Units, calls and refusals so far."""
        return self._caller.spent

    @property
    def connections(self) -> int:
        """How many threads it takes to use the quota up."""
        return self._quota.connections

    def price(self, call: str) -> int:
        """Units of "messages.get", "threads.get" …."""
        return self._quota.price(call)

    def seconds_for(self, units: int) -> float:
        """How long it will take to spend `units` more."""
        return self._pacing.seconds_for(units)

    def close(self) -> None:
        """Wake threads that wait for their turn and close the connections; no further call is made."""
        self._caller.close()

    def fetch_profile(self) -> MailboxProfile:
        """Address, count and current history id."""
        with _mailbox_needed():
            return payloads.profile(self._read("getProfile", lambda on: on.users.getProfile(userId="me")))

    def fetch_ids(self, query: str, *, label: str = "", page_token: str | None = None, page_size: int = 500) -> IdPage:
        """A page of ids that match `query`, of those under the label of that id."""
        under = {"labelIds": [label]} if label else {}
        with _mailbox_needed():
            data = self._read(
                "messages.list",
                lambda on: on.messages.list(userId="me", q=query, maxResults=page_size, pageToken=page_token, **under),
            )
        return payloads.id_page(data)

    def fetch_message(self, message_id: str) -> RawMessage:
        """One message in full."""
        data = self._read("messages.get", lambda on: on.messages.get(userId="me", id=message_id, format="full"))
        return self._whole(data)

    def fetch_thread(self, thread_id: str) -> tuple[RawMessage, ...]:
        """All messages of a thread in full, oldest first."""
        data = self._read("threads.get", lambda on: on.threads.get(userId="me", id=thread_id, format="full"))
        return tuple(self._whole(item) for item in data.get("messages") or ())

    def _whole(self, data: Any) -> RawMessage:
        """A message with all its words, those fetched that Gmail has left out for their size."""
        if not isinstance(data, dict) or not data.get("id"):
            raise ServiceDown(
                say("Gmail sent a message without anything in it; try again in a few minutes."), answered=True
            )
        for body, attachment, size in payloads.detached_words(data):
            if size > LARGEST_TEXT:
                raise RefusedRequest(say("The text of this message is larger than 5 MB, and was not read."))
            body.update(self._attachment(str(data["id"]), attachment))
        return payloads.raw_message(data)

    def _attachment(self, message_id: str, attachment_id: str) -> dict[str, Any]:
        data = self._read(
            "attachments.get",
            lambda on: on.attachments.get(userId="me", messageId=message_id, id=attachment_id),
        )
        if not isinstance(data, dict) or not data.get("data"):
            raise ServiceDown(
                say("Gmail did not send the text of this message; try again in a few minutes."), answered=True
            )
        return data

    def fetch_history(self, start_history_id: str, *, page_token: str | None = None) -> HistoryPage:
        """Changes since; a history id that Gmail has forgotten is CursorExpired."""
        try:
            data = self._read(
                "history.list",
                lambda on: on.history.list(
                    userId="me",
                    startHistoryId=start_history_id,
                    maxResults=500,
                    pageToken=page_token,
                    historyTypes=_HISTORY_TYPES,
                ),
            )
        except NotThere:
            raise CursorExpired(say("Gmail no longer remembers the last scan; the mail has to be read anew.")) from None
        return payloads.history_page(data)

    def fetch_labels(self) -> Mapping[str, str]:
        """The user's own labels, their names by their ids."""
        return payloads.own_labels(self._read("labels.list", lambda on: on.labels.list(userId="me")))

    def fetch_send_as(self) -> Sequence[SendAs]:
        """The user's own sending addresses."""
        return payloads.send_as(self._read("sendAs.list", lambda on: on.send_as.list(userId="me")))

    def create_draft(self, raw: bytes, *, thread_id: str | None = None) -> tuple[str, str, str]:
        """POST once. ServiceDown means that nobody knows whether the draft exists."""
        body = {"message": _message(raw, thread_id)}
        made = self._write("drafts.create", lambda on: on.drafts.create(userId="me", body=body))
        if not isinstance(made, dict) or not made.get("id"):
            raise ServiceDown(say("Gmail did not say whether the draft was made; it is looked for."), answered=True)
        return payloads.draft_ids(made)

    def fetch_draft(self, draft_id: str) -> RemoteDraft:
        """The draft as it is now."""
        data = self._read("drafts.get", lambda on: on.drafts.get(userId="me", id=draft_id, format="full"))
        return payloads.remote_draft(data)

    def fetch_draft_ids(self, query: str = "") -> Sequence[tuple[str, str, str]]:
        """The ids of all drafts that match `query`."""
        found: dict[tuple[str, str, str], None] = {}
        token: str | None = None
        pages = PageGuard(say("Gmail's list of drafts"))
        while True:
            data = self._draft_page(query, token)
            known = len(found)
            found.update(dict.fromkeys(payloads.draft_ids(item) for item in data.get("drafts") or ()))
            token = pages.next(data.get("nextPageToken"), brought=len(found) - known)
            if not token:
                return list(found)

    def update_draft(self, draft_id: str, raw: bytes, *, thread_id: str | None = None) -> str:
        """Replace a draft's message, once; the new message id."""
        body = {"id": draft_id, "message": _message(raw, thread_id)}
        data = self._write("drafts.update", lambda on: on.drafts.update(userId="me", id=draft_id, body=body))
        return payloads.draft_ids(data)[1]

    def delete_draft(self, draft_id: str) -> None:
        """Delete a draft for good, once."""
        self._write("drafts.delete", lambda on: on.drafts.delete(userId="me", id=draft_id))

    def _draft_page(self, query: str, token: str | None) -> Any:
        return self._read(
            "drafts.list",
            lambda on: on.drafts.list(userId="me", q=query or None, maxResults=500, pageToken=token),
        )

    def _read(self, call: str, request: Any) -> Any:
        return self._caller.read(self._quota.price(call), request)

    def _write(self, call: str, request: Any) -> Any:
        return self._caller.write(self._quota.price(call), request)


def _hoist(service: Any) -> SimpleNamespace:
    users = service.users()
    return SimpleNamespace(
        users=users,
        messages=users.messages(),
        attachments=users.messages().attachments(),
        threads=users.threads(),
        history=users.history(),
        drafts=users.drafts(),
        labels=users.labels(),
        send_as=users.settings().sendAs(),
    )


@contextmanager
def _mailbox_needed() -> Iterator[None]:
    """Of the mailbox itself, 404 is another thing than of a message."""
    try:
        yield
    except NotThere:
        raise NotThere(
            say(
                "Google does not find this account's mailbox (404): it may be switched off for the account; open Gmail "
                "once, or ask the administrator, and scan again."
            )
        ) from None


def _root(url: str) -> str:
    return url.rstrip("/") + "/"


def _message(raw: bytes, thread_id: str | None) -> dict[str, str]:
    message = {"raw": base64.urlsafe_b64encode(raw).decode("ascii")}
    return message | ({"threadId": thread_id} if thread_id else {})
