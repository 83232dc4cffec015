"""Another author's letters: notices and minutes as mining, oil and power companies and district akimats write them."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import date, datetime, timedelta

from tests.otherworld import days
from tests.otherworld.diary import KK_MONTH_OF
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.steppe_cast import genitive

NAMED = ["Сериков А.Т.", "Ибраимова Г.", "Ким Л.В.", "Досанов Е.", "Нурпеисова А.С."]


# ---------------------------------------------------------------- when, where, who, what


def when(h: Hearing, language: str, rng: random.Random) -> str:
    """The moment of a meeting or the period of a discussion."""
    if h.form == OPEN:
        return (_moment_ru if language == "ru" else _moment_kk)(h.start, h.start.year == h.seen.year, rng)
    return (_period_ru if language == "ru" else _period_kk)(h.start.date(), h.end, rng)


def _moment_ru(d: datetime, near: bool, rng: random.Random) -> str:
    m, week = days.RU[d.month - 1], days.WEEK[d.weekday()]
    forms = [
        f"{d:%d.%m.%Y}г. {d:%H-%M}", f"{d.day} {m} {d.year} года, начало в {d:%H.%M} ч. местного времени",
        f"{d:%d.%m.%Y} года, в {d.hour} часов {d:%M} минут", f"{week} {d.day:02} {m} {d.year} г. к {d:%H-%M} час.",
        f"дата – {d:%d.%m.%Y}, время – {d.hour} ч {d:%M} мин", f"{d:%Y-%m-%d} {d:%H:%M}", f"{d:%d.%m.%y}г. в {d:%H:%M}",
        f"{d:%H:%M} ч., {d.day} {m} {d.year} г.", f"«{d.day:02}» {m} {d.year} года, {d:%H.%M}", f"{d.day} {m.upper()} {d.year} ГОДА В {d:%H:%M}",
        f"{d:%d/%m/%Y} г. в {d:%H:%M} (GMT+5)" if d.year > 2024 else f"{d:%d/%m/%Y} г. в {d:%H:%M}",
    ]  # fmt: skip
    return rng.choice(
        [*forms, *([f"{d.day} {m} т.г. в {d:%H:%M} часов", f"{d.day} {m} текущего года в {d:%H-%M}"] if near else [])]
    )


def _moment_kk(d: datetime, near: bool, rng: random.Random) -> str:
    n, week = d.month - 1, days.WEEK_KK[d.weekday()]
    forms = [
        f"{d:%d.%m.%Y} ж. сағат {d:%H:%M}", f"{d.year} жылғы {d.day} {days.KK_ON[n]} сағат {d:%H:%M}-де", f"{d.hour} сағат {d:%M} мин. {d.year} жылдың {d.day} {days.KK_OF[n]}",
        f"{d.year} ж. {d.day} {days.KK[n]} ({week}), {d:%H-%M}", f"күні – {d:%d.%m.%Y} ж., уақыты – {d:%H:%M}", f"{d.year} жылғы {KK_MONTH_OF[n]} {d.day}-і, сағат {d:%H.%M}-де басталады",
        f"{d:%d.%m.%Y} жылы жергілікті уақыт бойынша сағат {d:%H.%M}-да", f"{d.year} жыл {d.day} {days.KK[n]}, сағ. {d:%H:%M}-ден бастап",
    ]  # fmt: skip
    return rng.choice(
        [
            *forms,
            *(
                [
                    f"ағымдағы жылдың {d.day} {days.KK[n]} күні сағат {d:%H:%M}-де",
                    f"ағымдағы жылғы {d.day} {days.KK_ON[n]} {d:%H-%M}-де",
                ]
                if near
                else []
            ),
        ]
    )


def _period_ru(a: date, b: date, rng: random.Random) -> str:
    m, n = days.RU[a.month - 1], days.RU[b.month - 1]
    forms = [
        f"с {a:%d.%m.%Y}г. по {b:%d.%m.%Y}г.", f"с {a.day} {m} по {b.day} {n} {b.year} года включительно", f"{a:%d.%m.%Y}-{b:%d.%m.%Y} гг.",
        f"дата начала – {a:%d.%m.%Y}, дата завершения – {b:%d.%m.%Y}", f"в течение 5 (пяти) рабочих дней, с «{a.day:02}» {m} {a.year} г. по «{b.day:02}» {n} {b.year} г.", f"{a:%d/%m/%Y} - {b:%d/%m/%Y}",
    ]  # fmt: skip
    return rng.choice(
        [*forms, *([f"с {a.day} по {b.day} {n} {b.year} года", f"{a.day}-{b.day} {n} {b.year} г."] if m == n else [])]
    )


def _period_kk(a: date, b: date, rng: random.Random) -> str:
    m, n = days.KK[a.month - 1], days.KK[b.month - 1]
    forms = [
        f"{a:%d.%m.%Y} ж. бастап {b:%d.%m.%Y} ж. қоса алғанда", f"{a.year} жылғы {a.day} {m} мен {b.year} жылғы {b.day} {n} аралығында", f"{a:%d.%m.%Y}–{b:%d.%m.%Y} жж.",
        f"басталуы – {a:%d.%m.%Y} ж., аяқталуы – {b:%d.%m.%Y} ж.",
    ]  # fmt: skip
    return rng.choice(
        [
            *forms,
            *(
                [f"{b.year} жылдың {a.day}-{b.day} {n} аралығында", f"{b.year} ж. {a.day}–{b.day} {n}"]
                if m == n
                else []
            ),
        ]
    )


def day(h: Hearing, language: str, rng: random.Random) -> str:
    """The day of a meeting or the period of a discussion, as minutes name it."""
    if h.form != OPEN:
        return when(h, language, rng)
    d = h.end
    if language == "ru":
        return rng.choice(
            [
                f"{d:%d.%m.%Y} г.",
                f"{d:%d.%m.%Y}г",
                f"{d.day} {days.RU[d.month - 1]} {d.year} года",
                f"«{d.day:02}» {days.RU[d.month - 1]} {d.year}г.",
                f"{d:%d.%m.%y}",
            ]
        )
    return rng.choice(
        [
            f"{d:%d.%m.%Y} ж.",
            f"{d.year} жылғы {d.day} {days.KK[d.month - 1]}",
            f"{d.year} ж. «{d.day:02}» {days.KK[d.month - 1]}",
            f"{d.year} жылдың {d.day} {days.KK_OF[d.month - 1]}",
        ]
    )


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The address of a meeting, the territory of a discussion."""
    if language == "ru":
        return h.place.ru if h.form == OPEN else rng.choice([h.place.area[0], in_district(h).strip()])
    return h.place.kk if h.form == OPEN else h.place.area[1]


