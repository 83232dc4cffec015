"""Where in a posting each hearing is spoken of: lists, table rows and «date – project» pairs become segments."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time
from itertools import combinations, pairwise

from checks.reading.dates import Found, Role, find_dates
from checks.reading.dayheads import day_line_above
from checks.reading.hours import hour_in
from checks.reading.leads import (
    LEADING,
    OF_MINUTES,
    bracketed_by_dates,
    ended_by_dates,
    led_by_dates,
    rows_with_dates,
    with_ending,
    with_leading,
    with_weekdays,
)
from checks.reading.lists import day_headed_list, names_project, project_lists
from checks.reading.names import names
from checks.reading.runs import Run, Span
from checks.reading.words import tokens

_MOST_SEGMENTS = 80
ENUMERATOR = re.compile(
    r"(?:(?<=[\s;])|^)(?:(?:№\s?)?\d{1,2}|[ivxIVX]{1,4})[.)]\s+(?=[^\d\s]|\d{1,2}\s?-?\s?(?:лот|кезек|очеред|учаск))|(?<=\s)[•●▪▫◦✓✔☑✅➢➤►▶■*]\s|(?<=\n)\s*-\s",
    re.MULTILINE,
)
_SUBJECT = re.compile(
    r"проект|жоба|план[ауо]?\s|жоспар|отчет|есеп|(?<![а-я])(?:ндв|пуо|пэк|ппм|роос|овос|оовв|кэр|ено|"
    r"ндс)(?![а-я])|строительств|реконструкц|курылыс|месторожд|кен орн"
)
_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_KAZAKH_SHARE = 0.04
_SEVERAL = re.compile(
    r"(?<![а-я])(?:протоколы|протоколов|хаттамалар(?:ы|ын)?|графи[кг][а-я]{0,2}|"
    r"(?:(?:тындау|талкылау|жиналыс)[а-я]*\s(?:отк[ие]зу[а-я]{0,4}\s)?|(?<=\n)|^)кесте[а-я]{0,3}|"
    r"объявления\s+(?:недропольз|заказчик)[а-я]+|"
    r"тизим[а-я]{0,3}|перечень|(?:следующ[а-я]+|келеси)\s+(?:проект|жоба)[а-я]*|по\s+проектам\s?:)(?![а-я])"
)
_ITEMS = re.compile(r"^\s{0,3}(\d{1,2})[.)]\s", re.MULTILINE)
_NUMBERED = re.compile(r"(?:(?<=\s)|^)(\d{1,2})[.)]\s(?=[^\d\s])")
_PLURAL_OF_PROTOCOL = ("протоколы", "хаттамалар")
_ONE_PROTOCOL = (  # in either language
    re.compile(r"(?<![а-я])протокол\s(?:общественн|публичн|открыт|слушан|обсужден|собран|ос(?![а-я]))"),
    re.compile(r"(?:тындау|талкылау|жиналыс)[а-я]*\sхаттамасын?(?![а-я])"),
)
_LABELLED = re.compile(r"\s{0,3}[а-я][а-я ,/-]{2,40}:\s")  # «Подписи: …»: a field of a form, and no item
_LABEL = re.compile(r"(?:^|\n|[.;]\s)\s{0,3}([а-я][а-я ,/-]{2,40}):\s")
_LABELS_SUBJECT = re.compile(r"(?<![а-я])(?:нысана|предмет|тема|такырып|проект|жоба|объект|документаци|кужат|материал)")
_FEWEST_LABELS = 3
_HALL = re.compile(  # the name of where one meets, not of what one speaks
    r"(?:гостиниц|отел|кафе|ресторан|клуб|двор|санатори|культур|досуг|кинотеатр|лице|школ)[а-я]*\s{0,2}\"[^\"\n]{1,40}\"|"
    r"\"[^\"\n]{1,40}\"\s{0,2}(?:конак|отел|кафе|мейрамхана|клуб|сарай|санатори|мадениет|кинотеатр|лицей|мектеб)"
)
_HEAD = 260  # letters in which a posting says what it is
_NEXT_MARK = re.compile(r"\s*\n[^\S\n]{0,3}(?:(?:№\s?)?\d{1,2}[.)]|[•*–-])$")
_HEADING_SENTENCE = re.compile(r"(?<=[.;)]\s)[А-ЯЁӘҒҚҢӨҰҮІҺ][^.;:\n\d]{3,60}:$")  # «… школа. Шуский район:»
_PLACE_HEAD = re.compile(  # «Шу ауданы», «Меркенский район», «г. Тараз»
    r"\s{0,3}(?:(?:[А-ЯЁӘҒҚҢӨҰҮІҺ][\w-]{1,20}\s){1,2}(?:район|ауданы|қаласы|ауылы|облысы|область|округі?|(?:а|с)\.\s?о\.)"
    r"|(?:г\.|город|село|с\.|ауыл)\s?[А-ЯЁӘҒҚҢӨҰҮІҺ][\w-]{1,20})\s{0,3}"
)
_END_OF_DAY = re.compile(r"[^\d\n]\.\s(?=[^\d\s])|\d\d\.\s(?=[а-я]{4})|;\s|\n")
_FAR, _HOUR_LONG = 60, 24  # letters
_LONGEST_HEAD = 160  # letters of a line above items


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text (`begin` to `stop`) that speaks of one hearing, with its dates.

    `around` are the stretches beside it that speak of several hearings together, this one among them.
    """

    begin: int
    stop: int
    dates: tuple[Found, ...]
    around: tuple[Span, ...] = ()


