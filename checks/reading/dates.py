"""Dates, hours and periods in Russian and Kazakh texts, each with the part it plays (`sources.md` §4).

A small grammar of its own: every form is one alternative of a regular expression over the folded text, whose
positions are those of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from checks.judged import When
from checks.reading.months import NUMBERS, slipped_at
from checks.reading.months import PATTERN as _MONTH
from checks.reading.roles import Role, role_of
from checks.reading.words import fold

__all__ = ["Found", "Role", "find_dates", "hour_in", "without_dates"]

_LONGEST_TEXT = 60_000
_MOST_DATES = 400
_LONGEST_PERIOD = 130  # days; a longer stretch is a project's term, not a hearing's
_YEARS = range(1990, 2061)
_NEW_YEAR = (1, 1)  # a day off on which nothing is held: figures are «по состоянию на» it, licences run from it

_YEAR_WORD = r"(?:жыл[а-я]{0,8}|ж\.?|года?[а-я]{0,3}|г\.?(?![а-я]))"
_CASE = (
    r"(?:-?\s?(?:го|ое|е|ого|ши|шы|шиси|сы|си|сында|синде|дан|ден|нан|нен|тан|тен|на|не|ына|ине|ы|и|инде|ында|инен|"
    r"ынан)(?![а-я]))?"
)
_JOIN = r"(?:-|по|до|и|мен|бен|пен)"

_D, _M = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_NUMERIC = re.compile(
    rf"(?:(?<![\d.,/-])|(?<=\s,)|(?<=\d[-/])|(?<=[а-я]-)|(?<=[а-я]\.-))(?P<d>{_D})\s?(?P<sep>[./-])\s?(?P<m>{_M})\s?(?P=sep)\s?(?P<y>(?:19|20)\d\d)(?!\d)"
    rf"|(?:(?<![\d.,/-])|(?<=\s,)|(?<=\.\d\d-))(?P<d3>{_D})(?P<sep3>[./])(?P<m3>{_M})(?P=sep3)(?P<y3>[12]\d)(?!\d|[./]\d|-\d(?!\d?\.\d\d\.))"
    rf"|(?<![\d./-])(?P<y2>20\d\d)(?P<sep2>[./-])(?P<m2>{_M})(?P=sep2)(?P<d2>{_D})(?!\d)"
)
_DAYS_OF_MONTH = (
    rf"(?:(?<!\d)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{_YEAR_WORD}?,?\s{{0,3}})?"
    rf"(?:(?<![\d.:/])|(?<=[а-я]:))(?P<q>\"{{1,2}}\s?)?(?P<a>\d{{1,2}})(?(q)\s?\"{{0,2}}){_CASE}"
    rf"(?:\s{{0,3}}{_JOIN}\s{{0,3}}\"{{0,2}}(?P<b>\d{{1,2}})\"{{0,2}}{_CASE})?"
    r"\s{0,3}-?\s{0,3}"
)
_YEAR_BEHIND = (  # «30 желтоқсаннан 2025 жылғы 8 қаңтарға»: that year is the next date's
    rf"\s{{0,3}},?\s{{0,3}}(?P<y2>(?:19|20)\d\d)(?!\d|\s{{0,3}}жыл[а-я]{{0,8}},?\s{{0,3}}\d{{1,2}}\s{{0,3}}{_MONTH})"
)
_WORDED = re.compile(rf"{_DAYS_OF_MONTH}(?P<m>{_MONTH})(?P<mend>[а-я]{{0,8}})\"?(?:{_YEAR_BEHIND})?")
_BEFORE_SLIP = re.compile(rf"{_DAYS_OF_MONTH}(?=[а-я])")
_YEAR_BEFORE_SLIP = re.compile(rf"(?<!\d)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{_YEAR_WORD}?,?\s{{1,3}}(?=[а-я])")
_DAY_BEHIND_SLIP = re.compile(rf"\s{{0,3}}(?P<a>\d{{1,2}}){_CASE}(?:\s{{0,3}}{_JOIN}\s{{0,3}}(?P<b>\d{{1,2}}){_CASE})?")
_OF_THIS_YEAR = re.compile(r"\s{1,2}(?:текущего|сего|т\.\s?г)")
_THIS_YEAR = re.compile(r"(?:агымдагы|осы|биылгы)\s(?:жыл[а-я]*\s{0,2})?$")
_BEHIND_SLIP = re.compile(rf"\"?{_YEAR_BEHIND}")
_MONTH_FIRST = re.compile(
    rf"(?:(?<!\d)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{_YEAR_WORD}?,?\s{{0,3}})"
    rf"(?:(?<![а-я])|(?<=жылгы)|(?<=жылдын))(?P<m>{_MONTH})(?:дын|дин|тын|тин|нын|нин|ынын|инин)\s{{0,3}}(?P<a>\d{{1,2}}){_CASE}"
    rf"(?:\s{{0,3}}{_JOIN}\s{{0,3}}(?P<b>\d{{1,2}}){_CASE})?"
)
_MONTH_OF = re.compile(  # «2021 жылдың қараша айының 24 күні», «Наурыздың 16-сы 2025 жыл»
    rf"(?:(?<!\d)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{_YEAR_WORD}?,?\s{{0,3}})?(?<![а-я])(?P<m>{_MONTH})"
    rf"(?:(?:дын|дин|тын|тин|нын|нин)?\s?(?P<of>айынын)|(?:дын|дин|тын|тин|нын|нин))\s{{0,3}}(?P<a>\d{{1,2}})(?!\d){_CASE}"
    rf"(?:\s{{0,3}}{_JOIN}\s{{0,3}}(?P<b>\d{{1,2}}){_CASE})?(?:\s?,?\s?(?:[а-я]{{4,9}}(?:нби|ма),?\s)?(?P<y2>20\d\d)(?=\s?ж))?"
)
_FIRST_OF_DAYS = re.compile(  # «7-13.04.2025»
    rf"(?<![\d.,/:№-])(?P<d>{_D})-(?=(?P<d2>{_D})\.(?P<m2>{_M})\.(?P<y>20\d\d)(?!\d))"
)
_SHORT_DAY = re.compile(  # «23.12 в 10:00»: a day without its year, told by the hour behind it
    rf"(?<![\d.,/:№-])(?<!в\s)(?P<d>{_D})\.(?P<m>0[1-9]|1[0-2])"
    r"(?=\s?,?\s?(?:в|с|к|сагат|начало в)?\s{0,2}(?:[01]?\d|2[0-3])[:-][0-5]\d(?!\d))"
)
_OF_MONTH = ("дын", "дин", "тын", "тин", "нын", "нин")  # the third «of November»
_SHORT_PERIOD = re.compile(  # с 16.04 по 22.04.2025
    rf"(?<![\d.,/:-])(?P<d>{_D})\.(?P<m>{_M})(?P<dot>\.?)\s{{0,2}}(?:-|по|до|мен)\s{{0,2}}"
    rf"(?=(?P<d2>{_D})\.(?P<m2>{_M})\.(?P<y>20\d\d)(?!\d))"
)
_NAMED_NUMBER = re.compile(  # «лот 1 – 12 мая»: the first number is no day
    r"(?:(?<![а-я])(?:лот[а-я]{0,3}|уч\.|участ[а-я]{0,6}|блок[а-я]{0,3}|очеред[а-я]{0,2}|этап[а-я]{0,3}|карьер[а-я]{0,2}|"
    r"позици[а-я]|скважин[а-я]|кезен[а-я]{0,2}|кезе[кг][а-я]{0,2}|д\.|дом|кв\.|каб\.|школ[а-я]{1,2})|№|n)\s{0,2}$"
)
_RANGE_GAP = re.compile(
    r"\s{0,3}(?:года?|г\.?|жыл[а-я]{0,8}|ж\.?)?\s{0,3}(?:-?(?:дан|ден|нан|нен|тан|тен))?\s{0,3}(?:ба[а-я]{1,2}-?\s?[а-я]{0,2}п|басталып)?\s{0,3}"
    r"(?:-|по|до|мен|бен|пен|бастап|(?<=ан)|(?<=ен)|(?<=[ат]ап)|(?<=сап)|(?<=басталып)|"
    r"\s?,?\s?в\sтечени[еи]\s\d{1,2}\s(?:[а-я]{5,14}\s)?дн[а-я]{1,3}\s?,?\s?(?:по|до))\s{0,3}"
)
_TO_ITS_END = re.compile(  # начало 05.04.2025, окончание 11.04.2025
    r"\s{0,2}(?:года?|г\.?|жыл[а-я]{0,4}|ж\.?)?[\s,;]{0,3}"
    r"(?:окончание|конец|завершение|аякталуы?|дата\s(?:окончания|завершения|конца))(?:\s(?:периода|куни))?[\s:-]{0,4}"
)

_HOUR = r"(?:[01]?\d|2[0-3])"
_CLOCK = re.compile(
    rf"(?<![\d.:/-])(?<!\d,)(?P<h>{_HOUR})\s?:\s?(?P<min>[0-5]\d)(?!\d)"
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h2>{_HOUR})\s{{0,2}}(?:час[а-я]{{0,3}}|сагат[а-я]{{0,3}}|"
    rf"ч(?![а-я])\.?)(?:\s{{0,2}}(?P<min2>[0-5]\d)(?=\s{{0,2}}(?:м|-|[^\d.]|$))"
    rf"(?!\"?{_CASE}\s{{0,3}}-?\s{{0,3}}{_MONTH}))?"
    rf"|(?:сагат[а-я]{{0,4}}|(?<![а-я])сагы?\.)\s{{0,2}}(?P<h3>{_HOUR})(?:\s?[.\-]\s?(?P<min3>[0-5]\d)|"
    rf"\s(?P<min3b>00|30))?(?!\d|\s?:\s?\d)"
    rf"|(?<![а-я])(?:в|время|время:|уакыты:|начало в)\s{{1,2}}(?P<h4>{_HOUR})\s?[.\-]\s?(?P<min4>[0-5]\d)"
    rf"(?![\d\-/]|\.\s?\d)"
    rf"|(?<![а-я])с\s{{1,2}}(?P<h7>{_HOUR})\s?[.\-]\s?(?P<min7>[0-5]\d)(?![\d.\-/])"  # «с 16.04.» is a day
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h5>{_HOUR})[.\-](?P<min5>[0-5]\d)(?=\s{{0,2}}(?:час|ч\.|ч(?![а-я])|сагат|"
    rf"-?[дт][ае](?![а-я])))"
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h6>[01]\d|2[0-3])(?P<min6>00|30)(?=\s?(?:час|ч\.|сагат))"
)
_BARE_HOUR = re.compile(  # minutes that are no month: «10.12» is a day
    r"\"?\s?(?:(?:текущего|сего)\sгода|[тс]\.?\s?г\.?|года?|г\.?|жыл[а-я]{0,4}|ж\.?)?"
    rf"(?:,?\s?\(?[а-я]{{0,12}}(?:день|ник|рг|да|ица|бота|бот[ау]|нье|сенби|жума)\)?)?(?:,\s?|\s)"
    rf"(?P<h>{_HOUR})\s?[.\-]\s?(?P<min>00|1[3-9]|[2-5]\d)(?![\d\-/]|\.\s?\d)"
)
_NOT_START = re.compile(
    r"(?:до|по|дейин|\d\s?-|регистрац[а-я]*[^.;:,\d]{0,30}|тиркеу[^.;:,\d]{0,30}|перерыв[^.;]{0,20}|"
    r"режим[^.;]{0,30}|ежедневно[^.;]{0,20})\s*$"
)
_OPENING_HOURS = re.compile(
    r"(?:-?[дт][ае]н)?\s{0,2}(?:ч[а-я.]{0,5})?\s{0,2}(?:до|-|дейин)\s{0,2}\d\d?\s?[:.-]\s?\d\d[^.;\n\d]{0,12}(?:ежедневн|кроме|в\s+рабоч|"
    r"по\s+рабоч|будн|кун\s+сайын|жумыс\s+кун)|(?:-?[дт][ае]н)\s{0,2}\d\d?\s?[:.-]\s?\d\d\s?-?[гк][ае]\s+дейин[^.;\n]{0,12}(?:кун|жумыс)"
)
_ENDS = re.compile(r"\.\s?\n|\.\s(?=[а-я]{4})")  # of what was said with an hour
_NOON = 12
_AFTER_NOON = re.compile(r"\s{0,2}(?:\d\d\s?мин[а-я]*\.?\s?)?(?:дня|вечера)(?![а-я])")
_NOT_THEN = re.compile(r"\s?(?:жыл[а-я]{0,4}|ж\.?)?\s?(?:\d\d?[:.]\d\d\s?)?(?:емес|орнына)(?![а-я])")
_INSTEAD = re.compile(r"(?:вместо|взамен)\s\"{0,2}$")
_NEAR_AFTER, _FAR_AFTER, _NEAR_BEFORE, _AT_ONCE = 45, 170, 32, 6
_LEADS_ON = re.compile(r"-?(?:[дт][ае]н?)?\s{0,2}(?:час[а-я]*|ч\.?|мин[а-я]*\.?)?\s{1,2}\"?")
_NEW_ITEM = re.compile(r"\s{0,3}\d{1,2}[.)]\s(?!\s{0,2}(?:дата|врем|начал|в\s|сагат|уакыт|кун))")
_FAR_CUE = re.compile(
    r"(?:в|начало[а-я ]{0,20}|время[а-я ]{0,20}:?|сагат[а-я]*|басталу[а-я ]{0,20}:?|уакыты[а-я ]{0,12}:?|[:,;-])\s*$"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date or period in a text: `start_pos` to `end_pos` (exclusive) are positions in it."""

    when: When
    start_pos: int
    end_pos: int
    role: Role


