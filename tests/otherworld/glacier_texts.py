"""What a department's chief specialist posts of a hearing: official, hurried, pasted from letters and the portal."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, figures, first, of_district
from tests.otherworld.glacier_cast import of_region, of_region_kk
from tests.otherworld.glacier_days import moment, on_day, on_over, over, ru_day, since_kk, within
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

MAKERS = [("ТОО «Экопроект-Плюс»", "«Экопроект-Плюс» ЖШС"), ("ИП «Eco Consult»", "«Eco Consult» ЖК"), ("ТОО «ЭкоНорматив»", "«ЭкоНорматив» ЖШС"), ("ТОО «Каз ЭКО Бюро»", "«Каз ЭКО Бюро» ЖШС")]  # fmt: skip
STAFF = ["А. Есенгали", "К. Дауренбеков", "Л. Цой", "Ж. Тұрсын", "Т. Маженов", "О. Гребенюк", "С. Айтжан", "Б. Құрман", "Р. Валиев", "Э. Сейіт"]  # fmt: skip
PAPERS = [("«Өлке»", "«Өлке»"), ("«Вести региона»", "«Вести региона»"), ("«Жер-ана жаршысы»", "«Жер-ана жаршысы»")]
DATIVE = [
    ("План ", "плану "), ("Проект ", "проекту "), ("Рабочий проект", "рабочему проекту"), ("Дополнение", "дополнению"), ("Индивидуальный технический проект", "индивидуальному техническому проекту"), ("Строительство", "строительству"), ("Реконструкция", "реконструкции"), ("Рекультивация", "рекультивации"), ("Разведка", "разведке"), ("Материалы", "материалам"),
    ("Наращивание", "наращиванию"), ("Нормативы", "нормативам"), ("Перевод", "переводу"), ("Расширение", "расширению"), ("Водозабор", "водозабору"), ("Групповой водопровод", "групповому водопроводу"), ("Полигон", "полигону"), ("Дробильно-сортировочный комплекс", "дробильно-сортировочному комплексу"),
    ("Мукомольный цех", "мукомольному цеху"), ("Цех ", "цеху "), ("Птицефабрика", "птицефабрике"), ("Откормплощадка", "откормплощадке"), ("Мехочистка", "мехочистке"),
]  # fmt: skip

# what each name in braces stands for: see `_given`
ANNOUNCE_RU: list[Text] = [
    ("ОБЪЯВЛЕНИЕ О ПРОВЕДЕНИИ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", ["1.\tНАИМЕНОВАНИЕ:\t{by}", "2.\tИНИЦИАТОР:\t{c}{bin}", "3.\tФОРМА:\t{way}", "4.\t{WHEN}:\t{when}", "5.\t{AT}:\t{at}", "6.\tПРИЕМ ЗАМЕЧАНИЙ:\tпо {until}, {mail}"]),
    ("Об общественных слушаниях ({c})", ["По письму инициатора (вх. № {ln} от {ld}) {dept} сообщает, что {on} проводятся общественные слушания в форме {way_g} по {dat}, {at_}: {at}, инициатор {c}{bin}, замечания и предложения принимаются до {until} через {site} либо на {mail}."]),
    ("{c} – общественные слушания, {fig}", ["{By}. {at_:}: {at}."]),
    ("Слушания {fig}", ["{c}: {by}", "{more}"]),
    ("Объявление (размещено по просьбе инициатора)", ["Настоящим {c} информирует о проведении {on} общественных слушаний по {dat}.", "Форма слушаний - {way}", "{AT} - {at}", "С уважением, представитель инициатора {who}, тел. {phone}"]),
    ("ОС {c}", ["Предмет слушаний: {by}", "Инициатор: {c}", "Разработчик: {maker}", "{WHEN}: {when}", "{AT}: {at}", "Прием замечаний: {mail}", "Исп. {who}, вн. {k}1-{k}4"]),
    ("Размещение объявления о проведении общественных слушаний в форме {way_g}", ["В соответствии с Правилами проведения общественных слушаний (приказ № 286 от 03.08.2021 г.) {dept} размещает объявление инициатора намечаемой деятельности.", "Инициатор намечаемой деятельности {c}{bin}.", "Выносится на слушания: {by}.", "Слушания пройдут {on}. {AT}: {at}.", "{more}"]),
    ("По проекту: {by}", ["Инициатор: {c}", "БИН\\ИИН: {number}", "{WHEN}: {portal}", "{AT}: {at}", "Контакты: {phone}; {mail}; ;"]),
    ("О проведении общественных слушаний по {dat}", ["{WHEN} – {when}; {at_} – {at}; заказчик – {c}; документацию подготовило {maker}.", "{more}"]),
    ("ИНФОРМАЦИЯ для общественности {rg}", ["{at_:}: {at}. {WHEN}: {when}.", "ТЕМА: {by}.", "ЗАКАЗЧИК: {c}.", "Форма проведения общественных слушаний: {way}."]),
]  # fmt: skip
ANNOUNCE_RU_OPEN: list[Text] = [
    ("Открытое собрание {fig}, {by}", ["Заказчик {c}, начало в {hour}. {at}.", "{more}"]),
    ("Общественные слушания в {dp}", ["{c} приглашает жителей и представителей общественных объединений на открытое собрание: {by}.", "Ждем {on}, адрес: {at}.", "{more}"]),
    ("Объявление", ["Адрес проведения: {at}", "Время начала регистрации участников: {reg}, начало слушаний: {when}", "Повестка: 1) {by}; 2) вопросы, замечания и предложения; 3) разное", "{c}, {phone}"]),
]  # fmt: skip
ANNOUNCE_RU_TALK: list[Text] = [
    ("Публичные обсуждения {fig}", ["{By}. Инициатор {c}.", "Ссылка: {link}", "Эл. почта для замечаний: {mail}"]),
    ("Объявление об общественных слушаниях посредством публичных обсуждений", ["1) {by}", "2) {c}{bin}", "3) Период: {when}", "4) Территория воздействия: {at}", "5) Ссылка на портал: {link}", "6) E-mail: {mail}"]),
    ("ПУБЛИЧНЫЕ ОБСУЖДЕНИЯ (онлайн), {c}", ["На портале {link} {on} идут публичные обсуждения по {dat}, затрагиваемая территория: {at}, предложения можно оставить на самом портале или выслать на {mail}, организатор обсуждений - {dept}."]),
    ("По проекту: {by}", ["1. Инициатор: {c}", "1.1. БИН: {number}", "2. Период проведения общественных слушаний: {portal}", "4.1. Территория воздействия: {at}", "{link}"]),
]  # fmt: skip
PROTOCOL_RU: list[Text] = [
    ("ПРОТОКОЛ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", ["ПРОЕКТ:\t{by}", "ИНИЦИАТОР:\t{c}", "{HELD}:\t{over}", "{AT}:\t{at}", "Подписан {signed}."]),
    ("Протокол ОС {c} ({fig})", ["{By}"]),
    ("О размещении протокола общественных слушаний", ["{dept} размещает протокол общественных слушаний в форме {way_g}, проведенных {on_over} по {dat} (инициатор {c}), протокол поступил от инициатора {signed}, вх. № {ln}."]),
    ("Протокол общественных слушаний по {dat}", ["Дата поступления: {signed}. Инициатор: {c}{bin}. {HELD}: {over}."]),
    ("{c}: протокол слушаний {fig}", ["Форма: {way}. Проект: {by}. Председательствующий {who}, секретарь {who2}. Замечаний: {few}."]),
    ("ПРОТОКОЛ № {k}", ["по итогам общественных слушаний ({way}), {over}", "СЛУШАЛИ: {by}", "ВЫСТУПИЛИ: {who} (представитель {c}), {who2}", "РЕШИЛИ: 1. Слушания считать проведенными. 2. Протокол разместить на портале {site} и сайте управления."]),
    ("Протокол и таблица замечаний: {by}", ["{c}, {over}. Таблица замечаний и ответов – стр. {few} протокола."]),
    ("Протоколы ОС", ["1.\t{c}", "\t{by}", "\t{HELD}: {over}"]),
]  # fmt: skip
ANNOUNCE_KK: list[Text] = [
    ("ҚОҒАМДЫҚ ТЫҢДАУЛАР ӨТКІЗУ ТУРАЛЫ ХАБАРЛАНДЫРУ", ["1.\tЖОБАНЫҢ АТАУЫ:\t{by}", "2.\tБАСТАМАШЫ:\t{c}{bin}", "3.\tНЫСАНЫ:\t{way}", "4.\t{WHEN}:\t{when}", "5.\t{AT}:\t{at}", "6.\tЕСКЕРТУЛЕР:\t{until} дейін, {mail}"]),
    ("Қоғамдық тыңдаулар туралы ({c})", ["Бастамашының {ld} күнгі хаты (кіріс № {ln}) негізінде {dept} {on} {by} бойынша {way} нысанында қоғамдық тыңдау өтетінін хабарлайды, {at_}: {at}, бастамашы: {c}{bin}, ескертулер мен ұсыныстар {until} дейін {site} порталы не {mail} арқылы қабылданады."]),
    ("{c} – қоғамдық тыңдау, {fig}", ["{By}. {at_:}: {at}."]),
    ("Тыңдау {fig}", ["{c}: {by}", "{more}"]),
    ("Хабарландыру (бастамашының өтініші бойынша)", ["Осымен {c} {by} бойынша қоғамдық тыңдаудың {on} өтетіні туралы мәлімет береді.", "Нысаны - {way}", "{AT} - {at}", "Құрметпен, бастамашының өкілі {who}, тел. {phone}"]),
    ("ҚТ {c}", ["Тыңдау нысанасы: {by}", "Бастамашы: {c}", "Әзірлеген: {maker}", "{WHEN}: {when}", "{AT}: {at}", "Ескертулер: {mail}", "Орынд. {who}, ішкі {k}1-{k}4"]),
    ("{Way} нысанындағы қоғамдық тыңдау туралы хабарландыруды орналастыру", ["Қоғамдық тыңдаулар өткізу қағидаларына (03.08.2021 ж. № 286 бұйрық) сәйкес {dept} көзделіп отырған қызмет бастамашысының хабарландыруын орналастырады.", "Бастамашы {c}{bin}.", "Тыңдауға шығарылады: {by}.", "Қоғамдық тыңдау {on} өтеді. {AT}: {at}.", "{more}"]),
    ("Жоба бойынша: {by}", ["Бастамашы: {c}", "БСН\\ЖСН: {number}", "{WHEN}: {portal}", "{AT}: {at}", "Байланыс: {phone}; {mail}; ;"]),
    ("{by} бойынша қоғамдық тыңдау өткізу", ["{WHEN} – {when}; {at_} – {at}; тапсырыс беруші – {c}; құжаттаманы дайындаған – {maker}.", "{more}"]),
    ("{rk} жұртшылығына арналған АҚПАРАТ", ["{at_:}: {at}. {WHEN}: {when}.", "ТАҚЫРЫБЫ: {by}.", "ТАПСЫРЫС БЕРУШІ: {c}.", "Қоғамдық тыңдауды өткізу нысаны: {way}."]),
]  # fmt: skip
ANNOUNCE_KK_OPEN: list[Text] = [
    ("Ашық жиналыс {fig}, {by}", ["Тапсырыс беруші {c}, басталуы {hour}. {at}.", "{more}"]),
    ("{dk} ауданындағы қоғамдық тыңдау", ["{c} тұрғындар мен қоғамдық бірлестіктердің өкілдерін ашық жиналысқа шақырады: {by}.", "Сіздерді {on} күтеміз, мекенжайы: {at}.", "{more}"]),
    ("Хабарландыру", ["Өтетін мекенжайы: {at}", "Қатысушыларды тіркеу {reg} басталады, тыңдаудың басталуы: {when}", "Күн тәртібі: 1) {by}; 2) сұрақтар, ескертулер мен ұсыныстар; 3) әртүрлі", "{c}, {phone}"]),
]  # fmt: skip
ANNOUNCE_KK_TALK: list[Text] = [
    ("Жария талқылау {fig}", ["{By}. Бастамашы {c}.", "Сілтеме: {link}", "Ескертулерге арналған эл. пошта: {mail}"]),
    ("Жария талқылау арқылы қоғамдық тыңдау өткізу туралы хабарландыру", ["1) {by}", "2) {c}{bin}", "3) Кезеңі: {when}", "4) Әсер ету аумағы: {at}", "5) Портал сілтемесі: {link}", "6) E-mail: {mail}"]),
    ("ЖАРИЯ ТАЛҚЫЛАУ (онлайн), {c}", ["{link} порталында {on} {by} бойынша жария талқылау жүріп жатады, әсер етілетін аумақ: {at}, ұсыныстарды порталдың өзінде қалдыруға немесе {mail} поштасына жіберуге болады, талқылауды ұйымдастырушы - {dept}."]),
    ("Жоба бойынша: {by}", ["1. Бастамашы: {c}", "1.1. БСН: {number}", "2. Қоғамдық тыңдаудың өткізілу кезеңі: {portal}", "4.1. Әсер ету аумағы: {at}", "{link}"]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("ҚОҒАМДЫҚ ТЫҢДАУДЫҢ ХАТТАМАСЫ", ["ЖОБА:\t{by}", "БАСТАМАШЫ:\t{c}", "{HELD}:\t{over}", "{AT}:\t{at}", "{signed} қол қойылды."]),
    ("{c} ҚТ хаттамасы ({fig})", ["{By}"]),
    ("Қоғамдық тыңдаудың хаттамасын орналастыру туралы", ["{dept} {by} бойынша {on_over} {way} нысанында өткен қоғамдық тыңдаудың хаттамасын орналастырады (бастамашы {c}), хаттама бастамашыдан {signed} келіп түсті, кіріс № {ln}."]),
    ("{by} бойынша қоғамдық тыңдаудың хаттамасы", ["Келіп түскен күні: {signed_}. Бастамашы: {c}{bin}. {HELD}: {over}."]),
    ("{c}: {fig} тыңдаудың хаттамасы", ["Нысаны: {way}. Жоба: {by}. Төрағалық етуші {who}, хатшы {who2}. Ескертулер саны: {few}."]),
    ("№ {k} ХАТТАМА", ["қоғамдық тыңдаудың ({way}) қорытындысы бойынша, {over}", "ТЫҢДАЛДЫ: {by}", "СӨЙЛЕГЕНДЕР: {who} ({c} өкілі), {who2}", "ШЕШІЛДІ: 1. Тыңдау өткізілді деп саналсын. 2. Хаттама {site} порталында және басқарманың сайтында орналастырылсын."]),
    ("Хаттама және ескертулер кестесі: {by}", ["{c}, {over}. Ескертулер мен жауаптар кестесі – хаттаманың {few}-беті."]),
    ("ҚТ хаттамалары", ["1.\t{c}", "\t{by}", "\t{HELD}: {over}"]),
]  # fmt: skip
MORE = {
    "ru": ["Проектные материалы: {site}.", "Замечания – на {mail} по {until} включительно.", "Вопросы по тел. {phone}, {who}.", "Проектировщик {maker}.", "Объявление подано также в газету {paper}.", "(каз. текст прилагается)"],
    "kk": ["Жоба материалдары: {site}.", "Ескертулер – {mail} поштасына, соңғы күні {until_}.", "Сұрақтар бойынша тел. {phone}, {who}.", "Жобалаушы {maker}.", "Хабарландыру {paper} газетіне де берілді.", "(орысша мәтіні қоса берілген)"],
}  # fmt: skip
MORE_OPEN = {
    "ru": ["Онлайн-подключение: https://us02web.zoom.example/j/{room}", "Ведётся аудио- и видеозапись."],
    "kk": ["Онлайн қосылу: https://us02web.zoom.example/j/{room}", "Аудио және бейнежазба жүргізіледі."],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place, or what is touched; now and then without the region or in the specialist's short words."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full, dice = (h.place.ru if language == "ru" else h.place.kk), rng.random()
    if dice < 0.25:
        full = full.partition(", ")[2]
    if rng.random() < 0.4:
        for long, short in ((" район,", " р-н,"), (" область,", " обл.,"), ("Дом культуры", "ДК"), ("ул. ", ""), (" облысы,", " обл.,"), (" ауылы,", " а.,"), (" көшесі,", ","), ("мәдениет үйі", "МҮ")):  # fmt: skip
            full = full.replace(long, short)
    return full


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if language == "ru" and rng.random() < 0.12:
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def dative(text: str) -> str:
    """The project behind "по"; abbreviations stay as they are."""
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    return text if text[:2].isupper() or text.startswith("ОоВВ") else f"документации: {text}"


def department(h: Hearing, language: str, rng: random.Random) -> str:
    """The department that posts, in full or in its own letters."""
    region, region_kk = (one.partition(", ")[0] for one in h.place.area)
    if language == "ru":
        rg = of_region(region)
        return rng.choice([f"Управление природных ресурсов и регулирования природопользования {rg}", f"УПРиРП {rg}", f"Управление природных ресурсов {rg}"])  # fmt: skip
    rk = of_region_kk(region_kk)
    return rng.choice([f"{rk} табиғи ресурстар және табиғат пайдалануды реттеу басқармасы", f"{rk} ТРжТПРБ", f"{rk} табиғи ресурстар басқармасы"])  # fmt: skip


def given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What stands for the names in braces."""
    open_, russian = h.form == OPEN, language == "ru"
    project, at, (who, who2) = by(h, language, rng), where(h, language, rng), rng.sample(STAFF, 2)
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end  # fmt: skip
    letter = h.seen.date() - timedelta(days=rng.randint(1, 5))
    while not days.is_working(letter):
        letter -= timedelta(days=1)
    signed, before = days.after(h.end, 1), h.start - timedelta(minutes=30)
    way = {"ru": ("открытое собрание", "публичные обсуждения"), "kk": ("ашық жиналыс", "жария талқылау")}[language][
        not open_
    ]
    if russian:
        when_ = (
            rng.choice(["Дата и время", "Дата, время начала"]) if open_ else rng.choice(["Период проведения", "Сроки"])
        )
        at_ = (
            rng.choice(["Место проведения", "Адрес"]) if open_ else rng.choice(["Территория воздействия", "Территория"])
        )
        held = rng.choice(["Дата проведения", "Проведены"]) if open_ else "Период"
    else:
        when_ = (
            rng.choice(["Күні мен уақыты", "Өткізілетін күні, уақыты"])
            if open_
            else rng.choice(["Өткізілетін кезеңі", "Мерзімі"])
        )
        at_ = rng.choice(["Өткізілетін орны", "Мекенжайы"]) if open_ else rng.choice(["Әсер ету аумағы", "Аумағы"])
        held = rng.choice(["Өткізілген күні", "Өткені"]) if open_ else "Кезеңі"
    number = "" if h.company.person else h.company.number
    site = "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz"
    d, dk = h.place.district
    region, region_kk = (one.partition(", ")[0] for one in h.place.area)
    company = h.company.ru if russian else h.company.kk
    return {
        "by": project, "By": first(project), "dat": dative(project), "c": company.replace("«", "").replace("»", "") if rng.random() < 0.1 else company,
        "bin": rng.choice([f", {'БИН' if russian else 'БСН'} {number}", "", ""]) if number else "", "number": number or "-", "when": moment(h, language, rng), "on": within(h, language, rng), "over": over(h, language, rng),
        "on_over": on_over(h, language, rng), "at": at, "way": way, "Way": first(way), "way_g": ("открытых собраний" if open_ else "публичных обсуждений") if russian else way,
        "WHEN": when_, "AT": at_, "at_": at_.lower(), "HELD": held, "fig": figures(h), "hour": f"{h.start:%H:%M}", "reg": f"{before:%H:%M}" if russian else since_kk(before),
        "portal": f"{h.start:%d/%m/%Y %H:%M}" if open_ else f"{h.start:%d/%m/%Y} - {h.end:%d/%m/%Y}", "until": f"{until:%d.%m.%Y}" if russian else f"{until:%d.%m.%Y} күніне", "until_": f"{until:%d.%m.%Y}",
        "ln": rng.randint(41, 988), "ld": f"{letter:%d.%m.%Y}", "signed": ru_day(signed, rng) if russian else on_day(signed, language, rng), "signed_": f"{signed:%d.%m.%Y}",
        "dept": department(h, language, rng), "rg": of_region(region), "rk": of_region_kk(region_kk), "dk": dk, "g": of_district(d), "dp": f"{d[:-2]}ом районе" if d.endswith("ий") else f"районе {d}",
        "maker": rng.choice(MAKERS)[not russian], "paper": rng.choice(PAPERS)[not russian], "who": who, "who2": who2, "k": rng.randint(2, 9), "n": rng.randint(8, 140), "few": rng.randint(2, 6), "room": rng.randint(10**9, 9 * 10**9),
        "phone": f"8 (7{rng.randint(11, 29)}{rng.randint(1, 9)}) {rng.randint(20, 99)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", "mail": f"{rng.choice(['priroda', 'tabigat', 'os', 'slushaniya'])}{rng.randint(2, 90)}@mail.example", "site": site,
        "link": f"https://{site}/{'Public/PubHearings' if open_ else 'Disscusion/DisPublic'}",
    }  # fmt: skip


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    words, lines = given(h, language, rng), list[str]()
    for line in template[1]:
        if line == "{more}":
            lines += rng.sample(
                [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])], rng.choice([0, 0, 1, 2])
            )
        else:
            lines.append(line.replace("{at_:}", "{AT}"))
    title, body = (
        clean(template[0].format(**words)),
        [
            line.format(**words) if line[0] == "\t" or line == "{link}" else clean(first(line.format(**words)))
            for line in lines
        ],
    )
    body = [line.replace("Https://", "https://") for line in body]
    dice = rng.random()
    if dice < 0.1 and len(body) > 1:
        body = ["; ".join(line.strip().replace("\t", " ").rstrip(".;") for line in body) + "."]
    elif dice < 0.18:
        title, body = title.replace("–", "-").replace("«", '"').replace("»", '"'), [line.replace("–", "-").replace("«", '"').replace("»", '"') for line in body]  # fmt: skip
    elif dice < 0.24:
        title = title.upper()
    elif dice < 0.3:
        title, body = (
            title.replace(" ", "\u00a0", 1),
            [line.replace(" ", "\u00a0", 3).replace(": ", ":  ") for line in body],
        )
    elif dice < 0.34:
        title, body = (
            title.replace("ё", "е"),
            [line.replace("№ ", "№").replace(", ", " , ", 1).replace("ё", "е") for line in body],
        )
    return title, body


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    more = ANNOUNCE_RU_OPEN if h.form == OPEN else ANNOUNCE_RU_TALK * 3
    return _filled(rng.choice([*ANNOUNCE_RU, *more]), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    more = ANNOUNCE_KK_OPEN if h.form == OPEN else ANNOUNCE_KK_TALK * 3
    return _filled(rng.choice([*ANNOUNCE_KK, *more]), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    if rng.random() < 0.12:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    able = [one for one in PROTOCOL_RU if h.form == OPEN or not any("{who" in line for line in one[1])]
    return _filled(rng.choice(able), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    if rng.random() < 0.12:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    able = [one for one in PROTOCOL_KK if h.form == OPEN or not any("{who" in line for line in one[1])]
    return _filled(rng.choice(able), h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages in one posting, whichever came first in the folder."""
    one, two = rng.sample(["ru", "kk"], 2)
    (title, body), (head, below) = TEXTS[kind, one](h, rng), TEXTS[kind, two](h, rng)
    if rng.random() < 0.4:
        return f"{title} / {head}", [*body, "* * *", *below], ""
    return title, [*body, head, *below], ""


HEADS = {
    ("announcement", "ru"): [("График общественных слушаний (открытые собрания)", "Инициаторами представлены объявления о проведении следующих открытых собраний:"), ("ОБЪЯВЛЕНИЯ О ПРОВЕДЕНИИ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", "Управление доводит до сведения общественности перечень предстоящих слушаний:")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар кестесі (ашық жиналыстар)", "Бастамашылар келесі ашық жиналыстарды өткізу туралы хабарландыруларды ұсынды:"), ("ҚОҒАМДЫҚ ТЫҢДАУЛАР ӨТКІЗУ ТУРАЛЫ ХАБАРЛАНДЫРУЛАР", "Басқарма алдағы тыңдаулар тізбесін жұртшылық назарына ұсынады:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний", "Размещаются протоколы по слушаниям (форма – открытое собрание):"), ("ПРОТОКОЛЫ ОС", "От инициаторов поступили подписанные протоколы слушаний:")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары", "Келесі тыңдаулардың (ашық жиналыс) хаттамалары орналастырылады:"), ("ҚТ ХАТТАМАЛАРЫ", "Бастамашылардан тыңдаулардың қол қойылған хаттамалары келіп түсті:")],
}  # fmt: skip
COLUMNS = {
    "ru": ["№", "Инициатор", "Проект", "Дата, время", "Место"],
    "kk": ["№", "Бастамашы", "Жоба", "Күні, уақыты", "Орны"],
}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a table, a numbered list with tabs, or one long sentence."""
    (title, lead), russian = rng.choice(HEADS[kind, language]), language == "ru"
    say = moment if kind == "announcement" else over
    rows = [[h.company.ru if russian else h.company.kk, by(h, language, rng), say(h, language, rng), where(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["table", "tabs", "sentence"])
    if style == "table":
        names = "".join(f"<th>{name}</th>" for name in COLUMNS[language])
        cells = "".join(f"<tr><td>{n}.</td>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [lead, *("; ".join(row) for row in rows)], f"<p>{lead}</p><table><tr>{names}</tr>{cells}</table>"
    if style == "tabs":
        return title, [lead, *(f"{n}.\t{c}\t{project}\t{when}\t{at}" for n, (c, project, when, at) in enumerate(rows, 1))], ""  # fmt: skip
    return title, [f"{lead} " + "; ".join(f"{n}) {when}, {at} – {c}, {project}" for n, (c, project, when, at) in enumerate(rows, 1)) + "."], ""  # fmt: skip


def cover(h: Hearing, kind: str, language: str, rng: random.Random) -> Text:
    """One line above a scan."""
    words = given(h, language, rng)
    title, body = {
        ("announcement", "ru"): ("Объявление {c}", "{By}. {WHEN}: {when}. Скан объявления прилагается."),
        ("announcement", "kk"): ("{c} хабарландыруы", "{By}. {WHEN}: {when}. Хабарландырудың сканы қоса берілген."),
        ("protocol", "ru"): ("Протокол ОС {c}", "{By}, {over}. Скан с подписями."),
        ("protocol", "kk"): ("{c} қоғамдық тыңдауының хаттамасы", "{By}, {over}. Қол қойылған сканы."),
    }[kind, language]
    return title.format(**words), [clean(body.format(**words))]


# ---------------------------------------------------------------- whole papers


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A letter of the initiator with the notice in it."""
    words, open_ = given(h, "ru", rng), h.form == OPEN
    lines = [
        rng.choice(["Руководителю управления природных ресурсов {rg}", "Исх. № {ln} от {ld}", "ОБЪЯВЛЕНИЕ"]),
        "О проведении общественных слушаний в форме {way_g}",
        "{c} сообщает, что {on} " + ("состоятся общественные слушания" if open_ else "на портале {link} проводятся общественные слушания") + " по {dat}.",
        "{AT}: {at}",
        *(["Повестка дня:", "1. Регистрация участников с {reg}", "2. Избрание секретаря", "3. Доклад о проекте", "4. Ответы на вопросы"] if open_ else ["Портал: {link}"]),
        "Реквизиты инициатора: {c}, БИН/ИИН {number}, тел. {phone}", "Составитель документации: {maker}", "Замечания и предложения: {mail}, срок по {until}",
        "Ответственное лицо                {who}",
    ]  # fmt: skip
    return [clean(line.format(**words)) for line in lines]


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The same in Kazakh."""
    words, open_ = given(h, "kk", rng), h.form == OPEN
    lines = [
        rng.choice(["{rk} табиғи ресурстар басқармасының басшысына", "Шығ. № {ln}, {ld}", "ХАБАРЛАНДЫРУ"]),
        "{Way} нысанында қоғамдық тыңдау өткізу туралы",
        "{c} {by} бойынша қоғамдық тыңдаудың {on} " + ("өтетінін хабарлайды." if open_ else "{link} порталында өтетінін хабарлайды."),
        "{AT}: {at}",
        *(["Күн тәртібі:", "1. Қатысушыларды тіркеу ({reg})", "2. Хатшыны сайлау", "3. Жоба туралы баяндама", "4. Сұрақтарға жауап беру"] if open_ else ["Портал: {link}"]),
        "Бастамашының деректемелері: {c}, БСН/ЖСН {number}, тел. {phone}", "Құжаттаманы дайындаған: {maker}", "Ескертулер мен ұсыныстар: {mail}, мерзімі {until} дейін",
        "Жауапты тұлға                {who}",
    ]  # fmt: skip
    return [clean(line.format(**words)) for line in lines]


SAID = {
    "ru": [("Где будет браться вода на пылеподавление?", "Из привозной технической воды, договор заключается"), ("Какой класс опасности объекта?", "Класс указан в проекте, санитарно-защитная зона выдержана"), ("Кто вывозит отходы?", "Специализированная организация по договору"), ("Какие компенсационные посадки?", "Озеленение включено в план природоохранных мероприятий")],
    "kk": [("Шаңды басуға су қайдан алынады?", "Тасымалданатын техникалық су пайдаланылады"), ("Нысанның қауіптілік класы қандай?", "Класы жобада көрсетілген, санитарлық-қорғаныш аймағы сақталған"), ("Қалдықтарды кім шығарады?", "Шарт бойынша мамандандырылған ұйым"), ("Көгалдандыру қарастырылған ба?", "Табиғатты қорғау іс-шаралары жоспарына енгізілген")],
}  # fmt: skip


def _asked(language: str, words: dict[str, str | int], rng: random.Random) -> list[str]:
    """Questions and answers of a meeting."""
    others = [one for one in STAFF if one not in (words["who"], words["who2"])]
    ask, answer = ("Вопрос", "Ответ") if language == "ru" else ("Сұрақ", "Жауап")
    return [line for who, (one, two) in zip(rng.sample(others, 2), rng.sample(SAID[language], 2), strict=True) for line in (f"{ask} ({who}): {one}", f"{answer}: {two}.")]  # fmt: skip


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian, with attendance, agenda, speeches and signatures."""
    words = given(h, "ru", rng)
    if h.form != OPEN:
        lines = ["ПРОТОКОЛ общественных слушаний посредством публичных обсуждений", "Проект: {by}", "Инициатор: {c}, БИН/ИИН {number}", "Период: {over}", "Территория воздействия: {at}", "Обсуждения проведены на портале {link}", rng.choice(["За период обсуждений замечаний и предложений не поступило.", "Поступило замечаний: {few}, ответы инициатора даны, сводная таблица приложена."]), "Протокол составил(а) {who}, {signed}"]  # fmt: skip
        return [clean(line.format(**words)) for line in lines]
    end, printed = h.start + timedelta(minutes=rng.choice([35, 45, 60])), days.after(h.seen.date(), 2)
    lines = [
        "ПРОТОКОЛ общественных слушаний в форме открытого собрания", "{AT}: {at}", f"Дата: {{over}}; начало {h.start:%H:%M}, окончание {end:%H:%M}", "Предмет слушаний: {by}", "Инициатор: {c}, БИН/ИИН {number}, {phone}", "Разработчик документации: {maker}",
        f"Объявление в газете {{paper}} от {printed:%d.%m.%Y}", "ПРИСУТСТВОВАЛИ: {n} чел. (лист регистрации прилагается)", "ПОВЕСТКА ДНЯ: 1. Доклад инициатора. 2. Обсуждение.", "Председатель собрания {who}, секретарь {who2}", "ВЫСТУПЛЕНИЯ:", *_asked("ru", words, rng),
        "ИТОГ: слушания признаны состоявшимися.", "Председатель ____________ {who}", "Секретарь ____________ {who2}", "Подписан {signed}",
    ]  # fmt: skip
    return [clean(line.format(**words)) for line in lines]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    words = given(h, "kk", rng)
    if h.form != OPEN:
        lines = ["Жария талқылау арқылы өткізілген қоғамдық тыңдаудың ХАТТАМАСЫ", "Жоба: {by}", "Бастамашы: {c}, БСН/ЖСН {number}", "Кезеңі: {over}", "Әсер ету аумағы: {at}", "Талқылау {link} порталында өткізілді", rng.choice(["Талқылау кезеңінде ескертулер мен ұсыныстар түскен жоқ.", "Түскен ескертулер саны: {few}, бастамашының жауаптары берілді, жиынтық кесте қоса тіркелді."]), "Хаттаманы толтырған {who}, {signed_}"]  # fmt: skip
        return [clean(line.format(**words)) for line in lines]
    end, printed = h.start + timedelta(minutes=rng.choice([35, 45, 60])), days.after(h.seen.date(), 2)
    lines = [
        "Ашық жиналыс нысанындағы қоғамдық тыңдаудың ХАТТАМАСЫ", "{AT}: {at}", f"Күні: {{over}}; басталуы {h.start:%H:%M}, аяқталуы {end:%H:%M}", "Тыңдау нысанасы: {by}", "Бастамашы: {c}, БСН/ЖСН {number}, {phone}", "Құжаттаманы дайындаған: {maker}",
        f"Хабарландыру {{paper}} газетінде {printed:%d.%m.%Y} күні шықты", "ҚАТЫСҚАНДАР: {n} адам (тіркеу парағы қоса берілген)", "КҮН ТӘРТІБІ: 1. Бастамашының баяндамасы. 2. Талқылау.", "Жиналыс төрағасы {who}, хатшысы {who2}", "СӨЙЛЕГЕНДЕР:", *_asked("kk", words, rng),
        "ҚОРЫТЫНДЫ: тыңдау өтті деп танылды.", "Төраға ____________ {who}", "Хатшы ____________ {who2}", "{signed} қол қойылды",
    ]  # fmt: skip
    return [clean(line.format(**words)) for line in lines]
