"""A year of files, read by whoever answers a folder of requests.

    reader_world.py collect WORLD FOLDER     write the requests of a world (mail.mbox, calendar.ics, gold.json …)
    reader_world.py check WORLD FOLDER       hold the answers in FOLDER against the words; what is believed, what not

A world is a folder with mail.mbox, calendar.ics, profile.json, and gold.json of which only `me` and `now` are read.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench.reader_relay import Recordings
from plugin.domain.model import Account, ModelReply, ModelRequest, Profile
from plugin.domain.text.addresses import parse_address
from plugin.errors import ModelUnreachable
from plugin.store.sqlite.account_store import AccountStore
from plugin.store.sqlite.control_store import ControlStore
from plugin.takeout.raw_messages import MailFiles
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.imports import PartlyRead, import_files
from plugin.usecases.read_conversations import choose_reading, make_requests, read_conversations


class RecordedReader:
    """A language model whose answers lie in a folder."""

    name = "careful-reader"

    def __init__(self, recordings: Recordings) -> None:
        self.recordings = recordings

    def complete(self, request: ModelRequest) -> ModelReply:
        """The recorded answer; raises ModelUnreachable where nobody gave one."""
        text = self.recordings.answer(request.words)
        if text is None:
            raise ModelUnreachable("the recordings", "nobody has answered this request")
        return ModelReply(text, len(request.instructions + request.words) // 4, len(text) // 4, self.name)


@contextmanager
def imported(world: Path) -> Iterator[tuple[AccountStore, Account, datetime, frozenset[str]]]:
    """The world imported into a home of its own."""
    gold = json.loads((world / "gold.json").read_text(encoding="utf-8"))
    now = datetime.fromisoformat(gold["now"])
    mine = [address for text in gold["me"] if (address := parse_address(text)) is not None]
    told = json.loads((world / "profile.json").read_text(encoding="utf-8"))
    free = frozenset({"webmail.example", *gold.get("free_mail", ())})
    with tempfile.TemporaryDirectory(prefix="askwell-reader-") as home, ControlStore.open(Path(home)) as control:
        account = control.import_account(mine, now=now)
        with control.open_account(account.id) as store:
            try:
                import_files(store, account, mbox=[world / "mail.mbox"], ics=[world / "calendar.ics"], now=now)
            except PartlyRead as error:
                print(f"note: {error}")
            what = {"what": told.get("what_i_do", "")}
            fields = {name: told.get(name, "") for name in ("name", "organisation", "title")}
            store.save_profile(Profile(**fields, **what))
            yield store, account, now, free


def collect(world: Path, folder: Path) -> None:
    """Write the requests of a world."""
    recordings = Recordings(folder)
    with imported(world) as (store, account, now, free):
        snapshot = build_snapshot(store, account, now=now, free_mail=free)
        chosen = choose_reading(store, snapshot)
        source = MailFiles([world / "mail.mbox"], {one.id for some in chosen for one in some.messages})
        messages = requests = characters = 0
        for asked in make_requests(chosen, snapshot, source, masked=False):
            recordings.collect(asked.request.instructions, asked.request.words, asked.request.schema)
            requests += 1
            messages += len(asked.letters)
            characters += len(asked.request.instructions) + len(asked.request.words)
        print(f"{requests} requests about {messages} of {len(snapshot.messages)} messages, {characters} characters")


def check(world: Path, folder: Path) -> None:
    """Say what of the answers is believed."""
    with imported(world) as (store, account, now, free):
        snapshot = build_snapshot(store, account, now=now, free_mail=free)
        source = MailFiles([world / "mail.mbox"], store.load_message_ids())
        report = read_conversations(store, snapshot, RecordedReader(Recordings(folder)), source, now=now, masked=False)
        print(report)


def main() -> None:
    """One of the two."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", choices=["collect", "check"])
    parser.add_argument("world", type=Path)
    parser.add_argument("folder", type=Path)
    chosen = parser.parse_args()
    {"collect": collect, "check": check}[chosen.mode](chosen.world, chosen.folder)


if __name__ == "__main__":
    main()
