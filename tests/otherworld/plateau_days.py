"""Days, hours and periods as they are written in messengers and on the pages of press secretaries."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

ON_WEEK = ["в понедельник", "во вторник", "в среду", "в четверг", "в пятницу", "в субботу", "в воскресенье"]
FROM_WEEK = ["понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья"]
SHORT = ["пн", "вт", "ср", "чт", "пт", "сб", "вс"]
MONTH = ["янв.", "февр.", "марта", "апр.", "мая", "июня", "июля", "авг.", "сент.", "окт.", "нояб.", "дек."]
AT_KK = {6: "да", 9: "да", 10: "да", 16: "да", 3: "те", 4: "те", 5: "те", 13: "те", 14: "те", 15: "те"}


def hour_kk(d: datetime, mark: str = ".") -> str:
    """At an hour in Kazakh: the ending is that of the number said last."""
    return f"{d:%H}{mark}{d:%M}-" + ("да" if d.minute else AT_KK.get(d.hour, "де"))


def spoken_ru(d: datetime) -> str:
    """At an hour in Russian as it is said aloud."""
    if d.minute:
        return f"в {d.hour} часов {d:%M} минут"
    if d.hour == 12:
        return "в 12 часов дня"
    if d.hour < 12:
        return f"в {d.hour} утра"
    word = "час" if d.hour == 13 else "часа" if d.hour < 17 else "часов"
    return f"в {d.hour - 12} {word} {'дня' if d.hour < 17 else 'вечера'}"


def spoken_kk(d: datetime) -> str:
    """At an hour in Kazakh as it is said aloud."""
    if d.minute or d.hour < 13:
        return f"сағат {hour_kk(d)}"
    return f"түстен кейін сағат {d.hour - 12}-{AT_KK.get(d.hour - 12, 'де')}"


def ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian behind a colon or a picture."""
    m, w, s = RU[d.month - 1], WEEK[d.weekday()], SHORT[d.weekday()]
    return rng.choice([
        f"{d.day} {m} {d.year} г. ({w}), {d:%H-%M}",
        f"{s}, {d:%d.%m.%Y}, {d:%H:%M}",
        f"{d:%d.%m.%y} в {d:%H-%M}",
        f"{d.day} {m} {d.year}г., начало в {d:%H.%M}",
        f"{d:%d/%m/%Y}, {d:%H:%M} ч.",
        f"{d.day} {m} ({w}) в {d:%H.%M}",
        f"{d.day} {MONTH[d.month - 1]} {d.year}, в {d:%H:%M}",
        f"{w.capitalize()}, {d.day} {m} {d.year} года. Начало {spoken_ru(d)}",
        f"{d:%d.%m.%Y}г. с {d:%H-%M}",
        f"{d:%d. %m. %Y}, {d:%H:%M}",
    ])  # fmt: skip


def on_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian within a sentence."""
    m, w = RU[d.month - 1], ON_WEEK[d.weekday()]
    return rng.choice([
        f"{d.day} {m} {d.year} года в {d:%H-%M}",
        f"{w}, {d.day} {m} {d.year} года, в {d:%H:%M}",
        f"{w} {d.day} {m} {spoken_ru(d)}",
        f"{d:%d.%m.%Y} в {d:%H.%M} ч.",
        f"{d:%d.%m.%Y}г в {d:%H-%M}",
        f"{d.day} {m} ({SHORT[d.weekday()]}) в {d:%H:%M}",
        f"{d.day}-го {m} {d.year} г. {spoken_ru(d)}",
        f"{d.day} {m} {d.year} года, начало в {d:%H:%M},",
    ])  # fmt: skip


def kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh behind a colon or a picture."""
    m, w = KK[d.month - 1], WEEK_KK[d.weekday()]
    return rng.choice([
        f"{d.day} {m} {d.year} ж. ({w}), сағ. {hour_kk(d)}",
        f"{d.year} ж. {d.day}-{m}, {d:%H:%M}",
        f"{d:%d.%m.%Y}ж., {w}, сағат {d:%H.%M}",
        f"{d.day} {m} ({w}), сағ. {d:%H-%M}",
        f"{d:%d.%m.%y} ж. сағ. {hour_kk(d)}",
        f"{d:%d/%m/%Y}, сағат {d:%H:%M}",
        f"{w.capitalize()}, {d.year} жылғы {d.day} {m}. Басталуы {d:%H.%M}",
        f"{d.year} жылдың {d.day} {m} күні, {spoken_kk(d)}",
        f"{d:%d. %m. %Y} ж., сағат {hour_kk(d, ':')}",
    ])  # fmt: skip


