"""Regions' names as sentences need them; the declined names are data (`data/declined.csv`)."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from bot.digest.names import region_name


def region_in(region: str, language: str, month: str) -> str:
    """Where: the region as it was called in "YYYY-MM", with its preposition or its ending of place.

    A name that the data does not have is given as it is.
    """
    name = region_name(region, language, month)
    if language == "en":
        return f"in {name}"
    return _declined().get((language, name), name)


@cache
def _declined() -> dict[tuple[str, str], str]:
    text = files("bot.digest").joinpath("data/declined.csv").read_text(encoding="utf8")
    return {(row["language"], row["name"]): row["in"] for row in csv.DictReader(text.splitlines())}
