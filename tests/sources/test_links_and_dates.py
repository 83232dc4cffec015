"""What a link leads to, and which date is shown apart from the text."""

from __future__ import annotations

from datetime import date

import pytest

from checks.model import LinkKind
from checks.sources.html import soup
from checks.sources.links import classify, links_of
from checks.sources.shown import is_field, leading, lone

BASE = "http://tabigat.example.kz/kk/tyndau"
SITE = "http://tabigat.example.kz"


@pytest.mark.parametrize(
    "url, text, kind",
    [
        (f"{SITE}/f/1.mp4", "", "recording"),
        (f"{SITE}/LoadFile/7", "Запись слушаний.m4a", "recording"),
        (f"{SITE}/LoadFile/7", "Протокол рус.каз.pdf", "document"),
        (f"{SITE}/LoadFile/7", "", "document"),
        (f"{SITE}/uploads/1", "Видеозапись", "recording"),
        (f"{SITE}/uploads/1", "бейнежазба", "recording"),
        (f"{SITE}/uploads/1", "Дыбыс жазбасы", "recording"),
        (f"{SITE}/uploads/1", "жазба", "recording"),
        (f"{SITE}/uploads/1", "жазбаша ескертулер", "page"),
        (f"{SITE}/uploads/1", "Пояснительная записка", "page"),
        (f"{SITE}/uploads/1", "Запись на приём", "page"),
        (f"{SITE}/f/1.pdf", "Протокол", "document"),
        (f"{SITE}/f/1.pdf", "Видеозапись", "unclear"),
        (f"{SITE}/f/1.jpg", "", "document"),
        (f"{SITE}/f/1.rar", "", "archive"),
        (f"{SITE}/f/1", "материалы.zip", "archive"),
        ("https://www.youtube.com/watch?v=1", "смотреть", "recording"),
        ("https://youtu.be/1", "", "recording"),
        ("https://video.example/watch?v=1", "", "recording"),
        ("https://disk.yandex.kz/d/1", "", "recording"),
        ("https://drive.google.com/file/d/1", "Материалы проекта", "unclear"),
        ("https://drive.google.com/file/d/1", "Видео", "recording"),
        ("https://us02web.zoom.us/j/1", "", "page"),
        ("https://us02web.zoom.us/rec/share/1", "", "recording"),
        ("https://example.org/x", "ссылка", "unclear"),
        ("https://ecoportal.kz/Public/x", "", "page"),
        (f"{SITE}/about", "О нас", "page"),
        ("https://audit.example.org/x", "аудит", "unclear"),
    ],
)
def test_kind_of_link(url: str, text: str, kind: str) -> None:
    assert classify(url, text, BASE) is LinkKind(kind)


def test_links_of_any_make() -> None:
    html = """<p>Жазба: https://cloud.example.org/x1, <a href="mailto:a@b.kz">почта</a> <a href="#top">вверх</a>
    <a href="javascript:x()">x</a> <a href="/f/1.pdf">Хаттама</a><a href="/f/1.pdf"></a>
    <video><source src="/v/1"></video><iframe src="https://2gis.kz/map"></iframe>
    <img src="/scan.jpg"><img src="/icon.png"></p>"""
    found = {link.url: link.kind.value for link in links_of([soup(html)], BASE)}
    assert found == {
        f"{SITE}/f/1.pdf": "document",
        f"{SITE}/v/1": "recording",
        "https://2gis.kz/map": "page",
        f"{SITE}/scan.jpg": "document",
        "https://cloud.example.org/x1": "recording",
    }


@pytest.mark.parametrize(
    "html, url, kind",
    [
        (
            '<iframe data-src="https://www.youtube.com/embed/1"></iframe>',
            "https://www.youtube.com/embed/1",
            "recording",
        ),
        ('<iframe src="/player?id=7"></iframe>', f"{SITE}/player?id=7", "recording"),
        ('<audio src="/a/1"></audio>', f"{SITE}/a/1", "recording"),
        ('<div class="player" data-video-url="//youtu.be/1"></div>', "http://youtu.be/1", "recording"),
        ('<a href="#" data-src="https://aitube.kz/video?id=1">көру</a>', "https://aitube.kz/video?id=1", "recording"),
        ('<a href="#" onclick="window.open(\'https://youtu.be/1\')">смотреть</a>', "https://youtu.be/1", "recording"),
        ('<iframe src="https://docs.google.com/viewer?url=/f/1.pdf"></iframe>', f"{SITE}/f/1.pdf", "document"),
        ('<object data="/f/1.pdf"></object>', f"{SITE}/f/1.pdf", "document"),
        (
            '<iframe src="https://www.google.com/recaptcha/api"></iframe>',
            "https://www.google.com/recaptcha/api",
            "page",
        ),
        ('<video src="/live.m3u8"></video>', f"{SITE}/live.m3u8", "recording"),
        ('<a href="https://disk.360.yandex.ru/d/1">по ссылке</a>', "https://disk.360.yandex.ru/d/1", "recording"),
    ],
)
def test_players_and_what_is_framed_beside_them(html: str, url: str, kind: str) -> None:
    assert [(link.url, link.kind.value) for link in links_of([soup(html)], BASE)] == [(url, kind)]


