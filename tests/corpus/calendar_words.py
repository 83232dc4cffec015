"""Dates, hours and periods as people write them, and the dates that stand around a hearing's own."""

# ruff: noqa: E501 - forms stand on one line each

from __future__ import annotations

import random
from datetime import date, time, timedelta

RU_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
RU_DAYS = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"]
KK_DAYS = ["дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі"]
KK_MONTHS = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
KK_IN = [
    "қаңтарда", "ақпанда", "наурызда", "сәуірде", "мамырда", "маусымда", "шілдеде", "тамызда", "қыркүйекте", "қазанда",
    "қарашада", "желтоқсанда",
]  # fmt: skip
KK_OF_IN = [
    "қаңтарында", "ақпанында", "наурызында", "сәуірінде", "мамырында", "маусымында", "шілдесінде", "тамызында",
    "қыркүйегінде", "қазанында", "қарашасында", "желтоқсанында",
]  # fmt: skip
KK_FROM = [
    "қаңтардан", "ақпаннан", "наурыздан", "сәуірден", "мамырдан", "маусымнан", "шілдеден", "тамыздан", "қыркүйектен",
    "қазаннан", "қарашадан", "желтоқсаннан",
]  # fmt: skip
KK_TO = [
    "қаңтарға", "ақпанға", "наурызға", "сәуірге", "мамырға", "маусымға", "шілдеге", "тамызға", "қыркүйекке", "қазанға",
    "қарашаға", "желтоқсанға",
]  # fmt: skip
KK_OF = [
    "қаңтардың", "ақпанның", "наурыздың", "сәуірдің", "мамырдың", "маусымның", "шілденің", "тамыздың", "қыркүйектің",
    "қазанның", "қарашаның", "желтоқсанның",
]  # fmt: skip

