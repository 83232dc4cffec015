"""Slips of the keyboard in the words that decide."""

from __future__ import annotations

import pytest

from checks.reading.slips import mended
from checks.reading.words import fold


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("слушаиня", "слушания"), ("слушний", "слушаний"), ("протоокл", "протокол"), ("собр ание", "собрание"),
        ("хаттамма", "хаттама"), ("тыдңауының", "тыңдауының"), ("общестенных", "общественных"),
        ("обявление", "объявление"), ("хабарланлыру", "хабарландыру"), ("қо ғамдық", "қоғамдық"),
        ("слуш- ааний", "слушаний"), ("состооянию", "состоянию"),
        ("слуш-- ания", "слушания"),
    ],
)  # fmt: skip
def test_a_slip_is_mended(slip: str, meant: str) -> None:
    assert mended(fold(slip)) == fold(meant)


@pytest.mark.parametrize(
    "word",
    [
        "таңдау",
        "состоялся",
        "состоялись",
        "өткізді",
        "талқыланды",
        "собранные",
        "изменены",
        "тыңдады",
        "слушатели",
        "обсудили",
    ],
)
def test_another_word_stays(word: str) -> None:
    assert mended(fold(word)) == fold(word)


def test_words_apart_stay_apart() -> None:
    text = fold("протокол общественных слушаний от 5 мая")
    assert mended(text) == text
