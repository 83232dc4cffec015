"""The ministry's mail: when it is due, what is made up for, and that it goes once whatever breaks."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from bot import departments, monthly
from bot.cycle import deliver_due
from bot.digest.mail import MailResult
from bot.evaluate import rules_of
from bot.notices.model import MONTH_ROW
from bot.smtp import MailError
from tests.playing.play import Played
from tests.service.living import Calling, april, living
from tests.world import days
from tests.world.config import OPERATOR
from tests.world.days import ALMATY

HALF_AN_HOUR = timedelta(minutes=30)


def mail_day(year: int, month: int, number: int = 3) -> date:
    """The n-th working day of a month, by the world's calendar."""
    return days.shift(date(year, month, 1) - days.ONE, number)


def ten(day: date, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ALMATY)


DUE = ten(mail_day(2025, 5))


@dataclass
class Ministry:
    """A world read once on 29 April, and the ministry's mailbox."""

    played: Played

    @property
    def mails(self) -> list[EmailMessage]:
        return [mail.message for mail in self.played.running.mail.mails]

    async def at(self, now: datetime) -> MailResult | None:
        """What the service's third step does at `now`."""
        self.played.running.clock.set(now)
        calendar = rules_of(self.played.config).calendar
        return await monthly.send_if_due(self.played.config, self.played.store, calendar, now)

    def numbers(self) -> list[int]:
        """The number of the analysis in each mail."""
        return [attached(mail)["number"] for mail in self.mails]


def attached(mail: EmailMessage) -> Any:
    """The JSON document of a mail."""
    parts = [part for part in mail.iter_attachments() if part.get_content_type() == "application/json"]
    return json.loads(parts[0].get_payload(decode=True))  # type: ignore[arg-type]


@asynccontextmanager
async def ministry(folder: Path, read_at: datetime = april(29, 14), **wishes: Any) -> AsyncIterator[Ministry]:  # noqa: B008
    async with living(folder, **wishes) as alive:
        await alive.played.pass_at(read_at)
        yield Ministry(alive.played)


