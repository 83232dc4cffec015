"""What press services, law departments and agencies send: notices, minutes and both in three languages."""

# ruff: noqa: E501  (sentences read best whole)
import random
from dataclasses import dataclass
from datetime import date, timedelta

from tests.otherworld import days, summit_days
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.summit_cast import BUILDERS, DESIGNERS, Sited

Rows = list[tuple[str, str]]

FULL_RU = [("ТОО ", "Товарищество с ограниченной ответственностью "), ("АО ", "Акционерное общество ")]
FULL_KK = [(" ЖШС", " жауапкершілігі шектеулі серіктестігі"), (" АҚ", " акционерлік қоғамы")]
PAPERS_RU = ["«Казахстанская правда»", "«Индустриальная Караганда сегодня»", "«Деловой регион»", "«Каспий Times»", "«Вечерний город»"]  # fmt: skip
PAPERS_KK = ["«Egemen Qazaqstan»", "«Өндіріс тынысы»", "«Жайық үні»", "«Қала мен дала»", "«Кенші сөзі»"]
CHANNELS = ["«Хабар 24»", "«Atameken Business»", "«Первый городской»", "«Teleqazyna»"]
PEOPLE = ["Д. Ахметжанова", "К. Ли", "В. Штерн", "Е. Нургазин", "M. van Dijk", "С. Оспанова", "Т. Жаксылыков", "И. Громова"]  # fmt: skip


@dataclass
class Brief:
    """The facts of a hearing as one author words them."""

    h: Hearing
    language: str
    rng: random.Random

    def __post_init__(self) -> None:
        russian = self.language == "ru"
        self.meet = self.h.form == OPEN
        self.by = self.rng.choice(self.h.project.ru if russian else self.h.project.kk)
        self.name = self.h.company.ru if russian else self.h.company.kk
        self.where = where_of(self.h, self.language)
        self.maker = self.rng.choice(DESIGNERS)[0 if russian else 1]
        self.builder = self.rng.choice(BUILDERS)[0 if russian else 1]
        self.code = f"{self.rng.randint(2, 60)}/{self.rng.randint(1, 9)}"

    @property
    def who(self) -> str:
        """The company, sometimes under its full form, sometimes with its number."""
        name, rng = self.name, self.rng
        if rng.random() < 0.25:
            for short, long in FULL_RU if self.language == "ru" else FULL_KK:
                name = name.replace(short, long)
        number = f"{'БИН' if self.language == 'ru' else 'БСН'} {self.h.company.number}"
        return rng.choice([name, name, name, f"{name} ({number})", f"{name} [{number}]"])

    @property
    def quoted(self) -> str:
        """The project in quotes, which people close once."""
        if "«" not in self.by:
            return f"«{self.by}»"
        return f"«{self.by}" if self.by.endswith("»") else f"“{self.by}”"

    @property
    def cell(self) -> str:
        return summit_days.cell(self.h, self.language, self.rng)

    @property
    def told(self) -> str:
        return summit_days.told(self.h, self.language, self.rng)

    @property
    def past(self) -> str:
        return summit_days.past(self.h, self.language, self.rng)

    def day(self, d: date) -> str:
        """Some other day."""
        return (summit_days.ru_day if self.language == "ru" else summit_days.kk_day)(d, self.rng)


def where_of(h: Hearing, language: str) -> str:
    """The hall of a meeting, the territory of a discussion."""
    n = ("ru", "kk").index(language)
    return (h.place.ru, h.place.kk)[n] if h.form == OPEN else h.place.area[n]


def ended(text: str) -> str:
    """A sentence with its stop, which stands already where an abbreviation ends it."""
    return text if text.endswith(".") else f"{text}."


def of_branch(name: str, end: str) -> str:
    """A company behind a preposition: only a branch is declined."""
    return f"Филиал{end}{name.removeprefix('Филиал')}" if name.startswith("Филиал") else name


def _first(text: str) -> str:
    return text[0].upper() + text[1:]


def _phone(rng: random.Random) -> str:
    return f"+7 (7{rng.randint(10, 29)}2) {rng.randint(20, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"


def _zoom(rng: random.Random) -> str:
    return f"https://zoom.example/j/{rng.randint(80, 99)}{rng.randint(10**8, 10**9 - 1)}"


def _letter(h: Hearing, rng: random.Random) -> date:
    """The day of a letter that came before anybody posted anything."""
    day = h.seen.date() - timedelta(days=rng.choice([2, 2, 3, 4]))
    while not days.is_working(day):
        day -= timedelta(days=1)
    return day


def _number(rng: random.Random) -> str:
    return f"{rng.randint(10, 40)}-{rng.randint(1, 19):02}/{rng.randint(20, 990)}"


# ---------------------------------------------------------------- what stands beside


