"""`tyndau sources`, and `--check` against a real server."""

from __future__ import annotations

import asyncio
from pathlib import Path

from checks.fill import RECENT
from checks.losses import Losses
from tests.cli.commands import Tyndau
from tests.cli.servers import site
from tests.health.test_field_fill import shown
from tests.health.test_losses_kept import opened_at, passed, redesigned
from tests.notices.samples import ALMATY
from tests.storage.making import SITE, day

CONFIG = """
[watch]
requests_per_second = 1000

[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "{address}/list"
"""
LIST = """<html><body><h1>Общественные слушания</h1><ul class="news">
<li><span>14.04.2025</span> <a href="/1">Объявление о проведении общественных слушаний в форме
открытого собрания по проекту «Карьер Южный» 20 мая 2025 года в 15:00. Инициатор ИИН 800101300123</a></li>
<li><span>10.04.2025</span> <a href="/2">Протокол общественных слушаний по проекту «Полигон»</a></li>
<li><span>01.04.2025</span> <a href="/3">Объявление о проведении общественных слушаний по проекту «Завод»</a></li>
</ul></body></html>"""


def test_list(tyndau: Tyndau, configured: Path) -> None:
    said = tyndau("sources", "--json")

    assert said.code == 0
    assert said.json[1] == {
        "id": "aktobe",
        "kind": "website",
        "region": "aktobe",
        "address": "http://127.0.0.1:9/list",
    }
    assert tyndau("sources").out.splitlines()[0].split() == ["portal", "portal", "-", "http://127.0.0.1:9/portal"]


def test_check_shows_what_was_understood_and_stores_nothing(tyndau: Tyndau, folder: Path) -> None:
    with site() as served:
        served.html("/list", LIST)
        (folder / "config.toml").write_text(CONFIG.format(address=served.address))
        said = tyndau("sources", "--check", "aktobe", "--json")

    assert (said.code, said.json["outcome"]) == (0, "complete")
    announcement = next(item for item in said.json["items"] if "Карьер" in item["title"] + item["text"])
    assert announcement["shown"] == ["2025-04-14"]
    assert announcement["kind"] == "announcement"
    assert announcement["hearings"] == ["2025-05-20 15:00"]
    assert "800101300123" not in said.out
    assert [path.name for path in folder.iterdir()] == ["config.toml"]


def test_check_of_a_page_that_is_not_recognised(tyndau: Tyndau, folder: Path) -> None:
    with site() as served:
        served.html("/list", "<html><body><div id='app'></div></body></html>")
        (folder / "config.toml").write_text(CONFIG.format(address=served.address))
        said = tyndau("sources", "--check", "aktobe")

    assert said.code == 1
    assert said.out.startswith("aktobe: not_recognised")
    assert said.out.endswith("0 items\n")


def test_check_of_a_site_that_is_away(tyndau: Tyndau, configured: Path) -> None:
    said = tyndau("sources", "--check", "aktobe", "--json")

    assert said.code == 3
    assert said.json["outcome"] == "failed"
    assert said.json["items"] == []


CARD = """<html><body><h2>Объявление общественных слушаний в форме открытых собраний</h2>
<p>№ регистрации: 25140927001</p><p>По проекту: Теплица ИП Иванов Иван, ИИН 800101300123</p>
<p>1. Инициатор: ИП Иванов Иван</p><p>1.1. БИН\\ИИН: 800101300123</p>
<p>2. Место и время проведения 27/05/2025 11:00</p></body></html>"""


def test_a_card_is_shown_without_its_private_initiator(tyndau: Tyndau, folder: Path) -> None:
    with site() as served:
        served.html("/Public/PubHearings/PublicHearingDetail?hearingId=1", CARD)
        (folder / "config.toml").write_text(
            "[watch]\nrequests_per_second = 1000\n"
            f'[[sources]]\nid = "p"\nkind = "portal"\nbase_url = "{served.address}"\n'
        )
        said = tyndau("sources", "--check", "p", "--json")

    (card,) = said.json["items"]
    assert (card["number"], card["start"], card["at"]) == ("25140927001", "2025-05-27", "11:00")
    assert card["project"].startswith("Теплица")
    assert "Иванов" not in said.out and "800101300123" not in said.out


async def _begun(folder: Path) -> None:
    store = await redesigned(folder)
    await passed(store, folder, day(21))
    await store.close()


async def _after_it(folder: Path) -> tuple[Losses, str]:
    """The losses, and the health's reason, after eight more entries without a date."""
    store = await opened_at(folder)
    for number in range(24, 24 + RECENT):
        await shown(store, number, number, shown=())
    losses = await passed(store, folder, day(33))
    reason = (await store.healths([SITE], day(33), ALMATY))["abai"].reason
    await store.close()
    return losses, reason


def test_what_is_called_right_once_is_no_loss_any_more(tyndau: Tyndau, folder: Path) -> None:
    asyncio.run(_begun(folder))
    now = ("--now", day(22).isoformat())
    assert tyndau("sources", "--right", "abia", *now).code == 2
    assert tyndau("sources", "--right", "abai", "--check", "abai", *now).code == 2
    said = tyndau("sources", "--right", "abai", "--json", *now)
    assert (said.code, said.json) == (0, {"id": "abai", "fields": ["date", "in_rubric"]})
    again = tyndau("sources", "--right", "abai", *now)
    assert (again.code, again.out.strip()) == (1, "abai: nothing is lost")
    losses, reason = asyncio.run(_after_it(folder))
    assert (dict(losses), reason == "fields_lost") == ({}, False)
