"""Programs of the machine that read what we cannot: found on PATH, fed by stdin, stopped in time."""

from __future__ import annotations

import resource
import shutil
import subprocess
from pathlib import Path

_MOST_OUTPUT = 4 * 1024 * 1024
# Converters map far more than they use; what they may use is bounded by the file they are given.
_ADDRESS_SPACE = 3 * 1024**3


def found(name: str) -> str:
    """The program's path, "" where it is not installed."""
    return shutil.which(name) or ""


def run(command: list[str], given: bytes, seconds: float, folder: Path | None = None) -> bytes:
    """What the program prints, b"" where it fails or takes longer than `seconds`."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, found on PATH, no shell
            command, input=given, capture_output=True, timeout=seconds, cwd=folder, check=False, preexec_fn=_own_limits
        )
    except (OSError, subprocess.SubprocessError):
        return b""
    return done.stdout[:_MOST_OUTPUT] if done.returncode == 0 else b""


def _own_limits() -> None:
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = _ADDRESS_SPACE if hard == resource.RLIM_INFINITY else min(_ADDRESS_SPACE, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))
