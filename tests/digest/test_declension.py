"""Every region has its place form in both languages, under every name that it bore."""

from __future__ import annotations

import pytest

from bot.digest.declension import region_in
from checks.analysis import last_day
from checks.regions import regions_on


@pytest.mark.parametrize("month", ["2021-11", "2022-06", "2025-04"])
@pytest.mark.parametrize(("language", "starts", "ends"), [("ru", "в ", ""), ("kk", "", ("ында", "інде", "сында"))])
def test_every_region_has_its_place_form(month: str, language: str, starts: str, ends: str | tuple[str, ...]) -> None:
    for region in regions_on(last_day(month)):
        said = region_in(region.code, language, month)
        assert said.startswith(starts) and said.endswith(ends)
        assert said != region.name(language, last_day(month))


def test_the_former_capital_was_called_so() -> None:
    assert region_in("astana", "ru", "2021-11") == "в г. Нур-Султане"
    assert region_in("astana", "kk", "2021-11") == "Нұр-Сұлтан қаласында"
    assert region_in("astana", "ru", "2025-04") == "в г. Астане"
