"""Days, hours and lists as blind authors wrote them: told twice, told once for all, spelled, or beside a letter's."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind
from checks.reading import understand
from checks.reading.dates import Role, find_dates
from checks.reading.lists import project_lists
from checks.reading.words import fold
from tests.reading.test_lists_as_written import read
from tests.reading.test_understanding import posting

DAY = date(2025, 4, 23)


def days_of(title: str, body: str) -> list[tuple[date, date, time | None]]:
    """Each mention's days and hours, in order, each once."""
    found = {when: None for mention in read(title, body).mentions for when in mention.whens}
    return [(when.start, when.end, when.at) for when in found]


PERIODS = [
    "Форма: публичные обсуждения\nНачало обсуждений: 14.04.2025\nКонец обсуждений: 18.04.2025",
    "Публичные обсуждения открыты с понедельника 14 апреля 2025 года до пятницы 18 апреля 2025 года включительно.",
    "Проект вынесен на публичное обсуждение. Срок обсуждения исчисляется со дня размещения на портале, то есть с 14 апреля 2025 года, и истекает 18 апреля 2025 года.",
    "14 апреля 2025 года начинаются и 18 апреля 2025 года завершаются публичные обсуждения проекта.",
]


@pytest.mark.parametrize("said", PERIODS)
def test_a_period_told_by_its_two_ends(said: str) -> None:
    body = f"ТОО «Үлгі», НДВ цеха «Альфа». {said}"
    assert days_of("Публичные обсуждения", body) == [(date(2025, 4, 14), date(2025, 4, 18), None)]


def test_the_hour_at_which_one_registers_is_not_the_meetings() -> None:
    body = "1. Предмет слушаний: НДВ котельной № 3 «Альфа»\n3. Дата: 23.04.2025\n4. Время начала регистрации: 14 ч 30 мин\n5. Время начала слушаний: 15 ч 00 мин"
    assert days_of("О слушаниях", body) == [(DAY, DAY, time(15))]


def test_a_day_in_the_title_is_told_once_more_below() -> None:
    body = "Проект: «План горных работ озера Альфа»\nИнициатор: АО «Үлгі»\nКогда: двадцать третьего апреля две тысячи двадцать пятого года, начало в 10:30"
    assert days_of("Общественные слушания 23.04.2025", body) == [(DAY, DAY, time(10, 30))]
    body = (
        '23 апреля 2025 года, 11-00, онлайн\nОбщественные слушания, «Проект рекультивации карьера "Альфа"», ТОО «Үлгі»'
    )
    assert days_of("Хабарландыру / Объявление 23.04.2025", body) == [(DAY, DAY, time(11))]


@pytest.mark.parametrize(
    "former",
    [
        "Предыдущие слушания по этому объекту (17 октября 2024 года) касались участка.",
        "Прошлое собрание 17.10.2024 не о нём.",
    ],
)
def test_the_former_hearing_is_none_of_this_one(former: str) -> None:
    body = f"Акимат приглашает на общественные слушания по проекту «Комплекс Альфа» (РООС). Дата — 23.04.2025. Час — 14-00. {former}"
    assert days_of("Приглашаем", body) == [(DAY, DAY, time(14))]


def test_a_second_hour_of_the_same_day_is_another_hearing() -> None:
    body = "23 апреля 2025 года в 10:00 в клубе будут проведены общественные слушания по проекту «Водозабор Альфа», а в 15:00 того же дня там же — по проекту «Строительство КОС Бета»."
    first, second = read("Объявление о двух слушаниях", body).mentions
    assert [first.whens, second.whens] == [(When(DAY, DAY, time(10)),), (When(DAY, DAY, time(15)),)]
    assert "альф" in first.words and "бет" in second.words and "альф" not in second.words


def test_hours_lead_the_lines_of_a_day_told_once() -> None:
    body = "Дата всех слушаний: 23 апреля 2025 года. Форма: открытое собрание.\n09:30 — Строительство насосной станции «Альфа»\n10:30 — Водопроводные сети мкр. Бета\n11:30 — Реконструкция хлораторной «Гамма»\nСрок: замечания до 18 апреля 2025 г."
    mentions = read("Три слушания АО «Су»", body).mentions
    assert [[when.at for when in one.whens] for one in mentions] == [[time(9, 30)], [time(10, 30)], [time(11, 30)]]


