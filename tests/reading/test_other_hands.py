"""What other hands write: days with the month first or short, hours that nothing marks, lists led by days, forms."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

from datetime import date, time

import pytest

from checks.judged import When
from checks.model import Kind, Posting, Rubric
from checks.reading.dates import Role, find_dates
from checks.reading.names import name_of, names, numbers
from checks.reading.understand import understand
from checks.reading.values import Understood
from checks.reading.words import fold

SHOWN = date(2025, 4, 1)
DAYS = [
    ("2025 жылдың мамыр айының 24 күні сағат 10:00", date(2025, 5, 24), time(10)),
    ("тыңдау наурыз айының 28-інде 11.30 болады", date(2025, 3, 28), time(11, 30)),
    ("Наурыздың 16-сы 2025 жыл, сағат 15:00", date(2025, 3, 16), time(15)),
    ("мамырдың 21-і, сәрсенбі, 2025 жыл, 15:30", date(2025, 5, 21), time(15, 30)),
    ("20 мая 2025 года, регистрация с 11:30, начало в 12:00", date(2025, 5, 20), time(12)),
    ("5 янв. 2025 15:00", date(2025, 1, 5), time(15)),
    ("слушания 23.05 в 10:00", date(2025, 5, 23), time(10)),
    ("21 мая т.г. 15-00", date(2025, 5, 21), time(15)),
    ("2 нояря текущего года в 15-00", date(2025, 11, 2), time(15)),
    ("ағымдағы жылдың 16 мacым күні сағат 17:30-де", date(2025, 6, 16), time(17, 30)),
    ("5 мая 2025 в 3 часа дня", date(2025, 5, 5), time(15)),
    ("КОГДА: «20» мая 2025 года, 10.00", date(2025, 5, 20), time(10)),
    ('Сбор участников: "21" мая 2025 года,15.00', date(2025, 5, 21), time(15)),
    ("2025 ж. 30 мамыр (жұма), 15-00", date(2025, 5, 30), time(15)),
    ("12:00 ,04.06.2025", date(2025, 6, 4), time(12)),
    ("Когда:5 мая 2025 года в 10 часов 30 минут", date(2025, 5, 5), time(10, 30)),
    ("2025 жылғы 4 сəуір, сағат 11:00", date(2025, 4, 4), time(11)),
    ("27 декабря 2021 года в 12 (двенадцать) часов 30 (тридцать) минут", date(2021, 12, 27), time(12, 30)),
    ("2025 жылғы 4 сәуірде 15 (он бес) сағатта", date(2025, 4, 4), time(15)),
    ("Собрание: 16:00, 12.V.2025 г.", date(2025, 5, 12), time(16)),
    ("15.XII.2024 г. в 10-00", date(2024, 12, 15), time(10)),
    ("public hearing is scheduled: May 23, 2025, 16:00", date(2025, 5, 23), time(16)),
    ("open meeting of 5th June 2025, 11:00 a.m.", date(2025, 6, 5), time(11)),
    ("2025 жылғы 5 мамырда сағат он бірде", date(2025, 5, 5), time(11)),
    ("5 мая 2025 года в четырнадцать часов", date(2025, 5, 5), time(14)),
    ("26 мая 2025 года, регистрация участников 11:00, открытие 11:30", date(2025, 5, 26), time(11, 30)),
    ("Тыңдау уақыты – қаңтардың 21-і, жұма, 2022 жыл, 13:30", date(2022, 1, 21), time(13, 30)),
    ("тыңдаулар: 2022ж. 05.01, сағат 15:00", date(2022, 1, 5), time(15)),
    ("двадцать восьмого декабря 2021 года в пятнадцать часов", date(2021, 12, 28), time(15)),
    ("6 числа января месяца 2022 года, 12-00", date(2022, 1, 6), time(12)),
    ("2025 ж. мамырдың жиырма бірінші жұлдызында, 15:00-те", date(2025, 5, 21), time(15)),
    ("2022 жылдың алтыншы қаңтарында сағат 10:00-да", date(2022, 1, 6), time(10)),
    ("тыңдау 12.05, сағ 10-00", date(2025, 5, 12), time(10)),
    ("слушания 16 05 2025 15:00", date(2025, 5, 16), time(15)),
    ("рудник Тамдыколь, 2027 год\n15 мая текущего года в 16-30", date(2025, 5, 15), time(16, 30)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "hour"), DAYS)
def test_a_day_and_its_hour(text: str, day: date, hour: time) -> None:
    (found,) = find_dates(text, near=(SHOWN,))
    assert (found.when, found.role) == (When(day, day, hour), Role.HEARING)


PERIODS = [
    "дата начала – 04.04.2025, дата завершения – 10.04.2025", "с 04.04.2025 г. в течение 5 рабочих дней ,по 10.04.2025 г.",
    "4-10.04.2025", "04.04.2025 басталып 10.04.2025 аяқталады", "04.04.2025 ж. бас- тап 10.04.2025 ж. қоса алғанда", "04.04.25-10.04.25, г. Астана",
    "2025 жылғы 4 сәуір мен 10 сәуір аралығы", "2025 жылғы сәуір, 4 – 10 аралығы",
]  # fmt: skip


@pytest.mark.parametrize("text", PERIODS)
def test_a_period(text: str) -> None:
    assert [one.when for one in find_dates(text)] == [When(date(2025, 4, 4), date(2025, 4, 10))]


ROLES = [
    ("слова «20.05.2025 г. 10:00» заменить словами «03.06.2025 г. 10:00»", [Role.FORMER, Role.HEARING]),
    ("«20.05.2025 ж. 10:00» деген сөздер «03.06.2025 ж. 10:00» деген сөздермен ауыстырылсын", [Role.FORMER, Role.HEARING]),
    ("21 мамыр 2025 жыл емес, 12:00 сағат, 04.06.2025 жыл болады", [Role.FORMER, Role.HEARING]),
    ("20.05.2025 ж. 10:00 орнына мынадай болып оқылсын: күні: 03.06.2025 ж.; уақыты: 10.00", [Role.FORMER, Role.HEARING]),
    ("«2025 жылғы «23» мамыр, 11:00» деген сөздер «11:00, 06.06.25 ж.» деген сөздермен ауыстырылсын", [Role.FORMER, Role.HEARING]),
    ("Направляем Вам протокол общественных слушаний от 22.04.2025 г. для размещения", [Role.SIGNING]),
    ("Протокол № 57 от 06.04.2025 г.", [Role.SIGNING]),
    ("Тыңдау туралы хат\nШығыс № 74, 03.04.2025 ж.\nБасқармаға", [Role.LAW]),
    ("вх. № 1426 от 08.04.2025 года об общественных слушаниях", [Role.LAW]),
    ("11.04.2025 ж.: хаттама", [Role.HEARING]),
    ("Прежнее назначение (29 апреля 2025 года) не действует, приходите в 11.00, 12-го мая 2025 г.", [Role.FORMER, Role.HEARING]),
    ("вместо 31-05-2025 будут 15:30, 14.06.2025", [Role.FORMER, Role.HEARING]),
    ("Бұрынғы күні: 05.05.2025 Жаңа күні: 12.05.2025 сағат 11:00", [Role.FORMER, Role.HEARING]),
    ("Пакет документов доступен с 16.04.2025 г. на ЕЭП", [Role.POSTING]),
    ("Тыңдау күні.......... 2025 жылғы 21 сәуір\nҚол қойылған күні........... 22.04.2025 ж.", [Role.HEARING, Role.SIGNING]),
    ("НДС пруд-накопитель (выпуск №2), слушания 24-04-2025", [Role.HEARING]),
    ("котельная, школа № 8 24-04-2025 г. слушания", [Role.HEARING]),
    ("Регистрация с 11:30.\nПакет документов доступен с 01.03.2025 г.", [Role.POSTING]),
    ("2025 жылғы 2 сәуір өткен қоғамдық тыңдау хаттамасы", [Role.HEARING]),
    ("Тыңдау нысаны\nашық жиналыс\nКүні, уақыты\n26.04.2025 ж.\nОрны", [Role.HEARING]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_the_part_of_a_day(text: str, roles: list[Role]) -> None:
    assert [one.role for one in find_dates(text)] == roles


@pytest.mark.parametrize(
    "text", ["тел. 8 701 16 05 2025", "қазандықтың №4 қазан агрегатын", "ст. №3 қазанды ауыстыру", "10.12 км в 15 м"]
)
def test_what_is_no_day(text: str) -> None:
    assert find_dates(text, near=(SHOWN,)) == []


def read(title: str, text: str, shown: date = SHOWN) -> Understood:
    return understand(Posting(title, f"{title}\n{text}".strip(), (shown,), Rubric.UNKNOWN, "http://a", (), ""))


KINDS = [
    ("Объявление о проведении ОС Жетикудук", "", Kind.ANNOUNCEMENT, "title_announces"),
    ("ҚТ туралы хабарландыру «Батыс» АҚ", "1-қосымша", Kind.ANNOUNCEMENT, "title_announces"),
    ("ИП Айтмуханов – проотоккол ОС от 19.03.2025г", "Предмет: карьер", Kind.PROTOCOL, "title_says_protocol"),
    ("Проотоокл заслушивания общественности", "Слушания состоялись 19.03.2025", Kind.PROTOCOL, "title_says_protocol"),
    ("Изменения в объявление о проведении ОС", "ТОО «А» вносит изменения", Kind.ANNOUNCEMENT, "title_corrects"),
    ("Закуп: услуги эколога", '=HYPERLINK("http://evil.example";"Протокол слушаний")', Kind.NEITHER, "tender"),
    ("Пооткол", "Слушания\n1. МИО: акимат\n6. Слушания состоялись: 16.03.2025, НДВ «Альфа»", Kind.PROTOCOL, "unnamed_news_about"),
    ("ТОО «Карго»: диалог с населением состоялся", "В селе прошли слушания, отметил руководитель пресс-службы", Kind.NEITHER, "news_about"),
    ("Жиынтық хабарландыру", "Қоғамдық тыңдаулар өткізіледі: НДВ «Альфа», 20.05.2025 сағат 15:00", Kind.ANNOUNCEMENT, "title_announces"),
    ("Арқылы өтетін көпір жобасы", "Қоғамдық тыңдаулардың хаттамасы. Өткізілген кезеңі: 2025 жылдың 20-31 наурыз", Kind.PROTOCOL, "text_says_protocol"),
    ("Реестр общественных слушаний", "Перечень назначенных открытых собраний: 20.05.2025 в 15:00", Kind.ANNOUNCEMENT, "text_announces"),
    ("Самал: жителей зовут обсудить", "Встреча с населением (общественные слушания) состоится 27 мая 2025 года в 10.00, НДВ «Альфа»", Kind.ANNOUNCEMENT, "unnamed_news_about"),
    ("Ќоѓамдыќ тыѕдау туралы хабарландыру", "", Kind.ANNOUNCEMENT, "title_announces"),
    ("Перечень ОС", "основные средства предприятия", Kind.NEITHER, "not_about_hearings"),
    ("Приглашаем на слушания", "Приглашаем депутатов маслихата. Вопрос: НДВ. 20.05.2025 в 15:00", Kind.ANNOUNCEMENT, "title_announces"),
    ("ОС КГП «Отрар»", "Повестка: 1. Доклад председателя. 2. Вопросы. НДВ «Балыксу», открытое собрание 31.05.2025 в 12:00", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("Строительство канализационно-очистных сооружений", "открытое собрание 08.05.25 в 12-30 часов", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("Статистика: за прошедший месяц проведено 18 общественных слушаний, размещено 15 протоколов", "", Kind.NEITHER, "by_product"),
    ("Есепті тоқсанда облыста 18 қоғамдық тыңдау өтті, 15 хаттама орналастырылды", "", Kind.NEITHER, "by_product"),
    ("Протоколы за прошедшую неделю", "Прошли 2 слушания, протоколы: НДВ «Альфа» и НДВ «Бета»", Kind.PROTOCOL, "title_says_protocol"),
    ("Қоғамдық тыңдау хаттамасының үлгісі", "Бос бланкілер орналастырылды. Жаңартылған күні: 11.04.2025.", Kind.NEITHER, "by_product"),
    ("Разъяснения по Правилам проведения общественных слушаний. О сроках протокола.", "", Kind.NEITHER, "by_product"),
    ("Протокол общественных слушаний. Даны разъяснения, образец бланка.", "НДВ «Альфа»", Kind.PROTOCOL, "title_says_protocol"),
    ("Протокол собрания местного сообщества № 40", "Решили: утвердить перечень улиц", Kind.NEITHER, "not_about_hearings"),
    ("ГУ «Отдел земельных отношений». Объявление по общественным слушаниям", "В файле", Kind.ANNOUNCEMENT, "title_announces"),
    ("Объявление", "Слушания по теплице «Альфа» в Сатпаевском районе состоятся 3 апреля 2025 года в 11:00", Kind.ANNOUNCEMENT, "title_announces"),
    ("Объявление", "Слушания по теплице «Альфа» 3 апреля 2025 года не состоятся", Kind.NEITHER, "cancellation"),
    ("Реестр проведённых общественных слушаний", "1 | ТОО «Х» | НДВ «Альфа» | 31.03.2025", Kind.NEITHER, "by_product"),
    ("Реестр проведённых слушаний", "1 | ТОО «Х» | НДВ «Альфа» | 31.03.2025 | протокол прилагается", Kind.PROTOCOL, "text_says_protocol"),
    ("Ответ на обращение", "Слушания проводило предприятие, замечания подлежат включению в протокол", Kind.NEITHER, "by_product"),
    ("", "Вопрос жителя: учтут ли замечания. Ответ: слушания проведены, замечания вошли в протокол.", Kind.NEITHER, "by_product"),
    ("Об открытом собрании", "Лесопилка «Сор», сушилка 3, 02.06.2025 в 11:00, зал маслихата, 2 этаж", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("Мәслихат аппаратынан", "Қоғамдық тыңдау: сыра зауыты, 02.06.2025 сағат 11:00", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("О слушаниях", "Молзавод «Сор», 02.06.2025 в 11:00. Автобус от магазина отправится в 10:30", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("Общественные слушания по автобусным маршрутам", "02.06.2025 в 11:00 в зале маслихата", Kind.NEITHER, "other_field"),
    ("О слушаниях", "Отчёт секретаря маслихата 02.06.2025 в 11:00 в здании маслихата", Kind.NEITHER, "other_field"),
    ("", "Протокол общественных слушаний. Жители ознакомлены, вопросы сняты. НДВ «Альфа», 16.04.2025", Kind.PROTOCOL, "text_says_protocol"),
    ("О порядке слушаний", "Слушания по НДВ «Альфа» 02.06.2025. 1. Доклад. 2. Подписание протокола.", Kind.ANNOUNCEMENT, "names_a_hearing"),
    ("", "Скрининг. ТОО «А». Общественные слушания на этой стадии не предусмотрены.", Kind.NEITHER, "not_about_hearings"),
    ("«Б» ЖШС өтініші. Ескертулер 23.06.2025 дейін қабылданады. Бұл кезеңде тыңдау өткізілмейді, қорытынды бөлек шығады.", "", Kind.NEITHER, "not_about_hearings"),
    ("Объявление", "Слушания по НДВ «Альфа» состоятся 12.05.2025 в 10:00. Вторые слушания на этой стадии не проводятся.", Kind.ANNOUNCEMENT, "title_announces"),
    ("КМК жұмысқа шақырады", "Эколог керек. Әңгімелесу 26.05.2025 12:00", Kind.NEITHER, "vacancy"),
    ("Заявление о намечаемой деятельности", "ветропарк «Альфа», отчет о возможных воздействиях, собрание не назначалось", Kind.NEITHER, "not_about_hearings"),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "kind", "reason"), KINDS)
def test_what_it_is(title: str, text: str, kind: Kind, reason: str) -> None:
    found = read(title, text)
    assert (found.kind, found.reason) == (kind, reason)


LISTS = [
    "1 | 28.05.2025, сағат 16.00-де | «Үлгі» АҚ | «Ақжар-3 ұңғымасы» жобасы | Мерке\n2 | 2025 ж. 30 мамыр (жұма), 15-00 | «Үлгі» АҚ | «Үшқатын» кен орны | Мерке",
    "1 | 28.05.2025 в 16:00 | «Үлгі» АҚ | котельная Толағай, ст. № 4 | Мерке 2 | 30.05.2025 в 15:00 | «Үлгі» АҚ | скважина Үшқатын | Мерке",
    "1) СПК «Үлгі»: НДВ карьера Жусан – 28.05.2025 в 16:00, с. Мерке (ул. Абая, 38); 2) СПК «Үлгі»: скважина (№2) Ескі – 30.05.2025 в 15:00, с. Мерке (ул. Абая, 1);",
    "1. 28.05.2025 года в 16:00 часов: НДВ карьера «Альфа». Место проведения: с. Мерке\n2. 30 мая 2025 г., начало в 15-00 часов: ПУО «Бета». Место проведения: с. Мерке",
    "28 мая 2025 года в 16:00 | СПК «Үлгі» | ОоВВ теплицы Жусанжол | с. Мерке 30 мая 2025 г. в 3 часа дня | СПК «Үлгі» | теплица Бозжол 8 га | с. Мерке",
    "28.05.25 в 16-00 - СПК «Үлгі» - НДВ карьера Жусан (с. Мерке) 30 мая 2025г в 15ч.00м. - СПК «Үлгі» - мост р.Бозарал (с. Мерке)",
    "1. РГП «Үлгі»: линия отходов Шолак, карта 5, 28 мая т.г. 16-00. с. Мерке 2. РГП «Үлгі»: линия отходов Шолак, карта 6, 30 мая т.г. 15-00. с. Мерке",
    "1. СПК «Үлгі»: мост через р.Майлысу, 28.05.2025 в 16:00. с. Мерке\n2. ТОО «Бета»: мост через р.Шолак, 30.05.2025г 15:00ч. с. Мерке",
    "№\nДата\nИнициатор\nМатериалы\n1\n28 мая т.г. в 16:00 часов\nИП Оразалин А.К.\nщебёночный карьер Кумсай\n2\nдата – 30.05.2025, время – 15 ч 00 мин\nИП Оразалин А.К.\nрабочий проект «ВЭС Шийкудук»",
    "Когда\nКто\nЧто\n28.05.2025г в 16:00\nФХ «Рыба»\nрыбоводное хозяйство Майлыбугет\n30 мая 2025 г. в 15:00\nКГУ «Аппарат»\nОоВВ откормплощадки Кемержайлау",
    "Дата: 28.05.2025 в 16:00 Инициатор: ТОО «Үлгі» Материалы: НДВ «Альфа» Дата: 30.05.2025 в 15:00 Инициатор: ТОО «Үлгі» Материалы: ПУО «Бета»",
]  # fmt: skip


@pytest.mark.parametrize("body", LISTS)
def test_each_row_has_its_own_day(body: str) -> None:
    found = read("Перечень общественных слушаний", f"Объявляем о слушаниях в форме открытых собраний: {body}")
    assert found.kind is Kind.ANNOUNCEMENT
    days = [[(when.start, when.at) for when in one.whens] for one in found.mentions]
    assert days == [[(date(2025, 5, 28), time(16))], [(date(2025, 5, 30), time(15))]]


def test_the_date_cell_within_a_row_leads_no_item() -> None:
    rows = "1\nНДВ ТЭЦ «Коксай»\nПК «Недра»\n14.05.2025г., начало в 16-00\nс. Мерей\n2\nКЭР ТЭЦ «Карабулак»\nПК «Бирлик»\n21 мая 2025 года в 10 час. 00 мин.\nс. Мерей"
    first, second = read(
        "График слушаний", f"Сообщаем о предстоящих собраниях:\n№\nПроект\nИнициатор\nДата\nМесто\n{rows}"
    ).mentions
    assert (name_of(fold("коксай")) in first.names, name_of(fold("карабулак")) in second.names) == (True, True)


def test_projects_that_the_words_before_promise() -> None:
    text = "ТОО «Үлгі», 26.03.25, с. Мерке. Рассматриваются проекты:\nа) очистка загрязнений Жамансор, амбар 3\nб) бурение скв. Толагай-4\nв) АГЗС №170"
    assert len(read("Протоколы слушаний", text).mentions) == 3


def test_the_points_of_a_form_are_no_list() -> None:
    text = "1) Крестьянское хозяйство Рысбеков А.К.\n2) бурение скважины №2 села Бадам\n3) ул. Жібек жолы 48\n4) 23 мая 2025 г. в 4 часа дня\n5) открытое собрание"
    (one,) = read("Объявление о слушаниях №19", text).mentions
    assert one.whens == (When(date(2025, 5, 23), date(2025, 5, 23), time(16)),)


def test_a_name_within_the_name_of_a_company_and_no_quoted_day() -> None:
    everything, companies = names(fold("««Арқалы» тау-кен байыту комбинаты» ЖШС, слова «20.12.2021 г. 10:00»"))
    assert name_of(fold("арқалы тау-кен байыту комбинаты")) in companies
    assert not any("20" in name for name in everything)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("амбар №4", ("№амбар:4",)), ("№4 мұнай амбары", ("№:4",)), ("кабинет №3", ("№кабинет:3",)),
        ("II очередь\n3. Кому", ("очеред:2",)), ("газеты «Өлке» №39 (1727)", ()), ("№59 санында", ()),
        ("гос. лиц. МЭ РК № 01943Р", ()), ("контракт № 1954-УВС", ()), ("Исх. № 123/ООС", ()),
        ("№ 9 қоғамдық тыңдаулар хаттамасы", ()), ("в пятницу 12", ()),
    ],
)  # fmt: skip
def test_a_number_is_that_of_its_thing(text: str, found: tuple[str, ...]) -> None:
    assert numbers(fold(text)) == found


def test_a_report_whose_title_is_the_whole_text_promises_a_protocol_and_is_none() -> None:
    text = (
        "Предгорное: ауыл халқы жобаны қолдады. 2025 жылғы 31 наурызда «Сайрамсу» қой бордақылау кешенінің жобасы "
        "талқыланып, залға 19 адам жиналды. Тыңдау хаттамасы кейін жарияланады."
    )
    read = understand(Posting(text, text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025)
    assert read.doubt  # asked about, not taken for the protocol
    placed = "Тыңдау хаттамасы жарияланды: «Сайрамсу» қой бордақылау кешені, 2025 жылғы 31 наурыз"
    assert understand(Posting(placed, placed, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is Kind.PROTOCOL


def test_an_agenda_of_a_day_to_come_is_no_protocol_whoever_is_named() -> None:
    text = (
        "ос кгп на пхв «ак дән»\nПовестка: 1. Доклад заказчика. 2. Вопросы. Секретарь ведет запись\n"
        "открытые собрания; 12:00, 20.05.2025; актовый зал школы"
    )
    assert understand(Posting("ос кгп", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is Kind.ANNOUNCEMENT


MINUTES = """№ 6 Х А Т Т А М А
Ашық жиналыс арқылы өткен қоғамдық тыңдау
Мәдениет үйі, Теректі ауылы, 2025 жылғы 26 наурыз, 11:00
КҮН ТӘРТІБІ:
Баласаз мал қорымы, № 3 биотермиялық шұңқыр. Тапсырыс беруші «Тас Су» ЖШС
ТЫҢДАЛДЫ: жоба, шығарындылар және көгалдандыру туралы баяндады.
Сұрақ: шаң үйлерге жете ме? Жауап: жетпейді, су себіледі.
Сұрақ: қоқыс қайда шығарылады? Жауап: шарт бойынша полигонға.
ШЕШІМ: жоба мақұлдансын.
Хаттамаға 28.03.2025 қол қойылды."""


def test_questions_and_answers_of_minutes_are_no_list() -> None:
    read = understand(Posting("Хаттама", MINUTES, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025)
    assert [one.whens for one in read.mentions] == [(When(date(2025, 3, 26), date(2025, 3, 26), time(11)),)]
    assert read.days == (date(2025, 3, 26), date(2025, 3, 28))


def test_a_letter_that_accompanies_a_protocol_announces_nothing() -> None:
    text = "Сопроводительное письмо\nНаправляем протокол слушаний от 26.03.2025. Заказчик ТОО «Тас Су»."
    assert understand(Posting("Сопроводительное письмо", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is (
        Kind.PROTOCOL
    )


def test_minutes_of_measurements_are_none_of_a_hearing() -> None:
    text = "Протокол замеров, ТОО «Тас Су»\nПротокол № 57 от 06.03.2025 инструментальных замеров на границе СЗЗ."
    assert understand(Posting("Протокол замеров", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).reason.endswith(
        "not_about_hearings"
    )


@pytest.mark.parametrize(
    "text", ["ТОО «СП «Tengri Wind»", "«Tengri Wind» БК» ЖШС", "«Tengri Wind» компаниясының филиалы"]
)
def test_a_joint_venture_and_a_branch_are_known_by_their_own_name(text: str) -> None:
    assert name_of(fold("Tengri Wind")) in names(fold(text))[1]


@pytest.mark.parametrize(
    ("about", "kind"),
    [
        ("по проекту «Карьер», разработка ОВОС. Автобус для желающих не предусмотрен.", Kind.ANNOUNCEMENT),
        ("по изменению движения автобусных маршрутов города.", Kind.NEITHER),
    ],
)
def test_a_bus_for_those_who_come_names_no_other_field(about: str, kind: Kind) -> None:
    text = f"26.05.2025 в 11:00 в с. Мерке пройдут общественные слушания {about}"
    assert understand(Posting("Общественные слушания", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is kind


@pytest.mark.parametrize(
    "aside",
    [
        "Вопросы тарифов и земельных участков на этом собрании не рассматриваются.",
        "Тариф пен жер учаскелері мәселесі бұл жиналыста қаралмайды.",
        "Накануне, 25.05.2025, инженеры ответят на вопросы. Это не слушания, протокол в этот день не ведётся.",
        "Ешкім келмесе, тыңдау өтпеді деп танылып, акт жасалады.",
        "Слушания по старой котельной № 4 прошли в 2019 году и к этому проекту не относятся.",
        "Ескі № 4 қазандық бойынша тыңдау 2019 жылы өткен, оның бұл жобаға қатысы жоқ.",
    ],
)
@pytest.mark.parametrize("first", [True, False])
def test_what_is_said_of_something_else_makes_an_announcement_nothing_else(aside: str, first: bool) -> None:
    said = "Общественные слушания по проекту «Карьер» ТОО «Тас Су»: 26.05.2025 в 11:00, с. Мерке, клуб."
    text = f"{aside}\n{said}" if first else f"{said}\n{aside}"
    assert understand(Posting("Вниманию жителей", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is (
        Kind.ANNOUNCEMENT
    )


def test_a_hearing_of_tariffs_at_which_ecology_is_not_considered_stays_one_of_tariffs() -> None:
    text = "26.05.2025 в 11:00 пройдут слушания по тарифу на воду. Вопросы экологии на них не рассматриваются."
    read = understand(Posting("Общественные слушания", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025)
    assert (read.kind, read.reason) == (Kind.NEITHER, "other_field")


def test_forms_of_the_same_fields_in_any_order_are_one_hearing_each() -> None:
    text = (
        "Күні мен уақыты: 2025 ж. 14 мамыр; басталатын уақыты: 15:00. Тыңдау нысанасы: Сарыжаз Ескі БФ.\n"
        "Бастамашы: «Тас» ЖШС. Орны: Тургень ауылы, мектеп.\n"
        "Бастамашы: «Тас» ЖШС. Күні мен уақыты: 2025 ж. 14 мамыр; басталатын уақыты: 15:00.\n"
        "Тыңдау нысанасы: Сарыжаз Жаңа БФ. Орны: Тургень ауылы, мектеп."
    )
    title = "Ашық жиналыс нысанындағы қоғамдық тыңдаулар"
    read = understand(Posting(title, text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025)
    assert [("=старый" in one.words, "=новый" in one.words) for one in read.mentions] == [(True, False), (False, True)]
    assert {one.whens for one in read.mentions} == {(When(date(2025, 5, 14), date(2025, 5, 14), time(15)),)}
    once_more = text.replace("Ескі", "Жаңа")
    assert len(understand(Posting(title, once_more, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).mentions) == 1


@pytest.mark.parametrize(
    "remarks", ["Отозванные замечания в таблице.", "Тыңдау барысында алынып тасталған ескертулер кестеде."]
)
def test_minutes_below_no_title_whose_remarks_were_taken_back_call_nothing_off(remarks: str) -> None:
    text = f"О размещении протокола общественных слушаний ТОО «Тас Су», проведённых 26.03.2025, «Карьер». {remarks}"
    assert understand(Posting("", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).kind is Kind.PROTOCOL
    off = "Общественные слушания ТОО «Тас Су» 26.03.2025 отменяются. Протокол не составляется."
    assert understand(Posting("", off, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025).reason == "cancellation"


def test_a_line_above_a_list_that_says_a_day_and_an_hour_as_its_items_do_is_one_of_them() -> None:
    text = (
        "Жарияланған қоғамдық тыңдаулар (ашық жиналыстар):\nАқмола облысы, Шортанды ауданы:\n"
        "Сорлымая айлағы акваториясында түбін тереңдету жұмыстары, 1-кезең, ЖК Айтмуханов Т.М.: 2025 ж. 19 мамыр, "
        "12:00-де, Ақмола облысы, Шортанды ауданы, Раздольное ауылы, Әуезов көшесі, 24-үй, теңізшілер клубы\n"
        "Зеренді ауданы:\nЖантақтұмсық мәрмәр кен орны, №1 блок, «Бояу Азия» ЖШС: 20/05/2025, сағ. 16:30, Раздольное\n"
        "Шортанды ауданы:\nШағалақайнар гипс карьері, №3 горизонт, «Дем Азия» АҚ: 30.05.2025, сағат 15:00-те, Раздольное"
    )
    read = understand(Posting("Құжат", text, (SHOWN,), Rubric.UNKNOWN, "", ()), 2025)
    assert [when.start.day for one in read.mentions for when in one.whens] == [19, 20, 30]
