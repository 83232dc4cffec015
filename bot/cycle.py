"""One pass, the heart of `run` and the whole of `watch --once`.

1. Read every chosen source (`checks.watch`), each in its own pass.
2. Judge what the ledger now holds, with the attachments that postings leave the word to (`bot.attached`).
3. Plan, in one transaction: changed verdicts, the notices they cause, what to read next.
4. Deliver what is due.

Killed anywhere, the next pass does what is left: reading is recorded in batches, planning is one transaction,
a notice's key is known to the outbox, and a delivery is claimed by lease.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from bot.asks import Ask, ask_to, asks_of, postponed, withdraw_idle
from bot.attached import Attachments
from bot.briefing import after_plan, answers_to, mornings, refresh
from bot.escalating import acknowledged, supervisors_told, withdraw_answered
from bot.evaluate import Evaluation, evaluate
from bot.fetching import web_for
from bot.notices.asks import plan_asks
from bot.notices.besides import with_besides
from bot.notices.escalation import plan_escalations
from bot.notices.model import AlertSettings
from bot.notices.plan import plan_notices, settled_since
from bot.notices.sources import SourcePlan, plan_source_notices
from bot.outgoing import channels_of
from bot.people import everyone
from checks.assess import Matcher
from checks.judged import ANNOUNCED_BEFORE_CARD, Stage
from checks.liveness import CardPlan, plan_cards
from checks.losses import to_json
from checks.model import Kind, Ledger, PassOutcome, PostingHistory
from checks.reading import relevant_until
from checks.reading.values import Sort, Understood
from checks.sources import Progress
from checks.sources.base import Source, card_key
from checks.view import view_of
from checks.watch import SourceRead, read_sources
from checks.web import PageStore, Politeness, Web
from storage.answers import OPEN
from storage.fills import LOST_FIELDS
from storage.values import NewNotice, Relevance

if TYPE_CHECKING:
    from bot.config import Config
    from bot.delivery import DeliveryReport
    from storage.store import Store

_TOLD_OF_SOURCES = "told_of_sources"


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass did. `delivered` is None where nothing was to be delivered."""

    reads: Sequence[SourceRead]
    evaluation: Evaluation
    planned: int
    delivered: DeliveryReport | None

    @property
    def all_read(self) -> bool:
        """Whether every source was read completely."""
        return all(read.complete for read in self.reads)


async def run_pass(
    config: Config,
    store: Store,
    clock: Callable[[], datetime],
    chosen: Sequence[Source] = (),
    *,
    with_delivery: bool = True,
    progress: Callable[[Source], Progress | None] = lambda source: None,
    matcher: Matcher | None = None,
) -> PassReport:
    """One pass over the chosen sources (none chosen: all of them)."""
    sources, web = tuple(chosen or config.sources()), fetcher(config, clock)
    reads = await read_sources(sources, store, web, clock, progress)
    attachments = Attachments(sources, web, clock)
    now = clock()
    evaluation = await evaluate(store, config, now, keep=True, matcher=matcher, attachments=attachments)
    planned = await plan(config, store, evaluation, now)
    if with_delivery:
        await refresh(config, store, clock)
    delivered = await deliver_due(config, store, clock) if with_delivery else None
    return PassReport(reads, evaluation, planned, delivered)


def fetcher(config: Config, clock: Callable[[], datetime]) -> Callable[[Source, PageStore], Web]:
    """The fetcher of each source in one pass; one pace per host for all of them."""
    politeness = Politeness(config.watch.requests_per_second)

    def web(source: Source, pages: PageStore) -> Web:
        return web_for(config, source, pages, clock, politeness)

    return web


async def plan(config: Config, store: Store, evaluation: Evaluation, now: datetime) -> int:
    """Write verdicts, notices and reading plan in one transaction; gives the number of new notices."""
    assessment = evaluation.assessment
    planned = plan_cards(evaluation.ledger.cards, evaluation.facts, assessment)
    cards = {card_key(*key): one for key, one in planned.items()}
    of_sources = await _source_notices(config, store, evaluation, now)
    asks = asks_of(evaluation)
    duties = await _duty_notices(config, store, evaluation, now)
    new = await store.plan(
        now,
        assessment.verdicts,
        [*duties, *of_sources.notices, *await _questions(config, store, asks, now)],
        {key: one.next_read_at for key, one in cards.items()},
        assessment.matches,
        _relevance(evaluation, cards),
        {
            _TOLD_OF_SOURCES: of_sources.told,
            OPEN: {ask.id: ask_to(ask) for ask in asks},
            **({LOST_FIELDS: to_json(evaluation.losses)} if evaluation.losses else {}),
        },
    )
    await withdraw_idle(store, now)
    return new + await after_plan(config, store, evaluation, alert_settings(config), now)


async def _questions(config: Config, store: Store, asks: Sequence[Ask], now: datetime) -> list[NewNotice]:
    """The notices that put the open questions."""
    if not asks:
        return []
    people = await everyone(config, store)
    return plan_asks(asks, people, await postponed(store), alert_settings(config), now)


