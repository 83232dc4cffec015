"""Questions about uncertain matches: which stand open, and what comes of an answer.

A question is put only where the answer can change something: about the last edition of a posting, of a hearing whose
month may still be counted, and not where another posting seen before fulfils the same duty, unless the posting could
not be read and may be of others as well.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from bot.digest.plain import one_line
from checks.facts import Copy, Facts, local_day
from checks.judged import WHOLE, Assessment, Hearing, HearingKey, Match, State
from checks.matching.answers import mention_digest, posting_digest, whole_digest
from checks.model import Form, Kind, PostingHistory, Rubric, Seen
from checks.persons import masked
from checks.verdicts import ASKED_WHICH_FIRST, UNREAD
from storage.answers import Asked, Choice, GivenAnswer

if TYPE_CHECKING:
    from bot.evaluate import Evaluation
    from storage.store import Store

MAY_BE_OF_IT = "may_be_of_it"
"""What could not be read to the end, and keeps something from being said of a hearing."""
ACTIONS = (Choice.YES, Choice.NO, Choice.LATER)
_ASKED = ("asked", ASKED_WHICH_FIRST, UNREAD)
_LONGEST_PROJECT, _LONGEST_EXCERPT = 400, 300
_STILL_COUNTED = timedelta(days=60)  # after the hearing: its month's analysis is made and objected to by then


@dataclass(frozen=True, slots=True)
class Ask:
    """One question: is the hearing that a posting speaks of this one? Days are ISO dates, "" where there is none.

    `kind` is "announcement" or "protocol"; `project` is the card's title, `title` the posting's, `excerpt` what it
    says of the hearing; nothing in them names a private person. `reason` is matching's.
    """

    id: str
    posting: int
    mention: str
    digest: str
    form: str
    hearing_id: int
    number: str
    region: str
    kind: str
    reason: str
    score: float
    project: str
    start: str
    end: str
    hour: str
    card_url: str
    title: str
    excerpt: str
    shown: str
    posting_url: str

    @property
    def hearing(self) -> HearingKey:
        """The hearing asked about."""
        return (Form(self.form), self.hearing_id)

    @property
    def asked(self) -> Asked:
        """What an answer is kept with."""
        return Asked(self.id, self.posting, self.mention, self.hearing, self.digest)


class Outcome(StrEnum):
    """What became of an answer."""

    RECORDED = "recorded"
    ALREADY_ANSWERED = "already_answered"
    NO_LONGER_ASKED = "no_longer_asked"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Answered:
    """What became of an answer; `standing` is the answer that was there before, `ask` the question where known."""

    outcome: Outcome
    ask: Ask | None = None
    standing: GivenAnswer | None = None


# --- answering ---------------------------------------------------------------------------------------------


async def open_asks(store: Store, region: str | None = None) -> list[Ask]:
    """The questions that wait for an answer, of one region or all, as the last pass left them."""
    asks = [ask_from(value) for value in (await store.answers.open()).values()]
    return [ask for ask in asks if region is None or ask.region == region]


async def answer(
    store: Store, ask_id: str, choice: Choice, person_id: str, now: datetime, *, replace: bool = False
) -> Answered:
    """Record what a person says to a question; the next pass judges by it.

    The first yes or no stands, whoever presses what later, unless `replace`: then another decision takes its place.
    """
    before = await store.answers.given(ask_id)
    found = (await store.answers.open()).get(ask_id)
    ask = ask_from(found) if found else None
    if not ask and not before:
        known = await store.answers.was_put(ask_id)
        return Answered(Outcome.NO_LONGER_ASKED if known else Outcome.UNKNOWN)
    if not ask and not (replace or any(one.decides for one in before)):
        return Answered(Outcome.NO_LONGER_ASKED)
    asked = ask.asked if ask else before[0].asked
    standing = await store.answers.record(asked, choice, person_id, now, replace=replace)
    if standing:
        return Answered(Outcome.ALREADY_ANSWERED, ask, standing)
    await withdraw_idle(store, now)
    return Answered(Outcome.RECORDED, ask)


async def withdraw_idle(store: Store, now: datetime) -> None:
    """Take back the notices that were not delivered yet and whose question stands no longer."""
    waiting = await store.answers.waiting()
    if waiting:
        open_ = await store.answers.open()
        await store.outbox.drop([notice for notice, ask in waiting.items() if ask not in open_], now, "no longer asked")


async def postponed(store: Store) -> dict[str, datetime]:
    """When each question was last put off, by its id."""
    return {one.ask: one.at for one in await store.answers.given() if not one.decides}


# --- which stand open --------------------------------------------------------------------------------------


def asks_of(evaluation: Evaluation) -> list[Ask]:
    """The questions that an evaluation leaves open, by region and id; none while the register was never read whole."""
    if evaluation.ledger.portal is None or evaluation.ledger.portal.baseline is None:
        return []
    histories = {history.id: history for history in evaluation.ledger.postings}
    unread = _unread_that_matter(evaluation.facts.values())
    doubted = _doubted(evaluation.assessment)
    asks = {ask.id: ask for match in evaluation.matches if (ask := _ask(match, histories, evaluation, unread, doubted))}
    about = {ask.posting for ask in asks.values()}
    rest = [match for match in _unread_as(evaluation, histories) if match.posting not in about]
    asks |= {ask.id: ask for match in rest if (ask := _ask(match, histories, evaluation, unread, doubted))}
    return sorted(asks.values(), key=lambda ask: (ask.region, ask.id))


def _doubted(assessment: Assessment) -> frozenset[tuple[HearingKey, Kind]]:
    """The papers of hearings of which a question keeps something from being said: it has to be put."""
    duties = (one.duty for one in assessment.verdicts if one.state is State.UNCLEAR and one.reason in _ASKED)
    columns = ((one.hearing, kind) for one in assessment.asked for kind in _kinds_of(one.column))
    return frozenset([*((duty.hearing, duty.what) for duty in duties), *columns])


def _kinds_of(column: str) -> Sequence[Kind]:
    """The papers that a column speaks of: of both where it names neither."""
    return [kind for kind in WHOLE if column.startswith(kind.value)] or tuple(WHOLE)


def _unread_that_matter(facts: Iterable[Facts]) -> frozenset[int]:
    """The unread postings that leave open whether some hearing's duty was kept: what each is of settles that."""
    doubted = (
        (one.copies.get(kind, ()), copy) for one in facts for kind, copies in one.asked.items() for copy in copies
    )
    return frozenset(copy.posting for kept, copy in doubted if copy.unread and not _told_already(kept, copy))


