"""Drafts as files: whole or not at all, for their owner only, at the same place for the same ask."""

import os
from pathlib import Path

import pytest

from plugin.errors import UserError
from plugin.takeout.eml import draft_path, load_eml, save_eml


def test_a_letter_is_written_for_its_owner_only_and_read_back(tmp_path: Path) -> None:
    path = draft_path(tmp_path / "drafts", "ask-1", 1)
    save_eml(path, b"To: a@b.example\r\n\r\nHi\r\n")
    assert load_eml(path) == b"To: a@b.example\r\n\r\nHi\r\n"
    assert (path.stat().st_mode & 0o077, path.parent.stat().st_mode & 0o077) == (0, 0)
    assert list(path.parent.iterdir()) == [path]


def test_every_folder_that_is_made_for_it_is_the_owners_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        save_eml(tmp_path / "letters" / "account" / "a.eml", b"x")
    finally:
        os.umask(before)
    folders = [path for path in (tmp_path / "letters").rglob("*") if path.is_dir()]
    assert {path.stat().st_mode & 0o777 for path in (tmp_path / "letters", *folders)} == {0o700}


def test_an_asks_place_is_its_own_whatever_its_id(tmp_path: Path) -> None:
    assert draft_path(tmp_path, "../../etc/x\x00y", 2).parent == tmp_path
    assert draft_path(tmp_path, "a", 1) == draft_path(tmp_path, "a", 1) != draft_path(tmp_path, "a", 2)


def test_a_folder_that_cannot_be_written_to_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    with pytest.raises(UserError, match="Choose another folder"):
        save_eml(blocked / "drafts" / "a.eml", b"x")
    assert load_eml(blocked / "drafts" / "a.eml") is None
