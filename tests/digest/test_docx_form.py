"""The document read back: the ministry's text and tables, every cell, and what Word asks of the file."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from bot.digest.docx_form import to_docx
from bot.digest.json_form import to_json
from bot.digest.names import region_name
from checks.analysis import Analysis
from checks.law.terms import Edition, Law, load_law
from tests.digest.april import HOSTILE, april_2025, background_of, doubts, november_2021
from tests.digest.reading_documents import grid, opened, out_of_order, part, size
from tests.digest.reading_documents import said_in as text
from tests.digest.test_words import emptied

APRIL = replace(april_2025(), **doubts())  # type: ignore[arg-type]
NOVEMBER = november_2021()
DOCUMENTS = {
    (analysis.month, language): to_docx(analysis, language, None, background_of(analysis))
    for analysis in (APRIL, NOVEMBER)
    for language in ("kk", "ru")
}


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("analysis", [APRIL, NOVEMBER], ids=["2025-04", "2021-11"])
def test_every_cell_is_the_jsons(analysis: Analysis, language: str) -> None:
    tables = opened(DOCUMENTS[analysis.month, language]).tables
    document = to_json(analysis)["tables"]
    assert len(tables) == len(document)
    for name, shown in zip(("open_meetings", "public_discussions"), tables, strict=False):
        body = [row for row in grid(shown) if row[0].isdigit()]
        for row, cells in zip(document[name]["rows"], body, strict=True):
            counts = [str(count) for count in list(row.values())[1:]]
            assert cells[1:] == [region_name(row["region"], language, analysis.month), *counts]
        sums = [str(document[name]["totals"][column]) for column in list(document[name]["rows"][0])[1:]]
        assert sums in [row[2:] for row in grid(shown) if not row[0].isdigit()]


@pytest.mark.parametrize("key", list(DOCUMENTS))
def test_what_word_asks_of_the_file(key: tuple[str, str]) -> None:
    body = DOCUMENTS[key]
    document = part(body, "word/document.xml")
    assert list(out_of_order(document)) == []
    for table in document.iter(qn("w:tbl")):
        widths = [int(one.get(qn("w:w"))) for one in table.iter(qn("w:gridCol"))]
        for row in table.iter(qn("w:tr")):
            assert row.find(qn("w:trPr")).find(qn("w:cantSplit")) is not None
            at = 0
            for cell in row.findall(qn("w:tc")):
                own = cell.find(qn("w:tcPr"))
                span = own.find(qn("w:gridSpan"))
                wide = int(span.get(qn("w:val"))) if span is not None else 1
                assert abs(int(own.find(qn("w:tcW")).get(qn("w:w"))) - sum(widths[at : at + wide])) <= wide
                at += wide
            assert at == len(widths)


@pytest.mark.parametrize("key", list(DOCUMENTS))
def test_headings_repeat_and_narrow_ones_are_turned(key: tuple[str, str]) -> None:
    for table in opened(DOCUMENTS[key]).tables:
        repeated = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        depth = repeated.count(True)
        assert depth in (3, 4) and repeated == [True] * depth + [False] * (len(repeated) - depth)
        turned = {
            cell.text
            for row in table.rows[:depth]
            for cell in row.cells
            if cell._tc.get_or_add_tcPr().find(qn("w:textDirection")) is not None
        }
        last = grid(table)[depth - 1]
        assert turned == set(last[2:]) and all(table.rows[depth - 1].cells[at].text not in turned for at in (0, 1))


def test_tables_lie_and_text_stands() -> None:
    sections = opened(DOCUMENTS["2025-04", "kk"]).sections
    lying = [section.orientation == WD_ORIENT.LANDSCAPE for section in sections]
    assert lying == [False, True, False, True, False]
    assert all((size(one)[0] > size(one)[1]) == lies for one, lies in zip(sections, lying, strict=True))
    assert len(opened(DOCUMENTS["2021-11", "ru"]).sections) == 3


def test_nothing_left_out_takes_no_page() -> None:
    body = to_docx(april_2025(), "kk")
    lying = [section.orientation == WD_ORIENT.LANDSCAPE for section in opened(body).sections]
    assert lying == [False, True, False, True]
    said = text(body)
    assert said.index("Кестелерден тыс ештеңе қалған жоқ") < said.index("2-кесте\n")


def test_a_table_fits_its_page() -> None:
    for body in DOCUMENTS.values():
        document = opened(body)
        lying = [section for section in document.sections if section.orientation == WD_ORIENT.LANDSCAPE]
        for table, page in zip(document.tables, lying, strict=True):
            wide, high = size(page)
            assert sum(int(column.width or 0) for column in table.columns) <= wide
            tall = sum(int(row._tr.trPr.find(qn("w:trHeight")).get(qn("w:val"))) for row in table.rows)
            # A tenth of the page is left for caption, note, and rows that need a second line.
            assert tall * 635 <= 0.9 * high


@pytest.mark.parametrize(("language", "locale"), [("kk", "kk-KZ"), ("ru", "ru-RU")])
def test_language_font_and_page_numbers(language: str, locale: str) -> None:
    body = DOCUMENTS["2025-04", language]
    defaults = next(part(body, "word/styles.xml").iter(qn("w:rPrDefault")))
    assert next(defaults.iter(qn("w:lang"))).get(qn("w:val")) == locale
    assert {next(defaults.iter(qn("w:rFonts"))).get(qn(f"w:{one}")) for one in ("ascii", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    footer = "".join(one.text for one in part(body, "word/footer1.xml").iter(qn("w:instrText")))
    assert footer.split() in (["PAGE", "NUMPAGES"], ["NUMPAGES", "PAGE"])
    assert opened(body).core_properties.language == locale


def test_the_same_bytes_each_time() -> None:
    assert to_docx(NOVEMBER, "ru") == to_docx(NOVEMBER, "ru")
    assert to_docx(NOVEMBER, "ru") != to_docx(replace(NOVEMBER, number=2), "ru")


def test_november_says_what_the_ministry_said_with_right_sums() -> None:
    said = text(DOCUMENTS["2021-11", "ru"])
    for words in (
        "за ноябрь 2021 года",
        "Министерство экологии, геологии и природных ресурсов",
        "http://ecoportal.kz",
        "317 – объявлений;",
        "256 – протоколов.",
        "Нарушений – 67, из них:",
        "25 – по объявлениям;",
        "42 – по протоколам.",
        "(пункт 30 Правил): в г. Алматы (5), в Атырауской области (1), в Карагандинской области (1).",
        "(пункт 14 Правил): в Алматинской области (13), в Жамбылской области (7), в Карагандинской области (1).",
        "Северо-Казахстанской области (11)",
        "позднее двух рабочих дней (пункт 30 Правил): в Костанайской области (2).",
    ):
        assert words in said
    assert "публичных обсуждений" not in said and "информационной систем" not in said
    heads = list(zip(*grid(opened(DOCUMENTS["2021-11", "ru"]).tables[0])[:3], strict=True))
    assert heads[5] == ("Нарушения", "Объявления", "Отсутствует объявление")
    assert opened(DOCUMENTS["2021-11", "ru"]).tables[0].rows[3].cells[1].text == "г. Нур-Султан"


def test_april_says_what_the_ministry_said_with_right_sums() -> None:
    said = text(DOCUMENTS["2025-04", "kk"])
    for words in (
        "2025 жылғы сәуір айындағы",
        "Экология және табиғи ресурстар министрлігі",
        "331 – хабарландыру;",
        "335 – хаттама.",
        "Бұзушылық – 111, оның ішінде:",
        "52 – хабарландыру бойынша;",
        "59 – хаттама бойынша.",
        "1-кесте",
        "2-кесте",
        "(Қағидалардың 15-тармағы): Алматы облысында (18), Абай облысында (10), Алматы қаласында (3)",
        "(Қағидалардың 46-тармағы): Түркістан облысында (11), Алматы қаласында (8), Алматы облысында (4).",
        "Порталда 258 хабарландыру және 243 хаттама орналастырылды, бұзушылық – 77 (2-кесте).",
    ):
        assert words in said
    assert said.index("1-кесте\n") < said.index("Бұдан басқа") < said.index("2-кесте\n")


def test_no_line_ends_before_a_count_or_inside_an_ordinal() -> None:
    body = part(DOCUMENTS["2025-04", "kk"], "word/document.xml")
    plain = [one.text or "" for one in body.iter(qn("w:t"))]
    assert not [one for one in plain if re.search(r"\w \(\d+\)|№ \d|\d-(тарма|кесте)", one)]
    assert "Алматы облысында\u00a0(18), Абай" in "".join(plain)
    assert len(list(body.iter(qn("w:noBreakHyphen")))) > 8
    bullets = [one for one in body.iter(qn("w:p")) if "".join(one.itertext()).startswith("·")]
    assert len(bullets) >= 4 and all(len(list(one.iter(qn("w:tab")))) == 2 for one in bullets)
    russian = "\n".join(one.text for one in opened(DOCUMENTS["2021-11", "ru"]).paragraphs)
    assert "за\u00a0ноябрь\u00a02021\u00a0года" in russian
    assert ": в\u00a0г.\u00a0Алматы\u00a0(5), в\u00a0Атырауской области\u00a0(1)" in russian


def test_the_foot_sums_as_the_ministry_does() -> None:
    table = opened(DOCUMENTS["2021-11", "ru"]).tables[0]
    cells = [(cell.text, cell.grid_span) for cell in dict.fromkeys(table.rows[-1].cells)]
    assert [cell for at, cell in enumerate(cells) if at == 0 or cells[at - 1] is not cell] == [
        ("Итого за ноябрь", 2), ("317", 1), ("256", 1), ("0", 1), ("25", 5), ("42", 5), ("67", 1),
    ]  # fmt: skip


def test_what_the_tables_do_not_count_is_listed() -> None:
    said = text(DOCUMENTS["2025-04", "ru"])
    for heading in ("Не учтено в таблицах", "Неясно", "Ждет решения специалиста", "Оспорено", "Неизвестно"):
        assert f"{heading}\n" in said
    assert "№ 25041119001 – протокол отсутствует на интернет-ресурсе; срок 17.04.2025" in said
    assert "Вне таблиц ничего не осталось" in text(DOCUMENTS["2021-11", "ru"])


def test_a_long_list_is_told_by_kinds() -> None:
    [one] = APRIL.unclear
    said = text(to_docx(replace(APRIL, unclear=(one,) * 31), "ru"))
    assert said.count("протокол отсутствует на интернет-ресурсе; основание: ") == 1
    numbers = next(line for line in said.splitlines() if "решает" in line and "(31)" in line)
    assert numbers.count("25041119001") == 31


def test_a_hostile_reason_is_text() -> None:
    [one] = APRIL.disputed
    body = to_docx(replace(APRIL, disputed=(replace(one, reason=HOSTILE + "\x00\ufffe"),)), "ru")
    assert '<script>alert("1")</script> =cmd' in text(body)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202e]", text(body))


def test_nothing_to_report_is_said() -> None:
    said = text(to_docx(emptied(NOVEMBER, placed=0), "ru"))
    assert "За этот месяц сообщать нечего: размещений нет, нарушений не выявлено." in said
    assert "0 – объявлений;" in said and "Нарушений не выявлено." in said and "Выявлены нарушения" not in said


def test_a_term_that_a_legal_officer_corrected_is_named() -> None:
    edition = load_law().edition("2021-08")
    terms = {**edition.terms, "protocol_site": replace(edition.terms["protocol_site"], amount=3, clause="31")}
    law = Law([Edition(edition.id, edition.in_force_from, None, edition.source, terms, edition.tables)])
    assert "позднее трех рабочих дней (пункт 31 Правил): в Костанайской области (2)." in text(
        to_docx(NOVEMBER, "ru", law)
    )
