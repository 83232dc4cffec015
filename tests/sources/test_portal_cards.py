"""The fields of sixteen real cards, laid out in every way a card may be, are read back as they are."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

import pytest

from checks.model import Card, Form
from checks.sources.portal_card import read_card

CARDS = [json.loads(line) for line in (Path(__file__).parent / "portal-cards.jsonl").read_text("utf8").splitlines()]


def rows(card: dict[str, Any]) -> list[tuple[str, str]]:
    common = [
        ("№ регистрации:", card["reg"]),
        ("По проекту:", card["project"].replace("«", '""').replace("»", '""')),
        ("Основание общественных слушаний:", card["basis"]),
        ("1. Инициатор:", card.get("initiator", "")),
        (f"1.1. {card['id_label']}:", card["bin"]),
        ("1.2. Представитель:", ""),
        ("1.3. Контакты:", "; ;"),
    ]
    if card["form"] == "public":
        return [*common, ("2. Период проведения общественных слушаний:", card["period"])]
    return [
        *common,
        ("2. Место и время проведения", card["when"]),
        ("2.1. Дата-время проведения:", card["when"]),
        ("1.2. Место проведения:", card["place"]),
        ("3. Общественные слушания организованны:", "Управление, upr@example.kz,"),
    ]


def territory(card: dict[str, Any]) -> str:
    lines = "".join(
        f"<tr><td>{n}</td><td>{escape(row)}</td></tr>" for n, row in enumerate(card.get("territory", []), 1)
    )
    return f"<h4>4.1. Территория воздействия:</h4><table>{lines}</table>" if card["form"] == "public" else ""


LAYOUTS: dict[str, Callable[[list[tuple[str, str]]], str]] = {
    "paragraphs": lambda rows: "".join(f"<p><b>{k}</b> {escape(v)}</p>" for k, v in rows),
    "tight": lambda rows: "".join(f"<p><b>{k}</b>{escape(v)}</p>" for k, v in rows),
    "table": lambda rows: (
        "<table>" + "".join(f"<tr><td>{k}</td><td>{escape(v)}</td></tr>" for k, v in rows) + "</table>"
    ),
    "list": lambda rows: "<dl>" + "".join(f"<dt>{k.rstrip(':')}</dt><dd>{escape(v)}</dd>" for k, v in rows) + "</dl>",
    "spans": lambda rows: "".join(f"<div><span>{k}</span>\n<span>{escape(v)}</span></div>" for k, v in rows),
    "lines": lambda rows: "<div>" + "<br>".join(f"<strong>{k}</strong>&nbsp;{escape(v)}" for k, v in rows) + "</div>",
    "next element": lambda rows: "".join(f"<h5>{k}</h5><div><p>{escape(v)}</p></div>" for k, v in rows),
    "plain text": lambda rows: "".join(f"<p>{k} {escape(v)}</p>" for k, v in rows),
    "one paragraph": lambda rows: "<p>" + " ".join(f"{k.rstrip(':')}: {escape(v)}" for k, v in rows) + "</p>",
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("card", CARDS, ids=lambda card: card["reg"])
def test_card_reads_the_same_in_every_layout(card: dict[str, Any], layout: str) -> None:
    form = Form.PUBLIC_DISCUSSION if card["form"] == "public" else Form.OPEN_MEETING
    html = f"<html><body>{LAYOUTS[layout](rows(card))}{territory(card)}</body></html>"
    found = read_card(html, f"https://{card['host']}/x", form, card["id"])
    assert isinstance(found, Card)
    assert (found.number, found.bin, found.project) == (card["reg"], card["bin"], card["project"])
    assert found.initiator == card.get("initiator", "")
    if form is Form.OPEN_MEETING:
        when = datetime.strptime(card["when"].replace(".", "/"), "%d/%m/%Y %H:%M")  # noqa: DTZ007
        assert (found.start, found.end, found.at) == (when.date(), when.date(), when.time())
        assert found.place == card["place"]
    else:
        days = [datetime.strptime(day, "%d/%m/%Y").date() for day in card["period"].replace(".", "/").split(" - ")]  # noqa: DTZ007
        assert [found.start, found.end] == days
        assert list(found.territory) == card.get("territory", [])
    assert not found.protocol and not found.recordings


def test_style_of_dates_makes_no_difference() -> None:
    layout = LAYOUTS["table"]
    card = CARDS[0]
    old = read_card(layout(rows(card)), "https://p.kz/x", Form.OPEN_MEETING, 1)
    new = read_card(
        layout(rows({**card, "when": card["when"].replace("/", ".")})), "https://p.kz/x", Form.OPEN_MEETING, 1
    )
    assert old == new


@pytest.mark.parametrize(
    "files, there",
    [
        ("<tr><td><a href='/LoadFile/1'>Видеозапись.mp4</a></td><td>90 Мб</td></tr>", False),
        ("<tr><td><a href='/LoadFile/1'>Хаттама.pdf</a></td><td>1 Мб</td></tr>", True),
        ("<tr><td><a href='/LoadFile/1'>1.mp4</a></td></tr><tr><td><a href='/LoadFile/2'>2.zip</a></td></tr>", True),
    ],
)
def test_recording_alone_is_no_protocol(files: str, there: bool) -> None:
    head = "<tr><th>Наименование файла</th><th>Размер</th></tr>"
    html = f"{LAYOUTS['table'](rows(CARDS[0]))}<h4>Протокол слушания</h4><table>{head}{files}</table>"
    found = read_card(html, "https://p.kz/x", Form.OPEN_MEETING, 1)
    assert isinstance(found, Card) and found.protocol is there
