"""gov.kz articles, each a posting of its own."""

from __future__ import annotations

from checks.sources.govkz_graphql import articles
from checks.sources.govkz_lists import read_list
from checks.sources.govkz_site import LANGUAGES, Part, Site


async def read(site: Site) -> dict[str, Part]:
    """The articles of every slug, by language."""
    parts = {language: Part() for language in LANGUAGES}
    for slug in site.slugs:
        for language in LANGUAGES:
            parts[language].add(await read_list(site, articles(site, slug, language)))
    return parts
