"""Addresses: which host an address means, and whether we may go there."""

from __future__ import annotations

import asyncio
import ipaddress
import re
import socket
from functools import lru_cache
from urllib.parse import urlsplit

from checks.web.errors import WebError

_PORTS = {"http": 80, "https": 443}
# Letters of any script: what is stranger than that, another library may take for another host.
_HOST = re.compile(r"[\w.-]+|[\da-f:.]+")
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


@lru_cache(maxsize=4096)  # every request asks for its own twice, and every pass makes the same requests
def host_of(url: str) -> str:
    """`host:port` of an http(s) address, lower case, the port always named; WebError `bad_address` otherwise."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORTS.get(parts.scheme)
    except ValueError as error:
        raise WebError("bad_address", url) from error
    if not host or port is None or parts.scheme not in _PORTS or not _HOST.fullmatch(host):
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


async def public_address(url: str) -> str:
    """The address to connect to for `url`; WebError unless every address its host's name stands for is a public one.

    Whoever connects must go to this address: asked again, a hostile name server may give another one.
    """
    host, _, port = host_of(url).rpartition(":")
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, int(port), type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise WebError("unreachable", url, transient=True) from error
    addresses = [str(entry[4][0]).partition("%")[0] for entry in found]
    if not addresses or not all(is_public(address) for address in addresses):
        raise WebError("private_address", url)
    return addresses[0]


def is_public(address: str) -> bool:
    """Whether a stranger's host may stand at this IP address; one that wraps another is what it wraps."""
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo or (None, None))[1] or _translated(ip)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _translated(ip: ipaddress.IPv6Address) -> ipaddress.IPv4Address | None:
    """The IPv4 address behind one of NAT64 (RFC 6052)."""
    return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
