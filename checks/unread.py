"""Postings that could not be read to the end: what they may keep, nobody is accused of.

The word of such a posting stands in an attachment that cannot be read, or it tells of several hearings and only one
was made out, or two of its items seem to tell of one hearing, or it is a protocol whose date nobody can read, or one
that was there before the hearing that it names, and so may be its announcement. It is of no hearing for certain. It
becomes a doubtful copy of every hearing of its region whose duty it may keep by its kind, its dates and the day on
which it appeared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from checks.attachments.need import may_be
from checks.attachments.understanding import IN_A_FILE, SEVERAL
from checks.attachments.values import Outcome
from checks.facts import Copy, Facts, copy_of, local_day
from checks.judged import ANNOUNCED_BEFORE_CARD, Hearing, HearingKey, Match, When
from checks.matching.assignment import language_of
from checks.matching.values import BEFORE_THE_END, SAID_NO
from checks.model import Form, Kind, Ledger, PostingHistory
from checks.persons import names_trader
from checks.reading.values import Mention, Understood
from checks.reading.words import fold, specific, tokens

_ANNOUNCED_AT_MOST = timedelta(days=120)  # before the meeting
_PROTOCOL_AT_MOST = timedelta(days=90)  # after it
_UNDATED_AT_MOST = timedelta(days=30)  # after it, for one that says what it is of, but not when that was held
_SIGNED_AT_MOST = timedelta(days=10)  # after it: a protocol's own date is that of the hearing or of its signing
_FEW_HEARINGS, _COMMON = 3, 0.2  # of a region: a word that more than so many have tells none of them
_MANY_WORDS = 10  # and none of them a hearing's: «как попасть на слушания», «ответ жителю о протоколах»
_BOTH = (Kind.ANNOUNCEMENT, Kind.PROTOCOL)

Readings = Mapping[tuple[int, int], Understood]


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A posting that could not be read, as a copy of each kind that it may be; `whens` are the dates it does say.

    `form` is that of all the hearings that it tells of, None where it may be either; `refused`: the hearings that it
    is not of, as a person said, or is of for certain; `after` how long after a meeting its protocol may come.
    One whose `words` are all known is of no hearing of which it says no more than of those `known` to be meant.
    """

    copies: tuple[Copy, ...]
    whens: tuple[When, ...]
    form: Form | None
    refused: frozenset[HearingKey]
    after: timedelta
    words: frozenset[str] | None
    known: frozenset[HearingKey]
    trader: bool = False  # it names a private person, and the rest stands in a file


def with_unread(
    facts: Mapping[HearingKey, Facts], ledger: Ledger, readings: Readings, matches: Iterable[Match]
) -> dict[HearingKey, Facts]:
    """`facts` with the unread postings among the doubtful copies (`Facts.asked`) of the hearings they may be of."""
    matches = tuple(matches)
    muddled = _muddled(readings, matches)
    doubts = _by_region(ledger, {**readings, **muddled}, matches, frozenset(posting for posting, _ in muddled))
    early = _early(ledger, readings, matches)
    if not doubts and not early:
        return dict(facts)
    rare = _rare_words(one for one in facts.values() if one.region.code in doubts)
    return {key: _doubted(one, doubts.get(one.region.code, []), early.get(key, []), rare) for key, one in facts.items()}


def _rare_words(facts: Iterable[Facts]) -> dict[HearingKey, frozenset[str]]:
    """What tells a hearing from most others of its region: words of its project, and whose it is, or else its place."""
    by_region: dict[str, dict[HearingKey, frozenset[str]]] = defaultdict(dict)
    for one in facts:
        hearing = one.hearing
        whose = _words_of(hearing.initiator) or _words_of(hearing.place)  # a private person is not named
        by_region[one.region.code][hearing.key] = _words_of(hearing.project) | whose
    found: dict[HearingKey, frozenset[str]] = {}
    for hearings in by_region.values():
        counts = Counter(word for words in hearings.values() for word in words)
        common = {word for word, count in counts.items() if count > max(_FEW_HEARINGS, len(hearings) * _COMMON)}
        found |= {key: frozenset(filter(str.isalpha, words - common)) for key, words in hearings.items()}
    return found


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(specific(tokens(fold(text))))


