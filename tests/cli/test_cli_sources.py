"""`tyndau sources`, and `--check` against a real server."""

from __future__ import annotations

from pathlib import Path

from tests.cli.commands import Tyndau
from tests.cli.servers import site

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