def in_district(h: Hearing) -> str:
    """`` в Мугалжарском районе Актюбинской области``."""
    region, name = h.place.area[0].split(", ")[0], h.place.district[0]
    at = f"{name.removesuffix('ий')}ом районе" if name.endswith("кий") else f"районе {name}"
    region = region.replace("ая область", "ой области").replace("область ", "области ")
    return f" в {at} {region}"


def who(h: Hearing, language: str, rng: random.Random) -> str:
    """The company: short, written out, or with its number."""
    name, long = (
        (h.company.ru, "Товарищество с ограниченной ответственностью")
        if language == "ru"
        else (h.company.kk, "жауапкершілігі шектеулі серіктестігі")
    )
    if h.company.person:
        return name
    if rng.random() < 0.2 and name.startswith("ТОО «"):
        name = name.replace("ТОО", long, 1)
    elif rng.random() < 0.2 and name.endswith("» ЖШС"):
        name = name.removesuffix("ЖШС") + long
    return name + (f" ({'БИН' if language == 'ru' else 'БСН'} {h.company.number})" if rng.random() < 0.2 else "")


def what(h: Hearing, language: str, rng: random.Random) -> str:
    """The project in one of its wordings."""
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def _how(h: Hearing, language: str, rng: random.Random) -> str:
    if language == "ru":
        return rng.choice(["открытых собраний", "открытого собрания"]) if h.form == OPEN else "публичных обсуждений"
    return rng.choice(["ашық жиналыс", "ашық жиналыстар"]) if h.form == OPEN else "жария талқылау"


