# ruff: noqa: E501 - phrases stand on one line each
"""Where the world's names come from: places, companies and projects, in Russian and Kazakh."""

from __future__ import annotations

import csv
import random
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from tests.world.days import DATA
from tests.world.model import Company, Place, Project, Region

_PREFIXES = "Ак/Ақ Кара/Қара Сары/Сары Кок/Көк Кызыл/Қызыл Жана/Жаңа Улкен/Үлкен Бес/Бес Орта/Орта Тас/Тас Алтын/Алтын Кумис/Күміс Жез/Жез Май/Май Кос/Қос"
_ROOTS = "тау/тау булак/бұлақ тобе/төбе коль/көл су/су сай/сай жал/жал кум/құм арал/арал агаш/ағаш дала/дала шоки/шоқы орда/орда узек/өзек"
_COMPANY_WORDS = ("Mining", "Недра", "Ресурс", "Минералс", "Петролеум", "Агро", "Цемент", "Энерго", "Gold", "Тас")
_MINERALS = (
    ("глинистых пород", "балшықты жыныстарды"),
    ("золотосодержащих руд", "алтын құрамды кендерді"),
    ("песчано-гравийной смеси", "құмды-қиыршықтас қоспасын"),
    ("строительного камня", "құрылыс тасын"),
    ("медных руд", "мыс кендерін"),
    ("бурого угля", "қоңыр көмірді"),
)
_PLANTS = (
    ("асфальтобетонного завода", "асфальтбетон зауыты"),
    ("птицефабрики", "құс фабрикасы"),
    ("котельной", "қазандық"),
    ("полигона твердых бытовых отходов", "тұрмыстық қатты қалдықтар полигоны"),
    ("нефтебазы", "мұнай базасы"),
    ("кирпичного завода", "кірпіш зауыты"),
)
_BUILDINGS = (
    ("средней школы", "орта мектеп"),
    ("поликлиники", "емхана"),
    ("детского сада", "балабақша"),
    ("канализационного коллектора", "кәріз коллекторы"),
    ("внутрипоселковых дорог", "ауылішілік жолдар"),
    ("системы водоснабжения", "сумен жабдықтау жүйесі"),
    ("физкультурно-оздоровительного комплекса", "дене шынықтыру-сауықтыру кешені"),
)
_HALLS = (
    ("здание акимата", "әкімдік ғимараты"),
    ("Дом культуры", "Мәдениет үйі"),
    ("здание клуба", "клуб ғимараты"),
    ("актовый зал школы", "мектептің мәжіліс залы"),
    ("конференц-зал библиотеки", "кітапхананың конференц-залы"),
)
_PERSONS = ("Ахметов Е.Б.", "Сериков А.К.", "Ли В.П.", "Оспанова Г.М.", "Иванов С.Н.", "Жумабаева Д.Т.")
_ASSESSMENT = (
    "Проведение оценки воздействия на окружающую среду (в том числе сопровождаемой оценкой трансграничных воздействий)"
)
_EXPERTISE = "Государственная экологическая экспертиза"


def region_of(row: dict[str, str], on: date) -> Region:
    """A region as it was named on a day."""
    former = bool(row["renamed"]) and on < date.fromisoformat(row["renamed"])
    return Region(
        code=row["region"],
        kato=row["kato"],
        name_ru=row["former_name_ru"] if former else row["name_ru"],
        name_kk=row["former_name_kk"] if former else row["name_kk"],
        zone=ZoneInfo(row["time_zone"]),
        slug=row["govkz_slug"],
    )


def load_regions(on: date) -> tuple[Region, ...]:
    """The regions that existed on a day, in the ministry's order, named as then."""
    text = files("checks").joinpath("data/regions.csv").read_text(encoding="utf8")
    rows = sorted(csv.DictReader(text.splitlines()), key=lambda row: int(row["no_2025"]))
    return tuple(region_of(row, on) for row in rows if not row["since"] or date.fromisoformat(row["since"]) <= on)


@cache
def districts() -> dict[str, list[tuple[str, str]]]:
    """The districts by region: (Russian, Kazakh)."""
    out: dict[str, list[tuple[str, str]]] = {}
    with (DATA / "districts.csv").open(encoding="utf8") as lines:
        for row in csv.DictReader(lines):
            out.setdefault(row["region"], []).append((row["ru"], row["kk"]))
    return out


@cache
def subjects() -> tuple[tuple[str, str], ...]:
    """Distinct names of deposits, villages and works: (Russian, Kazakh)."""
    pairs = [(p.split("/"), r.split("/")) for p in _PREFIXES.split() for r in _ROOTS.split()]
    return tuple((p[0] + r[0], p[1] + r[1]) for p, r in pairs)


def locative(district_ru: str) -> str:
    """«Бурлинский район» → «в Бурлинском районе»."""
    if district_ru.startswith("район "):
        return "в районе " + district_ru.removeprefix("район ")
    return "в " + district_ru.replace("ский район", "ском районе").replace("ий район", "ем районе")


