"""How people name things: objects in two languages and three alphabets, companies, projects with numbers in them."""

# ruff: noqa: E501  (tables of words)
import re

from tests.otherworld import words
from tests.otherworld.cast import Cast
from tests.otherworld.model import Company, Place, Project
from tests.otherworld.table import Region

STEMS = [
    ("Ак", "Ақ"),
    ("Кара", "Қара"),
    ("Кок", "Көк"),
    ("Жана", "Жаңа"),
    ("Кызыл", "Қызыл"),
    ("Улкен", "Үлкен"),
    ("Кос", "Қос"),
    ("Мын", "Мың"),
    ("Алтын", "Алтын"),
    ("Теректи", "Теректі"),
    ("Тас", "Тас"),
    ("Бала", "Бала"),
    ("Киши", "Кіші"),
    ("Сулу", "Сұлу"),
]
ENDS = [
    ("булак", "бұлақ"),
    ("тобе", "төбе"),
    ("кудук", "құдық"),
    ("озек", "өзек"),
    ("шокы", "шоқы"),
    ("агаш", "ағаш"),
    ("кум", "құм"),
    ("сай", "сай"),
    ("тас", "тас"),
    ("жал", "жал"),
    ("коль", "көл"),
    ("откель", "өткел"),
    ("адыр", "адыр"),
    ("мойнак", "мойнақ"),
]
SIDES = [
    ("Восточный", "Шығыс"),
    ("Западный", "Батыс"),
    ("Северный", "Солтүстік"),
    ("Южный", "Оңтүстік"),
    ("Центральный", "Орталық"),
]
FIRMS = [
    ("Ертис Транс Строй", "Ертіс Транс Құрылыс"),
    ("КазНедра Сервис", "ҚазНедра Сервис"),
    ("Алтын Дала Агро", "Алтын Дала Агро"),
    ("Тау-Кен Ресурс", "Тау-Кен Ресурс"),
    ("QazMineral Group", "QazMineral Group"),
    ("Жайык Мунай", "Жайық Мұнай"),
    ("Степь Энерго", "Степь Энерго"),
    ("Нурлы Кала Курылыс", "Нұрлы Қала Құрылыс"),
    ("Turan Copper", "Turan Copper"),
    ("Бирлик-2005", "Бірлік-2005"),
    ("СельхозПродукт", "СельхозПродукт"),
    ("Арна Жол", "Арна Жол"),
    ("Медь Плюс", "Медь Плюс"),
    ("Сары Кен Барлау", "Сары Кен Барлау"),
    ("Фирма Рубин", "Рубин фирмасы"),
    ("Каспий Шельф Ойл", "Каспий Шельф Ойл"),
    ("Тынай", "Тыңай"),
    ("Кайнар Су", "Қайнар Су"),
    ("Ак Бидай", "Ақ Бидай"),
    ("Polymetal Betpak", "Polymetal Betpak"),
    ("Достык Инвест", "Достық Инвест"),
    ("Мустафин и К", "Мустафин и К"),
    ("ЦемПром", "ЦемПром"),
    ("Балхаш Тас", "Балқаш Тас"),
]
BODIES = [
    (
        "Отдел строительства, архитектуры и градостроительства {d} района",
        "{k} ауданының құрылыс, сәулет және қала құрылысы бөлімі",
    ),
    (
        "Отдел жилищно-коммунального хозяйства, пассажирского транспорта и автомобильных дорог {d} района",
        "{k} ауданының тұрғын үй-коммуналдық шаруашылығы, жолаушылар көлігі және автомобиль жолдары бөлімі",
    ),
    ("Аппарат акима {v} сельского округа", "{v} ауылдық округі әкімінің аппараты"),
]
LATIN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяқәіңғүұөһё",
        re.findall(
            r"\S+", "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch * y * e yu ya q a i ng g u u o h yo"
        ),
        strict=True,
    )
)
PLAIN_KK = str.maketrans("қәіңғүұөһҚӘІҢҒҮҰӨҺ", "каингууохКАИНГУУОХ")

