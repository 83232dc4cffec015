"""What several hands do in the same way with their own words: districts, shortened places, tidied texts, figures."""

import random
import re

from tests.otherworld.model import OPEN, Hearing


def of_district(name: str) -> str:
    """A district in the Russian genitive."""
    return f"{name[:-2]}ого района" if name.endswith("ий") else f"района {name}"


def in_district(name: str) -> str:
    """A district in the Russian prepositional."""
    return f"{name[:-2]}ом районе" if name.endswith("ий") else f"районе {name}"


def district(name: str) -> str:
    """A district in the Russian nominative."""
    return f"{name} район" if name.endswith("ий") else f"район {name}"


def shortened(
    h: Hearing, language: str, rng: random.Random, bare: float, short: float, words: list[tuple[str, str]]
) -> str:
    """Where it is held, or what it touches; below `bare` without the region, below `short` in short words."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full = h.place.ru if language == "ru" else h.place.kk
    dice = rng.random()
    if dice < bare:
        return full.partition(", ")[2]
    if dice < short:
        for long, brief in words:
            full = full.replace(long, brief)
    return full


def first(text: str) -> str:
    """The text with a capital letter at its head."""
    return text[:1].upper() + text[1:]


def clean(text: str) -> str:
    """The text without the points and commas that two parts bring one each."""
    text = re.sub(r"(?<=[?!.])\.", "", text)
    return re.sub(r",(?=[.,:;])|,$", "", text).strip(" ")


def hours(n: int) -> str:
    """So many hours in Russian."""
    return "час" if n % 10 == 1 and n != 11 else "часа" if n % 10 in (2, 3, 4) and n not in (12, 13, 14) else "часов"


def figures(h: Hearing) -> str:
    """The day or the period in the fewest figures, as titles have it."""
    return f"{h.end:%d.%m.%Y}" if h.form == OPEN else f"{h.start:%d.%m.%Y}-{h.end:%d.%m.%Y}"
