"""Addresses: which host an address means, and whether we may go there."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from functools import lru_cache
from urllib.parse import urlsplit

from checks.web.errors import WebError

_PORTS = {"http": 80, "https": 443}


@lru_cache(maxsize=256)  # every request asks for its own twice
def host_of(url: str) -> str:
    """`host:port` of an http(s) address, lower case, the port always named; WebError `bad_address` otherwise."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError as error:
        raise WebError("bad_address", url) from error
    if not host or port is None or parts.scheme not in _PORTS:
        raise WebError("bad_address", url)
    return f"{host}:{port}"


def same_host(one: str, other: str) -> bool:
    """Whether two addresses lead to one host; http and https on their usual ports are the same."""
    try:
        return _plain(host_of(one)) == _plain(host_of(other))
    except WebError:
        return False


def _plain(host: str) -> str:
    return host.removesuffix(":443").removesuffix(":80").removeprefix("www.")


async def check_public(url: str) -> None:
    """WebError unless every address the host's name stands for is a public one."""
    host, _, port = host_of(url).rpartition(":")
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise WebError("unreachable", url, transient=True) from error
    if not all(ipaddress.ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found):
        raise WebError("private_address", url)
