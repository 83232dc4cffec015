"""What a department's webmaster pastes: letters whole, notices as news, Kazakh first and Russian below, his remarks."""

# ruff: noqa: E501  (sentences read best whole)
import random
from datetime import timedelta

from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.orchard_days import over, when_of
from tests.otherworld.phrases import Text

PAPERS = [
    "«Оңтүстік рабат»",
    "«Шамшырақ»",
    "«Ауыл өмірі»",
    "«Южный вестник»",
    "«Қазығұрт тынысы»",
    "«Сырдария шұғыласы»",
]
CHANNELS = ["телеканал «Айғақ»", "«Qazaqstan-Оңтүстік» телеарнасы", "радио «Жетісай»", "бегущая строка на ТРК «Отырар»"]
ECOLOGISTS = [
    "ТОО «Эко-Юг Консалтинг»",
    "ИП Ермекова Г.",
    "ТОО «Табиғат Жоба»",
    "ИП «ECO Project South»",
    "ЖК «Экожоба»",
]
CHIEFS = ["Б. Әлімбетов", "Г. Орынбаева", "С. Турсынкулов", "А. Ким", "Р. Юлдашев", "Ж. Пернебек"]
OLD_FONT = str.maketrans("қғңәөүұһҚҒҢӘӨҮҰҺ", "ќєѕјґїўћЌЄЅЈҐЇЎЋ")


# ---------------------------------------------------------------- parts


def where_of(h: Hearing, language: str) -> str:
    n = ("ru", "kk").index(language)
    return (h.place.ru, h.place.kk)[n] if h.form == OPEN else h.place.area[n]


def _bin(h: Hearing, language: str, rng: random.Random) -> str:
    name = "БИН" if language == "ru" else "БСН"
    return (
        ""
        if h.company.person
        else rng.choice(
            ["", "", f", {name} {h.company.number}", f" ({name}: {h.company.number})", f" /{name} {h.company.number}/"]
        )
    )


def _phone(rng: random.Random) -> str:
    return f"8 (72{rng.randint(5, 9)}{rng.randint(0, 9)}) {rng.randint(20, 59)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"


def _ru_more(h: Hearing, rng: random.Random) -> list[str]:
    """What else notices tell in Russian, with dates that are none of the hearing's."""
    start = h.start.date()
    printed, law, meant = (
        start - timedelta(days=rng.randint(31, 37)),
        start - timedelta(days=rng.randint(38, 44)),
        h.end - timedelta(days=4),
    )
    lines = [
        f"Исполнитель проекта: {rng.choice(ECOLOGISTS)}, гос. лицензия № 0{rng.randint(1100, 2800)}Р, выдана {rng.randint(10, 28)}.{rng.choice(['03', '07', '11'])}.20{rng.randint(10, 20)} г.",
        f"Объявление вышло: газета {rng.choice(PAPERS)} от {printed:%d.%m.%Y} г. (№ {rng.randint(8, 90)}), {rng.choice(CHANNELS)} – {printed + timedelta(days=1):%d.%m.%Y} г.",
        f"Пакет документов доступен на Едином экологическом портале (загружен {law:%d.%m.%Y} г.).",
        "Основание: ст. 73 Экологического кодекса РК от 2 января 2021 года № 400-VI и Правила, утв. приказом от 03.08.2021 г. № 286.",
        f"Вопросы и предложения просим направлять до {meant:%d.%m.%Y} г. на адрес tabigat@mail.example или по тел. {_phone(rng)}, {rng.choice(CHIEFS)}.",
        f"Контакт инициатора: {rng.choice(CHIEFS)}, сот. 8 70{rng.randint(1, 8)} {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}.",
    ]
    if h.form == OPEN:
        lines += [
            f"Онлайн: Zoom, идентификатор {rng.randint(700, 999)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}, код {rng.randint(100000, 999999)}, ссылка https://us05web.zoom.example/j/8{rng.randint(10**8, 10**9)}",
            "Кто не сможет прийти, может подключиться по ссылке в группе WhatsApp села.",
        ]
    return rng.sample(lines, rng.choice([0, 1, 2, 2, 3, 4]))


