"""What is wrong with a configuration, as a path and a sentence for each mistake; the earliest in the file is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.config_lines import Lines, Path
from bot.config_sources import ENTRIES
from bot.config_tables import Tables
from bot.nearest import nearest

_TYPES = {
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list in [ ]",
    "model_type": "must be a table",
    "model_attributes_type": "must be a table",
    "finite_number": "must be a finite number",
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `unknown` and `missing` mark the two sides of a mistyped key."""

    path: Path
    said: str
    unknown: bool = False
    missing: bool = False


def problems(raw: Mapping[str, Any], error: ValidationError | None) -> list[Problem]:
    """Everything wrong with the parsed file: what the models refused, and what only several entries together show."""
    found = [_problem(detail, raw) for detail in _worth_saying(error)] if error else []
    return _without_echoes([*found, *_repeated_sources(raw)])


def earliest(found: Sequence[Problem], lines: Lines) -> tuple[int, Problem]:
    """The first mistake by line, with its line."""
    return min(((lines.of(problem.path), problem) for problem in found), key=lambda pair: pair[0])


def key_name(path: Path) -> str:
    """`("sources", 1, "slug")` as `sources[1].slug`."""
    name = ""
    for part in path:
        name += f"[{part}]" if isinstance(part, int) else f".{part}" if name else part
    return name


def _worth_saying(error: ValidationError) -> list[ErrorDetails]:
    """The errors without lists called too short only because their entries were refused."""
    details = error.errors(include_url=False)
    return [one for one in details if one["type"] != "too_short" or not one["input"]]


def _without_echoes(found: list[Problem]) -> list[Problem]:
    """A mistyped key is missing under its right name as well: where a table has an unknown key, that one is said."""
    mistyped = {problem.path[:-1] for problem in found if problem.unknown}
    return [problem for problem in found if not (problem.missing and problem.path[:-1] in mistyped)]


def _problem(detail: ErrorDetails, raw: Mapping[str, Any]) -> Problem:
    path = _path(detail["loc"])
    kind = detail["type"]
    if kind == "extra_forbidden":
        return Problem(path, f"unknown key{nearest(str(path[-1]), _keys_beside(detail['loc']))}", unknown=True)
    if kind == "missing":
        end = path[-1]
        return (
            Problem(path, "missing", missing=True) if isinstance(end, str) else Problem(path[:-1], "has too few values")
        )
    if kind in ("union_tag_not_found", "union_tag_invalid"):
        return _kind_problem(path, detail["input"])
    if kind == "tuple_type" and isinstance(detail["input"], dict) and len(path) == 1:
        return Problem(path, f"must be a list of tables, each under [[{path[0]}]]")
    said = _said(detail)
    return Problem(path, said, missing=said.startswith("missing"))


def _path(loc: tuple[str | int, ...]) -> Path:
    """pydantic's location without the tag of the source kind, which is not in the file."""
    if len(loc) > 2 and loc[0] == "sources" and loc[2] in ENTRIES:
        return (*loc[:2], *loc[3:])
    return loc


def _kind_problem(path: Path, entry: Any) -> Problem:
    among = ", ".join(ENTRIES)
    if not isinstance(entry, Mapping) or "kind" in entry:
        given = entry.get("kind") if isinstance(entry, Mapping) else None
        hint = nearest(given, ENTRIES) if isinstance(given, str) else ""
        return Problem((*path, "kind"), f"must be one of {among}{hint}")
    known = {name for model in ENTRIES.values() for name in model.model_fields}
    for key in entry:
        if key not in known and nearest(key, ["kind"]):
            return Problem((*path, key), "unknown key; did you mean kind?", unknown=True)
    return Problem((*path, "kind"), f"missing; one of {among}", missing=True)


def _keys_beside(loc: tuple[str | int, ...]) -> list[str]:
    """The keys that the table of `loc` knows."""
    model: type[BaseModel] = Tables
    for part in loc[:-1]:
        if part in ENTRIES and model is Tables:
            model = ENTRIES[str(part)]
        elif part in model.model_fields:
            model = next(iter(_models_in(model.model_fields[str(part)].annotation)), model)
    return list(model.model_fields)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The one model inside a type such as `tuple[Model, ...]`; none in a union of several (a source's kinds)."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    else:
        inner = [model for part in get_args(annotation) for model in _models_in(part)]
        yield from inner if len(inner) == 1 else ()


def _said(detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        hint = nearest(detail["input"], _words(context["expected"])) if isinstance(detail["input"], str) else ""
        return f"must be {str(context['expected']).replace(chr(39), chr(34))}{hint}"
    if kind == "too_short":
        return "must not be empty"
    if kind == "too_long":
        return "has too many values"
    return _TYPES.get(kind) or _limit(kind, context)


def _words(expected: str) -> list[str]:
    return [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]


def _limit(kind: str, context: Mapping[str, Any]) -> str:
    signs = {
        "greater_than": ("gt", "above"),
        "greater_than_equal": ("ge", "at least"),
        "less_than": ("lt", "below"),
        "less_than_equal": ("le", "at most"),
    }
    if kind in signs:
        name, word = signs[kind]
        return f"must be {word} {context[name]:g}"
    if kind == "string_too_short":
        return "must not be empty"
    if kind == "string_pattern_mismatch":
        return "must be a plain name (letters, digits, dot, dash, underscore)"
    return "has a wrong value"


def _repeated_sources(raw: Mapping[str, Any]) -> Iterator[Problem]:
    """Two sources of one id, and a second portal (card numbers of two registers cannot be told apart)."""
    entries = raw.get("sources")
    first: dict[str, int] = {}
    portal: int | None = None
    for at, entry in enumerate(entries if isinstance(entries, list) else []):
        name = entry.get("id") if isinstance(entry, Mapping) else None
        if isinstance(name, str) and first.setdefault(name, at) != at:
            yield Problem(("sources", at, "id"), f'"{name}" is the id of sources[{first[name]}] already')
        if isinstance(entry, Mapping) and entry.get("kind") == "portal":
            if portal is not None:
                yield Problem(
                    ("sources", at, "kind"), f"sources[{portal}] is the portal already; there is one register"
                )
            portal = at if portal is None else portal
