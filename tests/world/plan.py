"""`make_world`: a table, a month and a seed turned into a portal, twenty sites and their history, with the truth.

The counting rules followed here are those of the project's domain page; nothing of the product's reading or
judging is used. Nothing in the world is told by a hair: events keep away from the passes, a notice is never of
29 days, and what counts in the month is seen in the month.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path

from tests.world import days
from tests.world.builder import Builder
from tests.world.model import DISCUSSION, OPEN, Hearing, Posting, Region, Truth, World
from tests.world.names import load_regions
from tests.world.plan_background import Background
from tests.world.plan_discussions import DiscussionPlan
from tests.world.plan_open import OpenPlan
from tests.world.tables import DISCUSSION_TABLE, OPEN_TABLE, Table, load_all, of_month

# Which make each region's site is of. Those that can stand outside a rubric are in _WITH_RUBRIC.
MAKES = {
    "astana": "documents_activity",
    "almaty-city": "rubric_article",
    "akmola": "documents",
    "aktobe": "paragraphs",
    "almaty-region": "documents_mixed",
    "atyrau": "table",
    "east-kazakhstan": "documents",
    "west-kazakhstan": "documents",
    "zhambyl": "news_rss",
    "karaganda": "news",
    "kostanay": "articles",
    "kyzylorda": "paged",
    "mangystau": "bulleted",
    "pavlodar": "documents_articles",
    "north-kazakhstan": "details",
    "turkistan": "documents_articles",
    "shymkent": "windows1251",
    "zhetisu": "news",
    "abai": "articles",
    "ulytau": "rubric_article",
}
_WITH_RUBRIC = {"documents", "documents_mixed", "documents_activity"}


def make_world(
    month: str,
    tables: Sequence[str | Path] | None = None,
    seed: int = 1,
    scale: float = 1.0,
    *,
    history_months: int = 0,
    shuffle_makes: bool = False,
    moved: int = 3,
    withdrawn: int = 3,
) -> World:
    """A world for "YYYY-MM" whose cells equal `tables` (paths, or names in tests/world/data; None: all of the month).

    `scale` below 1 makes each non-zero cell smaller, at least 1. `history_months` adds closed hearings before.
    `shuffle_makes` deals the makes of sites out anew. `moved` and `withdrawn` are how many such meetings there are.
    """
    loaded = load_all(of_month(month) if tables is None else tables, scale)
    builder = _builder(month, seed)
    regions = load_regions(builder.first)
    builder.makes = _makes(regions, loaded.get(OPEN_TABLE, {}), builder.rng, shuffle_makes)
    _plan(builder, regions, loaded, history_months)
    _plan_changes(builder, regions, loaded, moved, withdrawn)
    _edit_some(builder)
    return _finish(builder, month, seed, regions, loaded)


def _builder(month: str, seed: int) -> Builder:
    first, last = days.month_bounds(month)
    rng = random.Random(f"{month}:{seed}")
    return Builder(rng, first, last, first - timedelta(days=10), last + timedelta(days=12), {})


def _makes(regions: Iterable[Region], table: Table, rng: random.Random, shuffle: bool) -> dict[str, str]:
    makes = {region.code: MAKES[region.code] for region in regions}
    if shuffle:
        values = list(makes.values())
        rng.shuffle(values)
        makes = dict(zip(makes, values, strict=True))
    for code, row in table.items():
        if row.get("wrong_rubric") and makes[code] not in _WITH_RUBRIC:
            makes[code] = "documents"
    return makes


def _plan(builder: Builder, regions: Iterable[Region], tables: dict[str, Table], history_months: int) -> None:
    for region in regions:
        row = tables.get(OPEN_TABLE, {}).get(region.code)
        if row:
            OpenPlan(builder, region, row).run()
        cohort = tables.get(DISCUSSION_TABLE, {}).get(region.code)
        if cohort:
            DiscussionPlan(builder, region, cohort).run()
        Background.of(builder, region, row, history_months).run()


def _plan_changes(
    builder: Builder, regions: Sequence[Region], tables: dict[str, Table], moved: int, withdrawn: int
) -> None:
    table = tables.get(OPEN_TABLE, {})
    for _ in range(moved):
        region = builder.rng.choice(regions)
        Background.of(builder, region, table.get(region.code), 0).moved()
    for _ in range(withdrawn):
        region = builder.rng.choice(regions)
        Background.of(builder, region, table.get(region.code), 0).withdrawn()


def _edit_some(builder: Builder) -> None:
    """A few entries of sites that give their entries numbers are corrected days later: the same entries still."""
    keyed = ("documents", "articles", "news")
    candidates = [p for p in builder.postings if p.hearings and builder.makes[p.region.code].startswith(keyed)]
    for posting in builder.rng.sample(candidates, len(candidates) // 25):
        day = days.shift(posting.appears_at.date(), builder.rng.randint(1, 3))
        posting.edited_at = builder.moment(day, posting.region)
        note = "Текст уточнен." if posting.language == "ru" else "Мәтін нақтыланды."
        posting.edited_lines = (*posting.lines, note)


def _finish(builder: Builder, month: str, seed: int, regions: tuple[Region, ...], tables: dict[str, Table]) -> World:
    _number(builder.hearings, OPEN, builder.rng, 24_000 if builder.first.year > 2021 else 2_000)
    _number(builder.hearings, DISCUSSION, builder.rng, 16_000 if builder.first.year > 2021 else 300)
    return World(
        month=month,
        seed=seed,
        first=builder.first,
        last=builder.last,
        watch_from=builder.watch_from,
        watch_until=builder.watch_until,
        regions=regions,
        hearings=sorted(builder.hearings, key=lambda h: (h.form, h.hearing_id)),
        postings=_numbered_postings(builder.postings),
        makes=builder.makes,
        truth=_truth(builder, tables),
        passes=days.passes(builder.watch_from, builder.watch_until),
        portal_restyled=builder.moment(builder.month_days[8], regions[0], morning=True) if seed % 2 else None,
        not_found_status=builder.rng.choice((200, 404)),
    )


def _numbered_postings(postings: list[Posting]) -> list[Posting]:
    ordered = sorted(postings, key=lambda posting: posting.appears_at)
    for number, posting in enumerate(ordered, 500_001):
        posting.id = number
    return ordered


def _truth(builder: Builder, tables: dict[str, Table]) -> Truth:
    cells = {kind: {code: dict(row) for code, row in table.items()} for kind, table in tables.items()}
    forms = {OPEN} if OPEN_TABLE in tables else set()
    forms |= {DISCUSSION} if DISCUSSION_TABLE in tables else set()
    found = {(h.form, h.number, column) for h, column in builder.found if h.form in forms}
    placed = {(h.form, h.number, column) for h, column in builder.placed if h.form in forms}
    return Truth(cells, found, placed)


def _number(hearings: list[Hearing], form: str, rng: random.Random, start: int) -> None:
    """Portal ids that grow with time over small gaps, and registration numbers of the form's own pattern."""
    highest, taken = start, set[str]()
    for hearing in sorted((h for h in hearings if h.form == form), key=lambda h: h.appears_on_portal):
        highest += rng.choices((1, 2, 4, rng.randint(5, 40)), (85, 10, 4, 1))[0]
        hearing.hearing_id = highest
        hearing.number = _registration(hearing, rng, taken)
        taken.add(hearing.number)


def _registration(hearing: Hearing, rng: random.Random, taken: set[str]) -> str:
    day: date = hearing.appears_on_portal.astimezone(hearing.region.zone).date()
    for serial in range(1, 1000):
        if hearing.form == OPEN:
            number = f"{day:%y}{rng.randint(0, 59):02}{day.day:02}{hearing.region.kato}{(serial + 2) // 3:03}"
        else:
            number = f"{day:%y%m%d}001{serial:03}"
        if number not in taken:
            return number
    raise ValueError(f"no number left on {day}")
