"""Shapes seen on real sites: an hour far from its day, the portal's own heading of minutes, a notice of screening."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind
from checks.reading import understand
from tests.reading.test_understanding import posting

FAR = (
    "5 мая 2025г. ГУ «Отдел дорог Абайского района» проводит общественные слушания по вопросу обсуждения раздела ООС в составе "
    "рабочего проекта «Строительство подъездной дороги к селу Кызылту, участок 2».\n\nСлушания состоятся по адресу: Карагандинская область, "
    "с. Кызылту, ул. Мира, 34, здание сельского клуба. {}\nС проектом знакомят по адресу: г. Абай, ул. Мира, 5, офис 423."
)


@pytest.mark.parametrize(
    "hour",
    [
        "Начало слушаний – 10-00. Регистрация участников – 9-30.",
        "Начало собрания 10:00.",
        "Начало в 10.00. Регистрация с 9.30.",
        "\nВремя и место проведения: с. Кызылту Абайского района, сельский клуб, с 10:00-12:00 часов.",
    ],
)
def test_an_hour_told_far_below_the_one_day_is_that_days(hour: str) -> None:
    (mention,) = understand(posting("Вниманию общественности", FAR.format(hour))).mentions
    assert mention.whens == (When(date(2025, 5, 5), date(2025, 5, 5), time(10)),)


def test_two_beginnings_are_nobodys() -> None:
    (mention,) = understand(posting("Вниманию", FAR.format("Начало в 10:00. Начало слушаний онлайн в 11:00."))).mentions
    assert [when.at for when in mention.whens] == [None]


def test_participants_are_no_section_of_a_project() -> None:
    said = FAR.format("Начало слушаний – 10-00. Регистрация участников – 9-30. Ожидается 40 участников.")
    (mention,) = understand(posting("Вниманию общественности", said)).mentions
    assert [number for number in mention.numbers if number.startswith("участ")] == ["участ:2"]


MINUTES = "№ регистрации: {}\nПо проекту: Раздел ООС к проекту «Очистка русла реки Талды»\n1. Инициатор: ГУ «Аппарат акима»\n1.1. БИН\\ИИН: {}\n2. Период проведения: {}"


def test_the_heading_of_the_portals_minutes_is_a_form_only_while_it_is_empty() -> None:
    title = "Форма протокола общественных слушаний посредством публичных обсуждений"
    filled = understand(posting(title, MINUTES.format("250217001004", "950340000949", "24/02/2025 - 03/03/2025")))
    assert (filled.kind, filled.doubt) == (Kind.PROTOCOL, "")
    assert understand(posting(title, MINUTES.format("____", "____", "____"))).kind is Kind.NEITHER


def test_an_application_for_screening_under_a_bare_title_is_none_of_ours() -> None:
    body = (
        "Кәсіпкерлік бөлімі «Үлгі» кен орнын игеру бойынша «Альфа» ЖШС-нің жоспарлы іс-шаралары туралы халықты хабардар етеді. "
        "Ескертулер мен ұсыныстарды қабылдауды экология департаменті жүзеге асырады.\nҚосымша: көзделіп отырған қызмет туралы өтініш."
    )
    assert understand(posting("Объявление", body)).kind is Kind.NEITHER


@pytest.mark.parametrize(
    "said",
    [
        "ТОО «Үлгі» подало заявление 12.03.2025. Сбор замечаний госорганов, слушания на этой стадии не проводятся.",
        "«Үлгі» ЖШС 2025 жылғы 12 наурызда өтініш берді. Бұл сатыда қоғамдық тыңдау өткізілмейді.",
    ],
)
def test_no_hearing_at_a_stage_calls_none_off(said: str) -> None:
    assert understand(posting("Карьер «Альфа», участок 2 - заявление", said)).reason != "cancellation"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (
            "Общественные слушания ТОО «Үлгі»",
            "Слушания (15 дек. 2021 г. 16-30) проводиться не будут. НДВ цеха «Альфа».",
        ),
        ("«Үлгі» АӨК: 28.12.2021 күнгі тыңдау алынып тасталды", "Жаңа күні бөлек хабарланады."),
        (
            "ТОО «Үлгі»: слушания отменены",
            "Слушания, назначенные на 22.12.2021, отменены. О новой дате будет объявлено отдельно.",
        ),
        (
            "Қоғамдық тыңдаудың болмайтыны туралы",
            "20.12.2021 күніне белгіленген қоғамдық тыңдау өткізілмейтінін хабарлаймыз.",
        ),
        (
            "О слушаниях",
            "Собрание, намеченное на 26.05.2025, снято с графика в связи с доработкой документации «Альфа».",
        ),
    ],
)
def test_a_hearing_called_off_in_other_words(title: str, said: str) -> None:
    assert understand(posting(title, said)).reason == "cancellation"


def test_a_hearing_that_was_filmed_was_held() -> None:
    said = "Протокол. Слушания 15.04.2025 сняты на видео, карьер «Альфа» ТОО «Үлгі»."
    assert understand(posting("Карьер «Альфа»", said)).kind is Kind.PROTOCOL


@pytest.mark.parametrize(
    "hours",
    [
        "Басталды: 15.00    Аяқталды: 15.50", "Басталуы: 15:00\nАяқталуы: 15:50", "Начало: 15:00\nЗавершение: 15:50",
        "Регистрация: 14:30\nНачало слушаний: 15:00",
    ],
)  # fmt: skip
def test_what_stands_on_the_next_line_or_behind_a_label_ends_no_hour(hours: str) -> None:
    body = f"Дата: 23.04.2025\nПредмет: РООС дороги «Альфа», ТОО «Үлгі», Абайский район, село Кызылту, улица Мира, дом 34\n{hours}"
    (mention,) = understand(posting("Протокол общественных слушаний", body)).mentions
    assert mention.whens == (When(date(2025, 4, 23), date(2025, 4, 23), time(15)),)
