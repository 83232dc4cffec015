"""What a host says of the time; a certificate that is out of date may mean that our clock is wrong."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from checks.web import WebError
from checks.web.dates import NOT_VALID_NOW, ahead_of_host

NOW = datetime(2025, 4, 8, 3, tzinfo=UTC)
_AUTHORITY = """
[ca]
default_ca = own
[own]
new_certs_dir = .
database = index.txt
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = names
[any]
commonName = supplied
[names]
subjectAltName = IP:127.0.0.1
"""


@asynccontextmanager
async def host(date: str, tls: ssl.SSLContext | None = None) -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(status=405, headers={"Date": date})

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=tls).start()
    try:
        yield f"http{'s' if tls else ''}://127.0.0.1:{runner.addresses[0][1]}/list"
    finally:
        await runner.cleanup()


async def ahead(url: str, ca_file: Path | None = None) -> timedelta:
    return await ahead_of_host(url, lambda: NOW, contact="mailto:a@b.kz", ca_file=ca_file, timeout_s=20)


async def test_the_date_of_any_answer_is_what_the_host_says() -> None:
    async with host("Sat, 05 Apr 2025 03:00:10 GMT") as url:
        assert await ahead(url) == timedelta(days=3, seconds=-10)


@pytest.mark.parametrize("date", ["yesterday", "Sat, 99 Apr 2025 03:00:10 GMT"])
async def test_no_date_is_no_word(date: str) -> None:
    async with host(date) as url:
        with pytest.raises(WebError) as caught:
            await ahead(url)
    assert caught.value.reason == "no_date"


@pytest.fixture(scope="module")
def expired(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate of 2020 for 127.0.0.1, its own authority, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("expired")
    (folder / "index.txt").touch()
    (folder / "own.cnf").write_text(_AUTHORITY)
    asked = "req -newkey rsa:2048 -nodes -keyout key.pem -out asked.pem -subj /CN=127.0.0.1"
    signed = "ca -batch -config own.cnf -selfsign -keyfile key.pem -in asked.pem -out cert.pem -notext"
    years = "-startdate 20200101000000Z -enddate 20200201000000Z"
    for command in (asked, f"{signed} {years}"):
        subprocess.run(["openssl", *command.split()], cwd=folder, check=True, capture_output=True)
    return folder / "cert.pem", folder / "key.pem"


@pytest.mark.parametrize(("trusted", "reason"), [(True, NOT_VALID_NOW), (False, "certificate")])
async def test_a_certificate_of_another_year_is_told_from_one_of_nobody(
    expired: tuple[Path, Path], trusted: bool, reason: str
) -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(*expired)
    async with host("Sat, 05 Apr 2025 03:00:10 GMT", tls) as url:
        with pytest.raises(WebError) as caught:
            await ahead(url, expired[0] if trusted else None)
    assert caught.value.reason == reason
