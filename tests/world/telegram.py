"""A Bot API server on loopback: answers as Telegram does, keeps what was sent, refuses when told to."""

from __future__ import annotations

import asyncio
import json
from collections import deque
from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from aiohttp import web

from tests.world.http import Clock

_BOT = {"id": 4242, "is_bot": True, "first_name": "Тыңдау", "username": "tyndau_bot"}
_LIMIT = 4096


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that was accepted, with the virtual time."""

    at: datetime
    chat_id: int
    text: str
    message_id: int
    method: str
    parameters: dict[str, Any]


@dataclass(slots=True)
class Trouble:
    """What the server does instead of accepting, `times` times, for one chat or (None) for all.

    Kinds: "flood" (429 with retry_after), "blocked" (403), "markup" (400 can't parse entities; only with parse_mode),
    "migrated" (400 with migrate_to_chat_id), "broken" (500), "drop" (accepts, then drops the connection),
    "refuse" (drops the connection without accepting).
    """

    kind: str
    times: int = 1
    chat_id: int | None = None
    retry_after: int = 1
    migrate_to: int = 0


@dataclass
class Telegram:
    """The server. `messages` are those accepted, oldest first; `calls` is every call as (method, parameters)."""

    clock: Clock
    token: str = "4242:TEST-TOKEN"
    messages: list[Sent] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    troubles: deque[Trouble] = field(default_factory=deque)
    port: int = 0

    def __post_init__(self) -> None:
        self._ids = count(1)
        self._updates: list[dict[str, Any]] = []
        self._fresh = asyncio.Event()
        self._runner: web.ServerRunner | None = None
        self._polling = 0

    @property
    def base_url(self) -> str:
        """What `telegram.api_base` is set to."""
        return f"http://127.0.0.1:{self.port}"

    def trouble(self, kind: str, **options: Any) -> None:
        """Be troublesome (see `Trouble`)."""
        self.troubles.append(Trouble(kind, **options))

    def inject_message(
        self, chat_id: int, text: str, language: str = "ru", *, user_id: int | None = None, reply_to: int | None = None
    ) -> None:
        """A person writes to the bot, in a private chat or (`user_id`, a negative chat) in a group."""
        message: dict[str, Any] = {
            "message_id": next(self._ids),
            "from": {**_person(user_id or chat_id), "language_code": language},
            "chat": _chat(chat_id),
            "date": int(self.clock.now.timestamp()),
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        if reply_to is not None:
            message["reply_to_message"] = {"message_id": reply_to, "chat": _chat(chat_id), "date": 1, "text": "?"}
        self._update({"message": message})

    def inject_callback(self, chat_id: int, data: str, message_id: int = 1, *, user_id: int | None = None) -> None:
        """A person presses a button."""
        message = {"message_id": message_id, "chat": _chat(chat_id), "date": 0}
        sender = _person(user_id or chat_id)
        query = {"id": str(next(self._ids)), "from": sender, "chat_instance": "1", "data": data, "message": message}
        self._update({"callback_query": query})

    def _update(self, update: dict[str, Any]) -> None:
        self._updates.append({"update_id": next(self._ids), **update})
        self._fresh.set()

    def of_chat(self, chat_id: int) -> list[Sent]:
        """The messages one chat got."""
        return [message for message in self.messages if message.chat_id == chat_id]

    async def start(self) -> None:
        """Listen on a free loopback port."""
        self._runner = web.ServerRunner(
            web.Server(self._handle, access_log=None), handle_signals=False, shutdown_timeout=0.1
        )
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Close the port."""
        if self._runner:
            await self._runner.cleanup()

    async def _handle(self, request: web.BaseRequest) -> web.StreamResponse:
        prefix, _, method = request.path.rpartition("/")
        if prefix != f"/bot{self.token}":
            return _error(401, "Unauthorized")
        parameters = await _parameters(request)
        self.calls.append((method, parameters))
        if method.startswith("send") or method.startswith("editMessage"):
            return self._accept(method, parameters, request)
        if method == "getUpdates":
            return await self._get_updates(parameters)
        return _ok(_BOT if method == "getMe" else True)

    def _accept(self, method: str, parameters: dict[str, Any], request: web.BaseRequest) -> web.StreamResponse:
        chat_id = int(parameters.get("chat_id", 0))
        trouble = self._trouble_for(chat_id, parameters)
        if trouble and trouble.kind != "drop":
            return _refusal(trouble, request)
        text = str(parameters.get("text") or parameters.get("caption") or "")
        if method in ("sendMessage", "editMessageText") and not 0 < len(text) <= _LIMIT:
            return _error(400, "Bad Request: message is too long" if text else "Bad Request: message text is empty")
        sent = Sent(self.clock.now, chat_id, text, next(self._ids), method, parameters)
        self.messages.append(sent)
        if trouble:
            return _drop(request)
        date = int(self.clock.now.timestamp())
        return _ok({"message_id": sent.message_id, "date": date, "chat": _chat(chat_id), "text": text})

    def _trouble_for(self, chat_id: int, parameters: dict[str, Any]) -> Trouble | None:
        for trouble in self.troubles:
            plain = trouble.kind == "markup" and not parameters.get("parse_mode")
            if trouble.chat_id in (None, chat_id) and trouble.times > 0 and not plain:
                trouble.times -= 1
                return trouble
        return None

    async def _get_updates(self, parameters: dict[str, Any]) -> web.Response:
        if self._polling:
            return _error(409, "Conflict: terminated by other getUpdates request")
        offset, wait = int(parameters.get("offset") or 0), float(parameters.get("timeout") or 0)
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        self._polling += 1
        try:
            if not self._updates and wait:
                self._fresh.clear()
                await asyncio.wait_for(self._fresh.wait(), wait)
        except TimeoutError:
            pass
        finally:
            self._polling -= 1
        return _ok(self._updates[: int(parameters.get("limit") or 100)])


def _person(user_id: int) -> dict[str, Any]:
    return {"id": user_id, "is_bot": False, "first_name": "Маман"}


def _chat(chat_id: int) -> dict[str, Any]:
    kind = {"type": "group", "title": "Департамент"} if chat_id < 0 else {"type": "private"}
    return {"id": chat_id, **kind}


async def _parameters(request: web.BaseRequest) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    values = {**request.query, **await request.post()}
    return {key: value if isinstance(value, str) else "<file>" for key, value in values.items()}


def _ok(result: Any) -> web.Response:
    return _json(200, {"ok": True, "result": result})


def _json(status: int, value: dict[str, Any]) -> web.Response:
    return web.Response(status=status, text=json.dumps(value, ensure_ascii=False), content_type="application/json")


def _error(code: int, description: str, **parameters: int) -> web.Response:
    value: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
    if parameters:
        value["parameters"] = parameters
    return _json(code, value)


def _drop(request: web.BaseRequest) -> web.StreamResponse:
    if request.transport is not None:
        request.transport.abort()
    raise ConnectionResetError


def _refusal(trouble: Trouble, request: web.BaseRequest) -> web.StreamResponse:
    seconds = trouble.retry_after
    if trouble.kind == "flood":
        return _error(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
    if trouble.kind == "blocked":
        return _error(403, "Forbidden: bot was blocked by the user")
    if trouble.kind == "markup":
        return _error(400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 5")
    if trouble.kind == "migrated":
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        return _error(400, text, migrate_to_chat_id=trouble.migrate_to)
    if trouble.kind == "broken":
        return _error(500, "Internal Server Error")
    return _drop(request)
