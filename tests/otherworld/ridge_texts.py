"""What designers write of a hearing and akimats post as it came: set pieces filled in anew, annexes, tables of questions."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, figures, first, of_district, shortened
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.ridge_days import from_kk, kk_day, moment, over, ru_day, within

# fmt: off
MAKERS = [("ТОО «ЭкоЖобаЛаб»", "«ЭкоЖобаЛаб» ЖШС"), ("ИП «Eco-Audit»", "«Eco-Audit» ЖК"), ("ТОО «Проектное бюро Румб»", "«Румб жобалау бюросы» ЖШС"), ("ИП «Таза Ауа Проект»", "«Таза Ауа Проект» ЖК"), ("ТОО «GeoEcoPlan»", "«GeoEcoPlan» ЖШС")]
SEATS = [("г. Алматы, ул. Тимирязева, 42, оф. 18", "Алматы қаласы, Тимирязев көшесі, 42, 18-кеңсе"), ("г. Караганда, пр. Бухар жырау, 51/1", "Қарағанды қаласы, Бұқар жырау даңғылы, 51/1"), ("г. Актобе, пр. Абилкайыр хана, 85", "Ақтөбе қаласы, Әбілқайыр хан даңғылы, 85"), ("г. Павлодар, ул. Торайгырова, 64, каб. 7", "Павлодар қаласы, Торайғыров көшесі, 64, 7-кабинет")]
STAFF = [("Б. Ергалиев", "Б. Ерғалиев"), ("Л. Сулейменова", "Л. Сүлейменова"), ("А. Токтаров", "А. Тоқтаров"), ("Ш. Конысбай", "Ш. Қонысбай"), ("И. Мельник", "И. Мельник"), ("К. Алимжан", "К. Әлімжан"), ("Т. Досова", "Т. Досова"), ("М. Рыскали", "М. Рысқали")]
PRESS = [("«Арна»", "«Арна»"), ("«Степной маяк»", "«Степной маяк»"), ("«Жаңа өмір»", "«Жаңа өмір»"), ("«Заря»", "«Заря»")]

# what each name in braces stands for: see `_given`; {extra} is replaced by some of EXTRA
ANNOUNCE_RU: list[Text] = [
    ("ОБЪЯВЛЕНИЕ О ПРОВЕДЕНИИ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", ["Настоящим {c} (юридический адрес: {legal}{bin}) уведомляет заинтересованную общественность: общественные слушания в форме {way2} по {dat} пройдут {within}.", "{where_}: {at}.", "{extra}", "Замечания и предложения направлять до {until} включительно на e-mail {mail} либо через портал {link}."]),
    ("Вниманию заинтересованной общественности", ["Проектная организация {maker} по поручению заказчика ({c}) готовит материалы по следующему объекту: {by}.", "В рамках экологической оценки назначены общественные слушания, вид – {way1}.", "{when_}: {when}.", "{where_}: {at}.", "{extra}"]),
    ("Слушания, {fig}", ["{By}.", "Заказчик – {c}, проектировщик – {maker}.", "{when_}: {when}", "{where_}: {at}", "Вид слушаний: {way1}", "Вопросы по тел. {phone}"]),
    ("Объявление {c}", ["Что выносится на слушания? {By}.", "Когда? {when}.", "{q_} {at}.", "В какой форме? {Way1}.", "Кому писать и до какого числа? {mail}, до {until}.", "Где почитать проект? {link}; бумажный экземпляр у разработчика ({maker}), {hours}."]),
    ("Об общественных слушаниях по {dat}", ["Размещается по письму инициатора исх. № {k} (вх. акимата № {n}).", "{c}{bin}, тел.: {phone}, эл. почта: {mail}, проводит слушания в форме {way2}: {when}.", "{where_}: {at}.", "{extra}"]),
    ("Слушания ({way1}): {by}", ["Инициатор намечаемой деятельности – {c}. {when_} – {when}. {where_} – {at}. {extra}"]),
    ("Информация для населения", ["Индивидуальный предприниматель или предприятие: {c}", "Полное наименование проекта: {by}", "Вид общественных слушаний: {way1}", "{when_}: {when}", "{where_}: {at}", "Разработчик проектной документации: {maker}, {seat}", "Режим работы, в который можно ознакомиться с бумажным экземпляром: {hours}", "Приём предложений: {mail}, последний день {until}"]),
]
ANNOUNCE_RU_OPEN: list[Text] = [
    ("Приходите на открытое собрание", ["{Within} по адресу: {at}, собираем жителей для обсуждения документа: {by}. Это общественные слушания, их организует {c}. Вход свободный.", "{extra}"]),
    ("Открытое собрание (общественные слушания) – {c}", ["Повестка: {by}.", "Сбор участников: {at}. Когда: {when}.", "Подключиться дистанционно: Zoom, идентификатор {zoom}, код доступа {code}.", "{extra}"]),
    ("Объявление. {c}. {fig}", ["Доводим до Вашего сведения о проведении открытого собрания с участием общественности. Предмет обсуждения – {by}.", "Собрание начнётся {within}, регистрация с {before}. {where_}: {at}."]),
]
ANNOUNCE_RU_TALK: list[Text] = [
    ("Публичные обсуждения {c}", ["На Едином экологическом портале {link} {within} открыт приём мнений по документу: {by}.", "Общественные слушания проводятся в форме публичных обсуждений, собрание в зале не предусмотрено.", "{where_}: {at}.", "{extra}"]),
    ("Общественные слушания посредством публичных обсуждений", ["1) документ – {by};", "2) заказчик – {c}{bin};", "3) срок – {when};", "4) территория – {at};", "5) куда писать – {link} или {mail}."]),
]
ANNOUNCE_KK: list[Text] = [
    ("ҚОҒАМДЫҚ ТЫҢДАУ ӨТКІЗІЛЕТІНІ ТУРАЛЫ ХАБАРЛАНДЫРУ", ["Осымен {c} (заңды мекенжайы: {legal}{bin}) мүдделі жұртшылыққа {by} бойынша {way} нысанындағы қоғамдық тыңдау {within} өтетінін мәлімдейді.", "{where_}: {at}.", "{extra}", "Ұсыныстар мен ескертулерді {until} күнін қоса алғанға дейін {mail} поштасына не {link} порталы арқылы жолдауға болады."]),
    ("Мүдделі жұртшылықтың назарына", ["{maker} тапсырыс берушінің ({c}) тапсырмасымен мына нысан бойынша материал әзірлеуде: {by}.", "Экологиялық бағалау шеңберінде қоғамдық тыңдау белгіленді, түрі – {way}.", "{when_}: {when}.", "{where_}: {at}.", "{extra}"]),
    ("Тыңдау, {fig}", ["{By}.", "Тапсырыс беруші – {c}, жобалаушы – {maker}.", "{when_}: {when}", "{where_}: {at}", "Тыңдау түрі: {way}", "Сұрақтар бойынша тел. {phone}"]),
    ("{c}: хабарландыру", ["Тыңдауға не шығарылады? {By}.", "Қашан? {when}.", "{q_} {at}.", "Қандай нысанда? {Way}.", "Ұсынысты қайда және қашанға дейін жіберуге болады? {mail}, {until} күніне дейін.", "Жобаны қайдан оқуға болады? {link}; қағаз данасы жобалаушыда ({maker}), {hours}."]),
    ("{by} бойынша тыңдау өтетіні туралы", ["Бастамашының № {k} шығыс хатына (әкімдіктің кірісі № {n}) сәйкес орналастырылды.", "{c}{bin}, тел.: {phone}, эл. пошта: {mail}, {way} нысанында қоғамдық тыңдау өткізеді: {when}.", "{where_}: {at}.", "{extra}"]),
    ("Қоғамдық тыңдау ({way}): {by}", ["Белгіленіп отырған қызметтің бастамашысы – {c}. {when_} – {when}. {where_} – {at}. {extra}"]),
    ("Тұрғындарға ақпарат", ["Жеке кәсіпкер немесе кәсіпорын: {c}", "Жобаның толық атауы: {by}", "Қоғамдық тыңдау түрі: {way}", "{when_}: {when}", "{where_}: {at}", "Жобалық құжаттаманы әзірлеген: {maker}, {seat}", "Қағаз данасымен танысуға болатын уақыт: {hours}", "Ұсыныс қабылдау: {mail}, соңғы күні {until}"]),
]
ANNOUNCE_KK_OPEN: list[Text] = [
    ("Ашық жиналысқа келіңіздер", ["{Within} мына мекенжайда: {at}, тұрғындармен бірге құжат талқыланады: {by}. Бұл – қоғамдық тыңдау, ұйымдастырушысы {c}. Кіру еркін.", "{extra}"]),
    ("Ашық жиналыс (қоғамдық тыңдау) – {c}", ["Күн тәртібі: {by}.", "Жиналатын орын: {at}. Қашан: {when}.", "Қашықтан қосылу: Zoom, идентификатор {zoom}, кіру коды {code}.", "{extra}"]),
    ("Хабарландыру. {c}. {fig}", ["Жұртшылықтың қатысуымен ашық жиналыс өтетінін хабарлаймыз. Талқыланатыны: {by}.", "Жиналыс {within} басталады, тіркеу {before_kk}. {where_}: {at}."]),
]
ANNOUNCE_KK_TALK: list[Text] = [
    ("{c}: жария талқылау", ["Бірыңғай экологиялық порталда ({link}) {within} мына құжат бойынша пікір қабылданады: {by}.", "Қоғамдық тыңдау жария талқылау нысанында өтеді, залдағы жиналыс қарастырылмаған.", "{where_}: {at}.", "{extra}"]),
    ("Жария талқылау арқылы өтетін қоғамдық тыңдау", ["1) құжат – {by};", "2) тапсырыс беруші – {c}{bin};", "3) мерзімі – {when};", "4) аумағы – {at};", "5) қайда жазу керек – {link} немесе {mail}."]),
]
PROTOCOL_RU: list[Text] = [
    ("Размещён протокол", ["{By}, заказчик {c}. {held_}: {over}. Подписанный протокол общественных слушаний приложен."]),
    ("Протокол общественных слушаний от {fig}", ["Предмет слушаний: {by}", "Инициатор: {c}", "{where_}: {at}"]),
    ("Протокол ОС: {by}", ["{c}, {over}"]),
    ("{c}. Протокол слушаний ({way1})", ["Проектировщик {maker} направил протокол слушаний для размещения. Проект: {by}. {held_}: {over}.", "Протокол подписан {signed}."]),
    ("Итоги слушаний: протокол и таблица замечаний", ["Публикуем протокол общественных слушаний по {dat}. Инициатор – {c}. {held_} – {over}. Таблица замечаний и предложений приведена в приложении 2 к протоколу."]),
    ("Протокол, {c}", ["Во исполнение Правил проведения общественных слушаний размещаем протокол.", "Документ: {by}", "{held_}: {over}", "Форма слушаний: {way1}", "Ответственный за размещение: {who}, {phone}"]),
]
PROTOCOL_KK: list[Text] = [
    ("Хаттама орналастырылды", ["{By}, тапсырыс беруші {c}. {held_}: {over}. Қол қойылған қоғамдық тыңдау хаттамасы тіркелді."]),
    ("{fig} өткен қоғамдық тыңдаудың хаттамасы", ["Тыңдау мәні: {by}", "Бастамашы: {c}", "{where_}: {at}"]),
    ("ҚТ хаттамасы: {by}", ["{c}, {over}"]),
    ("{c}. Тыңдау хаттамасы ({way})", ["Жобалаушы {maker} тыңдау хаттамасын орналастыруға жіберді. Жоба: {by}. {held_}: {over}.", "Хаттамаға {signed} күні қол қойылды."]),
    ("Тыңдау қорытындысы: хаттама және ескертулер кестесі", ["{by} бойынша қоғамдық тыңдаудың хаттамасын жариялаймыз. Бастамашы – {c}. {held_} – {over}. Ескертулер мен ұсыныстар кестесі хаттаманың 2-қосымшасында."]),
    ("{c}, хаттама", ["Қоғамдық тыңдауларды өткізу қағидаларын орындау үшін хаттама орналастырылды.", "Құжат: {by}", "{held_}: {over}", "Тыңдау нысаны: {way}", "Орналастыруға жауапты: {who}, {phone}"]),
]
PROTOCOL_RU_OPEN: list[Text] = [
    ("ПРОТОКОЛ", ["общественных слушаний ({way1}), {over}", "Наименование проекта: {by}", "Заказчик: {c}{bin}", "{where_}: {at}", "Участников: {n}", "Поступило вопросов: 2, ответы даны в ходе слушаний", "Слушания признаны состоявшимися", "Председатель ____ {who}", "Секретарь ____ {who2}"]),
    ("Протокол собрания от {fig}", ["Открытое собрание по вопросам экологии (общественные слушания).", "Заслушано: {by}. Докладывал представитель заказчика ({c}).", "{where_}: {at}. Задано вопросов: 3, на все даны ответы. Решение: слушания завершены, протокол направить в акимат.", "Председатель {who}, секретарь {who2}"]),
]
PROTOCOL_KK_OPEN: list[Text] = [
    ("ХАТТАМА", ["қоғамдық тыңдау ({way}), {over}", "Жобаның атауы: {by}", "Тапсырыс беруші: {c}{bin}", "{where_}: {at}", "Қатысушылар саны: {n}", "Түскен сұрақтар: 2, тыңдау барысында жауап берілді", "Қоғамдық тыңдау өтті деп танылды", "Төраға ____ {who}", "Хатшы ____ {who2}"]),
    ("{fig} күнгі жиналыстың хаттамасы", ["Экология мәселесі бойынша ашық жиналыс (қоғамдық тыңдау).", "Тыңдалды: {by}. Баяндаған – тапсырыс беруші ({c}) өкілі.", "{where_}: {at}. 3 сұрақ қойылып, бәріне жауап берілді. Шешім: тыңдау аяқталды, хаттама әкімдікке жіберілсін.", "Төраға {who}, хатшы {who2}"]),
]
PROTOCOL_RU_TALK: list[Text] = [
    ("Протокол публичных обсуждений", ["{by}", "Инициатор {c}, обсуждения проведены {within} на портале {site}.", "Замечаний и предложений не поступило."]),
]
PROTOCOL_KK_TALK: list[Text] = [
    ("Жария талқылау хаттамасы", ["{by}", "Бастамашы {c}, талқылау {site} порталында {within} өтті.", "Ескертулер мен ұсыныстар түспеді."]),
]
EXTRA = {
    "ru": ["Разработчик: {maker}, лицензия на природоохранное проектирование № {licence} от 14.06.2013 г.", "Материалы есть на портале {link}.", "Бумажный экземпляр можно посмотреть по адресу: {seat}, {hours}.", "Телефон для справок {phone} (эколог).", "Информация о слушаниях подана в газету {press}.", "Основание: ст. 73 Экологического кодекса РК от 02.01.2021 г., приказ № 286 от 03.08.2021 г.", "Последний день приёма замечаний {until}.", "БИН (ИИН) разработчика указан в титуле проекта."],
    "kk": ["Жобалаушы: {maker}, табиғат қорғауды жобалау лицензиясы № {licence}, 14.06.2013 ж.", "Материалдар {link} порталында бар.", "Қағаз данасын мына мекенжайда көруге болады: {seat}, {hours}.", "Анықтама телефоны {phone} (эколог).", "Тыңдау туралы ақпарат {press} газетіне берілді.", "Негіздеме: ҚР 02.01.2021 ж. Экологиялық кодексінің 73-бабы, 03.08.2021 ж. № 286 бұйрық.", "Ескерту қабылданатын соңғы күн {until}.", "Жобалаушының БСН (ЖСН) жобаның титулында көрсетілген."],
}
DATIVE = [
    ("План ", "плану "), ("Раздел ", "разделу "), ("Отчёт о", "отчёту о"), ("Отчет о", "отчету о"), ("Рабочий проект", "рабочему проекту"), ("Проект ", "проекту "), ("Программа ", "программе "), ("Материалы ", "материалам "),
    ("Индивидуальный технический проект", "индивидуальному техническому проекту"), ("ОоВВ ", "ОоВВ "), ("ПУО ", "ПУО "), ("РООС ", "РООС "),
]
SHORT = {"ru": [("область", "обл."), (" район,", " р-н,"), ("ул. ", "улица ")], "kk": [(" облысы,", " обл.,"), (" көшесі,", " к-сі,"), (" ауылы,", " а.,")]}
# fmt: on


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; now and then without the region, or in short words."""
    return shortened(h, language, rng, 0.2, 0.45, SHORT[language])


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if language == "kk":
        return rng.choice(h.project.kk)
    if rng.random() < 0.12 and "учаскесінде" not in h.project.card:
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru)


