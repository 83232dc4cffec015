"""What people write on a site: announcements, protocols, and things that are neither."""

# ruff: noqa: E501  (sentences read best whole)
import random
from collections.abc import Callable
from datetime import datetime

from tests.otherworld import days
from tests.otherworld.model import OPEN, Hearing

Text = tuple[str, list[str]]


def _at(h: Hearing, language: int) -> str:
    return (h.place.ru, h.place.kk)[language] if h.form == OPEN else h.place.area[language]


def _by_ru(h: Hearing, rng: random.Random) -> str:
    text = rng.choice(h.project.ru)
    return text[0].upper() + text[1:] if rng.random() < 0.1 else text


def _when_ru(h: Hearing, rng: random.Random, at: datetime | None = None) -> str:
    return days.ru(at or h.start, rng) if h.form == OPEN else days.ru_period(h.start.date(), h.end, rng)


def _when_kk(h: Hearing, rng: random.Random, at: datetime | None = None) -> str:
    return days.kk(at or h.start, rng) if h.form == OPEN else days.kk_period(h.start.date(), h.end, rng)


def _form_ru(h: Hearing) -> str:
    return "открытого собрания" if h.form == OPEN else "публичных обсуждений"


def _form_kk(h: Hearing) -> str:
    return "ашық жиналыс" if h.form == OPEN else "жария талқылау"


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Russian."""
    by, when, place = _by_ru(h, rng), _when_ru(h, rng), _at(h, 0)
    where = f"Место проведения: {place}." if h.form == OPEN else f"Территория воздействия: {place}."
    variants: list[Text] = [
        (
            "Объявление о проведении общественных слушаний",
            [
                f"{h.company.ru} извещает о том, что {when} состоятся общественные слушания в форме {_form_ru(h)} по {by}.",
                where,
            ],
        ),
        (
            f"{h.company.ru} проводит общественные слушания в форме {_form_ru(h)}",
            [
                f"Общественные слушания по {by} пройдут {when}.",
                where,
                "Замечания и предложения принимаются на портале hearings.ndbecology.gov.kz.",
            ],
        ),
        (
            f"Объявление о проведении общественных слушаний по {by}",
            [
                f"Инициатор намечаемой деятельности: {h.company.ru}, БИН {h.company.number}. {where} Дата: {when}."
                if not h.company.person
                else f"Инициатор: {h.company.ru}. {where} Дата: {when}."
            ],
        ),
        (
            "Уважаемые жители! Приглашаем на общественные слушания",
            [
                f"Приглашаем принять участие в общественных слушаниях по {by}. Заказчик — {h.company.ru}.",
                f"Форма проведения — {'открытое собрание' if h.form == OPEN else 'публичные обсуждения'}. "
                f"Время проведения: {when}. {where}",
            ],
        ),
        (
            "Объявление",
            [
                f"В соответствии со статьёй 73 Экологического кодекса РК {h.company.ru} сообщает о проведении общественных "
                f"слушаний (форма – {'открытое собрание' if h.form == OPEN else 'публичные обсуждения'}) по {by}. "
                f"Слушания: {when}. {where} Тел. для справок: 8 (7272) 39-11-0{rng.randint(1, 9)}."
            ],
        ),
        (
            f"О проведении общественных слушаний {h.company.ru}",
            [f"{when} по адресу: {place}, состоится {_nominative(h)} на тему: {by}."],
        ),
    ]
    return rng.choice([*variants, *_more_ru(h, by, when, where, rng)])


def _more_ru(h: Hearing, by: str, when: str, where: str, rng: random.Random) -> list[Text]:
    nominative = "открытое собрание" if h.form == OPEN else "публичные обсуждения"
    return [
        (f"{h.company.ru}", [f"сообщает, что {when} состоятся общественные слушания ({nominative}) по {by}. {where}"]),
        (
            "Хабарландыру / Объявление",
            [
                f"{days_line(h, rng)} {h.company.ru} приглашает на общественные слушания по {by} ({nominative}). {where} "
                "Протокол общественных слушаний будет размещен на портале в установленные сроки."
            ],
        ),
        (
            f"Информация о проведении общественных слушаний в форме {_form_ru(h)}",
            [
                "Управление природных ресурсов и регулирования природопользования информирует.",
                f"Предмет: {by}.",
                f"Инициатор: {h.company.ru}.",
                where,
                f"Дата и время: {when}.",
                "Ознакомиться с материалами можно на сайте ndbecology.gov.kz, замечания принимаются не позднее 3 рабочих дней "
                "до даты проведения общественных слушаний.",
            ],
        ),
        (
            f"Извещение об общественных слушаниях: {h.company.ru}, {h.project.object}",
            [f"{when}, {_at(h, 0)}. Форма: {nominative}."],
        ),
        (
            f"Состоятся общественные слушания по {by}",
            [
                f"Заказчик проекта {h.company.ru}. Разработчик: ТОО «ЭкоПроект-{rng.randint(2, 40)}», тел. 8 701 555 {rng.randint(10, 99)} "
                f"{rng.randint(10, 99)}. Начало: {when}. {where}"
            ],
        ),
    ]


def days_line(h: Hearing, rng: random.Random) -> str:
    """The moment as the first word of a sentence."""
    line = _when_ru(h, rng)
    return line[0].upper() + line[1:]


def _nominative(h: Hearing) -> str:
    return (
        "открытое собрание (общественные слушания)"
        if h.form == OPEN
        else "общественное слушание (публичные обсуждения)"
    )


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Kazakh."""
    by, when, place = rng.choice(h.project.kk), _when_kk(h, rng), _at(h, 1)
    where = f"Өтетін орны: {place}." if h.form == OPEN else f"Әсер ету аумағы: {place}."
    variants: list[Text] = [
        (
            "Хабарландыру",
            [
                f"{h.company.kk} {when} {by} бойынша {_form_kk(h)} нысанында қоғамдық тыңдаулар өткізетінін хабарлайды.",
                where,
            ],
        ),
        (
            "Қоғамдық тыңдаулар өткізу туралы хабарландыру",
            [f"{by} бойынша {_form_kk(h)} түріндегі қоғамдық тыңдау {when} өтеді. Бастамашы: {h.company.kk}.", where],
        ),
        (
            f"{h.company.kk} қоғамдық тыңдаулар өткізеді",
            [f"Жоба: {by}. Уақыты: {when}. {where} Нысаны: {_form_kk(h)}."],
        ),
        (
            "Құрметті тұрғындар, қоғамдық тыңдауға шақырамыз!",
            [
                f"ҚР Экологиялық кодексінің 73-бабына сәйкес {h.company.kk} {by} бойынша қоғамдық тыңдауларға "
                f"({_form_kk(h)}) қатысуға шақырады. {when}. {where}"
            ],
        ),
        (
            f"Қоғамдық тыңдау: {by}",
            [f"Тапсырыс беруші — {h.company.kk}. Қоғамдық тыңдау {when} {_form_kk(h)} нысанында өткізіледі. {where}"],
        ),
    ]
    return rng.choice(variants)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """A protocol in Russian."""
    by = _by_ru(h, rng)
    day = days.ru_day(h.end, rng)
    when = f"проведённых {day}" if h.form == OPEN else f"проведённых {_when_ru(h, rng)}"
    variants: list[Text] = [
        (
            f"Протокол общественных слушаний по {by} {h.company.ru}",
            [f"Протокол общественных слушаний в форме {_form_ru(h)}, {when}."],
        ),
        (
            "Протокол общественных слушаний",
            [f"Протокол общественных слушаний, {when}, по {by}. Инициатор: {h.company.ru}. {_at(h, 0)}."],
        ),
        (
            f"Протокол общественных слушаний {h.company.ru} от {day}",
            [f"Размещён протокол общественных слушаний посредством {_form_ru(h)} по {by}."],
        ),
        (
            f"Протокол слушаний в форме {_form_ru(h)} по {by}, {day}",
            [f"Заказчик: {h.company.ru}. Место: {_at(h, 0)}."],
        ),
    ]
    return rng.choice(variants)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """A protocol in Kazakh."""
    by = rng.choice(h.project.kk)
    day = days.kk_day(h.end, rng)
    when = f"{day} өткен" if h.form == OPEN else f"{_when_kk(h, rng)} өткен"
    variants: list[Text] = [
        (
            f"{h.company.kk} {by} бойынша қоғамдық тыңдаулар хаттамасы",
            [f"{when} {_form_kk(h)} нысанындағы қоғамдық тыңдаулардың хаттамасы."],
        ),
        (
            "Қоғамдық тыңдаулар хаттамасы",
            [
                f"{when} қоғамдық тыңдаулардың ({_form_kk(h)}) хаттамасы. Жоба: {by}. Бастамашы: {h.company.kk}. {_at(h, 1)}."
            ],
        ),
        (
            "Хаттама",
            [
                f"{by} бойынша {_form_kk(h)} хаттамасы. Тапсырыс беруші: {h.company.kk}. Өткізілген күні: {day}"
                if h.form == OPEN
                else f"{by} бойынша {_form_kk(h)} хаттамасы. Тапсырыс беруші: {h.company.kk}. Кезеңі: {_when_kk(h, rng)}"
            ],
        ),
    ]
    return rng.choice(variants)


