"""`tyndau sources`: the configured sources; with `--check`, what one of them shows right now, kept nowhere."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, chosen_source, clock
from bot.cli.output import print_json, print_table
from bot.clock import Clock
from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.config import Config
    from checks.judged import When
    from checks.model import Card, Posting
    from checks.sources.base import Observed, ReadResult, Source, Unchanged

_CODES = {"complete": 0, "stopped": 0, "partial": 1, "not_recognised": 1, "failed": 3}
_TEXT = 300  # characters of a posting that are shown


@framed_data
def command(
    context: typer.Context,
    as_json: bool,
    check: Annotated[
        str | None, typer.Option("--check", metavar="ID", help="Read this one now, store nothing.")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="With --check: stop after so many items.")] = 50,
    right: Annotated[
        str | None, typer.Option("--right", metavar="ID", help="Its entries are meant as they are: judge by them.")
    ] = None,
    now: Now = None,
) -> int:
    """The configured sources; with --check what one of them shows."""
    config = settings(context)
    if right is not None:
        if check is not None:
            raise UsageError("--check and --right exclude each other")
        return asyncio.run(_call_right(config, chosen_source(config, right, "--right"), clock(now), as_json))
    if check is None:
        _list(config.sources(), as_json)
        return 0
    source = chosen_source(config, check, "--check")
    return asyncio.run(_check(config, source, clock(now), limit, as_json))


async def _call_right(config: Config, source: Source, at: Clock, as_json: bool) -> int:
    """Let what the source's entries lack count again; 1 where they lack nothing that they used to have."""
    from bot.opening import opened

    async with opened(config, at.fixed) as store:
        losses = (await store.losses([source])).get(source.id, ())
        if losses:
            await store.call_right(source.id, at.now())
    fields = [one.field for one in losses]
    if as_json:
        print_json({"id": source.id, "fields": fields})
    else:
        print(f"{source.id}: {', '.join(fields) or 'nothing is lost'}")
    return 0 if losses else 1


def _list(sources: Sequence[Source], as_json: bool) -> None:
    if as_json:
        print_json([{"id": one.id, "kind": one.kind, "region": one.region, "address": one.address} for one in sources])
    else:
        print_table([(one.id, one.kind, one.region or "-", one.address, one.slug) for one in sources])


class _Enough(Exception):
    """As many items as were asked for have been seen."""


@dataclass(slots=True)
class _Shown:
    """The items that the reader reported, up to a limit."""

    limit: int
    items: dict[str, Card | Posting] = field(default_factory=dict)

    async def report(self, batch: Sequence[Observed | Unchanged]) -> None:
        for entry in batch:
            content = getattr(entry, "content", None)
            if content is None:
                continue
            self.items[entry.key] = content
            if len(self.items) >= self.limit:
                raise _Enough


async def _check(config: Config, source: Source, at: Clock, limit: int, as_json: bool) -> int:
    """Read one source and print what came of it."""
    shown = _Shown(limit)
    result = await _read(config, source, at, shown)
    outcome, reason = (result.outcome.value, result.reason) if result else ("stopped", f"limit of {limit} items")
    items = [_item(key, content) for key, content in shown.items.items()]
    if as_json:
        print_json({"id": source.id, "outcome": outcome, "reason": reason, "items": items})
    else:
        for item in items:
            print_table([("", name, _text(value)) for name, value in item.items() if value not in ("", [], None)])
            print()
        print(f"{source.id}: {outcome}: {reason}; {len(items)} items")
    return _CODES[outcome]


async def _read(config: Config, source: Source, at: Clock, shown: _Shown) -> ReadResult | None:
    """How the reading ended; None where it was stopped at the limit."""
    from bot.fetching import web_for
    from bot.memory import NoMemory, PassingPages
    from checks.sources import KINDS

    async with web_for(config, source, PassingPages(), at.now) as web:
        try:
            return await KINDS[source.kind](source, web, NoMemory(), shown.report, None)
        except _Enough:
            return None


def _item(key: str, content: Card | Posting) -> dict[str, Any]:
    from checks.model import Card

    return {"key": key, **(_card(content) if isinstance(content, Card) else _posting(content))}


def _card(card: Card) -> dict[str, Any]:
    """A card without the initiator: where that is a person, neither name nor number is anybody's business."""
    from checks.persons import masked

    return {
        "form": card.form.value,
        "number": card.number,
        "project": masked(card.project, card.initiator, card.bin),
        "start": card.start,
        "end": card.end,
        "at": card.at.isoformat("minutes") if card.at else None,
        "place": masked(card.place, card.initiator, card.bin),
        "organiser": card.organiser,
        "territory": list(card.territory),
        "protocol": card.protocol,
        "recordings": [link.url for link in card.recordings],
    }


def _posting(posting: Posting) -> dict[str, Any]:
    from checks.persons import masked
    from checks.reading import understand

    understood = understand(posting)
    return {
        "title": masked(posting.title),
        "shown": list(posting.shown),
        "rubric": posting.rubric.value,
        "language": posting.language,
        "url": posting.url,
        "kind": understood.kind.value,
        "reason": understood.reason,
        "form": understood.form.value if understood.form else None,
        "hearings": [_when(when) for mention in understood.mentions for when in mention.whens],
        "text": masked(" ".join(posting.text.split()))[:_TEXT],
        "links": [link.url for link in posting.links],
    }


def _when(when: When) -> str:
    """A hearing's day and hour, or its period."""
    day = when.start.isoformat() + (f"/{when.end.isoformat()}" if when.end != when.start else "")
    return day + (f" {when.at.isoformat('minutes')}" if when.at else "")


def _text(value: Any) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
