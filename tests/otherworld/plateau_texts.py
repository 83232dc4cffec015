"""What press secretaries and companies' staff post of a hearing, as they write in messengers."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from collections.abc import Callable
from datetime import timedelta

from tests.otherworld import days, words
from tests.otherworld.common import clean, first, of_district
from tests.otherworld.manners import latin
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.plateau_days import bare, moment, over, was, within
from tests.otherworld.slips import LOOKALIKES

STAFF = [("Айгуль Нуржановна", "Айгүл Нұржанқызы"), ("Рустем Кабдолов", "Рүстем Қабдолов"), ("Салтанат", "Салтанат"), ("Жулдыз Ескара", "Жұлдыз Есқара"), ("Олжас Тастанов", "Олжас Тастанов"), ("Инна Беккер", "Инна Беккер"), ("Мейрамгуль А.", "Мейрамгүл А."), ("Данияр", "Данияр")]  # fmt: skip
CHAIRS = ["Мамедов Т.", "Ж. Исабекова", "К. Абенова", "Ли В.", "Ш. Даутбаев", "Н. Байгабылова", "Е. Төлеген", "Қ. Сансызбай", "О. Штейн", "Г. Асқар"]  # fmt: skip
MAKERS = [("ТОО «ЭкоЛогос»", "«ЭкоЛогос» ЖШС"), ("ИП «Эко-Аудит Плюс»", "«Эко-Аудит Плюс» ЖК"), ("ТОО «Таза Әлем»", "«Таза Әлем» ЖШС"), ("ТОО «KZ Eco Project»", "«KZ Eco Project» ЖШС")]  # fmt: skip

# what each name in braces stands for: see `_given`
ANNOUNCE_RU: list[Text] = [
    ("❗️ Приглашаем на общественные слушания", ["{greet}", "{c} готовит проект и хочет услышать ваше мнение. О чем речь: {by}.", "{Event} {on}. {where_}: {at}.", "{more}", "{tags}"]),
    ("📢 Слушания, {c}", ["📌 Что обсуждаем: {by}", "🏢 Кто проводит: {c}{bin}", "🗓 {when_}: {when}", "📍 {where_}: {at}", "💬 Формат общественных слушаний: {way1}", "☎️ {phone}", "{tags}"]),
    ("Общественные слушания: кто, где, когда", ["Кто? {c}", "О чём? {by}", "Когда? {when}", "{where_}? {at}", "В каком виде? {Way1}", "{more}"]),
    ("Объявление (просьба разместить)", ["Коллеги, доброго дня! Просим выложить на страничку наше объявление:", "«{c} проводит общественные слушания, форма {way1}. {when_}: {when}. {where_}: {at}. Проект: {by}.»", "Заранее спасибо, {who}, {phone}"]),
    ("{c}: соседям и всем, кому не всё равно", ["Мы, {c}, выносим на общественные слушания документы: {by}.", "Слушания пройдут {on} в форме {way2}, {where_low}: {at}.", "{more}", "{tags}"]),
    ("Информация о слушаниях", ["Настоящим {c} вас уведомляет о том что {on} будет иметь место проведение общественных слушаний в формате {way2}. Тематика обсуждения есть следующая: {by}. {where_} есть: {at}.", "{more}"]),
    ("{c}, общественные слушания", ["{when}", "{at}", "{by}", "({way1})"]),
    ("{by} — общественные слушания", ["{greet} {On} {c} обсудит с жителями {folk} этот проект ({way1}). {where_}: {at}.", "{more}"]),
    ("Объявление", ["В редакцию сайта. Прошу опубликовать: общественные слушания по документации ({by}) заказчик {c} проводит {on}. Форма — {way1}. {where_} — {at}.", "Исполнитель: {who}, {phone}"]),
    ("{day} общественные слушания ({way1})", ["Ув. жители {folk}!", "Тема: {by}", "Заказчик: {c}", "{when_}: {when}", "{where_}: {at}", "{tags}"]),
    ("Поговорим об экологии 🌱", ["{greet}", "{by} — такой проект {c} выносит на общественные слушания.", "Формат: {way1}. {when_}: {when}.", "{where_}: {at}.", "{more}", "{tags}"]),
]  # fmt: skip
ANNOUNCE_RU_OPEN: list[Text] = [
    ("Ждём всех на открытое собрание", ["{greet}", "{On} собираемся, чтобы обсудить с {folk_by} экологическую сторону проекта: {by}. Рассказывать и отвечать будет {c}.", "Адрес простой: {at}. Вход свободный 🙌", "{more}", "{tags}"]),
    ("слушания {c}", ["всем привет {on} будут общественные слушания открытое собрание приходите все желающие адрес {at} тема {by} организатор {c} вопросы по тел {phone}"]),
]  # fmt: skip
ANNOUNCE_RU_TALK: list[Text] = [
    ("💻 Публичные обсуждения: ехать никуда не нужно", ["{c} обсуждает с жителями проект: {by}. Всё проходит на портале {site} {on}, зал и микрофоны не понадобятся 🙂", "{where_}: {at}.", "{more}", "{tags}"]),
    ("Публичные обсуждения {c}", ["{by}", "{when}", "{where_}: {at}", "Пишите на {site}, читаем каждое мнение."]),
    ("Объявляем публичные обсуждения", ["{greet} {Period} на {site} можно прочитать документы и оставить отзыв. Документы такие: {by}. Заказчик — {c}.", "{where_}: {at}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_KK: list[Text] = [
    ("❗️ Қоғамдық тыңдауға шақырамыз", ["{greet}", "{c} жоба дайындап жатыр, сіздердің пікірлеріңіз керек. Тақырыбы: {by}.", "{Event} {on} өтеді. {where_}: {at}.", "{more}", "{tags}"]),
    ("📢 {c}: қоғамдық тыңдау", ["📌 Жоба: {by}", "🏢 Бастамашы: {c}{bin}", "🗓 {when_}: {when}", "📍 {where_}: {at}", "💬 Тыңдау түрі: {way1}", "☎️ {phone}", "{tags}"]),
    ("Қоғамдық тыңдау: кім, қайда, қашан", ["Кім? {c}", "Не туралы? {by}", "Қашан? {when}", "{where_}? {at}", "Қалай? {Way1}", "{more}"]),
    ("Хабарландыру (сайтқа салу үшін)", ["Сәлеметсіздер ме, әріптестер! Мына хабарландыруды парақшаларыңызға салып жіберсеңіздер екен:", "«{c} қоғамдық тыңдау өткізеді, түрі – {way1}. {when_}: {when}. {where_}: {at}. Жоба: {by}.»", "Алдын ала рақмет, {who}, {phone}"]),
    ("{c}: көршілерімізге айтарымыз бар", ["Біз, {c}, мына құжатты қоғамдық тыңдауға шығарып отырмыз: {by}.", "Тыңдау {on} {way1} түрінде өтеді. {where_}: {at}.", "{more}", "{tags}"]),
    ("Қоғамдық тыңдау туралы ақпарат", ["Осымен {c} сіздерді {on} {way1} форматында қоғамдық тыңдау өткізу орын алатыны туралы хабардар етеді. Талқылаудың тақырыбы болып табылады: {by}. {where_}: {at}.", "{more}"]),
    ("{c}, қоғамдық тыңдау", ["{when}", "{at}", "{by}", "({way1})"]),
    ("{by} – қоғамдық тыңдау", ["{greet} {On} {c} осы жобаны {folk} тұрғындарымен талқылайды ({way1}). {where_}: {at}.", "{more}"]),
    ("Хабарландыру", ["Сайт редакциясына. Жариялауды сұраймын: {by} бойынша қоғамдық тыңдауды тапсырыс беруші {c} {on} өткізеді. Түрі – {way1}. {where_} – {at}.", "Орындаушы: {who}, {phone}"]),
    ("{day} – қоғамдық тыңдау ({way1})", ["Құрметті {folk} тұрғындары!", "Тақырыбы: {by}", "Тапсырыс беруші: {c}", "{when_}: {when}", "{where_}: {at}", "{tags}"]),
    ("Экология туралы әңгімелесейік 🌱", ["{greet}", "{by}: {c} осы жобаны қоғамдық тыңдауға шығарады.", "Форматы: {way1}. {when_}: {when}.", "{where_}: {at}.", "{more}", "{tags}"]),
]  # fmt: skip
ANNOUNCE_KK_OPEN: list[Text] = [
    ("Ашық жиналысқа келіңіздер", ["{greet}", "{On} {by} бойынша жиналып, жобаның экологиялық жағын талқылаймыз. Баяндап, сұрақтарға жауап беретін – {c}.", "Мекенжайы оңай: {at}. Кіру тегін 🙌", "{more}", "{tags}"]),
    ("{c} тыңдауы", ["бәріңізге сәлем {on} қоғамдық тыңдау болады ашық жиналыс барлығыңыз келіңіздер мекенжай {at} тақырып {by} ұйымдастырушы {c} сұрақ болса тел {phone}"]),
]  # fmt: skip
ANNOUNCE_KK_TALK: list[Text] = [
    ("💻 Жария талқылау: ешқайда барудың керегі жоқ", ["{c} тұрғындармен мына жобаны талқылайды: {by}. Бәрі {site} порталында {on} өтеді, зал да, микрофон да керек емес 🙂", "{where_}: {at}.", "{more}", "{tags}"]),
    ("{c}: жария талқылау", ["{by}", "{when}", "{where_}: {at}", "{site} порталына жазыңыздар, әр пікірді оқимыз."]),
    ("Жария талқылау жариялаймыз", ["{greet} {On} {site} порталында құжаттарды оқып, пікір қалдыруға болады. Құжат мынау: {by}. Оны {c} ұсынды.", "{where_}: {at}.", "{more}"]),
]  # fmt: skip
PROTOCOL_RU: list[Text] = [
    ("Протокол общественных слушаний {c}", ["Как обещали, выкладываем протокол. Слушания ({way1}) прошли {was}, обсуждали вот что: {by}.", "{votes}", "{tags}"]),
    ("📄 Протокол: {by}", ["🏢 {c}", "🗓 {over}", "💬 {Way1}", "{votes}"]),
    ("Протокол (коротко)", ["Общественные слушания {c}. {held_}: {over}.", "На повестке один вопрос: {by}.", "{asked}", "{votes}", "Вёл(а) протокол: {who}."]),
    ("ПРОТОКОЛ № {k} общественных слушаний", ["Форма: {way1}", "{held_}: {over}", "Повестка: {by}", "Инициатор: {c}{bin}", "{votes}", "Пред. {chair}", "Секр. {chair2}"]),
    ("{c}: протокол слушаний ({over})", ["{by}", "{where_}: {at}", "{asked}"]),
    ("Готов протокол слушаний ✅", ["{greet} Протокол общественных слушаний в форме {way2} подписан и размещён, смотрите файл.", "Проект: {by}. Заказчик {c}. {held_}: {over}."]),
    ("Протокол слушаний, направляем для размещения", ["Коллеги, добрый день. Направляем вам для размещения протокол общественных слушаний, состоявшихся {was} ({way1}).", "Тема: {by}.", "С уважением, {c}, {who}"]),
    ("Протокол общественных слушаний", ["{by}, {c}, {over}, {way1}."]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("{c} қоғамдық тыңдауының хаттамасы", ["Уәде еткендей, хаттаманы салып отырмыз. Тыңдау ({way1}) {was} өтті, талқыланғаны: {by}.", "{votes}", "{tags}"]),
    ("📄 Хаттама: {by}", ["🏢 {c}", "🗓 {over}", "💬 {Way1}", "{votes}"]),
    ("Хаттама (қысқаша)", ["{c}, қоғамдық тыңдау. {held_}: {over}.", "Күн тәртібінде бір мәселе: {by}.", "{asked}", "{votes}", "Хаттаманы жүргізген {who}."]),
    ("Қоғамдық тыңдаудың № {k} ХАТТАМАСЫ", ["Түрі: {way1}", "{held_}: {over}", "Күн тәртібі: {by}", "Бастамашы: {c}{bin}", "{votes}", "Төраға {chair}", "Хатшы {chair2}"]),
    ("{c}: тыңдау хаттамасы, {over}", ["{by}", "{where_}: {at}", "{asked}"]),
    ("Тыңдау хаттамасы дайын ✅", ["{greet} {Way1} түріндегі қоғамдық тыңдаудың хаттамасына қол қойылып, орналастырылды, файлды қараңыздар.", "Жоба: {by}. Тапсырыс беруші {c}. {held_}: {over}."]),
    ("Тыңдау хаттамасы, жариялау үшін жіберіп отырмыз", ["Әріптестер, қайырлы күн. Сіздерге {was} өткен қоғамдық тыңдаудың ({way1}) хаттамасын жариялау үшін жолдаймыз.", "Тақырыбы: {by}.", "Құрметпен, {c}, {who}"]),
    ("Қоғамдық тыңдау хаттамасы", ["{by}, {c}, {over}, {way1}."]),
]  # fmt: skip
GREET = {
    "ru": ["Здравствуйте, дорогие земляки! 👋", "Добрый день!", "Салем всем!", "Доброго времени суток, подписчики.", "Внимание ❗️"],
    "kk": ["Сәлеметсіздер ме, ағайын! 👋", "Қайырлы күн!", "Баршаңызға сәлем!", "Армысыздар, құрметті оқырмандар.", "Назар аударыңыздар ❗️"],
}  # fmt: skip
MORE = {
    "ru": ["Проект лежит на {site}, посмотреть может любой.", "Вопросы — в личку или по тел. {phone} ({who}).", "Замечания пишите до {until} (это последний день приёма).", "Документы делали эксперты из {maker}.", "Перешлите, пожалуйста, в свои группы 🙏", "Всё по Экологическому кодексу РК, статья 73.", "Почта для предложений: {mail}"],
    "kk": ["Жоба {site} порталында тұр, кез келген адам көре алады.", "Сұрақтарыңызды жеке хатқа немесе {phone} нөміріне жазыңыздар ({who}).", "Ескертулер {until} күніне дейін қабылданады.", "Құжаттарды дайындаған {maker}.", "Топтарыңызға таратып жіберіңіздерші 🙏", "ҚР Экологиялық кодексінің 73-бабы бойынша.", "Ұсыныстарға арналған пошта: {mail}"],
}  # fmt: skip
MORE_OPEN = {"ru": ["Кто не сможет прийти — будет зум, ссылка в карточке на портале.", "Запись участников у входа за полчаса.", "Чай и баурсаки с нас ☕️"], "kk": ["Келе алмайтындарға Zoom болады, сілтемесі порталдағы карточкада.", "Тіркеу жарты сағат бұрын басталады.", "Шай мен бауырсақ бізден ☕️"]}  # fmt: skip
ASKED = {
    "ru": [("Пыль в наши огороды не пойдёт?", "дорогу будут поливать, замеры раз в квартал"), ("Кто потом уберёт мусор?", "договор на вывоз есть, полигон лицензированный"), ("Шуметь ночью будете?", "работы только днём"), ("А деревья вырубите?", "нет, наоборот посадим саженцы вдоль ограды"), ("Воду откуда берёте?", "привозная, местные скважины не трогаем")],
    "kk": [("Шаң бау-бақшаға түспей ме?", "жол суарылады, тоқсан сайын өлшеу жүргізіледі"), ("Қоқысты кім шығарады?", "шығаруға шарт жасалған, лицензиясы бар полигонға апарамыз"), ("Түнде шу бола ма?", "жұмыс тек күндіз жүреді"), ("Ағаш кесесіздер ме?", "жоқ, қайта қоршау бойына көшет егеміз"), ("Суды қайдан аласыздар?", "тасымалдап әкелеміз, жергілікті ұңғымаларға тимейміз")],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place: whole, without the region, or the hall first; of a discussion, what it touches."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full = h.place.ru if language == "ru" else h.place.kk
    dice = rng.random()
    if dice < 0.25:
        return full.partition(", ")[2]
    if dice < 0.5:
        parts = full.split(", ", 4 if h.region not in words.CITIES else 3)
        return f"{parts[-1]} ({', '.join(parts[2:-1] if h.region not in words.CITIES else parts[1:-1])})"
    return full


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if language == "kk":
        return f"«{rng.choice(h.project.ru).replace('«', '').replace('»', '')}» жобасы" if rng.random() < 0.08 else rng.choice(h.project.kk)  # fmt: skip
    return h.project.card.replace('""', '"') if rng.random() < 0.12 and h.project.object in h.project.card else rng.choice(h.project.ru)  # fmt: skip


def _called(h: Hearing, language: str, rng: random.Random) -> str:
    """The company; now and then typed in Latin letters, or without marks."""
    name, dice = (h.company.ru if language == "ru" else h.company.kk), rng.random()
    if dice < 0.07 and not h.company.person and h.company.ru.startswith("ТОО "):
        core = latin(h.company.ru.partition("«")[2].rstrip("»"))
        return f"ТОО «{core}»" if language == "ru" else f"«{core}» ЖШС"
    return name.replace("«", "").replace("»", "") if dice < 0.14 and name.count("«") == 1 and not h.company.person else name  # fmt: skip


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with; who signs, and to which telephone, is the same however often it is said."""
    fixed = _fixed(h)
    russian, open_, n = language == "ru", h.form == OPEN, int(language == "kk")
    project, on, (who, maker) = by(h, language, rng), within(h, language, rng), (fixed.choice(STAFF)[n], fixed.choice(MAKERS)[n])  # fmt: skip
    (chair, chair2), (d, dk) = fixed.sample(CHAIRS, 2), h.place.district
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end  # fmt: skip
    city, village = h.region in words.CITIES, h.place.area[1].rpartition(", ")[2].removesuffix(" ауылы")
    if russian:
        way1, way2 = ("открытое собрание", rng.choice(["открытого собрания", "открытых собраний"])) if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
        event = "Общественные слушания пройдут" if open_ else "Публичные обсуждения (общественные слушания) идут на портале"  # fmt: skip
        when_, where_, held = (rng.choice(["Когда", "Дата/время", "Встречаемся"]), rng.choice(["Где", "Адрес", "Локация"]), rng.choice(["Дата", "Прошли"])) if open_ else (rng.choice(["Сроки", "Когда"]), rng.choice(["Территория", "Какой территории касается"]), rng.choice(["Период", "Сроки"]))  # fmt: skip
        tag = "общественныеслушания"
    else:
        way1 = way2 = "ашық жиналыс" if open_ else "жария талқылау"
        event = "Қоғамдық тыңдау" if open_ else "Жария талқылау (қоғамдық тыңдау) порталда"
        when_, where_, held = (rng.choice(["Қашан", "Күні/уақыты", "Кездесетін уақыт"]), rng.choice(["Қайда", "Мекенжайы", "Локация"]), rng.choice(["Күні", "Өткен күні"])) if open_ else (rng.choice(["Мерзімі", "Қашан"]), rng.choice(["Аумағы", "Қай аумаққа қатысты"]), rng.choice(["Кезеңі", "Мерзімі"]))  # fmt: skip
        tag = "қоғамдықтыңдау"
    tags = [f"#{tag}", rng.choice(["#эко", "#экология", "#ecology"]), "#" + (d if russian else dk).replace(" ", "").replace("-", "") + ("" if not russian or not d.endswith("ий") else "район")]  # fmt: skip
    return {
        "by": project, "c": _called(h, language, rng), "bin": "" if h.company.person else rng.choice(["", "", f" ({'БИН' if russian else 'БСН'} {h.company.number})"]),
        "when": moment(h, language, rng), "on": on, "On": first(on), "Period": first(on), "day": bare(h.start.date(), language) if open_ else moment(h, language, rng), "over": over(h, language, rng), "was": was(h, language, rng),
        "at": where(h, language, rng), "Event": event, "way1": way1, "way2": way2, "Way1": first(way1), "when_": when_, "where_": where_, "where_low": where_.lower(), "held_": held, "number": "–" if h.company.person else h.company.number,
        "folk": (of_district(d) if city else f"села {h.place.village}") if russian else (f"{dk} ауданының" if city else f"{village} ауылының"), "folk_by": "жителями " + (of_district(d) if city else f"села {h.place.village}"),
        "greet": rng.choice(GREET[language]), "who": who, "chair": chair, "chair2": chair2, "maker": maker, "until": f"{until:%d.%m.%Y}", "k": fixed.randint(2, 19), "tags": " ".join(rng.sample(tags, rng.choice([1, 2, 3]))),
        "phone": f"8 7{fixed.choice(['01', '05', '47', '77'])} {fixed.randint(100, 999)} {fixed.randint(10, 99)} {fixed.randint(10, 99)}", "mail": f"{fixed.choice(['press', 'eco', 'office', 'priem'])}{fixed.randint(2, 90)}@box.example", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
    }  # fmt: skip


