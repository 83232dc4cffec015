"""Lists as people write them: rows of a table, Roman numbers, schedules; days of data, periods with an end's name."""

from datetime import date, time

import pytest

from checks.attachments.understanding import SEVERAL, understand_posting
from checks.judged import When
from checks.model import Kind, Posting, Rubric
from checks.reading.dates import Role, find_dates
from checks.reading.segments import tells_of_several
from checks.reading.understand import understand
from checks.reading.values import Understood
from checks.reading.words import fold

DAY = date(2025, 5, 13)
TABLE = (
    "Протоколы открытых собраний:\n№\nПроект\nИнициатор\nДата\nМесто\n"
    "1\nНДВ карьера «Альфа»\nТОО «Үлгі»\n13.05.2025\nс. Мерке, клуб\n"
    "2\nРП «Строительство дороги Бета»\nТОО «Үлгі»\n13.05.2025\nс. Мерке, школа\nСкачать"
)


def read(title: str, text: str) -> Understood:
    return understand(Posting(title, f"{title}\n{text}", (date(2025, 5, 15),), Rubric.UNKNOWN, "http://a", (), ""))


def test_each_row_of_a_table_is_a_hearing_of_its_own() -> None:
    first, second = read("Протоколы общественных слушаний", TABLE).mentions
    assert first.whens == second.whens == (When(DAY, DAY),)
    assert "альф" in first.words and "альф" not in second.words
    assert "клуб" in first.text and "школа" in second.text and "Скачать" not in second.text


BARRED = [
    "ТОО «Үлгі» | РООС к рабочему проекту «Дорога Альфа», участок 3 | 13 мая 2025 года | с. Мерке, ул. Абая, 1, клуб",
    "ТОО «Үлгі» | Проект НДВ котельной № 7 «Бета» | 14.05.2025 года | с. Мерке, ул. Абая, 2, школа",
]
KAZAKH_BARRED = [
    "«Үлгі» ЖШС | «Альфа» қазандығы, ҚОҚ бөлімі | 2025 жылғы 13 мамыр | Мерке ауылы, клуб",
    "«Үлгі» ЖШС | №7 «Бета» қазандығының жобасы | 14.05.2025 ж. | Мерке ауылы, мектеп",
]


@pytest.mark.parametrize("rows", [BARRED, KAZAKH_BARRED])
@pytest.mark.parametrize("between", ["\n", " "])
def test_rows_that_bars_part_stand_in_one_line_as_well(rows: list[str], between: str) -> None:
    first, second = read(
        "Протоколы", f"Размещены протоколы общественных слушаний:{between}{between.join(rows)}"
    ).mentions
    assert [one.start for one in (*first.whens, *second.whens)] == [DAY, DAY.replace(day=14)]
    assert "альф" in first.words and "альф" not in second.words and "бет" in second.words


@pytest.mark.parametrize(
    "where",
    [
        "1) на портале ecoportal.kz 27.02.2025; 2) газета «Вестник района» от 24.02.2025; 3) на досках, проект «Альфа»",
        "1) ecoportal.kz порталында 05.03.2025; 2) «Аудан жаршысы» газеті; 3) тақталарда, «Альфа» жобасы",
    ],
)
def test_where_word_was_spread_is_no_list_of_projects(where: str) -> None:
    body = f"2. Предмет: НДВ карьера «Альфа»\n6. Дата: 13.05.2025, 15:00\n7. Распространено: {where}\n8. Регламент"
    (mention,) = read("Протокол общественных слушаний", body).mentions
    assert [one.start for one in mention.whens] == [DAY]


@pytest.mark.parametrize("mark", "✔➤■")
def test_whatever_sign_marks_the_items(mark: str) -> None:
    body = f"Размещаем протоколы: {mark} НДВ карьера «Альфа», 13.05.2025 {mark} РООС моста «Бета», 13.05.2025"
    assert len(read("Протоколы общественных слушаний", body).mentions) == 2


def test_where_the_materials_lay_is_no_project() -> None:
    body = "13.05.2025, 15:00\nПо проектам:\nНДВ карьера «Альфа»\nМатериалы были размещены на портале."
    assert len(read("Протоколы общественных слушаний", body).mentions) == 1


