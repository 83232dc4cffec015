"""Lists whose items stand below lines with their day: each has its own day and hour, and none is left out."""

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.reading.dates import Role, find_dates
from checks.reading.dayheads import below_days
from checks.reading.words import fold
from tests.reading.test_lists_as_written import read

_FIRST, _SECOND = date(2025, 4, 15), date(2025, 4, 17)
_WANTED = [(_FIRST, time(11)), (_SECOND, time(10)), (_SECOND, time(15))]

LISTS = {
    "hours": "Жақын арада мына қоғамдық тыңдаулар өтеді:\n15.04.2025:\n"
    "11:00 «Алғы» ЖШС – «Желжаға» газбен жабдықтау жобасы. "
    "Зертас ауылы, клуб\n17.04.2025:\n10:00 «Көркем» ЖШС – «Айжаға» коллектор жұмыс жобасы, Балтакөл ауылы\n"
    "15:00 «Оспанов К.» ЖК – «Қасқыройпаң» кен орнында №154 ұңғыма жобасы, Балтакөл ауылы",
    "dashes": "В апреле пройдут открытые собрания:\n15 апреля 2025 г. (вторник)\n"
    "- в 11:00 – ТОО «Альфа», рабочий проект "
    "«Карьер Бета», с. Мерке\n17 апреля 2025 г. (четверг)\n- в 10:00 – ТОО «Гамма», РООС к проекту «Птичник Дельта»\n"
    "- в 15:00 – АО «Эпсилон», план горных работ месторождения «Дзета»\n"
    "Материалы на портале. Замечания до 10.04.2025.",
    "no year": "Осы аптада өтетін тыңдаулар:\n15 сәуір, сейсенбі\n"
    "сағ. 11.00 – «Альфа» ЖШС, «Бета карьері» жұмыс жобасы\n"
    "17 сәуір, бейсенбі\nсағ. 10.00 – «Гамма» ЖШС, «Дельта құс фабрикасы» жобасының ҚОҚ бөлімі\n"
    "сағ. 15.00 – «Эпсилон» АҚ, «Дзета» кен орнының тау-кен жоспары",
    "lines": "В апреле пройдут открытые собрания:\n15 апреля 2025 г.:\n"
    "ТОО «Альфа», рабочий проект «Карьер Бета», клуб, 11:00\n"
    "17 апреля 2025 г.:\nТОО «Гамма», РООС к проекту «Птичник Дельта», дом культуры, 10:00\n"
    "АО «Эпсилон», план горных работ месторождения «Дзета», школа, 15:00",
    "numbers": "Пройдут открытые собрания:\n15 апреля 2025 г.\n1. ТОО «Альфа», рабочий проект «Карьер Бета»\n"
    "Начало в 11:00.\n"
    "17 апреля 2025 г.\n2. ТОО «Гамма», РООС к проекту «Птичник Дельта», дом культуры, 10:00\n"
    "3. АО «Эпсилон», план горных работ месторождения «Дзета», школа, 15:00",
}


@pytest.mark.parametrize("body", LISTS.values(), ids=LISTS.keys())
def test_each_item_has_the_day_above_it_and_its_own_hour(body: str) -> None:
    found = read("Қоғамдық тыңдаулар / Общественные слушания", body)
    assert [one.whens for one in found.mentions] == [(When(day, day, at),) for day, at in _WANTED]


HEADS = {
    "places": (
        "В мае пройдут общественные слушания:\nс. Мерке:\n15 апреля 2025 г. в 11:00, клуб – проект «Карьер "
        "Бета» ТОО «Альфа»\n"
        "с. Кулан:\n17 апреля 2025 г. в 10:00, школа – РООС к проекту «Птичник Дельта», ТОО «Гамма»\n"
        "17 апреля 2025 г. в 15:00, школа – план горных работ месторождения «Дзета», АО «Эпсилон»"
    ),
    "day and place": (
        "15 сәуір 2025 жыл, Мерке ауылы, клуб:\n11:00 – «Бета» карьері (тапсырыс беруші – «Альфа» ЖШС);\n"
        "17 сәуір 2025 жыл, Құлан ауылы, мектеп:\n10:00 – «Дельта» құс фабрикасы («Гамма» ЖШС);\n"
        "15:00 – «Дзета» кен орнының тау-кен жоспары («Эпсилон» АҚ)."
    ),
    "place below the day": (
        "Қоғамдық тыңдаулар кестесі\n15 сәуір (сейсенбі)\nМерке ауылы, клуб\n11:00 «Альфа» ЖШС – «Бета» карьері "
        "жобасы\n"
        "17 сәуір (бейсенбі)\nҚұлан ауылы, мектеп\n10:00 «Гамма» ЖШС – «Дельта» құс фабрикасы, ҚОҚ бөлімі\n"
        "15:00 «Эпсилон» АҚ – «Дзета» кен орнының тау-кен жоспары"
    ),
}


