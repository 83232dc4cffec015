"""Delivery by mail over a real SMTP server, as a file without one, and in print without a token."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.channels.base import Message
from bot.channels.mail import Attachment, ascii_name, make_mail
from bot.channels.printed import PrintedChannel
from checks.judged import Stage
from storage.values import NoticeState
from tests.delivery.bot_api import TOKEN
from tests.delivery.home import home, many
from tests.digest.smtp_server import Postbox, serving
from tests.notices.samples import MORNING, OFFICER, person, verdict

BY_MAIL = person("officer:a@example.org", telegram_chat_id=None, email="a@example.org")


def parts(mail: EmailMessage) -> tuple[str, str]:
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert isinstance(plain, EmailMessage)
    assert isinstance(html, EmailMessage)
    return str(plain.get_content()), str(html.get_content())


async def test_person_without_telegram_gets_one_mail_of_any_length(tmp_path: Path) -> None:
    box = Postbox()
    with serving(box) as settings:
        async with home(tmp_path, BY_MAIL, token=TOKEN, mail=settings) as here:
            await here.plan(*many(40))
            report = await here.deliver()
    assert (report.messages, report.sent) == (1, 40)
    [(recipients, mail)] = box.mails
    assert recipients == ["a@example.org"]
    assert mail["Subject"] == "Общественные слушания: 40 уведомлений (17.04.2025)"
    plain, html = parts(mail)
    assert plain.count("№ 2514092") == html.count("№ 2514092") == 40
    assert "<br>" in html


async def test_recipient_refused_for_good_is_undeliverable_and_for_now_is_queued(tmp_path: Path) -> None:
    box = Postbox()
    box.refuse = {"a@example.org": "550 no such person", "b@example.org": "451 come back later"}
    later = replace(BY_MAIL, id="officer:b@example.org", email="b@example.org")
    with serving(box) as settings:
        async with home(tmp_path, BY_MAIL, later, token=TOKEN, mail=settings) as here:
            await here.plan(verdict(Stage.NEW))
            report = await here.deliver()
            assert set(await here.states()) == {NoticeState.UNDELIVERABLE, NoticeState.PENDING}
    assert report.undeliverable == {"officer:a@example.org": "mail: recipient_refused (550 no such person)"}
    assert report.queued == 1


async def test_error_at_quit_is_no_failure(tmp_path: Path) -> None:
    box = Postbox()  # it answers 451 to QUIT
    with serving(box) as settings:
        async with home(tmp_path, BY_MAIL, token=TOKEN, mail=settings) as here:
            await here.plan(verdict(Stage.NEW))
            await here.deliver()
            await here.deliver(MORNING + timedelta(days=1))
    assert len(box.mails) == 1


async def test_connection_broken_after_the_text_repeats_with_a_word(tmp_path: Path) -> None:
    box = Postbox()
    box.hang_up_after_data = True
    with serving(box) as settings:
        async with home(tmp_path, BY_MAIL, token=TOKEN, mail=settings) as here:
            await here.plan(verdict(Stage.NEW))
            first = await here.deliver()
            box.hang_up_after_data = False
            await here.deliver(MORNING + timedelta(minutes=1))
    assert (first.sent, first.queued) == (0, 1)
    assert "Отправлено повторно" in parts(box.mails[0][1])[0]


async def test_without_a_mail_host_mail_is_a_file(tmp_path: Path) -> None:
    async with home(tmp_path, BY_MAIL, token=TOKEN) as here:
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
    assert report.sent == 1
    (file,) = (tmp_path / "outbox").iterdir()
    assert file.suffix == ".eml"
    mail = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert mail["To"] == "a@example.org"
    assert "№ 25140927001" in parts(mail)[0]


async def test_folder_that_cannot_be_written_keeps_the_notice(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file in the way")
    async with home(tmp_path, BY_MAIL, token=TOKEN) as here:
        await here.plan(verdict(Stage.NEW))
        report = await here.deliver()
        assert await here.states() == [NoticeState.PENDING]
    assert report.queued == 1


async def test_without_a_token_alerts_are_printed_in_full_and_count_as_sent(tmp_path: Path) -> None:
    async with home(tmp_path, OFFICER) as here:
        await here.plan(*many(40))
        report = await here.deliver()
        assert await here.outcomes() == [("printed", "sent")]
    assert report.sent == 40
    (text,) = here.printed
    assert text.count("№ 2514092") == 40
    assert "<b>" not in text


async def test_without_a_token_who_has_only_an_address_gets_mail(tmp_path: Path) -> None:
    async with home(tmp_path, BY_MAIL) as here:
        await here.plan(verdict(Stage.NEW))
        await here.deliver()
        assert await here.outcomes() == [("mail", "sent")]
    assert here.printed == []


async def test_print_goes_to_stderr_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    await PrintedChannel(None).send(OFFICER, Message("s", "<b>x</b>", "[bold]x[/bold] №1"))
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "[bold]x[/bold] №1" in captured.err


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


async def test_print_on_a_terminal_takes_no_markup_from_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = _Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    await PrintedChannel(None).send(OFFICER, Message("s", "", "[red]x[/red]"))
    assert "[red]x[/red]" in terminal.getvalue()


# --- the mail itself ---


def test_attachment_has_its_own_name_and_an_ascii_one_beside_it() -> None:
    name = "талдау-2025-04.kk.docx"
    attachment = Attachment(name, b"PK", "application", "octet-stream")
    sent = make_mail(
        "t@example.org", ["a@example.org"], Message("Тақырып", "<b>x</b>", "x"), MORNING, None, [attachment]
    )
    raw = sent.as_bytes()
    assert raw.isascii()
    assert b"filename*=utf-8''" in raw.lower()
    read = message_from_bytes(raw, policy=policy.default)
    (part,) = read.iter_attachments()
    assert part.get_filename() == name
    assert part["Content-Type"].params["name"] == "2025-04.kk.docx"


@pytest.mark.parametrize(
    ("name", "safe"),
    [("талдау.docx", "file.docx"), ("a b/c.xlsx", "a_b_c.xlsx"), ("..", "file."), ("анализ 2025.html", "2025.html")],
)
def test_ascii_names(name: str, safe: str) -> None:
    assert ascii_name(name) == safe


def test_subject_cannot_add_headers_and_the_same_mail_has_the_same_id() -> None:
    message = Message("Тема\r\nBcc: x@example.org", "<b>x</b>", "x")
    first, again = (make_mail("t@example.org", ["a@example.org"], message, MORNING) for _ in range(2))
    assert first["Bcc"] is None
    assert first["Message-ID"] == again["Message-ID"]
    other = make_mail("t@example.org", ["b@example.org"], message, MORNING)
    assert other["Message-ID"] != first["Message-ID"]
