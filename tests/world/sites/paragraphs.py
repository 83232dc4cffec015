"""A rubric that is a sequence of paragraphs with leading dates."""

from __future__ import annotations

from datetime import datetime

from tests.world.http import Ask
from tests.world.model import Posting
from tests.world.sites.base import Website, leading_date, one_line


class Paragraphs(Website):
    """One <p> for each entry."""

    def listing(self, entries: list[Posting], ask: Ask, now: datetime) -> str:
        """Newest first."""
        return "\n".join(f"<p>{leading_date(entry)}{one_line(entry, now)}</p>" for entry in entries)