# card; Russian postings; Kazakh postings. o, k: the object; n: its number; m: another number; v: the village
PROJECTS: list[tuple[str, list[str], list[str]]] = [
    (
        "Отчет о возможных воздействиях к Плану разведки твердых полезных ископаемых на участке «{o}» (лицензия №{n}-EL) на {y} годы",
        ["«Отчет о возможных воздействиях» к плану разведки ТПИ на участке {o} по лицензии № {n}-EL", "Плану разведки на участке «{o}», лиц. №{n}-EL от {q} г.", "ОоВВ к «Плану разведки твердых полезных ископаемых на уч. {o} в {v}» ({n}-EL)"],
        ["«{k}» учаскесінде қатты пайдалы қазбаларды барлау жоспарына (№{n}-EL лицензиясы) ықтимал әсерлер туралы есеп", "{k} учаскесіндегі ҚПҚ барлау жоспарының ЫӘТЕ, {n}-EL лицензия"],
    ),
    (
        "Проект нормативов допустимых выбросов (НДВ), ПУО, ПЭК, ППМ для {o} месторождения, промплощадка №{s}",
        ["материалам для получения экологического разрешения (НДВ, ПУО, ПЭК, ППМ), м-е {o}, промплощадка № {s}", "проектам нормативов допустимых выбросов, программы управления отходами и производственного экоконтроля месторождения «{o}» (площадка №{s})"],
        ["«{k}» кен орнының №{s} өнеркәсіп алаңы үшін РЕШ, ҚББ, ӨЭБ жобалары", "{k} кен орны, №{s} алаң бойынша экологиялық рұқсат алуға арналған материалдар"],
    ),
    (
        "РООС к рабочему проекту «Строительство физкультурно-оздоровительного комплекса {o} в с.{v}»",
        ["РП «Строительство ФОК «{o}» в селе {v}» с разделом ООС", "разделу «Охрана окружающей среды» рабочего проекта «Строительство ФОК {o}»"],
        ["«{v} ауылында «{k}» дене шынықтыру-сауықтыру кешенін салу» жұмыс жобасының ҚОҚ бөлімі"],
    ),
    (
        "Строительство подъездной автодороги к {o}, км 0-{s}. Раздел охраны окружающей среды",
        ["рабочему проекту «Подъездная дорога к {o}, 0-{s} км»", "РООС к РП строительства подъездной автомобильной дороги к {o} (0–{s} км)"],
        ["«{k} кіреберіс автожолын салу, 0-{s} шақырым» жұмыс жобасы", "{k} кірме жолы құрылысының (0-{s} км) қоршаған ортаны қорғау бөлімі"],
    ),
    (
        "План горных работ по добыче строительного песка на месторождении {o}, блок {m}",
        ["ПГР на добычу песка, м/р «{o}», блок {m}", "плану горных работ: добыча строительных песков, месторождение {o} (блок {m})"],
        ["{k} кен орнында ({m} блок) құрылыс құмын өндіру бойынша тау-кен жұмыстарының жоспары", "«{k}» құрылыс құмы кен орнының тау кен жұмыстары жоспары, {m} блогы"],
    ),
    (
        "Заявление об экологических последствиях (КЭР): цех по переработке пластика {o}",
        ["цеху переработки пластика {o} — получение КЭР", "материалам для получения КЭР на цех по переработке пластмассы «{o}»"],
        ["«{k}» пластик қайта өңдеу цехы бойынша КЭР алу материалдары"],
    ),
    (
        "Проект разработки месторождения {o} по состоянию на 01.01.{y0} г. ОоВВ",
        ["проекту разработки месторождения «{o}» (по состоянию на 01.01.{y0})", "ОоВВ к проекту разработки м/р {o}"],
        ["01.01.{y0} ж. жағдай бойынша «{k}» кен орнын игеру жобасы", "{k} кен орнын игеру жобасына ЫӘТЕ"],
    ),
    (
        "Реконструкция полигона ТБО с.{v} ({o}). НДВ",
        ["реконструкции полигона твердо-бытовых отходов «{o}», село {v}", "НДВ полигона ТБО {o} с. {v}"],
        ["{v} ауылының «{k}» ТҚҚ полигонын қайта жаңарту", "{k} қатты тұрмыстық қалдықтар полигоны үшін РЕШ нормативтері"],
    ),
    (
        "Отчет о возможных воздействиях. Бройлерная птицефабрика {o} мощностью {n} тонн мяса в год",
        ["строительству птицефабрики «{o}» на {n} тонн в год", "ОВОС (ОоВВ) бройлерной птицефабрики {o}, {n} т/год"],
        ["жылына {n} тонна ет өндіретін «{k}» бройлерлік құс фабрикасы жобасы", "{k} құс фабрикасының ықтимал әсерлер туралы есебі"],
    ),
    (
        "Газопровод-отвод и АГРС {o}. Рабочий проект с разделом ООС",
        ["РП «Газопровод-отвод и АГРС «{o}»», раздел ООС", "строительству газопровода-отвода с АГРС {o}"],
        ["«{k}» АГТС және газ құбыры тармағының жұмыс жобасы", "{k} газ тарату станциясы мен бұрма газ құбырының құрылысы"],
    ),
    (
        "Капитальный ремонт гидротехнического сооружения канала {o} ПК {m}",
        ["капремонту канала {o}, ПК {m}", "рабочему проекту «Кап. ремонт ГТС канала «{o}»» ПК{m}"],
        ["{k} каналының гидротехникалық құрылысын күрделі жөндеу, ПК {m}"],
    ),
    (
        "Получение комплексного экологического разрешения: ТЭЦ {o}, золоотвал №{s}",
        ["комплексному экологическому разрешению (КЭР) ТЭЦ «{o}», золоотвал № {s}"],
        ["{k} ЖЭО-ның №{s} күл үйіндісі бойынша кешенді экологиялық рұқсат алу"],
    ),
]  # fmt: skip


