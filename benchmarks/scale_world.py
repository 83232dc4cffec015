"""Many small sites and a register on loopback: `python -m benchmarks.scale_world SITES WAIT_S PORT_FILE`.

Each site is a host of its own (127.x.y.z) that answers after `WAIT_S`, with ETags; of its six announcements one is of a
hearing ahead. The register has a card for every fifth site, half of them announced
there. Days are counted from the day on which it is started.
"""

from __future__ import annotations

import asyncio
import csv
import hashlib
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property
from pathlib import Path

from aiohttp import web

CARD_OF_EACH = 5  # sites
_ENTRIES = 6
_REGIONS = Path(__file__).parents[1] / "checks" / "data" / "regions.csv"
_CARD = "/Public/PubHearings/PublicHearingDetail"
_SYLLABLES = ("Сар", "Бес", "Кара", "Алтын", "Жана", "Тас", "Кок", "Май", "Ак", "Уш", "Мын", "Коль", "Тобе", "Булак")


def address(number: int) -> str:
    """The loopback address of a site, the register's is that of number 0."""
    return f"127.{1 + number // 65_025}.{number // 255 % 255}.{1 + number % 255}"


@cache
def regions() -> tuple[tuple[str, str], ...]:
    """Code and KATO digits of each region."""
    with _REGIONS.open(encoding="utf8") as file:
        return tuple((row["region"], row["kato"]) for row in csv.DictReader(file))


def region_of(number: int) -> str:
    """The region that a site belongs to."""
    return regions()[number % len(regions())][0]


def _word(number: int) -> str:
    base = len(_SYLLABLES)
    return "".join(_SYLLABLES[number // base**place % base].lower() for place in range(5)).capitalize()


@dataclass(frozen=True)
class Site:
    """One site, or the register, as of `today`."""

    number: int
    today: date

    @cached_property
    def listing(self) -> tuple[bytes, str]:
        """The page of the rubric and its ETag."""
        rows = "".join(f"<li>{self._entry(place)}</li>" for place in range(_ENTRIES))
        menu = "".join(f'<li><a href="/kk/menu/{place}">Бөлім {place}</a></li>' for place in range(40))
        title = "Общественные слушания"
        head = f'<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>{title}</title></head><body>'
        body = f"<nav><ul>{menu}</ul></nav><main><h1>{title}</h1><ul class='list'>{rows}</ul></main></body></html>"
        return _tagged(head + body)

    def _entry(self, place: int) -> str:
        """An announcement. The first one is of a hearing ahead, and of the register's card where this site has one."""
        hearing = self.number * _ENTRIES + place
        held = self.today + timedelta(days=33 + hearing % 20 - 70 * place)
        told = held - timedelta(days=31 + hearing % 4)
        if place == 0 and self.number % (2 * CARD_OF_EACH) == CARD_OF_EACH:
            hearing += 1_000_000  # of no card: the register's one is not announced here
        return (
            f"<span>{told:%d.%m.%Y}</span> Объявление о проведении общественных слушаний в форме открытых собраний "
            f"по проекту «План горных работ месторождения {_word(hearing)}», инициатор ТОО «{_word(hearing + 7)}», "
            f"БИН {_bin(hearing)}. Собрание состоится {held:%d.%m.%Y} в 15:00 по адресу: село {_word(hearing + 3)}, "
            f"дом культуры. Электронный адрес: office@example.kz, телефон 8 (7112) 00-00-00."
        )

    def card(self, hearing_id: int, sites: int) -> tuple[bytes, str] | None:
        """A card of the register with its ETag; None beyond the last one."""
        site = hearing_id * CARD_OF_EACH
        if hearing_id < 1 or site > sites:
            return None
        hearing = site * _ENTRIES
        held = self.today + timedelta(days=33 + hearing % 20)
        kato = regions()[site % len(regions())][1]
        rows = (
            ("№ регистрации:", f"25{hearing_id % 60:02d}01{kato}{hearing_id % 1000:03d}"),
            ("По проекту:", f"План горных работ месторождения {_word(hearing)}"),
            ("1. Инициатор:", f"ТОО «{_word(hearing + 7)}»"),
            ("1.1. БИН:", _bin(hearing)),
            ("2. Место и время проведения", f"{held:%d.%m.%Y} 15:00"),
            ("1.2. Место проведения:", f"село {_word(hearing + 3)}, дом культуры"),
            ("3. Общественные слушания организованны:", "Управление природных ресурсов, upr@example.kz,"),
        )
        heading = "Объявление общественных слушаний в форме открытых собраний"
        fields = "".join(f"<p><b>{label}</b> {value}</p>" for label, value in rows)
        return _tagged(f"<html><head><meta charset='utf-8'></head><body><h3>{heading}</h3>{fields}</body></html>")


def _bin(hearing: int) -> str:
    return f"1501{4 + hearing % 3}{hearing:07d}"


def _tagged(text: str) -> tuple[bytes, str]:
    body = text.encode()
    return body, f'"{hashlib.blake2b(body, digest_size=12).hexdigest()}"'


@dataclass
class World:
    """All hosts in one server."""

    sites: dict[str, Site]
    wait_s: float

    async def answer(self, request: web.BaseRequest) -> web.Response:
        """One answer of whichever host was asked."""
        assert request.transport is not None
        host = request.transport.get_extra_info("sockname")[0]
        site = self.sites.get(host)
        if site is not None:
            await asyncio.sleep(self.wait_s)
            found = site.listing if request.path == "/rubric" else None
        else:
            found = self._card(request)
        if found is None:
            return web.Response(status=404, body=b"<html><body><h1>404</h1></body></html>", content_type="text/html")
        body, tag = found
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        return web.Response(body=body, headers={"ETag": tag, "Content-Type": "text/html; charset=utf-8"})

    def _card(self, request: web.BaseRequest) -> tuple[bytes, str] | None:
        wanted = request.query.get("hearingId", "")
        register = Site(0, next(iter(self.sites.values())).today)
        return register.card(int(wanted), len(self.sites)) if request.path == _CARD and wanted.isdigit() else None


async def serve(sites: int, wait_s: float, port_file: Path) -> None:
    """Serve until killed; the port is written to the file when every host answers."""
    today = date.today()  # noqa: DTZ011 - what the sites say of days need not be exact
    world = World({address(number): Site(number, today) for number in range(1, sites + 1)}, wait_s)
    server = web.Server(world.answer, access_log=None)
    loop = asyncio.get_running_loop()
    first = await loop.create_server(server, address(0), 0)
    port = first.sockets[0].getsockname()[1]
    listening = [await loop.create_server(server, host, port) for host in world.sites]
    await asyncio.to_thread(port_file.write_text, str(port), encoding="utf8")
    await asyncio.gather(*(one.serve_forever() for one in (first, *listening)))


if __name__ == "__main__":
    asyncio.run(serve(int(sys.argv[1]), float(sys.argv[2]), Path(sys.argv[3])))
