"""Progress of a long reading: bars on a terminal, nothing where nobody looks."""

from __future__ import annotations

import io
import os
import pty
import sys
from collections.abc import Iterator
from contextlib import suppress

import pytest

from bot.progress import reading_progress
from checks.sources.base import Source

PORTAL = Source(id="portal", kind="portal", base_url="http://127.0.0.1:1")


def test_nothing_is_shown_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()
    monkeypatch.setattr(sys, "stderr", written)
    with reading_progress() as progress:
        assert progress(PORTAL) is None
    assert written.getvalue() == ""


def test_a_terminal_shows_the_source_and_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = pty.openpty()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with os.fdopen(theirs, "w") as terminal:
        monkeypatch.setattr(sys, "stderr", terminal)
        with reading_progress() as progress:
            show = progress(PORTAL)
            assert show is not None
            show("open meetings", 7, None)
            show("open meetings", 40, 90)
    shown = "".join(_lines(ours))
    assert "portal: open meetings" in shown
    assert "40/90" in shown


def _lines(terminal: int) -> Iterator[str]:
    """Everything that was written to a terminal whose other end is closed."""
    with open(terminal, "rb", buffering=0) as screen, suppress(OSError):
        while block := screen.read(4096):
            yield block.decode(errors="replace")
