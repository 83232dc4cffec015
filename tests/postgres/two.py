"""One running world, watched into an SQLite file and into a PostgreSQL database at the same virtual moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from bot import loop
from bot.config import Config, load_config
from bot.cycle import run_pass
from storage.store import open_store
from tests.world.model import World
from tests.world.plan import make_world
from tests.world.serve import serve

SITES = {"2025-04": ("almaty-city", "abai", "ulytau"), "2021-11": ("zhambyl", "kostanay", "almaty-region")}
_DAYS = {
    "2025-04": [date(2025, 3, 22), date(2025, 4, 17), date(2025, 5, 2)],
    "2021-11": [date(2021, 10, 22), date(2021, 11, 17), date(2021, 12, 2)],
}
NOW = {"2025-04": "2025-05-02T15:00:00+05:00", "2021-11": "2021-12-02T15:00:00+06:00"}


def watched(month: str, homes: Sequence[Path], addresses: Sequence[str]) -> World:
    """Play a small world of the month; config.toml and data are left in each home, the rows at its address."""
    world = make_world(month, seed=3, scale=0.1)
    few = [one for one in world.hearings if one.region.code in SITES[month]]
    world = replace(world, hearings=few)
    moments = [moment for moment in world.passes if moment.date() in _DAYS[month] and moment.hour == 8]

    async def play() -> None:
        async with serve(world) as running:
            configs = []
            for home, address in zip(homes, addresses, strict=True):
                home.mkdir()
                wishes = {"sources": SITES[month], "mail": False, "token": False, "database": address}
                (home / "config.toml").write_text(running.config_toml(home / "data", **wishes), encoding="utf8")
                configs.append(load_config(home / "config.toml"))
            for moment in moments:
                running.clock.set(moment)
                for config in configs:
                    await _pass(config, moment)

    loop.run(play())
    return world


async def _pass(config: Config, moment: datetime) -> None:
    store = await open_store(config.service.database, config.data_dir)
    try:
        report = await run_pass(config, store, lambda: moment)
        assert report.all_read
    finally:
        await store.close()
