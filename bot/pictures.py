"""Pictures for Telegram: the heat map of a month, the trend of a region.

The drawing library takes long to load and much memory, so a process of its own draws and ends: `python -m bot.pictures`
reads one JSON document and writes one PNG picture.
"""

from __future__ import annotations

import asyncio
import io
import json
import sys
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.digest.heat import heat

_PATIENCE_S = 60.0
_LONGEST_LINE = 30  # of a label, in characters: the longest one takes three lines
_DPI = 110
_LINE = "#b8501f"
_FONT = "DejaVu Sans"  # comes with the library and has every Kazakh letter


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Rows by columns of counts; nothing is drawn into a cell of 0."""

    title: str
    rows: Sequence[str]
    columns: Sequence[str]
    cells: Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Trend:
    """One line: a value for each label, None where it is not known."""

    title: str
    labels: Sequence[str]
    values: Sequence[int | None]


async def drawn(what: HeatMap | Trend) -> bytes | None:
    """The picture as PNG; None where it could not be drawn within a minute."""
    document = json.dumps({"kind": type(what).__name__, **asdict(what)}).encode()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot.pictures"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(_PATIENCE_S):
            picture, _ = await process.communicate(document)
    except TimeoutError:
        return None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return picture if process.returncode == 0 and picture else None


def png(document: Mapping[str, Any]) -> bytes:
    """The picture that the document describes."""
    from matplotlib import rcParams
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    rcParams["font.family"] = _FONT
    values = dict(document)
    figure = Figure(dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    if values.pop("kind") == HeatMap.__name__:
        _heat_map(figure, HeatMap(**values))
    else:
        _trend(figure, Trend(**values))
    written = io.BytesIO()
    figure.savefig(written, format="png", metadata={"Software": None})
    return written.getvalue()


def _heat_map(figure: Any, what: HeatMap) -> None:
    height, width = len(what.rows), len(what.columns)
    figure.set_size_inches(4.5 + 0.6 * width, 3.2 + 0.3 * height)
    axes = figure.subplots()
    axes.set_title(what.title, fontsize=12)
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)
    for row, counts in enumerate(what.cells):
        for column, count in enumerate(counts):
            if count:
                axes.fill_between([column, column + 1], row, row + 1, color=heat(count), linewidth=0)
                axes.text(column + 0.5, row + 0.5, str(count), ha="center", va="center", fontsize=10)
    axes.set_xticks([at + 0.5 for at in range(width)], [wrapped(one) for one in what.columns], rotation=90)
    axes.set_yticks([at + 0.5 for at in range(height)], [wrapped(one) for one in what.rows])
    axes.set_xticks(range(width + 1), minor=True)
    axes.set_yticks(range(height + 1), minor=True)
    axes.grid(which="minor", color="#dddddd", linewidth=0.6)
    axes.tick_params(which="both", length=0, labelsize=9)


def _trend(figure: Any, what: Trend) -> None:
    figure.set_size_inches(7.0, 3.6)
    axes = figure.subplots()
    axes.set_title(what.title, fontsize=12)
    known = [(at, value) for at, value in enumerate(what.values) if value is not None]
    axes.plot([at for at, _ in known], [value for _, value in known], color=_LINE, marker="o")
    for at, value in known:
        axes.annotate(str(value), (at, value), xytext=(0, 6), textcoords="offset points", ha="center", fontsize=9)
    axes.set_xticks(range(len(what.labels)), what.labels, rotation=45, ha="right", fontsize=8)
    axes.set_ylim(0, max([value for _, value in known], default=0) * 1.2 + 1)
    axes.grid(axis="y", color="#dddddd", linewidth=0.6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def wrapped(text: str) -> str:
    """A label in lines that stand beside each other, no word cut."""
    return textwrap.fill(text, _LONGEST_LINE, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    sys.stdout.buffer.write(png(json.load(sys.stdin)))