@dataclass(frozen=True, slots=True)
class _Raw:
    start: tuple[int | None, int, int]  # year (None: left out), month, day
    end: tuple[int | None, int, int]
    begin: int
    stop: int
    worded: bool = False
    this_year: bool = False  # «текущего года», «ағымдағы жылдың»

    @property
    def single(self) -> bool:
        return self.start == self.end


def find_dates(text: str, near: Sequence[date] = (), year_hint: int | None = None) -> list[Found]:
    """Every date and period of `text` in order of position.

    A year left out is taken from the nearest of `near` (dates shown beside the text), else from `year_hint`, else
    from the text's other dates; without any of these the date is left out.
    """
    folded = fold(text[:_LONGEST_TEXT])
    raws = _joined(sorted(_raws(folded), key=lambda raw: raw.begin), folded)[:_MOST_DATES]
    years = _years(raws)
    hours = _hours(folded, raws)
    found = []
    for index, raw in enumerate(raws):
        when = _when(raw, near, year_hint, years)
        if when is not None:
            before = raws[index - 1].stop if index else 0
            after = raws[index + 1].begin if index + 1 < len(raws) else len(folded)
            at = hours.get(index)
            role = role_of(folded, raw.begin, raw.stop, (before, after), timed=at is not None, period=not raw.single)
            if at is None and raw.single and raw.start[1:] == _NEW_YEAR:
                role = Role.DATA
            at = None if role in (Role.LAW, Role.LICENCE) else at
            found.append(Found(replace(when, at=at), raw.begin, raw.stop, role))
    return found