@pytest.mark.parametrize("body", HEADS.values(), ids=HEADS.keys())
def test_items_below_lines_that_tell_a_place(body: str) -> None:
    found = read("Қоғамдық тыңдаулар / Общественные слушания", body)
    assert [one.whens for one in found.mentions] == [(When(day, day, at),) for day, at in _WANTED]


@pytest.mark.parametrize("mark", ["", "1) "])
def test_items_below_the_name_of_a_company_are_its_own(mark: str) -> None:
    body = (
        f"Открытые собрания.\nТОО «Альфа»:\n{mark}15.04.2025, 11:00 – «Карьер Бета», с. Мерке, клуб;\n"
        f"{mark.replace('1', '2')}17.04.2025, 10:00 – «Карьер Тета», с. Кулан, школа.\n"
        f"ТОО «Гамма»:\n{mark}17.04.2025, 15:00 – «Птичник Дельта», с. Кулан, школа."
    )
    found = read("Общественные слушания", body).mentions
    assert [one.whens for one in found] == [(When(day, day, at),) for day, at in _WANTED]
    assert [one.companies for one in found] == [("альф",), ("альф",), ("гамм",)]


def test_the_days_of_one_procedure_are_no_list() -> None:
    body = (
        "Проект «Карьер Бета».\n10 апреля 2025 г.: размещение материалов проекта на портале\n12 апреля 2025 г.: "
        "публикация "
        "объявления о проекте в газете\n17 апреля 2025 г., 10:00: открытое собрание, с. Мерке\n25 апреля 2025 "
        "г.: размещение протокола"
    )
    (found,) = read("Процедура общественных слушаний ТОО «Альфа»", body).mentions
    assert found.whens == (When(_SECOND, _SECOND, time(10)),)


def test_one_is_enrolled_before_it_begins() -> None:
    (found,) = find_dates(
        "Слушания 15 апреля 2025 года, клуб.\nПрограмма:\n10:30 – регистрация участников\n11:00 – открытие "
        "собрания\n11:10 – доклад"
    )
    assert found.when == When(_FIRST, _FIRST, time(11))


def test_a_day_behind_a_dash_is_no_number_of_a_quarry() -> None:
    (found,) = read("Қоғамдық тыңдау", "«Альфа» ЖШС, «Бета» карьері – 15 сәуірде сағат 11:00-де, Мерке ауылы").mentions
    assert found.numbers == ()


def test_minutes_below_days() -> None:
    body = (
        "Қоғамдық тыңдаулардың хаттамалары:\n15 сәуір 2025 жыл\n"
        "1) «Альфа» ЖШС, «Бета карьері» жұмыс жобасы, Мерке ауылы\n"
        "17 сәуір 2025 жыл\n1) «Гамма» ЖШС, «Дельта құс фабрикасы» жобасының ҚОҚ бөлімі\n"
        "2) «Эпсилон» АҚ, «Дзета» кен орнының жоспары"
    )
    assert [one.whens[0].start for one in read("Хаттамалар", body).mentions] == [_FIRST, _SECOND, _SECOND]


@pytest.mark.parametrize(
    "body",
    [
        "15.04.2025:\n11:00 собрание по проекту «Карьер Бета» в клубе села",
        "Было:\n15.04.2025\nСтало:\n17.04.2025\n11:00 собрание по проекту «Карьер Бета» в клубе",
        "15.04.2025\nМесто: клуб\n17.04.2025\nМесто: школа села Мерке Жамбылской области",
    ],
)
def test_what_is_no_list_below_days(body: str) -> None:
    assert list(below_days(fold(body), lambda piece: "проект" in piece)) == []


