"""Who is told: the officers of the configuration, several entries of one person made one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

ALL: frozenset[str] = frozenset({"*"})
"""The regions of a person who answers for all of them."""


@dataclass(frozen=True, slots=True)
class Person:
    """One recipient.

    `id` is stable: made of the role and the chat, or of the e-mail where there is no chat. `regions` holds region
    codes, or is `ALL`. `email` is "" where there is none, `language` is "kk" or "ru".
    """

    id: str
    regions: frozenset[str]
    role: str
    name: str
    telegram_chat_id: int | None
    email: str
    language: str

    def covers(self, region: str | None) -> bool:
        """Whether the person answers for `region`; what has no region (None) is for those who answer for all."""
        return self.regions == ALL or (region is not None and region in self.regions)


def person_id(role: str, chat: int | None, email: str) -> str:
    """The stable id of a recipient."""
    return f"{role}:{chat if chat is not None else email.lower()}"


def merge(entries: Iterable[Person]) -> tuple[Person, ...]:
    """One person for all entries of one role that share a chat, or an e-mail where one of them has no chat."""
    people: list[Person] = []
    for entry in entries:
        at = next((i for i, person in enumerate(people) if _same(person, entry)), None)
        if at is None:
            people.append(entry)
        else:
            people[at] = _joined(people[at], entry)
    return tuple(people)


def _same(one: Person, other: Person) -> bool:
    if one.role != other.role:
        return False
    if one.telegram_chat_id is not None and other.telegram_chat_id is not None:
        return one.telegram_chat_id == other.telegram_chat_id
    return bool(one.email) and one.email.lower() == other.email.lower()


def _joined(one: Person, other: Person) -> Person:
    chat = one.telegram_chat_id if one.telegram_chat_id is not None else other.telegram_chat_id
    email = one.email or other.email
    regions = ALL if ALL in (one.regions, other.regions) else one.regions | other.regions
    return replace(
        one,
        id=person_id(one.role, chat, email),
        regions=regions,
        name=one.name or other.name,
        telegram_chat_id=chat,
        email=email,
    )
