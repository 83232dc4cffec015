"""`tyndau doctor`, against real servers: what is looked at, what is said, what is never shown."""

from __future__ import annotations

import asyncio
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from bot.config import load_config
from storage.store import open_store
from tests.cli.commands import Said, Tyndau
from tests.cli.servers import Site, site

TOKEN = "123456:AAHsecretsecretsecretsecretsecret"
APRIL = "2026-04-20T08:00:00+05:00"

CONFIG = """
[telegram]
token = "{token}"
api_base = "{address}"

[mail]
host = "{mail_host}"
port = {mail_port}
security = "none"
username = "{user}"
password = "hidden-word"

[watch]
requests_per_second = 1000

[[sources]]
id = "portal"
kind = "portal"
base_url = "{address}"

[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "{address}/list"

[[officers]]
region = "{officer}"
role = "officer"
telegram_chat_id = 7
"""


@pytest.fixture
def world(folder: Path) -> Iterator[Site]:
    with site() as served:
        served.html("/", "<p>portal</p>")
        served.html("/list", "<p>list</p>")
        served.json(f"/bot{TOKEN}/getMe", '{"ok": true, "result": {"username": "tyndau_bot"}}')
        yield served


@pytest.fixture
def mail_server() -> Iterator[Controller]:
    def check(server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: object) -> AuthResult:
        good = isinstance(data, LoginPassword) and data == LoginPassword(b"tyndau", b"hidden-word")
        return AuthResult(success=good, handled=False)

    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    controller = Controller(Sink(), hostname="127.0.0.1", port=port, authenticator=check, auth_require_tls=False)
    controller.start()
    yield controller
    controller.stop()


def write(world: Site, **changes: object) -> None:
    values = {"token": TOKEN, "address": world.address, "mail_host": "", "mail_port": 25, "user": "", "officer": "*"}
    Path("config.toml").write_text(CONFIG.format(**{**values, **changes}), encoding="utf8")


def states(said: Said) -> dict[str, str]:
    return {finding["id"]: finding["state"] for finding in said.json}


def finding(said: Said, name: str) -> dict[str, str]:
    return next(one for one in said.json if one["id"] == name)


def test_all_is_well(tyndau: Tyndau, world: Site) -> None:
    write(world)
    assert tyndau("db", "upgrade").code == 0

    said = tyndau("doctor", "--now", APRIL, "--json")

    assert states(said) == {
        "configuration": "ok",
        "data_dir": "ok",
        "database": "ok",
        "people": "ok",
        "zone": "ok",
        "clock": "skipped",
        "calendar.2026": "ok",
        "telegram": "ok",
        "mail": "skipped",
        "source.portal": "ok",
        "source.aktobe": "ok",
    }
    assert (said.code, said.err) == (0, "")
    assert finding(said, "telegram")["said"] == "the bot is @tyndau_bot"


def test_text(tyndau: Tyndau, world: Site) -> None:
    write(world)

    said = tyndau("doctor", "--now", APRIL)

    assert said.code == 1
    assert "failed" in said.out and "`tyndau db upgrade` makes it" in said.out
    assert TOKEN not in said.out


def test_nothing_is_made_by_looking(tyndau: Tyndau, world: Site, folder: Path) -> None:
    write(world)

    said = tyndau("doctor", "--json")

    assert states(said)["database"] == "failed"
    assert [path.name for path in folder.iterdir()] == ["config.toml"]


def test_a_database_that_is_none(tyndau: Tyndau, world: Site, folder: Path) -> None:
    write(world)
    (folder / "data").mkdir()
    (folder / "data" / "tyndau.db").write_bytes(b"this is no database" * 100)

    said = tyndau("doctor", "--json")

    assert said.code == 1
    assert states(said)["database"] == "failed"
    assert (folder / "data" / "tyndau.db").read_bytes() == b"this is no database" * 100


def test_a_data_dir_that_is_a_file(tyndau: Tyndau, world: Site, folder: Path) -> None:
    write(world)
    (folder / "data").write_text("in the way")

    assert states(tyndau("doctor", "--json"))["data_dir"] == "failed"


def test_next_years_calendar_is_asked_for_from_october(tyndau: Tyndau, world: Site) -> None:
    write(world)

    september = states(tyndau("doctor", "--now", "2026-09-30T23:59:59+05:00", "--json"))
    october = tyndau("doctor", "--now", "2026-09-30T19:00:00+00:00", "--json")

    assert "calendar.2027" not in september
    assert states(october)["calendar.2026"] == "ok"
    assert states(october)["calendar.2027"] == "warning"
    assert "[calendar]" in finding(october, "calendar.2027")["hint"]


