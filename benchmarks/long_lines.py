"""What a long line costs to read: four times the letters may take about four times as long, whatever they are."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date

from checks.model import Posting, Rubric
from checks.reading.understand import understand

_LETTERS = 6_000
_TIMES = 4
_TRIES = 3
_PIECES = (
    *("а", "а ", "ж", "1", "1 ", " ", "«", '"', "(", "|", " | ", ". ", ".", "- ", "; ", ": ", "№ ", "/"),
    *(
        "\n",
        "1\n",
        ":\n",
        "а\n",
        "1. \n",
        "- а\n",
        "01.04.2025 ",
        "15 апреля ",
        "2025 жылғы 15 сәуір ",
        "сағат 10:00 ",
        "с 10:00 до ",
    ),
    *(
        'ТОО "А" ',
        "проект ",
        "жоба ",
        "слушания ",
        "хаттама ",
        "по адресу ",
        ", г. ",
        "область, ",
        "15-",
        "1) ",
        "http://",
    ),
    *("сағат 10:00 проект ; :\n", ":\nна проект ", ": 15.04.2025 | проект а; 10:00 ", "с 1 1\nтоо а; "),
)


def worst() -> tuple[float, str]:
    """The greatest ratio of CPU time of a line of 24,000 letters to one of 6,000, and the piece that it repeats."""
    return max((_seconds(piece, _LETTERS * _TIMES) / _seconds(piece, _LETTERS), piece) for piece in _PIECES)


def _seconds(piece: str, letters: int) -> float:
    text = (piece * letters)[:letters]
    title = "Объявление об общественных слушаниях"
    posting = Posting(title, f"{title}\n{text}", (date(2025, 5, 15),), Rubric.UNKNOWN, "http://127.0.0.1/", (), "")
    return min(_tries(posting))


def _tries(posting: Posting) -> Iterator[float]:
    for _ in range(_TRIES):
        begin = time.process_time()
        understand(posting)
        yield time.process_time() - begin


if __name__ == "__main__":
    print(*worst())
