"""What is scraped or typed leaves the house as text: in Telegram, mail, documents, logs and file names."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import structlog

from bot.channels.base import Message
from bot.channels.mail import Attachment, ascii_name, make_mail, write_mail
from bot.digest.content import content
from bot.digest.formats import FORMATS
from bot.digest.html_form import to_mail_html
from bot.digest.mail import build_mail
from bot.due_calendar import escaped
from bot.logs import set_up
from bot.notices.brief import brief
from bot.notices.model import ASK, PEOPLE, TROUBLE, URGENCY
from bot.notices.plan import plan_notices
from bot.texts import LANGUAGES
from checks.analysis import Analysis, UnknownRow
from checks.judged import Assessment, Finding, Stage
from checks.model import Form, PageRef
from storage.page_files import PageFiles
from storage.values import NewNotice
from tests.digest.april import april_2025, page
from tests.digest.reading_back import parsed
from tests.digest.reading_documents import sheets
from tests.notices.samples import ALMATY, CALENDAR, KEY, MORNING, OFFICER, SETTINGS, assessment, hearing, verdict
from tests.security.poison import LINKS, POISONS, links_of_telegram_html, unseen


def notice(kind: str, payload: dict[str, Any]) -> NewNotice:
    return NewNotice(
        key=kind,
        recipient="operator:9",
        kind=kind,
        urgency=URGENCY[kind],
        payload=payload,
        not_before=MORNING,
        number=payload.get("number", ""),
    )


def poisoned_notices(text: str, url: str) -> list[NewNotice]:
    """A warning about a hearing called `text`, a failing source, a question and a newcomer of that name."""
    one = assessment(verdict(Stage.NEW))
    named = hearing(project=text, place=text, initiator=text, page=replace(hearing().page, url=url))
    judged: Assessment = replace(one, hearings={KEY: named})
    source = {"source": text, "source_kind": "website", "source_region": "abai", "reason": text, "last_good": ""}
    ask = {
        "ask": "1", "what": "announcement", "form": "open_meeting", "region": "abai", "actions": ["yes"],
        "project": text, "title": text, "excerpt": f"{text}.", "start": "", "hour": text, "shown": "",
        "card_url": url, "posting_url": url,
    }  # fmt: skip
    return [
        *plan_notices(judged, (OFFICER,), {}, SETTINGS, CALENDAR, MORNING, {"pavlodar": url}, {}),
        notice(TROUBLE, source | {"address": url}),
        notice(ASK, ask),
        notice(PEOPLE, {"event": "joined", "person": text, "role": "officer", "regions": ["abai"]}),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_telegram_and_alert_mail_take_no_markup_from_any_text(language: str) -> None:
    for number, text in enumerate(POISONS):
        notices = poisoned_notices(text, LINKS[number % len(LINKS)])
        assert len(notices) >= 4
        for message in brief(notices, language, MORNING, ALMATY):
            assert links_of_telegram_html(message.html) == []
            assert (unseen(message.html), unseen(message.plain)) == ("", "")


def test_an_alert_mail_has_the_headers_that_we_wrote_and_no_other() -> None:
    names = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"}
    for text in POISONS:
        message = Message(text, "<b>x</b>", text.encode("utf8", "replace").decode())
        attached = Attachment(text, b"x", "application", "pdf")
        sent = _sent(make_mail("t@example.org", ["a@example.org"], message, MORNING, None, [attached]).as_bytes())
        assert set(sent.keys()) == names, text
        assert sent["To"] == "a@example.org"
        (part,) = sent.iter_attachments()
        assert part.get_content_type() == "application/pdf"
        assert set(part.keys()) <= {"Content-Type", "Content-Transfer-Encoding", "Content-Disposition", "MIME-Version"}


def test_a_recipient_with_a_line_break_is_no_recipient() -> None:
    with pytest.raises(ValueError, match=r"linefeed|newline"):
        make_mail("t@example.org", ["a@example.org\r\nBcc: x@example.org"], Message("s", "", ""), MORNING)


def _sent(content: bytes) -> EmailMessage:
    read = message_from_bytes(content, policy=policy.default)
    assert isinstance(read, EmailMessage)
    return read


def poisoned_analysis() -> Analysis:
    """April 2025 with a hearing, a finding, a reason, a source and an address for each poison."""
    analysis = april_2025()
    hearings, found = dict(analysis.hearings), []
    for number, text in enumerate(POISONS, start=9_000):
        key = (Form.OPEN_MEETING, number)
        url = LINKS[number % len(LINKS)]
        hearings[key] = replace(analysis.hearings[(Form.OPEN_MEETING, 1)], key=key, number=text, project=text)
        pages = (PageRef(url, "c" * 64, page("x").seen_at), page("x"))
        found.append(Finding(key, text, "abai", "protocol_missing", "2025-04", date(2025, 4, 17), text, pages))
    unknown = tuple(UnknownRow("abai", text, None, 1) for text in POISONS)
    return replace(analysis, hearings=hearings, violations=tuple(found), asked=tuple(found), unknown=unknown)


@pytest.fixture(scope="module")
def rendered() -> dict[str, bytes]:
    """Each form of that analysis, in one language."""
    analysis = poisoned_analysis()
    made = {name: render(analysis, "ru", None) for name, render in FORMATS.items()}
    return made | {"mail": to_mail_html([content(analysis, "ru")]).encode()}


@pytest.mark.parametrize("name", ["html", "mail"])
def test_the_html_of_the_analysis_runs_nothing_and_leads_nowhere_strange(rendered: dict[str, bytes], name: str) -> None:
    text = rendered[name].decode()
    assert unseen(text) == ""
    for tag in parsed(text).find_all(True):
        assert tag.name not in ("script", "iframe", "object", "img", "form", "base", "link"), tag
        assert not any(key.startswith("on") for key in tag.attrs), tag
        assert str(tag.get("href", "https:")).startswith(("https:", "http:", "#", "mailto:")), tag
        assert "evil.example" not in str(tag.get("href", "")), tag


def test_the_workbook_holds_texts_and_no_formula(rendered: dict[str, bytes]) -> None:
    cells = [cell for sheet in sheets(rendered["xlsx"]).values() for row in sheet.iter_rows() for cell in row]
    texts = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert any("HYPERLINK" in text for text in texts)
    assert all(cell.data_type != "f" for cell in cells)
    assert not [text for text in texts if text.startswith(("=", "+", "-", "@", "\t", "\r")) or unseen(text)]
    assert all(str(cell.hyperlink.target).startswith("https://www.gov.kz/") for cell in cells if cell.hyperlink)


@pytest.mark.parametrize("name", ["docx", "xlsx"])
def test_documents_are_whole_xml_without_doctype_and_foreign_parts(rendered: dict[str, bytes], name: str) -> None:
    with zipfile.ZipFile(BytesIO(rendered[name])) as packed:
        assert all(not Path(one).is_absolute() and ".." not in one for one in packed.namelist())
        for one in packed.namelist():
            if one.endswith((".xml", ".rels")):
                body = packed.read(one)
                root = ElementTree.fromstring(body)
                assert b"<!DOCTYPE" not in body and b"<!ENTITY" not in body, one
                for leads in root.iter("{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"):
                    if leads.get("TargetMode") == "External":
                        assert str(leads.get("Target")).startswith("https://www.gov.kz/"), one


def test_the_ministrys_mail_has_the_headers_that_we_wrote_and_no_other() -> None:
    read = _sent(build_mail(poisoned_analysis(), ["ru"], "t@example.org", ["m@example.org"], MORNING).as_bytes())
    names = {"From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type"}
    assert set(read.keys()) == names
    assert all(re.fullmatch(r"[\w.-]+", str(part.get_filename())) for part in read.iter_attachments())


def test_one_event_is_one_line_of_the_log_whatever_it_holds(capsys: pytest.CaptureFixture[str]) -> None:
    set_up()
    log = structlog.get_logger("x")
    try:
        for text in POISONS:
            try:
                raise ValueError(text)
            except ValueError as error:
                values = {"text": text, "path": Path(text.replace("\0", "")), "list": [text], "error": error}
                log.warning(text, **values, exc_info=True)
        said = capsys.readouterr().err
    finally:
        structlog.reset_defaults()
    lines = said.split("\n")
    assert len(lines) == len(POISONS) + 1
    assert all(line.startswith("timestamp=") or not line for line in lines)
    assert unseen(said.replace("\n", "")) == ""
    assert not re.search(r"(?<!\S)event=forged", re.sub(r'"(?:[^"\\]|\\.)*"', "", said))


def test_a_calendar_entry_is_one_entry() -> None:
    for text in POISONS:
        assert "\n" not in escaped(text) and "\r" not in escaped(text) and unseen(escaped(text)) == ""


def test_a_file_name_is_a_name_and_no_way(tmp_path: Path) -> None:
    for text in (*POISONS, "..", "/etc/passwd", "C:\\x", ".hidden", "a\0b.pdf"):
        safe = ascii_name(text)
        assert re.fullmatch(r"[A-Za-z0-9_-][A-Za-z0-9._-]*", safe), text
        mail = make_mail("t@example.org", ["a@example.org"], Message(text, "", ""), MORNING)
        assert write_mail(tmp_path / "out", mail, MORNING).parent == tmp_path / "out"
        with pytest.raises(ValueError):
            PageFiles(tmp_path).path(text)
    assert [one.name for one in tmp_path.iterdir()] == ["out"]


def test_json_for_other_programs_is_ascii_safe_or_whole_utf8(rendered: dict[str, bytes]) -> None:
    document = json.loads(rendered["json"].decode("utf8"))
    assert sorted(one["hearing"] for one in document["violations"]) == sorted(POISONS)
