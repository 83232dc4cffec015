"""The ministry's mail as it was made, kept beside the database: what is sent again is the same to the byte."""

from __future__ import annotations

import asyncio
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from bot.digest.mail import write_whole

# Headers leave as they were written: folding them anew might fold them otherwise.
_AS_WRITTEN = SMTP.clone(refold_source="none")


def kept_path(data_dir: Path, month: str, number: int) -> Path:
    """Where the mail of the `number`-th analysis of `month` is kept."""
    return data_dir / "analyses" / f"analysis-{month}-{number}.eml"


async def keep(path: Path, message: EmailMessage) -> EmailMessage:
    """Keep `message` at `path`; gives the one to send, read from its bytes."""
    return await asyncio.to_thread(_keep, path, message)


async def kept(path: Path, date: str, recipients: str) -> EmailMessage | None:
    """The mail kept at `path`, where it bears this Date and is addressed to these recipients; else None.

    Another database with the same folder may have left another mail there.
    """
    return await asyncio.to_thread(_kept, path, date, recipients)


def _keep(path: Path, message: EmailMessage) -> EmailMessage:
    write_whole(path, message.as_bytes())
    return _read(path)


def _read(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=_AS_WRITTEN)
    assert isinstance(message, EmailMessage)
    return message


def _kept(path: Path, date: str, recipients: str) -> EmailMessage | None:
    if not path.is_file():
        return None
    message = _read(path)
    return message if (message["Date"], message["To"]) == (date, recipients) else None
