"""What the fetcher gives (`Page`), and what it needs a store for (`Memo`, `PageStore`)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from checks.model import PageRef
from checks.web.charset import decode
from checks.web.errors import WebError

MISSING = (404, 410)
_FILES = (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"\x89PNG", b"\xff\xd8\xff", b"{\\rtf")
_MOST_TAGS = 100_000  # begun or ended; a parser takes five seconds and 70 MB for as many
_MOST_MARKUP = 5 * 1024 * 1024  # bytes of a page; of its text every reading makes some copies
_HALF_A_PAIR = re.compile(rb"\\u[dD][89a-fA-F]")  # or a whole one


def is_file(body: bytes) -> bool:
    """Whether what was found at an address is a file (PDF, Word, archive), not a page."""
    return body.startswith(_FILES)


def overfull(body: bytes) -> bool:
    """Whether a page, or the markup in a JSON document, is more than a parser should be given."""
    if is_file(body):
        return False
    long = len(body) > _MOST_MARKUP and not body.lstrip().startswith((b"{", b"["))
    return long or body.count(b"<") + body.count(b"\\u003c") > _MOST_TAGS


@dataclass(frozen=True, slots=True)
class Memo:
    """What is remembered of an address: the validators of its last answer ("" where none) and the hash of its bytes."""

    etag: str
    last_modified: str
    sha256: str


class PageStore(Protocol):
    """Where pages are kept. A key is the address + "|" + language, for a POST + "|" + hash of what was asked."""

    async def memo(self, key: str) -> Memo | None:
        """What is remembered of `key`."""
        ...

    async def keep(self, key: str, body: bytes, memo: Memo, at: datetime) -> None:
        """Store `body` under its hash and remember `memo` for `key`, seen at the instant `at`."""
        ...

    async def body(self, sha256: str) -> bytes:
        """The bytes with this hash; LookupError or OSError where they are gone."""
        ...


@dataclass(frozen=True, slots=True)
class Page:
    """An answer. `url` is where it was found after redirects; `body` is decompressed.

    `unchanged`: the same bytes as at the last fetch of this address. `body` is empty where the caller said that
    it needs none (`Web.get`, `unless`).
    """

    url: str
    status: int
    body: bytes
    sha256: str
    fetched_at: datetime
    content_type: str
    unchanged: bool

    @property
    def missing(self) -> bool:
        """The host says that there is no such page."""
        return self.status in MISSING

    def text(self) -> str:
        """The body as text; never raises."""
        return decode(self.body, self.content_type)

    def json(self) -> Any:
        """The body as JSON; WebError `not_json` or `broken_encoding` where it is none."""
        try:
            value = json.loads(self.body)
            if not _HALF_A_PAIR.search(self.body):
                return value
            # Half a surrogate pair is no letter: no parser of markup and no database takes it.
            return json.loads(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace"))
        except UnicodeDecodeError as error:
            raise WebError("broken_encoding", self.url) from error
        except (ValueError, RecursionError) as error:
            raise WebError("not_json", self.url) from error

    def ref(self) -> PageRef:
        """What a conclusion drawn from this page points to."""
        return PageRef(self.url, self.sha256, self.fetched_at)