def test_a_token_that_is_refused(tyndau: Tyndau, world: Site) -> None:
    world.json(f"/bot{TOKEN}/getMe", '{"ok": false, "error_code": 401}', status=401)
    write(world)

    said = tyndau("doctor", "--json")

    assert finding(said, "telegram")["state"] == "failed"
    assert "secretsecret" not in said.out + said.err


def test_a_telegram_that_is_away(tyndau: Tyndau, world: Site) -> None:
    write(world)
    text = Path("config.toml").read_text().replace(f'api_base = "{world.address}"', 'api_base = "http://127.0.0.1:9"')
    Path("config.toml").write_text(text)

    said = tyndau("doctor", "--json")

    assert finding(said, "telegram")["state"] == "failed"
    assert "secretsecret" not in said.out + said.err


def test_no_token_is_no_fault(tyndau: Tyndau, world: Site) -> None:
    write(world, token="")

    assert states(tyndau("doctor", "--json"))["telegram"] == "skipped"


def test_mail(tyndau: Tyndau, world: Site, mail_server: Controller) -> None:
    here = {"mail_host": "127.0.0.1", "mail_port": mail_server.port}
    write(world, **here)
    assert states(tyndau("doctor", "--json"))["mail"] == "ok"

    write(world, user="tyndau", **here)
    assert states(tyndau("doctor", "--json"))["mail"] == "ok"

    write(world, user="somebody", **here)
    said = tyndau("doctor", "--json")
    assert finding(said, "mail")["state"] == "failed"
    assert "login is refused" in finding(said, "mail")["said"]
    assert "hidden-word" not in said.out + said.err


def test_a_mail_server_that_is_away(tyndau: Tyndau, world: Site) -> None:
    write(world, mail_host="127.0.0.1", mail_port=9)

    assert finding(tyndau("doctor", "--json"), "mail")["state"] == "failed"


def test_sources_that_do_not_answer(tyndau: Tyndau, world: Site) -> None:
    world.pages["/"] = (403, "text/html", "go away")
    del world.pages["/list"]
    write(world)

    said = tyndau("doctor", "--json")

    assert said.code == 1
    assert finding(said, "source.portal")["state"] == "failed"
    assert finding(said, "source.portal")["said"].startswith("blocked")
    assert finding(said, "source.aktobe")["state"] == "warning"


def test_a_region_that_nobody_answers_for(tyndau: Tyndau, world: Site) -> None:
    write(world, officer="abai")

    assert "aktobe" in finding(tyndau("doctor", "--json"), "configuration.officers")["said"]


def test_a_person_whose_chat_is_closed(tyndau: Tyndau, world: Site) -> None:
    async def close_chat() -> None:
        config = load_config(Path("config.toml"))
        store = await open_store(config.service.database, config.data_dir)
        await store.people.set_unreachable("officer:7", "blocked", datetime.fromisoformat(APRIL))
        await store.close()

    write(world)
    asyncio.run(close_chat())

    assert "officer:7" in finding(tyndau("doctor", "--now", APRIL, "--json"), "people.unreachable")["said"]


def test_a_wrong_file_of_corrections_is_a_wrong_configuration(tyndau: Tyndau, world: Site, folder: Path) -> None:
    write(world)
    (folder / "terms.toml").write_text("[terms.nonsense]\namount = 'many'\n")
    text = Path("config.toml").read_text()
    Path("config.toml").write_text('[law]\noverrides = "terms.toml"\n' + text)

    said = tyndau("doctor")

    assert said.code == 2
    assert said.line.startswith("config.toml:2: law.overrides: ")


def test_it_can_be_stopped(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        (folder / "config.toml").write_text(
            f'[[sources]]\nid = "portal"\nkind = "portal"\nbase_url = "http://127.0.0.1:{silent.getsockname()[1]}"\n'
        )
        command = [str(Path(sys.executable).with_name("tyndau")), "doctor"]
        # A shell's background job has SIGINT ignored, and its children with it.
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, encoding="utf8") as running:
            signal.signal(signal.SIGINT, before)
            connection, _ = silent.accept()
            connection.recv(1)  # it has asked, and waits for the answer
            running.send_signal(signal.SIGINT)
            _, said = running.communicate()
            connection.close()

    assert (running.returncode, said) == (3, "tyndau: stopped\n")