def test_halls_tell_no_hearings_apart_and_what_is_built_does() -> None:
    held = "Слушания 13.05.2025, дом культуры «Мирас». Дата: 13.05.2025 г., повестка: НДВ карьера «Альфа»"
    built = "13.05.2025 – строительство школы «Мирас»\n13.05.2025 – строительство школы «Нур»"
    assert len(read("Протокол общественных слушаний", held).mentions) == 1
    assert len(read("Протоколы общественных слушаний", built).mentions) == 2


@pytest.mark.parametrize("said", ["пролет 1. Проект НДВ", "(пролет 1) Проект НДВ"])
def test_a_figure_that_ends_a_sentence_or_a_bracket_is_said(said: str) -> None:
    (mention,) = read("Слушания 13.05.2025 в 15:00", f"Завод «Альфа», {said}").mentions
    assert "1" in mention.words


def test_rows_of_one_line_may_end_with_their_day() -> None:
    rows = "ОоВВ птицефермы «Альфа», птичник {n} | ПК «Умит» | с. {v} | {d}.05.2025 (четверг)"
    body = "Приложены протоколы: " + " ".join(
        rows.format(n=n, d=n + 12, v=v) for n, v in enumerate(("Жезды", "Топар", "Сенек"), 1)
    )
    mentions = read("Протоколы общественных слушаний", body).mentions
    assert [[when.start.day for when in one.whens] for one in mentions] == [[13], [14], [15]]
    assert [f"птичник {n}" in one.text for n, one in enumerate(mentions, 1)] == [True] * 3


def test_the_last_item_has_as_many_sentences_as_the_others() -> None:
    body = (
        "На сайте протоколы: 1. СП ТОО «Саяхат». РООС к РП «Теплица Жекежота». 13.05.2025 г. с. Боралдай, клуб. "
        "2. ТОО «Жайлау». Проект НДВ элеватора Еменжота. 14.05.2025. Илийский район, с. Байтерек"
    )
    first, second = read("Протоколы общественных слушаний", body).mentions
    assert "жекежот" in first.words and "еменжот" in second.words
    assert [one.start.day for one in (*first.whens, *second.whens)] == [13, 14]


def test_a_table_of_questions_is_no_schedule() -> None:
    said = (
        "«Альфа» карьері бойынша қоғамдық тыңдаудың хаттамасы мен сұрақ-жауап кестесі тіркелді. Өткен күні: 13.05.2025"
    )
    table = understand_posting(Posting("Хаттама", f"Хаттама\n{said}", (), Rubric.UNKNOWN, "http://a", (), ""), 2025)
    plan = understand_posting(
        Posting("Хаттама", f"Хаттама\nҚоғамдық тыңдаулар кестесі: {said}", (), Rubric.UNKNOWN, "http://a", (), ""), 2025
    )
    assert (table.lacking, plan.lacking) == ("", SEVERAL)


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Поступившие протоколы: ТОО «Х»\nПолучен протокол общественных слушаний по НДВ «Альфа», 13.05.2025", False),
        ("Келіп түскен хаттамалар\nҚоғамдық тыңдаудың хаттамасы келіп түсті: НДВ «Альфа», 13.05.2025", False),
        ("Протоколы слушаний\nНДВ «Альфа» и НДВ «Бета», 13.05.2025", True),
        ("Протоколы\nПротокол общественных слушаний «Альфа»\nПротокол общественных слушаний «Бета»", True),
        ("График, протоколы\nПротокол общественных слушаний «Альфа»", True),
    ],
)
def test_a_rubrics_plural_over_one_protocol(text: str, several: bool) -> None:
    assert tells_of_several(fold(text)) is several


def test_bars_that_part_the_fields_of_one_hearing_part_no_hearings() -> None:
    text = "Слушания 13.05.2025: ТОО «Үлгі» | НДВ карьера «Альфа» | с. Мерке. Разработчик: ТОО «Эко» | лицензия 02"
    assert len(read("Объявление об общественных слушаниях", text).mentions) == 1


def test_roman_numbers_lead_items() -> None:
    body = "I. ТОО «Үлгі», НДВ карьера «Альфа»\nII. ТОО «Үлгі», ПУО завода «Бета»\nIII. ТОО «Үлгі», РООС моста «Гамма»"
    assert len(read("Слушания 13.05.2025 в 15:00", body).mentions) == 3