def on_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh within a sentence."""
    n, w = d.month - 1, WEEK_KK[d.weekday()]
    return rng.choice([
        f"{d.year} жылғы {d.day} {KK[n]} күні сағ. {hour_kk(d)}",
        f"{d.day} {KK[n]}, {w} күні сағат {hour_kk(d)}",
        f"{d.year} жылдың {d.day} {KK_OF[n]} {spoken_kk(d)}",
        f"{d:%d.%m.%Y} күні сағат {hour_kk(d, ':')}",
        f"{d.year} жылғы {d.day} {KK_ON[n]} ({w}) сағат {hour_kk(d, '-')}",
        f"{d.day}-{KK_ON[n]} {spoken_kk(d)}",
        f"{d:%d.%m.%Y}ж. {spoken_kk(d)}",
    ])  # fmt: skip


def ru_day(d: date, rng: random.Random) -> str:
    """A day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}г.", f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"{d.day} {m} {d.year} ({SHORT[d.weekday()]})", f"{d:%d.%m.%y}", f"{d.day} {MONTH[d.month - 1]} {d.year}", f"{d:%d/%m/%Y}"])  # fmt: skip


def kk_day(d: date, rng: random.Random) -> str:
    """A day in Kazakh."""
    m = KK[d.month - 1]
    return rng.choice([f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж", f"{d.year} жылғы {d.day} {m}", f"{d.year} ж. {d.day}-{m}", f"{d.day} {m} {d.year} ж., {WEEK_KK[d.weekday()]}", f"{d:%d.%m.%y} ж.", f"{d:%d/%m/%Y}"])  # fmt: skip


def bare(d: date, language: str) -> str:
    """A day in words, without the year."""
    return f"{d.day} {(RU if language == 'ru' else KK)[d.month - 1]}"


def ru_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y} до {b:%d.%m.%Y} включительно",
        f"{a:%d.%m.%y}–{b:%d.%m.%y}",
        f"начало {a:%d.%m.%Y}, последний день {b:%d.%m.%Y}",
        f"с {a.day} {m} {a.year} г. по {b.day} {k} {b.year} г.",
    ]
    if a.year == b.year:
        forms += [f"с {a.day} {m} по {b.day} {k}", f"{a:%d.%m}-{b:%d.%m.%Y}", f"с {FROM_WEEK[a.weekday()]}, {a.day} {m}, по {b.day} {k} {b.year} года"]  # fmt: skip
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"с {a.day} по {b.day} {k} {b.year}", f"{a.day}-{b.day} {k} {b.year} года", f"{a.day} – {b.day} {k}"]
    return rng.choice(forms)


def kk_period(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh."""
    m, k = KK[a.month - 1], KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y}–{b:%d.%m.%Y} аралығы",
        f"{a:%d.%m.%y} - {b:%d.%m.%y}",
        f"басталуы {a:%d.%m.%Y}, соңғы күні {b:%d.%m.%Y}",
        f"{a.year} ж. {a.day} {m} – {b.year} ж. {b.day} {k}",
    ]
    if a.year == b.year:
        forms += [f"{a.day} {KK_FROM[a.month - 1]} {b.day} {KK_TO[b.month - 1]} дейін", f"{a:%d.%m}-{b:%d.%m.%Y} ж."]
    if (a.year, a.month) == (b.year, b.month):
        forms += [f"{b.year} ж. {a.day}-{b.day} {k}", f"{a.day}-{b.day} {k} ({b.year} жыл)"]
    return rng.choice(forms)


def in_period(a: date, b: date, language: str, rng: random.Random) -> str:
    """A period within a sentence."""
    if language == "ru":
        return rng.choice([f"с {a:%d.%m.%Y} по {b:%d.%m.%Y}", f"с {a.day} {RU[a.month - 1]} по {b.day} {RU[b.month - 1]} {b.year} года"])  # fmt: skip
    last = f"{b.year} жылғы " if a.year != b.year else ""
    return rng.choice([f"{a:%d.%m.%Y} күнінен {b:%d.%m.%Y} күніне дейін", f"{a.year} жылғы {a.day} {KK_FROM[a.month - 1]} {last}{b.day} {KK_TO[b.month - 1]} дейін"])  # fmt: skip


def moment(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, behind a colon."""
    if h.form == OPEN:
        return (ru if language == "ru" else kk)(h.start, rng)
    return (ru_period if language == "ru" else kk_period)(h.start.date(), h.end, rng)


def within(h: Hearing, language: str, rng: random.Random) -> str:
    """When it is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return in_period(h.start.date(), h.end, language, rng)


def over(h: Hearing, language: str, rng: random.Random) -> str:
    """The day or the period that is over, behind a colon."""
    if h.form == OPEN:
        return (ru_day if language == "ru" else kk_day)(h.end, rng)
    return moment(h, language, rng)


def was(h: Hearing, language: str, rng: random.Random) -> str:
    """The day or the period that is over, within a sentence."""
    d = h.end
    if h.form != OPEN:
        return in_period(h.start.date(), d, language, rng)
    if language == "ru":
        return rng.choice([f"{d.day} {RU[d.month - 1]} {d.year} года", f"{d:%d.%m.%Y}", f"{ON_WEEK[d.weekday()]} {d.day} {RU[d.month - 1]} {d.year} г."])  # fmt: skip
    return rng.choice([f"{d.year} жылғы {d.day} {KK_ON[d.month - 1]}", f"{d:%d.%m.%Y} күні", f"{d.day} {KK[d.month - 1]}, {WEEK_KK[d.weekday()]} күні"])  # fmt: skip
