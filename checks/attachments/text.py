"""From the text that a file holds to the text that is understood: no control characters, sentences on one line."""

from __future__ import annotations

import re
import unicodedata

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_SPACES = re.compile(r"[^\S\n]+")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])(?:[-\u00ad\u2010]\n|\ufffe\n?)(?=[^\W\d_])")
_UPPER = "A-ZА-ЯЁӘҒҚҢӨҰҮҺІ"
_OWN_HYPHEN = re.compile(rf"(?<=[^\W\d_{_UPPER}])(?:[-\u2010]\n|\ufffe\n?)(?=[{_UPPER}])")  # «Нур-Султан»
_PDF_HYPHEN = "\ufffe"  # what pdfium gives for a hyphen at the end of a line
_NEW_ITEM = re.compile(  # a mark, or a date and a dash: «27.05.2025 года в 16.00 – ТОО …»
    r"\s*(?:[-•●▪–—*]|№?\s?\d{1,2}[.)]\s|[IVXІХ]{1,4}[.)]\s|(?=\d)(?=.{0,24}20\d\d).{8,70}?\s[–—-]\s)"
)
_ENDS = (".", ":", ";", "!", "?")
# «уч. Западный …» goes on; «8 ноября 2021 г.» ends
_SHORTENED = re.compile(r"(?<![^\W_])(?<!\d\s)(?:обл|р-н|ул|уч|пос|мкр|лиц|тыс|туп|ст|с|п|а|м|им|ауд|көш|к|г|м/р|б)\.$")
_FULL = 0.7  # a line this long, compared to the longest of its page, was broken by the page's edge
_LETTERS = 0.35  # the least share of letters in a text that is one


def clean(text: str, longest: int) -> str:
    """At most `longest` characters, NFC, of line ends and spaces one kind each, no control characters."""
    text = text[: longest * 2].replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\t", " ")
    text = _CONTROL.sub("", text.encode("utf-8", "ignore").decode("utf-8"))
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)[:longest]


def unwrapped(page: str) -> str:
    """A page's lines, joined again where the page's edge broke a sentence or a word."""
    whole = _HYPHENATED.sub("", _OWN_HYPHEN.sub("-", page)).replace(_PDF_HYPHEN, "-")
    lines = [line.strip() for line in whole.split("\n") if line.strip()]
    width = max((len(line.strip()) for line in page.split("\n")), default=0)
    joined: list[str] = []
    last = ""
    for line in lines:
        if joined and _goes_on(last, line, width):
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
        last = line
    return "\n".join(joined)


def _goes_on(last: str, line: str, width: int) -> bool:
    if _NEW_ITEM.match(line) or last.endswith((":", ";")):
        # «…, плану горных работ:» at the page's edge leads no list where the next word had no room.
        edge = len(last) + 1 + len(line.split(maxsplit=1)[0]) > width
        return last.endswith(":") and line[:1].islower() and edge
    if line[:1].islower():
        return True
    return len(last) >= _FULL * width and (not last.endswith(_ENDS) or _SHORTENED.search(last) is not None)


def has_letters(text: str) -> bool:
    """Whether a text is made of letters of ours rather than of signs that stand for them."""
    seen = [sign for sign in text[:4000] if not sign.isspace()]
    letters = sum("a" <= sign <= "z" or "\u0400" <= sign <= "\u04ff" for sign in (one.lower() for one in seen))
    return bool(seen) and letters >= _LETTERS * len(seen)