def _fixed(h: Hearing) -> random.Random:
    """The dice of what stays the same in every text of a hearing."""
    return random.Random(f"{h.project.card} {h.company.number} {h.seen}")


def _counted(h: Hearing) -> tuple[int, int, int, int]:
    """How many came, and were for it, against it, and neither."""
    fixed = _fixed(h)
    against, silent, came = fixed.randint(0, 3), fixed.randint(0, 4), fixed.randint(14, 96)
    return came, came - against - silent, against, silent


def _votes(h: Hearing, language: str, rng: random.Random) -> list[str]:
    """Who came and how they voted; of a discussion, how much was written."""
    came, yes, against, silent = _counted(h)
    if h.form != OPEN:
        return [f"Замечаний на портале: {against}." if language == "ru" else f"Порталда қалдырылған ескерту: {against}."]  # fmt: skip
    if language == "ru":
        return [rng.choice([f"Присутствовало: {came}. За — {yes}, против — {against}, воздержались — {silent}.", f"👥 {came} чел. / 👍 {yes} / 👎 {against} / 🤷 {silent}", f"Голоса: «за» {yes}, «против» {against}, «возд.» {silent} (всего участников {came})."])]  # fmt: skip
    return [rng.choice([f"Қатысқаны: {came}. Қолдағаны – {yes}, қарсысы – {against}, қалыс қалғаны – {silent}.", f"👥 {came} адам / 👍 {yes} / 👎 {against} / 🤷 {silent}", f"Дауыс: «иә» {yes}, «қарсы» {against}, «қалыс» {silent} (барлық қатысушы {came})."])]  # fmt: skip


