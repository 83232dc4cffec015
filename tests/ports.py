"""A port for what a test starts itself."""

import random
import socket

_FIRST, _LAST = 12_000, 19_999  # below those that a system gives away by itself: nobody gets one of them meanwhile
_TRIES = 100


def free_port() -> int:
    """The number of a port of 127.0.0.1 on which nobody listens; RuntimeError where none is found."""
    for port in random.SystemRandom().sample(range(_FIRST, _LAST + 1), _TRIES):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise RuntimeError(f"no free port among {_TRIES} between {_FIRST} and {_LAST}")
