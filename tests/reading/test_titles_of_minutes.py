"""A date that begins the title of minutes: the meeting's day, or the posting's."""

from datetime import date

import pytest

from checks.model import Kind
from checks.reading.titles import begins_minutes
from tests.reading.test_lists_as_written import read

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


@pytest.mark.parametrize(
    "body",
    [
        "27.02.2025 күні хабарландыру шықты. Тыңдау күні: 09/04/2025.\n"
        "Кейін қоғамдық тыңдаудың хаттамасына қол қойылды.\n"
        "Тапсырысшы: «Ырысты Маркет» ӨК, демалыс аймағының 5-корпусы.\nХаттама стендте және осында ілінді.",
        "27.02.2025 вышло объявление. Дата слушаний: 09.04.2025. Затем протокол общественных слушаний подписан.\n"
        "Заказчик: ПК «Ырысты Маркет», корпус 5.\nПротокол вывешен на стенде и здесь.",
    ],
)
def test_a_chronicle_that_ends_with_minutes_is_minutes_of_the_hearings_day(body: str) -> None:
    found = read("новый документ (2)", body)
    assert found.kind is Kind.PROTOCOL
    assert [when.start for mention in found.mentions for when in mention.whens] == [date(2025, 4, 9)]