def _asked(h: Hearing, language: str) -> list[str]:
    if h.form != OPEN:
        return ["Вопросов на портале не было." if language == "ru" else "Порталда сұрақ қойылмады."]
    fixed = _fixed(h)
    said = fixed.sample(range(len(ASKED[language])), fixed.choice([1, 2, 3]))
    return [f"— {ASKED[language][n][0]} — {first(ASKED[language][n][1])}." for n in said]


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given, lines = _given(h, language, rng), list[str]()
    several: dict[str, Callable[[], list[str]]] = {
        "{more}": lambda: rng.sample([*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])], rng.choice([0, 0, 1, 2])),
        "{votes}": lambda: _votes(h, language, rng),
        "{asked}": lambda: _asked(h, language),
        "{tags}": lambda: rng.choice([[], ["{tags}"]]),
    }  # fmt: skip
    for line in template[1]:
        lines += several[line]() if line in several else [line]
    # words typed without any points stay as they were typed
    body = [clean((first if line[:1].isupper() or line[:1] == "{" else str)(line.format(**given))) for line in lines]
    title = template[0].format(**given)
    title = clean(first(title) if template[0].startswith("{") else title)
    if rng.random() < 0.12 and len(body) > 1 and not any(line.startswith("—") for line in body):
        body = [" ".join(line if line[-1] in ".!?:;," else f"{line}." if line[-1].isalnum() else line for line in body)]
    if rng.random() < 0.04:
        title = title.replace("ро", "po").replace("ама", "aма")
    return title, [typed(line, rng) for line in body]


