"""`status`, `duties`, `explain` on a database that lived through a few passes."""

from __future__ import annotations

import asyncio
import gzip
from collections import Counter
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from rich.cells import cell_len

from bot.config import load_config
from checks.model import Card
from checks.regions import regions
from checks.sources.base import card_key
from storage.store import open_store
from tests.cli.commands import Tyndau
from tests.cli.lived import NOW, Home
from tests.storage.making import T0, card, whole_pass

STAGES = ["new", "soon", "today", "missed", "unknown"]
YEAR_LATER = "2026-05-02T15:00:00+05:00"


def test_status_shows_every_region(home: Home) -> None:
    said = home("status", "--json")

    assert (said.code, said.err) == (0, "")
    assert list(said.json) == ["now", "regions"]
    assert said.json["now"] == NOW
    assert [row["region"] for row in said.json["regions"]] == list(regions())
    for row in said.json["regions"]:
        assert list(row) == ["region", "open", "violations_this_month", "sources"]
        assert list(row["open"]) == STAGES


def test_status_and_duties_agree(home: Home) -> None:
    duties = Counter((one["region"], one["stage"]) for one in home("duties", "--json").json if one["stage"])
    counted = {
        (row["region"], stage): count
        for row in home("status", "--json").json["regions"]
        for stage, count in row["open"].items()
        if count
    }

    assert counted == duties
    assert {stage for _, stage in counted} >= {"new", "missed", "unknown"}


def test_status_counts_the_violations_of_its_month(home: Home) -> None:
    on_last_of_april = "2025-05-02T09:00:00+05:00"
    rows = home("status", "--json", now=on_last_of_april).json["regions"]

    may = home("digest", "--month", "2025-05", "--format", "json", now=on_last_of_april).json
    assert {row["region"]: row["violations_this_month"] for row in rows} == {
        region: sum(one["region"] == region for one in may["violations"]) for region in regions()
    }


def test_status_of_one_region(home: Home) -> None:
    (row,) = home("status", "--region", "mangystau", "--json").json["regions"]

    assert row["region"] == "mangystau"
    assert [(one["id"], one["health"], one["last_complete"]) for one in row["sources"]] == [
        ("portal", "ok", "2025-05-02T08:00:00+05:00"),
        ("mangystau", "ok", "2025-05-02T08:00:00+05:00"),
    ]


def test_status_lines_up_in_the_configured_language(home: Home) -> None:
    said = home("status")

    assert said.code == 0
    assert "Маңғыстау облысы" in said.out
    first = said.out.splitlines()[1:24]
    assert len({cell_len(line) for line in first}) == 1, said.out


def test_duties_are_the_contracts(home: Home) -> None:
    said = home("duties", "--json")

    assert (said.code, said.err) == (0, "")
    numbers = {hearing.number for hearing in home.world.hearings}
    dues = [(date.fromisoformat(one["due_earliest"]), date.fromisoformat(one["due_latest"])) for one in said.json]
    assert dues == sorted(dues) and all(earliest <= latest for earliest, latest in dues)
    for one in said.json:
        assert set(one) == {
            *("hearing", "form", "region", "project", "column", "place"),
            *("due_earliest", "due_latest", "stage", "state", "clause", "edition"),
        }
        assert one["hearing"] in numbers
        assert one["stage"] in [*STAGES, None]


def test_duties_of_one_region(home: Home) -> None:
    every = home("duties", "--json").json
    own = home("duties", "--region", "aktobe", "--json").json

    assert own and own == [one for one in every if one["region"] == "aktobe"]


def test_duties_line_up(home: Home) -> None:
    said = home("duties", "--region", "aktobe")

    rows = [line for line in said.out.splitlines() if line[:1] in "┏┃┡│└"]
    assert len(rows) == 4 + len(home("duties", "--region", "aktobe", "--json").json)
    assert len({cell_len(line) for line in rows}) == 1, said.out


def test_a_violation_of_each_column_is_explained(home: Home) -> None:
    for one in {one["column"]: one for one in home.violations}.values():
        proof = home("explain", one["hearing"], "--json")

        assert (proof.code, proof.err) == (0, "")
        assert proof.json["hearing"] == one["hearing"]
        assert [
            (found["column"], found["due"], found["said"])
            for found in proof.json["findings"]
            if found["month"] == "2025-04" and found["said"] == "violation" and found["column"] == one["column"]
        ] == [(one["column"], one["due"], "violation")]


def test_the_proof_counts_each_day(home: Home) -> None:
    late = home.violation("announcement_posted_late")
    said = home("explain", late["hearing"])
    due = date.fromisoformat(late["due"])

    assert said.code == 0
    assert "clause 15" in said.out
    assert "start, not counted" in said.out
    assert f"{due:%d.%m.%Y} {due:%a}  working day 1: the last day, until 23:59:59" in said.out


def test_skipped_days_are_named(home: Home) -> None:
    holiday = next(one for one in home("duties", "--json").json if one["due_earliest"] == "2025-05-02")
    said = home("explain", holiday["hearing"], "--language", "ru")

    assert "01.05.2025 чт  " in said.out
    assert "Праздник единства народа Казахстана" in said.out


