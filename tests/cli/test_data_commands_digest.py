"""`digest` on a database that lived through a few passes: printed, written, compared, sent."""

from __future__ import annotations

import csv
import json
import shutil
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.lived import NOW, Home
from tests.digest.smtp_server import Postbox, serving

APRIL = ("digest", "--month", "2025-04")
VIOLATION = ["region", "column", "form", "hearing", "due", "evidence"]


def hand_count(home: Home, table: str, path: Path, **changed: str) -> Path:
    """The analysis' own table as a hand count; `changed` replaces cells of Mangystau's row, or its region."""
    rows = [{"no": no, **row} for no, row in enumerate(home.april["tables"][table]["rows"], 1)]
    for row in rows:
        row["published_total"] = row.pop("total")
        if row["region"] == "mangystau":
            row |= changed
    with path.open("w", encoding="utf8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def test_the_json_is_the_contracts(home: Home) -> None:
    said = home(*APRIL, "--format", "json")

    assert (said.code, said.err) == (0, "")
    document = said.json
    assert document == home.april
    assert {key: document[key] for key in ("month", "as_of", "edition", "number")} == {
        "month": "2025-04",
        "as_of": "2025-04-30T23:59:59+05:00",
        "edition": "2024-03",
        "number": 1,
    }
    for table in document["tables"].values():
        assert len(table["rows"]) == 20
        assert table["totals"] == {
            name: sum(row[name] for row in table["rows"]) for name in table["rows"][0] if name != "region"
        }
    assert all(list(one) == VIOLATION for one in document["violations"])
    for doubted in ("unclear", "asked", "disputed"):
        assert all(list(one) == [*VIOLATION, "reason"] for one in document[doubted])
    assert all(list(one) == ["region", "source", "since", "duties"] for one in document["unknown"])


def test_nobody_is_accused_falsely_on_few_passes(home: Home) -> None:
    found = {(one["form"], one["hearing"], one["column"]) for one in home(*APRIL, "--json").json["violations"]}

    assert found and found <= home.world.truth.violations


def test_the_same_bytes_each_time_and_nothing_kept(home: Home) -> None:
    before = home.state()
    first, second = home(*APRIL, "--format", "json"), home(*APRIL, "--json")

    assert first.out == second.out
    assert home.state() == before


def test_a_month_that_lasts_is_judged_now(home: Home) -> None:
    document = home("digest", "--month", "2025-05", "--json").json

    assert document["as_of"] == NOW
    assert document["edition"] == "2024-03"


def test_as_of_an_earlier_moment(home: Home) -> None:
    early = home(*APRIL, "--json", "--as-of", "2025-04-18T07:00:00Z").json

    assert early["as_of"] == "2025-04-18T12:00:00+05:00"
    assert {one["hearing"] for one in early["violations"]} < {one["hearing"] for one in home.violations}


def test_an_old_month_has_the_tables_of_its_edition(home: Home) -> None:
    document = home("digest", "--month", "2021-11", "--json").json

    assert document["as_of"] == "2021-11-30T23:59:59+06:00"
    assert list(document["tables"]) == ["open_meetings"]
    assert len(document["tables"]["open_meetings"]["rows"]) == 17


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--month", "2025-06"), "tyndau: --month 2025-06: has not begun"),
        (("--month", "0000-06"), "tyndau: --month 0000-06: lies outside the calendar"),
        (("--month", "2021-07"), "tyndau: No edition of the Rules was in force on 2021-07-31"),
        (("--month", "2025-04", "--as-of", "2025-05-02T15:00:01+05:00"), "tyndau: --as-of lies in the future"),
        (("--month", "2025-04", "--as-of", "2025-03-31T23:59:59+05:00"), "tyndau: --as-of lies before 2025-04"),
    ],
)
def test_what_cannot_be_judged(arguments: tuple[str, ...], why: str, home: Home) -> None:
    said = home("digest", *arguments)

    assert said.code == 2
    assert said.line.startswith(why)