def test_initials_are_no_roman_numbers() -> None:
    body = "Инициатор: ИП Иванов И. И. НДВ карьера «Альфа», директор Петров X. I. ПУО «Бета»"
    assert len(read("Слушания 13.05.2025 в 15:00", body).mentions) == 1


@pytest.mark.parametrize("text", ["по состоянию на 01.01.2025 г.", "01.01.2025 ж. жағдай бойынша"])
def test_the_day_of_a_projects_data_is_no_hearings(text: str) -> None:
    found = find_dates(f"Слушания по проекту разработки месторождения Альфа ({text}), 13.05.2025 в 15:00")
    assert [one.role for one in found] == [Role.DATA, Role.HEARING]


@pytest.mark.parametrize(
    "text",
    ["Период: 05.05.2025г.-13.05.2025г.", "начало 05.05.2025, окончание 13.05.2025", "с 05.05.2025 по 13.05.2025"],
)
def test_a_period_however_its_end_is_named(text: str) -> None:
    assert [one.when for one in find_dates(text)] == [When(date(2025, 5, 5), DAY)]


def test_a_schedule_that_says_what_a_notice_says_is_asked_about() -> None:
    item = "ТОО «Үлгі», НДВ карьера «Альфа», 13.05.2025 в 15:00, с. Мерке, клуб"
    plan = read("График проведения общественных слушаний", item)
    notice = read("График проведения общественных слушаний", f"Открытые собрания: {item}")
    assert (plan.kind, notice.kind, notice.doubt) == (Kind.NEITHER, Kind.ANNOUNCEMENT, "schedule")


def test_characters_that_nobody_sees_do_not_split_words() -> None:
    plain = read("Объявление", "Слушания 13.05.2025 в 15:00, НДВ карьера «Альфа»")
    hidden = read("Объя\u200bвление", "Слу\u00adшания 13.0\ufeff5.2025 в 15:00, НДВ карь\u200dера «Альфа»")
    assert (hidden.kind, hidden.mentions) == (plain.kind, plain.mentions)


def test_an_item_without_a_known_word_for_its_project_is_one_all_the_same() -> None:
    body = "1) НДВ карьера «Альфа»\n2) ПУО завода «Бета»\n3) питомник Гамма в Мерке"
    assert len(read("Слушания 13.05.2025 в 15:00", body).mentions) == 3


def test_minutes_are_known_by_the_line_above_the_text() -> None:
    assert read("<b>смотри</b>", "Протокол\n<b>смотри</b>").kind is Kind.PROTOCOL


def test_a_deciding_word_broken_at_a_hyphen_is_one_word() -> None:
    title = "Состоятся общественные слу- шания по строительству фермы «Альфа» 13.05.2025 в 15:00"
    assert read(title, "Заказчик ТОО «Үлгі»").kind is Kind.ANNOUNCEMENT


ROWS = [
    ("I. {k} {p}, {d}, {a}", "\n"),
    ("1; {p}; {k}; {d}; {a}.", " "),
    ("– {k}, {p}, {d}, {a}", "\n"),
    ("– {k}, {p}, {d}, {a}", " "),
    ("{d} – {k}, {p}, {a}", " "),
    ("{d} – {k}, {p}, {a}", "\n"),
]
PROJECTS = [
    "Қызылжал газ тарату станциясының құрылысы",
    "«Жаңатас» учаскесінде барлау жоспары",
    "Көксай каналын күрделі жөндеу",
]
PLACE = "Ақмола обл., Ақкөл ауданы, Раздольное а., Сейфуллина к., 56, «Достық» қонақүйінің залы"


@pytest.mark.parametrize(("row", "between"), ROWS)
def test_one_companys_hearings_of_one_day_are_told_by_their_projects(row: str, between: str) -> None:
    marks = ["I. ", "II. ", "III. "] if row.startswith("I.") else ["1; ", "2; ", "3; "]
    days = ["21 сәуір 2025 ж.", "2025 ж. 21 сәуір", "21.04.2025 ж."]
    lines = [
        row.replace("I. ", mark).replace("1; ", mark).format(k="«Каспий Шельф Ойл» ӨК", p=project, d=day, a=PLACE)
        for mark, project, day in zip(marks, PROJECTS, days, strict=True)
    ]
    body = f"Өткен ашық жиналыстардың хаттамалары қоса беріліп отыр:{between}{between.join(lines)}"
    found = read("Хаттамалар", body).mentions
    assert [[when.start for when in one.whens] for one in found] == [[date(2025, 4, 21)]] * 3
    assert all(word in one.text for one, word in zip(found, ("Қызылжал", "Жаңатас", "Көксай"), strict=True))


