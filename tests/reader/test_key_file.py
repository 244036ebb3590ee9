"""A key comes from a file that its owner alone can read."""

import os
from pathlib import Path

import pytest

from plugin.errors import UserError
from plugin.reader.key_file import read_key_file


def a_file(tmp_path: Path, content: bytes, mode: int = 0o600) -> Path:
    path = tmp_path / "key"
    path.write_bytes(content)
    path.chmod(mode)
    return path


@pytest.mark.parametrize("content", [b"sk-1", b"sk-1\n", b"  sk-1  \r\n", b"\xef\xbb\xbfsk-1\n"])
def test_the_key_is_the_files_one_line(tmp_path: Path, content: bytes) -> None:
    assert read_key_file(a_file(tmp_path, content)) == "sk-1"


@pytest.mark.parametrize("content", [b"", b"\n", b"two words", b"a\nb", b"k\xc3\xa9y", b"x" * 5000, b"\x00\x01"])
def test_what_is_no_key_is_said_and_never_shown(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError) as caught:
        read_key_file(a_file(tmp_path, content))
    assert "words" not in str(caught.value).replace("two words", "words") or b"words" not in content


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o604, 0o620, 0o660])
def test_a_file_that_others_can_read_or_change_is_refused_with_what_to_do(tmp_path: Path, mode: int) -> None:
    with pytest.raises(UserError, match="chmod 600"):
        read_key_file(a_file(tmp_path, b"sk-1", mode))


def test_a_folder_a_pipe_and_nothing_are_said(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path, tmp_path / "nothing"):
        with pytest.raises(UserError):
            read_key_file(path)