def test_an_agenda_by_hours_is_no_list_of_hearings() -> None:
    body = "23.04.2025 состоятся общественные слушания, РООС дороги «Альфа».\n09:30 — регистрация участников\n10:00 — доклад проектировщика\n10:30 — вопросы и ответы"
    assert len(read("Объявление о слушаниях", body).mentions) == 1


def test_a_weekday_goes_with_its_row() -> None:
    rows = "23/04/2025 12:00 | РООС обводнения Альфа, скважина № 3 | ТОО «Үлгі» | с. Мерке\nчетверг, 24 апреля 2025 г., 12:00 | РП обводнения «Альфа» (скв. 4) | ТОО «Үлгі» | с. Мерке"
    first, second = read("Объявление о слушаниях (перечень)", f"Дата | Документ | Инициатор | Адрес\n{rows}").mentions
    assert second.text.startswith("четверг") and "четверг" not in first.text
    assert "скважин:4" in second.numbers and "4" in second.words


def test_the_date_of_a_letter_is_no_hearings() -> None:
    body = "шығ. № 29, 22.04.2025 ж.\n1. Құжат: «Альфа» кен орнын жою жоспары (№2 үйінді).\n5. Күні мен сағаты: 2025 жылдың 10 маусымы, 10:00.\n7. Бастамашы: «Үлгі» АҚ"
    assert days_of("Қоғамдық тыңдау өткізу туралы хабарландыру", body) == [
        (date(2025, 6, 10), date(2025, 6, 10), time(10))
    ]


def test_minutes_of_a_day_in_brackets_are_a_list() -> None:
    body = "Өткізілген қоғамдық тыңдаулардың хаттамалары орналастырылды (күні – 23.04.2025 күні):\n1. «Үлгі» ЖШС, Альфа кәріз жобасы, Мерке ауылы;\n2. «Бета» ЖШС, Гамма карьерінің жобасы, Мерке ауылы;"
    mentions = read("Қоғамдық тыңдаулардың хаттамалары", body).mentions
    assert [[when.start for when in one.whens] for one in mentions] == [[DAY], [DAY]]


def test_a_schedule_of_a_company_that_holds_hearings_announces_them() -> None:
    body = "ТОО «Үлгі» проводит общественные слушания в форме открытых собраний по проектам:\n1) «Карьер № 1» — 23 апреля 2025 г., 11:00, с. Мерке, ДК;\n2) «Карьер № 2» — 24 апреля 2025 г., 11:00, с. Ойтал, клуб."
    found = understand(posting("График общественных слушаний ТОО «Үлгі» на апрель", body))
    assert (found.kind, found.doubt) == (Kind.ANNOUNCEMENT, "")


def test_the_day_on_which_a_site_was_given_it() -> None:
    held, given = find_dates("Тыңдау өткен күн: 2025 жылғы 23 сәуір\nЖАО ресурсына салынуы: 24.04.2025")
    assert (held.role, given.role) == (Role.HEARING, Role.POSTING)


def test_labels_and_what_they_say_are_no_table() -> None:
    body = "Күні | 2025 жылғы 23 сәуір\nЖоба | «Альфа» ұңғымасын салу\nҚұжаты | ҚОҚ бөлімі, «Бета» жобасы"
    assert project_lists(body, fold(body)) == []


KAZAKH_HOURS = [
    ("28 сәуірде таңғы 10-да ауылдық клубта қоғамдық тыңдау өтеді", time(10)),
    ("2025 жылғы 28 сәуірде талқыланады (қоғамдық тыңдау); бастау уақыты — кешкі 18.00", time(18)),
    ("2025 жылғы 28 сәуірде кешкі 6-да қоғамдық тыңдау өтеді", time(18)),
    ("4) ашық жиналыс өтетін күн: 2025 жылғы 28 сәуір;\n5) басталу уақыты: 15 сағ. 30 мин.;", time(15, 30)),
    ("Күні сол – 2025 жылғы 28 сәуір, ал басталу сағаты 10:00-ден 15:30-ға жылжытылды", time(15, 30)),
]