def test_papers_of_one_project_are_one_hearing() -> None:
    body = "ТОО «Батыс Кен» 13.05.2025 в 15:00 проводит слушания: 1; НДВ; ТОО «Батыс Кен». 2; ПУО; ТОО «Батыс Кен»."
    assert len(read("Объявление", body).mentions) == 1


def test_the_day_of_a_projects_data_is_known_across_a_broken_line() -> None:
    found = find_dates("Проект разработки месторождения «Теректикум» (по\nсостоянию на 01.01.2022), 28.03.2025 г.")
    assert [one.role for one in found] == [Role.DATA, Role.OTHER]


SCHEDULED = (
    "1. НДВ карьера «Альфа», ТОО «Үлгі», 13.05.2025 в 11:00, с. Мерке\n2. ПУО «Бета», ТОО «Бета», 13.05.2025 в 12:00"
)


@pytest.mark.parametrize(
    ("lead", "doubt"),
    [
        ("Сообщаем о предстоящих слушаниях в форме открытых собраний:", ""),
        ("Открытые собрания 2025 года:", "schedule"),
    ],
)
def test_a_schedule_that_makes_hearings_known_is_an_announcement(lead: str, doubt: str) -> None:
    found = read("График проведения общественных слушаний", f"{lead}\n{SCHEDULED}")
    assert (found.kind, found.doubt) == (Kind.ANNOUNCEMENT, doubt)


def test_an_item_that_begins_otherwise_is_not_lost_before_the_dated_ones() -> None:
    body = (
        "Сообщаем о слушаниях:\n09 июня 2025 года в 10 час. 00 мин. – ТОО «Ертис», НДВ площадки Сулусай, с. Дубовка\n"
        "в 15 ч 00 мин 29 мая 2025 года – ПК «Плюс», РП «Строительство ФОК «Кишиоткель»»\n"
        "в 16 ч 30 мин 2 июня 2025 года – ТОО «Рубин», РП «Строительство ФОК «Караадыр»»"
    )
    found = read("График проведения общественных слушаний", body).mentions
    assert [one.whens[0].start for one in found] == [date(2025, 6, 9), date(2025, 5, 29), date(2025, 6, 2)]
    assert [one.whens[0].at for one in found] == [time(10), time(15), time(16, 30)]


@pytest.mark.parametrize(
    "days",
    [
        ("в 10 ч 00 мин 29 декабря 2021 года", "24/12/2021 11:00", "29.12.2021г., начало в 10-00"),
        (
            "29.12.2021ж. 10:00",
            "2021 жылдың 24 желтоқсанында (жұма) сағат 11.00-де",
            "2021 жылғы «29» желтоқсан күні сағат 10:00-де",
        ),
    ],
)  # fmt: skip
def test_the_date_that_leads_an_item_is_written_in_any_form(days: tuple[str, ...]) -> None:
    lines = [f"{day} – ТОО «Ертис», РП «Строительство ФОК «{name}»»" for day, name in zip(days, "АБВ", strict=True)]
    found = read("Открытые собрания", f"Состоятся открытые собрания: {' '.join(lines)}").mentions
    assert [(one.whens[0].start.day, one.whens[0].at) for one in found] == [
        (29, time(10)),
        (24, time(11)),
        (29, time(10)),
    ]


def test_an_hour_may_follow_a_comma_at_once() -> None:
    (found,) = find_dates("Өткізу күні мен уақыты: 22-мамыр 2025 жыл,15:00")
    assert found.when == When(date(2025, 5, 22), date(2025, 5, 22), time(15))