def tails(h: Hearing, language: str, rng: random.Random) -> list[str]:
    """What stands around the matter: laws, licences, newspapers, links, deadlines, persons."""
    until, noted, open_ = (
        h.end - timedelta(days=rng.choice([3, 4, 5])),
        h.end - timedelta(days=rng.randint(31, 41)),
        h.form == OPEN,
    )
    phone = f"8 (71{rng.randint(10, 99)}) {rng.randint(20, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    zoom = f"{rng.randint(710, 899)} {rng.randint(100, 999)} {rng.randint(1000, 9999)}"
    licence = f"№ 0{rng.randint(1010, 2980)}Р, {rng.randint(10, 28)}.{rng.randint(10, 12)}.20{rng.randint(11, 19)}"
    if language == "ru":
        lines = [
            f"Предложения и замечания общественности просим направлять в срок по {until:%d.%m.%Y}г. вкл. через ЕЭП либо на эл. адрес ohs-env@company.example.",
            f"Разработчик проектной документации: ТОО «НИПИ ЭкоНедра» (гос. лиц. МЭ РК {licence} г.), г. Актобе, пр. А. Молдагуловой, 46.",
            f"Ответственное лицо: вед. инженер-эколог ДОТ, ПБ и ООС {rng.choice(NAMED)}, тел. {phone}, вн. {rng.randint(100, 499)}.",
            f"Объявление в СМИ: газеты «Өлке» №{rng.randint(10, 90)} ({rng.randint(1100, 9800)}) и «Степной вестник» №{rng.randint(10, 90)} от {noted:%d.%m.%Y} г., бегущая строка т/к «Дала ТВ» – {noted + timedelta(days=1):%d.%m.%Y} г.",
            "Основание: ст. 73, 96 ЭК РК от 02.01.2021 г. №400-VI ЗРК; Правила проведения общественных слушаний (приказ и.о. МЭГПР РК от 03.08.2021г. №286).",
            f"Контракт на недропользование № {rng.randint(200, 4900)}-УВС от {rng.randint(10, 28)}.0{rng.randint(1, 9)}.20{rng.randint(10, 19)} г.",
            f"Для участников в режиме ВКС: https://us02web.zoom.example/j/{zoom.replace(' ', '')} ID {zoom}, пароль {rng.randint(100000, 999999)}.",
            f"Регистрация участников с {(h.start - timedelta(minutes=30)):%H:%M}." if open_ else "Обсуждение ведется на Едином экологическом портале, явка не требуется.",
            f"Пакет документов доступен с {noted:%d.%m.%Y} г. на ЕЭП (ecoportal.kz) и в каб. {rng.randint(101, 412)} акимата.",
        ]  # fmt: skip
    else:
        lines = [
            f"Ескертулер мен ұсыныстар {until:%d.%m.%Y} ж. дейін БЭП арқылы немесе ohs-env@company.example поштасына қабылданады.",
            f"Жоба әзірлеушісі: «ЭкоНедра ҒЗЖИ» ЖШС (мем. лицензия {licence} ж.), Ақтөбе қ.",
            f"Жауапты тұлға: жетекші инженер-эколог {rng.choice(NAMED)}, тел. {phone}.",
            f"Хабарландыру «Өлке» газетінің {noted:%d.%m.%Y} ж. №{rng.randint(10, 90)} санында жарияланды.",
            "Негіздеме: ҚР ЭК 73, 96-баптары (02.01.2021 ж. №400-VI); ҚР ЭГТРМ м.а. 03.08.2021 ж. №286 бұйрығы.",
            f"Бейнеконференция: https://us02web.zoom.example/j/{zoom.replace(' ', '')} сәйкестендіргіш {zoom}, құпиясөз {rng.randint(100000, 999999)}.",
            f"Қатысушыларды тіркеу {(h.start - timedelta(minutes=30)):%H:%M}-ден." if open_ else "Талқылау Бірыңғай экологиялық порталда жүргізіледі.",
        ]  # fmt: skip
    return rng.sample(lines, rng.choice([0, 1, 2, 2, 3]))


