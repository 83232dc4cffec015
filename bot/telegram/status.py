"""`/status` as a value, and in words: what is open, what comes next, whether the sources and delivery work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.notices.items import day_text, reason_text, source_name
from bot.notices.markup import Line, Span, line
from bot.texts import Texts, sentence_case
from checks.model import Kind
from checks.regions import regions

_STAGES = ("today", "missed", "soon", "new", "unknown")
_NEXT_SHOWN = 5
_REGIONS_SHOWN = 20
_SOURCES_SHOWN = 25


@dataclass(frozen=True, slots=True)
class NextDue:
    """A duty that falls due next, by the earliest reading."""

    number: str
    what: Kind
    due: date


@dataclass(frozen=True, slots=True)
class RegionStatus:
    """One region: how many duties stand at each stage (new, soon, today, missed, unknown), and the next due days."""

    region: str
    open: Mapping[str, int]
    next_due: Sequence[NextDue] = ()


@dataclass(frozen=True, slots=True)
class SourceStatus:
    """One source. `good` None: not read yet; `reason` is the reader's; `last_complete` None: never.

    `lost`: its entries lack what they always had (`checks.losses`).
    """

    kind: str
    region: str | None
    good: bool | None
    reason: str
    last_complete: datetime | None
    lost: bool = False


@dataclass(frozen=True, slots=True)
class StatusView:
    """What one person's `/status` shows. `queue` notices wait for delivery, `last_sent` is the last that went out."""

    now: datetime
    regions: Sequence[RegionStatus]
    sources: Sequence[SourceStatus]
    queue: int
    last_sent: datetime | None


def status_lines(view: StatusView, words: Texts, zone: ZoneInfo) -> list[Line]:
    """The view as lines of text; instants in `zone`."""
    lines = [line(Span(words("status-title", at=_moment(view.now, zone)), bold=True))]
    for region in view.regions[:_REGIONS_SHOWN]:
        lines += [(), *_region(region, words)]
    lines.append(())
    lines += source_lines(view.sources[:_SOURCES_SHOWN], words, zone)
    if view.last_sent is None:
        return [*lines, line(words("status-delivery-never", queue=view.queue))]
    return [*lines, line(words("status-delivery", queue=view.queue, at=_moment(view.last_sent, zone)))]


def source_lines(sources: Sequence[SourceStatus], words: Texts, zone: ZoneInfo) -> list[Line]:
    """A line for each source, those first that are not read."""
    return [
        line(sentence_case(_source(source, words, zone)))
        for source in sorted(sources, key=lambda one: one.good is not False and not one.lost)
    ]


def _moment(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%d.%m.%Y %H:%M}"


def _region(status: RegionStatus, words: Texts) -> list[Line]:
    known = regions().get(status.region)
    lines = [line(Span(known.names[words.language] if known else status.region, bold=True))]
    counts = [words(f"status-count-{stage}", count=status.open[stage]) for stage in _STAGES if status.open.get(stage)]
    if not counts:
        return [*lines, line(words("status-none"))]
    lines.append(line(words("status-region-open", open=", ".join(counts))))
    if status.next_due:
        lines.append(line(words("status-next")))
    for due in sorted(status.next_due, key=lambda one: (one.due, one.number))[:_NEXT_SHOWN]:
        kind = "protocol" if due.what is Kind.PROTOCOL else "announcement"
        lines.append(line(words(f"status-next-{kind}", day=day_text(due.due), number=due.number)))
    return lines


def _source(source: SourceStatus, words: Texts, zone: ZoneInfo) -> str:
    name = source_name(source.kind, source.region or "", words)
    if source.good is None:
        return words("status-source-waiting", source=name)
    if source.good and source.last_complete:
        key = "status-source-lost" if source.lost else "status-source-good"
        return words(key, source=name, at=_moment(source.last_complete, zone))
    reason = reason_text(source.reason, words)
    if source.last_complete is None:
        return words("status-source-bad-never", source=name, reason=reason)
    return words("status-source-bad", source=name, reason=reason, at=_moment(source.last_complete, zone))