LETTERS = [
    ("Дата и время слушаний: 30 (тридцатое) мая 2025 года, 11:00", date(2025, 5, 30), date(2025, 5, 30)),
    ("слушания 31 (тридцать первое) мая 2025 года", date(2025, 5, 31), date(2025, 5, 31)),
    ("обсуждения с 5 (пятого) по 11 (одиннадцатое) мая 2025 года", date(2025, 5, 5), date(2025, 5, 11)),
    ("тыңдау 2025 жылғы 30 (отызыншы) мамырда өтеді", date(2025, 5, 30), date(2025, 5, 30)),
    ("талқылау 2025 жылғы 5 (бесінші) мамырдан 11 (он бірінші) мамырға дейін", date(2025, 5, 5), date(2025, 5, 11)),
    ("слушания состоятся 30 мая (пятница) 2025 года", date(2025, 5, 30), date(2025, 5, 30)),
]


@pytest.mark.parametrize(("text", "start", "end"), LETTERS)
def test_a_day_in_figures_and_in_letters(text: str, start: date, end: date) -> None:
    (found,) = find_dates(text)
    assert (found.when.start, found.when.end) == (start, end)


def test_minutes_listed_below_one_day() -> None:
    body = (
        "«Үлгі» ЖШС: Хаттамалар бюллетені. Өткен ашық жиналыстардың хаттамалары:\n2025 ж. 15 сәуір\n"
        "– Тесіктас мұнай терминалы, 2-резервуарлар тобы, эмиссия нормативтері, Денисов ауданы.\n"
        "– «Ерейтас» уран кен орнының №1 учаскесін игеру жобасы, Әулиекөл ауданы."
    )
    found = read("Қоғамдық тыңдау хаттамаларын орналастырамыз", body).mentions
    assert [[when.start for when in one.whens] for one in found] == [[_FIRST], [_FIRST]]


@pytest.mark.parametrize(
    "day",
    [
        "2025 ж. «15» сәуір:",
        "15/04/2025:",
        "2025 жылғы сәуірдің 15-і:",
        "«15» апреля 2025 г.",
        "15-го апреля 2025 года:",
        "15 сәуір 2025 жыл күні",
        "15. 04. 2025:",
    ],
)
def test_however_the_day_above_is_written(day: str) -> None:
    body = (
        f"Мына тыңдаулар бойынша хаттамалар орналастырылды:\n{day}\n«Бөкейорда» КММ, «Ораоба» айналма автожолының "
        "құрылысы\n«Асыл» ЖШС, медициналық қалдықтарды жағатын «Төлемола» пешінің экологиялық рұқсатына материалдар"
    )
    found = read("ҚТ хаттамалары", body).mentions
    assert [[when.start for when in one.whens] for one in found] == [[_FIRST], [_FIRST]]


@pytest.mark.parametrize(
    ("above", "hours"), [("15.04.2025:", ("", "")), ("15 апреля 2025 г.", ("10:00 – ", "15:00 – "))]
)
def test_a_day_above_a_list_of_what_is_to_come_is_that_of_the_meetings(above: str, hours: tuple[str, str]) -> None:
    body = (
        f"На этой неделе поступили объявления о слушаниях:\n{above}\n{hours[0]}ТОО «Альфа», карьер «Бета», рабочий "
        f"проект, клуб\n{hours[1]}ТОО «Гамма», РООС к проекту «Птичник Дельта», дом культуры"
    )
    found = read("Объявления недели", body).mentions
    assert [[when.start for when in one.whens] for one in found] == [[_FIRST], [_FIRST]]
    assert [one.whens[0].at for one in found] == [time(int(hour[:2])) if hour else None for hour in hours]


def test_items_behind_hours_in_a_line_that_was_broken_once() -> None:
    """A page without line breaks: «12:00 – … 13:00 – …»."""
    body = (
        "Ашық жиналыстар кестесі: 2025 жылғы сәуірдің 17-сі: 10:00 – «Арал» МКК, «Шоқпар» қазандығының құрылысы, "
        "жастар орталығы (Сәтбаев көшесі, 42) 15:00 – «Арал» МКК, «Изекмола» кәріз құрылыстарын қайта жаңғырту (клуб)"
    )
    found = read("Жиынтық хабарландыру", body).mentions
    assert [one.whens for one in found] == [(When(_SECOND, _SECOND, time(hour)),) for hour in (10, 15)]


