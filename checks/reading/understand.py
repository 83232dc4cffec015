"""From a posting as it stands to what it says: its kind, its form, the hearings it speaks of, its recordings."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta

from checks.judged import When
from checks.model import Form, Kind, Link, LinkKind, Posting
from checks.reading import names as find
from checks.reading.dates import Found, Role, find_dates, without_dates
from checks.reading.kinds import (
    CONTRADICTS,
    HELD,
    NAMES_A_HEARING,
    NOT_ABOUT_HEARINGS,
    form_of,
    kind_of,
    says_protocol,
    unnamed,
)
from checks.reading.runs import closes_bracket
from checks.reading.segments import ENUMERATOR, Segment, segments
from checks.reading.signs import without_pictures
from checks.reading.values import Mention, Understood
from checks.reading.words import fold, specific, tokens

READER_VERSION = 63
_LEADS = 4  # characters before a date that a text begins with all the same

_LONGEST_TITLE = 1_000
_CUT_TITLE = 200  # a title this long may be the beginning of its text
_LONGEST_TEXT = 24_000
_MOST_WORDS = 600
_MOST_DAYS = 60
_ANNOUNCES = ("title_announces", "text_announces", "link_announces")
_LIKE_MINUTES = ("text_is_a_protocol", "text_says_protocol")
_OF_PAPERS = (Role.LAW, Role.LICENCE)
_LONGEST_MENTION = 1_500
_AFTER_HEARING = timedelta(days=150)
_AFTER_FIRST_SEEN = timedelta(days=200)

NOISE = re.compile(
    r"https?://\S{1,300}|www\.\S{1,300}|\S{1,60}@\S{1,60}|\+?[78]\s?[(-]\s?\d{3,5}\s?[)-][\d\s()-]{5,14}|"
    r"\+7\d{10}|(?<!\d)\d{11,}(?!\d)|"
    r"(?<!\d)\d{1,2}\s?-?\s?(?:(?:а?я\s)?недел[а-я]{1,2}|апта(?:сы)?)(?![а-я])|(?<![а-я])недел[а-я]\s(?:№\s?)?\d{1,2}(?![\d.])"
)
_RECORDING_WORD = re.compile(
    r"видео-?\s?(?:и\s+аудио-?\s?)?запис|аудио-?\s?(?:и\s+видео-?\s?)?запис|видеоматериал|бейне-?\s?жазба|"
    r"аудио-?\s?жазба|бейнежазу|видео\s+жазба|видеожазба"
)
_NO_RECORDING = re.compile(
    r"отсутств|(?<![а-я])не\s+(?:вел|прилож|представл|производ)|без\s|жок|жасалмаган|жург[ии]з[ии]лмеген|"
    r"тирк?елмеген|усынылмаган"
)
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")  # no reader sees them, some split words
_FORMULA = re.compile(r"=[A-Z]{3,14}\([^)\n]{0,300}\)")  # of a sheet: no words of whoever wrote the text
_FIGURE = re.compile(r"(?:№\s?)?(\d{1,2})[.)]")
_LINES_OF_A_FORM = 3
_GENERIC_TITLE = re.compile(r"\s*(?:общественные слушания|когамдык тындау(?:лар)?)\s*[.:]?\s*")


def understand(posting: Posting, year_hint: int | None = None) -> Understood:
    """What `posting` says. `year_hint` stands for a year that a date leaves out where no date is shown beside it.

    Never raises; texts beyond 24,000 characters are read up to there.
    """
    title, body = _clean(posting.title, _LONGEST_TITLE), _clean(posting.text, _LONGEST_TEXT)
    stop = _title_in(title, body)
    # Below a label, such as a bare "Протокол", the title may stand as a line of its own: read once, it is one item.
    within = stop or f"\n{title}\n" in f"\n{body}\n"
    text = body if within else f"{title}\n{body}".lstrip("\n")
    if stop and _runs_on(body, stop):
        title, stop = "", 0
    body = body[stop:].lstrip(" \n.:")
    folded_title, folded_body = fold(title), fold(body)
    if _GENERIC_TITLE.fullmatch(folded_title):
        folded_title, folded_body = "", f"{folded_title}\n{folded_body}"
    kind, reason = kind_of(folded_title, folded_body, [f"{link.text} {link.url}" for link in posting.links[:50]])
    form = form_of(folded_title) or form_of(folded_body)
    found = find_dates(text, near=tuple(posting.shown), year_hint=year_hint)
    mentions = _mentions(text, kind, form, found)
    kind, reason = _by_the_days(posting, f"{folded_title}\n{folded_body}", kind, reason, mentions)
    recordings, unclear = _recordings(posting, fold(text))
    days = {day for one in found if one.role not in _OF_PAPERS for day in (one.when.start, one.when.end)}
    return Understood(
        kind, reason, form, mentions, recordings, unclear, tuple(posting.shown), days=tuple(sorted(days)[:_MOST_DAYS])
    )


def _by_the_days(
    posting: Posting, folded: str, kind: Kind, reason: str, mentions: Sequence[Mention]
) -> tuple[Kind, str]:
    """The kind and its reason, where the days that are told speak against what the words seem to say."""
    over = _kind_by_day(mentions, posting.shown) is Kind.PROTOCOL
    timed = [when.start for mention in mentions if mention.firm for when in mention.whens if when.at]
    if reason in _LIKE_MINUTES and _after_all(timed, posting.shown):
        return Kind.ANNOUNCEMENT, NAMES_A_HEARING  # an agenda, not minutes
    if over and (reason == NAMES_A_HEARING or (reason in _ANNOUNCES and says_protocol(folded))):
        return Kind.PROTOCOL, HELD
    if kind is Kind.NEITHER and reason not in ("cancellation", CONTRADICTS):
        other = _kind_by_dates(mentions, reason, says_protocol(folded), posting.shown)
        return (other, unnamed(reason)) if other else (kind, reason)
    return kind, reason


def _may_be_a_hearing(mention: Mention, minutes: bool) -> bool:
    timed = mention.firm and any(when.at or when.start != when.end for when in mention.whens)
    dated = timed or (minutes and mention.whens)
    return bool(dated and (minutes or mention.names or mention.companies or mention.bins))


def _kind_by_day(mentions: Sequence[Mention], shown: Sequence[date]) -> Kind:
    """What tells of a day that is over by every date shown beside it is no announcement."""
    ends = [when.end for mention in mentions for when in mention.whens]
    return Kind.PROTOCOL if shown and ends and max(ends) < min(shown) else Kind.ANNOUNCEMENT


def _kind_by_dates(mentions: Sequence[Mention], reason: str, minutes: bool, shown: Sequence[date]) -> Kind | None:
    """What an entry that is neither by its words may be by its day and its project; None where it says none of them."""
    if minutes and any(_may_be_a_hearing(mention, minutes) for mention in mentions):
        return Kind.PROTOCOL
    if reason == NOT_ABOUT_HEARINGS and any(_may_be_a_hearing(mention, minutes) for mention in mentions):
        return _kind_by_day(mentions, shown)
    return Kind.ANNOUNCEMENT if _is_to_come(mentions, shown) else None


def _is_to_come(mentions: Sequence[Mention], shown: Sequence[date]) -> bool:
    """Whether something tells of a hearing that lies ahead by every date shown beside it."""
    days = [when.start for mention in mentions if _may_be_a_hearing(mention, False) for when in mention.whens]
    return _after_all(days, shown)


def _after_all(days: Sequence[date], shown: Sequence[date]) -> bool:
    return bool(shown and days) and min(days) > max(shown)


def relevant_until(understood: Understood, first_seen: date) -> date:
    """The last day on which a posting can still matter: its latest date + 150 days, else `first_seen` + 200 days."""
    ends = [when.end for mention in understood.mentions for when in mention.whens]
    return max(ends) + _AFTER_HEARING if ends else first_seen + _AFTER_FIRST_SEEN


def _clean(text: str, longest: int) -> str:
    text = (
        without_pictures(_UNSEEN.sub("", text[: longest * 2]))
        .replace("\r", "\n")
        .encode("utf-8", "replace")
        .decode("utf-8")
    )
    text = re.sub(r"[^\S\n]{1,}", " ", _FORMULA.sub(" ", text.replace("\x00", " ")))
    return re.sub(r"\s?\n[\s]{0,}", "\n", text)[:longest]


def _title_in(title: str, body: str) -> int:
    """Where in `body` its title ends, however the two are broken into lines; 0 where it does not begin with it."""
    wanted = re.sub(r"\s", "", fold(title.rstrip(" .…")))
    folded, at = fold(body), 0
    for place, letter in enumerate(folded if wanted else ""):
        if letter.isspace():
            continue
        if letter != wanted[at]:
            return 0
        at += 1
        if at == len(wanted):
            return place + 1
    return 0


def _runs_on(body: str, stop: int) -> bool:
    """Whether the title is no more than the beginning of a long sentence, cut where the source cuts titles."""
    return stop >= _CUT_TITLE and re.match(r"\s{0,2}[.…:]?\s{0,2}(?:\n|$)|[.:]\s", body[stop:]) is None


def _mentions(text: str, kind: Kind, form: Form | None, found: Sequence[Found]) -> tuple[Mention, ...]:
    folded = fold(text)
    blanked = without_dates(folded, found)
    blanked = NOISE.sub(lambda noise: " " * len(noise[0]), blanked)
    parts = segments(text, folded, found)
    begins = {part.begin for part in parts} | _numbered_in_turn(blanked)
    blanked = ENUMERATOR.sub(lambda mark: " " * len(mark[0]) if _is_mark(mark, begins) else mark[0], blanked)
    if len(parts) == 1:
        return (_mention(text, folded, blanked, kind, form, parts[0].dates),)
    return tuple(_part(text, folded, blanked, kind, form, part, parts) for part in parts)


def _numbered_in_turn(folded: str) -> set[int]:
    """Where the figures stand that number the lines of a form, though all run on: «… собрание 4. Дата … 5. Адрес …»."""
    starts: list[int] = []
    for mark in ENUMERATOR.finditer(folded):
        figure = _FIGURE.match(mark[0])
        if figure and int(figure[1]) == len(starts) + 1:
            starts.append(mark.start())
    return set(starts) if len(starts) >= _LINES_OF_A_FORM else set()


def _is_mark(mark: re.Match[str], begins: Collection[int]) -> bool:
    """Whether a figure leads an item, and does not end a sentence or a bracket: «пролет 1. Проект НДВ»."""
    if mark[0].rstrip().endswith(")") and closes_bracket(mark.string, mark.start()):
        return False
    before = mark.string[max(0, mark.start() - 3) : mark.start()].rstrip(" ")[-1:]
    return not before.isalpha() or mark.start() in begins


def _part(
    text: str, folded: str, blanked: str, kind: Kind, form: Form | None,
    part: Segment, parts: list[Segment],
) -> Mention:  # fmt: skip
    """One segment's mention: its own words, and those that speak of it together with other segments."""
    lines = [line for begin, stop in part.around for line in _lines(text, begin, stop)]
    spans = [(part.begin, part.stop), *(line for line in lines if _speaks_to(folded, line, part, parts))]

    def cut(whole: str) -> str:
        return "\n".join(whole[begin:stop] for begin, stop in spans)

    own_form = form_of(folded[part.begin : part.stop]) or form
    mention = _mention(cut(text), cut(folded), cut(blanked), kind, own_form, part.dates)
    return replace(mention, text=text[part.begin : part.stop][:_LONGEST_MENTION])