Pairs = list[tuple[str, str]]


def latin(text: str) -> str:
    """A name as somebody types it on a Latin keyboard."""
    made = "".join(LATIN.get(letter, letter) for letter in text.lower()).replace("*", "")
    return made.title()


class PeopleCast(Cast):
    """Hands out names that read differently in each language."""

    def project(self, region: str) -> Project:
        """A project whose object is translated in the Kazakh postings and sometimes written in Latin letters."""
        ru, kk = self._object(region)
        return self._named(region, self.rng.choice(PROJECTS), ru, kk)[0]

    def _object(self, region: str) -> tuple[str, str]:
        """An object's name in both languages that none in the region has yet."""
        while True:
            ru, kk = self._drawn()
            if (region, ru) not in self._taken:
                self._taken.add((region, ru))
                return ru, kk

    def _drawn(self) -> tuple[str, str]:
        """A name in both languages, taken or not."""
        rng = self.rng
        (a, b), (c, d) = rng.choice(STEMS), rng.choice(ENDS)
        if rng.random() < 0.25:
            side = rng.choice(SIDES)
            return f"{side[0]} {a}{c}", f"{side[1]} {b}{d}"
        return a + c, b + d

    def twins(self, region: str) -> list[Project]:
        """Two projects of one object that differ by one number."""
        rng = self.rng
        (a, b), (c, d) = rng.choice(STEMS), rng.choice(ENDS)
        lot = f" {rng.randint(2, 40)}"
        self._taken.add((region, a + c + lot))
        return self._named(region, rng.choice(PROJECTS), a + c + lot, b + d + lot)

    def _named(self, region: str, names: tuple[str, list[str], list[str]], ru: str, kk: str) -> list[Project]:
        rng = self.rng
        card, said_ru, said_kk = names
        year = rng.randint(2021, 2026)
        numbers: dict[str, object] = {
            "n": rng.randint(1200, 3400), "s": rng.randint(1, 9), "m": f"{rng.randint(1, 19)}-{rng.choice('АБВ')}", "y": f"{year}-{year + 4}",
            "y0": year - 1, "q": f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.{year - 1}", "v": rng.choice(words.PLACES[region][1]),
        }  # fmt: skip
        first, other = dict(numbers), dict(numbers)
        other |= {"n": int(str(numbers["n"])) + 1, "s": int(str(numbers["s"])) + 1}
        other["m"] = f"{int(str(numbers['m']).split('-')[0]) + 1}-{str(numbers['m'])[-1]}"
        foreign = latin(ru) if rng.random() < 0.3 else ru
        told = any(f"{{{name}}}" in card for name in "nsm")
        lot = rng.randint(1, 20)
        made = []
        for n, given in enumerate((first, other)):
            tail = ("", "") if told or not n else (f", лот №{lot}", f", №{lot} лот")
            made.append(
                Project(
                    card.format(o=ru, **given) + tail[0],
                    [one.format(o=rng.choice([ru, ru, foreign]), **given) + tail[0] for one in said_ru],
                    [one.format(k=kk, **given) + tail[1] for one in said_kk],
                    ru,
                )
            )
        return made

    @property
    def _taken(self) -> set[tuple[str, str]]:
        return self.__dict__.setdefault("taken", set())  # type: ignore[no-any-return]

    def _firm(self) -> Company:
        rng = self.rng
        ru, kk = rng.choice(FIRMS)
        if rng.random() < 0.5:
            tail = rng.choice([" Актау", " Group", " KZ", " Плюс", " Холдинг", "-Н", " и К"])
            ru, kk = ru + tail, kk + tail
        form_ru, form_kk = rng.choice(words.FORMS)
        founded = f"{rng.randint(0, 24):02}{rng.randint(1, 12):02}"
        number = f"{founded}{rng.choice('456')}{rng.randint(0, 9999999):07}"
        return Company(f"{form_ru} «{ru}»", f"«{kk}» {form_kk}", f'{words.LONG[form_ru]} ""{ru}""', number)

    def body(self, place: Place) -> Company:
        """A state body of the district: long names, translated whole."""
        ru, kk = self.rng.choice(BODIES)
        ru = ru.format(d=place.district[0].removesuffix("ий") + "ого", v=place.village).replace("ыйого", "ого")
        kk = kk.format(k=place.district[1], v=place.village)
        number = f"{self.rng.randint(0, 24):02}{self.rng.randint(1, 12):02}40{self.rng.randint(0, 999999):06}"
        return Company(f"ГУ «{ru}»", f"«{kk}» ММ", f'Государственное учреждение ""{ru}""', number)

    def place(self, region: Region) -> Place:
        """A place, written with more abbreviations."""
        made = super().place(region)
        if self.rng.random() < 0.5:
            made.ru = made.ru.replace(" район", " р-н").replace("область", "обл.").replace("ул. ", "ул.")
            made.kk = made.kk.replace(" облысы", " обл.").replace(" көшесі", " к.").replace(" ауылы", " а.")
        return made


