"""A PostgreSQL server of the tests' own: one for each process of the tests, on a socket in a folder of its own."""

from __future__ import annotations

import atexit
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from tests.ports import free_port

_OLDEST = 15
_DEBIAN = Path("/usr/lib/postgresql")
_SETTINGS = (
    "listen_addresses=127.0.0.1",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "autovacuum=off",
    "max_connections=60",
)
_START_S = 20


class NoServer(Exception):
    """Why there is no server here."""


@dataclass
class Server:
    """A server under way. `url` is that of the database named; `stop` and `start` are a restart as clients see it."""

    folder: Path
    programs: Path
    user: list[str]
    port: int = 0
    process: subprocess.Popen[bytes] | None = None
    more: tuple[str, ...] = ()  # settings, stronger than those of the tests
    _names: count[int] = field(default_factory=count)

    def url(self, name: str = "postgres", user: str = "tyndau", **more: str) -> str:
        """The address of a database."""
        rest = "".join(f"&{key}={quote(value, safe='')}" for key, value in more.items())
        return f"postgresql://{user}@/{name}?host={quote(str(self.folder), safe='')}&port={self.port}{rest}"

    def new(self, template: str = "template0") -> str:
        """The address of a new database, made like `template`."""
        name = f"t{next(self._names)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    def run(self, statement: str, name: str = "postgres") -> list[tuple[object, ...]]:
        """One statement, whatever it gives."""
        with psycopg.connect(self.url(name), autocommit=True) as opened:
            done = opened.execute(statement.encode())
            return done.fetchall() if done.description else []

    def start(self, port: int | None = None) -> None:
        """Start; back when it takes connections."""
        self.port = port or self.port or free_port()
        command = [*self.user, str(self.programs / "postgres"), "-D", str(self.folder / "data"), "-k", str(self.folder)]
        settings = [part for one in (*_SETTINGS, *self.more, f"port={self.port}") for part in ("-c", one)]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen([*command, *settings], stdout=log, stderr=log, cwd=self.folder)
        deadline = time.monotonic() + _START_S
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise NoServer(f"PostgreSQL does not start: {(self.folder / 'log').read_text()[-300:]}")
            time.sleep(0.02)  # for another process, which says in no other way that it is ready

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url(), connect_timeout=2).close()
        except psycopg.OperationalError:
            return False
        return True

    def stop(self) -> None:
        """Stop at once: every connection breaks."""
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(_START_S)
            self.process = None

    def remove(self) -> None:
        """Stop, and leave nothing."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest server programs; NoServer where there are none of version 15 or later."""
    folders = {int(one.name): one / "bin" for one in _DEBIAN.glob("*") if one.name.isdigit()}
    if folders and max(folders) >= _OLDEST:
        return folders[max(folders)]
    found = shutil.which("postgres")
    if not found:
        raise NoServer("PostgreSQL's server is not installed here (Debian: apt install postgresql)")
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True).stdout
    if int(said.split()[2].split(".")[0]) < _OLDEST:
        raise NoServer(f"PostgreSQL {_OLDEST} is needed, and here is {said.strip()}")
    return Path(found).resolve().parent


def _other_user(folder: Path) -> list[str]:
    """How to run a program as somebody else than root, to whom the folder then belongs; [] where we are not root."""
    with_us = ["setpriv", "--pdeathsig", "INT"] if shutil.which("setpriv") else []
    if os.geteuid() != 0:
        return with_us
    if not with_us:
        raise NoServer("PostgreSQL does not run as root, and setpriv is not installed here")
    known = {one.pw_name: one for one in pwd.getpwall()}
    other = known.get("postgres") or known["nobody"]
    os.chown(folder, other.pw_uid, other.pw_gid)
    return [*with_us, f"--reuid={other.pw_uid}", f"--regid={other.pw_gid}", "--clear-groups"]


def _made() -> Server:
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="tyndau-pg-", dir="/tmp"))  # a socket's path may not be long
    server = Server(folder, programs, _other_user(folder))
    atexit.register(server.remove)
    command = [*server.user, str(programs / "initdb"), "-D", str(folder / "data"), "-U", "tyndau", "--auth-local=trust"]
    options = ["--auth-host=scram-sha-256", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", "--wal-segsize=1"]
    done = subprocess.run([*command, *options], capture_output=True, text=True, cwd=folder, check=False)
    if done.returncode:
        raise NoServer(f"PostgreSQL's initdb fails: {' '.join(done.stderr.split())[-300:]}")
    return server


@cache
def _started() -> Server | str:
    try:
        server = _made()
        server.start()
    except (NoServer, OSError) as error:
        return str(error)
    return server


def the_server() -> Server:
    """This process's server; the test is skipped, with the reason, where there can be none."""
    server = _started()
    if isinstance(server, str):
        pytest.skip(server)
    return server


def own_server(more: tuple[str, ...] = ()) -> Server:
    """Another server, for whoever stops it or sets it up otherwise; remove it afterwards.

    Start it in the main thread: it dies with that.
    """
    try:
        server = _made()
        server.more = more
        server.start()
    except (NoServer, OSError) as error:
        pytest.skip(str(error))
    return server
