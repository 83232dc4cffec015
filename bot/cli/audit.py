"""`tyndau audit TABLE.csv`: the contradictions inside a published table; 1 where there is one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.frame import frame_of, framed_data, settings
from bot.cli.output import print_json


@framed_data
def command(
    context: typer.Context,
    table: Annotated[Path, typer.Argument(metavar="TABLE.csv", help="A table with the columns of the analysis.")],
    as_json: bool,
) -> int:
    """Contradictions inside a published table: row sums, and what must add up in a row of discussions."""
    from checks.audit import audit

    if frame_of(context).config:
        settings(context)
    found = audit(table)
    if as_json:
        fields = ("row", "region", "check", "printed", "computed", "text")
        print_json([{name: getattr(one, name) for name in fields} for one in found])
    else:
        for one in found:
            print(f"{table}: row {one.row}: {one.text}")
        print(f"{len(found)} contradictions" if len(found) != 1 else "1 contradiction")
    return 1 if found else 0