def shared(hearings: list[Hearing], kind: str, language: str, rng: random.Random) -> Text:
    """One posting of several projects of one company, at one place and one time or one after the other."""
    one = hearings[0]
    same = all(other.start == one.start for other in hearings)
    if language == "ru":
        when = _when_ru(one, rng) if same else days.ru_day(one.end, rng)
        hours = ["" if same else f"в {h.start:%H:%M} – " for h in hearings]
        items = [f"{n}) {hours[n - 1]}по {rng.choice(h.project.ru)}" for n, h in enumerate(hearings, 1)]
        if kind == "protocol":
            return f"Протоколы общественных слушаний {one.company.ru} от {days.ru_day(one.end, rng)}", items
        head = f"{one.company.ru} извещает о проведении общественных слушаний в форме открытых собраний {when}"
        return "Объявление о проведении общественных слушаний", [f"{head} по адресу: {_at(one, 0)}:", *items]
    when = _when_kk(one, rng) if same else days.kk_day(one.end, rng)
    hours = ["" if same else f"сағат {h.start:%H:%M} – " for h in hearings]
    items = [f"{n}) {hours[n - 1]}{rng.choice(h.project.kk)};" for n, h in enumerate(hearings, 1)]
    if kind == "protocol":
        return f"{one.company.kk} {days.kk_day(one.end, rng)} қоғамдық тыңдауларының хаттамалары", items
    head = f"{one.company.kk} {when} {_at(one, 1)} мекенжайында ашық жиналыс нысанында қоғамдық тыңдаулар өткізеді:"
    return "Хабарландыру", [head, *items]


