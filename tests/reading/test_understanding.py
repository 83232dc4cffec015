"""What postings are, which hearings they speak of, and that no text breaks the reader."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

import json
from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.judged import When
from checks.model import Form, Kind, Link, LinkKind, Posting, Rubric
from checks.reading import from_json, relevant_until, to_json, understand
from checks.reading.names import name_of


def posting(title: str, body: str = "", links: tuple[Link, ...] = (), shown: tuple[date, ...] = ()) -> Posting:
    """A posting as a source gives it: its text holds the title too."""
    return Posting(title, f"{title}\n{body}".strip(), shown, Rubric.UNKNOWN, "https://site.example/1", links)


KINDS = [
    ("Объявление о проведении общественных слушаний", "ТОО «Пример» … Протокол будет размещен.", Kind.ANNOUNCEMENT),
    ("Хабарландыру", "Қоғамдық тыңдау өтеді. Хаттама сайтта орналастырылады.", Kind.ANNOUNCEMENT),
    ("Қоғамдық тыңдау өткізу туралы хабарландыру", "", Kind.ANNOUNCEMENT),
    ("ТОО «Пример» проводит общественные слушания в форме открытых собраний", "", Kind.ANNOUNCEMENT),
    ("«Пример» ЖШС ашық жиналыс нысанында қоғамдық тыңдаулар өткізеді", "", Kind.ANNOUNCEMENT),
    ("Общественные слушания", "12.03.2026 в 11:00 состоятся общественные слушания по проекту НДВ", Kind.ANNOUNCEMENT),
    ("Протокол общественных слушаний по проекту НДВ", "Объявление было размещено 01.02.2026", Kind.PROTOCOL),
    ("Қоғамдық тыңдаулар хаттамасы", "", Kind.PROTOCOL),
    ("Хаттама: «Үлгі» жобасы бойынша қоғамдық тыңдаулар (11.04.2025)", "", Kind.PROTOCOL),
    ("", "16.04.2025 ж. Хаттама: «Үлгі» жобасы бойынша қоғамдық тыңдаулар", Kind.PROTOCOL),
    (
        "Общественные слушания",
        "Объявление было размещено на сайте. Протокол общественных слушаний ТОО «А»",
        Kind.PROTOCOL,
    ),
    ("Объявление о проведении конкурса на занятие вакантной должности", "…", Kind.NEITHER),
    ("Бос лауазымға орналасуға конкурс туралы хабарландыру", "", Kind.NEITHER),
    ("Объявление о проведении тендера", "Закуп услуг", Kind.NEITHER),
    ("В Мерке прошли общественные слушания", "Жители обсудили проект", Kind.NEITHER),
    ("Өңірде қоғамдық тыңдаулар өтті", "Тұрғындар талқылады", Kind.NEITHER),
    ("Публичные слушания по тарифам на воду", "по проекту тарифа", Kind.NEITHER),
    ("Объявление об общественных слушаниях по бюджету района", "", Kind.NEITHER),
    ("Қоғамдық тыңдаулар өткізу туралы хаттама", "", Kind.PROTOCOL),
    ("Протокол", "итогов закупок", Kind.NEITHER),
    ("Итоги общественных слушаний", "", Kind.NEITHER),
    ("Итоги общественных слушаний", "Протокол общественных слушаний", Kind.PROTOCOL),
    ("Перенос общественных слушаний", "", Kind.ANNOUNCEMENT),
    ("Отмена общественных слушаний", "", Kind.NEITHER),
    ("График приема граждан", "каждую среду", Kind.NEITHER),
]


@pytest.mark.parametrize(("title", "body", "kind"), KINDS)
def test_title_and_leading_words_decide_the_kind(title: str, body: str, kind: Kind) -> None:
    understood = understand(posting(title, body))
    assert understood.kind is kind, understood.reason


def test_a_link_decides_where_the_words_do_not() -> None:
    link = Link("https://site.example/hattama-9.pdf", "файл", LinkKind.DOCUMENT)
    understood = understand(posting("Қоғамдық тыңдау", "«Үлгі» жобасы", (link,)))
    assert (understood.kind, understood.reason) == (Kind.PROTOCOL, "link_says_protocol")


def test_an_ordinary_announcement() -> None:
    understood = understand(
        posting(
            "ТОО «Пример» проводит общественные слушания в форме открытых собраний",
            "ТОО «Пример» объявляет о проведении 12.03.2026 года в 11:00 часов общественных слушаний в форме открытого собрания "
            "по проекту нормативов допустимых выбросов … Место проведения: Жамбылская область, Меркенский район, с. Мерке.",
        )
    )
    (mention,) = understood.mentions
    assert understood.form is Form.OPEN_MEETING
    assert mention.whens == (When(date(2026, 3, 12), date(2026, 3, 12), time(11)),)
    assert mention.firm
    assert "пример" in mention.companies
    assert "мерк" in mention.place_words


def test_a_protocols_own_date_is_kept_as_the_weaker_one() -> None:
    (mention,) = understand(posting("Протокол общественных слушаний", "Протокол от 12.03.2026 года")).mentions
    assert mention.whens == (When(date(2026, 3, 12), date(2026, 3, 12)),)
    assert not mention.firm


def test_a_protocols_date_gives_way_to_the_hearings() -> None:
    (mention,) = understand(
        posting("Протокол от 14.03.2026", "Дата проведения общественных слушаний: 12.03.2026 года")
    ).mentions
    assert mention.whens == (When(date(2026, 3, 12), date(2026, 3, 12)),)


LISTS = [
    "1) ТОО «Альфа», проект НДВ, 12.03.2026 в 11:00;\n2) ТОО «Бета», проект ПУО, 13.03.2026 в 15:00.",
    "12.03.2026 в 11:00 – проект НДВ ТОО «Альфа»\n13.03.2026 в 15:00 – проект ПУО ТОО «Бета»",
    "по проекту НДВ ТОО «Альфа» 12.03.2026 в 11:00, по проекту ПУО ТОО «Бета» 13.03.2026 в 15:00",
    "ТОО «Альфа», проект НДВ\n12.03.2026 в 11:00\nТОО «Бета», проект ПУО\n13.03.2026 в 15:00",
    "• ТОО «Альфа», НДВ, 12.03.2026 11:00\n• ТОО «Бета», ПУО, 13.03.2026 15:00",
]


@pytest.mark.parametrize("body", LISTS)
def test_a_list_is_several_hearings(body: str) -> None:
    first, second = understand(posting("Объявление о проведении общественных слушаний", body)).mentions
    assert (first.whens[0].start.day, second.whens[0].start.day) == (12, 13)
    assert (first.companies, second.companies) == ((name_of("альфа"),), (name_of("бета"),))


def test_the_same_hearing_in_both_languages_is_one() -> None:
    body = (
        "«Үлгі» ЖШС 2025 жылғы 29 мамырда сағат 11:00-де «Үлгі» жобасы бойынша қоғамдық тыңдау өткізеді.\n"
        "ТОО «Үлгі» проводит общественные слушания по проекту «Улги» 29.05.2025 года в 11:00 часов."
    )
    (mention,) = understand(posting("Хабарландыру / Объявление", body)).mentions
    assert mention.whens == (When(date(2025, 5, 29), date(2025, 5, 29), time(11)),)


def test_a_numbered_form_is_one_hearing() -> None:
    body = (
        "1. Наименование органа: Управление природных ресурсов\n2. Предмет слушаний: проект НДВ ТОО «Пример»\n"
        "3. Письмо инициатора от 01.02.2026 № 12\n4. Дата и время проведения: 12.03.2026 11:00\n5. Место: с. Мерке"
    )
    (mention,) = understand(posting("Протокол общественных слушаний", body)).mentions
    assert mention.whens == (When(date(2026, 3, 12), date(2026, 3, 12), time(11)),)


def test_recordings() -> None:
    video = Link("https://video.example/1.mp4", "видео", LinkKind.RECORDING)
    drive = Link("https://cloud.example/d/1", "файл", LinkKind.UNCLEAR)
    title = "Протокол общественных слушаний"
    assert understand(posting(title, "", (video, drive))).recordings == (video,)
    assert understand(posting(title, "", (drive,))).recording_unclear
    assert understand(posting(title, "Видеозапись прилагается")).recording_unclear
    assert not understand(posting(title, "Видеозапись отсутствует")).recording_unclear
    assert not understand(posting(title)).recording_unclear


def test_json_and_back() -> None:
    link = Link("https://video.example/1", "видео", LinkKind.RECORDING)
    body = "1) ТОО «А», НДВ, лот 2, 12.03.2026 11:00;\n2) ТОО «Б», ПУО, 13.03.2026, БИН 140940000000"
    understood = understand(posting("Протокол", body, (link,), (date(2026, 3, 14),)))
    assert from_json(json.loads(json.dumps(to_json(understood)))) == understood


def test_how_long_a_posting_matters() -> None:
    dated = understand(posting("Объявление", "слушания 12.03.2026 в 11:00"))
    assert relevant_until(dated, date(2026, 2, 1)) == date(2026, 8, 9)
    assert relevant_until(understand(posting("Объявление")), date(2026, 2, 1)) == date(2026, 8, 20)


HOSTILE = [
    "а" * 1_000_000,
    "«" * 200_000,
    "12.03.2026 " * 50_000,
    "\x00\ud800\udfff" * 1000,
    " \n" * 300_000,
    "1) " * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_capped(text: str) -> None:
    understood = understand(posting("Объявление о проведении общественных слушаний", text))
    assert len(json.dumps(to_json(understood))) < 500_000


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300), st.text(max_size=600))
def test_any_text_is_understood_somehow(title: str, body: str) -> None:
    understood = understand(posting(title, body), year_hint=2025)
    assert from_json(to_json(understood)) == understood


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        (
            "ТОО «Рубин». Протокол общественных сшуаний от 26.11.21г. По вопросу: НДВ месторождения «Кызылкудук»",
            Kind.PROTOCOL, "unnamed",
        ),
        ("Жителей зовут 20 мая 2025 года в 11:00 обсудить ПГР, м/р «Балаоткель»", Kind.ANNOUNCEMENT, "unnamed"),
        ("Жителей зовут 20 мая 2025 года обсудить ПГР, м/р «Балаоткель»", Kind.NEITHER, "not_about_hearings"),
        ("Жителей зовут 20 мая 2025 года в 11:00 на субботник", Kind.NEITHER, "not_about_hearings"),
        (
            "Прооккол слушаний: ПГР, м/р «Тасжал». Слушания проведены 2 мая 2025 г.",
            Kind.PROTOCOL, "names_a_hearing_held",
        ),
        ("Репортаж: обсудят слушания ПГР «Тасжал» 20 мая 2025 года в 11:00", Kind.ANNOUNCEMENT, "unnamed_news_about"),
        ("Репортаж: обсудили на слушаниях ПГР «Тасжал» 2 мая 2025 года в 11:00", Kind.NEITHER, "news_about"),
        ("Уважаемые жители, между нами и ТОО «Рубин» давно подписан протокол разногласий", Kind.NEITHER, "not_about_hearings"),
    ],
)  # fmt: skip
def test_what_names_no_hearing_may_be_one_by_its_day_and_project(text: str, kind: Kind, reason: str) -> None:
    found = understand(Posting("", text, (date(2025, 5, 5),), Rubric.UNKNOWN, "https://site.example/1", ()))
    assert (found.kind, found.reason, bool(found.doubt)) == (kind, reason, kind is not Kind.NEITHER)
