"""Names and numbers of private persons do not leave the ledger."""

from __future__ import annotations

import pytest

from checks.persons import is_private, masked, public_name

IIN, BIN = "850312300123", "140940000000"


@pytest.mark.parametrize(
    ("name", "number", "private"),
    [
        ("ТОО «Пример»", BIN, False),
        ("Оразалин Ерлан Изатович", IIN, True),
        ("ИП Оразалин Е.И.", "", True),
        ("ЖК «Ерлан»", "", True),
        ("ГУ «Отдел строительства»", "", False),
        ("Оразалин Ерлан", "", True),
        ("«Үлгі» ЖШС", "", False),
    ],
)
def test_who_is_private(name: str, number: str, private: bool) -> None:
    assert is_private(name, number) is private
    assert public_name(name, number) == ("" if private else name)


@pytest.mark.parametrize(
    "text",
    [
        "РООС к проекту «Теплица» для ИП Оразалина Е.И.",
        "РООС к проекту «Теплица» для ИП «Оразалин Ерлан Изатович»",
        "«Теплица» жобасына, Е.И. Оразалинге",
        "проект «Теплица» Оразалина Ерлана Изатовича",
        "проект «Теплица» Оразалина Е. И., ИИН 850312300123",
        "“Оразалин” ЖК: «Теплица»",
        "«Теплица» жобасы, ««Оразалин» жеке кәсіпкері",
        "жеке кәсіпкер Оразалин Ерлан Изатұлының «Теплица» жобасы",
        "Оразалин Ерлан шаруа кожалыгы: «Теплица»",
        "Оразалина Ерлана Изатовича крестьянское хозяйство, «Теплица»",
    ],
)
def test_a_persons_name_is_hidden_in_any_case(text: str) -> None:
    shown = masked(text, "Оразалин Ерлан Изатович", IIN)
    assert "Оразалин" not in shown and "Ерлан" not in shown and IIN not in shown
    assert "Теплица" in shown


def test_a_trader_is_hidden_whoever_the_card_names() -> None:
    assert masked("«Ким» ЖК тыңдауы, «Теплица»", "ТОО «Пример»", BIN) == "… ЖК тыңдауы, «Теплица»"
    assert masked("Отчет для ИП Ким А.В. и ТОО «Пример»", "ТОО «Пример»", BIN) == "Отчет для ИП … и ТОО «Пример»"


@pytest.mark.parametrize(
    "text", ["План горных работ месторождения «Ерлан»", "КХ «Береке»", "БИН 140940000000", "с. Акжар, ул. Абая 8"]
)
def test_companies_places_and_their_numbers_stay(text: str) -> None:
    assert masked(text, "ТОО «Пример»", BIN) == text
