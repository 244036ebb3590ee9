"""The same mail is read into the same bytes, whatever seed Python's hashes have."""

import os
import subprocess
import sys
from pathlib import Path

READ = """
import sys
from pathlib import Path
from datetime import UTC, datetime
from plugin.domain.extraction.read_message import raw_from_bytes, read_message
from plugin.domain.model import Account, AccountId
from plugin.store.sqlite.account_store import AccountStore
from plugin.takeout.mbox import iter_messages
from plugin.usecases.imports import import_files

path, database = sys.argv[1], sys.argv[2]
for entry in iter_messages(path):
    print(read_message(raw_from_bytes(entry.data), me=frozenset({"ines@askhouse.example"})).as_json())
account = Account(AccountId("a"), "ines@askhouse.example", frozenset({"ines@askhouse.example"}), "imported")
with AccountStore.open(Path(database)) as store:
    import_files(store, account, mbox=[path], now=datetime(2025, 7, 1, tzinfo=UTC), workers=1)
    for message in sorted(store.each_message(), key=lambda message: message.id):
        print(message)
"""
BODIES = (
    """Thank you so much for the workshop, you saved us weeks. I would love to introduce you to Ann Roe of Kiln,
but the invoice was wrong and nobody replied. It was lovely to see you at lunch on Monday.""",
    """Vielen Dank für die tolle Arbeit! Leider war die Rechnung falsch.
Frau Anna Weiß von der Nordhafen GmbH kennt Sie,
und ich stelle Sie gerne vor.

Am 02.06.25 um 10:00 schrieb Ines:
> Danke, das war großartig.""",
    "Merci beaucoup, votre rapport était excellent. Malheureusement la facture était fausse. Je connais Luc Moreau.",
    "Muchas gracias por todo, el taller fue estupendo. No puedo presentarte a Ana Sanz, lo siento.",
    "Ok.",
)
LETTER = """From - Mon Jun  2 10:00:00 2025
Message-ID: <m{name}@kiln.example>
From: Jo Pott <jo@kiln.example>
To: ines@askhouse.example, Bo Clay <bo@clay.example>
Cc: Ida <ida@fjord.example>
Subject: Letter {number}
Date: Mon, 2 Jun 2025 10:00:{number:02} +0200
X-Gmail-Labels: Inbox,Kunde,Wichtig
Content-Type: text/plain; charset=utf-8

Dear Ines,

{body}

Best,
Jo

"""


def a_folder() -> str:
    """Letters in four languages; some share a Message-ID."""
    return "".join(LETTER.format(name=number % 7, number=number, body=body) for number, body in enumerate(BODIES * 3))


def test_reading_and_importing_do_not_depend_on_the_seed_of_hashes(tmp_path: Path) -> None:
    folder = tmp_path / "a.mbox"
    folder.write_text(a_folder(), encoding="utf-8")
    outputs = []
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        command = [sys.executable, "-c", READ, str(folder), str(tmp_path / f"{seed}.db")]
        done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    assert outputs[0].count(b"Letter") >= 2 * len(BODIES)