async def test_it_goes_on_the_third_working_day_at_the_hour_and_once(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        for early in (ten(date(2025, 5, 1)), ten(mail_day(2025, 5, 2)), DUE - timedelta(seconds=1)):
            assert await post.at(early) is None
        result = await post.at(DUE)
        assert result is not None and result.sent == ("monitoring@example.org",)
        for later in (
            DUE + timedelta(seconds=30),
            DUE + HALF_AN_HOUR,
            ten(mail_day(2025, 5, 9)),
            ten(date(2025, 6, 1)),
        ):
            assert await post.at(later) is None
        assert [attached(mail)["month"] for mail in post.mails] == ["2025-04"]
        assert attached(post.mails[0])["as_of"] == "2025-04-30T23:59:59+05:00"


async def test_a_mail_that_was_slept_through_is_made_up_for_until_the_next_is_due(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        assert await post.at(ten(mail_day(2025, 6)) - timedelta(minutes=1)) is not None
        assert [attached(mail)["month"] for mail in post.mails] == ["2025-04"]
        await post.at(ten(mail_day(2025, 6)) + HALF_AN_HOUR)
        assert [attached(mail)["month"] for mail in post.mails] == ["2025-04", "2025-05"]


async def test_of_a_month_before_the_first_reading_nothing_is_sent(tmp_path: Path) -> None:
    async with ministry(tmp_path, ten(date(2025, 5, 2), 8)) as post:
        assert await post.at(DUE) is None
        assert post.mails == []
        assert await post.at(ten(mail_day(2025, 6))) is not None
        assert [attached(mail)["month"] for mail in post.mails] == ["2025-05"]


async def test_without_recipients_nothing_is_sent(tmp_path: Path) -> None:
    async with ministry(tmp_path, recipients=()) as post:
        assert await post.at(DUE) is None
        assert await post.played.store.latest_analysis("2025-04") is None


async def test_a_preliminary_analysis_is_not_the_months_one(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        played, early = post.played, ten(date(2025, 4, 29), 15)
        await monthly.send(played.config, played.store, await played.analysis(early), early)
        assert await post.at(DUE) is not None
        assert [attached(mail)["as_of"][:10] for mail in post.mails] == ["2025-04-29", "2025-04-30"]
        assert post.numbers() == [1, 2]
        assert len({mail["Message-ID"] for mail in post.mails}) == 2
        assert await post.at(DUE + HALF_AN_HOUR) is None


async def test_an_analysis_sent_by_hand_after_the_end_is_not_sent_again(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        played, by_hand = post.played, ten(date(2025, 5, 2), 9)
        await monthly.send(played.config, played.store, await played.analysis(by_hand), by_hand)
        assert await post.at(DUE) is None
        assert len(post.mails) == 1


async def test_where_no_server_takes_it_it_is_tried_again_after_half_an_hour(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        post.played.running.mail.refusals.append("451 4.3.0 try again later")
        with pytest.raises(MailError):
            await post.at(DUE)
        assert await post.at(DUE + HALF_AN_HOUR - timedelta(seconds=1)) is None
        assert post.mails == []
        assert await post.at(DUE + HALF_AN_HOUR) is not None
        assert len(post.mails) == 1
        assert await post.at(DUE + 2 * HALF_AN_HOUR) is None


async def test_the_first_mail_to_arrive_is_the_first_analysis(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        post.played.running.mail.refusals.append("451 4.3.0 try again later")
        with pytest.raises(MailError):
            await post.at(DUE)
        await post.at(DUE + HALF_AN_HOUR)
        assert post.numbers() == [1]


async def test_a_server_that_took_it_and_hung_up_gets_the_same_again(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        post.played.running.mail.refusals.append("drop")
        with pytest.raises(MailError) as raised:
            await post.at(DUE)
        assert raised.value.reason == "outcome_unknown"
        await post.at(DUE + HALF_AN_HOUR)
        assert len(post.mails) == 2
        assert len({mail["Message-ID"] for mail in post.mails}) == 1


async def _killed_before_marking(post: Ministry) -> None:
    """The server has taken the mail; the process dies before it notes that."""
    mails = Calling()
    post.played.running.mail.mails = mails
    task = asyncio.create_task(post.at(DUE))

    def kill(mail: object) -> None:
        task.cancel()

    mails.tell = kill
    with suppress(asyncio.CancelledError):
        await task
    assert task.cancelled()
    assert len(post.mails) == 1
    kept = await post.played.store.latest_analysis("2025-04")
    assert kept is not None and kept.sent_at is None


async def test_killed_between_sending_and_marking_the_same_analysis_goes_again(tmp_path: Path) -> None:
    """Nobody can know whether it was taken: it goes once more under the same Message-ID."""
    async with ministry(tmp_path) as post:
        await _killed_before_marking(post)
        await post.at(DUE + HALF_AN_HOUR)
        first, second = post.mails
        assert first["Message-ID"] == second["Message-ID"]
        assert attached(first) == attached(second)
        assert await post.at(DUE + 2 * HALF_AN_HOUR) is None


async def test_the_analysis_that_goes_again_differs_by_a_word_that_it_does(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        await _killed_before_marking(post)
        await post.at(DUE + HALF_AN_HOUR)
        first, second = post.mails
        assert first.items() == second.items()
        for kind in ("plain", "html"):
            once, again = first.get_body((kind,)), second.get_body((kind,))
            assert once is not None and again is not None
            said = again.get_content()
            assert "Отправлено повторно" in said and "Отправлено повторно" not in once.get_content()


async def test_whom_the_server_refuses_is_told_to_the_operators(tmp_path: Path) -> None:
    both = ("monitoring@example.org", "gone@example.org")
    async with ministry(tmp_path, operators=True, recipients=both) as post:
        post.played.running.mail.bad_recipients.add("gone@example.org")
        result = await post.at(DUE)
        assert result is not None and result.sent == ("monitoring@example.org",)
        await deliver_due(post.played.config, post.played.store, lambda: DUE)
        said = post.played.running.telegram.of_chat(OPERATOR)
        assert len(said) == 1 and "gone@example.org" in said[0].text and "550" in said[0].text
        assert await post.at(DUE + HALF_AN_HOUR) is None
        assert len(post.mails) == 1


async def test_refused_for_all_it_counts_as_not_sent(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        post.played.running.mail.bad_recipients.add("monitoring@example.org")
        result = await post.at(DUE)
        assert result is not None and (result.sent, list(result.refused)) == ((), ["monitoring@example.org"])
        assert await post.played.store.latest_analysis("2025-04", sent=True) is None
        post.played.running.mail.bad_recipients.clear()
        assert await post.at(DUE + HALF_AN_HOUR) is not None
        assert len(post.mails) == 1


async def test_without_a_host_it_is_written_once(tmp_path: Path) -> None:
    async with ministry(tmp_path, mail=False) as post:
        result = await post.at(DUE)
        assert result is not None and result.path is not None
        assert result.path.parent == post.played.config.data_dir / "outbox"
        mail = message_from_bytes(result.path.read_bytes(), policy=policy.default)
        assert isinstance(mail, EmailMessage)
        assert attached(mail)["month"] == "2025-04"
        assert await post.at(DUE + HALF_AN_HOUR) is None
        assert [path.suffix for path in result.path.parent.iterdir()] == [".eml"]


async def test_the_departments_get_their_rows_on_the_first_working_day_and_once(tmp_path: Path) -> None:
    async with ministry(tmp_path) as post:
        played, first = post.played, ten(mail_day(2025, 5, 1))
        calendar = rules_of(played.config).calendar

        async def told(now: datetime) -> int:
            return await departments.tell_if_due(played.config, played.store, calendar, now)

        assert await told(first - timedelta(seconds=1)) == 0
        assert await told(first) > 0
        rows = [one for one in await played.store.outbox.queue() if one.kind == MONTH_ROW]
        assert rows and all(one.not_before <= first for one in rows)
        assert {one.payload["month"] for one in rows} == {"2025-04"}
        assert await told(first + HALF_AN_HOUR) == 0
        assert await told(DUE + timedelta(days=1)) == 0