def hour_in(folded: str) -> time | None:
    """The first hour of a folded text at which something may begin, with or without a date beside it."""
    hours = (_clock(clock) for clock in _CLOCK.finditer(folded) if _may_start(folded, clock, []))
    return next((hour for hour in hours if hour), None)


def without_dates(folded: str, found: Sequence[Found]) -> str:
    """A folded text, of the same length, with its dates and hours blanked."""
    blanked = _CLOCK.sub(lambda clock: " " * len(clock[0]), folded)
    for one in found:
        blanked = blanked[: one.start_pos] + " " * (one.end_pos - one.start_pos) + blanked[one.end_pos :]
    return blanked


def _raws(folded: str) -> Iterator[_Raw]:
    worded = [_worded(found, folded) for found in _MONTH_FIRST.finditer(folded)]
    named = (found for found in _MONTH_OF.finditer(folded) if found["y1"] or found["y2"] or found["of"])
    worded += [raw for raw in (_worded(found, folded) for found in named) if not _overlaps(raw, worded)]
    plain = (_worded(found, folded) for found in _WORDED.finditer(folded) if not _is_numbered(found, folded))
    worded += [raw for raw in plain if not _overlaps(raw, worded)]
    yield from worded
    slipped = [raw for raw in _slipped_before_day(folded) if not _overlaps(raw, worded)]
    yield from slipped
    yield from (raw for raw in _slipped(folded) if not _overlaps(raw, [*worded, *slipped]))
    for found in _SHORT_PERIOD.finditer(folded):
        later = int(found["m"]) > int(found["m2"])
        point = (int(found["y"]) - later, int(found["m"]), int(found["d"]))
        yield _Raw(point, point, found.start(), found.end("dot"))
    for found in _FIRST_OF_DAYS.finditer(folded):
        is_number = _NAMED_NUMBER.search(folded, max(0, found.start() - 20), found.start())
        if int(found["d"]) < int(found["d2"]) and not is_number:
            first = (int(found["y"]), int(found["m2"]), int(found["d"]))
            yield _Raw(first, first, found.start(), found.end("d"))
    for found in _SHORT_DAY.finditer(folded):
        short = (None, int(found["m"]), int(found["d"]))
        yield _Raw(short, short, found.start(), found.end())
    for found in _NUMERIC.finditer(folded):
        year = int(found["y"] or found["y2"] or f"20{found['y3']}")
        month, day = (found["m"] or found["m2"] or found["m3"]), (found["d"] or found["d2"] or found["d3"])
        point = (year, int(month), int(day))
        yield _Raw(point, point, found.start(), found.end())


