"""What the page says of reading: what is under way, how much is left, what could not be read."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from plugin.domain.model import Account, ScanRun
from plugin.google.oauth import GMAIL_READ
from plugin.sentences import Day, Sentence, kept, say, say_number
from plugin.usecases.stores.control import ControlStore


@dataclass(frozen=True, slots=True)
class ScanState:
    """One line about reading. `done` of `total` messages where known; after `first_look` suggestions can be made."""

    sentence: str
    running: bool = False
    problem: bool = False
    can_scan: bool = False
    done: int = 0
    total: int = 0
    first_look: bool = False
    connect: bool = False
    """Whether connecting again is what helps."""
    mail_refused: bool = False
    """Whether the user left the permission to read mail unticked."""
    half_read: bool = False
    """Whether the mail is still being read for the first time: an ask made of it is preliminary."""
    first_time: bool = False
    """Whether what is under way is the first reading of the account, so that nothing of it was read to its end."""

    def as_json(self) -> dict[str, Any]:
        """For the script that keeps the line fresh."""
        return asdict(self)


def scan_state(
    control: ControlStore,
    account: Account,
    run: ScanRun | None,
    *,
    now: datetime,
    queued: bool = False,
    half_read: bool = False,
) -> ScanState:
    """The state of an account's reading at `now`, from its newest run and its health.

    `queued` where a look at the account waits for its turn or goes on in the background: that is reading too.
    """
    first_time = half_read or control.load_health(account.id).last_scan is None
    state = _state(control, account, run, now=now, queued=queued, first_time=first_time)
    refused = account.kind == "google" and GMAIL_READ not in account.scopes
    first_time = first_time and state.running
    # Files come kind by kind, lists last: before the end of the first time half of what is known would be missing.
    first_look = state.first_look and (account.kind == "google" or not first_time)
    return replace(state, mail_refused=refused, half_read=half_read, first_time=first_time, first_look=first_look)


def _state(
    control: ControlStore, account: Account, run: ScanRun | None, *, now: datetime, queued: bool, first_time: bool
) -> ScanState:
    google = account.kind == "google"
    if run is not None and run.finished_at is None and run.lease_until > now:
        return _running(run.progress)
    if queued:
        return _queued(run, google=google, first_time=first_time)
    health = control.load_health(account.id)
    if health.text not in ("", "ok") and not _only_mail_is_missing(account, run, health.text):
        again = "connect" in health.text.casefold() and "again" in health.text.casefold()
        return ScanState(kept(health.text), problem=True, can_scan=google, connect=google and again)
    if run is None:
        return ScanState(say("Nothing has been read yet."), can_scan=google)
    held = run.report.messages.held if run.report else 0
    events = run.report.events.held if run.report else 0
    skipped = len(run.report.messages.skipped) + len(run.report.events.skipped) if run.report else 0
    ended = (run.finished_at or run.started_at).astimezone(now.tzinfo)
    sentence = say(
        "%(messages)s messages and %(events)s events read, last %(when)s.",
        messages=held,
        events=events,
        when=_when(ended, now),
    )
    if skipped:
        sentence = say(
            "%(sentence)s %(count)s could not be read; askwell scan names them.", sentence=sentence, count=skipped
        )
    return ScanState(sentence, can_scan=google)


def _queued(run: ScanRun | None, *, google: bool, first_time: bool) -> ScanState:
    if not google:
        return ScanState(say("Your files are being read."), running=True)
    if run is None:
        return ScanState(say("Reading begins in a moment."), running=True)
    if first_time:
        # Between two parts of the first reading nothing is new yet: all of it is.
        return ScanState(say("The reading of your mail goes on in a moment."), running=True, first_look=True)
    return ScanState(say("Checking for new mail."), running=True, first_look=True)


def _only_mail_is_missing(account: Account, run: ScanRun | None, health: str) -> bool:
    """Whether all that was allowed was read: what is missing is then said by the permission, not as a failure."""
    if GMAIL_READ in account.scopes or run is None or run.report is None:
        return False
    return run.report.complete and run.report.note == health


def _when(ended: datetime, now: datetime) -> Sentence:
    today = ended.date() == now.date()
    hour = f"{ended:%H:%M}"
    if today:
        return say("at %(hour)s", hour=hour)
    return say("on %(day)s at %(hour)s", day=Day(f"{ended.day} {ended:%B}", ended.date(), "MMMMd"), hour=hour)


def _running(progress: Mapping[str, Any]) -> ScanState:
    done = int(progress.get("done") or 0)
    left = progress.get("left")
    reading = kept(str(progress.get("reading") or "")) or say("your calendar")
    phase = str(progress.get("phase") or "")
    doing = say("Reading %(what)s", what=reading)
    if phase == "checking":
        doing = say("Checking that nothing was missed")
    sentence = say("%(doing)s.", doing=doing)
    if left is not None:
        sentence = say("%(doing)s: %(done)s done, %(left)s left.", doing=doing, done=done, left=int(left))
    eta = progress.get("eta_seconds")
    if eta is not None:
        time = _duration(float(eta))
        sentence = say("%(doing)s, about %(time)s to go.", doing=doing, time=time)
        if left is not None:
            sentence = say(
                "%(doing)s: %(done)s done, %(left)s left, about %(time)s to go.",
                doing=doing,
                done=done,
                left=int(left),
                time=time,
            )
    return ScanState(
        sentence,
        running=True,
        done=done,
        total=done + int(left) if left is not None else 0,
        first_look=phase not in {"", "calendar", "people_met"},
    )


def _duration(seconds: float) -> Sentence:
    if seconds < 90:
        return say_number("%(num)s second", "%(num)s seconds", max(1, round(seconds)))
    if seconds < 5400:
        return say_number("%(num)s minute", "%(num)s minutes", round(seconds / 60))
    return say("%(hours)s hours", hours=round(seconds / 3600, 1))
