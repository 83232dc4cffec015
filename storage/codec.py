"""Cards, postings and verdicts as JSON. Equal contents have equal canonical texts, so a hash names them."""

from __future__ import annotations

import hashlib
import json
from datetime import date, time
from sys import intern  # the same names, headings and texts stand in thousands of contents
from typing import Any

from checks.judged import Duty, Verdict
from checks.law.calendar import Counted, Skipped
from checks.model import Card, FileBlock, Form, Link, LinkKind, PageRef, Posting, Rubric

Json = Any
Content = Card | Posting


def dump(value: Json) -> str:
    """`value` as canonical JSON: sorted keys, no blanks, letters as themselves.

    Half a surrogate pair, which a hostile page can smuggle in, becomes a question mark: no database stores it.
    """
    text = json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf8", "replace").decode("utf8")


def encode(content: Content) -> str:
    """A card or posting as canonical JSON text."""
    return dump(_card_to_json(content) if isinstance(content, Card) else _posting_to_json(content))


def decode_card(text: str) -> Card:
    """The card that `encode` was given."""
    return _card_from_json(json.loads(text))


def decode_posting(text: str) -> Posting:
    """The posting that `encode` was given."""
    return _posting_from_json(json.loads(text))


def fingerprint(text: str) -> str:
    """The hex SHA-256 of a canonical text."""
    return hashlib.sha256(text.encode("utf8")).hexdigest()


def days_to_json(days: tuple[date, ...]) -> list[str]:
    """Days as ISO texts."""
    return [day.isoformat() for day in days]


def days_from_json(values: list[str]) -> tuple[date, ...]:
    """The inverse of `days_to_json`."""
    return tuple(date.fromisoformat(value) for value in values)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day_back(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None


def _link_to_json(link: Link) -> Json:
    return [link.url, link.text, link.kind.value]


def _link_from_json(value: Json) -> Link:
    return Link(url=value[0], text=intern(value[1]), kind=LinkKind(value[2]))


def _block_to_json(block: FileBlock) -> Json:
    return {"heading": block.heading, "files": [_link_to_json(link) for link in block.files]}


def _block_from_json(value: Json) -> FileBlock:
    return FileBlock(heading=intern(value["heading"]), files=tuple(_link_from_json(link) for link in value["files"]))


def _card_to_json(card: Card) -> Json:
    return {
        "form": card.form.value,
        "hearing_id": card.hearing_id,
        "number": card.number,
        "project": card.project,
        "basis": card.basis,
        "initiator": card.initiator,
        "bin": card.bin,
        "start": _day(card.start),
        "end": _day(card.end),
        "at": card.at.isoformat() if card.at is not None else None,
        "place": card.place,
        "organiser": card.organiser,
        "territory": list(card.territory),
        "protocol": card.protocol,
        "files": [_block_to_json(block) for block in card.files],
        "recordings": [_link_to_json(link) for link in card.recordings],
    }


def _card_from_json(value: Json) -> Card:
    return Card(
        form=Form(value["form"]),
        hearing_id=value["hearing_id"],
        number=value["number"],
        project=intern(value["project"]),
        basis=intern(value["basis"]),
        initiator=intern(value["initiator"]),
        bin=intern(value["bin"]),
        start=_day_back(value["start"]),
        end=_day_back(value["end"]),
        at=time.fromisoformat(value["at"]) if value["at"] is not None else None,
        place=intern(value["place"]),
        organiser=intern(value["organiser"]),
        territory=tuple(map(intern, value["territory"])),
        protocol=value["protocol"],
        files=tuple(_block_from_json(block) for block in value["files"]),
        recordings=tuple(_link_from_json(link) for link in value["recordings"]),
    )


def _posting_to_json(posting: Posting) -> Json:
    return {
        "title": posting.title,
        "text": posting.text,
        "shown": days_to_json(posting.shown),
        "rubric": posting.rubric.value,
        "url": posting.url,
        "links": [_link_to_json(link) for link in posting.links],
        "language": posting.language,
        **({"aside": True} if posting.aside else {}),
    }


def _posting_from_json(value: Json) -> Posting:
    return Posting(
        title=intern(value["title"]),
        text=intern(value["text"]),
        shown=days_from_json(value["shown"]),
        rubric=Rubric(value["rubric"]),
        url=value["url"],
        links=tuple(_link_from_json(link) for link in value["links"]),
        language=value["language"],
        aside=value.get("aside", False),
    )


def _page_to_json(page: PageRef) -> Json:
    return {"url": page.url, "sha256": page.sha256, "seen_at": page.seen_at.isoformat()}


def _skipped_to_json(skipped: Skipped) -> Json:
    return {"day": skipped.day.isoformat(), "why": dict(skipped.why)}


def _counted_to_json(counted: Counted) -> Json:
    return {
        "start": counted.start.isoformat(),
        "working_days": counted.working_days,
        "due": counted.due.isoformat(),
        "days": days_to_json(counted.days),
        "skipped": [_skipped_to_json(skipped) for skipped in counted.skipped],
    }


def _duty_to_json(duty: Duty) -> Json:
    return {
        "form": duty.hearing[0].value,
        "hearing_id": duty.hearing[1],
        "column": duty.column,
        "what": duty.what.value,
        "place": duty.place.value,
        "term": duty.term,
        "starts": days_to_json(duty.starts),
        "told_by": duty.told_by.isoformat(),
        "counted": [_counted_to_json(counted) for counted in duty.counted] if duty.counted else None,
        "basis": [_page_to_json(page) for page in duty.basis],
    }


def proof(verdict: Verdict) -> Json:
    """What a verdict rests on, as JSON: its duty's counting and basis, and the pages relied on."""
    return {
        **_duty_to_json(verdict.duty),
        "pages": [_page_to_json(page) for page in verdict.pages],
        "baseline": verdict.baseline,
    }
