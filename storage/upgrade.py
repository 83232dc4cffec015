"""Alembic without a file of settings: the scripts are part of the package, the connection is handed over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from storage.backends import Backend, changing
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


def check_known(shown: str, revision: str | None) -> None:
    """SchemaTooNew where this program has no migration of that name; `shown` names the database."""
    known = {script.revision for script in scripts().walk_revisions()}
    if revision is not None and revision not in known:
        raise SchemaTooNew(f"{shown} was written by a later version of tyndau (schema {revision})")


def _run(backend: Backend, step: Callable[[Config], None]) -> None:
    with changing(backend) as connection:
        step(config(connection))


def upgrade(backend: Backend, revision: str = "head") -> None:
    """Bring the database's schema up to `revision`; an SQLite file is created where it is missing."""
    _run(backend, lambda settings: command.upgrade(settings, revision))


def downgrade(backend: Backend, revision: str) -> None:
    """Take the schema back to `revision` ("base": no tables). Only tests and a restore ask for it."""
    _run(backend, lambda settings: command.downgrade(settings, revision))
