"""A year that its author wrote without knowing the program, read by the recordings of a reader who did not either."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bench.reader_relay import fingerprint
from plugin.domain.model import Account, Address, Finding, ModelReply, ModelRequest, Profile
from plugin.domain.suggestions.prospect_tables import parse_prospects_csv
from plugin.errors import ModelUnreachable
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.takeout.raw_messages import MailFiles
from plugin.usecases.account_snapshot import AccountSnapshot, build_snapshot
from plugin.usecases.imports import import_files
from plugin.usecases.judgement import Judgement
from plugin.usecases.read_conversations import ReadingReport, read_conversations
from plugin.usecases.suggest import todays_suggestions

YEAR = Path(__file__).resolve().parent.parent / "years" / "acoustics"
TRUTH: dict[str, Any] = json.loads((YEAR / "truth.json").read_text(encoding="utf-8"))
NOW = datetime.fromisoformat(TRUTH["now"])


class Recorded:
    """A language model that answers what was asked before."""

    name = "careful-reader"

    def __init__(self) -> None:
        self.answers: dict[str, Any] = json.loads((YEAR / "answers.json").read_text(encoding="utf-8"))

    def complete(self, request: ModelRequest) -> ModelReply:
        answer = self.answers.get(fingerprint(request.words))
        if answer is None:
            raise ModelUnreachable("the recordings", "nobody has answered this request")
        return ModelReply(json.dumps(answer), 1, 1, self.name)


@dataclass(frozen=True)
class Year:
    """The year after reading: what was believed, and what follows from it."""

    report: ReadingReport
    findings: list[Finding]
    snapshot: AccountSnapshot
    suggested: set[tuple[Address, str]]
    """Introducer and prospect of the ten best asks."""


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Year]:
    mail = YEAR / "mail.mbox.gz"
    with ControlStore.open(tmp_path_factory.mktemp("home")) as control:
        account = control.import_account([Address(one) for one in TRUTH["me"]], now=NOW)
        with control.open_account(account.id) as store:
            import_files(store, account, mbox=[mail], ics=[YEAR / "calendar.ics"], now=NOW)
            told = json.loads((YEAR / "profile.json").read_text(encoding="utf-8"))
            fields = {name: told[name] for name in ("name", "organisation", "title", "value")}
            store.save_profile(Profile(**fields, what=told["what_i_do"], ideal=told["ideal_prospects"]))
            wished, _ = parse_prospects_csv((YEAR / "prospects.csv").read_text(encoding="utf-8"))
            store.save_prospects(wished)
            source = MailFiles([mail], store.load_message_ids())
            report = read_conversations(store, _look(store, account), Recorded(), source, now=NOW, masked=False)
            snapshot = _look(store, account)
            found = todays_suggestions(Judgement(store, snapshot, now=NOW), limit=10)
            suggested = {(one.introducer.address, one.prospect.name) for one in found.made}
            yield Year(report, store.load_findings(), snapshot, suggested)


def _look(store: AccountStore, account: Account) -> AccountSnapshot:
    return build_snapshot(store, account, now=NOW, free_mail=frozenset({"webmail.example"}))


def test_every_request_was_answered_and_what_was_answered_stands_in_the_mail(year: Year) -> None:
    assert (year.report.note, year.report.nonsense) == ("", 0)
    assert year.report.messages <= 300
    assert year.report.tokens <= 400_000
    assert year.report.findings >= 300
    assert sum(year.report.dropped.values()) <= 0.01 * year.report.findings


def test_nothing_unfitting_is_asked_and_most_of_what_is_right(year: Year) -> None:
    right, wrong = (
        {(one["introducer"], one["prospect"]["name"]) for one in TRUTH[which]} for which in ("good_asks", "bad_asks")
    )
    assert year.suggested & wrong == set()
    assert len(year.suggested & right) >= 5


def test_meetings_that_only_mail_tells_of_are_known(year: Year) -> None:
    told = [(date.fromisoformat(one["day"]), who) for one in TRUTH["meetings_told_by_mail"] for who in one["with"]]
    met = {(one.ended_at.date(), who) for one in year.snapshot.meetings for who in one.people if one.confidence >= 0.5}
    heard = [(day, who) for day, who in told if any((day + timedelta(off), who) in met for off in (-1, 0, 1))]
    assert len(heard) >= 0.75 * len(told)


def test_what_people_are_to_the_user_is_mostly_known(year: Year) -> None:
    kinds = {address: one.kind for one in year.snapshot.relationships for address in _addresses(year, one.address)}
    right = [address for address, kind in TRUTH["kinds"].items() if kinds.get(Address(address)) == kind]
    assert len(right) >= 0.8 * len(TRUTH["kinds"])


def _addresses(year: Year, address: Address) -> frozenset[Address]:
    person = year.snapshot.people.person(address)
    return frozenset(person.addresses) if person is not None else frozenset({address})
