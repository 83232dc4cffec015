"""What the store takes and gives besides the values of `checks`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from checks.judged import Stage, State


class NoticeState(StrEnum):
    """Where a notice stands. Only PENDING, CLAIMED and SENDING are still to be delivered.

    CLAIMED: under a lease, and surely not under way. SENDING: a message with it may have gone out.
    """

    PENDING = "pending"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNDELIVERABLE = "undeliverable"
    DROPPED = "dropped"


UNDELIVERED = (NoticeState.PENDING, NoticeState.CLAIMED, NoticeState.SENDING)


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to be planned once: `key` names hearing version, duty, stage and recipient.

    A higher `urgency` goes first. It is not handed out before `not_before`; `must_before` is when it becomes useless.
    """

    key: str
    recipient: str
    kind: str
    urgency: int
    payload: Mapping[str, Any]
    not_before: datetime
    must_before: datetime | None = None
    stage: Stage | None = None
    duty_id: str | None = None
    number: str = ""
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice as it stands in the outbox. `uncertain`: an earlier attempt may have reached the recipient."""

    id: int
    key: str
    recipient: str
    kind: str
    stage: Stage | None
    duty_id: str | None
    number: str
    region: str | None
    urgency: int
    payload: dict[str, Any]
    planned_at: datetime
    not_before: datetime
    must_before: datetime | None
    state: NoticeState
    attempts: int
    uncertain: bool
    next_try_at: datetime | None
    sent_at: datetime | None
    last_error: str


@dataclass(frozen=True, slots=True)
class Standing:
    """How a notice stands; `stuck`: it waits because the last attempt to deliver it failed."""

    state: NoticeState
    stuck: bool


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt as it ended, for as many notices as one message held. `address` is masked."""

    id: int
    notice_ids: tuple[int, ...]
    channel: str
    address: str
    at: datetime
    outcome: str
    detail: str
    external_id: str


@dataclass(frozen=True, slots=True)
class StoredVerdict:
    """A duty's verdict as last planned: since `changed_at` so, first judged at `first_at`."""

    duty_id: str
    number: str
    region: str | None
    state: State
    reason: str
    stage: Stage | None
    due_earliest: date
    due_latest: date
    edition: str
    clause: str
    first_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class VerdictChange:
    """One line of a duty's history: from `at` on its verdict was this."""

    duty_id: str
    at: datetime
    state: State
    reason: str
    stage: Stage | None
    due_earliest: date
    due_latest: date


@dataclass(frozen=True, slots=True)
class Relevance:
    """Until which day an item matters to anything that may still be judged; None: it stays relevant.

    Cards by their key (`checks.sources.base.card_key`), postings by their number in the ledger.
    """

    cards: Mapping[str, date | None] = field(default_factory=dict)
    postings: Mapping[int, date | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class StoredAnalysis:
    """An analysis as made: the `number`-th of its month, its JSON, and when it was sent."""

    id: int
    month: str
    number: int
    as_of: datetime
    body: dict[str, Any]
    created_at: datetime
    sent_at: datetime | None
