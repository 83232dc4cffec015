"""docs/operations.md: its commands are run in a folder of their own, or held against what they are about."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import subprocess
from pathlib import Path

import pytest

from bot.cli.app import COMMANDS, GROUPS
from tests.cli.commands import SMALL, Tyndau
from tests.deploy.test_deploying import COMPOSE, ROOT, UNIT
from tests.docs.shown import blocks, shell_lines

MANUAL = ROOT / "docs" / "operations.md"


def _block(word: str) -> str:
    """The first block with the word."""
    return next(one.text for one in blocks(MANUAL, "sh") if word in one.text)


def test_the_first_day_makes_what_the_unit_names(tmp_path: Path) -> None:
    """Each line is run by a shell; only what would change the machine itself, and the installation, is played."""
    for name in ("useradd", "systemctl", "python3"):
        (tmp_path / name).write_text(f'#!/bin/sh\necho "{name} $*" >> {tmp_path}/played\n')
        (tmp_path / name).chmod(0o755)
    pip = tmp_path / "srv/tyndau/.venv/bin/pip"
    pip.parent.mkdir(parents=True)
    pip.symlink_to(tmp_path / "python3")
    home = tmp_path / "sources"
    home.mkdir()
    (home / "deploy").symlink_to(ROOT / "deploy")
    (home / "config.toml").write_text(SMALL, encoding="utf8")
    (home / "secrets.env").write_text("TYNDAU_TELEGRAM_TOKEN=1:t\n")
    (tmp_path / "etc/systemd/system").mkdir(parents=True)
    script = re.sub(r"(?<= )/(?=srv|etc)|^/(?=srv)", f"{tmp_path}/", _block("useradd"), flags=re.MULTILINE)
    script = script.replace("-o tyndau -g tyndau ", "")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(
        ["sh", "-euc", script], capture_output=True, text=True, env=environment, cwd=home, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "played").read_text().splitlines()[-1] == "systemctl enable --now tyndau"
    assert (tmp_path / "etc/tyndau/secrets.env").stat().st_mode & 0o777 == 0o600
    for named in _named_in_the_unit():
        assert (tmp_path / named.lstrip("/")).exists() or named.endswith("/bin/tyndau"), named


def _named_in_the_unit() -> list[str]:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(UNIT.read_text(encoding="utf8"))
    service = unit["Service"]
    program, *_, config = service["ExecStart"].split()
    secrets = service["EnvironmentFile"].removeprefix("-")
    return [program, config, secrets, service["WorkingDirectory"], service["ReadWritePaths"]]


def test_what_is_done_with_containers_names_what_is_there() -> None:
    services = set(re.findall(r"(?m)^  (\w+):\n    (?:image|build)", COMPOSE))
    assert services == {"database", "tyndau"}
    lines = [shlex.split(one) for one in shell_lines(MANUAL) if one.startswith("docker compose ")]
    assert {line[2] for line in lines} == {"up", "run", "exec", "cp", "stop"}
    for line in lines:
        named = [word.partition(":")[0] for word in line[3:] if word.partition(":")[0] in services]
        assert named or line[2] == "up", line
        if line[2] == "run":
            command = line[line.index("tyndau") + 1 :]
            assert command[0] in {**COMMANDS, **GROUPS}, line
    secrets = set(re.findall(r"file: (secrets/\w+)", COMPOSE))
    assert set(shlex.split(_block("chmod").splitlines()[1])[2:]) == secrets


@pytest.mark.parametrize("section", ["Copies", "Putting a copy back", "Proof that nothing was altered"])
def test_copies_are_taken_and_put_back(section: str, tmp_path: Path, tyndau: Tyndau) -> None:
    (tmp_path / "backups").mkdir()
    assert tyndau("db", "upgrade").code == 0
    if section == "Putting a copy back":
        assert tyndau("db", "backup", "backups", "--json").code == 0
        (made,) = (tmp_path / "backups").iterdir()
    text = MANUAL.read_text(encoding="utf8").partition(f"\n## {section}\n")[2].partition("\n## ")[0]
    lines = re.findall(r"(?m)^tyndau .*$", text)
    assert lines
    for line in lines:
        words = shlex.split(re.sub(r"backups/tyndau-\w+\.tar", lambda _: f"backups/{made.name}", line))
        said = tyndau(*words[1:])
        assert (said.code, said.err) == (0, ""), line
