"""Reading scans by tesseract: a stand-in on PATH proves what it is asked, and that nobody asks it unless told to."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checks.attachments import AttachmentReader, Outcome
from tests.attachments import papers

_TESSERACT = """#!/bin/sh
if [ "$1" = --list-langs ]; then echo List of languages; for one in {languages}; do echo $one; done; exit; fi
head -c 2 > {folder}/head; echo "$*" > {folder}/asked
echo 'Қоғамдық тыңдау хаттамасы'
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


async def test_a_text_layer_is_not_read_twice(tesseract: Path) -> None:
    async with AttachmentReader(ocr=True) as reader:
        assert not (await reader.read(papers.long_pdf(1))).by_ocr
    assert not (tesseract / "asked").exists()
