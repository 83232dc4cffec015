"""The form of a backup: a tar of the database, the page bodies, the mails as they were sent, and at last a manifest.

    tyndau.db · pages/ab/<sha256>.gz · analyses/analysis-YYYY-MM-N.eml · manifest.json

The manifest stands at the end, so a backup cut short has none. A page's name is the hash of its body, so the
manifest names the pages by one hash over their names.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import tarfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from storage.errors import Unreadable
from storage.page_files import body_hash
from storage.soundness import Advance

DATABASE = "tyndau.db"
MANIFEST = "manifest.json"
FORM = 1
_PAGE = re.compile(r"pages/([0-9a-f]{2})/(\1[0-9a-f]{62})\.gz")
_MAIL = re.compile(r"analyses/analysis-\d{4}-\d{2}-\d+\.eml")
_MOST_MANIFEST = 1 << 24


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup holds: when it was taken, the schema, rows by table, the hash of each file, the pages together."""

    taken_at: datetime
    schema: str
    rows: dict[str, int]
    files: dict[str, str] = field(default_factory=dict)
    pages: int = 0
    pages_hash: str = ""

    def dump(self) -> bytes:
        """As JSON."""
        document = {"form": FORM, **asdict(self), "taken_at": self.taken_at.isoformat()}
        return json.dumps(document, ensure_ascii=False, indent=1).encode()


def load_manifest(content: bytes) -> Manifest:
    """The inverse of `Manifest.dump`; ValueError, KeyError or TypeError where the content is none of it."""
    document = json.loads(content)
    if document.pop("form") != FORM:
        raise ValueError("a form of a later version")
    return Manifest(**{**document, "taken_at": datetime.fromisoformat(document["taken_at"])})


def names_hash(pages: Iterable[str]) -> str:
    """One hash over the hashes of pages, whatever their order."""
    return hashlib.sha256("\n".join(sorted(pages)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a backup: its name, for a page its hash, and its content to be read once."""

    name: str
    page: str
    content: IO[bytes]
    size: int


@contextmanager
def members(file: Path) -> Iterator[Iterator[Member]]:
    """The files of a backup in its order. Unreadable where it is no backup, is cut short, or holds anything else."""
    try:
        with tarfile.open(file, "r:*") as opened:
            yield (_member(file, opened, info) for info in opened)
    except (tarfile.TarError, gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise Unreadable(f"the backup {file} cannot be read: {error}") from error


def _member(file: Path, opened: tarfile.TarFile, info: tarfile.TarInfo) -> Member:
    page = _PAGE.fullmatch(info.name)
    known = page or _MAIL.fullmatch(info.name) or info.name in (DATABASE, MANIFEST)
    content = opened.extractfile(info) if known and info.isreg() else None
    if content is None:
        raise Unreadable(f"the backup {file} holds something that is of no backup: {info.name!r}")
    return Member(info.name, page[2] if page else "", content, info.size)


def is_archive(file: Path) -> bool:
    """Whether the file is a tar."""
    try:
        return tarfile.is_tarfile(file)
    except OSError as error:
        raise Unreadable(f"the backup {file} cannot be read: {error.strerror}") from error


def unpack_database(file: Path, target: Path, advance: Advance) -> Manifest:
    """Read a backup from its first byte to its last, and write its database to `target`; gives its manifest.

    Unreadable where anything is missing or not what its hash says.
    """
    manifest: Manifest | None = None
    hashes: dict[str, str] = {}
    pages: list[str] = []
    with members(file) as found:
        for member in found:
            advance("proof", len(pages), 0)
            if member.page:
                _check_page(file, member)
                pages.append(member.page)
            elif member.name == MANIFEST:
                manifest = _manifest(file, member)
            else:
                hashes[member.name] = _written(member, target if member.name == DATABASE else None)
    if manifest is None or DATABASE not in hashes:
        raise Unreadable(f"the backup {file} is not whole: its end is missing")
    if hashes != manifest.files or len(pages) != manifest.pages or names_hash(pages) != manifest.pages_hash:
        raise Unreadable(f"the backup {file} is not whole: it does not hold what its manifest says")
    return manifest


def _check_page(file: Path, member: Member) -> None:
    if body_hash(member.content) != member.page:
        raise Unreadable(f"the backup {file} is damaged: {member.name} is not what its hash says")


def _manifest(file: Path, member: Member) -> Manifest:
    try:
        return load_manifest(member.content.read(_MOST_MANIFEST))
    except (ValueError, KeyError, TypeError) as error:
        raise Unreadable(f"the backup {file} has a manifest that cannot be read: {error}") from error


def _written(member: Member, target: Path | None) -> str:
    """The hash of a file's content, which is written to `target` as it goes by."""
    content: Any = member.content
    if target is not None:
        with target.open("xb") as opened:
            shutil.copyfileobj(content, opened)
        content = target.open("rb")
    with content:
        return hashlib.file_digest(content, "sha256").hexdigest()


class Writer:
    """A backup under way: files are added one by one, `close` writes the manifest."""

    def __init__(self, file: Path) -> None:
        packed = file.suffix in (".gz", ".tgz")
        self._tar = tarfile.open(file, "x:gz" if packed else "x")  # noqa: SIM115  closed by `close`
        self._files: dict[str, str] = {}
        self._pages: list[str] = []

    def add(self, name: str, file: Path) -> None:
        """Add a file of the database's side."""
        with file.open("rb") as opened:
            self._files[name] = hashlib.file_digest(opened, "sha256").hexdigest()
        self._tar.add(file, name, recursive=False)

    def add_page(self, sha256: str, packed: bytes) -> None:
        """Add a page's body, packed."""
        self._put(f"pages/{sha256[:2]}/{sha256}.gz", packed)
        self._pages.append(sha256)

    def close(self, taken_at: datetime, schema: str, rows: dict[str, int]) -> Manifest:
        """Write the manifest and the tar's end."""
        manifest = Manifest(taken_at, schema, rows, self._files, len(self._pages), names_hash(self._pages))
        self._put(MANIFEST, manifest.dump())
        self._tar.close()
        return manifest

    def _put(self, name: str, content: bytes) -> None:
        info = tarfile.TarInfo(name)
        info.size = len(content)
        self._tar.addfile(info, BytesIO(content))
