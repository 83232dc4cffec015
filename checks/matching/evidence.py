"""The evidence for and against one card being the hearing that a mention speaks of."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from sys import intern

from checks.judged import When
from checks.matching import weights as w
from checks.matching.namesakes import Name
from checks.matching.pool import Pool, name_key
from checks.matching.values import BEFORE_THE_END, Candidate, Item, Profile
from checks.model import Kind
from checks.reading.values import Mention

_HINTS = ("protocol_signed_after", "date_within", "date_in_part")


@dataclass(slots=True)
class Weighed:
    """One candidate weighed: `points` in all, `named` reasons, `when` the card's date that the mention names.

    `dated` says that a date speaks for it, `barred` names what forbids to match it without a question.
    """

    index: int
    points: float = 0.0
    named: list[str] = field(default_factory=list)
    when: When | None = None
    dated: bool = False
    barred: str = ""
    numbered: bool = False  # by the registration number
    identified: bool = False  # by number, BIN, initiator or a rare name
    contradicted: bool = False  # the mention speaks of a project, and hardly of this one
    certain: bool = False  # date and hour or period, the initiator and a name that no other card has all agree
    stranger: bool = False  # the mention names a company, and not this card's
    share: float = 0.0  # of what the mention and the card say of projects: how much both do
    coverage: float = 0.0  # how much of the card's project the mention says

    def add(self, points: float, reason: str) -> None:
        if points:
            self.points += points
            self.named.append(intern(f"{'+' if points > 0 else '-'}{reason}"))

    @property
    def of_another(self) -> bool:
        """Whether the mention names the initiator of another card."""
        return "-initiator_of_another" in self.named


@dataclass(frozen=True, slots=True)
class Subject:
    """A mention with what is computed of it once for all candidates."""

    item: Item
    mention: Mention
    words: frozenset[str]
    initiators: frozenset[Name]
    day: tuple[date, date]  # the earliest and the latest reading of the day on which the posting appeared
    unknown: int = 0  # how many words it says that no card of the region has

    @property
    def kind(self) -> Kind:
        return self.item.understood.kind


def subject_of(item: Item, mention: Mention, pool: Pool) -> Subject:
    """A mention of `item`, prepared for weighing against the candidates of `pool`."""
    seen = item.first_seen.date()
    shown = item.understood.shown
    said = pool.known(mention.words)
    words = frozenset(word for word in said if word in pool.by_word or word in pool.places)
    day = (min((*shown, seen)), seen)
    unknown = len({word for word in said if word.lstrip("=").isalpha()} - words - set(mention.place_words))
    return Subject(item, mention, words, pool.initiators_in(mention, said), day, unknown)


def weigh(index: int, subject: Subject, pool: Pool) -> Weighed:
    """All evidence on candidate number `index` of `pool`, by the words of its card that fit best, old or new."""
    faces = pool.candidates[index].faces
    return max((_weigh(index, face, subject, pool) for face in faces), key=lambda one: one.points)


def _weigh(index: int, face: Profile, subject: Subject, pool: Pool) -> Weighed:
    candidate = pool.candidates[index]
    weighed = Weighed(index)
    _form(weighed, candidate, subject)
    _dates(weighed, candidate, subject)
    _numbers(weighed, candidate, face, subject, pool)
    _initiator(weighed, candidate, face, subject, pool)
    _project(weighed, face, subject, pool)
    _place(weighed, face, subject, pool)
    _order(weighed, candidate, subject)
    weighed.points = round(weighed.points, 6)  # sums over sets come in any order: what is equal stays equal
    return weighed


def _form(weighed: Weighed, candidate: Candidate, subject: Subject) -> None:
    form = subject.mention.form
    if form is None:
        return
    if form is candidate.form:
        weighed.add(w.SAME_FORM, "form")
    else:
        weighed.add(w.OTHER_FORM, "form_differs")
        weighed.barred = "form_differs"


def _dates(weighed: Weighed, candidate: Candidate, subject: Subject) -> None:
    mention = subject.mention
    fits = [(*_one_date(mine, card, subject), card) for card in candidate.whens[::-1] for mine in mention.whens]
    if not fits:
        return
    points, reason, card = max(fits, key=lambda fit: fit[0])
    if points > 0:
        # What names the old date and the new one tells of the move: it announces the new one.
        named = (own for worth, why, own in fits if worth > 0 and why not in _HINTS)
        weighed.when, weighed.dated = next(named, card), reason not in _HINTS
        points += w.ONE_OF_SEVERAL_DATES if len(mention.whens) > 1 else 0
    elif mention.firm:
        weighed.barred = weighed.barred or "date_differs"
    weighed.add(points, reason)


def _one_date(mine: When, card: When, subject: Subject) -> tuple[float, str]:
    if not subject.mention.firm:
        return _weak_date(mine, card, subject)
    if (mine.start, mine.end) == (card.start, card.end):
        return _same_days(mine, card)
    if mine.start == card.start or mine.end == card.end:
        return w.PERIOD_IN_PART, "date_in_part"
    if mine.start == mine.end and card.start < mine.start < card.end:
        return w.DATE_IN_PERIOD, "date_within"
    return w.OTHER_DATE, "date_differs"


def _same_days(mine: When, card: When) -> tuple[float, str]:
    if mine.start != mine.end:
        return w.PERIOD, "period"
    if mine.at and card.at:
        return (w.DATE_AND_HOUR, "date_and_hour") if mine.at == card.at else (w.DATE_OTHER_HOUR, "hour_differs")
    return w.DATE, "date"


def _weak_date(mine: When, card: When, subject: Subject) -> tuple[float, str]:
    if mine.end == card.end:
        return w.DATE_OF_PROTOCOL, "protocol_date"
    if subject.kind is not Kind.PROTOCOL:
        return 0.0, ""
    after = (mine.end - card.end).days
    if 0 < after <= w.DAYS_TO_SIGN:
        return w.PROTOCOL_SOON_AFTER, "protocol_signed_after"
    return (w.PROTOCOL_DATED_BEFORE if after < 0 else w.SOMEWHAT_OUT_OF_ORDER), "protocol_date_differs"


def _numbers(weighed: Weighed, candidate: Candidate, own: Profile, subject: Subject, pool: Pool) -> None:
    mine = subject.mention.numbers
    if candidate.number and candidate.number in mine:
        weighed.add(w.SAME_NUMBER, "registration_number")
        weighed.identified = weighed.numbered = True
        weighed.barred = ""
    elif any(number in pool.by_number for number in mine):
        weighed.add(w.OTHER_NUMBER, "registration_number_of_another")
    _bins(weighed, candidate, subject.mention.bins, pool)
    _numbered(weighed, own.numbers, mine)


def _bins(weighed: Weighed, candidate: Candidate, bins: tuple[str, ...], pool: Pool) -> None:
    if not bins or not candidate.bins:
        return
    same = [one for one in candidate.bins if one in bins]
    if same:
        weighed.add(w.SAME_BIN + w.RARE_BIN * pool.rarity(len(pool.by_bin[same[0]])), "bin")
        weighed.identified = True
    elif any(number in pool.by_bin for number in bins):
        weighed.add(w.OTHER_CARDS_BIN, "bin_of_another")
    elif any(number not in pool.by_number for number in bins):
        weighed.add(w.UNKNOWN_BIN, "bin_unknown")


def _numbered(weighed: Weighed, card: Iterable[str], mine: tuple[str, ...]) -> None:
    """Numbers with their word, «лот 2»: the same, or another one for the same word."""
    theirs: dict[str, set[str]] = {}
    for one in mine:
        word, _, number = one.partition(":")
        theirs.setdefault(word, set()).add(number)
    for one in card:
        word, _, number = one.partition(":")
        if any(number in theirs[other] for other in theirs if _one_thing(word, other)):
            weighed.add(w.SAME_NUMBERED, one)
        elif word in theirs and word != "№" and not _begins_range(word, number, theirs):
            weighed.add(w.OTHER_NUMBERED, f"other_{one}")


def _begins_range(word: str, number: str, theirs: Mapping[str, set[str]]) -> bool:
    """Whether a mention says a number before its word: «№№68–72 ұңғымалар» are the wells 68 to 72."""
    return number in theirs.get("№", ()) or number in theirs.get(f"№{word}", ())


def _one_thing(word: str, other: str) -> bool:
    """Whether two numbers may be of one thing: a bare «№» is of any («амбар №4», «№4 мұнай амбары»)."""
    return word == other or ("№" in (word, other) and word[0] == other[0] == "№")


def _initiator(weighed: Weighed, candidate: Candidate, face: Profile, subject: Subject, pool: Pool) -> None:
    own = face.initiator
    if not own:
        return
    full = w.SAME_INITIATOR + w.RARE_INITIATOR * pool.rarity(len(pool.initiators[name_key(own)]))
    if pool.names_of(candidate) & subject.initiators:
        weighed.add(full, "initiator")
        weighed.identified = True
        return
    in_part = sum(word in subject.words for word in own) / len(own)
    if subject.initiators:
        weighed.add(w.OTHER_CARDS_INITIATOR, "initiator_of_another")
    elif len(own) > 1 and in_part >= w.ENOUGH_OF_INITIATOR:
        weighed.add(full * w.INITIATOR_IN_PART, "initiator_in_part")
    elif subject.mention.companies:
        weighed.add(w.UNKNOWN_COMPANY, "company_unknown")
        weighed.stranger = True


def _project(weighed: Weighed, own: Profile, subject: Subject, pool: Pool) -> None:
    said = own.project & subject.words
    if said & {number.partition(":")[2] for number in own.numbers}:
        said = said_of(own.project, subject)
    hit = math.fsum(map(pool.weight, said))
    missing = math.fsum(map(pool.weight, own.project)) - hit
    elsewhere = {word for word in subject.words if word in subject.mention.place_words or pool.tells_of_a_place(word)}
    others = subject.words - own.project - own.place - elsewhere - set(own.initiator)
    figures_alone = not hit and all(word.isdigit() for word in others)  # «Приложение 1» speaks of no other project
    strange = 0.0 if figures_alone else math.fsum(map(pool.weight, others))
    weighed.coverage = hit / (hit + missing) if hit + missing else 0.0
    if hit + strange:
        share = hit / (hit + w.MISSING_WORD * missing + w.STRANGE_WORD * strange)
        weighed.share = share
        points = w.PROJECT_SLOPE * (share - w.PROJECT_MIDDLE)
        weighed.add(min(max(points, w.PROJECT_LEAST), w.PROJECT_MOST), f"project_{round(share * 100)}")
        other_hour = "-hour_differs" in weighed.named or "+hour_differs" in weighed.named
        rare = any(pool.names[name] == 1 for name in own.names if name in subject.mention.names)
        rare = rare or (not other_hour and strange <= hit and bool(pool.own_words(weighed.index) & said))
        undated = weighed.when is not None and not weighed.dated
        least = w.PROJECT_AT_OTHER_HOUR if (other_hour or undated) and not rare else w.PROJECT_DOUBTFUL
        # A rare name beside date and hour, and hardly a word of another project: little said, not another one.
        weighed.contradicted = share < least and not (rare and "+date_and_hour" in weighed.named)
        dated = {"+date_and_hour", "+period"} & set(weighed.named)
        weighed.certain = rare and bool(dated) and "+initiator" in weighed.named
    for name in own.names:
        if name in subject.mention.names:
            rare = pool.names[name] == 1
            weighed.identified = weighed.identified or rare
            weighed.add(w.SAME_QUOTED_NAME + (w.RARE_QUOTED_NAME if rare else 0), "quoted_name")


def said_of(project: frozenset[str], subject: Subject) -> frozenset[str]:
    """The words of a project that a mention says; a figure only near another of them: addresses are full of figures."""
    said = subject.mention.words
    named = [place for place, word in enumerate(said) if word in project and not word.isdigit()]
    figures = {
        word
        for place, word in enumerate(said)
        if word.isdigit() and any(abs(place - one) <= w.NEAR_PROJECT for one in named)
    }
    return frozenset(word for word in project & subject.words if not word.isdigit() or word in figures)


def _place(weighed: Weighed, face: Profile, subject: Subject, pool: Pool) -> None:
    own = face.place
    shared = own & subject.words
    if shared:
        points = math.fsum(w.PLACE_EACH * (0.2 + 2 * pool.rarity(pool.places[word])) for word in shared)
        weighed.add(min(points, w.PLACE_MOST), "place")
    told = {
        word for word in subject.mention.place_words if word in pool.places and pool.rarity(pool.places[word]) > 0.2
    }
    if told and not told & own and _comparable(face, subject, told & pool.districts):
        weighed.add(w.OTHER_PLACE, "place_differs")


def _comparable(own: Profile, subject: Subject, districts: set[str]) -> bool:
    """Whether two places that share no rare word are two: not in one district, nor where a card names no village."""
    if own.districts & {*subject.mention.place_words, *subject.words}:
        return False
    return own.settled or bool(own.districts and districts)


def _order(weighed: Weighed, candidate: Candidate, subject: Subject) -> None:
    if not candidate.whens:
        return
    if subject.kind is Kind.PROTOCOL:
        _protocol_order(weighed, min(when.end for when in candidate.whens), subject.day)
    else:
        _announcement_order(weighed, candidate, subject.day)


def _protocol_order(weighed: Weighed, end: date, day: tuple[date, date]) -> None:
    earliest, latest = day
    if latest < end:
        weighed.add(w.PROTOCOL_BEFORE_END, BEFORE_THE_END)
        weighed.barred = BEFORE_THE_END
    elif (earliest - end).days > w.PROTOCOL_LONG_AFTER:
        weighed.add(w.OUT_OF_ORDER, "long_after")
    elif (earliest - end).days > w.PROTOCOL_AT_MOST or earliest < end - timedelta(days=w.SHOWN_EARLY_BY):
        weighed.add(w.SOMEWHAT_OUT_OF_ORDER, "out_of_order")
    else:
        weighed.add(w.IN_ORDER, "order")


def _announcement_order(weighed: Weighed, candidate: Candidate, day: tuple[date, date]) -> None:
    earliest, _ = day
    start = min(when.start for when in candidate.whens)
    end = max(when.end for when in candidate.whens)
    ahead = (start - earliest).days
    if ahead > w.ANNOUNCED_LONG_BEFORE:
        weighed.add(w.OUT_OF_ORDER, "long_before")
    elif earliest > end or ahead > w.ANNOUNCED_AT_MOST:
        weighed.add(w.SOMEWHAT_OUT_OF_ORDER, "out_of_order")
    else:
        weighed.add(w.IN_ORDER, "order")