def segments(text: str, folded: str, found: Sequence[Found]) -> list[Segment]:
    """The segments of a text, at least one; a text that does not fall apart is one segment.

    `folded` is `text` folded, `found` its dates in order.
    """
    parts = _parts(text, folded, found)
    if len(parts) > 1 or not tells_of_several(folded):
        return parts
    rows = rows_with_dates(text, folded, found)
    return _listed(text, folded, with_ending(found, rows, folded), None, rows) if rows else parts


def _parts(text: str, folded: str, found: Sequence[Found]) -> list[Segment]:
    whole = [Segment(0, len(text), tuple(found))]
    led = led_by_dates(text, folded, found)
    ended = None if led else ended_by_dates(text, folded, found) or bracketed_by_dates(text, folded, found)
    found = with_ending(with_leading(found, led), ended, folded)
    own = _without_title([one for one in found if one.role is Role.HEARING], text)
    listed = _listed(text, folded, found, led, ended)
    left_out = [one for one in own if not any(part.begin <= one.start_pos < part.stop for part in listed)]
    if len(own) < 2 or (listed and not (left_out and _have_own_days(listed, own))):
        return listed or whole
    rows = _dated_lines(text, folded, own)
    if rows and not listed:
        return _with_dates(rows, found, text)
    blocks = _numbered_blocks(folded, own)
    if len(blocks) > len(listed) and _is_list(text, folded, blocks, own):
        return _with_dates(blocks, found, text)
    forms = _labelled_blocks(folded, own)
    if len(forms) > len(listed):
        return _with_dates(forms, found, text)
    starts = _unit_starts(text)
    dated = sorted({max(s for s in starts if s <= one.start_pos) for one in own})
    dated = _with_subjects(folded, dated, starts)
    if len(dated) > 1:
        cut = _cut_by_units(text, folded, starts, dated)
        if len(cut) > len(listed) and _is_list(text, folded, cut, own):
            return _with_dates(cut, found, text)
    if listed:
        return _and_left_out(listed, left_out, folded)
    cut = _cut_by_dates(folded, own)
    return _with_dates(cut, found, text) if _is_list(text, folded, cut, own) else whole


def _and_left_out(listed: list[Segment], left_out: Sequence[Found], folded: str) -> list[Segment]:
    """The items of a list, and the lines above it that say a day with its hour as the items do: «…, ИП Иванов: …»."""
    more: list[Segment] = []
    for one in left_out:
        line = (folded.rfind("\n", 0, one.start_pos) + 1, _end_of_line(folded, one.end_pos))
        above = line[1] < min(part.begin for part in listed) and line[0] > 0
        told = any(one.when.start == part.when.start for item in listed for part in item.dates)
        if above and one.when.at and not told and line[1] - line[0] > _LONGEST_HEAD:
            more.append(Segment(*line, (one,)))
    return [*more, *listed]


def _without_title(own: list[Found], text: str) -> list[Found]:
    """The days without those of the first line that the text tells once more."""
    title = text.find("\n")
    told = {one.when.start for one in own if one.start_pos > title}
    return [one for one in own if one.start_pos > title or one.when.start not in told]


