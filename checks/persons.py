"""Private persons: whose name and number must not leave the ledger (`domain.md`, Words)."""

from __future__ import annotations

import re

_TWELVE = re.compile(r"(?<!\d)(\d{4})([0-3])(\d{7})(?!\d)")
_ENTREPRENEUR = re.compile(
    r"(?<!\w)(?:ИП|ЖК|КХ|ШҚ|индивидуальн\w+ предпринимател\w+|жеке кәсіпкер\w*)(?!\w)", re.IGNORECASE
)
_ORGANISATION = re.compile(
    r"(?<!\w)(?:[ТT][ОO]{2}|ЖШС|А[ОҚ]|ГУ|ММ|КГУ|КММ|РГУ|РММ|КГП|РГП|КМК|ГКП|МКК|НК|"
    r"товарищество|общество|учреждение|предприятие|управление|отдел|акимат|серіктестігі|қоғамы|мекемесі|кәсіпорны|"
    r"басқармасы|бөлімі|әкімдігі|филиал\w*|корпорация\w*|LLP|LLC|JSC)(?!\w)",
    re.IGNORECASE,
)


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


def public_name(name: str, number: str) -> str:
    """The initiator's name as it may be shown: "" for a private person."""
    return "" if is_private(name, number) else name


def masked(text: str, name: str = "", number: str = "") -> str:
    """`text` without persons' numbers and, where the initiator is private, without his name."""
    result = _TWELVE.sub("************", text)
    if name.strip() and is_private(name, number):
        for part in {name.strip(), re.sub(_ENTREPRENEUR, "", name).strip(" «»\"'")}:
            if len(part) >= 4:
                result = result.replace(part, "…")
    return result
