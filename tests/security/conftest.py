"""Hosts on loopback, and fetchers of them."""

from tests.web.conftest import fetching, site

__all__ = ["fetching", "site"]