RU_MEETING = (
    "{d} {ru} {y} года в {h} часов {m} минут", "{dd}.{mm}.{y} г. в {h}:{m}", "{dd}.{mm}.{y}г. в {h}.{m} ч.", "«{dd}» {ru} {y} г. в {h}-{m} часов",
    "{d} {ru} {y} года ({rw}), в {h}:{m}", "{dd}/{mm}/{y} {h}:{m}", "в {h}:{m} часов {d} {ru} {y} года", "{d} {ru} {y}г., начало в {h}:{m} ч",
    "{dd}.{mm}.{yy} г. в {h}:{m}", "{d}-го {ru} {y} года, в {h} ч. {m} мин.", "{dd}.{mm}.{y}, {h}:{m}", "{rw}, {d} {ru} {y} г., {h}.{m} часов",
)  # fmt: skip
KK_MEETING = (
    "{y} жылғы {d} {ki} сағат {h}:{m}-де", "{dd}.{mm}.{y} ж. сағат {h}:{m}", "{y} жылдың {d} {koi} сағат {h}.{m}-де", "{h} сағат {m} мин. {y} жылдың {d} {koi}",
    "{y} ж. {d} {kk} күні, сағат {h}:{m}-да", "{y} жылғы {ko} {d}-інде сағат {h}-{m}-де", "{d} {kk} {y} жыл, сағат {h}.{m}-де", "{dd}.{mm}.{y} жылы сағат {h}:{m}-де",
    "{y} жылғы {d} {ki} ({kw}) сағат {h}:{m}-да", "{y} жылғы «{dd}» {kk} сағат {h}:{m}", "сағат {h}:{m}-де {y} ж. {d} {ki}", "{y} жылдың {d}-ші {kk} күні сағат {h}-{m}",
)  # fmt: skip
RU_DAY = (
    "{d} {ru} {y} года",
    "{dd}.{mm}.{y} г.",
    "{dd}.{mm}.{y}",
    "«{dd}» {ru} {y} года",
    "{d} {ru} {y} г. ({rw})",
    "{dd}/{mm}/{y}",
)
KK_DAY = (
    "{y} жылғы {d} {ki}",
    "{dd}.{mm}.{y} ж.",
    "{y} жылдың {d} {koi}",
    "{y} ж. {d} {kk} күні",
    "{dd}.{mm}.{y} жылы",
    "{y} жылғы {ko} {d}-інде",
)
RU_NO_YEAR = ("{d} {ru} в {h}:{m}", "{d} {ru} ({rw}) в {h} часов {m} минут", "{rw}, {d} {ru}, в {h}.{m} ч.")
KK_NO_YEAR = ("{d} {ki} сағат {h}:{m}-де", "{d} {kk} күні сағат {h}.{m}-да", "{d} {ki} ({kw}) сағат {h}:{m}-де")
RU_PERIOD = (
    "с {d} {ru} по {d2} {ru2} {y2} года", "с {dd}.{mm}.{y} г. по {dd2}.{mm2}.{y2} г.", "{dd}.{mm}.{y} - {dd2}.{mm2}.{y2}", "в период с {dd}.{mm}.{y} по {dd2}.{mm2}.{y2} года",
    "с {d} {ru} {y} г. до {d2} {ru2} {y2} г.", "с «{dd}» {ru} по «{dd2}» {ru2} {y2} года", "{dd}/{mm}/{y} - {dd2}/{mm2}/{y2}",
)  # fmt: skip
RU_PERIOD_MONTH = ("с {d} по {d2} {ru} {y} года", "{d}-{d2} {ru} {y} г.", "с {d}-го по {d2}-е {ru} {y} г.")
KK_PERIOD = (
    "{y} жылғы {d} {kf} {d2} {kt} дейін", "{dd}.{mm}.{y} ж. бастап {dd2}.{mm2}.{y2} ж. дейін", "{dd}.{mm}.{y} - {dd2}.{mm2}.{y2} аралығында", "{y} жылғы {d} {kk} мен {d2} {kk2} аралығында",
    "{y} жылғы {d} {kf} бастап {y2} жылғы {d2} {kt} дейін", "{dd}.{mm}.{y}-{dd2}.{mm2}.{y2} жж.",
)  # fmt: skip
KK_PERIOD_MONTH = (
    "{y} жылдың {d}-{d2} {kk} аралығында",
    "{y} жылғы {d}-{d2} {kk} аралығында",
    "{y} жылғы {d} мен {d2} {kk} аралығы",
)
HOURS_RU = ("в {h}:{m}", "в {h}.{m} ч.", "в {h} часов {m} минут", "{h}:{m}")
HOURS_KK = ("сағат {h}:{m}-де", "сағат {h}.{m}-да", "{h} сағат {m} минут", "сағат {h}:{m}")


def written(form: str, start: date, at: time | None = None, end: date | None = None) -> str:
    """`form` with the parts of a day, an hour and, where given, a period's last day."""
    last = end or start
    return form.format(
        d=start.day, dd=f"{start.day:02}", mm=f"{start.month:02}", y=start.year, yy=f"{start.year % 100:02}",
        ru=RU_MONTHS[start.month - 1], kk=KK_MONTHS[start.month - 1], ki=KK_IN[start.month - 1], koi=KK_OF_IN[start.month - 1],
        ko=KK_OF[start.month - 1], kf=KK_FROM[start.month - 1], kt=KK_TO[last.month - 1], rw=RU_DAYS[start.weekday()],
        kw=KK_DAYS[start.weekday()], h=at.hour if at else "", m=f"{at.minute:02}" if at else "",
        d2=last.day, dd2=f"{last.day:02}", mm2=f"{last.month:02}", y2=last.year, ru2=RU_MONTHS[last.month - 1],
        kk2=KK_MONTHS[last.month - 1],
    )  # fmt: skip


def period(start: date, end: date, language: str, rng: random.Random) -> str:
    """A period in one of its forms."""
    forms: tuple[str, ...] = RU_PERIOD if language == "ru" else KK_PERIOD
    if start.month == end.month and start.year == end.year:
        forms = (*forms, *(RU_PERIOD_MONTH if language == "ru" else KK_PERIOD_MONTH))
    elif start.year != end.year:  # «с 29 декабря по 5 января 2026 года» is read as well, but not said here without care
        forms = forms[1:3]
    return written(rng.choice(forms), start, end=end)


_Sentences = dict[str, tuple[str, ...]]

