"""The kinds of sources: one reader each. Adding a kind is its file and its line here."""

from collections.abc import Awaitable, Callable

from checks.sources import govkz, portal, website
from checks.sources.base import Memory, ReadResult, Report, Source
from checks.sources.batch import Progress
from checks.web import Web

Reader = Callable[[Source, Web, Memory, Report, Progress | None], Awaitable[ReadResult]]
"""Reads one source once: reports what it sees in batches, says at the end how far it got. Raises nothing of its own."""

KINDS: dict[str, Reader] = {
    "portal": portal.read,
    "govkz": govkz.read,
    "website": website.read,
}

__all__ = ["KINDS", "Progress", "Reader"]
