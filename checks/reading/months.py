"""Names of months in Russian and Kazakh, folded; with one slip of the hand where no other month is as near."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

STEMS = {
    "январ": 1, "кантар": 1, "феврал": 2, "акпан": 2, "март": 3, "наурыз": 3, "апрел": 4, "сауир": 4, "мамыр": 5,
    "май": 5, "мая": 5, "мае": 5, "июн": 6, "маусым": 6, "июл": 7, "шилде": 7, "август": 8, "тамыз": 8, "сентябр": 9,
    "кыркуйек": 9, "кыркуйег": 9, "октябр": 10, "казан": 10, "ноябр": 11, "караша": 11, "декабр": 12, "желтоксан": 12,
}  # fmt: skip
_NO_MONTH = {  # what follows a month's stem in other words: май(ор), қазан(дық), октябрь(ский район), март(ук)
    "май": "[а-я]", "мая": "[а-я]", "мае": "[а-я]", "казан": "ды[кг]|шунк|ск", "октябр": "ьск", "март": "ук",
}  # fmt: skip
_SHORT = {
    "янв.": 1, "фев.": 2, "февр.": 2, "мар.": 3, "апр.": 4, "авг.": 8, "сен.": 9, "сент.": 9, "окт.": 10, "ноя.": 11,
    "нояб.": 11, "дек.": 12, "кан.": 1, "акп.": 2, "нау.": 3, "сау.": 4, "мам.": 5, "мау.": 6, "шил.": 7, "там.": 8,
    "кыр.": 9, "каз.": 10, "кар.": 11, "жел.": 12,
}  # fmt: skip
PATTERN = (
    "(?:"
    + "|".join(f"{stem}(?!{_NO_MONTH[stem]})" if stem in _NO_MONTH else stem for stem in STEMS)
    + "|"
    + "|".join(rf"{short[:-1]}\.(?=\s?20\d\d)" for short in _SHORT)
    + ")"
)
"""A regular expression that matches the stem of a month; what follows it is its ending. Short names want a year."""
WEEKDAY = (
    "(?:(?:по)?недельника?|вторника?|сред[аыу]|четверга?|пятниц[аыу]|суббот[аыу]|воскресень[ея]|"
    "(?:дуй|сей|сар|бей|жек)?сенби|жума)"
)
"""A regular expression that matches a weekday's name, of either language."""
NUMBERS = STEMS | _SHORT
"""What `PATTERN` matches → the month's number."""

_RUSSIAN = {
    "январ": "ья", "феврал": "ья", "март": ("", "а", "е"), "апрел": "ья", "май": ("",), "мая": ("",), "мае": ("",),
    "июн": "ья", "июл": "ья", "август": ("", "а", "е"), "сентябр": "ья", "октябр": "ья", "ноябр": "ья", "декабр": "ья",
}  # fmt: skip
_KAZAKH = ("", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "га", "ге", "ке", "ы", "и",
           "ында", "инде", "ынан", "инен", "ына", "ине", "дын", "дин", "тын", "тин", "нын", "нин", "дагы", "деги",
           "тагы", "теги", "ындагы", "индеги", "сы", "си", "сында", "синде", "сынан", "синен", "сына",
           "сине")  # fmt: skip
_LONG = 6  # letters from which a slip is told without a year beside it, but for a wrong letter
_KEYS = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
_SHORTEST_MISHIT = 5
_LIKE_OTHER_WORDS = ("март",)  # парта, карта
_WORD = re.compile(r"([а-я]{2,14}|[а-я](?=-))(?:(?:-{1,2}\s?|\s)([а-я]{1,12}))?(?![а-я])")


def slipped_at(folded: str, begin: int, *, year: bool) -> tuple[int, int] | None:
    """The month that the word at `begin` of a folded text was meant to be, and where it ends; None where it is none.

    One letter lost, doubled or changed places with the next one, or the word torn in two; where a `year` stands
    beside it, also a key hit beside the right one, and all of these in a short name.
    """
    found = _WORD.match(folded, begin)
    if found is None:
        return None
    first, second = found[1], found[2]
    if second and first not in _forms() and first + second in _forms():
        return _forms()[first + second], found.end()
    month = _slips().get(first) or (_mishit(first) if year else None)
    if month is None or not (year or len(first) >= _LONG):
        return None
    return month, found.end(1)


@cache
def _forms() -> dict[str, int]:
    """Every form of every month → its number."""
    return {
        stem + ending: month
        for stem, month in STEMS.items()
        for ending in ((*_RUSSIAN[stem],) if stem in _RUSSIAN else _KAZAKH)
    }


@cache
def _slips() -> dict[str, int]:
    """What a letter lost, doubled or changed with the next one makes of a month's form → its number."""
    return _alone((slip, month) for form, month in _forms().items() for slip in _lost_doubled_swapped(form))


@lru_cache(maxsize=4096)
def _mishit(word: str) -> int | None:
    """The month whose form differs by one letter, of a key beside the one that was hit."""
    if len(word) < _SHORTEST_MISHIT:
        return None
    meant = {word[:at] + key + word[at + 1 :] for at, letter in enumerate(word) for key in _beside().get(letter, "")}
    months = {_forms()[form] for form in meant & _forms().keys() if not form.startswith(_LIKE_OTHER_WORDS)}
    return months.pop() if len(months) == 1 and word not in _forms() else None


@cache
def _beside() -> dict[str, str]:
    """A letter → those of the keys beside it, in its row and in the next ones."""
    places = {letter: (row, at) for row, keys in enumerate(_KEYS) for at, letter in enumerate(keys)}
    return {
        one: "".join(other for other, there in places.items() if other != one and _near(place, there))
        for one, place in places.items()
    }


def _near(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return abs(one[0] - other[0]) <= 1 and abs(one[1] - other[1]) <= 1


def _alone(pairs: Iterator[tuple[str, int]]) -> dict[str, int]:
    """Slips that only one month explains, and that are no month's form themselves."""
    found: dict[str, set[int]] = {}
    for slip, month in pairs:
        found.setdefault(slip, set()).add(month)
    return {slip: months.pop() for slip, months in found.items() if len(months) == 1 and slip not in _forms()}


def _lost_doubled_swapped(form: str) -> Iterator[str]:
    for at in range(len(form)):
        if len(form) > 3:
            yield form[:at] + form[at + 1 :]
            yield form[:at] + form[at + 1 : at + 2] + form[at : at + 1] + form[at + 2 :]
        yield form[:at] + form[at] + form[at:]
