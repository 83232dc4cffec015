"""What a link on a page leads to, generous to the officer: what may be a recording is not called missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote, urljoin, urlsplit

from bs4.element import PageElement, Tag

from checks.model import Link, LinkKind
from checks.sources.html import attr, plain, text_of
from checks.web.addresses import same_host

_MEDIA = re.compile(
    r"\.(?:mp[34]|m4[av]|avi|mov|mkv|webm|wm[av]|wav|og[agv]|opus|amr|aac|flac|3gp|mpe?g|flv|mts|m2ts|vob)(?=$|[?#\s)\"»,;])",
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
    r"kaztube\.kz|facebook\.com|fb\.watch|instagram\.com|tiktok\.com|soundcloud\.com)$"
)
_CLOUD_HOST = re.compile(
    r"(?:^|\.)(?:drive\.google\.com|docs\.google\.com|disk\.yandex\.(?:ru|kz|com)|yadi\.sk|cloud\.mail\.ru|dropbox\.com|"
    r"onedrive\.live\.com|1drv\.ms|mega\.nz|icloud\.com|mediafire\.com|wetransfer\.com|sharepoint\.com)$"
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
        return url if urlsplit(url).scheme in ("http", "https") and urlsplit(url).hostname else ""
    except ValueError:
        return ""


def link(tag: Tag, base: str) -> Link | None:
    """The link that `tag` is: an anchor, a player, an image that is no icon; else None."""
    href = attr(tag, "href") if tag.name == "a" else attr(tag, "src") or attr(tag, "data")
    url = absolute(href, base)
    if not url:
        return None
    text = plain(tag.get_text(" ")) or attr(tag, "title") or attr(tag, "alt")
    if tag.name in _PLAYERS:
        return Link(url, text, LinkKind.PAGE if _MAP.search(url) else LinkKind.RECORDING)
    kind = classify(url, text, base)
    return Link(url, text, LinkKind.PAGE if _MAP.search(url) and kind is LinkKind.UNCLEAR else kind)


def links_of(nodes: list[PageElement], base: str) -> tuple[Link, ...]:
    """Every link in `nodes` once, in order: anchors, players, images, addresses written into the text."""
    found: dict[str, Link] = {}
    for tag in _tags(nodes):
        one = link(tag, base)
        if one is not None and (one.url not in found or not found[one.url].text):
            found[one.url] = one
    for one in _bare(text_of(*nodes), base):
        found.setdefault(one.url, one)
    return tuple(found.values())


def _tags(nodes: list[PageElement]) -> Iterator[Tag]:
    for node in nodes:
        if isinstance(node, Tag):
            yield from (tag for tag in (node, *node.find_all(True)) if tag.name in ("a", *_PLAYERS) or _picture(tag))


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
