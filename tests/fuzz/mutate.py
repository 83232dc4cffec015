"""Inputs made from good ones: bytes changed, cut, doubled and spliced, values of a JSON replaced. Decided by a seed."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from random import Random
from typing import Any

LONGEST = 120_000

TOKENS = tuple(
    one if isinstance(one, bytes) else one.encode("utf-8", "surrogatepass")
    for one in (
        "<table>",
        "</table>",
        "<tr><td>",
        "<li>",
        "</div>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>",
        "<a href='",
        "'>",
        '<a href="http://[">',
        '<base href="http://10.0.0.1/">',
        "&#0;",
        "&#x110000;",
        "&lt;",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
        '<?xml version="1.0" encoding="utf-16"?>',
        '<meta charset="utf-7">',
        "{",
        "}",
        "[",
        "]",
        '"',
        "\\",
        "null",
        "1e999",
        "-1",
        "99999999999999999999",
        "\\ud800",
        "\\u0000",
        "NaN",
        "№ регистрации:",
        "25140927001",
        "По проекту:",
        "27/05/2025 11:00",
        "31.02.2025",
        "2025 жылғы 22 мамырда",
        "00.00.0000",
        "T00:00:00.000+00:00",
        "9999-99-99T99:99:99",
        "хаттама",
        "протокол",
        "слушаний",
        "hearingId=",
        "page=2",
        "\r\n",
        "\r\n\r\n",
        "\x00",
        "\x1b[31m",
        "\u202e",
        "\ufeff",
        "ТОО «",
        "»",
        "ИП Иванов А.А.",
        "140940000000",
        "%",
        "${x}",
        "../",
        "'''",
        '"""',
        "=",
        "[[",
        "]]",
        "#",
        "\t",
        ",",
        ";",
        ":",
        "/start ",
        "taken:",
        "250-",
        "354 ",
        b"\xff\xfe",
        b"\x80",
        b"\xd0",
        b"PK\x05\x06",
        b"%%EOF",
        b"endobj",
        b"stream\n",
        b"\x00\x00\xff\xff",
    )
)

VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    10**18,
    2**63,
    10**400,
    1e308,
    -0.5,
    "",
    " ",
    "x" * 5_000,
    "\ud800",
    "\u0000",
    "\u202e<b>",
    [],
    {},
    [[]],
    [None],
    {"items": None},
    [1, "a", {}],
    {"ru": {"kk": []}},
    "2025-04-16T11:42:00.000+00:00",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59+14:00",
    "2025-04-16",
    "http://[",
    "https://www.gov.kz/x/details/1",
    "/uploads/2025/4/1/a_original.1.pdf",
    "<p>Объявление о проведении общественных слушаний</p>",
    "25140927001",
)

Mutation = Callable[[bytearray, Random, Sequence[bytes]], None]


def _place(body: bytearray, rng: Random) -> int:
    return rng.randrange(len(body) + 1)


def _piece(body: bytearray, rng: Random) -> slice:
    start = _place(body, rng)
    return slice(start, start + rng.choice((1, 2, 5, 20, 100, 1_000)))


def _flip(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    for _no in range(rng.choice((1, 1, 3, 12))):
        if body:
            body[rng.randrange(len(body))] = rng.randrange(256)


def _delete(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    del body[_piece(body, rng)]


def _cut(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    del body[_place(body, rng) :]


def _insert(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    at = _place(body, rng)
    body[at:at] = rng.choice(TOKENS)


def _repeat(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    piece = bytes(body[_piece(body, rng)])
    at = _place(body, rng)
    body[at:at] = piece * rng.choice((1, 2, 10, 200))


def _swell(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    at = _place(body, rng)
    body[at:at] = rng.choice(TOKENS) * rng.choice((20, 300, 2_000))


def _splice(body: bytearray, rng: Random, others: Sequence[bytes]) -> None:
    other = rng.choice(others)
    at = _place(body, rng)
    body[at:] = other[rng.randrange(len(other) + 1) :]


def _recode(body: bytearray, rng: Random, _: Sequence[bytes]) -> None:
    text = bytes(body).decode("utf-8", "replace")
    body[:] = text.encode(rng.choice(("cp1251", "utf-16", "koi8-r", "utf-7")), "replace")


_MUTATIONS: tuple[tuple[Mutation, int], ...] = (
    (_flip, 8),
    (_delete, 6),
    (_insert, 8),
    (_repeat, 3),
    (_cut, 2),
    (_splice, 2),
    (_swell, 1),
    (_recode, 1),
)
_CHOICES, _WEIGHTS = zip(*_MUTATIONS, strict=True)


def mutated(seeds: Sequence[bytes], rng: Random) -> bytes:
    """One input made from one of `seeds`, at most `LONGEST` bytes."""
    seed = rng.choice(seeds)
    if rng.random() < 0.5 and (other := _other_values(seed, rng)) is not None:
        return other[:LONGEST]
    body = bytearray(seed)
    for _ in range(rng.choice((1, 1, 2, 3, 6))):
        rng.choices(_CHOICES, _WEIGHTS)[0](body, rng, seeds)
    made = bytes(body[:LONGEST])
    # Letters cut in two end in the first question that is asked; most texts shall come further.
    return made.decode("utf-8", "ignore").encode() if rng.random() < 0.8 and _is_text(seed) else made


def _is_text(seed: bytes) -> bool:
    try:
        return "\x00" not in seed.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _other_values(seed: bytes, rng: Random) -> bytes | None:
    """The JSON of `seed` with some values replaced; None where it is no JSON."""
    if seed[:1] not in (b"{", b"["):
        return None
    try:
        document = json.loads(seed)
    except ValueError:
        return None
    for _ in range(rng.choice((1, 1, 2, 4))):
        document = _replaced(document, rng)
    return json.dumps(document).encode()


def _replaced(value: Any, rng: Random) -> Any:
    """`value` with one value inside it, or the whole, replaced, left out or doubled."""
    if rng.random() < 0.1 or not isinstance(value, (dict, list)) or not value:
        return rng.choice(VALUES)
    if isinstance(value, list):
        at = rng.randrange(len(value))
        changed = [*value[:at], *([value[at]] * rng.choice((0, 2, 40)))] if rng.random() < 0.15 else list(value)
        return [*changed[:at], _replaced(value[at], rng), *changed[at + 1 :]]
    key = rng.choice(list(value))
    if rng.random() < 0.15:
        return {name: one for name, one in value.items() if name != key}
    return {**value, key: _replaced(value[key], rng)}