def _asides_ru(b: Brief) -> list[str]:
    """What else notices tell in Russian, with days that are none of the hearing's."""
    h, rng = b.h, b.rng
    printed, sent, close = h.seen.date() - timedelta(days=rng.randint(2, 4)), _letter(h, rng), h.end - timedelta(days=rng.choice([3, 4, 5]))  # fmt: skip
    lines = [
        f"Генеральный проектировщик – {b.maker}, государственная лицензия № 0{rng.randint(1200, 2700)}Р от {rng.randint(10, 28)}.{rng.choice(['02', '06', '10'])}.20{rng.randint(10, 19)} г.",
        f"Подрядная организация (contractor): {b.builder}.",
        f"Публикация в СМИ: газета {rng.choice(PAPERS_RU)} № {rng.randint(12, 230)} от {printed:%d.%m.%Y} г.; эфирная справка телеканала {rng.choice(CHANNELS)} от {b.day(printed + timedelta(days=1))}",
        f"Замечания и предложения в письменном виде принимаются не позднее {close:%d.%m.%Y} г. (18:00) по e-mail: ecology@company.example.",
        f"Заявление о намечаемой деятельности № KZ{rng.randint(10, 99)}RYS00{rng.randint(190000, 990000)} подано {h.seen.date() - timedelta(days=rng.randint(60, 85)):%d.%m.%Y} г.",
        f"Согласовано письмом местного исполнительного органа № {_number(rng)} от {b.day(sent)}",
        f"Ответственное лицо: {rng.choice(PEOPLE)}, департамент ОТ, ПБ и ООС (HSE), тел. {_phone(rng)}, вн. {rng.randint(101, 799)}.",
        f"С полным пакетом материалов можно ознакомиться на Едином экологическом портале; документы загружены {sent:%d.%m.%Y} г.",
        "Правовое основание: ст. ст. 73 и 96 Экологического кодекса РК от 02.01.2021 г. № 400-VI ЗРК, Правила № 286 от 03.08.2021 г.",
    ]
    if b.meet:
        lines += [
            f"Подключение онлайн (ZOOM): {_zoom(rng)}, Meeting ID {rng.randint(700, 999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}, Passcode {rng.randint(100000, 999999)}; просим входить под своими фамилией и именем, микрофон держать выключенным.",
            f"Для удалённых участников организуется видеотрансляция (MS Teams), заявку на подключение направить до {close:%d.%m.%Y} г.",
        ]
    return rng.sample(lines, rng.choice([0, 1, 2, 2, 3, 4, 5]))


def _asides_kk(b: Brief) -> list[str]:
    """The same in Kazakh."""
    h, rng = b.h, b.rng
    printed, close = h.seen.date() - timedelta(days=rng.randint(2, 4)), h.end - timedelta(days=rng.choice([3, 4, 5]))
    lines = [
        f"Бас жобалаушы – {b.maker}, мемлекеттік лицензия № 0{rng.randint(1200, 2700)}Р, берілген күні {rng.randint(10, 28)}.{rng.choice(['02', '06', '10'])}.20{rng.randint(10, 19)} ж.",
        f"Мердігер ұйым: {b.builder}.",
        f"БАҚ-та жариялануы: {rng.choice(PAPERS_KK)} газеті, № {rng.randint(12, 230)}, {printed:%d.%m.%Y} ж.; {rng.choice(CHANNELS)} телеарнасы.",
        f"Жазбаша ескертулер мен ұсыныстар {close:%d.%m.%Y} ж. сағат 18:00-ге дейін ecology@company.example поштасына қабылданады.",
        f"Жергілікті атқарушы органның келісім хаты: № {_number(rng)}, {b.day(_letter(h, rng))}",
        f"Жауапты тұлға: {rng.choice(PEOPLE)}, еңбекті және қоршаған ортаны қорғау департаменті, тел. {_phone(rng)}.",
        "Құқықтық негіз: ҚР 2021 жылғы 2 қаңтардағы Экология кодексінің 73-бабы, 2021 жылғы 3 тамыздағы № 286 Қағидалар.",
        "Жоба құжаттарымен Бірыңғай экологиялық порталда танысуға болады.",
    ]
    if b.meet:
        lines.append(f"ZOOM арқылы қосылу: {_zoom(rng)}, конференция идентификаторы {rng.randint(700, 999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}, құпия код {rng.randint(100000, 999999)}.")  # fmt: skip
    return rng.sample(lines, rng.choice([0, 1, 2, 2, 3, 4]))


