"""One month of the demonstration in a process of its own: `python -m bot.demo.month MONTH SEED SCALE FOLDER [REGION]`.

Serves the embedded world of the month on loopback, lives through it with the product's own pass once a day at two,
sends the ministry its mail on the third working day, and writes what came of it to FOLDER. On stdout: one JSON
document a line, `{"day": …, "done": n, "of": m, …}` while it goes, at last `{"result": …}`.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot import loop, monthly
from bot.clock import Clock
from bot.config import Config, load_config
from bot.cycle import run_pass
from bot.digest.content import content
from bot.digest.formats import FORMATS, file_name
from bot.digest.text_form import table_lines
from bot.evaluate import analysis_of, rules_of
from bot.logs import set_up
from checks.analysis import Analysis, month_end
from checks.assess import Matcher
from checks.facts import day_end
from checks.judged import Finding
from checks.regions import regions
from storage.store import Store, open_store

if TYPE_CHECKING:
    from tests.world.model import World
    from tests.world.serve import Running

Say = Callable[[dict[str, Any]], None]
_HOUR = 14  # what happens on a day is seen on that day, as by two passes a day
_LETTERS = 6
_WARNED_ABOUT = ("missing", "late")


@dataclass
class Month:
    """A month being played."""

    running: Running
    config: Config
    store: Store
    folder: Path
    matcher: Matcher = field(default_factory=Matcher)

    @property
    def world(self) -> World:
        return self.running.world

    def moments(self) -> list[datetime]:
        """A pass a day, up to the day of the ministry's mail."""
        until = _mail_time(self.config, self.world.month)
        return [moment for moment in self.world.passes if moment.hour == _HOUR and moment < until]

    async def play(self, say: Say) -> None:
        """Every day of the month and of the days around it."""
        moments = self.moments()
        for done, moment in enumerate(moments, 1):
            self.running.clock.set(moment)
            report = await run_pass(self.config, self.store, Clock(moment).now, matcher=self.matcher)
            violations = sum(one.month == self.world.month for one in report.evaluation.assessment.violations)
            sent = len(self.running.telegram.messages)
            say({"day": f"{moment:%Y-%m-%d}", "done": done, "of": len(moments), "told": sent, "found": violations})

    async def finish(self) -> dict[str, Any]:
        """Send the mail, write everything to the folder; gives what the last page of the demonstration shows."""
        now = _mail_time(self.config, self.world.month)
        self.running.clock.set(now)
        await monthly.send_if_due(self.config, self.store, rules_of(self.config).calendar, now)
        analysis = await analysis_of(self.store, self.config, self.world.month, now)
        names = await asyncio.to_thread(self._write, analysis)
        warned, due = self._warned(analysis)
        officer, letters = self._letters(analysis)
        return {
            "month": self.world.month,
            "title": (shown := content(analysis, "ru", self.config.law())).title,
            "tables": [[table.caption, "", *table_lines(table)] for table in shown.tables],
            "officer": officer,
            "letters": letters[:_LETTERS],
            "letters_in_all": len(letters),
            "example": next((one.number for one in analysis.violations if one.due), ""),
            "cells": {name: {r.region: r.cells for r in table.rows} for name, table in analysis.tables.items()},
            "warned": warned,
            "due": due,
            "mails": len(self.running.mail.mails),
            "messages": len(self.running.telegram.messages),
            "requests": sum(self.running.requests.values()),
            "files": names,
        }

    def _write(self, analysis: Analysis) -> list[str]:
        written: list[str] = []
        for form in FORMATS:
            for language in ("",) if form == "json" else self.config.digest.languages:
                name = file_name(analysis.month, form, language)
                (self.folder / name).write_bytes(FORMATS[form](analysis, language, self.config.law()))
                written.append(name)
        for number, mail in enumerate(self.running.mail.mails, 1):
            name = f"mail-{number}.eml"
            (self.folder / name).write_bytes(mail.message.as_bytes())
            written.append(name)
        (self.folder / "telegram.txt").write_text("\n\n\n".join(self._messages()) + "\n", encoding="utf8")
        return [*written, "telegram.txt", "tyndau.db"]

    def _messages(self) -> Iterator[str]:
        names = {person.telegram_chat_id: person.name for person in self.config.people()}
        for sent in self.running.telegram.messages:
            head = f"{sent.at.astimezone(self.config.zone):%d.%m.%Y %H:%M}  {names.get(sent.chat_id, sent.chat_id)}"
            yield f"{head}\n{plain(sent.text)}"

    def _letters(self, analysis: Analysis) -> tuple[str, list[str]]:
        """The messages to the officer of the region with the most violations, and his name."""
        names = {region: person.name for person in self.config.people() for region in person.regions}
        rows = [row for row in analysis.tables["open_meetings"].rows if row.region in names]
        name = names[max(rows, key=lambda row: row.total).region]
        return name, [text for text in self._messages() if name in text.partition("\n")[0]]

    def _warned(self, analysis: Analysis) -> tuple[int, int]:
        """How many of the missing and late duties were told before the end of their due day; how many there are."""
        told = [(sent.at, plain(sent.text)) for sent in self.running.telegram.messages]
        told_to = {region for person in self.config.people() for region in person.regions}
        due = [one for one in analysis.violations if one.due and _has_term(one) and one.region in told_to]
        return sum(any(_warns(one, at, text) for at, text in told) for one in due), len(due)


def _has_term(finding: Finding) -> bool:
    return any(word in finding.column for word in _WARNED_ABOUT)


def _warns(finding: Finding, at: datetime, text: str) -> bool:
    assert finding.due is not None
    return finding.number in text and at <= day_end(finding.due, regions()[finding.region].zone)


def plain(text: str) -> str:
    """A Telegram message as a person reads it."""
    import html

    return html.unescape(re.sub(r"<[^>]*>", "", text))


def _mail_time(config: Config, month: str) -> datetime:
    """The moment of the ministry's mail: the configured working day of the next month."""
    first = (month_end(month, config.zone) + timedelta(days=1)).date()
    day = rules_of(config).calendar.nth_working_day_of_month(first.year, first.month, config.digest.working_day)
    return datetime.combine(day, config.digest.at, tzinfo=config.zone)


async def play(
    month: str, seed: int, scale: float, folder: Path, say: Say, sources: tuple[str, ...] = ()
) -> dict[str, Any]:
    """Play a month of the embedded world in `folder`, an empty one; `sources`: only these regions' sites."""
    from tests.world.plan import make_world
    from tests.world.serve import serve

    async with serve(make_world(month, seed=seed, scale=scale)) as running:
        file = folder / "config.toml"
        text = running.config_toml(folder, database=f"sqlite:///{folder / 'tyndau.db'}", language="ru", sources=sources)
        file.write_text(text, encoding="utf8")
        config = load_config(file)
        store = await open_store(config.service.database, folder)
        try:
            current = Month(running, config, store, folder)
            await current.play(say)
            return await current.finish()
        finally:
            await store.close()


def _print(document: dict[str, Any]) -> None:
    print(json.dumps(document, ensure_ascii=False), flush=True)


def main(arguments: list[str]) -> None:
    """The child's entry point."""
    set_up(debug=False)
    month, seed, scale, folder, *sources = arguments
    result = loop.run(play(month, int(seed), float(scale), Path(folder), _print, tuple(sources)))
    _print({"result": result})


if __name__ == "__main__":
    main(sys.argv[1:])
