"""The careful reader's verdicts on the stories: which asks are right, which must wait, and who introduced whom."""

from .people_cast import CAST
from .truth import HeldBack, RightAsk

INTRODUCED_BY = (
    ("karin", "viktor"),
    ("lucia", "carmen"),
    ("elodie", "claire"),
    ("priya", "daniel"),
)

_RIGHT = (
    ("priya", "olsen", "meeting_held praise active_thread"),
    ("brandl", "krueger", "praise meeting_held upcoming_meeting active_thread"),
    ("elodie", "delattre", "work_finished praise active_thread meeting_held"),
    ("isabel", "ortega", "meeting_held active_thread"),
    ("ravi", "whitlock", "meeting_held upcoming_meeting active_thread"),
    ("pauline", "aubert", "meeting_held active_thread"),
    ("daniel", "mackie", "upcoming_meeting active_thread meeting_held"),
    ("yusuf", "solberg", "meeting_held active_thread"),
    ("annelies", "timmers", "meeting_held active_thread upcoming_meeting shared_event"),
    ("amara", "mensah", "meeting_held upcoming_meeting active_thread"),
    ("lucia", "vidal", "praise active_thread meeting_held"),
    ("sunniva", "boyle", "meeting_held active_thread"),
)
_WITHHELD = (
    ("wendy", "regan", "weak_relationship", "no_recent_occasion thin_evidence"),
    ("nils", "jensen", "asked_recently", "ask_open"),
    ("miriam", "sommer", "ask_open", "asked_recently"),
    ("gareth", "morgan", "declined_before", ""),
    ("helen", "farrow", "open_complaint", "client_without_praise"),
    ("kofler", "thaler", "no_recent_occasion", ""),
    ("hugo", "meijer", "thin_evidence", "weak_relationship no_recent_occasion"),
    ("rohan", "pryce", "thin_evidence", "weak_relationship no_recent_occasion asked_recently"),
    ("peter", "femi", "already_known", "no_recent_occasion weak_relationship"),
    ("ben", "lowe", "do_not_ask", "no_recent_occasion"),
    ("viktor", "fischer", "owes_them_news", ""),
    ("marcus", "nyberg", "client_without_praise", ""),
    ("jmaas", "sommer", "prospect_asked_elsewhere", ""),
)


def _prospect(key: str) -> str:
    # One wish names a role at a company only.
    return CAST[key].organisation if key == "boyle" else CAST[key].name


def right_asks() -> tuple[RightAsk, ...]:
    """The asks that are right at `now`."""
    return tuple(
        RightAsk(CAST[introducer].address, _prospect(prospect), frozenset(occasions.split()))
        for introducer, prospect, occasions in _RIGHT
    )


def withheld() -> tuple[HeldBack, ...]:
    """The asks that must not be made at `now`, and why."""
    return tuple(
        HeldBack(CAST[introducer].address, _prospect(prospect), main, frozenset({main, *also.split()}))
        for introducer, prospect, main, also in _WITHHELD
    )
