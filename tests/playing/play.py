"""Playing a world: every pass at its virtual moment, then the month's analysis, against the truth."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.config import Config, load_config
from bot.cycle import PassReport, run_pass
from bot.evaluate import analysis_of, evaluate
from checks.analysis import FORM_OF_TABLE, KIND_OF_PLACEMENT, Analysis, last_day, month_end
from checks.assess import Matcher
from storage.store import Store, open_store
from tests.world.model import World
from tests.world.serve import Running, serve


@dataclass
class Played:
    """A world as the product lived through it."""

    running: Running
    config: Config
    store: Store
    reports: list[PassReport] = field(default_factory=list)
    matcher: Matcher = field(default_factory=Matcher)

    @property
    def world(self) -> World:
        return self.running.world

    async def play(
        self, moments: Sequence[datetime] | None = None, tick: Callable[[int, int], None] = lambda done, all: None
    ) -> None:
        """Every pass of the world, or those given."""
        passes = list(moments if moments is not None else self.world.passes)
        for done, moment in enumerate(passes, 1):
            await self.pass_at(moment)
            tick(done, len(passes))

    async def pass_at(self, moment: datetime) -> PassReport:
        """One pass at a virtual moment."""
        self.running.clock.set(moment)
        report = await run_pass(self.config, self.store, lambda: moment, matcher=self.matcher)
        self.reports.append(report)
        return report

    async def analysis(self, now: datetime | None = None) -> Analysis:
        """The month's analysis, at the last pass or at `now`."""
        return await analysis_of(self.store, self.config, self.world.month, now or self.world.passes[-1])

    async def placed(self, now: datetime) -> set[tuple[str, str, str]]:
        """(form, number, column) of every hearing that counts in a placement column of the month's tables."""
        month, zone = self.world.month, self.config.zone
        done = await evaluate(
            self.store, self.config, now, as_of=month_end(month, zone), through=last_day(month), since=self.world.first
        )
        tables = self.config.law().edition_on(last_day(month)).tables
        columns = {
            (FORM_OF_TABLE[name], KIND_OF_PLACEMENT[column]): column
            for name, table in tables.items()
            for column in table.placements
        }
        return {
            (place.hearing[0].value, place.number, columns[place.hearing[0], place.kind])
            for place in done.assessment.placements
            if place.month == month and (place.hearing[0], place.kind) in columns
        }


@asynccontextmanager
async def playing(world: World, folder: Path, **wishes: object) -> AsyncIterator[Played]:
    """Serve the world and open an empty store for it."""
    async with serve(world) as running:
        file = folder / "config.toml"
        file.write_text(running.config_toml(folder / "data", **wishes), encoding="utf8")
        config = load_config(file)
        store = await open_store(config.service.database, config.data_dir)
        try:
            yield Played(running, config, store)
        finally:
            await store.close()


def cells_of(analysis: Analysis) -> dict[str, dict[str, dict[str, int]]]:
    """Table → region → column → count."""
    return {name: {row.region: dict(row.cells) for row in table.rows} for name, table in analysis.tables.items()}


def violations_of(analysis: Analysis) -> set[tuple[str, str, str]]:
    """(form, number, column) of every violation."""
    return {(one.hearing[0].value, one.number, one.column) for one in analysis.violations}


def differences(analysis: Analysis, world: World) -> list[str]:
    """Every cell and violation that differs from the truth, in words."""
    found, result = cells_of(analysis), []
    for table, rows in world.truth.cells.items():
        for region, cells in rows.items():
            for column, count in cells.items():
                mine = found[table][region][column]
                if mine != count:
                    result.append(f"{table} {region} {column}: {mine}, truth {count}")
    mine_all = violations_of(analysis)
    result += [f"false {one}" for one in sorted(mine_all - world.truth.violations)]
    result += [f"missed {one}" for one in sorted(world.truth.violations - mine_all)]
    return result
