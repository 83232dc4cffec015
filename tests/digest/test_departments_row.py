"""The departments' rows: who gets which, what they say, a button for each violation, once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.notices.brief import brief
from bot.notices.buttons import Press
from bot.notices.items import blocks
from bot.notices.message import TELEGRAM_LIMIT
from bot.notices.model import COUNTED, MONTH_ROW, AlertSettings
from bot.notices.month import plan_month
from bot.notices.payload import finding_payload
from bot.people import ALL, Person
from bot.texts import texts
from storage.values import NewNotice, Notice, NoticeState
from tests.digest.april import SERVICE, april_2025, doubts
from tests.world.days import ALMATY

NOW = datetime(2025, 5, 2, 10, 0, tzinfo=SERVICE)
SETTINGS = AlertSettings((time(20), time(8)), ALMATY)
APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]

SAMPLE = Notice(1, "", "a", COUNTED, None, None, "", "abai", 30, {}, NOW, NOW, None, NoticeState.PENDING, 0, False,
                None, None, "")  # fmt: skip


def person(name: str, role: str = "officer", *regions: str) -> Person:
    return Person(name, frozenset(regions) or ALL, role, name, 7, "", "ru")


def planned(*people: Person, settings: AlertSettings = SETTINGS) -> list[NewNotice]:
    return plan_month(APRIL, people, settings, {}, NOW, date(2025, 5, 6))


def test_each_region_gets_its_own_row_and_list() -> None:
    told = planned(person("a", "officer", "abai"), person("p", "supervisor", "pavlodar"), person("m", "ministry"))

    assert {(one.recipient, one.region) for one in told} == {("a", "abai"), ("p", "pavlodar")}
    rows = [one for one in told if one.kind == MONTH_ROW]
    assert [one.payload["rows"]["open_meetings"]["violations"] for one in rows] == [11, 14]
    counted = [one for one in told if one.kind == COUNTED and one.recipient == "a"]
    own = {(one.hearing[0].value, one.number, one.column) for one in APRIL.violations if one.region == "abai"}
    assert {(one.payload["form"], one.number, one.payload["column"]) for one in counted} == own
    assert all(one.payload["actions"] == ["why", "not_so"] for one in counted)


def test_who_answers_for_all_gets_every_row_once() -> None:
    told = planned(person("all"))

    assert len([one for one in told if one.kind == MONTH_ROW]) == 20
    assert len({one.key for one in told}) == len(told) == 20 + len(APRIL.violations)


def test_in_shadow_the_operators_get_them() -> None:
    told = planned(person("a", "officer", "abai"), person("o", "operator"), settings=replace(SETTINGS, shadow=True))

    assert {one.recipient for one in told} == {"o"}


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_words_and_the_buttons(language: str) -> None:
    told = planned(person("a", "officer", "abai"))
    made = blocks(told, texts(language), NOW, ALMATY)

    assert [block.actions for block in made] == [(), *[(Press.WHY, Press.NOT_SO)] * (len(told) - 1)]
    messages = brief(told, language, NOW, ALMATY)
    assert all(len(message.html) <= TELEGRAM_LIMIT for message in messages)
    assert sum(len(message.places) for message in messages) == len(told)
    assert "06.05.2025" in messages[0].plain


def test_every_violation_has_a_button_of_its_own_however_many() -> None:
    plans = planned(person("a", "officer", "almaty-region"))
    told = [replace(SAMPLE, id=no, payload=dict(one.payload), kind=one.kind, number=one.number)
            for no, one in enumerate(plans, start=1)]  # fmt: skip
    messages = brief(told, "ru", NOW, ALMATY)

    pressed = [button.data for message in messages for row in message.keyboard for button in row]
    assert len(told) == 1 + 64 and len(messages) > 1
    assert sorted(pressed) == sorted(f"open:{one.id}" for one in told if one.kind == COUNTED)


def test_two_violations_of_one_hearing_are_told_apart_on_their_buttons() -> None:
    first = next(one for one in planned(person("a", "officer", "abai")) if one.kind == COUNTED)
    columns = ("protocol_missing", "protocol_missing_in_portal", "announcement_missing")
    kinds = ("protocol", "protocol", "announcement")
    told = [
        replace(SAMPLE, id=no, kind=COUNTED, number="25041119001",
                payload={**first.payload, "column": column, "what": what})
        for no, (column, what) in enumerate(zip(columns, kinds, strict=True), start=1)
    ]  # fmt: skip
    [message] = brief(told, "ru", NOW, ALMATY)

    assert [[button.text for button in row] for row in message.keyboard] == [
        ["25041119001: протокол не размещен"],
        ["25041119001: протокол не размещен на портале"],
        ["25041119001 объявление"],
    ]


def test_a_violation_of_the_portal_names_the_portal_and_links_the_card_once() -> None:
    plans = [one for one in planned(person("a", "officer", "almaty-region")) if one.kind == COUNTED]
    places = {one.payload["column"]: one.payload["place"] for one in plans}
    assert (places["protocol_missing_in_portal"], places["protocol_missing"]) == ("portal", "site")
    finding = APRIL.violations[0]
    card = APRIL.hearings[finding.hearing].page
    on_card = replace(finding, evidence=(card,))
    assert finding_payload(on_card, APRIL.hearings[finding.hearing], "")["page_url"] == ""
    assert finding_payload(finding, APRIL.hearings[finding.hearing], "")["page_url"] == finding.evidence[0].url


def test_a_row_in_russian() -> None:
    [first, *_] = brief(planned(person("a", "officer", "abai")), "ru", NOW, ALMATY)

    assert "область Абай: ваша строка анализа за апрель 2025 года" in first.plain
    assert "Открытые собрания: 16 объявлений, 18 протоколов; нарушений – 14" in first.plain
    assert "Не проверено обязанностей: 4" in first.plain and "Вне таблиц, ждут решения: 3" in first.plain
    assert first.plain.count("объявление не размещено, срок ") == 10


def test_a_region_without_violations_is_told_so() -> None:
    [only] = brief(planned(person("k", "officer", "kostanay")), "ru", NOW, ALMATY)

    assert "Нарушений нет." in only.plain
