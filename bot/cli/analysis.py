"""What `tyndau digest` does with a counted month: shows it, writes it, compares it with a hand count, sends it."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import CannotDo, UsageError, one_line
from bot.nearest import nearest

if TYPE_CHECKING:
    from bot.config import Config
    from bot.digest.background import Background
    from bot.digest.compare import Difference
    from bot.digest.mail import MailResult
    from checks.analysis import Analysis
    from checks.law.terms import TableColumns
    from checks.tables import PublishedTable
    from storage.store import Store


async def counted(store: Store, config: Config, month: str, now: datetime, as_of: datetime | None) -> Analysis:
    """The month's analysis, instants in the service's zone, nothing kept.

    Its number is that of the month's last kept analysis where that says the same, else the next one.
    """
    from bot.digest.json_form import to_json
    from bot.evaluate import analysis_of

    at = as_of.astimezone(config.zone) if as_of else None
    analysis = await analysis_of(store, config, month, now.astimezone(config.zone), at)
    kept = await store.latest_analysis(month)
    if kept:
        same = replace(analysis, number=kept.number)
        if kept.body == to_json(same):
            return same
    return replace(analysis, number=await store.next_analysis_number(month))


def hand_count(path: Path, config: Config, month: str) -> PublishedTable:
    """The table at `path`; UsageError where it cannot be laid beside the analysis of the month."""
    from checks.analysis import last_day
    from checks.regions import regions
    from checks.tables import read_table

    table = read_table(path)
    edition = config.law().edition_on(last_day(month))
    shown = edition.tables.get(table.name)
    if shown != table.columns:
        raise UsageError(f"--compare {path}: {_other_columns(table, shown, edition.id)}")
    for region in table.rows:
        if region not in regions():
            raise UsageError(f'--compare {path}: unknown region "{region}"{nearest(region, regions())}')
    return table


def _other_columns(table: PublishedTable, shown: TableColumns | None, edition: str) -> str:
    if shown is None:
        return f"it is a table {table.name}, which edition {edition} does not have"
    own, theirs = ({*columns.placements, *columns.violations} for columns in (shown, table.columns))
    odd = sorted(own.symmetric_difference(theirs))
    return f"its columns are not those of edition {edition}, which judges the month; they differ in {', '.join(odd)}"


@dataclass(frozen=True, slots=True)
class Output:
    """An analysis on its way out. `languages` (): those of `[digest]`; `formats` (): text, or every one into `out`."""

    config: Config
    analysis: Analysis
    background: Background
    formats: tuple[str, ...]
    languages: tuple[str, ...]
    out: Path | None

    @property
    def to_stdout(self) -> bool:
        """Whether stdout carries the JSON document, and so nothing else."""
        return self.formats == ("json",) and self.out is None

    def show(self, *, text: bool) -> None:
        """Print the JSON, or write the files and print their paths; with no format and no folder the `text`."""
        if self.to_stdout:
            sys.stdout.write(self._rendered("json", "").decode("utf8"))
        elif self.formats or self.out:
            self._write_files()
        elif text:
            self._print_text()

    def _print_text(self) -> None:
        from bot.digest.content import content
        from bot.digest.text_form import to_text

        languages = self.languages or self.config.digest.languages[:1]
        contents = [content(self.analysis, language, self.config.law(), self.background) for language in languages]
        sys.stdout.write(to_text(contents))

    def _write_files(self) -> None:
        from bot.digest.formats import FORMATS, file_name

        month, languages = self.analysis.month, self.languages or self.config.digest.languages
        for name in self.formats or tuple(FORMATS):
            for language in ("",) if name == "json" else languages:
                print(_written((self.out or Path()) / file_name(month, name, language), self._rendered(name, language)))

    def _rendered(self, name: str, language: str) -> bytes:
        from bot.digest.formats import FORMATS

        return FORMATS[name](self.analysis, language, self.config.law(), self.background)

    def preview(self) -> None:
        """Write every form, the mail's body and pictures of the pages, and print their paths; nothing is sent."""
        from bot.digest.preview import mail_bodies, pictures

        self._write_files()
        folder, month = self.out or Path(), self.analysis.month
        languages = self.languages or self.config.digest.languages
        for extension, body in mail_bodies(self.analysis, languages, self.config.law(), self.background).items():
            print(_written(folder / f"analysis-{month}.mail.{extension}", body))
        made, why_not = pictures([folder / f"analysis-{month}.{language}.docx" for language in languages])
        for path in made:
            print(path)
        if why_not:
            print(why_not, file=sys.stderr)

    def say(self, line: str) -> None:
        """A line beside the document: on stdout, or on stderr where stdout carries the JSON."""
        print(line, file=sys.stderr if self.to_stdout else sys.stdout)

    def differences(self, published: PublishedTable) -> int:
        """List the cells that differ; 1 where one does."""
        from bot.digest.compare import compare
        from bot.digest.text_form import aligned

        found = compare(self.analysis, published)
        rows = [("region", "column", "published", "counted"), *map(_row, found)]
        for line in aligned(rows, left=(0, 1)) if found else ():
            self.say(line)
        counted = {0: "no cell differs", 1: "1 cell differs"}.get(len(found), f"{len(found)} cells differ")
        self.say(f"{published.name}: {counted}")
        return 1 if found else 0

    async def send(self, store: Store, now: datetime) -> int:
        """Mail it to `digest.recipients` and say who got it; 1 where somebody was refused."""
        from bot import monthly
        from bot.smtp import MailError

        try:
            result = await monthly.send(self.config, store, self.analysis, now)
        except MailError as error:
            raise CannotDo(str(error)) from error
        for line in _told(result):
            self.say(one_line(line))
        return 1 if result.refused else 0


def _row(one: Difference) -> tuple[str, ...]:
    return (one.region, one.column, *("-" if cell is None else str(cell) for cell in (one.published, one.counted)))


def _told(result: MailResult) -> list[str]:
    lines = [f"sent to {address}" for address in result.sent]
    lines += [f"refused {address}: {code} {said}" for address, (code, said) in result.refused.items()]
    return [*lines, *([f"no mail.host: written to {result.path}"] if result.path else [])]


def _written(path: Path, body: bytes) -> Path:
    """Write a file whole or not at all."""
    from bot.digest.mail import write_whole

    try:
        write_whole(path, body)
    except OSError as error:
        raise CannotDo(f"{path}: cannot be written: {error.strerror}") from error
    return path
