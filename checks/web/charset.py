"""Bytes to text: strict UTF-8, then what the page declares, then what the bytes look like.

A declaration is believed only where the letters it gives make sense: windows-1251 pages that call themselves
iso-8859-1 or UTF-8 are ordinary (`sources.md` §3).
"""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

_META = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
_SAMPLE = 64 * 1024
# KZ-1048 is windows-1251 with the Kazakh letters where windows-1251 has Serbian ones: right for both languages here.
_KAZAKH_1251 = "kz1048"
# What the two bytes of a Cyrillic letter in UTF-8 are in windows-1251: one of five capitals, and what follows none.
_MISREAD = re.compile("[РСТУФ][\\u0402-\\u040f\\u0452-\\u045f\\u2013-\\u20ac\\u2122\\u00a0-\\u00bbҐґЁёІіЄєЇї№]")
_ENOUGH_LED = 16  # such capitals in a page, from which their pairs are counted
_FREQUENT = frozenset("оеаинтсрвл")  # two thirds of the letters of any text, a third of those of one misread
_MOST_STRAY = 0.02  # share of undecodable characters among the non-ASCII ones up to which UTF-8 is still believed


def decode(body: bytes, content_type: str = "") -> str:
    """The text of `body`; never raises. What cannot be decoded becomes U+FFFD."""
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if body.startswith(mark):
            return body.decode(name, errors="replace")
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return _declared(body, content_type) or _guessed(body)


def broken(text: str) -> bool:
    """Whether the letters of `text` are beyond belief: undecodable, or UTF-8 that was read as windows-1251."""
    stray = text.count("\ufffd")
    if stray > 3 and stray > len(text) / 1000:
        return True
    sample = text[:_SAMPLE]
    led = sum(map(sample.count, "РСТУФ"))
    return led > _ENOUGH_LED and len(_MISREAD.findall(sample)) > led / 2


def _declared(body: bytes, content_type: str) -> str:
    header = _HEADER.search(content_type)
    meta = _META.search(body[:4096])
    names = [header.group(1)] if header else []
    names += [meta.group(1).decode("ascii", errors="ignore")] if meta else []
    return next((text for name in names if (text := _as(body, name))), "")


def _guessed(body: bytes) -> str:
    loose = body.decode("utf-8", errors="replace")
    foreign = sum(char > "\x7f" for char in loose)
    if loose.count("\ufffd") <= max(1, foreign * _MOST_STRAY):
        return loose
    return _as(body, _KAZAKH_1251) or _as(body, _best(body)) or loose


def _best(body: bytes) -> str:
    best = from_bytes(body[:_SAMPLE]).best()
    return best.encoding if best else ""


def _as(body: bytes, name: str) -> str:
    """`body` in the encoding called `name`, "" where that gives no sensible letters."""
    try:
        codec = codecs.lookup(name).name
        codec = _KAZAKH_1251 if codec == "cp1251" else codec
        text = body.decode(codec)
    except (LookupError, ValueError):
        return ""
    return text if _sensible(text) else ""


def _sensible(text: str) -> bool:
    """Whether the letters beyond ASCII are mostly Cyrillic, small ones or such as Russian and Kazakh have most of.

    KOI8-R read as windows-1251 gives capitals, and others than a text in capitals has.
    """
    foreign = [char for char in text[:_SAMPLE] if char > "\x7f" and char.isalpha()]
    if not foreign:
        return True
    cyrillic = [char for char in foreign if "\u0400" <= char <= "\u04ff"]
    if len(cyrillic) < len(foreign) * 0.9:
        return False
    if sum(char.islower() for char in cyrillic) >= len(cyrillic) * 0.5:
        return True
    return sum(char in _FREQUENT for char in "".join(cyrillic).lower()) >= len(cyrillic) * 0.52
