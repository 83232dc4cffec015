"""`tyndau people …`: who is told, and their invitations."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Now, clock, several
from bot.cli.output import print_json, print_table
from bot.clock import Clock
from bot.errors import UsageError
from bot.nearest import nearest

if TYPE_CHECKING:
    from bot.config import Config
    from bot.joining import Wanted
    from bot.people import Person
    from bot.show.people import PeopleView

HELP = "Who is told, and their invitations."
COMMAND_LINE = "command line"
_LONGEST_NAME = 80
_MOST_DAYS = 30
_SPAN = re.compile(r"([1-9]\d{0,3})([dh])")
Role = Literal["officer", "supervisor", "ministry", "operator"]


def _span(text: str) -> timedelta:
    found = _SPAN.fullmatch(text)
    span = timedelta(**{{"d": "days", "h": "hours"}[found[2]]: int(found[1])}) if found else None
    if span is None or span > timedelta(days=_MOST_DAYS):
        raise typer.BadParameter(f"must be a number of days or hours such as 7d or 12h, at most {_MOST_DAYS}d")
    return span


def _name(text: str) -> str:
    if not text.strip() or len(text) > _LONGEST_NAME or not text.isprintable():
        raise typer.BadParameter(f"must be one line of at most {_LONGEST_NAME} letters")
    return text.strip()


def _email(text: str) -> str:
    from pydantic import TypeAdapter, ValidationError

    from bot.config_values import Email

    try:
        return str(TypeAdapter(Email).validate_python(text))
    except ValidationError:
        raise typer.BadParameter("must be an e-mail address such as name@example.org") from None


@framed_data
def list_people(
    context: typer.Context,
    as_json: bool,
    all_of_them: Annotated[bool, typer.Option("--all", help="Also who was revoked, and used invitations.")] = False,
    now: Now = None,
) -> int:
    """Everybody who is told something, and the invitations that are open."""
    view = asyncio.run(_view(settings(context), clock(now), all_of_them))
    if as_json:
        print_json(view.document())
    else:
        print_table(view.people_rows())
        print_table(view.invitation_rows())
    return 0


@framed_data
def invite(
    context: typer.Context,
    as_json: bool,
    role: Annotated[Role, typer.Option("--role", help="What they may see and do.")],
    name: Annotated[str, typer.Option("--name", parser=_name, help="How they are called in lists.")],
    region: Annotated[
        str | None, typer.Option("--region", metavar="REGION,…", help="Region codes, or * for all of them.")
    ] = None,
    language: Annotated[Literal["kk", "ru", "en"] | None, typer.Option("--language", help="Of their messages.")] = None,
    email: Annotated[str | None, typer.Option("--email", parser=_email, help="Where Telegram fails them.")] = None,
    expires: Annotated[timedelta, typer.Option("--expires", metavar="7d", parser=_span)] = "7d",  # type: ignore[assignment]
    group: Annotated[bool, typer.Option("--group", help="For a department's group, not for one person.")] = False,
    now: Now = None,
) -> int:
    """Make an invitation: a link that one person, or one group, can use once."""
    from bot.joining import Wanted

    config = settings(context)
    wanted = Wanted(role, _regions(region, role), name, email or "", language, group)
    made = asyncio.run(_invite(config, clock(now), wanted, expires))
    if as_json:
        print_json(made)
    else:
        print(
            f"invitation {made['id']}: {role}, {', '.join(wanted.regions)}, until {made['expires_at']:%Y-%m-%d %H:%M}"
        )
        print(made["link"] or f"in the {'group' if group else 'private chat'} with the bot: {made['command']}")
    return 0


@framed_data
def revoke(
    context: typer.Context,
    as_json: bool,
    who: Annotated[str, typer.Argument(metavar="PERSON|INVITATION", help="An id as `people list` shows it.")],
    now: Now = None,
) -> int:
    """Take somebody out who joined, or take an invitation back: at once."""
    done = asyncio.run(_revoke(settings(context), clock(now), who.strip()))
    if as_json:
        print_json(done)
    else:
        print(f"revoked: {done['revoked']}")
    return 0


def _regions(text: str | None, role: str) -> tuple[str, ...]:
    from checks.regions import regions

    if role in ("ministry", "operator"):
        if text not in (None, "*"):
            raise UsageError(f"people invite: the {role} sees all regions: leave --region out")
        return ("*",)
    if text is None:
        raise UsageError(f"people invite: --region is missing; the {role} answers for some region")
    return ("*",) if text.strip() == "*" else several(text, list(regions()), "--region")


async def _view(config: Config, at: Clock, all_of_them: bool) -> PeopleView:
    from bot.opening import opened
    from bot.people import configured
    from bot.show.people import people_view
    from storage.backends import backend_of

    if not backend_of(config.service.database).exists():
        return people_view(config, configured(config), [], [], at.now(), all_of_them)
    async with opened(config, at.fixed, read_only=True) as store:
        people = await _everyone(config, store)
        joined, invitations = await store.people.ever_joined(), await store.people.invitations()
    return people_view(config, people, joined, invitations, at.now(), all_of_them)


async def _everyone(config: Config, store: Any) -> Sequence[Person]:
    from bot.people import everyone

    return await everyone(config, store)


async def _invite(config: Config, at: Clock, wanted: Wanted, valid: timedelta) -> dict[str, Any]:
    from bot import joining
    from bot.opening import opened

    async with opened(config, at.fixed, create=True) as store:
        number, token = await joining.invite(store, wanted, COMMAND_LINE, at.now(), valid)
    return {
        "id": number,
        "role": wanted.role,
        "regions": wanted.regions,
        "name": wanted.name,
        "group": wanted.for_group,
        "expires_at": (at.now() + valid).astimezone(config.zone).replace(microsecond=0),
        "command": f"/start {token}",
        "link": await _link(config, token, wanted.for_group),
    }


async def _link(config: Config, token: str, group: bool) -> str | None:
    """The deep link; None where no bot is configured or Telegram does not say its name."""
    if not config.telegram.token.get_secret_value():
        return None
    from bot.telegram.joining import deep_link

    return await deep_link(config, token, group)


async def _revoke(config: Config, at: Clock, who: str) -> dict[str, Any]:
    from bot.opening import opened

    async with opened(config, at.fixed) as store:
        number = who.removeprefix("#")
        if number.isascii() and number.isdigit():
            known = {str(one.id): one for one in await store.people.invitations()}
            if not await store.people.revoke_invitation(int(number), COMMAND_LINE, at.now()):
                state = known[number].state(at.now()) if number in known else "unknown"
                raise UsageError(f"people revoke: the invitation {number} is not open: {state}{_taker(known, number)}")
            return {"revoked": f"invitation {number}"}
        if not await store.people.revoke_person(who, COMMAND_LINE, at.now()):
            raise UsageError(f"people revoke: {await _why_not(config, store, who)}")
        return {"revoked": who}


def _taker(known: dict[str, Any], number: str) -> str:
    return f" by {known[number].used_by}" if number in known and known[number].used_by else ""


async def _why_not(config: Config, store: Any, who: str) -> str:
    from bot.people import configured

    if any(person.id == who for person in configured(config)):
        return f"{who} stands in {config.path}: take the entry out there"
    ids = [one.id for one in await store.people.ever_joined()]
    return f"{who} was revoked before" if who in ids else f"unknown person {who}{nearest(who, ids)}"


commands = {"list": list_people, "invite": invite, "revoke": revoke}
