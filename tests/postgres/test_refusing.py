"""What stands in the way of a server is said in one line, with the right exit code and without the password."""

from __future__ import annotations

from pathlib import Path

import pytest

from storage import upgrade
from storage.errors import SchemaTooOld, Unreadable
from storage.postgres import PostgresServer
from storage.store import open_store
from tests.cli.commands import Tyndau
from tests.postgres.server import Server

SECRET = "wrong-word"


def configure(folder: Path, url: str) -> None:
    source = 'id = "abai"\nkind = "website"\nregion = "abai"\nurl = "http://site.test/"'
    (folder / "config.toml").write_text(f'[service]\ndatabase = "{url}"\n\n[[sources]]\n{source}\n', encoding="utf8")


@pytest.fixture
def guarded(server: Server) -> str:
    """The address, over the network, of a database that asks for a password."""
    name = server.new().partition("@/")[2].partition("?")[0]
    if not server.run("SELECT 1 FROM pg_roles WHERE rolname = 'guarded'"):
        server.run("CREATE ROLE guarded LOGIN PASSWORD 'right-word'")
    server.run("GRANT ALL ON SCHEMA public TO guarded", name)
    return f"postgresql://guarded:right-word@127.0.0.1:{server.port}/{name}"


def test_the_right_password_opens(folder: Path, tyndau: Tyndau, guarded: str) -> None:
    configure(folder, guarded)
    assert tyndau("db", "upgrade").out == "the database is up to date\n"
    assert tyndau("db", "upgrade").code == 0
    assert len(tyndau("status", "--json").json["regions"]) == 20


def test_a_wrong_password(folder: Path, tyndau: Tyndau, guarded: str) -> None:
    configure(folder, guarded.replace("right-word", SECRET))
    said = tyndau("db", "upgrade")
    assert said.code == 3
    assert 'password authentication failed for user "guarded"' in said.line
    assert SECRET not in said.line


def test_a_database_that_is_not_there(folder: Path, tyndau: Tyndau, guarded: str) -> None:
    configure(folder, guarded.rpartition("/")[0] + "/nowhere")
    said = tyndau("status")
    assert said.code == 3
    assert 'database "nowhere" does not exist' in said.line
    assert "right-word" not in said.line


@pytest.mark.parametrize("command", [("status",), ("db", "verify"), ("db", "upgrade"), ("people", "list")])
def test_a_refused_connection(folder: Path, tyndau: Tyndau, command: tuple[str, ...]) -> None:
    configure(folder, f"postgresql://tyndau:{SECRET}@127.0.0.1:1/name")
    said = tyndau(*command)
    assert said.code == 3
    assert said.line.startswith("tyndau: the database name on 127.0.0.1:1 cannot be opened: ")
    assert "refused" in said.line and SECRET not in said.line


def test_an_address_that_libpq_does_not_take(folder: Path, tyndau: Tyndau) -> None:
    configure(folder, f"postgresql://tyndau:{SECRET}@127.0.0.1/name?colour=red")
    said = tyndau("status")
    assert said.code == 3
    assert "postgresql://user@host/name" in said.line and SECRET not in said.line


def test_an_empty_database_is_not_filled_by_who_only_reads(folder: Path, tyndau: Tyndau, server: Server) -> None:
    url = server.new()
    configure(folder, url)
    said = tyndau("status")
    assert said.code == 3
    assert "holds no tables yet" in said.line and "tyndau db upgrade" in said.line
    assert PostgresServer(url).revision() is None


async def test_an_older_schema_is_upgraded_but_not_by_a_reader(tmp_path: Path, server: Server) -> None:
    url = server.new()
    upgrade.upgrade(PostgresServer(url), "r0002")
    with pytest.raises(SchemaTooOld, match="db upgrade"):
        await open_store(url, tmp_path, read_only=True)
    store = await open_store(url, tmp_path)
    assert await store.integrity() == []
    await store.close()


def test_a_schema_of_a_later_version(folder: Path, tyndau: Tyndau, server: Server) -> None:
    url = server.new()
    upgrade.upgrade(PostgresServer(url))
    server.run("UPDATE alembic_version SET version_num = 'r9999'", url.partition("@/")[2].partition("?")[0])
    configure(folder, url)
    for command in (("status",), ("db", "upgrade"), ("db", "verify")):
        said = tyndau(*command)
        assert said.code == 3
        assert "written by a later version of tyndau (schema r9999)" in said.line


async def test_a_database_of_another_program_is_left_as_it_is(tmp_path: Path, server: Server) -> None:
    url = server.new()
    name = url.partition("@/")[2].partition("?")[0]
    server.run("CREATE TABLE people (name text)", name)
    with pytest.raises(Unreadable, match="tables of another program"):
        await open_store(url, tmp_path)
    assert server.run("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", name) == [("people",)]


async def test_a_database_of_another_encoding(tmp_path: Path, server: Server) -> None:
    server.run("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with pytest.raises(Unreadable, match="ENCODING 'UTF8'"):
        await open_store(server.url("latin"), tmp_path)


def test_copies_are_the_servers_own_work(folder: Path, tyndau: Tyndau, guarded: str) -> None:
    configure(folder, guarded)
    made = tyndau("db", "backup", "copies.tar")
    assert made.code == 2
    assert "pg_dump --format=custom --file=tyndau.dump --dbname='user=guarded dbname=" in made.line
    assert "right-word" not in made.line