def several(hearings: list[Hearing], kind: str, language: str, rng: random.Random) -> Text:
    """One posting of several hearings, as a numbered or dashed list."""
    russian = language == "ru"
    lines = [_item_ru(h, rng) if russian else _item_kk(h, rng) for h in hearings]
    marks = rng.choice([[f"{n}) " for n in range(1, 9)], [f"{n}. " for n in range(1, 9)], ["- "] * 8])
    body = [f"{mark}{line};" for mark, line in zip(marks, lines, strict=False)]
    if kind == "announcement":
        head = (
            "Объявление о проведении общественных слушаний",
            "Управление информирует о проведении общественных слушаний:",
        )
        head_kk = ("Хабарландыру", "Келесі жобалар бойынша қоғамдық тыңдаулар өтеді:")
    else:
        head = ("Протоколы общественных слушаний", "Размещены протоколы следующих общественных слушаний:")
        head_kk = ("Қоғамдық тыңдаулардың хаттамалары", "Келесі қоғамдық тыңдаулардың хаттамалары орналастырылды:")
    title, first = head if russian else head_kk
    return title, [first, *body]


def _item_ru(h: Hearing, rng: random.Random) -> str:
    where = f", {_at(h, 0)}" if h.form == OPEN else ""
    return f"{h.company.ru} — по {rng.choice(h.project.ru)}, {_when_ru(h, rng)}{where}"