def test_blocks_that_begin_with_a_day_and_an_hour_in_figures_alone() -> None:
    body = (
        "Хабарландыруларды жариялаймыз:\n15.04.2025 жыл сағат 11-00\n«Мұнай» ЖШС\nАйнабұлақ ауылы, амбулатория\n"
        "«Аманқара» мұнай дайындау қондырғысы, есеп\n17/04/2025 10:00\n«Іле» ЖШС\nКеңсай ауылы, жастар орталығы\n"
        "«Сарыой» шина ұнтақтау цехы\n17.04.2025 15:00\n«Сөгеті» АҚ\nКеңсай ауылы\n«Ащытам» ұңғымасының жобасы"
    )
    found = read("Қоғамдық тыңдаулар: бірнеше хабарландыру", body).mentions
    assert [(one.whens[0].start, one.whens[0].at) for one in found] == _WANTED


DAYS = [
    ("Протокол открытого собрания от 15.04.2025 г. Дата составления: 17.04.2025.", [Role.SIGNING, Role.SIGNING]),
    ("2025 жылғы 15 сәуірде болмай қалған тыңдау 2025 жылғы 17 сәуірде қайта өткізіледі", [Role.FORMER, Role.HEARING]),
    ("10 апреля 2025 г.: приём замечаний; 15 апреля 2025 г., 11:00: собрание", [Role.POSTING, Role.HEARING]),
]


@pytest.mark.parametrize(("text", "roles"), DAYS)
def test_days_that_are_not_the_hearings(text: str, roles: list[Role]) -> None:
    assert [one.role for one in find_dates(text)] == roles


@pytest.mark.parametrize(
    "text", ["С 15.04.2025 (включительно) по 17.04.2025", "15 сәуірден 17 сәуірді қоса алғанда, 2025 жыл"]
)
def test_a_period_with_both_its_days(text: str) -> None:
    assert [one.when for one in find_dates(f"Жария талқылау: {text}", year_hint=2025)] == [When(_FIRST, _SECOND)]


@pytest.mark.parametrize("said", ["изменено: вместо 10:00 – 11:00", "сағат 10:00-дің орнына 11:00-де"])
def test_an_hour_that_was_moved_is_not_taken(said: str) -> None:
    (found,) = find_dates(f"Слушания 15 апреля 2025 года, {said}")
    assert found.when.at != time(10)


REPEATED = [
    "Күні: 2025 жылғы 15 сәуір\nҚайталама тыңдау: 12.02.2025 күні өткен тыңдаудан кейін жоба түзетілді.",
    "День: 15 апреля 2025 года\nСлушания проводятся повторно (первые были 15.02.2025 г.), документы доработаны.",
    "День: 15 апреля 2025 года\nПовторные слушания: после слушаний 04.02.2025 г. проект исправлен.",
    "Тыңдау қайталап өткізіледі (алғашқысы 14.02.2025 күні болған), құжаттар толықтырылды.",
]


@pytest.mark.parametrize("body", REPEATED)
def test_the_day_of_the_hearing_that_is_repeated_is_not_its_own(body: str) -> None:
    (found,) = read("15.04.2025 – қоғамдық тыңдау: «Альфа» полигонының жобасы, «Үлгі» ЖШС", body).mentions
    assert [when.start for when in found.whens] == [_FIRST]


def test_minutes_signed_after_the_hearing_tell_its_day() -> None:
    (found,) = read("Хаттама", "«Альфа» жобасы: 2025 жылғы 15 сәуірде өткен тыңдаудан кейін қол қойылды").mentions
    assert [when.start for when in found.whens] == [_FIRST]


def test_a_cancellation_tells_the_day_that_was_given_up() -> None:
    body = "Слушания по проекту «Карьер Бета», назначенные на 15 апреля 2025 года, не состоятся."
    (found,) = read("Отмена слушаний", body).mentions
    assert [when.start for when in found.whens] == [_FIRST]