def _early(ledger: Ledger, readings: Readings, matches: Iterable[Match]) -> dict[HearingKey, list[Copy]]:
    """By hearing, the protocols that name it and were there before it: an announcement under a wrong word."""
    histories = {history.id: history for history in ledger.postings}
    found: dict[HearingKey, list[Copy]] = {}
    for match in matches:
        if match.reason != BEFORE_THE_END:
            continue
        copy = copy_of(histories[match.posting], match, readings[match.posting, match.version], readings)
        for other in match.others:
            if other.reason == BEFORE_THE_END:
                found.setdefault(other.hearing, []).append(replace(copy, kind=Kind.ANNOUNCEMENT, unread=True))
    return found


def _muddled(readings: Readings, matches: Iterable[Match]) -> dict[tuple[int, int], Understood]:
    """The readings in which two mentions of one language are of one hearing: one of them may be another's.

    Not where as many hearings were found as there are mentions.
    """
    tied: dict[tuple[int, int], list[tuple[str, HearingKey]]] = {}
    for match in matches:
        reading = readings[match.posting, match.version]
        if match.decision == "matched" and match.hearing and _is_list(reading):
            language = language_of(reading.mentions[match.mention].text)
            tied.setdefault((match.posting, match.version), []).append((language, match.hearing))
    return {
        key: replace(readings[key], lacking=SEVERAL)
        for key, pairs in tied.items()
        if len(set(pairs)) < len(pairs) and len({hearing for _, hearing in pairs}) < len(readings[key].mentions)
    }


def _is_list(reading: Understood) -> bool:
    """Whether a posting was read as one of several hearings; an announcement in two languages may fall in two."""
    return not reading.lacking and len(reading.mentions) >= (2 if reading.kind is Kind.PROTOCOL else 3)


def _by_region(
    ledger: Ledger, readings: Readings, matches: Iterable[Match], muddled: frozenset[int]
) -> dict[str, list[_Doubt]]:
    lacking = {key[0] for key, reading in readings.items() if reading.lacking or _is_undated_protocol(reading)}
    if not lacking:
        return {}
    settled, refused = defaultdict[int, set[HearingKey]](set), dict[int, set[HearingKey]]()
    for match in matches:
        others = refused.setdefault(match.posting, set())
        if match.decision == "matched" and match.hearing:
            settled[match.posting].add(match.hearing)
            told = readings[match.posting, match.version].lacking == SEVERAL and match.when is not None
            others.update([match.hearing] if told or match.posting in muddled else ())
        others.update(one.hearing for one in match.others if one.reason == SAID_NO)
    regions = {source.id: source.region for source in ledger.sources}
    found: dict[str, list[_Doubt]] = {}
    for history in ledger.postings:
        region = regions.get(history.source)
        if history.id in lacking and region:
            of_others = frozenset(refused.get(history.id, ()))
            known = frozenset(settled.get(history.id, ()))
            found.setdefault(region, []).extend(_doubts(history, readings, known, of_others))
    return found


def _doubts(
    history: PostingHistory, readings: Readings, known: frozenset[HearingKey], refused: frozenset[HearingKey]
) -> Iterator[_Doubt]:
    for index, version in enumerate(history.versions):
        reading = readings.get((history.id, index))
        if version.posting is None or reading is None or not _is_doubtful(reading, bool(known)):
            continue
        match = Match(history.id, index, 0, None, "none", 0.0, reading.lacking)
        copy = copy_of(history, match, reading, readings)
        whens = tuple(when for mention in reading.mentions for when in _about(mention, reading, bool(known)))
        copies = tuple(replace(copy, kind=kind, unread=True) for kind in may_be(version.posting, reading))
        undated = _is_undated_protocol(reading) and reading.lacking in ("", "date")
        form = reading.form if undated or reading.lacking == SEVERAL else None
        after = _UNDATED_AT_MOST if undated else _PROTOCOL_AT_MOST
        trader = _stands_in_a_file(reading) and any(names_trader(one.text) for one in reading.mentions)
        yield _Doubt(copies, whens, form, refused, after, _all_said(reading), known, trader)


def _all_said(reading: Understood) -> frozenset[str] | None:
    """The words of a posting that keeps nothing in a file and names somebody or something, or says much; else None."""
    named = any(one.names or one.companies or one.bins for one in reading.mentions)
    words = frozenset(word for mention in reading.mentions for word in mention.words)
    if reading.lacking == "date":
        return words if named and not _is_undated_protocol(reading) else None
    says_all = reading.lacking in ("", SEVERAL) and (named or len(words) >= _MANY_WORDS)
    return words if says_all else None


