"""Kept page bodies: `data_dir/pages/ab/<sha256>.gz`, written once, whole or not at all."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import os
import re
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from storage.errors import PageMissing, StoreError, Unreadable

_HASH = re.compile(r"[0-9a-f]{64}")
_NAME = re.compile(r"([0-9a-f]{64})\.gz")
_NEW = ".new-"  # a body under way
_PIECE = 1 << 20


def make_folder(data_dir: Path) -> bool:
    """Make the folder if it is not there, and write to it once; whether it was made. Unreadable where that fails."""
    new = not data_dir.exists()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data_dir):
            return new
    except OSError as error:
        raise Unreadable(f"data_dir {data_dir}: cannot be written: {error.strerror}.") from error


def body_hash(packed: IO[bytes]) -> str | None:
    """The hex SHA-256 of a packed body, read piece by piece; None where it cannot be unpacked."""
    digest = hashlib.sha256()
    try:
        with gzip.open(packed) as opened:
            while piece := opened.read(_PIECE):
                digest.update(piece)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        return None
    return digest.hexdigest()


class PageFiles:
    """The bodies of kept pages by the hex SHA-256 of their bytes."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "pages"

    @property
    def folder(self) -> Path:
        """The folder below which the bodies lie."""
        return self._root

    def all(self) -> list[str]:
        """The hashes of all bodies that lie in their place, ascending."""
        found = (_NAME.fullmatch(file.name) for file in self._files() if file.name[:2] == file.parent.name)
        return sorted(match[1] for match in found if match)

    def strays(self) -> list[Path]:
        """Files below the folder that are no body in its place; those of a writing under way are left out."""
        strange = (file for file in self._files() if not file.name.startswith(_NEW))
        return sorted(file for file in strange if not self._is_body(file))

    def leftovers(self) -> list[Path]:
        """What writings left that are under way, or whose process was killed."""
        return sorted(file for file in self._files() if file.name.startswith(_NEW))

    def put(self, sha256: str, packed: bytes) -> bool:
        """Put a packed body back where it is missing or damaged; whether it was. OSError where it cannot be written."""
        if self._whole(sha256):
            return False
        self._write(self.path(sha256), packed)
        return True

    def _files(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self._root):
            yield from (Path(folder, name) for name in names)

    def _is_body(self, file: Path) -> bool:
        match = _NAME.fullmatch(file.name)
        return match is not None and self.path(match[1]) == file

    def path(self, sha256: str) -> Path:
        """Where the body of that hash lies; ValueError where the text is no hash (it becomes part of a path)."""
        if not _HASH.fullmatch(sha256):
            raise ValueError(f"not a SHA-256 in hex: {sha256!r}")
        return self._root / sha256[:2] / f"{sha256}.gz"

    def has(self, sha256: str) -> bool:
        """Whether the body is there."""
        if not _HASH.fullmatch(sha256):
            return False
        # Asked a thousand times a pass, and a Path takes ten times as long.
        return os.path.exists(f"{self._root}/{sha256[:2]}/{sha256}.gz")  # noqa: PTH110

    async def keep(self, sha256: str, body: bytes) -> None:
        """Write the body if it is not there; ValueError where it does not have that hash."""
        await asyncio.to_thread(self._keep, sha256, body)

    async def read(self, sha256: str) -> bytes:
        """The body, checked against its hash; PageMissing where it is gone or damaged."""
        return await asyncio.to_thread(self._read, sha256)

    def check(self, sha256: str) -> None:
        """PageMissing where the body is gone or not what its hash says."""
        self._read(sha256)

    def _keep(self, sha256: str, body: bytes) -> None:
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ValueError(f"the body does not have the hash {sha256}")
        target = self.path(sha256)
        try:
            if self._whole(sha256):
                os.utime(target)  # read anew: whoever clears away what is old leaves it
                return
            self._write(target, gzip.compress(body, compresslevel=6, mtime=0))
        except OSError as error:
            raise StoreError(f"a page cannot be kept in {target.parent}: {error.strerror}") from error

    def _whole(self, sha256: str) -> bool:
        try:
            self._read(sha256)
        except PageMissing:
            return False
        return True

    @staticmethod
    def _write(target: Path, packed: bytes) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=_NEW)
        try:
            with os.fdopen(handle, "wb") as opened:
                opened.write(packed)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    def _read(self, sha256: str) -> bytes:
        path = self.path(sha256)
        try:
            body = gzip.decompress(path.read_bytes())
        except FileNotFoundError as error:
            raise PageMissing(f"the page {sha256} is not kept in {self._root}") from error
        except (OSError, EOFError, zlib.error) as error:
            raise PageMissing(f"the page {sha256} in {self._root} is damaged: {error}") from error
        if hashlib.sha256(body).hexdigest() != sha256:
            raise PageMissing(f"the page {sha256} in {self._root} is not what its hash says")
        return body
