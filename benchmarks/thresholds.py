"""`python -m benchmarks.thresholds`: the thresholds of matching, set on the tuning part of the labelled corpus.

Each threshold is varied alone over its range, the others standing as they are. Chosen is the middle of the range in
which precision keeps its goal and most hearings are tied rightly without a question. The figures, and those of the
test part at the thresholds that stand, are written to `docs/matching.md` with the curve in `docs/matching.png`;
`--write` puts what was chosen into `checks/matching/weights.py`.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from checks.assess import Matcher
from checks.attachments.understanding import understand_posting
from checks.judged import HearingKey
from checks.matching import weights
from checks.model import Ledger
from checks.reading import Understood
from tests.corpus.make import OURS, ledger, made
from tests.corpus.measure import Rate
from tests.corpus.model import Corpus

_ROOT = Path(__file__).parent.parent
_PAGE, _PICTURE = _ROOT / "docs" / "matching.md", _ROOT / "docs" / "matching.png"
_WEIGHTS = _ROOT / "checks" / "matching" / "weights.py"
GRIDS = {
    "MATCH_FROM": [3.5 + value / 2 for value in range(0, 20)],
    "ASK_FROM": [value / 2 for value in range(0, 15)],
    "MARGIN": [value / 2 for value in range(0, 11)],
}
GOAL = 0.995  # of precision
_TEXT = """# How postings are tied to hearings

`python -m benchmarks.thresholds` wrote this page and its picture.

A mention of a hearing in a posting is weighed against the few likely cards of its region and form. Independent
evidence makes points for or against: date and hour, registration number, BIN, initiator, words of the project by
their rarity, place, order in time (`checks/matching/evidence.py`, `checks/matching/weights.py`). Near-equal cards are
shared out over all postings of the region at once (`checks/matching/assignment.py`): a second announcement of one
hearing in the same language is seldom, unless it is a copy or a correction. There are three answers:

- **matched**: at least `MATCH_FROM` points and `MARGIN` more than any other card, by its own words or because the
  other postings are better shared out so; nothing that contradicts.
- **ask**: at least `ASK_FROM` points, or one of the named doubts (another project is named, the company stands on no
  card, only the date differs …). The region's officer is asked; nothing is counted until he answers, and his answer
  wins.
- **none**: everything else.

What calls itself no hearing at all is never matched, and asked about where a card's day and hour stand in it with most
of the card's project, its BIN, or its company (`unnamed`): the words may be unknown to the reader. While a question
stands, every card that the posting's day and a rare name of it fit is left open.

Before a hearing is said to have no announcement or no protocol in time, it is sought in every posting of its region
that appeared when one should have, whatever that was read as (`sought`, `checks/matching/sought.py`): one that says
its project, or a name that no other card has, with its day or its company, and is not known to be of another hearing
for those very words, is asked about. The question is put only where somebody would else be accused.

## Thresholds

They are set on the tuning part of the labelled corpus (`tests/corpus`), each varied alone, to the middle of the range
in which precision is at least {goal} and most hearings are tied rightly without a question. For this the part is
matched three times: with all cards, and with every second one gone, when the postings of the missing ones may be tied
to no other, however near a twin it is.

{chosen}

![what is tied wrongly, not found and asked over each threshold, in per cent](matching.png)

## Figures

{figures}

Precision and recall are those of what was decided; *asked* is the share of all answers. The goals on the test part are
0.995, 0.97 and 5 %.

## The curve, tuning part

