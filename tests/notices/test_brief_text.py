"""What an officer reads: every alert complete in itself, escaped, in few messages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from html import unescape
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.base import Message
from bot.notices.brief import brief
from bot.notices.markup import utf16_units
from bot.notices.message import TELEGRAM_LIMIT
from bot.notices.plan import plan_notices
from bot.texts import LANGUAGES
from checks.judged import Stage, State, Verdict
from checks.model import Kind, Place
from storage.values import NewNotice
from tests.notices.samples import (
    ALMATY,
    CALENDAR,
    MORNING,
    OFFICER,
    SETTINGS,
    SITES,
    assessment,
    finding,
    verdict,
)


def planned(*verdicts: Verdict, now: datetime = MORNING, **other: Any) -> list[NewNotice]:
    told = {one.duty.id: {Stage.TODAY} for one in verdicts}
    judged = assessment(*verdicts, now=now, **other)
    return plan_notices(judged, (OFFICER,), told, SETTINGS, CALENDAR, now, SITES, {"pavlodar": MORNING})


def said(*verdicts: Verdict, language: str = "ru", now: datetime = MORNING, **other: Any) -> str:
    (message,) = brief(planned(*verdicts, now=now, **other), language, now, ALMATY)
    return message.plain


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", list(Stage))
def test_every_alert_names_number_and_due_day_as_plain_text(language: str, stage: Stage) -> None:
    state = {Stage.MISSED: State.MISSING, Stage.RESOLVED: State.KEPT}.get(stage, State.OPEN)
    (message,) = brief(planned(verdict(stage, state)), language, MORNING, ALMATY)
    for text in (message.plain, message.html):
        assert "25140927001" in text
        assert "21.04.2025" in text


def test_warning_in_russian_says_what_where_until_when_and_why() -> None:
    assert said(verdict(Stage.NEW)) == (
        "Общественные слушания: 1 уведомление\n"
        "\n"
        "🔵 Предстоит разместить\n"
        "\n"
        "№ 25140927001 – разместить протокол с видео- и аудиозаписью слушаний\n"
        "Где: интернет-ресурс МИО (Павлодарская область)\n"
        "Последний день: 21.04.2025 (осталось 2 рабочих дня)\n"
        "Основание: пункт 29 Правил, 4 рабочих дня после окончания слушаний\n"
        "Проект: План горных работ <карьер> & Ко\n"
        "Собрание: 15.04.2025 11:00"
        " · Карточка: https://hearings.example.kz/card?hearingId=7&x=1"
        " · Сайт: https://www.gov.kz/memleket/entities/pavlodar-tabigat"
    )


def test_warning_in_kazakh() -> None:
    text = said(verdict(Stage.SOON, place=Place.PORTAL), language="kk")
    assert "🟠 Мерзімі таяп қалды" in text
    assert "№ 25140927001 – хаттаманы орналастыру қажет" in text
    assert "Қайда: ақпараттық жүйе (портал)" in text
    assert "Мерзімнің соңғы күні: 21.04.2025 (2 жұмыс күні қалды)" in text
    assert "Негіз: Қағидалардың 29-тармағы, тыңдау аяқталғаннан кейін 4 жұмыс күні ішінде" in text


def test_the_code_is_cited_as_the_code_and_an_unnamed_clause_as_the_rules() -> None:
    ahead: dict[str, Any] = {"what": Kind.ANNOUNCEMENT, "counted": None, "due_earliest": date(2025, 3, 16)}
    text = said(verdict(Stage.NEW, clause="Code 73(3)-(4)", **ahead))
    assert "пункты 3–4 статьи 73 Экологического кодекса, не позднее чем за 30 календарных дней до собрания" in text
    assert "Основание: Правила проведения общественных слушаний" in said(verdict(Stage.NEW, clause=""))


def test_two_readings_are_both_named_and_the_earlier_one_comes_first() -> None:
    text = said(verdict(Stage.NEW, due_latest=date(2025, 4, 22)))
    assert "Последний день: 21.04.2025" in text
    assert "По другому отсчету последний день – 22.04.2025; предупреждаем по более раннему." in text
    assert re.findall(r"\d\d\.\d\d\.\d{4}", text)[0] == "21.04.2025"


def test_term_that_ends_on_a_day_off_names_the_working_day_before() -> None:
    text = said(verdict(Stage.NEW, due_earliest=date(2025, 4, 27), told_by=date(2025, 4, 25)))
    assert "Последний день: 27.04.2025" in text
    assert "Последний рабочий день до срока – 25.04." in text


def test_warning_that_waited_is_said_as_of_the_day_it_is_sent() -> None:
    notices = planned(verdict(Stage.SOON))
    on_the_day = brief(notices, "ru", MORNING + timedelta(days=4), ALMATY)[0].plain
    assert "🔴 Сегодня последний день" in on_the_day
    assert "Последний день: 21.04.2025 (сегодня)" in on_the_day
    next_day = brief(notices, "ru", MORNING + timedelta(days=1), ALMATY)[0].plain
    assert "осталось" not in next_day
    after = brief(notices, "ru", MORNING + timedelta(days=5), ALMATY)[0].plain
    assert "Предупреждение доставлено с опозданием" in after


def test_missed_and_resolved_say_so() -> None:
    missed = said(verdict(Stage.MISSED, State.MISSING, due_latest=date(2025, 4, 22)))
    assert "протокол не размещен" in missed
    assert "Срок истек: 22.04.2025" in missed
    assert "протокол размещен, но позже срока" in said(verdict(Stage.RESOLVED, State.LATE))
    kept = said(verdict(Stage.RESOLVED, State.KEPT))
    assert "№ 25140927001 – протокол размещен\n" in kept
    assert "Последний день: 21.04.2025" in kept


def both(stage: Stage = Stage.NEW, **portal: Any) -> tuple[Verdict, Verdict]:
    """The protocol of one hearing on the site and in the portal."""
    column = "protocol_missing_in_portal"
    return verdict(stage), verdict(
        stage, id="open_meeting:7:protocol:1:portal", place=Place.PORTAL, column=column, **portal
    )


def test_one_hearing_open_on_the_site_and_in_the_portal_is_one_block() -> None:
    (message,) = brief(planned(*both()), "ru", MORNING, ALMATY)
    assert message.places == (0, 1)
    assert message.plain.count("№ 25140927001") == 1
    assert "1 уведомление" in message.plain
    assert "Где: интернет-ресурс МИО (Павлодарская область), информационная система (портал)\n" in message.plain
    assert len(message.plain.split("\n\n")[-1].splitlines()) == 6
    assert "Сайт: https://www.gov.kz/" in message.plain


def test_two_due_days_of_one_hearing_are_both_named_with_their_place() -> None:
    text = said(*both(due_earliest=date(2025, 4, 22), due_latest=date(2025, 4, 22)))
    assert "Павлодарская область)\nПоследний день: 21.04.2025" in text
    assert "Где: информационная система (портал)\nПоследний день: 22.04.2025" in text
    assert text.count("Основание:") == 1


def test_what_became_of_a_duty_stands_beside_it() -> None:
    notices = planned(*both())
    (message,) = brief(notices, "ru", MORNING, ALMATY, marks={1: "resolved"})
    portal = "Где: информационная система (портал)\nПоследний день: 21.04.2025 (осталось 2 рабочих дня)"
    assert f"{portal}\n✅ Уже размещено" in message.plain
    assert message.plain.count("✅") == 1


def test_too_late_for_thirty_days_asks_to_move() -> None:
    ahead: dict[str, Any] = {"what": Kind.ANNOUNCEMENT, "counted": None, "due_earliest": date(2025, 3, 16)}
    text = said(verdict(Stage.NEW, State.CLOSED, "too_late_for_30_days", **ahead))
    assert "объявление за 30 календарных дней до собрания разместить уже нельзя" in text
    assert "Попросите инициатора перенести слушание" in text
    assert "16.03.2025" in text


def test_finding_says_what_is_wrong() -> None:
    text = said(violations=(finding(),))
    assert "№ 25140927001 – у протокола не указана дата размещения" in text
    assert "Сайт: https://www.gov.kz/doc/1" in text


def test_most_urgent_comes_first_under_its_heading() -> None:
    stages = {Stage.NEW: State.OPEN, Stage.MISSED: State.MISSING, Stage.TODAY: State.OPEN, Stage.SOON: State.OPEN}
    verdicts = [
        verdict(stage, state, id=stage.value, told_by=date(2025, 4, 17 if stage is Stage.TODAY else 21))
        for stage, state in stages.items()
    ]
    text = said(*verdicts)
    places = [text.index(mark) for mark in ("🔴", "❗", "🟠", "🔵")]
    assert places == sorted(places)


def test_html_is_escaped_and_hostile_addresses_are_no_links() -> None:
    notice = planned(verdict(Stage.NEW))[0]
    evil = {"project": "<a href='x'>&amp;</a>", "card_url": "javascript:alert(1)", "site_url": 'https://x/"><b>'}
    (message,) = brief([Shown(payload={**notice.payload, **evil})], "ru", MORNING, ALMATY)
    assert "&lt;a href='x'&gt;&amp;amp;&lt;/a&gt;" in message.html
    assert "javascript" not in message.html
    assert 'href="https://x/&quot;&gt;&lt;b&gt;"' in message.html


def test_project_is_one_short_line() -> None:
    long = {"project": "слово\n" * 200}
    notice = Shown(payload={**planned(verdict(Stage.NEW))[0].payload, **long})
    (message,) = brief([notice], "ru", MORNING, ALMATY)
    line = next(one for one in message.plain.splitlines() if one.startswith("Проект: "))
    assert len(line) <= len("Проект: ") + 100
    assert line.endswith("…")


def test_repeat_shadow_and_baseline_are_said() -> None:
    notice = planned(verdict(Stage.NEW))[0]
    marked = Shown(payload={**notice.payload, "shadow": True, "baseline": True})
    (message,) = brief([marked], "ru", MORNING, ALMATY, repeated={0})
    assert "Отправлено повторно" in message.plain
    assert "Пробный режим" in message.plain
    assert "Источники впервые прочитаны полностью" in message.plain
    assert "повторно" not in brief([notice], "ru", MORNING, ALMATY)[0].plain


# --- splitting ---


@dataclass(frozen=True)
class Shown:
    """A notice as rendering sees it."""

    kind: str = "duty"
    stage: Stage | None = Stage.NEW
    number: str = "25140927001"
    region: str | None = "pavlodar"
    urgency: int = 70
    payload: dict[str, Any] = field(default_factory=dict)


BASE = dict(planned(verdict(Stage.NEW))[0].payload)
TEXT = st.text(st.characters(codec="utf-8"), max_size=500) | st.sampled_from(["<&>\"'" * 80, "😀" * 300])


@st.composite
def shown(draw: st.DrawFn) -> Shown:
    stage = draw(st.sampled_from([Stage.NEW, Stage.SOON, Stage.TODAY, Stage.MISSED]))
    texts = {"project": draw(TEXT), "card_url": "https://x.kz/" + draw(TEXT), "site_url": "https://y.kz/" + draw(TEXT)}
    number = draw(st.from_regex(r"\A\d{11}\Z"))
    return Shown(stage=stage, number=number, payload={**BASE, **texts, "baseline": draw(st.booleans())})


def shown_text(message: Message) -> str:
    return unescape(re.sub(r"<[^>]+>", "", message.html))


@settings(max_examples=40, deadline=None)
@given(st.lists(shown(), min_size=1, max_size=25, unique_by=lambda one: one.number), st.sampled_from(LANGUAGES))
def test_messages_fit_and_hold_every_notice_once_and_whole(notices: list[Shown], language: str) -> None:
    messages = brief(notices, language, MORNING, ALMATY, repeated={0})
    assert sorted(place for message in messages for place in message.places) == list(range(len(notices)))
    for message in messages:
        assert utf16_units(message.html) <= TELEGRAM_LIMIT
        assert utf16_units(message.plain) <= TELEGRAM_LIMIT
        for place in message.places:
            assert message.plain.count(f"№ {notices[place].number} ") >= 1
            assert f"№ {notices[place].number}" in shown_text(message)
            alone = brief([notices[place]], language, MORNING, ALMATY)[0].plain.split("№ ", 1)[1]
            assert alone in message.plain


def test_forty_alerts_are_few_messages_and_are_numbered() -> None:
    notices = [Shown(number=f"{number:011}", payload=BASE) for number in range(40)]
    messages = brief(notices, "ru", MORNING, ALMATY)
    lengths = [utf16_units(message.html) for message in messages]
    assert "(часть 1 из " in messages[0].plain
    assert all(first + second > TELEGRAM_LIMIT for first, second in pairwise(lengths))
    assert brief(notices, "ru", MORNING, ALMATY, limit=None)[0].places == tuple(range(40))