def _unread_as(evaluation: Evaluation, histories: Mapping[int, PostingHistory]) -> Iterator[Match]:
    """What could not be read, as a paper of each hearing that it may be of: a person can tell, and nobody else."""
    for key, facts in evaluation.facts.items():
        for kind, copies in facts.asked.items():
            for posting in sorted({copy.posting for copy in copies if copy.unread}):
                version = max(index for index, one in enumerate(histories[posting].versions) if one.posting)
                if (posting, version) in evaluation.readings:
                    yield Match(posting, version, WHOLE[kind], key, "ask", 0.0, MAY_BE_OF_IT)


def _ask(
    match: Match,
    histories: Mapping[int, PostingHistory],
    evaluation: Evaluation,
    unread: frozenset[int],
    doubted: frozenset[tuple[HearingKey, Kind]],
) -> Ask | None:
    if match.decision != "ask" or match.hearing is None:
        return None
    if match.looked_at_as and (match.hearing, match.looked_at_as) not in doubted:
        return None
    history = histories[match.posting]
    last = max(index for index, version in enumerate(history.versions) if version.posting)
    if match.version != last:
        return None
    today, kind, seen = evaluation.assessment.now, _kind_of(match, evaluation), history.versions[last].seen
    spoken_of = (match.hearing, *(other.hearing for other in match.others if other.possible))
    for key in spoken_of:
        facts = evaluation.facts.get(key)
        if facts and _is_counted(facts, today) and ((key, kind) in doubted or _may_tell(facts, match, seen, unread)):
            return _made(match, key, history, evaluation)
    return None


