"""Small values for the tests of the store."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from checks.judged import Duty, Stage, State, Verdict
from checks.law.calendar import Counted, Skipped
from checks.model import (
    Card,
    FileBlock,
    Form,
    Kind,
    Link,
    LinkKind,
    PageRef,
    PassOutcome,
    Place,
    Posting,
    Rubric,
)
from checks.sources.base import Observed, ReadResult, Source
from storage.store import NewNotice, SourcePass, Store

T0 = datetime(2025, 4, 1, 3, 0, tzinfo=UTC)
SITE = Source(id="abai", kind="website", region="abai", url="http://site.test/")
PORTAL = Source(id="portal", kind="portal", base_url="http://portal.test")


def day(number: int) -> datetime:
    """08:00 in Almaty, `number` days after the first."""
    return T0 + timedelta(days=number)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def page(name: str, at: datetime, bytes_: str | None = None) -> PageRef:
    return PageRef(f"http://site.test/{name}", sha(bytes_ or name), at)


def posting(title: str = "Хабарландыру", **changes: object) -> Posting:
    made = Posting(
        title=title,
        text=f"{title}\n2025 жылғы 14 сәуірде",
        shown=(date(2025, 4, 1),),
        rubric=Rubric.INSIDE,
        url="http://site.test/1",
        links=(Link("http://site.test/1.pdf", "Хаттама", LinkKind.DOCUMENT),),
        language="kk",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def card(hearing_id: int = 7, **changes: object) -> Card:
    made = Card(
        form=Form.OPEN_MEETING,
        hearing_id=hearing_id,
        number=f"25140927{hearing_id:03}",
        project="Карьер",
        basis="п. 1",
        initiator='ТОО "Жер"',
        bin="140940012345",
        start=date(2025, 5, 14),
        end=date(2025, 5, 14),
        at=time(15, 30),
        place="с. Жарма",
        organiser="Управление природных ресурсов",
        territory=("область Абай",),
        protocol=True,
        files=(
            FileBlock("Протокол слушания", (Link("http://p/1", "1.pdf", LinkKind.DOCUMENT),)),
            FileBlock("Фото", ()),
        ),
        recordings=(Link("http://p/2", "запись.mp4", LinkKind.RECORDING),),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def seen(key: str, content: Card | Posting | None, at: datetime, bytes_: str | None = None) -> Observed:
    return Observed(key, content, page(key, at, bytes_))


def complete(*keys: str, at: datetime, whole: bool = True) -> ReadResult:
    return ReadResult(PassOutcome.COMPLETE, "parsed", (page("list", at),), frozenset(keys), whole, {"items": len(keys)})


async def whole_pass(store: Store, source: Source, at: datetime, **shown: Card | Posting) -> SourcePass:
    """A complete pass at `at` whose listing shows exactly these items."""
    under_way = await store.begin_source_pass(source, at)
    await under_way.report([seen(key, content, at) for key, content in shown.items()])
    await under_way.end(complete(*shown, at=at), at)
    return under_way


def duty(name: str = "7:announcement:site", due: date = date(2025, 4, 2)) -> Duty:
    counted = Counted(date(2025, 3, 31), 1, due, (due,), (Skipped(date(2025, 4, 1), {"ru": "перенос", "kk": "a"}),))
    return Duty(
        id=name,
        hearing=(Form.OPEN_MEETING, 7),
        number="25140927007",
        region="abai",
        column="announcement_missing",
        what=Kind.ANNOUNCEMENT,
        place=Place.SITE,
        edition="2024-03",
        clause="15",
        term="announcement_on_site",
        starts=(date(2025, 3, 31), date(2025, 4, 1)),
        due_earliest=due,
        due_latest=due + timedelta(days=1),
        told_by=due,
        counted=(counted, counted),
        basis=(page("card", T0),),
    )


def verdict(state: State = State.OPEN, stage: Stage | None = Stage.NEW, **duty_changes: object) -> Verdict:
    changed = replace(duty(), **duty_changes)  # type: ignore[arg-type]
    return Verdict(changed, state, f"is_{state.value}", stage, (page("list", T0),))


def notice(key: str = "n1", **changes: object) -> NewNotice:
    made = NewNotice(
        key=key,
        recipient="officer:abai",
        kind="duty",
        urgency=1,
        payload={"project": "Карьер"},
        not_before=T0,
        stage=Stage.NEW,
        duty_id="7:announcement:site",
        number="25140927007",
        region="abai",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