# ---------------------------------------------------------------- notices


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    by, at, place, how, one, more = (
        what(h, "ru", rng),
        when(h, "ru", rng),
        where(h, "ru", rng),
        _how(h, "ru", rng),
        who(h, "ru", rng),
        tails(h, "ru", rng),
    )
    opened, no, noted = h.form == OPEN, rng.randint(11, 980), h.seen.date() - timedelta(days=1)
    spot, number = (
        ("Место" if opened else "Территория воздействия"),
        "" if h.company.person else f", БИН {h.company.number}",
    )
    return rng.choice(
        [
            (f"Уведомление о проведении ОС ({h.company.ru})", [f"Исх. № {no}/ООС от {noted:%d.%m.%Y} г.", f"{one} (далее – Компания), руководствуясь требованиями ст. 73 Экологического кодекса РК, настоящим уведомляет, что по проекту: {by} запланировано проведение общественных слушаний посредством {how}.", f"Дата проведения: {at}. {spot}: {place}.", "Просим разместить указанную информацию на ИР МИО.", *more]),
            ("Форма объявления о проведении общественных слушаний", [f"1) объект слушаний – {by}", f"2) заявитель – {h.company.ru}{number}", f"3) вид слушаний – в форме {how}", f"4) {'когда' if opened else 'период'} – {at}", f"5) {'где' if opened else 'территория'} – {place}", *(f"{n}) {line}" for n, line in enumerate(more, 6))]),
            ("Объявление", [f"{one} в целях учета общественного мнения сообщает, что {at}, {place}, в соответствии с Правилами проведения общественных слушаний будут проводиться общественные слушания в форме {how}, предметом которых является {by}. " + " ".join(more)]),
            (f"К сведению жителей ({h.place.village})", [f"Аппарат акима доводит до сведения населения, предприятий и общественных организаций: {one} выносит на общественные слушания {by}.", f"{'Собрание состоится' if opened else 'Публичные обсуждения проводятся'} {at}.", f"{spot}: {place}.", *more]),
            (f"{h.company.ru} | ОС | {h.project.object}", [f"ПРОЕКТ: {by}", f"ИНИЦИАТОР: {one}", f"ФОРМА: {'открытое собрание' if opened else 'публичные обсуждения'}", f"{'ДАТА И ВРЕМЯ' if opened else 'СРОК'}: {at}", f"{'АДРЕС' if opened else 'ТЕРРИТОРИЯ'}: {place}", *more]),
            (f"Общественные слушания в форме {how} на тему: {by}", [f"Заказчик – {one}. {at}. {place}.", *more]),
            (f"Извещение № {no}-ОС", [*more, f"Настоящим извещаем заинтересованную общественность, что слушания по материалам {by} пройдут {at} в форме {how}.", f"{place}. Заказчик работ {one}."]),
            (f"О вынесении на общественные слушания проектных материалов {h.company.ru}", [f"В рамках процедуры экологической оценки на общественные слушания ({how}) вынесены проектные материалы: {by}.", f"Слушания {'назначены на' if opened else 'проводятся'}: {at}; {place}.", *more]),
            ("Приглашаем принять участие в общественных слушаниях", [f"ИП «Экосфера-консалт» по поручению {one} приглашает представителей общественности, НПО, депутатов маслихата.", f"Рассматриваемый вопрос: {by}", f"{'Сбор участников' if opened else 'Период обсуждения'}: {at}", f"{spot}: {place}", f"Форма: {'открытое собрание' if opened else 'публичные обсуждения'}", *more]),
            (f"Объявление о слушаниях: {by}", [f"{at} {'в форме открытого собрания' if opened else 'в форме публичных обсуждений'} {one} проводит общественные слушания. {place}", *more]),
            ("Об общественных слушаниях", [f"Управление природных ресурсов и регулирования природопользования на основании письма {h.company.ru} от {noted:%d.%m.%Y} г. № {no} размещает объявление следующего содержания.", f"Наименование документации.......... {by}", f"Заявитель.......... {one}", f"{'Дата/час' if opened else 'Сроки'}.......... {at}", f"{spot}.......... {place}", f"Порядок.......... {'открытое собрание' if opened else 'публичные обсуждения'}", *more]),
            (f"Слушания: {h.project.object}", [f"Уважаемые земляки! {h.company.ru} планирует реализацию проекта {by} и в этой связи приглашает Вас {at} на общественные слушания, проводимые в форме {how} ({place})."] if opened else [f"Уважаемые земляки! {h.company.ru} планирует реализацию проекта {by}; общественные слушания путём публичных обсуждений пройдут {at} ({place})."]),
            ("ОБЩЕСТВЕННЫЕ СЛУШАНИЯ!", [f"КТО: {one}", f"ЧТО: {by}", f"КОГДА: {at}", f"ГДЕ: {place}", f"КАК: {'открытое собрание' if opened else 'публичные обсуждения'}", *more]),
        ]
    )  # fmt: skip


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    by, at, place, how, one, more = (
        what(h, "kk", rng),
        when(h, "kk", rng),
        where(h, "kk", rng),
        _how(h, "kk", rng),
        who(h, "kk", rng),
        tails(h, "kk", rng),
    )
    opened, no, noted = h.form == OPEN, rng.randint(11, 980), h.seen.date() - timedelta(days=1)
    spot, number = ("Орны" if opened else "Әсер ету аумағы"), "" if h.company.person else f", БСН {h.company.number}"
    return rng.choice(
        [
            (f"Қоғамдық тыңдау өткізу туралы хабарлама ({h.company.kk})", [f"Шығ. № {no}/ҚОҚ, {noted:%d.%m.%Y} ж.", f"{one} (бұдан әрі – Компания) ҚР Экологиялық кодексінің 73-бабының талаптарын басшылыққа ала отырып, {by} жобасы бойынша {how} нысанында қоғамдық тыңдаулар өткізілетінін хабарлайды.", f"Мерзімі: {at}. {spot}: {place}.", *more]),
            ("Қоғамдық тыңдаулар туралы хабарландырудың нысаны", [f"1) тыңдау нысанасы – {by}", f"2) өтініш беруші – {h.company.kk}{number}", f"3) түрі – {how}", f"4) {'қашан' if opened else 'кезеңі'} – {at}", f"5) {'қайда' if opened else 'аумағы'} – {place}", *(f"{n}) {line}" for n, line in enumerate(more, 6))]),
            ("Хабарландыру", [f"{one} жұртшылықтың пікірін ескеру мақсатында {at} {place} «{by}» бойынша {how} түріндегі қоғамдық тыңдаулар болатынын мәлімдейді. " + " ".join(more)]),
            (f"{h.place.village} тұрғындарының назарына", [f"Әкім аппараты халыққа хабарлайды: {one} {by} жобасын қоғамдық тыңдауға шығарады.", f"{'Жиналыс' if opened else 'Жария талқылау'} {at}.", f"{spot}: {place}.", *more]),
            (f"{how.capitalize()} нысанындағы қоғамдық тыңдау: {by}", [f"Тапсырысшы – {one}. {at}. {place}.", *more]),
            ("ҚОҒАМДЫҚ ТЫҢДАУ!", [f"КІМ: {one}", f"НЕ: {by}", f"ҚАШАН: {at}", f"ҚАЙДА: {place}", f"НЫСАНЫ: {how}", *more]),
            (f"№ {no} хабарлау", [*more, f"Мүдделі жұртшылыққа {by} материалдары бойынша тыңдаулар {how} нысанында {at} болатынын хабарлаймыз.", f"{place}. Жұмыстарға тапсырыс беруші {one}."]),
            ("Қоғамдық тыңдауға қатысуға шақыру", [f"{h.company.kk} тапсырмасы бойынша «Экосфера-консалт» ЖК жұртшылық өкілдерін қоғамдық тыңдауға шақырады.", f"Қаралатын мәселе: {by}", f"{'Басталуы' if opened else 'Кезеңі'}: {at}", f"{spot}: {place}", f"Өткізу тәсілі: {how}"]),
            (f"{h.company.kk} жобалау материалдарын қоғамдық тыңдауға шығару туралы", [f"Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы {h.company.kk} {noted:%d.%m.%Y} ж. № {no} хаты негізінде мынадай хабарландыру орналастырады.", f"Құжаттама.......... {by}", f"{'Күні мен сағаты' if opened else 'Мерзімі'}.......... {at}", f"{spot}.......... {place}", f"Тәртібі.......... {how}", *more]),
        ]
    )  # fmt: skip


