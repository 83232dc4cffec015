"""The health page as a watchdog and Prometheus see it, over HTTP."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

import httpx
import pytest

from bot.health import Health, health_server
from bot.heartbeat import beat
from tests.ports import free_port
from tests.service.living import april
from tests.service.test_service_run import watcher
from tests.world.http import Clock


@asynccontextmanager
async def page() -> AsyncIterator[tuple[Clock, Health, httpx.AsyncClient]]:
    clock = Clock(april(1, 8))
    health, address = Health(lambda: clock.now), f"127.0.0.1:{free_port()}"
    async with health_server(address, health), httpx.AsyncClient(base_url=f"http://{address}") as client:
        yield clock, health, client


async def test_alive_while_it_ticks_and_not_when_it_stopped_ticking() -> None:
    async with page() as (clock, health, client):
        assert (await client.get("/healthz")).status_code == 200
        clock.set(april(1, 9))
        stalled = await client.get("/healthz")
        assert (stalled.status_code, stalled.json()["alive"]) == (503, False)
        health.ticked()
        again = await client.get("/healthz")
        assert (again.status_code, again.json()["alive"]) == (200, True)
        assert again.json()["last_tick"] == april(1, 9).isoformat()
        clock.set(april(1, 9) + timedelta(minutes=9, seconds=59))
        assert (await client.get("/healthz")).status_code == 200
        clock.set(april(1, 9, 10))
        assert (await client.get("/healthz")).status_code == 503


async def test_a_failure_is_named_without_its_text() -> None:
    async with page() as (_, health, client):
        health.failed("digest", ValueError("Иванов И. И., 900101300123"))
        answer = await client.get("/healthz")
        assert answer.status_code == 200
        assert answer.json()["last_failure"] == "digest: ValueError"
        assert "900101300123" not in answer.text + (await client.get("/metrics")).text


async def test_metrics_are_figures() -> None:
    async with page() as (clock, health, client):
        health.ticked()
        health.passed(good=True)
        clock.set(april(1, 14))
        health.passed(good=False)
        for step in ("watch", "digest", "watch"):
            health.failed(step, RuntimeError())
        lines = (await client.get("/metrics")).text.splitlines()
    morning, noon = (f"{moment.timestamp():.0f}" for moment in (april(1, 8), april(1, 14)))
    assert [line for line in lines if not line.startswith("#")] == [
        "tyndau_alive 0",
        f"tyndau_last_tick_timestamp_seconds {morning}",
        f"tyndau_last_pass_timestamp_seconds {noon}",
        f"tyndau_last_good_pass_timestamp_seconds {morning}",
        'tyndau_failures_total{step="digest"} 1',
        'tyndau_failures_total{step="watch"} 2',
        "tyndau_database_answers 1",
    ]


async def test_without_an_address_nothing_listens() -> None:
    async with health_server("", Health(lambda: april(1, 8))):
        pass


async def test_the_port_is_free_again_afterwards() -> None:
    health, address = Health(lambda: april(1, 8)), f"127.0.0.1:{free_port()}"
    for _ in range(2):
        async with health_server(address, health), httpx.AsyncClient() as client:
            assert (await client.get(f"http://{address}/healthz")).status_code == 200


async def test_a_beat_is_one_call() -> None:
    async with watcher() as (address, _, paths):
        assert await beat(address) is True
        assert paths == ["/beat"]
        assert await beat("") is False
        assert paths == ["/beat"]


async def test_a_beat_that_is_not_taken_is_no_error_and_names_no_address(capsys: pytest.CaptureFixture[str]) -> None:
    async with watcher() as (address, _, paths):
        assert await beat(address.replace("/beat", "/no/such/secret-path")) is False
        assert paths == []
    assert await beat(f"http://127.0.0.1:{free_port()}/secret-path") is False
    said = capsys.readouterr()
    assert "heartbeat_failed" in said.out + said.err
    assert "secret-path" not in said.out + said.err
