"""What a person chooses and sees of others: language, quiet hours, the people of the region."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

import structlog
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from bot.notices.markup import Line, Span, line, one_line
from bot.notices.message import Button
from bot.people import OPERATOR, Person
from bot.telegram.desk import Asked, Desk
from bot.telegram.joining import regions_text
from bot.telegram.sending import markup
from bot.texts import LANGUAGES, texts

_log = structlog.get_logger(__name__)

PREFIX = "language:"
_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
_HOURS = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\s*[-–—]\s*([01]?\d|2[0-3]):([0-5]\d)")
_OFF = {"off", "0", "нет", "выкл", "жоқ"}
_LONGEST_NAME = 80


async def language(desk: Desk, asked: Asked) -> None:
    """`/language`: choose from three; `/language ru` chooses at once."""
    wanted = asked.args.lower()
    if wanted in LANGUAGES:
        await _choose(desk, asked.people, wanted)
        await asked.say([line(texts(wanted)("language-chosen"))])
    else:
        await asked.say([line(asked.words("language-ask"))], _languages())


def _languages() -> InlineKeyboardMarkup | None:
    return markup((tuple(Button(name, f"{PREFIX}{code}") for code, name in _NAMES.items()),))


async def chosen(desk: Desk, query: CallbackQuery, people: Sequence[Person]) -> None:
    """A language's button was pressed."""
    wanted = (query.data or "").removeprefix(PREFIX)
    if wanted not in LANGUAGES or query.message is None:
        _log.warning("telegram_button_refused", why="unknown", person=people[0].id)
        await query.answer(texts(people[0].language)("press-unknown"))
        return
    await query.answer(texts(wanted)("language-chosen"))
    await _choose(desk, people, wanted)


async def _choose(desk: Desk, people: Sequence[Person], wanted: str) -> None:
    await desk.store.people.choose_language([one.id for one in people], wanted, people[0].id, desk.clock())


async def quiet(desk: Desk, asked: Asked) -> None:
    """`/quiet 21:00-09:00` sets hours without messages, `/quiet off` takes back the person's own."""
    words, said = asked.words, asked.args.lower()
    ids, now = [one.id for one in asked.people], desk.clock()
    hours = _HOURS.fullmatch(said)
    if hours:
        start, until = time(int(hours[1]), int(hours[2])), time(int(hours[3]), int(hours[4]))
        own = f"{start:%H:%M}", f"{until:%H:%M}"
        await desk.store.people.choose_quiet(ids, own, asked.person.id, now)
        await asked.say([line(words("quiet-set", start=own[0], until=own[1])), line(words("quiet-last"))])
    elif said in _OFF:
        await desk.store.people.choose_quiet(ids, None, asked.person.id, now)
        await asked.say([line(_hours("quiet-off", desk.config.alerts.quiet, asked))])
    else:
        start_until = asked.person.quiet or desk.config.alerts.quiet
        await asked.say([line(_hours("quiet-now", start_until, asked)), line(words("quiet-how"))])


def _hours(key: str, hours: tuple[time, time], asked: Asked) -> str:
    return asked.words(key, start=f"{hours[0]:%H:%M}", until=f"{hours[1]:%H:%M}")


async def people(desk: Desk, asked: Asked) -> None:
    """`/people`: who is told about the regions that the chat sees; no chat, no address."""
    words = asked.words
    seen = [one for one in await desk.people() if one.role == OPERATOR or _shares(one, asked.people)]
    lines = [line(Span(words("people-title", count=len(seen)), bold=True))]
    await asked.say([*lines, *(_person(one, asked) for one in sorted(seen, key=lambda one: (one.role, one.id)))])


def _shares(one: Person, here: Sequence[Person]) -> bool:
    return any(one.regions & other.regions or "*" in one.regions | other.regions for other in here)


def _person(one: Person, asked: Asked) -> Line:
    words = asked.words
    name = one_line(one.name, _LONGEST_NAME) or words("people-nameless")
    said = words("people-line", name=name, role=words(f"role-{one.role}"), regions=regions_text(one, words))
    return line(said, f" – {words('people-unreachable')}" if one.unreachable else "")
