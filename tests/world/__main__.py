"""`python -m tests.world`: serve a world in a process of its own, driven over a control port.

Writes a JSON file with the ports and the truth once everything listens, then prints "ready". On the control port:
`GET /__clock`, `POST /__clock` (an ISO moment with offset), `GET /__config?data_dir=D`, `GET /__telegram`,
`GET /__mail`, `GET /__truth`, `GET /__requests`, `POST /__fault` ({"source", "kind", "since", "until"}).
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from aiohttp import web

from tests.world.model import World
from tests.world.plan import make_world
from tests.world.serve import Running, serve


def truth_json(world: World) -> dict[str, Any]:
    """The truth as JSON: cells, and violations as [form, number, column]."""
    return {
        "month": world.month,
        "watch_from": str(world.watch_from),
        "watch_until": str(world.watch_until),
        "passes": [moment.isoformat() for moment in world.passes],
        "cells": world.truth.cells,
        "violations": sorted(world.truth.violations),
        "placed": sorted(world.truth.placed),
    }


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


class Control:
    """The control port."""

    def __init__(self, running: Running) -> None:
        self.running = running

    def app(self) -> web.Application:
        """Its routes."""
        app = web.Application()
        app.router.add_get("/__clock", self.clock)
        app.router.add_post("/__clock", self.set_clock)
        app.router.add_post("/__fault", self.fault)
        for name in ("config", "telegram", "mail", "truth", "requests"):
            app.router.add_get(f"/__{name}", getattr(self, name))
        return app

    async def clock(self, _: web.Request) -> web.Response:
        return web.Response(text=self.running.clock.now.isoformat())

    async def set_clock(self, request: web.Request) -> web.Response:
        self.running.clock.set(datetime.fromisoformat((await request.text()).strip()))
        return await self.clock(request)

    async def fault(self, request: web.Request) -> web.Response:
        wish = await request.json()
        self.running.desk.fault(wish["source"], wish["kind"], _moment(wish.get("since")), _moment(wish.get("until")))
        return web.json_response(True)

    async def config(self, request: web.Request) -> web.Response:
        return web.Response(text=self.running.config_toml(request.query["data_dir"]))

    async def telegram(self, _: web.Request) -> web.Response:
        sent = [{**asdict(m), "at": m.at.isoformat()} for m in self.running.telegram.messages]
        return web.json_response(sent)

    async def mail(self, _: web.Request) -> web.Response:
        mails = self.running.mail.mails
        return web.json_response(
            [{"at": m.at.isoformat(), "to": m.recipients, "raw": m.message.as_string()} for m in mails]
        )

    async def truth(self, _: web.Request) -> web.Response:
        return web.json_response(truth_json(self.running.world))

    async def requests(self, _: web.Request) -> web.Response:
        return web.json_response(self.running.requests)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.world", description="Serve an embedded world on loopback.")
    parser.add_argument("--month", default="2025-04")
    parser.add_argument("--table", action="append", help="a table's path or name; default: all of the month")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--history-months", type=int, default=0)
    parser.add_argument("--shuffle-makes", action="store_true")
    parser.add_argument("--port-file", type=Path, required=True)
    return parser.parse_args()


async def _main(options: argparse.Namespace) -> None:
    world = make_world(
        options.month,
        options.table,
        options.seed,
        options.scale,
        history_months=options.history_months,
        shuffle_makes=options.shuffle_makes,
    )
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with serve(world) as running:
        runner = web.AppRunner(Control(running).app())
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        ports = {"control": runner.addresses[0][1], **asdict(running.addresses)}
        options.port_file.write_text(json.dumps({"ports": ports, "truth": truth_json(world)}, ensure_ascii=False))
        print("ready", flush=True)
        await stop.wait()
        await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_main(_arguments()))
