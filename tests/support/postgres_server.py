"""A PostgreSQL of the tests' own: the installed programs, a socket, and a directory of its own."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg

from plugin.store.postgres.database import close_databases
from plugin.store.postgres.schema import upgrade

ROLE = "askwell"
"""Who the program is; the server's superuser is the tables' owner."""
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "full_page_writes": "off",
    "max_connections": "100",
    "shared_buffers": "32MB",
    "autovacuum": "off",
    "log_min_messages": "fatal",
}


def programs() -> Path | None:
    """Where PostgreSQL's programs are: on the path, or where Debian puts them; the newest. None where they are not."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


class PostgresServer:
    """A server with the tables of this version in a template; `make` gives a fresh database."""

    def __init__(self, directory: Path, bin_directory: Path) -> None:
        self.directory = directory
        self._bin = bin_directory
        self._numbers = count(1)
        # PostgreSQL refuses to run as root; Debian's package brings a user for it.
        self._user = "postgres" if os.geteuid() == 0 else ""
        self._data = directory / "data"
        self._socket = directory / "s"

    def initialise(self) -> None:
        """Make the cluster, start it, and fill the template."""
        self.directory.mkdir(parents=True, exist_ok=True)
        self._socket.mkdir()
        if self._user:
            for path in (self.directory, self._socket):
                shutil.chown(path, self._user)
        self._run("initdb", "-D", self._data, "-U", "owner", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C")
        self.start()
        with psycopg.connect(self.url("postgres", user="owner"), autocommit=True) as link:
            link.execute("CREATE DATABASE template_askwell")
        self.upgrade("template_askwell")

    def start(self, **settings: str) -> None:
        """Start the server, and wait until it takes connections."""
        options = " ".join(f"-c {name}='{value}'" for name, value in (_SETTINGS | settings).items())
        self._run(
            "pg_ctl",
            "-D",
            self._data,
            "-o",
            f"{options} -k {self._socket}",
            "-l",
            self.directory / "log",
            "-w",
            "start",
        )

    def stop(self, mode: str = "fast") -> None:
        """Stop the server: "fast" ends every connection, "immediate" is a crash."""
        self._run("pg_ctl", "-D", self._data, "-m", mode, "-w", "stop")

    def url(self, name: str, *, user: str = ROLE) -> str:
        """The address of a database, as the program or as the owner."""
        return f"postgresql://{user}@/{name}?host={self._socket}"

    def upgrade(self, name: str) -> list[str]:
        """Bring a database's tables up to date."""
        return upgrade(self.url(name, user="owner"), self.url(name).replace("@/", "@localhost/"))

    def make(self) -> str:
        """A fresh database with all tables; its name."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres", user="owner"), autocommit=True) as link:
            link.execute(f"CREATE DATABASE {name} TEMPLATE template_askwell STRATEGY file_copy")
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is connected."""
        with psycopg.connect(self.url("postgres", user="owner"), autocommit=True) as link:
            link.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def _run(self, program: str, *arguments: object) -> None:
        command = [str(self._bin / program), *map(str, arguments)]
        if self._user:
            command = ["runuser", "-u", self._user, "--", *command]
        done = subprocess.run(
            command,
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr}")


@contextmanager
def running_server(directory: Path) -> Iterator[PostgresServer | None]:
    """A server, stopped afterwards; None where PostgreSQL is not installed."""
    found = programs()
    if found is None:
        yield None
        return
    server = PostgresServer(directory, found)
    try:
        server.initialise()
        yield server
    finally:
        close_databases()
        server.stop("immediate")


def wait_until(true: object, *, seconds: float = 180.0) -> None:
    """Return once `true()` holds. `seconds` only end a wait for what never comes; a busy machine needs a few."""
    assert callable(true)
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it never came about"
        time.sleep(0.02)
