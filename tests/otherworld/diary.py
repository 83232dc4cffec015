"""Days as people write them: short years, no years, weekdays in brackets, hours with and without minutes."""

import random
from datetime import date, datetime

from tests.otherworld import days

KK_MONTH_OF = [
    "қаңтардың",
    "ақпанның",
    "наурыздың",
    "сәуірдің",
    "мамырдың",
    "маусымның",
    "шілденің",
    "тамыздың",
    "қыркүйектің",
    "қазанның",
    "қарашаның",
    "желтоқсанның",
]


def ru(when: datetime, rng: random.Random, bare: bool = True) -> str:
    """A moment in Russian; without its year only where `bare`."""
    d, m, week = when, days.RU[when.month - 1], days.WEEK[when.weekday()]
    forms = [
        f"{d:%d.%m.%y} г. в {d:%H:%M}",
        f"{d.day} {m} {d.year} г. ({week}) в {d:%H.%M} час.",
        f"{d:%d.%m.%Y}г., начало в {d:%H-%M}",
        f"в {d.hour} ч {d:%M} мин {d.day} {m} {d.year} года",
        f"{week}, {d.day} {m} {d.year} года, {d:%H:%M} (время Астаны)",
        f"{d:%d/%m/%Y} {d:%H:%M}",
        f"{d.day} {m} {d.year} года с {d:%H:%M} до {d.hour + 2}:{d:%M}",
        f"«{d.day}» {m} {d.year}г. в {d:%H:%M} ч.",
        f"{d:%d.%m.%Y} года в {d:%H.%M} часов по адресу согласно объявлению",
        f"{d.day:02} {m} {d.year} года в {d.hour} час. {d:%M} мин.",
    ]
    if bare:
        forms += [
            f"{d.day} {m} с.г. в {d:%H:%M}",
            f"{d.day} {m} в {d.hour} ч. {d:%M} мин.",
            f"{d.day} {m} ({week}) в {d:%H:%M}",
        ]
    return rng.choice(forms)


def kk(when: datetime, rng: random.Random, bare: bool = True) -> str:
    """A moment in Kazakh; without its year only where `bare`."""
    d, n, week = when, when.month - 1, days.WEEK_KK[when.weekday()]
    forms = [
        f"{d.year} ж. {d.day} {days.KK[n]}, сағ. {d:%H.%M}",
        f"{d:%d.%m.%Y} ж. сағ {d:%H:%M}-де",
        f"{d.year} жылғы «{d.day}» {days.KK[n]} күні сағат {d:%H:%M}-де",
        f"{d.year} жылдың {d.day} {days.KK_OF[n]} ({week}) сағат {d:%H.%M}-де",
        f"{d.day}-{days.KK[n]} {d.year} жыл, {d:%H:%M}",
        f"{d.year} жылы {KK_MONTH_OF[n]} {d.day}-і күні сағат {d.hour}-де"
        if not d.minute
        else f"{d:%d.%m.%Y}ж. {d:%H:%M}",
        f"{d:%d.%m.%Y} жылы сағат {d.hour}-ден {d:%M} минут өткенде" if d.minute else f"{d:%d.%m.%Y}, сағат {d:%H-%M}",
    ]
    if bare:
        forms += [
            f"{d.day} {days.KK[n]} күні сағат {d:%H:%M}-де",
            f"биылғы {d.day} {days.KK_ON[n]} сағат {d:%H:%M}-де",
        ]
    return rng.choice(forms)


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = days.RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%y}г.", f"«{d.day:02}» {m} {d.year} г.", f"{d.day} {m} {d.year}г", f"{d:%d.%m.%Y}"])


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж.",
            f"{d.year} жылғы «{d.day:02}» {days.KK[n]}",
            f"{d.year} ж. {d.day} {days.KK[n]}",
            f"{d.day} {days.KK[n]} {d.year} ж.",
        ]
    )


def ru_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Russian."""
    a, b = days.RU[first.month - 1], days.RU[last.month - 1]
    forms = [
        f"с «{first.day}» {a} по «{last.day}» {b} {last.year}г.",
        f"{first:%d.%m.%Y}г.-{last:%d.%m.%Y}г.",
        f"начало {first:%d.%m.%Y}, окончание {last:%d.%m.%Y}",
        f"в период с {first.day} {a} {first.year} года по {last.day} {b} {last.year} года включительно",
        f"с {first:%d.%m.%y} по {last:%d.%m.%y}",
    ]
    if first.month == last.month:
        forms.append(f"{first.day}–{last.day} {b} {last.year} года")
    return rng.choice(forms)


def kk_period(first: date, last: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    a, b = days.KK[first.month - 1], days.KK[last.month - 1]
    forms = [
        f"{first.year} жылғы {first.day} {a} – {last.year} жылғы {last.day} {b} аралығында",
        f"{first:%d.%m.%Y} ж. - {last:%d.%m.%Y} ж.",
        f"{first:%d.%m.%Y}-{last:%d.%m.%Y} кезеңінде",
    ]
    if first.month == last.month:
        forms.append(f"{last.year} жылғы {first.day}-{last.day} {b} аралығында")
    return rng.choice(forms)
