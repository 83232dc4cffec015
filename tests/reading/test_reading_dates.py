"""Every form of date in both languages, with its hour and the part it plays."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.judged import When
from checks.reading.dates import Role, find_dates


def only(text: str, near: Sequence[date] = (), year_hint: int | None = None) -> tuple[When, Role]:
    """The one date of `text`."""
    (found,) = find_dates(text, near, year_hint)
    return found.when, found.role


MEETINGS = [
    ("25.04.2025 ж. сағат 15:00", date(2025, 4, 25), time(15)),
    ("2025 жылғы 25 сәуірде сағат 15:00-де қоғамдық тыңдау өтеді", date(2025, 4, 25), time(15)),
    ("состоятся 25 апреля 2025 года в 15 часов 00 минут", date(2025, 4, 25), time(15)),
    ("15 сағат 00 мин. 2024 жылдың 19 наурызында", date(2024, 3, 19), time(15)),
    ("есеп – 11 сағат 30 мин. 2025 жылдың 26 мамырында, Абай ауданы", date(2025, 5, 26), time(11, 30)),
    ("объявляет о проведении 12.03.2026 года в 11:00 часов", date(2026, 3, 12), time(11)),
    ("2025 жылғы сәуірдің 25-інде сағат 15-00-де", date(2025, 4, 25), time(15)),
    ("Дата и время: 25/04/2025 15:00", date(2025, 4, 25), time(15)),
    ("2025-04-25 15:30", date(2025, 4, 25), time(15, 30)),
    ("29 мамыр 2025 жыл, сағат 11.00-де", date(2025, 5, 29), time(11)),
    ("2025 жылдың 29-шы мамыры күні сағат 11-00", date(2025, 5, 29), time(11)),
    ("27 мая 2025г. в 11ч.30мин. состоятся", date(2025, 5, 27), time(11, 30)),
    ("назначены на 27 мая 2025 г., 11.00 часов", date(2025, 5, 27), time(11)),
    ("слушания 25 апреля 2025 года (пятница) в 15:00", date(2025, 4, 25), time(15)),
    ("слушания назначены: 23.04.2025г., начало в 10-00. Кызылординская обл.", date(2025, 4, 23), time(10)),
    ("состоятся 25.04.2025 в 10.30. Адрес: с. Мерке", date(2025, 4, 25), time(10, 30)),
    ("в 11:00 12.03.2026 в здании акимата", date(2026, 3, 12), time(11)),
    ("«11» апреля 2025 года в 11.00 ч.", date(2025, 4, 11), time(11)),
    ("сағат 11:30-да 2025 ж. 14 қыркүйекте", date(2025, 9, 14), time(11, 30)),
    ("Дата: 5 мая 2025 г. Регистрация участников в 09:30, начало слушаний в 10:00", date(2025, 5, 5), time(10)),
    ("2. 22.05.2025 г. в 11:30: ОоВВ", date(2025, 5, 22), time(11, 30)),
]


@pytest.mark.parametrize(("text", "day", "hour"), MEETINGS)
def test_a_meeting_has_its_day_and_hour(text: str, day: date, hour: time) -> None:
    assert only(text) == (When(day, day, hour), Role.HEARING)


PERIODS = [
    ("с 16 по 22 апреля 2025 года", date(2025, 4, 16), date(2025, 4, 22)),
    ("2025 жылдың 16-22 сәуір аралығында", date(2025, 4, 16), date(2025, 4, 22)),
    ("обсуждения пройдут с 16.04. по 22.04.2025", date(2025, 4, 16), date(2025, 4, 22)),
    ("24/02/2025 - 03/03/2025", date(2025, 2, 24), date(2025, 3, 3)),
    ("11.12.2025 - 17.12.2025", date(2025, 12, 11), date(2025, 12, 17)),
    ("с 24 февраля по 3 марта 2025 года", date(2025, 2, 24), date(2025, 3, 3)),
    ("с 29 декабря по 5 января 2026 года", date(2025, 12, 29), date(2026, 1, 5)),
    ("2024 жылғы 30 желтоқсаннан 2025 жылғы 8 қаңтарға дейін", date(2024, 12, 30), date(2025, 1, 8)),
    ("2025 жылғы 24 ақпан мен 3 наурыз аралығында", date(2025, 2, 24), date(2025, 3, 3)),
    ("2025 жылғы 24 ақпаннан 3 наурызға дейін жария талқылау", date(2025, 2, 24), date(2025, 3, 3)),
    ("24.02.2025 ж. бастап 03.03.2025 ж. дейін", date(2025, 2, 24), date(2025, 3, 3)),
    ("2025 жылғы 16 сәуірден бастап 22 сәуірге дейін", date(2025, 4, 16), date(2025, 4, 22)),
    ("с 25.02.2026 г. по 03.03.2026 г.", date(2026, 2, 25), date(2026, 3, 3)),
]


@pytest.mark.parametrize(("text", "start", "end"), PERIODS)
def test_a_discussion_has_its_period(text: str, start: date, end: date) -> None:
    assert only(text) == (When(start, end), Role.HEARING)


OTHERS = [
    ("Протокол от 12.03.2026 года", Role.SIGNING),
    ("Протокол подписан 15.04.2025", Role.SIGNING),
    ("в соответствии с приказом от 3 августа 2021 года № 286", Role.LAW),
    ("2021 жылғы 3 тамыздағы №286 бұйрығы", Role.LAW),
    ("Лицензия № 3169-EL от 12.01.2024 г.", Role.LICENCE),
    ("Замечания и предложения принимаются до 20.04.2025 г. по адресу", Role.DEADLINE),
    ("Ұсыныстар 2025 жылғы 1 сәуірге дейін қабылданады", Role.DEADLINE),
    ("Объявление было размещено на сайте 05.03.2025.", Role.POSTING),
    ("18.04.2025 г. Объявление", Role.POSTING),
    ("Информация о слушаниях распространена: 1) на портале ecoportal.kz 27.02.2025; 2) на досках", Role.POSTING),
    ("1) hearings.ndbecology.gov.kz порталында 05.03.2025; 2) тақталарда", Role.POSTING),
    ("Публичные обсуждения на портале ecoportal.kz начнутся 20.03.2025", Role.HEARING),
    ("Направляем для размещения протокол слушаний, проведенных 9 ноября 2021 г. в форме собрания", Role.HEARING),
    ("Қоғамдық тыңдау хаттамасын жариялап отырмыз: 24.04.2025 ж., НДВ «Альфа»", Role.HEARING),
    ("Қоғамдық тыңдау хаттамасы жарияланды: 24.04.2025 ж.", Role.POSTING),
    ("03.04.2025 в Сатпаевском районе состоялись общественные слушания", Role.HEARING),
    ("03.04.2025 слушания не состоялись", Role.FORMER),
    ("Председатель: Калиева М.Т. (подпись) 11.04.2025 г.", Role.SIGNING),
    ("Төраға: М. Калиева (қолы) 11.04.2025 ж.", Role.SIGNING),
    ("Форма: открытое собрание. С материалами можно ознакомиться с 16.04.2025 г. на сайте", Role.POSTING),
]


@pytest.mark.parametrize(("text", "role"), OTHERS)
def test_other_dates_are_not_the_hearings(text: str, role: Role) -> None:
    assert only(text)[1] is role


def test_the_leading_date_of_an_entry_is_its_posting_date() -> None:
    text = "18.04.2025 г. Объявление: общественные слушания состоятся 22.05.2025 г. в 15:00"
    assert [(found.when.start.month, found.role) for found in find_dates(text)] == [
        (4, Role.POSTING),
        (5, Role.HEARING),
    ]


@pytest.mark.parametrize(
    ("near", "hint", "year"), [(None, 2025, 2025), (date(2025, 12, 20), 2025, 2026), (date(2025, 2, 1), None, 2025)]
)
def test_a_year_left_out_is_the_nearest(near: date | None, hint: int | None, year: int) -> None:
    (found,) = find_dates("состоятся 14 января в 11:00", near=(near,) if near else (), year_hint=hint)
    assert found.when == When(date(year, 1, 14), date(year, 1, 14), time(11))


def test_a_year_left_out_with_nothing_to_go_by_is_no_date() -> None:
    assert find_dates("состоятся 14 января в 11:00") == []


def test_working_hours_are_nobodys_hour() -> None:
    (found,) = find_dates("Слушания 14.01.2025. Приём ежедневно с 09:00 до 18:00")
    assert found.when.at is None


def test_impossible_days_are_not_dates() -> None:
    assert find_dates("31.02.2025, 45.13.2025, п. 12.5.1, 1.2.3") == []


@settings(max_examples=120, deadline=None)
@given(st.text(st.sampled_from("0123456789.:-/ жгсвпо«»\n\x00\ud800мартсәуірсағат№"), max_size=400))
def test_any_text_gives_dates_inside_it(text: str) -> None:
    for found in find_dates(text, year_hint=2025):
        assert 0 <= found.start_pos < found.end_pos <= len(text)
        assert found.when.start <= found.when.end


@pytest.mark.parametrize(
    "text",
    ["«Бесарка-2» қазандығын салу 2025", "2 қазандық 2025", "5 Октябрьский район, 2025", "3 Мартукский район 2025"],
)
def test_words_that_begin_like_a_month_are_none(text: str) -> None:
    assert find_dates(text, year_hint=2025) == []


@pytest.mark.parametrize("text", ["«16» мая 2025 г.", "« 16 » мая 2025 г.", "16 мая 2025", "2025 жылғы «16» мамыр"])
def test_a_day_in_quotes(text: str) -> None:
    assert [one.when.start for one in find_dates(text)] == [date(2025, 5, 16)]


def test_october_in_kazakh_stays_a_month() -> None:
    assert [one.when.start for one in find_dates("2025 жылғы 2 қазанда сағат 11:00-де")] == [date(2025, 10, 2)]


@pytest.mark.parametrize(
    "text",
    [
        "НДВ, промплощадка № 1, 20 декабря 2021 г. (понедельник) в 10.00 час., с. Мерке",
        "НДВ, промплощадка № 1, 20 декабря 2021 г.\n(понедельник) в 10.00 час., с. Мерке",
    ],
)
def test_a_number_of_the_project_before_a_date_is_no_papers(text: str) -> None:
    assert only(text) == (When(date(2021, 12, 20), date(2021, 12, 20), time(10)), Role.HEARING)


def test_a_number_of_a_paper_before_a_date_still_is() -> None:
    assert only("приказ министра № 286, 3 августа 2021 года")[1] is Role.LAW


@pytest.mark.parametrize(
    "text",
    [
        "Мамырдың 30-ы күні сағат 10:00-да ашық жиналыс өтеді",
        "мамырдың 30-ында сағат 10:00-да",
        "мамырдың 30 күні сағат 10:00-де",
        "мамырдың 30 жұлдызында сағат 10:00-де",
        "осы жылдың мамырының 30-ы күні сағат 10:00",
        "мамырдың отызында сағат онда",
        "мамырдың отызы күні таңғы 10-да",
        "осы айдың 30-ы күні сағат 10:00-де",
        "30 числа текущего месяца в 10 утра",
        "30.мамыр.2025 сағат 10:00",
        "30/мая/2025 ровно в 10",
        "«30» 05 2025 г. в 10:00",
        "30,05,2025 к 10.00",
    ],
)
def test_a_day_as_it_is_told_without_form(text: str) -> None:
    assert only(text, near=(date(2025, 5, 6),)) == (When(date(2025, 5, 30), date(2025, 5, 30), time(10)), Role.HEARING)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("мамырдың жиырма үшінде", date(2025, 5, 23)),
        ("келесі айдың 6-сы күні", date(2025, 6, 6)),
        ("6 числа следующего месяца", date(2025, 6, 6)),
    ],
)
def test_a_day_in_words_or_of_the_next_month(text: str, day: date) -> None:
    assert only(text, near=(date(2025, 5, 6),))[0] == When(day, day)


@pytest.mark.parametrize(
    "text", ["мамырдың 22-сінен 26-сына дейін", "мамырдың 22 мен 26 аралығында", "мамырдың 22-26-сы аралығында"]
)
def test_a_period_behind_its_month(text: str) -> None:
    assert only(text, near=(date(2025, 5, 6),))[0] == When(date(2025, 5, 22), date(2025, 5, 26))


@pytest.mark.parametrize("text", ["қарашаның 3 нысаны бойынша", "мамырдың 120 шақырымында", "в течение 3 дней месяца"])
def test_a_figure_behind_a_month_that_is_no_day(text: str) -> None:
    assert find_dates(text, near=(date(2025, 5, 6),)) == []


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("түстен кейін сағат 3-те", time(15)),
        ("күндізгі сағат 3-те", time(15)),
        ("таңғы сағат 9-да", time(9)),
        ("в 3 дня", time(15)),
        ("в 6 вечера", time(18)),
        ("к 15.00", time(15)),
        ("в 15°°", time(15)),
        ("в 1500 ч", time(15)),
        ("в 11 ровно", time(11)),
    ],
)
def test_hours_as_people_say_them(said: str, hour: time) -> None:
    assert only(f"Слушания 30 мая 2025 года {said}")[0].at == hour


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("«Шағалажота» сүт зауыты, 8-қазан, рұқсат / 2025-04-04 / Ботакара ауылы", [date(2025, 4, 4)]),
        ("«Шағалажота» сүт зауыты, 8-қазан. Тыңдау 4 сәуір 2025 жыл, сағат 15:00", [date(2025, 4, 4)]),
        ("Тыңдау 8-қазан күні сағат 15:00-де өтеді", [date(2024, 10, 8)]),
    ],
)
def test_a_boiler_half_a_year_away_or_beside_a_full_day_is_no_october(text: str, days: list[date]) -> None:
    assert [one.when.start for one in find_dates(text, (date(2025, 4, 8),))] == days


@pytest.mark.parametrize("text", ["2025 ж. 02.04.-08.04. аралығы", "2025 г. с 02.04 по 08.04", "02.04.-08.04.2025"])
def test_a_period_in_figures_with_its_year_once(text: str) -> None:
    assert [(one.when.start, one.when.end) for one in find_dates(text)] == [(date(2025, 4, 2), date(2025, 4, 8))]
