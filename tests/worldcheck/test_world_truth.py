"""What the planners say happened is what a watcher of the timeline would count, and equals the tables."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.world.days import DATA
from tests.world.model import OPEN, World
from tests.world.plan import make_world
from tests.world.tables import DISCUSSION_TABLE, OPEN_TABLE, load
from tests.worldcheck.recount import Recount

PLACEMENTS = {"announcements", "protocols", "protocols_in_portal"}
EVERY = [("2025-04", 1.0), ("2021-11", 1.0), ("2025-04", 0.25), ("2021-11", 0.25)]


def _counted(world: World, found: set[tuple[str, str, str]]) -> Counter[tuple[str, str, str]]:
    region = {(h.form, h.number): h.region.code for h in world.hearings}
    table = {True: OPEN_TABLE, False: DISCUSSION_TABLE}
    return Counter((table[form == OPEN], region[form, number], column) for form, number, column in found)


def _cells(world: World) -> Counter[tuple[str, str, str]]:
    cells = world.truth.cells
    return Counter(
        {
            (kind, code, column): n
            for kind in cells
            for code, row in cells[kind].items()
            for column, n in row.items()
            if n
        }
    )


@pytest.mark.parametrize("seed", [1, 2, 7, 40, 41])
@pytest.mark.parametrize(("month", "scale"), EVERY)
def test_truth_and_recount_equal_the_tables(month: str, scale: float, seed: int) -> None:
    world = make_world(month, seed=seed, scale=scale)
    recount = Recount(world).run()
    assert recount.violations == world.truth.violations
    assert recount.placed == world.truth.placed
    assert not recount.doubts
    assert _counted(world, world.truth.violations | world.truth.placed) == _cells(world)


@pytest.mark.parametrize("name", ["2025-04-open-meetings", "2025-04-public-discussions", "2021-11-open-meetings"])
def test_whole_world_has_the_published_cells(name: str) -> None:
    kind, table = load(DATA / f"{name}.csv")
    assert make_world(name[:7], seed=3).truth.cells[kind] == table


def _table(path: Path, header: str, *rows: str) -> Path:
    path.write_text("\n".join((header, *rows)) + "\n", encoding="utf8")
    return path


OPEN_HEADER = (
    "no,region,published_name,announcements,protocols,wrong_rubric,announcement_missing,announcement_backdated,"
    "announcement_posted_late,announcement_notice_too_short,announcement_undated,protocol_backdated,protocol_undated,"
    "recording_missing,protocol_missing,protocol_missing_in_portal,protocol_posted_late,published_total"
)
DISCUSSION_HEADER = (
    "no,region,published_name,announcements,protocols_in_portal,protocol_backdated,protocol_undated,"
    "protocol_missing_in_portal,protocol_missing,protocol_posted_late,published_total"
)


@pytest.mark.parametrize("month", ["2025-04", "2021-11", "2025-07", "2024-02"])
@pytest.mark.parametrize("seed", range(1, 9))
def test_every_column_can_be_told(tmp_path: Path, month: str, seed: int) -> None:
    """The published tables leave columns at zero; a world knows them all."""
    portal = 0 if month < "2024-03" else 3
    rows = [
        f"1,{code},X,12,12,3,2,2,3,2,3,2,3,2,2,{portal},3,0"
        for code in ("astana", "zhambyl", "aktobe", "atyrau", "shymkent", "almaty-city", "kostanay")
    ]
    tables = [_table(tmp_path / "open.csv", OPEN_HEADER, *rows)]
    if portal:
        cohort = [f"1,{code},X,12,9,2,2,3,4,5,0" for code in ("astana", "kyzylorda", "ulytau")]
        tables.append(_table(tmp_path / "discussions.csv", DISCUSSION_HEADER, *cohort))
    world = make_world(month, tables, seed=seed)
    recount = Recount(world).run()
    assert recount.violations == world.truth.violations
    assert recount.placed == world.truth.placed
    assert not recount.doubts
    assert _counted(world, world.truth.violations | world.truth.placed) == _cells(world)


def test_discussions_keep_their_identity_at_every_scale() -> None:
    for scale in (0.1, 0.25, 0.5, 0.8):
        table = make_world("2025-04", seed=1, scale=scale).truth.cells[DISCUSSION_TABLE]
        for row in table.values():
            assert row["announcements"] == row["protocols_in_portal"] + row["protocol_missing_in_portal"]


def test_a_table_that_cannot_be_is_refused(tmp_path: Path) -> None:
    table = _table(tmp_path / "open.csv", OPEN_HEADER, "1,astana,X,1,1,0,0,1,1,0,0,0,0,0,0,0,0,0")
    with pytest.raises(ValueError, match="do not fit"):
        make_world("2025-04", [table])
