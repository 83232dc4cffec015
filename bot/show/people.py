"""Who is told and who is invited, as JSON and as rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.people import Person, configured
from storage.person_values import Invitation, Joined

if TYPE_CHECKING:
    from bot.config import Config

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """`people` and `invitations` as `document` gives them."""

    people: Rows
    invitations: Rows

    def document(self) -> dict[str, Any]:
        """The JSON of `tyndau people list`."""
        return {"people": self.people, "invitations": self.invitations}

    def people_rows(self) -> list[tuple[str, ...]]:
        """A row for each person: id, where from, regions, ways to reach them, name."""
        return [
            (one["id"], one["from"], _listed(one["regions"]), _reached(one), _state(one), one["name"])
            for one in self.people
        ]

    def invitation_rows(self) -> list[tuple[str, ...]]:
        """A row for each invitation: number, state, role, regions, end, name."""
        return [
            (f"#{one['id']}", one["state"], one["role"], _listed(one["regions"]), f"{one['expires_at']}", one["name"])
            for one in self.invitations
        ]


def people_view(
    config: Config,
    people: Sequence[Person],
    joined: Sequence[Joined],
    invitations: Sequence[Invitation],
    now: datetime,
    all_of_them: bool,
) -> PeopleView:
    """The people of now, and the open invitations; with `all_of_them` also those revoked, used or expired."""
    named = {person.id for person in configured(config)}
    since = {one.id: one for one in joined}
    shown = [_person(person, person.id in named, since.get(person.id), config) for person in people]
    gone = [_gone(one, config) for one in joined if one.revoked_at and all_of_them]
    kept = [_invitation(one, now, config) for one in invitations if all_of_them or one.state(now) == "open"]
    return PeopleView(shown + gone, kept)


def _person(person: Person, is_configured: bool, joined: Joined | None, config: Config) -> dict[str, Any]:
    return {
        "id": person.id,
        "from": "configuration" if is_configured else "invitation",
        "role": person.role,
        "regions": sorted(person.regions),
        "name": person.name,
        "telegram_chat_id": person.telegram_chat_id,
        "email": person.email,
        "language": person.language,
        "quiet": [f"{one:%H:%M}" for one in person.quiet] if person.quiet else None,
        "reachable": not person.unreachable,
        "joined_at": _moment(joined.joined_at, config) if joined and not is_configured else None,
        "revoked_at": None,
    }


def _gone(one: Joined, config: Config) -> dict[str, Any]:
    person = Person(one.id, frozenset(one.regions), one.role, one.name, one.chat_id, one.email, "")
    revoked = _moment(one.revoked_at, config) if one.revoked_at else None
    return _person(person, False, one, config) | {"language": None, "reachable": None, "revoked_at": revoked}


def _invitation(one: Invitation, now: datetime, config: Config) -> dict[str, Any]:
    return {
        "id": one.id,
        "state": one.state(now),
        "role": one.role,
        "regions": list(one.regions),
        "name": one.name,
        "group": one.for_group,
        "created_at": _moment(one.created_at, config),
        "expires_at": _moment(one.expires_at, config),
        "used_by": one.used_by,
    }


def _moment(at: datetime, config: Config) -> str:
    return at.astimezone(config.zone).isoformat(timespec="seconds")


def _listed(codes: Sequence[str]) -> str:
    return ",".join(codes)


def _reached(one: dict[str, Any]) -> str:
    ways = [f"chat {one['telegram_chat_id']}" if one["telegram_chat_id"] is not None else "", one["email"]]
    return ", ".join(way for way in ways if way)


def _state(one: dict[str, Any]) -> str:
    if one["revoked_at"]:
        return f"revoked {one['revoked_at']}"
    return "ok" if one["reachable"] else "unreachable"
