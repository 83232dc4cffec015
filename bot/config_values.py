"""The kinds of value a configuration holds, each with the sentence that says what is wrong with another one.

No sentence repeats an address: addresses may carry a password.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, Field, Strict, StringConstraints

from bot.nearest import nearest
from checks.regions import regions

_EMAIL = re.compile(r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+")
_TIME = re.compile(r"\d\d:\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BOT_TOKEN = re.compile(r"\d+:\S+")
_HOST = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[^\s:@/\[\]]+)(:[1-9]\d{0,4})?")
_PROXIES = ("http", "https")
_WEB = ("http", "https")


def _time_of_day(value: Any) -> time:
    if isinstance(value, str) and _TIME.fullmatch(value):
        try:
            return time.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError('must be a time "HH:MM" between "00:00" and "23:59"')


def _day(value: Any) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError('must be a day "YYYY-MM-DD" that exists')


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ValueError, OSError, KeyError):
        raise ValueError("no such time zone (tzdata knows names like Asia/Almaty)") from None
    return value


def _address(value: str, schemes: tuple[str, ...]) -> bool:
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        return False
    plain = value.isprintable() and " " not in value
    return plain and parts.scheme in schemes and bool(parts.hostname) and port != 0


def _web(value: str) -> str:
    if not _address(value, _WEB):
        raise ValueError("must be an address that starts with http:// or https://")
    return value


def _optional_web(value: str) -> str:
    return _web(value) if value else value


def _proxy(value: str) -> str:
    if value and not _address(value, _PROXIES):
        raise ValueError(f"must be empty or an address that starts with one of {', '.join(_PROXIES)} and ://")
    return value


def _postgres(value: str) -> bool:
    """Whether it looks like what libpq takes: several hosts may stand in it, or a socket's folder as ?host=."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    plain = value.isprintable() and " " not in value and parts.scheme == "postgresql" and len(parts.path) > 1
    hosts = parts.netloc.rpartition("@")[2]
    socket = not hosts and parse_qs(parts.query).get("host")
    return plain and bool(socket or all(_HOST.fullmatch(one) for one in hosts.split(",")))


def _database(value: str) -> str:
    if value.startswith("sqlite:///") and len(value) > len("sqlite:///") and not value.endswith((":memory:", "/")):
        return value
    if not _postgres(value):
        raise ValueError('must be "sqlite:///path/to/file.db" or "postgresql://user@host/name"')
    return value


def _email(value: str) -> str:
    if not (_EMAIL.fullmatch(value) and value.isprintable()):
        raise ValueError("must be an e-mail address such as name@example.org")
    return value


def _optional_email(value: str) -> str:
    return _email(value) if value else value


def _contact(value: str) -> str:
    # It goes into a request header as it stands.
    mail = value.startswith("mailto:") and _EMAIL.fullmatch(value.removeprefix("mailto:"))
    if not value.isascii() or not (mail or _address(value, _WEB)):
        raise ValueError('must be "mailto:name@host" or a web address')
    return value


def _listen(value: str) -> str:
    host, colon, port = value.rpartition(":")
    good = host and colon and " " not in host and port.isascii() and port.isdigit() and int(port) < 65536
    if value and not good:
        raise ValueError('must be empty or "host:port"')
    return value


def _file(value: str) -> str:
    if value and not Path(value).is_file():
        raise ValueError("no such file (relative to the folder where tyndau is started)")
    return value


def _region(value: str) -> str:
    if value not in regions():
        raise ValueError(f'unknown region "{value}"{nearest(value, regions())}')
    return value


def _region_or_all(value: str) -> str:
    return value if value == "*" else _region(value)


def _number_text(value: Any) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not (isinstance(value, str) and value.isascii() and value.isdigit() and int(value) > 0):
        raise ValueError("must be a number above 0")
    return value


def _selector(value: str) -> str:
    from soupsieve import SelectorSyntaxError, compile

    try:
        compile(value)
    except SelectorSyntaxError:
        raise ValueError("must be a CSS selector") from None
    return value


def _chat(value: int) -> int:
    if value == 0:
        raise ValueError("must be a Telegram chat id, not 0")
    return value


def is_bot_token(value: str) -> bool:
    """Whether `value` has the form of a Telegram bot token."""
    return bool(_BOT_TOKEN.fullmatch(value))


TimeOfDay = Annotated[time, BeforeValidator(_time_of_day)]
Day = Annotated[date, BeforeValidator(_day)]
Zone = Annotated[str, AfterValidator(_zone)]
WebAddress = Annotated[str, AfterValidator(_web)]
OptionalWebAddress = Annotated[str, AfterValidator(_optional_web)]
ProxyAddress = Annotated[str, AfterValidator(_proxy)]
DatabaseAddress = Annotated[str, AfterValidator(_database)]
Email = Annotated[str, AfterValidator(_email)]
OptionalEmail = Annotated[str, AfterValidator(_optional_email)]
Contact = Annotated[str, AfterValidator(_contact)]
Listen = Annotated[str, AfterValidator(_listen)]
OptionalFile = Annotated[str, AfterValidator(_file)]
RegionCode = Annotated[str, AfterValidator(_region)]
RegionOrAll = Annotated[str, AfterValidator(_region_or_all)]
NumberText = Annotated[str, BeforeValidator(_number_text)]
Selector = Annotated[str, AfterValidator(_selector)]
ChatId = Annotated[int, Field(ge=-(2**63), lt=2**63), AfterValidator(_chat)]
Folder = Annotated[str, StringConstraints(min_length=1, pattern=r"^[^\x00]+$")]
Name = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Language = Literal["kk", "ru"]
Lax = Strict(False)
"""For tuples: TOML arrays arrive as lists. What is inside stays strict."""
