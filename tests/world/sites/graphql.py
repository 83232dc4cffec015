"""Just enough GraphQL: root fields with arguments (literals or variables) and a flat selection."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from tests.world.http import JSON, Answer

_ROOT = re.compile(r"\b(article|news|press_releases|events)\s*\(([^)]*)\)\s*\{")
_ARGUMENT = re.compile(r"(\w+)\s*:\s*(\$\w+|\"(?:[^\"\\]|\\.)*\"|\[[^\]]*\]|-?\d+|true|false|null)")
_FIELDS = {
    "article": {"id", "title", "alias", "content", "short_description", "publication_date"},
    "news": {"id", "title", "slug", "body", "short_description", "created_date", "projects", "directions"},
}
Entry = dict[str, Any]


class BadQuery(Exception):
    """What a GraphQL server says in `errors`."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One root field of a query."""

    root: str
    arguments: dict[str, Any]
    fields: tuple[str, ...]

    def slug(self) -> str:
        """The project asked for, "" where none is named."""
        return str(self.arguments.get("projects") or "").partition(":")[2]


def _value(raw: str, variables: dict[str, Any]) -> Any:
    return variables.get(raw[1:]) if raw.startswith("$") else json.loads(raw)


def _selection(query: str, start: int) -> str:
    depth = 1
    for n in range(start, len(query)):
        depth += {"{": 1, "}": -1}.get(query[n], 0)
        if depth == 0:
            return query[start:n]
    raise BadQuery("Syntax Error: Expected Name, found <EOF>.")


def parse(body: bytes) -> list[Wanted]:
    """The root fields of a request's body; BadQuery where it is not understood."""
    try:
        request = json.loads(body)
        query, variables = request["query"], request.get("variables") or {}
    except (ValueError, KeyError, TypeError) as error:
        raise BadQuery("Must provide query string.") from error
    wanted = [_wanted(match, query, variables) for match in _ROOT.finditer(query)]
    if not wanted:
        raise BadQuery("Cannot query field on type Query.")
    return wanted


def _wanted(match: re.Match[str], query: str, variables: dict[str, Any]) -> Wanted:
    arguments = {name: _value(raw, variables) for name, raw in _ARGUMENT.findall(match[2])}
    flat = re.sub(r"\{[^{}]*\}", " ", _selection(query, match.end()))
    fields = tuple(re.findall(r"\w+", flat))
    unknown = set(fields) - _FIELDS.get(match[1], set(fields)) - {"__typename"}
    if unknown:
        raise BadQuery(f'Cannot query field "{min(unknown)}" on type "{match[1]}".')
    return Wanted(match[1], arguments, fields)


def answer(body: bytes, resolve: Callable[[Wanted], Iterable[Entry]]) -> Answer:
    """The JSON answer: data, or 200 with errors."""
    try:
        data = {wanted.root: _page(wanted, list(resolve(wanted))) for wanted in parse(body)}
    except BadQuery as error:
        return json_answer({"errors": [{"message": str(error)}], "data": None})
    return json_answer({"data": data})


def _page(wanted: Wanted, entries: list[Entry]) -> list[Entry]:
    size = int(wanted.arguments.get("_size") or 10)
    start = (max(1, int(wanted.arguments.get("_page") or 1)) - 1) * size
    return [{field: entry.get(field) for field in wanted.fields} for entry in entries[start : start + size]]


def json_answer(value: Any) -> Answer:
    """A JSON document without validators: such answers are never conditional."""
    return Answer(200, JSON, json.dumps(value, ensure_ascii=False).encode())
