"""A region's month made from a seed: cards in Russian, postings in both languages, and which belongs to which."""

# ruff: noqa: E501 - a posting's text stands on one line

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from checks.judged import HearingKey, When
from checks.matching import Candidate, Item, profile
from checks.model import Card, Form, Kind, Link, Posting, Rubric
from checks.reading import understand

RU_MONTHS = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
]
KK_MONTHS = [
    "қаңтар",
    "ақпан",
    "наурыз",
    "сәуір",
    "мамыр",
    "маусым",
    "шілде",
    "тамыз",
    "қыркүйек",
    "қазан",
    "қараша",
    "желтоқсан",
]
KK_LOCATIVE = [
    "қаңтарда",
    "ақпанда",
    "наурызда",
    "сәуірде",
    "мамырда",
    "маусымда",
    "шілдеде",
    "тамызда",
    "қыркүйекте",
    "қазанда",
    "қарашада",
    "желтоқсанда",
]

# (Russian, Kazakh) of the same thing
PAPERS = [
    ("НДВ", "рұқсат етілген шығарындылар нормативтері (НДВ)"),
    ("проект нормативов допустимых выбросов", "рұқсат етілген шығарындылар нормативтерінің жобасы"),
    ("Программа управления отходами", "Қалдықтарды басқару бағдарламасы"),
    ("НДВ, ПУО, ПЭК, план природоохранных мероприятий", "НДВ, ПУО, ПЭК, табиғатты қорғау іс-шаралар жоспары"),
    ("Отчет о возможных воздействиях", "Ықтимал әсерлер туралы есеп"),
    ("РООС", "Қоршаған ортаны қорғау бөлімі"),
    ("Проведение ОВОС", "Қоршаған ортаға әсерді бағалау"),
]
OBJECTS = [
    ("Плану горных работ месторождения «{n}»", "«{n}» кен орнының тау-кен жұмыстары жоспарына"),
    (
        "Плану разведки твердых полезных ископаемых на участке {n}",
        "{n} учаскесінде қатты пайдалы қазбаларды барлау жоспарына",
    ),
    (
        "рабочему проекту «Строительство школы на {k} мест в с. {v}»",
        "«{v} ауылында {k} орындық мектеп салу» жұмыс жобасына",
    ),
    ("рабочему проекту «Реконструкция котельной в с. {v}»", "«{v} ауылындағы қазандықты қайта жаңарту» жұмыс жобасына"),
    ("рабочему проекту «Капитальный ремонт автодороги {n}»", "«{n} автожолын күрделі жөндеу» жұмыс жобасына"),
    ("полигону ТБО с. {v}", "{v} ауылының ТҚҚ полигонына"),
    ("карьеру по добыче песчано-гравийной смеси «{n}»", "«{n}» құм-қиыршық тас қоспасын өндіру карьеріне"),
    ("Плану разведки по лицензии № {k}-EL", "№ {k}-EL лицензиясы бойынша барлау жоспарына"),
    ("Плану горных работ, лот {j}, участок {n}", "{n} учаскесі, {j}-лот, тау-кен жұмыстары жоспарына"),
]
NAMES = [
    "Акжол",
    "Бетбастау",
    "Южный",
    "Жаур",
    "Тюретай",
    "Карванчи",
    "Комаровское",
    "Сарыбулак",
    "Кызылтас",
    "Актас",
    "Самар",
    "Коктал",
    "Жанатас",
]
FIRST = [
    "Алтын",
    "Жетісу",
    "Казахстан",
    "Пример",
    "Үлгі",
    "Сары",
    "Темир",
    "Гео",
    "Эко",
    "Береке",
    "Нур",
    "Шу",
    "Талас",
    "Кварц",
]
SECOND = ["", "Жол", "Дала", "Плюс", "Майнинг", "Строй", "Групп", "-1", "-2", "Инвест", "Тас"]
PLACES = [
    ("Меркенский район, с. Мерке", "Меркі ауданы, Меркі ауылы", "Мерке", "Меркі"),
    ("Кордайский район, с. Кордай", "Қордай ауданы, Қордай ауылы", "Кордай", "Қордай"),
    ("Мойынкумский район, п. Акбакай", "Мойынқұм ауданы, Ақбақай кенті", "Акбакай", "Ақбақай"),
    ("Байзакский район, Сарыкемерский с.о., с. Сарыкемер", "Байзақ ауданы, Сарыкемер ауылы", "Сарыкемер", "Сарыкемер"),
    ("Жуалынский район, с. Б. Момышулы", "Жуалы ауданы, Б. Момышұлы ауылы", "Момышулы", "Момышұлы"),
    ("г. Тараз", "Тараз қаласы", "Тараз", "Тараз"),
    ("Шуский район, с. Толе би", "Шу ауданы, Төле би ауылы", "Толе би", "Төле би"),
    ("Сарысуский район, г. Жанатас", "Сарысу ауданы, Жаңатас қаласы", "Жанатас", "Жаңатас"),
]
HALLS = [
    ("Дом культуры", "Мәдениет үйі"),
    ("здание акимата", "әкімдік ғимараты"),
    ("школа", "мектеп"),
    ("клуб", "клуб"),
]
HOURS = [time(10), time(11), time(15), time(15, 30), time(16)]
RU_PLACE_HEAD, KK_PLACE_HEAD = "Жамбылская область", "Жамбыл облысы"


