"""What social networks and spreadsheets leave in a posting: pictures, raised minutes, a line for each cell."""

from datetime import date, time

import pytest

from checks.model import Kind
from checks.reading.signs import without_pictures
from tests.reading.test_lists_as_written import read

DAY = date(2025, 5, 27)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("1️⃣ НДВ 2️⃣ РООС", "1)  НДВ 2)  РООС"),
        ("① НДВ", "1)  НДВ"),
        ("📌 НДВ\n📌 РООС 🙏", "•  НДВ\n•  РООС  "),
        ("📅 27.05.2025\n📍 с. Мерке", "  27.05.2025\n  с. Мерке"),
        ("сағат 15⁰⁰, 10 м³", "сағат 15:00, 10 м³"),
        ("✔️ НДВ, №5", "✔ НДВ, №5"),
    ],
)
def test_pictures_are_marks_or_nothing(written: str, plain: str) -> None:
    assert without_pictures(written) == plain


def test_figures_in_boxes_number_a_list() -> None:
    body = (
        "Жақында өтетін қоғамдық тыңдаулар (ашық жиналыс) 👇\n"
        "1️⃣ «Альфа» балабақшасы, 4-блок, «Үлгі» ЖШС. 16.05.25 ж. сағ. 11.00-де\n"
        "2️⃣ «Альфа» балабақшасы, 5-блок, «Үлгі» ЖШС. Дүйсенбі, 2025 жылғы 26 мамыр. Басталуы 16.00."
    )
    first, second = read("Қоғамдық тыңдаулар афишасы", body).mentions
    assert [(one.start, one.at) for one in first.whens] == [(date(2025, 5, 16), time(11))]
    assert [(one.start, one.at) for one in second.whens] == [(date(2025, 5, 26), time(16))]


def test_a_day_its_hour_and_a_dash_lead_an_item_whatever_is_built() -> None:
    body = (
        "Өткізетін: «Үлгі» ЖШС\n27.05.25 ж. сағ. 11.30-да — «Альфа» қазандығын қайта жаңарту (5-қазан)\n"
        "Сейсенбі, 2025 жылғы 27 мамыр. Басталуы 11.30 — «Альфа» қазандығы, №6 қазан"
    )
    first, second = read("Бір аптаның қоғамдық тыңдаулары", body).mentions
    assert first.whens == second.whens
    assert "5" in first.words and "6" in second.words


TABLE = (
    "Қоғамдық тыңдаулар (ашық жиналыс):\nБастамашы\nҚұжат\nУақыты\nОрны\n"
    "«Үлгі» ЖШС\n«Альфа» жиһаз цехы (5-бояу камерасы)\n2025 жылғы 23 мамыр, басталуы 15:00\nПетровка ауылы\n"
    "«Үлгі» ЖШС\n«Бета» жиһаз цехы (4-бояу камерасы)\nсағат 15⁰⁰, 27.05.2025 ж.\nҮштөбе ауылы, амбулатория\n"
    "Байланыс: 8 700 000 00 00"
)


def test_a_line_for_each_cell_below_the_heads_of_the_columns() -> None:
    first, second = read("Ресми хабарландырулар", TABLE).mentions
    assert first.companies == second.companies == ("улг",)
    assert [(one.start, one.at) for one in second.whens] == [(DAY, time(15))]
    assert "бет" not in first.words and "альф" not in second.words


def test_rows_that_semicolons_part_in_one_line() -> None:
    body = (
        "Келесі тыңдаулардың (ашық жиналыс) хаттамалары: «Үлгі» ЖШС; «Альфа» құс фабрикасы, №2 алаң; 2025 ж. 7 мамыр; "
        "Еңбек ауылы, асхана «Үлгі» ЖШС; «Бета» ұн тарту цехының №5 желісі; 07.05.2025; Кеңқияқ ауылы, кеңес залы"
    )
    first, second = read("Қоғамдық тыңдаулардың хаттамалары", body).mentions
    assert first.whens == second.whens
    assert "№:2" in first.numbers and "№цех:5" in second.numbers


def test_a_company_leads_a_row_and_no_day_in_the_middle_does() -> None:
    body = (
        "Календарь общественных слушаний:\nТОО «Үлгі» | установка Alpha, модуль №6 | 12:00 часов 27.05.25 | с. Мерке\n"
        "ТОО «Үлгі» | установка Alpha, модуль №5 | 27 мая 2025 г., 16:30 | с. Мерке, клуб"
    )
    first, second = read("Календарь", body).mentions
    assert "№модул:6" in first.numbers and "№модул:5" in second.numbers
    assert [one.at for one in second.whens] == [time(16, 30)]