def test_the_pages_of_a_proof_are_kept(home: Home) -> None:
    proof = home("explain", home.violations[0]["hearing"], "--json").json

    assert proof["pages"]
    for page in proof["pages"]:
        body = home.folder / "data" / "pages" / page["sha256"][:2] / f"{page['sha256']}.gz"
        assert sha256(gzip.decompress(body.read_bytes())).hexdigest() == page["sha256"]
        assert datetime.fromisoformat(page["seen_at"]) <= datetime.fromisoformat(NOW)


def test_a_hearing_long_past_is_explained_all_the_same(home: Home) -> None:
    number = home.violation("announcement_posted_late")["hearing"]
    then, later = (home("explain", number, "--json", now=now) for now in (NOW, YEAR_LATER))

    assert later.code == 0
    assert later.json["postings"] == then.json["postings"] != []
    assert [one for one in later.json["findings"] if one["column"].startswith("announcement")] == then.json["findings"]


def test_the_proof_in_each_language(home: Home) -> None:
    number = home.violations[0]["hearing"]
    texts = {language: home("explain", number, "--language", language).out for language in ("kk", "ru", "en")}

    assert texts["en"].startswith(f"Hearing {number}\n") and texts["ru"].startswith(f"Слушание {number}\n")
    assert len(set(texts.values())) == 3
    assert len({len(text.splitlines()) for text in texts.values()}) == 1


def test_an_unknown_hearing(home: Home) -> None:
    said = home("explain", "25999999999")

    assert said.code == 2
    assert said.line == "tyndau: explain: no hearing 25999999999 was seen on the portal"


def shown_by_the_portal(folder: Path, *cards: Card) -> None:
    """A database whose one complete pass of the portal showed these cards."""
    source = load_config(folder / "config.toml").sources()[0]

    async def read() -> None:
        store = await open_store("sqlite:///data/tyndau.db", folder / "data")
        await whole_pass(store, source, T0, **{card_key(one.form, one.hearing_id): one for one in cards})
        await store.close()

    asyncio.run(read())


def test_one_number_of_two_cards(tyndau: Tyndau, configured: Path) -> None:
    shown_by_the_portal(configured, card(7), card(8, number=card(7).number, project="Карьер 2"))

    said = tyndau("explain", card(7).number, "--json", "--now", NOW)
    assert [one["project"] for one in said.json] == ["Карьер", "Карьер 2"]
    assert tyndau("explain", card(7).number, "--now", NOW).out.count("\nProject: ") == 2


def test_a_hearing_of_no_region(tyndau: Tyndau, configured: Path) -> None:
    shown_by_the_portal(configured, card(7, number="25140999007"))

    said = tyndau("explain", "25140999007", "--now", NOW)
    assert said.code == 3
    assert "names no known region" in said.line


READING = [
    ("status",),
    ("duties",),
    ("explain", "25140927001"),
    ("digest", "--month", "2025-04"),
]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_no_clock_runs_backwards(arguments: tuple[str, ...], home: Home) -> None:
    said = home(*arguments, now="2025-05-02T07:59:59+05:00")

    assert said.code == 2
    assert said.line == "tyndau: --now lies before the last recorded pass (2025-05-02T08:00:00+05:00)"


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_without_a_database_nothing_is_made(arguments: tuple[str, ...], tyndau: Tyndau, configured: Path) -> None:
    said = tyndau(*arguments, "--now", NOW)

    assert said.code == 3
    assert "there is no database at data/tyndau.db yet; `tyndau watch --once`" in said.line
    assert [path.name for path in configured.iterdir()] == ["config.toml"]


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_a_file_that_is_no_database(arguments: tuple[str, ...], tyndau: Tyndau, configured: Path) -> None:
    (configured / "data").mkdir()
    (configured / "data" / "tyndau.db").write_text("a diary, and not a short one")
    said = tyndau(*arguments, "--now", NOW)

    assert said.code == 3
    assert "is not an SQLite database" in said.line


def test_reading_writes_nothing(home: Home) -> None:
    before = home.state()
    for arguments in [*READING, ("digest", "--month", "2025-04", "--json"), ("duties", "--json")]:
        home(*arguments)

    assert home.state() == before


def test_before_the_first_pass(tyndau: Tyndau, configured: Path) -> None:
    assert tyndau("db", "upgrade").code == 0

    said = tyndau("status", "--json", "--now", NOW)
    assert said.code == 0
    for row in said.json["regions"]:
        assert set(row["open"].values()) == {0} and row["violations_this_month"] == 0
        assert {one["health"] for one in row["sources"]} == {"never_read"}
    assert "`tyndau watch --once`" in tyndau("status", "--now", NOW).out
    assert tyndau("duties", "--json", "--now", NOW).json == []
    assert "┃" not in tyndau("duties", "--now", NOW).out
    assert "was seen on the portal" in tyndau("explain", "25140927001", "--now", NOW).line
