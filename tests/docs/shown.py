"""What the documents show: their code blocks, the names in backticks, the links."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
ADDING = ROOT / "docs" / "adding.md"
DECISIONS = sorted((ROOT / "docs" / "adr").glob("*.md"))
DOCUMENTS = [README, ADDING, *DECISIONS]

_BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"`([^`\n]+)`")
_NAME_IN_FILE = re.compile(r"`(\w+)` in `([\w.-]+/[\w/.-]+)`")
_LINK = re.compile(r"\]\(([^)]+)\)")


@dataclass(frozen=True)
class Block:
    """A fenced block without its indentation."""

    language: str
    text: str


def blocks(document: Path, language: str = "") -> list[Block]:
    """The blocks of a document, of one language or of all."""
    found = _BLOCK.finditer(document.read_text(encoding="utf8"))
    made = [Block(one[2], dedent(one[3])) for one in found]
    return [one for one in made if language in ("", one.language)]


def prose(document: Path) -> str:
    """The document without its blocks."""
    return _BLOCK.sub("", document.read_text(encoding="utf8"))


def quoted(document: Path) -> list[str]:
    """What stands in backticks."""
    return _QUOTED.findall(prose(document))


def names_in_files(document: Path) -> list[tuple[str, str]]:
    """Each `NAME` in `path` that the document says."""
    return _NAME_IN_FILE.findall(prose(document))


def links(document: Path) -> list[str]:
    """The targets of links and pictures."""
    return _LINK.findall(prose(document))


def shell_lines(document: Path) -> list[str]:
    """Every command line of the `sh` blocks, without comments."""
    lines = [line.partition("#")[0].strip() for block in blocks(document, "sh") for line in block.text.splitlines()]
    return [line for line in lines if line]
