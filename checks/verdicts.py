"""The verdict on one duty: kept, open, unclear, late, missing or unknown, with a named reason.

Warn on the earliest reading, accuse on the latest; between the two the state is unclear, and what no complete
reading proves is unknown (`domain.md`, Uncertain time).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from checks.duties import ANNOUNCE, THIRTY_DAYS
from checks.facts import Copy, Facts, Presence, Receipt, day_end, local_day
from checks.judged import ANNOUNCED_BEFORE_CARD, Duty, Stage, State, Verdict
from checks.law.calendar import Calendar
from checks.losses import Gone
from checks.model import Kind, Place
from checks.view import Proof, View

UNREAD = "unread_posting"  # nobody can tell whether a posting is of the hearing: see checks/unread.py
CALLED_OFF = "called_off"  # a posting says that the hearing is not held, and the card still stands
ASKED_WHICH_FIRST = "asked_which_first"  # a posting that may be of the hearing came before the one that would be late


def verdict_of(duty: Duty, facts: Facts, view: View) -> Verdict | None:
    """What is known of the duty at `view.as_of`; None while its clock has not started."""
    if not _started(duty, facts, view.as_of):
        return None
    closed = _closed(duty, facts, view)
    if closed:
        return Verdict(duty, State.CLOSED, closed, None)
    if duty.term == THIRTY_DAYS:
        verdict = _thirty_days(duty, facts, view)
    else:
        verdict = _placed(duty, facts, view) or _not_placed(duty, facts, view)
    return _unless_lost(verdict, facts, view) if view.losses else verdict


def _unless_lost(verdict: Verdict, facts: Facts, view: View) -> Verdict:
    """The verdict; unknown instead of missing, unclear instead of late, where what it rests on could not be seen."""
    lost = lost_for(verdict, facts, view) if verdict.state in (State.LATE, State.MISSING) else None
    if lost is None:
        return verdict
    if verdict.state is State.LATE:
        return replace(verdict, state=State.UNCLEAR, reason=lost.reason)
    return replace(verdict, state=State.UNKNOWN, reason=lost.reason, stage=None, pages=())


def lost_for(verdict: Verdict, facts: Facts, view: View) -> Gone | None:
    """What was lost while the paper may have come that by the verdict did not come, or came too late."""
    duty = verdict.duty
    if verdict.state is State.LATE:
        end = max((page.seen_at for page in verdict.pages), default=view.as_of)
    else:
        end = view.looked_back(facts.region.code)
    begin = datetime.combine(duty.starts[0], time(), tzinfo=facts.zone)
    early = ANNOUNCED_BEFORE_CARD if duty.what is Kind.ANNOUNCEMENT else timedelta()
    return view.gone(duty.column, facts.region.code, begin - early, end)


def _started(duty: Duty, facts: Facts, as_of: datetime) -> bool:
    if duty.what is Kind.ANNOUNCEMENT:
        receipt = receipt_of(duty, facts)
        return receipt.seen.at <= as_of
    if facts.ends is None:
        return False
    local = as_of.astimezone(facts.zone)
    at = facts.hearing.when.at if facts.hearing.when else None
    over = datetime.combine(facts.ends[0], at or time(23, 59, 59), tzinfo=facts.zone)
    return local >= over


def receipt_of(duty: Duty, facts: Facts) -> Receipt:
    """The receipt that an announcement's duty belongs to."""
    number = int(duty.id.split(":")[3])
    return facts.receipts[number - 1]


def _closed(duty: Duty, facts: Facts, view: View) -> str:
    end = day_end(duty.due_latest, facts.zone)
    gone = facts.withdrawn
    if gone and gone.at <= view.as_of and (gone.after is None or gone.after <= end):
        return "withdrawn"
    if duty.what is Kind.ANNOUNCEMENT:
        after = facts.receipts[receipt_of(duty, facts).number :]
        if after and after[0].seen.at <= view.as_of and (after[0].seen.after or end) <= end:
            return "moved"
    return ""


def relevant_copies(duty: Duty, facts: Facts) -> tuple[Copy, ...]:
    """The copies that can keep this duty: after a move only those that name the new date or came after it (rule 13)."""
    copies = tuple(facts.copies.get(duty.what, ()))
    if duty.what is not Kind.ANNOUNCEMENT:
        return copies
    receipt = receipt_of(duty, facts)
    return copies if receipt.number == 1 else tuple(copy for copy in copies if _names(copy, receipt))


def _names(copy: Copy, receipt: Receipt) -> bool:
    if copy.when is not None:
        return copy.when.start == receipt.when.start
    return receipt.seen.after is None or copy.seen.at > receipt.seen.after


def is_late(copy: Copy, duty: Duty, facts: Facts) -> bool:
    """Proved to have appeared, or showing a date, after the latest due day; a backdated one is not (rules 6, 12)."""
    zone = facts.zone
    if copy.backdated(zone):
        return False
    believed = copy.undisproved(zone)
    if believed:
        return min(believed) > duty.due_latest
    if copy.edited and duty.what is Kind.ANNOUNCEMENT and receipt_of(duty, facts).number == 1:
        return False
    if copy.edited and duty.what is Kind.PROTOCOL:
        return False
    return copy.seen.after is not None and local_day(copy.seen.after, zone) > duty.due_latest


