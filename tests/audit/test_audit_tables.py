"""The audit of the three published tables, and of tables that are none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.audit import AuditError, Contradiction, audit
from checks.law.terms import load_law
from checks.tables import read_table

DATA = Path(__file__).parent.parent / "data"
DISCUSSIONS = load_law().edition("2024-03").tables["public_discussions"]
HEADER = ",".join(["region", *DISCUSSIONS.placements, *DISCUSSIONS.violations, "published_total"])


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("2021-11-open-meetings.csv", [(9, "zhambyl", "row_sum", 16, 17, "16 where its violations make 7+1+9 = 17")]),
        (
            "2025-04-open-meetings.csv",
            [
                (2, "almaty-city", "row_sum", 3, 7, "Almaty city prints a total of 3 where .* make 3+1+3 = 7"),
                (6, "atyrau", "row_sum", 0, 2, "Atyrau prints a total of 0 where its violations make 2"),
            ],
        ),
        ("2025-04-public-discussions.csv", [(9, "zhambyl", "row_sum", 0, 3, "Zhambyl prints a total of 0")]),
    ],
)
def test_the_contradictions_in_the_published_rows(file: str, expected: list[tuple[object, ...]]) -> None:
    """`domain.md` rule 15, those that lie in the rows, and no other."""
    found = audit(DATA / file)
    assert [(one.row, one.region, one.check, one.printed, one.computed) for one in found] == [
        one[:5] for one in expected
    ]
    for one, (*_, sentence) in zip(found, expected, strict=True):
        assert str(sentence).replace(".* ", "its violations ") in one.text


def test_a_path_may_be_given_as_text() -> None:
    assert audit(str(DATA / "2021-11-open-meetings.csv")) == audit(DATA / "2021-11-open-meetings.csv")


def test_rule_8_of_the_discussion_table() -> None:
    found = audit(f"{HEADER}\nabai,13,11,0,0,1,2,0,3\n")
    text = "Abai prints 13 announcements where protocols in the portal and missing there make 11+1 = 12."
    assert found == [Contradiction(1, "abai", "rule_8", 13, 12, text)]


def test_rule_8_is_not_asked_of_open_meetings() -> None:
    """There a missing one is in addition to the placed ones: no such sum holds."""
    assert all(one.check == "row_sum" for one in audit(DATA / "2025-04-open-meetings.csv"))


def test_a_row_can_contradict_itself_twice() -> None:
    assert [one.check for one in audit(f"{HEADER}\nabai,5,1,0,0,1,2,0,9\n")] == ["row_sum", "rule_8"]


def test_a_table_without_printed_totals_has_no_row_sums_to_compare() -> None:
    lines = (DATA / "2025-04-open-meetings.csv").read_text(encoding="utf8").splitlines()
    assert audit("\n".join(line.rpartition(",")[0] for line in lines)) == []


def test_the_foot_is_not_looked_for() -> None:
    """A region that the program does not know is a row like any other."""
    found = audit(f"{HEADER}\nsomewhere,2,1,0,0,1,1,0,7\n")
    assert [one.text for one in found] == ["somewhere prints a total of 7 where its violations make 1+1 = 2."]


@given(st.lists(st.integers(0, 40), min_size=7, max_size=7), st.integers(0, 200))
def test_a_row_is_reported_exactly_when_a_sum_is_wrong(cells: list[int], printed: int) -> None:
    found = audit(f"{HEADER}\nulytau,{','.join(map(str, cells))},{printed}\n")
    announced, placed, backdated, undated, absent, missing, late = cells
    assert ("row_sum" in {one.check for one in found}) is (printed != backdated + undated + absent + missing + late)
    assert ("rule_8" in {one.check for one in found}) is (announced != placed + absent)


ROW = "abai,13,13,0,0,0,2,0,2"
WRONG = [
    (
        f"{HEADER.replace('protocol_missing,', '')}\nabai,13,13,0,0,0,0,2\n",
        "no column protocol_missing, which the table",
    ),
    (f"{HEADER.replace('region', 'oblast')}\n{ROW}\n", "no column region"),
    (f"{HEADER},remarks\n{ROW},none\n", "column remarks, which the table public_discussions does not know"),
    (f"{HEADER},region\n{ROW},abai\n", "the column region twice"),
    (f"{HEADER}\n{ROW.replace('13,13', '13,x')}\n", "Line 2, column protocols_in_portal: 'x' is not a whole number"),
    (f"{HEADER}\n{ROW.replace('13,13', '13,')}\n", "Line 2, column protocols_in_portal: '' is not a whole number"),
    (f"{HEADER}\n{ROW.replace('13,13', '13,-1')}\n", "Line 2, column protocols_in_portal: '-1' is not"),
    (f"{HEADER}\n{ROW.replace('13,13', '13,1_3')}\n", "Line 2, column protocols_in_portal: '1_3' is not"),
    (f"{HEADER}\n{ROW}.5\n", "Line 2, column published_total: '2.5' is not a whole number"),
    (f"{HEADER}\n\n{ROW}\n{ROW}\n", "Line 4, column region: abai stands there twice"),
    (f"{HEADER}\n,{ROW.partition(',')[2]}\n", "Line 2, column region: it is empty"),
    (f"{HEADER}\n{ROW},1\n", "Line 2 has 10 cells where the header has 9 columns"),
    (f"{HEADER}\nabai,13\n", "Line 2 has 2 cells where"),
    (f"{HEADER}\n", "The table has no rows"),
    ("<html>\n<body>404</body>\n", "The header has no column region"),
    ("\n\n", "The header has no column region"),
    (f'{HEADER}\nabai,"13\n', "Line 2 is not CSV"),
]


@pytest.mark.parametrize(("text", "sentence"), WRONG)
def test_a_table_that_is_none(text: str, sentence: str) -> None:
    with pytest.raises(AuditError) as caught:
        audit(text)
    assert sentence in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match=r"absent\.csv cannot be read: No such file"):
        audit(tmp_path / "absent.csv")


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_bytes(f"{HEADER},Абай\n".encode("cp1251"))
    with pytest.raises(AuditError, match="not UTF-8"):
        read_table(path)


@pytest.mark.parametrize(
    ("file", "name", "regions", "announcements"),
    [
        ("2021-11-open-meetings.csv", "open_meetings", 17, 317),
        ("2025-04-open-meetings.csv", "open_meetings", 20, 331),
        ("2025-04-public-discussions.csv", "public_discussions", 20, 258),
    ],
)
def test_reading_a_published_table(file: str, name: str, regions: int, announcements: int) -> None:
    table = read_table(DATA / file)
    assert (table.name, len(table.rows), len(table.printed_totals)) == (name, regions, regions)
    assert sum(row["announcements"] for row in table.rows.values()) == announcements
    assert next(iter(table.rows)) == "astana"
    assert all(list(row) == [*table.columns.placements, *table.columns.violations] for row in table.rows.values())


def test_a_table_from_a_spreadsheet_is_read_too(tmp_path: Path) -> None:
    """A byte order mark, semicolons, CRLF, blanks around cells and a line break in a name."""
    text = (HEADER + ",published_name\r\n" + ROW + ' ,"Абай\nоблысы"\r\n').replace(",", ";")
    path = tmp_path / "table.csv"
    path.write_bytes(text.encode("utf-8-sig"))
    assert read_table(path).rows["abai"]["protocol_missing"] == 2
    assert read_table(path).printed_totals == {"abai": 2}
