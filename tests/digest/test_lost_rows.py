"""The analysis says which source was read and yet could not be judged by, for its entries lost what they had."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.digest.content import content
from bot.digest.json_form import to_json
from bot.digest.words import words
from bot.telegram.status import SourceStatus, source_lines
from bot.texts import LANGUAGES, texts
from checks.analysis import UnknownRow
from tests.digest.april import april_2025
from tests.notices.samples import ALMATY

SINCE = datetime(2025, 4, 20, 3, 0, tzinfo=UTC)
ROWS = (UnknownRow("abai", "abai", SINCE, 4), UnknownRow("abai", "abai", SINCE, 2, "fields_lost"))
APRIL = replace(april_2025(), unknown=ROWS)


def test_only_a_row_of_a_loss_has_a_reason() -> None:
    head = {"region": "abai", "source": "abai", "since": "2025-04-20T08:00:00+05:00"}
    assert to_json(APRIL)["unknown"] == [head | {"duties": 4}, head | {"duties": 2, "reason": "fields_lost"}]


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_the_documents_say_what_kept_it_from_being_judged(language: str) -> None:
    say, told = words(language), content(APRIL, language)
    unread, lost = told.unknown
    assert unread != lost and "20.04.2025 08:00" in lost
    assert told.unknown_why == say("list-unknown-why-lost")
    known = content(replace(APRIL, unknown=ROWS[:1]), language)
    assert known.unknown == (unread,)
    assert known.unknown_why == say("list-unknown-why")
    assert known.sentences != told.sentences


@pytest.mark.parametrize("language", LANGUAGES)
def test_status_says_it_of_a_source_that_is_read(language: str) -> None:
    whole = SourceStatus("website", "abai", True, "parsed", SINCE)
    good, lost = source_lines([whole, replace(whole, lost=True)], texts(language), ALMATY)[::-1]
    assert good != lost
    assert all("20.04.2025 08:00" in "".join(span.text for span in one) for one in (good, lost))
