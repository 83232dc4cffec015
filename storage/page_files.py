"""Kept page bodies: `data_dir/pages/ab/<sha256>.gz`, written once, whole or not at all."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import os
import re
import tempfile
import zlib
from pathlib import Path

from storage.errors import PageMissing, StoreError, Unreadable

_HASH = re.compile(r"[0-9a-f]{64}")


def make_folder(data_dir: Path) -> bool:
    """Make the folder if it is not there, and write to it once; whether it was made. Unreadable where that fails."""
    new = not data_dir.exists()
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=data_dir):
            return new
    except OSError as error:
        raise Unreadable(f"data_dir {data_dir}: cannot be written: {error.strerror}.") from error


class PageFiles:
    """The bodies of kept pages by the hex SHA-256 of their bytes."""

    def __init__(self, data_dir: Path) -> None:
        self._root = data_dir / "pages"

    def path(self, sha256: str) -> Path:
        """Where the body of that hash lies; ValueError where the text is no hash (it becomes part of a path)."""
        if not _HASH.fullmatch(sha256):
            raise ValueError(f"not a SHA-256 in hex: {sha256!r}")
        return self._root / sha256[:2] / f"{sha256}.gz"

    def has(self, sha256: str) -> bool:
        """Whether the body is there."""
        return self.path(sha256).exists()

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
        if self._whole(sha256):
            return
        try:
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
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".new-")
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
