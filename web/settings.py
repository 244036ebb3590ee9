"""The environment, read once into a frozen value: the only module that looks at `os.environ`."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from plugin.errors import UserError
from plugin.google.credentials import is_safe_address
from plugin.google.units import PROJECT_UNITS
from plugin.store.places import is_our_own
from web.addon.address import read_addon_address

QUOTAS = ("2026", "legacy")
MOST_PROXIES = 5
LEAST_UNITS = 600
"""A project that may spend less in a minute than this cannot even read a person's newest letters."""
MOST_UNITS = 1_000_000_000
MOST_LOOKS = 32
LOOKS_ALONE, LOOKS_SHARED = 2, 8
"""How many accounts are read at once: on a laptop, and by each worker. One user's quota leaves most of a core idle."""
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
    project_units: int = PROJECT_UNITS
    """Gmail units a minute of the Google project, for all its users together."""
    looks: int = LOOKS_ALONE
    """How many accounts one process reads at once."""
    free_mail: frozenset[str] = frozenset()
    log_level: str = "info"
    database_url: str = ""
    """PostgreSQL in SQLite's place, as the role that the program runs as."""
    owner_url: str = ""
    """The same database as the tables' owner: for `askwell upgrade` alone."""
    base_url: str = ""
    allowed_hosts: frozenset[str] = frozenset()
    allow: frozenset[str] = frozenset()
    admins: frozenset[str] = frozenset()
    proxies: int = 0
    model_hosts: frozenset[str] = frozenset()
    metrics_token: str = field(default="", repr=False)
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
        project_units=_project_units(environ),
        looks=_looks(environ),
        free_mail=frozenset(domain.lower() for domain in _listed(environ, "ASKWELL_FREE_MAIL")),
        log_level=_one_of(environ, "ASKWELL_LOG_LEVEL", LOG_LEVELS, defaults.log_level),
        database_url=environ.get("ASKWELL_DATABASE_URL", "").strip(),
        owner_url=environ.get("ASKWELL_DATABASE_OWNER_URL", "").strip(),
        base_url=_address(environ, "ASKWELL_BASE_URL", "") if environ.get("ASKWELL_BASE_URL") else "",
        allowed_hosts=frozenset(one.lower() for one in _listed(environ, "ASKWELL_ALLOWED_HOSTS")),
        allow=_entries(environ, "ASKWELL_ALLOW"),
        admins=_admins(environ),
        proxies=_proxies(environ),
        model_hosts=frozenset(one.rstrip("/").lower() for one in _listed(environ, "ASKWELL_MODEL_HOSTS")),
        metrics_token=environ.get("ASKWELL_METRICS_TOKEN", "").strip(),
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


def _listed(environ: Mapping[str, str], name: str) -> list[str]:
    """What stands between the commas."""
    return [one.strip() for one in environ.get(name, "").split(",") if one.strip()]


def _entries(environ: Mapping[str, str], name: str) -> frozenset[str]:
    """Addresses and domains, as a guest list keeps them."""
    found = _listed(environ, name)
    if not found:
        return frozenset()
    from plugin.usecases.guest_list import read_entry  # noqa: PLC0415 - on a laptop nobody is invited

    try:
        return frozenset(read_entry(one) for one in found)
    except UserError as error:
        raise UserError(f"{name}: {error}") from error


def _admins(environ: Mapping[str, str]) -> frozenset[str]:
    name = "ASKWELL_ADMINS"
    found = _entries(environ, name)
    for one in found:
        if "@" not in one:
            raise UserError(f"{name} names {one}, but an administrator is a person: write an address.")
    return found


def _proxies(environ: Mapping[str, str]) -> int:
    what = f"how many proxies of yours stand in front, from 0 to {MOST_PROXIES}"
    return _number(environ, "ASKWELL_PROXIES", 0, range(MOST_PROXIES + 1), what)


def _project_units(environ: Mapping[str, str]) -> int:
    what = (
        "the figure that the Cloud console shows for your project under Gmail API, Quotas, as queries per minute: "
        f"digits alone, {LEAST_UNITS} at least"
    )
    return _number(environ, "ASKWELL_PROJECT_UNITS", PROJECT_UNITS, range(LEAST_UNITS, MOST_UNITS + 1), what)


def _looks(environ: Mapping[str, str]) -> int:
    default = LOOKS_SHARED if environ.get("ASKWELL_DATABASE_URL", "").strip() else LOOKS_ALONE
    what = f"how many accounts are read at once, from 1 to {MOST_LOOKS}"
    return _number(environ, "ASKWELL_LOOKS", default, range(1, MOST_LOOKS + 1), what)


def _number(environ: Mapping[str, str], name: str, default: int, within: range, what: str) -> int:
    value = environ.get(name, "").strip() or str(default)
    if not value.isascii() or not value.isdigit() or int(value[:12]) not in within:
        raise UserError(f"{name} is “{value}”; set it to {what}.")
    return int(value)


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
