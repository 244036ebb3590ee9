"""The key file: made once, never replaced behind the user's back, and exchangeable."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plugin.errors import UserError
from plugin.store.tokens import RefreshToken, Vault, add_key, retire_old_keys

TOKEN = RefreshToken("1001", ("openid",), "1//secret")

OPEN = """
import sys
from pathlib import Path
from plugin.store.tokens import Vault
Vault.open(Path(sys.argv[1]), in_use=lambda: False)
print(Path(sys.argv[1]).read_text().strip())
"""


def open_vault(path: Path, *, in_use: bool = False) -> Vault:
    return Vault.open(path, in_use=lambda: in_use)


def test_a_key_is_made_where_nothing_is_encrypted_yet_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        vault = open_vault(tmp_path / "config" / "key")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "config" / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "config").stat().st_mode) == 0o700
    again = open_vault(tmp_path / "config" / "key", in_use=True)
    assert again.decrypt(vault.encrypt(TOKEN), sub="1001", scopes=("openid",)) == TOKEN
    assert [path.name for path in (tmp_path / "config").iterdir()] == ["key"]


def test_a_lost_key_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="put the key file back") as refusal:
        open_vault(tmp_path / "key", in_use=True)
    assert "askwell forget" in str(refusal.value)
    assert not (tmp_path / "key").exists()


def test_a_file_that_holds_no_key_is_refused(tmp_path: Path) -> None:
    for content in (b"", b"not a key"):
        (tmp_path / "key").write_bytes(content)
        with pytest.raises(UserError, match="no encryption key"):
            open_vault(tmp_path / "key")


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o602])
def test_a_key_that_others_can_reach_is_refused_with_the_remedy(tmp_path: Path, mode: int) -> None:
    open_vault(tmp_path / "key")
    (tmp_path / "key").chmod(mode)
    with pytest.raises(UserError, match="chmod 600"):
        open_vault(tmp_path / "key", in_use=True)
    (tmp_path / "key").chmod(0o600)
    open_vault(tmp_path / "key", in_use=True)


def test_another_key_cannot_read_the_token_and_the_error_does_not_tell_it(tmp_path: Path) -> None:
    ciphertext = open_vault(tmp_path / "one").encrypt(TOKEN)
    with pytest.raises(UserError, match="cannot be decrypted") as refusal:
        open_vault(tmp_path / "two").decrypt(ciphertext, sub="1001")
    assert "secret" not in str(refusal.value)


def test_a_token_never_shows_its_secret() -> None:
    assert "secret" not in repr(TOKEN).replace("secret=…", "")
    assert TOKEN.secret not in repr(TOKEN)
    assert TOKEN.secret not in f"{TOKEN}"


def test_keys_are_exchanged_without_losing_a_token(tmp_path: Path) -> None:
    key = tmp_path / "key"
    ciphertext = open_vault(key).encrypt(TOKEN)
    add_key(key)
    rotating = open_vault(key, in_use=True)
    rotated = rotating.rotate(ciphertext)
    retire_old_keys(key)
    alone = open_vault(key, in_use=True)
    assert alone.decrypt(rotated, sub="1001") == TOKEN
    with pytest.raises(UserError):
        alone.decrypt(ciphertext, sub="1001")
    with pytest.raises(UserError, match="nothing was changed"):
        alone.rotate(ciphertext)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600


def test_processes_that_start_together_agree_on_one_key(tmp_path: Path) -> None:
    key = tmp_path / "key"
    started = [
        subprocess.Popen([sys.executable, "-c", OPEN, str(key)], stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    seen = {process.communicate(timeout=60)[0].strip() for process in started}
    assert seen == {key.read_text().strip()}


def test_a_key_in_a_place_that_others_may_write_to_is_refused(tmp_path: Path) -> None:
    place = tmp_path / "config"
    place.mkdir()
    place.chmod(0o777)
    with pytest.raises(UserError, match="ASKWELL_KEY_FILE"):
        open_vault(place / "key")
    assert list(place.iterdir()) == []
    place.chmod(0o700)
    open_vault(place / "key")
    place.chmod(0o703)
    with pytest.raises(UserError, match=r"chmod go-w .*ASKWELL_KEY_FILE"):
        open_vault(place / "key", in_use=True)


def test_a_key_that_somebody_else_has_put_there_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_vault(tmp_path / "key")
    if os.geteuid() == 0:
        os.chown(tmp_path / "key", 54321, -1)
    else:
        real = Path.stat

        def told(self: Path, **options: bool) -> os.stat_result:
            fields = list(real(self, **options))
            fields[4] = 54321 if self.name == "key" else fields[4]
            return os.stat_result(fields)

        monkeypatch.setattr(Path, "stat", told)
    with pytest.raises(UserError, match="belongs to another user, who knows it"):
        open_vault(tmp_path / "key", in_use=True)
