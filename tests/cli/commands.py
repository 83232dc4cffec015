"""The command line as a test runs it: the real edge, in this process or in one of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot.cli import execute


@dataclass(frozen=True)
class Said:
    """What a command left: its exit code and both streams."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def line(self) -> str:
        """The one line on stderr; nothing else may have been printed."""
        assert self.out == ""
        assert self.err.endswith("\n") and self.err.count("\n") == 1, self.err
        return self.err.rstrip("\n")


class Tyndau:
    """`tyndau("due", "2025-04-30", "3")` runs the command in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Said:
        self._capsys.readouterr()
        code = execute(arguments)
        streams = self._capsys.readouterr()
        return Said(code, streams.out, streams.err)


def process(*arguments: str, folder: Path, **environment: str) -> Said:
    """The command in a process of its own."""
    done = subprocess.run(
        [str(Path(sys.executable).with_name("tyndau")), *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf8",
        env={**os.environ, **environment},
    )
    return Said(done.returncode, done.stdout, done.stderr)


SMALL = """
[[sources]]
id = "portal"
kind = "portal"
base_url = "http://127.0.0.1:9/portal"

[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "http://127.0.0.1:9/list"

[[officers]]
region = "aktobe"
role = "officer"
telegram_chat_id = 7
"""