# ---------------------------------------------------------------- announcements


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    b = Brief(h, "ru", rng)
    meet, by, where, more = b.meet, b.by, b.where, _asides_ru(b)
    formed = (
        rng.choice(["в форме открытого собрания", "в формате открытых собраний"])
        if meet
        else rng.choice(["посредством публичных обсуждений", "в форме публичного обсуждения"])
    )
    form = (
        rng.choice(["открытое собрание", "открытое собрание (офлайн и онлайн)"])
        if meet
        else "публичные обсуждения на портале"
    )
    spot = "Место проведения" if meet else "Территория воздействия"
    at = f"по адресу: {where}" if meet else f"(территория воздействия: {where})"
    within = f"{at}," if meet else at
    late = h.start - timedelta(minutes=30)
    forms: list[Text] = [
        (
            "Уведомление о проведении общественных слушаний",
            [f"Настоящим {b.who}, выступая в качестве инициатора намечаемой деятельности и руководствуясь статьёй 73 Экологического кодекса Республики Казахстан, уведомляет заинтересованную общественность, а также государственные органы о том, что {b.told} {within} {'состоятся' if meet else 'проводятся'} общественные слушания {formed}, предметом которых является: {ended(by)}", *more],
        ),
        (
            rng.choice(["Вниманию общественности", "Вниманию жителей и НПО"]),
            [
                f"В целях реализации требований Правил проведения общественных слушаний, утверждённых приказом от 3 августа 2021 года № 286, а равно для обеспечения доступа граждан к экологической информации, {b.who} объявляет о проведении общественных слушаний {formed}.",
                f"Наименование документации, которая выносится на слушания: {ended(by)}",
                f"{'Дата и время начала' if meet else 'Период обсуждений'}: {b.cell}",
                f"{spot}: {where}",
                *more,
            ],
        ),
        (
            f"ПРЕСС-РЕЛИЗ: {b.name}",
            [
                rng.choice(["Для немедленного опубликования", "For immediate release"]),
                f"Компания, которая последовательно придерживается принципов ESG и открытого диалога, выносит на обсуждение проект {b.quoted}.",
                ended(f"Общественные слушания {formed} {'назначены' if meet else 'проводятся'}: {ended(b.cell)} {spot}: {where}"),
                f"«Мы рассчитываем на конструктивное участие жителей, поскольку именно их мнение будет учтено при доработке документации», – отметили в пресс-службе. Инициатор – {b.name}.",
                *more,
            ],
        ),
        (
            f"О слушаниях по объекту {b.quoted}",
            [
                "1. Общие сведения",
                f"1.1. Инициатор: {b.who}.",
                f"1.2. Объект обсуждения: {ended(by)}",
                "2. Порядок проведения общественных слушаний",
                f"2.1. Форма: {form}.",
                ended(f"2.2. {'Дата, время' if meet else 'Срок'}: {b.cell}"),
                ended(f"2.3. {spot}: {where}"),
                *(["3. Дополнительно", *more] if more else []),
            ],
        ),
        (
            f"Письмо {b.maker}",
            [
                f"Исх. № {_number(rng)} от {b.day(_letter(h, rng))}",
                f"{b.maker}, являясь разработчиком проектной документации и действуя в интересах заказчика, которым является {b.who}, просит опубликовать объявление нижеследующего содержания.",
                f"Общественные слушания {formed} по проекту {b.quoted} {'пройдут' if meet else 'проходят'} {b.told} {ended(at)}",
                *more,
            ],
        ),
        (
            rng.choice(["Приглашаем на общественные слушания", "Приглашение к обсуждению", "Приходите и спрашивайте!" if meet else "Обсудите проект вместе с нами"]),
            [
                f"Уважаемые горожане, представители неправительственных организаций и трудовых коллективов! Приглашаем вас принять участие в общественных слушаниях, которые организует {b.name}.",
                f"Обсуждается: {ended(by)}",
                f"{_first(form)}: {b.cell}",
                f"{where}",
                *([f"Программа: {late:%H:%M} – регистрация; {h.start:%H:%M} – открытие и доклад; {h.start.hour + 1}:{h.start:%M} – ответы на вопросы; {h.start.hour + 2}:{late:%M} – подведение итогов."] if meet and rng.random() < 0.6 else []),
                *more,
            ],
        ),
        (
            f"Public Hearing Notice / Объявление об общественных слушаниях № ОС-{b.code}",
            [
                f"Company / Инициатор: {b.who}",
                f"Project / Проект: {by}",
                f"Format / Форма: общественные слушания, {form}",
                f"{'Date & time / Дата и время' if meet else 'Period / Период'}: {b.cell}",
                f"{'Venue / Место' if meet else 'Area / Территория'}: {where}",
                *more,
            ],
        ),
        (
            f"{b.name} приглашает к диалогу",
            [ended(f"Как сообщили нам в компании, {'встреча с общественностью' if meet else 'обсуждение'} по проекту {b.quoted} {'пройдёт' if meet else 'проходит'} {b.told} {at}"), f"Напомним: общественные слушания проводятся {formed}, и высказаться может каждый, чьи интересы затрагивает проект.", *more],
        ),
        (
            "Управление информирует",
            [
                f"Управление природных ресурсов и регулирования природопользования, рассмотрев обращение (вх. № {rng.randint(100, 2999)} от {b.day(_letter(h, rng))}), размещает объявление о проведении общественных слушаний {formed}.",
                f"Заказчик: {b.who}. Проектировщик: {b.maker}.",
                ended(f"Проект: {by}"),
                ended(f"{'Время и место' if meet else 'Сроки и территория'}: {b.cell}; {where}"),
                *more,
            ],
        ),
        (
            f"Общественные слушания {of_branch(b.name, 'а')}: {by}",
            [f"{ended(b.cell)} {ended(where)} {_first(form)}. Тел.: {_phone(rng)}.", *more[:1]],
        ),
        (
            rng.choice(["Объявление", "ОБЪЯВЛЕНИЕ (текст для сайта МИО)"]),
            [
                f"Во исполнение обязательств, предусмотренных пунктом 3 статьи 73 Экологического кодекса, и с учётом того, что намечаемая деятельность ({by}) относится к объектам, подлежащим обсуждению с общественностью, сообщаем следующее.",
                *more,
                ended(f"Общественные слушания {formed} {'состоятся' if meet else 'проводятся'} {b.told} {at}"),
                f"Организатор и инициатор: {b.who}.",
            ],
        ),
        (
            f"ОС {b.code}",
            [ended(f"{b.name} | {by} | {b.cell} | {where} | форма слушаний – {form}"), *more],
        ),
        (
            f"К сведению: {_first(form)}",
            [ended(f"{_first(b.told)} {within} {'проводит' if meet else 'организует'} общественные слушания {b.who}; обсуждению {formed} подлежит {b.quoted}"), *more],
        ),
        (
            f"Проект {b.quoted} – на суд общественности",
            [
                f"О чём. {ended(_first(by))}",
                f"Кто проводит. {ended(b.who)}",
                f"Как. Общественные слушания {formed}.",
                ended(f"{'Когда и куда приходить' if meet else 'Когда и для какой территории'}. {_first(b.cell)}, {where}"),
                *more,
            ],
        ),
    ]  # fmt: skip
    title, body = rng.choice(forms)
    others = [
        b.name, f"ОС {b.code}", by, f"№ {b.code}-ОС", f"{b.name} ({'ОС' if meet else 'ПО'})", f"{b.cell} – {b.name}", "Общественные слушания | Public hearings",
        rng.choice(["Чистый воздух – общее дело", "Открытая промышленность", "Ваш голос важен", "Диалог с городом", "ESG: говорим с жителями"]),
    ]  # fmt: skip
    return _headed(title, body, others, "слушан", b)


