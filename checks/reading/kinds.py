"""What a posting is: announcement, protocol or neither, each with a named reason (patterns in `kinds.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from checks.model import Form, Kind
from checks.reading.words import fold

_LEADING = 260
_MEETING = re.compile(r"открыт[а-я]{2,3}\s+(?:собран|заседан)|ашык\s+жинал|когамдык жиналыс")
_DISCUSSION = re.compile(
    r"публичн[а-я]{2,3}\s+обсужд|(?:жария|букаралык)\s+талкы|посредством\s+(?:публичн|обсужд|обществ)"
)
_DONE = re.compile(
    r"протокол[а-я]*\s+(?:прилага|подпис)|повестк|присутств|катыск?ан|кун тартиби|секретар|хатшы|"
    r"проголосов|торага|председател"
)
_PROTOCOL_PROMISED = re.compile(
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,80}(?:будет|будут|размеща|опубликуе|орналастырыл|жарияла|"
    r"подписыва|составля)|(?:подготовк|составлени|оформлени|размещени|публикаци)[а-я]+\s+протокол"
)
_ANNOUNCED_BEFORE = re.compile(
    r"объявлени[а-я]+\s[^.\n]{0,60}(?:было|были|размещен|опубликован)|"
    r"хабарландыру[а-я]*\s[^.\n]{0,60}(?:орналастырылды|жарияланды|жарияланган)"
)
_PROTOCOL_PLACED = re.compile(
    r"(?:размещени|публикаци|опубликовани)[а-я]+\s+протокол|протокол[а-я]*\s(?:[^.\n]|\.\d){0,80}(?:размещен|опубликован)(?:[ыао])?(?![а-я])|"
    r"хаттама[а-я]*\s[^.\n]{0,40}(?:орналастыр|жарияла)(?:у|ылды|ылган|нды|нган)"
)
_PROTOCOL_LATER = re.compile(
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,80}(?:будет|будут|орналастырылады|жарияланады)|(?:будет|будут)\s[^.\n]{0,40}протокол"
)
_BARE_TITLE = re.compile(r"\W*(?:(?:объявление|уведомление|извещение|хабарландыру|внимание)\W*){0,3}")
_NOT_HELD = re.compile(
    r"не\s+состоял[а-я]+|не\s+прошл[аио]|не\s+(?:был[аио]?\s+)?провед[а-я]+|отпед[иы]|отк[ие]зилмед[иы]|"
    r"отк[еи]н\s+жок|болма[дг][а-я]+"
)
_AGAIN = re.compile(r"повторн|кайта(?:лама|дан)?\s")
_QUOTED = re.compile(r'"[^"\n]{0,200}"{1,2}')


@cache
def _pattern(section: str) -> re.Pattern[str]:
    table = tomllib.loads(files("checks.reading").joinpath("kinds.toml").read_text(encoding="utf8"))
    return re.compile("|".join(table[section]["words"]))


def _first(section: str, text: str) -> int:
    found = _pattern(section).search(text)
    return found.start() if found else len(text) + 1


def kind_of(title: str, body: str, links: Iterable[str] = ()) -> tuple[Kind, str]:
    """The kind of a posting and the reason, from its folded title, its folded body and the words of its links.

    The title decides, then the body's leading words, then the whole body, then the links.
    """
    whole = f"{title}\n{body}"
    neither = _neither(title, body, whole)
    if neither:
        return Kind.NEITHER, neither
    if _places_protocol(title, body):
        return Kind.PROTOCOL, "places_a_protocol"
    by_title = _by_words(title, "title")
    if by_title:
        return by_title
    body = _ANNOUNCED_BEFORE.sub(" ", _PROTOCOL_PROMISED.sub(" ", body))
    by_lead = _by_words(body[:_LEADING], "text", body)
    return by_lead or _by_words(body, "text", body) or _by_links(links) or _by_nothing(whole)


def _places_protocol(title: str, body: str) -> bool:
    """Whether a notice says of a protocol that it stands here, and nothing of a hearing to come."""
    lead = body[:_LEADING] if _BARE_TITLE.fullmatch(title) else title
    placed = _PROTOCOL_PLACED.search(lead)
    if placed is None or _PROTOCOL_LATER.search(f"{lead}\n{body}"):
        return False
    said = _pattern("notice").sub(" ", lead)
    return not _announces(said)


def _neither(title: str, body: str, whole: str) -> str | None:
    hearing_title = _pattern("hearing").search(title) is not None
    for section in ("vacancy", "tender"):
        if _pattern(section).search(title) and not hearing_title:
            return section
    if not _pattern("hearing").search(whole):
        if _pattern("tender").search(whole):
            return "tender"
        if not _pattern("protocol").search(title) and not _paper_of_ours(title, whole):
            return "not_about_hearings"
    title, body = _NOT_HELD.sub(" ", title) if _AGAIN.search(title) else title, _NOT_HELD.sub(" ", body)
    if _pattern("cancellation").search(title):
        return "cancellation"
    if _is_by_product(title, body):
        return "by_product"
    if _other_field(title, body, whole):
        return "other_field"
    return _other_section(title, body, hearing_title)


def _is_by_product(title: str, body: str) -> bool:
    says_more = _announces(title) or _pattern("protocol").search(f"{title}\n{body[:_LEADING]}")
    return not says_more and _pattern("by_product").search(title) is not None


def _paper_of_ours(title: str, whole: str) -> bool:
    return _announces(title) and _pattern("ours").search(whole) is not None


def _announces(text: str) -> bool:
    return any(_pattern(section).search(text) for section in ("announcement", "announcement_weak"))


def _other_field(title: str, body: str, whole: str) -> bool:
    """Whether the hearing is none of the environment; a project's quoted name is not what a hearing is about."""
    ours, other = _pattern("ours"), _pattern("other_field")
    if other.search(_QUOTED.sub(" ", title)) and not ours.search(title):
        return _pattern("our_papers").search(body) is None
    return other.search(whole) is not None and not ours.search(whole)


