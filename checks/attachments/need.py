"""Which postings leave the word to their attachments, and which of these may hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import unquote, urlsplit

from checks.model import Kind, Link, LinkKind, Posting, Rubric
from checks.persons import masked
from checks.reading.kinds import NOT_ABOUT_HEARINGS, UNNAMED
from checks.reading.names import without_companies
from checks.reading.values import Mention, Understood
from checks.reading.words import fold, specific, tokens

MOST = 6  # attachments of one posting that are read
_LONGEST_BARE = 400  # letters of a text that may say nothing but that something is attached
_BARE_WORDS = 1
_BARE_WORDS_IN_RUBRIC = 6
_ENOUGH_WORDS = 2
_TITLE_OF_PAPER = re.compile(
    r"об[ъь]?явлени|хабарландыру|уведомлени|извещени|протокол|хаттама|слушани|тындау|документ|кужат|приложени|косымша|"
    r"скан|публикаци|жариялан|информаци|акпарат|файл|^[\W\d]*$|\.(?:pdf|docx?|rtf|jpe?g)(?![a-z])"
)
_CALLED_A_PAPER = re.compile(
    r"об[ъь]?явлени|хабарландыру|хабарлама|уведомлени|извещени|протокол|хаттама|хабарл\.|об[ъь]?явл\.|obyavl|habarl|khabarl|protokol|"
    r"hattama|slushan|tyndau|public hearing|вниманию\s|назарына"
)
_ANNEX = re.compile(r"приложени[ея]\s\d|\d-?\s?косымша")  # to the Rules: the form of an announcement or a protocol
_END_OF_TITLE = re.compile(r"[.:!\n]")
_IN_THE_FILE = re.compile(r"файлда|в\sфайле|во?\s(?:вложени|приложени)|прикрепл|прилага|тиркел|косымшада|attach")
_CALLED_ANNOUNCEMENT = re.compile(r"об[ъь]?явлени|хабарландыру|уведомлени|извещени")
_SAYS_NOTHING = re.compile(
    r"скача\w*|жуктеу|откры\w*|просмотр\w*|смотреть|ашу|карау|файл\w*|приложени\w*|косымша|прикрепл\w*|тиркел\w*|document|"
    r"download|\w*(?:видео|аудио)\w*|бейне\w*|запис\w*|ссылк\w*|силтеме\w*|\b(?:рус|каз|орыс|казак)\w{0,4}\b|\b(?:pdf|docx?|rtf|jpe?g|png|zip|rar)\b|"
    r"язык\w*|\bтил(?:де|инде|дерде)?\b|крестьянск\w*|шаруа|размер\w*|\b(?:[кмk]?b|[км]?б)\b|[\d.,]+"
)
_PAPER = re.compile(
    r"об[ъь]?явл|хабарлан|уведомл|извещ|протокол|хаттам|слушан|тындау|obyavl|ob-?yavl|habar|khabar|protokol|hattama|khattama|"
    r"slush|tyndau"
)
_OTHER_PAPER = re.compile(
    r"проект\s|отчет|есеп|раздел|роос|овос|ндв|оовв|презентац|пояснит|записк|нетехн|резюме|карта|схема|газет|скриншот|"
    r"эфирн|справк|доверенност|лист\s+регистрац|project|otchet|gazet"
)
_FILE_PATH = re.compile(
    r"download|getfile|loadfile|get_file|/files?/|attachment|/uploads?/|/documents?/[^/]*\d|[\da-f]{8}(?:-[\da-f]{4}){3}-",
    re.IGNORECASE,
)
_FILE_NAME = re.compile(r"[\w().-]{1,80}\.(?:pdf|docx?|rtf|jpe?g)")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|tiff?|bmp|webp|heic)$", re.IGNORECASE)
# What a posting is "announcement" for, where no word of its own says so.
_NO_WORD_OF_ITS_OWN = frozenset({"names_a_hearing", "link_announces", "link_says_protocol"})


def lacking(posting: Posting, understood: Understood) -> str:
    """What is needed of a posting and not said by it: "kind", "subject", "date"; "" where it is settled."""
    if names_no_hearing(understood):
        return "kind" if _is_bare(posting) else ""
    if understood.kind is Kind.NEITHER:
        return ""
    if any(_has_subject(mention) and mention.whens for mention in understood.mentions):
        return ""
    return "date" if any(_has_subject(mention) for mention in understood.mentions) else "subject"


def may_hold_a_hearing(posting: Posting, understood: Understood) -> bool:
    """Whether an entry that names no hearing is short enough to leave its word to a file: that is looked into."""
    return names_no_hearing(understood) and len(posting.text) <= _LONGEST_BARE


def leaves_its_word_to_a_file(posting: Posting, understood: Understood) -> bool:
    """Whether such an entry says so, or calls itself or its file a notice or a protocol: it may be ours while the file
    cannot be read. Where another file cannot be read, nobody doubts for it."""
    if not may_hold_a_hearing(posting, understood):
        return False
    if _FILE_NAME.fullmatch(fold(posting.title).strip()):
        return True
    said = [posting.title, posting.text, *(_said(link) for link in posting.links if _may_be_file(link))]
    return any(one.search(text) for text in map(fold, said) for one in (_CALLED_A_PAPER, _ANNEX, _IN_THE_FILE))


def kind_is_open(understood: Understood) -> bool:
    """Whether the posting's own words leave open what it is."""
    named = understood.kind is not Kind.NEITHER and understood.doubt != UNNAMED
    return not named or understood.reason in _NO_WORD_OF_ITS_OWN


