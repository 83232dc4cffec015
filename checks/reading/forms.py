"""The forms in which days and periods are written in Russian and Kazakh (`sources.md` §4), and where each stands.

A small grammar of its own: every form is one alternative of a regular expression over the folded text, whose
positions are those of the text itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checks.reading.months import NUMBERS, slipped_at
from checks.reading.months import PATTERN as _MONTH

YEAR_WORD = r"(?:жыл[а-я]{0,8}|ж\.?|года?[а-я]{0,3}|г\.?(?![а-я]))"
CASE = (
    r"(?:-?\s?(?:го|ое|е|ого|ши|шы|шиси|сы|си|сында|синде|сынан|синен|сына|сине|дан|ден|нан|нен|тан|тен|на|не|ына|ине|ы|и|инде|ында|инен|"
    r"ынан)(?![а-я]))?"
)
_JOIN = r"(?:-|по|до|мен|бен|пен)"
_AND = r"(?:и|жане)"

DAY, _M = r"(?:3[01]|[12]\d|0?[1-9])", r"(?:1[0-2]|0?[1-9])"
_NUMERIC = re.compile(
    rf"(?:(?<![\d.,/-])|(?<=\s,)|(?<=\d[-/])|(?<=\d\.-)|(?<=[а-я]-)|(?<=[а-я]\.-))(?P<d>{DAY})\s?(?P<sep>[./-])\s?(?P<m>{_M})\s?(?P=sep)\s?(?P<y>(?:19|20)\d\d)(?!\d)"
    rf"|(?:(?<![\d.,/-])|(?<=\s,)|(?<=\.\d\d-))(?P<d3>{DAY})(?P<sep3>[./])(?P<m3>{_M})(?P=sep3)(?P<y3>[12]\d)(?!\d|[./]\d|-\d(?!\d?\.\d\d\.))"
    rf"|(?<![\d./-])(?P<y2>20\d\d)(?P<sep2>[./-])(?P<m2>{_M})(?P=sep2)(?P<d2>{DAY})(?!\d)"
    rf"|(?<!\d)(?<!\d\s)(?P<d5>[0-3]\d)\"{{0,2}}\s(?P<m5>0[1-9]|1[0-2])\s(?P<y5>20\d\d)(?!\d|\s\d{{2,3}}(?![\d:.]))"
    rf"|(?<![\d.,/-])(?P<d6>[0-3]\d)(?P<sep6>[,·])(?P<m6>0[1-9]|1[0-2])(?P=sep6)(?P<y6>20\d\d)(?!\d)"
    rf"|(?<![\d./-])(?P<y4>20\d\d)\s?(?:жыл[а-я]*|ж\.?|г\.?)\s{{0,2}}(?P<d4>{DAY})\.(?P<m4>0[1-9]|1[0-2])(?![\d:]|\.\d)"
)
_IN_LETTERS = r"(?:\s?\([а-я]{2,14}(?:\s[а-я]{4,14})?\))?"  # «30 (тридцатое) мая»
_DAYS_OF_MONTH = (
    rf"(?:(?<![\d./])(?<!\d-)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{0,3}})?"
    rf"(?:(?<![\d.:/])|(?<=[а-я]:))(?P<q>\"{{1,2}}[^\S\n]?)?(?P<a>\d{{1,2}})(?(q)\s?\"{{0,2}}){CASE}{_IN_LETTERS}"
    rf"(?:\s{{0,3}}{_JOIN}\s{{0,3}}\"{{0,2}}(?P<b>\d{{1,2}})\"{{0,2}}{CASE}{_IN_LETTERS})?"
    r"\s{0,3}-?\s{0,3}(?:числа\s)?"
)
_YEAR_BEHIND = (  # «30 желтоқсаннан 2025 жылғы 8 қаңтарға»: that year is the next date's
    rf"(?:\s?\([а-я]{{4,12}}\))?\s{{0,3}},?\s{{0,3}}(?:месяца\s)?(?P<y2>(?:19|20)\d\d)(?!\d|\s{{0,3}}жыл[а-я]{{0,8}},?\s{{0,3}}\d{{1,2}}\s{{0,3}}{_MONTH})"
)
_WORDED = re.compile(rf"{_DAYS_OF_MONTH}(?P<m>{_MONTH})(?P<mend>[а-я]{{0,8}})\"?(?:{_YEAR_BEHIND})?")
_BEFORE_SLIP = re.compile(rf"{_DAYS_OF_MONTH}(?=[а-я])")
_YEAR_BEFORE_SLIP = re.compile(rf"(?<![\d./])(?<!\d-)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{1,3}}(?=[а-я])")
_DAY_BEHIND_SLIP = re.compile(rf"\s{{0,3}}(?P<a>\d{{1,2}}){CASE}(?:\s{{0,3}}{_JOIN}\s{{0,3}}(?P<b>\d{{1,2}}){CASE})?")
_OF_THIS_YEAR = re.compile(r"\s{1,2}(?:текущего|сего|т\.\s?г)")
_THIS_YEAR = re.compile(r"(?:агымдагы|осы|биылгы)\s(?:жыл[а-я]*\s{0,2})?$")
_BEHIND_SLIP = re.compile(rf"\"?{_YEAR_BEHIND}")
_MONTH_FIRST = re.compile(
    rf"(?:(?<![\d./])(?<!\d-)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{0,3}})"
    rf"(?:(?<![а-я])|(?<=жылгы)|(?<=жылдын))(?P<m>{_MONTH})(?:дын|дин|тын|тин|нын|нин|ынын|инин)\s{{0,3}}(?P<a>\d{{1,2}}){CASE}"
    rf"(?:\s{{0,3}}{_JOIN}\s{{0,3}}(?P<b>\d{{1,2}}){CASE})?"
)
_MONTH_OF = re.compile(  # «2021 жылдың қараша айының 24 күні», «Наурыздың 16-сы 2025 жыл», «мамырдың 30-ы күні»
    rf"(?:(?<![\d./])(?<!\d-)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{0,3}})?(?<![а-я])(?P<m>{_MONTH})"
    rf"(?:(?:дын|дин|тын|тин|нын|нин)?\s?(?P<of>айынын)|(?P<its>(?:ы|и)?(?:дын|дин|тын|тин|нын|нин))|(?=,\s\d\d?\s?-\s?\d),)\s{{0,3}}(?P<a>\d{{1,2}})(?!\d)(?P<case>{CASE})"
    rf"(?:(?:\s{{0,3}}{_JOIN}\s{{0,3}}|(?<=н)\s)(?P<b>\d{{1,2}})(?!\d){CASE})?"
    r"(?:\s?,?\s?(?:[а-я]{2,9}(?:нби|ма),?\s)?(?P<y2>20\d\d)(?=\s?ж))?"
)
_FIRST_OF_DAYS = re.compile(  # «7-13.04.2025», «с 14 по 18.04.2025»
    rf"(?:(?<![\d.,/:№-])(?P<d>{DAY})-|(?<![а-я])с\s(?P<d1>{DAY})\s(?:по|до)\s)"
    rf"(?=(?P<d2>{DAY})\.(?P<m2>{_M})\.(?P<y>20\d\d)(?!\d))"
)
_SHORT_DAY = re.compile(  # «23.12 в 10:00»: a day without its year, told by the hour behind it
    rf"(?<![\d.,/:№-])(?<!в\s)(?P<d>{DAY})\.(?P<m>0[1-9]|1[0-2])"
    r"(?=\s?,?\s?(?:в|с|к|сагат|саг\.?|начало в)?\s{0,2}(?:[01]?\d|2[0-3])[:-][0-5]\d(?!\d))"
    rf"|^\s{{0,3}}(?P<d6>{DAY})\.(?P<m6>0[1-9]|1[0-2])(?=\s-\s[^\d\n]{{4}})",  # «15.05 – ТОО …» leads a line
    re.MULTILINE,
)
_LISTED = re.compile(  # «22, 23 и 24 мая 2025 года», «2025 жылғы 22 және 23 мамырда»: days, no stretch of them
    rf"(?:(?<![\d./])(?<!\d-)(?P<y1>(?:19|20)\d\d)\s{{0,3}}{YEAR_WORD}?,?\s{{0,3}})?(?<![\d.,:/-])"
    rf"(?P<days>(?:{DAY}(?!\d){CASE},\s?){{0,4}}{DAY}(?!\d){CASE},?\s{{1,2}}{_AND}\s{{1,2}}(?:в\s)?{DAY}){CASE}\s{{1,3}}(?P<m>{_MONTH})[а-я]{{0,8}}"
    rf"(?:{_YEAR_BEHIND})?"
)
_SHORT_LISTED = re.compile(  # «22.05, 23.05 и 24.05.2025»: the days before the last
    rf"(?<![\d.,/:№-])(?P<d>{DAY})\.(?P<m>0[1-9]|1[0-2])\.?"
    rf"(?=(?:,\s{{1,2}}{DAY}\.(?:0[1-9]|1[0-2])\.?){{0,4}},?\s{{1,2}}{_AND}\s{{1,2}}{DAY}\.(?:0[1-9]|1[0-2])\.(?P<y>20\d\d)(?!\d))"
)
_CLAUSE = re.compile(
    r"(?:(?<![а-я])(?:п|пп|ст|разд|прил)\.|пункт[а-я]{0,3}|стать[а-я]{1,2}|раздел[а-я]{0,2}|№)\s{0,2}$"
)
_ONE_DAY = re.compile(rf"(?<!\d){DAY}(?!\d)")
_OF_MONTH = ("дын", "дин", "тын", "тин", "нын", "нин")  # the third «of November»
_SHORT_PERIOD = re.compile(  # с 16.04 по 22.04.2025
    rf"(?<![\d.,/:-])(?P<d>{DAY})\.(?P<m>{_M})(?P<dot>\.?)\s{{0,2}}(?:-|по|до|мен)\s{{0,2}}"
    rf"(?=(?P<d2>{DAY})\.(?P<m2>{_M})\.(?P<y>20\d\d)(?!\d))"
)
_YEAR_LED_PERIOD = re.compile(  # «2025 ж. 02.04.-08.04. аралығы»
    rf"(?<![\d./-])(?P<y>20\d\d)\s?{YEAR_WORD}\s{{0,2}}(?:с\s)?(?P<d>{DAY})\.(?P<m>0[1-9]|1[0-2])\.?\s{{0,2}}{_JOIN}\s{{0,2}}"
    rf"(?P<d2>{DAY})\.(?P<m2>0[1-9]|1[0-2])(?![\d:]|\.\d)"
)
_NAMED_NUMBER = re.compile(  # «лот 1 – 12 мая»: the first number is no day
    r"(?:(?<![а-я])(?:лот[а-я]{0,3}|уч\.|участ[а-я]{0,6}|блок[а-я]{0,3}|очеред[а-я]{0,2}|этап[а-я]{0,3}|карьер[а-я]{0,2}|"
    r"позици[а-я]|скважин[а-я]|кезен[а-я]{0,2}|кезе[кг][а-я]{0,2}|д\.|дом|кв\.|каб\.|школ[а-я]{1,2})|№|n)\s{0,2}$"
)


@dataclass(frozen=True, slots=True)
class Raw:
    """A day or period as it is written at `begin` to `stop` (exclusive) of a text: its year may be left out."""

    start: tuple[int | None, int, int]  # year (None: left out), month, day
    end: tuple[int | None, int, int]
    begin: int
    stop: int
    worded: bool = False
    this_year: bool = False  # «текущего года», «ағымдағы жылдың»

    @property
    def single(self) -> bool:
        return self.start == self.end


def written_days(folded: str) -> Iterator[Raw]:
    """Every day and stretch of days of a folded text, form by form; the forms may overlap."""
    worded = [raw for found in _LISTED.finditer(folded) for raw in _listed(found, folded)]
    third = (_worded(found, folded) for found in _MONTH_FIRST.finditer(folded))
    worded += [raw for raw in third if not _overlaps(raw, worded)]
    named = (found for found in _MONTH_OF.finditer(folded) if _is_day_of_month(found, folded))
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
        yield Raw(point, point, found.start(), found.end("dot"))
    for found in _YEAR_LED_PERIOD.finditer(folded):
        opens, closes = (int(found["m"]), int(found["d"])), (int(found["m2"]), int(found["d2"]))
        year = int(found["y"])
        yield Raw((year, *opens), (year + (closes < opens), *closes), found.start(), found.end())
    for found in _SHORT_LISTED.finditer(folded):
        if _CLAUSE.search(folded, max(0, found.start() - 20), found.start()):
            continue
        point = (int(found["y"]), int(found["m"]), int(found["d"]))
        yield Raw(point, point, found.start(), found.end())
    for found in _FIRST_OF_DAYS.finditer(folded):
        is_number = _NAMED_NUMBER.search(folded, max(0, found.start() - 20), found.start())
        own = "d" if found["d"] else "d1"
        if int(found[own]) < int(found["d2"]) and not is_number:
            first = (int(found["y"]), int(found["m2"]), int(found[own]))
            yield Raw(first, first, found.start(own), found.end(own))
    for found in _SHORT_DAY.finditer(folded):
        short = (None, int(found["m"] or found["m6"]), int(found["d"] or found["d6"]))
        yield Raw(short, short, found.start("d" if found["d"] else "d6"), found.end())
    for found in _NUMERIC.finditer(folded):
        year = int(found["y"] or found["y2"] or found["y4"] or found["y5"] or found["y6"] or f"20{found['y3']}")
        month = found["m"] or found["m2"] or found["m3"] or found["m4"] or found["m5"] or found["m6"]
        day = found["d"] or found["d2"] or found["d3"] or found["d4"] or found["d5"] or found["d6"]
        point = (year, int(month), int(day))
        yield Raw(point, point, found.start(), found.end())


_CALLED_DAY = re.compile(r"\s?(?:куни|жулдыз)")
_BARE_BOILER = re.compile(r"\d{1,2}\s?-\s?казан[а-я]{0,3}")
_FULL_DAY = re.compile(r"(?<!\d)(?:20\d\d[-./]\d\d?[-./]\d\d?|\d\d?[./-]\d\d?[./-]20\d\d)(?!\d)")
_BOILERS = re.compile(r"казанды[кг]|казан агрегат")
_AS_A_DAY = re.compile(r"\s?(?:,\s?)?(?:куни|(?:сагат|саг)|\d\d?[:.]\d\d|\(?[а-я]{2,5}сенби|\(?жума)")


def _is_day_of_month(found: re.Match[str], folded: str) -> bool:
    """Whether the figure behind a month is its day: where a year or «айының» is said, or «мамырдың 30-ы», «30 күні»."""
    if found["y1"] or found["y2"] or found["of"]:
        return True
    return bool(found["its"]) and bool(found["b"] or found["case"] or _CALLED_DAY.match(folded, found.end("a")))


def _overlaps(raw: Raw, others: Sequence[Raw]) -> bool:
    return any(one.begin < raw.stop and raw.begin < one.stop for one in others)


def _listed(found: re.Match[str], folded: str) -> list[Raw]:
    """Each of the days that have one month: the last reaches to its end, the first from the year before it."""
    if _NAMED_NUMBER.search(folded, max(0, found.start("days") - 20), found.start("days")):
        return []
    this_year = _OF_THIS_YEAR.match(folded, found.end()) is not None
    year = found["y2"] or (None if this_year else found["y1"])
    days = list(_ONE_DAY.finditer(folded, *found.span("days")))
    begins = [found.start() if found["y1"] and not found["y2"] else days[0].start(), *(d.start() for d in days[1:])]
    stops = [*(day.end() for day in days[:-1]), found.end()]
    points = [(int(year) if year else None, NUMBERS[found["m"]], int(day[0])) for day in days]
    return [
        Raw(point, point, begin, stop, worded=True, this_year=this_year)
        for point, begin, stop in zip(points, begins, stops, strict=True)
    ]


def _slipped(folded: str) -> Iterator[Raw]:
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
            yield Raw(
                (point, month[0], days[0]), (point, month[0], days[1]), found.start(),
                behind.end() if behind else month[1], worded=True, this_year=this_year,
            )  # fmt: skip


def _slipped_before_day(folded: str) -> Iterator[Raw]:
    """Dates whose month is a slip of the hand and stands before the day: «2021 жылы қ- арашаның 3-і»."""
    for found in _YEAR_BEFORE_SLIP.finditer(folded):
        month = slipped_at(folded, found.end(), year=True)
        day = _DAY_BEHIND_SLIP.match(folded, month[1]) if month else None
        if month and day and folded[found.end() : month[1]].endswith(_OF_MONTH):
            year, first = int(found["y1"]), int(day["a"])
            last = int(day["b"] or first)
            yield Raw((year, month[0], first), (year, month[0], last), found.start(), day.end(), worded=True)


def _worded(found: re.Match[str], folded: str) -> Raw:
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
    return Raw((year, month, first), (year, month, last), begin, found.end(), worded=True, this_year=this_year)


def may_be_boiler(folded: str, begin: int, stop: int) -> bool:
    """Whether a date in a folded text, without a year, may be the number of a boiler: «8-қазан», not «8-қазан күні»."""
    return bool(_BARE_BOILER.fullmatch(folded, begin, stop)) and not _AS_A_DAY.match(folded, stop)


def _is_numbered(found: re.Match[str], folded: str) -> bool:
    """«№4 қазан агрегаты», «қазандықты қайта жаңарту (5-қазан)»: a boiler, whose name is that of October."""
    begin = found.start("a")
    if may_be_boiler(folded, *found.span()):
        line = folded.rfind("\n", 0, begin) + 1, folded.find("\n", begin) + 1 or len(folded)
        if _BOILERS.search(folded) or _FULL_DAY.search(folded, *line):
            return True
    return not found["b"] and re.search(r"№\s?$", folded[max(0, begin - 3) : begin]) is not None