def _item_kk(h: Hearing, rng: random.Random) -> str:
    where = f", {_at(h, 1)}" if h.form == OPEN else ""
    return f"{h.company.kk} — {rng.choice(h.project.kk)}, {_when_kk(h, rng)}{where}"


def correction(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """A correction of an announcement: the hour or the date has changed."""
    by_ru, by_kk = rng.choice(h.project.ru), rng.choice(h.project.kk)
    if old.date() != h.end:
        if language == "ru":
            return (
                "Объявление о переносе даты общественных слушаний",
                [
                    f"Общественные слушания {h.company.ru} по {by_ru} переносятся на {days.ru(h.start, rng)}. {_at(h, 0)}."
                ],
            )
        return (
            "Қоғамдық тыңдаудың күні ауыстырылды: хабарландыру",
            [f"{h.company.kk} {by_kk} бойынша қоғамдық тыңдау {days.kk(h.start, rng)} өтеді. {_at(h, 1)}."],
        )
    if language == "ru":
        return (
            "Изменение в объявление об общественных слушаниях",
            [f"В объявлении {h.company.ru} по {by_ru} время проведения читать: {days.ru(h.start, rng)}. {_at(h, 0)}."],
        )
    return (
        "Хабарландыруға өзгеріс",
        [f"{h.company.kk} {by_kk} бойынша қоғамдық тыңдау {days.kk(h.start, rng)} өтеді. {_at(h, 1)}."],
    )


TEXTS: dict[tuple[str, str], Callable[[Hearing, random.Random], Text]] = {
    ("announcement", "ru"): announce_ru,
    ("announcement", "kk"): announce_kk,
    ("protocol", "ru"): protocol_ru,
    ("protocol", "kk"): protocol_kk,
}

NOISE: list[tuple[str, str, str]] = [
    (
        "ru",
        "Объявление о проведении конкурса на занятие вакантной должности {m}",
        "Управление объявляет конкурс на занятие вакантной должности главного специалиста {m}. Документы до {d}.",
    ),
    (
        "ru",
        "Извещение о государственных закупках {m}",
        "Лот {m}: приобретение канцелярских товаров. Вскрытие конвертов {d}.",
    ),
    (
        "ru",
        "В области прошла экологическая акция {m}",
        "{d} волонтёры акции {m} высадили 300 саженцев и убрали берег реки.",
    ),
    (
        "ru",
        "Прошли общественные слушания: жители поддержали {m}",
        "Накануне в районе прошли общественные слушания. Как сообщает пресс-служба, жители обсудили инициативу {m} и задали вопросы.",
    ),
    (
        "kk",
        "Бос лауазымға орналасу конкурсы туралы {m}",
        "Басқарма {m} бос лауазымына конкурс жариялайды. Мерзімі {d} дейін.",
    ),
    ("kk", "Сыбайлас жемқорлыққа қарсы семинар {m}", "{d} қызметкерлерге {m} семинары өткізілді."),
    (
        "ru",
        "Общественные слушания по проекту генерального плана населённого пункта {m}",
        "Отдел архитектуры и градостроительства {d} проводит общественные слушания по генеральному плану {m}.",
    ),
    ("ru", "Протокол заседания Общественного совета {m}", "Протокол заседания Общественного совета {m} от {d}."),
    ("ru", "Аукцион по предоставлению права лесопользования {m}", "Аукцион {m} состоится {d} на веб-портале."),
]
