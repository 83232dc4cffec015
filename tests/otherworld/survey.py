"""One pass over the finished world: which postings the product matched to which hearings, against the truth."""

import json
import re
import sqlite3
import sys
from collections import Counter
from pathlib import Path

from tests.otherworld.drive import call, command, configuration, served
from tests.otherworld.make import make
from tests.otherworld.model import Posting, World


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def survey(month: str, seed: int, scale: float, folder: Path, dense: bool = False) -> list[str]:
    """The differences, one line each."""
    world = make(month, seed, scale, dense)
    with served(month, seed, scale, dense) as ports:
        config = folder / "config.toml"
        config.write_text(configuration(world, ports, folder))
        moment = world.passes[-1].isoformat()
        call(ports["control"], "/clock", {"now": moment})
        _, _, err = command(["--config", str(config), "watch", "--once", "--now", moment, "--no-deliver"])
    return [*_differences(world, folder / "t.db"), *err.splitlines()[:5]]


def _differences(world: World, database: Path) -> list[str]:
    rows = sqlite3.connect(database).execute(
        "select i.id, i.source_id, v.content from items i join versions v on v.item_id = i.id where i.form is null"
    )
    texts: dict[str, list[tuple[str, int, str]]] = {}
    for item, source, content in rows:
        texts.setdefault(source, []).append((_plain(json.loads(content)["text"]), item, content))
    found, reasons = _matches(database)
    out, seen = [], Counter[str]()
    for one in world.postings:
        items = [item for text, item, _ in texts.get(one.region, []) if _is(one, text)]
        if len(items) != 1:
            if not (one.marker and world.kinds[one.region] not in ("rest", "rest-language")):
                out.append(f"{len(items)} items: {world.kinds[one.region]} {one.title} | {one.body} {items}")
            continue
        want = {(hearing.form, hearing.card) for hearing in one.hearings}
        got = found.get(items[0], set())
        seen["right" if want == got else "wrong"] += 1
        if want != got:
            cards = [
                f"{hearing.number} {hearing.project.card} / {hearing.company.ru} / {hearing.start:%d.%m.%Y %H:%M}"
                for hearing in one.hearings
            ]
            out.append(
                f"want {want - got} extra {got - want}: {world.kinds[one.region]} {one.kind} «{one.title}» {one.body}\n"
                f"      CARDS {cards}\n      WHY {reasons.get(items[0])}"
            )
    return [str(dict(seen)), *out]


def _is(one: Posting, text: str) -> bool:
    return _plain(one.title) in text and all(_plain(part) in text for part in one.body)


def _matches(database: Path) -> tuple[dict[int, set[tuple[str, int]]], dict[int, list[str]]]:
    found: dict[int, set[tuple[str, int]]] = {}
    reasons: dict[int, list[str]] = {}
    for posting, form, card, decision, score, reason, evidence in sqlite3.connect(database).execute(
        "select posting_id, form, hearing_id, decision, score, reason, evidence from matches"
    ):
        if decision == "matched":
            found.setdefault(posting, set()).add((form, card))
        reasons.setdefault(posting, []).append(f"{decision} {form} {card} {score:.2f} {reason} {evidence}")
    return found, reasons


def main() -> None:
    """`python -m tests.otherworld.survey MONTH SEED SCALE FOLDER [dense]`."""
    month, seed, scale, folder, *rest = sys.argv[1:]
    Path(folder).mkdir(parents=True, exist_ok=True)
    print("\n".join(survey(month, int(seed), float(scale), Path(folder), "dense" in rest)))


if __name__ == "__main__":
    main()
