"""Notices and minutes as offices write them where Kazakh comes first; the Russian reads as translated from it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, first, of_district
from tests.otherworld.dune_cast import of_region, of_region_kk
from tests.otherworld.dune_days import day, held, hour_kk, hour_ru, on, when
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

MAKERS = [("ТОО «Сыр-Экопроект»", "«Сыр-Экопроект» ЖШС"), ("ТОО «КаспЭкоМониторинг»", "«КаспЭкоМониторинг» ЖШС"), ("ИП «Жасыл Бел»", "«Жасыл Бел» ЖК"), ("ТОО «ОВОС-Консалт»", "«ОВОС-Консалт» ЖШС")]  # fmt: skip
STAFF = [
    "Ә. Бисенов",
    "Г. Тұрсынбай",
    "К. Жаппасбай",
    "Ұ. Айтбенбет",
    "Н. Қосжан",
    "Л. Мырзағали",
    "С. Өтебай",
    "Ф. Қуандық",
    "Т. Ерназар",
    "Қ. Сейілхан",
]
PAPERS = ["«Туған жер»", "«Аудан әуені»", "«Халық кеңесі»", "«Толқын»"]

# what each name in braces stands for: see `_given`
KK_OPEN: list[Text] = [
    ("Мәлімет үшін", ["{aul} тұрғындарының назарына: {by} бойынша қоғамдық тыңдау {on} ашық жиналыс нысанында өткізілетін болады.", "Мекенжайы: {at}.", "Тапсырыс беруші – {c}{bin}.", "{more}"]),
    ("ХАБАРЛАНДЫРУ!", ["Тыңдау тақырыбы – {by}", "Тапсырыс беруші – {c}", "Жиналатын жері – {at}", "Күні мен сағаты – {when}", "Түрі – ашық жиналыс, онлайн форматта да қосылуға болады"]),
    ("{c} қоғамдық тыңдауға шақырады", ["Құрметті жерлестер! {aul} тұрғындарын және мүдделі жұртшылықты {on} басталатын ашық жиналысқа қатысуға шақырамыз.", "Талқыланатын мәселе: {by}.", "{place_}: {at}.", "{more}"]),
    ("Қоғамдық тыңдау, {date}", ["{By}.", "{c}. {at}. Басталуы {time}, ашық жиналыс.", "{more}"]),
    ("{by}: қоғамдық тыңдау өтеді", ["Аталған жоба бойынша ашық жиналысты {on} өткізу белгіленді.", "Бастамашы: {c}.", "{place_}: {at}.", "{more}"]),
    ("Хабарлама", ["Не өтеді? Ашық жиналыс түріндегі қоғамдық тыңдау.", "Қай жоба? {By}.", "Қашан? {when}.", "Қай жерде? {at}.", "Кім өткізеді? {c}."]),
    ("Қоғамдық тыңдау өткізілетіні жөнінде", ["{upr} {c} жолдаған хат негізінде {by} бойынша ашық жиналыстың {on} өткізілетінін хабарлайды. {place_}: {at}.", "{more}"]),
    ("Аралас форматтағы ашық жиналыс", ["{C}, {by}.", "Қатысушылар {at} мекенжайында жиналады, ZOOM арқылы онлайн форматта қатысуға да болады (конференция нөмірі {zoom}).", "{when_}: {when}."]),
    ("Қоғамдық тыңдау туралы ақпарат", ["Қазақстан Республикасы Экология кодексінің 73-бабы мен 2021 жылғы 3 тамыздағы № 286 бұйрықты басшылыққа ала отырып, {c} мынадай құжат бойынша қоғамдық тыңдау (ашық жиналыс) жариялайды: {by}.", "Жиналыс {on} басталады, {place_low}: {at}.", "{more}"]),
    ("Жұртшылық назарына", ["1. {By};", "2. {c}{bin};", "3. {at};", "4. {when};", "5. Өткізу түрі – қоғамдық тыңдау, ашық жиналыс.", "Анықтама телефоны {phone} ({who})."]),
    ("{aul}: ашық жиналысқа келіңіздер", ["Төңірегімізде не жоспарланып жатқанын білгіңіз келсе, {on} {at} мекенжайына келіңіз. {C} {by} бойынша қоғамдық тыңдау өткізеді."]),
]  # fmt: skip
KK_TALK: list[Text] = [
    ("Жария талқылау басталады", ["{C}{bin} ұсынған құжаттама – {by} – бойынша жұртшылықпен жария талқылау {on} жүргізіледі. Әсер ету аумағы: {at}.", "Ескертулерді {site} порталына қалдыруға болады.", "{more}"]),
    ("Мәлімет үшін: жария талқылау", ["Нысаны – жария талқылау (қоғамдық тыңдау)", "Жоба – {by}", "Бастамашы – {c}", "Мерзімі – {when}", "Аумағы – {at}"]),
    ("{by} бойынша талқылауға қатысуға шақырамыз", ["{On} {site} ақпараттық жүйесінде {c} құжаттары бойынша ұсыныстар мен ескертулер қабылданады. Жария талқылау аумағы – {at}."]),
    ("Хабарлама (жария талқылау)", ["Қай құжат? {By}.", "Кімдікі? {c}.", "Қай аралықта? {when}.", "Қай жер қамтылады? {at}."]),
    ("Портал арқылы қоғамдық тыңдау", ["{upr} хабарлайды: {c} тапсырысымен {on} жария талқылау өткізіледі, тақырыбы «{by}».", "{more}"]),
]  # fmt: skip
RU_OPEN: list[Text] = [
    ("Для сведения", ["Внимание жителей {dg}: общественное слушание по {dat} будет проведено {on} в форме открытого собрания.", "Адрес: {at}.", "Заказчиком является {c}{bin}.", "{more}"]),
    ("ОБЪЯВЛЕНИЕ!", ["Тема слушания – {by}", "Заказчик – {c}", "Место сбора – {at}", "День и час – {when}", "Вид – открытое собрание, можно подключиться и в онлайн формате"]),
    ("{c} приглашает на общественное слушание", ["Уважаемые земляки! Приглашаем жителей и заинтересованную общественность принять участие в открытом собрании, которое начнётся {on}.", "Обсуждаемый вопрос: {by}.", "{place_}: {at}.", "{more}"]),
    ("Общественные слушания, {date}", ["{By}.", "{c}. {at}. Начало {time}, открытое собрание.", "{more}"]),
    ("{by}: пройдут общественные слушания", ["По указанному проекту открытое собрание назначено на следующее время: {when}.", "Инициатор: {c}.", "{place_}: {at}.", "{more}"]),
    ("Сообщение", ["Что проводится? Общественное слушание в виде открытого собрания.", "Какой проект? {By}.", "Когда? {when}.", "Где? {at}.", "Кто проводит? {c}."]),
    ("О том, что будут проведены общественные слушания", ["{upr} на основании письма {c} сообщает о проведении {on} открытого собрания по {dat}. {place_}: {at}.", "{more}"]),
    ("Информация об общественных слушаниях", ["Руководствуясь статьёй 73 Экологического кодекса и приказом № 286 от 3 августа 2021 года, {c} объявляет общественные слушания (открытое собрание) по следующему документу: {by}.", "Собрание начинается {on}, {place_low}: {at}.", "{more}"]),
    ("Вниманию общественности", ["1. {By};", "2. {c}{bin};", "3. {at};", "4. {when};", "5. Вид проведения – общественные слушания, открытое собрание.", "Телефон для справок {phone} ({who})."]),
]  # fmt: skip
RU_TALK: list[Text] = [
    ("Начинаются публичные обсуждения", ["По документации, представленной {c}{bin}, – {by} – публичные обсуждения с общественностью проводятся {on}. Территория воздействия: {at}.", "Замечания можно оставить на портале {site}.", "{more}"]),
    ("Для сведения: публичные обсуждения", ["Вид – публичные обсуждения (общественные слушания)", "Проект – {by}", "Инициатор – {c}", "Срок – {when}", "Территория – {at}"]),
    ("Приглашаем к обсуждению: {by}", ["{On} в информационной системе {site} принимаются предложения и замечания по документам {c}. Территория публичных обсуждений – {at}."]),
    ("Сообщение (публичные обсуждения)", ["Какой документ? {By}.", "Чей? {c}.", "В какие дни? {when}.", "Какая местность затронута? {at}."]),
    ("Общественные слушания через портал", ["{upr} сообщает: по заказу {c} {on} проводятся публичные обсуждения на тему «{by}».", "{more}"]),
]  # fmt: skip
KK_MINUTES: list[Text] = [
    ("Хаттама: {by}", ["{C}, {day}. Қоғамдық тыңдау ({form})."]),
    ("{c}, қоғамдық тыңдау хаттамасы", ["{by} жөніндегі құжаттама бойынша {held} қоғамдық тыңдаудың хаттамасы жұртшылық назарына ұсынылады."]),
    ("Қоғамдық тыңдау қорытындысы – хаттама", ["Жоба: {by}", "Бастамашы: {c}{bin}", "{past_}: {day}", "Тыңдау түрі: {form}", "Хаттаманы рәсімдеген: {who}"]),
    ("Қол қойылған хаттама орналастырылды", ["{upr} {held} қоғамдық тыңдаудың хаттамасын жариялайды. Тақырыбы – {by}. {where_} – {at}."]),
    ("{date} қоғамдық тыңдау хаттамасы", ["{C}. {By}. {where_}: {at}."]),
    ("Хаттама және ескертулер кестесі", ["{c} бастамасы бойынша {held} тыңдаудан ({form}) кейін толтырылды. Талқыланған құжат: {by}. Ескертулер кестесі хаттаманың соңында берілген."]),
]  # fmt: skip
KK_MINUTES_OPEN: list[Text] = [
    ("№ {k} хаттама", ["{Held} ашық жиналыс, {at}", "Төраға: {who}. Хатшы: {who2}. Қатысқаны: {n} адам", "Күн тәртібі: {by} ({c})", "Сөз сөйлегендер: {who3}, тұрғындар", "Шешім: ақпарат назарға алынсын, қоғамдық тыңдау өтті деп танылсын"]),
    ("Ашық жиналыс хаттамасы № {k}", ["Күн тәртібінде бір мәселе қаралды: {by}.", "Баяндамашы – {c} өкілі {who3}. {past_}: {day}.", "Қаулы: жоба материалдары қолдау тапты деп есептелсін. Дауыс беру өткізілмеді.", "Төраға {who}", "Хатшы {who2}"]),
]  # fmt: skip
KK_MINUTES_TALK: list[Text] = [
    ("Жария талқылау хаттамасы", ["{by} бойынша {on} жүргізілген жария талқылауда {n2}. Бастамашы: {c}."]),
    ("Хаттама (жария талқылау), {c}", ["Талқылау кезеңі: {day}", "Құжат: {by}", "Аумағы: {at}", "Түскен ескертулер: {n2}"]),
]  # fmt: skip
RU_MINUTES: list[Text] = [
    ("Протокол: {by}", ["{C}, {day}. Общественные слушания ({form})."]),
    ("{c}, протокол общественных слушаний", ["Вниманию общественности представляется протокол общественных слушаний по {dat}, которые проводились {held}."]),
    ("Итог общественных слушаний – протокол", ["Проект: {by}", "Инициатор: {c}{bin}", "{past_}: {day}", "Вид слушаний: {form}", "Протокол оформил(а): {who}"]),
    ("Размещён подписанный протокол", ["{upr} публикует протокол общественных слушаний, проведённых {held}. Тема – {by}. {where_} – {at}."]),
    ("Протокол общественных слушаний, {date}", ["{C}. {By}. {where_}: {at}."]),
    ("Протокол и таблица замечаний", ["Составлен после слушаний ({form}), прошедших {held} по инициативе {c}. Обсуждённый документ: {by}. Таблица замечаний приведена в конце протокола."]),
]  # fmt: skip
RU_MINUTES_OPEN: list[Text] = [
    ("Протокол № {k}", ["Открытое собрание {held}, {at}", "Председатель: {who}. Секретарь: {who2}. Участвовали: {n} чел.", "Повестка дня: {by} ({c})", "Выступили: {who3}, жители", "Решение: информацию принять к сведению, общественные слушания признать состоявшимися"]),
    ("Протокол открытого собрания № {k}", ["В повестке дня был рассмотрен один вопрос: {by}.", "Докладчик – представитель {c} {who3}. {past_}: {day}.", "Постановили: считать, что материалы проекта нашли поддержку. Голосование не проводилось.", "Председатель {who}", "Секретарь {who2}"]),
]  # fmt: skip
RU_MINUTES_TALK: list[Text] = [
    ("Протокол публичных обсуждений", ["В ходе публичных обсуждений, проведённых {on} по {dat}, {n2}. Инициатор: {c}."]),
    ("Протокол (публичные обсуждения), {c}", ["Период обсуждений: {day}", "Документ: {by}", "Территория: {at}", "Поступившие замечания: {n2}"]),
]  # fmt: skip
TOLD = {
    ("announcement", "kk"): (KK_OPEN, KK_TALK), ("announcement", "ru"): (RU_OPEN, RU_TALK), ("protocol", "kk"): ([*KK_MINUTES, *KK_MINUTES_OPEN, *KK_MINUTES_OPEN], [*KK_MINUTES, *KK_MINUTES_TALK]),
    ("protocol", "ru"): ([*RU_MINUTES, *RU_MINUTES_OPEN, *RU_MINUTES_OPEN], [*RU_MINUTES, *RU_MINUTES_TALK]),
}  # fmt: skip

MORE = {
    "kk": ["Жоба құжаттарымен {site} порталында танысуға болады.", "Пікірлеріңізді {mail} электрондық мекенжайына жібере аласыздар.", "Байланыс: {phone}, {who}.", "Экологиялық бөлімді {maker} әзірлеген.", "Хабарландыру {paper} газетіне де берілді.", "Ескертулер мен ұсыныстар {until} күніне дейін (қоса алғанда) қабылданады."],
    "ru": ["С документами проекта можно ознакомиться на портале {site}.", "Свои мнения можете отправлять на электронный адрес {mail}.", "Связь: {phone}, {who}.", "Разработчик экологической части – {maker}.", "Объявление дано также в газету {paper}.", "Замечания и предложения принимаются до {until} (включительно)."],
}  # fmt: skip
MORE_OPEN = {
    "kk": ["Тіркеу {before} басталады.", "Онлайн форматта қатысу сілтемесі порталдағы хабарландыруда.", "Жеке куәлігіңізді ала келіңіз."],
    "ru": ["Регистрация начинается в {before}.", "Ссылка для участия в онлайн формате – в объявлении на портале.", "Удостоверение личности взять с собой."],
}  # fmt: skip
DATIVE = [
    ("Реконструкция", "реконструкции"), ("РООС", "РООС"), ("ОВОС", "ОВОС"), ("Отчёт о", "отчёту о"), ("Механизированная очистка", "механизированной очистке"), ("Раздел", "разделу"), ("Обустройство", "обустройству"), ("Бурение", "бурению"), ("Проекты", "проектам"), ("Проект", "проекту"), ("Нормативы", "нормативам"),
    ("Строительство", "строительству"), ("Выращивание", "выращиванию"), ("Расширение", "расширению"), ("Материалы", "материалам"), ("План", "плану"), ("Добыча", "добыче"), ("Рабочий проект", "рабочему проекту"),
]  # fmt: skip
SHORT = {
    "ru": [("ул. ", "ул."), (" район,", " р-н,"), ("область,", "обл.,"), ("средней школы", "СШ")],
    "kk": [(" облысы,", " обл.,"), (" көшесі,", " к-сі,"), (" ауылы,", " а.,"), ("ауылдық округ", "а/о")],
}


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place: whole, without the region, from the village on, or in short words."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full, dice = h.place.ru if language == "ru" else h.place.kk, rng.random()
    if dice < 0.3:
        full = full.partition(", ")[2]
    elif dice < 0.42 and h.place.village:
        full = full.split(", ", 2)[2]
    if rng.random() < 0.3:
        for long, short in SHORT[language]:
            full = full.replace(long, short)
    return full


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if rng.random() < (0.1 if language == "ru" else 0.04):
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def dative(text: str) -> str:
    """A Russian project as it stands after «по»."""
    for head, said in DATIVE:
        if ". " not in text and text.startswith(head):
            return said + text.removeprefix(head)
    return f"материалам «{text}»"


def shortly(h: Hearing) -> str:
    """The day or the period in figures."""
    return f"{h.end:%d.%m.%Y}" if h.form == OPEN else f"{h.start:%d.%m}-{h.end:%d.%m.%Y}"


def given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    ru, open_ = language == "ru", h.form == OPEN
    project, company, said_on, said_held = by(h, language, rng), h.company.ru if ru else h.company.kk, on(h, language, rng), held(h, language, rng)  # fmt: skip
    facts = random.Random(h.project.card)  # what both languages must say alike
    who, who2, who3 = facts.sample(STAFF, 3)
    remarks, few = facts.randint(1, 7), facts.random() < 0.5
    before, until = h.start - timedelta(minutes=30), h.end
    if open_:
        until = days.working_between(h.end - timedelta(days=16), h.end - timedelta(days=1))[-4]
    region, region_kk = (one.partition(", ")[0] for one in h.place.area)
    area, (district, district_kk) = h.place.area[0 if ru else 1], h.place.district
    number = "" if h.company.person else h.company.number
    if ru:
        form = "открытое собрание" if open_ else "публичные обсуждения"
        place_, past_ = rng.choice(["Место проведения", "Адрес собрания", "Место сбора"]), "Прошли" if open_ else "Период"  # fmt: skip
        at_ = place_ if open_ else "Территория"
        found = f"поступило замечаний – {remarks}, ответы даны" if few else "замечаний от общественности не поступило"
    else:
        form = "ашық жиналыс" if open_ else "жария талқылау"
        place_, past_ = rng.choice(["Өтетін орны", "Жиналыс мекенжайы", "Жиналатын жері"]), "Өткен күні" if open_ else "Өткен кезеңі"  # fmt: skip
        at_ = rng.choice(["Өткен жері", "Мекенжайы"]) if open_ else "Аумағы"
        found = f"{remarks} ескерту түсті, жауап берілді" if few else "жұртшылықтан ескерту түскен жоқ"
    return {
        "by": project, "By": first(project), "dat": dative(project) if ru else project, "c": company, "C": first(company), "on": said_on, "On": first(said_on), "when": when(h, language, rng), "day": day(h, language, rng), "held": said_held, "Held": first(said_held),
        "date": shortly(h), "time": f"{h.start:%H:%M}", "at": where(h, language, rng), "form": form, "place_": place_, "place_low": place_.lower(), "where_": at_, "past_": past_, "when_": "Басталатын уақыты", "dg": of_district(district), "dk": district_kk, "aul": area.rpartition(", ")[2],
        "upr": f"Управление природных ресурсов и регулирования природопользования {of_region(region)}" if ru else f"{of_region_kk(region_kk)} табиғи ресурстар және табиғат пайдалануды реттеу басқармасы",
        "bin": rng.choice(["", "", f" ({'БИН' if ru else 'БСН'} {number})", f", {'БИН' if ru else 'БСН'} {number}"]) if number else "", "number": number or "–", "who": who, "who2": who2, "who3": who3, "n": facts.randint(11, 140), "n2": found, "k": facts.randint(1, 14),
        "maker": facts.choice(MAKERS)[not ru], "paper": facts.choice(PAPERS), "phone": f"8 (7{facts.randint(10, 29)}2{facts.randint(1, 9)}) {facts.randint(20, 79)}-{facts.randint(10, 99)}-{facts.randint(10, 99)}", "mail": f"{facts.choice(['ecotyndau', 'kense', 'tabigat', 'info'])}{facts.randint(1, 60)}@{facts.choice(['pochta', 'mekeme'])}.example",
        "zoom": f"{facts.randint(810, 899)} {facts.randint(1000, 9999)} {facts.randint(1000, 9999)}", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz", "until": f"{until:%d.%m.%Y}", "before": f"{before:%H:%M}" if ru else hour_kk(before),
        "begun": hour_ru(h.start, rng) if ru else hour_kk(h.start, rng), "closed": f"{h.start + timedelta(minutes=facts.choice([35, 45, 55, 80])):%H:%M}", "area": area, "seen": f"{h.seen:%d.%m.%Y}", "printed": f"{days.after(h.seen.date(), 1):%d.%m.%Y}",
    }  # fmt: skip


def capital(text: str) -> str:
    """The text with a capital letter at its head, unless it begins with an abbreviation."""
    return text if text.startswith(("г. ", "с. ", "р-н ")) else first(text)


def fill(lines: list[str], told: dict[str, str | int]) -> list[str]:
    """The lines with what stands for their braces."""
    return [clean(capital(line.format(**told))) for line in lines]


def _told(kind: str, language: str, h: Hearing, rng: random.Random) -> Text:
    title, template = rng.choice(TOLD[kind, language][h.form != OPEN])
    lines: list[str] = []
    for line in template:
        if line == "{more}":
            lines += rng.sample([*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])], rng.choice([0, 1, 1, 2, 3]))  # fmt: skip
        else:
            lines.append(line)
    told, dice = given(h, language, rng), rng.random()
    title, body = clean(first(title.format(**told))), fill(lines, told)
    if dice < 0.1 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    elif dice < 0.17 and language == "kk":
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    elif dice < 0.22:
        title = title.upper() if len(title) < 60 else title
    return title, body


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    return _told("announcement", "kk", h, rng)


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    return _told("announcement", "ru", h, rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    return _told("protocol", "kk", h, rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    return _told("protocol", "ru", h, rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Kazakh above, Russian below: under one title, under two, behind a line, or side by side."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.2:
        sides = ["".join(f"<p>{html.escape(line, quote=False)}</p>" for line in side) for side in ([head, *kazakh], [title, *russian])]  # fmt: skip
        return head, [*kazakh, title, *russian], f"<table border=0><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></table>"  # fmt: skip
    if dice < 0.45:
        return f"{head} // {title}", [*kazakh, "* * *", *russian], ""
    if dice < 0.6:
        return head, [*kazakh, "Орысша аудармасы / перевод:", *russian], ""
    return head, [*kazakh, "_" * 20, title, *russian], ""


# ---------------------------------------------------------------- whole papers

PAPER_KK = ["Бекітілген нысан бойынша", "{Form} түрінде өткізілетін қоғамдық тыңдау туралы хабарландыру", "Жоспарланған қызмет (құжат): {by}", "Тапсырыс беруші: {c}, БСН/ЖСН {number}, {phone}, {mail}", "Жоба орналасатын жер: {area}", "{open}", "Құжаттаманы әзірлеген ұйым: {maker}", "Құжаттар пакеті: {site}", "Ескертулер мен ұсыныстар {until} күніне дейін портал арқылы беріледі", "Порталға жіберілген күні: {seen} ж.", "Жауапты маман ____________ {who}"]  # fmt: skip
PAPER_RU = ["По утверждённой форме", "Объявление об общественном слушании, проводимом в виде: {form}", "Планируемая деятельность (документ): {by}", "Заказчик: {c}, БИН/ИИН {number}, {phone}, {mail}", "Местность, где расположится проект: {area}", "{open}", "Организация, разработавшая документацию: {maker}", "Пакет документов: {site}", "Замечания и предложения подаются через портал до {until}", "Дата направления на портал: {seen} г.", "Ответственный специалист ____________ {who}"]  # fmt: skip
ASKED = {
    "kk": [("Суымыз ащы болып кетпей ме?", "Жерасты суына әсері есептелді, бақылау ұңғымалары қойылады"), ("Қанша адам жұмысқа алынады?", "Алдымен осы жердің азаматтары қабылданады"), ("Шаң үйлерге жете ме?", "Жол күніне екі рет суарылады"), ("Мал өрісі тарылмай ма?", "Жайылым жеріне тиіспейміз"), ("Қалдықтар қайда кетеді?", "Мамандандырылған ұйыммен шарт жасалады"), ("Ағаш кесіле ме?", "Кесілмейді, орнына көшет отырғызу көзделген")],
    "ru": [("Не станет ли наша вода солёной?", "Влияние на подземные воды рассчитано, ставим наблюдательные скважины"), ("Сколько человек примут на работу?", "В первую очередь жителей этой местности"), ("Дойдёт ли до нас пыль?", "Дорога будет поливаться два раза в день"), ("Не сузится ли выпас скота?", "Пастбищную землю не трогаем"), ("Куда пойдут отходы?", "Будет заключён договор со специализированной организацией"), ("Не срубят ли деревья?", "Нет, предусмотрена посадка саженцев")],
}  # fmt: skip
TALLY = {
    "kk": [
        ("Жергілікті тұрғындар", "адам"),
        ("Мемлекеттік органдар өкілдері", "адам"),
        ("Қоғамдық бірлестіктер", "адам"),
    ],
    "ru": [("Местные жители", "чел."), ("Представители госорганов", "чел."), ("Общественные объединения", "чел.")],
}


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Kazakh; now and then the Russian one below it on the same sheet."""
    if rng.random() < 0.25:
        return [*_notice(h, "kk", rng), "", *_notice(h, "ru", rng)]
    return _notice(h, "kk", rng)


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Russian."""
    return _notice(h, "ru", rng)


def _notice(h: Hearing, language: str, rng: random.Random) -> list[str]:
    told, russian = given(h, language, rng), language == "ru"
    told["Form"] = first(str(told["form"]))
    template = list(PAPER_RU if russian else PAPER_KK)
    n = template.index("{open}")
    if h.form == OPEN:
        template[n : n + 1] = ["Начало: {when}", "Место собрания: {at}", "Регистрация участников: с {before}"] if russian else ["Басталуы: {when}", "Жиналыс орны: {at}", "Қатысушыларды тіркеу: {before}"]  # fmt: skip
    else:
        template[n : n + 1] = ["Дни обсуждения: {when}", "Площадка обсуждения: портал {site}"] if russian else ["Талқылау күндері: {when}", "Талқылау алаңы: {site} порталы"]  # fmt: skip
    head, body = fill(template[:2], told), fill(template[2:], told)
    if rng.random() < 0.5:
        body = [f"{n}) {line}" for n, line in enumerate(body[:-1], 1)] + body[-1:]
    return [*head, *body]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh: agenda, attendance, speeches, decision, signatures."""
    template = [
        "{k} ХАТТАМА", "{Held} қоғамдық тыңдау ({form})", "{area}", "", "Күн тәртібі:", "1. {by}", "2. Әртүрлі", "Тапсырыс беруші: {c} (БСН/ЖСН {number}). Жобалаушы: {maker}.", "Хабарландыру порталда {seen} шықты.",
        *(["Жиналыс {begun} басталды, {closed} аяқталды.", "Төраға: {who}; хатшы: {who2}", "{tally}", "Тыңдалды:", "{who3} – жоба жөнінде 15 минуттық баяндама жасады.", "Сөз сөйлегендер:", "{asked}", "Шешім:", "Баяндама тыңдалды, ұсыныстар жобаны түзету кезінде ескерілсін."] if h.form == OPEN else ["Талқылау өткен аралық: {day}", "Портал: {site}", "Нәтижесі: {n2}.", "Шешім:", "Жария талқылау аяқталды деп саналсын."]),
        "", "Қолдары: ________ {who}", "________ {who2}",
    ]  # fmt: skip
    return _minutes(template, h, "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian: agenda, attendance, speeches, decision, signatures."""
    template = [
        "ПРОТОКОЛ {k}", "общественного слушания, проведённого {held} ({form})", "{area}", "", "Повестка дня:", "1. {by}", "2. Разное", "Заказчик: {c} (БИН/ИИН {number}). Проектировщик: {maker}.", "Объявление вышло на портале {seen}.",
        *(["Собрание началось {begun}, завершено в {closed}.", "Председатель: {who}; секретарь: {who2}", "{tally}", "Слушали:", "{who3} – сделан 15-минутный доклад по проекту.", "Выступили:", "{asked}", "Решение:", "Доклад заслушан, предложения учесть при доработке проекта."] if h.form == OPEN else ["Промежуток обсуждений: {day}", "Портал: {site}", "Результат: {n2}.", "Решение:", "Публичные обсуждения считать завершёнными."]),
        "", "Подписи: ________ {who}", "________ {who2}",
    ]  # fmt: skip
    return _minutes(template, h, "ru", rng)


def _minutes(template: list[str], h: Hearing, language: str, rng: random.Random) -> list[str]:
    told, lines = given(h, language, rng), list[str]()
    told["k"] = f"№ {told['k']}"
    if language == "kk":
        closed = str(told["closed"])
        told["closed"] = f"сағат {closed}-{'те' if closed.endswith('5') else 'де' if closed.endswith('50') else 'да'}"
    for line in template:
        if line == "{tally}":
            total = int(told["n"])
            parts = (total - total // 4 - total // 8, total // 4, total // 8)
            count = [(name, unit, n) for (name, unit), n in zip(TALLY[language], parts, strict=True)]
            lines += [f"{'Қатысушылар' if language == 'kk' else 'Участники'}: {total}"]
            lines += [f"– {name}: {n} {unit}" for name, unit, n in count]
        elif line == "{asked}":
            asker = "Сұрақ" if language == "kk" else "Вопрос"
            for ask, answer in rng.sample(ASKED[language], rng.choice([2, 3])):
                lines += [f"{asker}: {ask}", f"{'Жауап' if language == 'kk' else 'Ответ'}: {answer}."]
        else:
            lines += fill([line], told) if line else [""]
    return lines


COVER = {
    "kk": [("Хаттама (сканерленген): {by}", "{c}, {day}."), ("{c}: қоғамдық тыңдау хаттамасы", "Құжат – {by}. {past_}: {day}. Қағаз нұсқасы тіркелді."), ("Қоғамдық тыңдау хаттамасы, {date}", "{C}. Жоба: {by}.")],
    "ru": [("Протокол (отсканированный): {by}", "{c}, {day}."), ("{c}: протокол общественных слушаний", "Документ – {by}. {past_}: {day}. Бумажный вариант приложен."), ("Протокол общественных слушаний, {date}", "{C}. Проект: {by}.")],
}  # fmt: skip


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes."""
    told, (title, body) = given(h, language, rng), rng.choice(COVER[language])
    return fill([title], told)[0], fill([body], told)


# ---------------------------------------------------------------- several hearings in one posting

LEADS = {
    ("announcement", "kk"): [("Қоғамдық тыңдаулар тізімі", "Мәлімет үшін: ашық жиналыс нысанында өткізілетін болады:"), ("Хабарландыру (бірнеше жоба)", "Төмендегі нысандар бойынша қоғамдық тыңдауларға (ашық жиналыс) қатысуға шақырамыз."), ("Алдағы қоғамдық тыңдаулар", "Ашық жиналыстардың уақыты мен орны:")],
    ("announcement", "ru"): [("Список общественных слушаний", "Для сведения: в форме открытого собрания будут проведены:"), ("Объявление (несколько проектов)", "Приглашаем участвовать в общественных слушаниях (открытое собрание) по нижеследующим объектам."), ("Предстоящие общественные слушания", "Время и место открытых собраний:")],
    ("protocol", "kk"): [("Хаттамалар топтамасы", "Өткен ашық жиналыстардың (қоғамдық тыңдау) хаттамалары орналастырылды:"), ("Қоғамдық тыңдаулардың хаттамалары", "Мына жобалар бойынша хаттамалар жарияланды.")],
    ("protocol", "ru"): [("Подборка протоколов", "Размещены протоколы прошедших открытых собраний (общественные слушания):"), ("Протоколы общественных слушаний", "Опубликованы протоколы по следующим проектам.")],
}  # fmt: skip
COLUMNS = {"kk": ["№", "Өтетін күні", "Жоба атауы", "Тапсырыс беруші", "Мекенжайы"], "ru": ["№", "День", "Название проекта", "Заказчик", "Адрес"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a numbered list, lines under each day or a table; the Kazakh list may have its Russian one below."""
    if language == "kk" and rng.random() < 0.3:
        (head, kazakh, _), (title, russian, _) = _several(group, kind, "kk", False, rng), _several(group, kind, "ru", False, rng)  # fmt: skip
        return head, [*kazakh, title, *russian], ""
    return _several(group, kind, language, True, rng)


def _several(
    group: list[Hearing], kind: str, language: str, table: bool, rng: random.Random
) -> tuple[str, list[str], str]:
    title, lead = rng.choice(LEADS[kind, language])
    columns = [*COLUMNS[language]]
    say = when if kind == "announcement" else day
    if kind == "protocol" and language == "kk":
        columns[1] = "Өткен күні"
    rows = [[say(h, language, rng), by(h, language, rng), h.company.ru if language == "ru" else h.company.kk, where(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["numbers", "days", "table"] if table else ["numbers", "days"])
    if style == "table":
        head = "".join(f"<th>{name}</th>" for name in columns)
        cells = "".join(f"<tr><td>{n}.</td>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [lead, *(f"{n}. " + "; ".join(row) for n, row in enumerate(rows, 1))], f"<p>{lead}</p><table><tr>{head}</tr>{cells}</table>"  # fmt: skip
    if style == "numbers":
        return title, [lead, *(clean(f"{n}. {first(project)}. {company}, {moment}, {at}.") for n, (moment, project, company, at) in enumerate(rows, 1))], ""  # fmt: skip
    lines = [lead]
    for moment, project, company, at in rows:
        lines += [f"● {moment}", clean(f"{company}: {project}."), at]
    return title, lines, ""
