"""The reader and the matcher on the labelled corpus' test part: floors for what `docs/reading.md` says."""

from __future__ import annotations

import pytest

from checks.model import Kind
from tests.corpus.make import OURS, TEMPLATES, made
from tests.corpus.measure import Part, measured
from tests.corpus.model import Label


@pytest.fixture(scope="module")
def part() -> Part:
    """The test part measured."""
    return measured(made(), "test")


@pytest.mark.parametrize(
    ("name", "precision", "recall"),
    [("kind", 0.98, 0.98), ("kind, ours or not", 0.99, 0.99), ("dates", 0.99, 0.99), ("matches", 0.995, 0.97)],
)
def test_precision_and_recall_stay(part: Part, name: str, precision: float, recall: float) -> None:
    rate = part.rates[name]
    assert rate.precision >= precision, [one for one in part.failures if name.startswith(one.what)][:3]
    assert rate.recall >= recall


def test_few_questions(part: Part) -> None:
    assert part.rates["matches"].share_asked <= 0.05


def test_what_is_none_of_ours_matches_nothing(part: Part) -> None:
    wrong = [one for one in part.failures if one.what == "match" and one.posting.kind not in OURS]
    assert wrong == []


def test_the_corpus_is_what_it_says() -> None:
    corpus = made()
    assert len(corpus.postings) >= 400
    assert len(corpus.cards) >= 300
    assert len({one.template for one in corpus.postings}) == len(TEMPLATES)
    parts = [{one.template for one in corpus.postings if one.split == split} for split in ("tuning", "test")]
    assert not parts[0] & parts[1]
    assert {one.kind for one in corpus.postings} == set(Label)
    assert {one.posting.language for one in corpus.postings} == {""}
    assert made.__wrapped__() == corpus


def test_labels_name_cards_of_their_own_region() -> None:
    corpus = made()
    own = {(card.history.form, card.history.hearing_id): card.region for card in corpus.cards}
    for one in corpus.postings:
        assert all(own[card] == one.region for card in one.cards)
        assert one.kind in OURS or not one.told


def test_a_class_has_one_kind() -> None:
    assert {label for label in Label if label in OURS} == {Label.ANNOUNCEMENT, Label.PROTOCOL, Label.CORRECTION}
    assert {kind.value for kind in Kind} == {"announcement", "protocol", "neither"}
