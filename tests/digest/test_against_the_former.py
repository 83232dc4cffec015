"""Last month, the trend of twelve, a correction with its reasons, health of sources; the same in every form."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from benchmarks.pictures import browser, look, page_of
from bot.digest.background import Background, MonthTotals, health_of, months_until
from bot.digest.content import content
from bot.digest.corrections import correction
from bot.digest.formats import FORMATS
from bot.digest.html_form import MAIL_BYTES, to_html, to_mail_html
from bot.digest.json_form import to_json
from bot.digest.keeping import keep, kept, kept_path
from bot.digest.text_form import to_text
from checks.analysis import Analysis
from checks.model import SourceHistory
from tests.digest.april import april_2025, background_of, doubts, november_2021
from tests.digest.reading_back import parsed
from tests.digest.reading_documents import rows, said_in, sheets

APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]
ALMATY = ZoneInfo("Asia/Almaty")


def former(**changed: Any) -> dict[str, Any]:
    """Issue 1: without the first violation of April, and with one of its own."""
    body = {**to_json(APRIL), **changed}
    first, *others = body["violations"]
    row = next(row for row in body["tables"]["open_meetings"]["rows"] if row["region"] == first["region"])
    row[first["column"]] -= 1
    row["total"] -= 1
    return {**body, "violations": [*others, {**first, "hearing": "25041175999"}]}


def second() -> tuple[Analysis, Background]:
    analysis = replace(APRIL, number=2)
    return analysis, background_of(analysis, former())


def test_three_sentences_against_last_month() -> None:
    said = content(APRIL, "ru", None, background_of(APRIL)).sentences
    assert len(said) == 3
    assert "331 объявление, 335 протоколов (в марте – 331 объявление и 335 протоколов)" in said[0]
    assert said[1].startswith("Выявлено 188 нарушений, на 1 больше, чем в марте (187): ")
    assert said[1].endswith("больше всего прибавилось: г. Алматы (+1).")
    kazakh = content(APRIL, "kk", None, background_of(APRIL)).sentences
    assert kazakh[1].startswith("188 бұзушылық анықталды, наурыз айындағыдан (187) 1 бұзушылыққа көп: ")


def test_without_last_month_that_is_said() -> None:
    alone = Background(months=tuple(MonthTotals(month, {}) for month in months_until("2025-04")))
    assert "анализа за март нет, сравнить не с чем" in content(APRIL, "ru", None, alone).sentences[1]
    assert "марте" not in content(APRIL, "ru").sentences[0]


def test_months_go_over_the_year() -> None:
    assert months_until("2025-02", 4) == ["2024-11", "2024-12", "2025-01", "2025-02"]
    assert len(months_until("2025-04")) == 12


def test_the_trend_is_cells_with_figures() -> None:
    page = parsed(to_html([content(APRIL, "ru", None, background_of(APRIL))]))
    [table] = page.find_all("table", attrs={"data-trend": True})
    lines = [row for row in table.find_all("tr") if row.find("td", attrs={"nowrap": True})]
    assert len(lines) == 12
    assert lines[-1].get_text(" ", strip=True) == "апрель 2025 188"
    assert lines[0].get_text(" ", strip=True) == "май 2024 нет анализа"
    shares = [cell["width"] for cell in lines[-1].find_all("td", attrs={"bgcolor": True})]
    assert shares == ["59%", "40%"]


def test_a_mail_of_an_ordinary_month_is_shown_whole() -> None:
    body = to_mail_html([content(APRIL, language, None, background_of(APRIL)) for language in ("kk", "ru")])
    assert len(body.encode("utf8")) <= MAIL_BYTES < 95_000
    shown = parsed(body).get_text()
    assert "и еще 58: полный список с доказательствами – в приложенных файлах" in shown
    assert "область Ұлытау (33)" in shown


def test_a_month_of_many_violations_is_shown_whole_too() -> None:
    many = replace(APRIL, violations=APRIL.violations * 6)
    body = to_mail_html([content(many, language) for language in ("kk", "ru")])
    assert len(body.encode("utf8")) <= MAIL_BYTES
    assert "Алматинская область (384)" in parsed(body).get_text()


@pytest.mark.skipif(browser() is None, reason="Chromium is not installed")
@pytest.mark.parametrize("width", [360, 180], ids=["a phone", "a phone at 200 per cent"])
def test_the_page_never_scrolls_sideways(width: int) -> None:
    chromium = browser()
    assert chromium
    assert look(chromium, page_of(APRIL), width, None) == (width, width)


def test_a_correction_says_what_changed_and_why() -> None:
    found = correction(former(), to_json(second()[0]))
    [cell] = [one for one in found.cells if one.column != "total"]
    assert (cell.region, cell.was, cell.now) == ("almaty-city", 2, 3)
    assert [one.finding["hearing"] for one in found.added] == [APRIL.violations[0].number]
    assert [one.finding["hearing"] for one in found.removed] == ["25041175999"]
    # Its page was read after the month's end, so the first issue could not know.
    assert (found.added[0].why, found.removed[0].why) == ("read", "recount")


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"unclear": [to_json(APRIL)["violations"][0] | {"reason": ""}]}, ("listed", "recount")),
        ({"as_of": "2025-04-29T15:00:00+05:00"}, ("month", "month")),
        ({"unknown": [{"region": "almaty-city", "source": "x", "since": None, "duties": 1}]}, ("unknown", "recount")),
    ],
)
def test_why_it_changed(changed: dict[str, Any], why: tuple[str, str]) -> None:
    found = correction(former(**changed), to_json(second()[0]))
    assert (found.added[0].why, found.removed[0].why) == why


def test_what_was_removed_may_be_disputed_or_unread_now() -> None:
    analysis = second()[0]
    body = former()
    gone = body["violations"][-1]
    assert correction(body, {**to_json(analysis), "disputed": [gone]}).removed[0].why == "doubted"
    blind = {"region": gone["region"], "source": "x", "since": None, "duties": 1}
    assert correction(body, {**to_json(analysis), "unknown": [blind]}).removed[0].why == "blind"


def test_a_correction_stands_in_every_form() -> None:
    analysis, background = second()
    shown = {name: render(analysis, "ru", None, background) for name, render in FORMATS.items()}
    number = APRIL.violations[0].number
    title = "Исправление: выпуск № 2 заменяет выпуск № 1"
    assert title in said_in(shown["docx"])
    assert title in parsed(shown["html"].decode()).get_text()
    assert title.upper() in to_text([content(analysis, "ru", None, background)])
    body = rows(sheets(shown["xlsx"])["Исправление"])
    assert ("добавлено", "г. Алматы", number) in [(row[0], row[1], row[3]) for row in body]
    said = json.loads(shown["json"])["correction"]
    assert (said["of"], said["added"][0]["hearing"], said["added"][0]["why"]) == (1, number, "read")
    assert "correction" not in json.loads(FORMATS["json"](APRIL, "", None))


def test_what_changed_only_outside_the_tables() -> None:
    analysis = replace(APRIL, number=2, disputed=())
    found = content(analysis, "kk", None, background_of(analysis, to_json(APRIL))).correction
    assert found is not None and found.parts == ()
    assert found.why[-1].startswith("Кестелер мен бұзушылықтар тізімі өзгерген жоқ")


def _history(complete: list[datetime]) -> SourceHistory:
    return SourceHistory("abai", "website", "abai", tuple(complete), None, "", None)


def test_health_stays_what_it_is_however_late_it_is_asked() -> None:
    daily = [datetime(2025, 4, day, 3, tzinfo=UTC) for day in range(1, 31)]
    later = [datetime(2025, 5, day, 3, tzinfo=UTC) for day in (1, 2)]
    [early], [late] = (health_of([_history(daily + later[:n])], APRIL, ALMATY) for n in (1, 2))
    assert early == late
    assert (early.days, early.of_days, early.health, early.after) == (30, 30, "good", later[0])


@pytest.mark.parametrize(("days", "health"), [([], "none"), (range(1, 10), "poor"), (range(1, 20), "gaps")])
def test_health_in_words(days: Any, health: str) -> None:
    moments = [datetime(2025, 4, day, 3, tzinfo=UTC) for day in days]
    [found] = health_of([_history(moments)], APRIL, ALMATY)
    assert found.health == health


def test_the_kept_mail_is_the_one_of_its_hour_and_people(tmp_path: Path) -> None:
    message = EmailMessage(policy=SMTP)
    message["Date"], message["To"] = "Tue, 06 May 2025 10:00:00 +0500", "a@example.org"
    message.set_content("Талдау", cte="base64")
    path = kept_path(tmp_path, "2025-04", 1)

    async def play() -> None:
        assert await kept(path, message["Date"], message["To"]) is None
        again = await keep(path, message)
        assert again.as_bytes() == message.as_bytes() == path.read_bytes()
        same = await kept(path, message["Date"], message["To"])
        assert same is not None and same.as_bytes() == path.read_bytes()
        assert await kept(path, message["Date"], "b@example.org") is None

    asyncio.run(play())


def test_nothing_is_compared_across_editions_but_totals() -> None:
    november = november_2021()
    said = content(november, "ru", None, background_of(november)).sentences
    assert "на 1 больше, чем в октябре (66)" in said[1]
    assert timedelta(0) < APRIL.as_of - november.as_of