def _about(mention: Mention, reading: Understood, settled: bool) -> Iterator[When]:
    """The days of which one is the hearing's, as far as a half-read posting tells them."""
    for when in mention.whens:
        if settled or mention.firm or reading.lacking == SEVERAL:
            yield when
        elif reading.kind is Kind.PROTOCOL:
            yield replace(when, start=when.start - _SIGNED_AT_MOST)


def _is_doubtful(reading: Understood, settled: bool) -> bool:
    """Whether a posting may be of a hearing that it does not name: one that names another's project is not."""
    if reading.lacking in ("attachment", SEVERAL):
        return True
    if reading.lacking in ("subject", IN_A_FILE) and any(mention.whens for mention in reading.mentions):
        return True  # one that is known to be of a hearing may be of another of that day besides
    unsaid = reading.lacking in ("kind", "subject", IN_A_FILE) or _is_undated_protocol(reading)
    return not settled and (unsaid or _stands_in_a_file(reading))


def _stands_in_a_file(reading: Understood) -> bool:
    """Whether an announcement leaves its day to a file that could not be read: «Объявление во вложении»."""
    unread = any(one.outcome != Outcome.TEXT for one in reading.attached)
    return reading.lacking == "date" and reading.kind is Kind.ANNOUNCEMENT and unread


def _is_undated_protocol(reading: Understood) -> bool:
    return reading.kind is Kind.PROTOCOL and not any(mention.whens for mention in reading.mentions)


def _doubted(
    facts: Facts, doubts: Sequence[_Doubt], early: Sequence[Copy], rare: Mapping[HearingKey, frozenset[str]]
) -> Facts:
    near = [one for one in doubts if _may_mean(one, facts) and _says_something_of(one, facts.hearing, rare)]
    fitting = [copy for doubt in near for copy in doubt.copies if _may_be_of(facts, copy, doubt.after)]
    fitting += [copy for copy in early if _may_be_of(facts, copy, _PROTOCOL_AT_MOST)]
    if not fitting:
        return facts
    asked = {kind: list(facts.asked.get(kind, ())) for kind in _BOTH}
    for copy in fitting:
        asked[copy.kind].append(copy)
    return replace(facts, asked={kind: tuple(copies) for kind, copies in asked.items() if copies})


def _may_mean(doubt: _Doubt, facts: Facts) -> bool:
    hearing = facts.hearing
    if hearing.key in doubt.refused or doubt.form not in (None, hearing.form):
        return False
    return _same_date(facts, doubt)


def _says_something_of(doubt: _Doubt, hearing: Hearing, rare: Mapping[HearingKey, frozenset[str]]) -> bool:
    """Whether a posting says a rare word of a hearing; of one that differs from those it is known to be of, its own.

    A list with the hearing's day and company that was not taken apart may tell of it in words that nobody knows again.
    """
    if doubt.words is None or not rare[hearing.key]:
        return True
    if doubt.trader and not hearing.initiator:  # a private person's name is not known here
        return True
    if doubt.known and doubt.whens and _words_of(hearing.initiator) & doubt.words:
        return True
    own = rare[hearing.key] - frozenset().union(*(rare.get(key, frozenset()) for key in doubt.known))
    return bool((own or rare[hearing.key]) & doubt.words)


def _same_date(facts: Facts, doubt: _Doubt) -> bool:
    if not doubt.whens:
        return True
    return any(mine.start <= one.end and one.start <= mine.end for mine in doubt.whens for one in facts.hearing.whens)


def _may_be_of(facts: Facts, copy: Copy, after: timedelta) -> bool:
    """Whether a posting that appeared when this one may have appeared can be of the hearing."""
    earliest, latest = _appeared(facts, copy)
    if not facts.receipts or facts.ends is None:
        return False
    if copy.kind is Kind.PROTOCOL:
        return latest >= facts.ends[0] and earliest <= facts.ends[1] + after
    first = facts.receipts[0]
    opens = first.when.start - _ANNOUNCED_AT_MOST
    if first.seen.after is not None:
        opens = max(opens, local_day(first.seen.after, facts.zone) - ANNOUNCED_BEFORE_CARD)
    return latest >= opens and earliest <= facts.ends[1]


def _appeared(facts: Facts, copy: Copy) -> tuple[date, date]:
    believed = copy.undisproved(facts.zone)
    if believed:
        return min(believed), max(believed)
    low = local_day(copy.seen.after, facts.zone) if copy.seen.after else date.min
    return low, local_day(copy.seen.at, facts.zone)
