"""A recount of the month from the bare timeline of a world: when cards and postings came, what they show.

Written from the counting rules, apart from the planners, so that what they intended is what happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from tests.world import days
from tests.world.builder import has_portal_term, site_term
from tests.world.model import ANNOUNCEMENT, OPEN, PROTOCOL, Hearing, Posting, World
from tests.world.tables import DISCUSSION_TABLE, OPEN_TABLE

Found = set[tuple[str, str, str]]


@dataclass(slots=True)
class Recount:
    """Violations and placements of a world's month, by what a watcher at the passes can prove."""

    world: World
    violations: Found = field(default_factory=set)
    placed: Found = field(default_factory=set)
    doubts: list[str] = field(default_factory=list)
    _postings: dict[tuple[Hearing, str], list[Posting]] = field(default_factory=dict)

    def run(self) -> Recount:
        """Recount everything."""
        for posting in self.world.postings:
            for hearing in posting.hearings:
                self._postings.setdefault((hearing, posting.kind), []).append(posting)
        for hearing in self.world.hearings:
            if hearing.form == OPEN and OPEN_TABLE in self.world.truth.cells:
                self._announcement(hearing)
                self._open_protocol(hearing)
            elif hearing.form != OPEN and DISCUSSION_TABLE in self.world.truth.cells:
                self._discussion(hearing)
        return self

    def _first(self, hearing: Hearing, kind: str) -> Posting | None:
        there = self._postings.get((hearing, kind), [])
        return min(there, key=lambda posting: (posting.appears_at, posting.id)) if there else None

    def _seen(self, moment: datetime) -> tuple[datetime | None, datetime]:
        """(Last pass that proves absence, first pass that shows it)."""
        passes = self.world.passes
        before = [p for p in passes if p < moment]
        return (before[-1] if before else None), next(
            (p for p in passes if p >= moment), passes[-1] + timedelta(days=1)
        )

    def _false(self, posting: Posting) -> bool:
        """Backdated: shows a day before a day on which a pass proves that the posting was not there."""
        before, _ = self._seen(posting.appears_at)
        return posting.shown is not None and before is not None and posting.shown < before.date()

    def _day(self, posting: Posting) -> date:
        """The day whose month counts."""
        if posting.shown is None or self._false(posting):
            return self._seen(posting.appears_at)[1].date()
        return posting.shown

    def _in_month(self, day: date) -> bool:
        return self.world.first <= day <= self.world.last

    def _add(self, hearing: Hearing, column: str) -> None:
        self.violations.add((hearing.form, hearing.number, column))

    def _place(self, hearing: Hearing, column: str) -> None:
        self.placed.add((hearing.form, hearing.number, column))

    def _late(self, posting: Posting, due: date) -> bool:
        if self._false(posting):
            return False
        before, _ = self._seen(posting.appears_at)
        shown_late = posting.shown is not None and posting.shown > due
        return shown_late or (before is not None and before.date() > due)

    def _about_posting(self, hearing: Hearing, posting: Posting, kind: str, due: date | None) -> None:
        if not self._in_month(self._day(posting)):
            return
        self._place(hearing, f"{kind}s")
        if self._false(posting):
            self._add(hearing, f"{kind}_backdated")
        if posting.shown is None:
            self._add(hearing, f"{kind}_undated")
        if due is not None and self._late(posting, due):
            self._add(hearing, f"{kind}_posted_late")
        if not any(p.in_rubric for p in self._postings[hearing, kind]):
            self._add(hearing, "wrong_rubric")

    def _announcement_due(self, hearing: Hearing) -> date | None:
        """The latest due day; None for cards of the baseline."""
        before, at = self._seen(hearing.appears_on_portal)
        if before is None:
            return None
        return days.shift(at.astimezone(hearing.region.zone).date(), 1)

    def _announcement(self, hearing: Hearing) -> None:
        due, posting = self._announcement_due(hearing), self._first(hearing, ANNOUNCEMENT)
        if posting is not None:
            self._about_posting(hearing, posting, "announcement", due)
            self._notice(hearing, posting)
        if due is not None and self._in_month(due) and (posting is None or self._absent_at_end(posting.appears_at)):
            self._add(hearing, "announcement_missing")

    def _notice(self, hearing: Hearing, posting: Posting) -> None:
        before, _ = self._seen(posting.appears_at)
        earliest = (
            posting.shown if posting.shown and not self._false(posting) else (before or posting.appears_at).date()
        )
        left = (hearing.start - earliest).days
        if left == 29:
            self.doubts.append(f"{hearing.number}: 29 days")
        if left < 29 and self._in_month(self._day(posting)):
            self._add(hearing, "announcement_notice_too_short")

    def _absent_at_end(self, appears: datetime) -> bool:
        """Not there at the month's end, and proved so: a pass after it does not show it."""
        end = datetime.combine(self.world.last, time(23, 59, 59), days.ALMATY)
        if appears > end and not any(end < p < appears for p in self.world.passes):
            self.doubts.append(f"{appears}: nothing proves the absence at the month's end")
        return appears > end

    def _open_protocol(self, hearing: Hearing) -> None:
        if hearing.withdrawn_at or hearing.moves:
            return
        due, posting = days.shift(hearing.end, site_term(hearing.end)), self._first(hearing, PROTOCOL)
        if posting is not None:
            self._about_posting(hearing, posting, "protocol", due)
            self._recording(hearing, posting)
        if self._in_month(due) and (posting is None or self._absent_at_end(posting.appears_at)):
            self._add(hearing, "protocol_missing")
        if has_portal_term(hearing.end):
            self._portal(hearing, due)

    def _portal(self, hearing: Hearing, due: date) -> None:
        at = hearing.protocol_in_portal
        if self._in_month(due) and (at is None or self._absent_at_end(at)):
            self._add(hearing, "protocol_missing_in_portal")
        if at is not None and self._portal_late(at, due) and self._in_month(at.date()):
            self._add(hearing, "protocol_posted_late")

    def _portal_late(self, at: datetime, due: date) -> bool:
        before, _ = self._seen(at)
        return before is not None and before.date() > due

    def _recording(self, hearing: Hearing, posting: Posting) -> None:
        if not self._in_month(self._day(posting)):
            return
        on_site = any("запис" in text or "жазба" in text for _, text in posting.links)
        on_card = hearing.recording_in_portal is not None and not self._absent_at_end(hearing.recording_in_portal)
        if not on_site and not on_card:
            self._add(hearing, "recording_missing")

    def _discussion(self, hearing: Hearing) -> None:
        due = days.shift(hearing.end, 4)
        if not self._in_month(due):
            return
        self._place(hearing, "announcements")
        at, posting = hearing.protocol_in_portal, self._first(hearing, PROTOCOL)
        if at is None or self._absent_at_end(at):
            self._add(hearing, "protocol_missing_in_portal")
        else:
            self._place(hearing, "protocols_in_portal")
            if self._portal_late(at, due):
                self._add(hearing, "protocol_posted_late")
        self._discussion_site(hearing, posting, due)

    def _discussion_site(self, hearing: Hearing, posting: Posting | None, due: date) -> None:
        if posting is None or self._absent_at_end(posting.appears_at):
            self._add(hearing, "protocol_missing")
            return
        if self._false(posting):
            self._add(hearing, "protocol_backdated")
        if posting.shown is None:
            self._add(hearing, "protocol_undated")
        if self._late(posting, due):
            self._add(hearing, "protocol_posted_late")
