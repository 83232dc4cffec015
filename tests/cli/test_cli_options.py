"""The values that several commands take."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
import typer

from bot.cli.options import clock, hearing, instant, several


def test_instants_are_kept_in_utc() -> None:
    assert instant("2025-04-20T08:00:00+05:00") == datetime(2025, 4, 20, 3, tzinfo=UTC)
    assert instant("2025-04-20T03:00:00Z").tzinfo is UTC


def test_a_fixed_clock_stands() -> None:
    fixed = clock(instant("2025-04-20T08:00:00+05:00"))

    assert fixed.now() == fixed.now() == datetime(2025, 4, 20, 3, tzinfo=UTC)
    assert clock(None).now().tzinfo is UTC


def test_lists_lose_repeats_and_keep_their_order() -> None:
    assert several("ru, kk,ru", ("kk", "ru"), "--language") == ("ru", "kk")
    assert several(None, ("kk", "ru"), "--language") == ()
    with pytest.raises(typer.BadParameter, match='"kz" is none of kk, ru; did you mean kk'):
        several("kz", ("kk", "ru"), "--language")


@pytest.mark.parametrize("text", ["25140927001", "№ 25140927001", " 25140927001 "])
def test_hearings_are_named_by_their_digits(text: str) -> None:
    assert hearing(text) == "25140927001"
