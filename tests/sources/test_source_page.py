"""The page that a person opens by hand to see what a source shows."""

from __future__ import annotations

import pytest

from checks.sources.base import Source

GOV = "https://www.gov.kz"


@pytest.mark.parametrize(
    ("source", "page"),
    [
        (Source("abai", "govkz", base_url=GOV, slug="abay-tabigat"), f"{GOV}/memleket/entities/abay-tabigat"),
        (Source("abai", "govkz", base_url=f"{GOV}/", slug="abay-tabigat"), f"{GOV}/memleket/entities/abay-tabigat"),
        (Source("aktobe", "website", "aktobe", url="http://h/kk/list?p=1"), "http://h/kk/list?p=1"),
        (
            Source("portal", "portal", base_url="https://hearings.ndbecology.gov.kz"),
            "https://hearings.ndbecology.gov.kz",
        ),
    ],
    ids=["govkz", "govkz with a slash", "website", "portal"],
)
def test_the_page_for_people(source: Source, page: str) -> None:
    assert source.page == page
