"""How the tests share two cores: a file stays together, a played world goes by itself, the longest start first."""

from __future__ import annotations

import pytest

_LONGEST_FIRST = ("2021-11-whole", "2025-04-quarter", "2021-11-quarter", "test_otherworld", "test_demo", "test_killed")


def _group(item: pytest.Item) -> str:
    marker = item.get_closest_marker("xdist_group")
    return str(marker.args[0]) if marker else str(item.path)


def _place(item: pytest.Item) -> int:
    group = _group(item)
    return next((place for place, name in enumerate(_LONGEST_FIRST) if name in group), len(_LONGEST_FIRST))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test the group of its file, and sort the groups; within one the order stays."""
    for item in items:
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(str(item.path)))
    items.sort(key=_place)
