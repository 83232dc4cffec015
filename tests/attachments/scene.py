"""A portal with one card and a site of one region, on one loopback host: what an officer posts is a file."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from aiohttp import web

from bot.config import Config, load_config
from bot.cycle import PassReport, run_pass
from bot.evaluate import Evaluation
from checks.assess import Matcher
from checks.judged import Verdict
from storage.store import Store, open_store
from tests.web.conftest import Site

CARD = "/Public/PubHearings/PublicHearingDetail"
NUMBER = "25140927001"
_CARD = f"""<h3>Объявление общественных слушаний в форме открытых собраний</h3>
<p><b>№ регистрации:</b> {NUMBER}</p>
<p><b>По проекту:</b> Отчет о возможных воздействиях к Плану горных работ месторождения ""Талдыбулак""</p>
<p><b>1. Инициатор:</b> ТОО ""Батыс Кен""</p><p><b>1.1. БИН\\ИИН:</b> 140940000000</p>
<p><b>2.1. Дата-время проведения:</b> 27/05/2025 11:00</p>
<p><b>1.2. Место проведения:</b> Западно-Казахстанская область, Бурлинский район, с.Карашыганак, здание клуба</p>
<h4>Протокол слушания</h4><table><tr><th>Наименование файла</th><th>Размер</th></tr></table>"""
_OLD_CARD = """<p>№ регистрации: 24101527009</p><p>По проекту: Строительство котельной</p>
<p>2.1. Дата-время проведения: 15/02/2025 10:00</p><p>1.2. Место проведения: Западно-Казахстанская область</p>"""
_CONFIG = """
[service]
database = "sqlite:///{folder}/tyndau.db"
data_dir = "{folder}"
[watch]
requests_per_second = 1000.0
[[sources]]
id = "portal"
kind = "portal"
base_url = "{base}"
first_open_meeting = 31197
first_public_discussion = 900
[[sources]]
id = "oral"
kind = "website"
region = "west-kazakhstan"
url = "{base}/site"
"""
ANNOUNCEMENT = """ХАБАРЛАНДЫРУ
«Батыс Кен» ЖШС 2025 жылғы 27 мамырда сағат 11:00-де ашық жиналыс
нысанында қоғамдық тыңдаулар өткізетінін хабарлайды.
Жоба: «Талдыбұлақ» кен орнының тау-кен жұмыстары жоспарына
ықтимал әсерлер туралы есеп. Мекенжайы: Батыс Қазақстан облысы,
Бөрлі ауданы, Қарашығанақ ауылы, клуб ғимараты."""


@dataclass
class Scene:
    """The entries of the site as HTML, its files by path, and the passes so far."""

    site: Site
    config: Config
    store: Store
    entries: list[str] = field(default_factory=list)
    card: bool = False
    matcher: Matcher = field(default_factory=Matcher)
    last: PassReport | None = None

    async def listing(self, request: web.Request) -> web.Response:
        rows = "".join(f"<li>{one}</li>" for one in ["01.04.2025 Приказ о субсидиях за март 2025 года", *self.entries])
        return web.Response(text=f"<h1>Қоғамдық тыңдаулар</h1><ul>{rows}</ul>", content_type="text/html")

    async def detail(self, request: web.Request) -> web.Response:
        cards = {"31197": _OLD_CARD} | ({"31198": _CARD} if self.card else {})
        text = cards.get(request.query["hearingId"], "<div>Запись не найдена</div>")
        return web.Response(text=text, content_type="text/html")

    def attach(self, path: str, body: bytes, status: int = 200) -> None:
        self.site.routes[path] = web.Response(body=body, status=status, content_type="application/octet-stream")

    def posts(self, title: str, *paths: str, shown: str = "15.04.2025") -> None:
        """An entry with its date and links to files, all called alike."""
        links = " ".join(f'<a href="{path}">скачать</a>' for path in paths)
        self.entries.append(f"<b>{shown}</b> {title} {links}")

    def violations(self, evaluation: Evaluation) -> list[str]:
        """The columns that accuse somebody of the card."""
        return [one.column for one in evaluation.assessment.violations if one.number == NUMBER]

    async def passes(self, *moments: str, portal: bool = False) -> Evaluation:
        """Passes at these moments (Kazakhstan's time), over the site alone or the portal too; the last evaluation."""
        chosen = [one for one in self.config.sources() if portal or one.kind == "website"]
        for text in moments:
            at = datetime.fromisoformat(f"{text}+05:00")
            self.last = await run_pass(self.config, self.store, lambda at=at: at, chosen, matcher=self.matcher)  # type: ignore[misc]
        assert self.last is not None and self.last.all_read
        return self.last.evaluation

    async def begins(self) -> None:
        """The baseline, and four days later, within one morning, the card: its announcement is due on 15 April."""
        await self.passes("2025-04-10T08:00", "2025-04-14T06:00", portal=True)
        self.card = True
        await self.passes("2025-04-14T08:00", portal=True)

    def asked(self, paths: Sequence[str]) -> int:
        """How often these files were asked for."""
        return sum(path in paths for path in self.site.paths)


@asynccontextmanager
async def scene(site: Site, folder: Path) -> AsyncIterator[Scene]:
    """The scene on `site`, its database in `folder`."""
    site.routes.clear()
    site.asked.clear()
    file = folder / "config.toml"
    file.write_text(_CONFIG.format(base=site.base, folder=folder / "data"), encoding="utf8")
    config = load_config(file)
    store = await open_store(config.service.database, Path(config.service.data_dir))
    made = Scene(site, config, store)
    site.routes |= {CARD: made.detail, "/site": made.listing}
    try:
        yield made
    finally:
        await store.close()


def verdict(evaluation: Evaluation, column: str) -> Verdict:
    """The verdict on the card's duty of that column."""
    own = [one for one in evaluation.assessment.verdicts if one.duty.number == NUMBER]
    return next(one for one in own if one.duty.column == column)
