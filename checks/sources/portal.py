"""The portal: cards found by a walk over the ids and by the lists, live ones read again (`sources.md` §1).

One pass: 1. the cards that are due, and those that could not be read last time; 2. for each form, ids in the
last gaps and upward from the highest known, until 50 in a row have no card; 3. the list pages, for cards beyond
that end, and the walk on from there. Everything is reported as it is read, so the next pass goes on from
wherever this one stopped.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress

from checks.model import Card, Form, PageRef, PassOutcome
from checks.sources.base import (
    Known,
    Memory,
    Observed,
    ReadResult,
    Report,
    Source,
    Unchanged,
    card_key,
    split_card_key,
)
from checks.sources.batch import Batch, Progress, note_key, silent
from checks.sources.html import attr, parsed
from checks.sources.links import absolute
from checks.sources.paging import next_page
from checks.sources.portal_card import NotFound, NotRecognised, read_card
from checks.web import Page, Web, WebError, broken

GAP = 50  # so many ids in a row without a card end the walk
_DOWN = 5  # so many failures in a row: the host is down, the rest is not tried
_LOST = 2  # so many cards vanished and none there: not the cards are gone, the portal is
_MOST_LISTS = 200
_MOST_UNREAD = 1000
_LISTS = {Form.OPEN_MEETING: "/Public/PubHearings", Form.PUBLIC_DISCUSSION: "/Disscusion/DisPublic"}
_ID = re.compile(r"PublicHearingDetail/?\?(?:[^#]*&)?hearingId=(\d{1,9})(?!\d)", re.IGNORECASE)
_THREAD_ABOVE = 100_000  # characters; smaller pages take less time than the thread's start is worth


class _HostDown(Exception):
    """Too many failures in a row: stop here, keep what was read."""


async def read(
    source: Source, web: Web, memory: Memory, report: Report, progress: Progress | None = None
) -> ReadResult:
    """One pass over the portal; COMPLETE where every card due was read and both walks ended."""
    reading = _Reading(source, web, memory, Batch(report), progress or silent)
    try:
        await reading.due_cards()
        for form in Form:
            await reading.walk(form)
        for form in Form:
            await reading.lists(form)
    except _HostDown:
        reading.stopped = True
    return await reading.end()


async def glance(source: Source, web: Web, memory: Memory, report: Report, keys: Sequence[str]) -> ReadResult:
    """Read only the cards of `keys`, for whoever asks about one; GLANCE, "parsed" where each could be read.

    A card that is not there is not reported: only a whole pass can tell a vanished card from a broken portal.
    """
    reading = _Reading(source, web, memory, Batch(report), silent)
    known = await memory.known(keys)
    with suppress(_HostDown):
        for key in keys:
            await reading.read_card(key, known.get(key))
    return await reading.end_glance()


class _Reading:
    """The state of one pass: what was read, what could not be, and why."""

    def __init__(self, source: Source, web: Web, memory: Memory, batch: Batch, progress: Progress) -> None:
        self._source, self._web, self._memory = source, web, memory
        self._batch, self._progress = batch, progress
        self._base = source.base_url.rstrip("/")
        self._note = note_key("portal", source.id, self._base)
        self._first = {
            Form.OPEN_MEETING: source.first_open_meeting,
            Form.PUBLIC_DISCUSSION: source.first_public_discussion,
        }
        self._top: dict[Form, int] = {}  # the last id of each walk
        self._done: set[str] = set()
        self._present: set[str] = set()
        self._unread: dict[str, str] = {}
        self._absent: list[Observed] = []
        self._blank: set[str] = set()  # hashes of the pages that say "not found": a portal has few of them
        self._pages: list[PageRef] = []
        self._failures = 0
        self._counts: Counter[str] = Counter()
        self.stopped = False

    async def walk(self, form: Form) -> None:
        """The ids of the last gaps, then upward until `GAP` ids in a row have no card."""
        highest = await self._memory.highest(form)
        first = self._first[form]
        if highest is not None:
            await self._read_all(form, range(max(first, highest - GAP), highest))
        await self._climb(form, first if highest is None else max(first, highest + 1))

    async def _climb(self, form: Form, start: int) -> None:
        without, hearing_id = 0, start
        beyond: Page | None = None
        while without < GAP:
            page = await self._card(form, hearing_id, None)
            without = 0 if card_key(form, hearing_id) in self._present else without + 1
            beyond = page if without == 1 else beyond
            self._progress(form.value, self._counts[form.value], None)
            hearing_id += 1
        self._top[form] = hearing_id - GAP - 1
        if beyond is not None:
            self._pages.append(beyond.ref())  # the proof that the next id had no card yet

    async def _read_all(self, form: Form, ids: Iterable[int]) -> list[int]:
        """Read those of `ids` that the ledger does not know; give them back."""
        known = await self._memory.known([card_key(form, one) for one in ids])
        fresh = [one for one in ids if card_key(form, one) not in known and card_key(form, one) not in self._done]
        for hearing_id in fresh:
            await self._card(form, hearing_id, None)
        return fresh

    async def lists(self, form: Form) -> None:
        """Cards that the lists show and the walk did not reach; a list that cannot be read changes nothing."""
        url: str = self._base + _LISTS[form]
        fresh: list[int] = []
        seen: set[str] = set()
        while url and url not in seen and len(seen) < _MOST_LISTS:
            seen.add(url)
            ids, url = await self._list(form, url)
            new = await self._read_all(form, sorted({one for one in ids if one >= self._first[form]}))
            fresh += new
            url = url if new else ""
        if fresh and max(fresh) > self._top[form]:
            await self._climb(form, max(fresh) + 1)

    async def _list(self, form: Form, url: str) -> tuple[list[int], str]:
        """The ids on a list page, and the address of the next."""
        try:
            page = await self._web.get(url)
        except WebError:
            return [], ""
        if page.missing:
            return [], ""
        ids, following = await asyncio.to_thread(listed, page.text(), page.url, form)
        if ids:
            self._pages.append(page.ref())
        return ids, following

    async def due_cards(self) -> None:
        """The cards whose page is due, and those that could not be read last time."""
        left = await self._memory.reading(self._note, "portal/unread")
        due = [*await self._memory.cards_to_read(), *(str(key) for key in left or ())]
        due = [key for key in dict.fromkeys(due) if key not in self._done]
        known = await self._memory.known(due)
        for done, key in enumerate(due):
            self._progress("cards", done, len(due))
            await self._card(*split_card_key(key), known.get(key))
        self._progress("cards", len(due), len(due))

    async def read_card(self, key: str, known: Known | None) -> None:
        """Read the one card."""
        await self._card(*split_card_key(key), known)

    async def end_glance(self) -> ReadResult:
        """Report what was read, and how it ended."""
        await self._batch.flush()
        reason = next(iter(self._unread.values()), "no_cards" if self._absent else "parsed")
        return ReadResult(PassOutcome.GLANCE, reason, counts=dict(self._counts))

    async def _card(self, form: Form, hearing_id: int, known: Known | None) -> Page | None:
        """Read one card and report what its page shows; None where it could not be had."""
        key = card_key(form, hearing_id)
        self._done.add(key)
        url = f"{self._base}{_LISTS[form]}/PublicHearingDetail?hearingId={hearing_id}"
        try:
            page = await self._web.get(url, unless=known.page_sha if known and known.present else "")
        except WebError as error:
            self._fail(key, error.reason)
            return None
        if known is not None and known.page_sha == page.sha256 and known.present != page.missing:
            await self._seen(key, Unchanged(key, page.ref()), known.present)
            return page
        blank = page.missing or page.sha256 in self._blank
        content = NotFound() if blank else await _parsed(page, form, hearing_id)
        if isinstance(content, NotRecognised):
            self._fail(key, content.reason)
            return None
        card = content if isinstance(content, Card) else None
        if card is None:
            self._blank.add(page.sha256)
        # An id that never had a card is no observation; only one that vanished is.
        if card is not None or known is not None:
            await self._seen(key, Observed(key, card, page.ref()), card is not None)
        self._failures = 0
        return page

    async def _seen(self, key: str, item: Observed | Unchanged, present: bool) -> None:
        self._failures = 0
        self._counts["unchanged" if isinstance(item, Unchanged) else "read"] += 1
        if present:
            self._present.add(key)
            self._counts[key.partition(":")[0]] += 1
        if isinstance(item, Observed) and not present:
            self._absent.append(item)  # told at the end, if the portal shows any card at all
            return
        await self._batch.add(item)

    def _fail(self, key: str, reason: str) -> None:
        self._unread[key] = reason
        self._failures += 1
        if self._failures >= _DOWN:
            raise _HostDown

    async def end(self) -> ReadResult:
        """Report what is left and say how the pass ended."""
        lost = len(self._absent) >= _LOST and not self._present
        if not lost:
            await self._batch.add(*self._absent)
        await self._batch.flush()
        await self._keep_unread()
        outcome, reason = self._outcome(lost)
        counts = {**self._counts, "not_read": len(self._unread), "gone": 0 if lost else len(self._absent)}
        return ReadResult(outcome, reason, tuple(self._pages), frozenset(self._present), counts=counts)

    def _outcome(self, lost: bool) -> tuple[PassOutcome, str]:
        if lost:
            return PassOutcome.NOT_RECOGNISED, "all_missing"
        if self._unread or self.stopped:
            reason = next(iter(self._unread.values()))
            if self._present or self._absent:
                return PassOutcome.PARTIAL, reason
            recognised = reason not in ("not_recognised", "no_number", "shell", "broken_encoding")
            return (PassOutcome.FAILED if recognised else PassOutcome.NOT_RECOGNISED), reason
        if not self._present and not self._memory.has_baseline:
            return PassOutcome.NOT_RECOGNISED, "no_cards"  # a register without a single card is no register
        return PassOutcome.COMPLETE, "parsed"

    async def _keep_unread(self) -> None:
        """Remember what could not be read: an id that the walk has passed would not be tried again."""
        left = set(await self._memory.reading(self._note, "portal/unread") or ()) - self._done | set(self._unread)
        await self._memory.keep_reading(self._note, "portal/unread", sorted(left)[:_MOST_UNREAD])


async def _parsed(page: Page, form: Form, hearing_id: int) -> Card | NotFound | NotRecognised:
    text = page.text()
    if broken(text):
        return NotRecognised("broken_encoding")
    if len(text) > _THREAD_ABOVE:
        return await asyncio.to_thread(read_card, text, page.url, form, hearing_id)
    return read_card(text, page.url, form, hearing_id)


def listed(html: str, url: str, form: Form) -> tuple[list[int], str]:
    """Ids of `form` linked from a list page, and the address of the next page."""
    with parsed(html) as page:
        targets = [absolute(attr(tag, "href"), url) for tag in page.find_all("a", href=True)]
        following = next_page(page, url)
    found = [match for target in targets if (match := _ID.search(target)) and _LISTS[form].lower() in target.lower()]
    return [int(match.group(1)) for match in found], following
