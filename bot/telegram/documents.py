"""`/month` and `/digest`: the month so far beside the last one, and the ministry's documents."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from bot.digest.background import months_until
from bot.digest.json_form import to_json
from bot.digest.names import column_words, region_name
from bot.digest.words import words as document_words
from bot.evaluate import analysis_of
from bot.notices.markup import Line, Span, line
from bot.pictures import HeatMap, Trend, drawn
from bot.telegram.desk import Asked, Desk
from bot.texts import Texts, sentence_case
from checks.analysis import FORM_OF_TABLE
from checks.disputes import month_before
from checks.law.terms import Edition
from checks.model import Form

if TYPE_CHECKING:
    from checks.analysis import Analysis

_log = structlog.get_logger(__name__)
_MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
_SENT = ("docx", "xlsx")
_PLACED = {"announcements", "protocols", "protocols_in_portal"}

Body = Mapping[str, Any]


async def month(desk: Desk, asked: Asked) -> None:
    """This month's row so far beside last month's, with a picture where it says it sooner."""
    now = desk.clock().astimezone(desk.config.zone)
    this = f"{now:%Y-%m}"
    body = to_json(await analysis_of(desk.store, desk.config, this, now))
    before = await _standing(desk, month_before(this), now)
    regions = [one for one in desk.watched(asked.people) if _row(body, one)]
    words, language = asked.words, asked.person.language
    named = document_words(language).month(this)
    lines: list[Line] = [line(Span(sentence_case(words("month-title", **named, day=f"{now:%d.%m.%Y}")), bold=True))]
    if len(regions) == 1:
        lines += _one_region(desk, asked, regions[0], body, before)
    else:
        lines += [line(_total(asked, one, body, before)) for one in regions]
    await asked.say([*lines, (), line(words("month-so-far"))])
    desk.later(_picture(desk, asked, regions, body))


async def _standing(desk: Desk, of_month: str, now: datetime) -> Body:
    """A past month's analysis as it was last sent or kept, else as it is counted now."""
    kept = await desk.store.latest_analysis(of_month, sent=True) or await desk.store.latest_analysis(of_month)
    return kept.body if kept else to_json(await analysis_of(desk.store, desk.config, of_month, now))


def _row(body: Body, region: str, table: str | None = None) -> dict[str, int]:
    """The region's cells by column, of one table or of all (the sums); {} where the month has no such row."""
    cells: dict[str, int] = {}
    for name, one in body["tables"].items():
        if table in (None, name):
            for row in one["rows"]:
                if row["region"] == region:
                    for column, count in row.items():
                        if column != "region":
                            cells[column] = cells.get(column, 0) + count
    return cells


def _total(asked: Asked, region: str, body: Body, before: Body) -> str:
    now, then = (_row(one, region).get("total", 0) for one in (body, before))
    name = region_name(region, asked.person.language, body["month"])
    return asked.words("month-region", region=name, now=now, before=then)


def _one_region(desk: Desk, asked: Asked, region: str, body: Body, before: Body) -> Iterator[Line]:
    words, language = asked.words, asked.person.language
    yield line(region_name(region, language, body["month"]))
    edition = desk.config.law().edition(body["edition"])
    for table in body["tables"]:
        yield from ((), line(Span(words(f"month-{table.replace('_', '-')}"), bold=True)))
        now, then = _row(body, region, table), _row(before, region, table)
        for column, count in now.items():
            if column in _PLACED:
                name = words(f"month-{column.replace('_', '-')}")
            elif column == "total":
                name = words("month-total")
            elif count or then.get(column):
                name = sentence_case(column_words(column, FORM_OF_TABLE[table], edition, language))
            else:
                continue
            yield line(words("month-cell", name=name, now=count, before=then.get(column, 0)))


async def _picture(desk: Desk, asked: Asked, regions: Sequence[str], body: Body) -> None:
    """The heat map of several regions, the trend of one where two months are known."""
    if len(regions) > 1:
        what: HeatMap | Trend | None = heat_map(regions, body, desk.config.law().edition(body["edition"]), asked.words)
    else:
        what = await _trend(desk, asked, regions, body)
    if what is None:
        return
    content = await drawn(what)
    if content is None:
        _log.warning("picture_not_drawn")
    else:
        await asked.picture(content, what.title)


def heat_map(regions: Sequence[str], body: Body, edition: Edition, words: Texts) -> HeatMap | None:
    """The violations of these regions by column, over both tables; None where there are none."""
    language = words.language
    rows = {region: _row(body, region) for region in regions}
    # A column of noughts says nothing and would make the others narrow on a phone.
    counted = [one for one in next(iter(rows.values())) if one not in _PLACED and one != "total"]
    columns = [one for one in counted if any(row[one] for row in rows.values())]
    if not columns:
        return None
    return HeatMap(
        title=words("month-map", **document_words(language).month(body["month"])),
        rows=[region_name(one, language, body["month"]) for one in regions],
        columns=[sentence_case(column_words(one, Form.OPEN_MEETING, edition, language)) for one in columns],
        cells=[[row[column] for column in columns] for row in rows.values()],
    )


async def _trend(desk: Desk, asked: Asked, regions: Sequence[str], body: Body) -> Trend | None:
    if not regions:
        return None
    months = months_until(body["month"])
    known: dict[str, Body] = {one.month: one.body for one in await desk.store.kept_analyses(months[0], months[-1])}
    known[body["month"]] = body
    if len(known) < 2:
        return None
    name = region_name(regions[0], asked.person.language, body["month"])
    values = [_row(known[one], regions[0]).get("total", 0) if one in known else None for one in months]
    return Trend(asked.words("month-trend", region=name), [f"{one[5:]}.{one[:4]}" for one in months], values)


async def digest(desk: Desk, asked: Asked) -> None:
    """`/digest`: the documents of the last whole month; `/digest YYYY-MM` of another, or of this one so far."""
    now = desk.clock().astimezone(desk.config.zone)
    wanted = asked.args or month_before(f"{now:%Y-%m}")
    if not _MONTH.fullmatch(wanted) or wanted > f"{now:%Y-%m}":
        await asked.say([line(asked.words("digest-how"))])
        return
    await asked.say([line(asked.words("digest-begins", **document_words(asked.person.language).month(wanted)))])
    desk.later(_documents(desk, asked, wanted, now))


async def _documents(desk: Desk, asked: Asked, wanted: str, now: datetime) -> None:
    # The same function as `tyndau digest`: the number under which a document goes out is the same everywhere.
    from bot.cli.analysis import counted
    from bot.digest.formats import FORMATS, file_name
    from bot.digest.gathering import gather

    analysis: Analysis = await counted(desk.store, desk.config, wanted, now, None)
    background = await gather(desk.store, desk.config, analysis)
    law = desk.config.law()
    for language in desk.config.digest.languages:
        for name in _SENT:
            content = await asyncio.to_thread(FORMATS[name], analysis, language, law, background)
            await asked.file(file_name(wanted, name, language), content)
