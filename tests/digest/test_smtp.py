"""Handing mail over: refused recipients, errors at QUIT, broken connections, TLS and login, each over a real server."""

from __future__ import annotations

import shutil
import socket
from dataclasses import replace
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.smtp import MailError, MailSettings, send_message, set_sender, set_subject
from tests.digest.smtp_server import Postbox, certificate, serving

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")


def letter() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "tyndau@example.org", "a@example.org", "Талдау"
    message.set_content("Сәлем\n.\nнүктеден кейін де мәтін")
    return message


async def test_error_at_quit_is_still_a_success() -> None:
    box = Postbox()
    with serving(box) as settings:
        assert await send_message(letter(), ["a@example.org"], settings) == {}
    [(recipients, message)] = box.mails
    assert recipients == ["a@example.org"]
    assert message["Subject"] == "Талдау"
    assert message.get_content().splitlines()[:3] == ["Сәлем", ".", "нүктеден кейін де мәтін"]


async def test_refused_recipient_is_reported_and_the_other_gets_it() -> None:
    box = Postbox()
    box.refuse = {"b@example.org": "550 no such person", "c@example.org": "451 come back later"}
    with serving(box) as settings:
        refused = await send_message(letter(), ["a@example.org", "b@example.org", "c@example.org"], settings)
    assert refused == {"b@example.org": (550, "no such person"), "c@example.org": (451, "come back later")}
    assert [recipients for recipients, _ in box.mails] == [["a@example.org"]]


async def test_all_refused_are_in_the_answer() -> None:
    box = Postbox()
    box.refuse = {"b@example.org": "550 no such person"}
    with serving(box) as settings:
        assert await send_message(letter(), ["b@example.org"], settings) == {"b@example.org": (550, "no such person")}
    assert box.mails == []


@pytest.mark.parametrize(("answer", "permanent"), [("554 spam", True), ("452 full", False)])
async def test_refused_text_says_whether_a_repeat_can_help(answer: str, permanent: bool) -> None:
    box = Postbox()
    box.data_answer = answer
    with serving(box) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["a@example.org"], settings)
    assert (caught.value.reason, caught.value.permanent) == ("data_refused", permanent)
    assert caught.value.code == int(answer[:3])


async def test_connection_broken_after_the_text_leaves_the_outcome_unknown() -> None:
    box = Postbox()
    box.hang_up_after_data = True
    with serving(box) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["a@example.org"], settings)
    assert (caught.value.reason, caught.value.permanent) == ("outcome_unknown", False)


async def test_nobody_listening() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        settings = MailSettings("127.0.0.1", free.getsockname()[1], "none", "", "", "tyndau@example.org", 2.0)
        with pytest.raises(MailError) as caught:
            await send_message(letter(), ["a@example.org"], settings)
    assert (caught.value.reason, caught.value.permanent, caught.value.code) == ("unreachable", False, None)


async def test_address_that_the_server_cannot_take_is_permanent() -> None:
    box = Postbox()
    with serving(box) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["ә@example.org"], settings)
    assert (caught.value.reason, caught.value.permanent) == ("bad_address", True)
    assert box.mails == []


async def test_starttls_asked_of_a_server_without_it_sends_nothing() -> None:
    box = Postbox()
    with serving(box) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["a@example.org"], replace(settings, security="starttls"))
    assert (caught.value.reason, caught.value.permanent) == ("not_supported", False)
    assert box.mails == []


@needs_openssl
async def test_starttls_and_login(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context, trusted = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    box = Postbox()
    with serving(box, context) as settings:
        refused = await send_message(
            letter(), ["a@example.org"], replace(settings, username="tyndau", password="secret")
        )
    assert refused == {}
    assert len(box.mails) == 1


@needs_openssl
async def test_wrong_password_is_the_operators_and_not_the_mails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context, trusted = certificate(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    with serving(Postbox(), context) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["a@example.org"], replace(settings, username="tyndau", password="wrong"))
    assert (caught.value.reason, caught.value.permanent, caught.value.code) == ("authentication", False, 535)


@needs_openssl
async def test_unknown_certificate_is_named_and_nothing_is_sent(tmp_path: Path) -> None:
    context, _ = certificate(tmp_path)
    box = Postbox()
    with serving(box, context) as settings, pytest.raises(MailError) as caught:
        await send_message(letter(), ["a@example.org"], replace(settings, username="tyndau", password="secret"))
    assert (caught.value.reason, caught.value.permanent) == ("certificate", False)
    assert box.mails == []


def test_password_is_not_in_the_settings_text() -> None:
    assert "secret" not in repr(MailSettings("h", 25, "none", "u", "secret", "s@example.org"))


@pytest.mark.parametrize("text", ["Қоғамдық № 1 тыңдау", "2025 жылғы сәуір айындағы тыңдаулар: 188", "a b"])
@pytest.mark.parametrize("times", [1, 2, 3, 7])
def test_no_space_is_lost_where_a_header_is_folded(text: str, times: int) -> None:
    message = EmailMessage(policy=policy.SMTP)
    whole = " ".join([text] * times)
    set_subject(message, whole)
    set_sender(message, f'"{whole}" <tyndau@example.org>')
    again = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert again["Subject"] == whole
    # The new parser before 3.12.4 keeps the folds of a long name; the old one reads it as RFC 2047 says.
    sender = str(make_header(decode_header(message_from_bytes(message.as_bytes())["From"])))
    assert sender == f"{whole} <tyndau@example.org>"


def test_subject_with_a_line_break_is_one_line() -> None:
    message = EmailMessage(policy=policy.SMTP)
    set_subject(message, "a\r\nBcc: x@example.org")
    set_sender(message, "tyndau@example.org\r\nBcc: x@example.org")
    again = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert again["Subject"] == "a Bcc: x@example.org"
    assert again["Bcc"] is None
