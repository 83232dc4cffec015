"""The regions, their codes, names by date and zones (`checks/data/regions.csv`, after the ministry's own order)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

# The three regions split off on 8 June 2022 changed the ministry's order and numbers (`contract.md`, Digest JSON).
_LAST_DAY_OF_OLD_ORDER = date(2022, 6, 7)


@dataclass(frozen=True, slots=True)
class Region:
    """One region. `since` is None for those that existed before the Rules; names are asked by day."""

    code: str
    kato: str
    no_2021: int | None
    no_2025: int
    since: date | None
    names: dict[str, str]
    former_names: dict[str, str]
    renamed: date | None
    zone: ZoneInfo

    def name(self, language: str, on: date) -> str:
        """The region's name in `language` ("kk", "ru", "en") as it was on that day."""
        if self.renamed and on < self.renamed and self.former_names.get(language):
            return self.former_names[language]
        return self.names[language]


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _region(row: dict[str, str]) -> Region:
    return Region(
        code=row["region"],
        kato=row["kato"],
        no_2021=int(row["no_2021"]) if row["no_2021"] else None,
        no_2025=int(row["no_2025"]),
        since=_day(row["since"]),
        names={lang: row[f"name_{lang}"] for lang in ("ru", "kk", "en")},
        former_names={lang: row[f"former_name_{lang}"] for lang in ("ru", "kk")},
        renamed=_day(row["renamed"]),
        zone=ZoneInfo(row["time_zone"]),
    )


@cache
def regions() -> dict[str, Region]:
    """Every region by code, in the ministry's order of 2025."""
    text = files("checks").joinpath("data/regions.csv").read_text(encoding="utf8")
    rows = [_region(row) for row in csv.DictReader(text.splitlines())]
    return {row.code: row for row in sorted(rows, key=lambda row: row.no_2025)}


def regions_on(day: date) -> list[Region]:
    """The regions that existed on `day`, in the ministry's order (17 rows until 7 June 2022, 20 since)."""
    return [row for row in regions().values() if row.since is None or day > _LAST_DAY_OF_OLD_ORDER]


@cache
def by_kato() -> dict[str, str]:
    """KATO code (digits 7-8 of an open meeting's registration number) to region code."""
    return {row.kato: row.code for row in regions().values()}
