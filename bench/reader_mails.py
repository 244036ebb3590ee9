"""Single mails, read with care: which of the nine signals each holds.

    reader_mails.py collect MAILS FOLDER [--number 200]    write a request for each of so many mails, evenly chosen
    reader_mails.py score MAILS FOLDER LABELS              what rules hear, and rules with the reader, against labels

MAILS is a .jsonl (or .jsonl.gz) with `id`, `subject`, `body`, and `date` in each line; LABELS a .jsonl with `id` and
`signals`, the kinds that the mail holds. The writer is taken to be in touch with the one who reads.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Container, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.reader_relay import Recordings
from plugin.domain.careful_reading.answers import NotAnAnswer, parse_answer
from plugin.domain.careful_reading.believing import believe
from plugin.domain.careful_reading.conversations import Conversation
from plugin.domain.careful_reading.letters import open_letter
from plugin.domain.careful_reading.policy import ReadingPolicy
from plugin.domain.careful_reading.requests import ReadingRequest, ask_about
from plugin.domain.extraction.heard_by_reader import with_findings
from plugin.domain.extraction.read_message import keep_message
from plugin.domain.mail.mime import raw_from_bytes
from plugin.domain.model import Account, AccountId, Address, FindingKind, MailMessage, RawMessage, SignalKind
from plugin.usecases.account_snapshot import AccountSnapshot, draw_snapshot

OWNER = Address("reader@house.example")
WRITER = "Writer <writer@elsewhere.example>"
KINDS = tuple(kind.value for kind in SignalKind)


@dataclass(frozen=True, slots=True)
class Single:
    """One mail: the request about it, and what is held of it."""

    id: str
    message: MailMessage
    asked: ReadingRequest
    snapshot: AccountSnapshot


def singles(path: Path, number: int | None = None, among: Container[str] | None = None) -> Iterator[Single]:
    """The mails of a file, or so many of them, evenly chosen; with `among`, those of these ids."""
    data = path.read_bytes()
    lines = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8").splitlines()
    step = max(1, len(lines) // number) if number else 1
    for line in lines[::step][:number]:
        row = json.loads(line)
        if row["body"].strip() and (among is None or row["id"] in among):
            yield single(row)


def single(row: dict[str, Any]) -> Single:
    """One line of the file as a mail to the owner, who wrote to its writer before."""
    moment = datetime.fromisoformat(row.get("date") or "2010-01-04T09:00:00")
    date = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    raw = _mail(WRITER, OWNER, row.get("subject") or "", row["body"], date, row["id"])
    sent = _mail(f"Me <{OWNER}>", "writer@elsewhere.example", "", "Here is what you asked for, in full.\n" * 12,
                 date - timedelta(days=9), f"sent-{row['id']}")  # fmt: skip
    me = frozenset({OWNER})
    held = [keep_message(one, me=me) for one in (sent, raw)]
    account = Account(AccountId("a"), OWNER, me)
    snapshot = draw_snapshot([], held, account, now=date + timedelta(days=1))
    talk = Conversation(Address("writer@elsewhere.example"), (held[1],))
    letters = [open_letter(held[1], raw)]
    asked = ask_about(talk, letters, snapshot.people, policy=ReadingPolicy())[0]
    return Single(row["id"], held[1], asked, snapshot)


def _mail(sender: str, to: str, subject: str, body: str, date: datetime, identity: str) -> RawMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Date"] = sender, to, format_datetime(date)
    mail["Subject"] = " ".join(subject.split())[:200]
    mail["Message-ID"] = f"<{identity}@mails.example>"
    mail.set_content(body)
    raw = raw_from_bytes(mail.as_bytes())
    return RawMessage(raw.id, raw.id, raw.headers, raw.parts, ("SENT",) if to != OWNER else ())


def collect(mails: Path, folder: Path, number: int) -> None:
    """Write the requests."""
    recordings = Recordings(folder)
    for one in singles(mails, number):
        recordings.collect(one.asked.request.instructions, one.asked.request.words, one.asked.request.schema)
    print(f"{len(recordings.open)} requests are unanswered")


def score(mails: Path, folder: Path, labels: Path) -> None:
    """Print precision, recall and F1 of each kind, and the mean of F1, for rules alone and with the reader."""
    gold = {}
    for line in labels.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        gold[row["id"]] = {one["kind"] if isinstance(one, dict) else one for one in row["signals"]}
    recordings = Recordings(folder)
    heard: dict[str, dict[str, set[str]]] = {"rules": {}, "reader": {}, "both": {}}
    dropped: Counter[str] = Counter()
    for one in singles(mails, among=gold):
        rules = {signal.kind.value for signal in one.message.signals if signal.whose == "own"}
        text = recordings.answer(one.asked.request.words)
        found, both = set(), rules
        if text is not None:
            try:
                believed = believe(
                    parse_answer(text), one.asked, one.snapshot.people, one.snapshot.trust, model="careful-reader"
                )
            except NotAnAnswer:
                dropped["no answer"] += 1
            else:
                dropped.update(believed.dropped)
                found = {finding.value for finding in believed.findings if finding.kind is FindingKind.SIGNAL}
                joined = with_findings([one.message], believed.findings, {one.message.id})[0]
                both = {signal.kind.value for signal in joined.signals if signal.whose == "own"}
        else:
            dropped["unanswered"] += 1
        heard["rules"][one.id], heard["reader"][one.id], heard["both"][one.id] = rules, found, both
    print(json.dumps({"mails": len(heard["both"]), "dropped": dropped, **{
        who: _figures(said, gold) for who, said in heard.items()}}, indent=1))  # fmt: skip


def _figures(said: dict[str, set[str]], gold: dict[str, set[str]]) -> dict[str, Any]:
    rows: dict[str, Any] = {}
    for kind in KINDS:
        right = sum(kind in kinds and kind in gold[mail] for mail, kinds in said.items())
        heard = sum(kind in kinds for kinds in said.values())
        there = sum(kind in gold[mail] for mail in said)
        precision, recall = right / heard if heard else 0.0, right / there if there else 0.0
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        rows[kind] = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "gold": there}
    counted = [row["f1"] for row in rows.values() if row["gold"]]
    return {"macro_f1": round(sum(counted) / len(counted), 3) if counted else None, "kinds": rows}


def main() -> None:
    """One of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["collect", "score"])
    parser.add_argument("mails", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("labels", type=Path, nargs="?")
    parser.add_argument("--number", type=int, default=200)
    chosen = parser.parse_args()
    if chosen.mode == "collect":
        collect(chosen.mails, chosen.folder, chosen.number)
    elif chosen.labels is None:
        parser.error("score needs LABELS")
    else:
        score(chosen.mails, chosen.folder, chosen.labels)


if __name__ == "__main__":
    main()
