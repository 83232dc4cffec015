"""One process that serves the whole world: portal, sites, a Bot API server, and a control port for clock and faults."""

import argparse
import asyncio
import json
from datetime import datetime
from email.utils import format_datetime
from hashlib import sha256
from typing import Any

from aiohttp import web

from tests.otherworld.make import make
from tests.otherworld.model import World
from tests.otherworld.portal import Portal
from tests.otherworld.sites import Site


class Stage:
    """The state that all ports share."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.now = world.passes[0]
        self.down: set[str] = set()
        self.messages: list[dict[str, Any]] = []
        self.requests: dict[str, int] = {}


async def _listen(handler: Any) -> int:
    app = web.Application(client_max_size=2**24)
    app.router.add_route("*", "/{path:.*}", handler)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    return int(site._server.sockets[0].getsockname()[1])  # type: ignore[union-attr]


def _respond(stage: Stage, request: web.Request, status: int, kind: str, body: bytes, style: int) -> web.Response:
    """With ETag, with Last-Modified, or with neither."""
    headers = {"Content-Type": kind}
    if status == 200 and style == 0:
        tag = f'"{sha256(body).hexdigest()[:20]}"'
        headers["ETag"] = tag
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
    del stage
    return web.Response(status=status, body=body, headers=headers)


def _site_handler(stage: Stage, name: str, site: Site, style: int) -> Any:
    async def handle(request: web.Request) -> web.Response:
        stage.requests[name] = stage.requests.get(name, 0) + 1
        if name in stage.down:
            return web.Response(status=500, text="error")
        if request.path == "/robots.txt":
            return web.Response(status=404, text="not found")
        language = request.headers.get("Accept-Language", "ru")
        status, kind, body = site.answer(
            request.method, request.path, dict(request.query), await request.read(), language, stage.now
        )
        answer = _respond(stage, request, status, kind, body, style)
        if style == 1 and status == 200 and request.method == "GET":
            stamps = [one.appears for one in site.visible(stage.now)]
            if stamps:
                stamp = format_datetime(
                    max(stamps).astimezone(tz=None).astimezone(__import__("datetime").UTC), usegmt=True
                )
                answer.headers["Last-Modified"] = stamp
                if request.headers.get("If-Modified-Since") == stamp:
                    return web.Response(status=304)
        return answer

    return handle


def _portal_handler(stage: Stage, portal: Portal) -> Any:
    async def handle(request: web.Request) -> web.Response:
        stage.requests["portal"] = stage.requests.get("portal", 0) + 1
        if "portal" in stage.down:
            return web.Response(status=503, text="error")
        if request.path == "/robots.txt":
            return web.Response(status=404, text="not found")
        status, page = portal.answer(request.path, dict(request.query), stage.now)
        return _respond(stage, request, status, "text/html; charset=utf-8", page.encode(), stage.world.seed % 2)

    return handle


def _telegram_handler(stage: Stage) -> Any:
    async def handle(request: web.Request) -> web.Response:
        method = request.path.rsplit("/", 1)[-1]
        fields: dict[str, Any] = dict(await request.post()) if request.can_read_body else {}
        if request.content_type == "application/json":
            fields = json.loads(await request.read() or b"{}")
        if method.lower() == "getme":
            return web.json_response(
                {"ok": True, "result": {"id": 1, "is_bot": True, "first_name": "t", "username": "t_bot"}}
            )
        if method.lower() != "sendmessage":
            return web.json_response({"ok": True, "result": []})
        number = len(stage.messages) + 1
        stage.messages.append({"chat": int(fields["chat_id"]), "text": fields["text"], "at": stage.now.isoformat()})
        chat = {"id": int(fields["chat_id"]), "type": "private"}
        result = {"message_id": number, "date": int(stage.now.timestamp()), "chat": chat, "text": fields["text"]}
        return web.json_response({"ok": True, "result": result})

    return handle


def _control_handler(stage: Stage) -> Any:
    async def handle(request: web.Request) -> web.Response:
        if request.path == "/clock":
            stage.now = datetime.fromisoformat((await request.json())["now"])
        if request.path == "/down":
            stage.down = set((await request.json())["sources"])
        if request.path == "/messages":
            return web.json_response(stage.messages)
        return web.json_response({"requests": stage.requests})

    return handle


async def serve(world: World) -> None:
    """Opens all ports, prints them as one line of JSON, and serves until it is ended."""
    stage = Stage(world)
    ports = {
        "control": await _listen(_control_handler(stage)),
        "telegram": await _listen(_telegram_handler(stage)),
        "portal": await _listen(_portal_handler(stage, Portal(world))),
    }
    for n, region in enumerate(world.regions):
        ports[region.code] = await _listen(_site_handler(stage, region.code, Site(world, region), n % 3))
    print(json.dumps(ports), flush=True)
    await asyncio.Event().wait()


def main() -> None:
    """The server's own command line."""
    parser = argparse.ArgumentParser()
    parser.add_argument("month")
    parser.add_argument("seed", type=int)
    parser.add_argument("scale", type=float)
    parser.add_argument("--dense", action="store_true")
    parser.add_argument("--brief", action="store_true")
    parser.add_argument("--writing", default="")
    parser.add_argument("--few", type=int, default=0)
    given = parser.parse_args()
    wish = (given.dense, given.brief, given.writing, given.few)
    asyncio.run(serve(make(given.month, given.seed, given.scale, *wish)))


if __name__ == "__main__":
    main()