@pytest.mark.parametrize(("said", "hour"), KAZAKH_HOURS)
def test_hours_of_kazakh_notices(said: str, hour: time) -> None:
    day = date(2025, 4, 28)
    assert days_of("Қоғамдық тыңдау", f"«Үлгі» ЖШС, «Альфа» қазандығы, ҚОҚ бөлімі. {said}") == [(day, day, hour)]


OTHER_DAYS = [
    "Басқарма 2025 жылғы 21 қаңтарда келіп түскен № 5 сұрау хат негізінде хабарлайды.",
    "Қандай заңмен? – Экологиялық кодекс 02.01.2021 ж., 73-бап.",
    "Хабарландыру 2025 жылғы 20 наурызда ілінді.",
    "Жазбаша ескертулер: 2025 жылғы 18 сәуір, сағат 18:00-ге дейін.",
    "Хабарландыру күні: 20.03.2025",
    "ЖАО ресурсына салынған күні: 20.03.2025.",
]


@pytest.mark.parametrize("other", OTHER_DAYS)
def test_days_that_are_not_the_hearings_in_kazakh(other: str) -> None:
    body = f"{other}\nЖоба: «Альфа» қазандығы, ҚОҚ бөлімі, «Үлгі» ЖШС.\nҚоғамдық тыңдау өтетін күн: 2025 жылғы 23 сәуір, сағат 11:00"
    assert days_of("Қоғамдық тыңдау туралы хабарландыру", body) == [(DAY, DAY, time(11))]


MINUTES_SIGNED = [
    "Хатшы Ә. Тұрсын, 25.04.2025",
    "Қолдар (төраға, хатшы) – 25.04.2025.",
    "2025 жылғы 25 сәуірде қол қойылды.",
    "Хаттама толтырылды: 2025 жылғы 25 сәуір.",
]


@pytest.mark.parametrize("signed", MINUTES_SIGNED)
def test_the_day_of_signing_is_not_the_meetings(signed: str) -> None:
    body = (
        f"Жоба: «Альфа» қазандығы, ҚОҚ бөлімі.\nТыңдау өткен күн: 2025 жылғы 23 сәуір.\nШешім: қолдау тапты.\n{signed}"
    )
    assert [start for start, _, _ in days_of("Қоғамдық тыңдау хаттамасы", body)] == [DAY]


def test_a_school_has_a_number_and_a_law_another() -> None:
    body = "Тыңдаулар 2025 жылғы 23 сәуірде № 109 мектеп-гимназияның залында өткізілді. Нысанасы: «Альфа» жобасы."
    assert days_of("Қоғамдық тыңдаулар хаттамасы", body)[0][0] == DAY
    body = (
        "2025 жылғы 23 сәуірде № 109 бұйрықпен бекітілген қағидалар. Тыңдау 2025 жылғы 24 сәуірде өтті, «Альфа» жобасы."
    )
    assert [start for start, _, _ in days_of("Қоғамдық тыңдаулар хаттамасы", body)] == [date(2025, 4, 24)]


TABLE = (
    "№ | Жоба | Өткен күні | Уақыты | Қол қойылған | Қатысушы\n1 | Риддер ЭБЖ 110 кВ | 23.04.2025 | 11:00 | 25.04.2025 | 14\n"
    "2 | Алтай қаласының құм-тұз базасы | 24.04.2025 | 15:00 | 26.04.2025 | 9\n\nҚоғамдық тыңдаулардың хаттамалары тіркелді."
)


def test_rows_below_the_heads_of_columns() -> None:
    mentions = read("ХАТТАМАЛАР РЕЕСТРІ", TABLE).mentions
    assert [one.whens for one in mentions] == [
        (When(DAY, DAY, time(11)),),
        (When(date(2025, 4, 24), date(2025, 4, 24), time(15)),),
    ]


def test_fields_with_bars_are_no_rows() -> None:
    body = "Жоба | «Альфа» ұңғымасын салу жобасы\nБастамашы | «Үлгі» АҚ\nКүні | 2025 жылғы 23 сәуір\nУақыты | 11:00\nОрны | Мерке ауылы, клуб"
    (mention,) = read("Қоғамдық тыңдау", body).mentions
    assert mention.whens == (When(DAY, DAY, time(11)),)


