"""What matching is given: cards as candidates, postings as items, and what of a card is computed once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from checks.judged import HearingKey, When
from checks.model import Card, Form
from checks.reading.kinds import UNNAMED
from checks.reading.names import name_of, names, numbers, quoted
from checks.reading.understand import NOISE
from checks.reading.values import Understood
from checks.reading.words import fold, specific, tokens

CALLS_OFF = "calls_off"
"""The decision on a posting that says of a hearing that it is not held: it places nothing, and is never asked about."""
NAMED_BESIDES = "named_besides"
"""Why it is asked whether a posting speaks of a hearing besides the one that it is matched to."""
SOUGHT = "sought"
"""Why it is asked whether a posting is of a hearing that nothing else is of: it says its project and its company."""
BEFORE_THE_END = "protocol_before_the_end"
"""Why a protocol is not of a hearing: it was there before that was held."""
NEVER = datetime.max.replace(tzinfo=UTC)
"""When what was not seen was seen: later than anything."""
SAID_YES, SAID_NO = "officer_said_yes", "officer_said_no"
"""The reasons of what a person answered."""

_DISTRICT = re.compile(r"([а-я-]{3,40})\s+(?:район[а-я]{0,3}|р-н|аудан[а-я]{0,4})(?![а-я])")
_SETTLEMENT = re.compile(
    r"(?<![а-я])(?:с\.(?!\s?о\.)|сел[оаеу](?![а-я])|а\.|ауыл(?!дык)|п\.|пос|кент|г\.|город|кала|ст\.|станц|разъезд|ул\.|улиц|кош)"
)
_CAPITAL = re.compile(r"(?<!\w)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]{3,}")
_CALLED = re.compile(r"(?<=[a-zа-яёәғқңөұүһі\d,] )(?:[«\"“„'(]{1,2})?([A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][a-zа-яёәғқңөұүһі]{3,})")


@dataclass(frozen=True, slots=True)
class Profile:
    """The comparable words of a card: `project` without the initiator's own, `initiator` its name's tokens in order,
    `names` quoted names of the project, `numbers` licence numbers and such as `лот:2`; `districts` the words of
    `place` that name one, `settled` whether it names a village, a town or a street beside it; `called` the words of
    the project that are written with a capital inside of it: what it is called."""

    project: frozenset[str]
    initiator: tuple[str, ...]
    names: tuple[str, ...]
    numbers: frozenset[str]
    place: frozenset[str]
    districts: frozenset[str] = frozenset()
    settled: bool = True
    called: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A card that postings may speak of. `whens` are all dates it had, oldest first; `first_seen` is an instant.

    `profile` is of its last version; `former` and `former_bins` are what earlier versions said otherwise: a posting
    keeps the words that the card had when it was written.
    """

    key: HearingKey
    form: Form
    region: str | None
    number: str
    whens: tuple[When, ...]
    project: str
    initiator: str
    bin: str
    place: str
    first_seen: datetime
    profile: Profile
    former: tuple[Profile, ...] = ()
    former_bins: tuple[str, ...] = ()

    @property
    def faces(self) -> tuple[Profile, ...]:
        """Every profile that it had, the last one first."""
        return (self.profile, *self.former)

    @property
    def bins(self) -> tuple[str, ...]:
        """Every BIN that it had."""
        return tuple(dict.fromkeys(one for one in (self.bin, *self.former_bins) if one))


@dataclass(frozen=True, slots=True)
class Item:
    """One version of a posting as understood, with the instant at which it was first seen.

    `said` holds what people answered: number of the mention (or of `WHOLE`) → hearing → whether it is the same.
    """

    posting: int
    version: int
    region: str
    understood: Understood
    first_seen: datetime
    said: Mapping[int, Mapping[HearingKey, bool]] = field(default_factory=dict)

    @property
    def doubt(self) -> str:
        """Why what it tells of must be asked about; one yes says that a posting without the word tells of hearings."""
        doubt = self.understood.doubt
        return "" if doubt == UNNAMED and any(True in one.values() for one in self.said.values()) else doubt


def profile(card: Card) -> Profile:
    """The comparable words of `card`."""
    project, initiator = fold(card.project), fold(card.initiator)
    whole = specific(tokens(NOISE.sub(" ", project)))
    own = _initiator(initiator)
    left = frozenset(whole) - frozenset(own)
    place = fold("\n".join((card.place, *card.territory)))
    return Profile(
        project=left or frozenset(whole),
        initiator=own,
        names=tuple(name for name in names(project)[0] if name != " ".join(own)),
        numbers=frozenset(number for number in numbers(project) if ":" in number),
        place=frozenset(specific(tokens(NOISE.sub(" ", place)))),
        districts=frozenset(specific(tokens(" ".join(_DISTRICT.findall(place))))),
        settled=_SETTLEMENT.search(place) is not None,
        called=capitalised(card.project) & left,
    )


def capitalised(text: str, first: bool = False) -> frozenset[str]:
    """The words that are written with a capital inside of a text: what things and people are called.

    With `first`, those that a sentence begins with as well.
    """
    return frozenset(tokens(fold(" ".join((_CAPITAL if first else _CALLED).findall(text)))))


def _initiator(folded: str) -> tuple[str, ...]:
    """The name's tokens: what stands in quotes, else everything beside the legal form."""
    spans = quoted(folded)
    inside = folded[min(b for b, _ in spans) : max(s for _, s in spans)] if spans else folded
    return tuple(name_of(inside).split())
