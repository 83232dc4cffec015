"""What people answered to uncertain matches: rows that are only ever added, and the questions that stand open.

The open questions themselves are derived with each pass and kept as one fact; an answer is a row of its own and
outlives them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from checks.judged import HearingKey
from checks.matching.answers import Answer
from checks.model import Form
from storage import facts
from storage.database import Database
from storage.schema import match_answers, notices
from storage.values import NoticeState

OPEN = "open_asks"  # the fact that holds the open questions, by their id
KIND = "ask"  # of the notices that put a question; their `duty_id` is its id


class Choice(StrEnum):
    """What can be answered. LATER decides nothing: the question comes again."""

    YES = "yes"
    NO = "no"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question is about: the mention, by its digest, of a posting in one wording, and a hearing."""

    ask: str
    posting_id: int
    mention: str
    hearing: HearingKey
    digest: str


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One answer as given; `no` counts the answers to a question from 0."""

    asked: Asked
    no: int
    choice: Choice
    person_id: str
    at: datetime

    @property
    def ask(self) -> str:
        """The question's id."""
        return self.asked.ask

    @property
    def decides(self) -> bool:
        """Whether it is a yes or a no."""
        return self.choice is not Choice.LATER


class Answers:
    """The answers and the open questions of one database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def decided(self) -> list[Answer]:
        """Every yes and no, as matching takes them, the latest last."""
        return [
            Answer(
                one.asked.posting_id, one.asked.mention, one.asked.digest, one.asked.hearing, one.choice is Choice.YES
            )
            for one in await self.given()
            if one.decides
        ]

    async def given(self, ask: str | None = None) -> list[GivenAnswer]:
        """The answers to one question, or all of them, in the order in which they were given."""
        async with self._database.read() as connection:
            return await _given(connection, ask)

    async def record(
        self, asked: Asked, choice: Choice, person_id: str, at: datetime, *, replace: bool = False
    ) -> GivenAnswer | None:
        """Add an answer; None where that was done.

        Where the question is decided already (and not to be decided anew by `replace`) nothing is written, and the
        answer that stands is given; a person's second "later" of a day adds nothing either.
        """
        async with self._database.write() as connection:
            before = await _given(connection, asked.ask)
            standing = _standing(before, choice, person_id, at, replace)
            if standing is None:
                row = _row(asked, len(before), choice, person_id, at)
                await connection.execute(insert(match_answers), row)
            return standing

    async def open(self) -> dict[str, Any]:
        """The open questions as the last pass left them, by id, without those that were decided since."""
        async with self._database.read() as connection:
            kept: Mapping[str, Any] = await facts.get(connection, OPEN, {})
            answered = {one.ask for one in await _given(connection, None) if one.decides} if kept else set()
        return {ask: value for ask, value in kept.items() if ask not in answered}

    async def was_put(self, ask: str) -> bool:
        """Whether anybody was ever to be asked this."""
        query = select(notices.c.id).where(notices.c.kind == KIND, notices.c.duty_id == ask).limit(1)
        async with self._database.read() as connection:
            return await connection.scalar(query) is not None

    async def waiting(self) -> dict[int, str]:
        """The notices that are still to put a question: number of the notice → id of the question."""
        query = select(notices.c.id, notices.c.duty_id)
        query = query.where(notices.c.state == NoticeState.PENDING.value, notices.c.kind == KIND)
        async with self._database.read() as connection:
            return {row.id: row.duty_id for row in await connection.execute(query)}


async def _given(connection: AsyncConnection, ask: str | None) -> list[GivenAnswer]:
    query = select(match_answers).order_by(match_answers.c.id)
    if ask is not None:
        query = query.where(match_answers.c.ask == ask)
    return [_answer(row) for row in await connection.execute(query)]


def _answer(row: Any) -> GivenAnswer:
    hearing, choice = (Form(row.form), row.hearing_id), Choice(row.answer)
    asked = Asked(row.ask, row.posting_id, row.mention, hearing, row.digest)
    return GivenAnswer(asked, row.no, choice, row.person_id, row.at)


def _standing(
    before: Sequence[GivenAnswer], choice: Choice, person_id: str, at: datetime, replace: bool
) -> GivenAnswer | None:
    """The answer that a new one does not change, None where the new one is to be written."""
    decision = next((one for one in reversed(before) if one.decides), None)
    if decision:
        return None if replace and decision.choice is not choice else decision
    last = before[-1] if before else None
    if last and choice is Choice.LATER and last.person_id == person_id and last.at.date() == at.astimezone(UTC).date():
        return last
    return None


def _row(asked: Asked, no: int, choice: Choice, person_id: str, at: datetime) -> dict[str, Any]:
    form, hearing_id = asked.hearing
    return {
        "ask": asked.ask,
        "no": no,
        "posting_id": asked.posting_id,
        "mention": asked.mention,
        "form": form.value,
        "hearing_id": hearing_id,
        "digest": asked.digest,
        "answer": choice.value,
        "person_id": person_id,
        "at": at,
    }
