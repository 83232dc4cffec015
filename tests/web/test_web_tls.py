"""Certificates are verified, always; an extra CA file is believed beside the usual ones."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web

from checks.web import WebError
from tests.web.conftest import Fetching


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate for 127.0.0.1 that signs itself, and its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    cert, key = folder / "cert.pem", folder / "key.pem"
    names = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", str(key)]
    subprocess.run([*command, "-out", str(cert), *names], check=True, capture_output=True)
    return cert, key


@pytest.fixture
async def secure_site(certificate: tuple[Path, Path]) -> AsyncIterator[str]:
    async def answer(request: web.Request) -> web.Response:
        return web.Response(text="secret")

    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*certificate)
    await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=context).start()
    yield f"https://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def test_unknown_authority_is_a_named_failure(secure_site: str, fetching: Fetching) -> None:
    with pytest.raises(WebError) as caught:
        await fetching(secure_site).get(f"{secure_site}/a")
    assert (caught.value.reason, fetching.waits) == ("certificate", [])


async def test_extra_authority_is_believed(
    secure_site: str, fetching: Fetching, certificate: tuple[Path, Path]
) -> None:
    page = await fetching(secure_site, ca_file=certificate[0]).get(f"{secure_site}/a")
    assert page.body == b"secret"


async def test_unreadable_authority_file_is_a_named_failure(
    secure_site: str, fetching: Fetching, tmp_path: Path
) -> None:
    with pytest.raises(WebError) as caught:
        await fetching(secure_site, ca_file=tmp_path / "none.pem").get(f"{secure_site}/a")
    assert caught.value.reason == "ca_file"