@dataclass(slots=True)
class Namer:
    """Gives one region its names: subjects never repeat there, companies do."""

    region: Region
    rng: random.Random
    _pool: list[tuple[str, str]] = field(default_factory=list)
    _companies: list[Company] = field(default_factory=list)
    _authorities: list[Company] = field(default_factory=list)
    _round: int = 0

    def subject(self) -> tuple[str, str]:
        """A name not used in this region before; numbered once the plain ones have run out."""
        if not self._pool:
            self._pool = list(subjects())
            self.rng.shuffle(self._pool)
            self._round += 1
        ru, kk = self._pool.pop()
        return (ru, kk) if self._round == 1 else (f"{ru}-{self._round}", f"{kk}-{self._round}")

    def number(self, private: bool) -> str:
        """A 12-digit BIN or IIN of plausible form."""
        fifth = self.rng.choice("0123" if private else "456")
        return f"{self.rng.randint(5, 24):02}{self.rng.randint(1, 12):02}{fifth}{self.rng.randint(0, 9_999_999):07}"

    def company(self) -> Company:
        """A company that plans something here: a new one, or one that has other projects already."""
        if self._companies and self.rng.random() < 0.35:
            return self.rng.choice(self._companies)
        made = self._private() if self.rng.random() < 0.06 else self._new_company()
        self._companies.append(made)
        return made

    def _private(self) -> Company:
        person = self.rng.choice(_PERSONS)
        return Company(f"ИП {person}", f"ЖК {person}", self.number(private=True), private=True)

    def _new_company(self) -> Company:
        ru, kk = self.rng.choice(subjects())
        word = self.rng.choice(_COMPANY_WORDS)
        form_ru, form_kk = self.rng.choice((("ТОО", "ЖШС"), ("ТОО", "ЖШС"), ("ТОО", "ЖШС"), ("АО", "АҚ")))
        return Company(f"{form_ru} «{ru} {word}»", f"«{kk} {word}» {form_kk}", self.number(private=False))

    def authority(self) -> Company:
        """A state body that builds something: the usual initiator of a public discussion."""
        if self._authorities and self.rng.random() < 0.4:
            return self.rng.choice(self._authorities)
        ru, kk = self.rng.choice(districts()[self.region.code])
        genitive = locative(ru).removeprefix("в ").replace("ском районе", "ского района")
        genitive = genitive.replace("ем районе", "его района").replace("районе ", "района ")
        made = Company(f"ГУ «Отдел строительства {genitive}»", f"«{kk}ның құрылыс бөлімі» ММ", self.number(False))
        self._authorities.append(made)
        return made

    def place(self) -> Place:
        """A hall in a village of a district."""
        ru, kk = self.rng.choice(districts()[self.region.code])
        village_ru, village_kk = self.rng.choice(subjects())
        hall_ru, hall_kk = self.rng.choice(_HALLS)
        full_ru = f"{self.region.name_ru}, {ru}, с.{village_ru}, {hall_ru}"
        return Place(ru, kk, full_ru, f"{self.region.name_kk}, {kk}, {village_kk} ауылы, {hall_kk}")

    def project(self, place: Place) -> Project:
        """What an open meeting is about."""
        makers = (self._mine, self._exploration, self._emissions, self._liquidation)
        return self.rng.choice(makers)(place)

    def _mine(self, place: Place) -> Project:
        (ru, kk), (m_ru, m_kk) = self.subject(), self.rng.choice(_MINERALS)
        return Project(
            f"Отчет о возможных воздействиях к Плану горных работ на добычу {m_ru} месторождения «{ru}» {locative(place.district_ru)}",
            f"{place.district_kk}ндағы «{kk}» кен орнында {m_kk} өндіруге арналған тау-кен жұмыстары жоспарына ықтимал әсерлер туралы есеп",
            f"ОоВВ к Плану горных работ, месторождение «{ru}»",
            f"«{kk}» кен орны, тау-кен жұмыстары жоспарына ЫӘЕ",
            _ASSESSMENT,
            ru,
        )

    def _exploration(self, place: Place) -> Project:
        ru, kk = self.subject()
        blocks = self.rng.randint(3, 60)
        return Project(
            f"План разведки твердых полезных ископаемых на участке «{ru}» ({blocks} блоков), {place.district_ru}",
            f"«{kk}» учаскесінде ({blocks} блок) қатты пайдалы қазбаларды барлау жоспары, {place.district_kk}",
            f"План разведки ТПИ, участок «{ru}»",
            f"«{kk}» учаскесі, ҚПҚ барлау жоспары",
            _ASSESSMENT,
            ru,
        )

    def _emissions(self, place: Place) -> Project:
        (ru, kk), (p_ru, p_kk) = self.subject(), self.rng.choice(_PLANTS)
        return Project(
            f"Проект нормативов допустимых выбросов, программа управления отходами, программа экологического контроля для {p_ru} «{ru}»",
            f"«{kk}» {p_kk} үшін жол берілетін шығарындылар нормативтерінің жобасы, қалдықтарды басқару бағдарламасы, экологиялық бақылау бағдарламасы",
            f"НДВ, ПУО, ПЭК {p_ru} «{ru}»",
            f"«{kk}» {p_kk}, НДВ, ПУО, ПЭК",
            _EXPERTISE,
            ru,
        )

    def _liquidation(self, place: Place) -> Project:
        ru, kk = self.subject()
        return Project(
            f"План ликвидации последствий операций по добыче на месторождении «{ru}», {place.district_ru}",
            f"{place.district_kk}, «{kk}» кен орнындағы өндіру жөніндегі операциялардың салдарын жою жоспары",
            f"План ликвидации, месторождение «{ru}»",
            f"«{kk}» кен орны, жою жоспары",
            _EXPERTISE,
            ru,
        )

    def construction(self, place: Place) -> Project:
        """What a public discussion is about."""
        (ru, kk), (b_ru, b_kk) = self.subject(), self.rng.choice(_BUILDINGS)
        return Project(
            f"Раздел охраны окружающей среды к рабочему проекту «Строительство {b_ru} в селе {ru}», {place.district_ru}",
            f"{place.district_kk}, «{kk} ауылында {b_kk} салу» жұмыс жобасына қоршаған ортаны қорғау бөлімі",
            f"РООС «Строительство {b_ru} в селе {ru}»",
            f"«{kk} ауылында {b_kk} салу» ҚОҚБ",
            "проекты, перечисленные в подпунктах 2) статьи 87 Кодекса",
            ru,
        )
