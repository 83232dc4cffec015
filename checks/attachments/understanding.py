"""A posting understood with what its attachments say, where its own text leaves the word to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from checks.attachments.need import (
    MOST,
    attachments_of,
    kind_is_open,
    lacking,
    leaves_its_word_to_a_file,
    may_hold_a_hearing,
    unread_beside,
)
from checks.attachments.values import Extracted
from checks.model import Kind, Link, PageRef, Posting
from checks.reading.kinds import UNNAMED
from checks.reading.segments import tells_of_several
from checks.reading.understand import understand
from checks.reading.values import Attached, Understood
from checks.reading.words import fold

ATTACHMENTS_VERSION = 17
NOT_FETCHED = "not_fetched"
OTHER_HOST = "other_host"
MISSING = "missing"
IN_A_FILE = "file"
"""What a posting lacks that is about no hearing by its words, and whose file may say otherwise and was not had yet."""
SEVERAL = "several"
"""What a posting lacks that says it tells of several hearings, and of which only one was made out."""


_WHOLE_LINE = 25  # letters of a line that says something


@dataclass(frozen=True, slots=True)
class Found:
    """What became of an attachment: how fetching or reading it ended, its page, and what was read."""

    outcome: str
    page: PageRef | None = None
    extracted: Extracted | None = None

    @property
    def text(self) -> str:
        return self.extracted.text if self.extracted else ""


_NOTHING = Found(NOT_FETCHED)


def understand_posting(posting: Posting, year: int, found: Mapping[str, Found] | None = None) -> Understood:
    """What `posting` says. `found` maps addresses of attachments to what became of them; an address left out was not
    fetched yet. Where nothing is lacking or attached, the attachments are not looked at."""
    read = _with_attachments(posting, year, found)
    if read.lacking or read.kind is Kind.NEITHER or read.doubt == UNNAMED or len(read.mentions) != 1:
        return read
    return replace(read, lacking=SEVERAL) if tells_of_several(fold(read.mentions[0].text)) else read


def _with_attachments(posting: Posting, year: int, found: Mapping[str, Found] | None) -> Understood:
    own = understand(posting, year)
    looked_into = lacking(posting, own) or may_hold_a_hearing(posting, own)
    links = attachments_of(posting) if looked_into else ()
    if not links:
        return own
    known = found or {}
    reached = [(link, known.get(link.url, _NOTHING)) for link in links[:MOST]]
    read = [understand(_with_text(posting, one.text), year) for _, one in reached if one.text]
    merged = _merged(own, read)
    return replace(
        merged,
        lacking=_still_lacking(posting, merged, read, links, reached),
        attached=tuple(Attached(link.url, link.text, one.outcome, one.page) for link, one in reached),
    )


def _with_text(posting: Posting, text: str) -> Posting:
    """The posting with the text of a file; what both say is said once, or a list would look like two of the same."""
    own = posting.text or posting.title
    known, copied = _squeezed(own), _squeezed(text)
    if all(_squeezed(line) in known for line in text.split("\n")):
        return replace(posting, text=own)
    left = [line for line in own.split("\n") if len(_squeezed(line)) < _WHOLE_LINE or _squeezed(line) not in copied]
    return replace(posting, text="\n".join((*left, text)))


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())


def _merged(own: Understood, read: list[Understood]) -> Understood:
    """The posting with the hearings that its attachments speak of instead of its own half-said ones."""
    kind, reason = own.kind, own.reason
    ours = [one for one in read if one.kind is not Kind.NEITHER]
    if ours and kind_is_open(own):
        kind, reason = ours[0].kind, ours[0].reason
    elif read and kind_is_open(own) and not ours:
        # Every attachment that could be read says that it is something else.
        kind, reason = Kind.NEITHER, read[0].reason
    same = [one for one in ours if one.kind is kind]
    if kind is Kind.NEITHER:
        same = [own, *read]  # what is sought in it is sought in its files as well
    elif not ours:
        same = read  # the posting says what it is, and a file that calls itself nothing says of whom and when
    mentions = dict.fromkeys(mention for one in same for mention in one.mentions)
    return replace(
        own,
        kind=kind,
        reason=reason,
        form=own.form or next((one.form for one in same if one.form), None),
        mentions=tuple(mentions) or own.mentions,
        days=tuple(sorted({*own.days, *(day for one in read for day in one.days)})),
        recording_unclear=own.recording_unclear or (not own.recordings and any(one.recording_unclear for one in same)),
    )


def _still_lacking(
    posting: Posting,
    merged: Understood,
    read: list[Understood],
    links: tuple[Link, ...],
    reached: list[tuple[Link, Found]],
) -> str:
    if not read or (merged.kind is Kind.NEITHER and not lacking(posting, merged)):
        return lacking(posting, merged) or _not_had(posting, merged, reached)
    kinds = {one.kind for one in read} - {Kind.NEITHER}
    if len(kinds) > 1 or len(links) > len(reached):
        return "attachment"
    if unread_beside([(link.url, bool(one.text)) for link, one in reached]):
        return "attachment"
    return "" if merged.kind is Kind.NEITHER else lacking(posting, merged)


def _not_had(posting: Posting, merged: Understood, reached: list[tuple[Link, Found]]) -> str:
    """`IN_A_FILE` while a file that may be a hearing's paper was not asked for, or was refused; "" once it is known."""
    waits = any(one.page is None and one.outcome not in (OTHER_HOST, MISSING) for _, one in reached)
    return IN_A_FILE if waits and leaves_its_word_to_a_file(posting, merged) else ""
