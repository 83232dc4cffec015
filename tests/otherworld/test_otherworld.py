"""The product in a world that it was not written against: every cell, violation and warning of a small month."""

from pathlib import Path

import pytest

from tests.otherworld.drive import play


@pytest.mark.parametrize(("month", "seed"), [("2025-04", 11), ("2021-11", 12)])
def test_a_small_month_is_counted_as_it_was(tmp_path: Path, month: str, seed: int) -> None:
    """One pass a day, six regions, a sixteenth of the ministry's table; nothing may differ."""
    findings = play(month, seed, 0.06, tmp_path, brief=True, few=6)
    assert not findings.all()


@pytest.mark.parametrize(("month", "seed", "writing"), [("2025-04", 17, "people"), ("2021-11", 18, "hostile")])
def test_nobody_is_accused_wrongly_whatever_people_write(tmp_path: Path, month: str, seed: int, writing: str) -> None:
    """One region: nothing false before its questions are answered, nothing missed and every cell right after."""
    findings = play(month, seed, 0.04, tmp_path, brief=True, writing=writing, few=1)
    assert not findings.false()
    assert not findings.missed()
    assert not findings.cells
