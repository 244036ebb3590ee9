"""Reading files that were handed over in the browser into an account: what `askwell import` does, in the background."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from plugin.domain.model import Account, ScanReport
from plugin.errors import UserError
from plugin.sentences import say
from plugin.store.uploads import Upload, discard, files_in, handed_over
from plugin.takeout.file_kinds import FileKind, kind_of_file
from plugin.takeout.sources import UnreadableFile
from plugin.usecases.imports import PartlyRead, import_files
from plugin.usecases.list_imports import add_list, look_at_list
from plugin.usecases.stores.account import AccountStore
from web.bootstrap import Wiring

LARGEST_LIST = 16 * 1024 * 1024
"""Bytes of a list of people: read at once, since it is a table."""
_MANY = 3
"""So many complaints are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class FileFound:
    """A file that was handed over, and what it is."""

    upload: Upload
    kind: FileKind


def look_at_files(uploads: Sequence[Upload]) -> list[FileFound]:
    """What each file is; one that cannot be opened is of no kind."""
    found = []
    for one in uploads:
        try:
            found.append(FileFound(one, kind_of_file(one.path)))
        except UnreadableFile:
            found.append(FileFound(one, FileKind.OTHER))
    return found


def read_handed_over(wiring: Wiring, account: Account, folder: str, clock: Callable[[], datetime]) -> ScanReport:
    """Read the files of a folder into the account, and delete the folder; what failed becomes the account's health.

    Raises what an import raises, after everything readable has been kept; then the folder goes as well, since reading
    it again would bring no more. Only a run of the account that is still under way leaves it there.
    """
    place = handed_over(wiring.settings.home, folder)
    found = look_at_files(files_in(place))
    complaints: list[str] = [
        say("%(name)s is of no kind that can be read", name=one.upload.name)
        for one in found
        if one.kind is FileKind.OTHER
    ]
    complaints += [
        say("%(name)s is packed: unpack it first", name=one.upload.name) for one in found if one.kind is FileKind.PACKED
    ]
    with wiring.open_control() as control, control.open_account(account.id) as store:
        try:
            report = import_files(
                store,
                account,
                mbox=[one.upload.path for one in found if one.kind is FileKind.MAIL],
                ics=[one.upload.path for one in found if one.kind is FileKind.CALENDAR],
                now=clock(),
            )
        except PartlyRead as error:
            report = error.report
            complaints.insert(0, str(error).rstrip("."))
        complaints += _read_lists(store, [one for one in found if one.kind is FileKind.PEOPLE], now=clock())
        control.save_last_scan(account.id, now=clock())
        control.save_health(account.id, _sentence(complaints) or "ok", now=clock())
    discard(place)
    return report


def _read_lists(store: AccountStore, lists: Sequence[FileFound], *, now: datetime) -> list[str]:
    """Put the people of lists where they belong; what could not be read comes back.

    The user's contacts elsewhere go to People, all others to those whom they would like to meet.
    """
    complaints: list[str] = []
    for one in lists:
        if one.upload.size > LARGEST_LIST:
            complaints.append(say("%(name)s is too large for a list of people", name=one.upload.name))
            continue
        try:
            found = look_at_list(one.upload.name, one.upload.path.read_bytes(), now=now)
            add_list(store, found, found.target)
        except UserError as error:
            complaints.append(str(error).rstrip("."))
    return complaints


def _sentence(complaints: Sequence[str]) -> str:
    more = say("; and %(count)s more", count=len(complaints) - _MANY) if len(complaints) > _MANY else ""
    return f"{'; '.join(complaints[:_MANY])}{more}." if complaints else ""