LAW: _Sentences = {
    "ru": (
        "В соответствии с Правилами проведения общественных слушаний, утвержденными приказом и.о. Министра экологии, геологии и природных ресурсов РК от 3 августа 2021 года № 286,",
        "Согласно статье 73 Экологического кодекса Республики Казахстан от 02.01.2021 г. № 400-VI",
        "На основании приказа №286 от 03.08.2021 г.",
        "Руководствуясь пунктом 15 Правил (в редакции приказа от 6 марта 2024 года № 48)",
    ),
    "kk": (
        "Экология, геология және табиғи ресурстар министрінің м.а. 2021 жылғы 3 тамыздағы № 286 бұйрығымен бекітілген Қоғамдық тыңдауларды өткізу қағидаларына сәйкес",
        "ҚР 2021 жылғы 2 қаңтардағы Экологиялық кодексінің 73-бабына сәйкес",
        "2021 жылғы 03 тамыздағы №286 бұйрықтың негізінде",
        "03.08.2021 ж. № 286 Қағидаларға сәйкес",
    ),
}
_LICENCE: _Sentences = {
    "ru": ("Лицензия № {n}-EL от {day}.", "Контракт №{n} от {day}", "Заключение об определении сферы охвата № KZ{n}VWF00{n} от {day}.", "Разработчик имеет лицензию №0{n}Р от {day} на природоохранное проектирование."),
    "kk": ("{day} берілген № {n}-EL лицензиясы.", "{day} №{n} келісімшарт.", "{day} № KZ{n}VWF00{n} қорытындысы.", "Әзірлеуші: лицензия №0{n}Р {day}."),
}  # fmt: skip
_DEADLINE: _Sentences = {
    "ru": ("Замечания и предложения принимаются до {day} по указанным адресам.", "Срок подачи замечаний и предложений – не позднее {day}.", "Прием замечаний завершается {day}, не позднее 3 рабочих дней до слушаний."),
    "kk": ("Ескертулер мен ұсыныстар {day} дейін қабылданады.", "Ұсыныстар мен ескертулерді қабылдау мерзімі: {day} дейін.", "Ескертпелер {day} дейін жіберілсін."),
}  # fmt: skip
_PRESS: _Sentences = {
    "ru": ("Объявление опубликовано в газете «Экспресс К» от {day} №{n}.", "Размещено в газете «Степной маяк» №{n} от {day} и в эфире телеканала «Qazaqstan» {day}."),
    "kk": ("Хабарландыру «Егемен Қазақстан» газетінің {day} №{n} санында жарияланды.", "{day} «Qazaqstan» телеарнасында жарияланды."),
}  # fmt: skip
_SIGNED: _Sentences = {
    "ru": ("Протокол подписан {day}.", "Дата подписания протокола: {day}"),
    "kk": ("Хаттамаға {day} қол қойылды.", "Хаттамаға қол қойылған күн: {day}"),
}
_LETTER: _Sentences = {
    "ru": ("Письмо инициатора исх. № {n} от {day}.", "Вх. №{n} от {day} г."),
    "kk": ("Бастамашының {day} №{n} хаты.", "Кіріс №{n}, {day}"),
}
_TABLES = {
    "licence": _LICENCE,
    "deadline": _DEADLINE,
    "press": _PRESS,
    "signed": _SIGNED,
    "letter": _LETTER,
}


def beside(what: str, language: str, start: date, end: date, rng: random.Random) -> str:
    """A sentence with a date that is not the hearing's: licence, deadline, press, signed, letter."""
    days = {
        "licence": start - timedelta(days=rng.randint(200, 1200)),
        "deadline": start - timedelta(days=rng.randint(3, 5)),
        "press": start - timedelta(days=rng.randint(31, 36)),
        "signed": end + timedelta(days=rng.randint(1, 2)),
        "letter": start - timedelta(days=rng.randint(36, 44)),
    }
    day = written(
        rng.choice(RU_DAY[:3] if language == "ru" else ("{y} жылғы {d} {kk}", "{dd}.{mm}.{y} ж.", "{dd}.{mm}.{y}")),
        days[what],
    )
    return rng.choice(_TABLES[what][language]).format(day=day, n=rng.randint(112, 989))