def table(h: Hearing, kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """One hearing as a table of two columns."""
    n, held = ("ru", "kk").index(language), kind == "protocol"
    heads = [("Проект", "Жоба"), ("Инициатор (заказчик)", "Бастамашы (тапсырысшы)"), ("Форма слушаний", "Тыңдау нысаны"), ("Дата, время" if h.form == OPEN else "Период", "Күні, уақыты" if h.form == OPEN else "Кезеңі"), ("Место / территория", "Орны / аумағы")]  # fmt: skip
    cells = [what(h, language, rng), who(h, language, rng), _how(h, language, rng), day(h, language, rng) if held else when(h, language, rng), where(h, language, rng)]  # fmt: skip
    titles = [("Протокол общественных слушаний (общие сведения)", "Қоғамдық тыңдаулар хаттамасы (жалпы мәліметтер)"), ("Карточка общественных слушаний – объявление", "Қоғамдық тыңдау туралы хабарландыру (кесте)")]  # fmt: skip
    pairs = [(head[n], cell) for head, cell in zip(heads, cells, strict=True)]
    rows = "".join(f"<tr><td><p>{head}</p></td><td><p>{html.escape(cell)}</p></td></tr>" for head, cell in pairs)
    title = titles[not held][n]
    return title, [f"{head}: {cell}" for head, cell in pairs], f"<table><tbody>{rows}</tbody></table>"


# ---------------------------------------------------------------- minutes


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, at, place, how, one = (
        what(h, "ru", rng),
        day(h, "ru", rng),
        where(h, "ru", rng),
        _how(h, "ru", rng),
        who(h, "ru", rng),
    )
    opened, no, count, sent = h.form == OPEN, rng.randint(1, 60), rng.randint(9, 84), h.end + timedelta(days=1)
    form = "открытое собрание" if opened else "публичные обсуждения"
    return rng.choice(
        [
            (f"Протокол ОС: {by}", [f"{h.company.ru}, {at}, {form}."]),
            ("Протокол", _minutes_ru(h, rng)),
            (f"Протокол № {no} общественных слушаний", [f"Место: {place}", f"Дата: {at}" if opened else f"Период: {at}", f"Повестка дня: рассмотрение материалов {by}", f"Присутствовало: {count} чел. Председатель {rng.choice(NAMED)}, секретарь {rng.choice(NAMED)}", f"СЛУШАЛИ: представителя {one}", "ПОСТАНОВИЛИ: слушания считать состоявшимися."] if opened else [f"Период: {at}", f"Вопрос: {by}", f"Заказчик: {one}", "За время публичных обсуждений на портал поступило 0 замечаний."]),
            (f"Итоговый протокол общественных слушаний {h.company.ru}, {h.project.object}", [f"Во исполнение п. 29 Правил размещается подписанный протокол общественных слушаний ({form}), {'состоявшихся' if opened else 'проходивших'} {at}, предмет – {by}."]),
            (f"О направлении протокола общественных слушаний ({h.company.ru})", [f"Исх. № {no}-{rng.randint(100, 999)} от {sent:%d.%m.%Y}г.", f"{one} направляет для размещения на ИР МИО протокол общественных слушаний, проведенных {at} посредством {how} по проекту {by}."]),
            ("Протокол общественных слушаний", [f"{h.place.village}, {at}. Общественные слушания в форме {how}, инициированные {one}, по вопросу «{by}». В слушаниях участвовало {count} человек, замечаний, подлежащих учёту, не поступило." if opened else f"{at}. Публичные обсуждения, инициированные {one}, по вопросу «{by}». Замечаний не поступило."]),
            (f"{h.company.ru} – протокол ОС от {at}" if opened else f"{h.company.ru} – протокол публичных обсуждений ({at})", [f"Предмет: {by}", place, "Протокол, лист регистрации, видеозапись прилагаются."]),
            (f"Протокол слушаний {h.end:%d.%m.%Y}", [f"{by}", f"{one}; {form}; {at}; {place}"]),
            ("Размещение протокола ОС", ["Размещен протокол по итогам общественных слушаний.", f"Инициатор.......... {one}", f"Документация.......... {by}", f"{'Дата слушаний' if opened else 'Период обсуждений'}.......... {at}", f"Дата подписания.......... {sent:%d.%m.%Y} г."]),
            (f"Протокол {'открытого собрания' if opened else 'публичных обсуждений'} по проекту {by}", [f"Проведено {at}. Организатор слушаний – {one}."]),
            (f"Протокол общественных слушаний (рус.) {h.project.object}", [f"По результатам слушаний, проведённых {one} {at} в форме {how} по теме: {by}, составлен настоящий протокол. Председательствующий: {rng.choice(NAMED)}."]),
            ("Протокол заслушивания общественности", [f"Материалы: {by}", f"Заявитель: {one}", f"Слушания ({form}) состоялись: {at}", f"Протокол подписан {sent:%d.%m.%Y} г. председателем и секретарём."]),
            (f"ПРОТОКОЛ общественных слушаний, проведенных {at}", [f"Рассматриваемый проект: {by}.", f"Представитель {one} ознакомил участников с основными техническими решениями; обращения граждан и ответы на них сведены в таблицу. Форма: {form}."]),
        ]
    )  # fmt: skip


def _minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Points of the prescribed form, in a company's words."""
    opened, noted = h.form == OPEN, h.end - timedelta(days=rng.randint(33, 40))
    return [
        f"Общественные слушания в форме {_how(h, 'ru', rng)}",
        f"1. МИО: ГУ «Аппарат акима {genitive(h.place.district[0])} района»",
        f"2. Что обсуждали (полное наименование документов): {what(h, 'ru', rng)}",
        f"3. Адрес намечаемой деятельности: {h.place.area[0]}",
        f"4. Реквизиты инициатора: {h.company.ru}" + ("" if h.company.person else f", БИН {h.company.number}, тел. 8 (7292) {rng.randint(20, 60)}-11-4{rng.randint(0, 9)}"),
        f"5. Реквизиты составителя отчета: ТОО «НИПИ ЭкоНедра», гос. лиц. № 01{rng.randint(100, 999)}Р от 14.11.201{rng.randint(2, 9)} г.",
        f"6. Слушания {'состоялись' if opened else 'проходили'}: {when(h, 'ru', rng)}" + (f", {h.place.ru}" if opened else ""),
        f"7. Размещение объявлений: ЕЭП – {noted:%d.%m.%Y} г.; газета «Степной вестник» от {noted + timedelta(days=1):%d.%m.%Y} г.",
        "8. Сведения о замечаниях и предложениях – таблица прилагается, снято 0, принято 0.",
        f"9. Мнение участников: поддержать. Подписи: {rng.choice(NAMED)}, {(h.end + timedelta(days=2)):%d.%m.%Y} г.",
    ]  # fmt: skip


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, at, place, how, one = (
        what(h, "kk", rng),
        day(h, "kk", rng),
        where(h, "kk", rng),
        _how(h, "kk", rng),
        who(h, "kk", rng),
    )
    opened, no, count, sent = h.form == OPEN, rng.randint(1, 60), rng.randint(9, 84), h.end + timedelta(days=1)
    return rng.choice(
        [
            (f"Қоғамдық тыңдау хаттамасы: {by}", [f"{h.company.kk}, {at}, {how}."]),
            ("Хаттама", [f"{how.capitalize()} нысанындағы қоғамдық тыңдаулар", f"1. ЖАО: «{h.place.district[1]} ауданы әкімінің аппараты» ММ", f"2. Талқыланған құжаттар: {by}", f"3. Қызмет орны: {h.place.area[1]}", f"4. Бастамашының деректемелері: {one}", f"5. Тыңдау өткен уақыт: {when(h, 'kk', rng)}", f"6. Хаттамаға {sent:%d.%m.%Y} ж. қол қойылды: {rng.choice(NAMED)}"]),
            (f"№ {no} қоғамдық тыңдаулар хаттамасы", [f"Орны: {place}", f"{'Күні' if opened else 'Кезеңі'}: {at}", f"Күн тәртібі: {by} материалдарын қарау", f"Тыңдалды: {one} өкілі. Қатысқандар саны: {count}."] if opened else [f"Кезеңі: {at}", f"Мәселе: {by}", f"Тапсырысшы: {one}", "Жария талқылау барысында ескертулер түскен жоқ."]),
            (f"{h.company.kk} – қоғамдық тыңдаулардың қорытынды хаттамасы", [f"Қағидалардың 29-тармағын орындау үшін {at} өткен ({how}) тыңдаулардың қол қойылған хаттамасы орналастырылады, мәні – {by}."]),
            (f"Қоғамдық тыңдау хаттамасын жолдау туралы ({h.company.kk})", [f"Шығ. № {no}-{rng.randint(100, 999)}, {sent:%d.%m.%Y} ж.", f"{one} {by} жобасы бойынша {at} {how} түрінде өткізілген қоғамдық тыңдаулардың хаттамасын орналастыру үшін жолдайды."]),
            ("Қоғамдық тыңдаулар хаттамасы", [f"{at}. {one} бастамасымен «{by}» мәселесі бойынша {how} нысанында өткен қоғамдық тыңдаулар. Ескертулер түскен жоқ."]),
            (f"{at} өткен қоғамдық тыңдау хаттамасы", [f"Жоба: {by}", f"Өтініш беруші: {one}", place, "Хаттама мен бейнежазба қоса беріледі."]),
            ("ҚТ хаттамасын орналастыру", [f"Бастамашы.......... {one}", f"Құжаттама.......... {by}", f"{'Тыңдау күні' if opened else 'Талқылау кезеңі'}.......... {at}", f"Қол қойылған күні.......... {sent:%d.%m.%Y} ж."]),
            (f"{by} – {how} хаттамасы", [f"Қоғамдық тыңдауды ұйымдастырушы – {one}. Өткізілген {'күні' if opened else 'кезеңі'}: {at}"]),
        ]
    )  # fmt: skip


TEXTS = {
    ("announcement", "ru"): announce_ru,
    ("announcement", "kk"): announce_kk,
    ("protocol", "ru"): protocol_ru,
    ("protocol", "kk"): protocol_kk,
}


def both(h: Hearing, kind: str, rng: random.Random) -> Text:
    """Both languages in one, one after the other or line by line."""
    (title, russian), (head, kazakh) = TEXTS[kind, "ru"](h, rng), TEXTS[kind, "kk"](h, rng)
    if rng.random() < 0.5:
        return f"{head} // {title}", [*kazakh, "* * *", *russian]
    return f"{title} / {head}", [f"{a} / {b}" for a, b in zip(russian, kazakh, strict=False)] + [
        *russian[len(kazakh) :],
        *kazakh[len(russian) :],
    ]
