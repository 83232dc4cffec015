"""Reading scans by tesseract: a stand-in on PATH proves what it is asked, and that nobody asks it unless told to."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.config import load_config
from bot.doctor import CHECKS
from checks.attachments import AttachmentReader, Outcome, ocr
from tests.attachments import papers

_TESSERACT = """#!/bin/sh
if [ "$1" = --list-langs ]; then echo List of languages; for one in {languages}; do echo $one; done; exit; fi
head -c 2 > {folder}/head; echo "$*" > {folder}/asked
echo 'Қоғамдық тыңдау хаттамасы'
"""

_CONFIG = """
[watch]
ocr = true
[[sources]]
id = "portal"
kind = "portal"
base_url = "https://hearings.ndbecology.gov.kz"
"""


@pytest.fixture
def tesseract(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return _installed(tmp_path, "kaz osd rus")


def _installed(folder: Path, languages: str) -> Path:
    program = folder / "tesseract"
    program.write_text(_TESSERACT.format(folder=folder, languages=languages), encoding="utf8")
    program.chmod(0o755)
    return folder


async def test_a_scan_is_read_where_ocr_is_switched_on(tesseract: Path) -> None:
    async with AttachmentReader(ocr=True) as reader:
        of_pdf = await reader.read(papers.scanned())
        picture = (tesseract / "head").read_bytes()
        of_image = await reader.read(papers.PNG)
    assert (of_pdf.outcome, of_pdf.text, of_pdf.by_ocr) == (Outcome.TEXT, "Қоғамдық тыңдау хаттамасы", True)
    assert (of_image.outcome, of_image.by_ocr) == (Outcome.TEXT, True)
    assert picture == b"P5"
    assert (tesseract / "asked").read_text().split() == ["stdin", "stdout", "-l", "kaz+rus"]


async def test_no_ocr_unless_it_is_switched_on(tesseract: Path) -> None:
    async with AttachmentReader() as reader:
        assert (await reader.read(papers.scanned())).outcome is Outcome.SCAN_WITHOUT_TEXT
    assert not (tesseract / "asked").exists()


async def test_the_russian_model_alone_is_not_used(tesseract: Path) -> None:
    _installed(tesseract, "rus osd")
    async with AttachmentReader(ocr=True) as reader:
        assert (await reader.read(papers.scanned())).outcome is Outcome.SCAN_WITHOUT_TEXT
    assert not (tesseract / "asked").exists()


async def test_the_doctor_says_whether_ocr_works(tesseract: Path, tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text(_CONFIG, encoding="utf8")
    config, clock = load_config(file), Clock(datetime(2025, 4, 15, tzinfo=UTC))
    for languages, state in (("kaz rus", "ok"), ("rus", "warning")):
        _installed(tesseract, languages)
        ocr.installed.cache_clear()
        assert [one.state async for one in CHECKS["ocr"](config, clock)] == [state]
    ocr.installed.cache_clear()


async def test_a_text_layer_is_not_read_twice(tesseract: Path) -> None:
    async with AttachmentReader(ocr=True) as reader:
        assert not (await reader.read(papers.long_pdf(1))).by_ocr
    assert not (tesseract / "asked").exists()
