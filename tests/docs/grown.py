"""What the grown copy does, as one JSON document: `python -m tests.docs.grown ADDRESS`, run in the copy."""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any

import checks
from bot.cli import execute
from bot.digest.formats import FORMATS
from checks.analysis import Analysis
from checks.judged import Stage
from checks.law.terms import load_law
from tests.delivery.home import home
from tests.judging.scene import Scene
from tests.notices.samples import person, verdict

CONFIG = """
[watch]
requests_per_second = 1000
[[sources]]
id = "plain"
kind = "lines"
region = "pavlodar"
url = "{address}/list.txt"
"""


def month() -> Analysis:
    """April of a hearing that was announced on Saturday 5 April, two days after its due day."""
    one = Scene("pavlodar", "2025-03-25", "2025-05-14")
    one.card(1, appears="2025-04-02 10:00", meets="2025-05-28")
    one.posts(1, "announcement", appears="2025-04-05 09:00", shown="2025-04-05")
    return one.month("2025-04").analysis


def row(analysis: Analysis) -> dict[str, int]:
    """The cells of the hearing's region that are not zero, and the total."""
    found = next(one for one in analysis.tables["open_meetings"].rows if one.region == "pavlodar")
    return {column: count for column, count in found.cells.items() if count} | {"total": found.total}


async def letterbox(folder: Path) -> str:
    """What lies in an officer's letterbox after one delivery."""
    async with home(folder, person()) as made:
        await made.plan(verdict(Stage.TODAY))
        await made.deliver()
    return "".join(one.read_text(encoding="utf8") for one in (folder / "outbox" / "letterbox").iterdir())


def command(*arguments: str) -> dict[str, Any]:
    """A command's exit code and streams."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = execute(arguments)
    return {"code": code, "out": out.getvalue(), "err": err.getvalue()}


def main(address: str) -> None:
    """Try everything that was added."""
    Path("config.toml").write_text(CONFIG.format(address=address), encoding="utf8")
    law, analysis = load_law(), month()
    document = {
        "runs_in": str(Path(checks.__file__).parent.parent),
        "row": row(analysis),
        "heads": {one: FORMATS["html"](analysis, one, law).decode() for one in ("kk", "ru", "en")},
        "counted_in_2021": "announcement_on_day_off" in law.edition("2021-08").tables["open_meetings"].violations,
        "editions": [(one.id, str(one.in_force_until or "")) for one in law.editions],
        "days_in_2027": law.edition_on(date(2027, 3, 1)).terms["protocol_site"].amount,
        "letter": asyncio.run(letterbox(Path("letters"))),
        "csv": FORMATS["csv"](analysis, "ru", law).decode(),
        "digest": command("digest", "--month", "2025-04", "--format", "csv"),
        "zone": command("zone", "--json"),
        "source": command("sources", "--check", "plain", "--json"),
    }
    print(json.dumps(document))


if __name__ == "__main__":
    main(sys.argv[1])
