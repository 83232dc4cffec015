"""What is known of people and invitations, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Joined:
    """Somebody who took an invitation. `regions` holds codes, or "*"; `revoked_at` None: still one of us."""

    id: str
    role: str
    name: str
    chat_id: int
    email: str
    regions: tuple[str, ...]
    invited_by: str
    joined_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class PersonState:
    """What a person chose ("HH:MM" for the quiet hours, None: nothing), and since when messages do not arrive."""

    person_id: str
    language: str | None = None
    quiet_from: str | None = None
    quiet_until: str | None = None
    unreachable_at: datetime | None = None
    unreachable_why: str = ""


@dataclass(frozen=True, slots=True)
class NewInvitation:
    """An invitation to be made. `token_hash` is the SHA-256 of its token, in hexadecimal."""

    token_hash: str
    role: str
    regions: tuple[str, ...]
    name: str
    email: str
    language: str | None
    for_group: bool
    invited_by: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Invitation(NewInvitation):
    """An invitation as it stands. `used_by` is the id of the person it made."""

    id: int
    used_at: datetime | None
    used_by: str | None
    revoked_at: datetime | None

    def state(self, now: datetime) -> str:
        """ "open", "used", "revoked" or "expired"."""
        if self.used_at:
            return "used"
        if self.revoked_at:
            return "revoked"
        return "expired" if self.expires_at <= now else "open"


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One line of the record: who did what to whom."""

    id: int
    at: datetime
    actor: str
    what: str
    person_id: str | None
    invitation_id: int | None
    detail: dict[str, Any]


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """Everything that is known of people at one moment: who joined, states by person, new chats by old ones."""

    joined: tuple[Joined, ...]
    states: Mapping[str, PersonState]
    moved: Mapping[int, int]


class Taken(StrEnum):
    """What became of a token that somebody showed."""

    JOINED = "joined"
    AGAIN = "again"  # by the chat that took it before, and is still one of us
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"
    WRONG_CHAT = "wrong_chat"  # made for a group and shown in a private chat, or the reverse
    UNKNOWN = "unknown"
    TOO_MANY_TRIES = "too_many_tries"


@dataclass(frozen=True, slots=True)
class Showing:
    """A token shown in a chat: by its hash, with the id that a person of each role would get there.

    `chat_id` is where messages go; `actor` names who showed it, for the record.
    """

    token_hash: str
    chat_id: int
    is_group: bool
    ids: Mapping[str, str]
    actor: str


@dataclass(frozen=True, slots=True)
class Redeemed:
    """The outcome, the invitation where there is one, and whether this try was the one that reached the limit."""

    outcome: Taken
    invitation: Invitation | None = None
    limit_reached: bool = False
