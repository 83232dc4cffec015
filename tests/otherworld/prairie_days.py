"""Days, hours and periods as a department's specialist and the companies' letters write them."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.common import hours
from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing

ON_WEEK = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
ITS_KK = ["қаңтары", "ақпаны", "наурызы", "сәуірі", "мамыры", "маусымы", "шілдесі", "тамызы", "қыркүйегі", "қазаны", "қарашасы", "желтоқсаны"]  # fmt: skip
FROM_KK = ["қаңтарынан", "ақпанынан", "наурызынан", "сәуірінен", "мамырынан", "маусымынан", "шілдесінен", "тамызынан", "қыркүйегінен", "қазанынан", "қарашасынан", "желтоқсанынан"]  # fmt: skip
UNTIL_KK = ["қаңтарына", "ақпанына", "наурызына", "сәуіріне", "мамырына", "маусымына", "шілдесіне", "тамызына", "қыркүйегіне", "қазанына", "қарашасына", "желтоқсанына"]  # fmt: skip


def before(day: date, working_days: int) -> date:
    """The n-th working day before a day."""
    while working_days:
        day -= timedelta(days=1)
        working_days -= days.is_working(day)
    return day


def minutes(n: int) -> str:
    """Minutes of a clock in Kazakh with the ending of the place in time."""
    return f"{n:02}-{'да' if n else 'де'}"


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian as it stands behind a label."""
    m = RU[d.month - 1]
    return rng.choice(
        [
            f"{d:%d.%m.%Y} года, {d:%H:%M} ч.",
            f"{d:%d.%m.%Y} г. в {d.hour} ч. {d:%M} мин.",
            f"{d.day} {m} {d.year} года, {d:%H:%M}",
            f"{d.day} {m} {d.year} года ({WEEK[d.weekday()]}), {d:%H-%M} часов",
            f"{WEEK[d.weekday()]}, {d.day} {m} {d.year} г., {d:%H:%M}",
            f"{d:%d/%m/%Y} {d:%H:%M}",
            f"{d:%d.%m.%Y}, время начала – {d:%H:%M}",
            f"«{d.day:02}» {m} {d.year} года, {d:%H.%M} ч.",
            f"{d:%d.%m.%Y}г., {d:%H:%M}ч.",
            on_ru(d, rng),
        ]
    )


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m = RU[d.month - 1]
    forms = [
        f"{d.day} {m} {d.year} года в {d:%H:%M} ч.",
        f"{d:%d.%m.%Y} года в {d:%H:%M} часов",
        f"{d:%d.%m.%Y} г. в {d:%H-%M}",
        f"{d.day} {m} {d.year} г. ({WEEK[d.weekday()]}) в {d:%H:%M}",
        f"{ON_WEEK[d.weekday()]}, {d.day} {m} {d.year} года, в {d:%H.%M}",
        f"«{d.day:02}» {m} {d.year} года в {d.hour} {hours(d.hour)} {d:%M} минут",
        f"в {d:%H:%M} {d.day} {m} {d.year} года",
        f"в {d:%H-%M} часов {d:%d.%m.%Y} г.",
        f"{d.day} {m} {d.year} года с {d:%H:%M}",
    ]
    return rng.choice(forms)


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh as it stands behind a label."""
    n = d.month - 1
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж., сағат {d:%H:%M}",
            f"{d:%d.%m.%Y} жыл, {d:%H-%M}",
            f"{d.year} жылғы {d.day} {KK[n]}, сағат {d:%H:%M}",
            f"{d.year} жылғы {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}), {d:%H:%M}",
            f"{d.year} жылдың {d.day} {ITS_KK[n]}, сағ. {d:%H.%M}",
            f"{d:%d/%m/%Y} {d:%H:%M}",
            f"{d:%d.%m.%Y}ж. сағат {d:%H}:{minutes(d.minute)}",
            f"{WEEK_KK[d.weekday()]}, {d.day} {KK[n]} {d.year} ж., {d:%H:%M}",
            on_kk(d, rng),
        ]
    )


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n = d.month - 1
    return rng.choice(
        [
            f"{d.year} жылғы {d.day} {KK_ON[n]} сағат {d:%H}:{minutes(d.minute)}",
            f"{d.year} жылдың {d.day} {KK_OF[n]} сағат {d:%H}.{minutes(d.minute)}",
            f"{d.year} жылдың {d.day} {ITS_KK[n]} күні сағат {d:%H}:{minutes(d.minute)}",
            f"{d:%d.%m.%Y} ж. сағ. {d:%H}:{minutes(d.minute)}",
            f"{d:%d.%m.%Y} күні сағат {d:%H}:{minutes(d.minute)}",
            f"{d.year} ж. «{d.day:02}» {KK_ON[n]} сағат {d:%H}-{minutes(d.minute)}",
            f"{d.year} жылғы {d.day} {KK_ON[n]}, {WEEK_KK[d.weekday()]} күні, сағат {d:%H}:{minutes(d.minute)}",
        ]
    )


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} года", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y}", f"{d.day} {m} {d.year} года", f"«{d.day:02}» {m} {d.year} г.", f"{d.day} {m} {d.year} г. ({WEEK[d.weekday()]})"])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} жыл", f"{d.year} жылғы {d.day} {KK[n]}", f"{d.year} жылдың {d.day} {ITS_KK[n]}", f"{d.year} ж. «{d.day:02}» {KK[n]}", f"{d.year} жылғы {d.day} {KK[n]} ({WEEK_KK[d.weekday()]})"])  # fmt: skip


def on_kk_day(d: date, rng: random.Random) -> str:
    """On a day, in Kazakh, within a sentence."""
    n = d.month - 1
    return rng.choice([f"{d:%d.%m.%Y} күні", f"{d.year} жылғы {d.day} {KK_ON[n]}", f"{d.year} жылдың {d.day} {KK_OF[n]}"])  # fmt: skip


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, fit for a label and for a sentence."""
    m, k, n = RU[a.month - 1], RU[b.month - 1], len(days.working_between(a, b))
    forms = [
        f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г. включительно",
        f"с {a:%d.%m.%Y} по {b:%d.%m.%Y} года",
        f"с {a.day} {m} {a.year} года по {b.day} {k} {b.year} года",
        f"с «{a.day:02}» {m} {a.year} г. по «{b.day:02}» {k} {b.year} г.",
    ]
    if n > 4:
        forms.append(f"с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г. ({n} рабочих дней)")
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year} г.", f"с {a.day} по {b.day} {k} {b.year} года включительно"]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, fit for a label and for a sentence."""
    n, k = a.month - 1, b.month - 1
    forms = [
        f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. дейін",
        f"{a:%d.%m.%Y} ж. мен {b:%d.%m.%Y} ж. аралығында",
        f"{a.year} жылдың {a.day} {FROM_KK[n]} {b.year} жылдың {b.day} {UNTIL_KK[k]} дейін",
        f"{a.year} жылғы {a.day} {KK[n]} – {b.year} жылғы {b.day} {KK[k]} аралығында",
    ]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]} аралығында", f"{b.year} жылдың {a.day} мен {b.day} {ITS_KK[k]} аралығында"]  # fmt: skip
    return rng.choice(forms)


def bare_period(h: Hearing, rng: random.Random) -> str:
    """A period in figures only."""
    return rng.choice([f"{h.start:%d.%m.%Y} – {h.end:%d.%m.%Y}", f"{h.start:%d.%m.%Y}-{h.end:%d.%m.%Y}", f"{h.start:%d/%m/%Y} - {h.end:%d/%m/%Y}"])  # fmt: skip


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a label."""
    russian = language == "ru"
    if h.form == OPEN:
        return (ru if russian else kk)(h.start, rng)
    return bare_period(h, rng) if rng.random() < 0.3 else (ru_period if russian else kk_period)(h.start.date(), h.end, rng)  # fmt: skip


def on(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    russian = language == "ru"
    if h.form == OPEN:
        return (on_ru if russian else on_kk)(h.start, rng)
    return (ru_period if russian else kk_period)(h.start.date(), h.end, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day on which it was held, or its period, behind a label."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)
