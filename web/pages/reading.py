"""How far the account at hand is with being read: for the pages that say so, or leave out what is not known yet."""

from flask import current_app

from plugin.usecases import reading_state
from web.jobs import Jobs
from web.pages.request_context import account, clock, control, leave_unkept, store
from web.views.scan_state import ScanState, scan_state


def scan() -> ScanState:
    """The state of the account's reading; a page that shows one under way is kept for nobody."""
    state = scan_state(
        control(), account(), store().load_last_run(), now=clock(), queued=_is_looking(), half_read=is_preliminary()
    )
    if state.running:
        leave_unkept()
    return state


def is_first_reading() -> bool:
    """Whether the account is being read for the first time: what is not known of it may still come."""
    state = scan()
    return state.half_read or state.first_time


def is_preliminary() -> bool:
    """Whether every ask is preliminary, because the introducers' own conversations may be unread."""
    return reading_state.is_preliminary(store(), account())


def _is_looking() -> bool:
    jobs: Jobs | None = current_app.extensions["askwell.jobs"]
    return jobs is not None and jobs.is_looking(account().id)
