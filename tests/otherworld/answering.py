"""Answers the product's questions through its command line, as somebody who knows the truth would."""

import html
import json
import re
import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from tests.otherworld.model import Posting, World
from tests.otherworld.sites import Site

Command = Callable[[list[str]], tuple[int, str, str]]
ROUNDS = 8


def answered(
    world: World, config: Path, folder: Path, moment: datetime, command: Command
) -> tuple[list[str], datetime]:
    """Answers until nothing is asked any more, with a pass after each round.

    What was asked, one line each, and the moment of the last pass.
    """
    told: list[str] = []
    for _ in range(ROUNDS):
        moment += timedelta(seconds=1)
        now = ["--now", moment.isoformat()]
        _, out, _ = command(["--config", str(config), "asks", "list", "--json", *now])
        asks: list[dict[str, Any]] = json.loads(out or "[]")
        if not asks:
            break
        contents = _contents(folder / "t.db")
        for ask in asks:
            said, line = _truth(world, ask, contents.get(ask["posting"], []))
            told.append(line)
            code, _, err = command(["--config", str(config), "asks", "answer", ask["id"], said, *now])
            if code:
                told.append(f"  the answer exits {code}: {err[-200:]}")
        command(["--config", str(config), "watch", "--once", *now, "--no-deliver"])
    return told, moment


def _contents(database: Path) -> dict[int, list[str]]:
    """The texts of each item, with its addresses, as they were read."""
    rows = sqlite3.connect(database).execute("select item_id, content from versions where content is not null")
    found: dict[int, list[str]] = {}
    for item, content in rows:
        found.setdefault(item, []).append(content)
    return found


def _truth(world: World, ask: dict[str, Any], contents: list[str]) -> tuple[str, str]:
    region = next(one for one in world.regions if one.code == ask["region"])
    site = Site(world, region)
    found = [one for one in site.postings if any(_is(site, one, content) for content in contents)]
    same = any(ask["number"] == hearing.number and one.kind == ask["kind"] for one in found for hearing in one.hearings)
    hearing = next((one for one in world.hearings if one.number == ask["number"]), None)
    line = (
        f"ASK {ask['kind']} {ask['reason']} {ask['score']:.2f} -> {'yes' if same else 'no'}: {ask['number']} "
        f"{hearing and hearing.project.card} {hearing and hearing.start:%d.%m.%Y %H:%M} | "
        f"{[(one.kind, one.title, one.body, [paper.lines for paper in one.papers.values()]) for one in found] or ask}"
    )
    return ("yes" if same else "no"), line


def _is(site: Site, one: Posting, content: str) -> bool:
    """Whether a stored item is this posting: by an address of its own, else by its words."""
    addresses = [site.href(one, n, link) for n, (_, link) in enumerate(one.links)]
    addresses += [f"/files/{one.serial}-{n}.{link}" for n, (_, link) in enumerate(one.links)]
    own = [address for address in addresses if address.startswith(("/uploads", "/files"))]
    if any(address in content for address in own):
        return True
    if own:
        return False
    text = _plain(json.loads(content).get("text", ""))
    edited = [(edit.title, edit.body) for edit in one.edits]
    said = [" ".join([title, *body]) for title, body in [(one.title, one.body), *edited]]
    if one.markup:
        said.append(f"{one.title} {re.sub('<[^>]*>', ' ', html.unescape(one.markup))}")
    return any(_plain(words) in text for words in said)


def _plain(text: str) -> str:
    return re.sub(r"\W+|_", "", text).lower()