def _dated_lines(text: str, folded: str, own: Sequence[Found]) -> list[Span]:
    """The lines, where each day of a hearing has a line of its own that follows another such one; else none."""
    lines = [(folded.rfind("\n", 0, one.start_pos) + 1, _end_of_line(folded, one.end_pos)) for one in own]
    apart = all(stop + 1 == begin for (_, stop), (begin, _) in pairwise(lines))
    rows = [(begin, min(stop + 1, len(text))) for begin, stop in lines]
    return rows if apart and _is_list(text, folded, rows, own) else []


def _numbered_blocks(folded: str, own: Sequence[Found]) -> list[Span]:
    """The stretches from «1.» to «2.» and so on, where each says a day and an hour of a hearing; else none."""
    marks: list[int] = []
    for mark in _NUMBERED.finditer(folded):
        if int(mark[1]) == len(marks) + 1:
            marks.append(mark.start(1))
    blocks = [*pairwise([*marks, len(folded)])]
    timed = [one.start_pos for one in own if one.when.at]
    each = all(any(begin <= at < stop for at in timed) for begin, stop in blocks)
    return blocks if marks and each and all(one.start_pos > marks[0] for one in own) else []


def _labelled_blocks(folded: str, own: Sequence[Found]) -> list[Span]:
    """The forms of which each has the same fields once, in whatever order, another subject and a day; else none."""
    labels = [(one.start(1), one.end(), one[1]) for one in _LABEL.finditer(folded)]
    often = Counter(label for _, _, label in labels)
    subjects = [label for label in often if _LABELS_SUBJECT.search(label) and often[label] > 1]
    if not subjects:
        return []
    kinds = {label for label in often if often[label] == often[subjects[0]]}
    fields = [one for one in labels if one[2] in kinds]
    if len(kinds) < _FEWEST_LABELS or any(
        {label for _, _, label in fields[at : at + len(kinds)]} != kinds for at in range(0, len(fields), len(kinds))
    ):
        return []
    blocks = [*pairwise([*(begin for begin, _, _ in fields[:: len(kinds)]), len(folded)])]
    stops = [*(begin for begin, _, _ in fields[1:]), len(folded)]
    told = [
        " ".join(tokens(folded[end:stop]))
        for (_, end, label), stop in zip(fields, stops, strict=True)
        if label == subjects[0]
    ]
    dated = all(any(begin <= one.start_pos < stop for one in own) for begin, stop in blocks)
    return blocks if dated and len(set(told)) == len(blocks) <= _MOST_SEGMENTS else []


def _end_of_line(folded: str, at: int) -> int:
    stop = folded.find("\n", at)
    return stop if stop >= 0 else len(folded)


def _with_subjects(folded: str, dated: list[int], starts: list[int]) -> list[int]:
    """The dated units, where most name a project, without those behind them that only go on about one of them."""
    ends = dict(zip(starts, [*starts[1:], len(folded)], strict=True))
    named = [unit for unit in dated if _has_subject(folded[unit : ends[unit]])]
    goes_on = len(named) > 1 and dated[: len(named)] == named
    lines = all(folded[unit - 1] == "\n" for unit in dated[len(named) :])  # no «Лот 2. понедельник, 25 октября …»
    return named if goes_on and lines else dated


def _have_own_days(listed: Sequence[Segment], own: Sequence[Found]) -> bool:
    """Whether each item of a list says the day of its hearing: one that stands before them may be an item's as well."""
    return all(any(part.begin <= one.start_pos < part.stop for one in own) for part in listed)


def tells_of_several(folded: str) -> bool:
    """Whether a text says in its head that it tells of several hearings: «Протоколы», «График», «по проектам».

    Not where that is the rubric's word and the text goes on with one: «Поступившие протоколы. Получен протокол …».
    """
    said = _SEVERAL.findall(folded[:_HEAD])
    if _ITEMS.findall(folded) == ["1"]:
        return False  # a list of one
    one = max(len(word.findall(folded)) for word in _ONE_PROTOCOL) == 1
    return bool(said) and not (one and len(said) == 1 and said[0].startswith(_PLURAL_OF_PROTOCOL))


def _unit_starts(text: str) -> list[int]:
    starts = {0} | {m.end() for m in re.finditer(r"\n|;\s", text)} | {m.start() for m in ENUMERATOR.finditer(text)}
    return sorted(starts)


def _cut_by_units(text: str, folded: str, starts: list[int], dated: list[int]) -> list[tuple[int, int]]:
    """Units with a date, joined with the undated lines that belong to them: those behind, or those before where a
    dated line holds nothing but its date."""
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    if _has_subject(folded[dated[0] : ends[dated[0]]]):
        return [(begin, stop) for begin, stop in zip(dated, [*dated[1:], ends[dated[-1]]], strict=True)]
    first = max((s for s in starts if s < dated[0]), default=0)
    begins = [first, *(ends[unit] for unit in dated[:-1])]
    return [(begin, ends[unit]) for begin, unit in zip(begins, dated, strict=True)]