def _kk_more(h: Hearing, rng: random.Random) -> list[str]:
    """The same in Kazakh."""
    start = h.start.date()
    printed, meant = start - timedelta(days=rng.randint(31, 37)), h.end - timedelta(days=4)
    lines = [
        f"Жобаны әзірлеген: {rng.choice(ECOLOGISTS)}, лицензия № 0{rng.randint(1100, 2800)}Р, {rng.randint(10, 28)}.{rng.choice(['03', '07', '11'])}.20{rng.randint(10, 20)} ж. берілген.",
        f"Хабарландыру {rng.choice(PAPERS)} газетінің {printed:%d.%m.%Y} ж. № {rng.randint(8, 90)} санында жарияланды.",
        "Негіздеме: ҚР Экология кодексінің 73-бабы және 2021 жылғы 3 тамыздағы № 286 бұйрық.",
        f"Ұсыныстар мен ескертулер {meant:%d.%m.%Y} жылға дейін қабылданады: tabigat@mail.example, тел. {_phone(rng)}.",
        f"Байланыс: {rng.choice(CHIEFS)}, 8 70{rng.randint(1, 8)} {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}.",
    ]
    if h.form == OPEN:
        lines.append(
            f"Zoom сілтемесі: https://us05web.zoom.example/j/8{rng.randint(10**8, 10**9)}, құпиясөз {rng.randint(1000, 9999)}"
        )
    return rng.sample(lines, rng.choice([0, 1, 1, 2, 3]))


def pasted(parts: list[str], language: str, rng: random.Random) -> list[str]:
    """The text as it comes out of the sender's file: an old font, hard spaces, other quotes, lost spaces."""
    dice = rng.random()
    if dice < 0.03 and language == "kk":
        return [part.translate(OLD_FONT) for part in parts]
    changes = [(" ", "\u00a0", 4), ("«", "“", -1), ("«", "<<", -1), ("№ ", "№", -1), (", ", ",", 1), (" ", "  ", 2), (" – ", " - ", -1), ("№", "N ", -1)]  # fmt: skip
    if dice < 0.5:
        return parts
    old, new, times = rng.choice(changes)
    shut = {"“": "”", "<<": ">>"}.get(new, "»")
    return [part.replace(old, new, times).replace("»", shut) for part in parts]


