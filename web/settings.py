"""The environment, read once into a frozen value: the only module that looks at `os.environ`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from plugin.errors import UserError
from plugin.google.credentials import is_safe_address
from plugin.store.places import is_our_own
from web.addon.address import read_addon_address

QUOTAS = ("2026", "legacy")
LOG_LEVELS = ("debug", "info", "warning", "error")


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie and whom to talk to. Addresses are Google's own unless set otherwise.

    `credentials` is the OAuth client file that is used: the named one, else `credentials.json` in the config
    directory, else the one in the working directory if it is the user's own; perhaps it is not there yet.
    """

    home: Path
    key_file: Path
    credentials: Path
    gmail_url: str = "https://gmail.googleapis.com/"
    calendar_url: str = "https://www.googleapis.com/"
    userinfo_url: str = "https://openidconnect.googleapis.com/v1/userinfo"
    revoke_url: str = "https://oauth2.googleapis.com/revoke"
    certs_url: str = "https://www.googleapis.com/oauth2/v1/certs"
    issuer: str = "https://accounts.google.com"
    quota: str = "2026"
    free_mail: frozenset[str] = frozenset()
    log_level: str = "info"
    database_url: str = ""
    """PostgreSQL in SQLite's place, as the role that the program runs as."""
    owner_url: str = ""
    """The same database as the tables' owner: for `askwell upgrade` alone."""
    base_url: str = ""
    addon_url: str = ""
    addon_service_account: str = ""
    addon_client_id: str = ""

    @property
    def has_addon(self) -> bool:
        """Whether the add-on is set up: where it is called, by whom, and for which client its users are named."""
        return bool(self.addon_url and self.addon_service_account and self.addon_client_id)


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings from `environ`; raises UserError for a value that means nothing."""
    config = user_config_path("askwell", appauthor=False)
    defaults = Settings(Path(), Path(), Path())
    return Settings(
        home=Path(environ.get("ASKWELL_HOME") or user_data_path("askwell", appauthor=False)).expanduser(),
        key_file=Path(environ.get("ASKWELL_KEY_FILE") or config / "key").expanduser(),
        credentials=_client_file(environ, config),
        gmail_url=_address(environ, "ASKWELL_GMAIL_URL", defaults.gmail_url),
        calendar_url=_address(environ, "ASKWELL_CALENDAR_URL", defaults.calendar_url),
        userinfo_url=_address(environ, "ASKWELL_USERINFO_URL", defaults.userinfo_url),
        revoke_url=_address(environ, "ASKWELL_REVOKE_URL", defaults.revoke_url),
        certs_url=_address(environ, "ASKWELL_CERTS_URL", defaults.certs_url),
        issuer=environ.get("ASKWELL_ISSUER") or defaults.issuer,
        quota=_one_of(environ, "ASKWELL_QUOTA", QUOTAS, defaults.quota),
        free_mail=frozenset(
            domain.strip().lower() for domain in environ.get("ASKWELL_FREE_MAIL", "").split(",") if domain.strip()
        ),
        log_level=_one_of(environ, "ASKWELL_LOG_LEVEL", LOG_LEVELS, defaults.log_level),
        database_url=environ.get("ASKWELL_DATABASE_URL", "").strip(),
        owner_url=environ.get("ASKWELL_DATABASE_OWNER_URL", "").strip(),
        base_url=_address(environ, "ASKWELL_BASE_URL", "") if environ.get("ASKWELL_BASE_URL") else "",
        addon_url=_addon_address(environ, "ASKWELL_ADDON_URL"),
        addon_service_account=environ.get("ASKWELL_ADDON_SERVICE_ACCOUNT", "").strip().lower(),
        addon_client_id=environ.get("ASKWELL_ADDON_CLIENT_ID", "").strip(),
    )


def _client_file(environ: Mapping[str, str], config: Path) -> Path:
    """The working directory may be anybody's: what lies there counts last, and only if nobody else put it there."""
    named = environ.get("ASKWELL_CREDENTIALS")
    if named:
        return Path(named).expanduser()
    kept, local = config / "credentials.json", Path("credentials.json")
    return local if not kept.exists() and local.exists() and is_our_own(local) else kept


def _one_of(environ: Mapping[str, str], name: str, choices: tuple[str, ...], default: str) -> str:
    value = environ.get(name) or default
    if value.lower() not in choices:
        raise UserError(f"{name} is “{value}”, which means nothing here; set it to one of: {', '.join(choices)}.")
    return value.lower()


def _addon_address(environ: Mapping[str, str], name: str) -> str:
    return read_addon_address(environ[name], name=name) if environ.get(name) else ""


def _address(environ: Mapping[str, str], name: str, default: str) -> str:
    value = environ.get(name) or default
    if not is_safe_address(value):
        raise UserError(
            f"{name} is “{value}”, where no token may go; begin it with https:// (or http:// on this machine)."
        )
    return value
