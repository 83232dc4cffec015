"""A hearing without an announcement or a protocol is sought in every posting that appeared when one should have."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

from checks.judged import WHOLE, Match, When
from checks.matching import Candidate, Item, match
from checks.model import Kind
from checks.reading.values import Sort
from tests.matching.region import item
from tests.matching.test_matching import answers, candidate, later

DAY = date(2025, 5, 22)
BARN = candidate(1, "Строительство птицефабрики Кокадыр на 200 тысяч голов. РООС", "ТОО «Бирлик»", DAY)
MINE = candidate(2, "План горных работ месторождения Тасозек", "ТОО «Тас»", DAY)
BESIDE = candidate(3, "План горных работ месторождения Балаколь", "ТОО «Тас»", DAY)
BARE = ("Птицефабрика «Кокадыр», 200 тысяч голов / ТОО «Бирлик»", "Материалы во вложении.")


def sought(*items: Item) -> list[tuple[str, int | None, str]]:
    """(decision, hearing id, kind looked for) of what was sought."""
    found = match([BARN, MINE, BESIDE], items)
    return [(one.decision, _number(one), one.looked_at_as.value) for one in found if one.looked_at_as]


def _number(one: Match) -> int | None:
    return one.hearing[1] if one.hearing else None


def bare(days: float = 1) -> Item:
    """A posting without a word of a hearing, `days` after the cards."""
    made = item(1, *BARE, later(0) + timedelta(days=days))
    assert (made.understood.kind, made.understood.sort) == (Kind.NEITHER, Sort.NONE)
    return made


def test_a_title_of_project_and_company_alone_is_asked_about_as_the_announcement() -> None:
    assert sought(bare()) == [("ask", 1, "announcement")]


def test_the_same_after_the_meeting_is_asked_about_as_the_protocol() -> None:
    assert sought(bare(44)) == [("ask", 1, "protocol")]


def test_neither_is_asked_about_outside_the_days_of_both() -> None:
    assert sought(bare(-30)) == []
    assert sought(bare(44 + 120)) == []


def test_what_was_posted_in_time_leaves_nothing_to_seek() -> None:
    own = item(2, "Объявление", "ТОО «Бирлик»: слушания 22.05.2025 в 11:00, птицефабрика Кокадыр, РООС", later(0))
    assert sought(own, bare()) == []


def test_what_was_posted_late_leaves_what_came_before_it() -> None:
    own = item(2, "Объявление", "ТОО «Бирлик»: слушания 22.05.2025 в 11:00, птицефабрика Кокадыр, РООС", later(9))
    assert sought(own, bare()) == [("ask", 1, "announcement")]
    assert sought(own, bare(10)) == []


def test_a_posting_of_another_hearing_says_nothing_of_what_both_have() -> None:
    own = item(2, "Объявление", "ТОО «Тас»: слушания 22.05.2025 в 11:00, план горных работ Тасозек", later(1))
    assert sought(own) == []


def _left_open(cards: list[Candidate], posting: Item) -> set[int]:
    """The cards that questions about a posting leave open."""
    asked = [one for one in match(cards, [posting]) if one.decision == "ask"]
    keys = {one.hearing for one in asked} | {other.hearing for one in asked for other in one.others if other.possible}
    return {key[1] for key in keys if key}


def test_a_tender_needs_the_day_too() -> None:
    tender = item(3, "Тендер: птицефабрика Кокадыр, 200 тысяч голов", "Заказчик ТОО «Бирлик». Закуп работ.", later(1))
    assert tender.understood.sort is Sort.TENDER
    assert sought(tender) == []


def test_an_undated_protocol_with_the_only_name_is_asked_about() -> None:
    made = item(4, "Кокадыр: протокол общественных слушаний, видео", "", later(44))
    assert made.understood.kind is Kind.PROTOCOL
    found = match([BARN, MINE, BESIDE], [made])
    assert {one.hearing for one in found if one.decision == "ask"} == {BARN.key}


def test_yes_makes_it_what_it_was_looked_at_as() -> None:
    yes = replace(bare(), said={WHOLE[Kind.ANNOUNCEMENT]: {BARN.key: True}})
    (found,) = match([BARN, MINE], [yes])
    assert (found.decision, found.reason, found.looked_at_as) == ("matched", "officer_said_yes", Kind.ANNOUNCEMENT)


def test_no_is_kept_beside_the_hearing_and_asked_no_more() -> None:
    no = replace(bare(), said={WHOLE[Kind.ANNOUNCEMENT]: {BARN.key: False}})
    (found,) = match([BARN, MINE], [no])
    assert (found.decision, found.hearing, found.reason) == ("none", None, "officer_said_no")
    assert [(one.hearing, one.reason) for one in found.others] == [(BARN.key, "officer_said_no")]


def test_a_no_to_the_same_question_put_otherwise_is_a_no() -> None:
    own = item(5, "Объявление о слушаниях", "Птицефабрика Кокадыр, 200 тысяч голов, ТОО «Бирлик»", later(1))
    (asked,) = [one for one in match([BARN], [own]) if one.decision != "none"]
    assert asked.hearing == BARN.key
    assert answers([BARN], replace(own, said={0: {BARN.key: False}})) == [("none", None)]


def test_a_day_that_no_mention_has_is_seen_in_the_whole() -> None:
    """«26 мая» stands in the text, whatever the reader took for the hearing's day."""
    made = item(
        6, "Итоги", "Протокол. Птицефабрика Кокадыр. Совещание 10.05.2025 в 10:00, прочее 22.05.2025", later(44)
    )
    (mention,) = made.understood.mentions
    other = replace(mention, whens=mention.whens[:1], names=(), companies=())
    made = replace(made, understood=replace(made.understood, kind=Kind.NEITHER, mentions=(other,)))
    assert sought(made) == [("ask", 1, "protocol")]


