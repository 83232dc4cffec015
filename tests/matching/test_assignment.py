"""Near-equal cards are shared out over all postings at once, whatever the order in which they come."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from checks.judged import Match
from checks.matching import Item, match
from checks.matching.assignment import Choice, Paper, Shared, share_out
from checks.model import Kind
from tests.matching.region import announcement, item, month, protocol, seen_at
from tests.matching.test_matching import SEEN, TWINS, candidate, later

RU, KK = "ru", "kk"


def paper(number: int, language: str = RU, words: str = "", *, version: int = 0, corrects: bool = False) -> Paper:
    return Paper(number, version, language, frozenset(words.split() or [f"w{number}"]), corrects)


def choice(one: Paper, **worth: float) -> Choice:
    """A mention with the worth of the cards a=0, b=1, c=2."""
    return Choice(one, {"abc".index(card): points for card, points in worth.items()})


def test_a_card_that_has_its_posting_leaves_the_doubtful_one_to_the_other() -> None:
    sure, doubtful = choice(paper(1), a=12), choice(paper(2), a=9, b=9)
    assert share_out([sure, doubtful]) == [None, Shared(1, 1.8)]


@pytest.mark.parametrize(
    "second",
    [paper(2, KK), paper(2, RU, "w1"), paper(2, corrects=True), paper(1, version=1)],
    ids=["language twin", "copy", "correction", "edition"],
)
def test_what_may_well_go_with_another_tells_nothing(second: Paper) -> None:
    _, shared = share_out([choice(paper(1), a=12), choice(second, a=9, b=9)])
    assert shared is not None
    assert shared.margin == 0


def test_two_that_fit_two_cards_equally_are_told_apart_only_together() -> None:
    first, second = choice(paper(1), a=10, b=9.5), choice(paper(2), a=10, b=8)
    shared = share_out([first, second])
    assert [one and one.card for one in shared] == [1, 0]
    assert [one and one.margin for one in shared] == [1.3, 1.5]


def test_two_hearings_of_one_posting_are_not_one_card() -> None:
    first, second = choice(paper(1), a=10), choice(paper(1, KK), a=10, b=9.5)
    assert share_out([first, second])[1] == Shared(1, 1.3)


def test_too_many_ways_are_left_alone() -> None:
    many = [choice(paper(number), a=9, b=9, c=9) for number in range(8)]
    assert share_out(many) == [None] * 8


def test_the_order_of_cards_and_postings_changes_nothing() -> None:
    rng = random.Random(5)
    truths = month(rng)
    items: list[Item] = []
    for truth in truths:
        for kind, make in ((Kind.ANNOUNCEMENT, announcement), (Kind.PROTOCOL, protocol)):
            title, body = make(rng, truth, rng.choice(["ru", "kk"]))
            items.append(item(len(items), title, body, seen_at(rng, truth, kind), shown=True))
    cards = [truth.candidate for truth in truths] + TWINS
    found = match(cards, items)
    rng.shuffle(cards)
    rng.shuffle(items)
    assert sorted(match(cards, items), key=_place) == sorted(found, key=_place)


def _place(one: Match) -> tuple[int, int, int, object]:
    return one.posting, one.version, one.mention, one.hearing


def test_a_posting_is_not_stolen_by_the_twin_that_was_announced_before() -> None:
    first = item(1, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, лот 1, 20.05.2025 в 11:00", SEEN)
    doubtful = item(2, "Объявление", "ТОО «Пример» извещает: слушания по плану разведки состоятся 20.05.2025", SEEN)
    alone = match(TWINS, [doubtful])
    found = match(TWINS, [first, doubtful])
    assert [(one.decision, one.hearing and one.hearing[1]) for one in alone] == [("ask", 1)]
    assert [(one.decision, one.hearing and one.hearing[1], one.reason) for one in found] == [
        ("matched", 1, "date_and_hour"),
        ("ask", 2, "near_equal_cards"),
    ]
    assert [(other.hearing[1], other.possible) for other in found[1].others] == [(1, True)]


def test_little_of_its_own_is_enough_where_the_other_card_has_its_posting() -> None:
    cards = [
        replace(one, profile=replace(one.profile, place=frozenset(place)))
        for one, place in zip(TWINS, (["тараз"], ["сарыкемер"]), strict=True)
    ]
    first = item(1, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, лот 1, 20.05.2025 в 11:00", SEEN)
    doubtful = item(
        2, "Объявление", "ТОО «Пример» извещает: слушания по плану разведки Сарыкемер состоятся 20.05.2025", SEEN
    )
    assert [one.decision for one in match(cards, [doubtful])] == ["ask"]
    found = match(cards, [first, doubtful])[1]
    assert (found.decision, found.reason, found.hearing) == ("matched", "shared_out", cards[1].key)


def test_another_lot_is_asked_about_and_not_where_the_card_has_its_own_posting() -> None:
    other = item(1, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, лот 2, 20.05.2025 в 11:00", SEEN)
    own = item(2, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, лот 1, 20.05.2025 в 11:00", SEEN)
    assert [(one.decision, one.reason) for one in match(TWINS[:1], [other])] == [("ask", "number_differs")]
    found = match(TWINS[:1], [other, own])
    assert [one.decision for one in found] == ["none", "matched"]
    assert [(one.hearing[1], one.reason) for one in found[0].others] == [(1, "number_differs")]


def test_a_project_that_no_card_has_is_not_tied_by_its_date_alone() -> None:
    card = candidate(1, "НДВ карьера «Актас»", "ТОО «Пример»", date(2025, 5, 20))
    posting = item(1, "Объявление", "Общественные слушания по свиноводческому комплексу и элеватору хозяйства Дуние состоятся 20.05.2025 в 11:00", SEEN)  # fmt: skip
    assert [(one.decision, one.reason) for one in match([card], [posting])] == [("ask", "project_unknown")]


def test_a_protocol_dated_otherwise_is_asked_about() -> None:
    card = candidate(1, "НДВ карьера «Актас»", "ТОО «Пример»", date(2025, 5, 20))
    posting = item(1, "Протокол общественных слушаний по проекту НДВ карьера «Актас» ТОО «Пример»", "Протокол от 02.04.2025", later(45))  # fmt: skip
    assert [(one.decision, one.reason) for one in match([card], [posting])] == [("ask", "protocol_date_differs")]


def test_another_edition_that_says_more_speaks_for_the_first() -> None:
    texts = ("план разведки, 20.05.2025", "план разведки, лот 2, 20.05.2025 в 15:00")
    editions = [
        replace(item(1, "Объявление", f"ТОО «Пример»: общественные слушания, {text}", later(n)), version=n)
        for n, text in enumerate(texts)
    ]
    found = match(TWINS, editions)
    assert [(one.decision, one.hearing and one.hearing[1]) for one in found] == [("matched", 2), ("matched", 2)]
    assert found[0].reason == "same_posting"
    assert not any(other.possible for one in found for other in one.others)


def test_what_people_said_is_taken_of_the_mention_and_edition_that_it_was_said_of() -> None:
    doubtful = item(1, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, 20.05.2025", SEEN)
    first, second = TWINS[0].key, TWINS[1].key
    for said, wanted in (({second: True}, second), ({first: False}, second), ({second: False}, first)):
        (found,) = match(TWINS, [replace(doubtful, said={0: said})])
        assert (found.decision, found.hearing) == ("matched", wanted)
    (found,) = match(TWINS, [replace(doubtful, said={0: {first: False, second: False}})])
    assert (found.decision, found.reason) == ("none", "officer_said_no")
    (found,) = match(TWINS, [replace(doubtful, said={7: {second: True}})])
    assert found.decision == "ask"


def test_a_card_is_found_by_the_words_and_the_number_that_it_had() -> None:
    old = candidate(1, "ОоВВ, карьер «Сарыбулак»", "ТОО «Пример»", date(2025, 5, 20), bin_="100140000001")
    new = candidate(1, "РООС, «Дробильная установка»", "ТОО «Жер»", date(2025, 5, 20), bin_="200140000002")
    renamed = replace(new, former=(old.profile,), former_bins=(old.bin,))
    stranger = candidate(2, "НДВ, элеватор", "ТОО «Астык»", date(2025, 5, 20), at=time(11))
    posting = item(1, "Объявление", "ТОО «Пример» (БИН 100140000001): слушания по карьеру «Сарыбулак» 20.05.2025 в 11:00", datetime(2025, 4, 11, 9, tzinfo=UTC))  # fmt: skip
    (found,) = match([renamed, stranger], [posting])
    assert (found.decision, found.hearing) == ("matched", renamed.key)
    assert {"+bin", "+initiator"} <= set(found.evidence)


LOTS = [candidate(1, "Полигон ТБО «Тассай 7»", "ТОО «Пример»", date(2025, 5, 20)),
        candidate(2, "Полигон ТБО «Тассай 7», лот №12", "ТОО «Пример»", date(2025, 5, 20), at=time(13))]  # fmt: skip
WITH_LOT = "ТОО «Пример» өтті: «Тассай 7» ҚТҚ полигоны, №12 лот, 2025 жылғы 20 мамыр қоғамдық тыңдаудың хаттамасы"
WITHOUT = "Протокол слушаний 20.05.2025 г. в с. Мерке по полигону ТБО «Тассай 7», ТОО «Пример», ул. Жамбыла, 12"


def test_what_leaves_out_the_lot_is_of_the_card_without_one_where_the_other_has_its_own() -> None:
    other, doubtful = item(1, "Хаттама", WITH_LOT, later(42)), item(2, "Протокол", WITHOUT, later(42))
    assert {one.decision for one in match(LOTS, [doubtful])} == {"ask"}
    found = match(LOTS, [other, doubtful])
    assert [(one.decision, one.hearing and one.hearing[1]) for one in found] == [("matched", 2), ("matched", 1)]


def test_a_word_broken_at_the_end_of_a_line_is_the_cards() -> None:
    card = candidate(1, "Отчет. Птицефабрика Коккудук мощностью 2524 тонн мяса в год", "АО «Пример»", date(2025, 5, 20))
    posting = item(
        1,
        "Хаттама",
        "«Пример» АҚ 20.05.2025 өткен ашық жиналыс хаттамасы: Көкқұ- дық құс фабрикасының есебі",
        later(42),
    )
    assert [one.decision for one in match([card, *TWINS], [posting])] == ["matched"]


def test_a_rare_name_beside_date_and_hour_is_enough_of_a_project() -> None:
    card = candidate(
        1,
        "Строительство дороги к Балаагаш, км 0-6. Раздел охраны окружающей среды",
        "ГУ «Аппарат акима Алматы сельского округа»",
        date(2025, 5, 20),
    )
    posting = item(
        1,
        "Извещение об общественных слушаниях: ГУ «Аппарат акима Алматы сельскгоо округа», Балаагаш",
        "20.05.2025 г. в 11:00, с. Мерке. Форма: открытое собрание",
        SEEN,
    )
    assert [one.decision for one in match([card, *TWINS], [posting])] == ["matched"]


def test_another_object_of_a_like_name_at_another_hour_is_not_the_cards() -> None:
    impacts = "Отчет о возможных воздействиях для карьера строительного камня"
    card = candidate(1, f"{impacts} Акбулак", "ТОО «Пример»", date(2025, 5, 20))
    others = [candidate(n, f"{impacts} «Объект{n}», НДВ", f"ТОО «Иной{n}»", date(2025, 6, n)) for n in range(2, 6)]
    posting = item(1, "Слушания: для свинокомплекса «Акбулак-5»", "ТОО «Пример»: 20.05.2025 в 12:00, с. Мерке", SEEN)
    found = match([card, *others], [posting])
    assert [(one.decision, one.reason) for one in found] == [("ask", "project_differs")]