def _cut_by_dates(folded: str, own: Sequence[Found]) -> list[tuple[int, int]]:
    head = folded[: own[0].start_pos]
    tail = folded[own[-1].end_pos :]
    if _has_subject(tail) and not names(head)[0]:
        return [
            (one.start_pos, after)
            for one, after in zip(own, [*(o.start_pos for o in own[1:]), len(folded)], strict=True)
        ]
    stops = [_behind(folded, one.end_pos) for one in own]
    return [*zip([0, *stops[:-1]], stops, strict=True)]


def _behind(folded: str, at: int) -> int:
    """Where what is said with a day ends: with its sentence, its line or its hour."""
    ends = _END_OF_DAY.search(folded, at, at + _FAR)
    return ends.end() if ends else at + _HOUR_LONG


def _has_subject(folded: str) -> bool:
    named = _SUBJECT.search(folded) is not None or bool(names(folded)[0])
    return named or (_LABELLED.match(folded) is None and names_project(folded))


def _is_list(text: str, folded: str, cut: list[tuple[int, int]], own: Sequence[Found]) -> bool:
    """Whether the pieces speak of different hearings: each has a subject, and dates or names tell them apart."""
    if not 2 <= len(cut) <= _MOST_SEGMENTS or any(begin >= stop for begin, stop in cut):
        return False
    if not all(_has_subject(folded[begin:stop]) for begin, stop in cut):
        return False
    days = {frozenset((o.when.start, o.when.end) for o in own if begin <= o.start_pos < stop) for begin, stop in cut}
    hours = {o.when.at for o in own if o.when.at}
    if len(days) > 1 or (len(hours) > 1 and all(o.when.at for o in own)):
        return True
    one_language = len({_is_kazakh(text[begin:stop]) for begin, stop in cut}) == 1
    return one_language and _told_apart([folded[begin:stop] for begin, stop in cut])


def _told_apart(pieces: Sequence[str]) -> bool:
    """Whether each piece names another project, or, where none is named, speaks of one of another company."""
    named = [names(_without_halls(piece)) for piece in pieces]
    told = [
        (
            frozenset(everything) - frozenset(companies),
            {frozenset(one.split()) for one in companies},
            _SUBJECT.search(piece),
        )
        for piece, (everything, companies) in zip(pieces, named, strict=True)
    ]
    return all(
        not (one <= other or other <= one)
        or (first and second and mine and theirs and not (one or other or mine & theirs))
        for (one, mine, first), (other, theirs, second) in combinations(told, 2)
    )


def _without_halls(piece: str) -> str:
    """A piece without the names of halls; not of what is being built: «строительство школы "Мирас"»."""
    return _HALL.sub(
        lambda hall: hall[0] if _SUBJECT.search(piece[max(0, hall.start() - 60) : hall.start()]) else " ", piece
    )


def _is_kazakh(text: str) -> bool:
    return len(_KAZAKH_ONLY.findall(text)) > _KAZAKH_SHARE * len(text)


def _with_dates(cut: list[Span], found: Sequence[Found], text: str) -> list[Segment]:
    tail = (cut[-1][1], len(text))
    above = _heads(text, Run(tuple(cut)), (0, cut[0][0]))
    shared = tuple(one for one in found if not cut[0][0] <= one.start_pos < cut[-1][1])
    own = [_within(found, span) for span in cut]
    return [
        Segment(*_but_head(text, span), dates or shared, (*before, tail))
        for span, dates, before in zip(cut, own, above, strict=True)
    ]


def _within(found: Sequence[Found], span: Span) -> tuple[Found, ...]:
    return tuple(one for one in found if span[0] <= one.start_pos < span[1])


