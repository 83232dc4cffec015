"""What each kind of file gives, whatever its name and whoever made it."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from checks.attachments import LIMITS, AttachmentReader, Extracted, Outcome
from checks.attachments.text import unwrapped
from tests.attachments import papers

pytestmark = pytest.mark.asyncio(loop_scope="module")

KAZAKH = """ХАБАРЛАНДЫРУ
«Қазмұнай» ЖШС 2025 жылғы 25 сәуірде сағат 15:00-де өтетін ашық
жиналыс нысанындағы қоғамдық тыңдаулар туралы хабар-
лайды. Ұйымдастырушы: әкімдік, ғимарат, һәм өңір."""


async def test_a_pdf_gives_kazakh_letters_and_whole_sentences(reader: AttachmentReader) -> None:
    found = await reader.read(papers.pdf(KAZAKH))
    assert (found.outcome, found.format, found.pages) == (Outcome.TEXT, "pdf", 1)
    assert "сағат 15:00-де өтетін ашық жиналыс нысанындағы қоғамдық тыңдаулар туралы хабарлайды" in found.text
    assert found.text.startswith("ХАБАРЛАНДЫРУ\n«Қазмұнай» ЖШС 2025 жылғы")
    assert "Ұйымдастырушы: әкімдік, ғимарат, һәм өңір" in found.text


async def test_a_word_file_gives_paragraphs_and_table_rows_as_lines(reader: AttachmentReader) -> None:
    rows = [("№", "Жоба", "Күні"), ("1", "Карьер", "25.04.2025")]
    found = await reader.read(papers.word("Хабарландыру", "Қоғамдық тыңдау", rows=rows))
    assert (found.outcome, found.format) == (Outcome.TEXT, "docx")
    assert found.text == "Хабарландыру\nҚоғамдық тыңдау\n№ Жоба Күні\n1 Карьер 25.04.2025"


async def test_deleted_words_of_a_word_file_are_not_said(reader: AttachmentReader) -> None:
    body = "<w:p><w:r><w:t>да</w:t></w:r><w:del><w:r><w:delText>нет</w:delText></w:r></w:del></w:p>"
    assert (await reader.read(papers.raw_word(body))).text == "да"


async def test_an_open_document_gives_its_text(reader: AttachmentReader) -> None:
    parts = "<text:p>Протокол <text:span>общественных</text:span> слушаний</text:p><text:h>Конец</text:h>"
    whole = f'<o xmlns:text="urn:t">{parts}</o>'.encode()
    found = await reader.read(papers.zipped({"mimetype": b"x", "content.xml": whole}))
    assert (found.format, found.text) == ("odt", "Протокол общественных слушаний\nКонец")


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "kz1048"])
async def test_a_text_file_in_any_of_our_codes(reader: AttachmentReader, code: str) -> None:
    assert (await reader.read("Қоғамдық тыңдау, әкімдік".encode(code))).text == "Қоғамдық тыңдау, әкімдік"


async def test_a_scan_is_said_to_be_one(reader: AttachmentReader) -> None:
    for body in (papers.scanned(), papers.PNG, b"\xff\xd8\xff\xe0picture", b"II*\x00" + bytes(40)):
        assert (await reader.read(body)).outcome is Outcome.SCAN_WITHOUT_TEXT


async def test_a_picture_in_a_word_file_is_a_scan(reader: AttachmentReader) -> None:
    empty = f'<w:document xmlns:w="{papers.WORD}"/>'.encode()
    found = await reader.read(papers.zipped({"word/document.xml": empty, "word/media/1.png": papers.PNG}))
    assert (found.outcome, found.format) == (Outcome.SCAN_WITHOUT_TEXT, "docx")


async def test_an_archive_is_listed_and_not_opened(reader: AttachmentReader) -> None:
    inside = {"хаттама.pdf": papers.pdf("x"), "бейне.mp4": b"1", "../../../etc/passwd": b"x"}
    found = await reader.read(papers.zipped(inside))
    assert found == Extracted(Outcome.ARCHIVE_LISTED, "zip", names=tuple(inside))
    for body, name in ((b"Rar!\x1a\x07\x01\x00..", "rar"), (b"7z\xbc\xaf\x27\x1c..", "7z")):
        assert await reader.read(body) == Extracted(Outcome.ARCHIVE_LISTED, name)


async def test_the_signature_decides_not_the_name(reader: AttachmentReader) -> None:
    assert (await reader.read(b"<!DOCTYPE html><p>404")).outcome is Outcome.UNKNOWN_FORMAT
    assert (await reader.read(b"\x00\x01\x02")).outcome is Outcome.UNKNOWN_FORMAT
    assert (await reader.read(papers.zipped({"xl/workbook.xml": b"<x/>"}))).format == "xlsx"
    assert (await reader.read(b"\n\n" + papers.long_pdf(1))).outcome is Outcome.TEXT


async def test_an_old_word_file_without_a_converter(reader: AttachmentReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le")
    async with AttachmentReader() as bare:
        assert await bare.read(old) == Extracted(Outcome.NO_CONVERTER, "doc")
        assert await bare.read(b"{\\rtf1 x}") == Extracted(Outcome.NO_CONVERTER, "rtf")
    sealed = old[:8] + "EncryptedPackage".encode("utf-16-le")
    assert (await reader.read(sealed)).outcome is Outcome.ENCRYPTED
    assert (await reader.read(old[:8] + struct.pack("<64x"))).outcome is Outcome.UNKNOWN_FORMAT


async def test_limits_keep_the_first_pages_rows_and_letters() -> None:
    few = replace(LIMITS, pages=3, rows=4, characters=200)
    async with AttachmentReader(limits=few) as short:
        pages = await short.read(papers.long_pdf(4))
        rows = await short.read(papers.raw_word(papers.table(9)))
        letters = await short.read(papers.word("слово " * 100))
    assert (pages.outcome, pages.pages, pages.text.count("public hearing")) == (Outcome.TOO_MANY_PAGES, 4, 3)
    assert (rows.outcome, rows.text.count("\n")) == (Outcome.TOO_MANY_ROWS, 4)
    assert (letters.outcome, len(letters.text)) == (Outcome.TOO_LONG, 200)


async def test_a_line_broken_behind_a_shortened_word_goes_on() -> None:
    row = "– ТОО «Үлгі», ОоВВ к «Плану разведки твердых полезных ископаемых на уч."
    assert unwrapped(f"{row}\nЗападный Альфа в Бета» (3085-EL)") == f"{row} Западный Альфа в Бета» (3085-EL)"
    plan = "III. ТОО «Үлгі», материалам, а также плану горных работ по участку Альфа:"
    assert unwrapped(f"{plan}\nдобыча песков (блок 14)") == f"{plan} добыча песков (блок 14)"
    assert unwrapped(f"{plan} по проектам ниже.\nСлушания:\nпроект НДВ карьера").count("\n") == 2
    dated = "27.05.2025 года в 16.00 часов по адресу согласно объявлению – ТОО «Үлгі», НДВ"
    assert unwrapped(f"{dated}\n27 мая 2025 года в 17 час. – ТОО «Мысал», ПУО").count("\n") == 1
    roman = "II. ТОО «Үлгі», строительству птицефабрики, «29» октября 2021 г., г. Нур-"
    assert unwrapped(f"{roman}\nСултан, Сарыаркинский район, ул. Абая, 90, актовый зал\nIII. ТОО «Мысал»") == (
        f"{roman}Султан, Сарыаркинский район, ул. Абая, 90, актовый зал\nIII. ТОО «Мысал»"
    )
    held = "– ТОО «Үлгі», ОоВВ к проекту разработки месторождения Альфа, 8 ноября 2021 г."
    assert unwrapped(f"{held}\nМесто: с. Мерке").count("\n") == 1