def _overlaps(raw: _Raw, others: Sequence[_Raw]) -> bool:
    return any(one.begin < raw.stop and raw.begin < one.stop for one in others)


def _slipped(folded: str) -> Iterator[_Raw]:
    """Dates whose month is a slip of the hand: «9 нября 2021», «2021 ж. 9 қарша», «10–16 апр- еля 2025»."""
    for found in (one for one in _BEFORE_SLIP.finditer(folded) if not _is_numbered(one, folded)):
        word = slipped_at(folded, found.end(), year=True)
        this_year = _THIS_YEAR.search(folded, max(0, found.start() - 30), found.start()) is not None
        behind = _BEHIND_SLIP.match(folded, word[1]) if word else None
        year = (behind["y2"] if behind else None) or found["y1"]
        this_year = this_year or (word is not None and _OF_THIS_YEAR.match(folded, word[1]) is not None)
        month = word if year or this_year else slipped_at(folded, found.end(), year=False)
        if month:
            first = found["a"]
            days = (int(first), int(found["b"] or first))
            point = int(year) if year else None
            yield _Raw(
                (point, month[0], days[0]), (point, month[0], days[1]), found.start(),
                behind.end() if behind else month[1], worded=True, this_year=this_year,
            )  # fmt: skip


def _slipped_before_day(folded: str) -> Iterator[_Raw]:
    """Dates whose month is a slip of the hand and stands before the day: «2021 жылы қ- арашаның 3-і»."""
    for found in _YEAR_BEFORE_SLIP.finditer(folded):
        month = slipped_at(folded, found.end(), year=True)
        day = _DAY_BEHIND_SLIP.match(folded, month[1]) if month else None
        if month and day and folded[found.end() : month[1]].endswith(_OF_MONTH):
            year, first = int(found["y1"]), int(day["a"])
            last = int(day["b"] or first)
            yield _Raw((year, month[0], first), (year, month[0], last), found.start(), day.end(), worded=True)


