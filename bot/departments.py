"""On the first working day the departments get their own rows of the month before, ahead of the ministry."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.evaluate import analysis_of
from bot.monthly import month_before, was_watched
from checks.law.calendar import Calendar

if TYPE_CHECKING:
    from bot.config import Config
    from storage.store import Store

_TOLD = "departments_told"
_FIRST = 1


async def tell_if_due(config: Config, store: Store, calendar: Calendar, now: datetime) -> int:
    """Plan the rows of last month once its first working day's hour has come; gives the number of new notices.

    A missed day is made up for until the ministry's day. Who was told is not told again, whatever is counted later.
    """
    local = now.astimezone(config.zone)
    day = calendar.nth_working_day_of_month(local.year, local.month, _FIRST)
    month = month_before(local.date())
    ministry_day = calendar.nth_working_day_of_month(local.year, local.month, config.digest.working_day)
    if local < datetime.combine(day, config.digest.at, tzinfo=config.zone) or local.date() > ministry_day:
        return 0
    if await store.get_fact(_TOLD) == month or not await was_watched(store, config, month):
        return 0
    return await _tell(config, store, month, ministry_day, now)


async def _tell(config: Config, store: Store, month: str, ministry_day: date, now: datetime) -> int:
    from bot.cycle import alert_settings
    from bot.notices.month import plan_month
    from bot.people import everyone

    analysis = await analysis_of(store, config, month, now)
    sites = {source.region: source.page for source in config.sources() if source.region}
    people = await everyone(config, store)
    notices = plan_month(analysis, people, alert_settings(config), sites, now, ministry_day)
    return await store.plan(now, [], notices, {}, facts={_TOLD: month})
