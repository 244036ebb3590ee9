"""What every API call passes before it is served: bearer, weather, scope and quota, in Google's order."""

import json
import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from flask import Request, Response, request
from werkzeug.datastructures import MultiDict

from plugin.sandbox import failures
from plugin.sandbox.diary import Diary
from plugin.sandbox.failures import GoogleFailure
from plugin.sandbox.faults import Faults, Lot
from plugin.sandbox.google import Google
from plugin.sandbox.grants import Grant
from plugin.sandbox.mailbox import Mailbox
from plugin.sandbox.partial import mask, masked
from plugin.sandbox.quota import PROJECT
from plugin.sandbox.rendering import answer, refusal
from plugin.sandbox.troubles import EMPTY, GARBLED, MORE_PAGES, SAME_PAGE, refusal_of


@dataclass(frozen=True, slots=True)
class Call:
    """One call that was let through: whose it is, and what it asks."""

    google: Google
    address: str
    scopes: tuple[str, ...]
    args: "MultiDict[str, str]"
    body: dict[str, Any]

    @property
    def mailbox(self) -> Mailbox:
        """The caller's mailbox."""
        return self.google.mailboxes[self.address]

    @property
    def diary(self) -> Diary:
        """The caller's calendar."""
        return self.google.diaries[self.address]

    @property
    def faults(self) -> Faults:
        """Today's weather."""
        return self.google.faults


@dataclass(frozen=True, slots=True)
class Method:
    """One API method: its short name (the key of the unit table), HTTP verb and path, and the scopes that allow it."""

    name: str
    verb: str
    path: str
    scopes: tuple[str, ...]
    serve: Callable[..., dict[str, Any] | bytes | None]
    """Called with the Call and the path's variables; None answers 204."""


class Gate:
    """Lets calls of one service ("gmail", "calendar") through to their methods."""

    def __init__(self, google: Google, service: str) -> None:
        self._google = google
        self._service = service

    def view(self, method: Method) -> Callable[..., Response]:
        """The Flask view of a method."""

        def serve(**path: str) -> Response:
            google = self._google
            google.counters.add_call(method.name)
            google.counters.note_time(time.monotonic())
            if google.latency_ms:
                time.sleep(google.latency_ms / 1000)
            words = {*path.values(), *request.args.keys(), *_body_words()}
            lot = google.dice.draw(method.name, google.faults, words)
            try:
                response = answer(self._served(method, lot, path))
            except GoogleFailure as failure:
                google.counters.add("errors", 1 if failure.status >= 500 else 0)
                return refusal(failure)
            if lot.scripted in {GARBLED, EMPTY}:
                return Response(b"{}" if lot.scripted == EMPTY else b"<html>One moment</html>", status=200)
            google.counters.note_time(time.monotonic())
            if lot.dropped:
                google.counters.add("drops")
                hang_up(request)
            return response

        return serve

    def _served(self, method: Method, lot: Lot, path: dict[str, str]) -> dict[str, Any] | bytes | None:
        if lot.error:
            raise failures.backend_error(lot.error)
        grant = self._grant()
        self._refuse_as_ordered(lot.scripted)
        self._admit(method, grant)
        self._charge(method, grant, lot)
        if lot.scripted in {SAME_PAGE, MORE_PAGES}:
            token = "the-same" if lot.scripted == SAME_PAGE else secrets.token_hex(8)
            return {"resultSizeEstimate": 0, "nextPageToken": token, "historyId": "1", "timeZone": "UTC"}
        fields = mask(request.args["fields"]) if request.args.get("fields") else {}
        body = request.get_json(force=True, silent=True)
        call = Call(self._google, grant.address, grant.scopes, request.args, body if isinstance(body, dict) else {})
        given = method.serve(call, **path)
        if not fields or given is None:
            return given
        shaped: dict[str, Any] = masked(json.loads(given) if isinstance(given, bytes) else given, fields)
        return shaped

    def _grant(self) -> Grant:
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer":
            token = request.args.get("access_token", "")
        grant = self._google.authority.bearer(token)
        if grant is None:
            raise failures.unauthenticated()
        return grant

    def _admit(self, method: Method, grant: Grant) -> None:
        faults = self._google.faults
        if self._service in faults.not_configured:
            raise failures.access_not_configured(self._service)
        if grant.address in faults.domain_policy:
            raise failures.domain_policy()
        if not set(method.scopes).intersection(grant.scopes):
            raise failures.insufficient_scope(method.name, method.scopes)
        if self._service == "gmail" and grant.address in faults.no_mail:
            raise failures.no_mail_service()

    def _charge(self, method: Method, grant: Grant, lot: Lot) -> None:
        google = self._google
        cost = google.quota.cost(method.name)
        daily = google.faults.daily_units
        if daily is not None and google.units_spent[grant.address] + cost > daily:
            google.counters.add("refusals")
            raise failures.refused("403-daily", self._service, google.now() + timedelta(hours=1), 3600)
        if lot.refused:
            raise self._refused(google.faults.refusal, google.faults.retry_after_s)
        verdict = google.quota.charge(grant.address, self._service, method.name)
        if verdict.wait_s:
            of_project = verdict.whose == PROJECT
            raise self._refused("429-project" if of_project else google.faults.refusal, verdict.wait_s)
        google.counters.add("units", cost)
        google.units_spent[grant.address] += cost

    def _refused(self, wording: str, wait: float) -> GoogleFailure:
        self._google.counters.add("refusals")
        return failures.refused(wording, self._service, self._google.now() + timedelta(seconds=wait), wait)

    def _refuse_as_ordered(self, answer: str) -> None:
        """Raise the refusal that a test has ordered, if it is one."""
        if not answer or answer in {GARBLED, EMPTY, SAME_PAGE, MORE_PAGES}:
            return
        if answer in failures.REFUSALS:
            self._google.counters.add("refusals")
        wait = self._google.faults.retry_after_s
        raise refusal_of(answer, self._service, now=self._google.now(), wait_s=wait)


def _body_words() -> list[str]:
    """The names of what a write carries, such as threadId: a trouble may be about one of them."""
    body = request.get_json(force=True, silent=True) if request.method in {"POST", "PUT"} else None
    message = body.get("message") if isinstance(body, dict) else None
    return [*body, *(message if isinstance(message, dict) else {})] if isinstance(body, dict) else []


def hang_up(call: Request) -> None:
    """Close the connection without an answer: what was done stays done, and the caller cannot know."""
    connection = call.environ.get("werkzeug.socket")
    if isinstance(connection, socket.socket):
        try:
            connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            return
