"""Several projects under one date, and the lists that are none: agendas, papers of one project, fields of a form."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.reading import understand
from checks.reading.names import name_of
from checks.reading.values import Mention
from tests.reading.test_understanding import posting

HEAD = "ТОО «Үлгі» извещает о проведении общественных слушаний в форме открытых собраний 13.05.2025 г. в 15.00 ч. по адресу: Жамбылская область, Меркенский район, с. Мерке, Дом культуры"
DAY = date(2025, 5, 13)

LISTS = [
    "{head}:\n1) по строительству водовода «Альфа Южный»\n2) по реконструкции котельной «Бета»",
    "{head}:\n1. по строительству водовода «Альфа Южный»;\n2. по реконструкции котельной «Бета».",
    "{head}:\n– строительство водовода «Альфа Южный»\n– реконструкция котельной «Бета»",
    "{head}:\n• НДВ «Альфа Южный»\n• ПУО «Бета»",
    "{head}: а) НДВ «Альфа Южный»; б) ПУО «Бета». Тел. 8 777 000 00 00.",
    "{head}: 1) «ОоВВ к плану разведки «Альфа Южный»»; 2) «РООС к РП «Бета»»",
    "{head} по проектам: строительство водовода «Альфа Южный»; реконструкция котельной «Бета»",
    "{head} по проектам:\nстроительство водовода «Альфа Южный»\nреконструкция котельной «Бета»\nЗамечания принимаются до 10.05.2025",
]


def mentions(title: str, body: str) -> tuple[Mention, ...]:
    return understand(posting(title, body)).mentions


@pytest.mark.parametrize("body", LISTS)
def test_projects_under_one_date_share_it(body: str) -> None:
    first, second = mentions("Объявление о проведении общественных слушаний", body.format(head=HEAD))
    assert name_of("альфа южный") in first.names
    assert name_of("бета") in second.names
    assert not {name_of("бета")} & set(first.names)
    for one in (first, second):
        assert one.whens == (When(DAY, DAY, time(15)),)
        assert one.firm
        assert name_of("улги") in one.companies
        assert "мерк" in one.place_words


def test_projects_without_names_are_told_by_their_objects() -> None:
    body = f"{HEAD} по проектам:\n- строительство полигона ТБО\n- реконструкция очистных сооружений"
    found = mentions("Объявление", body)
    assert [one.whens for one in found] == [(When(DAY, DAY, time(15)),)] * 2


HOURS = [
    ("Объявление", "ТОО «Үлгі» проводит слушания 13.05.2025 по адресу: с. Мерке: 1) в 15:00 – НДВ «Альфа»; 2) в 16:30 – ПУО «Бета»"),
    ("«Үлгі» ЖШС 2025 жылғы 13 мамыр қоғамдық тыңдауларының хаттамалары", "1) сағат 15:00 – «Альфа» қалдықтарды басқару бағдарламасы;\n2) сағат 16:30 – «Бета» су құбырын салу жұмыс жобасы"),
    ("Протоколы общественных слушаний ТОО «Үлгі» от 13.05.2025 года", "1) в 15:00 – по плану разведки «Альфа»\n2) в 16:30 – по нормативам эмиссий «Бета»"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), HOURS)
def test_an_hour_in_an_item_is_its_own(title: str, body: str) -> None:
    first, second = mentions(title, body)
    assert (first.whens, first.firm) == ((When(DAY, DAY, time(15)),), True)
    assert (second.whens, second.firm) == ((When(DAY, DAY, time(16, 30)),), True)


def test_an_item_without_an_hour_does_not_take_anothers() -> None:
    _, second = mentions("Объявление", "Слушания ТОО «Үлгі» 13.05.2025: 1) в 15:00 – НДВ «Альфа»; 2) ПУО «Бета»")
    assert second.whens == (When(DAY, DAY),)


def test_the_protocols_date_is_that_of_every_item() -> None:
    found = mentions(
        "Протоколы слушаний ТОО «Үлгі» от 13.05.2025", "1) по РП «Альфа»\n2) по НДВ «Бета»\n3) ПУО «Гамма»"
    )
    assert [one.whens for one in found] == [(When(DAY, DAY),)] * 3


def test_every_list_has_the_date_before_it() -> None:
    body = "13.05.2025 в 15:00:\n1) НДВ «Альфа»\n2) ПУО «Бета»\n14.05.2025 в 10:00:\n1) НДВ «Гамма»\n2) ПУО «Дельта»"
    found = mentions("Слушания ТОО «Үлгі»", body)
    assert [one.whens[0].start.day for one in found] == [13, 13, 14, 14]


def test_a_date_behind_the_list_is_that_of_every_item() -> None:
    found = mentions("Объявление", "Слушания ТОО «Үлгі»:\n1) НДВ «Альфа»\n2) ПУО «Бета»\nДата: 13.05.2025 в 15:00")
    assert [one.whens for one in found] == [(When(DAY, DAY, time(15)),)] * 2


NO_LISTS = [
    "{head}. Повестка дня: 1) доклад по проекту «Альфа»; 2) обсуждение проекта «Альфа»; 3) ответы на вопросы",
    "{head}. Повестка дня:\n1. Вступительное слово\n2. Доклад о проекте «Альфа»\n3. Выступление проектировщика «Бета»",
    "{head}. На слушания выносятся: 1) проект НДВ; 2) программа управления отходами; 3) ПЭК",
    "{head}: 1) «Проект НДВ»; 2) «Программа управления отходами»",
    "{head}: 1) «ОоВВ к проекту «Альфа»»; 2) «РООС к проекту «Альфа»»",
    "{head}. Присутствовали:\n1) Иванов И., ТОО «Альфа»\n2) Петров П., ГУ «Бета»",
    "{head}. Выступили: 1) Иванов И.И. рассказал о проекте «Альфа»; 2) Петров П. П. спросил о проекте «Бета»",
    "{head}. Документы:\n- проект НДВ\n- отчет о возможных воздействиях\n- план горных работ",
    "{head}. Документы: проект «Альфа»; телефон; почта",
]


@pytest.mark.parametrize("body", NO_LISTS)
def test_an_agenda_or_papers_of_one_project_are_one_hearing(body: str) -> None:
    assert len(mentions("Объявление о проведении общественных слушаний", body.format(head=HEAD))) == 1