def _lines(text: str, begin: int, stop: int) -> list[tuple[int, int]]:
    ends = [*(begin + found.end() for found in re.finditer("\n", text[begin:stop])), stop]
    return [(first, last) for first, last in zip([begin, *ends], ends, strict=False) if first < last]


def _speaks_to(folded: str, line: tuple[int, int], part: Segment, parts: list[Segment]) -> bool:
    """False where a shared line, a title most often, names what only another segment names."""
    own = set(find.names(folded[part.begin : part.stop])[0])
    others = {name for one in parts if one is not part for name in find.names(folded[one.begin : one.stop])[0]}
    return not set(find.names(folded[line[0] : line[1]])[0]) & (others - own)


def _mention(text: str, folded: str, blanked: str, kind: Kind, form: Form | None, found: Sequence[Found]) -> Mention:
    whens, firm = _whens(found, kind, form)
    quoted, companies = find.names(folded)
    return Mention(
        text=text[:_LONGEST_MENTION],
        whens=whens,
        bins=find.bins(folded),
        names=quoted,
        words=specific(tokens(blanked))[:_MOST_WORDS],
        numbers=find.numbers(folded),
        form=form,
        place_words=find.place_words(blanked),
        companies=companies,
        firm=firm,
    )


def _whens(found: Sequence[Found], kind: Kind, form: Form | None) -> tuple[tuple[When, ...], bool]:
    """The dates to go by and whether they are the hearing's own."""
    own = _best([one.when for one in found if one.role is Role.HEARING], form)
    if own:
        return own, True
    taken = [one.when for one in found if one.role is Role.DEADLINE and one.when.start < one.when.end]
    if form is Form.PUBLIC_DISCUSSION and taken:
        # A discussion lasts as long as its comments are taken.
        return tuple(dict.fromkeys(taken)), True
    signing = [one.when for one in found if one.role is Role.SIGNING]
    if kind is Kind.PROTOCOL and signing:
        return _best(signing, form), False
    others = [one.when for one in found if one.role is Role.OTHER]
    leads = [one.when for one in found if one.role is Role.SIGNING and one.start_pos <= _LEADS]
    former = [one.when for one in found if one.role is Role.FORMER]  # all that a cancellation tells
    return _best(others or leads or former, form), False  # «27.12.2021 – қоғамдық тыңдау: …»


def _best(whens: list[When], form: Form | None) -> tuple[When, ...]:
    """Dates with an hour before those without; then periods for a discussion, single days for a meeting."""
    timed = [when for when in whens if when.at]
    periods = [when for when in whens if when.start != when.end]
    days = [when for when in whens if when.start == when.end]
    if form is Form.PUBLIC_DISCUSSION and periods:
        chosen = periods
    else:
        chosen = timed or (days if form is Form.OPEN_MEETING and days else whens)
    return tuple(dict.fromkeys(chosen))


def _recordings(posting: Posting, folded: str) -> tuple[tuple[Link, ...], bool]:
    """(links to recordings, whether there may be one that cannot be told)."""
    found = tuple(link for link in posting.links if link.kind is LinkKind.RECORDING)
    if found:
        return found, False
    doubtful = any(link.kind in (LinkKind.ARCHIVE, LinkKind.UNCLEAR) for link in posting.links)
    return found, doubtful or _tells_of_recording(folded)


def _tells_of_recording(folded: str) -> bool:
    for word in list(_RECORDING_WORD.finditer(folded))[:10]:
        around = folded[max(0, word.start() - 30) : word.end() + 50]
        if not _NO_RECORDING.search(around):
            return True
    return False
