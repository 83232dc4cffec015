"""Which letters a page's bytes are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.web import broken, decode

RU = "Объявление о проведении общественных слушаний «Пример», № 5 — 21 апреля"
KK = "Қоғамдық тыңдаулар өткізу туралы хабарландыру, үлгі жоба әкімдік ғимараты һ"


@pytest.mark.parametrize("text", [RU, KK])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "kz1048"])
def test_ordinary_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "declared",
    [
        "",
        "text/html; charset=utf-8",
        "text/html; charset=iso-8859-1",
        "text/html; charset=windows-1251",
        "x; charset=???",
    ],
)
@pytest.mark.parametrize(
    "meta", ["", '<meta charset="utf-8">', '<meta http-equiv="x" content="text/html; charset=latin1">']
)
def test_windows_1251_whatever_it_calls_itself(declared: str, meta: str) -> None:
    assert decode((meta + RU).encode("cp1251"), declared) == meta + RU


def test_declared_koi8_is_believed() -> None:
    text = "Протокол общественных слушаний"
    assert decode(text.encode("koi8-r"), "text/html; charset=koi8-r") == text


def test_one_stray_byte_does_not_spoil_a_page() -> None:
    body = (KK * 20).encode()
    text = decode(body[:400] + b"\xff" + body[400:])
    assert KK in text and not broken(text)


def test_letters_beyond_belief_are_broken() -> None:
    assert broken(RU.encode().decode("cp1251", errors="replace") * 3)
    assert broken(decode(KK.encode()[1::2] * 5) + "\ufffd" * 20)
    assert not broken(RU * 3) and not broken(KK * 3) and not broken("") and not broken("plain words")


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_a_page_in_capitals_is_read_whatever_it_declares(encoding: str) -> None:
    text = "ВНИМАНИЕ! ОБЩЕСТВЕННЫЕ СЛУШАНИЯ! НЕФТЕШЛАМ: ЛИКВИДАЦИЯ 2-ГО АМБАРА. ОТКРЫТОЕ СОБРАНИЕ, УЛ. ГАГАРИНА, 69."
    declared = encoding if encoding == "koi8-r" else "utf-8"
    assert decode(text.encode(encoding), f"text/html; charset={declared}") == text
    small = text.lower()
    assert decode(small.encode(encoding), f"text/html; charset={declared}") == small


def test_capitals_alone_are_no_wrong_letters() -> None:
    capitals = "СОПРОВОДИТЕЛЬНОЕ ПИСЬМО. ПРОТОКОЛ СЛУШАНИЙ. ТРУСТ, РОСТ, СТУФ. " * 5
    assert not broken(capitals) and not broken(KK.upper() * 3)


@given(st.binary(max_size=400), st.text(max_size=40))
def test_any_bytes_decode(body: bytes, declared: str) -> None:
    assert isinstance(broken(decode(body, declared)), bool)
