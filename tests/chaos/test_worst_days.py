"""The worst days in short; `make chaos` plays a year of them."""

from __future__ import annotations

import asyncio

import pytest

from tests.chaos import ideal, oracle, received, records
from tests.chaos.drive import Drive
from tests.chaos.worst import worst_days
from tests.independence import product_imports

_DAYS = 6


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Drive, list[str]]:
    return asyncio.run(worst_days(tmp_path_factory.mktemp("worst"), 3, _DAYS, kills=2.5, rest=2))


def test_the_program_was_killed_in_more_than_one_way(played: tuple[Drive, list[str]]) -> None:
    kills = played[0].diary.kills
    assert sum(kills.values()) >= 5
    assert len(kills) >= 3


def test_every_promise_was_kept(played: tuple[Drive, list[str]]) -> None:
    drive, findings = played
    assert findings == []
    assert drive.telegram.messages


@pytest.mark.parametrize("module", [oracle, received, ideal, records])
def test_the_oracle_shares_no_code_with_the_product(module: object) -> None:
    assert product_imports(module) == []
