"""What the clerks of districts and villages post of a hearing: Kazakh first, Russian below or beside it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, first, of_district
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.terrace_days import kk_day, moment, over, ru_day, within

MAKERS = [("ТОО «Экология Сервис KZ»", "«Экология Сервис KZ» ЖШС"), ("ИП «Табигат Проект»", "«Табиғат Проект» ЖК"), ("ТОО «Жобалаушы-2008»", "«Жобалаушы-2008» ЖШС"), ("ТОО НИЦ «Биосфера-Лаб»", "«Биосфера-Лаб» ҒЗО ЖШС")]  # fmt: skip
STAFF = ["Г. Оразбаева", "М. Сатыбалды", "Ж. Әбенов", "С. Қалмаханов", "А. Мұқатай", "Б. Тілеуберді", "Р. Ескендір", "Н. Петренко", "Д. Жақсылық"]  # fmt: skip
PAPERS = [("«Ауыл айнасы»", "«Ауыл айнасы»"), ("«Сельский вестник»", "«Сельский вестник»"), ("«Аудан тынысы»", "«Аудан тынысы»"), ("«Өңір жаршысы»", "«Өңір жаршысы»")]  # fmt: skip

# what each name in braces stands for: see `_given`
ANNOUNCE_KK: list[Text] = [
    ("Хабарландыру", ["{c} {dk} ауданының тұрғындарына {by} бойынша {way} түрінде қоғамдық тыңдау өткізілетінін хабарлайды.", "{when_}: {when}", "{where_}: {at}", "{more}"]),
    ("{dk} ауданы тұрғындарының назарына!", ["{Within} {by} бойынша қоғамдық тыңдау ({way}) өткізіледі.", "Бастамашысы – {c}{bin}. {where_}: {at}.", "{more}"]),
    ("Қоғамдық тыңдау туралы", ["Тақырыбы: {by}.", "Кім өткізеді: {c}.", "Қай уақытта: {when}.", "{where_}: {at}.", "Тыңдаудың түрі: {way}.", "{more}"]),
    ("{Way} нысанында қоғамдық тыңдау өткізу жөнінде", ["ҚР Экология, геология және табиғи ресурстар министрінің м.а. 2021 жылғы 3 тамыздағы № 286 бұйрығымен бекітілген Қоғамдық тыңдауларды өткізу қағидаларының талаптарына сай {c} {by} бойынша {way} нысанындағы қоғамдық тыңдаудың {within} өтетіні туралы жұртшылықты хабардар етеді.", "{where_}: {at}.", "{more}"]),
    ("ХАБАРЛАНДЫРУ", ["Көзделіп отырған қызметтің бастамашысы: {c}, БСН (ЖСН) {number}", "Тыңдауға шығарылатын құжат: {by}", "{when_}: {when}", "{where_}: {at}", "Тыңдау нысаны: {way}", "Байланыс телефоны: {phone}"]),
    ("{by} бойынша қоғамдық тыңдау", ["{c} тапсырысымен {within} өтеді. {where_}: {at}. Түрі – {way}.", "{more}"]),
    ("Қоғамдық тыңдауға шақыру", ["Құрметті ағайын! {c} сіздерді {within} өтетін қоғамдық тыңдауға ({way}) шақырады. Қаралатын мәселе: {by}. {where_}: {at}.", "{more}"]),
    ("{c} хабарлайды", ["{Within} {way} нысанында қоғамдық тыңдау өтеді, қаралатын құжат – {by}.", "{where_}: {at}. Тел.: {phone}."]),
    ("Хабарландыру: {c}, қоғамдық тыңдау", ["{when_}: {when}. {where_}: {at}. Жоба: {by}. Түрі: {way}.", "Жауапты: {who}, {phone}"]),
    ("Экологиялық қоғамдық тыңдау өткізілетіні туралы", ["Аудан әкімінің аппараты {c} өтініші негізінде төмендегі хабарландыруды орналастырады.", "{by} бойынша {way} түріндегі қоғамдық тыңдау {within} болады.", "{where_}: {at}.", "Жобаны әзірлеген: {maker}.", "{more}"]),
    ("Хабарландыру ({way})", ["1) Бастамашы – {c}", "2) Жоба – {by}", "3) {when_} – {when}", "4) {where_} – {at}", "5) Байланыс – {phone}, {mail}"]),
]  # fmt: skip
ANNOUNCE_KK_OPEN: list[Text] = [
    ("{aul} тұрғындарына", ["{Within} ауылымызда {by} бойынша ашық жиналыс түрінде қоғамдық тыңдау болады. Тапсырыс беруші {c}.", "Жиналатын жер: {at}.", "{more}"]),
    ("Ашық жиналыс", ["{c} {by} бойынша ашық жиналыс (қоғамдық тыңдау) өткізеді. {when_}: {when}. Жиналатын орны: {at}. Келіп қатысуларыңызды сұраймыз.", "Ауылдық округ әкімінің аппараты, {who}"]),
]  # fmt: skip
ANNOUNCE_KK_TALK: list[Text] = [
    ("Жария талқылау", ["{c}{bin} {by} бойынша жария талқылау (қоғамдық тыңдау) жүргізеді.", "Талқылау {site} порталында {within} жүреді. Аумағы: {at}.", "{more}"]),
    ("Жария талқылау басталғаны туралы хабарландыру", ["Құжат: {by}. Бастамашы: {c}. Мерзімі: {when}. Әсер ететін аумақ: {at}. Пікіріңізді {site} порталында қалдыра аласыз."]),
    ("Қоғамдық тыңдау (жария талқылау) – {c}", ["{By}.", "Кезеңі – {when}. Аумақ – {at}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_RU: list[Text] = [
    ("Объявление", ["{c} доводит до сведения жителей {dg}, что {within} будут проведены общественные слушания ({way1}) по {dat}.", "{where_}: {at}.", "{more}"]),
    ("К сведению жителей {dg}", ["Слушания проводит {c}{bin}.", "Тема слушаний: {by}.", "{when_}: {when}.", "{where_}: {at}.", "Форма: {way1}.", "{more}"]),
    ("О проведении слушаний по {dat}", ["Заказчиком {c} организуются общественные слушания в форме {way2}. {when_}: {when}. {where_}: {at}.", "{more}"]),
    ("ОБЪЯВЛЕНИЕ", ["Общественные слушания в форме {way2} по {dat} состоятся {within}.", "{where_}: {at}", "Инициатор намечаемой деятельности: {c}, БИН (ИИН) {number}, тел. {phone}", "Разработчик: {maker}", "{more}"]),
    ("{c}: общественные слушания", ["На слушания выносится: {by}.", "{when_}: {when}. {where_}: {at}. Форма слушаний – {way1}.", "Ответственный: {who}, {phone}"]),
    ("Объявление об общественных слушаниях в форме {way2}", ["На основании статьи 73 Экологического кодекса РК и приказа и.о. Министра экологии, геологии и природных ресурсов РК от 3 августа 2021 года № 286 {c} извещает население о проведении {within} общественных слушаний в форме {way2} по {dat}, {where_low}: {at}.", "{more}"]),
    ("Приглашение на общественные слушания", ["Уважаемые сельчане! {c} приглашает вас обсудить следующую документацию: {by}.", "{when_} – {when}", "{where_} – {at}", "Слушания проводятся в форме {way2}.", "{more}"]),
    ("Объявление, {c}", ["1) Наименование документации – {by};", "2) {when_} – {when};", "3) {where_} – {at};", "4) Форма общественных слушаний – {way1};", "5) Контакты – {phone}, {mail}."]),
]  # fmt: skip
ANNOUNCE_RU_TALK: list[Text] = [
    ("Объявление о публичных обсуждениях", ["{c}{bin} проводит общественные слушания посредством публичных обсуждений по {dat}. Обсуждения идут на портале {site} {within}. Территория: {at}.", "{more}"]),
    ("Публичные обсуждения: {by}", ["Заказчик {c}. Период: {when}. Затрагиваемая территория: {at}.", "{more}"]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("Хаттама", ["{by} бойынша {way} нысанында өткен қоғамдық тыңдаудың хаттамасы.", "Бастамашы: {c}. {held_}: {over}."]),
    ("Қоғамдық тыңдаудың хаттамасы, {c}", ["{held_}: {over}", "Қаралған құжат: {by}", "{where_}: {at}"]),
    ("{by} бойынша қоғамдық тыңдау хаттамасы", ["{c}. {held_} – {over}. Түрі – {way}."]),
    ("Қоғамдық тыңдау хаттамасын жариялау туралы", ["{c} бастамасымен {by} бойынша өткізілген қоғамдық тыңдаудың ({way}) хаттамасы назарларыңызға ұсынылады.", "{held_}: {over}.", "Төраға {who}, хатшы {who2}."]),
    ("ХАТТАМА № {k}", ["{dk} ауданы. {Way} нысанындағы қоғамдық тыңдау", "{held_}: {over}", "Тапсырыс беруші: {c}{bin}", "Күн тәртібінде: {by}", "Шешім: қоғамдық тыңдау өтті деп есептелсін.", "Төраға: {who}", "Хатшы: {who2}"]),
    ("{c}. Қоғамдық тыңдау хаттамасы", ["Хаттама {over_kk} өткен тыңдау бойынша толтырылды. Жоба: {by}. {where_}: {at}."]),
    ("Хаттама орналастырылды", ["{dk} ауданында өткен қоғамдық тыңдаудың хаттамасы. Жоба атауы – {by}. Бастамашы – {c}. {held_} – {over}."]),
    ("Қоғамдық тыңдаудың нәтижесі: хаттама", ["{by} бойынша қоғамдық тыңдаудың хаттамасы мен сұрақ-жауап кестесі қоса тіркелді. Бастамашы: {c}. {held_}: {over}."]),
]  # fmt: skip
PROTOCOL_RU: list[Text] = [
    ("Протокол", ["Протокол общественных слушаний ({way1}) по {dat}.", "Заказчик {c}. {held_}: {over}."]),
    ("Протокол общественных слушаний, {c}", ["{held_}: {over}", "Рассмотренная документация: {by}", "{where_}: {at}"]),
    ("Протокол слушаний по {dat}", ["{c}. {held_} – {over}. Форма – {way1}."]),
    ("О публикации протокола общественных слушаний", ["Публикуется протокол общественных слушаний в форме {way2}, проведённых по инициативе {c}.", "Документация: {by}.", "{held_}: {over}.", "Председатель {who}, секретарь {who2}."]),
    ("ПРОТОКОЛ № {k}", ["общественных слушаний в форме {way2}", "{held_}: {over}", "Инициатор: {c}{bin}", "Повестка дня: {by}", "Решили: общественные слушания считать состоявшимися.", "Председатель: {who}", "Секретарь: {who2}"]),
    ("Итоговый протокол слушаний {c}", ["{By}. {held_}: {over}. {where_}: {at}. Замечания сведены в таблицу, ответы инициатора получены."]),
]  # fmt: skip

MORE = {
    "kk": [
        "Жоба материалдары {site} порталында және аудан әкімдігінің сайтында қолжетімді.", "Ұсыныс-пікірлеріңізді {mail} поштасына жолдауларыңызды сұраймыз.", "Анықтама алу үшін: {phone}, {who}.", "Жобаны әзірлеуші: {maker}.",
        "Хабарландыру аудандық {paper} газетінде де жарияланады.", "Ауыл тұрғындары мен мүдделі азаматтарды белсенді қатысуға шақырамыз.", "Ескерту мен ұсыныстарды қабылдаудың соңғы күні – {until}.",
    ],
    "ru": [
        "Материалы проекта доступны на портале {site} и на сайте акимата района.", "Предложения просим направлять на адрес {mail}.", "Справки: {phone}, {who}.", "Документацию разработало {maker}.",
        "Объявление публикуется также в районной газете {paper}.", "Приглашаются жители и все заинтересованные лица.", "Последний день приёма замечаний и предложений – {until}.",
    ],
}  # fmt: skip
MORE_OPEN = {
    "kk": ["Қатысушылар сағат {before} бастап тіркеледі.", "Жиналыс Zoom арқылы да көрсетіледі, сілтемесі порталдағы карточкада.", "Жеке басын куәландыратын құжат қажет."],
    "ru": ["Регистрация участников с {before}.", "Ссылка на Zoom указана в карточке на портале.", "При себе иметь удостоверение личности."],
}  # fmt: skip
FROM = {9: "дан", 10: "нан", 13: "тен", 14: "тен", 15: "тен", 16: "дан"}
DATIVE = [
    ("План горных", "плану горных"), ("Рабочий проект", "рабочему проекту"), ("Проекты ", "проектам "), ("Проект ", "проекту "), ("Отчёт о", "отчёту о"), ("Отчет о", "отчету о"), ("Строительство", "строительству"), ("Реконструкция", "реконструкции"),
    ("Раздел ООС", "разделу ООС"), ("Нормативы", "нормативам"), ("Материалы", "материалам"), ("Средний ремонт", "среднему ремонту"), ("РООС ", "РООС "), ("ПГР ", "ПГР "), ("Бурение", "бурению"), ("Берегоукрепление", "берегоукреплению"), ("Газификация", "газификации"),
]  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; now and then without the region, or in short words."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full = h.place.ru if language == "ru" else h.place.kk
    dice = rng.random()
    if dice < 0.2:
        full = full.partition(", ")[2]
    if rng.random() < 0.25:
        for long, short in (
            (" район,", " р-он,"),
            ("село ", "с. "),
            ("улица ", "ул. "),
            ("область,", "обл.,"),
            ("көшесі, ", "к. "),
            (" облысы,", " обл.,"),
            (" ауылы,", " а.,"),
        ):
            full = full.replace(long, short)
    return full  # fmt: skip


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if language == "kk":
        return rng.choice(h.project.kk)
    if rng.random() < 0.1 and "ауыл" not in h.project.card:
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru)


def _dative(text: str) -> str:
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    return f"проекту: {text}" if "«" in text or '"' in text else f"проекту «{text}»"


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    project, when, at, on = by(h, language, rng), moment(h, language, rng), where(h, language, rng), within(h, language, rng)  # fmt: skip
    who, who2 = rng.sample(STAFF, 2)
    before = h.start - timedelta(minutes=30)
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end  # fmt: skip
    if russian:
        way1, way2 = ("открытое собрание", "открытых собраний") if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
        when_, held = (rng.choice(["Дата и время", "Время проведения", "Когда"]), "Проведены") if open_ else (rng.choice(["Период обсуждений", "Срок"]), "Период проведения")  # fmt: skip
        where_ = rng.choice(["Место проведения", "Адрес", "Место"]) if open_ else rng.choice(["Территория воздействия", "Затрагиваемая территория"])  # fmt: skip
    else:
        way1 = way2 = "ашық жиналыс" if open_ else "жария талқылау"
        when_, held = (rng.choice(["Өтетін күні, уақыты", "Уақыты", "Басталуы"]), "Өткен күні") if open_ else (rng.choice(["Талқылау кезеңі", "Мерзімі"]), "Өткен кезеңі")  # fmt: skip
        where_ = rng.choice(["Өтетін жері", "Мекенжай", "Өткізу орны"]) if open_ else rng.choice(["Әсер ету аумағы", "Қамтитын аумағы"])  # fmt: skip
    number = "" if h.company.person else h.company.number
    d, dk = h.place.district
    return {
        "by": project, "By": first(project), "dat": _dative(project) if russian else "", "c": h.company.ru if russian else h.company.kk,
        "bin": rng.choice([f" ({'БИН' if russian else 'БСН'} {number})", "", ""]) if number else "", "number": number or "–", "when": when, "within": on, "Within": first(on),
        "over": over(h, language, rng), "over_kk": f"{h.end:%d.%m.%Y} күні" if open_ else f"{h.start:%d.%m.%Y}-{h.end:%d.%m.%Y} аралығында", "at": at,
        "way": way1, "Way": first(way1), "way1": way1, "way2": way2, "when_": when_, "held_": held, "where_": where_, "where_low": where_.lower(),
        "dk": dk, "dg": of_district(d), "aul": h.place.area[1].rpartition(", ")[2], "n": rng.randint(9, 310), "k": rng.randint(2, 9), "who": who, "who2": who2,
        "maker": rng.choice(MAKERS)[0 if russian else 1], "paper": rng.choice(PAPERS)[0 if russian else 1], "phone": f"8 (72{rng.randint(10, 49)}{rng.randint(0, 9)}) {rng.randint(2, 9)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}",
        "mail": f"{rng.choice(['akimat', 'kense', 'ecolog', 'zhoba'])}.{rng.randint(2, 80)}@post.example", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
        "until": f"{until:%d.%m.%Y}", "before": f"{before:%H:%M}" if russian else f"{before:%H:%M}-{'дан' if before.minute else FROM.get(before.hour, 'ден')}",
    }  # fmt: skip


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given, lines = _given(h, language, rng), list[str]()
    for line in template[1]:
        if line == "{more}":
            able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
            lines += rng.sample(able, rng.choice([0, 0, 1, 2]))
        else:
            lines.append(line)
    title, body = clean(template[0].format(**given)), [clean(first(line.format(**given))) for line in lines]
    dice = rng.random()
    if dice < 0.12 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    elif dice < 0.2 and language == "ru":
        title, body = title.replace("ё", "е"), [line.replace("ё", "е").replace("–", "-") for line in body]
    elif dice < 0.15 and language == "kk":
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    return title, body


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.1:
        lines = notice_kk(h, rng)
        return lines[0], lines[1:]
    village = ANNOUNCE_KK_OPEN if h.place.area[1].endswith(" ауылы") else []
    able = [*ANNOUNCE_KK, *village] if h.form == OPEN else [*ANNOUNCE_KK_TALK, *ANNOUNCE_KK_TALK, *ANNOUNCE_KK[2:5], *ANNOUNCE_KK[8:]]  # fmt: skip
    return _filled(rng.choice(able), h, "kk", rng)


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.1:
        lines = notice_ru(h, rng)
        return lines[0], lines[1:]
    able = ANNOUNCE_RU if h.form == OPEN else [*ANNOUNCE_RU_TALK, *ANNOUNCE_RU_TALK, *ANNOUNCE_RU[1:5]]
    return _filled(rng.choice(able), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh, often typed out."""
    if rng.random() < 0.2:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(PROTOCOL_KK), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian, often typed out."""
    if rng.random() < 0.2:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(PROTOCOL_RU), h, "ru", rng)


# ---------------------------------------------------------------- whole papers by the Rules' annexes


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Kazakh."""
    lines = [
        "{Way} нысанындағы қоғамдық тыңдаулар өткізу туралы хабарландыру", "1. Көзделіп отырған қызметтің атауы: {by}", "2. Бастамашының деректемелері: {c}, БСН (ЖСН) {number}, тел. {phone}, {mail}", "3. Әсер ету аумағы: " + h.place.area[1],
        "4. {when_}: {when}", *(["5. {where_}: {at}"] if h.form == OPEN else ["5. Талқылау өтетін портал: {site}"]), "6. Құжаттаманы әзірлеуші: {maker}", "7. Құжаттаманың электрондық нұсқасы {site} порталында", "8. Ескертулер мен ұсыныстар {until} қоса алғанға дейін порталда қабылданады",
    ]  # fmt: skip
    given = _given(h, "kk", rng)
    return [clean(line.format(**given)) for line in lines]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Russian."""
    lines = [
        "Объявление о проведении общественных слушаний в форме {way2}", "1. Наименование намечаемой деятельности (документации): {by}", "2. Реквизиты инициатора: {c}, БИН (ИИН) {number}, тел. {phone}, {mail}", "3. Территория воздействия: " + h.place.area[0],
        "4. {when_}: {when}", *(["5. {where_}: {at}"] if h.form == OPEN else ["5. Обсуждения проходят на портале {site}"]), "6. Составитель документации: {maker}", "7. Электронная версия документации: портал {site}", "8. Замечания и предложения принимаются на портале по {until} включительно",
    ]  # fmt: skip
    given = _given(h, "ru", rng)
    return [clean(line.format(**given)) for line in lines]


ASKED = {
    "kk": [("Ауыз суға зияны тимей ме?", "Су көздеріне әсер етпейді, бақылау жүргізіледі"), ("Ауыл жастарына жұмыс бола ма?", "Болады, жергілікті тұрғындар қабылданады"), ("Ағаш отырғызыла ма?", "Көгалдандыру жоспары жасалған"), ("Мал жайылымына кедергі бола ма?", "Жайылым жерлеріне кірмейді")],
    "ru": [("Не пострадают ли колодцы?", "На источники воды влияния не будет, предусмотрен контроль"), ("Возьмут ли на работу молодёжь села?", "Да, рабочие места получат местные жители"), ("Будут ли посажены деревья?", "План озеленения составлен"), ("Не займут ли пастбища?", "Пастбища не затрагиваются")],
}  # fmt: skip


def _minutes(h: Hearing, language: str, rng: random.Random) -> tuple[dict[str, str | int], str, list[str]]:
    """What whole minutes need: what is filled in, when it was, and what was asked."""
    given, closed = _given(h, language, rng), h.start + timedelta(minutes=rng.choice([30, 40, 50, 75]))
    given["seen"] = ru_day(h.seen.date(), rng) if language == "ru" else f"{h.seen:%d.%m.%Y} күні"
    given["printed"] = f"{days.after(h.seen.date(), 2):%d.%m.%Y}"
    asked = [f"{who}: {ask} – {answer}." for who, (ask, answer) in zip(rng.sample([one for one in STAFF if one not in (given["who"], given["who2"])], 2), rng.sample(ASKED[language], 2), strict=True)]  # fmt: skip
    if h.form != OPEN:
        return given, moment(h, language, rng), [{"ru": "Замечаний и предложений не поступило.", "kk": "Ескертулер мен ұсыныстар түспеді."}[language]]  # fmt: skip
    if language == "ru":
        return given, f"{ru_day(h.end, rng)}, начало {h.start:%H:%M}, окончание {closed:%H:%M}", asked
    return given, f"{kk_day(h.end, rng)}, басталған уақыты {h.start:%H:%M}, аяқталғаны {closed:%H:%M}", asked


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Kazakh, by the annex."""
    given, when, asked = _minutes(h, "kk", rng)
    n = 11 if h.form == OPEN else 10
    head = "Ашық жиналыс нысанында өткізілген қоғамдық тыңдаулардың хаттамасы" if h.form == OPEN else "Жария талқылау нысанындағы қоғамдық тыңдаулардың хаттамасы"  # fmt: skip
    lines = [
        head, "1. Жергілікті атқарушы органның атауы: {dk} ауданының әкімдігі", "2. Қоғамдық тыңдаулардың мәні: {by}", "3. Көзделіп отырған қызметтің орны: " + h.place.area[1], "4. Бастамашының деректемелері: {c}, БСН (ЖСН) {number}, {phone}", "5. Құжаттаманы жасаушы: {maker}",
        f"6. {'Күні, уақыты' if h.form == OPEN else 'Өткізілген кезеңі'}: {when}", *(["7. Орны: {at}"] if h.form == OPEN else ["7. Портал: {site}"]), "8. Хабарландыру порталға {seen} қойылды" + (", {paper} газетінде {printed} жарияланды" if h.form == OPEN else ""),
        *(["9. Төраға болып {who}, хатшы болып {who2} сайланды", "10. Баяндама тыңдалды, регламент 15 минут"] if h.form == OPEN else ["9. Хаттаманы толтырған: {who}"]), f"{n}. Сұрақтар мен жауаптар:", *asked, f"{n + 1}. Хаттамаға сот тәртібімен шағым жасалуы мүмкін",
    ]  # fmt: skip
    return [clean(line.format(**given)) for line in lines]


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Russian, by the annex."""
    given, when, asked = _minutes(h, "ru", rng)
    n = 11 if h.form == OPEN else 10
    lines = [
        "Протокол общественных слушаний в форме {way2}", "1. Наименование местного исполнительного органа: акимат {dg}", "2. Предмет общественных слушаний: {by}", "3. Местонахождение намечаемой деятельности: " + h.place.area[0], "4. Реквизиты инициатора: {c}, БИН (ИИН) {number}, {phone}", "5. Составитель документации: {maker}",
        f"6. {'Дата, время' if h.form == OPEN else 'Период проведения'}: {when}", *(["7. Место проведения: {at}"] if h.form == OPEN else ["7. Портал: {site}"]), "8. Объявление размещено на портале {seen}" + (", опубликовано в газете {paper} {printed}" if h.form == OPEN else ""),
        *(["9. Председателем избран(а) {who}, секретарём {who2}", "10. Заслушан доклад, регламент 15 минут"] if h.form == OPEN else ["9. Протокол составил(а) {who}"]), f"{n}. Вопросы и ответы:", *asked, f"{n + 1}. Протокол может быть обжалован в судебном порядке",
    ]  # fmt: skip
    return [clean(line.format(**given)) for line in lines]


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Kazakh above, Russian below it or beside it."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.25:
        cells = ["".join(f"<p>{html.escape(line, quote=False)}</p>" for line in side) for side in (kazakh, [title, *russian])]  # fmt: skip
        return head, [*kazakh, title, *russian], f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>"
    if dice < 0.5:
        return f"{head} / {title}", [*kazakh, *russian], ""
    return head, [*kazakh, title, *russian], ""


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes."""
    given = _given(h, language, rng)
    if language == "kk":
        title, body = rng.choice([("{c} қоғамдық тыңдауының хаттамасы", "{over_kk} өтті. Жоба: {by}. Хаттаманың сканері тіркелді."), ("Қоғамдық тыңдау хаттамасы – {by}", "{c}, {over}. Хаттама PDF файлда."), ("Хаттама (скан): {c}", "{by}, {over}")])  # fmt: skip
    else:
        title, body = rng.choice([("Протокол общественных слушаний {c}", "{held_}: {over}. {By}. Скан протокола прилагается."), ("Протокол слушаний – {by}", "{c}, {over}. Протокол в файле PDF."), ("Протокол (скан): {c}", "{By}, {over}")])  # fmt: skip
    return clean(title.format(**given)), [clean(body.format(**given))]


