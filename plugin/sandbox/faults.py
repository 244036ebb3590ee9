"""Bad days at Google, as a value; and the dice that decide which call has one.

Everything is deterministic by `seed`: the n-th call draws the same lots in every run.
"""

import threading
from collections import defaultdict, deque
from collections.abc import Collection
from dataclasses import dataclass
from random import Random

from plugin.sandbox import failures
from plugin.sandbox.troubles import ANSWERS, DROPPED, Trouble


@dataclass(frozen=True, slots=True)
class Faults:
    """What goes wrong, and how often. Rates are 0–1 per API call, times are seconds of the sandbox's clock.

    `only` restricts the three rates to these methods ("drafts.create"); empty means all of Gmail's and Calendar's.
    """

    seed: int = 0
    error_rate: float = 0.0
    """5xx before anything was done."""
    drop_rate: float = 0.0
    """The call takes effect, then the connection is closed without an answer."""
    refuse_rate: float = 0.0
    """Refused as too fast, whatever the quota says."""
    only: frozenset[str] = frozenset()
    refusal: str = "429"
    """Wording of refusals: one of failures.REFUSALS."""
    retry_after_s: float = 1.0
    """What a refusal drawn by `refuse_rate` says to wait; quota refusals say when the call would fit."""
    daily_units: int | None = None
    """Units a user may spend in all before 403 dailyLimitExceeded."""
    search_lag_s: float = 0.0
    """How long new messages and drafts are missing from lists and searches."""
    history_lifetime_s: float | None = None
    sync_token_lifetime_s: float | None = None
    no_sync_token: bool = False
    """The last page of events.list lacks its nextSyncToken."""
    broken_messages: frozenset[str] = frozenset()
    """Ids of messages that cannot be read: messages.get and threads.get answer 500, always."""
    gutted_messages: frozenset[str] = frozenset()
    """Ids of messages that come without headers, dates and bodies."""
    left_out: frozenset[str] = frozenset()
    """Ids of messages that threads.get leaves out of their thread."""
    detached_bodies: frozenset[str] = frozenset()
    """Ids of messages whose words come as an attachment to fetch, as those of large messages do."""
    internal_dates: tuple[tuple[str, str], ...] = ()
    """(message id, internalDate): what Gmail says of when it came, where that is not when it came."""
    troubles: tuple[Trouble, ...] = ()
    """Standing failures, the first that meets a call decides."""
    rewrite_message_ids: bool = False
    """Gmail puts its own Message-ID on drafts and drops X- headers."""
    token_lifetime_s: float = 3600.0
    refresh_lifetime_s: float | None = None
    """How long a refresh token lives: seven days where the consent screen is in testing."""
    rotate_refresh_tokens: bool = False
    """Each renewal brings another refresh token, and ends the one before."""
    clock_ahead_s: float = 0.0
    """How far ahead of this machine's the clock is that dates id tokens."""
    no_mail: frozenset[str] = frozenset()
    """Addresses of accounts without Gmail."""
    domain_policy: frozenset[str] = frozenset()
    """Addresses of accounts whose admin shuts the application out."""
    not_configured: frozenset[str] = frozenset()
    """Services ("gmail", "calendar") that the Cloud project has not switched on."""

    def __post_init__(self) -> None:
        """Refuse what would silently do nothing."""
        if self.refusal not in failures.REFUSALS:
            raise ValueError(f"A refusal is worded as one of {', '.join(failures.REFUSALS)}, not {self.refusal!r}.")
        for rate in (self.error_rate, self.drop_rate, self.refuse_rate):
            if not 0.0 <= rate <= 1.0:
                raise ValueError(f"A rate lies between 0 and 1, not at {rate}.")

    @classmethod
    def at_rate(cls, rate: float, *, seed: int = 0) -> "Faults":
        """An ordinary bad day from one number: that share of calls fails with 5xx, half of it loses its reply."""
        return cls(seed=seed, error_rate=rate, drop_rate=rate / 2)


@dataclass(frozen=True, slots=True)
class Lot:
    """What one call has drawn: an error before it is done, a refusal, a reply that gets lost; or nothing."""

    error: int = 0
    refused: bool = False
    dropped: bool = False
    scripted: str = ""
    """One of troubles.ANSWERS, ordered by a test for this very call."""


class Dice:
    """Draws the lots; thread-safe. `plan` orders faults for the next calls of a method."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - reproducible weather, nothing secret
        self._plans: dict[str, deque[str]] = defaultdict(deque)
        self._met: dict[Trouble, int] = defaultdict(int)
        self._lock = threading.Lock()

    def plan(self, method: str, *kinds: str) -> None:
        """Order what the next calls of `method` meet, in turn.

        Kinds: "ok" and troubles.ANSWERS.
        """
        unknown = set(kinds) - {"ok", *ANSWERS}
        if unknown:
            raise ValueError(f"No such fault: {', '.join(sorted(unknown))}.")
        with self._lock:
            self._plans[method].extend(kinds)

    def draw(self, method: str, faults: Faults, words: Collection[str] = ()) -> Lot:
        """The lot of this call, which names these ids and arguments.

        Four numbers are drawn each time, so that one rate does not shift another's luck.
        """
        with self._lock:
            planned = self._plans[method].popleft() if self._plans.get(method) else ""
            planned = planned or self._trouble(method, faults, words)
            error, refused, dropped, which = (self._random.random() for _ in range(4))
        if planned:
            return _lot(planned)
        if faults.only and method not in faults.only:
            return Lot()
        if error < faults.error_rate:
            return Lot(error=(500, 502, 503, 504)[int(which * 4)])
        return Lot(refused=refused < faults.refuse_rate, dropped=dropped < faults.drop_rate)

    def _trouble(self, method: str, faults: Faults, words: Collection[str]) -> str:
        """The answer of the first trouble that meets this call, once it has let as many through as it does."""
        for trouble in faults.troubles:
            if trouble.meets(method, words):
                self._met[trouble] += 1
                if self._met[trouble] > trouble.after:
                    return trouble.answer
        return ""


def _lot(planned: str) -> Lot:
    """What was ordered, as a lot."""
    if planned == DROPPED:
        return Lot(dropped=True)
    if planned in {"500", "502", "503", "504"}:
        return Lot(error=int(planned))
    return Lot(scripted="" if planned == "ok" else planned)
