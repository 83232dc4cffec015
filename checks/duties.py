"""Which duties a hearing brings, under which edition, due when: earliest and latest reading, with the count.

A duty is a pure function of facts, law and calendar. The earliest reading starts the clock at the last proof
that the card was not there, the latest at the reading that showed it (`domain.md`, Uncertain time).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.facts import Facts, Receipt, local_day
from checks.judged import Duty
from checks.law.calendar import Calendar, Counted
from checks.law.terms import Edition, Law, NoEditionError, Term
from checks.model import Form, Kind, PageRef, Place

# Which terms make duties of their own, by form; each names an entry of the edition's data.
ANNOUNCE = "announcement_site"
THIRTY_DAYS = "announcement_before_meeting"
PROTOCOLS = {
    Form.OPEN_MEETING: (("protocol_site", Place.SITE), ("protocol_portal", Place.PORTAL)),
    Form.PUBLIC_DISCUSSION: (("discussion_protocol_site", Place.SITE), ("discussion_protocol_portal", Place.PORTAL)),
}
COLUMN_OF_PLACE = {Place.SITE: "protocol_missing", Place.PORTAL: "protocol_missing_in_portal"}


@dataclass(frozen=True, slots=True)
class Rules:
    """The law and the calendar that duties are counted with."""

    law: Law
    calendar: Calendar


def duties_of(facts: Facts, rules: Rules) -> Iterator[Duty]:
    """Every duty of the hearing, whether its clock has started or not."""
    if facts.hearing.form is Form.OPEN_MEETING:
        for receipt in facts.receipts:
            if receipt.known:
                yield from _announcement(facts, receipt, rules)
    yield from _protocols(facts, rules)


def _announcement(facts: Facts, receipt: Receipt, rules: Rules) -> Iterator[Duty]:
    assert receipt.seen.after is not None
    earliest, latest = local_day(receipt.seen.after, facts.zone), local_day(receipt.seen.at, facts.zone)
    edition = _edition(rules, latest)
    if edition is None:
        return
    name = f"announcement:{receipt.number}"
    term = edition.terms.get(ANNOUNCE)
    if term and term.judged:
        counted = _count(rules, term, earliest), _count(rules, term, latest)
        yield _duty(facts, name, "announcement_missing", Kind.ANNOUNCEMENT, term, edition, counted, (receipt.page,))
    ahead = edition.terms.get(THIRTY_DAYS)
    if ahead and ahead.judged and ahead.amount is not None:
        yield _days_before(facts, receipt, ahead, edition, rules, (earliest, latest))


def _days_before(
    facts: Facts, receipt: Receipt, term: Term, edition: Edition, rules: Rules, starts: tuple[date, date]
) -> Duty:
    assert term.amount is not None
    due = receipt.when.start - timedelta(days=term.amount)
    return Duty(
        id=_identity(facts, f"ahead:{receipt.number}", Place.SITE),
        hearing=facts.hearing.key,
        number=facts.hearing.number,
        region=facts.region.code,
        column="announcement_notice_too_short",
        what=Kind.ANNOUNCEMENT,
        place=Place.SITE,
        edition=edition.id,
        clause=term.clause,
        term=term.name,
        starts=starts,
        due_earliest=due,
        due_latest=due,
        told_by=rules.calendar.last_working_day_on_or_before(due),
        counted=None,
        basis=(receipt.page,),
    )


def _protocols(facts: Facts, rules: Rules) -> Iterator[Duty]:
    if facts.ends is None:
        return
    edition = _edition(rules, facts.ends[0])
    if edition is None:
        return
    for name, place in PROTOCOLS[facts.hearing.form]:
        term = edition.terms.get(name)
        if term and term.judged:
            counted = _count(rules, term, facts.ends[0]), _count(rules, term, facts.ends[1])
            label = f"protocol:{max(len(facts.receipts), 1)}"
            yield _duty(facts, label, COLUMN_OF_PLACE[place], Kind.PROTOCOL, term, edition, counted, (facts.card_page,))


def _edition(rules: Rules, day: date) -> Edition | None:
    # Before the first edition there are no terms to check.
    try:
        return rules.law.edition_on(day)
    except NoEditionError:
        return None


def _count(rules: Rules, term: Term, start: date) -> Counted:
    assert term.amount is not None
    return rules.calendar.add_working_days(start, term.amount)


def _duty(
    facts: Facts,
    name: str,
    column: str,
    what: Kind,
    term: Term,
    edition: Edition,
    counted: tuple[Counted, Counted],
    basis: tuple[PageRef, ...],
) -> Duty:
    place = term.place or Place.SITE
    return Duty(
        id=_identity(facts, name, place),
        hearing=facts.hearing.key,
        number=facts.hearing.number,
        region=facts.region.code,
        column=column,
        what=what,
        place=place,
        edition=edition.id,
        clause=term.clause,
        term=term.name,
        starts=(counted[0].start, counted[1].start),
        due_earliest=counted[0].due,
        due_latest=counted[1].due,
        told_by=counted[0].due,
        counted=counted,
        basis=basis,
    )


def _identity(facts: Facts, name: str, place: Place) -> str:
    form, number = facts.hearing.key
    return f"{form.value}:{number}:{name}:{place.value}"