@dataclass(frozen=True)
class Truth:
    """A card with everything that its postings may say, in both languages."""

    card: Card
    project: tuple[str, str]
    company: str
    place: tuple[str, str]
    first_seen: datetime

    @property
    def key(self) -> HearingKey:
        return self.card.form, self.card.hearing_id

    @property
    def candidate(self) -> Candidate:
        card = self.card
        assert card.start
        assert card.end
        when = When(card.start, card.end, card.at)
        return Candidate(
            self.key, card.form, "zhambyl", card.number, (when,), card.project, card.initiator, card.bin, card.place,
            self.first_seen, profile(card),
        )  # fmt: skip


def month(rng: random.Random, count: int = 60, discussions: int = 12) -> list[Truth]:
    """`count` cards of a month, no two with the same project and initiator on one day."""
    companies = [" ".join(p for p in (a, b) if p).replace(" -", "-") for a in FIRST for b in SECOND]
    companies = rng.sample(companies, 30)
    bins = {
        name: f"{rng.randrange(10, 25):02}{rng.randrange(1, 12):02}40{rng.randrange(10**6):06}" for name in companies
    }
    found: list[Truth] = []
    seen: set[tuple[str, str]] = set()
    while len(found) < count:
        truth = _truth(rng, len(found), rng.choice(companies), bins, discussion=len(found) < discussions)
        if (truth.project[0], truth.company) not in seen:
            seen.add((truth.project[0], truth.company))
            found.append(truth)
    return found


def _truth(rng: random.Random, index: int, company: str, bins: dict[str, str], *, discussion: bool) -> Truth:
    paper, thing, place, hall = rng.choice(PAPERS), rng.choice(OBJECTS), rng.choice(PLACES), rng.choice(HALLS)
    fill = {"n": rng.choice(NAMES), "k": str(rng.choice([120, 300, 600, 3169, 2045])), "j": str(rng.randint(1, 3))}
    project = (
        f"{paper[0]} к {thing[0].format(v=place[2], **fill)}",
        f"{thing[1].format(v=place[3], **fill)} {paper[1]}",
    )
    day = date(2025, 4, 1) + timedelta(days=rng.choice([d for d in range(30) if (d + 1) % 7 not in (5, 6)]))
    form = Form.PUBLIC_DISCUSSION if discussion else Form.OPEN_MEETING
    end = day + timedelta(days=6) if discussion else day
    number = f"250401001{index:03}" if discussion else f"2510{rng.randrange(10, 28)}31{index:03}"
    full_place = (f"{RU_PLACE_HEAD}, {place[0]}, {hall[0]}", f"{KK_PLACE_HEAD}, {place[1]}, {hall[1]}")
    card = Card(
        form=form, hearing_id=20000 + index, number=number, project=project[0], basis="", bin=bins[company],
        initiator=rng.choice([f"ТОО «{company}»", f'Товарищество с ограниченной ответственностью ""{company}""']),
        start=day, end=end, at=None if discussion else rng.choice(HOURS), place="" if discussion else full_place[0],
        organiser="", territory=(f"{RU_PLACE_HEAD}, {place[0]}",) if discussion else (), protocol=False, files=(), recordings=(),
    )  # fmt: skip
    appeared = datetime.combine(day - timedelta(days=rng.randint(33, 45)), time(9), UTC)
    return Truth(card, project, company, full_place, appeared)


