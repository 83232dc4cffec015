"""The catalogues of texts (Fluent) in Kazakh, Russian and English, all with the same keys and variables."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("kk", "ru", "en")
# The ministry's documents and the proof have words of their own (`bot.digest.words`), under keys of their own.
_APART = {"digest.ftl", "documents.ftl", "show.ftl"}


def _catalogues() -> tuple[str, ...]:
    folder = files("bot").joinpath("locales/kk")
    return tuple(sorted(one.name for one in folder.iterdir() if one.name.endswith(".ftl") and one.name not in _APART))


CATALOGUES = _catalogues()


class Texts:
    """One language's texts; called with a key and its variables it gives plain text, never markup."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for name in CATALOGUES:
            self._bundle.add_resource(FluentResource(catalogue(language, name)))

    def __call__(self, key: str, **variables: str | int) -> str:
        """The text of `key`. KeyError where there is none, ValueError where a variable is missing."""
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, dict(variables))
        if errors:
            raise ValueError(f"text {key} ({self.language}): {errors[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Whether the catalogue has `key`."""
        return bool(self._bundle.has_message(key))


def sentence_case(text: str) -> str:
    """`text` with its first letter a capital."""
    return text[:1].upper() + text[1:]


def catalogue(language: str, name: str) -> str:
    """The source of one catalogue file."""
    return files("bot").joinpath(f"locales/{language}/{name}").read_text(encoding="utf8")


@cache
def texts(language: str) -> Texts:
    """The texts of `language`; of Kazakh, the state language, where there is no such catalogue."""
    return Texts(language if language in LANGUAGES else "kk")