MINUTES = {
    "rows that say the hall": (
        "I. «Үлгі» ЖШС, Альфа жолы құрылысының жобасы, 2025 ж. 13 мамыр, Мерке ауылы, «Достық» қонақүйі\n"
        "II. «Мысал» ӨК, Бета құс фабрикасының есебі, 2025 ж. 13 мамыр, Ойтал ауылы, «Достық» қонақүйі\n"
        "III. ЖК Ахметов А.А., «Гамма» газ құбырының жобасы, 2025 жылғы «13» мамыр, Мерке ауылы, клуб"
    ),
    "days in quotes, in one line": (
        "2025 жылғы «13» мамыр – «Үлгі» ЖШС, Альфа жолы құрылысының жобасы, Мерке ауылы, 87 "
        "2025 жылғы «13» мамыр – «Мысал» ӨК, Бета құс фабрикасының есебі, Ойтал а., 31 "
        "2025 ж. 13 мамыр – «Дәл» ӨК, Мерке ауылының «Гамма» ТҚҚ полигоны, Мерке ауылы, мектеп"
    ),
    "rows with an address before the dash": (
        "в 16 ч 00 мин 13 мамыр 2025 ж. – ТОО «Үлгі», план «Альфа», Мерке 13.05.2025 по адресу согласно объявлению – "
        "ТОО «Үлгі», ОВОС птицефабрики Бета, Мерке 13 мая 2025 года – ТОО «Үлгі», «Кап. ремонт канала «Гамма»», Мерке"
    ),
    "rows that begin with a day of data": (
        "1; «Альфа» кен орнының жоспары; «Үлгі» ЖШС; 13 мамыр 2025 ж.; Мерке а., мектеп. "
        "2; 01.01.2024 ж. жағдай бойынша «Бета» кен орнын игеру жобасы; «Үлгі» ЖШС; 2025 жылғы «13» мамыр; Мерке а. "
        "3; 01.01.2023 ж. жағдай бойынша «Гамма» кен орнын игеру жобасы; «Үлгі» ЖШС; 2025 жылғы «13» мамыр; Мерке а."
    ),
}


@pytest.mark.parametrize("rows", MINUTES.values(), ids=MINUTES)
def test_each_row_of_minutes_is_a_hearing_of_its_own(rows: str) -> None:
    mentions = read("Хаттамалар", f"Өткен ашық жиналыстардың хаттамалары қоса беріліп отыр: {rows}").mentions
    assert [(one.whens[0].start, one.whens[0].end) for one in mentions] == [(DAY, DAY)] * 3
    assert ["альф" in "".join(one.words) for one in mentions] == [True, False, False]


def test_a_notice_behind_the_projects_line_is_no_project() -> None:
    body = (
        "ГУ «Отдел строительства района»:\nПГР на добычу песка, м/р «Альфа», блок 9-В\n"
        "Сообщаем, что общественные слушания состоятся 13.05.2025 г. в 11:00. Есть материалы в отделе."
    )
    (only,) = read("Объявление об общественных слушаниях", body).mentions
    assert only.whens == (When(DAY, DAY, time(11)),)
    assert "альф" in "".join(only.words)


def test_a_day_in_quotes_before_a_semicolon_is_no_project() -> None:
    body = (
        "1. Тақырыбы: «Альфа» құс фабрикасы 2. Бастамашы: «Үлгі» АҚ 3. Өткізілген күні, орны: 2025 жылғы «13» мамыр "
        "сағат 15:00-де; Мерке ауылы, «Достық» қонақүйі 4. Хаттамаға қол қойылған күні: 15.05.2025 ж."
    )
    (only,) = read("Қоғамдық тыңдаулар хаттамасы", body).mentions
    assert only.whens == (When(DAY, DAY, time(15)),)


def test_farms_and_persons_behind_dashes_are_items_too() -> None:
    rows = [
        "– ГУ «Отдел дорог», НДВ карьера «Альфа», 21 апреля 2025г, с. Мерке, гостиница «Достык»",
        "– Крестьянское хозяйство Каирбеков Асхат Тулегенович, РП «Дорога к Сулуадыр», 21.04.25г., с. Ольгино",
        "– Каирбеков Марат Асхатович, рабочему проекту «Школа Бета», 21.04.2025, с. Ольгино",
    ]
    found = read("Протоколы", f"Протоколы общественных слушаний в форме открытых собраний: {' '.join(rows)}").mentions
    assert [one.text[2:4] for one in found] == ["ГУ", "Кр", "Ка"]


