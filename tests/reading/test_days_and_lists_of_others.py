"""Days, hours and lists as blind authors wrote them: told twice, told once for all, spelled, or beside a letter's."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind
from checks.reading import understand
from checks.reading.dates import Role, find_dates
from checks.reading.lists import project_lists
from checks.reading.words import fold
from tests.reading.test_lists_as_written import read
from tests.reading.test_understanding import posting

DAY = date(2025, 4, 23)


def days_of(title: str, body: str) -> list[tuple[date, date, time | None]]:
    """Each mention's days and hours, in order, each once."""
    found = {when: None for mention in read(title, body).mentions for when in mention.whens}
    return [(when.start, when.end, when.at) for when in found]


PERIODS = [
    "Форма: публичные обсуждения\nНачало обсуждений: 14.04.2025\nКонец обсуждений: 18.04.2025",
    "Публичные обсуждения открыты с понедельника 14 апреля 2025 года до пятницы 18 апреля 2025 года включительно.",
    "Проект вынесен на публичное обсуждение. Срок обсуждения исчисляется со дня размещения на портале, то есть с 14 апреля 2025 года, и истекает 18 апреля 2025 года.",
    "14 апреля 2025 года начинаются и 18 апреля 2025 года завершаются публичные обсуждения проекта.",
]


@pytest.mark.parametrize("said", PERIODS)
def test_a_period_told_by_its_two_ends(said: str) -> None:
    body = f"ТОО «Үлгі», НДВ цеха «Альфа». {said}"
    assert days_of("Публичные обсуждения", body) == [(date(2025, 4, 14), date(2025, 4, 18), None)]


def test_the_hour_at_which_one_registers_is_not_the_meetings() -> None:
    body = "1. Предмет слушаний: НДВ котельной № 3 «Альфа»\n3. Дата: 23.04.2025\n4. Время начала регистрации: 14 ч 30 мин\n5. Время начала слушаний: 15 ч 00 мин"
    assert days_of("О слушаниях", body) == [(DAY, DAY, time(15))]


def test_a_day_in_the_title_is_told_once_more_below() -> None:
    body = "Проект: «План горных работ озера Альфа»\nИнициатор: АО «Үлгі»\nКогда: двадцать третьего апреля две тысячи двадцать пятого года, начало в 10:30"
    assert days_of("Общественные слушания 23.04.2025", body) == [(DAY, DAY, time(10, 30))]
    body = (
        '23 апреля 2025 года, 11-00, онлайн\nОбщественные слушания, «Проект рекультивации карьера "Альфа"», ТОО «Үлгі»'
    )
    assert days_of("Хабарландыру / Объявление 23.04.2025", body) == [(DAY, DAY, time(11))]


@pytest.mark.parametrize(
    "former",
    [
        "Предыдущие слушания по этому объекту (17 октября 2024 года) касались участка.",
        "Прошлое собрание 17.10.2024 не о нём.",
    ],
)
def test_the_former_hearing_is_none_of_this_one(former: str) -> None:
    body = f"Акимат приглашает на общественные слушания по проекту «Комплекс Альфа» (РООС). Дата — 23.04.2025. Час — 14-00. {former}"
    assert days_of("Приглашаем", body) == [(DAY, DAY, time(14))]


def test_a_second_hour_of_the_same_day_is_another_hearing() -> None:
    body = "23 апреля 2025 года в 10:00 в клубе будут проведены общественные слушания по проекту «Водозабор Альфа», а в 15:00 того же дня там же — по проекту «Строительство КОС Бета»."
    first, second = read("Объявление о двух слушаниях", body).mentions
    assert [first.whens, second.whens] == [(When(DAY, DAY, time(10)),), (When(DAY, DAY, time(15)),)]
    assert "альф" in first.words and "бет" in second.words and "альф" not in second.words


def test_hours_lead_the_lines_of_a_day_told_once() -> None:
    body = "Дата всех слушаний: 23 апреля 2025 года. Форма: открытое собрание.\n09:30 — Строительство насосной станции «Альфа»\n10:30 — Водопроводные сети мкр. Бета\n11:30 — Реконструкция хлораторной «Гамма»\nСрок: замечания до 18 апреля 2025 г."
    mentions = read("Три слушания АО «Су»", body).mentions
    assert [[when.at for when in one.whens] for one in mentions] == [[time(9, 30)], [time(10, 30)], [time(11, 30)]]


def test_an_agenda_by_hours_is_no_list_of_hearings() -> None:
    body = "23.04.2025 состоятся общественные слушания, РООС дороги «Альфа».\n09:30 — регистрация участников\n10:00 — доклад проектировщика\n10:30 — вопросы и ответы"
    assert len(read("Объявление о слушаниях", body).mentions) == 1


def test_a_weekday_goes_with_its_row() -> None:
    rows = "23/04/2025 12:00 | РООС обводнения Альфа, скважина № 3 | ТОО «Үлгі» | с. Мерке\nчетверг, 24 апреля 2025 г., 12:00 | РП обводнения «Альфа» (скв. 4) | ТОО «Үлгі» | с. Мерке"
    first, second = read("Объявление о слушаниях (перечень)", f"Дата | Документ | Инициатор | Адрес\n{rows}").mentions
    assert second.text.startswith("четверг") and "четверг" not in first.text
    assert "скважин:4" in second.numbers and "4" in second.words


def test_the_date_of_a_letter_is_no_hearings() -> None:
    body = "шығ. № 29, 22.04.2025 ж.\n1. Құжат: «Альфа» кен орнын жою жоспары (№2 үйінді).\n5. Күні мен сағаты: 2025 жылдың 10 маусымы, 10:00.\n7. Бастамашы: «Үлгі» АҚ"
    assert days_of("Қоғамдық тыңдау өткізу туралы хабарландыру", body) == [
        (date(2025, 6, 10), date(2025, 6, 10), time(10))
    ]


def test_minutes_of_a_day_in_brackets_are_a_list() -> None:
    body = "Өткізілген қоғамдық тыңдаулардың хаттамалары орналастырылды (күні – 23.04.2025 күні):\n1. «Үлгі» ЖШС, Альфа кәріз жобасы, Мерке ауылы;\n2. «Бета» ЖШС, Гамма карьерінің жобасы, Мерке ауылы;"
    mentions = read("Қоғамдық тыңдаулардың хаттамалары", body).mentions
    assert [[when.start for when in one.whens] for one in mentions] == [[DAY], [DAY]]


def test_a_schedule_of_a_company_that_holds_hearings_announces_them() -> None:
    body = "ТОО «Үлгі» проводит общественные слушания в форме открытых собраний по проектам:\n1) «Карьер № 1» — 23 апреля 2025 г., 11:00, с. Мерке, ДК;\n2) «Карьер № 2» — 24 апреля 2025 г., 11:00, с. Ойтал, клуб."
    found = understand(posting("График общественных слушаний ТОО «Үлгі» на апрель", body))
    assert (found.kind, found.doubt) == (Kind.ANNOUNCEMENT, "")


def test_the_day_on_which_a_site_was_given_it() -> None:
    held, given = find_dates("Тыңдау өткен күн: 2025 жылғы 23 сәуір\nЖАО ресурсына салынуы: 24.04.2025")
    assert (held.role, given.role) == (Role.HEARING, Role.POSTING)


def test_labels_and_what_they_say_are_no_table() -> None:
    body = "Күні | 2025 жылғы 23 сәуір\nЖоба | «Альфа» ұңғымасын салу\nҚұжаты | ҚОҚ бөлімі, «Бета» жобасы"
    assert project_lists(body, fold(body)) == []