def test_an_attribute_that_holds_no_recording_is_no_link() -> None:
    html = '<div data-url="https://example.org/x" onclick="go()">текст</div><a href="#" data-src="/x.css">стиль</a>'
    assert links_of([soup(html)], BASE) == ()


@pytest.mark.parametrize(
    "text, day, rest",
    [
        ("18.04.2025 г. Объявление", date(2025, 4, 18), "Объявление"),
        ("21.01.2020 ж. «Пример» ЖШС", date(2020, 1, 21), "«Пример» ЖШС"),
        ("• 18/04/2025 – Протокол", date(2025, 4, 18), "Протокол"),
        ("2025-04-18 11:42 Протокол", date(2025, 4, 18), "Протокол"),
        ("21 апреля 2025 г. Объявление", date(2025, 4, 21), "Объявление"),
        ("2025 жылғы 21 сәуір. Хабарландыру", date(2025, 4, 21), "Хабарландыру"),
        ("14.04.2025 ж. Состоятся общественные слушания", date(2025, 4, 14), "Состоятся общественные слушания"),
        ("14.04.2025 г. Проводятся слушания", date(2025, 4, 14), "Проводятся слушания"),
        ("14.04.2025 г. С 16 по 22 апреля обсуждения", date(2025, 4, 14), "С 16 по 22 апреля обсуждения"),
        ("22.05.2025 г. состоятся слушания", None, None),
        ("22.05.2025 Г. В 15:00 СОСТОЯТСЯ СЛУШАНИЯ", None, None),
        ("22.05.2025 г. в 15:00 состоятся слушания", None, None),
        ("25.04.2025 ж. сағат 15:00 тыңдау", None, None),
        ("22 мая 2025 года в школе", None, None),
        ("2025 жылғы 22 мамырда сағат 15:00-де", None, None),
        ("16.04.2025 - 22.04.2025 обсуждения", None, None),
        ("27.03.2025, начало в 16-00 часов состоятся", None, None),
        ("с 16 по 22 апреля 2025 года", None, None),
        ("31.02.2025 г. Объявление", None, None),
        ("01.01.2025 ж. жғадай бойынша «Ақкөл» кен орнын игеру", None, None),
        ("Протокол от 12.03.2026 года", None, None),
        ("11.11.2021 ж. өткен қоғамдық тыңдаулардың хаттамасы", None, None),
        ("11.11.2021 г. прошедших слушаний протокол", None, None),
        ("11.11.2021 ж. ашық жиналыс түрінде өткізілген тыңдаудың хаттамасы", None, None),
        ("11.11.2021 г. объявления ОС сводка", date(2021, 11, 11), "объявления ОС сводка"),
        ("11.04.2025 с 3 по 9 апреля обсуждения", date(2025, 4, 11), "с 3 по 9 апреля обсуждения"),
        ("11.04.2025 с 15:00 состоятся слушания", None, None),
        ("11.11.2021: протокол слушаний", date(2021, 11, 11), "11.11.2021: протокол слушаний"),
        ("16.11.2021 г. протоколы прошедших слушаний", date(2021, 11, 16), "протоколы прошедших слушаний"),
    ],
)
def test_leading_date(text: str, day: date | None, rest: str | None) -> None:
    assert leading(text) == (day, text if rest is None else rest)


@pytest.mark.parametrize(
    "text, day",
    [
        ("21.04.2025", date(2025, 4, 21)),
        ("Опубликовано: 21.04.2025 11:42", date(2025, 4, 21)),
        ("Дата публикации: 21 апреля 2025 года", date(2025, 4, 21)),
        ("Жарияланған күні: 21.04.2025 ж.", date(2025, 4, 21)),
        ("2025 жылғы 21 сәуір", date(2025, 4, 21)),
        ("(21.04.2025)", date(2025, 4, 21)),
        ("Дата проведения: 21.04.2025", None),
        ("21.04.2025 протокол", None),
        ("", None),
    ],
)
def test_lone_date(text: str, day: date | None) -> None:
    assert lone(text) == day


@pytest.mark.parametrize("line", ["Дата: 10.04.2025", "Дата - 10.04.2025 г.", "Күні = 3 сәуір", "Күні .... 18 сәуір"])
def test_a_field_of_a_form_whatever_parts_it(line: str) -> None:
    assert is_field(line)
