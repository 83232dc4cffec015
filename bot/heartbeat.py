"""The call to an outside watcher after every good pass, so that silence is noticed by somebody else."""

from __future__ import annotations

import httpx
import structlog

_log = structlog.get_logger(__name__)
_TIMEOUT_S = 20.0


async def beat(url: str) -> bool:
    """Call the heartbeat address once; False where none is set or it was not taken. The address is never logged."""
    if not url:
        return False
    try:
        async with httpx.AsyncClient(timeout=_TIMEOUT_S) as client:
            (await client.get(url)).raise_for_status()
    except httpx.HTTPError as error:
        _log.warning("heartbeat_failed", error=type(error).__name__)
        return False
    return True
