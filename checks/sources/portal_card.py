"""One portal card: labels by words, values as written, blocks of files (`sources.md` §1)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from bs4 import BeautifulSoup

from checks.model import Card, Form
from checks.sources.html import drop_chrome, parsed, plain, said_nothing
from checks.sources.portal_files import block_starts, file_blocks, has_protocol, recordings
from checks.sources.portal_labels import Label, labels
from checks.sources.portal_text import Run, run_of

_NOT_FOUND = re.compile(
    r"не\s+найден|не\s+существует|отсутствует\s+запись|табылмады|табылған\s+жоқ|\bnot\s+found\b|does\s+not\s+exist",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)|(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_HOUR = re.compile(r"(?<![\d.:/-])([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?(?![\d./])")
_BIN = re.compile(r"(?<!\d)\d{12}(?!\d)")
_ROW_NUMBER = re.compile(r"\d{1,3}\.?")
_TERRITORY_HEAD = re.compile(
    r"№|(?:п/п)|область|район|(?:сельский )?округ|регион|территория|населенный пункт", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class NotFound:
    """The portal says that there is no such card."""


@dataclass(frozen=True, slots=True)
class NotRecognised:
    """The page is neither a card nor "not found"; `reason` is `blocked`, `shell`, `no_number` or `not_recognised`."""

    reason: str


def read_card(html: str, url: str, form: Form, hearing_id: int) -> Card | NotFound | NotRecognised:
    """The card on the page `html` found at `url`; never raises."""
    with parsed(html) as page:
        return _read(page, url, form, hearing_id)


def _read(page: BeautifulSoup, url: str, form: Form, hearing_id: int) -> Card | NotFound | NotRecognised:
    wall = said_nothing(page)
    drop_chrome(page)
    run = run_of(page)
    found = labels(run.text)
    values = _values(run.text, found, [start for start, _, _ in block_starts(run.text, found)])
    number = _number(values.get("number", ""))
    if number:
        return _card(run, found, values, number, url, form, hearing_id)
    if len({label.name for label in found}) >= 3:
        return NotRecognised("no_number")
    if _NOT_FOUND.search(run.text) and len(run.text) < 3000:
        return NotFound()
    return NotRecognised(wall or "not_recognised")


def _card(
    run: Run, found: list[Label], values: dict[str, str], number: str, url: str, form: Form, hearing_id: int
) -> Card:
    when = values.get("period", "") if form is Form.PUBLIC_DISCUSSION else ""
    when = when or values.get("time", "") or values.get("place_and_time", "") or values.get("period", "")
    days = _days(when) or _days(values.get("place_and_time", ""))
    blocks = file_blocks(run, found, url)
    bin_number = _BIN.search(values.get("bin", ""))
    return Card(
        form=form,
        hearing_id=hearing_id,
        number=number,
        project=values.get("project", ""),
        basis=values.get("basis", ""),
        initiator=values.get("initiator", ""),
        bin=bin_number.group() if bin_number else "",
        start=min(days, default=None),
        end=max(days, default=None),
        at=_hour(when) if form is Form.OPEN_MEETING else None,
        place=values.get("place", ""),
        organiser=values.get("organiser", "") or values.get("authority", ""),
        territory=_territory(run, found) if form is Form.PUBLIC_DISCUSSION else (),
        protocol=has_protocol(blocks),
        files=blocks,
        recordings=recordings(run, found, blocks, url),
    )


def _values(text: str, found: list[Label], blocks: list[int]) -> dict[str, str]:
    """Label name → value; the first that is not empty. A place after the way online is part of an invitation."""
    values: dict[str, str] = {}
    online = next((label.start for label in found if label.name == "how_online"), len(text))
    ends = sorted([label.start for label in found] + blocks + [len(text)])
    for label in found:
        end = next(end for end in ends if end >= label.end)
        if label.name in ("place", "time") and label.start > online:
            continue
        value = _normal(text[label.end : end]).lstrip(": ")
        if value and not values.get(label.name):
            values[label.name] = value
    return values


def _normal(text: str) -> str:
    """One line, doubled quotes as «»."""
    line = plain(text)
    return re.sub(r'(^|[\s(«])(?:"")', r"\1«", line).replace('""', "»")


def _number(text: str) -> str:
    """The registration number's digits; spaces and hyphens inside it are dropped."""
    match = re.match(r"\D{0,5}(\d[\d \-]{4,20}\d)", text)
    return re.sub(r"\D", "", match.group(1)) if match else ""


def _days(text: str) -> list[date]:
    days = []
    for match in _DAY.finditer(text):
        parts = match.group(3, 2, 1) if match.group(1) else match.group(4, 5, 6)
        try:
            days.append(date(*(int(part) for part in parts)))
        except ValueError:
            continue  # 31/02: no day, and no guess
    return days


def _hour(text: str) -> time | None:
    match = _HOUR.search(_DAY.sub(" ", text))
    return time(int(match.group(1)), int(match.group(2))) if match else None


def _territory(run: Run, found: list[Label]) -> tuple[str, ...]:
    """The rows under «Территория воздействия», each on one line, without the running number and the heads."""
    for index, label in enumerate(found):
        if label.name != "territory":
            continue
        end = found[index + 1].start if index + 1 < len(found) else len(run.text)
        table = next((tag for tag in run.tags_in(label.start, end + 1) if tag.name == "table"), None)
        if table is None:
            return tuple(row for row in (_row(line) for line in [run.text[label.end : end].split("\n")]) if row)
        rows = (_row([cell.get_text(" ") for cell in tr.find_all("td")]) for tr in table.find_all("tr"))
        return tuple(row for row in rows if row)
    return ()


def _row(cells: list[str]) -> str:
    texts = [_normal(cell) for cell in cells]
    texts = [text for text in texts if text.strip(": ") and not _ROW_NUMBER.fullmatch(text)]
    head = all(_TERRITORY_HEAD.fullmatch(text.strip()) for text in texts)
    return "" if head else ", ".join(text.strip(": ") for text in texts)
