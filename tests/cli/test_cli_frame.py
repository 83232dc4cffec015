"""The frame of the command line: where the configuration comes from, exit codes, one-line errors, what is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli import _sentence
from bot.cli.app import COMMANDS, GROUPS
from bot.errors import CannotDo, one_line
from tests.cli.commands import SMALL, Tyndau, process

NOW = "2025-04-20T08:00:00+05:00"
WRONG_USE = [
    (),
    ("statsu",),
    ("people",),
    ("people", "fire"),
    ("people", "invite"),
    ("people", "invite", "--role", "officer", "--name", "A"),
    ("people", "invite", "--role", "chief", "--name", "A", "--region", "abai"),
    ("people", "invite", "--role", "officer", "--name", "A", "--region", "abbai"),
    ("people", "invite", "--role", "officer", "--name", "A\nB", "--region", "abai"),
    ("people", "invite", "--role", "officer", "--name", "", "--region", "abai"),
    ("people", "invite", "--role", "officer", "--name", "A", "--region", "abai", "--expires", "31d"),
    ("people", "invite", "--role", "officer", "--name", "A", "--region", "abai", "--expires", "soon"),
    ("people", "invite", "--role", "officer", "--name", "A", "--region", "abai", "--email", "nobody"),
    ("people", "invite", "--role", "ministry", "--name", "A", "--region", "abai"),
    ("people", "revoke"),
    ("db", "migrate"),
    ("db", "migrate", "sqlite:///other.db"),
    ("db", "migrate", "postgresql://user@host/name", "sqlite:///data/tyndau.db"),
    ("db", "migrate", "mysql://user@host/name"),
    ("due", "2025-04-30"),
    ("due", "2025-02-30", "3"),
    ("due", "30.04.2025", "3"),
    ("due", "2025-04-30", "0"),
    ("due", "2025-04-30", "many"),
    ("due", "2025-04-30", "1001"),
    ("due", "9999-12-20", "30"),
    ("due", "2025-04-30", "3", "--format", "xml"),
    ("due", "2025-04-30", "3", "--language", "de"),
    ("due", "2025-04-30", "3", "4"),
    ("watch",),
    ("watch", "--once", "--source", "prtal"),
    ("watch", "--once", "--now", "2025-04-20T08:00:00"),
    ("watch", "--once", "--now", "2025-04-20"),
    ("watch", "--once", "--now", "yesterday"),
    ("watch", "--once", "--now", "0001-01-01T00:00:00+05:00"),
    ("watch", "--onec"),
    ("status", "--region", "aktobbe"),
    ("status", "--json=yes"),
    ("duties", "--region", ""),
    ("explain",),
    ("explain", "the one of Monday"),
    ("explain", "1"),
    ("digest",),
    ("digest", "--month", "2025-13"),
    ("digest", "--month", "April"),
    ("digest", "--month", "2025-04", "--as-of", "2025-04-30"),
    ("digest", "--month", "2025-04", "--format", "pdf"),
    ("digest", "--month", "2025-04", "--format", ""),
    ("digest", "--month", "2025-04", "--language", "kk,en"),
    ("digest", "--month", "2025-04", "--compare", "none.csv"),
    ("digest", "--month", "2025-04", "--out", "config.toml"),
    ("db", "backup"),
    ("db", "backup", "config.toml"),
    ("db", "restore"),
    ("db", "restore", "none.tar"),
    ("db", "restore", "."),
    ("audit",),
    ("audit", "none.csv"),
    ("audit", "config.toml"),
    ("sources", "--check", "aktob"),
    ("sources", "--check", "aktobe", "--limit", "0"),
    ("--config",),
]


@pytest.mark.parametrize("arguments", WRONG_USE, ids=" ".join)
def test_wrong_use_is_one_line_and_2(arguments: tuple[str, ...], tyndau: Tyndau, configured: Path) -> None:
    said = tyndau(*arguments)

    assert said.code == 2
    assert said.line.startswith("tyndau")


def test_refusals_name_what_is_near(tyndau: Tyndau, configured: Path) -> None:
    assert "did you mean aktobe?" in tyndau("status", "--region", "aktobbe").line
    assert "did you mean portal?" in tyndau("watch", "--once", "--source", "prtal").line
    assert "'status'" in tyndau("statsu").line
    assert "needs an offset" in tyndau("status", "--now", "2025-04-20T08:00:00").line
    assert "--once" in tyndau("watch").line


def test_configuration_before_and_after_the_command(tyndau: Tyndau, folder: Path) -> None:
    (folder / "own.toml").write_text(SMALL)

    assert tyndau("--config", "own.toml", "sources").code == 0
    assert tyndau("sources", "--config", "own.toml").code == 0
    assert tyndau("--config", "none.toml", "sources", "--config", "own.toml").code == 0
    assert tyndau("--config", "own.toml", "db", "restore", "none.tar").line == "tyndau: there is no file none.tar"
    assert tyndau("db", "--config", "own.toml", "restore", "none.tar").line == "tyndau: there is no file none.tar"
    assert tyndau("db", "restore", "none.tar", "--config", "own.toml").line == "tyndau: there is no file none.tar"


def test_configuration_from_the_environment(tyndau: Tyndau, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "own.toml").write_text(SMALL)
    (folder / "config.toml").write_text("wrong = 1")

    monkeypatch.setenv("TYNDAU_CONFIG", "own.toml")
    assert tyndau("sources").code == 0
    monkeypatch.delenv("TYNDAU_CONFIG")
    assert tyndau("sources").line.startswith("config.toml:1: wrong: unknown key")


@pytest.mark.parametrize("command", [*COMMANDS, *GROUPS])
def test_every_command_has_help(command: str, tyndau: Tyndau) -> None:
    said = tyndau(command, "--help")

    assert said.code == 0
    assert "--config" in said.out
    assert "─" not in said.out


READS_CONFIGURATION = [
    ("run",),
    ("watch", "--once"),
    ("status",),
    ("duties",),
    ("explain", "25140927001"),
    ("digest", "--month", "2025-04"),
    ("sources",),
    ("sources", "--check", "aktobe"),
    ("doctor",),
    ("db", "upgrade"),
    ("db", "backup", "copy.tar"),
    ("db", "restore", "copy.tar"),
    ("db", "verify"),
    ("due", "2025-04-30", "3"),
    ("people", "list"),
]


@pytest.mark.parametrize("arguments", READS_CONFIGURATION, ids=" ".join)
def test_a_wrong_configuration_stops_every_command(arguments: tuple[str, ...], tyndau: Tyndau, folder: Path) -> None:
    (folder / "config.toml").write_text(SMALL.replace("region", "regoin"))

    said = tyndau(*arguments)

    assert said.code == 2
    assert said.line == "config.toml:10: sources[1].regoin: unknown key; did you mean region?"
    assert [path.name for path in folder.iterdir()] == ["config.toml"]


def test_no_configuration_at_all(tyndau: Tyndau) -> None:
    said = tyndau("sources")

    assert said.code == 2
    assert said.line.startswith("config.toml: no such file")


def test_an_unexpected_error_is_one_line_with_its_place() -> None:
    try:
        int("x\ny")
    except ValueError as error:
        said, code = _sentence(error)

    assert code == 3
    assert "unexpected ValueError" in said and "cli/test_cli_frame.py:" in said and "--debug" in said


def test_errors_of_the_rooms_below() -> None:
    from checks.audit import AuditError
    from checks.law.errors import LawError
    from storage.errors import StoreError, Unreadable

    assert [_sentence(kind("a"))[1] for kind in (AuditError, LawError, StoreError, Unreadable, CannotDo)] == [
        2,
        2,
        3,
        3,
        3,
    ]


def test_a_line_holds_no_secret() -> None:
    said = one_line("GET http://h/bot123456:AAH-abcdefghijklmnopqrs_tuvw/x\n via socks5://me:hidden@host failed")

    assert "\n" not in said and "AAH" not in said and "hidden" not in said
    assert said.endswith("host failed")


def test_the_trace_is_shown_for_debug_only(tyndau: Tyndau, configured: Path) -> None:
    assert "Traceback" not in tyndau("db", "restore", "none.tar").err
    assert "Traceback" in tyndau("--debug", "db", "restore", "none.tar").err
    assert "Traceback" in tyndau("db", "restore", "none.tar", "--debug").err


def test_the_real_command(folder: Path) -> None:
    version = process("--version", folder=folder)
    wrong = process("status", folder=folder, TYNDAU_CONFIG="none.toml")

    assert version.code == 0 and version.out.startswith("tyndau ")
    assert wrong.code == 2
    assert wrong.line.startswith("none.toml: no such file")


def test_names_are_printed_whatever_the_locale(folder: Path) -> None:
    said = process("due", "2025-04-30", "1", "--language", "kk", "--json", folder=folder, PYTHONIOENCODING="ascii")

    assert said.code == 0
    assert "бірлігі" in said.json["skipped"][0]["why"]


def test_reading_of_the_output_may_end_early(folder: Path) -> None:
    command = [str(Path(sys.executable).with_name("tyndau")), "due", "2025-01-01", "1000"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=folder) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0


@pytest.mark.parametrize("arguments", [["due", "2025-04-30", "3"], ["--version"]])
def test_a_small_command_loads_no_heavy_library(arguments: list[str], folder: Path) -> None:
    heavy = ["aiogram", "sqlalchemy", "httpx", "lxml", "aiosmtplib", "alembic", "rapidfuzz", "bs4"]
    code = (
        f"import sys; from bot.cli import execute; execute({arguments!r}); print(sys.modules.keys() & {set(heavy)!r})"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf8", check=True, cwd=folder)

    assert done.stdout.splitlines()[-1] == "set()"