KAZAKH_HALF = (
    "1. Қоғамдық тыңдаулардың мәні: жылына 1809 тонна ет өндіретін «Қарамойнақ» құс фабрикасы жобасы\n"
    "2. Белгіленіп отырған қызметтің бастамашысы: «Қарақия ауданының жолдар бөлімі» ММ\n"
    "3. Өткізу күні мен уақыты: 31.03.2025, сағат 11-00\n4. Өткізу орны: Жетыбай ауылы, «Достық» қонақүйінің залы\n"
    "2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қағидаларға сәйкес өткізіледі.\n"
)
RUSSIAN_HALVES = [
    "1. Предмет общественных слушаний: строительству птицефабрики «Карамойнак» на 1809 тонн в год\n"
    "2. Инициатор: ГУ «Отдел дорог Каракиянского района»\n3. Дата и время начала: 31 марта 2025 года, 11:00\n"
    "4. Место: с. Жетыбай\nСоставитель отчета: ИП «Грин Консалт», лицензия №02768Р от 11.07.2018 г.",
    "ГУ «Отдел дорог Каракиянского района» уведомляет о слушаниях по птицефабрике «Карамойнак», 1809 т.\n"
    "Слушания пройдут: 31.03.2025г., начало в 11-00",
]


@pytest.mark.parametrize("russian", RUSSIAN_HALVES)
def test_a_notice_in_both_languages_is_of_one_hearing(russian: str) -> None:
    assert len(read("ХАБАРЛАНДЫРУ! / Объявление об общественных слушаниях", KAZAKH_HALF + russian).mentions) == 1


def test_lines_below_their_places_are_hearings_by_the_works_that_they_name() -> None:
    body = (
        "Календарь общественных слушаний, все в форме открытых собраний.\n"
        "Туркестанская область, Сайрамский район, с. Шаульдер:\n"
        "ПГР на известняк Bozingentam, II участок, ИП Рысбеков Е.А.: в четверг, 22 мая 2025 года, в 10:00, школа\n"
        "Туркестанская область, Толебийский район, с. Аксу:\n"
        "добыча мрамора Жантактам, блок №9, ТОО «Куйма Тех»: в 12.00, 30-го мая 2025 г., Центр молодёжи, каб. 12\n"
        "Туркестанская область, Сайрамский район, с. Карабулак:\n"
        "нормативы сбросов красильной линии №6, АО «Бояу Текстиль Пром»: 30/05/2025 в 16:00, зал маслихата"
    )
    told = [(one.whens[0].start.day, one.whens[0].at) for one in read("Слушания, публикация", body).mentions]
    assert told == [(22, time(10)), (30, time(12)), (30, time(16))]


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        (
            "Протоколы",
            "ТОО «Альфа», карьер «Бета» – 15 мая\nКХ «Дельта», ферма «Гамма» – 16 мая\nТОО «Зета», дорога – 16 мая",
            [(15, None), (16, None), (16, None)],
        ),
        (
            "Хаттамалар",
            "«Альфа» ЖШС, «Бета» карьері (15.05.2025)\n«Дельта» ШҚ, «Гамма» фермасы (16.05.2025)",
            [(15, None), (16, None)],
        ),
        (
            "Хаттамалар тізілімі",
            "№1 хаттама. 14.05.2025. «Альфа» ЖШС. «Бета» карьері.\n№2 хаттама. 15.05.2025. «Дельта» ШҚ. «Гамма».",
            [(14, None), (15, None)],
        ),
        (
            "Общественные слушания",
            "15 мая 2025 г. в клубе ТОО «Альфа» проводит слушания: в 11.00 по НДВ карьера «Бета», "
            "в 12.00 по ПУО карьера «Гамма», в 15.00 по ПЭК завода «Дельта».",
            [(15, time(11)), (15, time(12)), (15, time(15))],
        ),
        (
            "Қоғамдық тыңдаулар",
            "2025 жылғы 15 мамырда клубта: 11:00-де «Бета» карьері («Альфа» ЖШС), "
            "12:00-де «Гамма» карьері («Эпсилон» ЖШС) бойынша тыңдаулар өтеді.",
            [(15, time(11)), (15, time(12))],
        ),
        (
            "Общественные слушания в мае",
            "Меркенский район: 15 мая в 11:00 (клуб) – карьер «Бета» ТОО «Альфа»; 16 мая в 10:00 (школа) – ферма "
            "«Гамма» КХ «Дельта». Шуский район: 20 мая в 12:00 (акимат) – завод «Зета» АО «Эта».",
            [(15, time(11)), (16, time(10)), (20, time(12))],
        ),
    ],
)
def test_lines_and_hours_with_a_project_each_are_hearings_of_their_own(
    title: str, body: str, told: list[tuple[int, time | None]]
) -> None:
    assert [(one.whens[0].start.day, one.whens[0].at) for one in read(title, body).mentions] == told


