"""The store: everything that is kept, behind one door. Open it with `open_store`, close it with `Store.close`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any

from checks.health import SourceHealth
from checks.judged import Match, Stage, Verdict
from checks.losses import Losses
from checks.model import CardHistory, Ledger, PageRef, PostingHistory
from checks.sources.base import Source
from storage import analyses, figures, histories, judgements, ledger, passes, planning, retention, soundness
from storage import facts as fact_rows
from storage.answers import Answers
from storage.attachments import AttachmentShelf
from storage.backends import Backend, backend_of
from storage.database import Database, prepare
from storage.errors import (
    Locked,
    PageMissing,
    SchemaTooNew,
    SchemaTooOld,
    StoreError,
    Unreadable,
)
from storage.fills import RIGHT, LostFields
from storage.leases import Fenced, Leases
from storage.memory import Asked
from storage.outbox import Outbox
from storage.page_files import PageFiles, make_folder
from storage.passes import SourcePass
from storage.people import People
from storage.replies import Replies
from storage.values import (
    Delivery,
    NewNotice,
    Notice,
    NoticeState,
    Relevance,
    StoredAnalysis,
    StoredVerdict,
    VerdictChange,
)

__all__ = [
    "Delivery",
    "Fenced",
    "Locked",
    "NewNotice",
    "Notice",
    "NoticeState",
    "Outbox",
    "PageMissing",
    "Relevance",
    "SchemaTooNew",
    "SchemaTooOld",
    "SourcePass",
    "Store",
    "StoreError",
    "StoredAnalysis",
    "StoredVerdict",
    "Unreadable",
    "VerdictChange",
    "open_store",
]


async def open_store(url: str, data_dir: Path, *, create: bool = True, read_only: bool = False) -> Store:
    """Open the database at `url` (sqlite:///FILE, postgresql://…), with page bodies below `data_dir`.

    A missing or empty one becomes a database unless `create` is False or `read_only`; an older schema is
    brought up to date unless `read_only` (then SchemaTooOld). Unreadable, SchemaTooNew: nothing was written.
    """
    backend = backend_of(url)
    await asyncio.to_thread(_prepare, backend, data_dir, create, read_only)
    return Store(Database(backend, read_only=read_only), PageFiles(data_dir))


def _prepare(backend: Backend, data_dir: Path, create: bool, read_only: bool) -> None:
    made = not read_only and make_folder(data_dir)
    try:
        prepare(backend, create=create, read_only=read_only)
    except StoreError:
        # A database that is refused leaves nothing behind.
        if made:
            data_dir.rmdir()
        raise


class Store:
    """An open store. Every method is one read or one write transaction; none asks the clock."""

    def __init__(self, database: Database, files: PageFiles) -> None:
        self._database = database
        self._files = files
        self._versions: ledger.Decoded = {}  # of the last ledger that was to be remembered
        self._asked: dict[str, Asked] = {}  # by each source's last pass
        self._lost = LostFields()
        self.outbox = Outbox(database)
        self.people = People(database)
        self.answers = Answers(database)
        self.replies = Replies(database)
        self.leases = Leases(database)

    async def close(self) -> None:
        """Close every connection."""
        await self._database.close()

    @property
    def shared(self) -> bool:
        """Whether several processes may do the service's work on this database at once."""
        return self._database.shared

    # The ledger

    async def last_pass_at(self) -> datetime | None:
        """When the last pass of any source began, None before there was one."""
        async with self._database.read() as connection:
            return await ledger.last_pass_at(connection)

    async def read_since(self, moment: datetime, sources: Sequence[str] | None = None) -> dict[str, datetime]:
        """The sources, of these or of all, of which a pass came to its end, well or badly, that began at `moment` or
        later; with the beginning of the last one."""
        async with self._database.peek() as connection:
            return await passes.read_since(connection, moment, sources)

    async def awaited(self) -> frozenset[str]:
        """The ids of the sources that showed something of a hearing with a duty that is open and due soon or over."""
        async with self._database.peek() as connection:
            return await judgements.awaited(connection)

    async def begin_source_pass(self, source: Source, now: datetime) -> SourcePass:
        """Begin a pass of one source; an unfinished one of a killed process is closed as failed, "interrupted"."""
        asked = self._asked.setdefault(source.id, Asked())
        return await passes.begin(self._database, self._files, source, now, asked)

    async def ledger(
        self,
        *,
        relevant_from: date | None = None,
        sources: Sequence[Source],
        proving: datetime | None = None,
        remember: bool = False,
    ) -> Ledger:
        """The ledger of the configured sources.

        Without `relevant_from` every item, else those relevant on that day or later and those not judged since
        they changed. Sources hold every complete instant; but with `relevant_from` (not `date.max`) only the first
        two and the last of a site's instants of two months before it. Pages are those of the last three instants; with
        `proving`, those too that may prove what was absent then, or that a posting was not there before it was seen.
        With `remember` its versions stay in memory for the next call, which then reads only what is new.
        """
        async with self._database.read() as connection:
            found, versions = await ledger.load(
                connection,
                relevant_from=relevant_from,
                sources=sources,
                proving=proving,
                decoded=self._versions,
            )
        if remember:
            self._versions = versions
        return found

    async def unjudged_postings(self, sources: Sequence[Source], after: int, limit: int) -> list[PostingHistory]:
        """At most `limit` postings that were not judged since they last changed, beyond the id `after`, by id."""
        async with self._database.read() as connection:
            return await ledger.unjudged_postings(connection, sources, after, limit)

    async def set_aside(self, postings: Mapping[int, date]) -> None:
        """Let postings be judged up to that day and no longer; one that changes is judged again."""
        async with self._database.write() as connection:
            await planning.plan_relevance(connection, Relevance(postings=dict(postings)))

    async def pages_of(self, source_id: str, complete_at: datetime) -> tuple[PageRef, ...]:
        """The listing pages that the complete pass begun at `complete_at` rested on, () where there is none."""
        async with self._database.read() as connection:
            return await ledger.pages_of(connection, source_id, complete_at)

    async def find_hearing(self, number: str) -> tuple[CardHistory, ...]:
        """The cards of that registration number, () where there is none."""
        async with self._database.read() as connection:
            return await ledger.cards_numbered(connection, number)

    def attachments(self, source_id: str = "") -> AttachmentShelf:
        """What is kept of attachments; with a source, a place for the pages that are fetched for it."""
        return AttachmentShelf(self._database, self._files, source_id)

    async def page_body(self, sha256: str) -> bytes:
        """A kept page's bytes; PageMissing where they are gone or not what the hash says."""
        return await self._files.read(sha256)

    async def healths(self, sources: Sequence[Source], now: datetime, zone: tzinfo) -> dict[str, SourceHealth]:
        """The health of each source (by id) at `now`, as `checks.health` derives it; days are those of `zone`."""
        async with self._database.read() as connection:
            ids = [source.id for source in sources]
            return await histories.healths(connection, ids, now, zone, self._lost)

    async def losses(self, sources: Sequence[Source]) -> Losses:
        """What the entries of each source (by id) have lost of what verdicts may rest on (`checks.losses`)."""
        async with self._database.read() as connection:
            return await self._lost.losses(connection, [source.id for source in sources])

    async def call_right(self, source: str, at: datetime) -> None:
        """An operator says that the source's entries are meant as they are: nothing that it lost until `at` counts."""
        async with self._database.write() as connection:
            said = await fact_rows.get(connection, RIGHT, {})
            await fact_rows.put(connection, RIGHT, {**said, source: at.isoformat()}, at)

    # What was derived, and may be derived again

    async def understood(self, postings: Sequence[int], reader: str) -> dict[tuple[int, int], Any]:
        """What `reader` (name and version) made of these postings' versions, by (posting, index of the version)."""
        async with self._database.read() as connection:
            return await judgements.understood(connection, postings, reader)

    async def keep_understood(self, reader: str, values: Mapping[tuple[int, int], Any]) -> None:
        """Keep what `reader` made of versions, as JSON, instead of what any reader made of them before."""
        if values:
            async with self._database.write() as connection:
                await judgements.keep_understood(connection, reader, values)

    async def plan(
        self,
        now: datetime,
        verdicts: Sequence[Verdict],
        notices: Sequence[NewNotice],
        cards_plan: Mapping[str, datetime | None],
        matches: Sequence[Match] = (),
        relevance: Relevance | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> int:
        """Write what judging concluded in one transaction; gives the number of notices whose key is new.

        `cards_plan` maps a card's key to when it is read next (None: not again); a card that is left out keeps
        its plan. Verdicts that changed get a line of history. `facts` are kept as by `set_fact`.
        """
        async with self._database.write() as connection:
            await planning.keep_verdicts(connection, now, verdicts)
            await planning.plan_readings(connection, cards_plan)
            await planning.plan_relevance(connection, relevance or Relevance())
            await planning.keep_matches(connection, matches)
            for key, value in (facts or {}).items():
                await fact_rows.put(connection, key, value, now)
            return await planning.plan_notices(connection, now, notices)

    async def verdict_states(self, duty_ids: Sequence[str] | None = None) -> dict[str, StoredVerdict]:
        """The verdicts as last planned, of these duties or of all, by duty."""
        async with self._database.read() as connection:
            return await judgements.verdict_states(connection, duty_ids)

    async def verdict_history(self, duty_id: str) -> list[VerdictChange]:
        """Every change of one duty's verdict, oldest first."""
        async with self._database.read() as connection:
            return await judgements.verdict_history(connection, duty_id)

    async def verdict_proof(self, duty_id: str) -> dict[str, Any] | None:
        """What the verdict rested on when it last changed (`storage.codec.proof`), None for an unknown duty."""
        async with self._database.read() as connection:
            return await judgements.verdict_proof(connection, duty_id)

    async def told(self, duty_ids: Sequence[str]) -> dict[str, set[Stage]]:
        """The stages for which notices were ever planned, by duty; a duty without any is left out."""
        async with self._database.read() as connection:
            return await judgements.told(connection, duty_ids)

    async def kinds_told(self, prefix: str) -> dict[str, list[str]]:
        """The kinds of notices ever planned whose `duty_id` begins with `prefix`, by that id."""
        async with self._database.read() as connection:
            return await judgements.kinds_told(connection, prefix)

    async def matches(self, postings: Sequence[int] | None = None) -> list[Match]:
        """The last matching, of these postings or of all (`when` is not kept)."""
        async with self._database.read() as connection:
            return await judgements.matches(connection, postings)

    # Facts and analyses

    async def get_fact(self, key: str, default: Any = None) -> Any:
        """The value kept under `key` as JSON, `default` where there is none."""
        async with self._database.read() as connection:
            return await fact_rows.get(connection, key, default)

    async def facts(self, prefix: str = "") -> dict[str, Any]:
        """Every value whose key begins with `prefix`."""
        async with self._database.read() as connection:
            return await fact_rows.beginning(connection, prefix)

    async def set_fact(self, key: str, value: Any, at: datetime) -> None:
        """Keep `value` (JSON) under `key`; None takes it away."""
        async with self._database.write() as connection:
            await fact_rows.put(connection, key, value, at)

    async def add_analysis(self, month: str, as_of: datetime, body: Mapping[str, Any], at: datetime) -> StoredAnalysis:
        """Keep an analysis of "YYYY-MM" made at `at`; it gets the month's next number, in `body["number"]` too."""
        async with self._database.write() as connection:
            return await analyses.add(connection, month, as_of, body, at)

    async def latest_analysis(self, month: str, *, sent: bool = False) -> StoredAnalysis | None:
        """The month's analysis with the highest number, None before there is one; with `sent`, of those sent."""
        async with self._database.read() as connection:
            return await analyses.latest(connection, month, sent=sent)

    async def kept_analyses(self, first: str, last: str) -> list[StoredAnalysis]:
        """Every kept analysis of the months "YYYY-MM" from `first` to `last`, both included, by month and number."""
        async with self._database.read() as connection:
            return await analyses.kept(connection, first, last)

    async def next_analysis_number(self, month: str) -> int:
        """The number that the month's next analysis would get."""
        async with self._database.read() as connection:
            return await analyses.next_number(connection, month)

    async def mark_analysis_sent(self, analysis_id: int, at: datetime) -> bool:
        """Record that an analysis was sent; False where it was before (the first instant stands)."""
        async with self._database.write() as connection:
            return await analyses.mark_sent(connection, analysis_id, at)

    # The store itself

    async def integrity(self) -> list[str]:
        """What is wrong with the database or the pages relied on, a sentence each; [] where nothing is."""
        return await soundness.problems(self._database, self._files)

    async def examine(self, advance: soundness.Advance = soundness.no_advance) -> soundness.Soundness:
        """Look at the database and hash every kept page again; `advance` is told how far it is, from a thread."""
        return await soundness.examine(self._database, self._files, advance)

    async def clear_away(self, now: datetime) -> retention.Cleared:
        """Delete the bodies of old pages that nothing rests on (`storage.retention`). No pass may be under way."""
        return await retention.clear_away(self._database, self._files, now)

    async def figures(self, now: datetime) -> figures.Figures:
        """Figures of sources, queue and deliveries at `now`, for whoever watches the service."""
        async with self._database.read() as connection:
            return await figures.figures(connection, now)

    def check_writable(self) -> None:
        """Write to the data folder once (blocking); Unreadable where that fails."""
        make_folder(self._files.folder.parent)

    async def schema_revision(self) -> str | None:
        """The name of the schema's revision."""
        return await self._database.revision()
