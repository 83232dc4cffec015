"""The container file's build, run step by step as a script: with one requirement of its list, so that it is quick."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

from tests.deploy.test_deploying import ROOT, steps

_BUILT_WITH = "setuptools"
_OTHERS = ("__pycache__", ".pyc")


def _script(room: Path) -> str:
    """The first stage as a shell would do it, with the folders of the image below `room`."""
    stage, lines = steps()[1:], ["set -eu"]
    for step, text in stage[: [name for name, _ in stage].index("FROM")]:
        if step == "WORKDIR":
            lines += [f"mkdir -p {text}", f"cd {text}"]
        elif step == "COPY":
            *sources, target = text.split()
            lines.append(f"mkdir -p $(dirname {target})")
            lines += [f"cp -r {_given(one, room)} {target}" for one in sources]
        else:
            assert step == "RUN", step
            lines.append(text)
    return re.sub(r"(?<![\w.-])/(opt|build)\b", rf"{room}/\1", "\n".join(lines))


def _given(source: str, room: Path) -> Path:
    """What a step copies: of the list of requirements only the one that the package is built with."""
    if source != "requirements.txt":
        return ROOT / source
    every = re.split(r"\n(?=\w)", (ROOT / source).read_text(encoding="utf8"))
    (wanted,) = [one for one in every if one.startswith(f"{_BUILT_WITH}==")]
    (room / source).write_text(wanted + "\n", encoding="utf8")
    return room / source


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the first stage leaves in /opt/tyndau."""
    room = tmp_path_factory.mktemp("image")
    script = _script(room)
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PIP_NO_DEPS": "1", "PIP_RETRIES": "1"}
    done = subprocess.run(["sh", "-c", script], capture_output=True, text=True, env=environment, check=False)
    if "NewConnectionError" in done.stderr:
        pytest.skip("the package index cannot be reached from here")
    assert done.returncode == 0, done.stderr[-2000:]
    return room / "opt" / "tyndau"


def _files(folder: Path) -> set[str]:
    found = [one for one in folder.rglob("*") if one.is_file() and not any(other in str(one) for other in _OTHERS)]
    return {str(one.relative_to(folder)) for one in found}


def test_every_file_of_the_packages_is_installed(image: Path) -> None:
    (installed,) = image.glob("lib/python3*/site-packages")
    for package in ("bot", "checks", "storage", "tests/world"):
        assert _files(ROOT / package) == _files(installed / package)


def test_neither_pip_nor_what_the_package_is_built_with_is_there(image: Path) -> None:
    (installed,) = image.glob("lib/python3*/site-packages")
    assert {one.name for one in installed.iterdir() if one.suffix != ".dist-info"} == {
        "bot", "checks", "storage", "tests",
    }  # fmt: skip
    assert not [one.name for one in (image / "bin").iterdir() if one.name.startswith("pip")]


def test_the_command_runs(image: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": sysconfig.get_path("purelib")}
    command = [str(image / "bin" / "tyndau"), "due", "2025-04-30", "4", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, cwd=image)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["due"] == "2025-05-08"