def _dative(text: str) -> str:
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    return f"документации «{text}»" if "«" not in text and '"' not in text else f"документации: {text},"


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    n = 0 if russian else 1
    project, on = by(h, language, rng), within(h, language, rng)
    who, who2 = (one[n] for one in rng.sample(STAFF, 2))
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end  # fmt: skip
    before, number = h.start - timedelta(minutes=30), "" if h.company.person else h.company.number
    if russian:
        way1, way2 = ("открытое собрание", "открытого собрания") if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
        when_, held = (rng.choice(["Когда состоятся", "День и час", "Дата, время"]), "Дата слушаний") if open_ else (rng.choice(["Сроки", "Продолжительность"]), "Период слушаний")  # fmt: skip
        where_ = rng.choice(["Адрес места проведения", "Где", "Проводится по адресу"]) if open_ else rng.choice(["Территория, на которую может быть оказано воздействие", "Территория"])  # fmt: skip
    else:
        way1 = way2 = "ашық жиналыс" if open_ else "жария талқылау"
        when_, held = (rng.choice(["Қашан өтеді", "Күні мен сағаты", "Күні, уақыты"]), "Тыңдау күні") if open_ else (rng.choice(["Мерзімдері", "Ұзақтығы"]), "Тыңдау кезеңі")  # fmt: skip
        where_ = rng.choice(["Өткізілетін орынның мекенжайы", "Қайда", "Өтетін мекенжайы"]) if open_ else rng.choice(["Әсер етуі мүмкін аумақ", "Аумағы"])  # fmt: skip
    sent = days.working_between(h.seen.date() - timedelta(days=12), h.seen.date() - timedelta(days=3))[-1]
    firm, near = (
        rng.randrange(len(MAKERS)),
        bool(h.company.person) or h.company.ru.startswith(("ГУ", "КГП", "КХ", "СПК")),
    )
    asks = ("Где?", "Қайда?") if open_ else ("Какая территория затрагивается?", "Қай аумаққа қатысты?")
    opens, closes = rng.choice([(9, 18), (8, 17), (10, 17)])
    host = "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz"
    return {
        "by": project, "By": first(project), "dat": _dative(project) if russian else "",
        "c": h.company.ru if russian else h.company.kk, "bin": rng.choice([f"; {('БИН', 'БСН')[n]} {number}", "", ""]) if number else "", "number": number or "–",
        "when": moment(h, language, rng), "within": on, "Within": first(on), "over": over(h, language, rng), "at": where(h, language, rng), "fig": figures(h), "area": h.place.area[n],
        "way": way1, "Way": first(way1), "way1": way1, "Way1": first(way1), "way2": way2, "when_": when_, "held_": held, "where_": where_, "q_": asks[n], "dg": of_district(h.place.district[0]), "dk": h.place.district[1],
        "maker": MAKERS[firm][n], "licence": f"0{1417 + 211 * firm}Р", "seat": SEATS[firm % len(SEATS)][n], "legal": h.place.area[n] if near else SEATS[(firm + 1) % len(SEATS)][n], "press": rng.choice(PRESS)[n], "who": who, "who2": who2, "n": rng.randint(8, 64), "k": rng.randint(11, 98),
        "phone": f"+7 (7{rng.choice('07')}{rng.randint(1, 8)}) {rng.randint(200, 899)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", "mail": f"{rng.choice(['eco', 'proekt', 'zhoba', 'ip', 'info'])}{rng.randint(3, 97)}@mail.example",
        "link": f"https://{host}/{'Public/PubHearings' if open_ else 'Disscusion/DisPublic'}", "site": host, "zoom": f"{rng.randint(700, 899)} {rng.randint(1000, 9999)} {rng.randint(1000, 9999)}", "code": rng.randint(100000, 999999),
        "hours": (f"в рабочие дни с {opens}:00 до {closes}:00, перерыв 13:00–14:00", f"жұмыс күндері {opens}:00–{closes}:00 аралығында, үзіліс 13:00–14:00")[n], "until": f"{until:%d.%m.%Y}", "before": f"{before:%H:%M}",
        "before_kk": f"сағат {from_kk(before)} басталады", "seen": f"{h.seen:%d.%m.%Y}" if russian else f"{h.seen:%d.%m.%Y} күні", "sent": f"{sent:%d.%m.%Y}", "signed": f"{days.after(h.end, 1):%d.%m.%Y}",
    }  # fmt: skip


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given, lines = _given(h, language, rng), list[str]()
    for line in template[1]:
        able = rng.sample(EXTRA[language], rng.choice([0, 1, 1, 2, 3]))
        if line == "{extra}":
            lines += able
        else:
            lines.append(line.replace("{extra}", " ".join(able)))
    title, body = (
        clean(template[0].format(**given)),
        [clean(first(line.format(**given)) if line[:1] == "{" else line.format(**given)) for line in lines],
    )
    return _typed(title, [line for line in body if line], language, rng)


