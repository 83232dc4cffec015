"""The operator's overrides of terms: what they change, what they leave, and one sentence for each mistake."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from checks.law.terms import Law, LawError, load_law


def overridden(folder: Path, text: str) -> Law:
    path = folder / "terms.toml"
    path.write_text(text, encoding="utf8")
    return load_law(path)


def test_a_corrected_amount_leaves_everything_else(tmp_path: Path) -> None:
    law = overridden(
        tmp_path, 'id = "2024-03"\n[terms.protocol_site]\namount = 5\nsource = "Letter 12 of 3 May 2025"\n'
    )
    old, new = load_law().edition("2024-03"), law.edition("2024-03")
    assert new.terms["protocol_site"].amount == 5
    assert new.terms["protocol_site"].source == "Letter 12 of 3 May 2025"
    assert new.terms["protocol_site"].clause == "29"
    assert {name: term for name, term in new.terms.items() if name != "protocol_site"} == {
        name: term for name, term in old.terms.items() if name != "protocol_site"
    }
    assert new.tables == old.tables
    assert law.edition("2021-08") == load_law().edition("2021-08")


def test_a_corrected_term_does_not_keep_the_old_source(tmp_path: Path) -> None:
    law = overridden(tmp_path, 'id = "2024-03"\n[terms.protocol_site]\namount = 5\n')
    assert law.edition("2024-03").terms["protocol_site"].source == "The operator's overrides, terms.toml"


def test_a_term_can_be_switched_off(tmp_path: Path) -> None:
    law = overridden(tmp_path, 'id = "2024-03"\n[terms.protocol_portal]\njudged = false\n')
    assert not law.edition("2024-03").terms["protocol_portal"].judged


def test_a_moved_beginning_moves_the_end_of_the_edition_before(tmp_path: Path) -> None:
    law = overridden(tmp_path, 'id = "2024-03"\nin_force_from = 2024-04-01\n')
    assert law.edition_on(date(2024, 3, 31)).id == "2021-08"
    assert law.edition("2021-08").in_force_until == date(2024, 3, 31)


def test_a_term_that_the_edition_did_not_set_can_be_added_whole(tmp_path: Path) -> None:
    text = """id = "2021-08"
[terms.protocol_portal]
column = ""
what = "protocol"
place = "portal"
form = "open_meeting"
amount = 2
unit = "working_days"
clause = "30"
source = "the act itself"
confidence = "V"
judged = true
"""
    term = overridden(tmp_path, text).edition("2021-08").terms["protocol_portal"]
    assert (term.amount, term.confidence, term.judged) == (2, "V", True)


def test_loading_overrides_does_not_alter_the_built_in_law(tmp_path: Path) -> None:
    overridden(tmp_path, 'id = "2024-03"\n[terms.protocol_site]\namount = 9\n')
    assert load_law().edition("2024-03").terms["protocol_site"].amount == 4


SITE = 'id = "2024-03"\n[terms.protocol_site]\n'
MISTAKES = [
    ("", r"terms.toml: id: names one of the editions 2021-08, 2024-03\."),
    ('\nid = "2024-04"', r"line 2: id: names one of the editions"),
    ("id = 2024", r"line 1: id: names one of the editions"),
    (SITE + 'amount = "5"', r"line 3: terms.protocol_site.amount: .*integer"),
    (SITE + "amount = true", r"line 3: terms.protocol_site.amount: .*integer"),
    (SITE + "amount = 0", r"line 3: terms.protocol_site.amount: .*greater than or equal to 1"),
    (SITE + "amount = 4000", r"line 3: terms.protocol_site.amount: .*less than or equal to 365"),
    (SITE + "\namuont = 5", r"line 4: terms.protocol_site.amuont: unknown key"),
    (SITE + 'unit = "calendar_days"', r"line 3: terms.protocol_site.unit: protocol_site is counted in working_days"),
    (SITE + 'unit = "weeks"', r"line 3: terms.protocol_site.unit: .*'working_days'"),
    (SITE + "judged = 1", r"line 3: terms.protocol_site.judged: .*boolean"),
    (SITE + 'place = "moon"', r"line 3: terms.protocol_site.place: .*'site' or 'portal'"),
    (SITE + 'what = "minutes"', r"line 3: terms.protocol_site.what: .*'protocol'"),
    (SITE + 'confidence = "A"', r"line 3: terms.protocol_site.confidence: .*'V', 'S' or 'I'"),
    (SITE + 'column = "protocol_lost"', r"line 3: terms.protocol_site.column: no table of edition 2024-03 has"),
    (SITE + 'source = ""', r"line 3: terms.protocol_site.source: .*at least 1 character"),
    (SITE + "clause = 29", r"line 3: terms.protocol_site.clause: .*string"),
    (
        'id = "2024-03"\n[terms.recording]\njudged = true\namount = 2\nunit = "working_days"',
        r"recording.unit: .*no unit",
    ),
    ('id = "2024-03"\n[terms.recording]\namount = 2', r"line 2: terms.recording: amount and unit stand together"),
    (
        'id = "2024-03"\n[terms.protocol_sit]\namount = 5',
        r"line 2: terms.protocol_sit: unknown term; known are .*protocol_site",
    ),
    ('id = "2021-08"\n[terms.protocol_portal]\namount = 2', r"line 2: terms.protocol_portal.\w+: this key is required"),
    ('id = "2024-03"\nterms = 3', r"line 2: terms: terms are tables"),
    ('id = "2024-03"\n[terms]\nprotocol_site = 5', r"line 3: terms.protocol_site: a term is a table"),
    ('id = "2024-03"\n[terms]\nprotocol_site = { amuont = 5 }', r"line 3: terms.protocol_site.amuont: unknown key"),
    ('id = "2024-03"\n[tables.closed_meetings]\nplacements = []', r"line 2: tables.closed_meetings: .*'open_meetings'"),
    ('id = "2024-03"\nedition = "x"', r"line 2: edition: unknown key"),
    ('id = "2024-03"\nin_force_from = "2024-03-25"', r"line 2: in_force_from: not a date"),
    ('id = "2024-03"\nin_force_until = 2024-01-01', r"line 2: in_force_until: it ends before it begins"),
    (
        'id = "2024-03"\nin_force_from = 2021-08-19',
        r"in_force_from of the editions 2021-08 and 2024-03 is the same day",
    ),
    ('id = "2024-03"\n[terms.protocol_site\n', r"terms.toml is not valid TOML: .*line 2"),
]


@pytest.mark.parametrize(("text", "sentence"), MISTAKES)
def test_a_mistake_is_named_in_one_sentence(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(LawError, match=sentence) as caught:
        overridden(tmp_path, text)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(LawError, match=r"absent\.toml cannot be read: No such file"):
        load_law(tmp_path / "absent.toml")


def test_a_file_in_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "terms.toml"
    path.write_bytes("# срок".encode("cp1251"))
    with pytest.raises(LawError, match="not UTF-8"):
        load_law(path)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_every_source_is_said_in_the_languages_of_the_proof(language: str) -> None:
    for edition in load_law().editions:
        said = [term.source_in(language) for term in edition.terms.values()]
        assert all(re.search("[а-яәғқңөұүһі]", one) for one in said)


def test_a_corrected_source_is_not_said_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "law.toml"
    path.write_text('id = "2024-03"\n[terms.protocol_site]\namount = 5\nsource = "Хат № 12"\n', encoding="utf8")
    term = load_law(path).edition("2024-03").terms["protocol_site"]
    assert [term.source_in(language) for language in ("kk", "ru", "en")] == ["Хат № 12"] * 3
