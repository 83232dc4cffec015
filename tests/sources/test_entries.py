"""Which pieces of a page are one entry, which date it shows, what its title is."""

from __future__ import annotations

from datetime import date

import pytest

from checks.sources.entries import Entry, entries_of
from checks.sources.html import soup

BASE = "http://tabigat.example.kz/kk/tyndau"


def read(html: str) -> list[Entry]:
    return entries_of(soup(html), BASE)


def told(html: str) -> list[tuple[str, date | None]]:
    return [(entry.text.replace("\n", " "), entry.shown) for entry in read(html)]


ITEMS = (
    '<a href="/n/1">Протокол слушаний «Темиржал», 15.04.2025 года</a>',
    '<a href="/n/2">Семинар для природопользователей области</a>',
    '<a href="/n/3">Акция</a> <span class="date">05.04.2025</span>',
)


@pytest.mark.parametrize("box", ["<li>{}</li>", "<article>{}</article>", '<div class="item">{}</div>', "<p>{}</p>"])
def test_neighbours_are_not_one_entry(box: str) -> None:
    listed = "".join(box.format(item) for item in ITEMS)
    found = told(f"<ul>{listed}</ul>" if "<li" in box else listed)
    assert found[0] == ("Протокол слушаний «Темиржал», 15.04.2025 года", None)
    assert found[-1] == ("Акция", date(2025, 4, 5))


def test_an_item_without_a_word_of_a_hearing_is_one_of_its_list() -> None:
    items = "".join(f'<li><a href="/n/{n}">{title}</a></li>' for n, title in enumerate(("Протокол А", "Хаттама Б")))
    named = '<li><a href="/n/9">Исх. № 80-11/808</a></li>'
    assert [entry.text for entry in read(f"<ul>{items}{named}</ul>")] == ["Протокол А", "Хаттама Б", "Исх. № 80-11/808"]
    assert "Исх. № 80-11/808" not in [entry.text for entry in read(f"<ul>{items}</ul><ul>{named}</ul>")]
    assert len(read(f"<ul>{items}<li>без ссылки</li></ul>")) == 2


def test_rows_of_one_cell_are_not_one_entry() -> None:
    rows = "".join(f"<tr><td>{item}</td></tr>" for item in ITEMS)
    assert told(f"<table>{rows}</table>")[0] == ("Протокол слушаний «Темиржал», 15.04.2025 года", None)


@pytest.mark.parametrize(
    "html",
    [
        '<p>Протокол слушаний «А»</p><p><a href="/f/1.pdf">скачать</a></p>',
        '<p>14.04.2025 ж.</p><p>Протокол слушаний «А» <a href="/f/1.pdf">скачать</a></p>',
        '<div>14.04.2025</div><div>Протокол слушаний «А» <a href="/f/1.pdf">скачать</a></div>',
        '<div class="d">14.04.2025</div><div class="t">Протокол слушаний «А» <a href="/f/1.pdf">скачать</a></div>',
        "<p>Объявление о слушаниях «А»</p><p>Место: село, школа</p>",
    ],
)
def test_loose_paragraphs_are_one_entry(html: str) -> None:
    assert len(read(html)) == 1


def test_dates_below_what_they_date() -> None:
    html = "".join(f"<p>Протокол слушаний {n}</p><p>Опубликовано: 1{n}.04.2025</p>" for n in range(1, 4))
    assert told(html) == [(f"Протокол слушаний {n}", date(2025, 4, 10 + n)) for n in range(1, 4)]


LONG = "Объявление о слушаниях " + "по проекту «Сазды» " * 20


@pytest.mark.parametrize("html", ["<p>{}</p>", "<ul><li>{}</li></ul>", "<table><tr><td>1</td><td>{}</td></tr></table>"])
def test_long_first_line_is_no_title(html: str) -> None:
    found = read(html.format(LONG))[0]
    assert found.title == "" and LONG.strip() in found.text
    assert read(html.format("Объявление о слушаниях «А»"))[0].title == "Объявление о слушаниях «А»"


TITLES = ("Объявление о слушаниях по проекту «Сазды»", "Протокол слушаний по проекту «Бестау»")


@pytest.mark.parametrize(
    "label", ["Дата публикации:", "Опубликовано", "Жарияланған күні:", "Размещено:", "Орналастырылды:"]
)
def test_heading_paragraphs_and_a_labelled_date_are_one_entry(label: str) -> None:
    html = "".join(
        f"<h3>{title}</h3><p>Заказчик ТОО «А», {n}</p><p>{label} 1{n}.04.2025</p>" for n, title in enumerate(TITLES, 1)
    )
    found = read(f"<h1>Общественные слушания</h1>{html}<h3>Объявление о слушаниях «Без даты»</h3><p>Место: село</p>")
    assert [(entry.title, entry.shown) for entry in found] == [
        (TITLES[0], date(2025, 4, 11)),
        (TITLES[1], date(2025, 4, 12)),
        ("Объявление о слушаниях «Без даты»", None),
    ]
    assert found[0].path == ("Общественные слушания",) and "Заказчик" in found[0].text


def test_headings_of_sections_stay_headings() -> None:
    entry = "<p>Протокол слушаний</p><p>Опубликовано: 14.04.2025</p>"
    html = f"<h2>Общественные слушания</h2>{entry}<h2>Новости</h2>{entry}"
    assert [entry.path for entry in read(html)] == [("Общественные слушания",), ("Новости",)]


