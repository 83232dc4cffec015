"""Which postings leave the word to their attachments, which attachments, and what the two say together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.attachments import Extracted, Outcome
from checks.attachments.need import attachments_of, lacking
from checks.attachments.understanding import Found, understand_posting
from checks.model import Kind, Link, LinkKind, PageRef, Posting, Rubric
from checks.reading import from_json, to_json, understand
from checks.sources.links import classify

BASE = "https://www.example.kz/p/1"
SEEN = datetime(2025, 4, 15, 3, tzinfo=UTC)


def link(path: str, text: str = "скачать") -> Link:
    url = path if "://" in path else f"https://www.example.kz{path}"
    return Link(url, text, classify(url, text, BASE))


def posting(title: str, body: str = "", *paths: str, rubric: Rubric = Rubric.UNKNOWN) -> Posting:
    links = tuple(link(path) for path in paths)
    return Posting(title, f"{title}\n{body}".strip(), (date(2025, 4, 15),), rubric, BASE, links)


def found(**texts: str) -> dict[str, Found]:
    """What was read at /a.pdf, /b.pdf …; "" for a scan."""
    return {f"https://www.example.kz/{name}.pdf": _found(name, text) for name, text in texts.items()}


def _found(name: str, text: str) -> Found:
    outcome = Outcome.TEXT if text else Outcome.SCAN_WITHOUT_TEXT
    page = PageRef(f"https://www.example.kz/{name}.pdf", name * 64, SEEN)
    return Found(outcome.value, page, Extracted(outcome, "pdf", text))


def test_the_name_of_a_file_does_not_say_what_the_entry_is() -> None:
    one = posting("График отключения горячей воды", "Уважаемые жители!\nОбъявление")
    assert lacking(one, understand(one, 2025)) == "kind"
    file = replace(one, links=(link("/a.pdf", "Объявление"),))
    assert not lacking(file, understand(file, 2025))


def announced(company: str, day: int) -> str:
    return (
        f"ТОО «{company}» объявляет о проведении {day}.05.2025 года в 11:00 часов общественных слушаний в форме "
        f"открытого собрания по проекту «Отчет о возможных воздействиях карьера {company}»."
    )


@pytest.mark.parametrize(
    ("title", "body", "rubric", "need"),
    [
        ("Объявление", "", Rubric.UNKNOWN, "kind"),
        ("ХАБАРЛАНДЫРУ", "Жүктеу 1,2 МБ pdf", Rubric.UNKNOWN, "kind"),
        ("15.04.2025", "", Rubric.UNKNOWN, "kind"),
        ("Батыс Кен ЖШС", "қараңыз", Rubric.INSIDE, "kind"),
        ("Батыс Кен ЖШС", "қараңыз", Rubric.OUTSIDE, ""),
        ("Приказ о назначении", "", Rubric.UNKNOWN, ""),
        ("Объявление", "'; DROP TABLE items; -- {{7*7}} скачать", Rubric.UNKNOWN, "kind"),
        ("Хабарландыру «Батыс Кен» ЖШС", "[Жмите сюда](http://evil.example)", Rubric.UNKNOWN, "kind"),
        ("", "Хабарландыру. <script>alert(1)</script> жүктеу", Rubric.UNKNOWN, "kind"),
        ("{{7*7}} ${jndi:ldap://x} %s", "Объявление\n{{7*7}} ${jndi:ldap://x} %s\nскачать", Rubric.UNKNOWN, "kind"),
        ("теверп загадка", "Объявление\nтеверп загадка\nОбъявление (2 языка)", Rubric.UNKNOWN, "kind"),
        ("График отключения горячей воды", "Уважаемые жители!\nскачать", Rubric.UNKNOWN, ""),
        ("Объявление об отключении горячей воды", "Уважаемые жители!", Rubric.UNKNOWN, ""),
        ("Қоғамдық тыңдау хаттамасы 24.04.2025", "Файлды жүктеу\nбейнежазба сілтемесі", Rubric.UNKNOWN, "subject"),
        ("Протокол", "", Rubric.UNKNOWN, "subject"),
        ("Объявление о проведении общественных слушаний", "", Rubric.UNKNOWN, "subject"),
        ("Объявление о проведении общественных слушаний 25 мая 2025 года в 15:00", "", Rubric.UNKNOWN, "subject"),
        ("Протокол общественных слушаний по проекту НДВ ТОО «Пример»", "", Rubric.UNKNOWN, "date"),
        ("Протокол общественных слушаний по проекту НДВ ТОО «Пример»", "от 12.03.2025 года", Rubric.UNKNOWN, ""),
        ("Объявление о вакансии", "", Rubric.UNKNOWN, ""),
        ("Объявление", announced("Альфа", 20), Rubric.UNKNOWN, ""),
    ],
)
def test_what_a_posting_leaves_out(title: str, body: str, rubric: Rubric, need: str) -> None:
    one = posting(title, body, "/a.pdf", rubric=rubric)
    assert lacking(one, understand(one, 2025)) == need


@pytest.mark.parametrize(
    "farm",
    [
        "Тлеубаев Кайрат Сабитович шаруа қожалығы",
        "«Ақ Бидай» шаруа қожалығы",
        "Крестьянское хозяйство Айтмуханов Нуржан Иванович (2 языка)",
        "Тлеубаев Кайрат Сабитович шаруа қожалығы (2 тілде)",
    ],
)
def test_a_farm_in_the_title_leaves_the_word_to_the_file(farm: str) -> None:
    title = f"Хабарландыру {farm}"
    one = posting(title, f"{title}\nжүктеу", "/1.pdf")
    assert lacking(one, understand(one, 2025)) == "kind"


def test_without_files_nothing_is_lacking_that_could_be_had() -> None:
    assert understand_posting(posting("Объявление"), 2025).lacking == ""


def test_the_papers_come_before_pictures_and_a_projects_own_files_do_not_come() -> None:
    said = {
        "/1.jpg": "фото газеты",
        "/2.pdf": "Отчет ОВОС",
        "/3.pdf": "Хабарландыру қаз",
        "/files/7f0c1d2e-aaaa-bbbb-cccc-000011112222": "рус",
        "/kk/about": "О нас",
        "https://docs.google.com/document/d/1": "объявление",
    }
    links = tuple(link(path, text) for path, text in said.items())
    one = Posting("Объявление", "Объявление", (), Rubric.UNKNOWN, BASE, links)
    order = [found.url.removeprefix("https://www.example.kz") for found in attachments_of(one)]
    assert order == ["/3.pdf", "https://docs.google.com/document/d/1", "/files/7f0c1d2e-aaaa-bbbb-cccc-000011112222"]


def test_several_attachments_announce_several_hearings() -> None:
    one = posting("Объявления", "", "/a.pdf", "/b.pdf")
    read = understand_posting(one, 2025, found(a=announced("Альфа", 20), b=announced("Бета", 21)))
    assert (read.kind, read.lacking) == (Kind.ANNOUNCEMENT, "")
    assert [mention.whens[0].start.day for mention in read.mentions] == [20, 21]
    assert [len(mention.companies) for mention in read.mentions] == [1, 1]


def test_one_of_several_that_stays_unread_leaves_a_doubt() -> None:
    one = posting("Объявления", "", "/a.pdf", "/b.pdf")
    assert understand_posting(one, 2025, found(a=announced("Альфа", 20), b="")).lacking == "attachment"
    assert understand_posting(one, 2025, found(a=announced("Альфа", 20))).lacking == "attachment"
    picture = posting("Объявления", "", "/a.pdf", "/b.jpg")
    assert understand_posting(picture, 2025, found(a=announced("Альфа", 20))).lacking == ""


def test_an_attachment_tells_the_kind_where_the_posting_does_not() -> None:
    one = posting("Общественные слушания", "", "/a.pdf")
    text = (
        "ПРОТОКОЛ общественных слушаний ТОО «Альфа» от 20.05.2025. Присутствовали: 12 человек. Повестка дня: отчет. "
        "Председатель Иванов, секретарь Петров."
    )
    read = understand_posting(one, 2025, found(a=text))
    assert (read.kind, read.lacking) == (Kind.PROTOCOL, "")
    vacancy = understand_posting(posting("Объявление", "", "/a.pdf"), 2025, found(a="Конкурс на вакантную должность"))
    assert (vacancy.kind, vacancy.lacking) == (Kind.NEITHER, "")


def test_own_words_are_kept_where_an_attachment_says_nothing() -> None:
    one = posting("Протокол общественных слушаний ТОО «Пример»", "", "/a.pdf")
    read = understand_posting(one, 2025, found(a=""))
    assert (read.kind, read.lacking) == (Kind.PROTOCOL, "date")
    assert read.mentions == understand(one, 2025).mentions
    assert [(file.outcome, file.page is not None) for file in read.attached] == [("scan_without_text", True)]


@given(title=st.text(max_size=60), body=st.text(max_size=200), text=st.text(max_size=500), path=st.text(max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_text_whatever_is_understood_and_kept(title: str, body: str, text: str, path: str) -> None:
    url = f"https://www.example.kz/{path}"
    one = Posting(title, body, (), Rubric.INSIDE, BASE, (Link(url, title, LinkKind.DOCUMENT),))
    read = understand_posting(one, 2025, {url: Found("text", None, Extracted(Outcome.TEXT, "pdf", text))})
    assert from_json(to_json(read)) == read


@pytest.mark.parametrize(
    ("title", "body", "need"),
    [
        ("Хаттамалар", "Өткен жиналыстар: бірінші және екінші жоба, 21.04.2025, «Батыс Кен» кен орны", "several"),
        ("Протоколы общественных слушаний", "13.05.2025 и позже, месторождения «Альфа», «Бета»", "several"),
        ("Протокол слушаний по проектам нормативов выбросов", "месторождение «Альфа», 21.04.2025", ""),
    ],
)
def test_a_posting_of_several_hearings_of_which_one_was_made_out(title: str, body: str, need: str) -> None:
    assert understand_posting(posting(title, body), 2025).lacking == need


def test_the_front_page_of_another_host_is_no_attachment() -> None:
    front, file = link("http://evil.example"), link("https://cloud.example/s/1a2b")
    one = Posting("Протокол", "Протокол", (), Rubric.UNKNOWN, BASE, (front, file))
    assert attachments_of(one) == (file,)


HEAD = "Қоғамдық тыңдаулар туралы хабарландырулар:\n"
ITEMS = (
    "10:00 – «Тұз» ЖШС, «Ульба» мектебі жобасының ҚОҚ бөлімі, клуб\n"
    "15:00 – «Тұз» ЖШС, «Дружба» астық қабылдау кәсіпорны, эмиссия нормативтері, мәдениет үйі"
)


def test_a_list_that_its_file_says_once_more_with_the_day_is_one_list() -> None:
    one = posting("Апта хабарландырулары", HEAD + ITEMS, "/a.pdf")
    assert lacking(one, understand(one, 2025)) == "date"
    read = understand_posting(one, 2025, found(a=f"Апта хабарландырулары\n{HEAD}2025 ж. 22 мамыр:\n{ITEMS}"))
    assert [[(when.start.day, when.at) for when in told.whens] for told in read.mentions] == [
        [(22, time(10))],
        [(22, time(15))],
    ]
