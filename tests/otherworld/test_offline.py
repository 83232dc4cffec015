"""The product against an unseen world without a server: the same world, judged at once."""

import re
import sys
from pathlib import Path

import pytest

from tests.otherworld import offline

ROOT = Path(__file__).parents[2]


HANDS = [
    ("2021-11", 72, "people"),
    ("2025-04", 17, "hostile"),
    ("2025-04", 901, "steppe"),
    ("2021-11", 901, "river-hostile"),
    ("2021-11", 901, "orchard"),
    ("2025-04", 901, "harbour-hostile"),
    ("2025-04", 901, "summit"),
    ("2021-11", 901, "valley-hostile"),
    ("2025-04", 901, "delta"),
    ("2021-11", 902, "meadow-hostile"),
    ("2025-04", 901, "prairie"),
    ("2021-11", 901, "canyon-hostile"),
    ("2021-11", 901, "lagoon"),
    ("2025-04", 901, "terrace-hostile"),
    ("2025-04", 902, "glacier"),
    ("2021-11", 902, "plateau-hostile"),
    ("2021-11", 901, "tundra"),
    ("2025-04", 901, "oasis-hostile"),
    ("2021-11", 902, "savanna"),
    ("2025-04", 901, "fjord-hostile"),
]


@pytest.mark.parametrize(("month", "seed", "writing"), HANDS)
def test_nothing_false_is_said_and_nothing_is_lost(month: str, seed: int, writing: str) -> None:
    """Four regions of a small month: no false violation before or after the answers, each true one found or open."""
    outcome = offline.judged_offline(month, seed, 0.06, brief=True, writing=writing, few=4)
    assert outcome.true
    assert outcome.postings > 20
    assert not outcome.early
    assert not outcome.false
    assert not outcome.lost


def test_its_figures_are_printed(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """`python -m tests.otherworld.offline 2025-04 3 0.03 people brief few=2 quiet`."""
    monkeypatch.setattr(sys, "argv", ["offline", "2025-04", "3", "0.03", "people", "brief", "few=2", "quiet"])
    offline.main()
    said = capsys.readouterr().out.splitlines()
    assert len(said) == 1
    assert said[0].startswith("2025-04 3 people: ")
    assert "false 0" in said[0]


def test_the_make_target_runs_it_as_the_page_of_promises_says() -> None:
    """What the page says after `make unseen` are settings that the target takes."""
    shown = re.search(r"`make unseen ([^`]+)`", (ROOT / "docs" / "promises.md").read_text(encoding="utf8"))
    target = re.search(r"^unseen:.*\n\t(.+)", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE)
    assert shown and target
    assert "python -m tests.otherworld.offline" in target[1]
    assert all(f"$({setting.partition('=')[0]})" in target[1] for setting in shown[1].split())
