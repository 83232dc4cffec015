"""The ledger that perfect passes over an unseen world leave, and how its postings are understood; made in a moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from checks.attachments.text import clean, unwrapped
from checks.attachments.understanding import Found, understand_posting
from checks.attachments.values import LIMITS, Extracted, Outcome
from checks.model import (
    Card,
    CardHistory,
    CardVersion,
    Form,
    Ledger,
    LinkKind,
    PageRef,
    PassOutcome,
    Posting,
    PostingHistory,
    PostingVersion,
    Seen,
    SourceHistory,
)
from checks.reading.values import Understood
from checks.sources.portal_card import read_card
from tests.otherworld.direct import Reading, sources_of
from tests.otherworld.model import Hearing, Paper, World
from tests.otherworld.model import Posting as Written
from tests.otherworld.papers import wrapped
from tests.otherworld.portal import PATHS, Portal
from tests.otherworld.sites import Site

_PORTAL = "http://127.0.0.1:2"


@dataclass(frozen=True)
class Heard:
    """What is known after the last pass. `wrote`: who wrote the posting of a number; `unread`: what no reader saw."""

    ledger: Ledger
    readings: dict[tuple[int, int], Understood]
    wrote: dict[int, Written]
    unread: list[Written]


def heard(world: World) -> Heard:
    """The world as perfect passes see it: each state of each card and posting at the first pass that shows it."""
    portal = Portal(world)
    cards = [card for one in world.hearings if (card := _card_history(portal, one, world.passes))]
    papers = {region.code: Site(world, region).papers for region in world.regions}
    reading = Reading(world, sources_of(world))
    histories: list[PostingHistory] = []
    wrote: dict[int, Written] = {}
    unread: list[Written] = []
    for one in (one for one in world.postings if one.region in reading.sources):
        states = list(_posting_histories(reading, one, world.passes, len(histories) + 1))
        histories += states
        wrote |= {history.id: one for history in states}
        unread += [] if states else [one]
    ledger = Ledger((_source("portal", None, world), *_sites(world, reading)), tuple(cards), tuple(histories))
    return Heard(ledger, _readings(ledger, papers), wrote, unread)


def _source(kind: str, region: str | None, world: World) -> SourceHistory:
    complete, last = tuple(world.passes), world.passes[-1]
    return SourceHistory(region or kind, kind, region, complete, PassOutcome.COMPLETE, "parsed", last)


def _sites(world: World, reading: Reading) -> list[SourceHistory]:
    return [_source(source.kind, region, world) for region, source in reading.sources.items()]


def _seen(passes: list[datetime], moment: datetime) -> Seen | None:
    """When the passes see what is so from a moment on; None where that is after the last of them."""
    after = next((one for one in passes if one >= moment), None)
    if after is None:
        return None
    return Seen(max((one for one in passes if one < moment), default=None), after)


def _states(passes: list[datetime], moments: set[datetime]) -> list[Seen]:
    """The passes that may show another state than the one before."""
    found = {seen.at: seen for moment in sorted(moments) if (seen := _seen(passes, moment))}
    return list(found.values())


# --- cards -------------------------------------------------------------------------------------------------


def _card_history(portal: Portal, one: Hearing, passes: list[datetime]) -> CardHistory | None:
    moments = {one.seen, *(file.since for file in one.files), *(edge for stay in one.away for edge in stay)}
    moments |= {one.moves} if one.moves else set()
    moments |= {one.renamed[0]} if one.renamed else set()
    versions: list[CardVersion] = []
    for seen in _states(passes, moments):
        card, page = _card(portal, one, seen.at)
        if card != (versions[-1].card if versions else None):
            versions.append(CardVersion(seen, card, page))
    if not versions:
        return None
    return CardHistory(Form(one.form), one.card, tuple(versions), passes[-1], versions[-1].page)


def _card(portal: Portal, one: Hearing, now: datetime) -> tuple[Card | None, PageRef]:
    path = next(path for path, form in PATHS.items() if form == one.form)
    address = f"{path}/PublicHearingDetail"
    status, page = portal.answer(address, {"hearingId": str(one.card)}, now)
    card = read_card(page, _PORTAL, Form(one.form), one.card) if status == 200 else None
    kept = PageRef(f"{_PORTAL}{address}?hearingId={one.card}", sha256(page.encode()).hexdigest(), now)
    return (card if isinstance(card, Card) else None), kept


# --- postings ----------------------------------------------------------------------------------------------


def _posting_histories(reading: Reading, one: Written, passes: list[datetime], first: int) -> Iterator[PostingHistory]:
    """A history for each entry that the source's reader makes of the posting: one, unless it takes it apart."""
    moments = {one.appears, *(edit.since for edit in one.edits), *(edge for stay in one.away for edge in stay)}
    read = [(seen, reading.of(one, seen.at)) for seen in _states(passes, moments)]
    for place in range(max((len(postings) for _, postings in read), default=0)):
        own = [(seen, postings[place] if place < len(postings) else None) for seen, postings in read]
        page = PageRef(f"{one.region}/{one.serial}", sha256(str(one.serial).encode()).hexdigest(), passes[-1])
        yield PostingHistory(first + place, one.region, f"{one.serial}/{place}", tuple(_versions(own, page)))


def _versions(read: list[tuple[Seen, Posting | None]], page: PageRef) -> Iterator[PostingVersion]:
    before: Posting | None = None
    for seen, posting in read:
        if posting != before:
            yield PostingVersion(seen, posting, page)
        before = posting


# --- reading -----------------------------------------------------------------------------------------------


def _readings(ledger: Ledger, papers: dict[str, dict[str, Paper]]) -> dict[tuple[int, int], Understood]:
    return {
        (history.id, index): understand_posting(
            version.posting, version.seen.at.year, _found(version.posting, papers[history.source])
        )
        for history in ledger.postings
        for index, version in enumerate(history.versions)
        if version.posting is not None
    }


def _found(posting: Posting, papers: dict[str, Paper]) -> dict[str, Found]:
    """What reading its attachments would give, by their addresses."""
    own = {link.url: (link, papers.get(_path(link.url))) for link in posting.links}
    return {url: _extracted(paper) if paper else _absent(link.kind) for url, (link, paper) in own.items()}


def _path(url: str) -> str:
    return "/" + url.split("//", 1)[-1].partition("/")[2]


def _absent(kind: LinkKind) -> Found:
    return Found("http_404" if kind is LinkKind.DOCUMENT else "not_fetched")


def _extracted(paper: Paper) -> Found:
    if paper.kind == "scan":
        outcome = Outcome.SCAN_WITHOUT_TEXT
        return Found(outcome.value, None, Extracted(outcome, "pdf"))
    lines = wrapped(tuple(paper.lines)) if paper.kind == "pdf" else paper.lines
    text = "\n".join(lines)
    text = clean(unwrapped(text) if paper.kind == "pdf" else text, LIMITS.characters)
    return Found(Outcome.TEXT.value, None, Extracted(Outcome.TEXT, paper.kind, text))