def is_surely_in_time(copy: Copy, duty: Duty, facts: Facts) -> bool:
    """In time on every reading."""
    believed = copy.undisproved(facts.zone)
    last = max(believed) if believed else local_day(copy.seen.at, facts.zone)
    return last <= duty.due_earliest


def _placed(duty: Duty, facts: Facts, view: View) -> Verdict | None:
    if duty.place is Place.PORTAL:
        return _placed_in_portal(duty, facts, view)
    there = [copy for copy in facts.present(duty.what, view.as_of) if copy in relevant_copies(duty, facts)]
    if not there:
        return None
    copy = there[0]
    pages = (copy.page,)
    if is_late(copy, duty, facts):
        if facts.asked_before(copy, view.as_of):
            return Verdict(duty, State.UNCLEAR, ASKED_WHICH_FIRST, Stage.RESOLVED, pages)
        return Verdict(duty, State.LATE, "posted_late", Stage.RESOLVED, pages)
    if copy.backdated(facts.zone):
        return Verdict(duty, State.KEPT, "posted_backdated", Stage.RESOLVED, pages)
    if is_surely_in_time(copy, duty, facts):
        return Verdict(duty, State.KEPT, "posted_in_time", Stage.RESOLVED, pages)
    return Verdict(duty, State.UNCLEAR, "posted_between_the_readings", Stage.RESOLVED, pages)


def _placed_in_portal(duty: Duty, facts: Facts, view: View) -> Verdict | None:
    if facts.portal_protocol is None or portal_presence(facts, view.as_of) != "yes":
        return None
    seen, page = facts.portal_protocol
    if seen.after is not None and local_day(seen.after, facts.zone) > duty.due_latest:
        return Verdict(duty, State.LATE, "posted_late", Stage.RESOLVED, (page,))
    if local_day(seen.at, facts.zone) <= duty.due_earliest or seen.after is None:
        return Verdict(duty, State.KEPT, "posted_in_time", Stage.RESOLVED, (page,))
    return Verdict(duty, State.UNCLEAR, "posted_between_the_readings", Stage.RESOLVED, (page,))


def portal_presence(facts: Facts, at: datetime) -> Presence:
    """Whether the protocol stood in the portal at `at`; the portal shows no date, so only sight counts."""
    if facts.portal_protocol is None:
        return "no"
    seen = facts.portal_protocol[0]
    if seen.at <= at:
        return "yes"
    return "no" if seen.after is not None and seen.after >= at else "maybe"


def _not_placed(duty: Duty, facts: Facts, view: View) -> Verdict:
    today = local_day(view.as_of, facts.zone)
    end = day_end(duty.due_latest, facts.zone)
    if view.as_of < end:
        return _still_open(duty, facts, view, today)
    baseline = _due_before_baseline(duty, facts, view, end)
    doubt = _doubt(duty, facts, view)
    if doubt:
        unread = [copy.page for copy in facts.asked.get(duty.what, ()) if copy.unread and doubt == UNREAD]
        return Verdict(duty, State.UNCLEAR, doubt, None, tuple(unread), baseline)
    proof = absence(duty, facts, view, end)
    if not proof.holds:
        reason = "not_read_since" if proof.source else "no_source"
        return Verdict(duty, State.UNKNOWN, reason, None, baseline=baseline)
    pages = (*proof.pages, facts.card_page) if duty.place is Place.SITE else proof.pages
    return Verdict(duty, State.MISSING, "absent_after_due_day", Stage.MISSED, pages, baseline=baseline)


def absence(duty: Duty, facts: Facts, view: View, end: datetime) -> Proof:
    """The proof that what the duty asks for was absent after its due day."""
    if duty.place is Place.SITE:
        return view.site_absence(facts.region.code, end)
    return view.card_absence(facts.card_last_read, facts.card_page, end)


def _due_before_baseline(duty: Duty, facts: Facts, view: View, end: datetime) -> bool:
    """Whether it was due already when the register and the site had been read whole for the first time."""
    portal = view.portal.baseline if view.portal else None
    site = view.baseline_of(facts.region.code) if duty.place is Place.SITE else portal
    return portal is None or site is None or end < max(portal, site)


def _doubt(duty: Duty, facts: Facts, view: View) -> str:
    gone = facts.vanished
    if gone and gone.at <= view.now and (gone.after is None or gone.after <= day_end(duty.due_latest, facts.zone)):
        return "card_not_shown"
    if any(_calls_off(copy, duty, facts, view) for copy in facts.called_off):
        return CALLED_OFF
    if duty.place is Place.PORTAL:
        return "appeared_between_the_readings" if portal_presence(facts, view.as_of) == "maybe" else ""
    if any(copy.present(view.as_of, facts.zone) == "maybe" for copy in relevant_copies(duty, facts)):
        return "appeared_between_the_readings"
    doubtful = [copy for copy in facts.asked.get(duty.what, ()) if copy.present(view.as_of, facts.zone) != "no"]
    if doubtful:
        return UNREAD if all(copy.unread for copy in doubtful) else "asked"
    return ""


