"""The ministry's mail: due on the n-th working day of the next month, made up for when missed, never twice.

The analysis is kept before it is sent, and marked when the server took it; a crash between the two leaves an
unsent analysis, and the next tick sends that one under the same Message-ID, with a word that it may be a repeat.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import structlog

from bot.evaluate import analysis_of
from bot.last_look import looking
from bot.outgoing import mail_settings
from bot.smtp import MailError
from checks.analysis import Analysis, month_end
from checks.law.calendar import Calendar

if TYPE_CHECKING:
    from email.message import EmailMessage

    from bot.config import Config
    from bot.digest.mail import MailResult
    from storage.store import Store, StoredAnalysis

_log = structlog.get_logger(__name__)
# The service makes up for a missed month, not for the years before it was installed.
_MADE_UP_FOR_DAYS = 45
_TRY_AGAIN_AFTER = timedelta(minutes=30)
_TRIED = "digest_tried"
_ON_ITS_WAY = "digest_on_its_way"  # fact: the month whose mail is being sent, or may have been taken; "": none


def due_month(config: Config, calendar: Calendar, now: datetime) -> str | None:
    """The month whose analysis should have been sent by `now`, None before its day and hour (service zone)."""
    local = now.astimezone(config.zone)
    last = local.date().replace(day=1) - timedelta(days=1)
    month = month_before(local.date())
    day = calendar.nth_working_day_of_month(local.year, local.month, config.digest.working_day)
    due = datetime.combine(day, config.digest.at, tzinfo=config.zone)
    if local >= due:
        return month
    before = last.replace(day=1) - timedelta(days=1)
    return month_before(last) if local.date() - before < timedelta(_MADE_UP_FOR_DAYS) else None


async def send_if_due(config: Config, store: Store, calendar: Calendar, now: datetime) -> MailResult | None:
    """Send the month's analysis if it is due and was not sent; None where there was nothing to do.

    Where no server took it, MailError; it is tried again after half an hour.
    """
    month = due_month(config, calendar, now)
    if month is None or not config.digest.recipients or not await was_watched(store, config, month):
        return None
    sent = await store.latest_analysis(month, sent=True)
    if sent and sent.as_of >= month_end(month, config.zone):
        return None
    tried = await store.get_fact(_TRIED)
    if tried and now < datetime.fromisoformat(tried) + _TRY_AGAIN_AFTER:
        return None
    await store.set_fact(_TRIED, now.isoformat(), now)
    return await send(config, store, await analysis_of(store, config, month, now), now)


def month_before(day: date) -> str:
    """The month "YYYY-MM" before that of `day`."""
    last = day.replace(day=1) - timedelta(days=1)
    return f"{last.year:04d}-{last.month:02d}"


async def was_watched(store: Store, config: Config, month: str) -> bool:
    """Whether a source had been read by the month's end."""
    # A month that ended before the first reading has nothing to tell the ministry.
    ledger = await store.ledger(relevant_from=date.max, sources=config.sources())
    starts = [source.baseline for source in ledger.sources if source.baseline]
    return bool(starts) and min(starts) <= month_end(month, config.zone)


async def send(config: Config, store: Store, analysis: Analysis, now: datetime) -> MailResult:
    """Send the analysis to the ministry (or write it as .eml), and keep it with what became of it.

    One that says the same as the month's last issue is that issue, and goes as it went. MailError
    where no server took it; then nothing is marked as sent. Whom the server refused is told to the operators.
    """
    stored = await _kept(store, analysis, now)
    message = await _letter(config, store, replace(analysis, number=stored.number), stored.created_at)
    result = await _hand_over(config, store, message, stored.month, now)
    if result.sent or result.path:
        await store.mark_analysis_sent(stored.id, now)
    await store.set_fact(_ON_ITS_WAY, "", now)
    if result.refused:
        await _tell_of_refused(config, store, result, now)
    return result


async def _hand_over(config: Config, store: Store, message: EmailMessage, month: str, now: datetime) -> MailResult:
    """Send the mail of a month. Where an earlier sending may have been taken, it says so."""
    from bot.digest.mail import send_or_write
    from bot.digest.repeating import say_repeated

    again = await store.get_fact(_ON_ITS_WAY) == month
    if again:
        say_repeated(message, config.digest.languages)
    await store.set_fact(_ON_ITS_WAY, month, now)
    try:
        with looking(lambda: store.set_fact(_ON_ITS_WAY, month, now)):  # refused where another has the turn by now
            return await send_or_write(message, mail_settings(config), config.data_dir / "outbox")
    except MailError as error:
        if error.reason != "outcome_unknown" and not again:
            await store.set_fact(_ON_ITS_WAY, "", now)
        raise


async def _letter(config: Config, store: Store, analysis: Analysis, made: datetime) -> EmailMessage:
    """The analysis' mail: the one that is kept, where there is one of it, so that it goes again to the byte."""
    from bot.digest.gathering import gather
    from bot.digest.keeping import keep, kept, kept_path
    from bot.digest.mail import build_mail

    at = made.astimezone(config.zone)
    recipients = config.digest.recipients
    path = kept_path(config.data_dir, analysis.month, analysis.number)
    former = await kept(path, format_datetime(at), ", ".join(recipients))
    if former is not None:
        return former
    background = await gather(store, config, analysis)
    arguments = (analysis, config.digest.languages, config.mail.sender, recipients, at, config.law(), background)
    return await keep(path, await asyncio.to_thread(build_mail, *arguments))


async def _kept(store: Store, analysis: Analysis, now: datetime) -> StoredAnalysis:
    """The analysis as kept: the newest of its month where that says the same, else a new one with the next number."""
    from bot.digest.json_form import to_json

    stored = await store.latest_analysis(analysis.month)
    if stored and stored.body == to_json(replace(analysis, number=stored.number)):
        return stored
    return await store.add_analysis(analysis.month, analysis.as_of, to_json(analysis), now)


async def _tell_of_refused(config: Config, store: Store, result: MailResult, now: datetime) -> None:
    from bot.cycle import alert_settings
    from bot.people import everyone
    from bot.undelivered import undeliverable_notices

    reasons = {address: f"{code} {words}" for address, (code, words) in result.refused.items()}
    _log.warning("digest_refused", recipients=len(reasons))
    people = await everyone(config, store)
    await store.plan(now, [], undeliverable_notices(reasons, people, now, alert_settings(config)), {})
