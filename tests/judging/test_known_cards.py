"""What was gathered of a card is kept between passes: it must say what a first look would say, whatever happens."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from checks.assess import Matcher
from checks.facts import Facts, facts_of
from checks.judged import HearingKey
from checks.model import CardHistory, Ledger
from tests.judging.scene import Scene, page


def watched(matcher: Matcher, scene: Scene, days: int) -> list[dict[HearingKey, Facts]]:
    """The facts of each day as the service gathers them, each like those of a first look at the same ledger."""
    told: list[dict[HearingKey, Facts]] = []
    whole = scene.ledger()
    for day in range(days):
        until = whole.sources[0].complete[0] + timedelta(days=day, hours=7)
        ledger = known_by(whole, until)
        found = matcher.facts(ledger, scene.readings, scene.matches)
        assert found == facts_of(ledger, scene.readings, scene.matches)
        told.append(found)
    return told


def known_by(whole: Ledger, until: object) -> Ledger:
    """What the ledger held at `until`: every card was read in the last pass before it."""
    portal = whole.sources[0]
    past = tuple(start for start in portal.complete if start < until)  # type: ignore[operator]
    cards = []
    for card in whole.cards:
        versions = tuple(one for one in card.versions if one.seen.at <= past[-1])
        if versions:
            read = page(f"card/{card.hearing_id}", past[-1])
            cards.append(CardHistory(card.form, card.hearing_id, versions, past[-1], read))
    return Ledger((replace(portal, complete=past), *whole.sources[1:]), tuple(cards), whole.postings)


def test_cards_that_are_moved_held_or_withdrawn() -> None:
    scene = Scene("pavlodar", "2025-04-01", "2025-04-20")
    scene.card(1, appears="2025-04-01 10:00", meets="2025-04-15", protocol="2025-04-17 12:00")
    scene.card(2, appears="2025-04-02 10:00", meets="2025-04-10", moved=("2025-04-07 09:00", "2025-04-18"))
    scene.card(3, appears="2025-04-01 07:00", meets="2025-04-25", withdrawn="2025-04-09 09:00")
    scene.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    told = watched(Matcher(), scene, 19)
    last = {key[1]: facts for key, facts in told[-1].items()}
    assert last[1].portal_protocol is not None
    assert [receipt.when.start for receipt in last[2].receipts] == [date(2025, 4, 10), date(2025, 4, 18)]
    assert last[3].withdrawn is not None
    vanished = [facts[key].vanished is not None for facts in told for key in facts if key[1] == 3]
    assert True in vanished, "there is a day on which it is not yet gone for good"


def test_a_card_that_leaves_the_view_is_forgotten() -> None:
    scene = Scene("pavlodar", "2025-04-01", "2025-04-05")
    scene.card(1, appears="2025-04-01 07:00", meets="2025-04-15")
    matcher, ledger = Matcher(), scene.ledger()
    assert matcher.facts(ledger, {}, ())
    assert matcher.facts(replace(ledger, cards=()), {}, ()) == {}
    assert matcher.facts(ledger, {}, ()) == facts_of(ledger, {}, ())
