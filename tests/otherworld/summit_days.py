"""Days, hours and periods as press services and law departments write them: within a sentence, and in a cell."""

import random
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

IN_WEEK_RU = [
    "в понедельник",
    "во вторник",
    "в среду",
    "в четверг",
    "в пятницу",
    "в субботу",
    "в воскресенье",
]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
KK_HOUR = {
    9: "тоғызда",
    10: "онда",
    11: "он бірде",
    12: "он екіде",
    13: "он үште",
    14: "он төртте",
    15: "он бесте",
    16: "он алтыда",
    17: "он жетіде",
    18: "он сегізде",
    19: "он тоғызда",
}
KK_AFTERNOON = {13: "1-де", 14: "2-де", 15: "3-те", 16: "4-те", 17: "5-те"}
ENGLISH = ["January", "February", "March", "April", "May", "June", "July", "August"]
ENGLISH += ["September", "October", "November", "December"]


def _capital(day: date, language: str) -> str:
    """The capital as it was called on that day."""
    if day < date(2022, 9, 17):
        return "Нур-Султана" if language == "ru" else "Нұр-Сұлтан"
    return "Астаны" if language == "ru" else "Астана"


# ---------------------------------------------------------------- Russian


def ru_day(d: date, rng: random.Random, bare: bool = False) -> str:
    """A day in Russian, in a cell or behind a word; without its year only where `bare`."""
    m = days.RU[d.month - 1]
    forms = [
        f"{d:%d.%m.%Y}",
        f"{d:%d.%m.%Y} г.",
        f"{d.day} {m} {d.year} года",
        f"{d.day} {m} {d.year} г.",
        f"«{d:%d}» {m} {d.year} года",
        f"{d:%d.%m.%Y} года",
        f"{d.day:02} {m} {d.year} г.",
    ]
    if rng.random() < 0.2:
        forms = [f"{d:%d/%m/%Y}", f"{d:%d.%m.%y} г.", f"{d.day}.{ROMAN[d.month - 1]}.{d.year} г.", f"{d:%d-%m-%Y}"]
    if bare:
        forms += [f"{d.day} {m} с. г.", f"{d.day} {m} текущего года"]
    return rng.choice(forms)


def ru_hour(t: datetime, rng: random.Random) -> str:
    """An hour in Russian, in a cell."""
    local = rng.choice(["", "", "", "", " (время местное)", f" (по времени {_capital(t.date(), 'ru')})"])
    return (
        rng.choice(
            [
                f"{t:%H:%M}",
                f"{t:%H-%M}",
                f"{t:%H.%M} час",
                f"с {t:%H:%M}",
                f"{t.hour} ч. {t:%M} мин.",
                f"{t:%H:%M} часов",
                f"{t:%H.%M} ч",
                f"{t:%H-%M} часов",
            ]
        )
        + local
    )


def _of_day(t: datetime) -> str:
    """An hour as one says it."""
    if t.minute:
        return f"в {t.hour} часов {t.minute} минут"
    if t.hour < 12:
        return f"в {t.hour} часов утра"
    return {12: "в 12 часов дня", 13: "в час дня", 14: "в 2 часа дня", 15: "в 3 часа дня", 16: "в 4 часа дня"}.get(
        t.hour, f"в {t.hour} часов"
    )


def ru_at(t: datetime, rng: random.Random, bare: bool = False) -> str:
    """A moment in Russian, in a cell."""
    day = ru_day(t.date(), rng, bare)
    week = days.WEEK[t.weekday()]
    return rng.choice(
        [
            f"{day}, {ru_hour(t, rng)}",
            f"{day} в {t:%H-%M}",
            f"{day} / {t:%H:%M}",
            f"{day} ({week}), {ru_hour(t, rng)}",
            f"{day}; начало: {t:%H:%M}",
            f"{day}, регистрация участников {t - timedelta(minutes=30):%H:%M}, открытие {t:%H:%M}",
            f"{t:%H:%M}, {day}",
        ]
    )


