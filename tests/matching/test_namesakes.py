"""Initiators under a name that is not quite theirs."""

from __future__ import annotations

import pytest

from checks.matching.namesakes import Namesakes
from checks.matching.pool import name_key
from checks.reading.words import fold, specific, tokens

COMPANIES = ["Тынай Актау", "Балхаш Тас", "Polymetal Betpak", "Сары Кен Барлау Плюс", "Ак"]


def words(name: str) -> tuple[str, ...]:
    return specific(tokens(fold(name)))


def known() -> Namesakes:
    made = Namesakes()
    for company in COMPANIES:
        made.add(name_key(words(company)), words(company), ("140940000000",))
    made.add(name_key(words("Бекжанов Виктор Иванович")), words("Бекжанов Виктор Иванович"), ("861124313572",))
    return made


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Блхаш Тас", "Балхаш Тас"), ("Ба лхаш Тас", "Балхаш Тас"), ("Polymetal Beetpak", "Polymetal Betpak"),
        ("Тынаай Актау", "Тынай Актау"), ("Мунай Атырау", None), ("Ас", None), ("Сары Кум", None),
    ],
)  # fmt: skip
def test_a_slip_away_from_one_name_is_that_name(said: str, meant: str | None) -> None:
    found = list(known().meant_by([" ".join(words(said))]))
    assert found == ([name_key(words(meant))] if meant else [])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Заказчик: ИП Бекжанов В.И.", True), ("«Бекжанов В. И.» ЖК бастамашысы", True), ("ИП Бекжанову В.", True),
        ("ИП Бекжанов А.И.", False), ("Бекжанов районы, в. и.", False), ("ИП Тынай А.", False),
    ],
)  # fmt: skip
def test_a_person_is_named_by_surname_and_initials(text: str, named: bool) -> None:
    assert bool(list(known().persons_in(text))) is named
