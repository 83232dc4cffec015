"""What was lived before a conversation, once for all of them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conversation.talk import Talk, lived, talking
from tests.conversation.town import Town

Made = tuple[Path, Town]


@pytest.fixture(scope="session")
def past(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Two mornings with an officer of one person."""
    folder = tmp_path_factory.mktemp("past")
    return folder, asyncio.run(lived(folder, group=False))


@pytest.fixture(scope="session")
def past_of_group(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The same with a department's group besides."""
    folder = tmp_path_factory.mktemp("group")
    return folder, asyncio.run(lived(folder, group=True))


@pytest.fixture
async def talk(past: Made, tmp_path: Path) -> AsyncIterator[Talk]:
    """The bot on the morning of 11 April."""
    async with talking(*past, tmp_path) as made:
        yield made


@pytest.fixture
async def group_talk(past_of_group: Made, tmp_path: Path) -> AsyncIterator[Talk]:
    """The same with the group."""
    async with talking(*past_of_group, tmp_path, group=True) as made:
        yield made
