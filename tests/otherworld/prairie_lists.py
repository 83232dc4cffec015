"""Postings of several languages, of several hearings, and forms as tables of a page."""

# ruff: noqa: E501  (heads read best whole)
import html
import random

from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.prairie_days import kk_day, moment, over, ru_day
from tests.otherworld.prairie_texts import (
    TEXTS,
    clean,
    given,
    minutes_kk,
    minutes_ru,
    notice_kk,
    notice_ru,
    titled,
    where,
)

FORMS = {("announcement", "ru"): notice_ru, ("announcement", "kk"): notice_kk, ("protocol", "ru"): minutes_ru, ("protocol", "kk"): minutes_kk}  # fmt: skip


def table(rows: list[list[str]]) -> str:
    """Rows as a page's table."""
    cells = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def sheet(h: Hearing, kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """A form as a table of the page, what is asked for and what is answered; minutes of the old manner as text."""
    title, *lines = FORMS[kind, language](h, rng)
    rows = [line.split("\t") if "\t" in line else line.split(": ", 1) for line in lines]
    body = [line.replace("\t", " ") for line in lines]
    return title, body, table(rows) if all(len(row) > 1 for row in rows) else ""


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages: line by line, in two columns of a table, or one after the other."""
    k, r, open_ = given(h, "kk", rng), given(h, "ru", rng), h.form == OPEN
    notice, style = kind == "announcement", rng.choice(["lines", "table", "after"])
    title = "Хабарландыру / Объявление" if notice else "Хаттама / Протокол"
    if style == "after":
        (head, kazakh), (name, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
        return rng.choice([(f"{title}: {r['c']}", [head, *kazakh, name, *russian], ""), (name, [*russian, "***", head, *kazakh], "")])  # fmt: skip
    said = ("when", "Өткізілетін күні мен уақыты", "Дата и время") if notice and open_ else ("when", "Өткізу кезеңі", "Период проведения") if not open_ else ("over", "Өткізілген күні", "Дата проведения")  # fmt: skip
    pairs = [("c", "Бастамашы", "Инициатор"), ("by", "Жоба", "Проект"), ("nom", "Нысаны", "Форма"), said, ("at", "Орны", "Место") if open_ else ("area_full", "Аумағы", "Территория")]  # fmt: skip
    what = ("Қоғамдық тыңдау өткізу туралы хабарландыру", "Объявление о проведении общественных слушаний") if notice else ("Қоғамдық тыңдау хаттамасы", "Протокол общественных слушаний")  # fmt: skip
    rows = [[f"{kazakh}: {k[key]}", f"{russian}: {r[key]}"] for key, kazakh, russian in pairs]
    if style == "table":
        rows = [list(what), *rows]
        return f"{title} – {r['c']}", [" | ".join(row) for row in rows], table(rows)
    return " / ".join(what), [f"{kazakh} / {russian}: {k[key]} / {r[key]}" for key, kazakh, russian in pairs], ""


HEADS = {
    ("announcement", "ru"): [("О проведении общественных слушаний в форме открытых собраний", "Управление доводит до сведения населения перечень назначенных общественных слушаний (открытые собрания):"), ("Объявления о проведении общественных слушаний", "Открытые собрания назначены по следующим проектам:"), ("Общественные слушания: перечень открытых собраний", "Просим принять участие в общественных слушаниях в форме открытых собраний")],
    ("announcement", "kk"): [("Ашық жиналыс нысанындағы қоғамдық тыңдаулар туралы", "Басқарма тағайындалған қоғамдық тыңдаулардың (ашық жиналыс) тізбесін жариялайды:"), ("Қоғамдық тыңдаулар туралы хабарландырулар", "Ашық жиналыстар мына жобалар бойынша тағайындалды:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний (открытые собрания)", "Размещаются протоколы общественных слушаний по проектам:"), ("Протоколы ОС", "Протоколы проведённых общественных слушаний в форме открытых собраний")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары", "Мына жобалар бойынша қоғамдық тыңдаулардың хаттамалары орналастырылады:"), ("ҚТ хаттамалары", "Ашық жиналыс нысанында өткен қоғамдық тыңдаулардың хаттамалары")],
}  # fmt: skip
NAMES = {"ru": ["Дата", "Место", "Инициатор", "Предмет слушаний"], "kk": ["Күні", "Орны", "Бастамашы", "Тыңдаудың мәні"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a table, numbered sentences, blocks, or one head with a list where company and hall are one."""
    title, head = rng.choice(HEADS[kind, language])
    russian, notice = language == "ru", kind == "announcement"
    say = moment if notice else over
    c, by = [h.company.ru if russian else h.company.kk for h in group], [titled(h, language, rng) for h in group]
    when, at, names = [say(h, language, rng) for h in group], [where(h, language, rng) for h in group], NAMES[language]
    one = group[0]
    if all(h.company is one.company and h.place is one.place and h.end == one.end for h in group) and rng.random() < 0.6:  # fmt: skip
        hour = [f"{h.start:%H:%M} – " if notice else "" for h in group]
        day = (ru_day if russian else kk_day)(one.end, rng)
        top = [f"{names[2]}: {c[0]}", f"{names[0]}: {day}", f"{names[1]}: {at[0]}"]
        return f"{title}, {c[0]}", [head, *top, *[clean(f"{n}) {h}{b};") for n, (h, b) in enumerate(zip(hour, by, strict=True), 1)]], ""  # fmt: skip
    rows = [list(row) for row in zip(when, at, c, by, strict=True)]
    style = rng.choice(["table", "table", "sentences", "blocks"])
    if style == "table":
        full = [["№", *names], *[[str(n), *row] for n, row in enumerate(rows, 1)]]
        return title, [head, *[" | ".join(row) for row in full]], f"<p>{html.escape(head)}</p>{table(full)}"
    if style == "sentences":
        return title, [head, *[clean(f"{n}. {row[3]} – {row[2]}, {row[0]}, {row[1]}.") for n, row in enumerate(rows, 1)]], ""  # fmt: skip
    order = [2, 3, 0, 1]
    return title, [head, *[clean(f"{f'{n}) ' if not i else ''}{names[i_]}: {row[i_]}") for n, row in enumerate(rows, 1) for i, i_ in enumerate(order)]], ""  # fmt: skip
