"""The words of the documents, and how days and moments are written in them."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from bot.texts import Texts, catalogue


class Words(Texts):
    """The texts of one catalogue file of one language."""

    def __init__(self, language: str, name: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._bundle.add_resource(FluentResource(catalogue(language, f"{name}.ftl")))

    def month(self, month: str) -> dict[str, str]:
        """ "YYYY-MM" as the variables `month` (its name, lower case in Kazakh and Russian) and `year`."""
        first = date.fromisoformat(f"{month}-01")
        name = format_date(first, "LLLL", self.language)
        return {"month": name if self.language == "en" else name.lower(), "year": str(first.year)}


@cache
def words(language: str, name: str = "digest") -> Words:
    """The texts of `bot/locales/LANGUAGE/NAME.ftl`."""
    return Words(language, name)


def day_text(day: date) -> str:
    """A legal day as people here write it: dd.mm.yyyy."""
    return f"{day:%d.%m.%Y}"


def moment_text(moment: datetime) -> str:
    """An instant, in the zone that it carries: dd.mm.yyyy HH:MM."""
    return f"{moment:%d.%m.%Y %H:%M}"
