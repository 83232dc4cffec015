"""A configuration of the product for a running world, as the text of config.toml."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from tests.world.model import DISCUSSION, OPEN, World
from tests.world.sites.build import CONTENT, WEBSITES, as_utc

OPERATOR = 900_001
FIRST_CHAT = 100_001


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where a running world listens."""

    portal: str
    govkz: str
    websites: dict[str, str]  # region code -> address of the rubric
    telegram: str
    telegram_token: str
    mail_port: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a test may want otherwise."""

    token: bool = True  # False: no token, alerts are printed
    mail: bool = True  # False: no host, mails are written to the outbox
    database: str = ""  # "": sqlite in data_dir
    requests_per_second: float = 5000.0
    timeout_s: int = 60
    shadow: bool = False
    language: str = "kk"
    supervisors: bool = False
    recipients: tuple[str, ...] = ("monitoring@example.org",)
    sources: tuple[str, ...] = ()  # region codes; (): all
    service: dict[str, str] = field(default_factory=dict)  # further keys of [service], values as TOML


def chat_of(world: World, code: str) -> int:
    """The Telegram chat of a region's officer."""
    return FIRST_CHAT + [region.code for region in world.regions].index(code)


def config_toml(world: World, addresses: Addresses, data_dir: Path, wishes: Wishes) -> str:
    """The whole text."""
    codes = [region.code for region in world.regions if not wishes.sources or region.code in wishes.sources]
    parts = [_service(data_dir, wishes), _channels(addresses, wishes), _portal(world, addresses)]
    parts += [_site(world, code, addresses) for code in codes]
    parts += [_officer(world, code, "officer", chat_of(world, code), wishes.language) for code in codes]
    if wishes.supervisors:
        parts += [_officer(world, c, "supervisor", chat_of(world, c) + 100_000, wishes.language) for c in codes]
    return "\n\n".join(parts) + "\n"


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _service(data_dir: Path, wishes: Wishes) -> str:
    database = wishes.database or f"sqlite:///{data_dir / 'tyndau.db'}"
    lines = [
        "[service]",
        f"database = {_text(database)}",
        f"data_dir = {_text(str(data_dir))}",
        'time_zone = "Asia/Almaty"',
        f"operators = [{OPERATOR}]",
        *(f"{key} = {value}" for key, value in wishes.service.items()),
        "",
        "[watch]",
        'at = ["08:00", "14:00"]',
        f"requests_per_second = {wishes.requests_per_second}",
        f"timeout_s = {wishes.timeout_s}",
        'contact = "mailto:operator@example.org"',
        "",
        "[alerts]",
        'quiet = ["20:00", "08:00"]',
        f"language = {_text(wishes.language)}",
        f"shadow = {_text(wishes.shadow)}",
    ]
    return "\n".join(lines)


def _channels(addresses: Addresses, wishes: Wishes) -> str:
    lines = [
        "[telegram]",
        f"token = {_text(addresses.telegram_token if wishes.token else '')}",
        f"api_base = {_text(addresses.telegram)}",
        "",
        "[mail]",
        f"host = {_text('127.0.0.1' if wishes.mail else '')}",
        f"port = {addresses.mail_port}",
        'security = "none"',
        'sender = "tyndau@example.org"',
        "",
        "[digest]",
        f"recipients = {_text(list(wishes.recipients))}",
        'languages = ["kk", "ru"]',
        "working_day = 3",
        'at = "10:00"',
    ]
    return "\n".join(lines)


def _portal(world: World, addresses: Addresses) -> str:
    first = {
        form: min((h.hearing_id for h in world.hearings if h.form == form), default=1) for form in (OPEN, DISCUSSION)
    }
    lines = [
        "[[sources]]",
        'id = "portal"',
        'kind = "portal"',
        f"base_url = {_text(addresses.portal)}",
        f"first_open_meeting = {first[OPEN]}",
        f"first_public_discussion = {first[DISCUSSION]}",
    ]
    return "\n".join(lines)


def _site(world: World, code: str, addresses: Addresses) -> str:
    make = world.makes[code]
    head = ["[[sources]]", f"id = {_text(code)}", f"region = {_text(code)}"]
    if make in WEBSITES:
        return "\n".join([*head, 'kind = "website"', f"url = {_text(addresses.websites[code])}"])
    slug = next(region.slug for region in world.regions if region.code == code)
    content, extra = CONTENT[make]
    lines = [*head, 'kind = "govkz"', f"base_url = {_text(addresses.govkz)}", f"slug = {_text(slug)}"]
    zone = ['date_zone = "utc"'] if as_utc(code) and len(code) % 2 else []
    return "\n".join([*lines, f"content = {_text(content)}", *extra(code), *zone])


def _officer(world: World, code: str, role: str, chat: int, language: str) -> str:
    name = next(region.name_ru for region in world.regions if region.code == code)
    lines = [
        "[[officers]]",
        f"region = {_text(code)}",
        f"role = {_text(role)}",
        f"name = {_text(name)}",
        f"telegram_chat_id = {chat}",
        f"email = {_text(f'{code}@example.org')}",
        f"language = {_text(language)}",
    ]
    return "\n".join(lines)