def _headed(title: str, body: list[str], others: list[str], word: str, b: Brief) -> Text:
    """Under its own title, under its first sentence, or under what the agency took for a title."""
    rng, dice = b.rng, b.rng.random()
    said = " ".join(body)
    if b.by not in said or b.name.split("«")[-1].split("»")[0] not in said:
        return title, body
    if dice < 0.1 and len(body) > 1 and word in body[0].lower() and len(body[0]) < 420:
        return body[0], body[1:]
    return (title, body) if dice < 0.68 else (rng.choice(others), body)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    b = Brief(h, "kk", rng)
    meet, by, where, more = b.meet, b.by, b.where, _asides_kk(b)
    formed = (
        rng.choice(["ашық жиналыс нысанында", "ашық жиналыс түрінде"])
        if meet
        else rng.choice(["жария талқылау нысанында", "жария талқылау арқылы"])
    )
    form = (
        rng.choice(["ашық жиналыс", "ашық жиналыс (онлайн қосылу мүмкіндігімен)"])
        if meet
        else "порталдағы жария талқылау"
    )
    spot = "Өтетін орны" if meet else "Әсер ету аумағы"
    at = f"мына мекенжайда: {where}" if meet else f"әсер ету аумағы: {where}"
    forms: list[Text] = [
        (
            "Қоғамдық тыңдау өткізу туралы ресми хабарлама",
            [f"Осы хабарлама арқылы {b.who}, белгіленіп отырған қызметтің бастамашысы ретінде және Қазақстан Республикасы Экология кодексінің 73-бабын басшылыққа ала отырып, {b.told} {formed} қоғамдық тыңдаулар өткізілетінін мүдделі жұртшылыққа мәлімдейді. Талқыланатын мәселе: {by}. {ended(f'{spot}: {where}')}", *more],
        ),
        (
            rng.choice(["Қоғамдастық назарына", "Жұртшылық пен ҮЕҰ назарына"]),
            [
                f"Қоғамдық тыңдауларды өткізу қағидаларының (2021 жылғы 3 тамыздағы № 286 бұйрық) талаптарын іске асыру мақсатында {b.who} қоғамдық тыңдау өткізетінін жариялайды.",
                f"Тыңдауға шығарылатын құжаттама: {ended(by)}",
                f"Нысаны: {form}",
                f"{'Күні мен басталу уақыты' if meet else 'Талқылау кезеңі'}: {b.cell}",
                f"{spot}: {where}",
                *more,
            ],
        ),
        (
            f"БАСПАСӨЗ ХАБАРЛАМАСЫ: {b.name}",
            [
                f"ESG қағидаттары мен ашық диалогты ұстанатын компания {b.quoted} құжаттамасын жұртшылық талқысына ұсынады. Бастамашы – {b.name}.",
                ended(f"Қоғамдық тыңдау {formed} өтеді: {ended(b.cell)} {spot}: {where}"),
                "«Тұрғындардың әрбір пікірі құжаттаманы пысықтау кезінде ескеріледі», – деп атап өтті баспасөз қызметі.",
                *more,
            ],
        ),
        (
            f"{b.quoted} нысаны бойынша тыңдау туралы",
            [
                "1. Жалпы мәліметтер",
                f"1.1. Бастамашы: {b.who}.",
                f"1.2. Талқылау нысанасы: {ended(by)}",
                "2. Қоғамдық тыңдауды өткізу тәртібі",
                f"2.1. Нысаны: {form}.",
                ended(f"2.2. {'Күні, уақыты' if meet else 'Мерзімі'}: {b.cell}"),
                ended(f"2.3. {spot}: {where}"),
                *(["3. Қосымша", *more] if more else []),
            ],
        ),
        (
            f"{b.maker} хаты",
            [
                f"Шығыс № {_number(rng)}, {b.day(_letter(h, rng))}",
                f"Жобалау құжаттамасын әзірлеуші {b.maker} тапсырыс беруші ({b.who}) мүддесінде әрекет ете отырып, мынадай мазмұндағы хабарландыруды жариялауды сұрайды.",
                ended(f"{b.quoted} бойынша қоғамдық тыңдау {formed} {b.told} өткізіледі. {spot}: {where}"),
                *more,
            ],
        ),
        (
            rng.choice(["Қоғамдық тыңдауға шақырамыз", "Талқылауға шақыру", "Келіңіз, сұрақ қойыңыз!" if meet else "Жобаны бірге талқылайық"]),
            [
                f"Құрметті қала тұрғындары, үкіметтік емес ұйымдар мен еңбек ұжымдарының өкілдері! Сіздерді қоғамдық тыңдауға қатысуға шақырамыз. Ұйымдастырушы – {b.name}.",
                f"Талқыланатын жоба: {ended(by)}",
                f"{_first(form)}: {b.cell}",
                where,
                *more,
            ],
        ),
        (
            f"Public Hearing / Қоғамдық тыңдау туралы хабарландыру № ҚТ-{b.code}",
            [
                f"Company / Бастамашы: {b.who}",
                f"Project / Жоба: {by}",
                f"Format / Нысаны: қоғамдық тыңдау, {form}",
                f"{'Date & time / Күні, уақыты' if meet else 'Period / Кезеңі'}: {b.cell}",
                f"{'Venue / Орны' if meet else 'Area / Аумағы'}: {where}",
                *more,
            ],
        ),
        (
            "Басқарма хабарлайды",
            [
                f"Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы келіп түскен өтінішті (кіріс № {rng.randint(100, 2999)}, {b.day(_letter(h, rng))}) қарап, {formed} өтетін қоғамдық тыңдау туралы хабарландыруды орналастырады.",
                f"Тапсырыс беруші: {b.who}. Жобалаушы: {b.maker}.",
                ended(f"Жоба: {by}"),
                ended(f"{'Уақыты мен орны' if meet else 'Мерзімі мен аумағы'}: {b.cell}; {where}"),
                *more,
            ],
        ),
        (
            f"{b.name}, қоғамдық тыңдау: {by}",
            [f"{ended(b.cell)} {ended(where)} {_first(form)}. Тел.: {_phone(rng)}.", *more[:1]],
        ),
        (
            rng.choice(["Хабарландыру", "ХАБАРЛАНДЫРУ (ЖАО сайты үшін мәтін)"]),
            [
                f"Экология кодексі 73-бабының 3-тармағында көзделген міндеттемелерді орындау үшін және белгіленген қызмет ({by}) жұртшылықпен талқылануға жататын нысан екенін ескере отырып, мыналарды хабарлаймыз.",
                *more,
                ended(f"Қоғамдық тыңдау {formed} {b.told} өтеді, {at}"),
                f"Бастамашы әрі ұйымдастырушы: {b.who}.",
            ],
        ),
        (
            f"ҚТ {b.code}",
            [ended(f"{b.name} | {by} | {b.cell} | {where} | тыңдау нысаны – {form}"), *more],
        ),
        (
            f"{b.quoted} құжаттамасы жұртшылық талқысына шығады",
            [
                f"Не туралы. {ended(_first(by))}",
                f"Кім өткізеді. {ended(b.who)}",
                f"Қалай. Қоғамдық тыңдау, {form}.",
                ended(f"{'Қашан және қайда' if meet else 'Қашан және қай аумақ үшін'}. {_first(b.cell)}, {where}"),
                *more,
            ],
        ),
        (
            f"Мәлімет үшін: {form}",
            [ended(f"{_first(b.told)} {b.who} {b.quoted} құжаттарына қатысты қоғамдық тыңдау өткізеді, нысаны – {form}, {at}"), *more],
        ),
    ]  # fmt: skip
    title, body = rng.choice(forms)
    others = [
        b.name, f"ҚТ {b.code}", by, f"№ {b.code}-ҚТ", f"{b.cell} – {b.name}", "Қоғамдық тыңдаулар | Public hearings",
        rng.choice(["Таза ауа – ортақ іс", "Ашық өнеркәсіп", "Сіздің пікіріңіз маңызды", "Қаламен диалог", "ESG: тұрғындармен сөйлесеміз"]),
    ]  # fmt: skip
    return _headed(title, body, others, "тыңдау", b)