def test_a_place_above_the_next_items_is_none_of_the_item_before_it() -> None:
    body = "16 мамыр, 11:00 – «Гамма» карьері, «Эпсилон» ЖШС\nШу ауданы\n20 мамыр, 10:00 – «Дельта» зауыты, «Зета» АҚ"
    first, second = read("Қоғамдық тыңдаулар кестесі", body).mentions
    assert "Шу" not in first.text
    assert "шу" in second.words


def test_what_is_put_off_to_a_day_is_announced_for_it() -> None:
    body = "«Альфа» ЖШС-нің «Бета» карьері бойынша 2025 жылғы 15 мамырдағы тыңдау 29 мамырға кейінге қалдырылды."
    found = read("Кейінге қалдырылды", body)
    assert found.kind is Kind.ANNOUNCEMENT
    assert [when.start.day for when in found.mentions[0].whens] == [29]


@pytest.mark.parametrize(
    ("title", "body", "told"),
    [
        (
            "Екі тыңдау",
            "Біріншісі: «Дельта» ШҚ, «Гамма» фермасы, 15.05.2025, 11:00. Екіншісі: «Альфа» ЖШС, «Бета» карьері, "
            "16.05.2025, 10:00.",
            [("дельт", 15), ("альф", 16)],
        ),
        (
            "Общественные слушания 15 и 16 мая",
            "15 мая – карьер «Бета» (ТОО «Альфа»), 16 мая – ферма «Гамма» (КХ «Дельта»). Начало в 11:00.",
            [("альф", 15), ("дельт", 16)],
        ),
        (
            "Общественные слушания",
            "Карьер «Бета»\nИнициатор: ТОО «Альфа»\nДата: 15.05.2025\nВремя: 11:00\n"
            "Ферма «Гамма»\nИнициатор: КХ «Дельта»\nДата: 16.05.2025\nВремя: 12:00",
            [("бет", 15), ("гамм", 16)],
        ),
        (
            "График",
            "РП «Карьер Бета», ТОО «Альфа»; 15.05.2025; 11:00; Мерке.\n"
            "РП «Ферма Гамма», КХ «Дельта»; 16.05.2025; 12:00; Кулан.",
            [("альф", 15), ("дельт", 16)],
        ),
    ],
)
def test_what_stands_beside_a_day_is_that_days(title: str, body: str, told: list[tuple[str, int]]) -> None:
    mentions = read(title, body).mentions
    assert [one.whens[0].start.day for one in mentions] == [day for _, day in told]
    names = [name for name, _ in told]
    assert [[name for name in names if name in one.names] for one in mentions] == [[name] for name in names]


@pytest.mark.parametrize("between", ["\n", " "])
def test_numbered_announcements_of_different_shapes_are_one_each(between: str) -> None:
    """Also where the last one gives its day in a line that names no project, and a heading names a company."""
    lines = [
        "Публикуем объявления предприятий об общественных слушаниях (открытых собраниях).",
        "1. Общественные слушания",
        "ГУ «Отдел строительства» 19 мая 2025 года в 12:00 проводит открытое собрание, проект «Тогызкудук».",
        "Проект подготовило ТОО «Норма».",
        "2. Объявление по заявке КХ «Нарын»",
        "Просим разместить: слушания по РООС завода «Сокырмола», 19.05.2025 г. (понедельник) 11:00.",
        "3. Объявление об ОС",
        "Название проекта: рыбное хозяйство «Толетума», отчёт о возможных воздействиях",
        "Заказчик: КХ «Капал»",
        "Когда: 16 мая 2025 г., 12.30",
        "Где: районная библиотека",
    ]
    found = read("Общественные слушания: несколько объявлений", between.join(lines)).mentions
    said = [(mention.whens[0].start.day, mention.whens[0].at, mention.companies) for mention in found]
    assert [(day, at) for day, at, _ in said] == [(19, time(12)), (19, time(11)), (16, time(12, 30))]
    assert ["нарын" in companies for *_, companies in said] == [False, True, False]
    assert ["капал" in companies for *_, companies in said] == [False, False, True]
