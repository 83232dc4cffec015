"""Violations that somebody disputes: held back from the tables until a decision, or until the next analysis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checks.judged import Finding
from checks.model import Form

Violation = tuple[Form, str, str]
"""A violation's identity: form, registration number, column (`contract.md`, Digest JSON)."""

UPHELD, WITHDRAWN = "upheld", "withdrawn"


@dataclass(frozen=True, slots=True)
class Dispute:
    """What is said against a violation. `decision`: "" while there is none, UPHELD: it stands, WITHDRAWN: it does not.

    `held_in` is the month ("YYYY-MM") whose sent analysis listed it as disputed, "" where none did.
    """

    reason: str
    decision: str = ""
    held_in: str = ""


def weighed(
    violations: Iterable[Finding], disputes: Mapping[Violation, Dispute]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The violations that count, and those listed as disputed, in their months.

    What is undecided is listed and not counted. What a sent analysis listed stays listed there and counts in the next
    month's, unless it was withdrawn: no analysis that is out changes, and nothing counts twice.
    """
    counted: list[Finding] = []
    disputed: list[Finding] = []
    for one in violations:
        dispute = disputes.get(identity(one))
        if dispute is None or (dispute.decision == UPHELD and dispute.held_in != one.month):
            counted.append(one)
        elif dispute.decision != WITHDRAWN:
            disputed.append(replace(one, reason=dispute.reason))
            if dispute.held_in == one.month:
                counted.append(replace(one, month=next_month(one.month)))
    return tuple(counted), tuple(disputed)


def identity(finding: Finding) -> Violation:
    """What a finding is about."""
    return finding.hearing[0], finding.number, finding.column


def next_month(month: str) -> str:
    """The month after "YYYY-MM"."""
    return f"{date.fromisoformat(f'{month}-28') + timedelta(days=4):%Y-%m}"


def month_before(month: str) -> str:
    """The month before "YYYY-MM"."""
    return f"{date.fromisoformat(f'{month}-01') - timedelta(days=1):%Y-%m}"
