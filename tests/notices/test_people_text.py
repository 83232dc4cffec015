"""What operators are told of people, in every language, with nothing of the invitation's text taken for markup."""

from __future__ import annotations

from typing import Any

import pytest

from bot.notices.brief import brief
from bot.notices.model import PEOPLE, URGENCY
from bot.texts import LANGUAGES
from storage.values import NewNotice
from tests.notices.samples import ALMATY, MORNING, OPERATOR

ABOUT = {"person": "<b>А\nА</b>", "role": "officer", "regions": ["abai"]}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("payload", "said"),
    [
        ({"event": "joined", **ABOUT}, "&lt;b&gt;А А&lt;/b&gt;"),
        ({"event": "replayed", **ABOUT}, "&lt;b&gt;А А&lt;/b&gt;"),
        ({"event": "guessed", "count": 5}, ": 5."),
    ],
)
def test_news_of_people(language: str, payload: dict[str, Any], said: str) -> None:
    notice = NewNotice("people|x", OPERATOR.id, PEOPLE, URGENCY[PEOPLE], payload, MORNING)

    (message,) = brief([notice], language, MORNING, ALMATY)

    assert said in message.html
    assert "👥" in message.plain
