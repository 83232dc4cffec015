"""What can go wrong above the ledger, one sentence each; the command line maps it to an exit code once, at its edge."""

from __future__ import annotations

import re

# A bot token, or the password in an address: neither may reach a terminal or a log.
_SECRETS = (
    (re.compile(r"\d+:[A-Za-z0-9_-]{20,}"), "***"),
    (re.compile(r"(?<=://)[^/@\s:]*:[^/@\s]+@"), "***@"),
)


class TyndauError(Exception):
    """The root. `exit_code` is the one of `contract.md`."""

    exit_code = 3


class UsageError(TyndauError):
    """The command was given something that it cannot take (an unknown hearing, a naive time)."""

    exit_code = 2


class ConfigError(UsageError):
    """The configuration is wrong; the text already names file, line and key."""


class NotBuilt(UsageError):
    """A command or option that does not exist yet; `what` is how the user named it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}: not built yet")


class CannotDo(TyndauError):
    """A database, a site or a server stood in the way."""

    exit_code = 3


def one_line(text: str) -> str:
    """`text` on one line of printable letters, without bot tokens and without passwords in addresses."""
    line = "".join(letter if letter.isprintable() else "?" for letter in " ".join(text.split()))
    for pattern, instead in _SECRETS:
        line = pattern.sub(instead, line)
    return line