def _other_section(title: str, body: str, hearing_title: bool) -> str | None:
    if not hearing_title and not title and _pattern("vacancy").search(body[:_LEADING]):
        return "vacancy"
    if _pattern("protocol").search(title):
        return None
    if _AGAIN.search(title) and _announces(body):
        return None
    past = _first("news", title)
    if past < len(title) and past < min(_first("announcement", title), len(title)):
        return "news_about"
    if (
        past > len(title)
        and not _announces(title)
        and _first("news", body) < min(_first("announcement", body), _first("protocol", body))
    ):
        return "news_about"
    return None


def _by_words(text: str, where: str, body: str = "") -> tuple[Kind, str] | None:
    protocol, announced = _first("protocol", text), _first("announcement", text)
    if min(protocol, announced) > len(text):
        return (Kind.ANNOUNCEMENT, f"{where}_announces") if _announces(text) else None
    if protocol < announced:
        return Kind.PROTOCOL, f"{where}_says_protocol"
    if where == "text" and protocol <= len(text) and len(_DONE.findall(body)) >= 2:
        return Kind.PROTOCOL, "text_is_a_protocol"
    return Kind.ANNOUNCEMENT, f"{where}_announces"


def _by_links(links: Iterable[str]) -> tuple[Kind, str] | None:
    folded = [fold(link) for link in links]
    protocol = any(_pattern("protocol").search(link) for link in folded)
    announced = any(_announces(link) for link in folded)
    if protocol == announced:
        return None
    return (Kind.PROTOCOL, "link_says_protocol") if protocol else (Kind.ANNOUNCEMENT, "link_announces")


def _by_nothing(whole: str) -> tuple[Kind, str]:
    if len(_DONE.findall(whole)) >= 2:
        return Kind.PROTOCOL, "text_is_a_protocol"
    return Kind.ANNOUNCEMENT, "names_a_hearing"


def form_of(folded: str) -> Form | None:
    """The form that a folded text names first; None where it names none."""
    meeting, discussion = _MEETING.search(folded), _DISCUSSION.search(folded)
    if meeting and discussion:
        return Form.OPEN_MEETING if meeting.start() < discussion.start() else Form.PUBLIC_DISCUSSION
    if meeting:
        return Form.OPEN_MEETING
    return Form.PUBLIC_DISCUSSION if discussion else None