def ru_date(rng: random.Random, day: date) -> str:
    worded = f"{day.day} {RU_MONTHS[day.month - 1]} {day.year}"
    return rng.choice(
        [f"{day:%d.%m.%Y} года", f"{worded} года", f"{day:%d.%m.%Y} г.", f"«{day.day}» {worded.split(' ', 1)[1]} г."]
    )


def kk_date(rng: random.Random, day: date) -> str:
    return rng.choice(
        [
            f"{day:%d.%m.%Y} ж.",
            f"{day.year} жылғы {day.day} {KK_LOCATIVE[day.month - 1]}",
            f"{day.year} жылдың {day.day} {KK_MONTHS[day.month - 1]}ында",
        ]
    )


def when_ru(rng: random.Random, card: Card) -> str:
    assert card.start
    assert card.end
    if card.at is None:
        first, last = f"{card.start:%d.%m.%Y}", f"{card.end:%d.%m.%Y}"
        return rng.choice(
            [f"с {first} по {last}", f"{first} - {last}", f"с {ru_date(rng, card.start)} по {ru_date(rng, card.end)}"]
        )
    hour = rng.choice(
        [
            f"в {card.at:%H:%M} часов",
            f"в {card.at:%H} часов {card.at:%M} минут",
            f"в {card.at:%H:%M}",
            f"в {card.at:%H-%M}",
        ]
    )
    return f"{ru_date(rng, card.start)} {hour}"


def when_kk(rng: random.Random, card: Card) -> str:
    assert card.start
    assert card.end
    if card.at is None:
        start, end = card.start, card.end
        months = KK_MONTHS[start.month - 1], KK_MONTHS[end.month - 1]
        worded = f"{start.year} жылғы {start.day} {months[0]} мен {end.day} {months[1]} аралығында"
        return rng.choice([worded, f"{start:%d.%m.%Y} - {end:%d.%m.%Y} аралығында"])
    if rng.random() < 0.2:
        return f"{card.at:%H} сағат {card.at:%M} мин. {card.start.year} жылдың {card.start.day} {KK_MONTHS[card.start.month - 1]}ында"
    return f"{kk_date(rng, card.start)} сағат {card.at:%H:%M}{rng.choice(['-де', '-да', ''])}"


def announcement(rng: random.Random, truth: Truth, language: str) -> tuple[str, str]:
    """(title, body) of an announcement."""
    return _announcement_kk(rng, truth) if language == "kk" else _announcement_ru(rng, truth)


def _announcement_ru(rng: random.Random, truth: Truth) -> tuple[str, str]:
    company, project, place, when = f"ТОО «{truth.company}»", truth.project[0], truth.place[0], when_ru(rng, truth.card)
    form = "посредством публичных обсуждений" if truth.card.at is None else "в форме открытого собрания"
    law = rng.choice(["", " в соответствии с Правилами, утвержденными приказом от 3 августа 2021 года № 286,"])
    number = rng.choice(["", f" БИН {truth.card.bin}."])
    close = rng.choice(
        [
            "",
            " Замечания и предложения принимаются до 01.04.2025 г. по адресу: г. Тараз, ул. Абая, 126.",
            " Протокол будет размещен на сайте.",
        ]
    )
    title = rng.choice(
        [
            "Объявление о проведении общественных слушаний",
            f"{company} проводит общественные слушания {form}",
            "Объявление",
            f"Объявление о проведении общественных слушаний по проекту {project}",
        ]
    )
    body = rng.choice(
        [
            f"{company}{law} объявляет о проведении {when} общественных слушаний {form} по проекту {project}. Место проведения: {place}.{number}{close}",
            f"{when} состоятся общественные слушания {form} по проекту {project} {company}, адрес: {place}.{number}{close}",
            f"Инициатор: {company}.{number}\nПроект: {project}\nДата и время проведения: {when}\nМесто проведения: {place}{close}",
        ]
    )
    return title, body


