"""What time a host says it is: the `Date` of one small answer, for whoever doubts his own clock."""

from __future__ import annotations

import ssl
from collections.abc import Callable
from datetime import datetime, timedelta
from importlib.metadata import version
from pathlib import Path

from checks.web.client import moment, trust
from checks.web.errors import WebError
from checks.web.exchange import Connections, Limits, causes, exchange

NOT_VALID_NOW = "certificate_dates"  # a certificate that is good but for its dates: it expired, or our clock is wrong
_MOST_BYTES = 64 * 1024
_DATES = (9, 10)  # X509_V_ERR_CERT_NOT_YET_VALID, X509_V_ERR_CERT_HAS_EXPIRED


async def ahead_of_host(
    url: str, clock: Callable[[], datetime], *, contact: str, ca_file: Path | None, timeout_s: float
) -> timedelta:
    """By how much `clock` is ahead of the host of `url` (below zero: behind), to the second.

    WebError where the host does not say; the reason NOT_VALID_NOW may itself come of a wrong clock.
    """
    own = (("User-Agent", f"tyndau/{version('tyndau')} (+{contact})"), ("Cache-Control", "no-cache"))
    connections = Connections(trust(ca_file), own)
    try:
        answer = await exchange(connections, "HEAD", url, (), b"", Limits(timeout_s, _MOST_BYTES))
        now = clock()
    except WebError as error:
        found = (one for one in causes(error) if isinstance(one, ssl.SSLCertVerificationError))
        if any(one.verify_code in _DATES for one in found):
            raise WebError(NOT_VALID_NOW, url) from error
        raise
    finally:
        await connections.aclose()
    said = moment(answer.headers.get("date", ""))
    if said is None:
        raise WebError("no_date", url)
    age = answer.headers.get("age", "").strip()  # what a cache in between answered is so many seconds old
    return now - said - timedelta(seconds=int(age[:9]) if age.isascii() and age.isdigit() else 0)
