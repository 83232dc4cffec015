"""WordprocessingML that python-docx has no word for: cells, fields, language, and the same bytes each time.

Children of an element stand in the order of the schema (ECMA-376, 17.4 and 17.3): Word refuses some files otherwise.
"""

from __future__ import annotations

import re
import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

from docx.document import Document as Docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
# In the order of CT_TcPr; what is set here, each with what may come after it.
_TC_ORDER = ("w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:textDirection",
             "w:tcFitText", "w:vAlign", "w:hideMark")  # fmt: skip
_TR_ORDER = ("w:cantSplit", "w:trHeight", "w:tblHeader")
_NO_BREAK_SPACE = "\u00a0"
# Spaces that hold together what stands on both sides of them.
_TOGETHER = re.compile(
    "|".join(
        (
            r"(?<=№) (?=\d)",  # № 286
            r"(?<=\bг\.) |(?<=\bв) ",  # в г. Алматы
            r"(?<=\w) (?=\(\d+\))",  # Абай облысында (2)
            r"(?<=\b\d) (?=август|тамыз)|(?<=\b\d{4}) (?=год|жыл)",  # 3 августа 2021 года, 2021 жылғы
            r"(?<=\bза) (?=\w+ \d{4} год)| (?=\d{4} год)",  # за ноябрь 2021 года
        )
    )
)
_ORDINAL = re.compile(r"(?<=\d)-(?=[тбк])")  # "15-тармағы", "1-беті", "2-кесте"
_FIXED_TIME = (1980, 1, 1, 0, 0, 0)
_LOCALES = {"kk": "kk-KZ", "ru": "ru-RU", "en": "en-GB"}


def element(name: str, **attributes: str) -> Any:
    """An element of the w: namespace with its attributes, as OxmlElement makes it."""
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_cell(cell: _Cell, name: str, **attributes: str) -> None:
    """Give the cell's tcPr the child `name`, where the schema wants it."""
    _set(cell._tc.get_or_add_tcPr(), _TC_ORDER, name, attributes)


def set_row(row: _Row, name: str, **attributes: str) -> None:
    """Give the row's trPr the child `name`."""
    _set(row._tr.get_or_add_trPr(), _TR_ORDER, name, attributes)


def _set(parent: Any, order: tuple[str, ...], name: str, attributes: dict[str, str]) -> None:
    for old in parent.findall(qn(name)):
        parent.remove(old)
    after = {qn(one) for one in order[order.index(name) + 1 :]}
    made = element(name, **attributes)
    for at, child in enumerate(parent):
        if child.tag in after:
            parent.insert(at, made)
            return
    parent.append(made)


def merge(cells: list[list[_Cell]], top: int, left: int, rows: int, columns: int) -> _Cell:
    """Make one cell of a rectangle of the grid `cells`; gives it."""
    first = cells[top][left]
    return first.merge(cells[top + rows - 1][left + columns - 1]) if rows * columns > 1 else first


def add_text(paragraph: Paragraph, text: str) -> Run:
    """Add a run of `text` in which no line ends before a count, inside an ordinal, or after "№" or "в"."""
    first, *others = _ORDINAL.split(_TOGETHER.sub(_NO_BREAK_SPACE, text))
    run = paragraph.add_run(first)  # which makes a tab of a bullet's tab
    for piece in others:
        run._r.append(element("w:noBreakHyphen"))
        run.add_text(piece)
    return run


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a field that Word computes, as PAGE or NUMPAGES, showing 1 until it does."""
    for kind in ("begin", "", "separate", "1", "end"):
        run = paragraph.add_run()._r
        if kind == "":
            text = element("w:instrText")
            text.text = f" {code} "
            text.set(qn("xml:space"), "preserve")
            run.append(text)
        elif kind == "1":
            shown = element("w:t")
            shown.text = kind
            run.append(shown)
        else:
            run.append(element("w:fldChar", fldCharType=kind))


def set_language(document: Docx, language: str, size_pt: float) -> None:
    """Times New Roman in every script, and the document's language, where styles take them from."""
    locale = _LOCALES[language]
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for child in list(defaults):
        defaults.remove(child)
    defaults.append(element("w:rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))
    for name in ("w:sz", "w:szCs"):
        defaults.append(element(name, val=str(int(size_pt * 2))))
    defaults.append(element("w:lang", val=locale, eastAsia=locale, bidi=locale))
    for style in document.styles.element.findall(qn("w:style")):
        own = style.find(qn("w:rPr"))
        fonts = own.find(qn("w:rFonts")) if own is not None else None
        if fonts is not None:
            own.remove(fonts)
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), locale)


def set_properties(document: Docx, title: str, language: str, at: datetime, number: int) -> None:
    """Core properties that depend on the analysis alone."""
    core = document.core_properties
    core.title, core.language, core.author, core.last_modified_by = title[:255], _LOCALES[language], "tyndau", "tyndau"
    core.comments, core.keywords, core.subject = "", "", ""
    core.revision = number
    core.created = core.modified = at.replace(tzinfo=None)


def packed(document: Docx) -> bytes:
    """The document's bytes: the same for the same content, since the parts bear no hour."""
    made, fixed = BytesIO(), BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as parts, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as again:
        for name in parts.namelist():
            info = zipfile.ZipInfo(name, _FIXED_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            again.writestr(info, parts.read(name))
    return fixed.getvalue()
