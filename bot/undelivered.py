"""What operators are told of people who cannot be reached."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from bot.notices.model import UNDELIVERABLE, URGENCY, AlertSettings
from bot.people import OPERATOR, Person
from storage.values import NewNotice


def undeliverable_notices(
    reasons: Mapping[str, str],
    people: Sequence[Person],
    now: datetime,
    settings: AlertSettings,
    *,
    other_ways: bool = False,
) -> list[NewNotice]:
    """One notice to each operator for each person (id to reason) who can be reached in no way; once a day.

    With `other_ways` the chat is closed and the messages arrive in another way.
    """
    names = {person.id: person.name or person.id for person in people}
    what, day = "closed" if other_ways else "undeliverable", f"{now.astimezone(settings.zone):%Y-%m-%d}"
    return [
        NewNotice(
            key=f"{what}|{recipient}|{day}|{operator.id}",
            recipient=operator.id,
            kind=UNDELIVERABLE,
            urgency=URGENCY[UNDELIVERABLE],
            payload={"person": names.get(recipient, recipient), "reason": reason, "other_ways": other_ways},
            not_before=settings.of(operator).not_before(now, None),
        )
        for recipient, reason in reasons.items()
        for operator in people
        if operator.role == OPERATOR and operator.id != recipient
    ]
