"""Days that «и», «және» and commas join: each is a day of its own, and they play one part."""

from __future__ import annotations

from datetime import date, time

import pytest

from checks.reading.dates import Role, find_dates

_MAY = [date(2025, 5, day) for day in (22, 23, 24)]
_AT = time(11)

TOLD = {
    "Слушания состоятся 22, 23 и 24 мая 2025 года в 11:00": (_MAY, _AT),
    "Слушания состоятся 22.05, 23.05 и 24.05.2025 в 11:00": (_MAY, _AT),
    "Слушания состоятся 22.05.2025, 23.05.2025 и 24.05.2025 в 11:00": (_MAY, _AT),
    "Дата и время слушаний: 22 мая 2025 года и 23 мая 2025 года, 11:00": (_MAY[:2], _AT),
    "Қоғамдық тыңдаулар 2025 жылғы 22 және 23 мамырда сағат 11:00-де өтеді": (_MAY[:2], _AT),
    "2025 жылғы 22 және 23 мамырда өткен қоғамдық тыңдаулардың хаттамалары": (_MAY[:2], None),
    "Протоколы слушаний, проведённых 22.05.2025 и 23.05.2025": (_MAY[:2], None),
    "Протоколы слушаний 22 мая (с. Актас) и 23 мая 2025 года (с. Карасу)": (_MAY[:2], None),
}


@pytest.mark.parametrize("text", TOLD)
def test_each_is_a_day_of_a_hearing(text: str) -> None:
    days, at = TOLD[text]
    found = [(one.when.start, one.when.end, one.when.at, one.role) for one in find_dates(text)]
    assert found == [(day, day, at, Role.HEARING) for day in days]


def test_each_keeps_its_own_hour() -> None:
    found = find_dates("Слушания состоятся 22 мая в 10:00 и 23 мая 2025 года в 15:00")
    assert [one.when.at for one in found] == [time(10), time(15)]


OTHERS = {
    "Замечания принимаются до 22 и 23 мая 2025 года": [Role.DEADLINE, Role.DEADLINE],
    "Опубликовано в газете 22.04.2025 и 29.04.2025. Слушания 30 мая 2025 в 11:00": [
        Role.POSTING,
        Role.POSTING,
        Role.HEARING,
    ],
    "Опубликовано на портале 22.04.2025 и 30 мая 2025 года в 11:00 состоятся слушания": [Role.POSTING, Role.HEARING],
    "Приказ от 3 августа 2021 года и 22 мая 2025 года слушания в 10:00": [Role.LAW, Role.HEARING],
}


@pytest.mark.parametrize("text", OTHERS)
def test_days_of_another_part_stay_so(text: str) -> None:
    assert [one.role for one in find_dates(text)] == OTHERS[text]


@pytest.mark.parametrize(
    "text",
    [
        "По п. 3.05 и 22.05.2025 слушания",
        "скважины 12 и 13, слушания 22 мая 2025 года",
        "Корпуса № 1, 2 и слушания 22 мая 2025 года",
    ],
)
def test_figures_before_a_day_are_no_days(text: str) -> None:
    assert [one.when.start for one in find_dates(text)] == [_MAY[0]]


def test_a_stretch_of_days_stays_one() -> None:
    (found,) = find_dates("Слушания пройдут с 22 и по 29 мая 2025 года")
    assert (found.when.start, found.when.end) == (_MAY[0], date(2025, 5, 29))