def test_dated_items_with_the_day_of_putting_up_behind_them() -> None:
    body = "Хаттамалар жарияланды:\n1. 23.04.2025 – «Альфа отын қоймасы»\n2. 24.04.2025 – «Бета тас карьері»\nЖинақтап салынған күні: 28.04.2025."
    found = [[when.start.day for when in one.whens] for one in read("Қоғамдық тыңдаулар хаттамалары", body).mentions]
    assert found == [[23], [24]]


def test_the_council_s_minutes_are_of_another_meeting() -> None:
    body = "Төраға: Қоғамдық кеңес төрағасы\nКүн тәртібі:\n1. Көркемдендіру бағдарламасының орындалуы және аулаларды жөндеу барысы туралы есеп, баяндамашылар: бөлім басшылары, тұрғын үй инспекциясының өкілі және аудан әкімінің орынбасары, талқылау мен ұсыныстар.\n2. Облыста өткен 41 қоғамдық тыңдау туралы мәлімет."
    assert understand(posting("Қоғамдық кеңес отырысының хаттамасы", body)).kind is Kind.NEITHER


def test_what_was_asked_at_a_meeting_is_no_list_of_hearings() -> None:
    body = (
        "Дата: двадцать третье апреля 2025 года\nВремя начала: 11 ч 05 мин.\nПредмет: «Рекультивация амбара Альфа»\n"
        "Доклад ТОО «Бета»: пробы отобраны 5 марта 2025 г., работы с 1 мая 2025 г.\nВопросы и ответы:\n"
        "1) Житель: «Будет ли пылить дорога?» – Полив.\n2) «Куда повезут грунт с карьера?» – На полигон.\n"
        "Электронная цифровая подпись: 25.04.2025 16:42."
    )
    (mention,) = read("Протокол общественных слушаний", body).mentions
    assert mention.whens == (When(DAY, DAY, time(11, 5)),)


def test_remarks_with_their_dates_are_no_rows_of_hearings() -> None:
    body = (
        "Протокол слушаний, проведённых 23 апреля 2025 г., по проекту «Электростанция Альфа».\n№ | Автор | Замечание, дата | "
        "Ответ инициатора\n1 | ОО «Бета» | расчёт шума, 18.04.2025 | дополнен\n2 | гр. А. | вода, 19.04.2025 | привозная"
    )
    assert project_lists(body, fold(body)) == []


@pytest.mark.parametrize(
    "other",
    [
        "Отдел 25.04.2025 разместил протокол.", "Подписали 25 апреля 2025 года.", "Оформлен 25 апреля 2025 года.",
        "Замеры проведены 4–8 марта 2025 года лабораторией.",
    ],
)  # fmt: skip
def test_other_days_beside_that_of_the_meeting(other: str) -> None:
    body = f"Слушания по проекту «Альфа», РООС, прошли 23 апреля 2025 года в клубе.\n{other}"
    assert [start for start, _, _ in days_of("Протокол общественных слушаний", body)] == [DAY]


def test_a_moved_hearing_by_was_and_becomes() -> None:
    body = "Слушания переносятся!\nБыло: 20 апреля 2025 г., 11:00\nСтало: 23 апреля 2025 г., 11:00\nПроект: «Карьер Альфа, ОВВ»"
    assert days_of("Новая дата слушаний", body) == [(DAY, DAY, time(11))]
    body = "Собрание слушаний по объекту «Мост Альфа» состоится 23 апреля 2025 года, однако начнётся не в 10:00, а в 14:00."
    assert days_of("Уточнение", body) == [(DAY, DAY, time(14))]


@pytest.mark.parametrize("title", ["Выдано экологическое разрешение", "Заключение по результатам оценки воздействия"])
def test_what_is_given_out_after_a_hearing_is_none(title: str) -> None:
    body = (
        "Оператор: ТОО «Үлгі», «Альфа». Протокол общественных слушаний от 22.02.2025 рассмотрен в составе материалов."
    )
    found = understand(posting(title, body))
    assert found.kind is Kind.NEITHER or found.doubt
