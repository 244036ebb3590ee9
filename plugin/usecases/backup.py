"""The user's data is theirs: as files to read, as one file to keep, and gone."""

import csv
import io
import json
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from plugin.domain.model import Account
from plugin.errors import StoreTrouble, UserError
from plugin.store.places import private_file, put_in_place
from plugin.store.rows import encode
from plugin.usecases.restore import forget_aside
from plugin.usecases.stores.account import AccountStore
from plugin.usecases.stores.control import ControlStore

RESTORING = """This is a backup of Askwell's data directory.

To restore it: stop Askwell and run `askwell restore FILE`. By hand: move the data directory away (`askwell doctor`
names it), make an empty one in its place, and unpack this archive into it. Google's tokens are encrypted with a key
that is deliberately not in here: put the key file back as well, or connect each account again with `askwell connect`.
"""

STAYS = (
    "What lies at Google stays there: drafts and sent mail are in your Gmail, and calendar and mail are untouched. "
    "Backups and exports that you made are where you put them."
)
"""What forgetting an account does not delete."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What became of an account: whether Google confirmed the revocation (None: there was nothing to revoke)."""

    account: Account
    counts: dict[str, int]
    revoked: bool | None
    stays: str = STAYS


def export_account(store: AccountStore, account: Account, directory: Path) -> list[Path]:
    """Write everything known of an account to an empty or new directory, for reading without this program.

    One JSON object a line for messages, events, asks and drafts; CSV besides for prospects and asks.
    Times are ISO 8601; fields that are empty are left out. Raises UserError where the directory holds anything.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise UserError(f"{directory} is not empty: name a directory that is new or empty.")
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The directory {directory} cannot be made ({error.strerror}): name one in a place that you may write to."
        ) from error
    asks = store.load_asks()
    prospects = store.load_prospects()
    described = {
        "account": encode(account),
        "profile": encode(store.load_profile()),
        "corrections": encode(store.load_corrections()),
        "preferences": store.load_preferences(),
        "notes": store.load_notes(),
        "answers": [encode(one) for one in store.load_answers()],
        "language_model": {"settings": encode(store.load_model_settings()), "use": _model_use(store)},
        "forgotten": f"{store.count_forgotten()} people, of whom only keyed hashes are kept",
    }
    return [
        _write(directory / "account.json", [json.dumps(described, ensure_ascii=False, indent=2, default=str)]),
        _write(directory / "messages.jsonl", (_line(message) for message in store.each_message())),
        _write(directory / "events.jsonl", map(_line, store.load_events())),
        _write(directory / "prospects.jsonl", map(_line, prospects)),
        _write(directory / "contacts.jsonl", map(_line, store.load_contacts())),
        _write(directory / "asks.jsonl", map(_line, asks)),
        _write(directory / "findings.jsonl", map(_line, store.load_findings())),
        _write(directory / "drafts.jsonl", (_draft_line(record) for record in store.load_drafts())),
        _write(directory / "edited_emails.jsonl", map(_line, store.load_draft_versions())),
        _write(
            directory / "prospects.csv",
            _csv(
                ("name", "address", "organisation", "role", "why", "say", "status"),
                (
                    (one.name, one.address or "", one.organisation, one.role, one.why, one.say, one.status)
                    for one in prospects
                ),
            ),
        ),
        _write(
            directory / "asks.csv",
            _csv(
                ("created_at", "status", "introducer", "prospect", "occasion"),
                (
                    (
                        ask.created_at.isoformat(),
                        ask.status,
                        ask.introducer,
                        ask.prospect.name or f"{ask.prospect.role} at {ask.prospect.organisation}",
                        ask.occasion.evidence.text,
                    )
                    for ask in asks
                ),
            ),
        ),
    ]


def _model_use(store: AccountStore) -> list[dict[str, Any]]:
    """What the language model was asked, day by day."""
    return [encode(one) for one in store.load_model_usage(since=date.min)]


def back_up(control: ControlStore, file: Path) -> int:
    """Write one archive of the control file, every account's file, and the drafts that are files; return its bytes.

    Each database is copied as of one moment.
    Others may write meanwhile. The archive appears whole or not at all, and only its owner can read it.
    The encryption key is not in it. Raises UserError where the file exists or cannot be written.
    """
    if file.exists():
        raise UserError(f"{file} exists already: name a new file, so that no earlier backup is lost.")
    try:
        with tempfile.TemporaryDirectory(dir=file.parent, prefix=".askwell-backup-") as directory:
            beside = private_file(Path(directory) / "backup.zip")
            with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("RESTORE.txt", RESTORING)
                copied = Path(directory) / "copy.db"
                control.backup(copied)
                archive.write(copied, "control.db")
                for account in control.load_accounts():
                    with control.open_account(account.id) as store:
                        store.backup(copied)
                    archive.write(copied, f"accounts/{account.id}.db")
                    for letter in sorted(control.letters(account.id).glob("*.eml")):
                        if letter.is_file() and not letter.is_symlink():
                            archive.write(letter, f"letters/{account.id}/{letter.name}")
            put_in_place(beside, file)
    except OSError as error:
        raise UserError(
            f"The backup {file} cannot be written ({error.strerror}): name a file in a directory that you may write to."
        ) from error
    return file.stat().st_size


def forget_account(
    control: ControlStore, address: str, *, revoke: Callable[[Account], bool] | None = None
) -> Forgotten:
    """Delete the account that has this address, as `forget_this_account` does. Raises UserError where none has it."""
    account = next((one for one in control.load_accounts() if address.lower() in one.addresses), None)
    if account is None:
        raise UserError(f"No account has the address {address}: `askwell accounts` lists those that are connected.")
    return forget_this_account(control, account, revoke=revoke)


def forget_this_account(
    control: ControlStore, account: Account, *, revoke: Callable[[Account], bool] | None = None
) -> Forgotten:
    """Revoke and delete an account: files, rows, token and sessions; the control file is rewritten.

    `revoke` asks Google to revoke the token and tells whether it did; whatever it meets, the deletion goes on. It
    needs neither sound files nor space on the disk.
    """
    counts, letters = _held(control, account)
    revoked = None
    if revoke is not None and account.kind == "google":
        try:
            revoked = revoke(account)
        except (UserError, StoreTrouble):
            revoked = False
    forget_aside(control.home, account)
    control.forget_account(account.id)
    remove_letters(letters)
    return Forgotten(account, counts, revoked)


def _held(control: ControlStore, account: Account) -> tuple[dict[str, int], list[Path]]:
    """How much is held of an account and where its letters lie; nothing, where its file is damaged or lost."""
    try:
        with control.open_account(account.id) as store:
            return store.counts(), [Path(record.path) for record in store.load_drafts() if record.path]
    except (UserError, StoreTrouble):
        return {}, []


def remove_letters(letters: Iterable[Path]) -> None:
    """Drafts of imported accounts are files in our own directory; empty folders go along."""
    for letter in letters:
        with suppress(OSError):
            letter.unlink(missing_ok=True)
            letter.parent.rmdir()


def _line(record: Any) -> str:
    return json.dumps(encode(record), ensure_ascii=False)


def _draft_line(record: Any) -> str:
    kept = encode(record)
    kept.pop("frozen", None)
    return json.dumps(kept, ensure_ascii=False)


def _write(path: Path, lines: Iterable[str]) -> Path:
    try:
        with private_file(path).open("w", encoding="utf-8", errors="replace", newline="\n") as file:
            for line in lines:
                file.write(line + "\n")
    except OSError as error:
        raise UserError(
            f"{path} cannot be written ({error.strerror}), so the export is not whole: free some disk space, or name "
            "another directory."
        ) from error
    return path


def _csv(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterable[str]:
    for row in (header, *rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="", quoting=csv.QUOTE_ALL).writerow([_harmless(cell) for cell in row])
        yield line.getvalue()


_FORMULA = re.compile(
    r"(^|[;,|\t\r\n])([\s\"'\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*)(?=[=+\-@＝＋－﹢﹣﹦＠﹫−])"
)
"""Where a cell, or what another program makes a cell of by cutting ours, begins like a formula.

Quotes and invisible signs before it are passed over, as programs do; some read wide signs as well.
"""


def _harmless(cell: str) -> str:
    """Spreadsheets run cells that begin like a formula, and names come from strangers.

    A program that splits at another sign than the comma finds further beginnings inside.
    """
    marked = _FORMULA.sub(r"\1\2'", cell)
    return f"'{cell}" if marked == cell and cell[:1] in {"\t", "\r", "\n"} else marked
