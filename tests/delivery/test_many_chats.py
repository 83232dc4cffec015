"""The rates of a server that enforces them are used up and not overrun; `make bench-delivery` does it at full size."""

from __future__ import annotations

from pathlib import Path

from tests.delivery.rates import ALLOWED_A_SECOND, measure


def test_seventy_chats_are_told_everything_at_the_rate_that_is_allowed(tmp_path: Path) -> None:
    done = measure(tmp_path, chats=70, notices=70 * 8)
    assert (done.report.sent, set(done.notices.values()), len(done.notices)) == (70 * 8, {8}, 70)
    assert max(done.throttled.values(), default=0) <= 1
    assert done.messages > 2 * ALLOWED_A_SECOND
    assert done.rate >= 0.8 * ALLOWED_A_SECOND  # the first and the last second weigh more among so few
