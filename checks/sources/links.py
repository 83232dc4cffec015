"""What a link on a page leads to, generous to the officer: what may be a recording is not called missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from bs4.element import PageElement, Tag

from checks.model import Link, LinkKind
from checks.sources.html import attr, plain, tags, text_of
from checks.web.addresses import same_host

_MEDIA = re.compile(
    r"\.(?:mp[34]|m4[av]|avi|mov|mkv|webm|wm[av]|wav|og[agv]|opus|amr|aac|flac|aiff?|3gp|3ga|mpe?g|flv|f4v|asf|mts|m2ts|vob|divx|m3u8|mpd)(?=$|[?#\s)\"»,;])",
    re.IGNORECASE,
)
_ARCHIVE = re.compile(r"\.(?:zip|rar|7z|tar|t?gz)(?=$|[?#\s)\"»,;])", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\.(?:pdf|docx?|odt|rtf|xlsx?|ods|pptx?|txt|jpe?g|png|gif|tiff?|bmp|webp|heic|djvu|sig|p7s)(?=$|[?#\s)\"»,;])",
    re.IGNORECASE,
)
# Not «жазбаша» (in writing), not «записка» (a memo), not «запись на приём» (an appointment).
_WORDS = re.compile(
    r"видео|бейне|аудио(?!т)|дыбыс|\bжазба(?!ша)|\bзапис[ьи]\b(?!\s+на\b)|\bvideo|\baudio|\brecording|zapis[ij]?[-_]|beine",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"video|audio(?!t)|recording|beine|zhazba|jazba|\bzapis", re.IGNORECASE)
_VIDEO_HOST = re.compile(
    r"(?:^|\.)(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|rutube\.ru|dailymotion\.com|vk\.com|vkvideo\.ru|ok\.ru|"
    r"kaztube\.kz|aitube\.kz|kinescope\.io|twitch\.tv|(?:my|video)\.mail\.ru|dzen\.ru|facebook\.com|fb\.watch|instagram\.com|tiktok\.com|soundcloud\.com)$"
)
_CLOUD_HOST = re.compile(
    r"(?:^|\.)(?:drive\.google\.com|docs\.google\.com|disk\.(?:360\.)?yandex\.(?:ru|kz|com)|yadi\.sk|cloud\.mail\.ru|dropbox\.com|"
    r"onedrive\.live\.com|1drv\.ms|mega\.nz|icloud\.com|mediafire\.com|wetransfer\.com|sharepoint\.com|"
    r"dropmefiles\.com|fex\.net|files\.fm|terabox\.com|pcloud\.(?:com|link)|box\.com)$"
)
_MEETING_HOST = re.compile(
    r"(?:^|\.)(?:zoom\.us|zoom\.com|zoom\.example|meet\.google\.com|teams\.microsoft\.com|webex\.com)$"
)
_STATE_HOST = re.compile(r"(?:^|\.)(?:gov\.kz|egov\.kz|ecoportal\.kz|econbd\.kz|adilet\.zan\.kz|zan\.kz)$")
_MAP = re.compile(r"maps?\.|/maps?(?:/|\?|$)|2gis|yandex\.[a-z]+/map", re.IGNORECASE)
_PAPER = re.compile(
    r"протокол|хаттама|объявлен|хабарландыр|проект|жоба|документ|құжат|материал|отч[её]т|есеп", re.IGNORECASE
)
_BARE = re.compile(r"https?://[^\s<>\"'«»]{4,500}")
_PLAYERS = ("iframe", "video", "audio", "source", "embed", "object")
# What is framed on such sites beside players: counters, captchas, sharing buttons.
_WIDGET = re.compile(
    r"captcha|/widget|/plugins/(?:page|like|share|comments)|metrika|metrica|analytics|counter|doubleclick|share\.|/subscribe",
    re.IGNORECASE,
)
_PAGE_PATH = re.compile(  # «/kk/news/916»: an entry of the site's own
    r"/(?:news|novost\w*|zhanalyk\w*|articles?|posts?|pages?|press\w*|events?|node|view|advert\w*|announce\w*|obyavl\w*|"
    r"habarlandyru\w*)/[^/.]{1,200}/?$",
    re.IGNORECASE,
)
# A page that shows a document of another address: «…/viewer?url=http://site/protocol.pdf».
_SHOWN_FILE = re.compile(r"[?&](?:url|file|src|document)=([^&#]{4,500})", re.IGNORECASE)
_HOLDS = re.compile(r"onclick|data-(?:src|url|href|link|file|video|audio|media|embed|player|iframe|source)[\w-]{0,20}")
_HELD_ADDRESS = re.compile(r"(?:https?:)?//[^\s\"'<>()]{4,400}")


def classify(url: str, text: str, base: str) -> LinkKind:
    """The kind of a link at the absolute address `url` with the words `text`, found on the page `base`."""
    try:
        parts = urlsplit(url)
        host, path = (parts.hostname or "").lower(), unquote(f"{parts.path}?{parts.query}")
    except ValueError:
        return LinkKind.UNCLEAR
    if _MEDIA.search(parts.path) or _MEDIA.search(text) or _MEDIA.search(path):
        return LinkKind.RECORDING
    if _ARCHIVE.search(parts.path) or _ARCHIVE.search(text):
        return LinkKind.ARCHIVE
    words = bool(_WORDS.search(text) or _ADDRESS.search(path))
    if not words and same_host(url, base) and _PAGE_PATH.search(parts.path):
        return LinkKind.PAGE  # whatever file its title is called after
    if _DOCUMENT.search(parts.path) or _DOCUMENT.search(text):
        # A document cannot be a recording, but one called so may hold it, or the way to it.
        return LinkKind.UNCLEAR if words else LinkKind.DOCUMENT
    if "loadfile" in path.lower() and not words:
        return LinkKind.DOCUMENT
    return _by_host(host, path, text, words, own=same_host(url, base))


def _by_host(host: str, path: str, text: str, words: bool, own: bool) -> LinkKind:
    if _MEETING_HOST.search(host):
        return LinkKind.RECORDING if "/rec" in path else LinkKind.PAGE
    if words or _VIDEO_HOST.search(host) or (not own and re.search(r"video|audio", host)):
        return LinkKind.RECORDING
    if _CLOUD_HOST.search(host):
        return LinkKind.UNCLEAR if _PAPER.search(text) else LinkKind.RECORDING
    return LinkKind.PAGE if own or _STATE_HOST.search(host) else LinkKind.UNCLEAR


def absolute(href: str, base: str) -> str:
    """The http(s) address of `href` as it stands on the page `base`, "" where it is none (mail, script, anchor)."""
    href = href.strip()
    if not href or href.startswith("#"):
        return ""
    try:
        url = urljoin(base, href)
        parts = urlsplit(url)
        return url if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def link(tag: Tag, base: str) -> Link | None:
    """The link that `tag` is: an anchor, a player, an image that is no icon; else None."""
    href = attr(tag, "href") if tag.name == "a" else attr(tag, "src") or attr(tag, "data-src") or attr(tag, "data")
    url = absolute(href, base)
    text = plain(tag.get_text(" ")) or attr(tag, "title") or attr(tag, "alt")
    if not url:
        return _held(tag, text, base)
    if tag.name in _PLAYERS:
        return _framed(url, text, base)
    kind = classify(url, text, base)
    return Link(url, text, LinkKind.PAGE if _MAP.search(url) and kind is LinkKind.UNCLEAR else kind)


def _framed(url: str, text: str, base: str) -> Link:
    """What a frame or a player shows: a map, a document, a counter; anything else is taken for a recording."""
    shown = _SHOWN_FILE.search(url)
    inner = absolute(unquote(shown[1]), base) if shown else ""
    for address in filter(None, (inner, url)):
        if classify(address, text, base) is LinkKind.DOCUMENT:
            return Link(address, text, LinkKind.DOCUMENT)
    page = _MAP.search(url) or _WIDGET.search(url)
    return Link(url, text, LinkKind.PAGE if page else LinkKind.RECORDING)


def _held(tag: Tag, text: str, base: str) -> Link | None:
    """The recording whose address a player holds in another attribute until somebody clicks it."""
    for name, value in tag.attrs.items():
        if isinstance(value, str) and (name.startswith("data-") or name == "onclick"):
            found = _HELD_ADDRESS.search(value)
            url = absolute(found[0], base) if found else ""
            if url and classify(url, text, base) is LinkKind.RECORDING:
                return Link(url, text, LinkKind.RECORDING)
    return None


def links_of(nodes: Sequence[PageElement], base: str, text: str | None = None) -> tuple[Link, ...]:
    """Every link in `nodes` once, in order: anchors, players, images, addresses written into their `text`."""
    found: dict[str, Link] = {}
    for tag in _tags(nodes):
        one = link(tag, base)
        if one is not None and (one.url not in found or not found[one.url].text):
            found[one.url] = one
    for one in _bare(text_of(*nodes) if text is None else text, base):
        found.setdefault(one.url, one)
    return tuple(found.values())


def _tags(nodes: Sequence[PageElement]) -> Iterator[Tag]:
    for node in nodes:
        if isinstance(node, Tag):
            yield from (tag for tag in (node, *tags(node)) if _leads(tag))


def _leads(tag: Tag) -> bool:
    return tag.name == "a" or tag.name in _PLAYERS or _picture(tag) or any(map(_HOLDS.fullmatch, tag.attrs))


def _picture(tag: Tag) -> bool:
    return (
        tag.name == "img" and bool(_DOCUMENT.search(attr(tag, "src"))) and not re.search("icon|logo", attr(tag, "src"))
    )


def _bare(text: str, base: str) -> Iterator[Link]:
    """Addresses written out in `text`; the words before one on its line say what it is."""
    for line in text.split("\n"):
        for match in _BARE.finditer(line):
            url = match.group().rstrip(".,;:)]")
            if absolute(url, base):
                yield Link(url, "", classify(url, line[max(0, match.start() - 60) : match.start()], base))


def joined(*groups: Sequence[Link]) -> tuple[Link, ...]:
    """Links of several places, each address once; the one with words wins."""
    found: dict[str, Link] = {}
    for link in (link for group in groups for link in group):
        if link.url not in found or not found[link.url].text:
            found[link.url] = link
    return tuple(found.values())