def _worded(found: re.Match[str], folded: str) -> _Raw:
    groups = found.groupdict()
    this_year = _OF_THIS_YEAR.match(folded, found.end()) is not None  # «…, 2025 год\n15 ноября текущего года»
    year_text = groups.get("y2") or (None if this_year else groups["y1"])
    year = int(year_text) if year_text else None
    month = NUMBERS[found["m"]]
    first, last = int(found["a"]), int(found["b"] or found["a"])
    begin = found.start("a") if this_year else found.start()
    if groups["y1"] and groups.get("y2") and groups["y1"] != groups["y2"]:
        begin = found.start("a")
    if groups["b"] and _NAMED_NUMBER.search(folded, max(0, found.start("a") - 20), found.start("a")):
        first, begin = last, found.start("b")
    return _Raw((year, month, first), (year, month, last), begin, found.end(), worded=True, this_year=this_year)


def _is_numbered(found: re.Match[str], folded: str) -> bool:
    """«№4 қазан агрегаты»: the fourth boiler, whose name is that of October."""
    begin = found.start("a")
    return not found["b"] and re.search(r"№\s?$", folded[max(0, begin - 3) : begin]) is not None


def _joined(raws: list[_Raw], folded: str) -> list[_Raw]:
    """Two dates with «по», «мен», a dash and the like between them are one period."""
    found: list[_Raw] = []
    for raw in raws:
        if found and raw.begin < found[-1].stop:
            continue
        if found and found[-1].single and raw.single and _leads_to(folded, found[-1].stop, raw.begin):
            found[-1] = _period(found[-1], raw)
        else:
            found.append(raw)
    return found


