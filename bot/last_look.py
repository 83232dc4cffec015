"""The last look before a message goes over the wire: whether it is still ours to send.

A process may be frozen between its note that a message goes out and the message. When it wakes, another has sent it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Look = Callable[[], Awaitable[None]]
_LOOK: ContextVar[Look | None] = ContextVar("last_look", default=None)


@contextmanager
def looking(look: Look) -> Iterator[None]:
    """Whatever is sent within the block is sent after `look`, which raises where it is not to be sent any more."""
    before = _LOOK.set(look)
    try:
        yield
    finally:
        _LOOK.reset(before)


async def last_look() -> None:
    """For those who send, when the line is open and nothing of the message has gone over it."""
    look = _LOOK.get()
    if look is not None:
        await look()
