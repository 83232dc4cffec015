"""What a judge looks at: the servers of people's side, who is written to, and a diary of what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from tests.chaos.servers import WorstMail, WorstTelegram
from tests.world.serve import Running

if TYPE_CHECKING:
    from tests.chaos.drive import Chats, Diary


class Played(Protocol):
    """Days that were played."""

    @property
    def running(self) -> Running: ...
    @property
    def telegram(self) -> WorstTelegram: ...
    @property
    def mail(self) -> WorstMail: ...
    @property
    def chats(self) -> Chats: ...
    @property
    def diary(self) -> Diary: ...