# ---------------------------------------------------------------- announcements


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    by, when, where, who = (
        rng.choice(h.project.ru),
        when_of(h, "ru", rng),
        where_of(h, "ru"),
        h.company.ru + _bin(h, "ru", rng),
    )
    meet, v, more = h.form == OPEN, h.place.village, _ru_more(h, rng)
    form = rng.choice(["открытое собрание", "открытые собрания"]) if meet else "публичные обсуждения"
    formed = (
        rng.choice(["в форме открытого собрания", "путём открытых собраний"])
        if meet
        else rng.choice(["в форме публичных обсуждений", "посредством публичного обсуждения на портале"])
    )
    letter = f"Исх. № {rng.randint(3, 280)} от {(h.seen - timedelta(days=rng.randint(1, 3))):%d.%m.%Y} г."
    held = "Место" if meet else "Территория"
    forms: list[Text] = [
        (
            f"{v}: " + ("жителей зовут обсудить" if meet else "открыто обсуждение проекта") + f" «{by}»",
            [
                f"В адрес нашего управления обратилось {who}. Предприятие выносит на суд общественности следующую работу: {by}.",
                ("Встреча с населением (общественные слушания, открытое собрание) состоится " if meet else "Общественные слушания (публичные обсуждения) пройдут на портале ") + when + f". {where}.",
                *more,
                "Пресс-служба управления природных ресурсов и регулирования природопользования",
            ],
        ),
        (
            rng.choice(["Письмо о проведении общественных слушаний", f"Входящее письмо: {h.company.ru}", "О размещении объявления (общественные слушания)"]),
            [
                letter,
                "Руководителю управления природных ресурсов и регулирования природопользования",
                f"{who} просит Вас разместить на официальном интернет-ресурсе объявление об общественных слушаниях {formed} следующего содержания.",
                f"Проект: {by}.",
                f"{'Дата и время' if meet else 'Период'} – {when}. {held} – {where}.",
                *more,
                f"С уважением, директор {rng.choice(CHIEFS)}",
            ],
        ),
        (
            rng.choice(["Общественные слушания: что, где, когда", f"Обсудим вместе: {by}", f"Слушания в селе {v}" if meet else "Обсуждаем на портале"]),
            [f"Что обсуждаем? {by}", f"Кто инициатор? {who}", f"Когда? {when}", f"{'Где' if meet else 'Какая территория затрагивается'}? {where}", f"В какой форме? Общественные слушания, {form}", *more],
        ),
        (
            rng.choice(["Информация для населения", "К сведению жителей", "Извещение"]),
            [f"Настоящим {who} извещает, что по объекту «{by}» {'назначены' if meet else 'проводятся'} общественные слушания {formed}: {when}, {where}. " + " ".join(more)],
        ),
        (
            f"Объявление {h.company.ru}",
            [
                f"Наименование объекта | {by}",
                f"Заказчик | {who}",
                f"Вид слушаний | {form}",
                f"{'День и час' if meet else 'Срок проведения'} | {when}",
                f"{'Адрес' if meet else 'Район воздействия'} | {where}",
                *more,
            ],
        ),
        (
            rng.choice(["Размещается по просьбе инициатора", "От администратора сайта: публикуем поступившее объявление"]),
            [f"Общественные слушания {formed}.", f"а) предмет: {by};", f"б) инициатор: {who};", f"в) {'время проведения' if meet else 'сроки'}: {when};", f"г) {held.lower()}: {where}.", *more],
        ),
        (
            f"Вырезка из газеты {rng.choice(PAPERS)}",
            [f"ВНИМАНИЕ! {when} {'пройдут' if meet else 'проходят'} общественные слушания ({form}) по проекту {h.company.ru}: {by}. {where}. Тел. {_phone(rng)}.", *more[:2]],
        ),
        (
            f"{by} ({h.company.ru}) – " + ("о назначении открытого собрания" if meet else "о начале публичных обсуждений"),
            [f"{when}; {where}.", *more],
        ),
        (
            "Приглашение",
            [
                f"Уважаемые сельчане и представители общественных объединений! Приглашаем принять участие в общественных слушаниях {formed}.",
                f"Тема: {by}",
                f"Организатор: {who}",
                f"{'Ждем Вас' if meet else 'Замечания оставляйте на портале'} {when}" + (f" по адресу: {where}" if meet else f" ({where})"),
                *more,
            ],
        ),
    ]  # fmt: skip
    return rng.choice(forms)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    by, when, where, who = (
        rng.choice(h.project.kk),
        when_of(h, "kk", rng),
        where_of(h, "kk"),
        h.company.kk + _bin(h, "kk", rng),
    )
    meet, v, more = h.form == OPEN, h.place.village, _kk_more(h, rng)
    form = rng.choice(["ашық жиналыс", "ашық жиналыс өткізу"]) if meet else "жария талқылау"
    formed = "ашық жиналыс нысанында" if meet else "жария талқылау арқылы"
    forms: list[Text] = [
        (
            f"{v} тұрғындары " + ("жиналысқа шақырылады" if meet else "талқылауға шақырылады") + f": {by}",
            [
                f"Басқармамызға {who} хат жолдап, жаңа жобасын халық талқысына ұсынды. Жоба: {by}.",
                f"Қоғамдық тыңдау {formed} өтеді. {when}. {where}.",
                *more,
                "Басқарманың баспасөз қызметі",
            ],
        ),
        (
            rng.choice(["Қоғамдық тыңдау өткізу туралы хат", f"{h.company.kk}: кіріс хат"]),
            [
                f"Шығыс № {rng.randint(3, 280)}, {(h.seen - timedelta(days=rng.randint(1, 3))):%d.%m.%Y} ж.",
                "Табиғи ресурстар және табиғат пайдалануды реттеу басқармасының басшысына",
                f"{who} Сізден ресми интернет-ресурста төмендегі хабарландыруды орналастыруды сұрайды.",
                f"«{by}» жобасы бойынша қоғамдық тыңдаулар {formed} өткізіледі. {'Күні мен уақыты' if meet else 'Мерзімі'} – {when}. {'Орны' if meet else 'Аумағы'} – {where}.",
                *more,
                f"Құрметпен, директор {rng.choice(CHIEFS)}",
            ],
        ),
        (
            rng.choice(["Не? Қайда? Қашан?", f"Бірге талқылайық: {by}", "Ардақты ағайын!"]),
            [f"Не талқыланады? {by}", f"Кім ұсынып отыр? {who}", f"Қашан? {when}", f"{'Қайда' if meet else 'Қай аумақ'}? {where}", f"Қандай нысанда? Қоғамдық тыңдау – {form}", *more],
        ),
        (
            rng.choice(["Халық назарына", "Тұрғындарға ақпарат", "Хабарлама"]),
            [f"{who} «{by}» жобасы жөнінде {formed} қоғамдық тыңдаулар болатынын хабарлайды: {when}, {where}. " + " ".join(more)],
        ),
        (
            f"{h.company.kk} хабарландыруы",
            [f"Нысан атауы | {by}", f"Тапсырыс беруші | {who}", f"Тыңдау түрі | {form}", f"{'Күні, сағаты' if meet else 'Өткізу мерзімі'} | {when}", f"{'Мекенжай' if meet else 'Әсер ету аумағы'} | {where}", *more],
        ),
        (
            f"{by} ({h.company.kk}) – " + ("ашық жиналыс тағайындалды" if meet else "жария талқылау басталады"),
            [f"{when}; {where}.", *more],
        ),
        (
            rng.choice(["Бастамашының өтініші бойынша жарияланады", "Сайт әкімшісінен: келіп түскен хабарландыру"]),
            [f"Қоғамдық тыңдаулар, {form}.", f"а) тақырыбы: {by};", f"ә) бастамашы: {who};", f"б) {'өтетін уақыты' if meet else 'мерзімі'}: {when};", f"в) {'өтетін жері' if meet else 'аумағы'}: {where}.", *more],
        ),
        (
            f"{rng.choice(PAPERS)} газетінен",
            [f"НАЗАР АУДАРЫҢЫЗДАР! {h.company.kk} {by} бойынша қоғамдық тыңдау ({form}) өткізеді. {when}. {where}. Анықтама: {_phone(rng)}."],
        ),
    ]  # fmt: skip
    return rng.choice(forms)


