"""The labelled corpus: `made()` gives the same cards and postings for the same seed, with what they truly say.

Labels come from what was put into a text, never from reading it. The two parts, tuning and test, share no template,
no region and no card; some sorts of projects stand in one of them only.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import pairwise

from checks.model import (
    Form,
    Ledger,
    Link,
    LinkKind,
    PageRef,
    Posting,
    PostingHistory,
    PostingVersion,
    Rubric,
    Seen,
    SourceHistory,
)
from tests.corpus.hearings import Scene, card_of, scenes
from tests.corpus.model import Corpus, CorpusPosting, Hearing, Label, Told
from tests.corpus.saying import Saying
from tests.corpus.spoil import spoiled
from tests.corpus.templates import SPLITS, Template
from tests.corpus.texts_kk import ANNOUNCEMENTS as KK_ANNOUNCEMENTS
from tests.corpus.texts_kk import MIXED
from tests.corpus.texts_kk import PROTOCOLS as KK_PROTOCOLS
from tests.corpus.texts_last import LAST
from tests.corpus.texts_more import MORE
from tests.corpus.texts_other import CANCELLATIONS, CORRECTIONS, NEWS, OTHER_FIELD, OTHERS, TENDERS, VACANCIES
from tests.corpus.texts_ru import ANNOUNCEMENTS as RU_ANNOUNCEMENTS
from tests.corpus.texts_ru import PROTOCOLS as RU_PROTOCOLS

TEMPLATES = (
    *RU_ANNOUNCEMENTS, *RU_PROTOCOLS, *KK_ANNOUNCEMENTS, *KK_PROTOCOLS, *MIXED, *CORRECTIONS, *CANCELLATIONS, *NEWS,
    *OTHER_FIELD, *TENDERS, *VACANCIES, *OTHERS, *MORE, *LAST,
)  # fmt: skip
OURS = frozenset((Label.ANNOUNCEMENT, Label.PROTOCOL, Label.CORRECTION))
"""The kinds that place something of a hearing; cards are labelled for these only."""

_USES = {Label.ANNOUNCEMENT: 9, Label.PROTOCOL: 9, Label.CORRECTION: 6}
_FEW_USES = 4
_GHOSTS = 2  # uses of a template for hearings that have no card


@cache
def made(seed: int = 20250401) -> Corpus:
    """The whole corpus of a seed."""
    stages = scenes(seed)
    cards = tuple(card_of(hearing) for scene in stages for hearing in scene.hearings())
    postings: list[CorpusPosting] = []
    for split in SPLITS:
        own = [scene for scene in stages if scene.words.split == split]
        for template in TEMPLATES:
            if template.split == split:
                postings += _of_template(template, own, random.Random(f"{seed}/{template.name}"))
    return Corpus(cards, tuple(postings))


def ledger(corpus: Corpus, split: str) -> Ledger:
    """One part of the corpus as a ledger; a posting's number is its place in `corpus.postings`."""
    codes = dict.fromkeys(card.region for card in corpus.cards if card.split == split)
    page = PageRef("https://site.example/", "0" * 64, datetime(2020, 1, 1, tzinfo=UTC))
    return Ledger(
        sources=tuple(SourceHistory(code, "website", code, (), None, "", None) for code in codes),
        cards=tuple(card.history for card in corpus.cards if card.split == split),
        postings=tuple(
            _as_history(index, one, page)
            for index, one in enumerate(corpus.postings)
            if one.split == split
        ),
    )  # fmt: skip


def _as_history(index: int, one: CorpusPosting, page: PageRef) -> PostingHistory:
    version = PostingVersion(Seen(None, one.seen_at), one.posting, page)
    return PostingHistory(index, one.region, one.posting.url, (version,))


def _of_template(template: Template, stages: Sequence[Scene], rng: random.Random) -> Iterator[CorpusPosting]:
    groups = [group for scene in stages for group in _groups(template, scene, rng)]
    rng.shuffle(groups)
    chosen = groups[: _USES.get(template.kind, _FEW_USES)]
    if template.take == "one" and template.kind in OURS:
        ghosts = [ghost for scene in rng.sample(list(stages), 2) for ghost in scene.ghosts(3)]
        fitting = [ghost for ghost in ghosts if _fits(template, ghost)]
        chosen += [[ghost] for ghost in rng.sample(fitting, min(_GHOSTS, len(fitting)))]
    for number, group in enumerate(chosen):
        yield _posting(template, group, number, rng)


