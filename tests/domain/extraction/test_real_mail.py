"""The real mailbox beside the project: sent mail of one person, with the letters' errors of its scanning."""

import gzip
import re
from collections import Counter
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import Account, AccountId, Address, Corrections, MailMessage
from plugin.domain.network.relationships import score_relationships
from plugin.domain.people.correspondence import gather_correspondence
from plugin.domain.people.identities import People, find_people
from plugin.usecases.account_snapshot import draw_snapshot

MAILBOX = Path(__file__).parents[4] / "shared" / "data" / "real" / "sent-2009.mbox.gz"
ME = Address("hrod17@clintonemail.com")
ACCOUNT = Account(AccountId("real"), ME, frozenset({ME}))
SPLITS = [datetime(2009, month, day, tzinfo=UTC) for month in (8, 9, 10, 11) for day in (1, 15)]

pytestmark = pytest.mark.real


@cache
def mail() -> tuple[MailMessage, ...]:
    if not MAILBOX.exists():
        return ()
    text = gzip.decompress(MAILBOX.read_bytes())
    raw = [part.partition(b"\n")[2] for part in re.split(rb"(?m)^From (?=\S+@\S+ )", text) if part.strip()]
    return tuple(keep_message(raw_from_bytes(one), me=ACCOUNT.addresses) for one in raw)


def ranks(values: list[float]) -> list[float]:
    order = sorted(range(len(values)), key=lambda index: values[index])
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in range(start, end + 1):
            found[order[place]] = (start + end) / 2
        start = end + 1
    return found


def spearman(one: list[float], other: list[float]) -> float:
    left, right = ranks(one), ranks(other)
    middle = (len(left) - 1) / 2
    above = sum((a - middle) * (b - middle) for a, b in zip(left, right, strict=True))
    spread = sum((a - middle) ** 2 for a in left) * sum((b - middle) ** 2 for b in right)
    return above / spread**0.5 if spread else 0.0


def later_contact(split: datetime, people: People) -> Counter[Address]:
    """How often each contact wrote and was written to after the split, as far as sent mail shows it."""
    found: Counter[Address] = Counter()
    for message in mail():
        if message.date >= split:
            found.update(people.canonical(mailbox.address) for mailbox in message.recipients)
            for header in message.quoted_headers[:1]:
                if header.sender is not None:
                    found[people.canonical(header.sender.address)] += 1
    return found


def agreement(split: datetime, least: int) -> tuple[float, float]:
    """Spearman of strength, and of plain counts of sent mail, with later contact; among contacts seen `least` times."""
    before = [message for message in mail() if message.date < split]
    people = find_people([], before, ACCOUNT, Corrections())
    ties = score_relationships([], before, people, ACCOUNT, corrections=Corrections(), now=split)
    later = later_contact(split, people)
    pool = [one for one in ties if one.sent + one.received >= least]
    told = [float(later[one.address]) for one in pool]
    return spearman([one.strength for one in pool], told), spearman([float(one.sent) for one in pool], told)


def test_strength_before_a_date_ranks_contact_after_it_better_than_counting_does() -> None:
    if not mail():
        return
    for least, floor in ((1, 0.58), (2, 0.6), (5, 0.75)):
        pairs = [agreement(split, least) for split in SPLITS]
        strength, counts = (sum(column) / len(pairs) for column in zip(*pairs, strict=True))
        assert strength >= floor, (least, strength, counts)
        assert strength > counts, (least, strength, counts)


def test_a_mailbox_of_sent_mail_alone_shows_who_wrote_to_the_owner() -> None:
    if not mail():
        return
    now = max(message.date for message in mail())
    people = find_people([], mail(), ACCOUNT, Corrections())
    exchanges = gather_correspondence(mail(), people, now=now)
    assert sum(bool(one.received) for one in exchanges.values()) >= 20
    busiest = max(exchanges.values(), key=lambda one: len(one.sent))
    assert busiest.my_median_reply_hours is not None


def test_no_two_names_are_taken_for_one_person() -> None:
    if not mail():
        return
    people = find_people([], mail(), ACCOUNT, Corrections())
    for person in people:
        assert len({address.partition("@")[0][:3] for address in person.addresses}) == 1, person


def test_the_whole_picture_is_drawn_from_it_and_every_figure_has_its_evidence() -> None:
    if not mail():
        return
    snapshot = draw_snapshot([], mail(), ACCOUNT, now=max(message.date for message in mail()))
    ids = {message.id for message in mail()}
    assert snapshot.relationships[0].strength > 0.8
    for meeting in [*snapshot.meetings, *snapshot.questions]:
        assert {one.id for one in meeting.evidence} <= ids
    for tie in snapshot.acquaintances:
        assert tie.evidence
        assert {one.id for one in tie.evidence if one.kind != "same_organisation"} <= ids