def _announcement_kk(rng: random.Random, truth: Truth) -> tuple[str, str]:
    company, project, place, when = f"«{truth.company}» ЖШС", truth.project[1], truth.place[1], when_kk(rng, truth.card)
    form = "жария талқылау арқылы" if truth.card.at is None else "ашық жиналыс нысанында"
    number = rng.choice(["", f" БСН {truth.card.bin}."])
    close = rng.choice(
        ["", " Ескертулер мен ұсыныстар 2025 жылғы 1 сәуірге дейін қабылданады.", " Хаттама сайтта орналастырылады."]
    )
    title = rng.choice(
        ["Хабарландыру", "Қоғамдық тыңдау өткізу туралы хабарландыру", f"{company} {form} қоғамдық тыңдаулар өткізеді"]
    )
    body = rng.choice(
        [
            f"{company} {when} {form} {project} бойынша қоғамдық тыңдаулар өткізеді. Өтетін орны: {place}.{number}{close}",
            f"{when} {project} бойынша {form} қоғамдық тыңдау өтеді. Бастамашы: {company}.{number} Мекенжайы: {place}.{close}",
        ]
    )
    return title, body


def protocol(rng: random.Random, truth: Truth, language: str) -> tuple[str, str]:
    """(title, body) of a protocol. Some give the meeting's date as their own, some the day of signing, some none."""
    card = truth.card
    assert card.start
    assert card.end
    signed = card.end + timedelta(days=rng.choice([0, 1, 2]))
    if language == "kk":
        return _protocol_kk(rng, truth, card.end, signed)
    company, project = f"ТОО «{truth.company}»", truth.project[0]
    form = rng.choice(["", " посредством публичных обсуждений" if card.at is None else " в форме открытого собрания"])
    title, body = rng.choice(
        [
            (
                f"Протокол общественных слушаний{form} по проекту {project} {company}",
                f"Протокол от {ru_date(rng, card.end)}",
            ),
            (
                f"Протокол общественных слушаний{form} по проекту {project} {company}",
                f"Протокол подписан {ru_date(rng, signed)}",
            ),
            (f"Протокол общественных слушаний{form} по проекту {project}, {company}, {card.end:%d.%m.%Y}", ""),
            (
                "",
                f"{signed:%d.%m.%Y} г. Протокол общественных слушаний{form} {company} по проекту {project} ({card.end:%d.%m.%Y})",
            ),
            (
                "Протокол общественных слушаний",
                f"Протокол общественных слушаний{form} по проекту {project}. Инициатор {company}, БИН {card.bin}. Объявление было размещено на сайте {card.start - timedelta(days=35):%d.%m.%Y}. Дата проведения: {when_ru(rng, card)}.",
            ),
            (f"Протокол общественных слушаний{form} по проекту {project} {company}", "Протокол прилагается"),
        ]
    )
    return title, body


def _protocol_kk(rng: random.Random, truth: Truth, end: date, signed: date) -> tuple[str, str]:
    company, project = f"«{truth.company}» ЖШС", truth.project[1]
    return rng.choice(
        [
            (f"{company} {project} бойынша қоғамдық тыңдаулар хаттамасы", f"Хаттама {kk_date(rng, end)}"),
            ("", f"{signed:%d.%m.%Y} ж. Хаттама: {company} {project} бойынша қоғамдық тыңдаулар ({end:%d.%m.%Y})"),
            (
                "Қоғамдық тыңдаулар хаттамасы",
                f"{company} {project} бойынша қоғамдық тыңдаулар хаттамасы. Өткізілген күні: {when_kk(rng, truth.card)}. БСН {truth.card.bin}",
            ),
        ]
    )


def item(number: int, title: str, body: str, seen: datetime, links: tuple[Link, ...] = (), shown: bool = True) -> Item:
    """A posting of that title and body as matching gets it."""
    days = (seen.date(),) if shown else ()
    posting = Posting(title, f"{title}\n{body}".strip(), days, Rubric.UNKNOWN, "http://site.example/1", links)
    return Item(number, 0, "zhambyl", understand(posting, year_hint=seen.year), seen)


def seen_at(rng: random.Random, truth: Truth, kind: Kind) -> datetime:
    """A moment at which a posting of `kind` may appear."""
    if kind is Kind.ANNOUNCEMENT:
        return truth.first_seen + timedelta(days=rng.randint(0, 3))
    assert truth.card.end
    return datetime.combine(truth.card.end + timedelta(days=rng.randint(1, 9)), time(12), UTC)
