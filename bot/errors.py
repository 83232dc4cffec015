"""What can go wrong above the ledger, one sentence each; the command line maps it to an exit code once, at its edge."""

from __future__ import annotations

import re
from base64 import b64encode

# A bot token, or the password in an address: neither may reach a terminal or a log.
_SECRETS = (
    # Not from the middle of a number: a long row of digits would be looked through once from each of them.
    (re.compile(r"(?<!\d)\d+:[A-Za-z0-9_-]{20,}"), "***"),
    (re.compile(r"(?<=://)[^/@\s:]*:[^/@\s]+@"), "***@"),
)
_SHORTEST_SECRET = 6  # hiding a shorter one would spoil every other word
_hidden: set[str] = set()


class TyndauError(Exception):
    """The root. `exit_code` is the one of `contract.md`."""

    exit_code = 3


class UsageError(TyndauError):
    """The command was given something that it cannot take (an unknown hearing, a naive time)."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration is wrong; the text already names file, line and key."""


class CannotDo(TyndauError):
    """A database, a site or a server stood in the way."""

    exit_code = 3


def hide(secret: str) -> None:
    """From now on show *** instead of `secret`, plain or in base64: a server may say it back to us."""
    if len(secret) >= _SHORTEST_SECRET:
        _hidden.update((secret, b64encode(secret.encode()).decode().rstrip("=")))


def without_secrets(text: str) -> str:
    """`text` without hidden ones, bot tokens and passwords in addresses."""
    for secret in _hidden:
        text = text.replace(secret, "***")
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


def one_line(text: str) -> str:
    """`text` on one line of printable letters, without secrets."""
    line = "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))
    return without_secrets(line)
