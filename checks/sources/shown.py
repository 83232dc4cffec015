"""The date an entry shows apart from its text (`domain.md` rule 6): a date that leads a line, or stands alone."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "января январь янв қаңтар",
            "февраля февраль фев ақпан",
            "марта март мар наурыз",
            "апреля апрель апр сәуір",
            "мая май мамыр",
            "июня июнь июн маусым",
            "июля июль июл шілде",
            "августа август авг тамыз",
            "сентября сентябрь сен сент қыркүйек",
            "октября октябрь окт қазан",
            "ноября ноябрь ноя қараша",
            "декабря декабрь дек желтоқсан",
        ),
        start=1,
    )
    for name in names.split()
}
_WORD = "[а-яёәіңғүұқөһ]{3,10}"
_FORMS = (
    r"(?P<d1>\d{1,2})\s?[./-]\s?(?P<m1>\d{1,2})\s?[./-]\s?(?P<y1>\d{4})",
    r"(?P<y2>\d{4})-(?P<m2>\d{2})-(?P<d2>\d{2})",
    rf"(?P<d3>\d{{1,2}})\s+(?P<m3>{_WORD})\.?,?\s+(?P<y3>\d{{4}})",
    rf"(?P<y4>\d{{4}})\s*(?:жылғы|жылдың|жыл|ж\.?)\s*(?P<d4>\d{{1,2}})\s*(?P<m4>{_WORD})",
)
_YEAR = r"(?:\s*(?:года|год|жылы|жыл|г|ж)\b\.?)?"
_HOUR = r"(?:[,T\s]+\d{1,2}:\d{2}(?::\d{2})?)?"
_DATE = rf"(?:{'|'.join(_FORMS)})(?!\d){_YEAR}{_HOUR}"
_POSTED = (
    r"(?:дата\s+)?(?:опубликован\w*|публикаци\w*|размещен\w*|жариялан\w*|жариялау|орналастыр\w*|қосыл\w*|добавлен\w*)"
    r"(?:\s+(?:күні|дата))?"
)
_COLON = r"\s*[:—-]?\s*"
_LABEL = rf"(?:{_POSTED}|дата|күні){_COLON}"
_NEW_YEAR = (1, 1)  # nothing is posted on it; a project's figures are «по состоянию на» it
_FIELD = re.compile(r"[\s\d.)•*-]*[^\W\d_][^:\n]{2,40}?(?:\s?:|\s[–—=-]|\s?\.{3,})\s*\S")
_LEADING = re.compile(rf"[\s•·*—-]*{_DATE}", re.IGNORECASE)
_LONE = re.compile(rf"[\s(\[|]*(?:{_LABEL})?{_DATE}[\s.,;:)\]|—-]*", re.IGNORECASE)
_LABELLED = re.compile(
    rf"(?:^|(?<=[|•·;(\[\n]))[ \t]*{_POSTED}{_COLON}{_DATE}(?=[ \t.,]*(?:$|[|•·;)\]\n]))", re.IGNORECASE | re.MULTILINE
)
# «22.05.2025 г. в 15:00 состоятся …»: the sentence begins with the hearing's date; and a period is no posting date, nor
# is the day of a project's data («01.01.2025 ж. жағдай бойынша …»).
# Small letters only: «14.04.2025 г. Состоятся …» is a posting date and a new sentence.
_RUNS_ON = re.compile(
    r"\s*,?\s*(?:(?:в|к|до|по)\s+\d|с\s+\d{1,2}(?::\d\d|[.-]\d\d(?![\d.])|\s*ч)|сағат|күн\w*|состо|буд[еу]т|начало|час|пройд|прош|провод|провед|өтеді|өтт|өтк|болады|аралығ|жағдай|"
    # «11.11.2021 ж. ашық жиналыс түрінде өткізілген …» is a sentence, «16.11.2021 г. протоколы прошедших …» a title
    r"(?!прот|объя|хабар|хатт|изве|увед)[а-яәі][^.\n]{3,60}?(?:өткізілген|өткен|проведенн|прошедш|состоявш)|"
    r"(?:В|[Сс]ағат|САҒАТ)\s+\d{1,2}(?:[:.-]\d\d(?!\s*(?:ч\w*\.?\s*)?\d{1,2}[./-]\d{1,2}[./-]\d{2,4})|\s*час)|[–—-]\s*\d{1,2}[./]\d)"
)


def lone(text: str) -> date | None:
    """The date that `text` is, with nothing beside it but its label; None where it is anything else."""
    match = _LONE.fullmatch(text) if len(text) < 80 else None
    return _day(match) if match else None


def is_field(line: str) -> bool:
    """Whether a line is a field of a form: a label of a few words, a colon, and what it says."""
    return _FIELD.match(line) is not None


def labelled(text: str) -> tuple[date | None, str]:
    """The posting date that a label names («Опубликовано: 14.04.2025»), and the words that say it; (None, "") if none.

    The label begins a line, or stands behind a separator; in a sentence it says when something else was published.
    """
    for match in _LABELLED.finditer(text):
        if (day := _day(match)) is not None:
            return day, match.group()
    return None, ""


def leading(text: str) -> tuple[date | None, str]:
    """The date that leads `text`, and the text behind it; (None, text) where a sentence begins with a date."""
    match = _LEADING.match(text)
    day = _day(match) if match else None
    if match is None or day is None:
        return None, text
    rest = text[match.end() :]
    if (day.month, day.day) == _NEW_YEAR:
        return None, text
    words = bool(match.group("m3") or match.group("m4"))
    if _RUNS_ON.match(rest) or (words and rest.lstrip()[:1].islower()) or rest[:1].isalnum():
        return None, text
    if rest.lstrip().startswith(":"):
        return day, text  # «11.11.2021: протокол» may be dated so, or tell of the hearing of that day
    return day, rest.lstrip(" \t\n.,;:|–—-")


def _day(match: re.Match[str]) -> date | None:
    for form in "1234":
        year, month, day = (match.group(part + form) for part in "ymd")
        if year and month and day:
            number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
            return _valid(int(year), number, int(day))
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year <= 2100 else None
    except ValueError:
        return None
