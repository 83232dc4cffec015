"""Days, hours and periods as they are written where Kazakh comes first and Russian is translated from it."""

# ruff: noqa: E501  (forms of dates read best whole)
import random
from datetime import date, datetime

from tests.otherworld.days import KK, KK_OF, KK_ON, RU, WEEK, WEEK_KK
from tests.otherworld.model import OPEN, Hearing
from tests.world.dates import KK_FROM, KK_TO

GENITIVE = ["қаңтардың", "ақпанның", "наурыздың", "сәуірдің", "мамырдың", "маусымның", "шілденің", "тамыздың", "қыркүйектің", "қазанның", "қарашаның", "желтоқсанның"]  # fmt: skip
# on which hour: the ending of the number as it is said
AT = {1: "де", 2: "де", 3: "те", 4: "те", 5: "те", 6: "да", 7: "де", 8: "де", 9: "да", 10: "да", 11: "де", 12: "де", 13: "те", 14: "те", 15: "те", 16: "да", 17: "де", 18: "де", 19: "да"}  # fmt: skip
PAST = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан", 19: "дан"}
WITH = {2: "бен", 7: "бен", 8: "пен"}  # after наурыз, тамыз, қыркүйек
ITS = {1: "і", 2: "сі", 3: "і", 4: "і", 5: "і", 6: "сы", 7: "сі", 8: "і", 9: "ы", 0: "ы"}


def its(n: int) -> str:
    """The n-th day of a month in Kazakh: 14-і, 16-сы, 20-сы."""
    return f"{n}-{'сы' if n == 20 else ITS[n % 10]}"


def attributive(month: int) -> str:
    """What was in a month: сәуірдегі."""
    return KK_ON[month - 1] + ("гі" if KK_ON[month - 1][-1] == "е" else "ғы")


def hour_kk(d: datetime, rng: random.Random | None = None) -> str:
    """At an hour in Kazakh, as it stands within a sentence."""
    h, end = d.hour, "да" if d.minute else AT.get(d.hour, "де")
    plain = [f"сағат {d:%H:%M}-{end}", f"сағат {d:%H.%M}-{end}"]
    if rng is None:
        return plain[0]
    if d.minute:
        plain += [f"сағат {h}-{PAST.get(h, 'ден')} {d.minute} минут өткенде"]
    else:
        plain += [f"сағат {h}-{end}"]
    if h < 12:
        plain += [f"таңғы сағат {d:%H:%M}-{end}"] if d.minute else [f"таңғы {h}-{end}", f"таңғы сағат {h}-{end}"]
    if h > 12:
        plain += [f"түстен кейін сағат {d:%H.%M}-{end}"]
        if not d.minute:
            plain += [f"түстен кейін сағат {h - 12}-{AT[h - 12]}"]
    if h == 12 and not d.minute:
        plain += ["түскі сағат 12-де"]
    return rng.choice(plain)


def hour_ru(d: datetime, rng: random.Random) -> str:
    """At an hour in Russian, as it stands within a sentence."""
    plain = [f"в {d:%H:%M} часов", f"в {d:%H.%M} ч.", f"в {d:%H-%M} часов", f"в {d:%H:%M}", f"в {d:%H} часов {d:%M} минут"]  # fmt: skip
    if d.hour < 12:
        plain += [f"в {d:%H:%M} часов утра"] if d.minute else [f"в {d.hour} часов утра"]
    if d.hour > 12:
        plain += [f"после обеда в {d:%H.%M} часов"]
    return rng.choice(plain)


def on_day_kk(d: date, rng: random.Random) -> str:
    """On a day in Kazakh."""
    n = d.month - 1
    return rng.choice([
        f"{d.year} жылғы {d.day} {KK_ON[n]}", f"{d.year} жылдың {d.day} {KK_OF[n]}", f"{d.year} жылғы {KK[n]} айының {its(d.day)} күні", f"{d.year} жылғы {GENITIVE[n]} {its(d.day)} күні",
        f"{d.year} жылғы {d.day} {KK[n]} ({WEEK_KK[d.weekday()]}) күні", f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y} күні", f"{d:%d.%m.%Y} жылы", f"{KK[n]} айының {its(d.day)} күні ({d.year} ж.)", f"{d.day} {KK[n]} күні ({d:%d.%m.%Y} ж.)",
    ])  # fmt: skip


