"""The event loop of long work: uvloop where there is one, which spares a fifth of a pass's time; else asyncio's own."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Coroutine
from typing import TypeVar

Result = TypeVar("Result")


# What a pass holds for its whole length is most of the heap: to look through it for rings as often as Python does by
# default takes a tenth of the time.
_COLLECT_AFTER = (20_000, 20, 20)


def run(main: Coroutine[object, object, Result]) -> Result:
    """Run `main` to its end, as `asyncio.run` does."""
    gc.set_threshold(*_COLLECT_AFTER)
    try:
        import uvloop
    except ImportError:
        return asyncio.run(main)
    return uvloop.run(main)
