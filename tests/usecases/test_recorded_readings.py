"""The sample year read with care, by its recordings and without any model: what the rules heard, and what was added."""

from datetime import timedelta
from pathlib import Path

import pytest
from builders import NOW

from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import READ_BY, Account, AccountId, Address, FindingKind, MirrorPage, RawMessage
from plugin.sandbox.sample_year import readings, sample_truth, sample_year
from plugin.store.sqlite.account_store import AccountStore
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.read_conversations import read_conversations
from web.demo import RecordedReader


class Mail:
    """The sample year's mailbox."""

    def __init__(self, raws: dict[str, RawMessage]) -> None:
        self.raws = raws

    def fetch_message(self, message_id: str) -> RawMessage:
        return self.raws[message_id]


@pytest.mark.parametrize("later", [pytest.param(0, marks=pytest.mark.slow), 77], ids=["summer", "autumn"])
def test_every_recording_stands_up_to_the_words_and_adds_to_what_the_rules_heard(tmp_path: Path, later: int) -> None:
    now = NOW + timedelta(days=later)
    world, truth = sample_year(now=now).accounts[0], sample_truth(now=now)
    me = frozenset(map(Address, truth.addresses))
    account = Account(AccountId("year"), Address(world.address), me, name=world.name)
    raws = {
        one.id: raw_from_bytes(one.raw, id=one.id, thread_id=one.thread_id, labels=one.labels)
        for one in world.messages
        if not {"SPAM", "TRASH", "DRAFT"} & set(one.labels)
    }
    with AccountStore.open(tmp_path / "account.db") as store:
        store.save_page(MirrorPage(messages=tuple(keep_message(raw, me=me) for raw in raws.values())))
        before = build_snapshot(store, account, now=now)
        report = read_conversations(store, before, RecordedReader(), Mail(raws), now=now)
        assert report.note == ""
        assert report.messages <= 300
        assert report.tokens <= 400_000
        found = store.load_findings()
        after = build_snapshot(store, account, now=now)
    assert report.dropped == {}
    # Some sentences of daily life are other ones in another year.
    assert report.findings >= 0.85 * len(readings.RECORDINGS)
    assert {one.kind for one in found} >= {FindingKind.TIE, FindingKind.SIGNAL, FindingKind.MEETING, FindingKind.WORK}
    sure_before, sure_after = (
        {(one.introducer, one.person.name) for one in snapshot.acquaintances if one.confidence >= 0.5}
        for snapshot in (before, after)
    )
    denied = {one.about for one in found if one.value == "cold"}
    assert sure_after >= {pair for pair in sure_before if pair[0] not in denied}
    # The rules know the sample year's people: what is read adds the sentences by which they do.
    marked = {fact.text for one in after.acquaintances for fact in one.evidence if fact.rule.startswith(READ_BY)}
    assert len(marked) >= 8