def test_the_text_lines_up_in_the_first_language(home: Home) -> None:
    said = home(*APRIL)

    assert said.code == 0
    lines = said.out.splitlines()
    first = next(no for no, line in enumerate(lines) if line.startswith(" 1  Астана қ."))
    assert len({cell_len(line) for line in lines[first : first + 22]}) == 1
    assert all(one["hearing"] in said.out for one in home.violations)
    assert "г. Астана" in home(*APRIL, "--language", "ru").out


def test_files_are_written_and_named(home: Home) -> None:
    said = home(*APRIL, "--format", "html,json", "--out", "results/april")

    assert said.code == 0
    names = ["analysis-2025-04.kk.html", "analysis-2025-04.ru.html", "analysis-2025-04.json"]
    assert said.out.splitlines() == [f"results/april/{name}" for name in names]
    assert sorted(path.name for path in Path("results/april").iterdir()) == sorted(names)
    assert json.loads(Path("results/april/analysis-2025-04.json").read_bytes()) == home.april
    assert 'lang="ru"' in Path("results/april/analysis-2025-04.ru.html").read_text(encoding="utf8")


def test_a_preview_writes_every_form_and_sends_nothing(home: Home) -> None:
    before = home.state()
    said = home(*APRIL, "--preview", "--out", "preview")

    assert said.code == 0
    forms = [f"{language}.{form}" for form in ("html", "docx", "xlsx") for language in ("kk", "ru")]
    names = {f"analysis-2025-04.{one}" for one in ("json", *forms, "mail.html", "mail.txt")}
    assert names <= {path.name for path in Path("preview").iterdir()}
    assert names <= {Path(line).name for line in said.out.splitlines()}
    if shutil.which("soffice") is None:
        assert said.err == "no pictures of the pages: LibreOffice (soffice) is not installed\n"
    assert home.state() == before
    assert home(*APRIL, "--preview", "--send").code == 2


def test_files_go_to_the_folder_one_stands_in(home: Home) -> None:
    assert home(*APRIL, "--format", "html", "--language", "ru").out == "analysis-2025-04.ru.html\n"
    assert Path("analysis-2025-04.ru.html").is_file()


def test_a_folder_alone_gets_every_format(home: Home) -> None:
    home(*APRIL, "--out", ".", "--language", "kk")

    forms = {f"analysis-2025-04.{form}" for form in ("json", "kk.html", "kk.docx", "kk.xlsx")}
    assert {path.name for path in Path().glob("analysis-*")} == forms


def test_a_folder_that_cannot_be_made(home: Home) -> None:
    Path("results").write_text("a file")
    said = home(*APRIL, "--format", "html", "--out", "results/april")

    assert said.code == 3
    assert "cannot be written" in said.line


@pytest.mark.parametrize("table", ["open_meetings", "public_discussions"])
def test_an_equal_hand_count(table: str, home: Home) -> None:
    said = home(*APRIL, "--compare", str(hand_count(home, table, home.folder / "hand.csv")))

    assert (said.code, said.out) == (0, f"{table}: no cell differs\n")


def test_differing_cells_are_listed(home: Home) -> None:
    hand = hand_count(home, "open_meetings", home.folder / "hand.csv", announcements="77", recording_missing="5")
    said = home(*APRIL, "--compare", str(hand))

    mangystau = next(row for row in home.april["tables"]["open_meetings"]["rows"] if row["region"] == "mangystau")
    assert said.code == 1
    assert [line.split() for line in said.out.splitlines()] == [
        ["region", "column", "published", "counted"],
        ["mangystau", "announcements", "77", str(mangystau["announcements"])],
        ["mangystau", "recording_missing", "5", "0"],
        ["open_meetings:", "2", "cells", "differ"],
    ]


