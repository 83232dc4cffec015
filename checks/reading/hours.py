"""The hours of a text, and the day that each belongs to (`sources.md` §4): close behind it, close before, else near."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import time

from checks.reading.forms import CASE, Raw
from checks.reading.months import PATTERN as _MONTH

_HOUR = r"(?:[01]?\d|2[0-3])"
_IN_WORDS = r"(?:\s?\([а-я ]{2,24}\))?"  # «12 (двенадцать) часов»
_SPOKEN = {
    "девять": 9, "десять": 10, "одиннадцать": 11, "двенадцать": 12, "тринадцать": 13, "четырнадцать": 14,
    "пятнадцать": 15, "шестнадцать": 16, "семнадцать": 17, "восемнадцать": 18, "тогыз": 9, "он": 10, "он бир": 11,
    "он еки": 12, "он уш": 13, "он торт": 14, "он бес": 15, "он алты": 16, "он жети": 17, "он сегиз": 18,
}  # fmt: skip
_IN_RUSSIAN = "|".join(word for word in _SPOKEN if word.endswith("ть"))
_IN_KAZAKH = "|".join(sorted((word for word in _SPOKEN if not word.endswith("ть")), key=len, reverse=True))
_CLOCK = re.compile(
    rf"(?<![\d.:/-])(?<!\d,)(?P<h>{_HOUR})\s?:\s?(?P<min>[0-5]\d)(?!\d)"
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h2>{_HOUR}){_IN_WORDS}\s{{0,2}}(?:час[а-я]{{0,3}}|саг(?:ат[а-я]{{0,3}}|\.|(?=\s\d))|"
    rf"ч(?![а-я])\.?)(?:\s{{0,2}}(?P<min2>[0-5]\d)(?=\s{{0,2}}(?:м|-|[^\d.]|$))"
    rf"(?!\"?{CASE}\s{{0,3}}-?\s{{0,3}}{_MONTH}))?"
    rf"|(?:сагат[а-я]{{0,4}}|(?<![а-я])сагы?(?![а-я])\.?)\s{{0,2}}(?P<h3>{_HOUR})(?:\s?[.\-]\s?(?P<min3>[0-5]\d)|"
    rf"\s(?P<min3b>00|30))?(?!\d|\s?:\s?\d)"
    rf"|(?<![а-я])(?:в|(?:время|час|уакыты|сагаты)(?:\s?[:-])?|начало в)\s{{1,2}}(?P<h4>{_HOUR})\s?[.\-]"
    rf"\s?(?P<min4>[0-5]\d)"
    rf"(?![\d\-/]|\.\s?\d)"
    rf"|(?<![а-я])(?:бастал(?:у[а-я]{{0,3}}|ды)|начало)(?:\s(?:слушани|собрани|обсуждени|встреч)[а-я]{{0,3}})?\s?[:-]?\s{{1,2}}(?P<h8>{_HOUR})\s?[.\-]\s?(?P<min8>00|1[3-9]|[2-5]\d)"
    rf"(?![\d\-/]|\.\s?\d)"
    rf"|(?<![а-я])с\s{{1,2}}(?P<h7>{_HOUR})\s?[.\-]\s?(?P<min7>[0-5]\d)(?![\d.\-/])"  # «с 16.04.» is a day
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h5>{_HOUR})[.\-](?P<min5>[0-5]\d)(?=\s{{0,2}}(?:час|ч\.|ч(?![а-я])|сагат|"
    rf"-?[дт][ае](?![а-я])))"
    rf"|(?<![а-я])(?:танг[ыи]|тус[кт]и|кешки|танертенги)\s(?:сагат\s)?(?P<h9>{_HOUR})(?:\s?[:.\-]\s?(?P<min9>[0-5]\d)|-?(?:[дтгк][ае])(?![а-я]))"
    rf"|(?<![а-я])(?P<said>{_IN_RUSSIAN})\s{{1,2}}(?:час(?:ов|а)?|утра|дня|вечера)(?![а-я])"
    rf"|(?<![а-я])сагат\s{{1,2}}(?P<said2>{_IN_KAZAKH})(?=[дт]а|[дт]е|[\s,.;)]|$)"
    rf"|(?<![\d.:/-])(?<!\d,)(?P<h6>[01]\d|2[0-3])(?P<min6>00|30)(?=\s?(?:час|ч(?![а-я])|сагат))"
    rf"|(?<![а-я])[вк]\s(?P<h10>{_HOUR})(?=\s(?:утра|дня|вечера)(?![а-я]))"
    rf"|(?<![а-я])(?:к\s(?P<h11>{_HOUR})\s?[.\-]\s?(?P<min11>00|1[3-9]|[2-5]\d)(?![\d\-/]|\.\s?\d)"
    rf"|ровно\sв\s(?P<h12>{_HOUR})(?!\d|\s?[.:-]\s?\d|\s?[°º˚])|в\s(?P<h13>{_HOUR})(?=\sровно(?![а-я])))"
    rf"|(?<![\d.:/-])(?P<h14>{_HOUR})\s?[°º˚]{{2}}"
)
_BARE_HOUR = re.compile(  # minutes that are no month: «10.12» is a day
    r"\"?\s?(?:(?:текущего|сего)\sгода|[тс]\.?\s?г\.?|года?|г\.?|жыл[а-я]{0,4}|ж\.?)?"
    rf"(?:,?\s?\(?[а-я]{{0,12}}(?:день|ник|рг|да|ица|бота|бот[ау]|нье|сенби|жума)\)?)?(?:,\s?|\s)"
    rf"(?P<h>{_HOUR})\s?[.\-]\s?(?P<min>00|1[3-9]|[2-5]\d)(?![\d\-/]|\.\s?\d)"
)
_NOT_START = re.compile(
    r"(?:до|по|дейин|\d\s?-|(?<![а-я])(?:не(?:\sв)?|вместо)|регистрац[а-я]*[^.;:,\d]{0,30}:?\s?|тирке[ул][^.;:,\d]{0,30}:?\s?|перерыв[^.;]{0,20}|"
    r"режим[^.;]{0,30}|(?:жумыс|кабылдау)\sуакыт[а-я]{0,3}\s?:?|(?:время|часы)\s(?:работы|приема)\s?:?|ежедневно[^.;]{0,20})\s*$"
)
_OF_ITS_OWN_LINE = re.compile(
    r"(?:^|\n|\s)\d\d?[:.]\d\d\s?-[^\n\d]{0,40}\n\s*$"
)  # «10:30 – регистрация», the line before
_OPENING_HOURS = re.compile(
    r"(?:-?[дт][ае]н)?\s{0,2}(?:ч[а-я.]{0,5})?\s{0,2}(?:до|-|дейин)\s{0,2}\d\d?\s?[:.-]\s?\d\d[^.;\n\d]{0,12}(?:ежедневн|кроме|в\s+рабоч|"
    r"по\s+рабоч|будн|кун\s+сайын|жумыс\s+кун)|(?:-?[дт][ае]н)\s{0,2}\d\d?\s?[:.-]\s?\d\d\s?-?[гк][ае]\s+дейин[^.;\n]{0,12}(?:кун|жумыс)"
)
_BEHIND = r"-?(?:[дт][ае])?[^\S\n]?(?:час[а-я]*[^\S\n])?"  # an hour: its ending and its word
_LABEL = r"[а-я]*(?![а-я ]{0,12}:)"  # no «Басталды: 15.00 Аяқталды: 15.50»
_ENDED = re.compile(rf"{_BEHIND}(?:жабыл|аяктал|заверш|закрыт|закончи|окончен){_LABEL}")
_BEGUN = re.compile(rf"{_BEHIND}(?:бастал|ашыл|начал){_LABEL}")
_MOVED_FROM = re.compile(  # «сағаты 10:00-ден 15:30-ға жылжытылды», «с 10:00 на 15:30»
    r"-?[дтн][иы]н\sорнына|-?[дтн][ае]н\s\d\d?\s?[:.-]\s?\d\d\s?-?[гк][ае]\s(?:жылжы|ауыс|кош)|\s(?:час[а-я]*\s)?на\s\d\d?\s?[:.-]\s?\d\d"
)
_ENROLS = re.compile(r"(?:\s?-\s?\d\d?[:.]\d\d)?\s?(?:час[а-я]*|ч\.?)?\s?[-:,]?\s?(?:начало\s)?(?:регистрац|тирке[ул])")
_ENDS = re.compile(r"\.\s?\n|\.\s(?=[а-я]{4})")  # of what was said with an hour
_NOON = 12
_DIGIT = re.compile(r"\d")
_SAID_BEFORE = 200  # letters in which a text says what an hour is
_IN_THE_AFTERNOON = re.compile(r"(?<![а-я])(?:тустен\sкейин(?:ги)?|кундизги|тус(?:ки|те)?|кешки|кешкилик)\s$")
_FIRST_OF_DAY = 8  # an hour before it is none of the morning where «күндізгі» stands
_AFTER_NOON = re.compile(r"\s{0,2}(?:\d\d\s?мин[а-я]*\.?\s?)?(?:дня|вечера)(?![а-я])")
_NOT_THEN = re.compile(
    r"\s?(?:жыл[а-я]{0,4}|ж\.?|года|г\.)?\)?\s?(?:\d\d?[:.]\d\d\s?)?(?:емес|орнына|не действу[а-я]+)(?![а-я])"
)
_INSTEAD = re.compile(r"(?:(?:вместо|взамен)\s\"{0,2}|(?<![а-я])как\s(?:ранее\s)?(?:сообща|объявля|указ)[а-я]*\s)$")
_LABEL_OF_OTHERS = re.compile(  # of the next day: «Время начала: 11:00\nДата приёма замечаний: …»
    r"[^\n]{0,12}\n(?=[^\n]*(?:замечани|предложени|ознаком|публик|размещ|объявлени|подписан|усыныс|ескерт|таныс|жарияла|"
    r"орналас|кол\s?кой))[^\n:]{4,60}:\s{0,2}"
)
_NEAR_AFTER, _FAR_AFTER, _NEAR_BEFORE, _AT_ONCE = 45, 170, 32, 6
_LEADS_ON = re.compile(r"-?(?:[дт][ае]н?)?\s{0,2}(?:час[а-я]*|ч\.?|мин[а-я]*\.?)?\s{1,2}\"?")
_NEW_ITEM = re.compile(r"\s{0,3}\d{1,2}[.)]\s(?!\s{0,2}(?:дата|врем|начал|в\s|сагат|уакыт|кун|басталу))")
_BEGINNING = r"(?:начало|открытие|бастал(?:у[а-я]{0,3}|ды)|ашылуы)"
_FAR_CUE = re.compile(
    rf"(?:в|{_BEGINNING}[а-я ]{{0,20}}:?|время[а-я ]{{0,20}}:?|сагат[а-я]*|"
    r"уакыты[а-я ]{0,12}:?|[:,;-])\s*$"
)
_BEGINS = re.compile(  # «Начало слушаний – 10-00», «Время и место проведения: с. Абай, школа, с 11:00»
    rf"(?<![а-я]){_BEGINNING}(?![а-я])[^.;\n\d]{{0,40}}$|"
    r"(?:^|\n|[.!?]\s)\W{0,3}(?:дата[ ,а-я]{0,12})?время(?![а-я])[^\n\d]{0,160}$"
)


def hour_in(folded: str) -> time | None:
    """The first hour of a folded text at which something may begin, with or without a date beside it."""
    hours = (_clock(clock) for clock in _CLOCK.finditer(folded) if _may_start(folded, clock, []))
    return next((hour for hour in hours if hour), None)


def tells_hour(folded: str, hour: time) -> bool:
    """Whether a folded text says an hour at all, as a clock or in figures: «с. Абай – 10.00, с. Талап – 15.00»."""
    figures = rf"(?<![\d.:/-])0?{hour.hour}\s?[.:-]\s?{hour.minute:02}(?!\d|\.\d)"
    return re.search(figures, folded) is not None or any(_clock(one) == hour for one in _CLOCK.finditer(folded))


def beginning_in(folded: str) -> time | None:
    """The hour at which a folded text says that it all begins, however far from any date; None for none or several."""
    clocks = [c for c in _CLOCK.finditer(folded) if _may_start(folded, c, [])]
    begins = {_clock(c) for c in clocks if _begins(folded, c)}
    return begins.pop() if len(begins) == 1 else None


def _begins(folded: str, clock: re.Match[str]) -> bool:
    figure = _DIGIT.search(
        folded, clock.start(), clock.end()
    )  # a clock may have words of its own: «начало слушаний 10.00»
    stop = figure.start() if figure else clock.start()
    return _BEGINS.search(folded[max(0, stop - _SAID_BEFORE) : stop]) is not None or bool(
        _BEGUN.match(folded, clock.end())
    )


def without_hours(folded: str) -> str:
    """A folded text, of the same length, with its hours blanked."""
    return _CLOCK.sub(lambda clock: " " * len(clock[0]), folded)


def hours_of(folded: str, raws: Sequence[Raw]) -> dict[int, time]:
    """Index of a date → the hour that belongs to it: close behind, close before, else in the same sentence."""
    clocks = [
        (c.start(), c.end(), t) for c in _CLOCK.finditer(folded) if (t := _clock(c)) and _may_start(folded, c, raws)
    ]
    hours: dict[int, time] = {}
    taken: set[tuple[int, int, time]] = set()
    for index, raw in enumerate(raws):
        if _INSTEAD.search(folded[max(0, raw.begin - 30) : raw.begin]) or _NOT_THEN.match(folded, raw.stop):
            continue  # the hour behind it is that of the new day
        ceiling = raws[index + 1].begin if index + 1 < len(raws) else len(folded)
        behind = [c for c in clocks if raw.stop <= c[0] < ceiling and c[0] - raw.stop <= _NEAR_AFTER]
        behind = [c for c in behind if not _is_anothers(folded, c, raw, ceiling)]
        floor = raws[index - 1].stop if index else 0
        before = [c for c in clocks if floor <= c[0] and c[1] <= raw.begin and raw.begin - c[1] <= _NEAR_BEFORE]
        before = [c for c in before if not _ENDS.search(folded, c[1], raw.begin)]
        before = [c for c in before if c not in taken]
        chosen = behind[:1] or before[-1:] or _far(folded, clocks, raw, ceiling)
        taken.update(chosen)
        hour = chosen[0][2] if chosen else _hour_at_once(folded, raw, ceiling)
        if hour:
            hours[index] = hour
    return hours


def _hour_at_once(folded: str, raw: Raw, ceiling: int) -> time | None:
    """An hour that nothing marks but its place: «20 декабря 2021 года, 10.00», «30 желтоқсан (бейсенбі), 15-00»."""
    found = _BARE_HOUR.match(folded, raw.stop, ceiling) if raw.single else None
    return time(int(found["h"]), int(found["min"])) if found else None


def _is_anothers(folded: str, clock: tuple[int, int, time], raw: Raw, ceiling: int) -> bool:
    """Whether a clock behind a date is the next one's («в 12:00 часов 5 мая»), or of another item of a form."""
    between = folded[raw.stop : clock[0]]
    if "\n" in between and _NEW_ITEM.match(between[between.rindex("\n") + 1 :]):
        return True
    if ceiling >= len(folded) or ceiling - clock[1] > _NEAR_BEFORE:
        return False
    if _LABEL_OF_OTHERS.fullmatch(folded, clock[1], ceiling):
        return False
    return "\n" in between or (len(between) > _AT_ONCE and _LEADS_ON.fullmatch(folded, clock[1], ceiling) is not None)


