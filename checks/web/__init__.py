"""The polite fetcher of watched pages."""

from checks.web.addresses import host_of, same_host
from checks.web.charset import broken, decode
from checks.web.client import Web
from checks.web.errors import WebError
from checks.web.page import Memo, Page, PageStore, is_file
from checks.web.politeness import Politeness

__all__ = [
    "Memo",
    "Page",
    "PageStore",
    "Politeness",
    "Web",
    "WebError",
    "broken",
    "decode",
    "host_of",
    "is_file",
    "same_host",
]
