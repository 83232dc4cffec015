"""The same real host and fetchers as the fetcher's own tests."""

from tests.web.conftest import fetching, site

__all__ = ["fetching", "site"]
