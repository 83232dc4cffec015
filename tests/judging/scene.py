"""A small language for judging: passes at eight and at two, cards and postings that appear when the scene says.

    scene = Scene("pavlodar", "2025-03-25", "2025-05-12")
    scene.card(1, appears="2025-04-02 10:00", meets="2025-05-20")
    scene.posts(1, "announcement", appears="2025-04-03 09:00", shown="2025-04-03")
    scene.month("2025-04").cell("announcements") == 1

What a watcher could have seen is worked out here from the passes alone, in the simplest way, so that the tests
share no code with the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checks.analysis import Analysis, analyse, last_day, month_end
from checks.duties import Rules
from checks.facts import facts_of
from checks.judge import judge
from checks.judged import Assessment, Match, Verdict, When
from checks.law.calendar import load_calendar
from checks.law.terms import load_law
from checks.losses import Loss
from checks.model import (
    Card,
    CardHistory,
    CardVersion,
    FileBlock,
    Form,
    Kind,
    Ledger,
    Link,
    LinkKind,
    PageRef,
    PassOutcome,
    Posting,
    PostingHistory,
    PostingVersion,
    Rubric,
    Seen,
    SourceHistory,
)
from checks.reading.values import Mention, Understood
from checks.regions import regions
from checks.unread import with_unread
from checks.view import view_of

ZONE = ZoneInfo("Asia/Almaty")
RULES = Rules(load_law(), load_calendar())
VIDEO = Link("https://video.example/1", "видеозапись", LinkKind.RECORDING)


def moment(text: str, zone: ZoneInfo = ZONE) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def page(name: str, at: datetime) -> PageRef:
    return PageRef(f"http://example.test/{name}", "0" * 64, at)


@dataclass
class Scene:
    region: str
    first: str
    last: str
    form: Form = Form.OPEN_MEETING
    site_fails: list[tuple[str, str]] = field(default_factory=list)
    portal_fails: list[tuple[str, str]] = field(default_factory=list)
    hours: tuple[int, ...] = (8, 14)

    def __post_init__(self) -> None:
        self.cards: list[CardHistory] = []
        self.postings: list[PostingHistory] = []
        self.readings: dict[tuple[int, int], Understood] = {}
        self.matches: list[Match] = []
        self.losses: dict[str, tuple[Loss, ...]] = {}

    # --- the watcher's passes ------------------------------------------------------------------------------

    def passes(self, fails: list[tuple[str, str]]) -> list[datetime]:
        day, end, result = date.fromisoformat(self.first), date.fromisoformat(self.last), []
        while day <= end:
            result += [datetime.combine(day, time(hour), tzinfo=ZONE) for hour in self.hours]
            day += timedelta(days=1)
        return [one for one in result if not any(moment(low) <= one <= moment(high) for low, high in fails)]

    def seen(self, appears: str, fails: list[tuple[str, str]]) -> Seen | None:
        when, passes = moment(appears), self.passes(fails)
        shows = [one for one in passes if one >= when]
        before = [one for one in passes if one < when]
        return Seen(before[-1] if before else None, shows[0]) if shows else None

    # --- what happened -------------------------------------------------------------------------------------

    def card(
        self,
        number: int,
        *,
        appears: str,
        meets: str,
        until: str | None = None,
        at: time | None = time(11),
        protocol: str | None = None,
        recording: str | None = None,
        moved: tuple[str, str] | None = None,
        withdrawn: str | None = None,
    ) -> None:
        """A card; `moved` is (when, new date), `withdrawn` when it vanished."""
        events: list[tuple[str, dict[str, object]]] = [(appears, {})]
        if moved:
            events.append((moved[0], {"start": date.fromisoformat(moved[1]), "end": date.fromisoformat(moved[1])}))
        if protocol:
            events.append((protocol, {"protocol": True}))
        if recording:
            events.append((recording, {"recordings": (VIDEO,)}))
        if withdrawn:
            events.append((withdrawn, {"gone": True}))
        state: dict[str, object] = {
            "start": date.fromisoformat(meets),
            "end": date.fromisoformat(until or meets),
            "protocol": False,
            "recordings": (),
        }
        versions: list[CardVersion] = []
        for instant, change in sorted(events, key=lambda event: event[0]):
            state |= change
            seen = self.seen(instant, self.portal_fails)
            if seen is None:
                continue
            card = None if state.get("gone") else self._card(number, at, state)
            versions = [one for one in versions if one.seen.at != seen.at]
            versions.append(CardVersion(seen, card, page(f"card/{number}", seen.at)))
        last = self.passes(self.portal_fails)[-1]
        self.cards.append(CardHistory(self.form, number, tuple(versions), last, page(f"card/{number}", last)))

    def _card(self, number: int, at: time | None, state: dict[str, object]) -> Card:
        kato = regions()[self.region].kato
        open_meeting = self.form is Form.OPEN_MEETING
        return Card(
            form=self.form,
            hearing_id=number,
            number=f"251409{kato}{number:03d}" if open_meeting else f"250401001{number:03d}",
            project=f"проект {number}",
            basis="",
            initiator="ТОО «Пример»",
            bin="140940000000",
            start=state["start"],  # type: ignore[arg-type]
            end=state["end"],  # type: ignore[arg-type]
            at=at if open_meeting else None,
            place="",
            organiser="",
            territory=() if open_meeting else (regions()[self.region].name("ru", date(2025, 4, 1)),),
            protocol=bool(state["protocol"]),
            files=(FileBlock("Протокол слушания", ()),),
            recordings=state["recordings"],  # type: ignore[arg-type]
        )

    def posts(
        self,
        hearing: int,
        kind: str,
        *,
        appears: str,
        shown: str | tuple[str, ...] = (),
        rubric: Rubric = Rubric.INSIDE,
        recording: bool = True,
        decision: str = "matched",
        names: str | None = None,
        lacking: str = "",
        aside: bool = False,
        title: str = "",
    ) -> None:
        """A posting of the hearing on the region's site; `shown` is its date or its two readings.

        `names` is the hearing's day that it tells; `lacking` what could not be read of it; `aside`: its date stands
        among its words, and those of the others do not; `title`: its words.
        """
        seen = self.seen(appears, self.site_fails)
        if seen is None:
            return
        number = len(self.postings) + 1
        dates = (shown,) if isinstance(shown, str) else shown
        links = (VIDEO,) if recording and kind == "protocol" else ()
        posting = Posting(title, title, tuple(map(date.fromisoformat, dates)), rubric, "", links, aside=aside)
        version = PostingVersion(seen, posting, page(f"posting/{number}", seen.at))
        self.postings.append(PostingHistory(number, "site", f"key{number}", (version,)))
        day = date.fromisoformat(names) if names else None
        when = When(day, day) if day else None
        mention = Mention("", (when,) if when else (), (), (), (), (), None, ())
        self.readings[number, 0] = Understood(Kind(kind), "test", self.form, (mention,), links, False, lacking=lacking)
        self.matches.append(Match(number, 0, 0, (self.form, hearing), decision, 1.0, "test", when=when))

    def loses(self, field: str, since: str, until: str | None = None, source: str = "site") -> None:
        """The entries of a source, "site" or "portal", lack a field for a time, which they always had before."""
        loss = Loss(field, moment(since), moment(until) if until else None, 0, 100)
        self.losses[source] = (*self.losses.get(source, ()), loss)

    # --- what is said of it --------------------------------------------------------------------------------

    def ledger(self) -> Ledger:
        site, portal = self.passes(self.site_fails), self.passes(self.portal_fails)
        pages: dict[datetime, tuple[PageRef, ...]] = {start: (page("list", start),) for start in site}
        good = PassOutcome.COMPLETE
        sources = (
            SourceHistory("portal", "portal", None, tuple(portal), good, "parsed", portal[-1]),
            SourceHistory("site", "website", self.region, tuple(site), good, "parsed", site[-1], pages),
        )
        return Ledger(sources, tuple(self.cards), tuple(self.postings))

    def judged(self, now: str | None = None, as_of: datetime | None = None, through: date | None = None) -> Assessment:
        end = moment(now) if now else moment(f"{self.last} 23:00")
        ledger = self.ledger()
        view = view_of(ledger, RULES, end, as_of or end, through, self.losses)
        facts = with_unread(facts_of(ledger, self.readings, self.matches), ledger, self.readings, self.matches)
        return judge(facts, view, self.matches)

    def month(self, month: str) -> Counted:
        assessment = self.judged(as_of=month_end(month, ZONE), through=last_day(month))
        return Counted(analyse(assessment, month, RULES.law), self.region, self.form)

    def verdict(self, column: str, now: str) -> Verdict | None:
        """The live verdict on the only hearing's duty of `column` at `now`; the scene must end there."""
        return next((one for one in self.judged(now).verdicts if one.duty.column == column), None)


@dataclass(frozen=True)
class Counted:
    """One month's row of the scene's region."""

    analysis: Analysis
    region: str
    form: Form

    def cells(self) -> dict[str, int]:
        """The cells that are not zero."""
        name = "open_meetings" if self.form is Form.OPEN_MEETING else "public_discussions"
        row = next(row for row in self.analysis.tables[name].rows if row.region == self.region)
        return {column: count for column, count in row.cells.items() if count}
