"""Alembic without a file of settings: the scripts are part of the package, the connection is handed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, create_engine, event

from storage.errors import SchemaTooNew

SCRIPTS = Path(__file__).parent / "migrations"


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings, with the connection that `migrations/env.py` works on."""
    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    return settings


def scripts() -> ScriptDirectory:
    """The migrations of this version of the program."""
    return ScriptDirectory.from_config(config())


def check_known(file: Path, revision: str | None) -> None:
    """SchemaTooNew where this program has no migration of that name."""
    known = {script.revision for script in scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaTooNew(f"the database {file} was written by a later version of tyndau (schema {revision})")


def _engine(file: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(file)), connect_args={"timeout": 60})

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")  # two processes that start together: the second finds it done

    return engine


@contextmanager
def migrating(file: Path) -> Iterator[Connection]:
    """One transaction around everything that is migrated inside: all of it or nothing."""
    engine = _engine(file)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _run(file: Path, step: Callable[[Config], None]) -> None:
    with migrating(file) as connection:
        step(config(connection))


def upgrade(file: Path, revision: str = "head") -> None:
    """Bring the file's schema up to `revision`; the file is created where it is missing."""
    _run(file, lambda settings: command.upgrade(settings, revision))


def downgrade(file: Path, revision: str) -> None:
    """Take the file's schema back to `revision` ("base": no tables). Only tests and a restore ask for it."""
    _run(file, lambda settings: command.downgrade(settings, revision))
