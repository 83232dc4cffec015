"""A world on the air: portal, gov.kz, websites, Telegram and mail on loopback ports, under one virtual clock.

async with serve(world) as running:
    running.clock.set(moment)
    text = running.config_toml(data_dir)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.world.config import Addresses, Wishes, config_toml
from tests.world.http import Ask, Clock, Desk, Host
from tests.world.mail import MailServer
from tests.world.model import World
from tests.world.portal import Portal
from tests.world.sites.base import Shelf, Website
from tests.world.sites.build import SECTIONS, WEBSITES, article
from tests.world.sites.govkz import GovKz
from tests.world.telegram import Telegram


@dataclass
class Running:
    """A served world. `desk.fault(source_id, kind, since, until)` breaks a source."""

    world: World
    clock: Clock
    desk: Desk
    telegram: Telegram
    mail: MailServer
    portal: Host
    govkz: Host
    websites: dict[str, Host]
    paths: dict[str, str] = field(default_factory=dict)

    @property
    def requests(self) -> Counter[str]:
        """How often each "host path" was asked for; hosts are portal, govkz and the codes of regions with own sites."""
        return self.desk.requests

    @property
    def addresses(self) -> Addresses:
        """Where everything listens."""
        sites = {code: host.base_url + self.paths[code] for code, host in self.websites.items()}
        telegram, token = self.telegram.base_url, self.telegram.token
        return Addresses(self.portal.base_url, self.govkz.base_url, sites, telegram, token, self.mail.port)

    def config_toml(self, data_dir: Path | str, **wishes: Any) -> str:
        """The product's configuration for this world; `wishes` are the fields of `config.Wishes`."""
        return config_toml(self.world, self.addresses, Path(data_dir), Wishes(**wishes))


def _shelves(world: World) -> dict[str, Shelf]:
    return {r.code: Shelf(r, [p for p in world.postings if p.region.code == r.code]) for r in world.regions}


def _govkz(world: World, shelves: dict[str, Shelf], desk: Desk) -> Host:
    here = [region for region in world.regions if world.makes[region.code] in SECTIONS]
    makes = {region.slug: SECTIONS[world.makes[region.code]](shelves[region.code]) for region in here}
    code_of = {region.slug: region.code for region in here} | {
        str(article(region.code)): region.code for region in here
    }
    service = GovKz(makes)

    def source_of(ask: Ask) -> str:
        return code_of.get(service.slug_of(ask), "")

    return Host("govkz", desk, service.answer, source_of)


def _websites(world: World, shelves: dict[str, Shelf], desk: Desk) -> tuple[dict[str, Host], dict[str, str]]:
    sites: dict[str, Website] = {
        code: WEBSITES[make](shelves[code]) for code, make in world.makes.items() if make in WEBSITES
    }
    hosts = {code: Host(code, desk, site.answer, lambda ask, code=code: code) for code, site in sites.items()}  # type: ignore[misc]
    return hosts, {code: site.path for code, site in sites.items()}


@asynccontextmanager
async def serve(
    world: World, telegram: Telegram | None = None, mail: MailServer | None = None
) -> AsyncIterator[Running]:
    """Serve `world` from its first pass on; give own `telegram` or `mail` servers for TLS, log-ins and the like."""
    clock = Clock(world.passes[0])
    desk = Desk(clock)
    shelves = _shelves(world)
    websites, paths = _websites(world, shelves, desk)
    portal = Host("portal", desk, Portal(world).answer, lambda ask: "portal")
    telegram, mail = telegram or Telegram(clock), mail or MailServer(clock)
    telegram.clock = mail.clock = clock
    running = Running(world, clock, desk, telegram, mail, portal, _govkz(world, shelves, desk), websites, paths)
    async with AsyncExitStack() as stack:
        servers: list[Host | Telegram | MailServer] = [portal, running.govkz, *websites.values(), telegram, mail]
        for server in servers:
            await server.start()
            stack.push_async_callback(server.stop)
        yield running