def _leads_to(folded: str, begin: int, stop: int) -> bool:
    return bool(_RANGE_GAP.fullmatch(folded, begin, stop) or _TO_ITS_END.fullmatch(folded, begin, stop))


def _period(first: _Raw, last: _Raw) -> _Raw:
    year = first.start[0]
    other = last.end[0]
    if year is None and other is not None:
        year = other - 1 if first.start[1:] > last.end[1:] else other
    if other is None and year is not None:
        other = year + 1 if first.start[1:] > last.end[1:] else year
    return _Raw((year, *first.start[1:]), (other, *last.end[1:]), first.begin, last.stop)


def _years(raws: list[_Raw]) -> list[int]:
    return [raw.start[0] for raw in raws if raw.start[0] in _YEARS and raw.start[0] is not None]


def _when(raw: _Raw, near: Sequence[date], hint: int | None, years: list[int]) -> When | None:
    shift = int(raw.end[1:] < raw.start[1:])
    year = raw.start[0] or _missing_year(raw, near, hint, years)
    if year is None:
        return None
    start, end = _day((year, *raw.start[1:])), _day((raw.end[0] or year + shift, *raw.end[1:]))
    if start is None or end is None or not 0 <= (end - start).days <= _LONGEST_PERIOD:
        return None
    return When(start, end)


def _missing_year(raw: _Raw, near: Sequence[date], hint: int | None, years: list[int]) -> int | None:
    if near:
        return near[0].year if raw.this_year else _nearest_year(raw, near[0])
    if hint is not None:
        return hint
    return max(set(years), key=years.count) if years else None


def _nearest_year(raw: _Raw, shown: date) -> int:
    def distance(year: int) -> int:
        day = _day((year, *raw.start[1:]))
        return abs((day - shown).days) if day else 10_000

    return min((shown.year - 1, shown.year, shown.year + 1), key=distance)


def _day(point: tuple[int, int, int]) -> date | None:
    try:
        return date(*point) if point[0] in _YEARS else None
    except ValueError:
        return None