def test_what_a_list_leaves_before_it_is_an_item_where_each_line_has_its_day() -> None:
    body = (
        "Сарыкемер ауылы:\n«Альфа» аккумулятор учаскесі, 2-пеш, «Үлгі» АҚ: 2025 жылғы 29 мамырда 12:00-де, кафе\n"
        "Отар ауылы:\nБета кен орны, №6 блок, тау-кен жұмыстарының жоспары, «Үлгі» АҚ: 2025 жылғы 4 маусымда 15:00-те\n"
        "Мерке ауылы:\n«Гамма» жылыжайы, №8 блок, «Бұлақ» ЖК: 2025 жылғы 9 маусым, сағат 15:00"
    )
    assert len(read("Жарияланған қоғамдық тыңдаулар (ашық жиналыстар)", body).mentions) == 3


def test_the_same_project_twice_with_another_figure_is_two() -> None:
    body = (
        "Хаттамалар мынау (ашық жиналыс):\n2025 ж. 15-мамыр\n«Альфа» фабрикасы, 5-цех. «Үлгі» ЖШС\n"
        "2025 жылғы 15 мамыр\n«Альфа» фабрикасы, 6-цех. «Үлгі» ЖШС"
    )
    first, second = read("Апта тыңдауларының хаттамалары", body).mentions
    assert "цех:5" in first.numbers and "цех:6" in second.numbers


def test_the_label_below_a_day_says_that_it_is_the_hearings() -> None:
    body = "«Альфа» жолы, 1-лот\n(мәні)\n2025 жылғы 27 мамыр\n(тыңдау өткен күн)\nШағым беру мерзімі бар."
    (mention,) = read("Қоғамдық тыңдаудың № 9 хаттамасы", body).mentions
    assert [one.start for one in mention.whens] == [DAY]


def test_when_a_paper_was_received_is_no_hearings_day() -> None:
    body = "Келіп түскен күні: 29.05.2025. Бастамашы: «Үлгі» ЖШС. «Альфа» зауыты. Өткізілген күні: 27.05.2025 ж."
    (mention,) = read("Қоғамдық тыңдау хаттамасы", body).mentions
    assert [one.start for one in mention.whens] == [DAY]


def test_a_forms_figures_and_a_weeks_are_none_of_the_projects() -> None:
    body = (
        "1. НАИМЕНОВАНИЕ: месторождение Альфа (5 объект) 2. ИНИЦИАТОР: ТОО «Үлгі» 3. ФОРМА: открытое собрание "
        "4. Дата: 27 мая 2025 (22-я неделя), 11:00"
    )
    (mention,) = read("Объявление", body).mentions
    assert not {"1", "2", "3", "4", "22"} & set(mention.words)
    assert "5" in mention.words


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Заявления о намечаемой деятельности. Принято: ТОО «Үлгі», ОоВВ. Предложения принимаются до 07.05.2025.", ""),
        ("Заявление о намечаемой деятельности: скрининг", "Поступило заявление ТОО «Үлгі». Слушания не проводятся."),
        ("Берілген экологиялық рұқсаттар тізімі", "Қоғамдық тыңдаулар\nТізімде 13 рұқсат бар, «Үлгі» ЖШС."),
        (
            "Как попасть на слушания? Памятка ℹ️",
            "Житель вправе прийти на слушания и попросить внести вопрос в протокол.",
        ),
        ("Ответ жителю: был ли протокол?", "Все протоколы слушаний размещаются в рубрике сайта."),
    ],
)
def test_what_an_agency_takes_in_and_what_it_explains_is_none_of_ours(title: str, body: str) -> None:
    found = read(title, body)
    assert found.kind is Kind.NEITHER
    assert found.reason != "cancellation"


def test_remarks_that_were_withdrawn_call_no_hearing_off() -> None:
    said = "Нысан: «Альфа» қоймасы. Түскен ескертулер: 1. Барлығы алынып тасталды."
    assert read(f"Қоғамдық тыңдау хаттамасы (22.05.2025 ж.). {said}", "").kind is Kind.PROTOCOL


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Публичные обсуждения на портале", "С 03/06/2025 по 09/06/2025: РООС «Альфа». Собрание в зале не проводится."),
        ("Жария талқылау ашылды", "«Альфа» зиратын кеңейту. Мерзімі: 03.06.2025 – 09.06.2025. Жиналыс өтпейді."),
    ],
)
def test_what_is_discussed_in_writing_is_not_called_off(title: str, body: str) -> None:
    assert read(title, body).kind is Kind.ANNOUNCEMENT


def test_a_meeting_that_is_not_held_is() -> None:
    found = read("Общественные слушания (открытое собрание)", "Собрание 12.06.2025 по карьеру «Альфа» не проводится.")
    assert (found.kind, found.reason) == (Kind.NEITHER, "cancellation")


def test_days_of_one_month_with_a_preposition() -> None:
    (mention,) = read("Публичные обсуждения", "РООС «Альфа», период: с 14 по 18.06.2025 г.").mentions
    assert [(one.start, one.end) for one in mention.whens] == [(date(2025, 6, 14), date(2025, 6, 18))]
