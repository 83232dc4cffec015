"""Notices that a protocol is there, repeated hearings, projects with another field's words in their name."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind
from checks.reading import understand
from tests.reading.test_understanding import posting

PLACED = [
    ("Объявление о размещении протокола общественных слушаний", "ТОО «Үлгі», проект НДВ, 15.05.2025"),
    ("Уведомление о размещении протокола общественных слушаний по НДВ ТОО «Үлгі»", ""),
    ("Уведомление", "Уведомляем, что протокол общественных слушаний ТОО «Үлгі» от 15.05.2025 размещён на сайте"),
    ("Қоғамдық тыңдау хаттамасын орналастыру туралы хабарландыру", ""),
    ("Хабарландыру: қоғамдық тыңдау хаттамасы сайтта орналастырылды", ""),
    ("Тізілім", "Қоғамдық тыңдаулардың хаттамалары орналастырылды: Кентөбе-Дала учаскесі"),
    ("Ресми ақпарат", "Өткен қоғамдық тыңдаудың хаттамасы сайтта жарияланды. Кентөбе-Дала учаскесі"),
]


@pytest.mark.parametrize(("title", "body"), PLACED)
def test_a_notice_that_the_protocol_is_there_is_the_protocols_posting(title: str, body: str) -> None:
    understood = understand(posting(title, body))
    assert understood.kind is Kind.PROTOCOL, understood.reason


PROMISED = [
    ("Объявление о проведении общественных слушаний и размещении протокола", "15.05.2025 в 11:00 состоятся слушания"),
    ("Уведомление о размещении протокола", "Протокол общественных слушаний будет размещен после 15.05.2025"),
    (
        "Объявление",
        "15.05.2025 в 11:00 состоятся общественные слушания. Размещение протокола – в течение 4 рабочих дней.",
    ),
    ("Объявление о проведении общественных слушаний", "Протокол будет размещен на портале"),
]


@pytest.mark.parametrize(("title", "body"), PROMISED)
def test_a_promise_of_a_protocol_is_none(title: str, body: str) -> None:
    assert understand(posting(title, body)).kind is Kind.ANNOUNCEMENT


OURS = "15.05.2025 в 11:00 состоятся общественные слушания, {}. ТОО «Үлгі»"


@pytest.mark.parametrize(
    ("title", "papers", "kind"),
    [
        ("Общественные слушания по рабочему проекту «Благоустройство земельного участка»", "РООС", Kind.ANNOUNCEMENT),
        ("Общественные слушания по проекту земельного участка", "отчет о возможных воздействиях", Kind.ANNOUNCEMENT),
        ("Общественные слушания по проекту «Благоустройство земельного участка»", "повестка", Kind.NEITHER),
        ("Публичные слушания по тарифам на воду", "отчет монополиста", Kind.NEITHER),
    ],
)
def test_the_papers_tell_whose_hearing_it_is(title: str, papers: str, kind: Kind) -> None:
    assert understand(posting(title, OURS.format(papers))).kind is kind


AGAIN = [
    ("Повторные общественные слушания", "Слушания 04.04.2025 не состоялись, ТОО «Үлгі» проводит повторные слушания 15.05.2025 в 11:00"),
    ("Общественные слушания", "Слушания, назначенные на 04.04.2025 в 10:00, не состоялись. ТОО «Үлгі» извещает о повторных слушаниях 15.05.2025 в 11:00"),
    ("Слушания не состоялись, повторные общественные слушания", "ТОО «Үлгі» проводит повторные общественные слушания 15.05.2025 в 11:00"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "body"), AGAIN)
def test_a_repeated_hearing_is_announced_for_its_new_day(title: str, body: str) -> None:
    understood = understand(posting(title, body))
    assert understood.kind is Kind.ANNOUNCEMENT, understood.reason
    assert [one.whens for one in understood.mentions] == [(When(date(2025, 5, 15), date(2025, 5, 15), time(11)),)]


@pytest.mark.parametrize(
    "hour", ["в 11 часов 15 мая 2025 года", "в 11 ч. 15 мая 2025 г.", "в 11 часов «15» мая 2025 года"]
)
def test_a_day_behind_an_hour_is_not_its_minutes(hour: str) -> None:
    (mention,) = understand(posting("Объявление", f"ТОО «Үлгі» {hour} проводит общественные слушания")).mentions
    assert mention.whens == (When(date(2025, 5, 15), date(2025, 5, 15), time(11)),)


def test_minutes_behind_an_hour_stay_minutes() -> None:
    body = "ТОО «Үлгі» в 11 часов 30 минут 15 мая 2025 года проводит общественные слушания"
    (mention,) = understand(posting("Объявление", body)).mentions
    assert mention.whens == (When(date(2025, 5, 15), date(2025, 5, 15), time(11, 30)),)


FOLLOWED_BY_THE_WORD = [
    (
        "Тасжал кен орнын игеру жобасына ЫӘТЕ",
        "Аталған жоба бойынша 2025 ж. 22 мамыр, сағ. 16.00 қоғамдық тыңдау болады. {}",
    ),
    ("НДВ месторождения Тасжал", "Общественные слушания пройдут 22.05.2025 в 16:00, с. Мерке. {}"),
]


@pytest.mark.parametrize(("title", "body"), FOLLOWED_BY_THE_WORD)
def test_a_hearing_to_come_is_no_protocol_for_a_word_at_the_end(title: str, body: str) -> None:
    understood = understand(posting(title, body.format('=HYPERLINK("http://evil.example";"Протокол")')))
    assert understood.kind is Kind.ANNOUNCEMENT, understood.reason


DRAFTS = [
    (
        "Публичное обсуждение проекта приказа",
        "На портале «Открытые НПА» до 22.04.2025 идёт обсуждение проекта постановления.",
    ),
    ("Жария талқылау", "«Ашық НҚА» порталында бұйрық жобасы 22.04.2025 дейін талқыланады. Хаттама сонда."),
]


@pytest.mark.parametrize(("title", "body"), DRAFTS)
def test_the_draft_of_an_act_is_of_another_field(title: str, body: str) -> None:
    understood = understand(posting(title, body))
    assert (understood.kind, understood.reason) == (Kind.NEITHER, "other_field")


FORMS = [
    "1. Предмет общественных слушаний: НДВ «Альфа»\n2. Дата и время: 19.05.2025 в 12.00\n3. Форма: открытое собрание\n"
    "Замечания и предложения принимаются до 14.05.2025 на портале.\nСкачать: Протокол",
    "1. Қоғамдық тыңдаулардың мәні: «Альфа» РЕШ\n2. Уақыты: 19.05.2025 ж. сағ. 12.00\n3. Нысаны: ашық жиналыс\n"
    "Ескертулер мен ұсыныстар 14.05.2025 ж. дейін қабылданады.\nЖүктеу: Хаттама",
]


@pytest.mark.parametrize("body", FORMS)
def test_a_form_that_takes_comments_is_an_announcement_whatever_stands_below(body: str) -> None:
    assert understand(posting("Вниманию населения!", body)).kind is Kind.ANNOUNCEMENT
