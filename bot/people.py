"""Who is told: the people of the configuration and those who joined, several entries of one person made one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Config
    from storage.person_values import Joined, KnownPeople, PersonState
    from storage.store import Store

OFFICER, SUPERVISOR, MINISTRY, OPERATOR = "officer", "supervisor", "ministry", "operator"
ROLES = (OFFICER, SUPERVISOR, MINISTRY, OPERATOR)
"""The roles, from the narrowest view to the widest."""

ALL: frozenset[str] = frozenset({"*"})
"""The regions of a person who answers for all of them."""


@dataclass(frozen=True, slots=True)
class Person:
    """One recipient.

    `id` is stable: made of the role and the chat, or of the e-mail where there is no chat. `regions` holds region
    codes, or is `ALL`. `email` is "" where there is none, `language` is "kk", "ru" or "en". `quiet` are hours (from,
    until) that the person chose, None: the service's. `unreachable`: the last message to the chat was refused for good.
    """

    id: str
    regions: frozenset[str]
    role: str
    name: str
    telegram_chat_id: int | None
    email: str
    language: str
    quiet: tuple[time, time] | None = None
    unreachable: bool = False

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


async def everyone(config: Config, store: Store) -> tuple[Person, ...]:
    """Everybody who can be told something right now, with what they chose: asked anew for each pass and update."""
    return with_known(configured(config), await store.people.known(), config.alerts.language)


def configured(config: Config) -> tuple[Person, ...]:
    """The officers of the configuration and the operators."""
    return (*config.people(), *operators(config.service.operators, config.alerts.language))


def operators(chats: Iterable[int], language: str) -> tuple[Person, ...]:
    """The operators (`service.operators`) as recipients of their own role."""
    return tuple(Person(person_id(OPERATOR, chat, ""), ALL, OPERATOR, "", chat, "", language) for chat in chats)


def with_known(people: Iterable[Person], known: KnownPeople, language: str) -> tuple[Person, ...]:
    """These people and those who joined; `language` holds where a person who joined chose none.

    Of one role and chat the entry in `people` names the person, and the regions of both hold. The ministry and the
    operators see all regions.
    """
    joined = (_of_joined(one, language) for one in known.joined)
    return tuple(_as_known(person, known.states.get(person.id), known.moved) for person in merge((*people, *joined)))


def _of_joined(one: Joined, language: str) -> Person:
    regions = ALL if "*" in one.regions else frozenset(one.regions)
    return Person(one.id, regions, one.role, one.name, one.chat_id, one.email, language)


def _as_known(person: Person, state: PersonState | None, moved: Mapping[int, int]) -> Person:
    chat = person.telegram_chat_id
    person = replace(
        person,
        regions=ALL if person.role in (MINISTRY, OPERATOR) else person.regions,
        telegram_chat_id=None if chat is None else moved.get(chat, chat),
    )
    if state is None:
        return person
    return replace(
        person,
        language=state.language or person.language,
        quiet=_quiet(state),
        unreachable=state.unreachable_at is not None,
    )


def _quiet(state: PersonState) -> tuple[time, time] | None:
    if state.quiet_from is None or state.quiet_until is None:
        return None
    return time.fromisoformat(state.quiet_from), time.fromisoformat(state.quiet_until)


def people_of_chat(people: Iterable[Person], chat: int) -> tuple[Person, ...]:
    """Who is told in that chat, the one with the widest view first; () for a stranger's chat."""
    here = [person for person in people if person.telegram_chat_id == chat]
    return tuple(sorted(here, key=lambda one: (-ROLES.index(one.role), one.regions != ALL, -len(one.regions), one.id)))


def person_of_chat(people: Iterable[Person], chat: int) -> Person | None:
    """Who answers for the chat: of several the one with the widest view; None for a stranger's chat."""
    return next(iter(people_of_chat(people, chat)), None)
