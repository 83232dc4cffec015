"""A folder to start tyndau in, and the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import SMALL, Tyndau


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
