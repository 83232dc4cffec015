"""Days that are spelled otherwise than in figures and months: in words, with Roman months, in English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from checks.reading.forms import CASE, DAY, YEAR_WORD, Raw
from checks.reading.months import NUMBERS
from checks.reading.months import PATTERN as _MONTH
from checks.reading.romans import roman

_ROMAN_MONTH = re.compile(  # «15.XII.2021», the letters of either alphabet
    rf"(?<![\d.,/:№-])(?P<d>{DAY})(?P<sep>[.\s/-])\s?(?P<m>[ivxих]{{1,4}})(?P=sep)\s?(?P<y>20\d\d|[12]\d)(?!\d)"
)
_PARTED = re.compile(  # «30.мамыр.2025», «30/мая/2025»
    rf"(?<![\d.,/:№-])(?P<d>{DAY})\s?(?P<sep>[./])\s?(?P<m>{_MONTH})[а-я]{{0,8}}(?P=sep)\s?(?P<y>20\d\d)(?!\d)"
)
_THIS_MONTH = re.compile(  # «30 числа текущего месяца», «осы айдың 30-ы күні»
    rf"(?<!\d)(?P<d>{DAY})(?:-?го)?\s(?:числа\s)?(?:(?:текущего|этого|сего)|(?P<next>следующего|будущего))\sмесяца(?![а-я])"
    rf"|(?<![а-я])(?:(?:осы|агымдагы|устимиздеги)|(?P<next2>келеси|келер))\s?айдын\s(?P<d2>{DAY})(?!\d){CASE}"
)
_ENGLISH_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_ENGLISH_MONTH = "|".join(_ENGLISH_MONTHS)
_ENGLISH = re.compile(
    rf"(?<![a-z])(?P<m>{_ENGLISH_MONTH})\s{{1,2}}(?P<d>{DAY})(?:st|nd|rd|th)?\s?,?\s{{1,2}}(?P<y>20\d\d)(?!\d)"
    rf"|(?<!\d)(?P<d2>{DAY})(?:st|nd|rd|th)?\s{{1,2}}(?:of\s)?(?P<m2>{_ENGLISH_MONTH})\s?,?\s{{1,2}}(?P<y2>20\d\d)(?!\d)"
)
_TENS = {"": 0, "двадцать ": 20, "тридцать ": 30, "жиырма ": 20, "отыз ": 30, "он ": 10}
_ORDINALS = {
    "первого": 1, "второго": 2, "третьего": 3, "четвертого": 4, "пятого": 5, "шестого": 6, "седьмого": 7, "восьмого": 8,
    "девятого": 9, "десятого": 10, "одиннадцатого": 11, "двенадцатого": 12, "тринадцатого": 13, "четырнадцатого": 14,
    "пятнадцатого": 15, "шестнадцатого": 16, "семнадцатого": 17, "восемнадцатого": 18, "девятнадцатого": 19,
    "двадцатого": 20, "тридцатого": 30, "биринши": 1, "екинши": 2, "ушинши": 3, "тортинши": 4, "бесинши": 5,
    "алтыншы": 6, "жетинши": 7, "сегизинши": 8, "тогызыншы": 9, "оныншы": 10, "жиырмасыншы": 20, "отызыншы": 30,
}  # fmt: skip
_ORDINALS |= {f"{word[:-3]}ое": number for word, number in _ORDINALS.items() if word.endswith("ого")} | {"третье": 3}
_POSSESSIVES = {  # «мамырдың жиырма үшінде», «маусымның алтысы күні»
    "бири": 1, "екиси": 2, "уши": 3, "торти": 4, "беси": 5, "алтысы": 6, "жетиси": 7, "сегизи": 8, "тогызы": 9,
    "оны": 10, "жиырмасы": 20, "отызы": 30,
}  # fmt: skip
_NUMBERED = _ORDINALS | _POSSESSIVES
_TEN, _ONE = "|".join(word for word in _TENS if word), "|".join(_ORDINALS)
_IN_WORDS = re.compile(  # «двадцать восьмого декабря», «2022 жылдың алтыншы қаңтары», «желтоқсанның жиырма екінші күні»
    rf"(?:(?<!\d)(?P<y1>20\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{1,3}})?(?<![а-я])"
    rf"(?:(?P<ten>(?:{_TEN})?)(?P<one>{_ONE})\s(?:числа\s)?(?P<m>{_MONTH})[а-я]{{0,8}}"
    rf"(?:\s(?:месяца\s)?(?P<y2>20\d\d)(?!\d))?"
    rf"|(?P<m2>{_MONTH})(?:дын|дин|тын|тин|нын|нин)\s(?P<ten2>(?:{_TEN})?)"
    rf"(?:(?P<one2>{_ONE})|(?P<its>{'|'.join(_POSSESSIVES)})(?:нд[ае]|н[ае]н|н[ае])?)(?![а-я]))"
)


def spelled_days(folded: str, near: Sequence[date] = ()) -> Iterator[Raw]:
    """Every such day of a folded text, form by form; a day of «this month» by the first day of `near`."""
    for found in _THIS_MONTH.finditer(folded) if near else ():
        coming = bool(found["next"] or found["next2"])
        shown, before = divmod(near[0].year * 12 + near[0].month - 1 + coming, 12)
        told = (shown, before + 1, int(found["d"] or found["d2"]))
        yield Raw(told, told, found.start(), found.end(), worded=True)
    for found in _PARTED.finditer(folded):
        parted = (int(found["y"]), NUMBERS[found["m"]], int(found["d"]))
        yield Raw(parted, parted, found.start(), found.end(), worded=True)
    for found in _IN_WORDS.finditer(folded):
        number = _TENS[found["ten"] or found["ten2"] or ""] + _NUMBERED[found["one"] or found["one2"] or found["its"]]
        year = found["y2"] or found["y1"]
        said = (int(year) if year else None, NUMBERS[found["m"] or found["m2"]], number)
        yield Raw(said, said, found.start(), found.end(), worded=True)
    for found in _ROMAN_MONTH.finditer(folded):
        month = roman(found["m"])
        joins = found["m"] == "и" and found["sep"].isspace()  # «скважины 12 и 13»
        if month and not joins:
            point = (int(found["y"][-2:]) + 2000, month, int(found["d"]))
            yield Raw(point, point, found.start(), found.end())
    for found in _ENGLISH.finditer(folded):
        ordinal = _ENGLISH_MONTHS.index(found["m"] or found["m2"]) + 1
        point = (int(found["y"] or found["y2"]), ordinal, int(found["d"] or found["d2"]))
        yield Raw(point, point, found.start(), found.end())
