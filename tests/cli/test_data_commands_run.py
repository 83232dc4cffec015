"""`run` as a process: it reads, answers on its health page, stops on SIGTERM; and the form of the log."""

from __future__ import annotations

import json
import logging
import os
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import structlog

from bot.logs import set_up
from tests.cli.commands import Tyndau
from tests.cli.servers import Site, site
from tests.ports import free_port

LIST = "<ul><li>21.04.2025 <a href='/1'>Объявление о проведении общественных слушаний</a></li></ul>"
WAIT_S = 60.0  # for a process on a busy machine; nothing is asserted about it


class Heard(list[str]):
    """The paths that were asked for; `of` tells when one was."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.of = path, Event()

    def append(self, path: str) -> None:
        super().append(path)
        if path == self.path:
            self.of.set()


def configuration(served: Site, health: int) -> str:
    return f"""
[service]
health_listen = "127.0.0.1:{health}"
heartbeat_url = "{served.address}/heartbeat"

[watch]
requests_per_second = 1000.0

[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "{served.address}/list"

[[officers]]
region = "aktobe"
role = "officer"
telegram_chat_id = 7
"""


@contextmanager
def started(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """`tyndau run` once it says so."""
    command = [str(Path(sys.executable).with_name("tyndau")), "run"]
    pipes: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(command, cwd=folder, encoding="utf8", env=environment, **pipes) as process:
        try:
            assert process.stderr
            line = process.stderr.readline()
            assert "event=started" in line, line + process.stderr.read()
            yield process
        finally:
            if process.poll() is None:
                process.kill()


def stopped(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """End it as systemd would."""
    process.send_signal(signal.SIGTERM)
    out, err = process.communicate(timeout=WAIT_S)
    return process.returncode, out, err


def test_the_service_reads_answers_and_stops(folder: Path) -> None:
    with site() as served:
        served.html("/list", LIST)
        served.html("/heartbeat", "thanks")
        served.asked = heard = Heard("/heartbeat")
        health = free_port()
        (folder / "config.toml").write_text(configuration(served, health), encoding="utf8")
        with started(folder) as process:
            assert heard.of.wait(WAIT_S), "no good pass was told"
            with urllib.request.urlopen(f"http://127.0.0.1:{health}/healthz") as answer:
                page = json.load(answer)
            code, out, err = stopped(process)

    assert page["alive"] is True and page["last_good_pass"] and page["last_failure"] == ""
    assert "/list" in heard
    assert (code, out) == (0, "")
    assert err.splitlines()[-1].endswith("level=info event=stopped")
    assert "Traceback" not in err


def test_it_stops_in_the_middle_of_a_pass(folder: Path, tyndau: Tyndau) -> None:
    with silent_server() as (port, reached):
        text = configuration(Site(f"http://127.0.0.1:{port}"), free_port())
        (folder / "config.toml").write_text(text, encoding="utf8")
        with started(folder) as process:
            assert reached.wait(WAIT_S)
            code, out, err = stopped(process)

    assert (code, out) == (0, "")
    assert "Traceback" not in err and err.splitlines()[-1].endswith("event=stopped")
    row = next(row for row in tyndau("status", "--json").json["regions"] if row["region"] == "aktobe")
    assert row["sources"][0]["last_complete"] is None


@contextmanager
def silent_server() -> Iterator[tuple[int, Event]]:
    """A port that takes a connection and never says a word; the event tells that one came."""
    from threading import Thread

    reached, over = Event(), Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(0.1)

        def accept() -> None:
            held = []
            while not over.is_set():
                try:
                    held.append(listening.accept()[0])
                    reached.set()
                except TimeoutError:
                    continue
            for connection in held:
                connection.close()

        thread = Thread(target=accept)
        thread.start()
        try:
            yield listening.getsockname()[1], reached
        finally:
            over.set()
            thread.join()


def test_an_address_that_is_taken(folder: Path, tyndau: Tyndau) -> None:
    with site() as served, socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        (folder / "config.toml").write_text(configuration(served, port), encoding="utf8")
        said = tyndau("run")

    assert said.code == 3
    assert said.out == ""
    assert said.err.splitlines()[-1].startswith(f"tyndau: service.health_listen 127.0.0.1:{port}: ")


def test_logs_go_to_stderr_without_secrets(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    token = "123456789:AAH-abcdefghijklmnopqrs_tuvw"
    structlog.get_logger("bot.test").warning("not_delivered", url=f"https://h/bot{token}/sendMessage", notices=3)
    logging.getLogger("httpx").info("HTTP Request: GET http://h/ 200")
    logging.getLogger("aiogram.dispatcher").error("Failed to fetch %s", f"bot{token}")

    said = capsys.readouterr()
    assert said.out == ""
    lines = said.err.splitlines()
    assert len(lines) == 2
    assert "level=warning event=not_delivered" in lines[0] and "notices=3" in lines[0]
    assert "level=error" in lines[1] and "logger=aiogram.dispatcher" in lines[1]
    assert "AAH" not in said.err


def test_small_events_are_logged_for_debug_only(capsys: pytest.CaptureFixture[str]) -> None:
    for debug in (False, True):
        set_up(debug)
        structlog.get_logger("bot.test").debug("small", debug=debug)

    assert [line.rpartition(" ")[2] for line in capsys.readouterr().err.splitlines()] == ["debug=true"]
