"""Corrections are editions of an announcement; cancellations, news and other fields are none of ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from checks.assess import Matcher
from checks.judged import When
from checks.model import Kind
from checks.reading import understand
from checks.reading.values import Sort
from tests.corpus.make import ledger, made
from tests.reading.test_understanding import posting

SORTS = [
    ("Перенос общественных слушаний", "Слушания ТОО «Үлгі» по НДВ переносятся на 22.05.2025 в 11:00", Sort.CORRECTION),
    ("Хабарландыруға түзету", "«Үлгі» ЖШС тыңдауы 2025 жылғы 22 мамырда сағат 11:00-де өтеді", Sort.CORRECTION),
    ("Объявление", "В объявлении о слушаниях допущена опечатка, дату следует читать: 22.05.2025", Sort.CORRECTION),
    ("Отмена слушаний 15.05.2025", "Новая дата слушаний – 22.05.2025 в 11:00, проект НДВ", Sort.CORRECTION),
    ("Отмена общественных слушаний", "Слушания ТОО «Үлгі» 15.05.2025 отменяются", Sort.CANCELLATION),
    ("Объявление", "Слушания по НДВ ТОО «Үлгі», назначенные на 15.05.2025 г., отменены", Sort.CANCELLATION),
    ("Объявление", "Слушания по НДВ отменены. О новой дате будет сообщено дополнительно", Sort.CANCELLATION),
    ("Хабарландыру", "«Үлгі» ЖШС қоғамдық тыңдауы 15.05.2025 ж. өткізілмейді", Sort.CANCELLATION),
    ("Қоғамдық тыңдаулардың күшін жою туралы", "", Sort.CANCELLATION),
    ("Повторные слушания", "Первые слушания не состоялись, повторные состоятся 22.05.2025 по НДВ", Sort.ANNOUNCEMENT),
    ("Объявление", "Слушания по проекту «Внесение изменений в План горных работ» 22.05.2025", Sort.ANNOUNCEMENT),
    (
        "Қоғамдық тыңдаулар жылжытылды",
        "«Еркетұма» полигоны қаралатын ашық жиналыс 22.05.2025 сағат 17:00-де, бұрынғы сағаты (16:00) күшін жойды",
        Sort.ANNOUNCEMENT,
    ),
    (
        "Публичные обсуждения, ТОО «Үлгі»",
        "Раздел ООС котельной. Период: 22.05.2025 - 28.05.2025. По итогам слушаний будет составлен протокол.",
        Sort.ANNOUNCEMENT,
    ),
    (
        "Шина цехы бойынша ықтимал әсерлер туралы есеп",
        "Қоғамдық тыңдаулар, жария талқылау. Кезеңі 22.05.2025 – 28.05.2025. Қорытындысы бойынша хаттама толтырылады.",
        Sort.ANNOUNCEMENT,
    ),
    ("", "Приглашаем ознакомиться с протоколом слушаний по НДВ «Үлгі», прошедших 15.05.2025.", Sort.PROTOCOL),
    ("", "15.05.2025 өткен қоғамдық тыңдаудың хаттамасымен танысуға шақырамыз", Sort.PROTOCOL),
    (
        "",
        "Слушания по НДВ карьера «Үлгі» состоятся 22.05.2025 в 11:00. На карьере открыты вакансии.",
        Sort.ANNOUNCEMENT,
    ),
    (
        "Итоги слушаний (протокол)",
        "Слушания по «Сулушокы» проведены (понедельник). Поступило вопросов: 10; сняты все.",
        Sort.PROTOCOL,
    ),
    ("Протокол общественных слушаний", "Рассмотрено предложение: отмена слушаний не требуется", Sort.PROTOCOL),
    ("Общественные слушания по генеральному плану", "Отдел архитектуры проводит слушания", Sort.OTHER_FIELD),
    ("Көше атауларын өзгерту бойынша қоғамдық тыңдау", "", Sort.OTHER_FIELD),
    ("Слушания по тарифам", "Управление природных ресурсов сообщает о слушаниях по тарифу", Sort.OTHER_FIELD),
    ("Общественные слушания по генеральному плану", "раздел охраны окружающей среды", Sort.ANNOUNCEMENT),
    ("Тұрғындар жобаны қолдады", "Жоба қоғамдық тыңдауда талқыланды", Sort.NEWS),
    ("Бос жұмыс орындары", "Басқармаға маман қажет", Sort.VACANCY),
    ("Аукцион", "Лот 3: участок недр", Sort.TENDER),
    ("График проведения общественных слушаний", "ТОО «Үлгі», НДВ, 15.05.2025", Sort.PAPER),
    ("Протокол заседания Общественного совета", "О благоустройстве", Sort.NONE),
]


@pytest.mark.parametrize(("title", "body", "sort"), SORTS)
def test_a_posting_is_of_one_sort(title: str, body: str, sort: Sort) -> None:
    understood = understand(posting(title, body))
    assert understood.sort is sort, understood.reason
    placing = {Sort.ANNOUNCEMENT: Kind.ANNOUNCEMENT, Sort.CORRECTION: Kind.ANNOUNCEMENT, Sort.PROTOCOL: Kind.PROTOCOL}
    assert understood.kind is placing.get(sort, Kind.NEITHER)


_NOTICE = "ТОО «Үлгі» сообщает о проведении 22.05.2025 в 11:00 открытого собрания по НДВ карьера «Актас». "
_KAZAKH = "«Үлгі» ЖШС 2025 жылғы 22 мамырда сағат 11:00-де «Ақтас» карьері бойынша ашық жиналыс өткізеді. "
STILL_HELD = [
    _NOTICE + "В случае введения карантина собрание не состоится, слушания пройдут онлайн.",
    _NOTICE + "Отсутствие участников не является основанием для отмены слушаний.",
    _NOTICE + "Слушания не отменяются из-за погоды.",
    _NOTICE + "Регистрация на слушания прекращена будет в 10:55.",
    _NOTICE + "Онлайн-трансляция собрания проводиться не будет.",
    _NOTICE + "Публичные обсуждения по этой документации не проводятся.",
    _NOTICE + "Второго собрания по видеосвязи не будет, это одно и то же собрание.",
    _KAZAKH + "Бейнебайланыс үшін бөлек жиналыс болмайды.",
    _KAZAKH + "Карантин енгізілсе, жиналыс өткізілмейді, тыңдау онлайн өтеді.",
    _KAZAKH + "Тыңдау ауа райына байланысты тоқтатылмайды.",
    _KAZAKH + "Қатысушылар болмаса, тыңдау кейінге қалдырылады.",
]


@pytest.mark.parametrize("body", STILL_HELD)
def test_what_is_said_of_another_thing_or_case_calls_nothing_off(body: str) -> None:
    understood = understand(posting("Объявление", body))
    assert (understood.kind, understood.sort) == (Kind.ANNOUNCEMENT, Sort.ANNOUNCEMENT), understood.reason


CALLED_OFF = [
    "Слушания ТОО «Үлгі» 22.05.2025 отменяются. О проведении новых слушаний будет сообщено.",
    "2025 жылғы 22 мамырда өтуі тиіс тыңдау өткізілмейді. Бастамашы құжаттарды кері қайтарып алды.",
    "Слушания по НДВ, запланированные на 22.05.2025 в 11:00, не состоятся по инициативе заказчика.",
    "ТОО «Үлгі» уведомляет, что 22.05.2025 слушания проводиться не будут. Приглашаем следить за объявлениями.",
]


@pytest.mark.parametrize("body", CALLED_OFF)
def test_a_hearing_that_is_called_off(body: str) -> None:
    assert understand(posting("Объявление", body)).reason == "cancellation"


def test_what_announces_and_calls_off_is_both() -> None:
    understood = understand(posting("Объявление", _NOTICE + "Собрание на этой неделе не проводится."))
    assert (understood.kind, understood.sort) == (Kind.NEITHER, Sort.CANCELLATION)
    assert understood.reason == "announces_and_calls_off"


MOVED = [
    "Слушания ТОО «Үлгі», назначенные на 15 мая 2025 года, переносятся на 22.05.2025 в 11:00",
    "Дата слушаний перенесена с 15.05.2025 на 22 мая 2025 года в 11:00",
    "Слушания состоятся 22.05.2025 в 11:00 вместо 15.05.2025",
    "«Үлгі» ЖШС тыңдауының күні 2025 жылғы 15 мамырға емес, 2025 жылғы 22 мамырда сағат 11:00-де деп оқылсын",
    "«Үлгі» ЖШС 15.05.2025 ж. өтуі тиіс тыңдауы 22.05.2025 ж. сағат 11:00-де болады",
]


@pytest.mark.parametrize("body", MOVED)
def test_of_two_dates_of_a_move_the_new_one_is_the_hearings(body: str) -> None:
    (mention,) = understand(posting("Перенос общественных слушаний", body)).mentions
    assert mention.whens == (When(date(2025, 5, 22), date(2025, 5, 22), time(11)),)


def test_a_hearing_named_by_another_field_may_be_ours() -> None:
    doubtful = understand(posting("Слушания по генеральному плану", "отходы, выбросы и воздействие на жителей"))
    assert (doubtful.kind, doubtful.reason, doubtful.doubt) == (Kind.ANNOUNCEMENT, "field_unclear", "field_unclear")
    assert not understand(posting("Слушания по НДВ", "проект генерального плана")).doubt


def test_what_may_be_of_another_field_is_asked() -> None:
    corpus = made()
    view = ledger(corpus, "tuning")
    history = next(one for one in view.postings if corpus.postings[one.id].template == "ru-a-02")
    (version,) = history.versions
    assert version.posting is not None
    for reason, decision in (("title_announces", "matched"), ("field_unclear", "ask")):
        reading = replace(understand(version.posting, version.seen.at.year), reason=reason)
        found = Matcher().match(replace(view, postings=(history,)), {(history.id, 0): reading})
        assert [one.decision for one in found] == [decision]
