"""The program's command line, with a careful reader whose answers are recorded: what `score.py --cmd` calls.

    ASKWELL_READINGS=FOLDER score.py WORLD --cmd "PYTHON bench/reader_cmd.py"

After `import`, the conversations are read by the answers in FOLDER; what `read` prints of a message is joined by what
was found in it. Without ASKWELL_READINGS it is the plain program.
"""

import contextlib
import io
import json
import os
import sys
from datetime import datetime
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent.parent), str(Path(__file__).resolve().parent)]

from reader_relay import Recordings
from reader_world import RecordedReader

from plugin.domain.model import FindingKind
from plugin.takeout.raw_messages import MailFiles
from plugin.usecases.account_snapshot import build_snapshot
from plugin.usecases.read_conversations import read_conversations
from web.bootstrap import wired
from web.cli.main import run
from web.settings import load_settings

READINGS = os.environ.get("ASKWELL_READINGS", "")


def main() -> int:
    """The command, and what is read after it."""
    arguments = sys.argv[1:]
    sys.argv[0] = "askwell"
    if not READINGS or arguments[:1] not in (["import"], ["read"]):
        return _status()
    if arguments[0] == "import":
        status = _status()
        read_world(arguments)
        return status
    written = io.BytesIO()
    printed = io.TextIOWrapper(written, encoding="utf-8")
    with contextlib.redirect_stdout(printed):
        status = _status()
    printed.flush()
    print_joined(written.getvalue().decode("utf-8"))
    return status


def _status() -> int:
    try:
        run()
    except SystemExit as stopped:
        return stopped.code if isinstance(stopped.code, int) else 1
    return 0


def read_world(arguments: list[str]) -> None:
    """Read the imported account's conversations."""
    now = datetime.fromisoformat(arguments[arguments.index("--now") + 1])
    mbox = arguments[arguments.index("--mbox") + 1]
    with wired(None) as desk:
        snapshot = build_snapshot(desk.store, desk.account, now=now, free_mail=load_settings().free_mail)
        source = MailFiles([mbox], desk.store.load_message_ids())
        reader = RecordedReader(Recordings(Path(READINGS)))
        report = read_conversations(desk.store, snapshot, reader, source, now=now, masked=False)
    print(report, file=sys.stderr)


def print_joined(lines: str) -> None:
    """What `read` prints, with the signals that were found in each message."""
    with wired(None) as desk:
        found: dict[str, list[dict[str, str]]] = {}
        for one in desk.store.load_findings():
            if one.kind is FindingKind.SIGNAL:
                row = {"kind": one.value, "text": one.quote, "whose": "own"}
                found.setdefault(one.message_id.strip("<> "), []).append(row)
    for line in lines.splitlines():
        with contextlib.suppress(ValueError):
            row = json.loads(line)
            known = {one["kind"] for one in row["signals"] if one["whose"] == "own"}
            row["signals"] += [one for one in found.get(row["message_id"], []) if one["kind"] not in known]
            print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    raise SystemExit(main())