def test_a_card_that_moved_is_sought_by_its_last_day_in_what_names_the_old_one() -> None:
    old, new = When(DAY, DAY, time(11)), When(date(2025, 6, 6), date(2025, 6, 6), time(11))
    moved = replace(BARN, whens=(old, new))
    text = "ТОО «Бирлик»: слушания 22.05.2025 в 11:00, птицефабрика Кокадыр, РООС"
    own = item(7, "Объявление", text, later(0))
    assert [one.decision for one in match([moved], [own]) if one.looked_at_as] == []
    twin = item(
        8, "Объявление", "ТОО «Арман»: слушания 22.05.2025 в 11:00, птицефабрика Кокадыр, второй корпус", later(0)
    )
    other = candidate(4, "Птицефабрика Кокадыр, второй корпус", "ТОО «Арман»", DAY)
    assert [one.hearing for one in match([moved, other], [own, twin]) if one.looked_at_as] == []
    both = replace(own, understood=replace(own.understood, days=(DAY, date(2025, 6, 6))))
    (asked,) = [one for one in match([moved], [both]) if one.looked_at_as]
    assert (asked.decision, asked.when) == ("ask", new)


def test_an_announcement_after_the_meeting_may_be_its_protocol() -> None:
    late = item(8, "Объявление", "ТОО «Бирлик»: слушания 22.05.2025 в 11:00, птицефабрика Кокадыр, РООС", later(45))
    late = replace(late, understood=replace(late.understood, kind=Kind.ANNOUNCEMENT, reason="title_announces"))
    before = item(9, "Объявление", "ТОО «Тас»: слушания 22.05.2025, план горных работ Тасозек", later(0))
    assert ("ask", 1, "protocol") in sought(before, late)
    shown = replace(late, understood=replace(late.understood, shown=(date(2025, 4, 11),)))
    assert ("ask", 1, "protocol") not in sought(before, shown)
    undated = replace(late, understood=replace(late.understood, shown=()))
    assert ("ask", 1, "protocol") in sought(before, undated)
    assert ("ask", 1, "protocol") not in sought(undated)  # it stood there when the site was first read


def test_a_number_of_its_own_in_a_list_is_asked_about() -> None:
    plots = [candidate(n, f"План горных работ Балаколь, участок {n}", "ТОО «Тас»", DAY) for n in (6, 7)]
    text = "ТОО «Тас»: протокол слушаний 22.05.2025 в 11:00, план горных работ Балаколь, участок № 6{}"
    assert 7 in _left_open(plots, item(12, "Протоколы", text.format("; VII участок"), later(46)))
    assert _left_open(plots, item(12, "Протокол", text.format(""), later(46))) == set()


