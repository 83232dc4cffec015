"""The proof of one hearing as text that an officer can check by hand: each day counted, each page named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from babel.dates import format_date

from bot.digest.names import column_words, reason_words, region_name
from bot.digest.plain import one_line
from bot.digest.words import Words, day_text, moment_text, words
from bot.show.case import Case, Found, days_ahead, meeting_of, pages_of
from bot.show.matched import considered_lines, reason_in_words, weighed_lines
from checks.analysis import last_day
from checks.judged import Finding, State, Unknown, Verdict, When
from checks.law.calendar import Counted
from checks.law.terms import of_code
from checks.model import Kind, PageRef, Seen
from checks.persons import masked
from checks.verdicts import UNREAD

_SHORT_HASH = 12


def explain(case: Case, language: str) -> str:
    """The proof in `language`, lines ending with newlines; every day and hour in the region's zone."""
    return "\n".join(_Proof(case, language).lines()) + "\n"


class _Proof:
    """Writes the proof: the case, the language's words, and the numbers that pages have in it."""

    def __init__(self, case: Case, language: str) -> None:
        self.case = case
        self.say: Words = words(language, "show")
        self.language = language
        self.pages = {page: no for no, page in enumerate(pages_of(case), 1)}

    def lines(self) -> Iterator[str]:
        yield from self._head()
        yield from ("", self.say("duties-heading").upper())
        yield from self._duties()
        yield from ("", self.say("postings-heading").upper())
        yield from self._postings()
        yield from self._considered()
        yield from ("", self.say("findings-heading").upper())
        yield from self._analysis()
        yield from ("", self.say("pages-heading").upper())
        yield from self._pages()

    # --- head ---

    def _head(self) -> Iterator[str]:
        hearing, say = self.case.hearing, self.say
        region = region_name(hearing.region, self.language, self._month()) if hearing.region else "–"
        when = self._when(hearing.when) if hearing.when else "–"
        yield say("explain-title", number=one_line(hearing.number))
        yield say("explain-form", form=say(f"form-{hearing.form.value}"), when=when, region=region)
        if len(hearing.whens) > 1:
            yield say("explain-moved", dates=", ".join(self._when(one) for one in hearing.whens[:-1]))
        if hearing.withdrawn:
            yield say("explain-withdrawn")
        yield say("explain-project", project=one_line(hearing.project) or "–")
        if hearing.place:
            yield say("explain-place", place=one_line(hearing.place))
        yield say("explain-card", pages=self._refs([hearing.page]))
        if self.case.card:
            yield say("explain-card-seen", interval=self._interval(self.case.card.versions[0].seen))
        yield say("explain-zone", zone=str(self.case.zone))

    def _month(self) -> str:
        """The month whose region names are used: that of the hearing, else of the card's reading."""
        when = self.case.hearing.when
        day = when.end if when else self.case.day(self.case.hearing.page.seen_at)
        return f"{day:%Y-%m}"

    def _when(self, when: When) -> str:
        hour = f" {when.at:%H:%M}" if when.at else ""
        return day_text(when.start) + ("" if when.start == when.end else f" – {day_text(when.end)}") + hour

    # --- duties ---

    def _duties(self) -> Iterator[str]:
        if not self.case.verdicts:
            yield self.say("duties-none")
        for no, verdict in enumerate(self.case.verdicts, 1):
            lines = [self._verdict(verdict), *self._law(verdict), *self._start(verdict), *self._count(verdict)]
            title = self.say("duty-title", kind=self._kind(verdict.duty.what), place=self._place(verdict.duty.place))
            yield f"{no}. {title}"
            yield from (f"   {line}" for line in lines)
            if verdict.pages:
                yield f"   {self.say('duty-pages', pages=self._refs(verdict.pages))}"

    def _verdict(self, verdict: Verdict) -> str:
        reason = reason_words(verdict.reason, self.language)
        said = self.say("duty-verdict", state=self._state(verdict.state), reason=reason, code=verdict.reason)
        return f"{said} {self.say('duty-baseline')}" if verdict.baseline else said

    def _law(self, verdict: Verdict) -> Iterator[str]:
        edition, term, say = self.case.edition(verdict), self.case.term(verdict), self.say
        dates = {"edition": edition.id, "from": day_text(edition.in_force_from)}
        if edition.in_force_until:
            law = say("duty-law-until", until=day_text(edition.in_force_until), **dates)
        else:
            law = say("duty-law", **dates)
        yield f"{law}; {self._clause(verdict.duty.clause)}"
        if term.amount is not None and term.unit:
            yield say(f"duty-term-{term.unit}", n=term.amount)
        yield say("duty-source", source=term.source_in(self.language))
        yield say(f"duty-confidence-{term.confidence}")

    def _clause(self, clause: str) -> str:
        if not clause:
            return self.say("duty-no-clause")
        code = of_code(clause)
        if code is None:
            return self.say("duty-clause", clause=clause)
        article, numbers = code
        return self.say("duty-code", article=article, clause="–".join(numbers), count=len(numbers))

    def _start(self, verdict: Verdict) -> Iterator[str]:
        duty = verdict.duty
        received = self.case.received(verdict)
        if duty.counted is not None and duty.what is Kind.ANNOUNCEMENT:
            interval = self._interval(received) if received else self._span(*duty.starts)
            yield self.say("start-announcement", interval=interval)
        elif duty.counted is not None:
            yield self.say("start-protocol", day=self._span(*duty.starts))
        if duty.basis:
            yield self.say("start-read", pages=self._refs(duty.basis))

    def _count(self, verdict: Verdict) -> Iterator[str]:
        counted = verdict.duty.counted
        if counted is None:
            yield from self._arithmetic(verdict)
        elif counted[0] == counted[1]:
            yield from self._counted("count-only", counted[0])
        else:
            yield from self._counted("count-earliest", counted[0])
            yield from self._counted("count-latest", counted[1])
        yield self._due(verdict)

    def _counted(self, heading: str, count: Counted) -> Iterator[str]:
        yield f"{self.say(heading)}:"
        said = [(count.start, self.say("day-start"))]
        said += [(day, self._numbered(no, day, count)) for no, day in enumerate(count.days, 1)]
        said += [(one.day, self.say("day-skipped", why=one.why[self.language])) for one in count.skipped]
        yield from (f"  {day_text(day)} {self._weekday(day)}  {text}" for day, text in sorted(said))

    def _numbered(self, no: int, day: date, count: Counted) -> str:
        return self.say("day-due" if day == count.due else "day-working", n=no)

    def _arithmetic(self, verdict: Verdict) -> Iterator[str]:
        duty, term, say = verdict.duty, self.case.term(verdict), self.say
        meeting = day_text(meeting_of(self.case, verdict))
        yield say("arithmetic-due", meeting=meeting, n=term.amount or 0, due=day_text(duty.due_latest))
        for ahead in days_ahead(self.case, verdict):
            basis = say("arithmetic-shown" if ahead.shown else "arithmetic-appeared")
            yield say("arithmetic-posting", meeting=meeting, posted=day_text(ahead.posted), n=ahead.days, basis=basis)
        why = self.case.calendar.why_off(duty.due_earliest)
        if why and duty.told_by != duty.due_earliest:
            told = day_text(duty.told_by)
            yield say("due-told", due=day_text(duty.due_earliest), why=why[self.language], day=told)

    def _due(self, verdict: Verdict) -> str:
        earliest, latest = verdict.duty.due_earliest, verdict.duty.due_latest
        if earliest == latest:
            return self.say("due-one", day=day_text(latest))
        return self.say("due-two", earliest=day_text(earliest), latest=day_text(latest))

    # --- postings ---

    def _postings(self) -> Iterator[str]:
        if not self.case.postings:
            yield self.say("postings-none")
        for found in self.case.postings:
            title = masked(one_line(found.posting.title)) or "–"
            yield "- " + self.say("posting-title", kind=self._kind(found.kind), title=title)
            yield from (f"  {line}" for line in self._posting(found))

    def _posting(self, found: Found) -> Iterator[str]:
        say, posting = self.say, found.posting
        rubric = say(f"rubric-{posting.rubric.value}")
        yield say("posting-where", source=one_line(found.source), rubric=rubric, url=one_line(posting.url, 2000))
        yield self._shown(found)
        yield say("posting-appeared", interval=self._interval(found.version.seen))
        yield from [say("posting-unread")] if found.match.decision == UNREAD else self._matched(found)
        yield from self._attached(found)
        yield say("duty-pages", pages=self._refs([found.version.page]))

    def _matched(self, found: Found) -> Iterator[str]:
        yield self.say(
            "posting-match",
            decision=self.say(f"decision-{found.match.decision}"),
            score=f"{found.match.score:.2f}",
            reason=reason_in_words(found.match.reason, self.language),
        )
        yield from weighed_lines(found.match, self.case.hearings, self.language)

    def _attached(self, found: Found) -> Iterator[str]:
        """The attachments that were asked for what the posting itself leaves out."""
        for one in found.attached:
            name = masked(one_line(one.text)) or one_line(one.url.rpartition("/")[2])
            why = self._outcome(one.outcome)
            pages = f"; {self._refs([one.page])}" if one.page else ""
            yield self.say("posting-attachment", name=name, why=why, pages=pages)

    def _outcome(self, code: str) -> str:
        known = self.say.has(f"attachment-{code}")
        return self.say(f"attachment-{code}") if known else self.say("attachment-not-had", code=code)

    def _shown(self, found: Found) -> str:
        if found.edited:
            return self.say("posting-edited")
        if not found.posting.shown:
            return self.say("posting-undated")
        return self.say("posting-shown", days=" / ".join(day_text(day) for day in found.posting.shown))

    def _considered(self) -> Iterator[str]:
        if self.case.considered:
            yield ""
            yield words(self.language, "matching")("considered-heading").upper()
        for one in self.case.considered:
            first, *rest = considered_lines(one, self.case.hearings, self.language)
            yield from (f"- {first}", *rest)

    # --- what was counted ---

    def _analysis(self) -> Iterator[str]:
        lines = [*self._placements(), *(self._finding(said, one) for said, one in self.case.findings), *self._unknown()]
        yield from lines or [self.say("findings-none")]

    def _placements(self) -> Iterator[str]:
        for one in self.case.placements:
            kind, place = self._kind(one.kind), self._place(one.place)
            yield self.say("placement-line", month=one.month, kind=kind, place=place, pages=self._refs(one.evidence))

    def _finding(self, said: str, finding: Finding) -> str:
        edition = self.case.law.edition_on(last_day(finding.month))
        values = {
            "month": finding.month,
            "what": column_words(finding.column, self.case.hearing.form, edition, self.language),
            "said": self.say(f"said-{said}"),
            "reason": reason_words(finding.reason, self.language),
            "code": finding.reason,
            "pages": self._refs(finding.evidence),
        }
        if finding.due is None:
            return self.say("finding-line", **values)
        return self.say("finding-due", due=day_text(finding.due), **values)

    def _unknown(self) -> Iterator[str]:
        for one in self.case.unknown:
            about = one.finding or one.duty
            if one.reason and about:
                yield self._lost(one, about.column)
            if one.reason or one.duty is None:
                continue
            values = {
                "month": one.month,
                "kind": self._kind(one.duty.what),
                "place": self._place(one.duty.place),
                "source": one_line(one.source) or "–",
            }
            if one.since is None:
                yield self.say("unknown-never", **values)
            else:
                yield self.say("unknown-line", since=self._moment(one.since), **values)

    def _lost(self, one: Unknown, column: str) -> str:
        """What cannot be said of the hearing because the entries of a source lost a field."""
        edition = self.case.law.edition_on(last_day(one.month))
        values = {
            "month": one.month,
            "what": column_words(column, self.case.hearing.form, edition, self.language),
            "source": one_line(one.source) or "–",
            "reason": reason_words(one.reason, self.language),
            "code": one.reason,
        }
        if one.since is None:
            return self.say("unknown-lost-always", **values)
        return self.say("unknown-lost", since=self._moment(one.since), **values)

    # --- pages and words ---

    def _pages(self) -> Iterator[str]:
        for page, no in self.pages.items():
            yield self.say("page-line", no=no, url=one_line(page.url, 2000))
            yield "    " + self.say("page-seen", moment=self._moment(page.seen_at), hash=page.sha256)

    def _refs(self, pages: Sequence[PageRef]) -> str:
        named = (f"[{self.pages[page]}] {page.sha256[:_SHORT_HASH]}" for page in dict.fromkeys(pages))
        return ", ".join(named) or "–"

    def _interval(self, seen: Seen) -> str:
        if seen.after is None:
            return self.say("interval-unknown", at=self._moment(seen.at))
        return self.say("interval-between", after=self._moment(seen.after), at=self._moment(seen.at))

    def _span(self, earliest: date, latest: date) -> str:
        return day_text(latest) if earliest == latest else f"{day_text(earliest)} – {day_text(latest)}"

    def _moment(self, moment: datetime) -> str:
        return moment_text(moment.astimezone(self.case.zone))

    def _weekday(self, day: date) -> str:
        return str(format_date(day, "EEE", self.language))

    def _kind(self, kind: Kind) -> str:
        return self.say(f"kind-{kind.value}")

    def _place(self, place: str) -> str:
        return self.say(f"place-{place}")

    def _state(self, state: State) -> str:
        return self.say(f"state-{state.value}")
