"""Facts about one hearing, gathered from the ledger: receipts, copies on the site, the protocol in the portal.

Nothing is judged here. A copy is one posting (or one edition of it) that speaks of the hearing; whether it was
there at a moment is answered yes, no or maybe, because appearance is an interval (`domain.md`, Uncertain time).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from operator import is_
from typing import Literal
from zoneinfo import ZoneInfo

from checks.geography import region_of
from checks.judged import Hearing, HearingKey, Match, When
from checks.matching import CALLS_OFF
from checks.model import (
    Card,
    CardHistory,
    CardVersion,
    Kind,
    Ledger,
    LinkKind,
    PageRef,
    Posting,
    PostingHistory,
    Rubric,
    Seen,
)
from checks.persons import masked, public_name
from checks.reading.titles import begins_minutes, day_that_leads
from checks.reading.values import Understood
from checks.regions import Region, regions

Presence = Literal["yes", "no", "maybe"]
_LAST_MINUTE = time(23, 59)
# A card's date outside these years is a slip of the pen: no term is counted from it.
_PLAUSIBLE = (2015, 2099)


def local_day(instant: datetime, zone: ZoneInfo) -> date:
    """The legal day of an instant in the region's own zone."""
    return instant.astimezone(zone).date()


def day_end(day: date, zone: ZoneInfo) -> datetime:
    """23:59:59 of a legal day, when its terms end (`terms.md`, Counting days)."""
    return datetime.combine(day, time(23, 59, 59), tzinfo=zone)


@dataclass(frozen=True, slots=True)
class Receipt:
    """The documents came to the local body: the card appeared, or its date was changed (rules 4 and 13)."""

    number: int
    seen: Seen
    when: When
    page: PageRef

    @property
    def known(self) -> bool:
        """False for a card that stood in the portal's baseline (rule 5)."""
        return self.seen.after is not None


@dataclass(frozen=True, slots=True)
class Copy:
    """A posting that places something of a hearing. `edited`: it became one by an edit, so its date says nothing."""

    posting: int
    source: str
    kind: Kind
    seen: Seen
    shown: tuple[date, ...]
    edited: bool
    rubrics: tuple[tuple[datetime, Rubric], ...]
    when: When | None
    page: PageRef
    recordings: tuple[tuple[datetime, bool, bool], ...]  # (since, has a recording, has something unclear)
    unread: bool = False  # what it says stands in an attachment that could not be read
    titled: bool = False  # the date shown begins a title of minutes, and may be the day on which the meeting was held
    aside: bool = False  # the date shown stands among the words, where the site's other postings do not show theirs
    led: date | None = (
        None  # of what shows no date: the day with which it begins, where it tells of no hearing of that day
    )

    def undisproved(self, zone: ZoneInfo) -> tuple[date, ...]:
        """The readings of the shown date that nothing disproves: not backdated, not later than first sight (rule 6)."""
        low = local_day(self.seen.after, zone) if self.seen.after else None
        high = local_day(self.seen.at, zone)
        return tuple(day for day in self.shown if (low is None or day >= low) and day <= high)

    def backdated(self, zone: ZoneInfo) -> bool:
        """Every reading of the shown date lies before a day on which a complete pass proves it was not there."""
        if not self.shown or self.seen.after is None:
            return False
        return max(self.shown) < local_day(self.seen.after, zone)

    def month(self, zone: ZoneInfo) -> str | None:
        """The month its entries count in: of the posting date (latest reading), else of first sight (rule 7).

        None for what stood in the baseline without a believable date: nothing is known of its appearance (rule 5).
        """
        believed = self.undisproved(zone)
        if believed:
            return month_of(max(believed))
        return None if self.seen.after is None else month_of(local_day(self.seen.at, zone))

    def present(self, at: datetime, zone: ZoneInfo) -> Presence:
        """Whether it was there at `at` (rule 9)."""
        if self.seen.at <= at:
            return "yes"
        believed = self.undisproved(zone)
        if believed:
            return _dated_presence(believed, at.astimezone(zone))
        return "no" if self.seen.after is not None and self.seen.after >= at else "maybe"

    def rubric_at(self, at: datetime) -> Rubric:
        """The best that was seen of its rubric up to `at`; of the first sight where that came later."""
        states = [rubric for since, rubric in self.rubrics if since <= at] or [self.rubrics[0][1]]
        for best in (Rubric.INSIDE, Rubric.UNKNOWN):
            if best in states:
                return best
        return Rubric.OUTSIDE