# ---------------------------------------------------------------- a table, three languages


def rows(h: Hearing, kind: str, language: str, rng: random.Random) -> tuple[str, Rows]:
    """One hearing as a table of what happens when: the title and the rows."""
    b, first = Brief(h, language, rng), h.seen.date()
    sent, printed = b.day(_letter(h, rng)), b.day(first - timedelta(days=rng.randint(1, 2)))
    close = b.day(h.end - timedelta(days=rng.choice([3, 4])))
    if language == "ru":
        form = "открытое собрание" if b.meet else "публичные обсуждения"
        spot = "Адрес" if b.meet else "Территория воздействия"
        if kind == "protocol":
            title = rng.choice(
                [f"Протокол общественных слушаний. {b.name}", f"Протокол № {b.code}", "Карточка протокола"]
            )
            return title, [
                ("Документ", f"Протокол общественных слушаний ({form})"), ("Инициатор", b.who), ("Предмет слушаний", b.by), ("Публикация объявления", printed),
                ("Состоялись" if b.meet else "Период обсуждений", b.past), (spot, b.where), ("Подписан", b.day(days.after(h.end, 1))),
            ]  # fmt: skip
        title = rng.choice(
            [f"График процедур: {b.name}", "Календарный план общественных слушаний", f"{b.name}. {form.capitalize()}"]
        )
        return title, [
            ("Процедура", f"Общественные слушания, {form}"), ("Инициатор", b.who), ("Проектная документация", b.by), ("Подача материалов в МИО", sent), ("Публикация в СМИ", printed),
            ("Завершение приёма замечаний", close), ("Проведение собрания" if b.meet else "Период обсуждений", b.cell), (spot, b.where),
        ]  # fmt: skip
    form = "ашық жиналыс" if b.meet else "жария талқылау"
    spot = "Мекенжайы" if b.meet else "Әсер ету аумағы"
    if kind == "protocol":
        title = rng.choice([f"Қоғамдық тыңдау хаттамасы. {b.name}", f"№ {b.code} хаттама", "Хаттама карточкасы"])
        return title, [
            ("Құжат", f"Қоғамдық тыңдау хаттамасы ({form})"), ("Бастамашы", b.who), ("Тыңдау нысанасы", b.by), ("Хабарландыру жарияланды", printed),
            ("Өткен күні" if b.meet else "Талқылау кезеңі", b.past), (spot, b.where), ("Қол қойылды", b.day(days.after(h.end, 1))),
        ]  # fmt: skip
    title = rng.choice(
        [f"Рәсімдер кестесі: {b.name}", "Қоғамдық тыңдаудың күнтізбелік жоспары", f"{b.name}. {form.capitalize()}"]
    )
    return title, [
        ("Рәсім", f"Қоғамдық тыңдау, {form}"), ("Бастамашы", b.who), ("Жобалау құжаттамасы", b.by), ("Материалдардың ЖАО-ға берілуі", sent), ("БАҚ-та жарияланды", printed),
        ("Ескертулерді қабылдау аяқталады", close), ("Жиналыс өтетін күн мен уақыт" if b.meet else "Талқылау кезеңі", b.cell), (spot, b.where),
    ]  # fmt: skip