def day_kk(d: date, rng: random.Random) -> str:
    """A day in Kazakh, as it stands behind a colon."""
    n = d.month - 1
    return rng.choice([
        f"{d.year} жылғы {d.day} {KK[n]}", f"{d:%d.%m.%Y} ж.", f"{d:%d.%m.%Y}ж.", f"{d:%d.%m.%Y} жыл", f"{d.year} жылғы {KK[n]} айының {its(d.day)}", f"{d.day} {KK[n]} {d.year} ж.", f"{d:%d/%m/%Y}",
        f"{d.year} ж. «{d.day:02}» {KK[n]}", f"{d:%d.%m.%Y}, {WEEK_KK[d.weekday()]}",
    ])  # fmt: skip


def on_day_ru(d: date, rng: random.Random) -> str:
    """On a day in Russian."""
    m = RU[d.month - 1]
    return rng.choice([
        f"{d.day} {m} {d.year} года", f"{d.day} {m} {d.year} г.", f"{d:%d.%m.%Y} г.", f"{d:%d.%m.%Y} года", f"{d.day} числа {m} месяца {d.year} года", f"{d.year} года {d.day} {m}",
        f"{d.day:02} {m} {d.year} года ({WEEK[d.weekday()]})",
    ])  # fmt: skip


def day_ru(d: date, rng: random.Random) -> str:
    """A day in Russian, as it stands behind a colon."""
    m = RU[d.month - 1]
    return rng.choice([on_day_ru(d, rng), f"{d:%d.%m.%Y}", f"{d:%d.%m.%Y}г.", f"«{d.day:02}» {m} {d.year} г.", f"{d:%d/%m/%Y}", f"{d.year} г. {d.day} {m}"])  # fmt: skip


def on_kk(d: datetime, rng: random.Random) -> str:
    """At a moment in Kazakh, within a sentence."""
    return f"{on_day_kk(d.date(), rng)} {hour_kk(d, rng)}"


def on_ru(d: datetime, rng: random.Random) -> str:
    """At a moment in Russian, within a sentence."""
    if rng.random() < 0.15:
        return f"{hour_ru(d, rng)} {on_day_ru(d.date(), rng)}"
    return f"{on_day_ru(d.date(), rng)} {hour_ru(d, rng)}"


def when_kk(d: datetime, rng: random.Random) -> str:
    """A moment in Kazakh, behind a colon."""
    if rng.random() < 0.3:
        return on_kk(d, rng)
    hour = rng.choice([f"сағат {d:%H:%M}", f"сағ. {d:%H.%M}", f"{d:%H:%M}", f"{d.hour} сағат {d:%M} минут", f"сағат {d:%H-%M}"])  # fmt: skip
    return f"{day_kk(d.date(), rng)}{rng.choice([',', ',', ';', ' /'])} {hour}"


def when_ru(d: datetime, rng: random.Random) -> str:
    """A moment in Russian, behind a colon."""
    if rng.random() < 0.3:
        return on_ru(d, rng)
    hour = rng.choice([f"{d:%H:%M}", f"{d:%H:%M} часов", f"время {d:%H.%M}", f"{d:%H} ч. {d:%M} мин.", f"{d:%H-%M} ч."])
    return f"{day_ru(d.date(), rng)}{rng.choice([',', ',', ';', ' /'])} {hour}"


def _years(a: date, b: date) -> tuple[bool, bool]:
    return a.year == b.year, (a.year, a.month) == (b.year, b.month)


