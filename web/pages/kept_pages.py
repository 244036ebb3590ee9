"""Pages that were drawn before and still hold: shown again, one costs the visitor's session and nothing more.

A page is made of what the database holds, of the moment, of who looks, and of how they asked for it. Who and how is its
`place`: there it is found again. What of the database it rests on is its `stamp`, read before it was drawn: the
account's counters, which triggers move in the transaction of every change, whichever process makes it, and what the
installation knows of the visitor's accounts. With any other stamp it is drawn anew. So it is after its time: the day's
end, the next event's beginning or end, and a quarter of an hour at the latest.

What belongs to one browser stays out of it: the token of its forms is put in at each showing, and a page that brings a
notice is neither kept nor taken from here. What moves by itself, as a scan under way, is left out with
`request_context.leave_unkept`. The browser keeps nothing: what it would have to ask for again lies here. Of a large
account the page that was drawn last is kept in its store as well (`last_known.py`), for when it has to be drawn anew.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from threading import Lock
from typing import ParamSpec, TypeVar

from flask import Response, current_app, g, request, session
from flask_wtf.csrf import generate_csrf

from plugin.domain.model import AccountId, ChangeCount
from plugin.store.visits import Visit
from web.pages.language import page_language
from web.pages.last_known import keep_last_known, show_last_known
from web.pages.look import theme
from web.pages.request_context import BeingDrawn, clock, holds_until, looking_here, seen, visitor
from web.pages.same_again import NOTE, ShownPage

MOST = 32 * 1024 * 1024
"""Bytes of pages that a process keeps: those of about a thousand people."""
LONGEST = 500
"""Characters of an address whose page is kept: a longer one is a search that nobody repeats."""
_NOTICES = "_flashes"
"""Where Flask keeps what it says once."""
_TOKEN = "csrf_token"  # noqa: S105 -- where Flask-WTF keeps a request's token

Given = ParamSpec("Given")
Shown = TypeVar("Shown", bound=object)


@dataclass(frozen=True, slots=True)
class Place:
    """Who looks at which page, how: nobody else finds it there."""

    account: AccountId
    member: str
    is_admin: bool
    address: str
    theme: str
    language: str


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page as it was drawn at a moment, in parts between which the browser's token belongs."""

    stamp: Hashable
    drawn: datetime
    until: datetime
    parts: tuple[bytes, ...]

    def holds(self, stamp: Hashable, now: datetime) -> bool:
        """Whether it would be drawn the same now."""
        return self.drawn <= now < self.until and self.stamp == stamp

    def size(self) -> int:
        """Bytes."""
        return sum(map(len, self.parts))


class KeptPages:
    """The pages of a process, those shown longest ago dropped first; any thread may ask."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._pages: OrderedDict[Place, KeptPage] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def find(self, place: Place, stamp: Hashable, *, now: datetime) -> KeptPage | None:
        """The page of a place, if it holds."""
        with self._lock:
            found = self._pages.get(place)
            if found is None:
                return None
            if not found.holds(stamp, now):
                # Somebody may have been forgotten, and is to be gone from here too.
                self._drop(place)
                return None
            self._pages.move_to_end(place)
            return found

    def keep(self, place: Place, page: KeptPage) -> None:
        """Keep a page in place of an earlier one."""
        with self._lock:
            self._drop(place)
            self._pages[place] = page
            self._size += page.size()
            while self._size > self._most:
                self._drop(next(iter(self._pages)))

    def forget(self, account: AccountId) -> None:
        """Drop every page of an account."""
        with self._lock:
            for place in [one for one in self._pages if one.account == account]:
                self._drop(place)

    def _drop(self, place: Place) -> None:
        page = self._pages.pop(place, None)
        if page is not None:
            self._size -= page.size()


def keep_page(view: Callable[Given, Shown]) -> Callable[Given, Shown | Response]:
    """Keep what a view that writes nothing shows, and show it again while it holds."""

    @wraps(view)
    def shown(*args: Given.args, **kwargs: Given.kwargs) -> Shown | Response:
        place = _place()
        if place is None:
            return view(*args, **kwargs)
        kept: KeptPages = current_app.extensions["askwell.kept_pages"]
        standing, count = seen()
        stamp, now = _stamp(standing, count), clock()
        found = kept.find(place, stamp, now=now)
        if found is not None:
            token = generate_csrf().encode() if len(found.parts) > 1 else b""
            _note(kept, place, stamp, token)
            return Response(token.join(found.parts), mimetype="text/html")
        try:
            made = view(*args, **kwargs)
        except BeingDrawn:
            last = show_last_known()
            if last is None:
                raise
            return last
        if isinstance(made, str) and "unkept" not in g:
            token = g.get(_TOKEN, "").encode()
            parts = tuple(made.encode().split(token)) if token else (made.encode(),)
            kept.keep(place, KeptPage(stamp, now, holds_until(), parts))
            keep_last_known(parts, count)
        return made

    return shown


def _note(kept: KeptPages, place: Place, stamp: Hashable, token: bytes) -> None:
    """Say how the page is found again, where what stands before Flask may answer the same request with it."""
    visit: Visit = g.visit
    tick = current_app.extensions["askwell.clock"]

    def find() -> bytes | None:
        found = kept.find(place, stamp, now=tick())
        return None if found is None else token.join(found.parts)

    if place.account in visit.counts:
        request.environ[NOTE] = ShownPage(visitor().session_id, visit, find)


def _place() -> Place | None:
    """Where the page asked for is kept; None for one that is not."""
    who, address = visitor(), request.url
    if request.method != "GET" or who.account is None or len(address) > LONGEST or session.get(_NOTICES):
        return None
    return Place(who.account.id, who.member.id if who.member else "", who.is_admin, address, theme(), page_language())


def _stamp(standing: Hashable, count: ChangeCount) -> Hashable:
    """What the page rests on, as far as it can change."""
    who = visitor()
    return who.account, who.accounts, who.member, standing, count, looking_here()