def _listed(text: str, folded: str, found: Sequence[Found], led: Run | None, ended: Run | None) -> list[Segment]:
    """The items of lists of projects, with the date, company and place of what stands before and behind the list."""
    headed = day_headed_list(folded)
    dated = with_weekdays(folded, led) if led else ended
    runs = [headed] if headed else [dated] if dated else project_lists(text, folded)
    parts: list[Segment] = []
    shared: tuple[Found, ...] = ()
    for run, former in zip(runs, [None, *runs], strict=False):
        lead = (former.stop if former else 0, run.begin)
        tail = (runs[-1].stop, len(text))
        dates = (*_dates_of_lead(text, lead, found), *_within(found, tail))
        opens = any(_may_be_the_hearings(one) for one in dates)
        shared = dates if opens or not shared else shared
        first = () if former is None or opens else ((0, runs[0].begin),)
        day = day_line_above(folded, run.begin)
        if day and not (OF_MINUTES.search(folded) or _heads_items(folded, day, run)):
            day = None
        held = _day_above(folded, found, day) if day and not opens else shared
        told = [_day_above(folded, found, line) or shared for line in run.days] or [held] * len(run.items)
        leads = [(lead,)] * len(run.items) if run.days else _heads(text, run, lead)
        parts += [
            Segment(*_but_head(text, item), _dates_of_item(folded, item, found, days), (*first, *before, tail))
            for item, days, before in zip(run.items, told, leads, strict=True)
        ]
    return parts


def _heads_items(folded: str, day: Span, run: Run) -> bool:
    """Whether a line with a day is that of the meetings below it: it ends with a colon, or they tell their hours."""
    closed = folded[slice(*day)].rstrip().endswith(":")
    return closed or all(hour_in(folded[begin:stop]) is not None for begin, stop in run.items)


def _heads(text: str, run: Run, lead: Span) -> list[tuple[Span, ...]]:
    """What stands above each item: the words before the list, whose head gives way to one among the items."""
    above: list[tuple[Span, ...]] = []
    spans: tuple[Span, ...] = (lead,)
    for item in run.items:
        above.append(spans)
        stop = _but_head(text, item)[1]
        if stop < item[1]:
            spans = (_but_head(text, lead), (stop, item[1]))
    return above


def _but_head(text: str, span: Span) -> Span:
    """A stretch without a last line or sentence that heads what follows: «… школа.\\nТОО «Гамма»:»."""
    begin, stop = span
    end = begin + len(_NEXT_MARK.sub("", text[begin:stop].rstrip()))
    line = text.rfind("\n", begin, end) + 1
    sentence = _HEADING_SENTENCE.search(text, max(begin + 1, line), end)
    line = sentence.start() if sentence else line
    heads = (text[end - 1] == ":" and end - line <= _LONGEST_HEAD) or _PLACE_HEAD.fullmatch(text, line, end) is not None
    heads = heads and line > begin
    return (begin, line) if heads else span


def _day_above(folded: str, found: Sequence[Found], line: Span) -> tuple[Found, ...]:
    """The day of a line above items as theirs; of minutes it may be that of the posting."""
    role = Role.SIGNING if OF_MINUTES.search(folded) else Role.HEARING
    at = hour_in(folded[slice(*line)])  # none of the line before it
    return tuple(
        replace(
            one, when=replace(one.when, at=one.when.at if at else None), role=role if one.role in LEADING else one.role
        )
        for one in _within(found, line)
    )


def _may_be_the_hearings(one: Found) -> bool:
    return one.role in (Role.HEARING, Role.SIGNING)


def _dates_of_lead(text: str, lead: Span, found: Sequence[Found]) -> tuple[Found, ...]:
    """The dates before a list, read without its items: an hour behind the first mark is the first item's alone."""
    begin = lead[0]
    known = _within(found, lead)
    again = find_dates(text[begin : lead[1]], year_hint=known[0].when.start.year) if known else ()
    return tuple(replace(one, start_pos=one.start_pos + begin, end_pos=one.end_pos + begin) for one in again)


def _dates_of_item(folded: str, item: Span, found: Sequence[Found], shared: tuple[Found, ...]) -> tuple[Found, ...]:
    # A date with a line of its own in a list is a cell, not the day of the posting.
    own = tuple(replace(one, role=Role.OTHER) if one.role is Role.POSTING else one for one in _within(found, item))
    if any(one.role is Role.HEARING for one in own):
        return own
    hour = hour_in(folded[item[0] : item[1]])
    if hour is None or not shared:
        return (*shared, *own)
    role = next((role for role in (Role.HEARING, Role.SIGNING) if any(o.role is role for o in shared)), Role.OTHER)
    return (*(_at(one, hour) if one.role is role else one for one in shared), *own)


def _at(one: Found, hour: time) -> Found:
    """A day shared by a list's items at the hour of one of them: so it is the meeting's, whatever it stood beside."""
    if one.when.start != one.when.end:
        return one
    return replace(one, when=replace(one.when, at=hour), role=Role.HEARING)
