"""The department's own row of the month's analysis, and the violations behind it, before the ministry gets them.

The row is one notice; each violation is one too, so that each has its own button to object with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from bot.notices.buttons import Press
from bot.notices.hearing import Told, day_text, head, region_text
from bot.notices.markup import Line, Span, line
from bot.notices.model import COUNTED, MONTH_ROW, URGENCY, AlertSettings
from bot.notices.payload import finding_payload
from bot.notices.plan import audience
from bot.people import OFFICER, SUPERVISOR, Person
from bot.texts import Texts
from checks.analysis import Analysis
from checks.judged import Finding
from storage.values import NewNotice

# Which placement columns a table's row is told with, and under which text.
_TOLD_AS = {"open_meetings": "row-meetings", "public_discussions": "row-discussions"}


def plan_month(
    analysis: Analysis, people: Sequence[Person], settings: AlertSettings, sites: Mapping[str, str], now: datetime,
    ministry_day: date,
) -> list[NewNotice]:  # fmt: skip
    """The notices of every region's row, to its officers and supervisors (in shadow to the operators).

    `sites` maps regions to the address of their site; on `ministry_day` the ministry gets the analysis.
    """
    regions = [row.region for row in next(iter(analysis.tables.values())).rows]
    notices = []
    for region in regions:
        own = [one for one in analysis.violations if one.region == region]
        row = _row_payload(analysis, region, ministry_day, settings.shadow)
        items = [_item_payload(one, analysis, sites.get(region, ""), settings.shadow) for one in own]
        for person in _told(people, region, settings.shadow):
            at = settings.of(person).not_before(now, None)
            notices.append(_notice(MONTH_ROW, f"{analysis.month}|{region}", person, row, at, region, ""))
            for one, payload in zip(own, items, strict=True):
                key = f"{analysis.month}|{one.hearing[0].value}|{one.number}|{one.column}"
                notices.append(_notice(COUNTED, key, person, payload, at, region, one.number))
    return notices


def _told(people: Sequence[Person], region: str, shadow: bool) -> list[Person]:
    both = (*audience(people, region, OFFICER, shadow), *audience(people, region, SUPERVISOR, shadow))
    return list({person.id: person for person in both}.values())


def _notice(
    kind: str, key: str, person: Person, payload: dict[str, Any], at: datetime, region: str, number: str
) -> NewNotice:
    return NewNotice(
        key=f"{kind}|{key}|{person.id}",
        recipient=person.id,
        kind=kind,
        urgency=URGENCY[kind],
        payload=payload,
        not_before=at,
        number=number,
        region=region,
    )


def _row_payload(analysis: Analysis, region: str, ministry_day: date, shadow: bool) -> dict[str, Any]:
    doubted = (*analysis.unclear, *analysis.asked, *analysis.disputed)
    return {
        "month": analysis.month,
        "ministry_day": ministry_day.isoformat(),
        "rows": {name: _cells(analysis, name, region) for name in analysis.tables},
        "unknown": sum(row.duties for row in analysis.unknown if row.region == region),
        "open": sum(one.region == region for one in doubted),
        "shadow": shadow,
    }


def _cells(analysis: Analysis, name: str, region: str) -> dict[str, int]:
    table = analysis.tables[name]
    row = next(row for row in table.rows if row.region == region)
    announcements, protocols = (row.cells[column] for column in table.placements)
    return {"announcements": announcements, "protocols": protocols, "violations": row.total}


def _item_payload(one: Finding, analysis: Analysis, site: str, shadow: bool) -> dict[str, Any]:
    base = finding_payload(one, analysis.hearings.get(one.hearing), site)
    due = one.due.isoformat() if one.due else ""
    return base | {
        "form": one.hearing[0].value,
        "due": due,
        "actions": [Press.WHY.value, Press.NOT_SO.value],
        "shadow": shadow,
    }


def row_lines(notice: Told, texts: Texts, zone: ZoneInfo) -> list[Line]:
    """The row in words: what was placed and not kept in each table, what is not decided, until when to object."""
    return list(_row_lines(notice, texts))


def _row_lines(notice: Told, texts: Texts) -> Iterator[Line]:
    payload = notice.payload
    year, month = str(payload["month"]).split("-")
    title = texts(
        "row-title", region=region_text(notice.region, texts), month=texts("row-month", no=int(month)), year=year
    )
    yield line(Span(title, bold=True))
    for name, cells in payload["rows"].items():
        placed = {kind: texts(f"row-{kind}", n=int(cells[kind])) for kind in ("announcements", "protocols")}
        yield line(texts(_TOLD_AS[name], **placed, n=int(cells["violations"])))
    if not any(cells["violations"] for cells in payload["rows"].values()):
        yield line(texts("row-none"))
    if payload["unknown"]:
        yield line(texts("row-unknown", n=int(payload["unknown"])))
    if payload["open"]:
        yield line(texts("row-open", n=int(payload["open"])))
    yield line(texts("row-when", day=day_text(date.fromisoformat(payload["ministry_day"]))))


def counted_lines(what: str, notice: Told, texts: Texts) -> list[Line]:
    """One violation of the row: the hearing, `what` was not kept, and the due day where there is one."""
    due = notice.payload["due"]
    return [head(notice, texts("row-item", what=what, day=day_text(date.fromisoformat(due))) if due else what)]