def _far(folded: str, clocks: list[tuple[int, int, time]], raw: Raw, ceiling: int) -> list[tuple[int, int, time]]:
    limit = min(ceiling, raw.stop + _FAR_AFTER)
    own = [c for c in clocks if raw.stop <= c[0] < limit and not _is_anothers(folded, c, raw, ceiling)]
    return [c for c in own if _is_begun(folded, c, raw) or _FAR_CUE.search(folded, max(0, c[0] - 40), c[0])][:1]


def _is_begun(folded: str, clock: tuple[int, int, time], raw: Raw) -> bool:
    """Whether something began at a clock, as is told in the line of a day."""
    return "\n" not in folded[raw.stop : clock[0]] and _BEGUN.match(folded, clock[1]) is not None


def _may_start(folded: str, clock: re.Match[str], raws: Sequence[Raw]) -> bool:
    if any(raw.begin <= clock.start() < raw.stop for raw in raws):
        return False
    if _OPENING_HOURS.match(folded, clock.end(), clock.end() + 60) or _ENDED.match(folded, clock.end()):
        return False
    if _MOVED_FROM.match(folded, clock.end()) or _ENROLS.match(folded, clock.end()):
        return False
    before = folded[max(0, clock.start() - 40) : clock.start()]
    word = _NOT_START.search(before)
    return word is None or _OF_ITS_OWN_LINE.search(before, 0, word.end()) is not None


def _clock(found: re.Match[str]) -> time | None:
    groups = found.groupdict()
    spoken = groups["said"] or groups["said2"]
    hour = str(_SPOKEN[spoken]) if spoken else next((v for k, v in groups.items() if k.startswith("h") and v), None)
    minute = next((v for k, v in groups.items() if k.startswith("min") and v), "0")
    if hour is None:
        return None
    before = found.string[max(0, found.start() - 20) : found.start()]
    by_day = found[0].startswith(("тус", "кешки")) or _IN_THE_AFTERNOON.search(before)
    evening = found[0].startswith("кешки") or _AFTER_NOON.match(found.string, found.end()) is not None
    later = int(hour) < (_NOON if evening else _FIRST_OF_DAY if by_day else 0)
    return time(int(hour) + _NOON * later, int(minute))
