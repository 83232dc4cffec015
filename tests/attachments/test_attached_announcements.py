"""Announcements whose text is a file: understood, matched, doubted where unreadable, fetched once."""

from __future__ import annotations

import json
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
import pytest_asyncio

from bot.cli.explain import ExplainOptions, run_explain
from bot.clock import Clock
from bot.digest.words import words
from checks.attachments import Outcome
from checks.attachments.understanding import IN_A_FILE, MISSING, NOT_FETCHED, OTHER_HOST
from checks.judged import State
from checks.model import Kind
from storage.store import open_store
from tests.attachments import papers
from tests.attachments.scene import ANNOUNCEMENT, NUMBER, Scene, scene, verdict
from tests.web.conftest import Site, served

pytestmark = pytest.mark.asyncio(loop_scope="module")

FILE = "/files/5b7c.pdf"
DUE = "announcement_missing"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def host() -> AsyncIterator[Site]:
    async with served() as one:
        yield one


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def begun(host: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a watch that saw the card appear: each test goes on with a copy."""
    folder = tmp_path_factory.mktemp("begun")
    async with scene(host, folder) as one:
        await one.begins()
    return folder / "data"


@pytest_asyncio.fixture(loop_scope="module")
async def played(host: Site, begun: Path, tmp_path: Path) -> AsyncIterator[Scene]:
    shutil.copytree(begun, tmp_path / "data")
    async with scene(host, tmp_path) as one:
        one.card = True
        yield one


async def test_a_pdf_announcement_is_understood_and_matched(played: Scene) -> None:
    body = papers.pdf(ANNOUNCEMENT)
    played.posts("Хабарландыру", FILE)
    played.attach(FILE, body)
    done = await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    assert verdict(done, DUE).state is State.KEPT
    match = next(one for one in done.matches if one.decision == "matched")
    reading = done.readings[match.posting, match.version]
    assert (reading.kind, reading.lacking) == (Kind.ANNOUNCEMENT, "")
    assert [(one.outcome, one.url) for one in reading.attached] == [("text", f"{played.site.base}{FILE}")]
    page = reading.attached[0].page
    assert page is not None
    assert await played.store.page_body(page.sha256) == body


async def test_an_attachment_is_fetched_once(played: Scene) -> None:
    played.posts("Хабарландыру", FILE, "/files/gone.pdf")
    played.attach(FILE, papers.word(ANNOUNCEMENT))
    await played.passes("2025-04-15T14:00")
    assert played.asked([FILE, "/files/gone.pdf"]) == 2
    played.site.asked.clear()
    done = await played.passes("2025-04-15T20:00", "2025-04-16T08:00")
    assert played.asked([FILE, "/files/gone.pdf"]) == 0
    assert verdict(done, DUE).state is State.KEPT
    assert not [path for path, _ in played.site.asked if path == "/robots.txt"][2:], "one question a host and pass"


async def test_another_process_knows_what_was_read(played: Scene) -> None:
    played.posts("Хабарландыру", FILE)
    played.attach(FILE, papers.pdf(ANNOUNCEMENT))
    await played.passes("2025-04-15T14:00")
    await played.store.close()
    played.store = await open_store(played.config.service.database, Path(played.config.service.data_dir))
    played.matcher = type(played.matcher)()
    del played.site.routes[FILE]
    assert verdict(await played.passes("2025-04-17T08:00"), DUE).state is State.KEPT


@pytest.mark.parametrize(
    ("body", "outcome"),
    [
        (papers.scanned(), Outcome.SCAN_WITHOUT_TEXT),
        (papers.sealed_pdf(), Outcome.ENCRYPTED),
        (papers.zipped({"хабарландыру.pdf": b"%PDF"}), Outcome.ARCHIVE_LISTED),
    ],
)
async def test_nobody_is_accused_where_an_attachment_cannot_be_read(
    played: Scene, body: bytes, outcome: Outcome
) -> None:
    played.posts("Объявление", FILE)
    played.attach(FILE, body)
    done = await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    found = verdict(done, DUE)
    assert (found.state, found.reason, found.stage) == (State.UNCLEAR, "unread_posting", None)
    assert not played.violations(done)
    assert [one.reason for one in done.assessment.unclear] == ["unread_posting"]
    attached = [one.outcome for reading in done.readings.values() for one in reading.attached]
    assert attached == [outcome.value]


async def test_a_file_that_cannot_be_had_accuses_nobody_and_is_asked_again_later(played: Scene) -> None:
    played.posts("Объявление", FILE)
    done = await played.passes("2025-04-15T14:00", "2025-04-15T20:00")
    assert played.asked([FILE]) == 1
    played.attach(FILE, papers.pdf(ANNOUNCEMENT))
    assert verdict(await played.passes("2025-04-16T14:00", "2025-04-17T08:00"), DUE).state is State.KEPT
    assert played.asked([FILE]) == 2
    assert done.readings


async def test_without_a_posting_the_announcement_is_missing(played: Scene) -> None:
    assert verdict(await played.passes("2025-04-17T08:00"), DUE).state is State.MISSING


async def test_a_scan_of_another_kind_hides_nothing(played: Scene) -> None:
    played.posts("Протокол", FILE)
    played.attach(FILE, papers.scanned())
    assert verdict(await played.passes("2025-04-15T14:00", "2025-04-17T08:00"), DUE).state is State.MISSING


async def test_a_text_of_something_else_hides_nothing(played: Scene) -> None:
    played.posts("Объявление", FILE)
    played.attach(FILE, papers.word("Объявление о проведении конкурса на занятие вакантной должности специалиста"))
    assert verdict(await played.passes("2025-04-15T14:00", "2025-04-17T08:00"), DUE).state is State.MISSING


COVER = "Объявление, котельная Коктас"  # about no hearing by its words


async def test_a_file_under_a_title_of_anything_may_be_the_announcement(played: Scene) -> None:
    played.posts(COVER, FILE)
    played.attach(FILE, papers.pdf(ANNOUNCEMENT))
    assert verdict(await played.passes("2025-04-15T14:00", "2025-04-17T08:00"), DUE).state is State.KEPT
    assert played.asked([FILE]) == 1


async def test_while_such_a_file_cannot_be_had_nobody_is_accused(played: Scene) -> None:
    played.posts(COVER, FILE)
    played.attach(FILE, b"", status=503)
    done = await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    assert [one.lacking for one in done.readings.values() if one.attached] == [IN_A_FILE]
    assert verdict(done, DUE).state is State.UNCLEAR


ANYTHING = "Коктас, котельная"  # says neither what it is nor that it stands in the file


async def test_the_file_of_any_short_entry_is_looked_into(played: Scene) -> None:
    played.posts(ANYTHING, FILE)
    played.attach(FILE, papers.pdf(ANNOUNCEMENT))
    assert verdict(await played.passes("2025-04-15T14:00", "2025-04-17T08:00"), DUE).state is State.KEPT
    assert played.asked([FILE]) == 1


async def test_where_such_a_file_cannot_be_had_nobody_doubts(played: Scene) -> None:
    played.posts(ANYTHING, FILE)
    played.attach(FILE, b"", status=503)
    done = await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    assert [one.lacking for one in done.readings.values() if one.attached] == [""]
    assert verdict(done, DUE).state is State.MISSING


async def test_a_scan_under_a_title_of_anything_hides_nothing(played: Scene) -> None:
    played.posts(COVER, FILE)
    played.attach(FILE, papers.scanned())
    assert verdict(await played.passes("2025-04-15T14:00", "2025-04-17T08:00"), DUE).state is State.MISSING


async def test_files_of_other_hosts_and_of_settled_postings_are_not_fetched(played: Scene) -> None:
    played.posts("Объявление", "http://elsewhere.example/a.pdf")
    played.posts(ANNOUNCEMENT.replace("\n", " "), FILE)
    done = await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    assert played.asked([FILE]) == 0
    assert [one.outcome for reading in done.readings.values() for one in reading.attached] == ["other_host"]
    assert verdict(done, DUE).state is State.KEPT


async def test_a_cold_start_asks_for_so_many_files_and_goes_on_next_time(played: Scene) -> None:
    paths = [f"/files/{number}.txt" for number in range(30)]
    for path in paths:
        played.posts(f"Хабарландыру {path[7:-4]}", path)
        played.attach(path, f"Приказ {path}".encode())
    await played.passes("2025-04-15T14:00")
    assert played.asked(paths) == 25
    await played.passes("2025-04-15T20:00", "2025-04-16T08:00")
    assert played.asked(paths) == 30


async def test_explain_names_the_attachment(played: Scene, capsys: pytest.CaptureFixture[str]) -> None:
    played.posts("Хабарландыру", FILE)
    played.attach(FILE, papers.pdf(ANNOUNCEMENT))
    await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    options = ExplainOptions(Clock(datetime.fromisoformat("2025-04-17T09:00+05:00")), NUMBER, "ru")
    assert await run_explain(played.config, options) == 0
    said = capsys.readouterr().out
    assert "Вложение «скачать»: есть текст; [" in said
    assert f"{played.site.base}{FILE}" in said.split("СТРАНИЦЫ")[1]
    assert await run_explain(played.config, replace(options, as_json=True)) == 0
    (posting,) = json.loads(capsys.readouterr().out)["postings"]
    assert [one["outcome"] for one in posting["attachments"]] == ["text"]


async def test_explain_tells_of_a_scan(played: Scene, capsys: pytest.CaptureFixture[str]) -> None:
    played.posts("Объявление", FILE)
    played.attach(FILE, papers.scanned())
    await played.passes("2025-04-15T14:00", "2025-04-17T08:00")
    capsys.readouterr()
    options = ExplainOptions(Clock(datetime.fromisoformat("2025-04-17T09:00+05:00")), NUMBER, "kk")
    assert await run_explain(played.config, options) == 0
    said = capsys.readouterr().out
    assert "Осы тыңдау туралы болуы мүмкін" in said
    assert "«скачать» қосымшасы: бұл – мәтіні жоқ скан; [" in said


async def test_every_outcome_has_its_words() -> None:
    for language in ("kk", "ru", "en"):
        assert all(
            words(language, "show").has(f"attachment-{one}") for one in (*Outcome, NOT_FETCHED, MISSING, OTHER_HOST)
        )
