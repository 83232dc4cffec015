"""Once a month the bodies of old pages that nothing rests on are deleted; what was deleted is counted and logged."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from bot.config import Config
    from storage.retention import Cleared
    from storage.store import Store

_log = structlog.get_logger(__name__)
_CLEARED = "pages_cleared"  # fact: the last `month` in which it was done, the `day` on which it was tried last


async def tidy_if_due(config: Config, store: Store, now: datetime) -> Cleared | None:
    """Clear away what the rule lets go, once in each month of the service's zone; None where it was done.

    StoreError where something stands in the way; it is tried again on the next day. No pass may be under way.
    """
    today = now.astimezone(config.zone).date()
    month = f"{today:%Y-%m}"
    last = await store.get_fact(_CLEARED, {"month": "", "day": ""})
    if last["month"] == month or last["day"] == today.isoformat():
        return None
    await store.set_fact(_CLEARED, {**last, "day": today.isoformat()}, now)
    cleared = await store.clear_away(now)
    await store.set_fact(_CLEARED, {"month": month, "day": today.isoformat()}, now)
    _log.info("pages_cleared", deleted=cleared.deleted, bytes=cleared.bytes, kept=cleared.kept)
    return cleared
