"""The configuration: one TOML file, read once, every mistake said on one line with its key and line.

Relative paths in it are taken from the folder where tyndau is started, as SQLite addresses are.
"""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr, ValidationError

from bot.config_lines import Lines, line_index
from bot.config_problems import earliest, key_name, problems
from bot.config_tables import Alerts, Digest, Mail, Service, Tables, Telegram, Watch
from bot.config_values import is_bot_token
from bot.errors import ConfigError, hide, one_line
from bot.people import Person, merge
from checks.sources.base import Source

if TYPE_CHECKING:
    from checks.law.calendar import Calendar
    from checks.law.terms import Law

TELEGRAM_VARIABLE = "TYNDAU_TELEGRAM_TOKEN"
MAIL_VARIABLE = "TYNDAU_MAIL_PASSWORD"
_LONGEST_KEY = 200  # as shown: whoever writes a longer one finds it by its line
_AT_LINE = re.compile(r"\s*\(at (?:line (\d+), column \d+|end of document)\)")


@dataclass(frozen=True)
class Config:
    """A valid configuration. The tables are pydantic models; secrets come from the file, else from the environment."""

    path: Path
    service: Service
    telegram: Telegram
    mail: Mail
    digest: Digest
    watch: Watch
    alerts: Alerts
    tables: Tables
    lines: Lines

    @property
    def zone(self) -> ZoneInfo:
        """The zone of passes, digest and as-of (`service.time_zone`)."""
        return ZoneInfo(self.service.time_zone)

    @property
    def data_dir(self) -> Path:
        """The folder of snapshots, outbox and the like."""
        return Path(self.service.data_dir)

    def sources(self) -> tuple[Source, ...]:
        """The configured sources, in the file's order."""
        return self._sources

    @cached_property
    def _sources(self) -> tuple[Source, ...]:
        return tuple(entry.source() for entry in self.tables.sources)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """`host:port` of every source."""
        from checks.web.addresses import host_of

        return frozenset(host_of(source.address) for source in self.sources())

    def people(self) -> tuple[Person, ...]:
        """The recipients, several entries of one person made one, in the file's order."""
        return merge(entry.person(self.alerts.language) for entry in self.tables.officers)

    def calendar(self) -> Calendar:
        """The built-in working calendar with the operator's days."""
        from checks.law.calendar import Override, load_calendar

        added = self.tables.calendar
        off = [Override(day=entry.day, source=entry.source) for entry in added.off]
        worked = [Override(day=entry.day, source=entry.source) for entry in added.worked]
        return load_calendar(off, worked)

    def law(self) -> Law:
        """The built-in editions with the operator's corrections; ConfigError where the file of corrections is wrong."""
        from checks.law.terms import LawError, load_law

        overrides = self.tables.law.overrides
        try:
            return load_law(Path(overrides) if overrides else None)
        except LawError as error:
            raise ConfigError(self.mistake(("law", "overrides"), str(error))) from None

    def mistake(self, path: tuple[str | int, ...], said: str) -> str:
        """The one line that says what is wrong with the key at `path`."""
        return _mistake(self.path, self.lines.of(path), key_name(path), said)


def load_config(path: Path, environment: Mapping[str, str] = os.environ) -> Config:
    """Read the file at `path`; ConfigError (one line: file, line, key, what is wrong) where anything is not right."""
    text = _text(path)
    raw = _parsed(path, text)
    lines = line_index(text)
    tables = _validated(path, raw, lines)
    telegram, mail = _with_token(tables.telegram, environment), _with_password(tables.mail, environment)
    for secret in (telegram.token, mail.password):
        hide(secret.get_secret_value())
    return Config(
        path=path,
        service=tables.service,
        telegram=telegram,
        mail=mail,
        digest=tables.digest,
        watch=tables.watch,
        alerts=tables.alerts,
        tables=tables,
        lines=lines,
    )


def _mistake(path: Path, line: int, key: str, said: str) -> str:
    shown = key if len(key) <= _LONGEST_KEY else f"{key[:_LONGEST_KEY]}…"
    return one_line(f"{path}:{line}: {shown}: {said}")


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ConfigError(f"{path}: no such file; config.example.toml is one to start from") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "not a file name"
        raise ConfigError(f"{path}: cannot be read: {why}") from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: not written in UTF-8") from None


def _parsed(path: Path, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _AT_LINE.search(str(error))
        line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
        said = _AT_LINE.sub("", str(error))
        raise ConfigError(one_line(f"{path}:{line}: not TOML: {said}")) from None
    except (RecursionError, ValueError) as error:
        # tomllib lets an impossible date or a number too long through as a bare ValueError.
        raise ConfigError(one_line(f"{path}:1: not TOML: {type(error).__name__}")) from None


def _validated(path: Path, raw: dict[str, Any], lines: Lines) -> Tables:
    tables, error = None, None
    try:
        tables = Tables.model_validate(raw)
    except ValidationError as refused:
        error = refused
    found = problems(raw, error)
    if found or tables is None:
        line, problem = earliest(found, lines)
        raise ConfigError(_mistake(path, line, key_name(problem.path), problem.said)) from None
    return tables


def _with_token(telegram: Telegram, environment: Mapping[str, str]) -> Telegram:
    token = environment.get(TELEGRAM_VARIABLE, "").strip()
    if telegram.token.get_secret_value() or not token:
        return telegram
    if not is_bot_token(token):
        raise ConfigError(f"${TELEGRAM_VARIABLE}: must be a bot token (digits, a colon, letters)")
    return telegram.model_copy(update={"token": SecretStr(token)})


def _with_password(mail: Mail, environment: Mapping[str, str]) -> Mail:
    password = environment.get(MAIL_VARIABLE, "")
    if mail.password.get_secret_value() or not password:
        return mail
    return mail.model_copy(update={"password": SecretStr(password)})
