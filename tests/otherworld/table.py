"""Tables of the ministry as the plan of a month, scaled down where asked; and denser ones of our own."""

import csv
import random
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent / "data"
Row = dict[str, int]


@dataclass(frozen=True)
class Region:
    """A region as of the month."""

    code: str
    kato: str
    ru: str
    kk: str
    slug: str


def regions(month: str) -> list[Region]:
    """The regions that existed in the month, in the ministry's order, under the names of that month."""
    column, former = ("no_2021", month < "2022-09") if month < "2022-06" else ("no_2025", month < "2022-09")
    with (DATA / "regions.csv").open() as file:
        rows = [row for row in csv.DictReader(file) if row[column]]
    return [
        Region(
            row["region"],
            row["kato"],
            (former and row["former_name_ru"]) or row["name_ru"],
            (former and row["former_name_kk"]) or row["name_kk"],
            row["govkz_slug"],
        )
        for row in sorted(rows, key=lambda row: int(row[column]))
    ]


def _read(path: Path) -> dict[str, Row]:
    with path.open() as file:
        return {
            row["region"]: {
                name: int(value) for name, value in row.items() if name not in ("no", "region", "published_name")
            }
            for row in csv.DictReader(file)
        }


def _scaled(row: Row, scale: float) -> Row:
    return {name: max(1, round(value * scale)) if value else 0 for name, value in row.items()}


def opens(month: str, scale: float) -> dict[str, Row]:
    """The plan of the open meetings, region by region."""
    rows = {region: _scaled(row, scale) for region, row in _read(DATA / f"{month}-open-meetings.csv").items()}
    for row in rows.values():
        row.pop("published_total")
        row["announcements"] = max(row["announcements"], sum(row[name] for name in ANNOUNCED))
        row["protocols"] = max(row["protocols"], sum(row[name] for name in MINUTED))
    return rows


def talks(month: str, scale: float) -> dict[str, Row]:
    """The plan of the discussions; none before the edition of 2024."""
    path = DATA / f"{month}-public-discussions.csv"
    if not path.exists():
        return {}
    rows = {region: _scaled(row, scale) for region, row in _read(path).items()}
    for row in rows.values():
        row.pop("published_total")
        row["announcements"] = row["protocols_in_portal"] + row["protocol_missing_in_portal"]
        row["protocol_missing"] = min(row["protocol_missing"], row["announcements"])
        row["protocol_posted_late"] = min(row["protocol_posted_late"], row["protocols_in_portal"])
    return rows


ANNOUNCED = [
    "announcement_posted_late",
    "announcement_undated",
    "announcement_notice_too_short",
    "announcement_backdated",
]
MINUTED = ["protocol_posted_late", "protocol_undated", "recording_missing", "protocol_backdated"]


def dense(month: str, seed: int) -> tuple[dict[str, Row], dict[str, Row]]:
    """A table of our own in which every column has something."""
    rng = random.Random(f"dense {month} {seed}")
    modern = month >= "2024-04"
    first: dict[str, Row] = {}
    second: dict[str, Row] = {}
    for region in regions(month):
        bad = {name: rng.choice([0, 1, 1, 2]) for name in [*ANNOUNCED, *MINUTED]}
        bad |= {name: rng.choice([0, 1]) for name in ("wrong_rubric", "announcement_missing", "protocol_missing")}
        if modern:
            bad["protocol_missing_in_portal"] = rng.choice([0, 1, 1])
        bad["announcements"] = sum(bad[name] for name in ANNOUNCED) + rng.randint(2, 4) + bad["wrong_rubric"]
        bad["protocols"] = sum(bad[name] for name in MINUTED) + rng.randint(2, 4)
        first[region.code] = bad
        if modern:
            lost = rng.choice([0, 1, 2])
            there = rng.randint(3, 6)
            second[region.code] = {
                "announcements": there + lost,
                "protocols_in_portal": there,
                "protocol_missing_in_portal": lost,
                "protocol_missing": rng.choice([0, 1, 2]),
                "protocol_posted_late": rng.choice([0, 1, 2]),
                "protocol_backdated": rng.choice([0, 1]),
                "protocol_undated": rng.choice([0, 1]),
            }
    return first, second