def ru_on(t: datetime, rng: random.Random, bare: bool = False) -> str:
    """A moment in Russian, within a sentence."""
    d, m = t, days.RU[t.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {t:%H-%M} часов",
        f"{d.day} {m} {d.year} года в {t:%H.%M} час",
        f"{t:%d.%m.%Y} года, с {t:%H:%M},",
        f"{IN_WEEK_RU[t.weekday()]}, {d.day} {m} {d.year} года, {_of_day(t)}",
        f"«{t:%d}» {m} {d.year} года, в {t.hour} часов {t:%M} минут по местному времени,",
        f"{t:%d.%m.%Y} г. в {t:%H-%M}",
        f"{d.day} {m} {d.year} г. в {t:%H:%M} (время {_capital(t.date(), 'ru')})",
        f"{t:%d.%m.%Y} {_of_day(t)}",
    ]
    if bare:
        forms += [f"{d.day} {m} текущего года в {t:%H:%M}", f"{d.day} {m} с. г. {_of_day(t)}"]
    return rng.choice(forms)


def ru_span(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, in a cell."""
    m, k = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y}",
        f"начало {a:%d.%m.%Y} г., окончание {b:%d.%m.%Y} г.",
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} вкл.",
        f"{a.day} {m} {a.year} г. – {b.day} {k} {b.year} г.",
        f"от {a:%d.%m.%Y} г. до {b:%d.%m.%Y} г. включительно",
        f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
    ]
    if a.month == b.month:
        forms += [f"{a.day}–{b.day} {k} {b.year} г.", f"с {a:%d} по {b:%d.%m.%Y} г."]
    return rng.choice(forms)


def ru_during(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, within a sentence."""
    m, k = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"в период с {a.day} {m} {a.year} года по {b.day} {k} {b.year} года",
        f"начиная с {a:%d.%m.%Y} г. и по {b:%d.%m.%Y} г. включительно",
        f"в течение пяти рабочих дней (с {a:%d.%m.%Y} по {b:%d.%m.%Y} года)",
        f"с {a.day} {m} по {b.day} {k} {b.year} г.",
    ]
    if a.month == b.month:
        forms.append(f"с «{a:%d}» по «{b:%d}» {k} {b.year} года")
    return rng.choice(forms)


# ---------------------------------------------------------------- Kazakh


def kk_day(d: date, rng: random.Random, bare: bool = False) -> str:
    """A day in Kazakh, in a cell."""
    m = days.KK[d.month - 1]
    forms = [
        f"{d:%d.%m.%Y}",
        f"{d:%d.%m.%Y} ж.",
        f"{d.year} жылғы {d.day} {m}",
        f"{d.year} жылғы «{d:%d}» {m}",
        f"{d.year} ж. {d.day} {m}",
        f"{d:%d.%m.%Y}ж.",
    ]
    if rng.random() < 0.15:
        forms = [f"{d:%Y.%m.%d}", f"{d:%d.%m.%y} ж.", f"{d:%d/%m/%Y}"]
    if bare:
        forms += [f"ағымдағы жылғы {d.day} {m}", f"осы жылғы {d.day} {m}"]
    return rng.choice(forms)


def kk_hour(t: datetime, rng: random.Random) -> str:
    """An hour in Kazakh, in a cell."""
    local = rng.choice(["", "", "", "", " (жергілікті уақыт)", f" ({_capital(t.date(), 'kk')} уақыты)"])
    return (
        rng.choice([f"{t:%H:%M}", f"сағат {t:%H-%M}", f"{t:%H.%M}", f"{t.hour} сағат {t:%M} мин.", f"сағ. {t:%H:%M}"])
        + local
    )


def kk_when(t: datetime, rng: random.Random) -> str:
    """An hour in Kazakh, within a sentence."""
    end = "да" if t.minute == 30 else "де"
    forms = [f"сағат {t:%H:%M}-{end}", f"сағат {t:%H-%M}-{end}", f"{t.hour} сағат {t:%M} минутта", f"{t:%H.%M}-{end}"]
    if not t.minute:
        forms.append(f"сағат {KK_HOUR[t.hour]}")
        if t.hour in KK_AFTERNOON:
            forms.append(f"түстен кейін сағат {KK_AFTERNOON[t.hour]}")
    return rng.choice(forms)