_SOUGHT = ANNOUNCED_BEFORE_CARD + timedelta(days=4)
"""How long what is about no hearing is looked through for one whose card comes later."""


def _relevance(evaluation: Evaluation, cards: dict[str, CardPlan]) -> Relevance:
    """Until when each item is judged: a posting as long as the cards that it speaks of, so that they go together."""
    tied: dict[int, list[date]] = {}
    for match in evaluation.matches:
        if match.hearing is not None and match.decision != "none":
            tied.setdefault(match.posting, []).append(cards[card_key(*match.hearing)].relevant_until)
    postings: dict[int, date | None] = {}
    for history in evaluation.ledger.postings:
        first = history.versions[0].seen.at.date()
        days = [_alone_until(reading, first, seen) for reading, seen in _readings_of(history, evaluation)]
        postings[history.id] = max(tied.get(history.id, days or [first]))
    return Relevance({key: plan.relevant_until for key, plan in cards.items()}, postings)


def _readings_of(history: PostingHistory, evaluation: Evaluation) -> Iterator[tuple[Understood, date]]:
    """How each edition of a posting was read, and the day on which it was first seen."""
    for index, version in enumerate(history.versions):
        reading = evaluation.readings.get((history.id, index))
        if reading:
            yield reading, version.seen.at.date()


def _alone_until(reading: Understood, first: date, seen: date) -> date:
    # What is no hearing's paper by its words is sought through once a card comes: the announcement may be there before
    # it. What could not be read yet may be one, and what calls a hearing off may be there before its card.
    nothing = reading.kind is Kind.NEITHER and not reading.lacking and reading.sort is not Sort.CANCELLATION
    return seen + _SOUGHT if nothing else relevant_until(reading, first)


def alert_settings(config: Config) -> AlertSettings:
    """`[alerts]` with the zone of the service, and when a pass makes the brief of the day."""
    return AlertSettings(config.alerts.quiet, config.zone, config.alerts.shadow, mornings(config.watch.at))


async def _duty_notices(config: Config, store: Store, evaluation: Evaluation, now: datetime) -> list[NewNotice]:
    """Every notice that verdicts and findings call for; the outbox knows which are new."""
    assessment, ledger = evaluation.assessment, evaluation.ledger
    if ledger.portal is None or ledger.portal.baseline is None:
        # The register's first walk is under way: what is open is told once, in one brief, when it has ended (rule 5).
        return []
    view = view_of(ledger, evaluation.rules, now, now)
    addresses = _addresses(config)
    sites = {region: addresses[own[0].id] for region, own in view.sites.items()}
    duties = [verdict.duty.id for verdict in assessment.verdicts]
    told = {duty: {str(stage) for stage in stages} for duty, stages in (await store.told(duties)).items()}
    people, settings, calendar = await everyone(config, store), alert_settings(config), evaluation.rules.calendar
    notices = plan_notices(
        assessment,
        people,
        told,
        settings,
        calendar,
        now,
        sites,
        settled_since(ledger.sources),
        _first_read(ledger),
        await answers_to(store, duties),
        await supervisors_told(store, assessment.verdicts, told, people),
    )
    acted = await acknowledged(store, [one.duty.id for one in assessment.verdicts if one.stage is Stage.TODAY])
    notices += plan_escalations(assessment, people, told, acted, settings, calendar, now, sites)
    return with_besides(notices, assessment, ledger.sources, config.zone)


def _first_read(ledger: Ledger) -> frozenset[str]:
    """The regions for which the last pass was the first complete one of the portal or of their site."""
    first = [one for one in ledger.sources if one.last_outcome is PassOutcome.COMPLETE and len(one.complete) == 1]
    portal = any(source.region is None for source in first)
    return frozenset(one.region for one in (ledger.sources if portal else first) if one.region)


async def _source_notices(config: Config, store: Store, evaluation: Evaluation, now: datetime) -> SourcePlan:
    told = await store.get_fact(_TOLD_OF_SOURCES, {})
    unknown = evaluation.assessment.unknown
    return plan_source_notices(
        evaluation.ledger.sources,
        _addresses(config),
        unknown,
        await everyone(config, store),
        told,
        alert_settings(config),
        now,
        await store.healths(config.sources(), now, config.zone),
    )


def _addresses(config: Config) -> dict[str, str]:
    return {source.id: source.page for source in config.sources()}


async def deliver_due(config: Config, store: Store, clock: Callable[[], datetime]) -> DeliveryReport | None:
    """Deliver what is due now; nothing is opened where nothing is."""
    await withdraw_answered(store, clock())
    if not await store.outbox.due_count(clock()):
        return None
    from bot.channels import close
    from bot.delivery import deliver

    channels = channels_of(config, store, clock)
    try:
        people = await everyone(config, store)
        return await deliver(store, channels, people, clock(), alert_settings(config), clock=clock)
    finally:
        await close(channels)
