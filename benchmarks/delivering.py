"""`make bench-delivery`: ten thousand notices to five hundred chats; the server enforces Telegram's limits."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import perf_counter

from rich.console import Console
from rich.table import Table

from bot.logs import set_up
from tests.delivery.rates import ALLOWED_A_SECOND, measure

_CHATS, _NOTICES = 500, 10_000
_SHARE = 0.9


def main() -> int:
    """Deliver, and hold what came of it against what was promised; 1 where it does not hold."""
    set_up()
    console = Console(width=110)
    console.print(f"{_NOTICES} notices to {_CHATS} chats, every fifth a group; time leaps over idle waits.\n")
    begin = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        done = measure(Path(folder), _CHATS, _NOTICES)
    most, least = max(done.throttled.values(), default=0), _SHARE * ALLOWED_A_SECOND
    rows = [
        ("notices delivered", f"{done.report.sent}", f"{_NOTICES}", sum(done.notices.values()) == _NOTICES),
        ("429 to one chat at most", f"{most}", "≤ 1", most <= 1),
        ("messages a second", f"{done.rate:.1f}", f"≥ {least:.1f}", done.rate >= least),
    ]
    table = Table("what", "measured", "promised", "")
    for what, measured, promised, holds in rows:
        table.add_row(what, measured, promised, "holds" if holds else "DOES NOT HOLD")
    console.print(table)
    took = f"{done.messages} messages in {done.seconds:.0f} s of the server's time"
    mine = f"{perf_counter() - begin:.0f} s of this machine's"
    console.print(f"{took}, {mine}; 429 in all: {sum(done.throttled.values())}")
    return 0 if all(holds for *_, holds in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
