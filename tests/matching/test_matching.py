"""Whose hearing a posting speaks of: right ones decided, twins asked, strangers left alone."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from checks.judged import HearingKey, Match, When
from checks.matching import Candidate, Item, match, profile
from checks.model import Card, Form, Kind
from checks.reading.values import Sort
from tests.matching.region import Truth, announcement, item, month, protocol, seen_at

SEEN = datetime(2025, 4, 10, 9, tzinfo=UTC)
DAY_OF_OTHER = date(2025, 6, 20)


def candidate(
    number: int,
    project: str,
    initiator: str,
    day: date,
    *,
    at: time | None = time(11),
    bin_: str = "",
    form: Form = Form.OPEN_MEETING,
    end: date | None = None,
    whens: tuple[When, ...] = (),
) -> Candidate:
    """A card of that hearing id in Merke."""
    place = "Жамбылская область, Меркенский район, с. Мерке, Дом культуры"
    registered = f"2512{number:02}31{number:03}"
    card = Card(
        form, number, registered, project, "", initiator, bin_, day, end or day, at, place, "", (), False, (), (),
    )  # fmt: skip
    return Candidate(
        (form, number), form, "zhambyl", registered, whens or (When(day, end or day, at),), project, initiator, bin_, place,
        SEEN, profile(card),
    )  # fmt: skip


def answers(candidates: list[Candidate], *items: Item) -> list[tuple[str, int | None]]:
    """(decision, hearing id) of each mention in order, without what was sought besides."""
    found = [one for one in match(candidates, items) if not one.looked_at_as]
    return [(one.decision, one.hearing[1] if one.hearing else None) for one in found]


def later(days: int) -> datetime:
    """The moment `days` after the cards were seen."""
    return SEEN + timedelta(days=days)


@pytest.mark.parametrize("seed", range(12))
def test_a_month_of_a_region_is_matched_right(seed: int) -> None:
    rng = random.Random(seed)
    truths = month(rng)
    wanted: dict[int, Truth] = {}
    items: list[Item] = []
    for truth in truths:
        for kind, make in ((Kind.ANNOUNCEMENT, announcement), (Kind.PROTOCOL, protocol)):
            title, body = make(rng, truth, rng.choice(["ru", "kk"]))
            made = item(len(items), title, body, seen_at(rng, truth, kind), shown=rng.random() < 0.7)
            assert made.understood.kind is kind, (title, body)
            wanted[len(items)] = truth
            items.append(made)
    found = match([truth.candidate for truth in truths], items)
    matched = [one for one in found if one.decision == "matched"]
    assert [one for one in matched if one.hearing != wanted[one.posting].key] == []
    assert len(found) - len(matched) <= 1, [one for one in found if one.decision != "matched"]


@pytest.mark.parametrize("seed", range(6))
def test_half_of_the_cards_gone_no_posting_goes_to_a_stranger(seed: int) -> None:
    rng = random.Random(seed)
    truths = month(rng)
    kept, gone = truths[::2], truths[1::2]
    items = [
        item(n, *announcement(rng, truth, rng.choice(["ru", "kk"])), truth.first_seen) for n, truth in enumerate(gone)
    ]
    found = match([truth.candidate for truth in kept], items)
    assert [one for one in found if one.decision == "matched"] == []


def test_the_samples_of_the_sources() -> None:
    cards = [
        candidate(1, "Проект нормативов допустимых выбросов", 'ТОО ""Пример""', date(2026, 3, 12)),
        candidate(2, "Отчет о возможных воздействиях к проекту «Улги»", "ТОО «Улги-Сервис»", date(2025, 4, 11)),
        candidate(3, "РООС к рабочему проекту «Реконструкция котельной»", "ГУ «Отдел ЖКХ»", date(2025, 4, 15)),
        candidate(4, "РООС к рабочему проекту «Парк-пример»", "ГУ «Управление»", date(2025, 5, 22), at=time(15)),
        candidate(5, "План горных работ", "ТОО «Пример»", date(2025, 5, 29)),
    ]
    found = answers(
        cards,
        item(1, "", "ТОО «Пример» объявляет о проведении 12.03.2026 года в 11:00 часов общественных слушаний в форме открытого собрания по проекту нормативов допустимых выбросов … Место проведения: Жамбылская область, Меркенский район, с. Мерке, Дом культуры.", datetime(2026, 2, 5, 9, tzinfo=UTC)),
        item(4, "", "18.04.2025 г. Объявление: общественные слушания по РООС к рабочему проекту «Парк-пример» состоятся 22.05.2025 г. в 15:00, Медеуский район, …", SEEN),
        item(5, "", "21.04.2025 ж. «Пример» ЖШС 2025 жылғы 29 мамырда сағат 11:00-де ашық жиналыс нысанында қоғамдық тыңдаулар өткізеді …", SEEN),
        item(6, "Қоғамдық тыңдау өткізу туралы хабарландыру", "2025 жылғы 22 мамырда сағат 15:00-де …", SEEN),
        item(1, "Протокол общественных слушаний по проекту НДВ ТОО «Пример»", "Протокол от 12.03.2026 года", datetime(2026, 3, 16, 9, tzinfo=UTC)),
        item(2, "", "16.04.2025 ж. Хаттама: «Үлгі» жобасы бойынша қоғамдық тыңдаулар (11.04.2025)", later(6)),
        item(3, "", "Протокол общественных слушаний по проекту «Реконструкция котельной», 15.04.2025", later(8)),
    )  # fmt: skip
    assert found == [("matched", n) for n in (1, 4, 5, 4, 1, 2, 3)]


TWINS = [
    candidate(1, "План разведки, лот 1", "ТОО «Пример»", date(2025, 5, 20), at=time(11)),
    candidate(2, "План разведки, лот 2", "ТОО «Пример»", date(2025, 5, 20), at=time(15)),
]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("план разведки, лот 1, 20.05.2025", ("matched", 1)),
        ("план разведки, лот 2, 20.05.2025", ("matched", 2)),
        ("2-лот, барлау жоспары, 20.05.2025 ж.", ("matched", 2)),
        ("план разведки, 20.05.2025 в 11:00", ("matched", 1)),
        ("план разведки, 20.05.2025 в 15:00", ("matched", 2)),
    ],
)
def test_twins_are_told_apart_by_what_differs(said: str, answer: tuple[str, int]) -> None:
    assert answers(TWINS, item(1, "Объявление", f"ТОО «Пример» проводит общественные слушания: {said}", SEEN)) == [
        answer
    ]


def test_twins_that_nothing_tells_apart_are_asked() -> None:
    (found,) = match(
        TWINS, [item(1, "Объявление", "ТОО «Пример»: общественные слушания, план разведки, 20.05.2025", SEEN)]
    )
    assert (found.decision, found.reason) == ("ask", "near_equal_cards")


def test_a_name_inside_a_longer_one_is_another_company() -> None:
    cards = [
        candidate(1, "НДВ", "ТОО «Пример»", date(2025, 5, 20)),
        candidate(2, "НДВ", "ТОО «Пример Плюс»", date(2025, 5, 20)),
    ]
    short = item(1, "Объявление", "ТОО «Пример» проводит 20.05.2025 в 11:00 общественные слушания по НДВ", SEEN)
    long = item(
        2, "Объявление", "«Пример Плюс» ЖШС 20.05.2025 сағат 11:00-де НДВ бойынша қоғамдық тыңдау өткізеді", SEEN
    )
    assert answers(cards, short, long) == [("matched", 1), ("matched", 2)]


def test_one_posting_of_three_hearings_and_one_hearing_in_three_postings() -> None:
    cards = [
        candidate(n, f"НДВ, участок «{name}»", f"ТОО «{name}»", date(2025, 5, 19 + n))
        for n, name in enumerate(("Альфа", "Бета", "Гамма"), 1)
    ]
    several = "\n".join(
        f"{n}) {c.initiator}, {c.project}, {c.whens[0].start:%d.%m.%Y} в 11:00" for n, c in enumerate(cards, 1)
    )
    found = answers(
        cards,
        item(1, "Объявление о проведении общественных слушаний", several, SEEN),
        item(2, "Хабарландыру", "«Альфа» ЖШС 2025 жылғы 20 мамырда сағат 11:00-де қоғамдық тыңдау өткізеді", SEEN),
        item(
            3, "Объявление (исправление)", "ТОО «Альфа» проводит общественные слушания по НДВ 20.05.2025 в 11:00", SEEN
        ),
    )
    assert found == [("matched", 1), ("matched", 2), ("matched", 3), ("matched", 1), ("matched", 1)]


def test_two_projects_of_one_hour_named_in_one_sentence_are_both_matched() -> None:
    cards = [
        candidate(1, "План горных работ месторождения «Актас»", "ТОО «Пример»", date(2025, 5, 20)),
        candidate(2, "План ликвидации карьера «Сарыбулак»", "ТОО «Пример»", date(2025, 5, 20)),
    ]
    body = "ТОО «Пример» проводит 20.05.2025 в 11:00 слушания по Плану горных работ месторождения «Актас» и Плану ликвидации карьера «Сарыбулак»"
    assert sorted(answers(cards, item(1, "Объявление", body, SEEN))) == [("matched", 1), ("matched", 2)]


def test_a_moved_meeting_keeps_the_postings_of_its_old_date() -> None:
    old, new = When(date(2025, 5, 20), date(2025, 5, 20), time(11)), When(date(2025, 6, 3), date(2025, 6, 3), time(11))
    card = candidate(1, "НДВ", "ТОО «Пример»", date(2025, 6, 3), whens=(old, new))
    texts = ("20.05.2025 в 11:00", "3 июня 2025 года в 11:00")
    found = match(
        [card],
        [item(n, "Объявление", f"ТОО «Пример» проводит слушания по НДВ {text}", SEEN) for n, text in enumerate(texts)],
    )
    assert [(one.decision, one.when) for one in found] == [("matched", old), ("matched", new)]


def test_a_repeated_hearing_is_another_one() -> None:
    cards = [
        candidate(n, "НДВ карьера «Актас»", "ТОО «Пример»", day)
        for n, day in ((1, date(2025, 3, 4)), (2, date(2025, 5, 20)))
    ]
    again = item(1, "Объявление", "ТОО «Пример», НДВ карьера «Актас», слушания состоятся 20.05.2025 в 11:00", SEEN)
    stranger = item(2, "Объявление", "ТОО «Пример», НДВ карьера «Актас», слушания состоятся 20.05.2023 в 11:00", SEEN)
    assert answers(cards, again, stranger) == [("matched", 2), ("none", None)]


def test_a_date_that_no_card_has_is_a_question_only_where_all_else_fits() -> None:
    card = candidate(1, "НДВ карьера «Актас»", "ТОО «Пример»", date(2025, 5, 20))
    slip = item(1, "Объявление", "ТОО «Пример», НДВ карьера «Актас», слушания состоятся 21.05.2025 в 11:00", SEEN)
    assert answers([card], slip) == [("ask", 1)]
    right = item(2, "Объявление", "ТОО «Пример», НДВ карьера «Актас», слушания состоятся 20.05.2025 в 11:00", SEEN)
    assert answers([card], slip, right) == [("none", None), ("matched", 1)]


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("реконструкция канала Карашокы, ПК 2-Б", ("ask", 1)),
        ("реконструкция дороги Талдысай, ПК 7", ("none", None)),
        ("ТОО «Тынай»", ("none", None)),
    ],
)
def test_a_protocol_without_a_date_is_asked_about_where_it_names_the_project(
    said: str, answer: tuple[str, int | None]
) -> None:
    day = date(2025, 5, 20)
    cards = [candidate(1, "Реконструкция канала Карашокы ПК 2-Б. РООС", "АО «Тынай Актау»", day),
             candidate(2, "НДВ карьера «Мынкум»", "ТОО «Сары Кен»", day)]  # fmt: skip
    posted = item(1, "Протокол общественных слушаний", f"АО «Тынай Аткау»: {said}", later(42), shown=False)
    assert answers(cards, posted) == [answer]


def test_a_card_that_was_ruled_out_makes_room_for_the_next() -> None:
    day = date(2025, 5, 20)
    cards = [candidate(n, f"Проект номер {n}", f"ТОО «Пример {n}»", day) for n in range(1, 13)]
    scan = item(1, "Протокол общественных слушаний от 20.05.2025", "", later(42), shown=False)
    refused: dict[HearingKey, bool] = {}
    for _ in cards:
        ((decision, hearing),) = answers(cards, replace(scan, said={0: dict(refused)}))
        assert decision == "ask" and hearing is not None
        refused[Form.OPEN_MEETING, hearing] = False
    assert len(refused) == len(cards)


@pytest.mark.parametrize(("told", "decision"), [("0–1", "ask"), ("0–2", "matched")])
def test_a_road_is_not_told_of_by_a_figure_that_stands_elsewhere(told: str, decision: str) -> None:
    """Cards that differ in one figure: the two languages of a file do not name the road to kilometre two."""
    project = "Строительство подъездной автодороги к Акбулак 24, км {}. Раздел охраны окружающей среды"
    cards = [
        candidate(number, project.format(f"0-{number}"), "ТОО «Нурлы Кала»", date(2025, 5, 20), at=time(10))
        for number in (1, 2)
    ]
    text = (
        "Объявление (2 языка)\nОбщественные слушания — ТОО «Нурлы Кала»\nТОО «Нурлы Кала» уведомляет о проведении "
        "общественных слушаний посредством открытых собраний по РООС к РП "
        f"строительства подъездной автомобильной дороги к Акбулак 24 ({told} км). Слушания пройдут 20.05.2025 года в "
        "10.00 часов. Адрес: с. Мерке, Дом культуры."
    )
    (found,) = answers(cards, item(1, "Объявление", text, SEEN))
    assert found == (decision, int(told[-1]))


def test_a_protocol_does_not_come_before_the_end() -> None:
    card = candidate(1, "НДВ карьера «Актас»", "ТОО «Пример»", date(2025, 5, 20))
    early = item(1, "Протокол общественных слушаний по проекту НДВ карьера «Актас» ТОО «Пример»", "", SEEN)
    assert [(one.decision, one.reason) for one in match([card], [early])] == [("none", "protocol_before_the_end")]


def test_a_discussions_posting_leaves_the_meeting_of_that_day_alone() -> None:
    meeting = candidate(1, "РООС к проекту школы", "ГУ «Отдел»", date(2025, 5, 20))
    discussion = candidate(
        2,
        "РООС к проекту школы",
        "ГУ «Отдел»",
        date(2025, 5, 20),
        form=Form.PUBLIC_DISCUSSION,
        end=date(2025, 5, 26),
        at=None,
    )
    text = "общественных слушаний посредством публичных обсуждений по РООС к проекту школы, ГУ «Отдел», с 20 по 26 мая 2025 года"
    posting = item(1, "Протокол", f"Протокол {text}", later(50))
    assert answers([meeting, discussion], posting) == [("matched", 2)]
    assert answers([meeting], posting) == [("none", None)]


def test_the_registration_number_beats_everything() -> None:
    cards = [
        candidate(1, "НДВ", "ТОО «Пример»", date(2025, 5, 20)),
        candidate(2, "ПУО", "ТОО «Другой»", date(2025, 5, 27)),
    ]
    posting = item(1, "Объявление", f"Слушания № {cards[1].number} по НДВ ТОО «Пример» 20.05.2025", SEEN)
    assert answers(cards, posting) == [("matched", 2)]


def test_other_regions_and_other_matters_are_none() -> None:
    card = candidate(1, "НДВ", "ТОО «Пример»", date(2025, 5, 20))
    text = "ТОО «Пример» проводит общественные слушания по НДВ 20.05.2025 в 11:00"
    elsewhere = replace(item(1, "Объявление", text, SEEN), region="abai")
    tender = item(2, "Объявление о тендере", "Закуп для ТОО «Пример» 20.05.2025", SEEN)
    assert answers([card], elsewhere, tender) == [("none", None)]
    assert answers([replace(card, region="")], elsewhere) == [("matched", 1)]
    assert answers([], elsewhere) == [("none", None)]


def test_evidence_is_named_for_and_against() -> None:
    (found,) = match(
        TWINS[:1], [item(1, "Объявление", "ТОО «Пример»: слушания, план разведки, лот 1, 20.05.2025 в 15:00", SEEN)]
    )
    assert isinstance(found, Match)
    assert {"+hour_differs", "+initiator", "+лот:1"} <= set(found.evidence)
    assert all(reason[0] in "+-" for reason in found.evidence)


def test_the_number_of_a_person_stays_out_of_the_evidence() -> None:
    card = candidate(1, "НДВ", "ИП Иванов И.И.", date(2025, 5, 20), bin_="800101300123")
    (found,) = match(
        [card], [item(1, "Объявление", "ИП Иванов И.И., ИИН 800101300123: слушания 20.05.2025 в 11:00, НДВ", SEEN)]
    )
    assert found.decision == "matched"
    assert not any("800101300123" in reason or "иванов" in reason for reason in found.evidence)


def test_a_figure_of_an_address_tells_no_twin_from_another() -> None:
    day = date(2025, 5, 20)
    cards = [
        candidate(n, f"Капитальный ремонт канала Теректы 5, ПК {pk}-А", "ТОО «Пример»", day)
        for n, pk in ((1, 5), (2, 10))
    ]
    said = "ТОО «Пример»: общественные слушания, ремонт канала Теректы 5, ПК 5-А, 20.05.2025 в 11:00"
    zoom = item(1, "Объявление", f"{said}. Идентификатор конференции: 730 010 5511, дом 10", SEEN)
    assert answers(cards, zoom)[0] != ("matched", 2)
    second = item(2, "Объявление", said.replace("ПК 5-А", "ПК 10-А"), SEEN)
    assert answers(cards, second) == [("matched", 2)]


_UNNAMED = (
    "Жителей приглашают (с. Мерке)", "Приглашаем всех желающих 20 мая 2025 года в 11:00 принять участие: {}. "
    "Заказчик ТОО «Меркенский песок». с. Мерке, Дом культуры.",
)  # fmt: skip


@pytest.mark.parametrize(
    ("project", "hour", "answer"),
    [
        ("ПГР на добычу песка, м/р «Балаоткель», блок 7-А", time(11), ("ask", 1)),
        ("ПГР на добычу песка, м/р «Балаоткель», блок 7-А", time(15), ("none", None)),
        ("концерт ансамбля «Балаоткель», посвященный Дню единства", time(11), ("none", None)),
    ],
)
def test_what_does_not_call_itself_a_hearing_and_fits_one_in_all_is_asked(
    project: str, hour: time, answer: tuple[str, int | None]
) -> None:
    title, text = _UNNAMED
    card = candidate(
        1, "План горных работ по добыче песка на месторождении Балаоткель, блок 7-А", "ТОО «Меркенский песок»",
        date(2025, 5, 20), at=hour,
    )  # fmt: skip
    posting = item(1, title, text.format(project), SEEN)
    assert (posting.understood.kind, posting.understood.doubt) == (Kind.ANNOUNCEMENT, "unnamed")
    assert posting.understood.sort is Sort.NONE
    assert answers([card], posting) == [answer]


def test_a_protocol_of_another_day_that_says_all_else_is_asked() -> None:
    """Only the day of signing could be read: everything but the day speaks for the one card of that company."""
    cards = [
        candidate(
            number, f"Проект разработки месторождения {field}. ОоВВ", f"АО «{company}»", day, bin_=bin_,
        )
        for number, field, company, day, bin_ in (
            (1, "Акагаш", "Достык Инвест", date(2025, 4, 20), "230564019198"),
            (2, "Карасай", "Меркенский песок", date(2025, 4, 22), "050564019198"),
        )
    ]  # fmt: skip
    text = (
        "Қоғамдық тыңдаулардың тақырыбы: Ақағаш кен орнын игеру жобасына ЫӘТЕ\nБастамашы: «Достық Инвест» АҚ, БСН "
        "230564019198\nӨткізілген күні, орны: 2025 жылғы 22 сәуірде; Меркі ауданы, Меркі ауылы, Мәдениет үйі"
    )
    (found,) = answers(cards, item(1, "Қоғамдық тыңдаулар хаттамасы", text, later(14)))
    assert found == ("ask", 1)


@pytest.mark.parametrize(
    ("project", "decision"), [("добычу песка, м/р Балаоткель, котельная", "ask"), ("щебень", "none")]
)
def test_a_period_and_a_project_under_anothers_name_are_asked(project: str, decision: str) -> None:
    """A letter lost may make one company's name another's."""
    card = candidate(
        1, "План горных работ по добыче песка на месторождении Балаоткель, блок 11-Б", "ТОО «Достык Тас»",
        date(2025, 5, 20), form=Form.PUBLIC_DISCUSSION, end=date(2025, 5, 26), at=None,
    )  # fmt: skip
    other = candidate(2, "Нормативы допустимых выбросов котельной школы", "ТОО «Достык Таш»", date(2025, 6, 20))
    text = f"Предмет: ПГР на {project}. Инициатор: ТОО «Достык Таш». Период: 20.05.2025 - 26.05.2025."
    ((found, _),) = answers([card, other], item(1, "Протокол слушаний", text, later(50)))
    assert found == decision


@pytest.mark.parametrize(
    ("company", "name", "decision"), [("Береке", "Миялытогай", "matched"), ("Керамика Юг", "Кызанжар", "ask")]
)
def test_another_hearings_company_at_the_day_and_hour_is_asked_about(company: str, name: str, decision: str) -> None:
    """Two hearings of one hall and hour, of which one has no card: what both projects share tells them not apart."""
    cards = [
        candidate(1, "Нефтебаза Миялытогай, резервуарный парк 8, разрешение на воздействие", "ТОО «Береке»", date(2025, 5, 15)),
        candidate(2, "Нормативы допустимых выбросов кирпичного завода", "ТОО «Керамика Юг»", date(2025, 6, 20)),
    ]  # fmt: skip
    text = (
        f"15.05.2025 г. в 11:00 | ТОО «{company}» | Разрешение на воздействие: нефтебаза «{name}», резервуарный парк "
        "| Жамбылская область, Меркенский район, с. Мерке, Дом культуры. Форма: открытое собрание"
    )
    ((found, _),) = answers(cards, item(1, "Объявление о слушаниях", text, later(1)))
    assert found == decision


@pytest.mark.parametrize(("name", "decision"), [("Кубаоймак", "matched"), ("Бурабель", "ask")])
def test_a_project_called_otherwise_is_asked_about_where_nothing_else_says_whose_it_is(
    name: str, decision: str
) -> None:
    """All but its name is said of many projects: «Строительство многоквартирных жилых домов … с наружными сетями»."""
    cards = [
        candidate(
            1, "Строительство многоквартирных жилых домов в микрорайоне Кубаоймак с наружными сетями. РООС", "ТОО «Тепловик»",
            date(2025, 5, 5), form=Form.PUBLIC_DISCUSSION, end=date(2025, 5, 12), at=None,
        ),
        candidate(2, "План горных работ месторождения Тасозек", "ТОО «Тас»", DAY_OF_OTHER),
    ]  # fmt: skip
    text = (
        f"Проект «Строительство многоквартирных жилых домов в микрорайоне {name} с наружными сетями. РООС». "
        "Инициатор: ТОО «Горкомхоз-М». Период публичных обсуждений: с 5 мая по 12 мая 2025 года"
    )
    ((found, _),) = answers(cards, item(1, "Объявление о публичных обсуждениях", text, later(1)))
    assert found == decision
