"""What is looked for before a hearing is said to have nothing: every posting of its region, whatever it was taken for.

No reader knows all that people write. A hearing that nothing was tied to in time is therefore sought in all postings
that appeared when its own should have, as a person would search a site for its project and its company. What says
them, and is not known to speak of another hearing there, is asked about.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from checks.judged import ANNOUNCED_BEFORE_CARD, WHOLE, HearingKey, Match, Other, When
from checks.matching import weights as w
from checks.matching.evidence import Subject, Weighed, subject_of, weigh
from checks.matching.matches import score_of
from checks.matching.pool import Pool
from checks.matching.telling import others_of, says
from checks.matching.values import NEVER, SAID_NO, SAID_YES, SOUGHT, Candidate, Item
from checks.model import Kind
from checks.reading.kinds import CONTRADICTS
from checks.reading.values import Mention

_One = TypeVar("_One")


@dataclass(frozen=True, slots=True)
class _Window:
    """The days within which a posting of a kind appears for a card, and the last that is in time for certain."""

    opens: date
    closes: date
    in_time: date


class _Told:
    """What is known: which cards each posting speaks of, and when the first posting for a card was seen."""

    def __init__(self, items: Iterable[Item], matches: Iterable[Match]) -> None:
        by_place = {(item.posting, item.version): item for item in items}
        self._first: dict[tuple[HearingKey, Kind], list[tuple[datetime, When | None]]] = defaultdict(list)
        self._whens: dict[int, dict[HearingKey, set[tuple[Kind, When | None]]]] = {}
        for match in matches:
            if match.hearing is None or match.decision == "none":
                continue
            item = by_place[match.posting, match.version]
            for key in (match.hearing, *(other.hearing for other in match.others if other.possible)):
                whens = self._whens.setdefault(item.posting, {}).setdefault(key, set())
                whens.add((item.understood.kind, match.when))
                self._first[key, item.understood.kind].append((item.first_seen, match.when))

    def first(self, card: Candidate, kind: Kind) -> datetime:
        """When the first posting was seen that speaks of a card; of one that moved, by its last date."""
        seen = self._first.get((card.key, kind), ())
        return min((at for at, when in seen if when in (None, card.whens[-1])), default=NEVER)

    def settled(self, item: Item, card: Candidate, kind: Kind) -> bool:
        """Whether it is known what a posting says of a card; of one that moved, where it says no day but the old."""
        whens = self._whens.get(item.posting, {}).get(card.key, ())
        kinds = (kind,) if _is_unsure(item, kind) else (kind, Kind.NEITHER)
        last, own = card.whens[-1], [when for one, when in whens if one in kinds]
        return bool(own) and (last.start not in item.understood.days or any(when in (None, last) for when in own))

    def speaks_of(self, item: Item, card: Candidate, kind: Kind) -> bool:
        """Whether a posting is known to speak of a card as something else than `kind`."""
        return card.key in self._whens.get(item.posting, {}) and not _is_unsure(item, kind)

    def others(self, item: Item, card: Candidate) -> set[HearingKey]:
        """The other cards that a posting is known to speak of."""
        return self._whens.get(item.posting, {}).keys() - {card.key}


def _is_unsure(item: Item, kind: Kind) -> bool:
    """Whether a posting that calls a hearing off may announce it all the same."""
    return item.understood.reason == CONTRADICTS and kind is Kind.ANNOUNCEMENT


def sought(pool: Pool, items: Sequence[Item], matches: Iterable[Match]) -> Iterator[Match]:
    """What people said of whole postings, and the questions about the cards of `pool` that `matches` leave without an
    announcement or a protocol in time.

    `items` are all postings of the region, also those that are neither.
    """
    index = {one.key: number for number, one in enumerate(pool.candidates)}
    for item in items:
        yield from _answered(pool, item, index)
    told = _Told(items, matches)
    in_order = sorted(items, key=lambda item: item.first_seen)
    days = [item.first_seen.date() for item in in_order]
    wholes: dict[int, Subject] = {}
    for kind in WHOLE:
        for number, card in enumerate(pool.candidates):
            window = _window(kind, card)
            first = told.first(card, kind)
            if window is None or first.date() <= window.in_time:
                continue
            for place in range(bisect_left(days, window.opens), len(days)):
                item = in_order[place]
                if item.first_seen >= first:
                    break
                if told.settled(item, card, kind) or not _may_be(
                    item, window, told.speaks_of(item, card, kind), days[0]
                ):
                    continue
                if place not in wholes:
                    wholes[place] = _whole(pool, item)
                others = [index[key] for key in told.others(item, card)]
                yield from _answers(pool, number, wholes[place], kind, others)


def _window(kind: Kind, card: Candidate) -> _Window | None:
    if not card.whens:
        return None
    start, last = min(when.start for when in card.whens), max(when.end for when in card.whens)
    in_time = timedelta(days=w.SURELY_IN_TIME)
    if kind is Kind.PROTOCOL:
        end = min(when.end for when in card.whens)
        return _Window(end, last + timedelta(days=w.PROTOCOL_AT_MOST), end + in_time)
    seen, moved = card.first_seen.date(), len(card.whens) > 1  # when it moved, a candidate does not know
    opens = max(seen - ANNOUNCED_BEFORE_CARD - timedelta(days=1), start - timedelta(days=w.ANNOUNCED_AT_MOST))
    return _Window(opens, last, date.min if moved else seen + in_time)


def _may_be(item: Item, window: _Window, known: bool, baseline: date) -> bool:
    """Whether a posting appeared within a window; for certain where it is `known` to be something else of the card.

    What stood there when the site was first read, on `baseline`, appeared nobody knows when.
    """
    shown, seen = item.understood.shown, item.first_seen.date()
    earliest = min((*shown, seen))
    if known and (earliest < window.opens or not (shown or seen > baseline)):
        return False
    return earliest <= window.closes


def _whole(pool: Pool, item: Item) -> Subject:
    """A posting as one: all that its mentions say."""
    mentions = item.understood.mentions
    one = mentions[0]
    if len(mentions) > 1:
        one = Mention(
            text=max((mention.text for mention in mentions), key=len),
            whens=_all(mention.whens for mention in mentions),
            bins=_all(mention.bins for mention in mentions),
            names=_all(mention.names for mention in mentions),
            words=tuple(word for mention in mentions for word in mention.words),
            numbers=_all(mention.numbers for mention in mentions),
            form=one.form,
            place_words=_all(mention.place_words for mention in mentions),
            companies=_all(mention.companies for mention in mentions),
            firm=any(mention.firm for mention in mentions),
        )
    return subject_of(item, one, pool)


def _all(parts: Iterable[Iterable[_One]]) -> tuple[_One, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))


def _answers(pool: Pool, number: int, whole: Subject, kind: Kind, others: Sequence[int]) -> Iterator[Match]:
    """The question about a posting as a kind, or what a person answered to it; nothing where it does not say enough.

    `others` are the cards, by number, that it is known to speak of besides.
    """
    item, key = whole.item, pool.candidates[number].key
    own = [answers.get(key) for mention, answers in item.said.items() if mention >= 0]
    if key in item.said.get(WHOLE[kind], {}):
        return
    if not pool.words[number] & whole.words or (False in own and item.understood.kind is kind):
        return
    found, when = _weighed(pool, number, whole, kind)
    if says(pool, found, whole, kind, others_of(pool, others)):
        place = (item.posting, item.version, WHOLE[kind])
        yield Match(*place, key, "ask", score_of(found.points), SOUGHT, tuple(found.named), when)


def _answered(pool: Pool, item: Item, index: Mapping[HearingKey, int]) -> Iterator[Match]:
    """What people said of a posting as one, whether it would still be asked about or not."""
    for kind, mention in WHOLE.items():
        for key, said in item.said.get(mention, {}).items():
            if key not in index:
                continue
            found, when = _weighed(pool, index[key], _whole(pool, item), kind)
            place, evidence, score = (item.posting, item.version, mention), tuple(found.named), score_of(found.points)
            if said:
                yield Match(*place, key, "matched", 1.0, SAID_YES, (f"+{SAID_YES}", *evidence), when)
            else:
                yield Match(*place, None, "none", score, SAID_NO, others=(Other(key, score, SAID_NO, evidence),))


def _weighed(pool: Pool, number: int, whole: Subject, kind: Kind) -> tuple[Weighed, When | None]:
    """A card weighed for a posting as one, as a paper of a kind; and the day of the hearing that it says."""
    item = whole.item
    found = weigh(number, replace(whole, item=replace(item, understood=replace(item.understood, kind=kind))), pool)
    last = pool.candidates[number].whens[-1]
    return found, last if last.start in item.understood.days else found.when