class PairCast(PeopleCast):
    """Hands out names put together from pairs, of which each is in both languages.

    `founded`: the first and the last year of a company's number; `sorts`: the fifth figure of it; `born`: the first
    and the last year of a private person's number; `tries`: how often a name that is taken is drawn again.
    """

    founded = (0, 21)
    sorts = "4444456"
    born = (60, 97)
    tries = 80

    def _number(self) -> str:
        rng = self.rng
        return f"{rng.randint(*self.founded):02}{rng.randint(1, 12):02}{rng.choice(self.sorts)}{rng.randint(0, 9999999):07}"

    def _called(self, heads: Pairs, tails: Pairs, forms: list[tuple[str, str, str]], within: str = "") -> Company:
        """A company whose name none before it has (`within`: in that region), as long as there are others."""
        rng = self.rng
        for _ in range(self.tries):
            (a, b), (c, d) = rng.choice(heads), rng.choice(tails)
            if within + a + c not in self._names:
                break
        self._names.add(within + a + c)
        ru, kk, long = rng.choice(forms)
        return Company(f"{ru} «{a}{c}»", f"«{b}{d}» {kk}", f'{long} ""{a}{c}""', self._number())

    def _private(self, surnames: list[str], names: list[str], fathers: list[str], forms: Pairs) -> Company:
        """A private person; the forms have {s} for the surname, {g} and {f} for the other names."""
        rng = self.rng
        s, g, f = rng.choice(surnames), rng.choice(names), rng.choice(fathers)
        number = f"{rng.randint(*self.born)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}3{rng.randint(0, 99999):05}"
        ru, kk = (one.format(s=s, g=g, f=f) for one in rng.choice(forms))
        return Company(ru, kk, f"{s} {g} {f}", number, s)

    def _office(self, ru: str, kk: str, long: str, where: str) -> Company:
        """An office, always under the same number there."""
        known: dict[tuple[str, str], str] = self.__dict__.setdefault("known", {})
        return Company(ru, kk, long, known.setdefault((ru, where), self._number()))