{curve}
"""


@dataclass(frozen=True)
class Bench:
    """One part of the corpus, read once: what is matched again for each threshold."""

    corpus: Corpus
    view: Ledger
    readings: dict[tuple[int, int], Understood]

    def rate(self) -> Rate:
        """The counts of matching at the thresholds that stand, all cards being there."""
        return self._add(Rate("matches", may_ask=True), self.view)

    def stressed(self) -> Rate:
        """The same, and twice more with every second card gone: what spoke of those may be tied to no other."""
        rate = self.rate()
        for odd in (0, 1):
            self._add(rate, replace(self.view, cards=self.view.cards[odd::2]))
        return rate

    def _add(self, rate: Rate, view: Ledger) -> Rate:
        there = {(card.form, card.hearing_id) for card in view.cards}
        said: dict[tuple[int, str], set[HearingKey]] = {}
        for match in Matcher().match(view, self.readings):
            if match.hearing:
                said.setdefault((match.posting, match.decision), set()).add(match.hearing)
        for history in view.postings:
            one = self.corpus.postings[history.id]
            wanted = there & set(one.cards) if one.kind in OURS else set()
            matched = said.get((history.id, "matched"), set())
            doubts = len(said.get((history.id, "ask"), set()) - matched)
            asked = min(doubts, len(wanted - matched)) if wanted else doubts
            rate.right += len(wanted & matched)
            rate.wrong += len(matched - wanted)
            rate.asked += asked
            rate.missed += max(len(wanted - matched) - asked, 0)
        return rate


@dataclass(frozen=True)
class Point:
    """The rate at one value of one threshold."""

    value: float
    rate: Rate

    @property
    def useful(self) -> int:
        """How many hearings were tied rightly without a question."""
        return self.rate.right if self.rate.precision >= GOAL else -1


def main() -> None:
    """Vary, choose, print, write."""
    parser = argparse.ArgumentParser(description="Set the thresholds of matching on the tuning part of the corpus.")
    parser.add_argument("--write", action="store_true", help="put the chosen thresholds into weights.py")
    arguments = parser.parse_args()
    console = Console(width=120)
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("matching", total=sum(map(len, GRIDS.values())))
        tuning = bench("tuning")
        curves = {}
        for name, grid in GRIDS.items():
            curves[name] = []
            for value in grid:
                curves[name].append(Point(value, at(tuning, name, value)))
                progress.advance(task)
    chosen = {name: middle(points) for name, points in curves.items()}
    if arguments.write:
        _put(chosen)
    test = bench("test")
    rates = {
        "tuning": tuning.rate(),
        "tuning, also with every second card gone": tuning.stressed(),
        "test": test.rate(),
        "test, also with every second card gone": test.stressed(),
    }
    _PAGE.write_text(_page(curves, chosen, rates), encoding="utf8")
    _draw(curves)
    console.print(_chosen(chosen))
    console.print(_figures(rates))


def bench(split: str) -> Bench:
    """A part of the corpus, read."""
    corpus = made()
    view = ledger(corpus, split)
    readings = {
        (one.id, 0): understand_posting(corpus.postings[one.id].posting, one.versions[0].seen.at.year)
        for one in view.postings
    }
    return Bench(corpus, view, readings)


def at(part: Bench, name: str, value: float) -> Rate:
    """The rate with one threshold changed."""
    with changed({name: value}):
        return part.stressed()


@contextmanager
def changed(values: dict[str, float]) -> Iterator[None]:
    """Other thresholds for as long as the block lasts."""
    before = {name: getattr(weights, name) for name in values}
    try:
        for name, value in values.items():
            setattr(weights, name, value)
        yield
    finally:
        for name, value in before.items():
            setattr(weights, name, value)


def middle(points: Sequence[Point]) -> float:
    """The middle of the best range: equal figures on both sides leave most room for texts not seen yet."""
    best = max(point.useful for point in points)
    values = [point.value for point in points if point.useful == best]
    return values[(len(values) - 1) // 2]


def _put(chosen: dict[str, float]) -> None:
    text = _WEIGHTS.read_text(encoding="utf8")
    for name, value in chosen.items():
        text, count = re.subn(rf"^{name} = [\d.]+", f"{name} = {value}", text, flags=re.MULTILINE)
        if count != 1:
            raise SystemExit(f"{name} does not stand once in {_WEIGHTS.name}")
        setattr(weights, name, value)
    _WEIGHTS.write_text(text, encoding="utf8")


def _page(curves: dict[str, list[Point]], chosen: dict[str, float], rates: dict[str, Rate]) -> str:
    rows = [(name, f"{point.value:g}", *_cells(point.rate)) for name, points in curves.items() for point in points]
    head = ("threshold", "value", "precision", "recall", "asked", "right", "wrong", "missed")
    return _TEXT.format(
        goal=GOAL, chosen=_chosen(chosen), figures=_figures(rates), curve=_markdown([head, *rows], left=1)
    )


def _chosen(chosen: dict[str, float]) -> str:
    rows = [(name, f"{value:g}", f"{getattr(weights, name):g}") for name, value in chosen.items()]
    return _markdown([("threshold", "chosen", "in use"), *rows], left=1)


def _figures(rates: dict[str, Rate]) -> str:
    rows = [(split, *_cells(rate)) for split, rate in rates.items()]
    return _markdown([("part", "precision", "recall", "asked", "right", "wrong", "missed"), *rows], left=1)


def _cells(rate: Rate) -> tuple[str, ...]:
    counts = (str(rate.right), str(rate.wrong), str(rate.missed))
    return (f"{rate.precision:.4f}", f"{rate.recall:.4f}", f"{rate.share_asked:.1%}", *counts)


def _markdown(rows: Sequence[Sequence[str]], left: int) -> str:
    rule = ["---"] * left + ["---:"] * (len(rows[0]) - left)
    return "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], rule, *rows[1:]])


def _draw(curves: dict[str, list[Point]]) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(13, 4), layout="constrained")
    FigureCanvasAgg(figure)
    for panel, (name, points) in zip(figure.subplots(1, 3).flat, curves.items(), strict=True):
        values = [point.value for point in points]
        rates = [point.rate for point in points]
        panel.plot(values, [100 - 100 * one.precision for one in rates], label="tied wrongly", color="#b3261e")
        panel.plot(values, [100 - 100 * one.recall for one in rates], label="not found", color="#1f4e9c", ls="--")
        panel.plot(values, [100 * one.share_asked for one in rates], label="asked", color="#b4541a", ls=":")
        panel.axvline(getattr(weights, name), color="#888888", linewidth=1, label="in use")
        panel.set(title=name, ylim=(-0.5, 30), xlabel="points", ylabel="%")
        panel.grid(alpha=0.25)
    figure.axes[0].legend(loc="upper center")
    figure.suptitle("Tuning part, with all cards and with every second one gone")
    figure.savefig(_PICTURE, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
