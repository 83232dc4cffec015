"""The HTML analysis, read back cell by cell, and what hostile pages can do to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from bs4 import Tag

from bot.digest.content import content
from bot.digest.heat import HEAT, heat
from bot.digest.html_form import to_html
from bot.digest.json_form import to_json
from bot.digest.names import region_name
from checks.analysis import Analysis
from checks.judged import Finding
from checks.model import Form, PageRef
from tests.digest.april import HOSTILE, april_2025, doubts, hearing, november_2021
from tests.digest.reading_back import grid, parsed, table_named

APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]


def html(analysis: Analysis, language: str) -> str:
    return to_html([content(analysis, language)])


def part(table: Tag, name: str) -> Tag:
    found = table.find(name)
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("analysis", [APRIL, november_2021()], ids=["2025-04", "2021-11"])
def test_every_cell_is_the_jsons(analysis: Analysis, language: str) -> None:
    page = html(analysis, language)
    for name, table in to_json(analysis)["tables"].items():
        shown = table_named(page, name)
        body = grid(part(shown, "tbody"))
        for no, (row, cells) in enumerate(zip(table["rows"], body, strict=True), 1):
            counts = [str(count) for count in list(row.values())[1:]]
            assert cells == [str(no), region_name(row["region"], language, analysis.month), *counts]
        foot = grid(part(shown, "tfoot"))[0]
        assert foot[2:] == [str(table["totals"][column]) for column in list(table["rows"][0])[1:]]
        assert len(grid(part(shown, "thead"))[0]) == len(foot)


def test_heading_levels_are_the_ministrys_of_2021() -> None:
    head = grid(part(table_named(html(november_2021(), "ru"), "open_meetings"), "thead"))
    columns = list(zip(*head, strict=True))
    assert columns[1] == ("МИО",) * 3
    assert columns[2] == ("Размещение", "Объявления", "Объявления")
    assert columns[4] == ("Нарушения", *("Несоответствие рубрике «Общественные слушания»",) * 2)
    assert columns[5] == ("Нарушения", "Объявления", "Отсутствует объявление")
    assert columns[7][2] == "Размещен со дня получения более 1 раб. дня"
    assert columns[8][2] == "Нарушение сроков (менее 30 кален. дней)"
    assert columns[14] == ("Нарушения", "Протоколы", "Нарушение сроков (более 2 рабочих дней)")
    assert columns[15] == ("Итого",) * 3


def test_heading_levels_are_the_ministrys_of_2025() -> None:
    page = html(APRIL, "kk")
    meetings = list(zip(*grid(part(table_named(page, "open_meetings"), "thead")), strict=True))
    assert meetings[7][2] == "Алған күннен бастап бір жұмыс күнінен артық мерзімде орналастырылған"
    assert meetings[14] == ("Бұзушылықтар", "Хаттамалар", "Ақпараттық жүйеде жоқ")
    assert meetings[15][2] == "Мерзімдерді бұзу (4 жұмыс күнінен артық)"
    discussions = list(zip(*grid(part(table_named(page, "public_discussions"), "thead")), strict=True))
    assert discussions[3] == ("Орналастырылуы", *("Порталдағы хаттамалар",) * 3)
    assert discussions[6] == ("Бұзушылықтар", "Жария талқылау хаттамалары", "Болмауы", "Ақпараттық жүйе")
    assert discussions[7] == ("Бұзушылықтар", "Жария талқылау хаттамалары", "Болмауы", "ЖАО ИР")
    assert discussions[9] == ("Барлығы",) * 4


def test_region_names_are_those_of_the_month() -> None:
    assert "г. Нур-Султан" in html(november_2021(), "ru")
    assert "Нур-Султан" not in html(APRIL, "ru")
    assert "область Абай" in html(APRIL, "ru")


def test_heat_shades_violations_only_and_grows() -> None:
    shown = table_named(html(APRIL, "kk"), "open_meetings")
    for row in part(shown, "tbody").find_all("tr"):
        cells = row.find_all("td")
        for cell in cells[4:-1]:
            count = int(cell.get_text())
            assert cell.get("bgcolor") == (heat(count) if count else None)
        assert not any(cell.get("bgcolor") for cell in (*cells[:4], cells[-1]))
    assert [heat(count) for count in (1, 2, 4, 8, 16)] == list(HEAT)
    assert heat(500) == HEAT[-1]


def test_hostile_project_is_shown_as_text() -> None:
    page = html(APRIL, "ru")
    assert "<script" not in page
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "<script>alert(\"1\")</script> =cmd|'/c calc'!A1" in parsed(page).get_text()
    assert "\u202e" in HOSTILE


def test_long_projects_end_at_160_characters() -> None:
    lines = [item.get_text("\n").split("\n")[2] for item in parsed(html(APRIL, "ru")).find_all("li")[:188]]
    cut = [line for line in lines if line.endswith("…")]
    assert len(cut) > 10
    assert max(len(line) for line in lines) <= 160


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "https://a b.kz/",
        "//kz",
        "http://[",
        "https:///x",
    ],
)
def test_only_web_addresses_are_links(url: str) -> None:
    one = hearing(Form.OPEN_MEETING, 1, "abai")
    pages = (PageRef(url, "ab" * 32, datetime(2025, 4, 1, tzinfo=UTC)),)
    finding = Finding(one.key, one.number, "abai", "protocol_missing", "2025-04", None, "", pages)
    page = parsed(html(replace(april_2025(), violations=(finding,)), "ru"))
    assert page.find_all("a") == []
    assert "страница от 01.04.2025 05:00 abababababab" in page.get_text()


def test_address_cannot_leave_its_attribute() -> None:
    one = hearing(Form.OPEN_MEETING, 1, "abai")
    url = "https://kz.kz/?q=\"><img/src=x>&'"
    pages = (PageRef(url, "ab" * 32, datetime(2025, 4, 1, tzinfo=UTC)),)
    finding = Finding(one.key, one.number, "abai", "protocol_missing", "2025-04", None, "", pages)
    page = parsed(html(replace(april_2025(), violations=(finding,)), "ru"))
    assert [link["href"] for link in page.find_all("a")] == [url]
    assert page.find_all("img") == []


def test_violation_names_number_due_day_and_evidence() -> None:
    one = APRIL.violations[0]
    assert one.due is not None
    item = parsed(html(APRIL, "kk")).find("li")
    assert isinstance(item, Tag)
    text = item.get_text()
    assert text.startswith(f"{one.number} – интернет-ресурста хабарландыру жоқ, мерзімі {one.due:%d.%m.%Y}")
    assert [link["href"] for link in item.find_all("a")] == [page.url for page in one.evidence]
    assert one.evidence[0].sha256[:12] in text


def test_doubts_and_unknown_are_told_with_the_last_good_reading() -> None:
    text = parsed(html(APRIL, "ru")).get_text("\n")
    for heading in ("Неясно", "Ждет решения специалиста", "Оспорено", "Неизвестно"):
        assert f"\n{heading}\n" in text
    assert "область Абай, источник abai: 4 обязанности; последнее полное чтение 20.04.2025 08:00" in text
    assert "область Ұлытау, источник ulytau: 1 обязанность; полностью не читался ни разу" in text


def test_nothing_fetched_and_nothing_run() -> None:
    page = parsed(html(APRIL, "kk"))
    assert page.find_all(["script", "link", "img", "iframe"]) == []
    assert not [one for one in page.find_all("style") if "url(" in one.get_text() or "@import" in one.get_text()]


def test_two_languages_in_one_document() -> None:
    page = parsed(to_html([content(APRIL, "kk"), content(APRIL, "ru")]))
    assert [part["lang"] for part in page.find_all("div", lang=True)] == ["kk", "ru"]
    assert len(page.find_all("table", attrs={"data-table": True})) == 4