def names_no_hearing(understood: Understood) -> bool:
    """Whether a posting was read as one that is about no hearing by its words."""
    return understood.reason in (NOT_ABOUT_HEARINGS, UNNAMED)


def may_be(posting: Posting, understood: Understood) -> tuple[Kind, ...]:
    """The kinds that a posting may be whose attachments could not be read."""
    if understood.kind is not Kind.NEITHER:
        return (understood.kind,)
    called = _CALLED_ANNOUNCEMENT.search(fold(posting.title))
    return (Kind.ANNOUNCEMENT,) if called else (Kind.ANNOUNCEMENT, Kind.PROTOCOL)


def _is_bare(posting: Posting) -> bool:
    if len(posting.text) > _LONGEST_BARE:
        return False
    lines = f"{posting.title}\n{posting.text}".split("\n")
    whole = fold("\n".join(map(masked, lines)))
    # «Объявление», whatever stands in another line: the word is the file's.
    files = {fold(masked(link.text)).strip() for link in posting.links if _may_be_file(link)}
    heads = [_END_OF_TITLE.split(whole.lstrip(), maxsplit=1)[0]]
    heads += [line for line in whole.split("\n") if line.strip() not in files]
    if any(_CALLED_A_PAPER.search(head) and len(_telling_words(head)) <= _BARE_WORDS for head in heads):
        return True
    words = _telling_words(whole)
    if posting.rubric is Rubric.INSIDE:
        return len(words) <= _BARE_WORDS_IN_RUBRIC
    return len(words) <= _BARE_WORDS and _TITLE_OF_PAPER.search(whole) is not None


def _telling_words(folded: str) -> set[str]:
    """The words of a text that tell one paper from another: not its company, nor what every link to a file says."""
    return set(specific(tokens(_SAYS_NOTHING.sub(" ", without_companies(folded)))))


def _has_subject(mention: Mention) -> bool:
    """Whether a mention says something by which one project is known from another."""
    if mention.companies or mention.bins or mention.numbers or mention.names:
        return True
    own = set(mention.words) - set(mention.place_words)
    return len(own & _telling_words(fold(mention.text))) >= _ENOUGH_WORDS


def attachments_of(posting: Posting) -> tuple[Link, ...]:
    """The links that may lead to the posting's paper, the likeliest first; not a project's own documents beside it."""
    found = [link for link in posting.links if _may_be_file(link)]
    papers = [link for link in found if _PAPER.search(_said(link))]
    others = [link for link in found if link not in papers]
    if papers:
        others = [link for link in others if not _OTHER_PAPER.search(_said(link))]
    return tuple(sorted((*papers, *others), key=_is_picture))


def _may_be_file(link: Link) -> bool:
    if link.kind is LinkKind.UNCLEAR:
        return _path(link.url).strip("/") != ""  # a host's front page is no file
    if link.kind in (LinkKind.DOCUMENT, LinkKind.ARCHIVE):
        return True
    return link.kind is LinkKind.PAGE and _FILE_PATH.search(_path(link.url)) is not None


def _said(link: Link) -> str:
    return fold(f"{link.text} {_path(link.url).rpartition('/')[2]}")


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return unquote(f"{parts.path}?{parts.query}" if parts.query else parts.path)


def _is_picture(link: Link) -> bool:
    return is_picture(link.url)


def is_picture(url: str) -> bool:
    """Whether the address is that of a picture."""
    return _PICTURE.search(_path(url)) is not None


def unread_beside(outcomes: Sequence[tuple[str, bool]]) -> bool:
    """Whether, of several attachments, given as (address, whether read), one that is no picture stayed unread."""
    return len(outcomes) > 1 and any(not read and not is_picture(url) for url, read in outcomes)
