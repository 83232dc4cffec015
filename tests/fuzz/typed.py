"""What an operator types or hands over: configurations, command lines, published tables, files of postings."""

from __future__ import annotations

import asyncio
import contextlib
import io
import os
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import strategies as st

from bot.cli import execute
from bot.config import load_config
from bot.errors import ConfigError
from checks.attachments import AttachmentReader
from checks.attachments.values import from_json, to_json
from checks.audit import AuditError, audit
from tests.attachments import papers
from tests.cli.commands import SMALL
from tests.fuzz.entrance import Entrance, Handle
from tests.fuzz.mutate import TOKENS

ROOT = Path(__file__).parents[2]
TABLES = tuple(path.read_bytes() for path in sorted((ROOT / "tests" / "data").glob("20*.csv")))
EXAMPLE = (ROOT / "config.example.toml").read_bytes()


@contextmanager
def configurations(folder: Path) -> Iterator[Handle]:
    """A configuration: it is good, or one line says where it is not."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "config.toml"

    def load(body: bytes) -> str:
        file.write_bytes(body)
        try:
            config = load_config(file, {})
            config.sources()
            config.people()
            config.calendar()
            config.law()
        except ConfigError as error:
            assert "\n" not in str(error) and str(error).isprintable()
            return str(error).rpartition(": ")[2][:24]
        return "good"

    yield load


@contextmanager
def tables(_: Path) -> Iterator[Handle]:
    """A published table."""

    def check(body: bytes) -> str:
        try:
            found = audit(body.decode("utf-8", "replace") + "\n\n")
        except AuditError as error:
            return " ".join(str(error).split()[:3])
        return "contradictions" if found else "none"

    yield check


@contextmanager
def table_files(folder: Path) -> Iterator[Handle]:
    """The same as a file, by the command line."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "table.csv"

    def check(body: bytes) -> str:
        file.write_bytes(body)
        code, _, said = ran(["audit", str(file)])
        assert code in (0, 1, 2, 3) and "tyndau: unexpected" not in said, said
        return f"exit {code}"

    yield check


def ran(arguments: list[str]) -> tuple[int, str, str]:
    """A command in this process: exit code, stdout, stderr."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = execute(arguments)
    return code, out.getvalue(), err.getvalue()


@contextmanager
def command_lines(folder: Path) -> Iterator[Handle]:
    """A command line that asks nobody outside: an exit code of the contract, and one line for what is wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    before = Path.cwd()
    os.chdir(folder)
    Path("config.toml").write_text(SMALL, encoding="utf8")
    ran(["db", "upgrade"])

    def run(body: bytes) -> str:
        line = body.decode("utf-8", "replace").replace("\0", "")
        try:
            arguments = shlex.split(line)
        except ValueError:
            arguments = line.split()
        if set(arguments) & _OUTSIDE or any(".." in one or one.startswith("/") for one in arguments):
            return "left alone"
        code, out, err = ran(arguments[:12])
        assert code in (0, 1, 2, 3), (code, err)
        assert "tyndau: unexpected" not in err and ("Traceback" not in err or "--debug" in arguments), err
        assert code < 2 or (err.strip() and (err.count("\n") == 1 or "--debug" in arguments)), (out, err)
        return f"exit {code}"

    try:
        yield run
    finally:
        os.chdir(before)


_OUTSIDE = {"run", "watch", "demo", "doctor", "sources", "--send", "restore", "backup", "invite"}
_COMMANDS = (
    "status",
    "duties",
    "due",
    "explain",
    "digest",
    "audit",
    "people list",
    "people revoke",
    "asks",
    "asks list",
    "db verify",
    "db upgrade",
    "db migrate",
    "",
    "--help",
    "--version",
    "стат",
)
_OPTIONS = (
    "--json",
    "--format json",
    "--format xml",
    "--region abai",
    "--region x",
    "--now 2025-04-20T10:00:00+05:00",
    "--now now",
    "--now 2025-04-20",
    "--config none.toml",
    "--config config.toml",
    "--month 2025-04",
    "--month 2025-13",
    "--as-of x",
    "-x",
    "2025-04-30",
    "3",
    "-3",
    "99999999999",
    "0001-01-01",
    "25141027001",
    "'<b>'",
    "--language ru",
    "--out out",
    "--debug",
    "--preview",
    "''",
    "\x1b[2J",
    "10:00",
    "9999-12-31",
    "--compare none.csv",
)
COMMAND_SEEDS = tuple(f"{one} {two}".encode() for one in _COMMANDS for two in _OPTIONS[::3])
_lines = st.builds(
    lambda command, options: " ".join([command, *options]).encode(),
    st.sampled_from(_COMMANDS),
    st.lists(st.sampled_from(_OPTIONS) | st.text(max_size=8), max_size=5),
)


@contextmanager
def files(_: Path) -> Iterator[Handle]:
    """A file of a posting, read by the worker."""
    with asyncio.Runner() as runner:
        reader = AttachmentReader()

        def read(body: bytes) -> str:
            found = runner.run(reader.read(body))
            assert from_json(to_json(found)) == found
            return found.outcome.value

        yield read
        runner.run(reader.aclose())


_SHEET = "<worksheet><sheetData><row><c t='inlineStr'><is><t>Протокол</t></is></c></row></sheetData></worksheet>"
_ODT = '<office:document-content xmlns:office="o" xmlns:text="t"><text:p>Хаттама</text:p></office:document-content>'
_OLE = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    + bytes(504)
    + "Протокол общественных слушаний".encode("utf-16-le")
    + bytes(2_000)
)
FILE_SEEDS = (
    papers.pdf("Объявление о проведении общественных слушаний", "25 апреля 2025 года в 15 часов"),
    papers.long_pdf(2),
    papers.scanned(),
    papers.word("Хабарландыру", rows=[("№", "Жоба")]),
    papers.raw_word(papers.table(3)),
    papers.zipped({"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": _SHEET.encode()}),
    papers.zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": _ODT.encode()}),
    papers.zipped({"хаттама.pdf": b"%PDF-1.4", "a.txt": b"x"}),
    _OLE,
    "Хабарландыру: қоғамдық тыңдау".encode(),
)
_toml = st.lists(
    st.sampled_from(EXAMPLE.splitlines()) | st.sampled_from(TOKENS) | st.binary(max_size=12), min_size=1, max_size=40
).map(b"\n".join)
_csv = st.lists(st.sampled_from(TABLES[0].splitlines()) | st.binary(max_size=30), max_size=12).map(b"\n".join)
_heads = st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", _OLE[:8], b"Rar!\x1a\x07", b"\xff\xd8\xff", b""])
# These go through a converter, a program of its own that takes seconds.
OLD_SEEDS = (
    b"{\\rtf1\\ansicpg1251 \\'cf\\'f0\\'ee\\'f2\\'ee\\'ea\\'ee\\'eb \\u1179?}",
    _OLE + "WordDocument".encode("utf-16-le") + bytes(1_000),
)

TYPED_ENTRANCES = (
    Entrance("files", files, FILE_SEEDS, st.builds(bytes.__add__, _heads, st.binary(max_size=400)), 8),
    Entrance("old-files", files, OLD_SEEDS, st.binary(max_size=60).map(b"{\\rtf".__add__), 0.03),
    Entrance("configuration", configurations, (EXAMPLE, SMALL.encode()), _toml, 6),
    Entrance("command-line", command_lines, COMMAND_SEEDS, _lines, 3),
    Entrance("table", tables, TABLES, _csv, 5),
    Entrance("table-file", table_files, TABLES, _csv, 1),
)