def both(h: Hearing, kind: str, rng: random.Random) -> Text:
    """Kazakh above, Russian below, under one head."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    if rng.random() < 0.5:
        return head, [
            *kazakh,
            rng.choice(["* * *", "Орыс тілінде / На русском языке", "----------", "(рус)"]),
            title,
            *russian,
        ]
    return f"{head} // {title}", [*kazakh, *russian]


# ---------------------------------------------------------------- minutes


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, done, where, who = (
        rng.choice(h.project.ru),
        over(h, "ru", rng),
        where_of(h, "ru"),
        h.company.ru + _bin(h, "ru", rng),
    )
    meet = h.form == OPEN
    of = (
        rng.choice(["открытого собрания", "общественных слушаний (открытое собрание)"])
        if meet
        else rng.choice(["публичных обсуждений", "общественных слушаний (публичные обсуждения)"])
    )
    first = done if meet else f"период {done}"
    forms: list[Text] = [
        (f"Протокол {of}: {h.company.ru}, {h.place.village}", [f"Публикуем подписанный протокол {of}, {first}. Проект: {by}."]),
        ("Протокол общественных слушаний по проекту " + by, [f"{h.company.ru}, {first}. {where}"]),
        (
            f"Письмо {h.company.ru} о направлении протокола",
            [
                f"Исх. № {rng.randint(3, 280)} от {h.end + timedelta(days=1):%d.%m.%Y} г.",
                f"{who} направляет протокол {of} по теме «{by}» для размещения на Вашем интернет-ресурсе.",
                f"{'Слушания состоялись' if meet else 'Обсуждения проходили'} {done}, {where}.",
                f"Приложение: протокол на {rng.randint(2, 9)} листах.",
            ],
        ),
        ("Размещен протокол", [f"{by}. Инициатор – {h.company.ru}. Протокол {of}, {first}."]),
        ("Протокол слушаний (полный текст)", form_ru(h, rng)),
        (
            f"ПРОТОКОЛ № {rng.randint(1, 3)}" if rng.random() < 0.5 else f"Протокол {of}",
            [
                f"{of[0].upper()}{of[1:]} по проекту: {by}",
                f"{where}, {first}",
                f"Присутствовали: {rng.randint(6, 70)} чел. Председатель: {rng.choice(CHIEFS)}. Секретарь: {rng.choice(CHIEFS)}." if meet else "На портал поступило 0 замечаний и 2 вопроса.",
                f"СЛУШАЛИ: представителя {h.company.ru}. РЕШИЛИ: слушания считать состоявшимися.",
            ],
        ),
        (f"{h.company.ru} – протокол {of} ({first})", [f"Тема: {by}", "Подробнее в файле."]),
        ("Итоговый документ общественных слушаний – протокол", [f"Предмет | {by}", f"Инициатор | {who}", f"{'Дата проведения' if meet else 'Период'} | {done}", f"Место | {where}"]),
    ]  # fmt: skip
    return rng.choice(forms)


def form_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The form of minutes filled in, in Russian."""
    meet = h.form == OPEN
    return [
        "Протокол общественных слушаний "
        + ("посредством открытых собраний" if meet else "посредством публичных обсуждений"),
        f"1) орган: Управление природных ресурсов; регистрационный лист на {rng.randint(1, 6)} стр.",
        f"2) вынесено на слушания: {rng.choice(h.project.ru)}",
        f"3) инициатор намечаемой деятельности: {h.company.ru}{_bin(h, 'ru', rng)}",
        f"4) {'слушания начаты' if meet else 'период обсуждений'}: {when_of(h, 'ru', rng, False)}",
        f"5) {where_of(h, 'ru')}",
        f"6) объявление: газета {rng.choice(PAPERS)} от {h.start - timedelta(days=33):%d.%m.%Y} г.; портал – {h.start - timedelta(days=36):%d.%m.%Y} г.",
        f"7) разработчик: {rng.choice(ECOLOGISTS)}",
        f"8) протокол подписан {h.end + timedelta(days=1):%d.%m.%Y} г., секретарь {rng.choice(CHIEFS)}",
    ]


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, done, where, who = (
        rng.choice(h.project.kk),
        over(h, "kk", rng),
        where_of(h, "kk"),
        h.company.kk + _bin(h, "kk", rng),
    )
    meet = h.form == OPEN
    of = (
        rng.choice(["ашық жиналыстың", "қоғамдық тыңдаудың (ашық жиналыс)"])
        if meet
        else rng.choice(["жария талқылаудың", "қоғамдық тыңдаудың (жария талқылау)"])
    )
    forms: list[Text] = [
        (f"{h.company.kk}: {of} хаттамасы, {h.place.village}", [f"{done} өткен {of} қол қойылған хаттамасын жариялаймыз. Жоба: {by}."]),
        (f"Қоғамдық тыңдау хаттамасы: {by}", [f"{h.company.kk}, {done}. {where}"]),
        (
            f"{h.company.kk} хаты (хаттама туралы)",
            [
                f"Шығыс № {rng.randint(3, 280)}, {h.end + timedelta(days=1):%d.%m.%Y} ж.",
                f"{who} «{by}» тақырыбы бойынша {of} хаттамасын сайтқа орналастыру үшін жолдайды.",
                f"{'Тыңдау өткен күн' if meet else 'Талқылау кезеңі'}: {done}, {where}. Қосымша: хаттама {rng.randint(2, 9)} парақта.",
            ],
        ),
        ("Хаттама орналастырылды", [f"{by}. Бастамашы – {h.company.kk}. {of.capitalize()} хаттамасы, {done}."]),
        ("Тыңдау хаттамасы (толық мәтін)", form_kk(h, rng)),
        (
            f"№ {rng.randint(1, 3)} ХАТТАМА",
            [
                f"{of.capitalize()} тақырыбы: {by}",
                f"{where}, {done}",
                f"Қатысқандар: {rng.randint(6, 70)} адам. Төраға: {rng.choice(CHIEFS)}. Хатшы: {rng.choice(CHIEFS)}." if meet else "Порталға ескерту түскен жоқ.",
                f"ТЫҢДАЛДЫ: {h.company.kk} өкілі. ШЕШІЛДІ: қоғамдық тыңдаулар өтті деп танылсын.",
            ],
        ),
        ("Қоғамдық тыңдау қорытындысы – хаттама", [f"Тақырыбы | {by}", f"Бастамашы | {who}", f"{'Өткен күні' if meet else 'Кезеңі'} | {done}", f"Орны | {where}"]),
    ]  # fmt: skip
    return rng.choice(forms)


def form_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The form of minutes filled in, in Kazakh."""
    meet = h.form == OPEN
    return [
        ("Ашық жиналыс өткізу" if meet else "Жария талқылау") + " арқылы қоғамдық тыңдаулар хаттамасы",
        f"1) тыңдауға шығарылды: {rng.choice(h.project.kk)}",
        f"2) белгіленген қызметтің бастамашысы: {h.company.kk}{_bin(h, 'kk', rng)}",
        f"3) {'тыңдау басталды' if meet else 'талқылау кезеңі'}: {when_of(h, 'kk', rng, False)}",
        f"4) {where_of(h, 'kk')}",
        f"5) хабарландыру: {rng.choice(PAPERS)} газеті, {h.start - timedelta(days=33):%d.%m.%Y} ж.",
        f"6) хаттамаға {h.end + timedelta(days=1):%d.%m.%Y} ж. қол қойылды, хатшы {rng.choice(CHIEFS)}",
    ]


TEXTS = {
    ("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk,
    ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk,
}  # fmt: skip
