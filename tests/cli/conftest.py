"""A folder to start tyndau in, and the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import SMALL, Tyndau
from tests.cli.lived import Home, Lived, live, settle


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder, with nothing of ours in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("TYNDAU_CONFIG", "TYNDAU_TELEGRAM_TOKEN", "TYNDAU_MAIL_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def configured(folder: Path) -> Path:
    """The same folder with a small config.toml."""
    (folder / "config.toml").write_text(SMALL, encoding="utf8")
    return folder


@pytest.fixture
def tyndau(folder: Path, capsys: pytest.CaptureFixture[str]) -> Tyndau:
    return Tyndau(capsys)


@pytest.fixture(scope="session")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    """A small world, watched for some days; nobody may change it."""
    return live(tmp_path_factory.mktemp("lived"))


@pytest.fixture
def home(lived: Lived, folder: Path, tyndau: Tyndau) -> Home:
    """A copy of it, and the command on it."""
    return settle(lived, folder / "home", tyndau)