def _fits(template: Template, hearing: Hearing) -> bool:
    return template.form == "any" or (template.form == "open") == (hearing.form is Form.OPEN_MEETING)


def _groups(template: Template, scene: Scene, rng: random.Random) -> Iterable[list[Hearing]]:
    """The hearings, or groups of them, of one region that a template can be made for."""
    fitting = [one for one in scene.hearings() if _fits(template, one)]
    if template.take == "one":
        return [[_as_told(template, one)] for one in fitting]
    if template.take == "moved":
        return [[one] for one in fitting if one.former]
    if template.take == "pair":
        return _pairs(fitting)
    size = 2 if template.take == "two" else 3
    open_ones = rng.sample([one for one in fitting if one.form is Form.OPEN_MEETING], 4 * size)
    return [open_ones[at : at + size] for at in range(0, len(open_ones), size)]


def _as_told(template: Template, hearing: Hearing) -> Hearing:
    """A moved hearing was announced for its first date."""
    if template.kind is not Label.ANNOUNCEMENT or hearing.former is None:
        return hearing
    return replace(hearing, start=hearing.former, end=hearing.former)


def _pairs(hearings: Sequence[Hearing]) -> list[list[Hearing]]:
    """Meetings of one company on one day at one place."""
    return [
        [first, second]
        for first, second in pairwise(hearings)
        if (first.company, first.start, first.place_ru) == (second.company, second.start, second.place_ru)
        and first.at and second.at
    ]  # fmt: skip


def _posting(template: Template, group: Sequence[Hearing], number: int, rng: random.Random) -> CorpusPosting:
    seen = _seen(template, group, rng)
    sayings = [Saying(one, template.language, rng, seen, index) for index, one in enumerate(group, 1)]
    text, told = _written(template, sayings)
    text, traps = spoiled(text, rng)
    title, _, body = text.partition("\n")
    name = f"{template.name}-{number}"
    links = _links(template, rng, name)
    shown = () if template.undated else (seen,)
    posting = Posting(
        title, f"{title}\n{body}".strip("\n"), shown, Rubric.INSIDE, f"https://site.example/{name}", links
    )
    at = datetime.combine(seen, time(8), tzinfo=UTC)
    return CorpusPosting(template.name, template.split, posting, group[0].region, at, template.kind, told, traps)


def _written(template: Template, sayings: Sequence[Saying]) -> tuple[str, tuple[Told, ...]]:
    """The text and what it tells of each hearing."""
    items = "\n".join(template.item.format_map(one).strip() for one in sayings) if template.item else ""
    head = (
        sayings[0]
        if not template.item
        else Saying(sayings[0].hearing, template.language, sayings[0].rng, sayings[0].posted)
    )
    head["items"] = items
    text = "\n".join(line.strip() for line in template.text.format_map(head).replace(" .", ".").split("\n"))
    for one in sayings:
        one.day_told = one.day_told or head.day_told
    if template.kind not in OURS:
        return text, ()
    return text, tuple(Told(one.told(), one.hearing.key) for one in sayings)


def _seen(template: Template, group: Sequence[Hearing], rng: random.Random) -> date:
    """The day on which the posting appears: before the hearings or, of a protocol and its like, behind them."""
    first, last = min(one.former or one.start for one in group), max(one.end for one in group)
    if template.kind in (Label.PROTOCOL, Label.NEWS, Label.OTHER):
        return last + timedelta(days=rng.randint(1, 6))
    if template.kind in (Label.CORRECTION, Label.CANCELLATION):
        return first - timedelta(days=rng.randint(5, 20))
    return first - timedelta(days=rng.randint(31, 40))


def _links(template: Template, rng: random.Random, name: str) -> tuple[Link, ...]:
    url = template.file.format(n=rng.randint(10, 99))
    return (Link(url, "файл", LinkKind.DOCUMENT),) if url else ()