def trilingual(h: Hearing, kind: str, rng: random.Random) -> Text:
    """Kazakh, Russian and English under one head."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    marks = rng.choice(
        [("[KZ]", "[RU]", "[EN]"), ("ҚАЗ", "РУС", "ENG"), ("", "", ""), ("Қазақша:", "На русском:", "In English:")]
    )
    parts = [
        *([marks[0]] if marks[0] else []), *kazakh, *([marks[1]] if marks[1] else ["—————"]), title, *russian,
        *([marks[2]] if marks[2] else ["—————"]), _english(h, kind, rng),
    ]  # fmt: skip
    heads = {
        "announcement": [
            "Қоғамдық тыңдау / Общественные слушания / Public hearing",
            "Public hearing notice (KZ, RU, EN)",
        ],
        "protocol": ["Хаттама / Протокол / Minutes", "Minutes of the public hearing – хаттама, протокол (KZ, RU, EN)"],
    }
    if rng.random() < 0.5:
        return rng.choice([*heads[kind], f"{head} / {title}"]), [head, *parts]
    return head, parts


def _english(h: Hearing, kind: str, rng: random.Random) -> str:
    """A few sentences in English."""
    name = h.company.ru.split("«")[-1].split("»")[0]
    project = h.project.en if isinstance(h.project, Sited) else h.project.object
    when, form = summit_days.english(h), "open meeting" if h.form == OPEN else "online public discussion"
    if kind == "protocol":
        return f"Minutes of the public hearing ({form}) on the project “{project}” held by {name}: {when}."
    return rng.choice(
        [
            f"{name} hereby notifies the public that a public hearing in the form of an {form} on the project “{project}” is scheduled: {when}.",
            f"{name} invites you to discuss the project “{project}”. Format: {form}. When: {when}. Please register by e-mail.",
        ]
    )


# ---------------------------------------------------------------- minutes


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    b = Brief(h, "ru", rng)
    meet, by, where, past = b.meet, b.by, b.where, b.past
    of = (
        rng.choice(["общественных слушаний в форме открытого собрания", "открытого собрания"])
        if meet
        else rng.choice(["общественных слушаний в форме публичных обсуждений", "публичных обсуждений"])
    )
    spent = f"дата проведения – {past}" if meet else f"период проведения – {past}"
    signed = b.day(rng.choice([h.end, days.after(h.end, 1)]))
    people, against = rng.randint(9, 160), rng.choice([0, 0, 0, 1, 3])
    chief, clerk = rng.sample(PEOPLE, 2)
    votes = f"«за» – {people - against}, «против» – {against}, «воздержались» – 0"
    forms: list[Text] = [
        (f"Протокол {of}", full_ru(h, rng)),
        (
            f"О направлении протокола ({b.name})",
            [
                f"Исх. № {_number(rng)} от {signed}",
                f"Во исполнение требований Правил проведения общественных слушаний {b.who} направляет для размещения на официальном интернет-ресурсе протокол {of}, предметом которых являлся проект {b.quoted}." if "слушаний" in of else f"Во исполнение требований Правил {b.who} направляет для размещения на официальном интернет-ресурсе протокол {of} по проекту {b.quoted}.",
                ended(f"{_first(spent)}; {where}"),
                f"Приложение: протокол на {rng.randint(3, 24)} л.",
            ],
        ),
        (f"{b.name}: протокол {of}", [ended(f"Проект – {by}; {spent}; {where}"), f"Секретарь: {clerk}. Подписан: {ended(signed)}"]),
        (
            f"Minutes of Public Hearing / Протокол общественных слушаний № {b.code}",
            [f"Company / Инициатор: {b.who}", f"Project / Проект: {by}", f"{'Held on / Состоялись' if meet else 'Period / Период'}: {past}", f"{'Venue / Место' if meet else 'Area / Территория'}: {where}", f"Attendance / Участники: {people}" if meet else "Comments received / Поступило замечаний: 2"],
        ),
        (
            "Управление информирует о размещении протокола",
            [f"В соответствии с Правилами, утверждёнными приказом № 286 от 03.08.2021 г., размещён протокол {of}, инициатором которых выступает {b.who}." if "слушаний" in of else f"В соответствии с Правилами, утверждёнными приказом № 286 от 03.08.2021 г., размещён протокол {of}. Инициатор: {b.who}.", ended(f"Предмет: {by}"), ended(_first(spent))],
        ),
        (
            f"Протокол № {rng.randint(1, 9)} от {signed}",
            [
                f"Настоящий протокол составлен о том, что по инициативе {of_branch(b.name, 'а')} проведены общественные слушания ({'открытое собрание' if meet else 'публичные обсуждения'}), на которых {'рассмотрен' if meet else 'обсуждён'} проект {b.quoted}.",
                ended(f"{ended(_first(spent))} {'Место' if meet else 'Территория'}: {where}"),
                f"Голосовали: {votes}." if meet else "Замечаний, препятствующих реализации проекта, не поступило.",
                "Вывод: общественные слушания признаны состоявшимися, процедура, предусмотренная законодательством, соблюдена.",
            ],
        ),
        (
            "Итоги обсуждения оформлены протоколом",
            [f"Публикуем протокол {of}. Тема: {ended(by)}", ended(f"Заказчик: {b.name}; проектировщик: {b.maker}; {spent}"), f"Председатель: {chief}, секретарь: {clerk}."],
        ),
        (
            f"Протокол: {by}",
            [f"{b.name}. {ended(_first(spent))} {ended(where)} Протокол {of} подписан председателем ({chief}) и секретарём ({clerk}) {ended(signed)}"],
        ),
        (
            "ПРОТОКОЛ",
            [
                f"{of} по проекту {b.quoted}",
                f"{past} | {where}",
                "ПОВЕСТКА ДНЯ: 1. Избрание председателя и секретаря. 2. Доклад проектировщика. 3. Вопросы и ответы. 4. Принятие решения." if meet else "СВОДНАЯ ТАБЛИЦА ЗАМЕЧАНИЙ: № 1 – о санитарно-защитной зоне, принято; № 2 – об уровне шума, даны разъяснения.",
                f"СЛУШАЛИ: {rng.choice(PEOPLE)} – представителя инициатора ({b.name}).",
                f"ГОЛОСОВАЛИ: {votes}." if meet else "ВЫВОДЫ: замечания учтены.",
                "ПОСТАНОВИЛИ: общественные слушания считать состоявшимися.",
            ],
        ),
        (
            f"Протокол и лист регистрации ({b.name})" if meet else f"Протокол и сводная таблица ({b.name})",
            [f"Прилагается протокол {of} с приложениями. Объект: {ended(by)}", ended(f"{ended(_first(spent))} {'Присутствовало ' + str(people) + ' чел.' if meet else 'Замечаний: 1'}")],
        ),
        (
            f"ПР-{b.code}",
            [ended(f"Протокол {of} | {b.name} | {by} | {past} | {where}")],
        ),
        (
            f"Отдел корпоративных коммуникаций: протокол слушаний, {past}",
            [f"{b.who} сообщает, что протокол {of} подписан и доступен всем желающим.", ended(f"Речь идёт о проекте {b.quoted}, {spent}, {where}"), f"Media contact: {chief}, {_phone(rng)}"],
        ),
        (
            "Размещение протокола по запросу юридического департамента",
            [f"По проекту, который ранее был вынесен на общественные слушания ({by}), представлен протокол {of}, оформленный надлежащим образом.", f"Инициатор: {b.who}", _first(spent), f"Поступил {signed}, вх. № {rng.randint(100, 2999)}"],
        ),
    ]  # fmt: skip
    title, body = rng.choice(forms)
    others = [
        f"Протокол {b.code}",
        f"{b.name} – протокол",
        f"{by} – протокол",
        "Протокол ОС",
        f"Протокол ({past})",
        "Протокол / Minutes",
        f"Протокол № ОС-{b.code} от {signed}",
    ]
    return _headed(title, body, others, "протокол", b)


def full_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian: agenda, participants, questions, votes, conclusions."""
    b = Brief(h, "ru", rng)
    meet, people, against = b.meet, rng.randint(9, 160), rng.choice([0, 0, 1, 2])
    chief, clerk, voice = rng.sample(PEOPLE, 3)
    printed = b.day(h.seen.date() + timedelta(days=1))
    out = h.start + timedelta(minutes=rng.choice([50, 75, 95]))
    return [
        "ПРОТОКОЛ общественных слушаний " + ("в форме открытого собрания" if meet else "посредством публичных обсуждений"),
        f"Инициатор намечаемой деятельности: {b.who}",
        f"Разработчик документации: {b.maker}",
        f"Предмет общественных слушаний: {b.by}",
        f"Дата, время и место: {summit_days.cell(h, 'ru', rng, False)}; {b.where}" if meet else f"Срок проведения: {summit_days.cell(h, 'ru', rng, False)}; территория: {b.where}",
        f"Сведения о публикации: {rng.choice(PAPERS_RU)}, {printed}; телеканал {rng.choice(CHANNELS)}",
        *([f"Присутствовали: {people} чел. согласно листу регистрации, в том числе через ZOOM – {rng.randint(1, 8)}", f"Председатель – {chief}, секретарь – {clerk}"] if meet else [f"Модератор: {clerk}"]),
        "ПОВЕСТКА ДНЯ: обсуждение проектных материалов и принятие рекомендаций",
        f"Вопрос ({voice}): как будет организован мониторинг атмосферного воздуха? Ответ: станция вводится в {rng.choice(['первом', 'третьем'])} квартале {h.end.year + 1} года, данные будут открытыми (online).",
        f"Вопрос: привлекут ли местных подрядчиков? Ответ: {b.builder} набирает не менее {rng.randint(40, 70)} % персонала в регионе.",
        *([f"ГОЛОСОВАЛИ: за – {people - against}; против – {against}; воздержались – нет", f"Собрание закрыто в {out:%H:%M}"] if meet else ["Количество поступивших замечаний: 3, снято: 3"]),
        "ВЫВОДЫ: документацию поддержать, общественные слушания считать состоявшимися",
        f"Протокол подписан {b.day(days.after(h.end, 1))}",
    ]  # fmt: skip


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    b = Brief(h, "kk", rng)
    meet, by, where, past = b.meet, b.by, b.where, b.past
    of = (
        rng.choice(["ашық жиналыс нысанындағы қоғамдық тыңдаудың", "ашық жиналыстың"])
        if meet
        else rng.choice(["жария талқылау нысанындағы қоғамдық тыңдаудың", "жария талқылаудың"])
    )
    spent = f"өткен күні – {past}" if meet else f"өткізу кезеңі – {past}"
    signed = b.day(rng.choice([h.end, days.after(h.end, 1)]))
    people, against = rng.randint(9, 160), rng.choice([0, 0, 0, 1, 3])
    chief, clerk = rng.sample(PEOPLE, 2)
    votes = f"«жақтап» – {people - against}, «қарсы» – {against}, «қалыс қалғандар» – 0"
    forms: list[Text] = [
        (f"{_first(of)} хаттамасы", full_kk(h, rng)),
        (
            f"Хаттама жолдау туралы ({b.name})",
            [
                f"Шығыс № {_number(rng)}, {signed}",
                f"Қоғамдық тыңдауларды өткізу қағидаларының талаптарын орындау үшін {b.who} {b.quoted} бойынша {of} хаттамасын ресми интернет-ресурсқа орналастыруға жолдайды.",
                ended(f"{_first(spent)}; {where}"),
                f"Қосымша: хаттама {rng.randint(3, 24)} парақта.",
            ],
        ),
        (f"{b.name}: {of} хаттамасы", [ended(f"Жоба – {by}; {spent}; {where}"), f"Хатшы: {clerk}. Қол қойылған күні: {ended(signed)}"]),
        (
            f"Minutes of Public Hearing / Қоғамдық тыңдау хаттамасы № {b.code}",
            [f"Company / Бастамашы: {b.who}", f"Project / Жоба: {by}", f"{'Held on / Өткен күні' if meet else 'Period / Кезеңі'}: {past}", f"{'Venue / Орны' if meet else 'Area / Аумағы'}: {where}", f"Attendance / Қатысушылар: {people}" if meet else "Comments received / Келіп түскен ескертулер: 2"],
        ),
        (
            "Басқарма хаттаманың орналастырылғанын хабарлайды",
            [f"2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қағидаларға сәйкес {of} хаттамасы орналастырылды. Бастамашы: {b.who}.", ended(f"Тыңдау нысанасы: {by}"), ended(_first(spent))],
        ),
        (
            f"№ {rng.randint(1, 9)} хаттама, {signed}",
            [
                f"Осы хаттама {b.name} бастамасымен қоғамдық тыңдаудың ({'ашық жиналыс' if meet else 'жария талқылау'}) өткізілгені және онда {b.quoted} құжаттамасы қаралғаны туралы жасалды.",
                ended(f"{ended(_first(spent))} {'Орны' if meet else 'Аумағы'}: {where}"),
                f"Дауыс беру: {votes}." if meet else "Жобаны іске асыруға кедергі келтіретін ескертулер түскен жоқ.",
                "Қорытынды: қоғамдық тыңдау өтті деп танылды, заңнамада көзделген рәсім сақталды.",
            ],
        ),
        (
            "Талқылау қорытындысы хаттамамен рәсімделді",
            [f"{_first(of)} хаттамасын жариялаймыз. Тақырыбы: {ended(by)}", ended(f"Тапсырыс беруші: {b.name}; жобалаушы: {b.maker}; {spent}"), f"Төраға: {chief}, хатшы: {clerk}."],
        ),
        (
            f"Хаттама: {by}",
            [f"{b.name}. {ended(_first(spent))} {ended(where)} {_first(of)} хаттамасына төраға ({chief}) мен хатшы ({clerk}) қол қойды, {ended(signed)}"],
        ),
        (
            "ХАТТАМА",
            [
                f"{_first(of)} тақырыбы: {b.quoted}",
                f"{past} | {where}",
                "КҮН ТӘРТІБІ: 1. Төраға мен хатшыны сайлау. 2. Жобалаушының баяндамасы. 3. Сұрақтар мен жауаптар. 4. Шешім қабылдау." if meet else "ЕСКЕРТУЛЕРДІҢ ЖИЫНТЫҚ КЕСТЕСІ: № 1 – санитариялық-қорғаныш аймағы туралы, қабылданды; № 2 – шу деңгейі туралы, түсіндірме берілді.",
                f"ТЫҢДАЛДЫ: {rng.choice(PEOPLE)} – бастамашының өкілі ({b.name}).",
                f"ДАУЫС БЕРІЛДІ: {votes}." if meet else "ҚОРЫТЫНДЫ: ескертулер ескерілді.",
                "ҚАУЛЫ ЕТІЛДІ: қоғамдық тыңдау өтті деп саналсын.",
            ],
        ),
        (
            f"Хаттама және тіркеу парағы ({b.name})" if meet else f"Хаттама және жиынтық кесте ({b.name})",
            [f"{_first(of)} хаттамасы қосымшаларымен бірге тіркелді. Нысан: {ended(by)}", ended(f"{ended(_first(spent))} {'Қатысқандар – ' + str(people) + ' адам' if meet else 'Ескертулер саны – 1'}")],
        ),
        (
            f"ХТ-{b.code}",
            [ended(f"{_first(of)} хаттамасы | {b.name} | {by} | {past} | {where}")],
        ),
        (
            f"Корпоративтік коммуникациялар бөлімі: тыңдау хаттамасы, {past}",
            [f"{b.who} {of} хаттамасына қол қойылғанын және онымен кез келген адам таныса алатынын хабарлайды.", ended(f"Жоба: {by}; {spent}; {where}"), f"Media contact: {chief}, {_phone(rng)}"],
        ),
        (
            "Заң департаментінің сұрауы бойынша хаттаманы орналастыру",
            [f"Бұған дейін қоғамдық тыңдауға шығарылған жоба ({by}) бойынша тиісті түрде рәсімделген {of} хаттамасы ұсынылды.", f"Бастамашы: {b.who}", _first(spent), f"Келіп түскен күні {signed}, кіріс № {rng.randint(100, 2999)}"],
        ),
    ]  # fmt: skip
    title, body = rng.choice(forms)
    others = [
        f"Хаттама {b.code}",
        f"{b.name} – хаттама",
        f"{by} – хаттама",
        "ҚТ хаттамасы",
        f"Хаттама ({past})",
        "Хаттама / Minutes",
        f"№ ҚТ-{b.code} хаттама, {signed}",
    ]
    return _headed(title, body, others, "хаттама", b)


