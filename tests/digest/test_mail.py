"""The ministry's mail: its parts and names, the same bytes each time, sent over a real server or written."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from email import message_from_bytes, policy
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest

from bot.digest.json_form import to_json
from bot.digest.mail import MailResult, build_mail, send_or_write
from bot.smtp import MailError, MailSettings
from tests.digest.april import april_2025, november_2021
from tests.digest.reading_back import grid, table_named
from tests.digest.smtp_server import Postbox, serving

AT = datetime(2025, 5, 6, 10, 0, tzinfo=timezone(timedelta(hours=5)))
RECIPIENTS = ["a@example.org", "b@example.org"]
NOWHERE = MailSettings("", 587, "starttls", "", "", "tyndau@example.org")


def made() -> EmailMessage:
    return build_mail(april_2025(), ["kk", "ru"], "Тыңдау <tyndau@example.org>", RECIPIENTS, AT)


@cache
def mail() -> EmailMessage:
    return made()


def reread(message: EmailMessage) -> EmailMessage:
    again = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert isinstance(again, EmailMessage)
    return again


def html_of(message: EmailMessage) -> str:
    body = message.get_body(("html",))
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def written_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_head() -> None:
    message = reread(mail())
    assert message["Subject"] == "2025 жылғы сәуір айындағы қоғамдық тыңдаулар талдауы: 188 бұзушылық"
    assert message["Message-ID"] == "<analysis-2025-04-1@example.org>"
    assert message["Date"].datetime == AT
    assert [address.addr_spec for address in message["To"].addresses] == RECIPIENTS
    assert message["From"].addresses[0].display_name == "Тыңдау"


def test_parts_are_text_then_html_in_both_languages() -> None:
    message = reread(mail())
    alternative = next(message.iter_parts())
    assert [part.get_content_type() for part in alternative.iter_parts()] == ["text/plain", "text/html"]
    for body in (message.get_body(("plain",)), message.get_body(("html",))):
        assert isinstance(body, EmailMessage)
        text = body.get_content()
        assert text.index("Ашық жиналыс түрінде") < text.index("выявленных по открытым собраниям")


def test_attachments_have_ascii_names_and_the_same_data() -> None:
    files = {part.get_filename(): part for part in reread(mail()).iter_attachments()}
    forms = [f"analysis-2025-04.{lang}.{form}" for form in ("html", "docx", "xlsx") for lang in ("kk", "ru")]
    assert list(files) == ["analysis-2025-04.json", *forms]
    data = json.loads(files["analysis-2025-04.json"].get_content())
    assert data == to_json(april_2025())
    russian = files["analysis-2025-04.ru.html"].get_content()
    shown = grid(table_named(russian, "open_meetings"))
    assert shown[-1][-1] == str(data["tables"]["open_meetings"]["totals"]["total"]) == "111"
    assert "Ашық жиналыс түрінде" not in russian


def test_same_analysis_gives_the_same_bytes() -> None:
    assert made().as_bytes() == mail().as_bytes()
    assert all(len(line) <= 998 for line in mail().as_bytes().splitlines())


def test_a_second_issue_is_another_mail() -> None:
    second = build_mail(replace(april_2025(), number=2), ["ru"], "t@example.org", RECIPIENTS, AT)
    assert second["Message-ID"] == "<analysis-2025-04-2@example.org>"


def test_a_month_without_violations_says_so_in_the_subject() -> None:
    quiet = november_2021()
    tables = {name: replace(table, totals={**table.totals, "total": 0}) for name, table in quiet.tables.items()}
    message = build_mail(replace(quiet, tables=tables), ["ru"], "t@example.org", RECIPIENTS, AT)
    assert message["Subject"] == "Анализ общественных слушаний за ноябрь 2021 года: нарушений нет"


def test_forged_recipient_cannot_add_a_header() -> None:
    with pytest.raises(ValueError, match="linefeed"):
        build_mail(april_2025(), ["ru"], "t@example.org", ["a@example.org\nBcc: x@example.org"], AT)


async def test_sent_to_those_who_are_not_refused(tmp_path: Path) -> None:
    box = Postbox()
    box.refuse = {"b@example.org": "550 no such person"}
    with serving(box) as settings:
        result = await send_or_write(mail(), settings, tmp_path)
    assert result == MailResult(("a@example.org",), {"b@example.org": (550, "no such person")}, None)
    [(recipients, message)] = box.mails
    assert recipients == ["a@example.org"]
    shown = table_named(html_of(message), "public_discussions")
    assert grid(shown)[-1][-1] == "77"
    assert not written_in(tmp_path)


async def test_written_without_a_host(tmp_path: Path) -> None:
    result = await send_or_write(mail(), NOWHERE, tmp_path / "outbox")
    assert result == MailResult((), {}, tmp_path / "outbox" / "analysis-2025-04-1.eml")
    assert result.path is not None
    written = message_from_bytes(result.path.read_bytes(), policy=policy.default)
    assert isinstance(written, EmailMessage)
    assert html_of(written) == html_of(reread(mail()))
    assert written_in(result.path.parent) == ["analysis-2025-04-1.eml"]


async def test_server_that_does_not_take_it_is_an_error(tmp_path: Path) -> None:
    box = Postbox()
    box.data_answer = "451 later"
    with serving(box) as settings, pytest.raises(MailError) as caught:
        await send_or_write(mail(), settings, tmp_path)
    assert not caught.value.permanent
