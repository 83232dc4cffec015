"""A Bot API server on loopback that does what a test tells it to."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import web

_BOT = {"id": 100, "is_bot": True, "first_name": "Тыңдау", "username": "tyndau_bot"}
TOKEN = "100:abcdefghijklmnopqrstuvwxyz123456789"


def throttled(seconds: int) -> tuple[int, dict[str, Any]]:
    """The answer of flood control."""
    return refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)


def refused(code: int, description: str, **parameters: int) -> tuple[int, dict[str, Any]]:
    """An error answer."""
    return code, {"ok": False, "error_code": code, "description": description, "parameters": parameters}


class BotApi:
    """Messages taken, and answers to give instead (by chat, first ones first).

    DROP: taken, then the line is cut. HANG: taken, and answered when `go_on` is set. A function: taken, and called
    before the answer.
    """

    DROP = "drop"
    HANG = "hang"
    BARE_502 = "bare"

    def __init__(self) -> None:
        self.base = ""
        self.taken: list[dict[str, str]] = []
        self.asked: list[dict[str, str]] = []
        self.answers: dict[str, list[Any]] = defaultdict(list)
        self.updates: list[Any] = []
        self.hung, self.go_on = asyncio.Event(), asyncio.Event()

    def texts(self, chat: int) -> list[str]:
        """What arrived in one chat."""
        return [one["text"] for one in self.taken if one["chat_id"] == str(chat)]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        form = {name: str(value) for name, value in (await request.post()).items()}
        if request.match_info["token"] != TOKEN:
            return _json(refused(401, "Unauthorized"))
        if request.match_info["method"] == "getUpdates":
            return _json(self._updates(form))
        if request.match_info["method"] == "getMe":
            return _json((200, {"ok": True, "result": _BOT}))
        if "chat_id" not in form:  # of the bot as a whole, such as its menus
            return _json((200, {"ok": True, "result": True}))
        self.asked.append(form)
        answers = self.answers[form["chat_id"]]
        answer = answers.pop(0) if answers else None
        if answer is self.BARE_502:
            return web.Response(status=502, text="<html>Bad Gateway</html>", content_type="text/html")
        if isinstance(answer, tuple):
            return _json(answer)
        self.taken.append(form)
        if answer == self.HANG:
            self.hung.set()
            await self.go_on.wait()
        if callable(answer):
            answer()
        if answer == self.DROP:
            assert request.transport is not None
            request.transport.abort()
        return _json((200, {"ok": True, "result": self._message(form)}))

    def _message(self, form: dict[str, str]) -> dict[str, Any]:
        chat = {"id": int(form["chat_id"]), "type": "private"}
        return {"message_id": len(self.taken), "date": 0, "chat": chat, "text": form["text"]}

    def _updates(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        if self.updates and isinstance(self.updates[0], tuple):
            answer: tuple[int, dict[str, Any]] = self.updates.pop(0)
            return answer
        first = int(form.get("offset", 0))
        return 200, {"ok": True, "result": [one for one in self.updates if one["update_id"] >= first]}


def _json(answer: tuple[int, dict[str, Any]]) -> web.Response:
    return web.json_response(answer[1], status=answer[0])


@asynccontextmanager
async def serving_bot_api() -> AsyncIterator[BotApi]:
    """Run the server; `base` is its address."""
    api = BotApi()
    app = web.Application()
    app.router.add_post("/bot{token}/{method}", api.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    api.base = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield api
    finally:
        await runner.cleanup()
