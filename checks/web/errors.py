"""The one error of the fetcher: a named reason, the address, one sentence."""

from __future__ import annotations

_SENTENCES = {
    "unreachable": "the host could not be reached",
    "refused": "the host refused the connection",
    "reset": "the connection broke off before the answer was whole",
    "timeout": "no whole answer came in time",
    "certificate": "the host's certificate could not be verified",
    "tls": "no secure connection could be made",
    "ca_file": "the extra CA file of the source could not be read",
    "too_large": "the answer is larger than allowed",
    "truncated": "the compressed answer ends too early",
    "encoding": "the answer is compressed in a way that was not asked for",
    "blocked": "the host refuses to serve us",
    "robots": "the host's robots.txt forbids this address",
    "private_address": "the address is a private one and belongs to no configured source",
    "bad_address": "this is not an http(s) address",
    "redirected_out": "the host sends us to a host that no source is configured for",
    "redirect_loop": "the host redirects in a circle",
    "not_json": "the answer is not JSON",
    "broken_encoding": "the answer's letters cannot be decoded",
}


class WebError(Exception):
    """A page could not be had.

    `reason` is a name for logs, metrics and `status` (a key of the table above, or `http_NNN`); `str()` is one
    sentence. `transient`: another attempt may help; `after`: the seconds the host asks us to wait before it.
    """

    def __init__(self, reason: str, url: str, *, transient: bool = False, after: float | None = None) -> None:
        self.reason = reason
        self.url = url
        self.transient = transient
        self.after = after
        super().__init__(f"{url}: {self._sentence()}")

    def _sentence(self) -> str:
        if self.after is not None:
            return f"the host asks to wait {self.after:.0f} seconds ({self.reason})"
        return _SENTENCES.get(self.reason, f"the host answers {self.reason.removeprefix('http_')}")
