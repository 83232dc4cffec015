"""`tyndau db …`: the schema, copies of the database, the proof that nothing was altered."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import typer

from bot.cli.frame import framed, framed_data, settings
from bot.cli.output import print_json
from bot.errors import NotBuilt

if TYPE_CHECKING:
    from bot.config import Config

HELP = "The database: schema, copies, proof."


@framed_data
def upgrade(context: typer.Context, as_json: bool) -> int:
    """Make the database, or bring its schema up to date."""
    config = settings(context)
    asyncio.run(_upgrade(config))
    if as_json:
        print_json({"upgraded": True})
    else:
        print("the database is up to date")
    return 0


async def _upgrade(config: Config) -> None:
    from storage.store import open_store

    store = await open_store(config.service.database, config.data_dir)
    await store.close()


@framed
def backup(context: typer.Context) -> int:
    """Copy the database (not built yet)."""
    settings(context)
    raise NotBuilt("db backup")


@framed
def restore(context: typer.Context) -> int:
    """Put a copy back (not built yet)."""
    settings(context)
    raise NotBuilt("db restore")


@framed
def verify(context: typer.Context) -> int:
    """Prove that nothing was altered (not built yet)."""
    settings(context)
    raise NotBuilt("db verify")


@framed
def migrate(context: typer.Context) -> int:
    """SQLite to PostgreSQL (not built yet)."""
    settings(context)
    raise NotBuilt("db migrate")


commands = {"upgrade": upgrade, "backup": backup, "restore": restore, "verify": verify, "migrate": migrate}
