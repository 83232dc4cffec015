"""What must hold of any world: plausible times, ids, numbers, phrasing; and the world's own calendar."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest

from tests.world import days, templates
from tests.world.model import ANNOUNCEMENT, DISCUSSION, OPEN, PROTOCOL, World
from tests.world.plan import make_world


@pytest.fixture(scope="module", params=["2025-04", "2021-11"])
def world(request: pytest.FixtureRequest) -> World:
    return make_world(request.param, seed=11)


VECTORS = [
    ("2021-11-30", 2, "2021-12-03"),
    ("2021-12-15", 2, "2021-12-21"),
    ("2022-03-04", 2, "2022-03-09"),
    ("2022-10-21", 2, "2022-10-26"),
    ("2023-07-05", 4, "2023-07-13"),
    ("2024-05-03", 4, "2024-05-13"),
    ("2024-12-30", 4, "2025-01-08"),
    ("2025-01-03", 1, "2025-01-05"),
    ("2025-04-29", 4, "2025-05-06"),
    ("2025-12-15", 4, "2025-12-22"),
    ("2026-03-20", 4, "2026-03-31"),
]


@pytest.mark.parametrize(("start", "n", "due"), VECTORS)
def test_own_calendar_knows_the_vectors(start: str, n: int, due: str) -> None:
    assert days.shift(date.fromisoformat(start), n) == date.fromisoformat(due)


def test_shift_back_undoes_shift_from_a_working_day() -> None:
    for day in days.working_days(date(2025, 3, 1), date(2025, 5, 31)):
        for n in (1, 2, 4):
            assert days.shift(days.shift(day, -n), n) == day


def _events(world: World) -> list[tuple[datetime, str]]:
    cards = [(h.appears_on_portal, h.region.code) for h in world.hearings]
    protocols = [(h.protocol_in_portal, h.region.code) for h in world.hearings if h.protocol_in_portal]
    gone = [(h.withdrawn_at, h.region.code) for h in world.hearings if h.withdrawn_at]
    return cards + protocols + gone + [(p.appears_at, p.region.code) for p in world.postings]


def test_everything_happens_in_office_hours_away_from_passes(world: World) -> None:
    zones = {region.code: region.zone for region in world.regions}
    for moment, code in _events(world):
        local = moment.astimezone(zones[code])
        assert days.is_working(local.date()), local
        assert 9 <= local.hour <= 17 or (local.hour == 18 and local.minute == 0), local
        assert not days.near_pass(moment, minutes=5), local


def test_ids_grow_with_time_over_small_gaps(world: World) -> None:
    for form in (OPEN, DISCUSSION):
        of_form = sorted((h for h in world.hearings if h.form == form), key=lambda h: h.appears_on_portal)
        ids = [h.hearing_id for h in of_form]
        steps = [b - a for a, b in pairwise(ids)]
        assert min(steps) >= 1
        assert 1 < max(steps) < 50


def test_registration_numbers_have_their_forms_pattern(world: World) -> None:
    numbers = Counter((h.form, h.number) for h in world.hearings)
    assert max(numbers.values()) == 1
    for h in world.hearings:
        day = h.appears_on_portal.date()
        if h.form == OPEN:
            assert re.fullmatch(rf"{day:%y}[0-5]\d{day:%d}{h.region.kato}\d{{3}}", h.number)
        else:
            assert re.fullmatch(rf"{day:%y%m%d}001\d{{3}}", h.number)


def test_a_hearing_goes_its_way_in_order(world: World) -> None:
    for h in world.hearings:
        assert h.appears_on_portal.date() < h.start <= h.end
        assert h.protocol_in_portal is None or h.protocol_in_portal.date() > h.end
        assert h.withdrawn_at is None or h.appears_on_portal < h.withdrawn_at
    for p in world.postings:
        for h in p.hearings:
            if p.kind == ANNOUNCEMENT:
                assert h.appears_on_portal <= p.appears_at
            if p.kind == PROTOCOL:
                assert p.appears_at.date() > h.end


def test_open_meetings_of_a_region_never_share_an_hour(world: World) -> None:
    hours = Counter((h.region.code, h.start, h.at) for h in world.hearings if h.form == OPEN)
    assert max(hours.values()) == 1
    same_day = Counter((h.region.code, h.start) for h in world.hearings if h.form == OPEN)
    assert max(same_day.values()) > 1


def test_projects_of_a_region_have_names_of_their_own(world: World) -> None:
    names = Counter((h.region.code, h.project.subject) for h in world.hearings)
    assert max(names.values()) == 1


def test_postings_never_name_a_registration_number(world: World) -> None:
    numbers = re.compile("|".join(h.number for h in world.hearings))
    for p in world.postings:
        assert not numbers.search(" ".join((p.title, *p.lines)))


def test_private_initiators_have_a_persons_number(world: World) -> None:
    private = [h for h in world.hearings if h.company.private]
    assert private
    for h in world.hearings:
        assert len(h.company.bin) == 12
        assert (h.company.bin[4] in "0123") == h.company.private


def test_every_kind_of_variety_is_there(world: World) -> None:
    matched = [p for p in world.postings if p.hearings]
    assert {p.language for p in matched} == {"ru", "kk"}
    assert {len(p.hearings) for p in matched} >= {1, 2, 3}
    assert any(p.twin for p in matched)
    assert any(p.edited_at for p in matched)
    assert any(h.moves for h in world.hearings)
    assert any(h.withdrawn_at for h in world.hearings)
    assert any(not p.hearings for p in world.postings)
    assert len(set(world.makes.values())) >= 13


def test_twins_are_first_seen_in_the_same_pass(world: World) -> None:
    twins: dict[int, set[datetime]] = {}
    for p in world.postings:
        if p.twin:
            twins.setdefault(p.twin, set()).add(days.pass_around(p.appears_at)[1])
    assert all(len(passes) == 1 for passes in twins.values())


def test_each_language_has_a_dozen_phrasings() -> None:
    for phrases in (templates.OPEN_RU, templates.OPEN_KK, templates.PROTOCOL_RU, templates.PROTOCOL_KK):
        assert len(set(phrases)) >= 12
        assert all("{when}" in phrase and "{project}" in phrase for phrase in phrases)


def test_same_seed_same_world_other_seed_another() -> None:
    def told(seed: int) -> list[tuple[str, tuple[str, ...]]]:
        return [(p.title, p.lines) for p in make_world("2025-04", seed=seed, scale=0.25).postings]

    assert told(5) == told(5)
    assert told(5) != told(6)


def test_history_is_closed_before_the_watch_begins() -> None:
    """A year of history adds hearings, none of which is due in or after the month."""
    plain, old = (make_world("2025-04", seed=9, scale=0.25, history_months=n) for n in (0, 12))
    assert len(old.hearings) > len(plain.hearings) + 500
    earliest = min(h.appears_on_portal for h in old.hearings).date()
    assert old.first - earliest > timedelta(days=360)
    open_later = [len([h for h in w.hearings if h.end >= w.first and h.form == OPEN]) for w in (plain, old)]
    assert abs(open_later[0] - open_later[1]) < 10


def test_makes_can_be_dealt_out_anew() -> None:
    dealt = make_world("2025-04", seed=9, scale=0.25, shuffle_makes=True).makes
    assert dealt != make_world("2025-04", seed=9, scale=0.25).makes


def test_regions_are_named_as_of_the_month() -> None:
    assert next(r.name_ru for r in make_world("2021-11", scale=0.1).regions if r.code == "astana") == "г. Нур-Султан"
    assert len(make_world("2025-04", scale=0.1).regions) == 20
