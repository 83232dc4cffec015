"""Where the days off of a year come from: the built-in data file, else the package `holidays`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

import holidays

Names = dict[str, str]
LANGUAGES = ("kk", "ru", "en")
# "Nowruz Holiday (observed)", "Eid al-Adha (observed, estimated)": the package's English names.
_LIBRARY_NAME = re.compile(r"(?P<name>.+?)(?: \((?P<marks>observed|estimated|observed, estimated)\))?")
_LIBRARY_SWAP = re.compile(r"Day off \(substituted from (\d\d)/(\d\d)/(\d{4})\)")


@dataclass(frozen=True, slots=True)
class Year:
    """One year's exceptions from the five-day week. `off` and `worked` share no day.

    `off`: days off with their names in kk, ru, en; `worked`: days at weekends that are worked;
    `confirmed`: taken from the built-in data file, whose `source` is told.
    """

    off: dict[date, Names]
    worked: frozenset[date]
    confirmed: bool
    source: str


def year(number: int) -> Year:
    """The exceptions of any year: from the data file where it holds that year, else from the package, not confirmed."""
    return built_in_years().get(number) or from_library(number)


@cache
def built_in_years() -> dict[int, Year]:
    """The years of `calendar.toml`."""
    return {entry["year"]: _from_file(entry) for entry in _data()["years"]}


def text(name: str, **values: Names | str | date) -> Names:
    """The text `name` of `calendar.toml` in every language, filled in; days read dd.mm.yyyy."""
    template = _data()["texts"][name]
    return {
        lang: template[lang].format(**{key: _shown(value, lang) for key, value in values.items()}) for lang in LANGUAGES
    }


def _shown(value: Names | str | date, language: str) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return value if isinstance(value, str) else value[language]


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("checks.law").joinpath("calendar.toml").read_text(encoding="utf8"))


def _holiday(key: str) -> Names:
    entry = _data()["holidays"][key]
    return {lang: entry[lang] for lang in LANGUAGES}


def _from_file(entry: dict[str, Any]) -> Year:
    return Year(
        off={item["day"]: _why(item) for item in entry["off"]},
        worked=frozenset(item["day"] for item in entry["worked"]),
        confirmed=True,
        source=entry["source"],
    )


def _why(item: dict[str, Any]) -> Names:
    if "swapped_with" in item:
        return text("swapped", day=item["swapped_with"])
    if "carried_from" in item:
        return text("carried", holiday=_holiday(item["holiday"]), day=item["carried_from"])
    return _holiday(item["holiday"])


def from_library(number: int) -> Year:
    """What the package `holidays` calculates for any year, its names put into kk, ru and en."""
    # A swap over New Year is filed under the later year, so the next one is loaded too.
    known = holidays.country_holidays("KZ", years=(number, number + 1), language="en_US")
    return Year(
        off={day: _named(known.get_list(day)) for day in known if day.year == number and day.weekday() < 5},
        worked=frozenset(day for day in known.weekend_workdays if day.year == number),
        confirmed=False,
        source=f"the package holidays {version('holidays')}",
    )


def _named(library_names: list[str]) -> Names:
    all_names = [_translated(name) for name in library_names]
    return {lang: "; ".join(names[lang] for names in all_names) for lang in LANGUAGES}


def _translated(library_name: str) -> Names:
    if swap := _LIBRARY_SWAP.fullmatch(library_name):
        month, day, year_ = (int(part) for part in swap.groups())
        return text("swapped", day=date(year_, month, day))
    found = _LIBRARY_NAME.fullmatch(library_name)
    assert found is not None
    names = _by_library_name().get(found["name"]) or text("other")
    for mark in (found["marks"] or "").split(", "):
        names = text(mark, holiday=names) if mark else names
    return names


@cache
def _by_library_name() -> dict[str, Names]:
    return {entry["library"]: _holiday(key) for key, entry in _data()["holidays"].items()}
