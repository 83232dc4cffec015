"""The published tables as data, and their scaled-down copies."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from tests.world.days import DATA

Row = dict[str, int]
Table = dict[str, Row]  # region -> column -> cell
OPEN_TABLE = "open_meetings"
DISCUSSION_TABLE = "public_discussions"
_NOT_CELLS = {"no", "region", "published_name", "published_total"}


def _path(name: str | Path) -> Path:
    return Path(name) if str(name).endswith(".csv") else DATA / f"{name}.csv"


def load(name: str | Path) -> tuple[str, Table]:
    """One table by path or name: ("open_meetings" or "public_discussions", its cells)."""
    with _path(name).open(encoding="utf8") as lines:
        rows = list(csv.DictReader(lines))
    table = {row["region"]: {c: int(v) for c, v in row.items() if c not in _NOT_CELLS} for row in rows}
    kind = DISCUSSION_TABLE if "protocols_in_portal" in rows[0] else OPEN_TABLE
    return kind, table


def of_month(month: str) -> list[str]:
    """The names of the tables kept here for a month."""
    return sorted(path.stem for path in DATA.glob(f"{month}-*.csv"))


def load_all(names: Iterable[str | Path], scale: float) -> dict[str, Table]:
    """All tables by kind, scaled."""
    loaded = dict(load(name) for name in names)
    return {
        kind: {region: _scaled(kind, row, scale) for region, row in table.items()} for kind, table in loaded.items()
    }


def _scaled(kind: str, row: Row, scale: float) -> Row:
    """A row at `scale`, each non-zero cell at least 1, the identities between columns kept."""
    if scale == 1.0:
        return dict(row)
    out = {column: max(1, round(value * scale)) if value else 0 for column, value in row.items()}
    if kind == DISCUSSION_TABLE:
        return _fit_discussions(out)
    return _fit_open(out)


def _fit_open(row: Row) -> Row:
    for placed, kind in (("announcements", "announcement"), ("protocols", "protocol")):
        backdated, undated = row[f"{kind}_backdated"], row[f"{kind}_undated"]
        short = row.get(f"{kind}_notice_too_short", 0)
        row[placed] = max(row[placed], backdated + max(undated, row[f"{kind}_posted_late"]) + short)
    row["protocols"] = max(row["protocols"], row["recording_missing"])
    return row


def _fit_discussions(row: Row) -> Row:
    on_site = row["protocol_backdated"] + row["protocol_undated"]
    row["protocols_in_portal"] = max(
        row["protocols_in_portal"], row["protocol_missing"] + on_site - row["protocol_missing_in_portal"]
    )
    total = row["protocols_in_portal"] + row["protocol_missing_in_portal"]
    row["announcements"] = total
    can_be_late = max(row["protocols_in_portal"], total - row["protocol_missing"])
    row["protocol_posted_late"] = min(row["protocol_posted_late"], can_be_late)
    return row
