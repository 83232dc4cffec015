"""The README is the manual: every command line in it is run, the message in it is the one that is sent."""

from __future__ import annotations

import configparser
import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path

import pytest

from bot.notices.brief import brief
from bot.notices.plan import plan_notices
from bot.people import ALL
from checks.judged import Assessment, Stage, State, Verdict, When
from checks.model import Kind, PageRef
from tests.cli.commands import Said, Tyndau
from tests.cli.servers import site
from tests.docs.shown import README, ROOT, blocks, quoted, shell_lines
from tests.notices.samples import ALMATY, CALENDAR, KEY, SETTINGS, duty, hearing, person

LIST = "<h1>Қоғамдық тыңдаулар</h1><ul><li>14.04.2025 <a href='/1'>Объявление об общественных слушаниях</a></li></ul>"
INSTALL = re.compile(r"python3 -m venv \.venv|\.venv/bin/pip install [\w./ -]+")
SERVES = ("run",)  # would not come back: only its --help is run


@pytest.fixture
def manual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder as the reader has it, with an example configuration that leads to a server on loopback."""
    monkeypatch.chdir(tmp_path)
    for name in ("TYNDAU_CONFIG", "TYNDAU_TELEGRAM_TOKEN", "TYNDAU_MAIL_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "tests").symlink_to(ROOT / "tests")
    with site() as served:
        served.html("/kk/obshchestvennyye-slushaniya", LIST)
        text = (ROOT / "config.example.toml").read_text(encoding="utf8")
        text = re.sub(r"https?://(?:hearings|www|tabigat)[\w.]*", served.address, text)
        text = text.replace("requests_per_second = 1.0", "requests_per_second = 10000.0")
        (tmp_path / "config.example.toml").write_text(text, encoding="utf8")
        yield tmp_path


def test_every_command_line_runs_in_the_order_of_the_manual(manual: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tyndau = Tyndau(capsys)
    for line in shell_lines(README):
        words = shlex.split(line)
        if words[0] == "tyndau":
            said = tyndau(*words[1:], *(["--help"] if words[1] in SERVES else []))
            assert said.code in _codes(line), f"{line}: {said.code} {said.err}"
            assert "Traceback" not in said.err and "unexpected" not in said.err, f"{line}: {said.err}"
        elif words[0] == "cp":
            _copied(*map(Path, words[1:]))
        else:
            assert words[0] == "make" or INSTALL.fullmatch(line), line


def _codes(line: str) -> set[int]:
    """What a line may come to where the portal has no card and gov.kz no such organisation."""
    if " doctor" in line:
        return {0, 1}  # what it says of the machine's clock and zones is not ours
    if " explain" in line:
        return {2}
    return {1} if any(word in line for word in (" watch", " --check", " --compare", " audit")) else {0}


def _copied(source: Path, target: Path) -> None:
    """`cp`; what the manual says to change in the copy is changed."""
    text = source.read_text(encoding="utf8")
    assert "sqlite:///data/" in text and 'data_dir = "data"' in text
    if target.stem == "replay":
        text = text.replace("sqlite:///data/", "sqlite:///replay/").replace('data_dir = "data"', 'data_dir = "replay"')
    target.write_text(text, encoding="utf8")


def test_the_pages_of_a_source_are_shown_and_an_unknown_hearing_is_said(
    manual: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    tyndau = Tyndau(capsys)
    shutil.copy("config.example.toml", "config.toml")
    shown = tyndau("sources", "--check", "aktobe", "--json")
    tyndau("watch", "--once", "--no-deliver")
    unknown: Said = tyndau("explain", "25140927001")

    assert (shown.code, len(shown.json["items"])) == (0, 1)
    assert unknown.code == 2 and "25140927001" in unknown.line


def test_the_targets_of_make_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE))
    said = {line.split()[1] for line in shell_lines(README) if line.startswith("make ")}

    assert said == {"demo", "test"}
    assert said <= targets


def test_it_is_installed_as_make_installs_it() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf8")
    flags = {flag for line in shell_lines(README) if "pip install" in line for flag in line.split() if flag[:2] == "--"}

    assert flags == {"--require-hashes", "--no-deps", "--no-build-isolation"}
    assert all(flag in makefile for flag in flags)


def test_the_service_unit_starts_the_service(capsys: pytest.CaptureFixture[str]) -> None:
    (unit,) = blocks(README, "ini")
    parsed = configparser.ConfigParser(interpolation=None)
    parsed.read_string(unit.text)
    program, *words = shlex.split(parsed["Service"]["ExecStart"])

    assert program == f"{parsed['Service']['WorkingDirectory']}/.venv/bin/tyndau"
    assert Tyndau(capsys)(*words, "--help").code == 0
    assert words == ["run"]


def test_the_ways_of_the_health_page_are_served() -> None:
    served = (ROOT / "bot" / "health.py").read_text(encoding="utf8")
    said = [one for one in quoted(README) if one in ("/healthz", "/metrics")]

    assert len(said) == 2
    assert all(f'"{one}"' in served for one in said)


def test_the_picture_is_small() -> None:
    picture = ROOT / "docs" / "analysis.png"

    assert picture.read_bytes().startswith(b"\x89PNG")
    assert picture.stat().st_size <= 200_000


def test_the_message_is_the_one_that_is_sent() -> None:
    (shown,) = blocks(README, "text")

    assert _message() == shown.text.rstrip("\n")


def _message() -> str:
    """The alert of a card that came on Friday 4 April, on the morning of its last day."""
    now = datetime(2025, 4, 7, 8, 0, tzinfo=ALMATY)
    page = PageRef("https://hearings.example.kz/card?hearingId=7", "c" * 64, now)
    number, region = "25280447001", "mangystau"
    one = hearing(
        number=number,
        region=region,
        project="План разведки твердых полезных ископаемых на участке «Караколь» (46 блоков), Тупкараганский район",
        whens=(When(date(2025, 5, 27), date(2025, 5, 27), time(14, 30)),),
        page=page,
    )
    counted = CALENDAR.add_working_days(date(2025, 4, 4), 1)
    owed = duty(
        number=number,
        region=region,
        column="announcement_missing",
        what=Kind.ANNOUNCEMENT,
        clause="15",
        term="announcement_site",
        counted=(counted, counted),
        **dict.fromkeys(("due_earliest", "due_latest", "told_by"), counted.due),
    )
    judged = Assessment(
        now, now, {KEY: one}, (Verdict(owed, State.OPEN, "not_posted_yet", Stage.TODAY),), (), (), (), (), ()
    )
    people = (person(regions=ALL),)
    told = {owed.id: {Stage.NEW}}
    notices = plan_notices(judged, people, told, SETTINGS, CALENDAR, now, {region: "https://example.kz/list"}, {})
    (message,) = brief(notices, "ru", now, ALMATY)
    return _as_seen(message.html)


def _as_seen(text: str) -> str:
    from html import unescape

    return unescape(re.sub(r"<[^>]*>", "", text))
