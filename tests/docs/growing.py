"""Puts the examples of `docs/adding.md` into a copy of the tree, exactly where they say."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.docs.shown import ADDING, ROOT, blocks

_HEAD = re.compile(r"# ([\w./-]+)(?:, (in|before) (\w+)|, (at the end))?$")
_PACKAGES = ("bot", "checks", "storage")


def grow(folder: Path) -> Path:
    """A copy of the product in `folder` with every example of adding.md added."""
    for package in _PACKAGES:
        shutil.copytree(ROOT / package, folder / package)
    (folder / "tests").symlink_to(ROOT / "tests")
    for block in blocks(ADDING):
        _add(folder, block.text)
    return folder


def new_files() -> list[str]:
    """The files that the examples make."""
    heads = [_HEAD.match(block.text.partition("\n")[0]) for block in blocks(ADDING)]
    return [head[1] for head in heads if head and not any(head.groups()[1:])]


def _add(folder: Path, block: str) -> None:
    first, _, body = block.partition("\n")
    head = _HEAD.match(first)
    assert head, f"a block says where it goes: {first}"
    file = folder / head[1]
    if head[4]:
        file.write_text(file.read_text(encoding="utf8") + "\n" + body, encoding="utf8")
    elif head[2] == "in":
        file.write_text(_in_table(file.read_text(encoding="utf8"), head[3], body), encoding="utf8")
    elif head[2] == "before":
        text, count = re.subn(rf"^(?={head[3]}\b)", lambda _: body + "\n\n", file.read_text("utf8"), flags=re.MULTILINE)
        assert count == 1, first
        file.write_text(text, encoding="utf8")
    else:
        assert not file.exists(), f"{head[1]} is there already"
        file.write_text(body, encoding="utf8")


def _in_table(text: str, name: str, body: str) -> str:
    """`text` with the import lines of `body` after its first import, the others as the table's first entry."""
    imports = [line for line in body.splitlines(keepends=True) if line.startswith("from ")]
    entry = "".join(line for line in body.splitlines(keepends=True) if line not in imports)
    opened = re.search(rf"^{name}\b.*?(?:Union\[|(?:= )[\[({{])", text, re.MULTILINE)
    assert opened, f"no table {name}"
    if text[opened.end()] == "\n":
        text = text[: opened.end() + 1] + entry + text[opened.end() + 1 :]
    else:
        text = f"{text[: opened.end()]}{entry.strip().rstrip(',')}, {text[opened.end() :]}"
    first = re.search(r"^(?:from __future__ .*\n|(?=from |import ))", text, re.MULTILINE) if imports else None
    return text[: first.end()] + "".join(imports) + text[first.end() :] if first else text
