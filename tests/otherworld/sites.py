"""The sites of the regions: gov.kz in its several shapes, and own domains in as many."""

# ruff: noqa: E501  (markup reads best whole)
import html
import json
import re
from collections.abc import Callable
from datetime import datetime
from email.utils import format_datetime
from hashlib import md5

from tests.otherworld import papers
from tests.otherworld.hostile import spoiled
from tests.otherworld.model import Paper, Posting, World
from tests.otherworld.table import Region

Answer = tuple[int, str, bytes]
API = "/api/v1/public/content-manager"
RUBRIC = ("Общественные слушания", "Қоғамдық тыңдаулар")
ACTIVITY = 31058
ARTICLE = 40217
HTML_TYPE = "text/html; charset=utf-8"
SHELL = (
    '<!doctype html><html lang="ru"><head><meta charset="utf-8"/><title>GOV.KZ - Единая платформа интернет-ресурсов '
    "государственных органов</title></head><body><noscript>You need to enable JavaScript to run this app.</noscript>"
    '<div id="root"></div></body></html>'
)


def extension(link: str) -> bool:
    """Whether a link of a posting is a file's extension rather than an address."""
    return "/" not in link


class Site:
    """One region's site."""

    def __init__(self, world: World, region: Region) -> None:
        self.world, self.region, self.kind = world, region, world.kinds[region.code]
        self.postings = [one for one in world.postings if one.region == region.code]
        self.papers: dict[str, Paper] = {}
        for one in self.postings:
            for n, paper in one.papers.items():
                _, link = one.links[n]
                self.papers[self.href(one, n, link)] = self.papers[f"/files/{one.serial}-{n}.{link}"] = paper

    def visible(self, now: datetime) -> list[Posting]:
        """What stands there, the newest by its own date first."""
        shown = [now_so for one in self.postings if (now_so := one.at(now))]
        return sorted(shown, key=lambda one: (one.shown or one.appears.date(), one.serial), reverse=True)

    def answer(
        self, method: str, path: str, query: dict[str, str], body: bytes, language: str, now: datetime
    ) -> Answer:
        """The answer of an address as of a moment."""
        if path in self.papers:
            return papers.served(self.papers[path])
        if self.kind in PAGES:
            status, kind, page = PAGES[self.kind](self, path, query, now)
            return (status, kind, spoiled(page, self.world.seed)) if self.world.raw else (status, kind, page)
        if path == "/graphql" and method == "POST":
            return self._graphql(json.loads(body), now)
        if path == f"{API}/documents":
            return self._documents(query, language, now)
        if path == f"{API}/news":
            return 400, "application/json", b'{"status": 400, "error": "notAllowed"}'
        if path == f"/api/v1/public/rss/{self.region.slug}/news/ru":
            return self._rss(now)
        if path == f"{API}/pages":
            return 200, "application/json", b"[]"
        return 200, HTML_TYPE, SHELL.encode()

    # ---------------------------------------------------------------- gov.kz

    def href(self, one: Posting, n: int, link: str) -> str:
        """The address of a link of a posting."""
        if not extension(link):
            return link
        name = md5(f"{one.serial} {n}".encode(), usedforsecurity=False).hexdigest()
        day = one.appears
        return f"/uploads/{day.year}/{day.month}/{day.day}/{name}_original.{90000 + one.serial}.{link}"

    def content(self, one: Posting) -> str:
        """The body of a posting as HTML."""
        parts = one.markup or "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in one.body)
        if self.world.raw:
            parts = spoiled(parts.encode(), one.serial).decode()
        links = "".join(
            f'<p><a href="{self.href(one, n, link)}" target="_blank">{name}</a></p>'
            for n, (name, link) in enumerate(one.links)
        )
        return parts + links

    def _documents(self, query: dict[str, str], language: str, now: datetime) -> Answer:
        if self.kind not in ("rest", "rest-language", "rest-activity"):
            return 200, "application/json", b"[]"
        shown = self.visible(now)
        if self.kind == "rest-language":
            wanted = "kk" if language.startswith("kk") else "ru"
            shown = [one for one in shown if one.language == wanted]
        if "activities" in query:
            shown = (
                [one for one in shown if not one.wrong_rubric]
                if query["activities"].removeprefix("eq:") == str(ACTIVITY)
                else []
            )
        size, page = int(query.get("size", "10")), max(int(query.get("page", "1")), 1)
        part = shown[(page - 1) * size : page * size]
        return (
            200,
            "application/json;charset=UTF-8",
            json.dumps([self._document(one) for one in part], ensure_ascii=False).encode(),
        )

    def _document(self, one: Posting) -> dict[str, object]:
        when = f"{one.shown or one.appears.date()}T{one.appears:%H:%M:%S}.000+00:00"
        if one.shown is None:
            when = f"{one.appears.date()}T00:00:00.000+00:00"
        rubric = (
            {"id": ACTIVITY, "title": RUBRIC[one.serial % 2]}
            if not one.wrong_rubric
            else {"id": 555, "title": "Объявления"}
        )
        if one.marker:
            rubric = {"id": 777, "title": "Новости"}
        return {
            "id": 1000000 + one.serial,
            "title": one.title,
            "content": self.content(one),
            "created_date": when,
            "projects": [self.region.slug] if one.serial % 3 == 0 else self.region.slug,
            "gosorgan": {"items": [{"project_name": self.region.ru}]},
            "activities": {"items": [rubric]},
            "adilet": None,
            "full_text": [
                {"document": self.href(one, n, link), "description": None}
                for n, (_, link) in enumerate(one.links)
                if extension(link)
            ],
        }

    def _graphql(self, request: dict[str, object], now: datetime) -> Answer:
        text, variables = str(request.get("query", "")), dict(request.get("variables") or {})  # type: ignore[call-overload]
        found = re.search(r"\b(article|news|press_releases|events)\b\s*\(", text)
        root = found.group(1) if found else "unknown"
        page, size = int(_argument(text, variables, "_page", "1")), int(_argument(text, variables, "_size", "10"))
        language = _argument(text, variables, "_lang", "ru")
        if self.kind == "rss" or found is None:
            return (
                200,
                "application/json",
                json.dumps({"data": None, "errors": [{"message": "Internal server error"}]}).encode(),
            )
        items = (
            self._articles(language, now) if root == "article" else self._news(language, now) if root == "news" else []
        )
        wanted = _argument(text, variables, "id", "").removeprefix("eq:")
        if wanted:
            items = [item for item in items if item["id"] == wanted]
        part = items[(page - 1) * size : page * size] if page > 0 else items[:size]
        return 200, "application/json", json.dumps({"data": {root: part}}, ensure_ascii=False).encode()

    def _stamp(self, one: Posting) -> str:
        if one.shown is None:
            return f"{one.appears.date()}T00:00:00Z"
        return f"{one.shown}T{one.appears:%H:%M:%S}Z"

    def _articles(self, language: str, now: datetime) -> list[dict[str, object]]:
        if self.kind == "rubric-article":
            rows = [self._line(one) for one in self.visible(now) if not one.marker]
            content = "".join(rows)
            content = f"<ul>{content}</ul>" if self.world.seed % 2 else content
            about: dict[str, object] = {
                "id": "100",
                "title": "О нас",
                "alias": "o-nas",
                "content": "<p>Положение об управлении</p>",
                "short_description": None,
                "publication_date": "2020-01-10T05:00:00Z",
            }
            return [
                about,
                {
                    "id": str(ARTICLE),
                    "title": RUBRIC[0],
                    "alias": "obshchestvennye-slushaniya",
                    "content": content,
                    "short_description": None,
                    "publication_date": "2021-02-11T05:20:00Z",
                },
            ]
        if self.kind != "articles":
            return []
        return [
            {
                "id": str(30000 + one.serial),
                "title": one.title,
                "alias": f"a-{one.serial}",
                "content": self.content(one),
                "short_description": None,
                "publication_date": self._stamp(one),
            }
            for one in self.visible(now)
            if one.language == language
        ]

    def _line(self, one: Posting) -> str:
        day = f"{one.shown:%d.%m.%Y} {'г.' if one.language == 'ru' else 'ж.'} " if one.shown else ""
        links = " ".join(f'<a href="{self.href(one, n, link)}">{name}</a>' for n, (name, link) in enumerate(one.links))
        tag = "li" if self.world.seed % 2 else "p"
        return f"<{tag}>{day}{html.escape(self.said(one), quote=False)} {links}</{tag}>"

    def said(self, one: Posting) -> str:
        """Title and text in one line."""
        return f"{one.title}. {' '.join(one.body)}"

    def _news(self, language: str, now: datetime) -> list[dict[str, object]]:
        if self.kind != "news":
            return []
        return [
            {
                "id": str(450000 + one.serial),
                "title": one.title,
                "slug": f"n-{one.serial}",
                "body": self.content(one),
                "short_description": one.body[0][:60] if one.body else None,
                "created_date": self._stamp(one),
                "projects": self.region.slug,
                "directions": [{"id": "9", "title": "Новости" if one.wrong_rubric else RUBRIC[0]}],
            }
            for one in self.visible(now)
            if one.language == language
        ]

    def _rss(self, now: datetime) -> Answer:
        items = []
        for one in self.visible(now):
            when = (
                f"<pubDate>{format_datetime(one.appears.replace(year=one.shown.year, month=one.shown.month, day=one.shown.day))}</pubDate>"
                if one.shown
                else ""
            )
            items.append(
                f"<item><title>{html.escape(one.title)}</title><link>https://www.gov.kz/memleket/entities/{self.region.slug}/press/news/"
                f"details/{450000 + one.serial}?lang={one.language}</link>{when}<description>{html.escape(self.content(one))}</description></item>"
            )
        text = f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{self.region.kk}</title>{"".join(items)}</channel></rss>'
        return 200, "application/rss+xml", text.encode()

    # ---------------------------------------------------------------- own domains

    def _rubric(self, now: datetime) -> list[Posting]:
        return [one for one in self.visible(now) if not one.marker or one.serial % 2]

    def _links(self, one: Posting) -> str:
        return " ".join(
            f'<a href="{link if not extension(link) else f"/files/{one.serial}-{n}.{link}"}">{name}</a>'
            for n, (name, link) in enumerate(one.links)
        )

    def _ul(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        rows = "".join(
            f"<li>{f'<span class=date>{one.shown:%d.%m.%Y}</span> ' if one.shown else ''}<b>{html.escape(one.title)}</b> "
            f"<div>{html.escape(' '.join(one.body), quote=False)}</div>{self._links(one)}</li>"
            for one in self._rubric(now)
        )
        return _page(path, f'<ul class="news-list">{rows}</ul>')

    def _table(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        rows = "".join(
            f"<tr><td>{n}</td><td>{f'{one.shown:%d.%m.%Y}' if one.shown else ''}</td>"
            f"<td>{html.escape(self.said(one), quote=False)}</td><td>{self._links(one)}</td></tr>"
            for n, one in enumerate(self._rubric(now), 1)
        )
        head = "<tr><th>№</th><th>Күні / Дата</th><th>Атауы / Наименование</th><th>Файл</th></tr>"
        return _page(path, f"<table border=1>{head}{rows}</table>")

    def _paragraphs(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        rows = "".join(
            f"<p>{f'{one.shown:%d.%m.%Y} ж. ' if one.shown else ''}{html.escape(self.said(one), quote=False)} {self._links(one)}</p>"
            for one in self._rubric(now)
        )
        return _page(path, rows)

    def _cp1251(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        status, _, page = self._ul(path, query, now)
        return status, "text/html", page.decode().encode("cp1251", "xmlcharrefreplace")

    def _pages(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        size, page, shown = 15, int(query.get("page", "1")), self._rubric(now)
        rows = "".join(
            f'<div class="news-item"><div class="news-date">{f"{one.shown:%d.%m.%Y}" if one.shown else ""}</div>'
            f"<h4>{html.escape(one.title)}</h4><div>{html.escape(' '.join(one.body), quote=False)}</div>{self._links(one)}</div>"
            for one in shown[(page - 1) * size : page * size]
        )
        last = -(-len(shown) // size)
        numbers = " ".join(f'<a href="?page={n}">{n}</a>' for n in range(1, last + 1))
        following = f'<a href="?page={page + 1}">Келесі</a>' if page < last else ""
        return _page(path, f'{rows}<div class="pagination">{numbers} {following}</div>')

    def _own_pages(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        shown = self._rubric(now)
        own = re.fullmatch(r"/kk/news/(\d+)", path)
        if own:
            for one in shown:
                if one.serial == int(own.group(1)):
                    text = one.markup or "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in one.body)
                    return _page(RUBRIC_PATH, f"<h2>{html.escape(one.title)}</h2>{text}<p>{self._links(one)}</p>")
            return 404, HTML_TYPE, b"<html><body>404</body></html>"
        rows = "".join(
            f'<li><a href="/kk/news/{one.serial}">{html.escape(one.title)}</a> '
            + (f'<span class="date">{one.shown:%d.%m.%Y}</span></li>' if one.shown else "</li>")
            for one in shown
        )
        return _page(path, f"<ul>{rows}</ul>")

    def _divs(self, path: str, query: dict[str, str], now: datetime) -> Answer:
        rows = "".join(
            f"<article>{f'<time>{one.shown:%d.%m.%Y}</time>' if one.shown else ''}<h3>{html.escape(one.title)}</h3>"
            f"{one.markup or ''.join(f'<p>{html.escape(part, quote=False)}</p>' for part in one.body)}{self._links(one)}</article>"
            for one in self._rubric(now)
        )
        return _page(path, f"<section>{rows}</section>")


RUBRIC_PATH = "/kk/obshchestvennyye-slushaniya"
PAGES: dict[str, Callable[[Site, str, dict[str, str], datetime], Answer]] = {
    "ul": Site._ul,
    "table": Site._table,
    "paragraphs": Site._paragraphs,
    "cp1251": Site._cp1251,
    "pages": Site._pages,
    "own-pages": Site._own_pages,
    "divs": Site._divs,
}


def _page(path: str, body: str) -> Answer:
    if path != RUBRIC_PATH:
        return 404, HTML_TYPE, b"<html><body>404</body></html>"
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Қоғамдық тыңдаулар</title></head>'
        '<body><div id="menu"><a href="/kk">Басты бет</a> <a href="/kk/contacts">Байланыс</a></div>'
        f'<div id="content"><h1>Қоғамдық тыңдаулар</h1>{body}</div><div id="footer">© 2021 Басқарма</div></body></html>'
    )
    return 200, HTML_TYPE, page.encode()


def _argument(text: str, variables: dict[str, object], name: str, default: str) -> str:
    """An argument of a GraphQL field, written out or given as a variable."""
    found = re.search(rf"(?<![\w$]){name}\s*:\s*(\$\w+|\"[^\"]*\"|\d+)", text)
    if found is None:
        return default
    value = found.group(1)
    if value.startswith("$"):
        given = variables.get(value[1:])
        return default if given is None else str(given)
    return value.strip('"')
