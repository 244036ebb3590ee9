"""Starting Askwell with the session: a user unit of systemd, or an agent of launchd on a Mac. Nothing needs root."""

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugin.errors import UserError
from plugin.store.places import private_file

UNIT = "askwell.service"
AGENT = "example.askwell.page"


@dataclass(frozen=True, slots=True)
class Starter:
    """How this system starts programs with the session: its file, and the commands that switch it on, off and ask."""

    file: Path
    content: bytes
    switch_on: tuple[tuple[str, ...], ...]
    switch_off: tuple[tuple[str, ...], ...]
    ask: tuple[str, ...]


def starter(environ: Mapping[str, str] = os.environ, *, platform: str = sys.platform) -> Starter:
    """The starter of this system; raises UserError where there is none that is known."""
    told = {name: value for name, value in sorted(environ.items()) if name.startswith("ASKWELL_") and value}
    home = Path(environ.get("HOME") or Path.home())
    if platform == "darwin":
        file = home / "Library" / "LaunchAgents" / f"{AGENT}.plist"
        domain = f"gui/{os.getuid()}"
        return Starter(
            file,
            agent(command(), told),
            (("launchctl", "bootstrap", domain, str(file)),),
            (("launchctl", "bootout", f"{domain}/{AGENT}"),),
            ("launchctl", "print", f"{domain}/{AGENT}"),
        )
    if platform.startswith("linux"):
        config = Path(environ.get("XDG_CONFIG_HOME") or home / ".config")
        return Starter(
            config / "systemd" / "user" / UNIT,
            unit(command(), told),
            (("systemctl", "--user", "daemon-reload"), ("systemctl", "--user", "enable", "--now", UNIT)),
            (("systemctl", "--user", "disable", "--now", UNIT),),
            ("systemctl", "--user", "is-active", UNIT),
        )
    raise UserError("Starting with the session is known for Linux and macOS; elsewhere, start it by: askwell serve")


def command() -> tuple[str, ...]:
    """What starts the page without a browser: the installed command, else this Python with the module."""
    installed = Path(sys.executable).with_name("askwell")
    found = (str(installed),) if installed.exists() else (sys.executable, "-m", "web")
    return (*found, "serve", "--no-browser")


def unit(words: Sequence[str], environ: Mapping[str, str]) -> bytes:
    """The unit's text; what systemd would read as its own is quoted."""
    lines = [
        "[Unit]",
        "Description=Askwell, the page for your own accounts",
        "",
        "[Service]",
        f"ExecStart={' '.join(_quoted(word).replace('$', '$$') for word in words)}",
        *(f"Environment={_quoted(f'{name}={value}')}" for name, value in environ.items()),
        "Restart=on-failure",
        "RestartSec=30",
        "",
        "[Install]",
        "WantedBy=default.target",
        "",
    ]
    return "\n".join(lines).encode()


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("%", "%%")
    return f'"{escaped}"'


def agent(words: Sequence[str], environ: Mapping[str, str]) -> bytes:
    """The agent's property list."""
    told = {
        "Label": AGENT,
        "ProgramArguments": list(words),
        "EnvironmentVariables": dict(environ),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
    }
    return plistlib.dumps(told)


def switch_on(one: Starter) -> bool:
    """Write the file, for its owner alone since settings may hold secrets; False where the system did not take it."""
    try:
        one.file.parent.mkdir(parents=True, exist_ok=True)
        private_file(one.file).write_bytes(one.content)
    except OSError as error:
        raise UserError(f"{one.file} cannot be written ({error.strerror}); check who owns its folder.") from error
    return all(_run(words) for words in one.switch_on)


def switch_off(one: Starter) -> bool:
    """End it and take the file away; False where there was none."""
    if not one.file.exists():
        return False
    for words in one.switch_off:
        _run(words)
    one.file.unlink(missing_ok=True)
    return True


def is_running(one: Starter) -> bool:
    """Whether the system has it running now."""
    return one.file.exists() and _run(one.ask)


def _run(words: Sequence[str]) -> bool:
    found = shutil.which(words[0])
    if found is None:
        return False
    done = subprocess.run([found, *words[1:]], capture_output=True, check=False, timeout=60)  # noqa: S603 - our own words
    return done.returncode == 0