def _dated_presence(believed: tuple[date, ...], local: datetime) -> Presence:
    today = local.date()
    if all(day < today or (day == today and local.time() >= _LAST_MINUTE) for day in believed):
        return "yes"
    return "no" if all(day > today for day in believed) else "maybe"


@dataclass(frozen=True, slots=True)
class Facts:
    """One hearing with everything known of it.

    `withdrawn` is when the card vanished for good, if it did; `vanished` when it was last found missing, while no
    second day confirms it.
    """

    hearing: Hearing
    region: Region
    receipts: tuple[Receipt, ...]
    ends: tuple[date, date] | None  # its last day, earliest and latest reading
    withdrawn: Seen | None
    vanished: Seen | None
    portal_protocol: tuple[Seen, PageRef] | None
    card_recording: Seen | None
    card_recording_unclear: Seen | None
    card_last_read: datetime
    card_page: PageRef
    copies: Mapping[Kind, tuple[Copy, ...]] = field(default_factory=dict)
    asked: Mapping[Kind, tuple[Copy, ...]] = field(default_factory=dict)
    called_off: tuple[Copy, ...] = ()  # postings that may say that it is not held
    _there: dict[tuple[Kind, datetime], tuple[Copy, ...]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def zone(self) -> ZoneInfo:
        return self.region.zone

    def present(self, kind: Kind, at: datetime) -> tuple[Copy, ...]:
        """The copies of `kind` that surely were there at `at`, the first one seen first (rule 2)."""
        there = self._there.get((kind, at))
        if there is None:  # every column asks, and the answer never changes
            sure = (copy for copy in self.copies.get(kind, ()) if copy.present(at, self.zone) == "yes")
            there = self._there[kind, at] = tuple(sorted(sure, key=lambda copy: _rank(copy, self.zone)))
        return there

    def judged(self, kind: Kind, at: datetime) -> Copy | None:
        """The copy that is judged: the first one seen."""
        there = self.present(kind, at)
        return there[0] if there else None

    def asked_before(self, copy: Copy, at: datetime) -> bool:
        """Whether a posting that may be of this hearing came before `copy`: then that one would be judged."""
        mine = _rank(copy, self.zone)
        asked = self.asked.get(copy.kind, ())
        return any(one.present(at, self.zone) != "no" and _rank(one, self.zone) < mine for one in asked)


def _rank(copy: Copy, zone: ZoneInfo) -> tuple[datetime, bool, date, int]:
    # Of two first seen in one pass the one that speaks for the officer is judged.
    believed = copy.undisproved(zone)
    return (copy.seen.at, not believed, max(believed) if believed else date.max, copy.posting)


def month_of(day: date) -> str:
    """A legal day's month as "YYYY-MM"."""
    return f"{day.year:04d}-{day.month:02d}"


KnownCards = dict[HearingKey, tuple[tuple[CardVersion, ...], Facts]]
"""What was gathered from the versions of each card: of a card that has not changed it stays right."""


def facts_of(
    ledger: Ledger,
    understood: Mapping[tuple[int, int], Understood],
    matches: Iterable[Match],
    known: KnownCards | None = None,
) -> dict[HearingKey, Facts]:
    """Everything known of each hearing whose card was ever readable and whose region is known.

    `understood` maps (posting id, version index) to its reading. `known`, kept from one time to the next, spares work.
    """
    facts = _of_cards(ledger, {} if known is None else known)
    histories = {posting.id: posting for posting in ledger.postings}
    placed: dict[HearingKey, dict[Kind, list[Copy]]] = {}
    asked: dict[HearingKey, dict[Kind, list[Copy]]] = {}
    called_off: dict[HearingKey, dict[Kind, list[Copy]]] = {}
    slots_of = {"ask": asked, CALLS_OFF: called_off}
    for match in sorted(matches, key=lambda match: (match.posting, match.version)):
        hearings = [hearing for hearing in _spoken_of(match) if hearing in facts]
        if not hearings:
            continue
        reading = understood[match.posting, match.version]
        copy = copy_of(histories[match.posting], match, reading, understood)
        for hearing in hearings:
            slots = slots_of.get(match.decision, placed).setdefault(hearing, {})
            _add_copy(slots.setdefault(copy.kind, []), copy)
    for key in placed.keys() | asked.keys() | called_off.keys():
        facts[key] = replace(
            facts[key],
            copies=_frozen(placed.get(key, {})),
            asked=_frozen(asked.get(key, {})),
            called_off=tuple(called_off.get(key, {}).get(Kind.NEITHER, ())),
        )
    return facts


def _spoken_of(match: Match) -> list[HearingKey]:
    """The hearing of a match; where it is not certain every hearing that the posting may speak of."""
    if match.hearing is None or match.decision == "none":
        return []
    return [match.hearing, *(other.hearing for other in match.others if other.possible)]


def _frozen(slots: Mapping[Kind, list[Copy]]) -> dict[Kind, tuple[Copy, ...]]:
    return {kind: tuple(copies) for kind, copies in slots.items()}


def _add_copy(slot: list[Copy], copy: Copy) -> None:
    # A later edition of the same posting is the same posting, unless it names another date (rules 2 and 13).
    if not any(other.posting == copy.posting and _start(other) == _start(copy) for other in slot):
        slot.append(copy)


def _start(copy: Copy) -> date | None:
    return copy.when.start if copy.when else None


def copy_of(
    history: PostingHistory, match: Match, reading: Understood, understood: Mapping[tuple[int, int], Understood]
) -> Copy:
    version = history.versions[match.version]
    posting = version.posting
    assert posting is not None
    first = next(index for index, one in enumerate(history.versions) if one.posting is not None)
    edited = match.version != first
    shown = () if edited else posting.shown
    passed = len(shown) == 1 and version.seen.after is not None and shown[0] <= version.seen.after.date()
    later = [(one.seen.at, index, one.posting) for index, one in enumerate(history.versions) if one.posting is not None]
    return Copy(
        posting=history.id,
        source=history.source,
        kind=match.looked_at_as or reading.kind,
        seen=version.seen,
        shown=shown,
        edited=edited,
        rubrics=tuple((at, one.rubric) for at, _, one in later),
        when=match.when,
        page=version.page,
        recordings=tuple(_recording_state(at, understood.get((history.id, index))) for at, index, _ in later),
        titled=passed and reading.kind is Kind.PROTOCOL and begins_minutes(posting.text, shown[0]),
        aside=bool(shown) and posting.aside,
        led=None if posting.shown else _led_by(posting, reading),
    )


def _led_by(posting: Posting, reading: Understood) -> date | None:
    day = day_that_leads(posting.text)
    return None if any(day == when.start for one in reading.mentions for when in one.whens) else day


def _recording_state(at: datetime, reading: Understood | None) -> tuple[datetime, bool, bool]:
    return (at, bool(reading and reading.recordings), bool(reading and reading.recording_unclear))


def _of_cards(ledger: Ledger, known: KnownCards) -> dict[HearingKey, Facts]:
    portal = ledger.portal.complete if ledger.portal else ()
    fresh: KnownCards = {}
    for history in ledger.cards:
        key = (history.form, history.hearing_id)
        before = known.get(key)
        found = (_read_again(history, *before) if before else None) or _of_card(history, portal)
        if found:
            fresh[key] = (history.versions, found)
    known.clear()
    known.update(fresh)
    return {key: found for key, (_, found) in fresh.items()}


def _read_again(history: CardHistory, versions: tuple[CardVersion, ...], facts: Facts) -> Facts | None:
    """`facts` of a card whose page was only read again; None where it changed, or is gone and may be so for good."""
    same = len(versions) == len(history.versions) and all(map(is_, versions, history.versions))
    if not same or versions[-1].card is None:
        return None
    hearing = replace(facts.hearing, page=history.page)
    return replace(facts, hearing=hearing, card_last_read=history.last_read, card_page=history.page)


def _of_card(history: CardHistory, complete_portal: tuple[datetime, ...]) -> Facts | None:
    shown = [version for version in history.versions if version.card is not None]
    if not shown:
        return None
    card = shown[-1].card
    assert card is not None
    code = region_of(card)
    if code is None or not card.number:
        return None
    receipts = _receipts(history, regions()[code].zone)
    withdrawn = _withdrawn(history, complete_portal, regions()[code].zone)
    return Facts(
        hearing=_hearing(history, card, receipts, withdrawn is not None),
        region=regions()[code],
        receipts=receipts,
        ends=_ends(history, receipts),
        withdrawn=withdrawn,
        vanished=None if withdrawn or history.versions[-1].card else history.versions[-1].seen,
        portal_protocol=_first_protocol(shown),
        card_recording=_first_recording(shown, {LinkKind.RECORDING}),
        card_recording_unclear=_first_recording(shown, {LinkKind.ARCHIVE, LinkKind.UNCLEAR}),
        card_last_read=history.last_read,
        card_page=history.page,
    )


def _hearing(history: CardHistory, card: Card, receipts: tuple[Receipt, ...], withdrawn: bool) -> Hearing:
    return Hearing(
        key=(history.form, history.hearing_id),
        number=card.number,
        region=region_of(card),
        project=masked(card.project, card.initiator, card.bin),
        initiator=public_name(card.initiator, card.bin),
        place=masked(card.place),
        whens=tuple(receipt.when for receipt in receipts),
        withdrawn=withdrawn,
        page=history.page,
    )


def _when(card: Card) -> When | None:
    if card.start is None or not _PLAUSIBLE[0] <= card.start.year <= _PLAUSIBLE[1]:
        return None
    return When(card.start, card.end or card.start, card.at)


def _receipts(history: CardHistory, zone: ZoneInfo) -> tuple[Receipt, ...]:
    """The first appearance, then each change of the date (not of the hour) before the meeting (rule 13)."""
    result: list[Receipt] = []
    for version in history.versions:
        when = _when(version.card) if version.card else None
        if when is None:
            continue
        if not result:
            result.append(Receipt(1, version.seen, when, version.page))
            continue
        last = result[-1]
        if (when.start, when.end) == (last.when.start, last.when.end):
            result[-1] = replace(last, when=when)
        elif local_day(version.seen.at, zone) <= last.when.end:
            result.append(Receipt(last.number + 1, version.seen, when, version.page))
    return tuple(result)


def _ends(history: CardHistory, receipts: tuple[Receipt, ...]) -> tuple[date, date] | None:
    """The last day of the hearing, earliest and latest reading: a date changed after the meeting makes two of it."""
    if not receipts:
        return None
    last = receipts[-1]
    whens = [_when(version.card) for version in history.versions if version.card and version.seen.at >= last.seen.at]
    ends = [when.end for when in whens if when] or [last.when.end]
    return min(ends), max(ends)


def _withdrawn(history: CardHistory, complete_portal: tuple[datetime, ...], zone: ZoneInfo) -> Seen | None:
    """When the card vanished, if it was absent in complete passes of two days and has not returned (rule 13)."""
    last = history.versions[-1]
    if last.card is not None:
        return None
    first_day = local_day(last.seen.at, zone)
    confirmed = any(local_day(start, zone) > first_day for start in complete_portal if start > last.seen.at)
    return last.seen if confirmed else None


def _first_protocol(shown: list[CardVersion]) -> tuple[Seen, PageRef] | None:
    return next(((version.seen, version.page) for version in shown if version.card and version.card.protocol), None)


def _first_recording(shown: list[CardVersion], kinds: set[LinkKind]) -> Seen | None:
    for version in shown:
        if version.card and any(link.kind in kinds for link in version.card.recordings):
            return version.seen
    return None
