"""Every entrance of the product, by name. A new one is its handler, its good inputs, and its line in one of these."""

from __future__ import annotations

from tests.fuzz.entrance import Entrance
from tests.fuzz.messengers import MESSENGER_ENTRANCES
from tests.fuzz.pages import PAGE_ENTRANCES
from tests.fuzz.typed import TYPED_ENTRANCES

ENTRANCES: dict[str, Entrance] = {one.name: one for one in (*PAGE_ENTRANCES, *MESSENGER_ENTRANCES, *TYPED_ENTRANCES)}