def _kind_of(match: Match, evaluation: Evaluation) -> Kind:
    """What a posting is asked about as: what it was read as, unless it is looked at as another."""
    return match.looked_at_as or evaluation.readings[match.posting, match.version].kind


def _is_counted(facts: Facts, now: datetime) -> bool:
    """Whether the hearing's month may still be counted (rule 13)."""
    when = facts.hearing.when
    return when is not None and when.end + _STILL_COUNTED >= local_day(now, facts.zone)


def _may_tell(facts: Facts, match: Match, seen: Seen, unread: frozenset[int]) -> bool:
    """Whether the posting can change something, and the hearing was there when it was seen."""
    if facts.withdrawn and seen.at > facts.withdrawn.at:
        return False
    return match.posting in unread or _matters(facts, match)


def _matters(facts: Facts, match: Match) -> bool:
    asked = [(kind, copy) for kind, copies in facts.asked.items() for copy in copies if copy.posting == match.posting]
    return any(not _told_already(facts.copies.get(kind, ()), copy) for kind, copy in asked)


def _told_already(copies: Sequence[Copy], asked: Copy) -> bool:
    """Whether another posting, not outside the rubric, fulfils the duty no later: one more adds nothing (rule 2)."""
    others = [one for one in copies if one.posting != asked.posting and one.seen.at <= asked.seen.at]
    return any(one.rubrics[0][1] is not Rubric.OUTSIDE for one in others)


def _made(match: Match, key: HearingKey, history: PostingHistory, evaluation: Evaluation) -> Ask:
    posting = history.versions[match.version].posting
    assert posting is not None
    reading = evaluation.readings[match.posting, match.version]
    digest, whole = posting_digest(posting), match.looked_at_as
    mention = reading.mentions[0 if whole else match.mention]
    named = whole_digest(whole) if whole else mention_digest(mention)
    hearing, score, reason = evaluation.assessment.hearings[key], match.score, match.reason
    if key != match.hearing:
        score = next(other.score for other in match.others if other.hearing == key)
    return Ask(
        id=ask_id(match.posting, named, digest, key),
        posting=match.posting,
        mention=named,
        digest=digest,
        number=hearing.number,
        region=hearing.region or "",
        kind=_kind_of(match, evaluation).value,
        reason=reason,
        score=score,
        title=masked(one_line(posting.title, _LONGEST_PROJECT)),
        excerpt=masked(one_line(mention.text, _LONGEST_EXCERPT)),
        shown=max(posting.shown).isoformat() if posting.shown else "",
        posting_url=posting.url,
        **_of_hearing(hearing),
    )


def _of_hearing(hearing: Hearing) -> dict[str, Any]:
    when = hearing.when
    return {
        "form": hearing.form.value,
        "hearing_id": hearing.key[1],
        "project": hearing.project[:_LONGEST_PROJECT],
        "start": when.start.isoformat() if when else "",
        "end": when.end.isoformat() if when else "",
        "hour": f"{when.at:%H:%M}" if when and when.at else "",
        "card_url": hearing.page.url,
    }


def ask_id(posting: int, mention: str, digest: str, hearing: HearingKey) -> str:
    """A question's id: the same for as long as the same is asked, 10 hex digits."""
    form, number = hearing
    named = f"{posting}|{mention}|{digest}|{form.value}|{number}"
    return hashlib.sha256(named.encode()).hexdigest()[:10]


def ask_to(ask: Ask) -> dict[str, Any]:
    """A question as JSON."""
    return asdict(ask)


def ask_from(value: Mapping[str, Any]) -> Ask:
    """The inverse of `ask_to`; what a later version may have added is left out."""
    return Ask(**{one.name: value[one.name] for one in fields(Ask)})
