"""What all commands share: `--config` and `--debug` before and after the command's name, `--json` and `--format`."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import typer

if TYPE_CHECKING:
    from bot.config import Config

CONFIG_VARIABLE = "TYNDAU_CONFIG"
ConfigFile = Annotated[
    Path | None,
    typer.Option("--config", metavar="FILE", help="The configuration; else $TYNDAU_CONFIG, else ./config.toml."),
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the whole trace of an error.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON document on stdout.")]
Format = Annotated[Literal["text", "json"], typer.Option("--format", help="text or json.")]

_SHARED: dict[str, tuple[Any, Any]] = {"config_file": (ConfigFile, None), "debug": (Debug, False)}
_DATA: dict[str, tuple[Any, Any]] = {"json_flag": (AsJson, False), "format_name": (Format, "text")}


@dataclass(slots=True)
class Frame:
    """What was said of the command as a whole, wherever it stood."""

    config: Path | None = None
    debug: bool = False

    @property
    def config_path(self) -> Path:
        """`--config`, else `$TYNDAU_CONFIG`, else ./config.toml."""
        return self.config or Path(os.environ.get(CONFIG_VARIABLE) or "config.toml")

    @property
    def named(self) -> bool:
        """Whether somebody named a configuration."""
        return self.config is not None or bool(os.environ.get(CONFIG_VARIABLE))

    def hear(self, config: Path | None, debug: bool) -> None:
        """Take the shared options of one place; what stands later wins."""
        self.config = config or self.config
        self.debug = debug or self.debug


def frame_of(context: typer.Context) -> Frame:
    """The frame of the running command."""
    return cast(Frame, context.obj)


def settings(context: typer.Context) -> Config:
    """The configuration of the running command; ConfigError where it is wrong or not there. Logs go to stderr."""
    from bot.config import load_config
    from bot.logs import set_up

    # Whatever needs no configuration logs nothing, and is spared the loading of the logs' library.
    set_up(frame_of(context).debug)
    return load_config(frame_of(context).config_path)


def settings_if_any(context: typer.Context) -> Config | None:
    """As `settings`; None where nobody named a file and there is no ./config.toml."""
    frame = frame_of(context)
    return settings(context) if frame.named or frame.config_path.exists() else None


def framed(function: Callable[..., int]) -> Callable[..., int]:
    """A command that takes the shared options too. The function gets its context and its own options."""
    return _with_options(function, _SHARED, _drop)


def framed_data(function: Callable[..., int]) -> Callable[..., int]:
    """A command that prints data: as `framed`, and its `as_json` says whether JSON was asked for."""
    return _with_options(function, {**_SHARED, **_DATA}, _as_json)


def _drop(given: dict[str, Any]) -> dict[str, Any]:
    return {}


def _as_json(given: dict[str, Any]) -> dict[str, Any]:
    return {"as_json": given.pop("json_flag") or given.pop("format_name") == "json"}


def _with_options(
    function: Callable[..., int],
    options: dict[str, tuple[Any, Any]],
    added: Callable[[dict[str, Any]], dict[str, Any]],
) -> Callable[..., int]:
    @wraps(function)
    def call(context: typer.Context, **given: Any) -> int:
        ours = {name: given.pop(name) for name in options}
        frame_of(context).hear(ours["config_file"], ours["debug"])
        return function(context, **added(ours), **given)

    call.__signature__ = _signature(function, options)  # type: ignore[attr-defined]
    return call


def _signature(function: Callable[..., int], options: dict[str, tuple[Any, Any]]) -> inspect.Signature:
    own = inspect.signature(function, eval_str=True)
    kept = [parameter for name, parameter in own.parameters.items() if name != "as_json" or options is _SHARED]
    extra = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in options.items()
    ]
    return own.replace(parameters=[*kept, *extra])