def _hours(folded: str, raws: list[_Raw]) -> dict[int, time]:
    """Index of a date → the hour that belongs to it: close behind, close before, else in the same sentence."""
    clocks = [
        (c.start(), c.end(), t) for c in _CLOCK.finditer(folded) if (t := _clock(c)) and _may_start(folded, c, raws)
    ]
    hours: dict[int, time] = {}
    for index, raw in enumerate(raws):
        if _INSTEAD.search(folded[max(0, raw.begin - 12) : raw.begin]) or _NOT_THEN.match(folded, raw.stop):
            continue  # the hour behind it is that of the new day
        ceiling = raws[index + 1].begin if index + 1 < len(raws) else len(folded)
        behind = [c for c in clocks if raw.stop <= c[0] < ceiling and c[0] - raw.stop <= _NEAR_AFTER]
        behind = [c for c in behind if not _is_anothers(folded, c, raw, ceiling)]
        floor = raws[index - 1].stop if index else 0
        before = [c for c in clocks if floor <= c[0] and c[1] <= raw.begin and raw.begin - c[1] <= _NEAR_BEFORE]
        before = [c for c in before if not _ENDS.search(folded, c[1], raw.begin)]
        before = [c for c in before if not (index and _belongs_before(c, raws[index - 1], hours.get(index - 1)))]
        chosen = behind[:1] or before[-1:] or _far(folded, clocks, raw, ceiling)
        hour = chosen[0][2] if chosen else _hour_at_once(folded, raw, ceiling)
        if hour:
            hours[index] = hour
    return hours


def _hour_at_once(folded: str, raw: _Raw, ceiling: int) -> time | None:
    """An hour that nothing marks but its place: «20 декабря 2021 года, 10.00», «30 желтоқсан (бейсенбі), 15-00»."""
    found = _BARE_HOUR.match(folded, raw.stop, ceiling) if raw.single else None
    return time(int(found["h"]), int(found["min"])) if found else None


def _is_anothers(folded: str, clock: tuple[int, int, time], raw: _Raw, ceiling: int) -> bool:
    """Whether a clock behind a date is the next one's («в 12:00 часов 5 мая»), or of another item of a form."""
    between = folded[raw.stop : clock[0]]
    if "\n" in between and _NEW_ITEM.match(between[between.rindex("\n") + 1 :]):
        return True
    if ceiling >= len(folded) or ceiling - clock[1] > _NEAR_BEFORE:
        return False
    return "\n" in between or (len(between) > _AT_ONCE and _LEADS_ON.fullmatch(folded, clock[1], ceiling) is not None)


def _belongs_before(clock: tuple[int, int, time], former: _Raw, taken: time | None) -> bool:
    return taken == clock[2] and clock[0] - former.stop <= _NEAR_AFTER


def _far(folded: str, clocks: list[tuple[int, int, time]], raw: _Raw, ceiling: int) -> list[tuple[int, int, time]]:
    limit = min(ceiling, raw.stop + _FAR_AFTER)
    own = [c for c in clocks if raw.stop <= c[0] < limit and not _is_anothers(folded, c, raw, ceiling)]
    return [c for c in own if _FAR_CUE.search(folded, max(0, c[0] - 40), c[0])][:1]


def _may_start(folded: str, clock: re.Match[str], raws: list[_Raw]) -> bool:
    if any(raw.begin <= clock.start() < raw.stop for raw in raws):
        return False
    if _OPENING_HOURS.match(folded, clock.end(), clock.end() + 60):
        return False
    return not _NOT_START.search(folded[max(0, clock.start() - 40) : clock.start()])


def _clock(found: re.Match[str]) -> time | None:
    groups = found.groupdict()
    hour = next((v for k, v in groups.items() if k.startswith("h") and v), None)
    minute = next((v for k, v in groups.items() if k.startswith("min") and v), "0")
    if hour is None:
        return None
    later = int(hour) < _NOON and _AFTER_NOON.match(found.string, found.end()) is not None
    return time(int(hour) + _NOON * later, int(minute))
