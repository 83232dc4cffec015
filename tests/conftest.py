"""How the tests share two cores: a file stays together, a played month goes by itself, the longest start first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadScopeScheduling

if TYPE_CHECKING:
    from xdist.remote import Producer

# The files whose every parameter is a month of its own, played once for all tests of that parameter.
_MONTHS = ("playing/test_worlds", "otherworld/test_otherworld", "faults/test_mornings", "faults/test_fault_over_month")
# The files that work on copies of one world, played once for the session.
_ONE_HOME = "cli/test_data_commands"
_LONGEST_FIRST = (
    "2021-11-whole",
    "2025-04-quarter",
    "2021-11-quarter",
    "test_otherworld",
    "test_demo",
    _ONE_HOME,
    "faults/",
)


def unit_of(nodeid: str) -> str:
    """What one worker runs whole: a test's file, the month within it, or the files that share a world."""
    file, _, test = nodeid.partition("::")
    if _ONE_HOME in file:
        return _ONE_HOME
    return f"{file}[{test.partition('[')[2]}" if any(name in file for name in _MONTHS) else file


class Units(LoadScopeScheduling):
    """Hands out unit after unit. `--dist loadgroup` would do, but xdist 3.8 cannot group under pytest 9.2:
    every world would be played by each worker."""

    def _split_scope(self, nodeid: str) -> str:
        return unit_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Units:
    return Units(config, log)


def _place(item: pytest.Item) -> int:
    unit = unit_of(item.nodeid)
    return next((place for place, name in enumerate(_LONGEST_FIRST) if name in unit), len(_LONGEST_FIRST))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the units; within one the order stays."""
    items.sort(key=_place)
