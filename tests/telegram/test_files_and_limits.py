"""The calendar file, the pictures, and that no text is too long for Telegram with real values."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from hypothesis import given
from hypothesis import strategies as st

from bot.due_calendar import DueDay, calendar_file, folded
from bot.pictures import HeatMap, Trend, drawn
from bot.texts import CATALOGUES, LANGUAGES, catalogue, texts

NOW = datetime(2025, 4, 11, 3, tzinfo=UTC)
LONG = "Батыс Қазақстан облысы Бөрлі ауданы " * 5
# What answerCallbackQuery takes, and a button's label on a narrow phone.
_SHORT = {"look-begins", "look-waits", "dispute-upheld", "dispute-withdrawn", "asks-recorded", "asks-no-longer"}


def unfolded(content: bytes) -> list[str]:
    return content.decode("utf8").replace("\r\n ", "").split("\r\n")


def test_calendar_has_an_all_day_event_with_a_stable_id() -> None:
    one = DueDay("open_meeting-7-protocol-1-site", date(2025, 4, 30), "№ 1; хаттама, сайт", "a\\b\nc", "https://x/?a=1")
    content = calendar_file([one], "Сроки", NOW)
    lines = unfolded(content)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert "UID:open_meeting-7-protocol-1-site@tyndau" in lines
    assert "DTSTART;VALUE=DATE:20250430" in lines
    assert "DTEND;VALUE=DATE:20250501" in lines
    assert "SUMMARY:№ 1\\; хаттама\\, сайт" in lines
    assert "DESCRIPTION:a\\\\b\\nc" in lines
    assert lines[-1] == ""
    assert content == calendar_file([one], "Сроки", NOW)


@given(st.text(st.characters(codec="utf-8"), max_size=300))
def test_no_line_of_the_calendar_is_longer_than_75_octets_and_none_is_broken(text: str) -> None:
    content = calendar_file([DueDay("x", date(2025, 4, 30), text, text)], text, NOW)
    assert all(len(one) <= 75 for one in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert sum(one.startswith("BEGIN:VEVENT") for one in unfolded(content)) == 1
    safe = text.replace("\r", "").replace("\n", "")
    assert folded(safe).replace("\r\n ", "") == safe


async def test_pictures_are_drawn_by_a_process_of_their_own() -> None:
    heat = await drawn(HeatMap("Қоғамдық тыңдаулар", ["Абай облысы", "Ақтөбе"], ["a", "b" * 80], [[0, 3], [17, 0]]))
    assert heat is not None
    assert heat.startswith(b"\x89PNG")
    line = await drawn(Trend("Ұлытау", ["01.2025", "02.2025"], [None, 4]))
    assert line is not None
    assert line.startswith(b"\x89PNG")


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def variables(language: str) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in CATALOGUES:
        for entry in FluentParser().parse(catalogue(language, name)).body:
            if isinstance(entry, ast.Message):
                seen = _Variables()
                seen.visit(entry)
                assert entry.id.name not in found, f"{entry.id.name} stands in two catalogues"
                found[entry.id.name] = seen.names
    return found


_MOMENTS = {"at": "11.04.2025 08:00", "day": "11.04.2025"}
_NUMBERS = {"count", "days", "now", "before", "part", "parts", "queue", "failed", "total"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_too_long_for_where_it_goes(language: str) -> None:
    words = texts(language)
    for key, names in variables(language).items():
        short = key.startswith(("press-", "button-")) or key in _SHORT
        value = LONG[:60] if short else LONG
        said = words(key, **{name: 1_000 if name in _NUMBERS else _MOMENTS.get(name, value) for name in names})
        assert said.strip(), key
        assert len(said) <= 1_000, key
        if key.startswith("button-"):
            assert len(said) <= 40, key
        elif short:
            assert len(said) <= 200, key
        if re.fullmatch(r"help-[a-z]+", key) and said.startswith("/"):
            assert 0 < len(said.partition(" – ")[2]) <= 256, key