# ---------------------------------------------------------------- a district's several in one

HEADS = {
    ("announcement", "kk"): [("Хабарландыру", "Төмендегі жобалар бойынша ашық жиналыс түрінде қоғамдық тыңдаулар өткізіледі:"), ("Қоғамдық тыңдаулар туралы", "Аудан, ауыл тұрғындарына! Мына қоғамдық тыңдаулар (ашық жиналыс) өтеді:")],
    ("announcement", "ru"): [("Объявление", "Доводим до сведения жителей, что в форме открытых собраний пройдут общественные слушания по следующей документации:"), ("О предстоящих общественных слушаниях", "Назначены общественные слушания (открытые собрания):")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамалары", "Өткен қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары жарияланды:"), ("Хаттамалар", "Мына қоғамдық тыңдаулардың хаттамалары тіркелді:")],
    ("protocol", "ru"): [("Протоколы слушаний", "Публикуем протоколы состоявшихся общественных слушаний (открытые собрания):"), ("Протоколы общественных слушаний", "Приложены протоколы следующих слушаний:")],
}  # fmt: skip
NAMES = {
    "kk": ["р/с", "Жоба", "Бастамашы", "Орны", "Күні"],
    "ru": ["№ п/п", "Документация", "Инициатор", "Место", "Дата"],
}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: sentences, blocks of lines or a table."""
    title, lead = rng.choice(HEADS[kind, language])
    say, names = moment if kind == "announcement" else over, NAMES[language]
    rows = [[by(h, language, rng), h.company.ru if language == "ru" else h.company.kk, where(h, language, rng), say(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["lines", "blocks", "table"])
    if style == "table":
        head = "".join(f"<td><b>{name}</b></td>" for name in names)
        cells = "".join(f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [lead, *(" | ".join(row) for row in rows)], f"<p>{lead}</p><table border=1><tr>{head}</tr>{cells}</table>"  # fmt: skip
    if style == "lines":
        return title, [lead, *(clean(f"{n}) {when} – {c}, {project} ({at});") for n, (project, c, at, when) in enumerate(rows, 1))], ""  # fmt: skip
    body = [lead]
    for n, row in enumerate(rows, 1):
        body += [f"{n}. {names[2]} – {row[1]}", *(f"{name} – {cell}" for name, cell in ((names[1], row[0]), (names[4], row[3]), (names[3], row[2])))]  # fmt: skip
    return title, [clean(line) for line in body], ""
