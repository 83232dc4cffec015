"""Three replicas, two of which are killed and one frozen; `make replicas` plays twenty such runs, each of more days."""

from __future__ import annotations

import asyncio

import psycopg
import pytest

from storage.creation import create
from storage.database import HEAD
from storage.postgres import PostgresServer
from tests.independence import product_imports
from tests.postgres.server import the_server
from tests.replicas import database, judge, script, servers
from tests.replicas.database import Onlooker
from tests.replicas.days import replicas_days
from tests.replicas.drive import Drive
from tests.replicas.script import PASSES

_SEED, _DAYS = 4, 2


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Drive, list[str]]:
    return asyncio.run(replicas_days(the_server(), tmp_path_factory.mktemp("replicas"), _SEED, _DAYS, PASSES))


def test_two_were_killed_and_one_was_frozen_beyond_its_leases(played: tuple[Drive, list[str]]) -> None:
    drive, _ = played
    assert (drive.kills, len(drive.freezings)) == (2, 1)
    assert drive.freezings[0].woken


def test_every_notice_came_once_and_every_pass_was_done(played: tuple[Drive, list[str]]) -> None:
    drive, findings = played
    assert findings == []
    assert drive.telegram.messages


@pytest.mark.parametrize("module", [database, judge, script, servers])
def test_the_judge_shares_no_code_with_the_product(module: object) -> None:
    assert product_imports(module) == []


def test_the_onlooker_sees_what_a_fenced_one_writes() -> None:
    url = the_server().new()
    create(PostgresServer(url), HEAD)
    onlooker = Onlooker(url)
    onlooker.prepare()

    def write(who: str, *statements: str) -> None:
        with psycopg.connect(url, application_name=who) as opened:
            for one in statements:
                opened.execute(one.encode())

    write(
        "r0",
        "INSERT INTO leases VALUES ('read:a', 'vm:1:x', 1, now())",
        "INSERT INTO passes VALUES (7, 'a', now(), NULL, NULL, '', false, '{}')",
        "INSERT INTO items (id, source_id, key, first_seen_at, last_read_at, last_page_url, last_page_sha256, present,"
        " seq, shown, planned) VALUES (1, 'a', 'k', now(), now(), '', '', true, 0, '[]', false)",
        "INSERT INTO versions VALUES (1, 0, 7, now(), NULL, NULL, NULL, '', '')",
    )
    frozen = onlooker.mark()
    write("r1", "UPDATE leases SET holder = 'vm:2:y', token = 2", "UPDATE passes SET outcome = 'failed' WHERE id = 7")
    assert (onlooker.token("read:a"), onlooker.after_the_end()) == (2, [])
    assert onlooker.written("r0", frozen, None) == []
    write("r0", "INSERT INTO versions VALUES (1, 1, 7, now(), NULL, NULL, NULL, '', '')")
    late = onlooker.mark()
    write("r0", "UPDATE leases SET token = 3, holder = 'vm:1:x'", "INSERT INTO facts VALUES ('x', '1', now())")
    taken = onlooker.next_taking("r0", frozen)
    assert taken == late + 1
    assert onlooker.after_the_end() == [("7",)]
    assert [table for _, table, _ in onlooker.written("r0", frozen, taken)] == ["versions"]
    onlooker.close()
