"""The analysis as one mail to the ministry: text, HTML and the same data as files; sent, or written without a host."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path

from bot.digest.background import NOTHING, Background
from bot.digest.content import content
from bot.digest.formats import FORMATS, MEDIA_TYPES, file_name
from bot.digest.html_form import to_mail_html
from bot.digest.text_form import to_mail_text
from bot.digest.words import words
from bot.smtp import MailSettings, send_message, set_sender, set_subject
from checks.analysis import Analysis
from checks.law.terms import Law


@dataclass(frozen=True, slots=True)
class MailResult:
    """Who was given the mail, who was refused (address to code and words), and where it was written instead."""

    sent: tuple[str, ...]
    refused: dict[str, tuple[int, str]]
    path: Path | None


def build_mail(
    analysis: Analysis,
    languages: Sequence[str],
    sender: str,
    recipients: Sequence[str],
    at: datetime,
    law: Law | None = None,
    background: Background = NOTHING,
) -> EmailMessage:
    """The mail: text and HTML hold `languages` one after the other, the first names the subject; all forms attached.

    The same analysis, `background` and `at` give the same bytes: Message-ID is made of month, number and the sender's
    domain. `law` names the terms in the headings (the built-in one where None).
    """
    contents = [content(analysis, language, law, background) for language in languages]
    message = EmailMessage(policy=SMTP)
    _address(message, analysis, languages, sender, recipients, at)
    message.set_content(to_mail_text(contents), cte="base64")
    message.add_alternative(to_mail_html(contents), subtype="html", cte="base64")
    _attach(message, analysis, languages, law, background)
    _fix_boundaries(message, analysis)
    return message


async def send_or_write(message: EmailMessage, mail_settings: MailSettings, outbox_dir: Path) -> MailResult:
    """Send the mail to the addresses of its To, or write it to `outbox_dir` as .eml where no host is set.

    MailError where the server was not reached or did not take it.
    """
    if not mail_settings.host:
        path = await asyncio.to_thread(_write, message, outbox_dir)
        return MailResult((), {}, path)
    recipients = [address.addr_spec for address in message["To"].addresses]
    refused = await send_message(message, recipients, mail_settings)
    return MailResult(tuple(one for one in recipients if one not in refused), refused, None)


def _address(
    message: EmailMessage,
    analysis: Analysis,
    languages: Sequence[str],
    sender: str,
    recipients: Sequence[str],
    at: datetime,
) -> None:
    say = words(languages[0])
    violations = sum(table.totals["total"] for table in analysis.tables.values())
    set_sender(message, sender)
    message["To"] = ", ".join(recipients)
    set_subject(message, say("mail-subject", violations=violations, **say.month(analysis.month)))
    message["Date"] = format_datetime(at)
    message["Message-ID"] = f"<{_identity(analysis)}@{parseaddr(sender)[1].rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"


def _identity(analysis: Analysis) -> str:
    return f"analysis-{analysis.month}-{analysis.number}"


def _attach(
    message: EmailMessage, analysis: Analysis, languages: Sequence[str], law: Law | None, background: Background
) -> None:
    for name, render in FORMATS.items():
        for language in ("",) if name == "json" else languages:
            maintype, subtype = MEDIA_TYPES.get(name, ("application", "octet-stream"))
            message.add_attachment(
                render(analysis, language or languages[0], law, background),
                maintype=maintype,
                subtype=subtype,
                params={"charset": "utf-8"} if maintype == "text" else None,
                filename=file_name(analysis.month, name, language),
            )


def _fix_boundaries(message: EmailMessage, analysis: Analysis) -> None:
    # All bodies are base64, which holds no "=-", so no boundary can occur inside one.
    multiparts = [part for part in message.walk() if part.is_multipart()]
    for no, part in enumerate(multiparts):
        part.set_boundary(f"=-{_identity(analysis)}-{no}")


def _write(message: EmailMessage, folder: Path) -> Path:
    name = re.sub(r"[^A-Za-z0-9.-]", "_", message["Message-ID"].strip("<>").partition("@")[0])
    return write_whole(folder / f"{name}.eml", message.as_bytes())


def write_whole(path: Path, body: bytes) -> Path:
    """Write a file whole or not at all, its folder too; gives `path`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f"{path.name}.part")
    half.write_bytes(body)
    half.replace(path)
    return path
