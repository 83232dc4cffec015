"""An unseen month judged in seconds: perfect passes without a server, the questions answered truthfully.

`python -m tests.otherworld.offline MONTH SEED SCALE [dense] [brief] [WRITING] [few=N] [quiet]`
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from bot.asks import Ask, asks_of
from bot.evaluate import Evaluation
from checks.analysis import Analysis, analyse, last_day, month_end
from checks.assess import Matcher
from checks.duties import Rules
from checks.facts import Facts, facts_of
from checks.judge import judge
from checks.judged import HearingKey
from checks.law.calendar import load_calendar
from checks.law.terms import load_law
from checks.matching.answers import Answer
from checks.model import Form, Kind
from checks.reading.values import Understood
from checks.unread import with_unread
from checks.view import view_of
from tests.otherworld.answering import ROUNDS
from tests.otherworld.drive import TABLES
from tests.otherworld.make import WRITINGS, make
from tests.otherworld.model import Posting, World
from tests.otherworld.perfect import Heard, heard

Violation = tuple[str, str, str, str]
"""Region, form, registration number, column."""
_ZONE = ZoneInfo("Asia/Almaty")  # the service's, as configured by default
KINDS = {"announcement": Kind.ANNOUNCEMENT, "protocol": Kind.PROTOCOL}


@dataclass
class Outcome:
    """What was said of a month beside what is true. `early`: false before the questions were answered; `lost`: not
    found and not called unclear either; `told` explains each difference and question, a line each."""

    postings: int
    true: set[Violation]
    early: set[Violation] = field(default_factory=set)
    false: set[Violation] = field(default_factory=set)
    missed: set[Violation] = field(default_factory=set)
    lost: set[Violation] = field(default_factory=set)
    cells: list[str] = field(default_factory=list)
    asked: list[tuple[int, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def line(self) -> str:
        """The figures in one line."""
        about = len({posting for posting, _ in self.asked})
        share = 100 * about / max(self.postings, 1)
        reasons = ", ".join(f"{reason} {count}" for reason, count in Counter(r for _, r in self.asked).most_common())
        return (
            f"{self.postings} postings, {len(self.true)} violations: false {len(self.early | self.false)}, "
            f"not found {len(self.missed)} (lost {len(self.lost)}), cells {len(self.cells)}, "
            f"asked about {about} ({share:.1f} %): {reasons or 'nothing'}"
        )


def judged_offline(
    month: str,
    seed: int,
    scale: float,
    *,
    dense: bool = False,
    brief: bool = False,
    writing: str = "",
    few: int = 0,
) -> Outcome:
    """What the product says of an unseen month after perfect passes, compared with the truth."""
    world = make(month, seed, scale, dense, brief, writing, few)
    return _Month(world).outcome()


class _Month:
    """A world on its way to an outcome."""

    def __init__(self, world: World) -> None:
        self.world, self.heard = world, heard(world)
        self.rules = Rules(load_law(), load_calendar())
        self.numbers = {(Form(one.form), one.card): one.number for one in world.hearings}
        self.answers: list[Answer] = []
        true = {(one.region, one.form, one.hearing, one.column) for one in world.truth.violations}
        self.result = Outcome(sum(one.kind in KINDS for one in self.heard.wrote.values()), true)

    def outcome(self) -> Outcome:
        """1. judge; 2. answer what is asked, and judge again until nothing is; 3. compare."""
        result = self.result
        result.told += [f"NOT READ {_said(one)}" for one in self.heard.unread if one.kind in KINDS]
        result.told += _misread(self.heard)
        put: set[str] = set()
        live, analysis = self._judged()
        result.early = self._said(analysis) - result.true
        result.told += [f"WRONG MATCH {line}" for line in self._wrong_matches(live)]
        for _ in range(ROUNDS):
            asks = [ask for ask in asks_of(live) if ask.id not in put]
            if not asks:
                break
            put |= {ask.id for ask in asks}
            self._answer(asks)
            live, analysis = self._judged()
        self._compare(analysis, live.facts)
        return result

    def _judged(self) -> tuple[Evaluation, Analysis]:
        """As of the last pass, and the month's analysis."""
        ledger, readings = self.heard.ledger, self.heard.readings
        now, end = self.world.passes[-1], month_end(self.world.month, _ZONE)
        matches = Matcher().match(ledger, readings, self.answers)
        facts = with_unread(facts_of(ledger, readings, matches), ledger, readings, matches)
        live = judge(facts, view_of(ledger, self.rules, now, now, None), matches)
        done = judge(facts, view_of(ledger, self.rules, now, end, last_day(self.world.month)), matches)
        return Evaluation(ledger, readings, facts, live, self.rules), analyse(done, self.world.month, self.rules.law)

    def _said(self, analysis: Analysis) -> set[Violation]:
        return {(one.region, one.hearing[0].value, one.number, one.column) for one in analysis.violations}

    def _answer(self, asks: list[Ask]) -> None:
        for ask in asks:
            one = self.heard.wrote[ask.posting]
            same = one.kind == ask.kind and any(ask.number == hearing.number for hearing in one.hearings)
            self.answers.append(Answer(ask.posting, ask.mention, ask.digest, ask.hearing, same))
            self.result.asked.append((ask.posting, ask.reason))
            card = f"{ask.number} {ask.project} {ask.start} {ask.hour}"
            said = f"ASK {ask.reason} {ask.score:.2f} -> {'yes' if same else 'no'}: {card}"
            self.result.told.append(f"{said} | {_said(one)}")

    # --- what differs ------------------------------------------------------------------------------------------

    def _wrong_matches(self, live: Evaluation) -> Iterator[str]:
        for match in live.matches:
            one = self.heard.wrote[match.posting]
            right = {hearing.number for hearing in one.hearings}
            if match.decision == "matched" and match.hearing and self.numbers[match.hearing] not in right:
                yield f"{match.reason} {self.numbers[match.hearing]} for {sorted(right)} {_said(one)}"

    def _compare(self, analysis: Analysis, facts: Mapping[HearingKey, Facts]) -> None:
        result, said = self.result, self._said(analysis)
        listed = (*analysis.unclear, *analysis.asked)
        unclear = {(one.region, one.hearing[0].value, one.number, one.column): one.reason for one in listed}
        result.false, result.missed = said - result.true, result.true - said
        result.lost = result.missed - unclear.keys()
        result.cells = list(self._differing_cells(analysis))
        wrong, doubted = result.early | result.false, result.missed | unclear.keys()
        result.told += [f"FALSE {self._of(one)}" for one in sorted(wrong)]
        result.told += [f"NOT FOUND {self._of(one)} {unclear.get(one, 'LOST')}" for one in sorted(result.missed)]
        result.told += [f"UNCLEAR {self._of(one)} {unclear[one]}" for one in sorted(unclear.keys() - result.true)]
        result.told += [f"CELL {one}" for one in result.cells]
        result.told += list(self._doubts(facts, {one[2] for one in doubted}))
        result.told += list(self._of_them({one[2] for one in wrong}))

    def _of(self, one: Violation) -> str:
        region, form, number, column = one
        return f"{region} ({self.world.kinds[region]}) {form} {number} {column}"

    def _differing_cells(self, analysis: Analysis) -> Iterator[str]:
        for name, table in analysis.tables.items():
            for row in table.rows:
                for column, value in row.cells.items():
                    want = self.world.truth.cells.get((TABLES[name], row.region, column), 0)
                    if value != want:
                        yield f"{name} {row.region} ({self.world.kinds[row.region]}) {column}: {value}, want {want}"

    def _doubts(self, facts: Mapping[HearingKey, Facts], numbers: set[str]) -> Iterator[str]:
        """What was not read, and leaves a hearing's duties unclear."""
        for one in facts.values():
            copies = [copy for kind in one.asked.values() for copy in kind if copy.unread]
            for copy in copies if one.hearing.number in numbers else ():
                yield f"DOUBT {one.hearing.number} {copy.kind.value} by {self._read(copy.posting)}"

    def _of_them(self, numbers: set[str]) -> Iterator[str]:
        """The postings of the hearings of these numbers."""
        for posting, one in self.heard.wrote.items():
            if any(hearing.number in numbers for hearing in one.hearings):
                yield f"OF THEM {self._read(posting)}"

    def _read(self, posting: int) -> str:
        """A posting as written, and how each of its editions was read."""
        readings = [reading for key, reading in self.heard.readings.items() if key[0] == posting]
        return f"{_said(self.heard.wrote[posting])} {[_summary(reading) for reading in readings]}"


