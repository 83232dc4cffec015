"""`tyndau audit`."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Tyndau

TABLE = """\
no,region,published_name,announcements,protocols,wrong_rubric,announcement_missing,announcement_backdated,announcement_posted_late,\
announcement_notice_too_short,announcement_undated,protocol_backdated,protocol_undated,recording_missing,\
protocol_missing,protocol_posted_late,published_total
9,zhambyl,Жамбылская область,20,18,0,7,0,1,0,0,0,0,0,9,0,{total}
17,abai,область Абай,3,3,0,0,0,0,0,0,0,0,0,0,0,0
"""


def table(folder: Path, total: int) -> str:
    path = folder / "table.csv"
    path.write_text(TABLE.format(total=total), encoding="utf8")
    return str(path)


def test_a_sound_table(tyndau: Tyndau, folder: Path) -> None:
    said = tyndau("audit", table(folder, 17))

    assert (said.code, said.out, said.err) == (0, "0 contradictions\n", "")


def test_a_row_that_is_no_sum(tyndau: Tyndau, folder: Path) -> None:
    said = tyndau("audit", table(folder, 16))
    as_json = tyndau("audit", table(folder, 16), "--json")

    assert said.code == as_json.code == 1
    assert "row 1: Zhambyl" in said.out and said.out.endswith("1 contradiction\n")
    (found,) = as_json.json
    assert set(found) == {"row", "region", "check", "printed", "computed", "text"}
    assert (found["region"], found["printed"], found["computed"]) == ("zhambyl", 16, 17)
