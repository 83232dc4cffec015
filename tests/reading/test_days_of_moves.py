"""Days of a move, of word being spread, of papers being open: which of them is the hearing's."""

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind
from checks.reading.dates import find_dates
from tests.reading.test_lists_as_written import read


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Тыңдаулар 2025 жылғы 19 тамыздан 2025 жылғы 26 тамызға ауыстырылды.", ["former", "hearing"]),
        ("Тыңдау 19.08.2025-тен 26.08.2025-ке ауыстырылды", ["former", "hearing"]),
        ("2025 жылғы 15 мамырдағы тыңдау 29 мамырға кейінге қалдырылды", ["former", "hearing"]),
        ("Слушания 15 мая 2025 года в клубе перенесены на 29 мая", ["former", "hearing"]),
        ("Жария талқылау 5–11 мамырдан 12–16 мамырға ауыстырылды", ["former", "hearing"]),
        ("Жария талқылау 19 тамыздан 26 тамызға дейін өтеді", ["hearing"]),
        ("Құжаттармен 10 сәуірден танысуға болады, тыңдау 15 мамырда", ["posting", "hearing"]),
        ("Құжаттармен 10 сәуірден порталда танысуға болады. Тыңдау 15 мамырда өтеді.", ["posting", "hearing"]),
        ("С материалами можно ознакомиться с 10 апреля, слушания 15 мая", ["posting", "hearing"]),
        ("Порталда 15.12.2025, сайтында 16.12.2025, «Ertis» арнасында 19.12.2025.", ["posting"] * 3),
        ("Хабарландыру берілген күн: 26.05.2023", ["posting"]),
        ("Подписи: председатель, секретарь. 26.09.2025.", ["signing"]),
        ("2026 жылғы 22 қаңтардағы ашық жиналыстың хаттамасы", ["hearing"]),
    ],
)
def test_each_day_has_its_part(text: str, roles: list[str]) -> None:
    assert [one.role.value for one in find_dates(text, year_hint=2025)] == roles


def test_minutes_in_a_sentence_with_names_in_brackets_are_several() -> None:
    body = (
        "Размещаются протоколы слушаний, состоявшихся 23 октября 2025 г. («Парк Оңтүстік»), 24 октября 2025 г. "
        "(«Снегоплавильный пункт») и 29 октября 2025 г. («Коллектор Л-7»). Протоколы поступили 27 октября."
    )
    told = [one.whens[0].start.day for one in read("Размещение протоколов", body).mentions]
    assert told == [23, 24, 29]


def test_a_table_of_remarks_is_no_list_of_hearings() -> None:
    body = (
        "Протокол слушаний 29 апреля 2025 г. по проекту «Газопоршневая электростанция».\n"
        "№ | Автор | Замечание, дата | Ответ | Снято\n"
        "1 | ОО «Жасыл» | расчёт шума, 18.04.2025 | раздел дополнен 25.04.2025 | снято\n"
        "2 | гр. А. | скважина и вода | привозная, договор от 01.02.2025 | снято"
    )
    assert 29 in {when.start.day for when in read("Протокол", body).mentions[0].whens}


@pytest.mark.parametrize(
    ("title", "body", "reason"),
    [
        (
            "Тыңдау өтпеді",
            "15.05.2025 күнгі «Бета» карьері тыңдауы адам келмегендіктен өтпеді, акт жасалды.",
            "news_about",
        ),
        ("Список участников", "Регистрационный лист слушаний 15.05.2025, карьер «Бета».", "by_product"),
    ],
)
def test_what_tells_of_no_hearing_to_come_announces_none(title: str, body: str, reason: str) -> None:
    found = read(title, body)
    assert (found.kind, found.reason) == (Kind.NEITHER, reason)


def test_a_form_that_says_when_remarks_are_taken_has_its_own_day_and_hour() -> None:
    body = (
        "Дата проведения: 15.05.2025 г.\nВремя начала: 11:00\nДата начала сбора замечаний: 10.04.2025\n"
        "Дата окончания сбора замечаний: 12.05.2025\nНаименование: карьер «Бета»"
    )
    (one,) = read("Объявление о проведении общественных слушаний", body).mentions
    assert one.whens == (When(date(2025, 5, 15), date(2025, 5, 15), time(11)),)


def test_the_day_of_a_former_notice_is_not_the_hearings() -> None:
    body = "Слушания по карьеру «Бета» 15 мая 2025 года пройдут не в 11.00, как сообщалось 10.04.2025, а в 15.00."
    (one,) = read("О слушаниях", body).mentions
    assert [when.start for when in one.whens] == [date(2025, 5, 15)]
    assert one.whens[0].at != time(11)


@pytest.mark.parametrize(
    ("title", "body", "days"),
    [
        ("2025 ж. мамыр айындағы хаттамалар", "15.05 – «Бета» карьері\n16.05 – «Гамма» фермасы", [15, 16]),
        (
            "Протокол ОС",
            "Протокол по проекту «Бета» (15.05.2025) и протокол по проекту «Гамма» (16.05.2025).",
            [15, 16],
        ),
        ("Протоколы ОС", "Карьер «Бета» / 15.05.2025 / a.pdf\nФерма «Гамма» / 16.05.2025 / b.pdf", [15, 16]),
        ("Протоколы ОС", "протокол 1 – 15.05.2025 Карьер Бета\nпротокол 2 – 16.05.2025 Ферма Гамма", [15, 16]),
        ("Хаттамалар", "«Бета» карьері (15 мамыр) және «Гамма» фермасы (16 мамыр) бойынша хаттамалар.", [15, 16]),
    ],
)
def test_minutes_named_in_a_line_or_in_a_sentence_each_have_their_day(title: str, body: str, days: list[int]) -> None:
    assert [[when.start.day for when in one.whens] for one in read(title, body).mentions] == [[day] for day in days]


def test_a_notice_that_withdraws_another_and_gives_a_new_day_announces() -> None:
    body = "Объявление о слушаниях 15.05.2025 (карьер «Бета») считать недействительным. Новые слушания – 29.05.2025."
    found = read("Объявление отменено", body)
    assert found.kind is Kind.ANNOUNCEMENT
    assert date(2025, 5, 29) in {when.start for when in found.mentions[0].whens}
