"""A dump of a PostgreSQL database put back by the server's own program, all of it or nothing.

Notices that were waiting when the dump was taken may have gone out since: they are marked, and say so when they are
sent. It is done in the same way for a file (`storage.restore`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from storage.errors import Locked, StoreError
from storage.postgres import PostgresServer, sentence
from storage.values import UNDELIVERED

_PROGRAM = "pg_restore"
_OTHERS = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
_DOUBT = "UPDATE notices SET uncertain = true WHERE state = ANY (%s) AND not_before <= %s"


@dataclass(frozen=True, slots=True)
class RestoredDump:
    """What was put back: its schema, and how many waiting notices are doubtful now."""

    schema: str
    doubtful: int


def restore_dump(server: PostgresServer, dump: Path, now: datetime) -> RestoredDump:
    """Put `dump` (of `pg_dump --format=custom`) in the place of what the server's database holds.

    StoreError where it cannot be done (a damaged dump, a database in use): nothing was altered then.
    """
    program = shutil.which(_PROGRAM)
    if program is None:
        raise StoreError(f"{_PROGRAM} is not installed here (Debian: apt install postgresql-client)")
    with _said_of(server), psycopg.connect(server.url, autocommit=True) as opened:
        row = opened.execute(_OTHERS).fetchone()
    if row and row[0]:
        raise Locked(f"{server.shown} is in use: stop every replica, and try again")
    _run(program, server, dump)
    with _said_of(server), psycopg.connect(server.url, autocommit=True) as opened:
        marked = opened.execute(_DOUBT, ([state.value for state in UNDELIVERED], now))
        return RestoredDump(server.revision() or "", marked.rowcount)


def _run(program: str, server: PostgresServer, dump: Path) -> None:
    parts = conninfo_to_dict(server.url)
    # A word of a command is seen by everybody on the machine, so the password goes another way.
    secret = {"PGPASSWORD": str(parts["password"])} if parts.get("password") else {}
    options = ["--clean", "--if-exists", "--no-owner", "--single-transaction", f"--dbname={server.conninfo}"]
    command = [program, *options, str(dump.absolute())]
    done = subprocess.run(  # noqa: S603 - the operator's own words, and no shell
        command, env=os.environ | secret, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = next((line for line in done.stderr.splitlines() if line.strip()), f"exit code {done.returncode}")
        raise StoreError(
            f"{dump} was not put back, and nothing was altered: {said.removeprefix('pg_restore: error: ')}"
        )


@contextmanager
def _said_of(server: PostgresServer) -> Iterator[None]:
    try:
        yield
    except psycopg.Error as error:
        raise StoreError(f"{server.shown} could not do it: {sentence(error)}") from error
