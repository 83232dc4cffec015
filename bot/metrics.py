"""Prometheus' text form of figures, and the service's figures in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from checks.health import HealthState, SourceHealth
from storage.values import UNDELIVERED

if TYPE_CHECKING:
    from storage.figures import Figures

Sample = tuple[Mapping[str, str], float]
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def metric(name: str, kind: str, meaning: str, samples: Iterable[Sample]) -> Iterator[str]:
    """The lines of one metric (`kind` gauge or counter): its meaning, its kind, a line for each sample."""
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} {kind}"
    for labels, value in samples:
        said = ",".join(f'{label}="{text.translate(_ESCAPES)}"' for label, text in labels.items())
        yield f"{name}{{{said}}} {_number(value)}" if said else f"{name} {_number(value)}"


def one(name: str, kind: str, meaning: str, value: float) -> Iterator[str]:
    """A metric of a single sample without labels."""
    return metric(name, kind, meaning, [({}, value)])


def _number(value: float) -> str:
    return f"{value:.0f}" if value == int(value) else f"{value:.3f}"


def service_metrics(figures: Figures, healths: Mapping[str, SourceHealth], now: datetime) -> Iterator[str]:
    """What the database says of sources, queue and deliveries at `now`."""
    yield from _of_sources(figures, healths)
    waiting = sum(figures.notices[state] for state in UNDELIVERED)
    late = (now - figures.overdue_since).total_seconds() if figures.overdue_since else 0
    yield from one("tyndau_queue", "gauge", "Notices that wait for delivery.", waiting)
    yield from one("tyndau_oldest_undelivered_seconds", "gauge", "For how long one could have gone out.", late)
    by_state = [({"state": state}, count) for state, count in sorted(figures.notices.items())]
    yield from metric("tyndau_notices", "gauge", "Notices by where they stand.", by_state)
    tried = [({"channel": how, "outcome": what}, count) for (how, what), count in sorted(figures.attempts.items())]
    yield from metric("tyndau_deliveries_total", "counter", "Attempts to deliver, by channel and outcome.", tried)


def _of_sources(figures: Figures, healths: Mapping[str, SourceHealth]) -> Iterator[str]:
    read = [({"source": id}, _at(figures.last_complete.get(id))) for id in healths]
    name = "tyndau_source_last_complete_timestamp_seconds"
    yield from metric(name, "gauge", "When the last complete pass of a source began; 0: never.", read)
    took = [({"source": id}, figures.pass_seconds[id]) for id in healths if id in figures.pass_seconds]
    yield from metric("tyndau_source_pass_seconds", "gauge", "How long the last pass of a source took.", took)
    states = [
        ({"source": id, "state": state.value}, health.state is state)
        for id, health in healths.items()
        for state in HealthState
    ]
    yield from metric("tyndau_source_health", "gauge", "1 at the state that a source is in.", states)
    failed = [({"source": id}, health.failures) for id, health in healths.items()]
    yield from metric("tyndau_source_failed_passes", "gauge", "Passes of a source that failed in a row.", failed)
    shares = [
        ({"source": id, "field": one.field}, one.now / 100) for id, health in healths.items() for one in health.lost
    ]
    yield from metric(
        "tyndau_source_lost_field_share", "gauge", "Share of entries that have a field usual before.", shares
    )


def _at(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0
