"""Days, hours and periods as a press officer of the south writes them."""

import random
from datetime import date, datetime, timedelta

from tests.otherworld import days, diary
from tests.otherworld.model import OPEN, Hearing

HOURS_KK = {
    9: "9-да",
    10: "10-да",
    11: "11-де",
    12: "12-де",
    13: "13-те",
    14: "14-те",
    15: "15-те",
    16: "16-да",
    17: "17-де",
    18: "18-де",
    19: "19-да",
}
HOURS_RU = {
    9: "девять",
    10: "десять",
    11: "одиннадцать",
    12: "двенадцать",
    13: "тринадцать",
    14: "четырнадцать",
    15: "пятнадцать",
    16: "шестнадцать",
    17: "семнадцать",
    18: "восемнадцать",
    19: "девятнадцать",
}


def ru(when: datetime, rng: random.Random, bare: bool) -> str:
    """A moment in Russian; without its year only where `bare`."""
    d, m, week = when, days.RU[when.month - 1], days.WEEK[when.weekday()]
    forms = [
        f"{d.day} {m} {d.year} года, начало в {d.hour} часов {d:%M} минут",
        f"{d:%d.%m.%Y} г., {week}, {d:%H:%M}",
        f"{d.day} {m} {d.year} года, регистрация с {d - timedelta(minutes=30):%H:%M}, начало в {d:%H:%M}",
        f"к {d:%H:%M} часам {d.day} {m} {d.year} г.",
        f"{d.day}-го {m} ({week}) {d.year} г., {d:%H-%M} ч.",
        f"{d:%Y-%m-%d} {d:%H:%M}",
        f"{d:%d.%m.%Y} с {d:%H.%M} до {d.hour + 2}.{d:%M} ч.",
        f"{d.day} {m} {d.year} года в {d:%H:%M} (по времени г. Астана)",
        f"Дата: {d:%d.%m.%Y}. Время: {d:%H:%M}",
        f"{d:%d. %m. %Y} г. в {d:%H:%M}",
    ]
    forms += [] if d.minute else [f"{d.day} {m} {d.year} года в {d.hour} ({HOURS_RU[d.hour]}) часов"]
    if bare:
        forms += [f"{d.day} {m} текущего года, {d:%H:%M}", f"{week}, {d.day} {m}, {d:%H.%M} ч."]
    return rng.choice(forms)


def _end(number: int) -> str:
    """The ending of a Kazakh number that stands for one of the days of a month."""
    if number % 10 == 0:
        return "сы" if number == 20 else "ы"
    return ["і", "сі", "і", "і", "і", "сы", "сі", "і", "ы"][number % 10 - 1]


def kk(when: datetime, rng: random.Random, bare: bool) -> str:
    """A moment in Kazakh; without its year only where `bare`."""
    d, n, week = when, when.month - 1, days.WEEK_KK[when.weekday()]
    hour = f"сағат {d.hour} жарымда" if d.minute == 30 else f"сағат {HOURS_KK[d.hour]}"
    forms = [
        f"{d.year} жылғы {d.day} {days.KK[n]}, сағат {d:%H.%M}",
        f"{d:%d.%m.%Y} жылы {d:%H:%M}-де",
        f"{d.year} жылдың {days.KK[n]} айының {d.day}-күні, {hour}",
        f"{d.day} {days.KK[n]} {d.year} жыл, {hour}",
        f"{diary.KK_MONTH_OF[n]} {d.day}-{_end(d.day)}, {week}, {d.year} жыл, {d:%H:%M}",
        f"басталуы: {d:%d.%m.%Y}, {d:%H:%M}",
        f"{d:%d.%m.%Y} ж. ({week}) {d:%H.%M}-ден {d.hour + 2}.{d:%M}-ге дейін",
        f"{d.year} жылғы {d.day} {days.KK_ON[n]}, тіркелу {d - timedelta(minutes=30):%H:%M}, басталуы {d:%H:%M}",
        f"Күні: {d:%d.%m.%Y}. Уақыты: {d:%H:%M}",
        f"{d.year} ж. {d.day} {days.KK_OF[n]} (Астана уақытымен {d:%H:%M})",
    ]
    if bare:
        forms += [f"ағымдағы жылғы {d.day} {days.KK_ON[n]} {hour}", f"{d.day} {days.KK[n]}, {week} күні {d:%H:%M}"]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = days.RU[d.month - 1]
    forms = [
        f"{d:%d.%m.%Y} года",
        f"{d.day} {m} {d.year} года",
        f"{d:%d.%m.%y} г.",
        f"«{d:%d}» {m} {d.year} г.",
        f"{d:%d/%m/%Y}",
    ]
    return rng.choice(forms)


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    forms = [
        f"{d.year} жылғы {d.day} {days.KK[n]}",
        f"{d:%d.%m.%Y} жыл",
        f"{d.year} ж. «{d:%d}» {days.KK[n]}",
        f"{d.day} {days.KK[n]} {d.year} ж.",
        f"{d.year} жылдың {d.day} {days.KK_OF[n][:-3]}",
    ]
    return rng.choice(forms)


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г. (5 рабочих дней)",
        f"{a:%d.%m}.–{b:%d.%m.%Y} г.",
        f"{a.day} {m} — {b.day} {k} {b.year} года",
        f"с 09:00 {a:%d.%m.%Y} до 18:00 {b:%d.%m.%Y}",
        f"пять рабочих дней, с {a.day} {m} по {b.day} {k} {b.year} года",
        f"старт {a.day} {m} {a.year} г., завершение {b.day} {k} {b.year} г.",
    ]
    forms += (
        [f"{a.day}-{b:%d.%m.%Y}", f"с {a.day} по {b.day} {k} {b.year} г. включительно"] if a.month == b.month else []
    )
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    m, k, since = days.KK[a.month - 1], days.KK[b.month - 1], days.KK_OF[a.month - 1]
    since = since[:-2] + ("ен" if since.endswith("де") else "ан")
    forms = [
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y} жж.",
        f"{a.day} {m} – {b.day} {k} {b.year} жыл",
        f"{a.year} жылдың {a.day} {since} бастап {b.year} жылдың {b.day} {days.KK_OF[b.month - 1][:-2]} қоса алғанда",
        f"{a:%d.%m.%Y} ж. сағат 9.00-ден {b:%d.%m.%Y} ж. сағат 18.00-ге дейін",
        f"5 жұмыс күні: {a:%d.%m.%Y}-{b:%d.%m.%Y}",
        f"басталуы – {a.year} жылғы {a.day} {m}, аяқталуы – {b.year} жылғы {b.day} {k}",
    ]
    forms += (
        [f"{b.year} жылғы {a.day}–{b.day} {k}", f"{k} айының {a.day}-{b.day} аралығы, {b.year} ж."]
        if a.month == b.month
        else []
    )
    return rng.choice(forms)


def when_of(h: Hearing, language: str, rng: random.Random, bare: bool = True) -> str:
    """When the hearing is held."""
    bare = bare and h.seen.year == h.start.year
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng, bare)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which the hearing was held, or its period."""
    return (ru_day if language == "ru" else kk_day)(h.end, rng) if h.form == OPEN else when_of(h, language, rng)
