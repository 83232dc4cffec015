"""The container file, its entrypoint, the compose file and the systemd unit, tried without an engine."""

from __future__ import annotations

import configparser
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf8")
COMPOSE = (ROOT / "compose.yaml").read_text(encoding="utf8")
UNIT = ROOT / "deploy" / "tyndau.service"
ENTRYPOINT = ROOT / "deploy" / "entrypoint.sh"


def steps() -> list[tuple[str, str]]:
    """Each step of the container file, as its word and the rest of the line."""
    lines = [line for line in CONTAINERFILE.splitlines() if line and not line.startswith("#")]
    return [(line.split()[0], line.partition(" ")[2]) for line in lines]


def _last_stage() -> list[tuple[str, str]]:
    every = steps()
    start = max(number for number, (step, _) in enumerate(every) if step == "FROM")
    return every[start:]


def test_the_container_runs_as_nobody_special_and_holds_no_tools() -> None:
    last = dict(_last_stage())
    assert last["USER"] == "10001:10001"
    assert not [
        text for step, text in _last_stage() if step == "RUN" and re.search(r"\b(gcc|build-essential|curl)\b", text)
    ]
    assert "pip uninstall --yes pip" in CONTAINERFILE and "--without-pip /opt/tyndau" in CONTAINERFILE
    assert json.loads(last["ENTRYPOINT"]) == ["tyndau-container"] and json.loads(last["CMD"]) == ["run"]
    assert "HEALTHCHECK" in last and "/healthz" in last["HEALTHCHECK"]
    assert not [text for step, text in steps() if step == "ADD" or ":latest" in text or "sudo" in text]
    assert all(":" in text.split()[0] for step, text in steps() if step == "FROM")
    assert "--require-hashes" in CONTAINERFILE


def test_everything_that_is_copied_is_there_and_let_in() -> None:
    let_in = {line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf8").splitlines() if line[:1] == "!"}
    for step, text in steps():
        if step == "COPY" and "--from" not in text:
            *sources, _ = [word for word in text.split() if not word.startswith("--")]
            for source in sources:
                assert (ROOT / source).exists(), source
                assert any(source == one or source.startswith(f"{one}/") for one in let_in), source


def test_the_health_check_is_a_program(tmp_path: Path) -> None:
    words = json.loads(dict(_last_stage())["HEALTHCHECK"].partition("CMD ")[2])
    compile(words[2], "healthcheck", "exec")
    assert words[:2] == ["python", "-c"]


def test_a_secret_that_cannot_be_read_stops_the_start(tmp_path: Path) -> None:
    (tmp_path / "telegram_token").mkdir()  # what an engine makes of a file that is not there
    environment = {"PATH": os.environ["PATH"], "TYNDAU_SECRETS": str(tmp_path)}
    done = subprocess.run(["sh", str(ENTRYPOINT), "run"], capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1
    assert "telegram_token" in done.stderr


@pytest.mark.parametrize("given", [{}, {"PGPASSWORD": "from the environment"}])
def test_secrets_come_from_files(tmp_path: Path, given: dict[str, str]) -> None:
    (tmp_path / "telegram_token").write_text("1:token\n")
    (tmp_path / "database_password").write_text("pass word$x\n")
    program = tmp_path / "bin" / "tyndau"
    program.parent.mkdir()
    program.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        "names = ('TYNDAU_TELEGRAM_TOKEN', 'TYNDAU_MAIL_PASSWORD', 'PGPASSWORD')\n"
        "print([os.environ.get(name) for name in names], sys.argv[1:])\n"
    )
    program.chmod(0o755)
    path = f"{program.parent}:{os.environ['PATH']}"
    environment = {"PATH": path, "TYNDAU_SECRETS": str(tmp_path), **given}
    done = subprocess.run(
        ["sh", str(ENTRYPOINT), "run", "--debug"], capture_output=True, text=True, env=environment, check=True
    )
    wanted = given.get("PGPASSWORD", "pass word$x")
    assert done.stdout == f"{['1:token', '', wanted]} ['run', '--debug']\n"


def test_the_compose_file_holds_no_secret_and_hardens_the_replicas() -> None:
    passwords = re.findall(r"(?m)^ *\w*PASSWORD\w*: *(.*)$", COMPOSE)
    assert passwords == ["/run/secrets/database_password"]
    service = COMPOSE.partition("\n  tyndau:\n")[2].partition("\nnetworks:")[0]
    for promised in (
        "replicas: 2",
        "read_only: true",
        'cap_drop: ["ALL"]',
        "no-new-privileges:true",
        "service_healthy",
    ):
        assert promised in service
    named = set(re.findall(r"file: secrets/(\w+)", COMPOSE))
    assert named == set(re.findall(r"\w+", re.search(r"secrets: \[(.+)\]", service).group(1)))  # type: ignore[union-attr]
    assert named == set(re.findall(r"secret (\w+)\)", ENTRYPOINT.read_text(encoding="utf8")))


def test_the_unit_starts_the_service_and_little_else() -> None:
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment, method-assign]
    unit.read_string(UNIT.read_text(encoding="utf8"))
    service = unit["Service"]
    assert service["ExecStart"].split()[0].endswith("/tyndau") and service["ExecStart"].split()[1] == "run"
    assert (service["ProtectSystem"], service["NoNewPrivileges"], service["User"]) == ("strict", "true", "tyndau")


def test_the_unit_is_what_systemd_takes(tmp_path: Path) -> None:
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed here")
    file = tmp_path / "tyndau.service"
    file.write_text(
        UNIT.read_text(encoding="utf8").replace("/srv/tyndau/.venv/bin/tyndau", "/bin/true"), encoding="utf8"
    )
    verified = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(file)], capture_output=True, text=True, check=False
    )
    assert "tyndau.service" not in verified.stderr
    command = ["systemd-analyze", "security", "--no-pager", "--offline=yes", "--threshold=30", str(file)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
