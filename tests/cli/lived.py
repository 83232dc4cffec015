"""A database that lived through a few passes of a small world, and the commands on a copy of it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot import loop
from bot.digest.json_form import to_json
from tests.cli.commands import Said, Tyndau
from tests.playing.play import playing
from tests.world.model import World
from tests.world.plan import make_world

NOW = "2025-05-02T15:00:00+05:00"
SITES = ("almaty-city", "aktobe", "mangystau")
_DAYS = [date(2025, 3, 22)] + [date(2025, 4, day) for day in (16, 17, 18, 23)] + [date(2025, 5, 2)]


@dataclass(frozen=True)
class Lived:
    """The folder of config.toml and data, the world that was watched, the analysis of its April at NOW as JSON."""

    folder: Path
    world: World
    april: dict[str, Any]


def live(folder: Path) -> Lived:
    """Play the world: its first pass, some of April, the first one of May that is told of here."""
    world = make_world("2025-04", seed=3, scale=0.1)
    moments = [moment for moment in world.passes if moment.date() in _DAYS and moment.hour == 8]

    async def play() -> dict[str, Any]:
        async with playing(world, folder, sources=SITES, mail=False) as played:
            await played.play(moments)
            return to_json(await played.analysis(datetime.fromisoformat(NOW)))

    return Lived(folder, world, loop.run(play()))


@dataclass(frozen=True)
class Home:
    """A copy of what lived, which a test may change. `home("status")` runs a command at NOW, or at `now`."""

    folder: Path
    world: World
    april: dict[str, Any]
    tyndau: Tyndau

    def __call__(self, *arguments: str, now: str = NOW) -> Said:
        return self.tyndau(*arguments, "--config", str(self.config), "--now", now)

    @property
    def violations(self) -> list[dict[str, Any]]:
        """Those of April."""
        found: list[dict[str, Any]] = self.april["violations"]
        return found

    def violation(self, column: str) -> dict[str, Any]:
        """The first of April's violations of that column."""
        return next(one for one in self.violations if one["column"] == column)

    @property
    def config(self) -> Path:
        return self.folder / "config.toml"

    @property
    def database(self) -> Path:
        return self.folder / "data" / "tyndau.db"

    def configure(self, old: str, new: str) -> None:
        """Change the configuration."""
        text = self.config.read_text(encoding="utf8")
        assert old in text
        self.config.write_text(text.replace(old, new), encoding="utf8")

    def state(self) -> dict[str, str]:
        """Every file of the home with its hash."""
        files = [path for path in self.folder.rglob("*") if path.is_file()]
        return {str(path.relative_to(self.folder)): sha256(path.read_bytes()).hexdigest() for path in files}


def settle(lived: Lived, folder: Path, tyndau: Tyndau) -> Home:
    """A copy of `lived` in `folder`; the kept pages, which are never changed, are shared."""
    shutil.copytree(lived.folder, folder, ignore=shutil.ignore_patterns("pages"))
    (folder / "data" / "pages").symlink_to(lived.folder / "data" / "pages")
    home = Home(folder, lived.world, lived.april, tyndau)
    home.configure(str(lived.folder), str(folder))
    return home
