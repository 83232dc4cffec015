"""A link that is called as the rubric: that of a menu, or an entry that somebody titled so."""

from __future__ import annotations

import pytest

from checks.sources.base import Source
from checks.sources.website_page import read_sheet

URL = "http://site.example/kk/tyndau"
SOURCE = Source("s", "website", url=URL, rubric=("Қоғамдық тыңдаулар",))
ROWS = "".join(f'<li><a href="/kk/news/{n}">Хабарландыру, тыңдау {n}</a> <i>1{n}.04.2025</i></li>' for n in (1, 2))


@pytest.mark.parametrize(
    ("link", "entries"),
    [
        ("/kk/news/45", 3),  # where the others lead
        ("/kk/rubrics/45", 2),
        ("/kk/tyndau", 2),
    ],
)
@pytest.mark.parametrize("title", ["Қоғамдық тыңдаулар", "Общественные слушания"])
def test_it_is_an_entry_where_it_leads_where_the_others_do(title: str, link: str, entries: int) -> None:
    own = f'<li><a href="{link}">{title}</a></li>'
    assert len(read_sheet(f"<ul>{own}{ROWS}</ul>", URL, SOURCE).entries) == entries
