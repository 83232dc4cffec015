"""`tyndau asks …`: the questions about uncertain matches, and answers to them without Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from bot.cli.frame import framed_data, settings
from bot.cli.options import Language, Now, RegionOption, clock
from bot.cli.output import print_json, print_table
from bot.cli.reading import reading
from bot.clock import Clock
from bot.errors import UsageError

if TYPE_CHECKING:
    from bot.asks import Answered, Ask
    from bot.config import Config

HELP = "Questions whether a posting speaks of a hearing, and answers to them."
COMMAND_LINE = "command line"


@framed_data
def list_asks(
    context: typer.Context,
    as_json: bool,
    region: RegionOption = None,
    now: Now = None,
    language: Language = "en",
) -> int:
    """The questions that wait for an answer, as the last pass left them."""
    return asyncio.run(_list(settings(context), region, clock(now), language, as_json))


async def _list(config: Config, region: str | None, at: Clock, language: str, as_json: bool) -> int:
    from bot.asks import ask_to, open_asks

    async with reading(config, at) as store:
        asks = await open_asks(store, region)
    if as_json:
        print_json([ask_to(ask) for ask in asks])
    else:
        _print(asks, language)
    return 0


def _print(asks: Sequence[Ask], language: str) -> None:
    from bot.texts import texts

    say = texts(language)
    if not asks:
        print(say("asks-none"))
    for ask in asks:
        when = ask.start if ask.start == ask.end else f"{ask.start} – {ask.end}"
        print_table([(ask.id, ask.region, f"№ {ask.number}", say(f"ask-{ask.kind}"))])
        print(f"    {say('ask-on-portal', project=ask.project, when=when or say('ask-no-date'))}  {ask.card_url}")
        posted = ask.shown or say("ask-no-date")
        print(f"    {say('ask-on-site', title=ask.title or ask.excerpt, posted=posted)}  {ask.posting_url}")


@framed_data
def answer(
    context: typer.Context,
    ask: Annotated[str, typer.Argument(metavar="ID", help="The question's id, as `asks list` shows it.")],
    choice: Annotated[Literal["yes", "no", "later"], typer.Argument(metavar="yes|no|later", help="Same hearing?")],
    as_json: bool,
    replace: Annotated[bool, typer.Option("--replace", help="Decide anew what was answered before.")] = False,
    now: Now = None,
    language: Language = "en",
) -> int:
    """Answer a question; 1 where it was answered before or is no longer asked."""
    return asyncio.run(_answer(settings(context), ask, choice, clock(now), language, replace, as_json))


async def _answer(config: Config, ask: str, choice: str, at: Clock, language: str, replace: bool, as_json: bool) -> int:
    from bot.asks import Outcome, answer
    from storage.answers import Choice

    async with reading(config, at, writes=True) as store:
        done = await answer(store, ask, Choice(choice), COMMAND_LINE, at.now(), replace=replace)
    if done.outcome is Outcome.UNKNOWN:
        raise UsageError(f"asks answer: nothing with the id {ask!r} was ever asked")
    if as_json:
        print_json(_as_json(ask, done))
    else:
        print(_sentence(done, config, language))
    return 0 if done.outcome is Outcome.RECORDED else 1


def _as_json(ask: str, done: Answered) -> dict[str, Any]:
    value: dict[str, Any] = {"ask": ask, "outcome": done.outcome.value}
    if done.standing:
        value["answer"] = done.standing.choice.value
        value["by"] = done.standing.person_id
        value["at"] = done.standing.at
    return value


def _sentence(done: Answered, config: Config, language: str) -> str:
    from bot.texts import texts

    say = texts(language)
    if done.standing:
        choice = say(f"asks-{done.standing.choice.value}")
        at = f"{done.standing.at.astimezone(config.zone):%d.%m.%Y %H:%M}"
        return say("asks-already", choice=choice, person=done.standing.person_id, at=at)
    return say("asks-recorded" if done.outcome.value == "recorded" else "asks-no-longer")


commands = {"list": list_asks, "answer": answer}
