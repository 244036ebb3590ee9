"""Puts the sample year together, once as a world and once as the truth about it."""

import random
from dataclasses import dataclass
from datetime import datetime

from plugin.sandbox.world import SendAs, World, WorldAccount

from . import everyday, expected, noise, routine, stories_more, stories_right, stories_withheld
from .calendar import Diary
from .circles import Circles
from .mailbox import Post
from .people_cast import (
    CAST,
    CONTACTS,
    DO_NOT_ASK,
    FREE_MAIL,
    OWNER_ADDRESS,
    OWNER_ADDRESSES,
    OWNER_ALIAS,
    OWNER_NAME,
    OWNER_PRIVATE,
    OWNER_SIGNATURE_HTML,
    PROFILE,
    PROSPECTS,
)
from .story import Proof, tell
from .truth import Truth
from .workdays import Workdays


@dataclass(slots=True)
class _Year:
    """Everything of one build, from which world and truth are read."""

    post: Post
    diary: Diary
    proof: Proof
    gatherings: list[tuple[str, ...]]


def sample_year(*, now: datetime, seed: int = 1) -> World:
    """The consultant's account as it stands at `now` (aware); the same `now` and `seed` give the same bytes."""
    year = _build(now, seed)
    messages = tuple(sorted(year.post.messages, key=lambda message: (message.received, message.id)))
    events = tuple(sorted(year.diary.events, key=_event_order))
    account = WorldAccount(
        sub="104283015570918223461",
        address=OWNER_ADDRESS,
        name=OWNER_NAME,
        send_as=(
            SendAs(OWNER_ADDRESS, OWNER_NAME, is_default=True, signature_html=OWNER_SIGNATURE_HTML),
            SendAs(OWNER_ALIAS, "Whitfield Pricing"),
            SendAs(OWNER_PRIVATE, OWNER_NAME),
        ),
        events=events,
        messages=messages,
        profile=dict(PROFILE),
        prospects=tuple(dict(prospect) for prospect in PROSPECTS),
        do_not_ask=DO_NOT_ASK,
    )
    return World((account,))


def sample_truth(*, now: datetime, seed: int = 1) -> Truth:
    """What a careful human would say of `sample_year(now=now, seed=seed)`."""
    year = _build(now, seed)
    circles = _circles(year)
    met: dict[str, datetime] = {}
    for encounter in sorted(year.diary.encounters, key=lambda item: item.started_at):
        for address in encounter.people:
            met.setdefault(address, encounter.started_at)
    return Truth(
        owner=OWNER_ADDRESS,
        addresses=frozenset(OWNER_ADDRESSES),
        free_mail=FREE_MAIL,
        meetings=tuple(sorted(year.diary.encounters, key=lambda item: (item.started_at, item.id))),
        unsure_meetings=frozenset(year.diary.unsure),
        kinds={address: person.kind for person in CONTACTS for address in person.addresses},
        languages={address: person.language for person in CONTACTS for address in person.addresses},
        same_person=tuple(frozenset(person.addresses) for person in CONTACTS if person.more),
        acquaintances=circles.acquaintances(year.proof.strangers),
        possible_acquaintances=circles.possible(),
        strangers=circles.strangers(year.proof.strangers, year.gatherings),
        first_met=met,
        introduced_by={CAST[who].address: CAST[by].address for who, by in expected.INTRODUCED_BY},
        right_asks=expected.right_asks(),
        withheld=expected.withheld(),
        signals=dict(year.post.signals),
    )


def _build(now: datetime, seed: int) -> _Year:
    if now.tzinfo is None:
        raise ValueError("The sample year needs an aware `now`.")
    days = Workdays(now)
    rng = random.Random(f"sample year {seed}")  # noqa: S311 - no secret, but the same year again
    post, diary, proof = Post(rng, days.now), Diary(rng, days.now), Proof()
    for text in (stories_right.TEXT, stories_withheld.TEXT, stories_more.TEXT):
        tell(text, post, diary, days, proof)
    gatherings = routine.fill_calendar(diary, days, rng)
    everyday.live(post, diary, days, rng)
    noise.make_noise(post, days, rng)
    return _Year(post, diary, proof, gatherings)


def _event_order(event: dict[str, object]) -> tuple[str, str]:
    start = event.get("start") or event["originalStartTime"]
    assert isinstance(start, dict)
    return (str(start.get("dateTime") or start.get("date")), str(event["id"]))


def _circles(year: _Year) -> Circles:
    circles = Circles()
    for sender, others in year.post.copied:
        circles.copied(sender, others)
    for group in year.diary.together:
        circles.met(group)
    for (one, other), kinds in year.proof.knows.items():
        circles.add(one, other, kinds)
    circles.same_organisation()
    return circles
