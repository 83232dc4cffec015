"""What people received, read as they would read it: items about hearings in messages and mails, and the analyses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.chaos.drive import MINISTRY
from tests.chaos.played import Played
from tests.world.mail import Mail

REPEATED = "Отправлено повторно"
MISSED = "Срок прошел"
_NUMBER = re.compile(r"(?m)^(?:<b>)?№ (\d{11,12})\b")


@dataclass(frozen=True, slots=True)
class Item:
    """A hearing in a message. `to`: a chat or a mailbox; `what`: its text without what depends on the moment."""

    to: str
    at: datetime
    number: str
    what: str
    group: str  # the heading that it stands under
    repeated: bool
    answered: bool  # whether the sender got to know that it was taken


def chat_items(drive: Played) -> Iterator[Item]:
    """The items of every chat message, edits left out. A chat that moved is one with what it became."""
    former = {new: old for old, new in drive.chats.moved.items()}
    for sent in drive.telegram.messages:
        if sent.method == "sendMessage":
            to = str(former.get(sent.chat_id, sent.chat_id))
            yield from _items(to, sent.at, sent.text, sent.message_id not in drive.telegram.lost)


def mail_items(drive: Played) -> Iterator[Item]:
    """The items of every mail to a person."""
    for place, mail in enumerate(drive.mail.mails):
        if not is_analysis(mail):
            body = mail.message.get_body(("plain",))
            text = body.get_content() if body else ""
            for to in mail.recipients:
                yield from _items(to, mail.at, text, place not in drive.mail.lost)


def _items(to: str, at: datetime, text: str, answered: bool) -> Iterator[Item]:
    group = ""
    for block in re.split(r"\n\s*\n", text):
        found = _NUMBER.search(block)
        if found:
            what = re.sub(r"<[^>]*>|\([^)]*\)|https?://\S+", "", block)
            yield Item(to, at, found.group(1), " ".join(what.split()), group, REPEATED in text, answered)
        else:
            group = re.sub(r"<[^>]*>", "", block).strip()


def is_analysis(mail: Mail) -> bool:
    """Whether a mail is the ministry's."""
    return set(mail.recipients) <= set(MINISTRY)


@dataclass(frozen=True, slots=True)
class Issue:
    """An analysis as it arrived."""

    month: str
    at: datetime
    body: dict[str, Any]
    place: int

    @property
    def violations(self) -> set[tuple[str, str, str]]:
        return {(one["form"], one["hearing"], one["column"]) for one in self.body["violations"]}


def issues(drive: Played) -> list[Issue]:
    """Every analysis that the ministry received, in order."""
    found = []
    for place, mail in enumerate(drive.mail.mails):
        if is_analysis(mail):
            for part in mail.message.iter_attachments():
                if (part.get_filename() or "").endswith(".json"):
                    body = json.loads(part.get_payload(decode=True))  # type: ignore[arg-type]
                    found.append(Issue(body["month"], mail.at, body, place))
    return found
