"""A source that answers badly, in every way, at a govkz site, a website and the portal (issue 2, bad input)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from bot import loop
from bot.config import Config
from bot.evaluate import evaluate
from bot.show.status import status_json
from bot.texts import texts
from checks.judged import State
from checks.model import PassOutcome
from checks.regions import regions
from storage.values import StoredVerdict
from tests.faults.scene import impatient, small_world
from tests.playing.play import Played, playing
from tests.world.config import OPERATOR, chat_of
from tests.world.http import FAULTS
from tests.world.telegram import Sent

GOVKZ, WEBSITE, PORTAL = "west-kazakhstan", "aktobe", "portal"
WHOLE = ("atyrau",)
REGIONS = (GOVKZ, WEBSITE, *WHOLE)
# How the pass of a source in that trouble is named; at gov.kz JSON was due.
REASONS = {
    "500": {"http_500"},
    "hang": {"timeout"},
    "reset": {"reset"},
    "huge": {"too_large"},
    "shell": {"shell"},
    "html": {"not_recognised", "not_json"},
    "unknown": {"not_recognised", "not_json"},
    "broken_encoding": {"broken_encoding"},
}
FIRST = 46  # the first pass: 14 April, when much falls due


@dataclass(frozen=True)
class Trouble:
    """One outage of two passes and the pass after it, as the product lived through it."""

    last_good: datetime
    outcomes: tuple[dict[str, tuple[PassOutcome, str]], ...]  # by source, one for each pass
    verdicts: tuple[dict[str, StoredVerdict], ...]  # before, and after each pass of the outage
    versions: tuple[int, ...]  # new versions of the broken sources, one for each pass
    messages: tuple[tuple[Sent, ...], ...]  # sent in each pass
    status: dict[str, Any]  # within the outage


Lived = dict[str, Trouble]


async def _live(folder: Path, broken: tuple[str, ...]) -> tuple[Lived, dict[str, int]]:
    world = small_world(REGIONS)
    chats = {code: chat_of(world, code) for code in REGIONS}
    async with playing(world, folder, sources=REGIONS) as played:
        await played.play(world.passes[FIRST : FIRST + 3])
        lived = {kind: await _trouble(played, kind, broken, FIRST + 3 + 3 * n) for n, kind in enumerate(FAULTS)}
    return lived, chats


async def _trouble(played: Played, kind: str, broken: tuple[str, ...], at: int) -> Trouble:
    passes = played.world.passes
    for source in broken:
        played.running.desk.fault(source, kind, passes[at], passes[at + 2])
    played.config = _patient(played.config, 1 if kind == "hang" else 60)
    outcomes, verdicts, versions, messages = [], [await played.store.verdict_states()], [], []
    status: dict[str, Any] = {}
    for moment in passes[at : at + 3]:
        before = len(played.running.telegram.messages)
        report = await played.pass_at(moment)
        outcomes.append({read.source.id: (read.result.outcome, read.result.reason) for read in report.reads})
        versions.append(sum(read.new_versions for read in report.reads if read.source.id in broken))
        verdicts.append(await played.store.verdict_states())
        messages.append(tuple(played.running.telegram.messages[before:]))
        if moment == passes[at + 1]:
            status = await _status(played, moment)
    return Trouble(passes[at - 1], tuple(outcomes), tuple(verdicts[:3]), tuple(versions), tuple(messages), status)


def _patient(config: Config, seconds: int) -> Config:
    """The configuration with another time-out."""
    return replace(config, watch=config.watch.model_copy(update={"timeout_s": seconds}))


async def _status(played: Played, moment: datetime) -> dict[str, Any]:
    done = await evaluate(played.store, played.config, moment)
    shown = [regions()[code] for code in REGIONS]
    return status_json(done.assessment, done.ledger.sources, shown, "2025-04", played.config.zone)


def _lived(folder: Path, *broken: str) -> tuple[Lived, dict[str, int]]:
    with impatient():
        return loop.run(_live(folder, broken))


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lived, dict[str, int]]]:
    """Every fault at a govkz site and a website together."""
    yield _lived(tmp_path_factory.mktemp("sites"), GOVKZ, WEBSITE)


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Lived, dict[str, int]]]:
    """Every fault at the portal."""
    yield _lived(tmp_path_factory.mktemp("portal"), PORTAL)


@pytest.fixture(params=[GOVKZ, WEBSITE, PORTAL])
def source(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def lived(source: str, request: pytest.FixtureRequest) -> Lived:
    name = "portal" if source == PORTAL else "sites"
    found: Lived = request.getfixturevalue(name)[0]
    return found


@pytest.mark.parametrize("kind", FAULTS)
def test_the_pass_of_that_source_fails_with_a_named_reason_and_the_others_complete(
    lived: Lived, source: str, kind: str
) -> None:
    broken = {PORTAL} if source == PORTAL else {GOVKZ, WEBSITE}
    for outcomes in lived[kind].outcomes[:2]:
        outcome, reason = outcomes[source]
        assert outcome in (PassOutcome.FAILED, PassOutcome.NOT_RECOGNISED)
        assert reason in REASONS[kind]
        others = {one for name, (one, _) in outcomes.items() if name not in broken}
        assert others == {PassOutcome.COMPLETE}
    assert lived[kind].outcomes[2][source] == (PassOutcome.COMPLETE, "parsed")


@pytest.mark.parametrize("kind", FAULTS)
def test_nothing_is_learnt_and_no_verdict_on_it_is_one_of_guilt_or_innocence(
    lived: Lived, source: str, kind: str
) -> None:
    trouble = lived[kind]
    assert trouble.versions[:2] == (0, 0)
    before = trouble.verdicts[0]
    for after in trouble.verdicts[1:]:
        changed = {duty: one for duty, one in after.items() if one.state != _state(before, duty)}
        on_it = {duty: one for duty, one in changed.items() if _stands_at(duty, one, source)}
        # The clock goes on: what was open may have become unclear or unknown, and a term may begin to run.
        assert {one.state for one in on_it.values()} <= {State.OPEN, State.UNCLEAR, State.UNKNOWN, State.CLOSED}


def _state(verdicts: dict[str, StoredVerdict], duty: str) -> State | None:
    return verdicts[duty].state if duty in verdicts else None


def _stands_at(duty: str, verdict: StoredVerdict, source: str) -> bool:
    place = "portal" if source == PORTAL else "site"
    return duty.endswith(f":{place}") and (source == PORTAL or verdict.region == source)


@pytest.mark.parametrize("kind", FAULTS)
def test_status_shows_the_last_good_date(lived: Lived, source: str, kind: str) -> None:
    trouble = lived[kind]
    for region in trouble.status["regions"]:
        for shown in region["sources"]:
            if shown["id"] == source:
                assert datetime.fromisoformat(shown["last_complete"]) == trouble.last_good
                assert shown["health"] in ("failing", "not_recognised")
                assert shown["reason"] in REASONS[kind]
            elif shown["id"] in WHOLE:
                assert shown["health"] == "ok"


@pytest.mark.parametrize("kind", FAULTS)
def test_the_operator_is_told_once_of_each_transition(lived: Lived, source: str, kind: str) -> None:
    name = _name(source)
    failed, recovered = texts("kk")("source-trouble", source=name), texts("kk")("source-recovered", source=name)
    told = [[m.text for m in sent if m.chat_id == OPERATOR] for sent in lived[kind].messages]
    counts = [(sum(failed in text for text in one), sum(recovered in text for text in one)) for one in told]
    assert counts == [(1, 0), (0, 0), (0, 1)]


def _name(source: str) -> str:
    if source == PORTAL:
        return texts("kk")("source-name-portal")
    return texts("kk")("source-name-site", region=regions()[source].names["kk"])


@pytest.mark.parametrize("kind", FAULTS)
def test_a_region_is_told_of_no_outage_but_its_own(sites: tuple[Lived, dict[str, int]], kind: str) -> None:
    lived, chats = sites
    strangers = {chats[code] for code in WHOLE}
    words = [texts("kk")("source-blind", source=_name(source)) for source in (GOVKZ, WEBSITE)]
    for sent in lived[kind].messages:
        assert not [m for m in sent if m.chat_id in strangers and any(word in m.text for word in words)]


def test_an_outage_of_less_than_a_day_is_not_carried_to_officers_unless_a_duty_hangs_on_it(
    sites: tuple[Lived, dict[str, int]],
) -> None:
    lived, chats = sites
    for trouble in lived.values():
        blind = {
            code
            for sent in trouble.messages[:1]
            for m in sent
            for code in (GOVKZ, WEBSITE)
            if m.chat_id == chats[code] and texts("kk")("source-blind", source=_name(code)) in m.text
        }
        unknown = {one.region for one in trouble.verdicts[1].values() if one.state is State.UNKNOWN}
        assert blind <= unknown