def _misread(heard: Heard) -> Iterator[str]:
    for (number, _), reading in heard.readings.items():
        one = heard.wrote[number]
        if one.kind in KINDS and reading.kind is not KINDS[one.kind] and not reading.lacking:
            yield f"KIND {reading.kind.value} ({reading.reason}) {_said(one)}"


def _summary(reading: Understood) -> str:
    dates = [[str(when.start) for when in mention.whens] for mention in reading.mentions]
    return f"{reading.kind.value} {reading.reason} lacking {reading.lacking!r} {dates}"


def _said(one: Posting) -> str:
    papers = [(paper.kind, paper.lines) for paper in one.papers.values()]
    hearings = [f"{hearing.number} {hearing.start:%d.%m.%Y %H:%M}" for hearing in one.hearings]
    return f"{one.kind} {hearings} «{one.title}» {one.body or one.markup} {papers}"


def main() -> None:
    """Print what differs, and the figures."""
    month, seed, scale, *rest = sys.argv[1:]
    writing = next((word for word in rest if word in WRITINGS), "")
    few = next((int(word.removeprefix("few=")) for word in rest if word.startswith("few=")), 0)
    outcome = judged_offline(
        month, int(seed), float(scale), dense="dense" in rest, brief="brief" in rest, writing=writing, few=few
    )
    if "quiet" not in rest:
        print(*outcome.told, sep="\n")
    print(f"{month} {seed} {writing or 'plain'}: {outcome.line()}")


if __name__ == "__main__":
    main()
