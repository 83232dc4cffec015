"""Files that are made to harm: a named reason each, within limits, and the next file is read as if nothing was."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.attachments import LIMITS, AttachmentReader, Outcome
from checks.attachments.values import from_json, to_json
from tests.attachments import papers

pytestmark = pytest.mark.asyncio(loop_scope="module")

_ENTITIES = "".join(f'<!ENTITY {b} "{f"&{a};" * 9}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
_MB = 1024 * 1024

HOSTILE: dict[str, tuple[Callable[[], bytes], set[Outcome]]] = {
    "deep pdf": (lambda: papers.deep_pdf(3_000), {Outcome.BROKEN, Outcome.SCAN_WITHOUT_TEXT, Outcome.WORKER_DIED}),
    "looped pdf": (papers.looped_pdf, {Outcome.BROKEN, Outcome.SCAN_WITHOUT_TEXT}),
    "pdf of 5,000 pages": (lambda: papers.long_pdf(5_000), {Outcome.TOO_MANY_PAGES}),
    "pdf that swells": (
        lambda: papers.swollen_pdf(120),
        {Outcome.OUT_OF_MEMORY, Outcome.WORKER_DIED, Outcome.TIMED_OUT},
    ),
    "pdf cut in the middle": (lambda: papers.pdf("слушание " * 20)[:3000], {Outcome.BROKEN, Outcome.SCAN_WITHOUT_TEXT}),
    "sealed pdf": (papers.sealed_pdf, {Outcome.ENCRYPTED}),
    "zip bomb as a docx": (lambda: papers.zipped({"word/document.xml": b" " * (64 * _MB)}), {Outcome.EXPANDS_TOO_MUCH}),
    "zip bomb": (lambda: papers.zipped({f"{n}.txt": bytes(8 * _MB) for n in range(4)}), {Outcome.ARCHIVE_LISTED}),
    "zip of 9,000 files": (lambda: papers.zipped({f"{n}": b"" for n in range(9_000)}), {Outcome.EXPANDS_TOO_MUCH}),
    "docx of 100,000 rows": (lambda: papers.raw_word(papers.table(100_000)), {Outcome.TOO_MANY_ROWS}),
    "docx of one line of 10 MB": (lambda: papers.raw_word(papers.paragraph("слово " * 900_000)), {Outcome.TOO_LONG}),
    "docx nested deep": (lambda: papers.raw_word("<w:p>" * 9_000 + "</w:p>" * 9_000), {Outcome.TOO_DEEP}),
    "docx cut in the middle": (lambda: papers.word("слушание")[:9_000], {Outcome.BROKEN}),
    "docx of broken markup": (lambda: papers.raw_word("<w:p><w:t>слушание</w:p>"), {Outcome.BROKEN}),
    "billion laughs": (
        lambda: papers.raw_word(papers.paragraph("&i;"), f"<!DOCTYPE x [<!ENTITY a 'ха'>{_ENTITIES}]>"),
        {Outcome.UNSAFE_MARKUP},
    ),
    "text of one line of 10 MB": (lambda: "слово ".encode() * 900_000, {Outcome.TOO_LONG}),
    "17 MB": (lambda: bytes(17 * _MB), {Outcome.TOO_LARGE}),
    "nothing": (lambda: b"", {Outcome.EMPTY}),
    "exe called pdf": (lambda: b"MZ\x90\x00" + bytes(200), {Outcome.UNKNOWN_FORMAT}),
}


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_has_a_named_reason(reader: AttachmentReader, name: str) -> None:
    make, expected = HOSTILE[name]
    found = await reader.read(make())
    assert found.outcome in expected
    assert len(found.text) <= LIMITS.characters
    assert (await reader.read("Следующий файл".encode())).text == "Следующий файл"


async def test_an_external_entity_is_not_opened(reader: AttachmentReader, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("тайна", encoding="utf8")
    declared = f'<!DOCTYPE x [<!ENTITY s SYSTEM "{secret.as_uri()}">]>'
    found = await reader.read(papers.raw_word(papers.paragraph("&s;"), declared))
    assert (found.outcome, found.text) == (Outcome.UNSAFE_MARKUP, "")


def _told(reader: AttachmentReader, what: str) -> bytes:
    """What the kernel says of the reader's worker."""
    assert reader._process is not None
    return Path(f"/proc/{reader._process.pid}/{what}").read_bytes()


async def test_the_worker_stays_small(reader: AttachmentReader) -> None:
    """No file of this module made it larger than it may be: the pass itself and it stay under 400 MB."""
    await reader.read("Файл".encode())
    peak = _told(reader, "status").decode().split("VmPeak:")[1].split()[0]
    assert int(peak) * 1024 <= LIMITS.memory_bytes


async def test_a_file_that_takes_too_long_is_given_up() -> None:
    async with AttachmentReader(limits=replace(LIMITS, cpu_s=0, pages=400)) as hasty:
        # A second of CPU is not enough for so many lines on so many pages.
        assert (await hasty.read(papers.swollen_pdf(4, pages=400))).outcome is Outcome.TIMED_OUT
        assert (await hasty.read(b"text again")).outcome is Outcome.TEXT


async def test_a_worker_that_hangs_is_given_up() -> None:
    async with AttachmentReader(limits=replace(LIMITS, wall_s=1.5)) as patient:
        assert (await patient.read(b"some text")).outcome is Outcome.TEXT
        assert patient._process is not None
        os.kill(patient._process.pid, signal.SIGSTOP)
        assert (await patient.read(b"some text")).outcome is Outcome.TIMED_OUT
        assert (await patient.read(b"some text")).outcome is Outcome.TEXT


async def test_a_worker_that_was_killed_is_replaced() -> None:
    async with AttachmentReader() as one:
        await one.read(b"some text")
        assert one._process is not None
        os.kill(one._process.pid, signal.SIGKILL)
        assert (await one.read(b"some text")).outcome in (Outcome.WORKER_DIED, Outcome.TEXT)
        assert (await one.read(b"some text")).outcome is Outcome.TEXT


async def test_the_worker_is_told_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TYNDAU_TELEGRAM_TOKEN", "1:secret")
    async with AttachmentReader() as one:
        await one.read(b"some text")
        assert b"LC_ALL" in _told(one, "environ")
        assert b"secret" not in _told(one, "environ")


_BEGINNINGS = (
    b"",
    b"%PDF-1.7\n",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"{\\rtf",
    b"\xff\xd8\xff",
    b"Rar!\x1a\x07",
)
_anything = st.builds(lambda head, tail: head + tail, st.sampled_from(_BEGINNINGS), st.binary(max_size=400))


@st.composite
def _spoiled(draw: st.DrawFn) -> bytes:
    """A good file with a few bytes changed, cut, or doubled."""
    body = bytearray(draw(st.sampled_from(_GOOD)))
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(body) - 1))
        body[at : at + draw(st.integers(0, 9))] = draw(st.binary(max_size=9))
        body = body or bytearray(b"x")
    return bytes(body[: draw(st.integers(1, len(body)))]) if draw(st.booleans()) else bytes(body)


_GOOD = (papers.long_pdf(2), papers.raw_word(papers.table(3)), papers.zipped({"a.txt": b"b"}), papers.sealed_pdf())


@given(body=st.one_of(_anything, _spoiled()))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_bytes_whatever_give_a_named_reason(reader: AttachmentReader, body: bytes) -> None:
    found = await reader.read(body)
    assert found.outcome in Outcome
    assert len(found.text) <= LIMITS.characters
    assert from_json(to_json(found)) == found
