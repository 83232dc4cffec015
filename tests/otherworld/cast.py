"""Who and what takes part: projects, companies, private persons, places; each object's name only once in a region."""

import random

from tests.otherworld import words
from tests.otherworld.model import Company, Place, Project
from tests.otherworld.table import Region


class Cast:
    """Hands out names."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self._objects: set[str] = set()
        self._companies: dict[str, list[Company]] = {}
        self._names: set[str] = set()

    def project(self, region: str) -> Project:
        """A project with an object's name that nobody else in the country has."""
        while True:
            tail = self.rng.choice(["", "", "-2", "-3"])
            name = f"«{self.rng.choice(words.FIRST)}{self.rng.choice(words.SECOND)}{tail}»"
            if name not in self._objects:
                break
            name = name.replace("»", f" {self.rng.choice(['Южный', 'Северный', 'Западный'])}»")
            if name not in self._objects:
                break
        self._objects.add(name)
        card, ru, kk = self.rng.choice(words.PROJECTS)
        return Project(
            card.format(o=name), [one.format(o=name) for one in ru], [one.format(o=name) for one in kk], name
        )

    def company(self, region: str) -> Company:
        """A company of the region: a new one, or one that has other projects there."""
        mine = self._companies.setdefault(region, [])
        if mine and self.rng.random() < 0.2:
            return self.rng.choice(mine)
        made = self._person() if self.rng.random() < 0.08 else self._firm()
        mine.append(made)
        return made

    def _firm(self) -> Company:
        while True:
            name = f"{self.rng.choice(words.COMPANY_HEAD)} {self.rng.choice(words.COMPANY_TAIL)}"
            if name not in self._names or len(self._names) > 500:
                break
        self._names.add(name)
        ru, kk = self.rng.choice(words.FORMS)
        founded = f"{self.rng.randint(0, 24):02}{self.rng.randint(1, 12):02}"
        number = f"{founded}{self.rng.choice('456')}{self.rng.randint(0, 9999999):07}"
        return Company(f"{ru} «{name}»", f"«{name}» {kk}", f'{words.LONG[ru]} ""{name}""', number)

    def _person(self) -> Company:
        surname = self.rng.choice(words.SURNAMES)
        given, father = self.rng.choice(words.GIVEN), self.rng.choice(words.FATHERS)
        born = f"{self.rng.randint(60, 99)}{self.rng.randint(1, 12):02}{self.rng.randint(1, 28):02}"
        number = f"{born}3{self.rng.randint(0, 99999):05}"
        if self.rng.random() < 0.5:
            ru, kk = f"ИП {surname} {given[0]}.{father[0]}.", f"ЖК {surname} {given[0]}.{father[0]}."
        else:
            ru, kk = f"Крестьянское хозяйство {surname} {given} {father}", f"{surname} {given} {father} шаруа қожалығы"
        return Company(ru, kk, f"{surname} {given} {father}", number, surname)

    def place(self, region: Region) -> Place:
        """A place in the region."""
        districts, villages = words.PLACES[region.code]
        district, village = self.rng.choice(districts), self.rng.choice(villages)
        hall = self.rng.choice(words.HALLS)
        street, house = self.rng.choice(words.STREETS), self.rng.randint(1, 90)
        if region.code in words.CITIES:
            return Place(
                district,
                village,
                f"{region.ru}, {district[0]} район, ул. {street}, {house}, {hall[0]}",
                f"{region.kk}, {district[1]} ауданы, {street} к-сі, {house}, {hall[1]}",
                (f"{region.ru}, {district[0]} район", f"{region.kk}, {district[1]} ауданы"),
            )
        return Place(
            district,
            village,
            f"{region.ru}, {district[0]} район, с. {village}, ул. {street}, {house}, {hall[0]}",
            f"{region.kk}, {district[1]} ауданы, {village} ауылы, {street} көшесі, {house}, {hall[1]}",
            (f"{region.ru}, {district[0]} район, с. {village}", f"{region.kk}, {district[1]} ауданы, {village} ауылы"),
        )