def _typed(title: str, body: list[str], language: str, rng: random.Random) -> Text:
    """The text as it came: straight quotes, a Latin i, one paragraph, capitals."""
    dice = rng.random()
    both_ = [title, *body]
    if dice < 0.1:
        both_ = [line.replace("«", '"').replace("»", '"').replace("–", "-").replace("ё", "е") for line in both_]
    elif dice < 0.18 and language == "kk":
        both_ = [line.replace("і", "i").replace("І", "I") for line in both_]
    elif dice < 0.26 and len(body) > 1:
        both_ = [title, " ".join(line if line[-1] in ".!?:;" else f"{line};" for line in body).removesuffix(";")]
    elif dice < 0.32:
        both_ = [title.upper(), *body]
    elif dice < 0.38 and len(body) > 2:
        both_ = [title, *(f"{n}. {line}" if line[:1].isalpha() else line for n, line in enumerate(body, 1))]
    return both_[0], both_[1:]


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.12:
        lines = notice_ru(h, rng)
        return lines[0], lines[1:]
    own = ANNOUNCE_RU_OPEN if h.form == OPEN else ANNOUNCE_RU_TALK
    return _filled(rng.choice([*ANNOUNCE_RU, *own]), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.12:
        lines = notice_kk(h, rng)
        return lines[0], lines[1:]
    own = ANNOUNCE_KK_OPEN if h.form == OPEN else ANNOUNCE_KK_TALK
    return _filled(rng.choice([*ANNOUNCE_KK, *own]), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian: short covers, and the form typed out."""
    if rng.random() < 0.15:
        lines = minutes_ru(h, rng)
        return lines[0], [line.replace("\t", " | ") for line in lines[1:]]
    own = PROTOCOL_RU_OPEN if h.form == OPEN else PROTOCOL_RU_TALK
    return _filled(rng.choice([*PROTOCOL_RU, *own]), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh: short covers, and the form typed out."""
    if rng.random() < 0.15:
        lines = minutes_kk(h, rng)
        return lines[0], [line.replace("\t", " | ") for line in lines[1:]]
    own = PROTOCOL_KK_OPEN if h.form == OPEN else PROTOCOL_KK_TALK
    return _filled(rng.choice([*PROTOCOL_KK, *own]), h, "kk", rng)


# ---------------------------------------------------------------- whole papers

# fmt: off
NOTICE = {
    "ru": ["Объявление о проведении общественных слушаний ({way1})", "исх. № {k} от {sent} г.", "1. Полное, точное наименование рассматриваемых проектных документов: {by}.", "2. Местонахождение территории воздействия: {area}.", "3. Наименование местного исполнительного органа: акимат {dg}.", "4. Предмет общественных слушаний: документация, указанная в пункте 1.", "5. {when_}: {when}.", "6. {place}.", "7. Инициатор намечаемой деятельности: {c}, БИН (ИИН) {number}, {legal}, {phone}, {mail}.", "8. Составитель проектной документации: {maker}, {seat}.", "9. Ознакомиться с документацией: {link}, а также {hours} по адресу составителя.", "10. Замечания и предложения принимаются по {until} включительно.", "Руководитель ____________ М.П."],
    "kk": ["Қоғамдық тыңдау ({way}) өткізу туралы хабарландыру", "шығ. № {k}, {sent} ж.", "1. Қаралатын жобалық құжаттардың толық, дәл атауы: {by}.", "2. Әсер ету аумағының орналасқан жері: {area}.", "3. Жергілікті атқарушы орган: {dk} ауданының әкімдігі.", "4. Қоғамдық тыңдау мәні: 1-тармақта көрсетілген құжаттама.", "5. {when_}: {when}.", "6. {place}.", "7. Белгіленген қызметтің бастамашысы: {c}, БСН (ЖСН) {number}, {legal}, {phone}, {mail}.", "8. Жобалық құжаттаманы жасаушы: {maker}, {seat}.", "9. Құжаттамамен танысу: {link}, сондай-ақ жасаушының мекенжайында, {hours}.", "10. Ескертулер мен ұсыныстар {until} күнін қоса алғанға дейін қабылданады.", "Басшы ____________ М.О."],
}
MINUTES = {
    "ru": ["ПРОТОКОЛ общественных слушаний ({way1})", "1. Наименование местного исполнительного органа: акимат {dg}.", "2. Наименование рассматриваемого документа: {by}.", "3. Инициатор: {c}, БИН (ИИН) {number}, {phone}.", "4. Составитель документации: {maker}.", "5. Территория воздействия: {area}.", "6. {held_}: {when}.", "7. {place}.", "8. Способ оповещения: портал {site}, {seen} г.{printed}", "9. Участники: {n}, лист регистрации в приложении 1."],
    "kk": ["Қоғамдық тыңдаудың ({way}) ХАТТАМАСЫ", "1. Жергілікті атқарушы органның атауы: {dk} ауданының әкімдігі.", "2. Қаралатын құжаттың атауы: {by}.", "3. Бастамашы: {c}, БСН (ЖСН) {number}, {phone}.", "4. Құжаттаманы жасаушы: {maker}.", "5. Әсер ету аумағы: {area}.", "6. {held_}: {when}.", "7. {place}.", "8. Хабарлау тәсілі: {site} порталы, {seen}.{printed}", "9. Қатысушылар саны: {n}, тіркеу парағы 1-қосымшада."],
}
HELD = {
    "ru": ["10. Повестка дня: 1) избрание председателя и секретаря; 2) доклад; 3) вопросы и ответы.", "11. Председатель: {who}. Секретарь: {who2}. Проголосовали «за» – единогласно.", "12. Докладчик: представитель {role}. Регламент: доклад 10 мин., вопросы 3 мин.", "13. Выступления, вопросы и ответы:", "№\tВопрос\tОтвет"],
    "kk": ["10. Күн тәртібі: 1) төраға мен хатшыны сайлау; 2) баяндама; 3) сұрақ-жауап.", "11. Төраға: {who}. Хатшы: {who2}. Бірауыздан «иә» деп дауыс берілді.", "12. Баяндамашы: {role} өкілі. Регламент: баяндама 10 мин., сұрақтар 3 мин.", "13. Сөз сөйлеулер, сұрақтар мен жауаптар:", "№\tСұрақ\tЖауап"],
}
ASKED = {
    "ru": [("Какова площадь отвода?", "Указана в разделе 2 документа"), ("Пылить будет?", "Предусмотрено орошение дорог водой"), ("Куда повезёте мусор?", "По договору со специализированной организацией"), ("Сколько людей будет работать?", "До 15 человек, приоритет местным жителям"), ("Далеко ли до жилых домов?", "Санитарно-защитная зона выдержана"), ("Есть ли экспертиза?", "Документы будут поданы после слушаний")],
    "kk": [("Бөлінген жердің көлемі қандай?", "Құжаттың 2-бөлімінде көрсетілген"), ("Шаң шыға ма?", "Жолдарға су себу қарастырылған"), ("Қоқысты қайда апарасыздар?", "Мамандандырылған ұйыммен шарт жасалады"), ("Қанша адам жұмыс істейді?", "15 адамға дейін, жергілікті тұрғындарға басымдық беріледі"), ("Тұрғын үйлерге дейін алыс па?", "Санитарлық-қорғаныш аймағы сақталған"), ("Сараптама бар ма?", "Құжаттар тыңдаудан кейін тапсырылады")],
}
LAST = {
    "ru": ["Замечания, не относящиеся к предмету слушаний, сняты.", "Обжалование протокола возможно в судебном порядке.", "Председатель ____________ {who}", "Секретарь ____________ {who2}", "Протокол подписан {signed} г."],
    "kk": ["Тыңдау мәніне қатысы жоқ ескертулер алынып тасталды.", "Хаттамаға сот тәртібімен шағымдануға болады.", "Төраға ____________ {who}", "Хатшы ____________ {who2}", "Хаттамаға қол қойылған күн: {signed}"],
}
PLACE = {"ru": ("Место проведения: {at}", "Площадка: портал {site}, раздел «Публичные обсуждения»"), "kk": ("Өткізілетін жері: {at}", "Алаңы: {site} порталы, «Жария талқылаулар» бөлімі")}
ONLINE = {
    "ru": ["9. Участники: пользователи портала.", "10. За период обсуждений замечаний и предложений на портал не поступило.", "Обжалование протокола возможно в судебном порядке.", "Протокол составил(а) ____________ {who}, {signed} г."],
    "kk": ["9. Қатысушылар: портал пайдаланушылары.", "10. Талқылау кезеңінде порталға ескертулер мен ұсыныстар түскен жоқ.", "Хаттамаға сот тәртібімен шағымдануға болады.", "Хаттаманы жасаған ____________ {who}, {signed} ж."],
}
# fmt: on


def _paper(h: Hearing, language: str, rng: random.Random, lines: list[str], minutes: bool) -> list[str]:
    given, n = _given(h, language, rng), 0 if h.form == OPEN else 1
    closed, noted = h.start + timedelta(minutes=rng.choice([25, 35, 45, 70])), days.after(h.seen.date(), 2)
    given["place"] = PLACE[language][n].format(**given)
    given["role"] = ("составителя документации", "құжаттаманы жасаушы")[language == "kk"]
    given["printed"] = ""
    if minutes and not n:
        day = (ru_day if language == "ru" else kk_day)(h.end, rng)
        given["when"] = f"{day}, {('начало', 'басталуы')[language == 'kk']} {h.start:%H:%M}, {('окончание', 'аяқталуы')[language == 'kk']} {closed:%H:%M}"  # fmt: skip
        given["printed"] = (f"; газета {given['press']} от {noted:%d.%m.%Y} г.", f" {given['press']} газеті, {noted:%d.%m.%Y} ж.")[language == "kk"]  # fmt: skip
    return [clean(line.format(**given)).replace(" г..", " г.").replace(".;", ".;") for line in lines]


def _minutes(h: Hearing, language: str, rng: random.Random) -> list[str]:
    asked = rng.sample(ASKED[language], rng.choice([2, 3]))
    rows = [f"{n}\t{ask}\t{answer}" for n, (ask, answer) in enumerate(asked, 1)]
    lines = (
        [*MINUTES[language], *HELD[language], *rows, *LAST[language]]
        if h.form == OPEN
        else [*MINUTES[language][:-1], *ONLINE[language]]
    )
    return _paper(h, language, rng, lines, True)


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the form, in Russian."""
    return _paper(h, "ru", rng, NOTICE["ru"], False)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the form, in Kazakh."""
    return _paper(h, "kk", rng, NOTICE["kk"], False)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Russian, with agenda, questions and signatures."""
    return _minutes(h, "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Kazakh, with agenda, questions and signatures."""
    return _minutes(h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def cells(rows: list[list[str]], rng: random.Random) -> str:
    """The markup of a table."""
    made = "".join("<tr>" + "".join(f"<td>{html.escape(cell, quote=False)}</td>" for cell in row) + "</tr>" for row in rows)  # fmt: skip
    return f"<table{rng.choice(['', ' border=1', ' style=width:100%'])}><tbody>{made}</tbody></table>"


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages in one posting: one below the other, side by side, or under a double heading."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.3:
        body, sides = [*kazakh, title, *russian], [[head, *kazakh], [title, *russian]]
        rows = "".join("<td valign=top>" + "<br>".join(html.escape(line, quote=False) for line in side) + "</td>" for side in sides)  # fmt: skip
        return head, body, f"<table><tbody><tr>{rows}</tr></tbody></table>"
    if dice < 0.6:
        return f"{title} // {head}", [*russian, "* * *", *kazakh], ""
    return title, [*russian, head, *kazakh], ""


# fmt: off
COVERS = {
    "ru": [("Протокол {c}", "Слушания: {over}. {By}. Скан-копия подписанного протокола."), ("Протокол общественных слушаний (скан-копия)", "{c}. {By}. {held_}: {over}."), ("Протокол: {by}", "Заказчик {c}, {over}. См. скан.")],
    "kk": [("{c}: хаттама", "Тыңдау: {over}. {By}. Қол қойылған хаттаманың сканкөшірмесі."), ("Қоғамдық тыңдау хаттамасы (сканкөшірме)", "{c}. {By}. {held_}: {over}."), ("Хаттама: {by}", "Тапсырыс беруші {c}, {over}. Сканды қараңыз.")],
}
SERIES = {
    ("announcement", "ru"): [("Объявление об общественных слушаниях (перечень)", "Сообщаем о предстоящих общественных слушаниях в форме открытых собраний."), ("Сводное объявление", "По заявкам проектных организаций размещаем объявления об открытых собраниях (общественные слушания).")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар туралы хабарландыру (тізбе)", "Ашық жиналыс нысанында өтетін қоғамдық тыңдаулар туралы хабарлаймыз."), ("Жиынтық хабарландыру", "Жобалау ұйымдарының өтінімдері бойынша ашық жиналыстар (қоғамдық тыңдаулар) туралы хабарландырулар.")],
    ("protocol", "ru"): [("Размещены протоколы", "Протоколы общественных слушаний (открытые собрания) от проектных организаций:"), ("Протоколы общественных слушаний (сводно)", "Ниже перечислены слушания, протоколы которых приложены.")],
    ("protocol", "kk"): [("Хаттамалар орналастырылды", "Жобалау ұйымдарынан түскен қоғамдық тыңдау (ашық жиналыс) хаттамалары:"), ("Қоғамдық тыңдау хаттамалары (жиынтық)", "Хаттамалары тіркелген тыңдаулар төменде келтірілген.")],
}
ROW = {
    ("announcement", "ru"): [["Дата и время", "Наименование документа", "Инициатор", "Адрес"], ["Объект", "Заказчик", "Где и когда"]], ("announcement", "kk"): [["Күні мен уақыты", "Құжат атауы", "Бастамашы", "Мекенжайы"], ["Нысан", "Тапсырыс беруші", "Қайда және қашан"]],
    ("protocol", "ru"): [["Дата слушаний", "Наименование документа", "Инициатор", "Адрес"], ["Объект", "Заказчик", "Где и когда прошли"]], ("protocol", "kk"): [["Тыңдау күні", "Құжат атауы", "Бастамашы", "Мекенжайы"], ["Нысан", "Тапсырыс беруші", "Қайда және қашан өтті"]],
}
# fmt: on


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes."""
    title, body = rng.choice(COVERS[language])
    given = _given(h, language, rng)
    return clean(title.format(**given)), [clean(body.format(**given))]


def _shared(group: list[Hearing], kind: str, language: str, rng: random.Random) -> Text:
    """Several papers of one company, taken one after the other in one hall on one day."""
    one, russian = group[0], language == "ru"
    c, at, day = (one.company.ru if russian else one.company.kk), where(one, language, rng), (ru_day if russian else kk_day)(one.end, rng)  # fmt: skip
    rows, hourly = [], rng.random() < 0.5
    for n, h in enumerate(group, 1):
        project = by(h, language, rng)
        if kind == "protocol":
            rows.append(f"Протокол № {n}: {project};" if russian else f"№ {n} хаттама: {project};")
        else:
            rows.append(f"{n}) {h.start:%H:%M} – {project};" if hourly else f"{n}. {project} ({'начало в' if russian else 'басталуы'} {h.start:%H:%M});")  # fmt: skip
    many = len(group)
    if kind == "protocol":
        if russian:
            return f"Протоколы слушаний {day}", [f"Инициатор: {c}. Открытые собрания (общественные слушания) проведены {day} по адресу: {at}. Документов: {many}.", *rows]  # fmt: skip
        return f"Тыңдау хаттамалары, {day}", [f"Бастамашы: {c}. Ашық жиналыстар (қоғамдық тыңдау) өткен жер: {at}, күні: {day}. Құжат саны: {many}.", *rows]  # fmt: skip
    if russian:
        return rng.choice([(f"Объявление {c} ({many} документа)", [f"Общественные слушания (открытое собрание) по нескольким документам одного заказчика, дата: {day}. Место: {at}.", *rows]), ("Общественные слушания по нескольким проектам", [f"{c} выносит на открытое собрание следующие документы. День проведения: {day}, адрес: {at}.", *rows])])  # fmt: skip
    return rng.choice([(f"{c}: хабарландыру ({many} құжат)", [f"Бір тапсырыс берушінің бірнеше құжаты бойынша қоғамдық тыңдау (ашық жиналыс), күні: {day}. Орны: {at}.", *rows]), ("Бірнеше жоба бойынша қоғамдық тыңдау", [f"{c} ашық жиналысқа мына құжаттарды шығарады. Өтетін күні: {day}, мекенжайы: {at}.", *rows])])  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: those of one company in one hall in a row, a table, lines or blocks."""
    one = group[0]
    if all(h.company is one.company and h.place is one.place and h.end == one.end for h in group) and rng.random() < 0.8:  # fmt: skip
        said, body = _shared(group, kind, language, rng)
        return said, [clean(line) for line in body], ""
    title, lead = rng.choice(SERIES[kind, language])
    names, say, n = rng.choice(ROW[kind, language]), (moment if kind == "announcement" else over), int(language == "kk")
    rows = []
    for h in group:
        project, c, at, when = by(h, language, rng), (h.company.ru, h.company.kk)[n], where(h, language, rng), say(h, language, rng)  # fmt: skip
        rows.append([when, project, c, at] if len(names) == 4 else [project, c, f"{at}; {when}"])
    style = rng.random()
    if style < 0.45:
        return title, [lead, " | ".join(names), *(" | ".join(row) for row in rows)], f"<p>{lead}</p>{cells([names, *rows], rng)}"  # fmt: skip
    if style < 0.7:
        return title, [lead, *(clean(f"{k}) " + "; ".join(row) + ".") for k, row in enumerate(rows, 1))], ""
    body = [lead]
    for k, row in enumerate(rows, 1):
        body += [f"{('Объявление', 'Хабарландыру')[n] if kind == 'announcement' else ('Протокол', 'Хаттама')[n]} {k}", *(clean(f"{name}: {cell}") for name, cell in zip(names, row, strict=True))]  # fmt: skip
    return title, body, ""


def tabled(title: str, body: list[str], rng: random.Random) -> str:
    """The markup of a text whose lines are labels and values, as a table of two columns; nothing where they are not."""
    rows = [line.split(": ", 1) for line in body]
    if len(rows) < 4 or any(len(row) != 2 or len(row[0]) > 70 for row in rows):
        return ""
    return f"<p>{html.escape(title, quote=False)}</p>{cells(rows, rng)}"
