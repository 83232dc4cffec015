"""A project's name with a figure behind it: the same name with another figure is another project, or a slip."""

from __future__ import annotations

from datetime import date

import pytest

from checks.matching import match
from tests.matching.region import item
from tests.matching.test_matching import candidate, later

DAY = date(2025, 5, 22)
CARDS = [
    candidate(1, "РП «Малая ГЭС Тогайбидаик-3», отчет о возможных воздействиях", "ТОО «Алтын Дан»", DAY),
    candidate(2, "Капитальный ремонт канала Кокадыр", "ТОО «Бирлик»", DAY),
]


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("«Строительство малой ГЭС Тогайбидаик-3»", "matched"),
        ("«Строительство малой ГЭС Тогайбидаик-7»", "ask"),
        ("«Строительство малой ГЭС Тогайбидаик»", "matched"),
        ("«Тоғайбидайық-3 шағын ГЭС-ін салу»", "matched"),
    ],
)
def test_a_name_with_another_figure_is_asked_about(said: str, decision: str) -> None:
    body = f"ТОО «Алтын Дан»: протокол слушаний. Обсуждали: {said}, отчет о возможных воздействиях."
    (answer,) = match(CARDS, [item(1, "Протокол общественных слушаний", body, later(45))])
    assert (answer.decision, answer.hearing) == (decision, CARDS[0].key)


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ("полигона твёрдых бытовых отходов «Айдартау Южный»", "ask"),  # of a hearing without a card
        ("полигона Айдартау твёрдых бытовых отходов", "ask"),
        ("полигона твёрдых бытовых отходов", "matched"),
        ("полигона Дөңгелекасу твёрдых бытовых отходов", "matched"),
        ("полигона твёрдых бытовых отходов «Дөңгелекасу»", "matched"),
    ],
)
def test_a_name_that_no_card_has_is_asked_about_though_company_and_day_agree(said: str, decision: str) -> None:
    cards = [
        candidate(1, "Строительство полигона твердых бытовых отходов Донгелекасу, карта 4", "ТОО «Бірлік»", DAY),
        candidate(2, "Капитальный ремонт канала Кокадыр", "ТОО «Тас»", DAY),
    ]
    body = f"Протокол по проекту строительства {said} (карта 4)\nИнициатор: ТОО «Бірлік»\nДата проведения: 22.05.2025"
    (answer,) = match(cards, [item(1, "Протокол общественных слушаний", body, later(45))])
    assert (answer.decision, answer.hearing) == (decision, cards[0].key)
