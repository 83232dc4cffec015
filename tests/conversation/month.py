"""A month of mornings in the embedded world: passes, ticks between them, and officers of different habits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from bot.config import load_config
from bot.cycle import deliver_due
from bot.notices.model import DUTY
from checks.judged import Stage
from storage.replies import Action, NewReply, Reply
from storage.values import Notice, NoticeState
from tests.playing.play import Played, playing
from tests.world.days import ALMATY
from tests.world.model import World
from tests.world.telegram import Sent

MINISTRY = 950_001
_MINISTRY = f"""
[[officers]]
region = "*"
role = "ministry"
name = "Министерство"
telegram_chat_id = {MINISTRY}
"""
# Between the passes, as the service's ticks: before dawn, at noon, in the evening, at night.
_TICKS = (time(3), time(12, 30), time(17), time(21))


@dataclass(frozen=True, slots=True)
class Month:
    """What was lived: the world, every notice of the outbox, every answer, every message."""

    world: World
    notices: Sequence[Notice]
    replies: Sequence[Reply]
    messages: Sequence[Sent]


async def live(world: World, folder: Path, takers: frozenset[str], **wishes: object) -> Month:
    """Every pass of the world with the ticks between; officers of `takers` take what they are told of at ten."""
    async with playing(world, folder, supervisors=True, **wishes) as played:
        path = folder / "config.toml"
        path.write_text(path.read_text(encoding="utf8") + _MINISTRY, encoding="utf8")
        played.config = load_config(path)
        taken: set[tuple[str, str]] = set()
        for moment, is_pass in _moments(world):
            if is_pass:
                await played.pass_at(moment)
            else:
                await _tick(played, moment)
            if moment.hour == 8:
                await _take(played, moment + timedelta(hours=2), takers, taken)
        duties = sorted({duty for duty, _ in taken})
        return Month(
            world,
            await played.store.outbox.queue(*NoticeState),
            await played.store.replies.of_duties(duties),
            list(played.running.telegram.messages),
        )


def _moments(world: World) -> Iterator[tuple[datetime, bool]]:
    passes = dict.fromkeys(world.passes, True)
    days = sorted({moment.astimezone(ALMATY).date() for moment in world.passes})
    ticks = {datetime.combine(day, at, ALMATY): False for day in days for at in _TICKS}
    last = max(passes)
    yield from sorted((moment, known) for moment, known in {**ticks, **passes}.items() if moment <= last)


async def _tick(played: Played, moment: datetime) -> None:
    played.running.clock.set(moment)
    await deliver_due(played.config, played.store, lambda: moment)


async def _take(played: Played, at: datetime, takers: frozenset[str], taken: set[tuple[str, str]]) -> None:
    sent = await played.store.outbox.queue(NoticeState.SENT, kind=DUTY)
    for one in sent:
        mine = one.recipient.startswith("officer:") and one.region in takers and one.stage in (Stage.NEW, Stage.SOON)
        if mine and one.duty_id and (one.duty_id, one.recipient) not in taken:
            taken.add((one.duty_id, one.recipient))
            reply = NewReply(one.recipient, Action.TAKEN, str(one.payload["form"]), one.number,
                             str(one.payload["column"]), one.region, one.duty_id, one.id)  # fmt: skip
            await played.store.replies.add([reply], at)
