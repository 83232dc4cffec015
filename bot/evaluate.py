"""From the store to an assessment: load what matters, read what is new, match, judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.attached import Attachments, attached_texts
from bot.disputing import disputes_for
from checks.analysis import Analysis, analyse, last_day, month_end
from checks.assess import Matcher, Readings, read_all
from checks.attachments.understanding import ATTACHMENTS_VERSION
from checks.disputes import month_before
from checks.duties import Rules
from checks.facts import Facts, local_day
from checks.judge import judge
from checks.judged import Assessment, HearingKey, Match
from checks.losses import Losses
from checks.model import Ledger
from checks.reading import READER_VERSION, from_json, relevant_until, to_json
from checks.reading.values import Understood
from checks.unread import with_unread
from checks.view import view_of

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_AT_ONCE = 500
READER = f"understand/{READER_VERSION}+attachments/{ATTACHMENTS_VERSION}"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """An assessment with what it was computed from."""

    ledger: Ledger
    readings: Mapping[tuple[int, int], Understood]
    facts: Mapping[HearingKey, Facts]
    assessment: Assessment
    rules: Rules
    losses: Losses = field(default_factory=dict)  # fields that sources have lost

    @property
    def matches(self) -> Sequence[Match]:
        return self.assessment.matches


def rules_of(config: Config) -> Rules:
    """The law and the calendar as configured."""
    return Rules(config.law(), config.calendar())


async def evaluate(
    store: Store,
    config: Config,
    now: datetime,
    *,
    as_of: datetime | None = None,
    through: date | None = None,
    since: date | None = None,
    prove: bool = False,
    keep: bool = False,
    matcher: Matcher | None = None,
    attachments: Attachments | None = None,
) -> Evaluation:
    """Judge what matters on `since` (default: today) or later.

    1. load the ledger's view, 2. understand what was not yet (`keep` writes it to the store), with the attachments
    that are kept and those that `attachments` fetches, 3. match, 4. gather the facts of each hearing, 5. judge. A
    `matcher` of an earlier evaluation spares work.
    """
    relevant = since or local_day(now, config.zone)
    if keep:
        await _sift(store, config, relevant)
    proving = (as_of or now) if prove else None
    ledger = await store.ledger(relevant_from=relevant, sources=config.sources(), remember=keep, proving=proving)
    matcher = matcher or Matcher()
    kept = matcher.kept(ledger)
    readings, fresh = await _understood(store, config, ledger, kept, attachments)
    if keep:
        for start in range(0, len(fresh), _AT_ONCE):
            some = fresh[start : start + _AT_ONCE]
            await store.keep_understood(READER, {key: to_json(readings[key]) for key in some})
    rules = rules_of(config)
    matches = matcher.match(ledger, readings, await store.answers.decided())
    facts = with_unread(matcher.facts(ledger, readings, matches), ledger, readings, matches)
    losses = await store.losses(config.sources())
    view = view_of(ledger, rules, now, as_of or now, through, losses)
    return Evaluation(ledger, readings, facts, judge(facts, view, matches), rules, losses)


async def _sift(store: Store, config: Config, today: date) -> None:
    """Understand what was never judged, a few postings at a time, and set aside those of hearings closed long ago.

    A first start may meet years of history: it would not fit into memory at once, and nothing of it is due.
    """
    after = 0
    while len(some := await store.unjudged_postings(config.sources(), after, _AT_ONCE)) == _AT_ONCE:
        readings = read_all(Ledger((), (), tuple(some)), {})
        await store.keep_understood(READER, {key: to_json(one) for key, one in readings.items()})
        until: dict[int, date] = {}
        for (posting, _), one in readings.items():
            until[posting] = max(until.get(posting, date.min), relevant_until(one, today))
        await store.set_aside({posting: day for posting, day in until.items() if day < today})
        after = some[-1].id


async def _understood(
    store: Store, config: Config, ledger: Ledger, kept: Readings, attachments: Attachments | None
) -> tuple[dict[tuple[int, int], Understood], list[tuple[int, int]]]:
    """Every version's reading, and the keys of those that the store does not hold so."""
    unknown = sorted({history.id for history in ledger.postings} - {posting for posting, _ in kept})
    stored: dict[tuple[int, int], Understood] = {}
    for start in range(0, len(unknown), _AT_ONCE):  # as stored they weigh several times what they do as read
        some = await store.understood(unknown[start : start + _AT_ONCE], READER)
        stored |= {key: from_json(value) for key, value in some.items()}
    readings = read_all(ledger, {**kept, **stored})
    changed = await attached_texts(store, config, ledger, readings)
    readings.update(changed)
    if attachments is not None and await attachments.fetch(store, config, ledger, readings):
        changed |= await attached_texts(store, config, ledger, readings)
        readings.update(changed)
    return readings, [key for key in readings if key in changed or not (key in stored or key in kept)]


async def analysis_of(
    store: Store, config: Config, month: str, now: datetime, as_of: datetime | None = None, number: int = 1
) -> Analysis:
    """The analysis of a month at its end, at `as_of`, or at `now` while the month lasts (rule 9)."""
    end = month_end(month, config.zone)
    moment = min(as_of or end, now) if as_of or now < end else end
    through = last_day(month) if moment == end else None
    disputes = await disputes_for(store, month)
    # What the analysis of the month before held back may count in this one.
    carried = any(one.held_in == month_before(month) for one in disputes.values())
    first = date.fromisoformat(f"{month_before(month) if carried else month}-01")
    done = await evaluate(store, config, now, as_of=moment, through=through, since=first, prove=True)
    unread = [source for source in done.ledger.sources if not source.complete]
    return analyse(done.assessment, month, done.rules.law, number=number, unread=unread, disputes=disputes)
