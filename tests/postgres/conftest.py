"""A folder to start tyndau in, and a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import Tyndau
from tests.postgres.server import Server, the_server


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, with nothing of ours or of PostgreSQL's in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("TYNDAU_CONFIG", "TYNDAU_TELEGRAM_TOKEN", "TYNDAU_MAIL_PASSWORD", "PGPASSWORD", "PGHOST", "PGPORT"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def tyndau(folder: Path, capsys: pytest.CaptureFixture[str]) -> Tyndau:
    return Tyndau(capsys)


@pytest.fixture
def server() -> Server:
    return the_server()