def test_differences_stand_beside_the_json(home: Home) -> None:
    hand = hand_count(home, "open_meetings", home.folder / "hand.csv", recording_missing="5")
    said = home(*APRIL, "--json", "--compare", str(hand))

    assert said.code == 1
    assert said.json == home.april
    assert said.err.splitlines()[-1] == "open_meetings: 1 cell differs"


@pytest.mark.parametrize(
    ("changed", "month", "why"),
    [
        ({"region": "mangistau"}, "2025-04", 'unknown region "mangistau"; did you mean mangystau?'),
        ({"announcements": "many"}, "2025-04", "column announcements: 'many' is not a whole number"),
        ({}, "2021-11", "they differ in protocol_missing_in_portal"),
    ],
)
def test_a_hand_count_that_cannot_be_compared(changed: dict[str, str], month: str, why: str, home: Home) -> None:
    hand = hand_count(home, "open_meetings", home.folder / "hand.csv", **changed)
    said = home("digest", "--month", month, "--compare", str(hand))

    assert said.code == 2
    assert why in said.line


def test_a_table_that_the_edition_does_not_have(home: Home) -> None:
    hand = hand_count(home, "public_discussions", home.folder / "hand.csv")
    said = home("digest", "--month", "2021-11", "--compare", str(hand))

    assert said.code == 2
    assert "public_discussions, which edition 2021-08 does not have" in said.line


def mailed(home: Home, settings: Any, *recipients: str) -> None:
    """Let the home send to a server on loopback."""
    home.configure('host = ""', f'host = "127.0.0.1"  # {settings.port}')
    text = home.config.read_text(encoding="utf8")
    lines = [f"port = {settings.port}" if line.startswith("port = ") else line for line in text.splitlines()]
    home.config.write_text("\n".join(lines), encoding="utf8")
    home.configure('recipients = ["monitoring@example.org"]', f"recipients = {json.dumps(recipients)}")


def test_it_is_sent_and_numbered(home: Home) -> None:
    box = Postbox()
    with serving(box) as settings:
        mailed(home, settings, "a@example.org", "b@example.org")
        first = home(*APRIL, "--send")
        again = home(*APRIL, "--send", "--json")

    assert (first.code, first.out) == (0, "sent to a@example.org\nsent to b@example.org\n")
    assert again.code == 0 and again.json == home.april
    assert again.err == "sent to a@example.org\nsent to b@example.org\n"
    assert [recipients for recipients, _ in box.mails] == [["a@example.org", "b@example.org"]] * 2
    attached = [part.get_content() for part in box.mails[0][1].iter_attachments()]
    assert json.loads(attached[0]) == home.april
    assert box.mails[0][1].as_bytes() == box.mails[1][1].as_bytes()
    assert home(*APRIL, "--json").json["number"] == 1


def test_whoever_is_refused_is_named(home: Home) -> None:
    box = Postbox()
    box.refuse["b@example.org"] = "550 no such person"
    with serving(box) as settings:
        mailed(home, settings, "a@example.org", "b@example.org")
        said = home(*APRIL, "--send")

    assert said.code == 1
    assert said.out == "sent to a@example.org\nrefused b@example.org: 550 no such person\n"


def test_a_server_that_is_not_there(home: Home) -> None:
    with serving(Postbox()) as settings:
        mailed(home, settings, "a@example.org")
    said = home(*APRIL, "--send")

    assert said.code == 3
    assert said.line.startswith("tyndau: mail: unreachable")


def test_without_a_server_it_is_written(home: Home) -> None:
    said = home(*APRIL, "--send")

    path = home.folder / "data" / "outbox" / "analysis-2025-04-1.eml"
    assert (said.code, said.out) == (0, f"no mail.host: written to {path}\n")
    assert message_from_bytes(path.read_bytes(), policy=policy.default)["To"] == "monitoring@example.org"


def test_sending_to_nobody(home: Home) -> None:
    home.configure('recipients = ["monitoring@example.org"]', "recipients = []")
    said = home(*APRIL, "--send")

    assert said.code == 2
    assert said.line == "tyndau: --send: digest.recipients names nobody"
