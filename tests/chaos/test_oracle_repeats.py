"""What the oracle of the worst days takes for a silent repeat, and what for two notices that say the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.chaos.oracle import Oracle
from tests.chaos.received import Item
from tests.chaos.records import Row

MAILBOX, NUMBER = "west-kazakhstan@example.org", "25220227001"
EIGHT, LATER = (datetime(2025, 9, 3, 3, minute, tzinfo=UTC) for minute in (0, 40))


def told(at: datetime, repeated: bool = False) -> Item:
    return Item(MAILBOX, at, NUMBER, "№ 25220227001 – разместить объявление", "Сегодня последний день", repeated, True)


def row(id_: int, stage: str) -> Row:
    return Row(id_, f"k{id_}", "officer:100008", "duty", stage, "d", NUMBER, "sent", "", EIGHT, EIGHT, None)


def findings(sent: dict[int, tuple[str, datetime]], *items: Item) -> list[str]:
    """What is said of these items where each row (by id: its stage) was taken by a server at that moment, if at all."""
    oracle = Oracle.__new__(Oracle)
    oracle.rows = {id_: row(id_, stage) for id_, (stage, _) in sent.items()}
    oracle.attempts = {id_: [("sent", "mail", f"m{id_}")] for id_ in sent}
    oracle.sent = {id_: at for id_, (_, at) in sent.items()}
    oracle.items, oracle.issues = list(items), []
    return list(oracle.repeats())


def test_a_late_first_word_and_the_last_days_own_are_two_notices() -> None:
    assert findings({1: ("new", EIGHT), 2: ("today", LATER)}, told(EIGHT), told(LATER)) == []


@pytest.mark.parametrize(
    "sent",
    [
        {1: ("today", EIGHT)},  # the second sending is on nobody's record
        {1: ("today", LATER)},  # the first is not: killed before it could be recorded
        {1: ("new", LATER), 2: ("today", LATER)},  # both rows are the second message's
    ],
)
def test_one_notice_twice_is_a_silent_repeat_unless_it_says_so(sent: dict[int, tuple[str, datetime]]) -> None:
    (said,) = findings(sent, told(EIGHT), told(LATER))
    assert said.startswith("2 told 2 times without a word")
    assert findings(sent, told(EIGHT), told(LATER, repeated=True)) == []
