"""The labels of a portal card, by their words: numbers before them repeat and mean nothing (`sources.md` §1)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LABELS = {
    "number": r"№\s*регистрации|регистрационный\s+номер|номер\s+регистрации",
    "project": r"по\s+проекту",
    "basis": r"основание\s+(?:проведения\s+)?общественных\s+слушаний",
    "bin": r"б[иc]н\s*(?:[\\/,]|или)?\s*(?:иин|жсн)?|бсн\s*(?:[\\/,]|или)?\s*(?:иин|жсн)?|иин\s*[\\/]\s*бин",
    "initiator": r"инициатор(?:\s+общественных\s+слушаний)?",
    "agent": r"представитель",
    "contacts": r"контакты",
    "place_and_time": r"место\s+и\s+время\s+проведения",
    "time": r"дата\s*(?:[-–—]|и)\s*время\s+проведения|дата\s+проведения",
    "place": r"место\s+проведения",
    "online": r"ссылка\s+на\s+онлайн[^\n:]{0,60}",
    "how_online": r"описание\s+для\s+подключения[^:]{0,200}",
    "organiser": r"общественные\s+слушания\s+организован\w*",
    "agenda": r"повестка\s+дня[^\n:]{0,60}",
    "period": r"период\s+проведения[^\n:]{0,60}",
    "authority": r"наименование\s+уполномоченного\s+органа[^:]{0,500}",
    "impact": r"сведения\s+о\s+воздействии",
    "territory": r"территория\s+воздействия",
    "more": r"дополнительная\s+информация[^\n:]{0,120}",
}
_ALL = "|".join(f"(?P<{name}>{words})" for name, words in _LABELS.items())
_NUMBERED = r"(?:\d{1,2}(?:[ ]?\.[ ]?\d{1,2})*[ ]?[.)]?\s*)?"
_AT_LINE = re.compile(rf"^{_NUMBERED}(?:{_ALL})(?!\w)[ \t]*\n?[ \t]*(?P<colon>:?)", re.IGNORECASE | re.MULTILINE)
_ANYWHERE = re.compile(rf"(?:^|(?<=\s)){_NUMBERED}(?:{_ALL})\s*(?P<colon>:)", re.IGNORECASE)
_ENOUGH = 3  # labels that a card has at the very least
# Whose value may be any text: a label's words inside it, without a colon, are part of it.
_ONLY_WITH_COLON = frozenset({"bin", "initiator", "agent", "contacts", "project"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label at text[start:end]; its value follows."""

    name: str
    start: int
    end: int


def labels(text: str) -> list[Label]:
    """The labels in `text`, in order: those that begin a line, or, where that gives no card, any with a colon."""
    found = list(_labels(_AT_LINE, text))
    names = {label.name for label in found}
    if "number" in names and len(names) >= _ENOUGH:
        return found
    return list(_labels(_ANYWHERE, text)) or found


def _labels(pattern: re.Pattern[str], text: str) -> Iterator[Label]:
    for match in pattern.finditer(text):
        name = match.lastgroup if match.lastgroup != "colon" else None
        name = name or next(key for key in _LABELS if match.group(key))
        alone = text[match.end() : match.end() + 1] in ("\n", "") or text[match.end() - 1 : match.end()] == "\n"
        if match.group("colon") or alone or name not in _ONLY_WITH_COLON:
            yield Label(name, match.start(), match.end())
