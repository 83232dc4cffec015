"""`make bench-reading`: how well postings are read and matched, measured on the labelled corpus of `tests/corpus`.

Prints the figures of the tuning and the test part and writes them to `docs/reading.md`; `--failures` lists what was
read or matched wrongly as well, `--split` limits that list to one part.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.corpus.make import made
from tests.corpus.measure import Part, Rate, measured
from tests.corpus.templates import SPLITS

_PAGE = Path(__file__).parent.parent / "docs" / "reading.md"
_MOST_FAILURES = 60
_HEAD = ("what", "part", "precision", "recall", "asked", "right", "wrong", "missed")
_TEXT = """# How well postings are read

`make bench-reading` wrote this page. It reads {postings} postings made from {templates} templates, in Russian, in
Kazakh and in both, against {cards} portal cards of {regions} regions (`tests/corpus`, one fixed seed). Every label
comes from what was put into a text, none from the program. The two parts share no template, no region and no card;
some sorts of projects stand in one of them only. Folds, patterns and thresholds are set on the tuning part; the test
part is for measuring. A template whose failures were looked at to mend the reader belongs to the tuning part from then
on; those of `texts_last.py` were written after everything else was set.

Every region holds near-twins: two lots of one field on one day, one project heard twice, two hearings of one company
in one hall, two companies in one hall at other hours. Of ten texts, six carry what hands and copying do: Latin letters
inside words, slips of the keyboard, words run together or torn apart, every kind of quotes, capitals. Postings of
hearings that the portal has no card for, of last year's hearing of the same project, and such that announce nothing
stand among them.

{table}

- **kind**: announcement, protocol, correction, cancellation, news, another field, tender, vacancy, anything else; right
  is the very class. *kind, ours or not* asks only what a wrong answer could harm: announcement, protocol or neither;
  *asked* is there what calls itself none of them and has a day, an hour and a project's name: only a person ties it.
- **dates**: each hearing's date or period that a text gives, with its hour where it gives one. A year left out and the
  dates of laws, licences, newspapers, letters and deadlines are among the traps. A protocol's own date, which may be
  that of its signing, is held as doubtful and counts as wrong only where it is taken for certain.
- **matches**: each hearing that a posting speaks of, tied to its card. *Asked* is the share that goes to an officer as
  a question; recall is that of what was decided.
"""


def main() -> None:
    """Measure both parts, print, write the page."""
    arguments = _arguments()
    console = Console(width=120)
    corpus = made()
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("reading", total=len(corpus.postings))
        parts = [measured(corpus, split, lambda: progress.advance(task)) for split in SPLITS]
    console.print(_table(parts))
    regions = len({card.region for card in corpus.cards})
    templates = len({one.template for one in corpus.postings})
    _PAGE.write_text(
        _TEXT.format(
            postings=len(corpus.postings), templates=templates, cards=len(corpus.cards), regions=regions,
            table=_markdown(parts),
        ),
        encoding="utf8",
    )  # fmt: skip
    if arguments.failures:
        for part in parts:
            if arguments.split in (None, part.split):
                _print_failures(console, part, arguments.most)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--failures", action="store_true", help="list what was read or matched wrongly")
    parser.add_argument("--split", choices=SPLITS, help="of this part only")
    parser.add_argument("--most", type=int, default=_MOST_FAILURES, help="at most so many of each part")
    return parser.parse_args()


def _rows(parts: list[Part]) -> list[tuple[str, ...]]:
    return [_row(rate, part.split) for name in parts[0].rates for part in parts for rate in (part.rates[name],)]


def _row(rate: Rate, split: str) -> tuple[str, ...]:
    asked = f"{rate.share_asked:.1%}" if rate.may_ask else "–"
    counts = (str(rate.right), str(rate.wrong), str(rate.missed))
    return (rate.name, split, f"{rate.precision:.4f}", f"{rate.recall:.4f}", asked, *counts)


def _table(parts: list[Part]) -> Table:
    table = Table(title="Reading, measured on the labelled corpus")
    for head in _HEAD:
        table.add_column(head, justify="left" if head in _HEAD[:2] else "right")
    for row in _rows(parts):
        table.add_row(*row, end_section=row[1] == SPLITS[-1])
    return table


def _markdown(parts: list[Part]) -> str:
    lines = [_HEAD, ("---", "---", *("---:" for _ in _HEAD[2:])), *_rows(parts)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _print_failures(console: Console, part: Part, most: int) -> None:
    console.rule(f"{part.split}: {len(part.failures)} failures")
    for failure in part.failures[:most]:
        posting = failure.posting
        console.print(f"[bold]{failure.what}[/] {posting.template} {posting.region} {', '.join(posting.traps)}")
        console.print(f"  wanted {failure.wanted}\n  got    {failure.got}", markup=False)
        console.print(posting.posting.text, style="dim", markup=False)


if __name__ == "__main__":
    main()
