"""What offices of the north and the east post of a hearing: short plain notices, minutes and whole papers, each clerk in his own set phrases."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, figures, first, of_district, shortened
from tests.otherworld.heath_days import day_kk, day_ru, hour_kk, hour_ru, on, over, since_kk, was, when
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

MAKERS = [("ТОО «ЭкоСтандарт Север»", "«ЭкоСтандарт Север» ЖШС"), ("ТОО «Центр экологического проектирования»", "«Экологиялық жобалау орталығы» ЖШС"), ("ИП «Пронин А.С.»", "«Пронин А.С.» ЖК"), ("ТОО «Зелёный мост»", "«Зелёный мост» ЖШС")]  # fmt: skip
STAFF = ["А. Жунусов", "Г. Смагулова", "Е. Кравченко", "Б. Ахметжан", "Д. Мейрам", "С. Тюлегенов", "Л. Зайцева", "К. Оспан", "Р. Хамитова", "И. Беккер", "Н. Қасым", "Т. Рамазан"]  # fmt: skip
PAPERS = ["«Егемен өңір»", "«Степной маяк»", "«Ауыл өмірі»", "«Вести района»"]
SHORT = {"ru": [(" область,", " обл.,"), (" район,", " р-н,"), ("ул. ", "ул.")], "kk": [(" облысы,", " обл.,"), (" ауданы,", " ауд.,"), (" ауылы,", " а.,"), (" көшесі,", " к-сі,")]}  # fmt: skip
DATIVE = [
    ("Рабочий проект", "рабочему проекту"), ("Раздел ООС", "разделу ООС"), ("Строительство", "строительству"), ("Отчет о", "отчету о"), ("Проекты", "проектам"), ("Проект", "проекту"), ("Материалы", "материалам"), ("План", "плану"), ("ПГР", "ПГР"), ("Реконструкция", "реконструкции"), ("Капитальный ремонт", "капитальному ремонту"),
]  # fmt: skip

# what stands in braces: see `_given`; {dates} and {more} are lines of their own, a line that begins with ? may be left out
NOTICE_RU: list[Text] = [
    ("Объявление о проведении общественных слушаний", ["В соответствии с требованиями статьи 73 Экологического кодекса Республики Казахстан доводится до сведения населения о проведении общественных слушаний ({way}) по {dat}.", "{when_}: {when}", "{where_}: {at}", "Инициатор: {c}{bin}", "?Разработчик документации: {maker}", "{more}"]),
    ("{by}", ["По данной документации {on} пройдут общественные слушания в форме {of_way}.", "Заказчик – {c}{bin}.", "?{where_}: {at}.", "{more}"]),
    ("Общественные слушания {fig}", ["{c} выносит на общественные слушания следующую документацию: {by}.", "Форма: {way}.", "{dates}", "{where_}: {at}", "{more}"]),
    ("Вниманию населения {dg}", ["Управление природных ресурсов и регулирования природопользования информирует: {on} состоятся общественные слушания в форме {of_way} по {dat}. Инициатор намечаемой деятельности {c}. {where_}: {at}.", "{more}"]),
    ("О проведении общественных слушаний, {c}", ["1. Объект: {by}", "2. Инициатор намечаемой деятельности: {c}{bin}", "3. Форма слушаний: {way}", "4. {when_}: {when}", "5. {where_}: {at}", "?6. Контактные данные: {phone}, {mail}"]),
    ("Об общественных слушаниях по {dat}", ["Приглашаем к участию всех заинтересованных лиц.", "{dates}", "{where_} – {at}", "?Заказчик: {c}", "?Справки по телефону {phone}"]),
    ("Объявление", ["{On} по {dat} будут проведены общественные слушания в форме {of_way} ({where_low}: {at}). Инициатор – {c}.", "?Ознакомиться с пакетом документов можно на портале {site}."]),
    ("{c} – объявление", ["Извещаем о проведении общественных слушаний в форме {of_way}.", "Предмет слушаний: {by}.", "{dates}", "?{where_}: {at}.", "?Ответственное лицо от заказчика: {who}, {phone}", "{more}"]),
]  # fmt: skip
NOTICE_RU_TALK: list[Text] = [
    ("Объявление о проведении публичных обсуждений", ["На портале {site} {on} проводятся общественные слушания посредством публичных обсуждений.", "Документация: {by}.", "Инициатор: {c}{bin}.", "?{where_}: {at}.", "{more}"]),
    ("Публичные обсуждения, {c}", ["{by}", "{dates}", "Свои замечания и предложения жители {dg} могут оставить на портале {site}."]),
]  # fmt: skip
NOTICE_KK: list[Text] = [
    ("Қоғамдық тыңдау өткізу туралы хабарландыру", ["Қазақстан Республикасы Экология кодексінің 73-бабының талаптарына сәйкес {by} бойынша қоғамдық тыңдау ({way}) өткізілетіні тұрғындарға хабарланады.", "{when_}: {when}", "{where_}: {at}", "Бастамашы: {c}{bin}", "?Құжаттаманы әзірлеуші: {maker}", "{more}"]),
    ("{by}", ["Осы құжаттама бойынша {on} {way} нысанында қоғамдық тыңдау өтеді.", "Тапсырыс беруші – {c}{bin}.", "?{where_}: {at}.", "{more}"]),
    ("Қоғамдық тыңдау {fig}", ["{c} қоғамдық тыңдауға мына құжаттаманы ұсынады: {by}.", "Нысаны: {way}.", "{dates}", "{where_}: {at}", "{more}"]),
    ("{dk} ауданы халқының назарына", ["Табиғи ресурстар және табиғат пайдалануды реттеу басқармасының мәліметінше, {on} {by} бойынша {way} нысанында қоғамдық тыңдау өткізіледі. Көзделіп отырған қызметтің бастамашысы: {c}. {where_}: {at}.", "{more}"]),
    ("Қоғамдық тыңдау өткізу туралы, {c}", ["1. Нысан: {by}", "2. Көзделіп отырған қызметтің бастамашысы: {c}{bin}", "3. Тыңдаудың нысаны: {way}", "4. {when_}: {when}", "5. {where_}: {at}", "?6. Байланыс деректері: {phone}, {mail}"]),
    ("{by} бойынша қоғамдық тыңдау туралы", ["Мүдделі азаматтарды қатысуға шақырамыз.", "{dates}", "{where_} – {at}", "?Тапсырыс беруші: {c}", "?Анықтама телефоны: {phone}"]),
    ("ХАБАРЛАНДЫРУ", ["{On} {by} бойынша {way} нысанында қоғамдық тыңдау болады ({where_low}: {at}). Бастамашы – {c}.", "?Құжаттар топтамасымен {site} порталында танысуға болады."]),
    ("{c} – хабарландыру", ["{Way} нысанында қоғамдық тыңдау өткізілетінін хабарлаймыз.", "Тыңдау мәні: {by}.", "{dates}", "?{where_}: {at}.", "?Тапсырыс берушінің жауапты өкілі: {who}, {phone}", "{more}"]),
]  # fmt: skip
NOTICE_KK_TALK: list[Text] = [
    ("Жария талқылау өткізу туралы хабарландыру", ["{On} {site} порталында жария талқылау түріндегі қоғамдық тыңдау жүргізіледі.", "Құжаттама: {by}.", "Бастамашы: {c}{bin}.", "?{where_}: {at}.", "{more}"]),
    ("Жария талқылау, {c}", ["{by}", "{dates}", "{dk} ауданының тұрғындары ескертулері мен ұсыныстарын {site} порталында қалдыра алады."]),
]  # fmt: skip
MINUTES_RU: list[Text] = [
    ("Протокол общественных слушаний", ["Размещаем протокол общественных слушаний по {dat}, состоявшихся {was} в форме {of_way}.", "Инициатор: {c}.", "?Председатель – {who}, секретарь – {who2}."]),
    ("Протокол общественных слушаний от {fig}", ["Предмет слушаний: {by}", "Инициатор: {c}{bin}", "?{where_}: {at}", "Форма: {way}", "Протокол подписан {sign}"]),
    ("{by} (протокол слушаний)", ["{c}, {of_way0} {over}.", "?Замечания и предложения отражены в сводной таблице."]),
    ("Протокол слушаний, {c}", ["{held_}: {over}", "Рассмотрено: {by}", "?Участвовало: {n} чел.", "Итог: общественные слушания признаны состоявшимися."]),
    ("ПРОТОКОЛ № {k}", ["Общественные слушания посредством {of_way}", "{held_}: {over}", "{where_}: {at}", "Повестка: {by}.", "Докладывал представитель инициатора ({c}).", "Решение: слушания считать состоявшимися.", "Председатель {who}", "Секретарь {who2}"]),
    ("Протокол по итогам общественных слушаний", ["В {dg0} {was} завершены общественные слушания ({way}), документация – {by}, инициатор – {c}. Публикуется протокол.", "?С протоколом можно ознакомиться также на портале {site}."]),
]  # fmt: skip
MINUTES_KK: list[Text] = [
    ("Қоғамдық тыңдау хаттамасы", ["{was} {way} нысанында өткен, {by} бойынша қоғамдық тыңдаудың хаттамасын жариялаймыз.", "Бастамашы: {c}.", "?Төраға – {who}, хатшы – {who2}."]),
    ("Қоғамдық тыңдау хаттамасы, {fig}", ["Тыңдау мәні: {by}", "Бастамашы: {c}{bin}", "?{where_}: {at}", "Нысаны: {way}", "Хаттамаға қол қойылған күн: {sign}"]),
    ("{by} (тыңдау хаттамасы)", ["{c}, {way}, {over}.", "?Ескертулер мен ұсыныстар жиынтық кестеде көрсетілген."]),
    ("Тыңдау хаттамасы, {c}", ["{held_}: {over}", "Қаралды: {by}", "?Қатысушылар саны: {n}", "Қорытынды: қоғамдық тыңдау өтті деп танылды."]),
    ("№ {k} ХАТТАМА", ["{way} түріндегі қоғамдық тыңдау", "{held_}: {over}", "{where_}: {at}", "Күн тәртібі: {by}.", "Баяндаған – бастамашының өкілі ({c}).", "Шешім: тыңдау өткізілді деп саналсын.", "Төраға {who}", "Хатшы {who2}"]),
    ("Қоғамдық тыңдау қорытындысы бойынша хаттама", ["{dk} ауданында {was} қоғамдық тыңдау ({way}) өтті, құжаттама – {by}, бастамашы – {c}. Хаттамасы жарияланып отыр.", "?Хаттамамен {site} порталында да танысуға болады."]),
]  # fmt: skip
MORE = {
    "ru": ["Замечания и предложения принимаются по {until} включительно: {mail}.", "Проектная документация размещена на портале {site}.", "Телефон для справок: {phone}.", "Просим принять активное участие.", "Проект подготовлен {year_} году.", "Исп. {who}, {phone}"],
    "kk": ["Ескертулер мен ұсыныстар {until} күнін қоса алғанда {mail} поштасына қабылданады.", "Жобалық құжаттама {site} порталына орналастырылған.", "Анықтама үшін телефон: {phone}.", "Белсене қатысуларыңызды сұраймыз.", "Жоба {year_} жылы дайындалды.", "Орынд. {who}, {phone}"],
}  # fmt: skip
MORE_OPEN = {
    "ru": ["Регистрация участников начинается в {before}.", "Подключиться можно и онлайн, ссылка на конференцию указана на портале.", "Контакты организатора: {who}."],
    "kk": ["Қатысушыларды тіркеу {before} басталады.", "Онлайн қосылуға да болады, сілтеме порталда көрсетілген.", "Ұйымдастырушының байланысы: {who}."],
}  # fmt: skip


def project(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if language == "kk":
        return rng.choice(h.project.kk)
    return h.project.card if rng.random() < 0.1 else rng.choice(h.project.ru)


def dative(text: str) -> str:
    """The project behind the Russian preposition."""
    if text.count(". ") or ": НДВ" in text:
        return f"документации: {text}"
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    return f"объекту: {text}"


def place(h: Hearing, language: str, rng: random.Random) -> str:
    """Where it is held, or what it touches."""
    return shortened(h, language, rng, 0.25, 0.5, SHORT[language])


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_, (d, dk) = language == "ru", h.form == OPEN, h.place.district
    by, within, own = project(h, language, rng), on(h, language, rng), random.Random(h.project.card)
    who, who2 = own.sample(STAFF, 2)  # `own`: what both languages must say alike
    before, until = h.start - timedelta(minutes=own.choice([30, 60])), h.end
    if open_:
        until = days.working_between(h.end - timedelta(days=20), h.end - timedelta(days=1))[-4]
    if russian:
        way, of_way = ("открытое собрание", "открытого собрания") if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
        when_, held = (rng.choice(["Дата и время", "Дата и время проведения", "Состоятся"]), rng.choice(["Дата проведения", "Состоялись"])) if open_ else (rng.choice(["Период", "Сроки обсуждений"]), "Период обсуждений")  # fmt: skip
        where_ = rng.choice(["Место проведения", "Адрес проведения", "Место"]) if open_ else rng.choice(["Территория", "Территория намечаемой деятельности"])  # fmt: skip
    else:
        way = of_way = "ашық жиналыс" if open_ else "жария талқылау"
        when_, held = (rng.choice(["Күні және уақыты", "Өткізілетін күні мен уақыты", "Қашан"]), rng.choice(["Өткізілген күні", "Болған күні"])) if open_ else (rng.choice(["Кезеңі", "Талқылау мерзімі"]), "Талқылау кезеңі")  # fmt: skip
        where_ = rng.choice(["Өткізу орны", "Өтетін мекенжайы", "Мекенжайы"]) if open_ else rng.choice(["Аумағы", "Көзделіп отырған қызмет аумағы"])  # fmt: skip
    number = "" if h.company.person else h.company.number
    genitive = of_district(d)
    return {
        "by": by, "dat": dative(by) if russian else "", "c": h.company.ru if russian else h.company.kk, "bin": rng.choice([f", {'БИН' if russian else 'БСН'} {number}", ""]) if number else "", "when": when(h, language, rng), "on": within, "On": first(within),
        "over": over(h, language, rng), "was": was(h, language), "fig": figures(h), "at": place(h, language, rng), "way": way, "Way": first(way), "of_way": of_way, "of_way0": way, "when_": when_, "held_": held, "where_": where_, "where_low": first(where_).lower(),
        "dk": dk, "dg": genitive, "dg0": f"{d[:-2]}ом районе" if d.endswith("ий") else f"районе {d}", "who": who, "who2": who2, "n": own.randint(8, 70), "k": own.randint(1, 12), "maker": own.choice(MAKERS)[not russian], "sign": f"{days.after(h.end, 1):%d.%m.%Y}",
        "phone": f"8 (71{own.randint(40, 59)}) {own.randint(2, 7)}-{own.randint(10, 99)}-{own.randint(10, 99)}", "mail": f"{own.choice(['priroda', 'ecology', 'otdel', 'info'])}{own.randint(1, 60)}@mail.example", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
        "until": f"{until:%d.%m.%Y}", "before": f"{before:%H:%M}" if russian else since_kk(before), "year_": f"в {h.seen.year}" if russian else h.seen.year, "paper": own.choice(PAPERS),
    }  # fmt: skip


def _dates(h: Hearing, language: str, rng: random.Random) -> list[str]:
    """Day and hour, or both ends of the period, on lines of their own."""
    day, hour = (day_ru, hour_ru) if language == "ru" else (day_kk, hour_kk)
    if h.form == OPEN:
        names = rng.choice({"ru": [("Дата", "Время"), ("Дата слушаний", "Начало")], "kk": [("Күні", "Уақыты"), ("Тыңдау күні", "Басталуы")]}[language])  # fmt: skip
        return [f"{names[0]}: {day(h.end, rng)}", f"{names[1]}: {hour(h.start, rng)}"]
    names = {"ru": ("Начало обсуждений", "Окончание обсуждений"), "kk": ("Талқылаудың басталуы", "Талқылаудың аяқталуы")}[language]  # fmt: skip
    return [f"{names[0]}: {day(h.start.date(), rng)}", f"{names[1]}: {day(h.end, rng)}"]


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given, lines = _given(h, language, rng), list[str]()
    for line in template[1]:
        if line == "{dates}":
            lines += _dates(h, language, rng)
        elif line == "{more}":
            lines += rng.sample([*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])], rng.choice([0, 0, 1, 2]))  # fmt: skip
        elif line[0] != "?" or rng.random() < 0.6:
            lines.append(line.removeprefix("?"))
    title, body = clean(template[0].format(**given)), [clean(first(line.format(**given))) for line in lines]
    dice = rng.random()
    if dice < 0.1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    elif dice < 0.18:
        title = title.upper() if '"' not in title and len(title) < 60 else title
    return title, body


def _clerk(pool: list[Text], h: Hearing, rng: random.Random) -> Text:
    """One of all the shapes, or mostly one of the three that the region's clerk is used to."""
    mine = [pool[(sum(map(ord, h.region)) + 3 * n) % len(pool)] for n in range(3)]
    return rng.choice(mine if rng.random() < 0.55 else pool)


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    return _filled(_clerk(NOTICE_RU if h.form == OPEN else [*NOTICE_RU, *NOTICE_RU_TALK * 4], h, rng), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    return _filled(_clerk(NOTICE_KK if h.form == OPEN else [*NOTICE_KK, *NOTICE_KK_TALK * 4], h, rng), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    if rng.random() < 0.15:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(_clerk(MINUTES_RU, h, rng), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    if rng.random() < 0.15:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(_clerk(MINUTES_KK, h, rng), h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip
COVER = {
    ("announcement", "ru"): [("Общественные слушания: {c}", "{When_}: {when}. Документация: {by}. Объявление прилагается."), ("Объявление ({fig})", "{by}. Инициатор {c}. Полный текст объявления во вложении."), ("Слушания по {dat}", "Заказчик {c}. {fig}. Подробности в файле.")],
    ("announcement", "kk"): [("Қоғамдық тыңдау: {c}", "{When_}: {when}. Құжаттама: {by}. Хабарландыру қоса беріледі."), ("Хабарландыру ({fig})", "{by}. Бастамашы {c}. Толық мәтіні қосымшада."), ("{by} бойынша тыңдау", "Тапсырыс беруші {c}. {fig}. Толығырақ файлда.")],
    ("protocol", "ru"): [("Протокол общественных слушаний ({c})", "{held_}: {over}. Документация: {by}. Протокол прилагается."), ("Протокол от {fig}", "Общественные слушания, {c}: {by}."), ("Протокол слушаний по {dat}", "{c}, {fig}. См. файл.")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамасы ({c})", "{held_}: {over}. Құжаттама: {by}. Хаттама қоса беріледі."), ("{fig} хаттама", "Қоғамдық тыңдау, {c}: {by}."), ("{by} бойынша тыңдау хаттамасы", "{c}, {fig}. Файлды қараңыз.")],
}  # fmt: skip


def cover(h: Hearing, kind: str, language: str, rng: random.Random) -> Text:
    """A few words above a file: which hearing it is of."""
    given = _given(h, language, rng)
    given["When_"] = given["when_"]
    title, body = rng.choice(COVER[kind, language])
    return clean(title.format(**given)), [clean(first(body.format(**given)))]


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """One language above the other or beside it."""
    order = rng.choice([("kk", "ru"), ("ru", "kk")])
    (head, above), (title, below) = (TEXTS[kind, one](h, rng) for one in order)
    dice = rng.random()
    if dice < 0.2:
        cells = "".join(f"<td valign=top>{''.join(f'<p>{html.escape(line, quote=False)}</p>' for line in [name, *lines])}</td>" for name, lines in ((head, above), (title, below)))  # fmt: skip
        return head, [head, *above, title, *below], f"<table><tr>{cells}</tr></table>"
    if dice < 0.5 and len(head) + len(title) < 120:
        return f"{head} / {title}", [*above, "***", *below], ""
    return head, [*above, title, *below], ""


# ---------------------------------------------------------------- whole papers

PAPER_RU = [
    ["ОБЪЯВЛЕНИЕ", "о проведении общественных слушаний в форме {of_way}", "Наименование местного исполнительного органа: акимат {dg}", "Предмет общественных слушаний: {by}", "Территория воздействия: {area}", "{where_}: {at}", "{when_}: {when}", "Инициатор намечаемой деятельности: {c}{bin}, тел. {phone}", "Составитель отчета (документации): {maker}", "Документация доступна на портале {site}", "{rest}"],
    ["Общественные слушания", "{c} объявляет, что {on} проводятся общественные слушания в форме {of_way}.", "На обсуждение представлена документация: {by}.", "{where_}: {at}.", "Объявление будет опубликовано в газете {paper}, бумажный экземпляр – на доске объявлений акимата {dg}.", "Замечания и предложения направлять по {until}: {mail}.", "Руководитель: {who}"],
]  # fmt: skip
PAPER_KK = [
    ["ХАБАРЛАНДЫРУ", "{way} нысанында қоғамдық тыңдау өткізу туралы", "Жергілікті атқарушы органның атауы: {dk} ауданының әкімдігі", "Қоғамдық тыңдаудың мәні: {by}", "Әсер ету аумағы: {area}", "{where_}: {at}", "{when_}: {when}", "Көзделіп отырған қызметтің бастамашысы: {c}{bin}, тел. {phone}", "Құжаттаманы жасаған: {maker}", "Құжаттама {site} порталында қолжетімді", "{rest}"],
    ["Қоғамдық тыңдау", "{c} хабарлайды: {on} {way} нысанында қоғамдық тыңдау өткізіледі.", "Талқылауға ұсынылған құжаттама: {by}.", "{where_}: {at}.", "Хабарландыру {paper} газетінде жарияланады, қағаз данасы {dk} ауданы әкімдігінің хабарландыру тақтасында ілінеді.", "Ескертулер мен ұсыныстар {until} күніне дейін жіберіледі: {mail}.", "Басшы: {who}"],
]  # fmt: skip
REST = {
    "ru": ["Сбор замечаний завершается {until}", "Ответственное лицо: {who}", "Почта для замечаний и предложений: {mail}"],
    "kk": ["Ескертулерді жинау {until} күні аяқталады", "Жауапты адам: {who}", "Ескертулер мен ұсыныстарға арналған пошта: {mail}"],
}  # fmt: skip
ANNEX_RU = ["Протокол общественных слушаний ({way})", "1. Местный исполнительный орган: акимат {dg}", "2. Тема: {by}", "3. Территория: {area}", "4. Инициатор: {c}{bin}", "5. Разработчик: {maker}", "6. {held_}: {span}", "7. {where_}: {at}", "8. Дата размещения материалов на портале: {seen}", "{print}", "10. Присутствовали: {n} чел. (регистрационный лист прилагается)", "11. Вопросы, замечания, ответы:", "{asked}", "12. Мнение участников: замечания сняты", "13. Обжалование протокола возможно в судебном порядке", "Председатель _______ {who}", "Секретарь _______ {who2}", "Подписан {sign}"]  # fmt: skip
ANNEX_KK = ["Қоғамдық тыңдаудың хаттамасы ({way})", "1. Жергілікті атқарушы орган: {dk} ауданының әкімдігі", "2. Тақырыбы: {by}", "3. Аумағы: {area}", "4. Бастамашы: {c}{bin}", "5. Әзірлеуші: {maker}", "6. {held_}: {span}", "7. {where_}: {at}", "8. Материалдар порталға орналастырылған күн: {seen}", "{print}", "10. Қатысқандар: {n} адам (тіркеу парағы қоса беріледі)", "11. Сұрақтар, ескертулер, жауаптар:", "{asked}", "12. Қатысушылардың пікірі: ескертулер алынып тасталды", "13. Хаттамаға сот тәртібімен шағымдануға болады", "Төраға _______ {who}", "Хатшы _______ {who2}", "Қол қойылған күні {sign}"]  # fmt: skip
AGENDA_RU = ["ПРОТОКОЛ", "общественных слушаний в форме {of_way}", "{at}", "{span}", "Председательствовал(а): {who}. Секретарь: {who2}.", "Участники: жители {dg}, представители {c}, всего {n} чел.", "ПОВЕСТКА ДНЯ", "Рассмотрение документации: {by}.", "СЛУШАЛИ: доклад представителя разработчика ({maker}), регламент до 20 минут.", "ВЫСТУПИЛИ:", "{asked}", "РЕШИЛИ: общественные слушания считать состоявшимися, замечания учесть.", "Председатель {who}", "Секретарь {who2}"]  # fmt: skip
AGENDA_KK = ["ХАТТАМА", "{way} нысанындағы қоғамдық тыңдау", "{at}", "{span}", "Төрағалық еткен: {who}. Хатшы: {who2}.", "Қатысушылар: {dk} ауданының тұрғындары, {c} өкілдері, барлығы {n} адам.", "КҮН ТӘРТІБІ", "Құжаттаманы қарау: {by}.", "ТЫҢДАЛДЫ: әзірлеуші өкілінің ({maker}) баяндамасы, регламент 20 минутқа дейін.", "СӨЗ СӨЙЛЕГЕНДЕР:", "{asked}", "ШЕШІЛДІ: қоғамдық тыңдау өткізілді деп есептелсін, ескертулер ескерілсін.", "Төраға {who}", "Хатшы {who2}"]  # fmt: skip
TALK_RU = ["Протокол общественных слушаний посредством публичных обсуждений", "Документация: {by}", "Инициатор: {c}{bin}", "{held_}: {span}", "{where_}: {at}", "Площадка: портал {site}", "Поступившие замечания и предложения:", "{asked}", "Протокол составил(а) {who}, {sign}"]  # fmt: skip
TALK_KK = ["Жария талқылау түріндегі қоғамдық тыңдаудың хаттамасы", "Құжаттама: {by}", "Бастамашы: {c}{bin}", "{held_}: {span}", "{where_}: {at}", "Алаңы: {site} порталы", "Түскен ескертулер мен ұсыныстар:", "{asked}", "Хаттаманы жасаған {who}, {sign}"]  # fmt: skip
ASKED = {
    "ru": [("Какой размер санитарно-защитной зоны?", "Зона принята расчетом и в жилую застройку не попадает"), ("Куда будут вывозить отходы?", "По договору со специализированной организацией"), ("Кто будет следить за выбросами?", "Предусмотрен производственный экологический контроль"), ("Как будет восстановлена земля после работ?", "Предусмотрена рекультивация нарушенных земель"), ("Будет ли пылить дорога?", "Предусмотрен полив в сухой период")],
    "kk": [("Санитариялық-қорғаныш аймағының мөлшері қандай?", "Аймақ есеппен қабылданды, тұрғын үйлерге жетпейді"), ("Қалдықтар қайда шығарылады?", "Мамандандырылған ұйыммен шарт бойынша шығарылады"), ("Шығарындыларды кім бақылайды?", "Өндірістік экологиялық бақылау көзделген"), ("Жұмыстан кейін жер қалай қалпына келтіріледі?", "Бүлінген жерлерді рекультивациялау көзделген"), ("Жолдың шаңы көп бола ма?", "Құрғақ кезде су себу көзделген")],
}  # fmt: skip


def _notice(h: Hearing, language: str, rng: random.Random) -> list[str]:
    given, lines = _given(h, language, rng), list[str]()
    given["area"] = h.place.area[language == "kk"]
    for line in rng.choice(PAPER_RU if language == "ru" else PAPER_KK):
        lines += rng.sample(REST[language], rng.choice([1, 2, 3])) if line == "{rest}" else [line]
    return [clean(line.format(**given)) for line in lines]


def _asked(h: Hearing, language: str, rng: random.Random, *less: object) -> list[str]:
    """Questions and answers; in writing there are often none."""
    if h.form != OPEN and rng.random() < 0.7:
        return ["не поступили" if language == "ru" else "түскен жоқ"]
    chosen = rng.sample(ASKED[language], rng.choice([1, 2, 3]))
    names = rng.sample([one for one in STAFF if one not in less], len(chosen))
    mark = rng.choice(["{}: {} Ответ: {}.", "{} – {} – {}."] if language == "ru" else ["{}: {} Жауап: {}.", "{} – {} – {}."])  # fmt: skip
    return [mark.format(name, ask, answer) for name, (ask, answer) in zip(names, chosen, strict=True)]


def _minutes(h: Hearing, language: str, rng: random.Random) -> list[str]:
    given, lines, russian = _given(h, language, rng), list[str](), language == "ru"
    closed = h.start + timedelta(minutes=random.Random(h.project.card).choice([25, 40, 45, 70]))
    given |= {"area": h.place.area[not russian], "seen": (day_ru if russian else day_kk)(h.seen.date(), rng), "span": over(h, language, rng)}  # fmt: skip
    if h.form == OPEN:
        given["span"] = f"{given['span']}, {'начало' if russian else 'басталуы'} {h.start:%H:%M}, {'окончание' if russian else 'аяқталуы'} {closed:%H:%M}"  # fmt: skip
        template = rng.choice([ANNEX_RU, AGENDA_RU] if russian else [ANNEX_KK, AGENDA_KK])
    else:
        template = TALK_RU if russian else TALK_KK
    printed = f"{days.after(h.seen.date(), 3):%d.%m.%Y}"
    for line in template:
        if line == "{asked}":
            lines += _asked(h, language, rng, given["who"], given["who2"])
        elif line == "{print}":
            lines.append(f"9. Публикация в СМИ: газета {given['paper']}, {printed}" if russian else f"9. БАҚ-та жариялануы: {given['paper']} газеті, {printed}")  # fmt: skip
        else:
            lines.append(line.format(**given))
    return [clean(line) for line in lines]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Russian."""
    return _notice(h, "ru", rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Kazakh."""
    return _notice(h, "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian."""
    return _minutes(h, "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    return _minutes(h, "kk", rng)


# ---------------------------------------------------------------- several in one posting

LEADS = {
    ("announcement", "ru"): [("Общественные слушания: график", "График общественных слушаний в форме открытого собрания:"), ("Объявление о проведении общественных слушаний", "В ближайшее время в форме открытого собрания пройдут общественные слушания по следующим объектам:")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар кестесі", "Ашық жиналыс нысанындағы қоғамдық тыңдаулар кестесі:"), ("Қоғамдық тыңдаулар өткізу туралы хабарландыру", "Жақын уақытта ашық жиналыс нысанында мына нысандар бойынша қоғамдық тыңдаулар өтеді:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний", "Размещены протоколы общественных слушаний, проведенных в форме открытого собрания:"), ("Итоговые протоколы слушаний", "Протоколы по объектам:")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары", "Ашық жиналыс нысанында өткен қоғамдық тыңдаулардың хаттамалары орналастырылды:"), ("Тыңдау хаттамалары", "Нысандар бойынша хаттамалар:")],
}  # fmt: skip
COLUMNS = {"ru": ["Заказчик", "Объект", "Дата проведения", "Место"], "kk": ["Тапсырыс беруші", "Нысан", "Өткізілетін күні", "Орны"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a table, a numbered list or short paragraphs."""
    title, lead = rng.choice(LEADS[kind, language])
    say, names = when if kind == "announcement" else over, COLUMNS[language].copy()
    if kind == "protocol" and language == "kk":
        names[2] = "Өткен күні"
    rows = [[h.company.ru if language == "ru" else h.company.kk, project(h, language, rng), say(h, language, rng), place(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["table", "list", "paragraphs"])
    if style == "table":
        head = "".join(f"<th>{name}</th>" for name in ["№", *names])
        cells = "".join(f"<tr><td>{n}.</td>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [lead, *(" | ".join(row) for row in rows)], f"<p>{lead}</p><table><thead><tr>{head}</tr></thead><tbody>{cells}</tbody></table>"  # fmt: skip
    if style == "list":
        return title, [lead, *(clean(f"{n}. {by}, {c} – {on_}; {at}") for n, (c, by, on_, at) in enumerate(rows, 1))], ""  # fmt: skip
    return title, [lead, *(clean(f"{names[1]}: {by}. {names[0]}: {c}. {names[2]}: {on_}. {names[3]}: {at}.") for c, by, on_, at in rows)], ""  # fmt: skip
