"""`tyndau people`: a link that is shown once, lists of who is told, and taking people out."""

from __future__ import annotations

import asyncio
import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.people import _invite
from bot.clock import Clock
from bot.config import load_config
from bot.joining import Chat, Wanted, join
from storage.person_values import Taken
from storage.store import open_store
from tests.cli.commands import SMALL, Tyndau
from tests.delivery.bot_api import TOKEN, serving_bot_api

NOW = "2025-04-20T08:00:00+05:00"
LATER = "2025-04-21T08:00:00+05:00"
INVITE = ("people", "invite", "--role", "officer", "--name", "Абай, маман", "--region", "abai,pavlodar", "--now", NOW)


def joined(token: str, chat: int = 55) -> Taken:
    """What the running service answers to `/start TOKEN` a day later."""

    async def show() -> Taken:
        config = load_config(Path("config.toml"))
        store = await open_store(config.service.database, config.data_dir)
        try:
            return (await join(store, config, token, Chat(chat, False), chat, datetime.fromisoformat(LATER))).taken
        finally:
            await store.close()

    return asyncio.run(show())


def token_of(said: str) -> str:
    found = re.search(r"/start (\S+)$", said.strip())
    assert found
    return found[1]


def test_invited_joined_and_revoked(tyndau: Tyndau, configured: Path) -> None:
    said = tyndau(*INVITE)

    assert said.code == 0
    assert said.out.startswith("invitation 1: officer, abai, pavlodar, until 2025-04-27 08:00\n")
    token = token_of(said.out)
    assert token not in tyndau("people", "list", "--json").out
    assert not any(token.encode() in file.read_bytes() for file in (configured / "data").glob("tyndau.db*"))
    assert joined(token) is Taken.JOINED
    people = {one["id"]: one for one in tyndau("people", "list", "--json").json["people"]}
    assert people["officer:7"]["from"] == "configuration"
    assert people["officer:55"]["regions"] == ["abai", "pavlodar"]
    assert people["officer:55"]["joined_at"] == LATER
    assert tyndau("people", "revoke", "officer:55", "--json", "--now", LATER).json == {"revoked": "officer:55"}
    assert "officer:55" not in tyndau("people", "list").out
    gone = {one["id"]: one for one in tyndau("people", "list", "--all", "--json").json["people"]}["officer:55"]
    assert gone["revoked_at"] == LATER
    assert tyndau("people", "revoke", "officer:55").line == "tyndau: people revoke: officer:55 was revoked before"


def test_an_invitation_is_taken_back(tyndau: Tyndau, configured: Path) -> None:
    token = token_of(tyndau(*INVITE).out)

    assert tyndau("people", "revoke", "#1").code == 0
    assert joined(token) is Taken.REVOKED
    assert tyndau("people", "list", "--json").json["invitations"] == []
    (shown,) = tyndau("people", "list", "--all", "--json").json["invitations"]
    assert (shown["state"], shown["used_by"]) == ("revoked", None)
    assert tyndau("people", "revoke", "1").line.endswith("the invitation 1 is not open: revoked")


def test_json_of_an_invitation(tyndau: Tyndau, configured: Path) -> None:
    made = tyndau(
        "people", "invite", "--role", "operator", "--name", "О", "--expires", "12h", "--json", "--now", NOW
    ).json

    assert made["expires_at"] == "2025-04-20T20:00:00+05:00"
    assert (made["regions"], made["link"]) == (["*"], None)
    assert len(token_of(made["command"])) == 32


@pytest.mark.parametrize(("group", "key"), [(False, "start"), (True, "startgroup")])
async def test_with_a_bot_it_is_a_deep_link(configured: Path, group: bool, key: str) -> None:
    async with serving_bot_api() as api:
        (configured / "config.toml").write_text(
            f'[telegram]\ntoken = "{TOKEN}"\napi_base = "{api.base}"\n{SMALL}', encoding="utf8"
        )
        config = load_config(configured / "config.toml")
        wanted = Wanted("officer", ("abai",), "A", for_group=group)
        made = await _invite(config, Clock(datetime.fromisoformat(NOW)), wanted, timedelta(days=1))
    assert made["link"] == f"https://t.me/tyndau_bot?{key}={token_of(made['command'])}"


def test_who_cannot_be_revoked_and_why(tyndau: Tyndau, configured: Path) -> None:
    tyndau(*INVITE)

    assert "officer:7 stands in config.toml" in tyndau("people", "revoke", "officer:7").line
    assert tyndau("people", "revoke", "9").line.endswith("the invitation 9 is not open: unknown")
    assert "unknown person officer:9" in tyndau("people", "revoke", "officer:9").line


def test_a_list_needs_no_database_and_makes_none(tyndau: Tyndau, configured: Path) -> None:
    assert [one["id"] for one in tyndau("people", "list", "--json").json["people"]] == ["officer:7"]
    assert [path.name for path in configured.iterdir()] == ["config.toml"]
    assert "did you mean abai?" in tyndau(*INVITE[:-3], "abbai").line
