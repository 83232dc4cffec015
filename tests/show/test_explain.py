"""The proof: each day counted, the skipped ones by name, both readings, the pages; as text and as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import checks
from bot.digest.words import words
from bot.show.case import case_of, numbered
from bot.show.explain import explain
from bot.show.explain_json import explanation
from checks.judged import Finding, State, Unknown, Verdict
from checks.law.calendar import Counted
from checks.losses import LOST_REASONS
from tests.show.made import ANNOUNCED, CALENDAR, CARD_FIRST, KEY, LAW, NUMBER, assessment, case, ledger

LANGUAGES = ("kk", "ru", "en")


def lines(language: str) -> list[str]:
    return explain(case(), language).splitlines()


def test_found_by_registration_number() -> None:
    assert numbered(assessment(), NUMBER) == [KEY]
    assert numbered(assessment(), "25140927002") == []


def test_every_day_of_the_protocols_term_is_there() -> None:
    shown = lines("ru")
    start = shown.index("   Отсчет:")
    assert [line.strip() for line in shown[start + 1 : start + 10]] == [
        "06.05.2025 вт  начало, не считается",
        "07.05.2025 ср  пропущен: День защитника Отечества",
        "08.05.2025 чт  1-й рабочий день",
        "09.05.2025 пт  пропущен: День Победы",
        "10.05.2025 сб  пропущен: суббота",
        "11.05.2025 вс  пропущен: воскресенье",
        "12.05.2025 пн  2-й рабочий день",
        "13.05.2025 вт  3-й рабочий день",
        "14.05.2025 ср  4-й рабочий день – последний день срока, до 23:59:59",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("kk", "07.05.2025 ср  саналмайды: Отан қорғаушы күні"),
        ("en", "07.05.2025 Wed  skipped: Defender of the Fatherland Day"),
    ],
)
def test_skipped_days_are_named_in_each_language(language: str, said: str) -> None:
    assert f"     {said}" in lines(language)


def test_law_clause_source_and_confidence() -> None:
    text = explain(case(), "ru")
    assert "редакция 2024-03, в силе с 23.03.2024; пункт 29" in text
    assert "пункты 3–4 статьи 73 Экологического кодекса" in text
    assert "Откуда срок: Анализ Министерства за апрель 2025 года, где назван пункт 15 Правил" in text
    assert "Достоверность S: по вторичному источнику" in text
    assert "Срок: 4 рабочих дня" in text


def test_an_ended_edition_shows_its_last_day() -> None:
    old = replace(case().verdicts[2], duty=replace(case().verdicts[2].duty, edition="2021-08", clause="30"))
    text = explain(replace(case(), verdicts=(old,)), "ru")
    assert "редакция 2021-08, в силе с 19.08.2021 по 22.03.2024; пункт 30" in text
    assert "Срок: 2 рабочих дня" in text


def test_start_says_where_it_was_read() -> None:
    text = explain(case(), "ru")
    number = re.search(r"Прочитано: \[(\d)\] " + CARD_FIRST.sha256[:12], text)
    assert number
    assert f"[{number[1]}] {CARD_FIRST.url}\n    прочитана 30.03.2025 08:00, SHA-256 {CARD_FIRST.sha256}\n" in text
    assert "между 28.03.2025 08:00 (ее еще не было) и 30.03.2025 08:00 (была)" in text


def test_two_readings_are_both_counted_and_told_apart() -> None:
    one = case().verdicts[2]
    counts: tuple[Counted, Counted] = (
        CALENDAR.add_working_days(date(2025, 5, 5), 4),
        CALENDAR.add_working_days(date(2025, 5, 6), 4),
    )
    duty = replace(one.duty, counted=counts, due_earliest=counts[0].due, due_latest=counts[1].due)
    text = explain(replace(case(), verdicts=(Verdict(duty, State.UNCLEAR, "due_between_the_readings", None),)), "ru")
    assert "Ранний отсчет:" in text
    assert "Поздний отсчет:" in text
    assert "13.05.2025 по раннему отсчету, 14.05.2025 по позднему" in text
    assert "неясно – по раннему отсчету срок прошел, по позднему еще нет [due_between_the_readings]" in text


def test_thirty_days_are_an_arithmetic_that_anybody_can_repeat() -> None:
    shown = [line.strip() for line in lines("ru")]
    assert "06.05.2025 − 30 дн. = 06.04.2025: последний день для объявления" in shown
    assert "06.05.2025 − 10.04.2025 = 26 дней (указанная дата)" in shown
    assert "06.04.2025 – не рабочий день (воскресенье); предупреждаем к 04.04.2025." in shown


def test_without_a_believable_date_the_appearance_is_subtracted() -> None:
    found = case().postings[0]
    undated = replace(found, posting=replace(found.posting, shown=()))
    backdated = replace(found, posting=replace(found.posting, shown=(date(2025, 4, 1),)))
    for one in (undated, backdated):
        text = explain(replace(case(), postings=(one,)), "ru")
        assert "06.05.2025 − 09.04.2025 = 27 дней (появилось не раньше этого дня)" in text


def test_a_moved_meeting_leaves_the_former_term_its_own_arithmetic() -> None:
    one = case().verdicts[1]
    former = replace(one, duty=replace(one.duty, due_earliest=date(2025, 4, 2), due_latest=date(2025, 4, 2)))
    text = explain(replace(case(), verdicts=(former,)), "ru")
    assert "02.05.2025 − 30 дн. = 02.04.2025" in text
    assert "02.05.2025 − 10.04.2025 = 22 дня (указанная дата)" in text


def test_posting_shows_date_interval_score_and_evidence() -> None:
    text = explain(case(), "ru")
    assert "Указана дата 10.04.2025" in text
    assert "Появилась: между 09.04.2025 08:00 (ее еще не было) и 10.04.2025 08:00 (была)" in text
    assert "сопоставлено, оценка 0.87: дата та же\n" in text
    assert "За: форма та же; дата та же; слова проекта совпадают на 83 %; new_code\n" in text
    assert "Против: дата та же, час другой" in text


def test_analysis_entries_and_unknown() -> None:
    shown = lines("ru")
    assert any(line.startswith("2025-04: размещено – объявление, интернет-ресурс МИО; [") for line in shown)
    late = next(line for line in shown if "объявление размещено с опозданием – нарушение, срок 31.03.2025" in line)
    assert "[posted_late]" in late
    assert "2025-05: протокол, информационная система – неизвестно: источник portal" in "\n".join(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_text_and_persons_numbers_do_not_pass(language: str) -> None:
    text = explain(case(), language)
    assert "\x1b" not in text
    assert "850101300123" not in text
    assert "850101300123" not in json.dumps(explanation(case()))


def test_every_page_is_listed_once_with_its_full_hash() -> None:
    text = explain(case(), "en")
    for page in (CARD_FIRST, ANNOUNCED):
        assert text.count(page.sha256) == 1
    used = {int(number) for number in re.findall(r"\[(\d+)\] [0-9a-f]{12}\b", text)}
    listed = {int(number) for number in re.findall(r"(?m)^\[(\d+)\] https", text)}
    assert used == listed == {1, 2, 3}


def test_a_hearing_of_which_nothing_is_known_says_so() -> None:
    bare = replace(case(), verdicts=(), postings=(), findings=(), placements=(), unknown=())
    text = explain(bare, "ru")
    for key in ("duties-none", "postings-none", "findings-none"):
        assert words("ru", "show")(key) in text


def test_json_holds_the_same() -> None:
    document = explanation(case())
    assert json.loads(json.dumps(document)) == document
    assert (document["hearing"], document["hearing_id"], document["region"]) == (NUMBER, 31198, "west-kazakhstan")
    assert document["dates"][-1] == {"start": "2025-05-06", "end": "2025-05-06", "at": "15:00"}
    announce, ahead, site, _ = document["duties"]
    assert announce["received"] == {"after": "2025-03-28T08:00:00+05:00", "at": "2025-03-30T08:00:00+05:00"}
    assert announce["basis"][0]["sha256"] == CARD_FIRST.sha256
    assert ahead["days_ahead"] == [{"posted": "2025-04-10", "days": 26, "by": "shown"}]
    assert ahead["counted"] is None
    assert site["counted"][0]["days"] == ["2025-05-08", "2025-05-12", "2025-05-13", "2025-05-14"]
    assert [day["day"] for day in site["counted"][0]["skipped"]] == [
        *("2025-05-07", "2025-05-09", "2025-05-10", "2025-05-11"),
    ]
    assert site["term"]["confidence"] == "S"
    assert document["postings"][0]["evidence"][0] == "+form"
    assert [one["said"] for one in document["findings"]] == ["violation", "unclear"]
    assert document["unknown"][0]["since"] == "2025-05-12T08:00:00+05:00"


def test_no_such_hearing() -> None:
    with pytest.raises(KeyError):
        case_of((KEY[0], 1), assessment(), ledger(), LAW, CALENDAR)


def test_every_named_reason_has_its_words() -> None:
    folder = Path(checks.__file__).parent
    verdicts = (folder / "verdicts.py").read_text(encoding="utf8")
    columns = "".join(path.read_text(encoding="utf8") for path in (folder / "columns").glob("*.py"))
    reasons = set(re.findall(r'State\.[A-Z]+, "([a-z_0-9]+)"', verdicts))
    reasons |= set(re.findall(r'said_of\([^"\n]*"([a-z_0-9]+)"', columns))
    assert {"posted_late", "absent_after_due_day", "outside_the_rubric", "no_date_shown"} <= reasons
    for language in LANGUAGES:
        assert [reason for reason in sorted(reasons) if not words(language).has(f"reason-{reason}")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_rests_on_a_lost_field_is_unknown_by_name(language: str) -> None:
    made = case()
    undated = Finding(KEY, NUMBER, "abai", "announcement_undated", "2025-04", None, "no_date_shown", ())
    losses = (
        Unknown(None, "bko", CARD_FIRST.seen_at, "2025-04", "date_lost", undated),
        Unknown(made.verdicts[2].duty, "bko", None, "2025-05", "kind_lost"),
    )
    shown = replace(made, unknown=losses)
    text = explain(shown, language)
    said = [line for line in text.splitlines() if "_lost" in line]
    assert [words(language)(f"reason-{name}_lost") in line for name, line in zip(("date", "kind"), said, strict=True)]
    assert [{key: one[key] for key in ("reason", "source")} for one in explanation(shown)["unknown"]] == [
        {"reason": "date_lost", "source": "bko"},
        {"reason": "kind_lost", "source": "bko"},
    ]
    assert [one.get("column") for one in explanation(shown)["unknown"]] == ["announcement_undated", None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_of_a_loss_has_its_words(language: str) -> None:
    assert all(words(language).has(f"reason-{reason}") for reason in LOST_REASONS)
