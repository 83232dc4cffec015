"""What each role may do, and where: asked of every command and of every button that is pressed."""

from __future__ import annotations

from enum import StrEnum

from bot.people import MINISTRY, OFFICER, OPERATOR, SUPERVISOR, Person


class Right(StrEnum):
    """What somebody may be allowed to do."""

    SEE = "see"  # the duties, hearings and people of a region
    ANSWER = "answer"  # the buttons under a duty, and the questions about a match
    DIGEST = "digest"  # the ministry's documents
    DECIDE = "decide"  # the last word on a dispute
    OPERATE = "operate"  # sources, queue, doctor, invitations


_OF_ROLE: dict[str, frozenset[Right]] = {
    OFFICER: frozenset({Right.SEE, Right.ANSWER}),
    SUPERVISOR: frozenset({Right.SEE, Right.ANSWER}),
    MINISTRY: frozenset({Right.SEE, Right.DIGEST}),
    OPERATOR: frozenset(Right),
}


def has(person: Person, right: Right) -> bool:
    """Whether the person's role has `right` at all, in some region or other."""
    return right in _OF_ROLE[person.role]


def may(person: Person, right: Right, region: str | None) -> bool:
    """Whether the person may do it in `region`; what has no region (None) is for those who see all of them."""
    return has(person, right) and person.covers(region)
