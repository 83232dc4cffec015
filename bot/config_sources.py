"""What each kind of source needs in `[[sources]]`: one class a kind; `ENTRIES` is the table of them."""

from __future__ import annotations

from functools import reduce
from operator import or_
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

from bot.config_values import (
    Lax,
    Name,
    NumberText,
    OptionalFile,
    RegionCode,
    Selector,
    WebAddress,
    Words,
)
from checks.sources.base import Source


class Table(BaseModel):
    """A table of the file: unknown keys are errors, types are as written."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Selectors(Table):
    """CSS selectors of a page's parts, where the reader does not find them by itself."""

    item: Selector | None = None
    title: Selector | None = None
    date: Selector | None = None
    link: Selector | None = None
    next: Selector | None = None

    def given(self) -> dict[str, str]:
        """The selectors that are set, by name."""
        return {name: value for name, value in self if value}


class _Entry(Table):
    id: Name
    ca_file: OptionalFile = ""

    def source(self) -> Source:
        """The entry as the readers take it."""
        raise NotImplementedError

    def _ca(self) -> Path | None:
        return Path(self.ca_file) if self.ca_file else None


class PortalEntry(_Entry):
    """The register of hearings."""

    kind: Literal["portal"]
    base_url: WebAddress
    first_open_meeting: Annotated[int, Field(ge=1)] = 1
    first_public_discussion: Annotated[int, Field(ge=1)] = 1

    def source(self) -> Source:
        return Source(
            id=self.id,
            kind=self.kind,
            base_url=self.base_url.rstrip("/"),
            ca_file=self._ca(),
            first_open_meeting=self.first_open_meeting,
            first_public_discussion=self.first_public_discussion,
        )


class GovkzEntry(_Entry):
    """One slug of gov.kz."""

    kind: Literal["govkz"]
    region: RegionCode
    base_url: WebAddress
    slug: Name
    former_slugs: Annotated[tuple[Name, ...], Lax] = ()
    content: Annotated[
        tuple[Literal["documents", "articles", "news", "rubric_article"], ...], Lax, Field(min_length=1)
    ] = ("documents", "articles")
    article: Annotated[NumberText | None, Field(validate_default=True)] = None
    activities: NumberText | None = None
    rubric: Annotated[tuple[Words, ...], Lax] = ()
    date_zone: Literal["", "local", "utc"] = ""
    selectors: Selectors = Selectors()

    @field_validator("article")
    @classmethod
    def _growing_article_is_named(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and "rubric_article" in info.data.get("content", ()):
            raise ValueError('missing; content "rubric_article" needs the number of the article that grows')
        return value

    def source(self) -> Source:
        return Source(
            id=self.id,
            kind=self.kind,
            region=self.region,
            base_url=self.base_url.rstrip("/"),
            slug=self.slug,
            former_slugs=self.former_slugs,
            content=self.content,
            article=self.article or "",
            activities=self.activities or "",
            rubric=self.rubric,
            date_zone=self.date_zone,
            ca_file=self._ca(),
            selectors=self.selectors.given(),
        )


class WebsiteEntry(_Entry):
    """A region's own site."""

    kind: Literal["website"]
    region: RegionCode
    url: WebAddress
    rubric: Annotated[tuple[Words, ...], Lax] = ()
    selectors: Selectors = Selectors()

    def source(self) -> Source:
        return Source(
            id=self.id,
            kind=self.kind,
            region=self.region,
            url=self.url,
            rubric=self.rubric,
            ca_file=self._ca(),
            selectors=self.selectors.given(),
        )


ENTRIES: dict[str, type[_Entry]] = {
    "portal": PortalEntry,
    "govkz": GovkzEntry,
    "website": WebsiteEntry,
}
if TYPE_CHECKING:
    SourceEntry = _Entry
else:
    SourceEntry = Annotated[reduce(or_, ENTRIES.values()), Field(discriminator="kind")]