def on_period_kk(a: date, b: date, rng: random.Random) -> str:
    """During a period in Kazakh, within a sentence."""
    n, k = a.month - 1, b.month - 1
    year, month = _years(a, b)
    forms = [f"{a:%d.%m.%Y} ж. – {b:%d.%m.%Y} ж. аралығында", f"{a:%d.%m.%Y} жылдан бастап {b:%d.%m.%Y} жылға дейін"]
    if year:
        forms += [f"{b.year} жылғы {a.day} {KK_FROM[n]} бастап {b.day} {KK_TO[k]} дейін", f"{b.year} жылғы {a.day} {KK[n]} {WITH.get(n, 'мен')} {b.day} {KK[k]} аралығында", f"{a:%d.%m}-{b:%d.%m.%Y} ж. аралығында"]  # fmt: skip
    if month:
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[k]} аралығында", f"{a.day}-{b.day} {KK[k]} аралығында ({b.year} ж.)", f"{b.year} жылғы {KK[k]} айының {its(a.day)} мен {its(b.day)} аралығында"]  # fmt: skip
    return rng.choice(forms)


def period_kk(a: date, b: date, rng: random.Random) -> str:
    """A period in Kazakh, behind a colon."""
    forms = [on_period_kk(a, b, rng), on_period_kk(a, b, rng), f"{a:%d.%m.%Y} - {b:%d.%m.%Y} жж.", f"{a:%d.%m.%Y}ж. – {b:%d.%m.%Y}ж."]  # fmt: skip
    if _years(a, b)[1]:
        forms += [f"{b.year} жылғы {a.day}-{b.day} {KK[b.month - 1]}", f"{b.year} ж. {a.day} – {b.day} {KK[b.month - 1]}"]  # fmt: skip
    return rng.choice(forms)


def on_period_ru(a: date, b: date, rng: random.Random) -> str:
    """During a period in Russian, within a sentence."""
    m, k = RU[a.month - 1], RU[b.month - 1]
    year, month = _years(a, b)
    forms = [f"в период с {a:%d.%m.%Y} г. по {b:%d.%m.%Y} г.", f"с {a:%d.%m.%Y} года до {b:%d.%m.%Y} года включительно"]
    if year:
        forms += [f"с {a.day} {m} по {b.day} {k} {b.year} года", f"начиная с {a.day} {m} по {b.day} {k} {b.year} года"]
    if month:
        forms += [f"с {a.day} по {b.day} {k} {b.year} г.", f"в промежутке {a.day}-{b.day} {k} {b.year} года"]
    return rng.choice(forms)


def period_ru(a: date, b: date, rng: random.Random) -> str:
    """A period in Russian, behind a colon."""
    forms = [on_period_ru(a, b, rng), on_period_ru(a, b, rng), f"{a:%d.%m.%Y} – {b:%d.%m.%Y} гг.", f"{a:%d.%m.%Y}г.-{b:%d.%m.%Y}г."]  # fmt: skip
    if _years(a, b)[1]:
        forms += [f"{a.day}-{b.day} {RU[b.month - 1]} {b.year} года"]
    return rng.choice(forms)


def on(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, within a sentence."""
    if h.form == OPEN:
        return (on_ru if language == "ru" else on_kk)(h.start, rng)
    return (on_period_ru if language == "ru" else on_period_kk)(h.start.date(), h.end, rng)


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """When the hearing is held, behind a colon."""
    if h.form == OPEN:
        return (when_ru if language == "ru" else when_kk)(h.start, rng)
    return (period_ru if language == "ru" else period_kk)(h.start.date(), h.end, rng)


def day(h: Hearing, language: str, rng: random.Random) -> str:
    """The day of the hearing or its period, behind a colon."""
    if h.form == OPEN:
        return (day_ru if language == "ru" else day_kk)(h.end, rng)
    return when(h, language, rng)


def held(h: Hearing, language: str, rng: random.Random) -> str:
    """When it was held, within a sentence; in Kazakh as it stands before what was held."""
    d = h.end
    if language == "ru":
        return on_day_ru(d, rng) if h.form == OPEN else on_period_ru(h.start.date(), d, rng)
    if h.form != OPEN:
        return f"{on_period_kk(h.start.date(), d, rng)} өткен"
    return rng.choice([f"{d.year} жылғы {d.day} {attributive(d.month)}", f"{d:%d.%m.%Y} күнгі", f"{on_day_kk(d, rng)} өткен", f"{on_day_kk(d, rng)} өткен"])  # fmt: skip
