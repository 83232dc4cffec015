"""A date that begins the title of minutes: the meeting's day, or the posting's."""

from datetime import date

import pytest

from checks.reading.titles import begins_minutes

DAY = date(2025, 4, 9)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("09.04.2025 қоғамдық тыңдау хаттамасы\n«Үлгі» ЖШС", True),
        ("9 АПРЕЛЯ 2025 Г.: ПРОТОКОЛ\nТОО «Үлгі»", True),
        ("Хаттамалар\n2025 жылғы 9 сәуір – ашық жиналыс хаттамасы", True),
        ("09.04.2025\nПротокол общественных слушаний", False),
        ("10.04.2025 қоғамдық тыңдау хаттамасы", False),
        ("Протокол общественных слушаний 09.04.2025", False),
        ("09.04.2025 Объявление о слушаниях", False),
        ("қоғамдық тыңдау хаттамасы 11.04.2025\n09.04.2025 қоғамдық тыңдау хаттамасы", False),
    ],
)
def test_the_title_goes_on_from_the_day(text: str, begins: bool) -> None:
    assert begins_minutes(text, DAY) is begins
