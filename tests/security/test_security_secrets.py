"""Token and passwords stand in the configuration and nowhere else, even where a server says them back to us."""

from __future__ import annotations

import asyncio
import gzip
import threading
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.commands import Said, Tyndau
from tests.cli.conftest import folder, tyndau
from tests.cli.servers import site

__all__ = ["folder", "tyndau"]

TOKEN = "123456:AAHsecretsecretsecretsecretsecret"
PASSWORD = "correct-horse-battery"
PROXY = "proxy-hidden-word"
SECRETS = (TOKEN, TOKEN.partition(":")[2], PASSWORD, b64encode(PASSWORD.encode()).decode().rstrip("="), PROXY,
           b64encode(f"\0tyndau\0{PASSWORD}".encode()).decode())  # fmt: skip
NOW = "2026-04-20T08:00:00+05:00"

CONFIG = """
[service]
operators = [9]
[telegram]
token = "{token}"
api_base = "{address}"
proxy = "{proxy}"
[mail]
host = "127.0.0.1"
port = {port}
security = "none"
username = "tyndau"
password = "{password}"
[digest]
recipients = ["m@example.org"]
[watch]
requests_per_second = 1000
[[sources]]
id = "aktobe"
kind = "website"
region = "aktobe"
url = "{address}/list"
[[officers]]
region = "*"
role = "officer"
telegram_chat_id = 7
email = "a@example.org"
"""


@contextmanager
def talkative_mail_server() -> Iterator[int]:
    """A server that answers every line with an error that holds the line and the password; gives its port."""
    ready, stop = threading.Event(), asyncio.Event()
    ports: list[int] = []
    loops: list[asyncio.AbstractEventLoop] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 mail.test ESMTP\r\n")
        while heard := await reader.readline():
            if heard.upper().startswith(b"EHLO"):
                writer.write(b"250-mail.test\r\n250 AUTH PLAIN LOGIN\r\n")
            elif heard.upper().startswith(b"AUTH LOGIN") or heard.upper().startswith(b"AUTH PLAIN"):
                writer.write(f"535 5.7.8 wrong {PASSWORD} in {heard.decode().strip()}\r\n".encode())
            else:
                writer.write(f"550 {PASSWORD} refused\r\n".encode())
                if heard.endswith(b" HTTP/1.1\r\n"):
                    break
        writer.close()

    async def serve() -> None:
        loops.append(asyncio.get_running_loop())
        server = await asyncio.start_server(talk, "127.0.0.1", 0)
        ports.append(server.sockets[0].getsockname()[1])
        ready.set()
        await stop.wait()
        server.close()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    ready.wait()
    try:
        yield ports[0]
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join()


COMMANDS = (
    "doctor", "doctor --json", "doctor --debug", "watch --once --now", "status --json --now", "people list --json",
    "sources --check aktobe --json", "people invite --region abai --role officer --name X", "db verify --json",
    "digest --month 2026-03 --send --debug --now",
)  # fmt: skip


@pytest.fixture
def said(folder: Path, tyndau: Tyndau) -> dict[str, Said]:
    """What every command said, with a Bot API server, a mail server and a proxy that give the secrets back."""
    with site() as served, talkative_mail_server() as port:
        echo = f'{{"ok": false, "error_code": 401, "description": "Unauthorized: /bot{TOKEN}/x {PASSWORD}"}}'
        for method in ("getMe", "sendMessage", "getUpdates", "setMyCommands"):
            served.json(f"/bot{TOKEN}/{method}", echo, 401)
        served.html("/list", "<html>unknown</html>")
        values = {"token": TOKEN, "password": PASSWORD, "port": port, "address": served.address, "proxy": ""}
        Path("config.toml").write_text(CONFIG.format(**values))
        heard = {one: tyndau(*one.split(), *([NOW] if one.endswith("--now") else [])) for one in COMMANDS}
        values["proxy"] = f"http://me:{PROXY}@127.0.0.1:{port}"
        Path("config.toml").write_text(CONFIG.format(**values))
        return heard | {f"{one} by proxy": tyndau(*one.split()) for one in ("doctor", "doctor --json")}


def test_no_command_and_no_file_holds_a_secret(said: dict[str, Said], folder: Path) -> None:
    assert {said["doctor"].code, said["watch --once --now"].code} <= {1, 3}
    assert "refused (401)" in said["doctor"].out and "login is refused (535)" in said["doctor"].out
    assert "not_delivered" in said["watch --once --now"].err
    for command, one in said.items():
        assert not [secret for secret in SECRETS if secret in one.out + one.err], f"{command}: {one.out} {one.err}"
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "config.toml"]
    assert any(path.name == "tyndau.db" for path in files)
    for path in files:
        body = path.read_bytes()
        body = gzip.decompress(body) if path.suffix == ".gz" else body
        assert not [secret for secret in SECRETS if secret.encode() in body], path
