"""What tyndau stands on, looked at piece by piece: each finding has a stable id, a sentence and a hint.

Nothing is changed and no secret is shown. To add a check: one function, one line in `CHECKS`.
"""

from __future__ import annotations

import asyncio
import os
import ssl
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from bot.clock import Clock
from bot.config import MAIL_VARIABLE, TELEGRAM_VARIABLE, Config
from bot.errors import ConfigError, one_line
from bot.people import OFFICER, SUPERVISOR, Person, configured, everyone

_ALMATY = timedelta(hours=5)
_NOT_BEFORE = datetime(2025, 1, 1, tzinfo=UTC)  # older than this program: a machine without a set clock
_OCTOBER = 10
_PATIENCE_S = 15.0
_SHOWN = 3  # of what is wrong with a database


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `warning`: it works, and somebody should look; `skipped`: there is nothing to look at."""

    id: str
    state: Literal["ok", "warning", "failed", "skipped"]
    said: str
    hint: str = ""


Check = Callable[[Config, Clock], AsyncIterator[Finding]]


async def examine(config: Config, clock: Clock) -> list[Finding]:
    """Every finding, in the table's order; a check that breaks is itself a finding.

    ConfigError where a file that the configuration names (`law.overrides`) is wrong.
    """
    found: list[Finding] = []
    for name, check in CHECKS.items():
        try:
            found += [finding async for finding in check(config, clock)]
        except ConfigError:
            raise
        except Exception as error:
            said = one_line(f"{type(error).__name__}: {error}")
            found.append(Finding(name, "failed", said, "this check itself broke: report it"))
    return found


async def _configuration(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    sources, people = config.sources(), config.people()
    config.law()
    yield Finding("configuration", "ok", f"{config.path}: {len(sources)} sources, {len(people)} people")
    if not any(source.kind == "portal" for source in sources):
        yield Finding("configuration.portal", "warning", "no portal is configured", "without it no hearing is known")


async def _people(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    people = await _everyone(config)
    yield Finding("people", "ok", f"{len(people)} people, those who joined included")
    # The ministry reads, and an operator minds the service: neither would post anything.
    warned = [person for person in people if person.role in (OFFICER, SUPERVISOR)]
    watched = {one.region for one in config.sources() if one.region}
    alone = sorted(one for one in watched if not any(person.covers(one) for person in warned))
    if alone:
        hint = "`tyndau people invite` somebody for each, or add an [[officers]] entry"
        yield Finding("configuration.officers", "warning", f"nobody is told about {', '.join(alone)}", hint)
    away = [person.id for person in people if person.unreachable]
    if away:
        hint = "ask them to open the bot and press Start, or revoke them; until then others are told instead"
        yield Finding("people.unreachable", "warning", f"Telegram refuses messages to {', '.join(away)}", hint)


async def _everyone(config: Config) -> Sequence[Person]:
    """Who is told now; those of the configuration alone where there is no database to ask."""
    from storage.errors import StoreError
    from storage.store import open_store

    try:
        store = await open_store(config.service.database, config.data_dir, read_only=True)
    except StoreError:
        return configured(config)
    try:
        return await everyone(config, store)
    finally:
        await store.close()


async def _data_dir(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    folder = config.data_dir.absolute()
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if not there.is_dir() or not os.access(there, os.W_OK | os.X_OK):
        yield Finding("data_dir", "failed", f"{folder} cannot be written", "check service.data_dir and its owner")
    elif there != folder:
        yield Finding("data_dir", "ok", f"{folder} will be made")
    else:
        yield Finding("data_dir", "ok", f"{folder} can be written")


async def _database(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    from storage.errors import StoreError
    from storage.store import open_store

    try:
        store = await open_store(config.service.database, config.data_dir, read_only=True)
    except StoreError as error:
        yield Finding(
            "database", "failed", one_line(str(error)), "`tyndau db upgrade` makes it or brings it up to date"
        )
        return
    try:
        wrong = await store.integrity()
    finally:
        await store.close()
    if wrong:
        yield Finding(
            "database", "failed", one_line("; ".join(wrong[:_SHOWN])), "stop the service and put a good copy back"
        )
    else:
        yield Finding("database", "ok", "opens, is whole, and its schema is this program's")


async def _zone(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    from zoneinfo import ZoneInfo

    # All of Kazakhstan is UTC+5 since 1 March 2024 (terms.md, Counting days); a stale system copy of tzdata says +6.
    offset = max(clock.now(), _NOT_BEFORE).astimezone(ZoneInfo("Asia/Almaty")).utcoffset()
    if offset == _ALMATY:
        yield Finding("zone", "ok", "Almaty is UTC+5")
    else:
        yield Finding("zone", "failed", f"Almaty is UTC{offset}", "the system's tzdata is older than 2024a: update it")


async def _clock(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    if clock.fixed:
        yield Finding("clock", "skipped", f"stands at {clock.fixed.isoformat()}")
    elif clock.now() < _NOT_BEFORE:
        yield Finding("clock", "failed", f"says {clock.now().isoformat()}", "set the machine's clock")
    else:
        yield Finding("clock", "ok", f"{clock.now().astimezone(config.zone).isoformat(timespec='seconds')}")


async def _calendar(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    calendar = config.calendar()
    today = clock.now().astimezone(config.zone).date()
    years = [today.year, today.year + 1] if today.month >= _OCTOBER else [today.year]
    for year in years:
        if calendar.confirmed(year):
            yield Finding(f"calendar.{year}", "ok", "confirmed")
        else:
            hint = "compare it with the published calendar, add what differs to [calendar], and update tyndau"
            yield Finding(f"calendar.{year}", "warning", "calculated, not confirmed", hint)


async def _telegram(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    token = config.telegram.token.get_secret_value()
    if not token:
        yield Finding(
            "telegram", "skipped", "no token: alerts are printed", f"set telegram.token or ${TELEGRAM_VARIABLE}"
        )
        return
    import httpx

    address = f"{config.telegram.api_base.rstrip('/')}/bot{token}/getMe"
    try:
        async with httpx.AsyncClient(proxy=config.telegram.proxy or None, trust_env=False) as client:
            answer = await asyncio.wait_for(client.get(address, timeout=_PATIENCE_S), _PATIENCE_S)
        told = answer.json()
        name = told["result"]["username"] if told["ok"] else ""
    except Exception as error:
        # The error's own words hold the address, and so the token.
        yield Finding("telegram", "failed", f"no answer ({type(error).__name__})", "check api_base, proxy and network")
        return
    if name:
        yield Finding("telegram", "ok", f"the bot is @{name}")
    else:
        yield Finding("telegram", "failed", f"refused ({answer.status_code})", "the token is wrong or was revoked")


async def _mail(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    from aiosmtplib import SMTP, SMTPAuthenticationError, SMTPException

    mail = config.mail
    if not mail.host:
        yield Finding("mail", "skipped", f"no host: mail is written to {config.data_dir / 'outbox'}")
        return
    tls, start = mail.security == "tls", mail.security == "starttls"
    client = SMTP(hostname=mail.host, port=mail.port, use_tls=tls, start_tls=start, timeout=_PATIENCE_S)
    try:
        async with client:
            await client.ehlo()
            if mail.username:
                await client.login(mail.username, mail.password.get_secret_value())
    except SMTPAuthenticationError as error:
        yield Finding("mail", "failed", f"the login is refused ({error.code})", f"check username and ${MAIL_VARIABLE}")
    except (SMTPException, OSError, ssl.SSLError) as error:
        hint = "check mail.host, mail.port and mail.security"
        yield Finding("mail", "failed", f"{mail.host}:{mail.port}: {type(error).__name__}", hint)
    else:
        yield Finding("mail", "ok", f"{mail.host}:{mail.port} answers")


async def _ocr(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    from checks.attachments import ocr

    if not config.watch.ocr:
        return
    if await asyncio.to_thread(ocr.installed):
        yield Finding("ocr", "ok", f"tesseract reads {' and '.join(ocr.LANGUAGES)}")
    else:
        hint = "install tesseract with the models kaz and rus, or set watch.ocr = false"
        yield Finding("ocr", "warning", "watch.ocr is true, and scans cannot be read", hint)


async def _sources(config: Config, clock: Clock) -> AsyncIterator[Finding]:
    from bot.fetching import web_for
    from bot.memory import PassingPages
    from checks.web import Politeness, WebError

    politeness = Politeness(config.watch.requests_per_second)
    for source in config.sources():
        web = web_for(config, source, PassingPages(), clock.now, politeness, retries=0)
        try:
            async with web:
                page = await web.get(source.address)
        except WebError as error:
            hint = f"open {source.page} by hand; `tyndau sources --check {source.id}` shows more"
            yield Finding(f"source.{source.id}", "failed", f"{error.reason}: {one_line(str(error))}", hint)
        else:
            state: Literal["ok", "warning"] = "warning" if page.missing else "ok"
            yield Finding(f"source.{source.id}", state, f"{source.address} answers {page.status}")


CHECKS: dict[str, Check] = {
    "configuration": _configuration,
    "data_dir": _data_dir,
    "database": _database,
    "people": _people,
    "zone": _zone,
    "clock": _clock,
    "calendar": _calendar,
    "telegram": _telegram,
    "mail": _mail,
    "ocr": _ocr,
    "sources": _sources,
}
