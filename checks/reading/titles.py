"""Titles that begin with a date: the day of the meeting whose minutes they head, or that of the posting."""

from __future__ import annotations

import re
from datetime import date
from itertools import islice

from checks.reading.dates import find_dates
from checks.reading.words import fold

_FIRST_LINES = 6
_LONGEST = 200
_LEADS = 2  # letters before a date that leads a line all the same: a quote, a bracket
_OF_MINUTES = re.compile(
    r"[\s.,:-]{0,4}(?:года?|г\.?|ж\.?|жыл[а-я]*)?[\s.,:-]{0,4}(?:протокол|хаттама|"
    r"(?:когамдык|ашык|общественн|открыт|публичн)[а-я]*\s[^\n]{0,60}(?:протокол|хаттама))"
)


def day_that_leads(text: str) -> date | None:
    """The day with which the first line of `text` begins; None where it begins with a word or a period."""
    first = find_dates(text.partition("\n")[0][:_LONGEST])[:1]
    return next((one.when.start for one in first if one.start_pos <= _LEADS and one.when.start == one.when.end), None)


def begins_minutes(text: str, day: date) -> bool:
    """Whether a line among the first of `text` goes on from the date `day` with minutes: «09.04.2025 хаттама».

    Not where those lines tell another day as well: that may be the posting's.
    """
    lines = [line[:_LONGEST] for line in islice(text.split("\n"), _FIRST_LINES)]
    told = [find_dates(line) for line in lines]
    if any(one.when.start != day for found in told for one in found):
        return False
    leads = (found[0].end_pos if found and found[0].start_pos <= _LEADS else None for found in told)
    return any(end and _OF_MINUTES.match(fold(line), end) for line, end in zip(lines, leads, strict=True))