def full_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The same whole minutes in Kazakh."""
    b = Brief(h, "kk", rng)
    meet, people, against = b.meet, rng.randint(9, 160), rng.choice([0, 0, 1, 2])
    chief, clerk, voice = rng.sample(PEOPLE, 3)
    printed = b.day(h.seen.date() + timedelta(days=1))
    out = h.start + timedelta(minutes=rng.choice([50, 75, 95]))
    return [
        ("Ашық жиналыс нысанындағы" if meet else "Жария талқылау арқылы өткізілген") + " қоғамдық тыңдаудың ХАТТАМАСЫ",
        f"Белгіленген қызметтің бастамашысы: {b.who}",
        f"Құжаттаманы әзірлеуші: {b.maker}",
        f"Қоғамдық тыңдаудың нысанасы: {b.by}",
        f"Күні, уақыты және орны: {summit_days.cell(h, 'kk', rng, False)}; {b.where}" if meet else f"Өткізу мерзімі: {summit_days.cell(h, 'kk', rng, False)}; аумағы: {b.where}",
        f"Жариялануы туралы мәлімет: {rng.choice(PAPERS_KK)}, {printed}; {rng.choice(CHANNELS)} телеарнасы",
        *([f"Қатысқандар: тіркеу парағына сәйкес {people} адам, оның ішінде ZOOM арқылы – {rng.randint(1, 8)}", f"Төраға – {chief}, хатшы – {clerk}"] if meet else [f"Модератор: {clerk}"]),
        "КҮН ТӘРТІБІ: жоба материалдарын талқылау және ұсынымдар қабылдау",
        f"Сұрақ ({voice}): атмосфералық ауаның мониторингі қалай ұйымдастырылады? Жауап: станция {h.end.year + 1} жылдың {rng.choice(['бірінші', 'үшінші'])} тоқсанында іске қосылады, деректер ашық болады (online).",
        f"Сұрақ: жергілікті мердігерлер тартыла ма? Жауап: {b.builder} қызметкерлердің кемінде {rng.randint(40, 70)} пайызын өңірден алады.",
        *([f"ДАУЫС БЕРУ: жақтағандар – {people - against}; қарсы – {against}; қалыс қалғандар – жоқ", f"Жиналыстың жабылған уақыты – {out:%H:%M}"] if meet else ["Келіп түскен ескертулер саны: 3, алынғаны: 3"]),
        "ҚОРЫТЫНДЫ: құжаттама қолдау тапты, қоғамдық тыңдау өтті деп саналсын",
        f"Хаттамаға қол қойылған күн: {b.day(days.after(h.end, 1))}",
    ]  # fmt: skip


TEXTS = {
    ("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk,
    ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk,
}  # fmt: skip
