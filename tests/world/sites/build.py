"""Makes by name: one line for each."""

from __future__ import annotations

from collections.abc import Callable

from tests.world.sites.base import Shelf, Website
from tests.world.sites.bulleted import Bulleted
from tests.world.sites.details import Details
from tests.world.sites.govkz import Section
from tests.world.sites.govkz_articles import Articles, DocumentsAndArticles
from tests.world.sites.govkz_documents import Documents, MixedDocuments
from tests.world.sites.govkz_news import FeedOnly, News
from tests.world.sites.paged import Paged
from tests.world.sites.paragraphs import Paragraphs
from tests.world.sites.rubric_article import RubricArticle
from tests.world.sites.table import Table
from tests.world.sites.windows1251 import Windows1251

_AS_UTC = {"west-kazakhstan", "kostanay", "zhetisu", "turkistan"}  # regions whose API times are true UTC
_DOCUMENTS = ["documents"]
_RUBRIC = '["Общественные слушания", "Қоғамдық тыңдаулар"]'

WEBSITES: dict[str, type[Website]] = {
    "paragraphs": Paragraphs,
    "bulleted": Bulleted,
    "table": Table,
    "windows1251": Windows1251,
    "paged": Paged,
    "details": Details,
}
SECTIONS: dict[str, Callable[[Shelf], Section]] = {
    "documents": lambda shelf: Documents(shelf, activity(shelf.region.code), as_utc(shelf.region.code)),
    "documents_mixed": lambda shelf: MixedDocuments(shelf, activity(shelf.region.code), as_utc(shelf.region.code)),
    "documents_activity": lambda shelf: Documents(shelf, 31058, as_utc(shelf.region.code)),
    "documents_articles": lambda shelf: DocumentsAndArticles(
        shelf, activity(shelf.region.code), as_utc(shelf.region.code)
    ),
    "articles": lambda shelf: Articles(shelf, as_utc(shelf.region.code)),
    "news": lambda shelf: News(shelf, as_utc(shelf.region.code)),
    "news_rss": lambda shelf: FeedOnly(shelf, as_utc(shelf.region.code)),
    "rubric_article": lambda shelf: RubricArticle(shelf, article(shelf.region.code), shelf.region.code != "ulytau"),
}
# What the configuration says of each make of gov.kz section: its content, and lines of its own.
CONTENT: dict[str, tuple[list[str], Callable[[str], list[str]]]] = {
    "documents": (_DOCUMENTS, lambda code: [f"rubric = {_RUBRIC}"]),
    "documents_mixed": (_DOCUMENTS, lambda code: [f"rubric = {_RUBRIC}"]),
    "documents_activity": (_DOCUMENTS, lambda code: ["activities = 31058", f"rubric = {_RUBRIC}"]),
    "documents_articles": (["documents", "articles"], lambda code: [f"rubric = {_RUBRIC}"]),
    "articles": (["articles"], lambda code: []),
    "news": (["news"], lambda code: [f"rubric = {_RUBRIC}"]),
    "news_rss": (["news"], lambda code: []),
    "rubric_article": (["rubric_article"], lambda code: [f"article = {article(code)}"]),
}


def as_utc(code: str) -> bool:
    """Whether a region's API times are true UTC; the others write local time and call it UTC."""
    return code in _AS_UTC


def activity(code: str) -> int:
    """The number of a region's rubric."""
    return 14_000 + sum(code.encode())


def article(code: str) -> int:
    """The number of a region's growing article."""
    return 37_013 if code == "almaty-city" else 36_000 + sum(code.encode())
