"""Refresh tokens at rest: ciphertext in the control file, the key in a file of its own elsewhere."""

import json
import os
import stat
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from plugin.errors import UserError
from plugin.store.places import private_directory, put_in_place, refuse_shared


@dataclass(frozen=True, slots=True)
class RefreshToken:
    """What lets the program act for a user. `sub` and `scopes` travel inside the ciphertext.

    `client_id` is the OAuth client that it was issued to: with another one it is of no use. `auth_uri`, `token_uri` and
    `revoke_uri` are the addresses it was got by: it goes to no others, whatever a credentials file says later. They
    are empty in tokens that were kept before they were noted.
    """

    sub: str
    scopes: tuple[str, ...]
    secret: str
    client_id: str = ""
    auth_uri: str = ""
    token_uri: str = ""
    revoke_uri: str = ""

    def __repr__(self) -> str:
        """Never the secret: this may stand in a traceback."""
        return f"RefreshToken(scopes={len(self.scopes)}, secret=…)"


class Vault:
    """Encrypts and decrypts with the keys of a key file: one Fernet key a line, the newest first."""

    def __init__(self, keys: list[bytes], key_file: Path) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys])
        self._key_file = key_file

    @classmethod
    def open(cls, key_file: Path, *, in_use: Callable[[], bool]) -> Self:
        """Read the key file, or make one where there is none and `in_use()` tells that nothing is encrypted yet.

        Raises UserError where the key is missing though something was encrypted with it, lies open to
        others, or is no key. A directory given by systemd's LoadCredential is read like any other file.
        """
        try:
            text = key_file.read_bytes()
        except FileNotFoundError:
            if in_use():
                raise UserError(
                    f"The encryption key {key_file} is missing; without it the stored Google tokens cannot be read: "
                    "put the key file back, or run `askwell forget ADDRESS` for each account and connect again."
                ) from None
            text = _make_key(key_file)
        except OSError as error:
            raise UserError(
                f"The encryption key {key_file} cannot be read ({error.strerror}): check its owner and its rights."
            ) from error
        keys = text.split()
        try:
            opened = cls(keys, key_file)
        except ValueError:
            raise UserError(
                f"The file {key_file} holds no encryption key: "
                "put the right key file back, or set ASKWELL_KEY_FILE to it."
            ) from None
        _refuse_open(key_file)
        return opened

    def encrypt(self, token: RefreshToken) -> bytes:
        """Return the ciphertext of a token, made with the newest key."""
        plain = {
            "sub": token.sub,
            "scopes": list(token.scopes),
            "refresh_token": token.secret,
            "client_id": token.client_id,
            "auth_uri": token.auth_uri,
            "token_uri": token.token_uri,
            "revoke_uri": token.revoke_uri,
        }
        return self._fernet.encrypt(json.dumps(plain).encode())

    def decrypt(self, ciphertext: bytes, *, sub: str, scopes: tuple[str, ...] | None = None) -> RefreshToken:
        """Return the token, checked to be this user's, and (where given) to have been granted exactly these scopes.

        Raises UserError where no key fits, or the ciphertext is another account's.
        """
        try:
            plain = json.loads(self._fernet.decrypt(ciphertext))
        except InvalidToken:
            raise UserError(
                f"The stored Google token cannot be decrypted with the key in {self._key_file}: put the right key file "
                "back, or connect the account again with `askwell connect`."
            ) from None
        token = RefreshToken(
            plain["sub"],
            tuple(plain["scopes"]),
            plain["refresh_token"],
            plain["client_id"],
            *(plain.get(name, "") for name in ("auth_uri", "token_uri", "revoke_uri")),
        )
        if token.sub != sub or (scopes is not None and set(token.scopes) != set(scopes)):
            raise UserError(
                "The stored Google token belongs to another account or to other permissions: "
                "connect the account again with `askwell connect`."
            )
        return token

    def seal(self, plain: Mapping[str, str]) -> bytes:
        """Return the ciphertext of a small secret that is no token, with whatever it is bound to."""
        return self._fernet.encrypt(json.dumps(dict(plain)).encode())

    def unseal(self, ciphertext: bytes) -> dict[str, str]:
        """Return what was sealed. Raises UserError where no key fits."""
        try:
            plain: dict[str, str] = json.loads(self._fernet.decrypt(ciphertext))
        except InvalidToken:
            raise UserError(
                f"The stored key to your language model cannot be decrypted with the key in {self._key_file}: put the "
                "right key file back, or give it again with `askwell reader set --key-file FILE`."
            ) from None
        return plain

    def rotate(self, ciphertext: bytes) -> bytes:
        """Return the same token encrypted anew with the newest key."""
        try:
            return self._fernet.rotate(ciphertext)
        except InvalidToken:
            raise UserError(
                f"A stored token cannot be decrypted with the keys in {self._key_file}, so nothing was changed: "
                "put the old key back as a further line."
            ) from None


def add_key(key_file: Path) -> None:
    """Put a new key on top of the key file; older ones stay, to read with. The file is replaced as a whole."""
    beside = key_file.with_name(f"{key_file.name}.new-{os.getpid()}")
    _write_new(beside, Fernet.generate_key() + b"\n" + key_file.read_bytes())
    beside.replace(key_file)


def retire_old_keys(key_file: Path) -> None:
    """Keep only the newest key: to be called once everything has been encrypted with it."""
    newest = key_file.read_bytes().split()[0]
    beside = key_file.with_name(f"{key_file.name}.new-{os.getpid()}")
    _write_new(beside, newest + b"\n")
    beside.replace(key_file)


def _refuse_open(key_file: Path) -> None:
    """Raise UserError where others may read or replace our key; one lent by systemd is root's."""
    if sys.platform == "win32":
        return
    refuse_shared(key_file.parent, setting="ASKWELL_KEY_FILE")
    found = key_file.stat()
    if found.st_uid not in {0, os.geteuid()}:
        raise UserError(
            f"The encryption key {key_file} belongs to another user, who knows it: put your own in its place, or set "
            "ASKWELL_KEY_FILE to a file of your own."
        )
    if found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) & (stat.S_IRWXG | stat.S_IRWXO):
        raise UserError(
            f"The encryption key {key_file} can be read by others on this machine: make it yours alone with "
            f"`chmod 600 {key_file}`, and connect your accounts again if somebody may have seen it."
        )


def _make_key(key_file: Path) -> bytes:
    """Make the key file, or read the one that another process made meanwhile."""
    private_directory(key_file.parent, setting="ASKWELL_KEY_FILE")
    beside = key_file.with_name(f"{key_file.name}.new-{os.getpid()}")
    try:
        _write_new(beside, Fernet.generate_key() + b"\n")
        try:
            put_in_place(beside, key_file)  # by one process only, and whole
        except FileExistsError:
            beside.unlink()
        return key_file.read_bytes()
    except OSError as error:
        raise UserError(
            f"The encryption key {key_file} cannot be made ({error.strerror}): "
            "set ASKWELL_KEY_FILE to a file in a directory that you may write to."
        ) from error


def _write_new(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(descriptor, 0o600)
        file.write(content)
        file.flush()
        os.fsync(descriptor)
