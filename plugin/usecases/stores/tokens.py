"""What is kept encrypted, and the secrets of an installation."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from plugin.store.tokens import RefreshToken, Vault


class TokenStore(Protocol):
    """Google's tokens and the keys to language models, by account."""

    def open_vault(self, key_file: Path) -> Vault:
        """Open the key file, which is made where nothing is encrypted yet. Raises UserError where it is lost."""
        ...

    def has_tokens(self) -> bool:
        """Tell whether anything is encrypted here."""
        ...

    def save_token(self, account_id: str, vault: Vault, token: RefreshToken, *, now: datetime) -> None:
        """Keep an account's refresh token, encrypted."""
        ...

    def load_token(self, account_id: str, vault: Vault) -> RefreshToken | None:
        """The account's token, checked to be its own and for its scopes; None where there is none."""
        ...

    def refuse_token(self, account_id: str, *, now: datetime) -> None:
        """Note that Google takes the account's token no longer: it is not to be asked again until they reconnect."""
        ...

    def is_token_refused(self, account_id: str) -> bool:
        """Whether Google has said so since the account was last connected."""
        ...

    def renew_token(self, account_id: str, vault: Vault, token: RefreshToken) -> None:
        """Keep the token that Google gave in place of the account's present one."""
        ...

    def delete_token(self, account_id: str) -> None:
        """Drop an account's token."""
        ...

    def rotate_tokens(self, vault: Vault) -> int:
        """Encrypt every token anew with the newest key; return how many."""
        ...

    def save_model_key(self, account_id: str, vault: Vault, origin: str, key: str, *, now: datetime) -> None:
        """Keep the account's key to the language model at `origin`, encrypted."""
        ...

    def load_model_key(self, account_id: str, vault: Vault, origin: str) -> str:
        """The account's key to the language model at `origin`; "" where none was given for it."""
        ...

    def has_model_key(self, account_id: str) -> bool:
        """Whether a key to a language model is kept for the account."""
        ...

    def delete_model_key(self, account_id: str) -> None:
        """Drop the account's key to its language model."""
        ...

    def load_secret(self, name: str) -> bytes:
        """A secret of this installation: 32 random bytes, always the same."""
        ...
