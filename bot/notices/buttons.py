"""The buttons under a brief. What a button says back names a notice of the outbox, so it works after a restart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from bot.notices.message import Button, Keyboard
from bot.texts import Texts

_IN_ROW = 2
MOST_OPENERS = 40  # Telegram takes 100 buttons; nobody reads so many


class Press(StrEnum):
    """What a button asks for. OPEN shows the buttons of one hearing, BACK those of all again."""

    OPEN = "open"
    BACK = "back"
    POSTED = "posted"
    TAKEN = "taken"
    TOMORROW = "tomorrow"
    WHY = "why"
    NOT_SO = "not_so"
    YES = "yes"
    NO = "no"
    LATER = "later"
    UPHOLD = "uphold"
    WITHDRAW = "withdraw"


def data_of(press: Press, notice: int) -> str:
    """What the button says back: at most 64 bytes."""
    return f"{press.value}:{notice}"


def parse(data: str | None) -> tuple[Press, int] | None:
    """What was pressed, under which notice; None where it is no answer of one of our buttons."""
    name, _, number = (data or "").partition(":")
    if name not in set(Press) or not number.isascii() or not number.isdigit() or len(number) > 15:
        return None
    return Press(name), int(number)


def action_rows(actions: Sequence[Press], notice: int, words: Texts) -> Keyboard:
    """The buttons of one block, two in a row."""
    made = [Button(words(f"button-{one.value.replace('_', '-')}"), data_of(one, notice)) for one in actions]
    return tuple(tuple(made[at : at + _IN_ROW]) for at in range(0, len(made), _IN_ROW))


def opened_rows(label: str, actions: Sequence[Press], notice: int, words: Texts) -> Keyboard:
    """The buttons of one block of several, under its name, with the way back."""
    title = (Button(f"▾ {label}", data_of(Press.BACK, notice)),)
    return (title, *action_rows(actions, notice, words))


def opener_rows(openers: Sequence[tuple[str, str, int]]) -> Keyboard:
    """A button for each block of several, by label, full name and notice.

    Where two have the same label both are named in full, each in a row of its own.
    """
    labels = Counter(label for label, *_ in openers)
    rows: list[tuple[Button, ...]] = []
    room = 0
    for label, name, notice in openers[:MOST_OPENERS]:
        alone = labels[label] > 1
        made = Button(name if alone else label, data_of(Press.OPEN, notice))
        if room and not alone:
            rows[-1] += (made,)
            room -= 1
        else:
            rows.append((made,))
            room = 0 if alone else _IN_ROW - 1
    return tuple(rows)
