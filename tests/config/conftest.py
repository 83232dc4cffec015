"""A folder to start tyndau in, with the file that the uncommented example names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.config import Config, load_config
from bot.errors import ConfigError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ca.pem").write_text("a certificate")
    return tmp_path


@pytest.fixture
def load(folder: Path) -> Callable[[str], Config]:
    def load_text(text: str) -> Config:
        Path("config.toml").write_text(text, encoding="utf8")
        return load_config(Path("config.toml"), {})

    return load_text


@pytest.fixture
def mistake(load: Callable[[str], Config]) -> Callable[[str], str]:
    """The one line that is said of a wrong configuration."""

    def mistake_in(text: str) -> str:
        with pytest.raises(ConfigError) as caught:
            load(text)
        assert "\n" not in str(caught.value)
        assert caught.value.exit_code == 2
        return str(caught.value)

    return mistake_in
