"""Why a posting is tied to a hearing or not, in words of three languages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.digest.words import words
from bot.show.case import case_of
from bot.show.explain import explain
from bot.show.explain_json import explanation
from bot.show.matched import reason_in_words
from checks import matching
from checks.judged import Assessment, Match, Other, State
from checks.matching.values import BEFORE_THE_END
from checks.model import Form
from checks.reading import understand
from checks.verdicts import UNREAD
from tests.show.made import ANNOUNCED, CALENDAR, CARD_FIRST, KEY, LAW, assessment, hearing, ledger, posting

LANGUAGES = ("kk", "ru", "en")
OTHER = (Form.OPEN_MEETING, 5)
_DECISIONS = {"ask", "matched", "none", "calls_off"}
_NO_REASONS = _DECISIONS | {"match", "profile", "ru", "kk", "utf", "replace", "лот", "protocol_"}


def made(*matches: Match) -> Assessment:
    twin = replace(hearing(), key=OTHER, number="25140927002", project="План разведки, лот 2")
    own = assessment()
    return replace(own, hearings={**own.hearings, OTHER: twin}, matches=matches)


def text(found: Assessment, language: str) -> str:
    return explain(case_of(KEY, found, ledger(), LAW, CALENDAR), language)


def test_the_other_hearings_are_named_with_why_not() -> None:
    other = Other(OTHER, 0.41, "near_equal_cards", ("+date", "-other_лот:2"), possible=True)
    found = made(Match(7, 0, 0, KEY, "ask", 0.9, "near_equal_cards", ("+date",), None, (other,)))
    shown = text(found, "ru")
    assert "Другое слушание: № 25140927002 «План разведки, лот 2», 06.05.2025; оценка 0.41" in shown
    assert "не выбрано: почти одинаково подходят несколько карточек" in shown
    assert "Против: номер другой: лот:2" in shown
    (posting,) = explanation(case_of(KEY, found, ledger(), LAW, CALENDAR))["postings"]
    assert posting["others"][0] == {
        "hearing": "25140927002", "form": "open_meeting", "hearing_id": 5, "score": 0.41,
        "reason": "near_equal_cards", "possible": True, "evidence": ["+date", "-other_лот:2"],
    }  # fmt: skip


def test_what_was_considered_and_went_elsewhere_is_shown_with_the_reason() -> None:
    weighed = Other(KEY, 0.7, "date_differs", ("+initiator", "-date_differs"))
    found = made(Match(7, 0, 0, OTHER, "matched", 0.9, "date", ("+date",), None, (weighed,)))
    shown = text(found, "en")
    assert "CONSIDERED AND NOT TIED TO IT" in shown
    assert "score 0.70: another date" in shown
    assert "tied to hearing No. 25140927002" in shown
    assert "850101300123" not in shown
    value = explanation(case_of(KEY, found, ledger(), LAW, CALENDAR))
    assert [one["reason"] for one in value["considered"]] == ["date_differs"]
    assert value["postings"] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_that_matching_names_has_words(language: str) -> None:
    source = "".join(path.read_text(encoding="utf8") for path in Path(matching.__file__).parent.glob("*.py"))
    codes = set(re.findall(r'"([a-z]+(?:_[a-z0-9]+)*)"', source)) - _NO_REASONS
    assert {"near_equal_cards", "officer_said_no", "hour_differs", "shared_out", "less_evidence"} <= codes
    assert [code for code in sorted(codes) if reason_in_words(code, language) == code] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_only_may_be_of_the_hearing_is_listed_and_called_so(language: str) -> None:
    """A protocol that was there before its hearing can be read whole, and still nobody can tell what it is."""
    early = Match(7, 0, 0, None, "none", 0.8, BEFORE_THE_END, (), None, (Other(KEY, 0.8, BEFORE_THE_END, ()),))
    missing = replace(
        assessment().verdicts[0], state=State.UNCLEAR, reason=UNREAD, stage=None, pages=(ANNOUNCED, CARD_FIRST)
    )
    found = replace(made(early), verdicts=(missing,))
    readings = {(7, 0): understand(posting(), 2025)}
    shown = explain(case_of(KEY, found, ledger(), LAW, CALENDAR, readings), language)
    say = words(language, "show")
    assert say("posting-unread") in shown
    assert say("match-protocol_before_the_end") in shown
    assert not readings[7, 0].lacking
    tied = replace(found, matches=(replace(early, hearing=KEY, decision="matched", others=()),))
    assert say("posting-unread") not in explain(case_of(KEY, tied, ledger(), LAW, CALENDAR, readings), language)