@pytest.mark.parametrize(
    "html, day",
    [
        ('<a href="/n/1">Протокол от 23.04.2025</a> <i>24.04.2025</i>', date(2025, 4, 24)),
        ("<b>Протокол слушаний</b> <small>24.04.2025 г.</small>", date(2025, 4, 24)),
        ("Протокол слушаний «А» <span>24.04.2025</span>", date(2025, 4, 24)),
        ('<a href="/n/1">Протокол</a> <span><em>24.04.2025</em></span>', date(2025, 4, 24)),
        ("<i>24.04.2025</i> Протокол слушаний", date(2025, 4, 24)),
        ("<b>Протокол</b><div>Просмотров: 5 | Опубликовано: 24.04.2025 | Печать</div>", date(2025, 4, 24)),
        ("<b>Протокол</b><div>Дата проведения: 20.04.2025</div><div>Размещено: 24.04.2025</div>", date(2025, 4, 24)),
        ("Слушания состоятся <span>24.04.2025</span>", None),
        ("<span>Слушания состоятся</span> <span>24.04.2025</span>", None),
        ("<b>Слушания, дата:</b> <span>24.04.2025</span>", None),
        ('<a href="/n/1">Протокол слушаний от</a> <i>24.04.2025</i>', None),
        ("Объявление о слушаниях опубликовано: 24.04.2025 в газете", None),
        ("Протокол слушаний <b>24.04.2025</b>", None),
    ],
)
def test_date_set_off_from_the_text(html: str, day: date | None) -> None:
    for page in (f"<ul><li>{html}</li></ul>", f'<div class="item">{html}</div><div class="item">{html}</div>'):
        assert read(page)[0].shown == day


@pytest.mark.parametrize("listed", ["<table><tr><td>1</td><td>НДВ «А»</td></tr></table>", "<ol><li>НДВ «А»</li></ol>"])
@pytest.mark.parametrize("box", ["article", "li"])
def test_an_entry_with_a_date_of_its_own_may_hold_a_table_or_a_list(box: str, listed: str) -> None:
    entry = "<{0}><span>1{1}.04.2025</span><h3>Протоколы слушаний {1}</h3>{2}</{0}>"
    html = "".join(entry.format(box, n, listed) for n in (1, 2))
    found = told(f"<ul>{html}</ul>" if box == "li" else html)
    assert [day for _, day in found] == [date(2025, 4, 11), date(2025, 4, 12)]
    assert all("НДВ «А»" in text for text, _ in found)


def test_an_entry_that_lost_its_date_among_others_is_one_entry_with_its_table() -> None:
    dated = "".join(f"<article><time>1{n}.04.2025</time><h3>Протокол слушаний {n}</h3></article>" for n in (1, 2, 3))
    rows = "".join(f"<tr><td>0{n}.04.2025</td><td>Протокол, НДВ «А{n}»</td></tr>" for n in (3, 4))
    table = f"<table><tr><th>Күні</th><th>Жоба</th></tr>{rows}</table>"
    own = (
        f"<article><h3>Реестр протоколов недели</h3><p>Подписаны протоколы слушаний:</p>{table}<p>Запись</p></article>"
    )
    found = read(f"<section>{own}{dated}</section>")
    assert len(found) == 4
    assert found[0].shown is None
    assert "НДВ «А3»" in found[0].text
    assert "НДВ «А4»" in found[0].text
    months = "".join(f"<article><h3>{name}</h3>{table}</article>" for name in ("Протоколы, январь", "Протоколы, май"))
    assert len(read(months)) == 4  # sections, and a row is an entry


def test_the_day_of_a_projects_data_is_no_posting_date() -> None:
    rows = "".join(f"<li>{title}</li>" for title in ("01.01.2020 ж. жағдай бойынша «А» хаттамасы", "Хаттама «Б»"))
    assert [day for _, day in told(f"<ul>{rows}</ul>")] == [None, None]


@pytest.mark.parametrize("words", ["Про- токол ОС ТОО «Үлгі»", "Протоокл ОС ТОО «Үлгі»", "Хаттамма, «Үлгі» ЖШС"])
def test_a_slip_in_its_only_telling_word_hides_no_entry(words: str) -> None:
    rows = f'<li><a href="/1">{words}</a></li><li><a href="/2">Режим работы</a></li>'
    found = entries_of(soup(f"<div><h1>Қоғамдық тыңдаулар</h1><ul>{rows}</ul></div>"), "http://a.kz/")
    assert [one.text for one in found] == [words]


@pytest.mark.parametrize(
    "label",
    [
        "6. Дата, время и место проведения",
        "Өткізілген күні, уақыты",
        "Дата слушаний",
        "5. Слушания проведены",
        "Протокол подписан",
    ],
)
@pytest.mark.parametrize("said", ["01.04.2025, открытие собрания в 16:00", "01.04.2025 г."])
def test_the_day_of_a_hearing_in_a_forms_row_is_no_posting_date(label: str, said: str) -> None:
    row = "<tr><td>{}</td><td>{}</td></tr>"
    form = row.format("2. Предмет общественных слушаний", "НДВ карьера «Сазды»") + row.format(label, said)
    assert {entry.shown for entry in read(f"<table>{form}</table>")} == {None}
    listed = row.format("Протокол общественных слушаний «Сазды»", "14.04.2025")
    assert [entry.shown for entry in read(f"<table>{listed}</table>")] == [date(2025, 4, 14)]
