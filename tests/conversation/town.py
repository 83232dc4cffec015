"""A portal with a few cards and one site, over real HTTP: what it shows is what the test says."""

from __future__ import annotations

import os
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web

_CARD = """<html><head><meta charset="utf-8"></head><body>
<h3>Объявление общественных слушаний в форме открытых собраний</h3>
<p><b>№ регистрации:</b> {number}</p>
<p><b>По проекту:</b> {project}</p>
<p><b>1. Инициатор:</b> ТОО ""Пример""</p>
<p><b>1.1. БИН\\ИИН:</b> 140940000000</p>
<p><b>2.1. Дата-время проведения:</b> {when}</p>
<p><b>1.2. Место проведения:</b> {place}, здание клуба</p>
<p><b>3. Общественные слушания организованны:</b> Управление природных ресурсов, upr@example.kz,</p>
<h4>Электронная версия проекта</h4><table><tr><th>Наименование файла</th><th>Размер</th></tr></table>
<h4>Протокол слушания</h4><table><tr><th>Наименование файла</th><th>Размер</th></tr>{protocol}</table>
</body></html>"""
_PROTOCOL = '<tr><td><a href="/Public/PubHearings/LoadFile/9">протокол.pdf</a></td><td>1 МБ</td></tr>'
_LIST = '<html><body><table><tr><td><a href="/Public/PubHearings/PublicHearingDetail?hearingId={id}">{project}</a></td></tr></table></body></html>'  # noqa: E501
_SITE = """<html><head><meta charset="utf-8"><title>Общественные слушания</title></head><body><div id="content">
<h1>Общественные слушания</h1>{items}</div></body></html>"""


@dataclass
class Town:
    """`cards` by id: number, project, when, place, the protocol's row. `items`: paragraphs of the site."""

    cards: dict[int, dict[str, str]] = field(default_factory=dict)
    items: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    site_status: int = 200
    card_status: int = 200
    port: int = 0

    @property
    def base(self) -> str:
        """The address of both."""
        return f"http://127.0.0.1:{self.port}"

    def card(self, id: int, number: str, project: str, when: str, place: str) -> None:
        """A card on the portal."""
        self.cards[id] = {"number": number, "project": project, "when": when, "place": place, "protocol": ""}

    def protocol_on_portal(self, id: int) -> None:
        """The protocol's file appears on the card."""
        self.cards[id]["protocol"] = _PROTOCOL

    async def handle(self, request: web.Request) -> web.Response:
        """Answer one request."""
        self.requests.append(request.path_qs)
        if request.path == "/site":
            return _page(_SITE.format(items="".join(self.items)), self.site_status)
        if request.path == "/Public/PubHearings/PublicHearingDetail":
            card = self.cards.get(int(request.query["hearingId"]))
            return _page(_CARD.format(**card), self.card_status) if card else _page("<html>404</html>", 404)
        if request.path == "/Public/PubHearings":
            first = min(self.cards)
            return _page(_LIST.format(id=first, project=self.cards[first]["project"]))
        return _page("<html>404</html>", 404)


def _page(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")


def _lasting_port() -> int:
    """A free port below those that the system hands out: nobody else is given it while the town is closed."""
    for port in range(20_000 + os.getpid() % 10_000, 32_000):
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("no free port")


@asynccontextmanager
async def standing(town: Town) -> AsyncIterator[Town]:
    """The town over HTTP, at the port that it had before, if any."""
    app = web.Application()
    app.router.add_get("/{path:.*}", town.handle)
    runner = web.AppRunner(app)
    await runner.setup()
    town.port = town.port or _lasting_port()
    await web.TCPSite(runner, "127.0.0.1", town.port).start()
    try:
        yield town
    finally:
        await runner.cleanup()
