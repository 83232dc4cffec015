"""Slips of the hand: what a clerk's keyboard does to a text, and what keeps it true."""

import random

from tests.otherworld.manners import PLAIN_KK

LOOKALIKES = str.maketrans("аеосрхАВЕКМНОРСТХ", "aeocpxABEKMHOPCTX")


def slip(text: str, language: str, rng: random.Random) -> str:
    """The text with none, one or some slips; figures stay as they are."""
    dice = rng.random()
    if dice < 0.5:
        return text
    if dice < 0.6 and language == "kk":
        return text.translate(PLAIN_KK)
    parts = text.split(" ")
    for _ in range(rng.choice([1, 1, 2])):
        n = rng.randrange(len(parts))
        parts[n] = _word(parts[n], rng)
    text = " ".join(parts)
    if dice > 0.9:
        text = text.replace("«", '"').replace("»", '"')
    if dice > 0.95:
        text = text.replace(", ", ",")
    return text.replace(" ", "\u00a0", 2) if dice > 0.8 else text


def _word(word: str, rng: random.Random) -> str:
    if len(word) < 6 or any(letter.isdigit() for letter in word):
        return word
    n = rng.randrange(1, len(word) - 2)
    return rng.choice(
        [
            word[:n] + word[n + 1] + word[n] + word[n + 2 :],
            word[:n] + word[n + 1 :],
            word[:n] + word[n] + word[n:],
            word[:n] + word[n].translate(LOOKALIKES) + word[n + 1 :],
            word.translate(LOOKALIKES),
            word[:n] + "- " + word[n:],
        ]
    )