def typed(line: str, rng: random.Random) -> str:
    """A line with what a thumb does to it; figures, names and what begins with a capital stay whole."""
    dice = rng.random()
    if dice < 0.78:
        return line
    if dice < 0.83:
        return line.replace("«", '"').replace("»", '"').replace("ё", "е")
    parts = line.split(" ")
    able = [n for n, word in enumerate(parts) if len(word) > 6 and word.isalpha() and word.islower() and ord(word[0]) > 127]  # fmt: skip
    if not able:
        return line
    n = rng.choice(able)
    word, at = parts[n], rng.randint(2, len(parts[n]) - 3)
    parts[n] = rng.choice([word[:at] + word[at + 1 :], word[:at] + word[at + 1] + word[at] + word[at + 2 :], word[:at] + word[at] + word[at:], word[:at] + " " + word[at:], word.translate(LOOKALIKES)])  # fmt: skip
    if dice > 0.94 and n + 1 in able:
        parts[n : n + 2] = [word + parts[n + 1]]
    return " ".join(parts)


def _whole(lines: list[str]) -> Text:
    """A whole paper, typed out on the page."""
    said = [line.replace("\t", " – ") for line in lines]
    return f"{said[0]}: {said[1]}", said[2:]


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    able = [*ANNOUNCE_RU, *(ANNOUNCE_RU_OPEN if h.form == OPEN else ANNOUNCE_RU_TALK * 2)]
    return _whole(notice_ru(h, rng)) if rng.random() < 0.06 else _filled(rng.choice(able), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    able = [*ANNOUNCE_KK, *(ANNOUNCE_KK_OPEN if h.form == OPEN else ANNOUNCE_KK_TALK * 2)]
    return _whole(notice_kk(h, rng)) if rng.random() < 0.06 else _filled(rng.choice(able), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian: mostly a short report."""
    return _whole(minutes_ru(h, rng)) if rng.random() < 0.12 else _filled(rng.choice(PROTOCOL_RU), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh: mostly a short report."""
    return _whole(minutes_kk(h, rng)) if rng.random() < 0.12 else _filled(rng.choice(PROTOCOL_KK), h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """The same in both languages, under flags, a line between them, or side by side."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    dice = rng.random()
    if dice < 0.35:
        return f"{head} | {title}", ["🇰🇿", *kazakh, "🇷🇺", *russian], ""
    if dice < 0.6:
        return head, [*kazakh, "➖➖➖", title, *russian], ""
    if dice < 0.8:
        return title, [*russian, "***", head, *kazakh], ""
    cells = ["".join(f"<p>{html.escape(line, quote=False)}</p>" for line in side) for side in ([head, *kazakh], [title, *russian])]  # fmt: skip
    return head, [*kazakh, title, *russian], f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>"


# ---------------------------------------------------------------- several of a week

HEADS = {
    ("announcement", "ru"): [("Афиша общественных слушаний", "Собрали ближайшие общественные слушания (все — открытые собрания) в один пост 👇"), ("Куда прийти: общественные слушания", "Дорогие жители, вот ближайшие открытые собрания (общественные слушания):"), ("Объявления об общественных слушаниях одним списком", "Форма у всех одна, открытое собрание.")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар афишасы", "Жақында өтетін қоғамдық тыңдауларды (бәрі – ашық жиналыс) бір постқа жинадық 👇"), ("Қоғамдық тыңдаулар: қайда барамыз", "Құрметті тұрғындар, алдағы ашық жиналыстар (қоғамдық тыңдау) мынау:"), ("Қоғамдық тыңдау хабарландырулары бір тізіммен", "Бәрінің түрі бір, ашық жиналыс.")],
    ("protocol", "ru"): [("Протоколы слушаний, всё вместе", "Выкладываем протоколы прошедших открытых собраний 👇"), ("Протоколы общественных слушаний", "Держите протоколы (открытые собрания):")],
    ("protocol", "kk"): [("Тыңдау хаттамалары, бәрі бірге", "Өткен ашық жиналыстардың хаттамаларын салып отырмыз 👇"), ("Қоғамдық тыңдау хаттамалары", "Хаттамалар мынау (ашық жиналыс):")],
}  # fmt: skip
WEEKLY = {("announcement", "ru"): "Общественные слушания одной недели", ("announcement", "kk"): "Бір аптаның қоғамдық тыңдаулары", ("protocol", "ru"): "Протоколы слушаний недели", ("protocol", "kk"): "Апта тыңдауларының хаттамалары"}  # fmt: skip
NAMES = {"ru": ["Когда", "Что", "Кто", "Где"], "kk": ["Қашан", "Не", "Кім", "Қайда"]}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: what they share is said once."""
    (title, lead), names, russian = rng.choice(HEADS[kind, language]), NAMES[language], language == "ru"
    if rng.random() < 0.5 and len({h.end.isocalendar()[:2] for h in group}) == 1:
        title = WEEKLY[kind, language]
    say = moment if kind == "announcement" else over
    rows = [[say(h, language, rng), by(h, language, rng), h.company.ru if russian else h.company.kk, where(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["keys", "days", "table", "once"])
    if style == "once" and len({h.company.number for h in group}) == 1:
        same = len({h.place.ru for h in group}) == 1
        told = [lead, f"{'Проводит' if russian else 'Өткізетін'}: {rows[0][2]}", *([f"{names[3]}: {rows[0][3]}"] if same else [])]  # fmt: skip
        return title, [*told, *(clean(f"✔️ {when} — {what}" + ("" if same else f", {at}")) for when, what, _, at in rows)], ""  # fmt: skip
    if style == "table":
        head = "".join(f"<th>{name}?</th>" for name in names)
        cells = "".join(f"<tr>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for row in rows)  # fmt: skip
        return title, [lead, *(" / ".join(row) for row in rows)], f"<p>{lead}</p><table>{'<tr>' + head + '</tr>'}{cells}</table>"  # fmt: skip
    if style == "days":
        return title, [lead, *(line for when, what, c, at in rows for line in (f"🔹 {first(when)}", f"{what}. {c}. {first(at)}"))], ""  # fmt: skip
    return title, [lead, *(clean(f"{n}️⃣ {what}, {c}. {when}. {first(at)}") for n, (when, what, c, at) in enumerate(rows, 1))], ""  # fmt: skip


# ---------------------------------------------------------------- whole papers

NOTICE = {
    "ru": ["ОБЪЯВЛЕНИЕ", "{c} сообщает о проведении общественных слушаний", "Форма проведения: {way1}", "Выносимые документы: {by}", "Заказчик: {c}, БИН/ИИН {number}", "Кто разработал: {maker}", "{when_}: {when}", "{where_}: {at}", "Тексты документов: {site}", "Последний день приёма замечаний и предложений: {until}", "Контактное лицо: {who}, тел. {phone}, {mail}"],
    "kk": ["ХАБАРЛАНДЫРУ", "{c} қоғамдық тыңдау өткізілетінін хабарлайды", "Өткізу түрі: {way1}", "Қаралатын құжаттар: {by}", "Тапсырыс беруші: {c}, БСН/ЖСН {number}", "Әзірлеген: {maker}", "{when_}: {when}", "{where_}: {at}", "Құжаттардың мәтіні: {site}", "Ескертулер мен ұсыныстар қабылданатын соңғы күн: {until}", "Байланысатын адам: {who}, тел. {phone}, {mail}"],
}  # fmt: skip
MINUTES = {
    "ru": ["ПРОТОКОЛ", "общественных слушаний (форма: {way1})", "{held_}: {over}", "Адрес: {at}", "Повестка дня:", "1. Доклад заказчика ({c}): {by}.", "2. Вопросы и ответы.", "3. Голосование.", "Явка: {came} чел., из них жителей {folk} – {local}, от заказчика – {own}.", "Кто\tФамилия, имя", "председатель\t{chair}", "секретарь\t{chair2}", "докладчик\t{who}", "Начали в {from}. {who}, выступление: рассказано о сути проекта, о выбросах и отходах, о мерах защиты природы.", "{asked}", "Голосовали: за – {yes}, против – {against}, воздержались – {silent}.", "РЕШИЛИ: слушания признать состоявшимися, замечания передать заказчику.", "Закончили в {to}.", "Председатель ____________ {chair}", "Секретарь ____________ {chair2}", "Подписано: {signed}"],
    "kk": ["ХАТТАМА", "қоғамдық тыңдау (түрі: {way1})", "{held_}: {over}", "Мекенжайы: {at}", "Күн тәртібі:", "1. Тапсырыс берушінің ({c}) баяндамасы: {by}.", "2. Сұрақтар мен жауаптар.", "3. Дауыс беру.", "Келгендер: {came} адам, оның ішінде {folk} тұрғындары – {local}, тапсырыс берушіден – {own}.", "Міндеті\tАты-жөні", "төраға\t{chair}", "хатшы\t{chair2}", "баяндамашы\t{who}", "Басталды: {from}. {who} сөз сөйледі: жобаның мәні, шығарындылар мен қалдықтар, табиғатты қорғау шаралары айтылды.", "{asked}", "Дауыс берілді: қолдағаны – {yes}, қарсысы – {against}, қалыс қалғаны – {silent}.", "ШЕШІЛДІ: тыңдау өтті деп танылсын, ескертулер тапсырыс берушіге берілсін.", "Аяқталды: {to}.", "Төраға ____________ {chair}", "Хатшы ____________ {chair2}", "Қол қойылған күні: {signed}"],
}  # fmt: skip
MINUTES_TALK = {
    "ru": ["ПРОТОКОЛ", "общественных слушаний посредством публичных обсуждений", "Документы: {by}", "Заказчик: {c}, БИН/ИИН {number}", "{held_}: {over}", "Территория: {at}", "Площадка: {site}", "{votes}", "Разработчик: {maker}", "Составил(а): {chair}", "Подписано: {signed}"],
    "kk": ["ХАТТАМА", "жария талқылау арқылы өткен қоғамдық тыңдау", "Құжаттар: {by}", "Тапсырыс беруші: {c}, БСН/ЖСН {number}", "{held_}: {over}", "Аумағы: {at}", "Алаңы: {site}", "{votes}", "Әзірлеген: {maker}", "Толтырған: {chair}", "Қол қойылған күні: {signed}"],
}  # fmt: skip


def _paper(lines: list[str], h: Hearing, language: str, rng: random.Random) -> list[str]:
    came, yes, against, silent = _counted(h)
    own, fixed = 2 + came % 3, _fixed(h)
    closed = h.start + timedelta(minutes=fixed.choice([35, 45, 65, 80]))
    given = _given(h, language, rng) | {
        "came": came, "yes": yes, "against": against, "silent": silent, "own": own, "local": came - own, "from": f"{h.start:%H:%M}", "to": f"{closed:%H:%M}", "signed": f"{days.after(h.end, 1):%d.%m.%Y}",
    }  # fmt: skip
    more = {"{asked}": _asked(h, language), "{votes}": _votes(h, language, rng)}
    return [clean(line.format(**given)) for part in lines for line in more.get(part, [part])]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Russian."""
    return _paper(NOTICE["ru"], h, "ru", rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Kazakh."""
    return _paper(NOTICE["kk"], h, "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian."""
    return _paper((MINUTES if h.form == OPEN else MINUTES_TALK)["ru"], h, "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    return _paper((MINUTES if h.form == OPEN else MINUTES_TALK)["kk"], h, "kk", rng)
