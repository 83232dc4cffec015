"""Why a posting is tied to a hearing, or is not, in words that an officer can weigh himself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.digest.plain import one_line
from bot.digest.words import Words, day_text, words
from checks.judged import Assessment, Hearing, HearingKey, Match, Other
from checks.model import Ledger, Posting
from checks.persons import masked

_MOST_CONSIDERED = 10


@dataclass(frozen=True, slots=True)
class Considered:
    """A posting that was weighed for the hearing and not tied to it: `other` says what was found of this hearing."""

    match: Match
    other: Other
    posting: Posting


def considered_for(key: HearingKey, assessment: Assessment, ledger: Ledger) -> tuple[Considered, ...]:
    """The last editions of postings that came near to the hearing and were not tied to it, the nearest first."""
    histories = {posting.id: posting for posting in ledger.postings}
    tied = {match.posting for match in assessment.matches if match.hearing == key and match.decision != "none"}
    found: dict[int, Considered] = {}
    for match in assessment.matches:
        history = histories.get(match.posting)
        posting = history.versions[match.version].posting if history else None
        other = next((one for one in match.others if one.hearing == key), None)
        if posting and other and match.posting not in tied:
            found[match.posting] = Considered(match, other, posting)
    nearest = sorted(found.values(), key=lambda one: (-one.other.score, one.match.posting))
    return tuple(nearest[:_MOST_CONSIDERED])


def reason_in_words(code: str, language: str) -> str:
    """A named reason of matching; "project_80" and "other_lot:2" carry a value after their first word."""
    for say in (words(language, "matching"), words(language, "show")):
        if say.has(f"match-{code}"):
            return say(f"match-{code}")
    first, _, value = code.partition("_")
    if first == "project":
        return words(language, "matching")("match-project-share", share=value)
    say = words(language, "show")
    return f"{say(f'match-{first}')} {one_line(value)}" if say.has(f"match-{first}") else one_line(code)


def for_and_against(evidence: Sequence[str], language: str) -> tuple[list[str], list[str]]:
    """What speaks for and what against, in words."""
    said = [(one[:1], reason_in_words(one[1:], language)) for one in evidence]
    return [text for sign, text in said if sign == "+"], [text for sign, text in said if sign == "-"]


def weighed_lines(match: Match, hearings: Mapping[HearingKey, Hearing], language: str) -> Iterator[str]:
    """The evidence on a match, and the other hearings that were weighed with why not."""
    say = words(language, "matching")
    yield from _evidence(match.evidence, say, language)
    for other in match.others:
        hearing = hearings.get(other.hearing)
        if hearing is None:
            continue
        reason = reason_in_words(other.reason, language)
        yield say("other-hearing", hearing=_named(hearing, say), score=f"{other.score:.2f}", reason=reason)
        yield from (f"  {line}" for line in _evidence(other.evidence, say, language))


def considered_lines(one: Considered, hearings: Mapping[HearingKey, Hearing], language: str) -> Iterator[str]:
    """A posting that was not tied to the hearing: why not, and where it went instead."""
    say = words(language, "matching")
    title = masked(one_line(one.posting.title or one.posting.text)) or "–"
    yield say("considered-posting", title=title, url=one_line(one.posting.url, 2000))
    reason = reason_in_words(one.other.reason, language)
    yield "  " + say("considered-why", score=f"{one.other.score:.2f}", reason=reason)
    yield from (f"  {line}" for line in _evidence(one.other.evidence, say, language))
    taken = hearings.get(one.match.hearing) if one.match.hearing else None
    if taken and one.match.decision == "matched":
        yield "  " + say("considered-taken", hearing=_named(taken, say))


def _evidence(evidence: Sequence[str], say: Words, language: str) -> Iterator[str]:
    speaks_for, against = for_and_against(evidence, language)
    if speaks_for:
        yield say("evidence-for", said="; ".join(speaks_for))
    if against:
        yield say("evidence-against", said="; ".join(against))


def _named(hearing: Hearing, say: Words) -> str:
    when = day_text(hearing.when.start) if hearing.when else "–"
    return say("hearing-named", number=one_line(hearing.number), project=one_line(hearing.project, 80), day=when)


def other_json(other: Other, hearings: Mapping[HearingKey, Hearing]) -> dict[str, Any]:
    """A hearing that was weighed beside the one taken."""
    hearing = hearings.get(other.hearing)
    return {
        "hearing": hearing.number if hearing else None,
        "form": other.hearing[0].value,
        "hearing_id": other.hearing[1],
        "score": other.score,
        "reason": other.reason,
        "possible": other.possible,
        "evidence": list(other.evidence),
    }


def considered_json(one: Considered) -> dict[str, Any]:
    """A posting that was weighed for the hearing and not tied to it."""
    return {
        "title": masked(one_line(one.posting.title)),
        "url": one.posting.url,
        "score": one.other.score,
        "reason": one.other.reason,
        "evidence": list(one.other.evidence),
    }
