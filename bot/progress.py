"""Progress of long readings on a terminal: one bar per source, on stderr, nothing where nobody looks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import TaskID

    from checks.sources import Progress
    from checks.sources.base import Source


@contextmanager
def reading_progress() -> Iterator[Callable[[Source], Progress | None]]:
    """Gives the progress of each source; None for all of them where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield lambda source: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def of(source: Source) -> Progress:
            def show(what: str, done: int, total: int | None) -> None:
                if source.id not in tasks:
                    tasks[source.id] = bars.add_task(source.id)
                bars.update(tasks[source.id], description=f"{source.id}: {what}", completed=done, total=total)

            return show

        yield of
