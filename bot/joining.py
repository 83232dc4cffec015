"""Invitations: made with a token that is shown once, taken by whoever shows the token first.

The token has 192 random bits and only its hash is kept. A chat that shows what is no invitation gets no answer, and
after some tries is not looked at for an hour.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.notices.model import PEOPLE, URGENCY, AlertSettings
from bot.people import OPERATOR, ROLES, Person, everyone, person_id
from storage.person_values import NewInvitation, Redeemed, Showing, Taken
from storage.values import NewNotice

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

MOST_TRIES = 5
"""Failed tries of one chat within an hour."""

_TOKEN_BYTES = 24
_TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")  # what `make_token` gives; Telegram takes 64 of these in a link
_BITS_OF_ID = 52  # as the Bot API says of chats and users
_SILENT = {Taken.UNKNOWN, Taken.TOO_MANY_TRIES}


@dataclass(frozen=True, slots=True)
class Chat:
    """Where somebody showed a token: a private chat, or a group."""

    id: int
    is_group: bool


@dataclass(frozen=True, slots=True)
class JoinOutcome:
    """What became of it. `person` is who joined, None where nobody did."""

    taken: Taken
    person: Person | None = None

    @property
    def silent(self) -> bool:
        """Whether nothing may be answered: whoever was not invited learns nothing, not even that there is a bot."""
        return self.taken in _SILENT


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom an operator invites: `regions` are codes or "*"; `language` None: the service's."""

    role: str
    regions: tuple[str, ...]
    name: str
    email: str = ""
    language: str | None = None
    for_group: bool = False


def make_token() -> str:
    """A new token: 32 letters, digits, dashes and underscores."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def token_hash(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


async def invite(
    store: Store, wanted: Wanted, invited_by: str, now: datetime, valid: timedelta, token: str | None = None
) -> tuple[int, str]:
    """Make an invitation that is valid for `valid`; gives its number and its token, which is kept nowhere."""
    token = token or make_token()
    invitation = NewInvitation(
        token_hash=token_hash(token),
        role=wanted.role,
        regions=wanted.regions,
        name=wanted.name,
        email=wanted.email,
        language=wanted.language,
        for_group=wanted.for_group,
        invited_by=invited_by,
        created_at=now,
        expires_at=now + valid,
    )
    return await store.people.invite(invitation), token


async def join(store: Store, config: Config, token: str, chat: Chat, user_id: int, now: datetime) -> JoinOutcome:
    """Take the invitation of `token` for this chat; `user_id` is who showed it (in a group: one of its members)."""
    if not _TOKEN.fullmatch(token) or not (_is_id(chat.id) and _is_id(user_id)):
        # Not even its form: nothing is looked up, so nothing needs to be counted.
        return JoinOutcome(Taken.UNKNOWN)
    known = (await store.people.known()).moved
    first = next((old for old, new in known.items() if new == chat.id), chat.id)
    ids = {role: person_id(role, first, "") for role in ROLES}
    showing = Showing(token_hash(token), first, chat.is_group, ids, f"telegram:{user_id}")
    redeemed = await store.people.redeem(showing, now, MOST_TRIES)
    people = await everyone(config, store)
    await store.plan(now, [], _news(redeemed, showing, people, _settings(config), now), {})
    return JoinOutcome(redeemed.outcome, _who(redeemed, ids, people))


def _is_id(number: int) -> bool:
    """Whether Telegram could have given this number; a database takes none beyond 64 bits."""
    return abs(number) < 1 << _BITS_OF_ID


def _settings(config: Config) -> AlertSettings:
    return AlertSettings(quiet=config.alerts.quiet, zone=config.zone)


def _who(redeemed: Redeemed, ids: Mapping[str, str], people: Sequence[Person]) -> Person | None:
    if redeemed.outcome not in (Taken.JOINED, Taken.AGAIN) or redeemed.invitation is None:
        return None
    return next((one for one in people if one.id == ids[redeemed.invitation.role]), None)


def _news(
    redeemed: Redeemed, showing: Showing, people: Sequence[Person], settings: AlertSettings, now: datetime
) -> list[NewNotice]:
    """What the operators are told of it: who joined, a token shown again, a chat that guesses."""
    invitation = redeemed.invitation
    day = f"{now.astimezone(settings.zone):%Y-%m-%d}"
    if redeemed.limit_reached:
        return _told(f"guessed|{day}", {"event": "guessed", "count": MOST_TRIES}, people, settings, now)
    if invitation is None:
        return []
    about: dict[str, Any] = {"person": invitation.name, "role": invitation.role, "regions": list(invitation.regions)}
    if redeemed.outcome is Taken.JOINED:
        return _told(f"joined|{invitation.id}", {"event": "joined", **about}, people, settings, now)
    if redeemed.outcome in (Taken.USED, Taken.REVOKED):
        return _told(f"replayed|{invitation.id}|{day}", {"event": "replayed", **about}, people, settings, now)
    return []


def _told(
    key: str, payload: Mapping[str, Any], people: Sequence[Person], settings: AlertSettings, now: datetime
) -> list[NewNotice]:
    return [
        NewNotice(
            key=f"people|{key}|{operator.id}",
            recipient=operator.id,
            kind=PEOPLE,
            urgency=URGENCY[PEOPLE],
            payload=payload,
            not_before=settings.of(operator).not_before(now, None),
        )
        for operator in people
        if operator.role == OPERATOR
    ]
