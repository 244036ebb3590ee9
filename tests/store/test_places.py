"""Where data may lie: nothing is kept where somebody else could read, replace or plant it."""

import os
import pwd
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from plugin.errors import UserError
from plugin.store.places import private_directory, put_in_place, refuse_shared
from plugin.store.sqlite.control_store import ControlStore


@pytest.fixture
def owned_by(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path, int], None]:
    """Give a directory to another user: really, as root; else by what the system is heard to say of it."""

    def give(path: Path, uid: int) -> None:
        if os.geteuid() == 0:
            os.chown(path, uid, -1)
            return
        real = Path.stat

        def told(self: Path, **options: bool) -> os.stat_result:
            found = real(self, **options)
            if self != path:
                return found
            fields = list(found)
            fields[4] = uid
            return os.stat_result(fields)

        monkeypatch.setattr(Path, "stat", told)

    return give


def test_a_directory_of_somebody_else_is_refused_and_left_alone(
    tmp_path: Path, owned_by: Callable[[Path, int], None]
) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    owned_by(home, 54321)
    with pytest.raises(UserError, match=r"belongs to another user \(54321\).*sudo chown -R .*ASKWELL_HOME"):
        ControlStore.open(home)
    assert list(home.iterdir()) == []


def test_a_directory_inside_somebody_elses_is_refused_and_not_made(
    tmp_path: Path, owned_by: Callable[[Path, int], None]
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir(mode=0o755)
    owned_by(theirs, 54321)
    with pytest.raises(UserError, match=r"lies in .*theirs, which belongs to another user"):
        ControlStore.open(theirs / "deep" / "home")
    assert not (theirs / "deep").exists()


@pytest.mark.parametrize("mode", [0o777, 0o757, 0o702])
@pytest.mark.parametrize("inside", [False, True], ids=["itself", "its parent"])
def test_a_directory_that_everybody_may_write_to_is_refused_with_the_remedy(
    tmp_path: Path, mode: int, *, inside: bool
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(mode)
    with pytest.raises(UserError, match=rf"everybody on this machine.*chmod go-w {shared}"):
        ControlStore.open(shared / "home" if inside else shared)
    assert stat.S_IMODE(shared.stat().st_mode) == mode
    assert list(shared.iterdir()) == []


def test_a_directory_that_a_group_may_write_to_is_refused_unless_the_group_is_the_owners_own(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    home.chmod(0o770)
    own = pwd.getpwuid(os.geteuid()).pw_gid
    os.chown(home, -1, own)
    refuse_shared(home)
    if os.geteuid() == 0:
        os.chown(home, -1, 54321)
        with pytest.raises(UserError, match="the group 54321"):
            refuse_shared(home)


def test_a_private_directory_in_one_like_tmp_is_well(tmp_path: Path) -> None:
    shared = tmp_path / "tmp"
    shared.mkdir()
    shared.chmod(0o1777)
    ControlStore.open(shared / "home").close()
    assert stat.S_IMODE((shared / "home").stat().st_mode) == 0o700
    with pytest.raises(UserError, match="everybody on this machine"):
        ControlStore.open(shared)


def test_a_link_to_a_shared_directory_is_followed_before_it_is_judged(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    (tmp_path / "link").symlink_to(shared)
    with pytest.raises(UserError, match="everybody on this machine"):
        ControlStore.open(tmp_path / "link")


def test_missing_directories_are_made_for_the_owner_alone_and_the_others_are_left(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "there").chmod(0o755)
    before = os.umask(0)
    try:
        private_directory(tmp_path / "there" / "a" / "b")
    finally:
        os.umask(before)
    assert [
        stat.S_IMODE(path.stat().st_mode)
        for path in (tmp_path / "there", tmp_path / "there" / "a", tmp_path / "there" / "a" / "b")
    ] == [0o755, 0o700, 0o700]


def test_a_finished_file_gets_its_name_though_the_disk_knows_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    for name in ("one", "two"):
        (tmp_path / name).write_text(name)
    put_in_place(tmp_path / "one", tmp_path / "named")
    with pytest.raises(FileExistsError):
        put_in_place(tmp_path / "two", tmp_path / "named")
    assert (tmp_path / "named").read_text() == "one"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["named", "two"]
