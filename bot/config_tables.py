"""The tables of config.toml as pydantic models (`contract.md`, Configuration); keys mean what the example says."""

from __future__ import annotations

from datetime import date, time
from typing import Annotated, Literal

from pydantic import Field, SecretStr, ValidationInfo, field_validator

from bot.config_sources import SourceEntry, Table
from bot.config_values import (
    ChatId,
    Contact,
    DatabaseAddress,
    Day,
    Email,
    Folder,
    Language,
    Lax,
    Listen,
    OptionalEmail,
    OptionalFile,
    OptionalWebAddress,
    ProxyAddress,
    RegionOrAll,
    TimeOfDay,
    WebAddress,
    Words,
    Zone,
    is_bot_token,
)
from bot.people import Person, person_id


class Service(Table):
    """`[service]`."""

    database: Annotated[DatabaseAddress, Field(repr=False)] = "sqlite:///data/tyndau.db"
    data_dir: Folder = "data"
    time_zone: Zone = "Asia/Almaty"
    operators: Annotated[tuple[ChatId, ...], Lax] = ()
    health_listen: Listen = ""
    heartbeat_url: Annotated[OptionalWebAddress, Field(repr=False)] = ""


class Telegram(Table):
    """`[telegram]`."""

    token: SecretStr = SecretStr("")
    api_base: Annotated[WebAddress, Field(repr=False)] = "https://api.telegram.org"
    proxy: Annotated[ProxyAddress, Field(repr=False)] = ""

    @field_validator("token")
    @classmethod
    def _looks_like_a_token(cls, value: SecretStr) -> SecretStr:
        text = value.get_secret_value()
        if text and not is_bot_token(text):
            raise ValueError("must be empty or a bot token (digits, a colon, letters)")
        return value


class Mail(Table):
    """`[mail]`."""

    host: str = ""
    port: Annotated[int, Field(ge=1, le=65535)] = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    username: str = ""
    password: SecretStr = SecretStr("")
    sender: Email = "tyndau@example.org"


class Digest(Table):
    """`[digest]`."""

    recipients: Annotated[tuple[Email, ...], Lax] = ()
    languages: Annotated[tuple[Language, ...], Lax, Field(min_length=1)] = ("kk", "ru")
    # No month has fewer than 16 working days.
    working_day: Annotated[int, Field(ge=1, le=15)] = 3
    at: TimeOfDay = time(10, 0)


class Watch(Table):
    """`[watch]`."""

    at: Annotated[tuple[TimeOfDay, ...], Lax, Field(min_length=1)] = (time(8, 0), time(14, 0))
    requests_per_second: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1.0
    timeout_s: Annotated[float, Field(gt=0, le=3600, allow_inf_nan=False)] = 60.0
    contact: Contact = "mailto:operator@example.org"
    ocr: bool = False


class Alerts(Table):
    """`[alerts]`."""

    quiet: Annotated[tuple[TimeOfDay, TimeOfDay], Lax] = (time(20, 0), time(8, 0))
    language: Language = "kk"
    shadow: bool = False


class CalendarDay(Table):
    """A day that the operator adds, with where that is written."""

    day: Day
    source: Words


class CalendarTable(Table):
    """`[calendar]`."""

    off: Annotated[tuple[CalendarDay, ...], Lax] = ()
    worked: Annotated[tuple[CalendarDay, ...], Lax] = ()

    @field_validator("worked")
    @classmethod
    def _not_both(cls, value: tuple[CalendarDay, ...], info: ValidationInfo) -> tuple[CalendarDay, ...]:
        off: set[date] = {entry.day for entry in info.data.get("off", ())}
        both = sorted(entry.day for entry in value if entry.day in off)
        if both:
            raise ValueError(f"{both[0].isoformat()} stands in calendar.off too")
        return value


class LawTable(Table):
    """`[law]`."""

    overrides: OptionalFile = ""


class OfficerEntry(Table):
    """One `[[officers]]` entry."""

    region: RegionOrAll
    role: Literal["officer", "supervisor", "ministry"]
    name: str = ""
    telegram_chat_id: ChatId | None = None
    email: Annotated[OptionalEmail, Field(validate_default=True)] = ""
    language: Language | None = None

    @field_validator("email")
    @classmethod
    def _can_be_told(cls, value: str, info: ValidationInfo) -> str:
        if not value and info.data.get("telegram_chat_id", 0) is None:
            raise ValueError("missing; an officer needs telegram_chat_id, email or both")
        return value

    def person(self, language: str) -> Person:
        """The entry as a recipient; `language` holds where the entry names none."""
        return Person(
            id=person_id(self.role, self.telegram_chat_id, self.email),
            regions=frozenset({self.region}),
            role=self.role,
            name=self.name,
            telegram_chat_id=self.telegram_chat_id,
            email=self.email,
            language=self.language or language,
        )


class Tables(Table):
    """The whole file."""

    service: Service = Service()
    telegram: Telegram = Telegram()
    mail: Mail = Mail()
    digest: Digest = Digest()
    watch: Watch = Watch()
    alerts: Alerts = Alerts()
    calendar: CalendarTable = CalendarTable()
    law: LawTable = LawTable()
    sources: Annotated[tuple[SourceEntry, ...], Lax, Field(min_length=1)]
    officers: Annotated[tuple[OfficerEntry, ...], Lax] = ()
