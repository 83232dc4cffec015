"""An edited entry is the same entry (`domain.md` rule 2): its key outlives a changed text or a replaced file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from checks.sources.base import Memory
from checks.sources.entries import Entry

MANY = 3  # a page that held so many entries and now holds none is not believed
_ALIKE = 90.0
_READER = "entries/1"
_MOST = 3000
_MOST_TEXT = 4000


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry as it stood at the last reading: the key it goes by, the key its look would give, its text."""

    key: str
    natural: str
    text: str


async def recall(memory: Memory, note: str) -> list[Kept]:
    """The entries of the last reading, in order; [] where there was none."""
    value: Any = await memory.reading(note, _READER)
    return [Kept(*(str(part) for part in entry)) for entry in value] if isinstance(value, list) else []


async def remember(memory: Memory, note: str, entries: Sequence[tuple[str, Entry]], tail: Sequence[Kept]) -> None:
    """Keep (natural key, entry) pairs for the next reading, and `tail`, what was not read this time."""
    now = [[entry.key, natural, entry.text[:_MOST_TEXT]] for natural, entry in entries]
    rest = [[kept.key, kept.natural, kept.text] for kept in tail]
    await memory.keep_reading(note, _READER, [*now, *rest][:_MOST])


def with_old_keys(entries: Sequence[Entry], before: Sequence[Kept]) -> list[Entry]:
    """The entries with the keys they went by: same look, same key; an alike one in the same place, the old key."""
    by_look = {kept.natural: kept for kept in before}
    here = {entry.key for entry in entries}
    old = [kept.natural for kept in before]
    gone = [kept for kept in before if kept.natural not in here]
    new = [entry.key for entry in entries]
    keys: dict[str, str] = {one: by_look[one].key for one in new if one in by_look}
    for place, entry in enumerate(entries):
        if entry.key in keys:
            continue
        alike = [kept for kept in gone if fuzz.ratio(entry.text[:_MOST_TEXT], kept.text) >= _ALIKE]
        match = next((one for one in alike if _same_place(new, place, old, old.index(one.natural))), None)
        if match is not None:
            gone.remove(match)
            keys[entry.key] = match.key
    taken = set(keys.values())
    return [replace(one, key=keys.get(one.key) or _free(one.key, taken)) for one in entries]


def _free(key: str, taken: set[str]) -> str:
    """`key`, unless an edited entry goes by it already."""
    while key in taken:
        key += "'"
    taken.add(key)
    return key


def _same_place(new: list[str], at: int, old: list[str], was: int) -> bool:
    """Whether the nearest neighbours above, or below, that stand in both readings are the same ones."""
    shared = set(new) & set(old)
    above = _nearest(new[:at][::-1], shared) == _nearest(old[:was][::-1], shared)
    return above or _nearest(new[at + 1 :], shared) == _nearest(old[was + 1 :], shared)


def _nearest(keys: list[str], shared: set[str]) -> str:
    return next((key for key in keys if key in shared), "")
