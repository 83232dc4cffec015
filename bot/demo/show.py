"""What the demonstration shows: its progress, one officer's messages, the tables, and where the published ones err."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from bot.errors import CannotDo
from checks.audit import audit_table
from checks.tables import read_table

MONTHS = (("2025-04", 7), ("2021-11", 7))  # month and seed
_EVERY = 10  # without a terminal, a line after so many days


async def run_month(month: str, seed: int, scale: float, folder: Path, tell: Callable[[dict[str, Any]], None]) -> Any:
    """Play one month in a process of its own; gives its result. CannotDo where the process failed."""
    command = (sys.executable, "-m", "bot.demo.month", month, str(seed), str(scale), str(folder))
    with (folder / "log.txt").open("wb") as log:
        child = await asyncio.create_subprocess_exec(
            *command, stdout=asyncio.subprocess.PIPE, stderr=log, limit=2**24, env=_environment()
        )
        assert child.stdout is not None
        result: Any = None
        try:
            async for line in child.stdout:
                document = json.loads(line)
                result = document.get("result", result)
                tell(document)
            await child.wait()
        finally:
            if child.returncode is None:
                child.terminate()
    if result is None:
        raise CannotDo(f"the month {month} could not be played; see {folder / 'log.txt'}")
    return result


def _environment() -> dict[str, str]:
    # A token of the real service must not reach the embedded one.
    return {name: value for name, value in os.environ.items() if not name.startswith("TYNDAU_")}


@contextmanager
def progress(console: Console) -> Iterator[Callable[[str], Callable[[dict[str, Any]], None]]]:
    """Gives the teller of each month: a bar on a terminal, else a line every few days."""
    if not console.is_terminal:
        yield _line_teller
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[words]}"), TimeElapsedColumn())
    with Progress(*columns, console=console) as bars:

        def teller(month: str) -> Callable[[dict[str, Any]], None]:
            task = bars.add_task(month, total=None, words="the first reading of everything")

            def tell(document: dict[str, Any]) -> None:
                if "done" in document:
                    bars.update(task, completed=document["done"], total=document["of"], words=_words(document))

            return tell

        yield teller


def _line_teller(month: str) -> Callable[[dict[str, Any]], None]:
    def tell(document: dict[str, Any]) -> None:
        if "done" in document and (document["done"] % _EVERY == 1 or document["done"] == document["of"]):
            print(f"{month}  day {document['done']:>2} of {document['of']}  {_words(document)}", file=sys.stderr)

    return tell


def _words(document: dict[str, Any]) -> str:
    return f"{document['day']}: {document['told']} messages, {document['found']} violations"


def equal_cells(result: dict[str, Any], table: str, rows: dict[str, dict[str, int]]) -> tuple[int, int]:
    """How many cells of a published table there are, and how many of them were counted equal."""
    counted = result["cells"][table]
    same = sum(counted[region][column] == count for region, cells in rows.items() for column, count in cells.items())
    return same, sum(len(cells) for cells in rows.values())


def page(results: list[dict[str, Any]], published: dict[str, list[Path]], out: Path) -> Iterator[str]:
    """The last page, line by line: messages, tables, the published ones' contradictions, where everything lies."""
    first = results[0]
    yield f"What the officer of {first['officer']} got on the phone (the first of {first['letters_in_all']}):"
    for letter in first["letters"]:
        yield ""
        yield from (f"  | {line}" for line in letter.splitlines())
    for result in results:
        yield from _month(result, published[result["month"]])
    yield ""
    yield f"Left in {out}/ for each month: the analysis in every form, the mails, the messages, the database:"
    for result in results:
        yield f"  {result['month']}/  " + "  ".join(result["files"])
    yield f"Look at {out}/{first['month']}/analysis-{first['month']}.ru.html, or ask the database:"
    yield f"  tyndau --config {out}/{first['month']}/config.toml explain {first['example']} --language ru"


def _month(result: dict[str, Any], files: list[Path]) -> Iterator[str]:
    yield ""
    yield "=" * 100
    yield result["title"]
    for lines in result["tables"]:
        yield ""
        yield from lines
    yield ""
    for file in files:
        table = read_table(file)
        same, cells = equal_cells(result, table.name, table.rows)
        yield f"{file.stem}: {same} of {cells} cells equal to the ministry's published table"
        for found in audit_table(table):
            yield f"  the published table contradicts itself: {found.text}"
    told = "every one" if result["warned"] == result["due"] else f"{result['warned']}"
    yield f"missing or late: {result['due']} duties; {told} told to the officer before the end of its due day"
    requests, messages, mails = result["requests"], result["messages"], result["mails"]
    yield f"{requests} requests, {messages} Telegram messages, {mails} mail to the ministry"