def test_another_company_or_another_day_in_a_list_is_asked_about_whatever_the_project_is_called() -> None:
    twin = candidate(4, "Птицефабрика Кокадыр, вторая очередь", "ТОО «Арман Агро»", DAY)
    next_day = candidate(5, "Птицефабрика Кокадыр, третья очередь", "ТОО «Бирлик»", date(2025, 5, 23))
    text = "ТОО «Бирлик»: протокол слушаний 22.05.2025, птицефабрика Кокадыр, РООС на 200 тысяч голов. {}"

    def open_(said: str) -> set[int]:
        return _left_open([BARN, twin, next_day, MINE], item(10, "Протоколы", text.format(said), later(46)))

    assert open_("") & {4, 5} == set()
    assert 4 in open_("ТОО «Арман Агро»: то же")
    assert 5 in open_("Бирлик, слушания 23.05.2025.")
    told = item(10, "Протоколы", text.format("ТОО «Бирлик»: слушания 23.05.2025."), later(46))
    settled = {one.hearing for one in match([BARN, twin, next_day, MINE], [told]) if one.decision == "matched"}
    assert settled == {BARN.key, next_day.key}  # a sentence of its own tells of the other day's


def test_an_item_of_a_list_whose_title_names_the_company_of_another_leaves_its_own_card_open() -> None:
    """The company is said in its other language, and a near twin has all the words of the project but a figure."""
    cards = [
        candidate(1, "ВЛ 220 кВ «Меридиан – Тартогай», цепь № 3", "КГП «Городские тепловые сети»", DAY),
        candidate(2, "КЭР: сернокислотное производство Кандыкара, нитка № 3", "АО «ХимПромАльянс»", DAY),
        candidate(3, "Сернокислотное производство Кандыкара, нитка № 4", "ТОО «Бетпак Атом»", DAY),
    ]
    told = item(
        9,
        "Хаттама: «Қалалық жылу желілері» КМК",
        "Қоғамдық тыңдаулардың хаттамалары жарияланады.\n2025 жылғы 22 мамыр\n"
        "– «Қалалық жылу желілері» КМК, 220 кВ «Меридиан – Тартогай» әуе желісі, №3 тізбек.\n"
        "– «ХимӨнеркәсіпАльянс» АҚ, Қандықара күкірт қышқылы өндірісі, 3-желі, КЭР алу.\n"
        "– «Бетпақ Атом» ЖШС, күкірт қышқылын өндіру – Қандықара (№4 желі).",
        later(45),
    )
    assert 2 in _left_open(cards, told)
    assert ("ask", 2) in answers(cards, told)


def test_a_name_two_cards_have_beside_the_figure_of_one_is_asked_about_on_its_day() -> None:
    """What is placed: a day that may be that of the placing, and companies in their other language."""
    cards = [
        candidate(1, "План разведки участка Кентобе-Дала", "ТОО «ХимПромАльянс»", DAY),
        candidate(2, "КЭР: сернокислотное производство Сункар, нитка № 2 (430 тыс. т)", "ТОО «ХимПромАльянс»", DAY),
        candidate(3, "КЭР: сернокислотное производство Сункар, нитка № 4 (90 тыс. т)", "ТОО «ХимПромАльянс»", DAY),
    ]
    text = (
        "Бастамашысы – «ХимӨнеркәсіпАльянс» ЖШС. Қоғамдық тыңдаулардың хаттамалары орналастырылды: 22.05.2025 ж. "
        "– Кентөбе-Дала учаскесі, барлау жоспары. – күкірт қышқылын өндіру – Сұңқар (жылына 430 мың тонна)."
    )
    others = [candidate(n, f"НДВ карьера Тасозек-{n}", f"ТОО «Тас {n}»", DAY) for n in range(4, 16)]
    assert _left_open([*cards, *others], item(9, "Тізілім", text, later(45))) == {1, 2}


def test_the_companies_of_the_others_in_a_list_say_nothing_against_a_hearing() -> None:
    """Of a day that was not read as a hearing's, by its project, where its own company is one that nobody knows."""
    mine = candidate(2, "План горных работ месторождения Тасозек", "ТОО «Тас»", DAY + timedelta(days=1))
    text = "ТОО «Тас» проводит слушания 23.05.2025 по плану горных работ Тасозек. ТОО «Ұя»: Кокадыр, 200 тысяч голов"
    made = item(9, "Слушания", text, later(1))
    made = replace(made, understood=replace(made.understood, days=(DAY, *made.understood.days)))
    project = "Птицефабрика Кокадыр на 200 тысяч голов с убойным цехом, котельной, складом помёта и ветпунктом"
    assert _left_open([candidate(1, project, "ТОО «Бирлик»", DAY), mine], made) == {1}
