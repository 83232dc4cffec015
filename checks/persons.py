"""Private persons: whose name and number must not leave the ledger (`domain.md`, Words)."""

from __future__ import annotations

import re
from functools import lru_cache

HIDDEN = "…"
_TWELVE = re.compile(r"(?<!\d)(\d{4})([0-3])(\d{7})(?!\d)")
_UPPER, _LOWER = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ", "a-zа-яёәіңғүұқөһ"
_KAZAKH_TRADER = r"(?:ЖК|жеке к[әа]с[іи]пкер\w*)"
_TRADER = rf"(?:ИП|индивидуальн\w+ предпринимател\w+|{_KAZAKH_TRADER})"
_FARM = r"(?:К[/]?Х|Ш[/]?[ҚК]|крестьянск\w+(?: \(фермерск\w+\))? хозяйств\w+|[Шш]аруа [қк]ожалы[ғг]ы)"
_NAME = rf"[{_UPPER}][{_LOWER}-]+"
_INITIALS = rf"[{_UPPER}]\.(?:\s?[{_UPPER}]\.)?"
# A trader is a person whatever the sign says; a farm's quoted name is no person's.
_TRADER_NAMED = re.compile(rf"(?<!\w)({_TRADER})\s+[«\"“]?{_NAME}(?:\s+(?:{_INITIALS}|{_NAME})){{0,2}}[»\"”]?")
_FARM_NAMED = re.compile(rf"(?<!\w)({_FARM})\s+{_NAME}(?:\s+(?:{_INITIALS}|{_NAME})){{0,2}}")
# Kazakh names him first; one word alone before a farm's sign is as often a place.
_NAMED_BEFORE = re.compile(rf"(?<!\w){_NAME}(?:\s+(?:{_INITIALS}|{_NAME})){{1,2}}\s+(?={_TRADER}(?!\w)|{_FARM}(?!\w))")
_SIGN = r"[«\"“„]{1,2}[^«»\"“”„\n]{2,60}[»\"”]{1,2}"
_QUOTED_BEFORE = re.compile(rf"{_SIGN}\s*(?={_KAZAKH_TRADER}(?!\w))")  # «"Рахимов" ЖК»
_FATHER = r"(?:[оеё]вич|[оеё]вна|ович[а-я]{1,2}|[оеё]вн[а-я]{1,2}|ұлы|улы|қызы|кызы)"
_WITH_FATHER = re.compile(rf"(?<!\w){_NAME}\s+{_NAME}\s+[{_UPPER}][{_LOWER}]+{_FATHER}(?!\w)")
_WITH_INITIALS = re.compile(rf"(?<!\w){_NAME}\s+{_INITIALS}|(?<!\w){_INITIALS}\s?{_NAME}")
_ENTREPRENEUR = re.compile(rf"(?<!\w)(?:{_TRADER}|{_FARM})(?!\w)", re.IGNORECASE)
_ORGANISATION = re.compile(
    r"(?<!\w)(?:[ТT][ОO]{2}|ЖШС|А[ОҚ]|ГУ|ММ|КГУ|КММ|РГУ|РММ|КГП|РГП|КМК|ГКП|МКК|НК|"
    r"товарищество|общество|учреждение|предприятие|управление|отдел|акимат|серіктестігі|қоғамы|мекемесі|кәсіпорны|"
    r"басқармасы|бөлімі|әкімдігі|филиал\w*|корпорация\w*|LLP|LLC|JSC)(?!\w)",
    re.IGNORECASE,
)
_SHORTEST_STEM = 4


def is_private_number(number: str) -> bool:
    """Whether a 12-digit number is a person's IIN: its fifth digit is 0-3 (4-6 make a company's BIN)."""
    return len(number) == 12 and number.isdigit() and number[4] in "0123"


def is_private(name: str, number: str) -> bool:
    """Whether an initiator is, or may be, a private person; without a number only a company's word clears the name."""
    if is_private_number(number):
        return True
    if number:
        return False
    return bool(_ENTREPRENEUR.search(name)) or not _ORGANISATION.search(name)


def names_trader(text: str) -> bool:
    """Whether a text names a trader or a farm, by the word before or behind the name."""
    return _ENTREPRENEUR.search(text) is not None


def public_name(name: str, number: str) -> str:
    """The initiator's name as it may be shown: "" for a private person."""
    return "" if is_private(name, number) else name


@lru_cache(maxsize=4096)  # a pass shows the same projects again and again
def masked(text: str, name: str = "", number: str = "") -> str:
    """`text` without persons' numbers and names.

    Hidden are traders and farmers by name, names with initials or with a father's name and, where the initiator is
    private, every word of his name in any case.
    """
    result = _TWELVE.sub("*" * 12, text)
    result = _TRADER_NAMED.sub(rf"\1 {HIDDEN}", result)
    result = _FARM_NAMED.sub(rf"\1 {HIDDEN}", result)
    result = _NAMED_BEFORE.sub(f"{HIDDEN} ", result)
    result = _QUOTED_BEFORE.sub(f"{HIDDEN} ", result)
    result = _WITH_FATHER.sub(HIDDEN, result)
    result = _WITH_INITIALS.sub(HIDDEN, result)
    if is_private(name, number):
        for stem in _stems(name):
            result = re.sub(rf"(?<!\w){re.escape(stem)}[{_LOWER}]{{0,4}}(?!\w)", HIDDEN, result)
    return re.sub(rf"{HIDDEN}(?:\s+{HIDDEN})+", HIDDEN, result)


def _stems(name: str) -> list[str]:
    """The beginnings of a person's names that stay the same in every case."""
    words = re.findall(_NAME, _ENTREPRENEUR.sub(" ", name))
    return [word[: max(_SHORTEST_STEM, len(word) - 2)] for word in words if len(word) >= _SHORTEST_STEM]
