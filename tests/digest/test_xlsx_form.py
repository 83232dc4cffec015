"""The workbook read back: every cell, real dates, links, and no formula that we did not write."""

from __future__ import annotations

import time
import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest

from bot.digest.json_form import to_json
from bot.digest.names import region_name
from bot.digest.xlsx_form import to_xlsx
from bot.digest.xlsx_sheet import text_cell
from checks.analysis import Analysis
from tests.digest.april import HOSTILE, april_2025, background_of, doubts, november_2021
from tests.digest.reading_documents import rows, sheets

APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]
NOVEMBER = november_2021()
BOOK = to_xlsx(APRIL, "ru", None, background_of(APRIL))


@pytest.mark.parametrize(("analysis", "language"), [(APRIL, "kk"), (APRIL, "ru"), (NOVEMBER, "ru")])
def test_every_cell_is_the_jsons(analysis: Analysis, language: str) -> None:
    book = list(sheets(to_xlsx(analysis, language)).values())
    for (_, table), sheet in zip(sorted(to_json(analysis)["tables"].items()), book[1:], strict=False):
        body = [row for row in rows(sheet) if isinstance(row[0], int)]
        for row, cells in zip(table["rows"], body, strict=True):
            assert list(cells[1:]) == [region_name(row["region"], language, analysis.month), *list(row.values())[1:]]
        assert list(rows(sheet)[-1][2:]) == [table["totals"][name] for name in list(table["rows"][0])[1:]]


def test_the_sheets_are_named_frozen_and_filtered() -> None:
    book = sheets(BOOK)
    names = ["Сводка", "Таблица 1", "Таблица 2", "Нарушения", "Не учтено", "Источники", "Двенадцать месяцев"]
    assert list(book) == names
    assert [book[name].freeze_panes for name in names[1:]] == ["C5", "C6", "A2", "A2", "A2", "A2"]
    assert all(book[name].auto_filter.ref for name in names[1:])
    # A table is printed on one page, a list on as many as it needs.
    assert [book[name].page_setup.fitToHeight for name in names[1:4]] == [None, None, 0]  # None: one page
    assert "Исправление" in sheets(to_xlsx(replace(APRIL, number=2), "ru", None, background_of(APRIL, to_json(APRIL))))


def test_a_row_is_as_high_as_its_texts_need() -> None:
    sheet = sheets(BOOK)["Нарушения"]
    for no in range(1, sheet.max_row + 1):
        project = str(sheet.cell(no, 6).value)
        lines = min(12, len(project) / sheet.column_dimensions["F"].width)
        assert sheet.row_dimensions[no].height >= 15 * lines
    assert sheet.print_area.startswith("'Нарушения'!$A$1:$H$")


def test_violations_are_those_of_the_json_with_their_proof() -> None:
    head, *body = rows(sheets(BOOK)["Нарушения"])
    assert head[:7] == ("Регион", "Форма", "Нарушение", "Графа", "№ регистрации", "Проект", "Срок")
    wanted = to_json(APRIL)["violations"]
    assert [(row[3], row[4]) for row in body] == [(one["column"], one["hearing"]) for one in wanted]
    assert [row[6].date().isoformat() if row[6] else None for row in body] == [one["due"] for one in wanted]
    assert all(isinstance(row[10], datetime) for row in body)
    assert [row[11] for row in body] == [one["evidence"][0]["sha256"] for one in wanted]
    assert all(page["url"] in row[12] for row, one in zip(body, wanted, strict=True) for page in one["evidence"])
    sheet = sheets(BOOK)["Нарушения"]
    assert sheet["J2"].hyperlink.target == wanted[0]["evidence"][0]["url"]
    days = [cell for cell in sheet["G"][1:] if cell.value]
    assert days and all(cell.is_date and cell.number_format == "dd.mm.yyyy" for cell in days)


def test_what_is_not_counted_and_the_sources() -> None:
    body = rows(sheets(BOOK)["Не учтено"])[1:]
    assert [row[0] for row in body] == ["Неясно", "Ждет решения специалиста", "Оспорено", "Неизвестно", "Неизвестно"]
    assert [row[14:16] for row in body[3:]] == [("abai", 4), ("ulytau", 1)]
    assert isinstance(body[3][16], datetime) and body[3][16].isoformat() == "2025-04-20T08:00:00"
    health = rows(sheets(BOOK)["Источники"])[1:]
    assert [row[:6] for row in health] == [
        ("portal", "все регионы", "читался каждый день", 30, 30, 60),
        ("ulytau", "область Ұлытау", "читался меньше чем половину дней", 2, 30, 3),
    ]


def test_the_trend_has_twelve_months() -> None:
    head, *body = rows(sheets(BOOK)["Двенадцать месяцев"])
    assert head == ("Месяц", "Открытые собрания", "Публичные обсуждения", "Всего")
    assert len(body) == 12
    assert body[0][:2] == ("май 2024", "нет анализа")
    assert body[-2:] == [("март 2025", 110, 77, 187), ("апрель 2025", 111, 77, 188)]


def test_no_cell_is_a_formula() -> None:
    names = [f"{sign}cmd|'/c calc'!A1" for sign in "=+-@"] + ["{=1+1}", HOSTILE]
    hearings = {
        key: replace(one, project=names[at % len(names)]) for at, (key, one) in enumerate(APRIL.hearings.items())
    }
    body = to_xlsx(replace(APRIL, hearings=hearings), "ru")
    values = [cell for sheet in sheets(body).values() for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in values if cell.data_type == "f"]
    assert not [
        cell.value for cell in values if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@"))
    ]
    parts = zipfile.ZipFile(BytesIO(body))
    assert not [name for name in parts.namelist() if "worksheets/sheet" in name and b"<f>" in parts.read(name)]
    assert any(str(cell.value).startswith("'=cmd") for cell in values)


def test_text_of_any_length_and_kind_can_stand_in_a_cell() -> None:
    assert text_cell("=1") == "'=1" and text_cell("слушание") == "слушание"
    assert len(text_cell("x" * 50_000)) <= 32_767


def test_the_same_bytes_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    first = to_xlsx(NOVEMBER, "kk")
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert to_xlsx(NOVEMBER, "kk") == first
