"""A text that is surely of one hearing and tells of another as well: the other one is asked about, not forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from checks.judged import Match, Other
from checks.matching import Item, match
from checks.matching.reconcile import reconciled
from checks.matching.values import SAID_YES
from checks.reading.names import numbers
from tests.matching.region import item
from tests.matching.test_matching import answers, candidate, later

DAY = date(2025, 5, 22)
CARDS = [
    candidate(1, "Капитальный ремонт канала Кокадыр", "ТОО «Бирлик»", DAY),
    candidate(2, "РООС к рабочему проекту строительства автодороги к Балаколь", "ТОО «Бирлик»", DAY, at=time(12)),
    candidate(3, "План горных работ месторождения Тасозек", "ТОО «Тас»", DAY),
]


def posted() -> Item:
    """One run-on notice of the first two."""
    first = "ТОО «Бирлик» проводит открытые собрания 22.05.2025 в 11:00, капремонт канала Кокадыр"
    text = f"{first}, а следом строительство дороги к Балаколь, РООС"
    return item(1, "Объявление о проведении общественных слушаний", text, later(1))


def test_another_card_that_is_named_too_is_asked_about() -> None:
    assert sorted(answers(CARDS, posted())) == [("ask", 2), ("matched", 1)]


def test_yes_to_the_other_one_keeps_the_first() -> None:
    said = replace(posted(), said={0: {CARDS[1].key: True}})
    assert sorted(answers(CARDS, said)) == [("matched", 1), ("matched", 2)]


def test_no_to_the_other_one_leaves_the_first_alone() -> None:
    said = replace(posted(), said={0: {CARDS[1].key: False}})
    assert answers(CARDS, said) == [("matched", 1)]


def test_a_card_with_a_posting_of_its_own_is_not_asked_about() -> None:
    own = item(2, "Объявление", "ТОО «Бирлик»: слушания 22.05.2025 в 12:00 по РООС автодороги к Балаколь", later(1))
    assert sorted(answers(CARDS, posted(), own)) == [("matched", 1), ("matched", 2)]


def test_one_yes_does_not_settle_what_an_unread_file_may_hold() -> None:
    made = item(3, "Протокол общественных слушаний от 22.05.2025", "", later(45))
    unread = replace(made, understood=replace(made.understood, lacking="subject"), said={0: {CARDS[0].key: True}})
    decided = answers(CARDS, unread)
    assert ("matched", 1) in decided
    assert ("ask", 2) in decided


def test_an_unread_file_leaves_open_all_that_its_company_holds() -> None:
    """More cards than are weighed in full share the figure that it says besides."""
    held = [candidate(n, f"НДВ карьера Тасозек-{n}", "ТОО «Ульба Техсервис»", DAY) for n in range(20, 26)]
    others = [candidate(n, "РООС дороги" + ", этап 1" * (n < 40), f"ТОО «Тас {n}»", DAY) for n in range(30, 90)]
    unread = item(5, "Объявление о слушаниях: ТОО «Ульба Техсервис»", "Объявление во вложении. Приложение 1", later(1))
    unread = replace(unread, understood=replace(unread.understood, lacking="date"))
    (asked,) = [one for one in match([*held, *others], [unread]) if one.decision == "ask"]
    left = {asked.hearing, *(other.hearing for other in asked.others if other.possible)}
    assert left == {one.key for one in held}
    said = replace(unread, said={0: {held[0].key: True}})
    assert {number for decision, number in answers([*held, *others], said) if decision == "ask"} == set(range(21, 26))


SAME_DAY = [candidate(n, f"НДВ карьера Тасозек-{n}", f"ТОО «Тас {n}»", DAY) for n in range(10, 16)]


def test_a_half_read_protocol_is_asked_about_where_no_other_protocol_stands() -> None:
    half_read = item(8, "Протокол общественных слушаний от 22.05.2025", "", later(45))
    half_read = replace(half_read, understood=replace(half_read.understood, lacking="subject"))
    own = [
        item(n, f"Протокол слушаний ТОО «Тас {n}» от 22.05.2025", f"НДВ карьера Тасозек-{n}", later(45))
        for n in range(10, 15)
    ]
    (asked,) = [one for one in match(SAME_DAY, [half_read, *own]) if one.posting == 8]
    assert (asked.decision, asked.hearing) == ("ask", SAME_DAY[5].key)
    assert {one.hearing for one in asked.others if one.possible} == {one.key for one in SAME_DAY[:5]}


def test_a_question_about_an_earlier_posting_is_not_idle() -> None:
    late = item(9, "Объявление", "ТОО «Бирлик»: слушания 22.05.2025 в 12:00 по РООС автодороги к Балаколь", later(9))
    assert sorted(answers(CARDS, posted(), late)) == [("ask", 2), ("matched", 1), ("matched", 2)]


def test_the_number_of_a_letter_or_an_order_is_none_of_the_projects() -> None:
    assert numbers("лицензия №2013-el, исх. № 189 от 05.03.2025, приказ от 3 августа 2021 года № 286, площадка №4") == (
        "лиц:2013", "№плошадк:4",
    )  # fmt: skip


def test_yes_to_one_of_two_that_fit_as_well_leaves_the_other_open_where_its_own_word_is_said() -> None:
    cards = [
        candidate(1, "Капитальный ремонт канала Каракол", "ТОО «Балхаш»", DAY),
        candidate(2, "Бройлерная птицефабрика Мынмойнак мощностью 2414 тонн мяса в год", "ТОО «Балхаш»", DAY),
        candidate(3, "Бройлерная птицефабрика Кокадыр мощностью 1200 тонн мяса в год", "ТОО «Балхаш»", DAY),
    ]
    text = "ТОО «Балхаш» 22.05.2025 в 11:00, Каракол, а также Мынмойнак"
    told = replace(item(1, "Приглашаем на слушания", text, later(1)), said={0: {cards[0].key: True}})
    assert sorted(answers(cards, told)) == [("ask", 2), ("matched", 1)]


def test_a_list_of_which_no_day_was_read_leaves_open_the_second_that_it_names() -> None:
    cards = [
        candidate(1, "Экологическая документация мусоросортировочного предприятия Тосынсор", "ТОО «Монолит»", DAY),
        candidate(2, "РП реконструкции канализационных сооружений Аманкезен", "ГУ «Отдел ЖКХ Меркенского района»", DAY),
    ]
    text = (
        "Протоколы размещены: ТОО «Монолит», документация мусоросортировочного предприятия Тосынсор, ГУ «Отдел ЖКХ "
        "Меркенского района», реконструкция канализационных сооружений Аманкезен"
    )
    made = item(5, "Протоколы общественных слушаний", text, later(45))
    made = replace(made, understood=replace(made.understood, lacking="date"), said={0: {cards[0].key: True}})
    assert sorted(answers(cards, made)) == [("ask", 2), ("matched", 1)]


@pytest.mark.parametrize("said", ["names_several", SAID_YES])
def test_an_item_is_not_asked_about_the_card_of_the_item_before_it(said: str) -> None:
    """Where that item is its by its own words: a yes may have been meant for either."""
    first, second = CARDS[0].key, CARDS[1].key
    listed = posted()
    before = Match(listed.posting, listed.version, 0, first, "matched", 1.0, said)
    left_open = Other(second, 0.9, "near_equal_cards", (), possible=True)
    asked = Match(listed.posting, listed.version, 1, first, "ask", 0.9, "near_equal_cards", others=(left_open,))
    _, put = reconciled([before, asked], [listed])
    assert put.hearing == (first if said == SAID_YES else second)
    assert [one.hearing for one in put.others] == [second if said == SAID_YES else first]