def kk_at(t: datetime, rng: random.Random, bare: bool = False) -> str:
    """A moment in Kazakh, in a cell."""
    day, week = kk_day(t.date(), rng, bare), days.WEEK_KK[t.weekday()]
    return rng.choice(
        [
            f"{day}, {kk_hour(t, rng)}",
            f"{day} ({week}), {kk_hour(t, rng)}",
            f"{day} / {t:%H:%M}",
            f"{day}; басталатын уақыты: {t:%H:%M}",
            f"{day}, қатысушыларды тіркеу {t - timedelta(minutes=30):%H:%M}, ашылуы {t:%H:%M}",
            f"{t:%H:%M}, {day}",
        ]
    )


def kk_on(t: datetime, rng: random.Random, bare: bool = False) -> str:
    """A moment in Kazakh, within a sentence."""
    n, week, hour = t.month - 1, days.WEEK_KK[t.weekday()], kk_when(t, rng)
    forms = [
        f"{t.year} жылғы {t.day} {days.KK_ON[n]} {hour}",
        f"{t.year} жылдың {t.day} {days.KK_OF[n]}, {week} күні, {hour}",
        f"{t:%d.%m.%Y} күні {hour}",
        f"{t.year} жылғы «{t:%d}» {days.KK[n]} күні {hour}",
        f"{t.day} {days.KK_ON[n]} ({t.year} жыл) {hour}",
        f"{t:%d.%m.%Y} ж. {hour}",
    ]
    if bare:
        forms += [f"ағымдағы жылғы {t.day} {days.KK_ON[n]} {hour}", f"осы жылдың {t.day} {days.KK_OF[n]} {hour}"]
    return rng.choice(forms)


def kk_span(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, in a cell."""
    m, k = days.KK[a.month - 1], days.KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} – {b:%d.%m.%Y}",
        f"басталуы {a:%d.%m.%Y} ж., аяқталуы {b:%d.%m.%Y} ж.",
        f"{a.year} жылғы {a.day} {m} – {b.year} жылғы {b.day} {k}",
        f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. қоса алғанға дейін",
    ]
    if a.month == b.month:
        forms += [f"{b.year} ж. {a.day}–{b.day} {k}", f"{b.year} жылғы {k}, {a.day} – {b.day} аралығы"]
    return rng.choice(forms)


def kk_during(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, within a sentence."""
    i, j = a.month - 1, b.month - 1
    forms = [
        f"{a.year} жылғы {a.day} {KK_FROM[i]} бастап {b.year} жылғы {b.day} {KK_TO[j]} дейін",
        f"{a:%d.%m.%Y} мен {b:%d.%m.%Y} аралығында",
        f"бес жұмыс күні ішінде ({a:%d.%m.%Y} – {b:%d.%m.%Y})",
    ]
    if a.month == b.month:
        forms.append(f"{b.year} жылғы {a.day}–{b.day} {days.KK[j]} аралығында")
    return rng.choice(forms)


# ---------------------------------------------------------------- hearings


def cell(h: Hearing, language: str, rng: random.Random, bare: bool = True) -> str:
    """When the hearing is held, behind a label."""
    bare = bare and h.seen.year == h.start.year
    if h.form == OPEN:
        return (ru_at if language == "ru" else kk_at)(h.start, rng, bare)
    return (ru_span if language == "ru" else kk_span)(h.start.date(), h.end, rng)


def told(h: Hearing, language: str, rng: random.Random, bare: bool = True) -> str:
    """When the hearing is held, within a sentence."""
    bare = bare and h.seen.year == h.start.year
    if h.form == OPEN:
        return (ru_on if language == "ru" else kk_on)(h.start, rng, bare)
    return (ru_during if language == "ru" else kk_during)(h.start.date(), h.end, rng)


def past(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which the hearing was held, or its period, behind a label."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return (ru_span if language == "ru" else kk_span)(h.start.date(), h.end, rng)


def english(h: Hearing) -> str:
    """When the hearing is held, in English."""
    a, b = h.start, h.end
    if h.form == OPEN:
        return f"{ENGLISH[a.month - 1]} {a.day}, {a.year}, {a:%H:%M}"
    return f"{ENGLISH[a.month - 1]} {a.day}, {a.year} to {ENGLISH[b.month - 1]} {b.day}, {b.year}"
