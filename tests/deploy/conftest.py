"""A folder to start tyndau in, and the command."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.commands import SMALL, Tyndau


@pytest.fixture
def tyndau(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tyndau:
    """The command, in a folder with a small config.toml, and with nothing of ours in the environment."""
    monkeypatch.chdir(tmp_path)
    for name in ("TYNDAU_CONFIG", "TYNDAU_TELEGRAM_TOKEN", "TYNDAU_MAIL_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "config.toml").write_text(SMALL, encoding="utf8")
    return Tyndau(capsys)