def _calls_off(copy: Copy, duty: Duty, facts: Facts, view: View) -> bool:
    """Whether the posting may call off the date that the duty hangs on, and may have been there in time to count.

    An announcement was owed until the hearing was called off; of one that was not held there is no protocol.
    """
    receipt = receipt_of(duty, facts) if duty.what is Kind.ANNOUNCEMENT else facts.receipts[-1]
    if copy.when is not None:
        own = copy.when.start <= receipt.when.end and receipt.when.start <= copy.when.end
    else:
        own = receipt.number == 1 or copy.seen.at > receipt.seen.at
    by = day_end(duty.due_latest, facts.zone) if duty.what is Kind.ANNOUNCEMENT else view.as_of
    return own and copy.present(min(by, view.as_of), facts.zone) != "no"


def _still_open(duty: Duty, facts: Facts, view: View, today: date) -> Verdict:
    if duty.place is Place.SITE and not view.sites.get(facts.region.code):
        return Verdict(duty, State.UNKNOWN, "no_source", None)
    state, reason = State.OPEN, "not_posted_yet"
    if today > duty.due_earliest:
        state, reason = State.UNCLEAR, "due_between_the_readings"
    return Verdict(duty, state, reason, stage_on(duty, today, view.rules.calendar))


def stage_on(duty: Duty, today: date, calendar: Calendar) -> Stage:
    """The step of the ladder, by the earliest reading; a term of one working day is told at once and on its day."""
    if today >= duty.told_by:
        return Stage.TODAY
    one_day = duty.counted is not None and duty.counted[0].working_days == 1
    if not one_day and calendar.next_working_day(today) >= duty.told_by:
        return Stage.SOON
    return Stage.NEW


# --- thirty calendar days before the meeting ---------------------------------------------------------------


def days_ahead(copy: Copy, receipt: Receipt, facts: Facts) -> int | None:
    """Meeting date minus posting date; without a believable date the earliest possible appearance (rule 6)."""
    believed = copy.undisproved(facts.zone)
    if believed:
        return (receipt.when.start - min(believed)).days
    if copy.seen.after is None or (copy.edited and receipt.number == 1):
        return None
    return (receipt.when.start - local_day(copy.seen.after, facts.zone)).days


def _thirty_days(duty: Duty, facts: Facts, view: View) -> Verdict:
    receipt = receipt_of(duty, facts)
    there = [copy for copy in facts.present(duty.what, view.as_of) if copy in relevant_copies(duty, facts)]
    term = view.rules.law.edition(duty.edition).terms[duty.term]
    assert term.amount is not None
    if there:
        verdict = _ahead(duty, days_ahead(there[0], receipt, facts), term.amount, there[0])
        if verdict.state is State.LATE and facts.asked_before(there[0], view.as_of):
            return Verdict(duty, State.UNCLEAR, ASKED_WHICH_FIRST, None, verdict.pages)
        return verdict
    today = local_day(view.as_of, facts.zone)
    if today > receipt.when.start:
        return Verdict(duty, State.CLOSED, "meeting_is_over", None)
    if duty.due_latest < duty.starts[1]:
        return Verdict(duty, State.CLOSED, "too_late_for_30_days", Stage.NEW)
    if today > duty.due_latest:
        return Verdict(duty, State.CLOSED, "thirty_days_passed", None)
    return Verdict(duty, State.OPEN, "not_posted_yet", _stage_unless_told(duty, facts, today, view))


def _ahead(duty: Duty, days: int | None, term: int, copy: Copy) -> Verdict:
    if days is None:
        return Verdict(duty, State.UNKNOWN, "appearance_unknown", None, (copy.page,))
    if days >= term:
        return Verdict(duty, State.KEPT, "days_ahead", Stage.RESOLVED, (copy.page,))
    if days == term - 1:
        return Verdict(duty, State.UNCLEAR, "posting_day_may_count", None, (copy.page,))
    return Verdict(duty, State.LATE, "fewer_days_ahead", None, (copy.page,))


def _stage_unless_told(duty: Duty, facts: Facts, today: date, view: View) -> Stage | None:
    # The announcement's own working-day term asks for the same act: while it runs, one warning is enough.
    receipt = receipt_of(duty, facts)
    term = view.rules.law.edition(duty.edition).terms.get(ANNOUNCE)
    if term and term.judged and term.amount is not None:
        due = view.rules.calendar.add_working_days(local_day(receipt.seen.at, facts.zone), term.amount).due
        if today <= due <= duty.told_by:
            return None
    return stage_on(duty, today, view.rules.calendar)


def open_verdicts(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The duties of which something is still to be done or to be learnt."""
    unsettled = {State.OPEN, State.MISSING, State.UNKNOWN}
    return [
        one
        for one in verdicts
        if one.state in unsettled or (one.state is State.UNCLEAR and one.stage is not Stage.RESOLVED)
    ]
