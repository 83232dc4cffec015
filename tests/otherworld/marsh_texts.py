"""What web editors of departments and akimats post of a hearing: a title, a few paragraphs, often with a paper attached."""

# ruff: noqa: E501  (sentences read best whole)
# fmt: off
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, figures, first, of_district, shortened
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.marsh_days import behind, day_kk, day_ru, held, within
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

MAKERS = [("ТОО «ЭкоЭксперт Консалтинг»", "«ЭкоЭксперт Консалтинг» ЖШС"), ("ТОО «Казэкопроект»", "«Қазэкожоба» ЖШС"), ("ИП «EcoLine»", "«EcoLine» ЖК"), ("ТОО «Азия Проект Сервис»", "«Азия Проект Сервис» ЖШС"), ("ТОО «Институт промышленной экологии»", "«Өнеркәсіптік экология институты» ЖШС")]
STAFF = ["Ахметова Д.", "Жүнісов Е.", "Қасымова А.", "Савченко О.", "Төлегенов Б.", "Смағұлова Г.", "Ермеков Н.", "Иманбаева С.", "Ли В.", "Қуанышев М."]
PAPERS = [("«Новости региона»", "«Аймақ жаңалықтары»"), ("«Заман»", "«Заман»"), ("«Жаңа дәуір»", "«Жаңа дәуір»"), ("«Степной маяк»", "«Степной маяк»")]
ATTACHED = ("прилагается", "во вложении", "во прикреплен", "қоса беріл", "тіркемеде")
SHORT = {
    "ru": [(" область,", " обл.,"), (" район,", " р-н,"), ("ул. ", "улица "), ("здание ", "зд. "), ("с. ", "село ")],
    "kk": [(" облысы,", " обл.,"), (" көшесі ", " к-сі, "), (" ауылы,", " а.,"), (" ғимараты", " ғим.")],
}

# ---------------------------------------------------------------- notices; what each name in braces stands for: see `_given`

RU_OPEN: list[Text] = [
    ("Общественные слушания, {day}", ["{On} состоится открытое собрание по {dat}.", "Место: {at}.", "{more}"]),
    ("Объявление о проведении общественных слушаний", ["{c} информирует население о проведении общественных слушаний {form} по {dat}.", "Слушания состоятся {on} по адресу: {at}.", "{more}"]),
    ("Общественные слушания – {c}", ["{org} сообщает: {on} пройдет {way} по {dat}.", "Заказчик: {c}{bin}.", "Место проведения: {at}.", "{more}"]),
    ("Объявление", ["Наименование проекта: {by}", "Инициатор: {c}{bin}", "Дата, время: {when}", "Место: {at}", "Форма слушаний: {way}", "Телефон для справок: {phone}"]),
    ("Вниманию населения {dg}!", ["{On} состоятся общественные слушания {form}. На обсуждение выносится: {by}.", "Адрес проведения: {at}. Инициатор слушаний {c}.", "{more}"]),
    ("Общественные слушания по {dat}", ["{c} уведомляет о предстоящих общественных слушаниях {form}.", "Когда: {when}", "Адрес: {at}", "{more}"]),
    ("О проведении общественных слушаний {form}", ["Согласно Правилам проведения общественных слушаний (приказ от 3 августа 2021 года № 286) {c} объявляет о проведении общественных слушаний.", "Предмет слушаний: {by}.", "Дата и время начала: {when}.", "Место проведения: {at}.", "{more}"]),
    ("Информация для населения", ["По письму {c} размещаем объявление об общественных слушаниях {form}: {by}.", "Слушания пройдут {on}, {at}.", "{more}"]),
    ("Объявление ({c})", ["Тема: {by}.", "{When}, {at}.", "Вид слушаний – {way}, инициатор – {c}."]),
    ("{day} – общественные слушания, {obj}", ["{c} приглашает принять участие в общественных слушаниях {form}, где будет представлена документация: {by}.", "Время и место: {when}, {at}.", "{more}"]),
    ("Приглашаем на общественные слушания по {dat}", ["Дата: {when}", "Место: {at}", "Заказчик: {c}", "{more}"]),
    ("Общественные слушания", ["Во вложении объявление {c} о проведении общественных слушаний ({way}) по {dat}. Дата и время: {when}."]),
    ("Объявление об общественных слушаниях {c}", ["{By}. Общественные слушания {form} пройдут {on}, адрес: {at}.", "Полный текст объявления прилагается."]),
    ("Об общественных слушаниях", ["{org} доводит до сведения общественности, что {c} {on} проводит {way} для обсуждения материалов: {by}.", "Собрание пройдет по адресу {at}.", "{more}"]),
    ("Состоится открытое собрание: {by}", ["Заказчик – {c}. Разработчик – {maker}.", "{When}. {At}."]),
]
RU_TALK: list[Text] = [
    ("Публичные обсуждения по {dat}", ["Проводятся на портале {site} {on}. Территория воздействия: {at}.", "{more}"]),
    ("Публичные обсуждения – {c}", ["{c}{bin} сообщает о проведении общественных слушаний {form}. Рассматриваются материалы: {by}.", "Сроки: {when}.", "Территория воздействия: {at}.", "{more}"]),
    ("Общественные слушания {form} по {dat}", ["Инициатор: {c}", "Период проведения: {when}", "Затронутая территория: {at}", "Портал: {site}"]),
    ("Объявление", ["{On} на портале {site} будут проходить публичные обсуждения по {dat} (заказчик {c}). Замечания и предложения оставляйте в карточке слушаний."]),
    ("О начале публичных обсуждений", ["{org} информирует: {c} проводит общественные слушания {form} {on}.", "Документация: {by}.", "Территория: {at}."]),
    ("Общественные слушания, {obj}", ["Форма: {way}", "Срок проведения: {when}", "Предмет: {by}", "Инициатор: {c}", "{more}"]),
    ("Объявление о проведении слушаний в электронном формате", ["Во вложении объявление {c}: {way} по {dat}, {on}."]),
]
KK_OPEN: list[Text] = [
    ("Қоғамдық тыңдау, {day}", ["{On} {by} бойынша ашық жиналыс өтеді.", "Орны: {at}.", "{more}"]),
    ("Қоғамдық тыңдау өткізу туралы", ["{c} {by} бойынша ашық жиналыс түрінде қоғамдық тыңдау өткізілетіні туралы хабардар етеді.", "Қоғамдық тыңдау {on} мына мекенжайда өтеді: {at}.", "{more}"]),
    ("Хабарландыру", ["Жобаның атауы: {by}", "Бастамашы: {c}{bin}", "Күні мен уақыты: {when}", "Мекенжайы: {at}", "Өткізу нысаны: ашық жиналыс", "Анықтама телефоны: {phone}"]),
    ("{c} – қоғамдық тыңдау", ["{org} {on} {by} бойынша ашық жиналыс өтетінін хабарлайды. Тапсырыс беруші: {c}.", "Өтетін орны: {at}.", "{more}"]),
    ("{dk} ауданының халқына!", ["{On} ашық жиналыс нысанындағы қоғамдық тыңдау болады. Талқыланатын мәселе: {by}.", "Бастамашы: {c}. Мекенжай: {at}.", "{more}"]),
    ("{by} бойынша қоғамдық тыңдаулар туралы", ["Бастамашы {c}.", "Басталу уақыты: {when}", "Өтетін жер: {at}", "Нысаны: ашық жиналыс", "{more}"]),
    ("Ашық жиналыс нысанындағы қоғамдық тыңдаулар", ["Қоғамдық тыңдауларды өткізу қағидаларына (2021 жылғы 3 тамыздағы № 286 бұйрық) сәйкес {c} қоғамдық тыңдау өткізеді.", "Тыңдау мәні: {by}.", "Өткізу күні және уақыты: {when}.", "Орны: {at}.", "{more}"]),
    ("Тұрғындар назарына", ["{cg} хаты бойынша ашық жиналыс нысанындағы қоғамдық тыңдау туралы хабарландыруды жариялаймыз: {by}.", "Күні, уақыты: {when}. Орны: {at}.", "{more}"]),
    ("{day} қоғамдық тыңдау өтеді", ["{c} қоғам өкілдерін {by} бойынша ашық жиналысқа шақырады.", "Уақыты мен орны: {when}, {at}.", "{more}"]),
    ("Қоғамдық тыңдаулар", ["Тіркемеде {cg} {by} бойынша қоғамдық тыңдау (ашық жиналыс) өткізу туралы хабарландыруы берілген. Өткізілетін уақыты: {when}."]),
    ("Қоғамдық тыңдау туралы ақпарат", ["{By}: ашық жиналыс {on} өткізіледі, мекенжайы: {at}. Бастамашы – {c}.", "Хабарландырудың толық мәтіні қоса беріледі."]),
    ("Экологиялық қоғамдық тыңдау", ["{org} жұртшылыққа {c} {on} ашық жиналыс өткізетінін мәлімдейді. Қаралатын материалдар: {by}.", "Жиналыс мекенжайы: {at}.", "{more}"]),
    ("Қоғамдық тыңдау туралы хабарлама, {c}", ["Тақырып: {by}.", "{When}. {At}.", "Түрі – ашық жиналыс, құжаттаманы әзірлеген {maker}."]),
]
KK_TALK: list[Text] = [
    ("Жария талқылаулар – {c}", ["{c}{bin} жария талқылау арқылы қоғамдық тыңдау өткізетінін хабарлайды. Қаралатын материалдар: {by}.", "Мерзімі: {when}.", "Әсер ету аумағы: {at}.", "{more}"]),
    ("{by} бойынша жария талқылау", ["Бастамашы: {c}", "Өткізу кезеңі: {when}", "Ықпал ету аумағы: {at}", "Портал: {site}"]),
    ("Хабарландыру", ["{On} {site} порталында {by} бойынша жария талқылау өтеді (тапсырыс беруші – {c}). Ескертулер мен ұсыныстарды тыңдау карточкасында қалдыруға болады."]),
    ("Жария талқылаудың басталуы туралы", ["{org} хабарлайды: {c} {on} жария талқылау нысанындағы қоғамдық тыңдау өткізеді.", "Құжаттама: {by}.", "Аумағы: {at}."]),
    ("Электрондық форматтағы қоғамдық тыңдау туралы", ["Тіркемеде {cg} {by} бойынша жария талқылау өткізу туралы хабарландыруы берілген. Мерзімі: {when}."]),
    ("Қоғамдық тыңдау (жария талқылау)", ["Құжаттама: {by}", "Бастамашы: {c}", "Талқылау мерзімі: {when}", "{more}"]),
]
MORE = {
    "ru": ["С проектной документацией можно ознакомиться на портале {site}.", "Замечания и предложения принимаются до {until} включительно на портале {site}.", "Разработчик проекта: {maker}.", "Контактное лицо: {who}, тел. {phone}.", "Адрес электронной почты инициатора: {mail}.", "Объявление передано также в газету {paper}."],
    "kk": ["Жобалық құжаттамамен {site} порталында танысуға болады.", "Ескертулер мен ұсыныстар {site} порталында {until} дейін (қоса алғанда) қабылданады.", "Жобаны әзірлеуші: {maker}.", "Байланыс жасайтын тұлға: {who}, тел. {phone}.", "Бастамашының электрондық поштасы: {mail}.", "Хабарландыру {paper} газетіне де берілді."],
}
MORE_OPEN = {
    "ru": ["Участие онлайн: Zoom, идентификатор конференции {zoom}.", "Регистрация участников начинается за полчаса до собрания.", "Ход собрания будет записан на видео и аудио."],
    "kk": ["Онлайн қатысу: Zoom, конференция идентификаторы {zoom}.", "Қатысушыларды тіркеу жиналыстан жарты сағат бұрын басталады.", "Жиналыс барысы бейне және аудиожазбаға түсіріледі."],
}
# ---------------------------------------------------------------- minutes

RU_MINUTES: list[Text] = [
    ("Протокол общественных слушаний {od}", ["{By}. {where_}: {at}."]),
    ("Протокол общественных слушаний по {dat}", ["Общественные слушания {form} проведены {held}. Инициатор – {c}.", "Подписанный протокол прилагается."]),
    ("Протокол общественных слушаний {c} {od}", ["Рассмотрена документация: {by}.", "{where_}: {at}."]),
    ("Размещение протокола общественных слушаний", ["{org} размещает протокол общественных слушаний, проведенных {held} {form}.", "Предмет слушаний: {by}. Инициатор: {c}."]),
    ("Протокол общественных слушаний {form}", ["Наименование проекта: {by}", "Заказчик: {c}{bin}", "{held_}: {held}", "{where_}: {at}", "{count}"]),
    ("Протокол ОС – {obj}", ["{c}, {by}.", "{held_}: {held}."]),
    ("Протокол", ["По результатам общественных слушаний по {dat}, проведенных {held} {form}, составлен протокол. Протокол подписан {signed}. Инициатор намечаемой деятельности {c}."]),
    ("Протокол слушаний ({c})", ["Общественные слушания: {held}, {at}.", "Повестка: {by}.", "{count}", "Решение: слушания признать состоявшимися, протокол направить инициатору."]),
    ("О протоколе общественных слушаний", ["Во вложении протокол и лист сводных замечаний по слушаниям {c}: {by}. Форма – {way}, {held_low} {held}."]),
]
KK_MINUTES: list[Text] = [
    ("Қоғамдық тыңдау хаттамасы, {day}", ["{By}. {where_}: {at}."]),
    ("{by} бойынша қоғамдық тыңдаулар хаттамасы", ["{Way} нысанындағы қоғамдық тыңдау {held} өткізілді. Бастамашы – {c}.", "Қол қойылған хаттама қоса беріледі."]),
    ("{c}: қоғамдық тыңдау хаттамасы, {day}", ["Қаралған құжаттама: {by}.", "{where_}: {at}."]),
    ("Хаттаманы орналастыру туралы", ["{org} {held} {way} нысанында өткен қоғамдық тыңдаудың хаттамасын орналастырады.", "Тыңдау мәні: {by}. Бастамашы: {c}."]),
    ("Қоғамдық тыңдау хаттамасы ({way})", ["Жобаның атауы: {by}", "Тапсырыс беруші: {c}{bin}", "{held_}: {held}", "{where_}: {at}", "{count}"]),
    ("Хаттама – {c}", ["{By}.", "{held_}: {held}."]),
    ("Хаттама", ["{held} өткен {by} бойынша қоғамдық тыңдаудың қорытындысымен хаттама жасалды. Хаттамаға {signed} қол қойылды. Бастамашы {c}."]),
    ("Тыңдау хаттамасы, бастамашы {c}", ["{Way} нысанындағы қоғамдық тыңдау: {held}, {at}.", "Күн тәртібі: {by}.", "{count}", "Шешім: тыңдау өтті деп танылсын, хаттама бастамашыға жіберілсін."]),
    ("Қоғамдық тыңдаулардың хаттамасы туралы", ["Тіркемеде {cg} {by} бойынша тыңдауының хаттамасы мен ескертулердің жиынтық парағы берілген. Нысаны – {way}, {held_low}: {held}."]),
]
DATIVE = [
    ("Рабочий проект", "рабочему проекту"), ("Индивидуальный технический проект", "индивидуальному техническому проекту"), ("Проекты ", "проектам "), ("Проект ", "проекту "), ("План ", "плану "), ("Отчет ", "отчету "), ("Добыча ", "добыче "), ("Ликвидация ", "ликвидации "), ("Строительство", "строительству"),
    ("Реконструкция", "реконструкции"), ("Раздел ", "разделу "), ("РООС ", "РООС "), ("РП ", "РП "), ("ПГР ", "ПГР "), ("НДВ", "НДВ"), ("СЭС", "СЭС"), ("АЗС", "АЗС"), ("Нормативы ", "нормативам "), ("Материалы ", "материалам "), ("Обустройство ", "обустройству "), ("Отработка ", "отработке "), ("Подземный рудник ", "подземному руднику "),
    ("Геологоразведочные работы ", "геологоразведочным работам "), ("Газоснабжение ", "газоснабжению "), ("Водоснабжение ", "водоснабжению "), ("Капитальный ремонт ", "капитальному ремонту "), ("Полигон ", "полигону "), ("Ветропарк ", "ветропарку "), ("Солнечная электростанция ", "солнечной электростанции "),
    ("Мельничный комплекс ", "мельничному комплексу "), ("Убойный пункт ", "убойному пункту "), ("Молочно-товарная ферма ", "молочно-товарной ферме "), ("Откормочная площадка ", "откормочной площадке "), ("Асфальтобетонный завод ", "асфальтобетонному заводу "), ("Пруд-испаритель ", "пруду-испарителю "),
    ("Дробильно-сортировочная установка ", "дробильно-сортировочной установке "), ("Предприятие ", "предприятию "), ("Экологическая документация ", "экологической документации "), ("Производственная база ", "производственной базе "),
]
OF_KK = {"ЖШС": "нің", "АҚ": "ның", "ШҚ": "ның", "АӨК": "нің", "ШЖҚ МКК": "ның", "ММ": "нің", "КММ": "нің", "ЖК": "нің"}
CITY_OF = {"Астана": "Астаны", "Шымкент": "Шымкента", "Нур-Султан": "Нур-Султана"}


def dative(text: str) -> str:
    """A project's name in the Russian dative."""
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    raise ValueError(text)


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project under one of its names, often under that of the register."""
    if language == "kk":
        return rng.choice(h.project.kk)
    return h.project.card.replace('""', '"') if rng.random() < 0.3 else rng.choice(h.project.ru)


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place: in full, without the region, in short words, or the hall first."""
    said = shortened(h, language, rng, 0.25, 0.5, SHORT[language])
    if h.form == OPEN and rng.random() < 0.2:
        rest, _, hall = said.rpartition(", ")
        return f"{hall} ({rest})"
    return said


def organ(h: Hearing, language: str) -> str:
    """The department of the region or the city that posts it."""
    ru, kk = (one.partition(",")[0] for one in h.place.area)
    city = ru.startswith("г. ")
    if language == "kk":
        whose = f"{kk.removesuffix(' қ.')} қаласының" if city else f"{kk}ның"
        return f"{whose} {'экология және қоршаған орта' if city else 'табиғи ресурстар және табиғат пайдалануды реттеу'} басқармасы"
    if city:
        return f"Управление экологии и окружающей среды города {CITY_OF.get(ru[3:], ru[3:])}"
    return f"Управление природных ресурсов и регулирования природопользования {ru.replace('область ', 'области ') if ru.startswith('область') else ru.replace('ая область', 'ой области')}"


def given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What may stand in a text: what belongs to a hearing is the same in all its texts."""
    same = random.Random(f"{h.project.card} {h.company.number} {h.seen:%d%m}")
    russian, open_ = language == "ru", h.form == OPEN
    project, at, on, when, over = by(h, language, rng), where(h, language, rng), within(h, language, rng), behind(h, language, rng), held(h, language, rng)
    maker, paper, people, n = same.choice(MAKERS), same.choice(PAPERS), same.sample(STAFF, 4), same.randint(11, 84)
    phone, mail = f"8 (71{same.randint(20, 49)}{same.randint(0, 9)}) {same.randint(2, 9)}-{same.randint(10, 99)}-{same.randint(10, 99)}", f"{same.choice(['info', 'office', 'priemnaya', 'eco'])}{same.randint(2, 60)}@mail.example"
    names = [one.translate(PLAIN_KK) if russian else one for one in people]
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end
    if russian:
        way, form = ("открытое собрание", rng.choice(["в форме открытого собрания", "в форме открытых собраний"])) if open_ else ("публичные обсуждения", rng.choice(["посредством публичных обсуждений", "в форме публичных обсуждений"]))
        held_, where_ = (rng.choice(["Дата проведения", "Дата слушаний"]), "Место проведения") if open_ else (rng.choice(["Период проведения", "Срок обсуждений"]), "Территория воздействия")
        count = f"Участников: {n}" if open_ else "Замечаний и предложений не поступало"
    else:
        way = form = "ашық жиналыс" if open_ else "жария талқылау"
        held_, where_ = (rng.choice(["Өткізілген күні", "Тыңдау күні"]), "Өткізілген орны") if open_ else (rng.choice(["Өткізілген кезеңі", "Талқылау мерзімі"]), "Әсер ету аумағы")
        count = f"Қатысушылар саны: {n}" if open_ else "Ескертулер мен ұсыныстар түскен жоқ"
    number, company = "" if h.company.person else h.company.number, h.company.ru if russian else h.company.kk
    tail = OF_KK.get(company.rpartition("» ")[2], "")
    signed = (day_ru if russian else day_kk)(days.after(h.end, 1), rng)
    return {
        "by": project, "By": first(project), "dat": (dative(project) if project in h.project.ru else f"проекту «{project}»") if russian else "", "c": company, "cg": f"{company}-{tail}" if tail else company, "bin": rng.choice([f", {'БИН' if russian else 'БСН'} {number}", "", ""]) if number else "", "number": number or "–",
        "when": when, "When": first(when), "on": on, "On": first(on), "held": over, "at": at, "At": first(at), "way": way, "Way": first(way), "form": form, "held_": held_, "held_low": held_.lower(), "where_": where_, "count": count, "n": n, "day": figures(h),
        "od": (f"от {over}" if open_ else f"({over})") if russian else "", "obj": h.project.object, "org": organ(h, language), "dg": of_district(h.place.district[0]), "dk": h.place.district[1], "area": h.place.area[not russian], "signed": signed, "seen": f"{h.seen:%d.%m.%Y}",
        "printed": f"{days.after(h.seen.date(), 1):%d.%m.%Y}", "maker": maker[not russian], "paper": paper[not russian], "who": names[0], "chair": names[1], "sec": names[2], "who2": names[3], "phone": phone, "mail": mail, "zoom": f"{same.randint(710, 890)} {same.randint(1000, 9999)} {same.randint(1000, 9999)}",
        "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz", "until": f"{until:%d.%m.%Y}" + ("" if russian else " ж."), "closed": f"{h.start + timedelta(minutes=same.choice([35, 45, 60, 80])):%H:%M}", "start": f"{h.start:%H:%M}",
    }


def filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    """A text of a template, typed in one of the usual manners."""
    known, lines = given(h, language, rng), list[str]()
    for line in template[1]:
        if line == "{more}":
            able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
            lines += rng.sample(able, rng.choice([0, 1, 1, 2, 3]))
        else:
            lines.append(line)
    title, body = clean(template[0].format(**known)), [clean(first(line.format(**known))) for line in lines]
    dice = rng.random()
    if dice < 0.1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    elif dice < 0.2:
        title, body = straight(title), [straight(line) for line in body]
    elif dice < 0.24 and language == "kk":
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    elif dice < 0.3:
        title = title.upper()
    return title, body


def straight(text: str) -> str:
    """The text with the quotation marks and dashes of a keyboard."""
    return text.replace("«", '"').replace("»", '"').replace("–", "-")


def table(head: list[str], rows: list[list[str]], lead: str = "") -> str:
    """The markup of a table below a line."""
    marked = [[html.escape(cell, quote=False) for cell in row] for row in [head, *rows]]
    return (f"<p>{html.escape(lead, quote=False)}</p>" if lead else "") + "<table>" + "".join(f"<tr><td>{'</td><td>'.join(row)}</td></tr>" for row in marked) + "</table>"


# ---------------------------------------------------------------- whole papers

NOTICES: dict[str, list[list[str]]] = {
    "ru": [
        ["ОБЪЯВЛЕНИЕ о проведении общественных слушаний {form}", "1. Предмет общественных слушаний: {by}", "2. Инициатор общественных слушаний: {c}, БИН (ИИН) {number}", "3. Контактные данные инициатора: тел. {phone}, {mail}", "4. Местонахождение территории воздействия: {area}", "5. {when_}: {when}", "{place}", "7. Разработчик документации: {maker}", "8. Документация размещена на портале {site}", "9. Замечания и предложения принимаются на портале до {until} включительно", "10. Дополнительную информацию дает {who}, тел. {phone}"],
        ["Объявление", "{c} в соответствии со статьей 73 Экологического кодекса Республики Казахстан от 2 января 2021 года извещает заинтересованную общественность о проведении общественных слушаний {form}.", "Наименование документации: {by}.", "{when_}: {when}.", "{where}.", "Исполнителем работ является {maker}.", "С материалами можно ознакомиться на портале {site}, свои замечания направить там же до {until} включительно.", "Объявление публикуется в газете {paper}.", "Контакты: {phone}, {mail}"],
        ["Начальнику управления. Просим разместить на сайте следующее объявление:", "«{c} проводит общественные слушания {form}. {when_}: {when}. {where}. Обсуждаемая документация: {by}. Проект составлен {maker}. Тел. {phone}».", "С уважением, представитель инициатора {who}"],
    ],
    "kk": [
        ["{Way} нысанындағы қоғамдық тыңдаулар өткізу туралы ХАБАРЛАНДЫРУ", "1. Қоғамдық тыңдаулардың мәні: {by}", "2. Қоғамдық тыңдаулардың бастамашысы: {c}, БСН (ЖСН) {number}", "3. Бастамашының байланыс деректері: тел. {phone}, {mail}", "4. Әсер ету аумағының орналасқан жері: {area}", "5. {when_}: {when}", "{place}", "7. Құжаттаманы әзірлеуші: {maker}", "8. Құжаттама {site} порталында орналастырылған", "9. Ескертулер мен ұсыныстар порталда {until} дейін қабылданады (қоса алғанда)", "10. Қосымша ақпарат беретін тұлға: {who}, тел. {phone}"],
        ["Хабарландыру", "{c} Қазақстан Республикасының 2021 жылғы 2 қаңтардағы Экология кодексінің 73-бабына сәйкес {way} нысанында қоғамдық тыңдау өткізетіні туралы мүдделі жұртшылыққа хабарлайды.", "Құжаттаманың атауы: {by}.", "{when_}: {when}.", "{where}.", "Жұмысты орындаушы – {maker}.", "Материалдармен {site} порталында танысып, ескертулеріңізді сонда {until} дейін (қоса алғанда) жолдауға болады.", "Хабарландыру {paper} газетінде жарияланады.", "Байланыс: {phone}, {mail}"],
        ["Басқарма басшысына. Сайтқа мына хабарландыруды орналастыруыңызды сұраймыз:", "«{c} {way} нысанында қоғамдық тыңдау өткізеді. {when_}: {when}. {where}. Талқыланатын құжаттама: {by}. Жобаны әзірлеген {maker}. Тел. {phone}».", "Құрметпен, бастамашының өкілі {who}"],
    ],
}
MINUTES: dict[str, list[list[str]]] = {
    "ru": [
        ["ПРОТОКОЛ общественных слушаний {form}", "1. Местный исполнительный орган, на территории которого проведены слушания: акимат {dg}", "2. Предмет общественных слушаний: {by}", "3. Инициатор: {c}, БИН (ИИН) {number}, тел. {phone}", "4. Территория воздействия: {area}", "5. {held_}: {time}", "{place}", "7. Объявление на портале {site}: {seen}", "{press}", "{meeting}", "{asked}", "Протокол подписан {signed}", "Протокол может быть обжалован в порядке, установленном законодательством"],
        ["Протокол", "{area}", "Общественные слушания {form}. {held_}: {time}", "Заказчик: {c}. Разработчик: {maker}.", "Тема: {by}", "{where}", "{agenda}", "{asked}", "РЕШИЛИ: {decided}", "Подписи: {chair}, {sec}"],
        ["Протокол общественных слушаний по {dat}", "{c}, БИН (ИИН) {number}", "{held_}: {time}. {where}.", "{agenda}", "{asked}", "Протокол составила секретарь {sec}, подписан {signed}"],
    ],
    "kk": [
        ["{Way} нысанындағы қоғамдық тыңдаулардың ХАТТАМАСЫ", "1. Аумағында тыңдау өткізілген жергілікті атқарушы орган: {dk} ауданының әкімдігі", "2. Қоғамдық тыңдаулардың мәні: {by}", "3. Бастамашы: {c}, БСН (ЖСН) {number}, тел. {phone}", "4. Әсер ету аумағы: {area}", "5. {held_}: {time}", "{place}", "7. {site} порталындағы хабарландыру: {seen}", "{press}", "{meeting}", "{asked}", "Хаттамаға {signed} қол қойылды", "Хаттамаға заңнамада белгіленген тәртіппен шағым жасалуы мүмкін"],
        ["Хаттама", "{area}", "{Way} нысанындағы қоғамдық тыңдау. {held_}: {time}", "Тапсырыс беруші: {c}. Әзірлеуші: {maker}.", "Тақырып: {by}", "{where}", "{agenda}", "{asked}", "ШЕШІМ: {decided}", "Қолдары: {chair}, {sec}"],
        ["{by} бойынша қоғамдық тыңдаулардың хаттамасы", "{c}, БСН (ЖСН) {number}", "{held_}: {time}. {where}.", "{agenda}", "{asked}", "Хаттаманы жазған хатшы {sec}, {signed} қол қойылды"],
    ],
}
ASKED = {
    "ru": [("Как будет пылить дорога к объекту?", "предусмотрен полив два раза в смену"), ("Выдержана ли санитарно-защитная зона?", "да, ее размер установлен проектом"), ("Куда вывозятся отходы?", "по договору специализированной организации"), ("Сколько человек примут на работу?", "до тридцати, в первую очередь местных"), ("Кто контролирует воздух?", "аккредитованная лаборатория, раз в квартал"), ("Будут ли рубить деревья?", "снос насаждений не предусмотрен")],
    "kk": [("Нысанға баратын жол шаңдата ма?", "ауысымына екі рет су себіледі"), ("Санитариялық-қорғау аймағы сақталған ба?", "иә, оның мөлшері жобада белгіленген"), ("Қалдықтар қайда шығарылады?", "шарт бойынша мамандандырылған ұйымға тапсырылады"), ("Қанша адам жұмысқа алынады?", "отызға дейін, алдымен жергілікті тұрғындар"), ("Ауаны кім бақылайды?", "аккредиттелген зертхана, тоқсанына бір рет"), ("Ағаштар кесіле ме?", "көшеттерді кесу көзделмеген")],
}


def _paper(h: Hearing, templates: list[list[str]], language: str, rng: random.Random) -> list[str]:
    """A whole paper; what an open meeting has and a discussion has not is put in here."""
    known, open_, russian = given(h, language, rng), h.form == OPEN, language == "ru"
    asked = [f"{who}: {ask} Ответ: {answer}." if russian else f"{who}: {ask} Жауап: {answer}." for who, (ask, answer) in zip((known["who"], known["who2"]), rng.sample(ASKED[language], 2), strict=True)]
    if russian:
        known["when_"] = "Дата и время проведения" if open_ else "Период проведения"
        known["where"] = f"Место проведения: {known['at']}" if open_ else f"Обсуждения проходят на портале {known['site']}"
        known["time"] = f"{known['held']}, с {known['start']} до {known['closed']}" if open_ else known["held"]
        known["meeting"] = f"9. Зарегистрировано участников: {known['n']}, председатель {known['chair']}, секретарь {known['sec']}" if open_ else f"9. Протокол оформил(а): {known['sec']}"
        known["press"] = f"8. Публикация в СМИ: газета {known['paper']} от {known['printed']}" if open_ else "8. Публикация в СМИ: не требуется"
        agenda = [f"Присутствовали: жители, представители заказчика (всего {known['n']}).", f"Председатель: {known['chair']}. Секретарь: {known['sec']}.", "Повестка дня: 1) доклад разработчика; 2) вопросы и ответы.", "СЛУШАЛИ: представителя разработчика, доложившего о проектных решениях и мерах по охране природы.", "ВЫСТУПИЛИ:"]
    else:
        known["when_"] = "Өткізілетін күні мен уақыты" if open_ else "Өткізу кезеңі"
        known["where"] = f"Өткізу орны: {known['at']}" if open_ else f"Талқылау порталы: {known['site']}"
        known["time"] = f"{known['held']}, {known['start']} – {known['closed']}" if open_ else known["held"]
        known["meeting"] = f"9. Тіркелген қатысушылар: {known['n']}, төраға {known['chair']}, хатшы {known['sec']}" if open_ else f"9. Хаттаманы рәсімдеген: {known['sec']}"
        known["press"] = f"8. БАҚ-тағы жарияланым: {known['paper']} газеті, {known['printed']}" if open_ else "8. БАҚ-тағы жарияланым: талап етілмейді"
        agenda = [f"Қатысқандар: тұрғындар, тапсырыс берушінің өкілдері, барлығы {known['n']} адам.", f"Төраға: {known['chair']}. Хатшы: {known['sec']}.", "Күн тәртібі: 1) әзірлеушінің баяндамасы; 2) сұрақтар мен жауаптар.", "ТЫҢДАЛДЫ: жобалық шешімдер мен табиғат қорғау шаралары туралы әзірлеуші өкілінің баяндамасы.", "СӨЗ СӨЙЛЕГЕНДЕР:"]
    known["decided"] = ("общественные слушания считать состоявшимися" if russian else "қоғамдық тыңдау өтті деп саналсын") + ((", замечания учесть." if russian else ", ескертулер ескерілсін.") if open_ else ".")
    known["place"] = f"6. {known['where']}"
    lines = list[str]()
    for line in rng.choice(templates):
        if line == "{agenda}":
            lines += agenda if open_ else []
        elif line == "{asked}":
            lines += asked if open_ else ["За период обсуждений замечания и предложения не поступили." if russian else "Талқылау кезеңінде ескертулер мен ұсыныстар түскен жоқ."]
        else:
            lines.append(line.format(**known))
    return [clean(first(line)) for line in lines]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Russian."""
    return _paper(h, NOTICES["ru"], "ru", rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Kazakh."""
    return _paper(h, NOTICES["kk"], "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian."""
    return _paper(h, MINUTES["ru"], "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    return _paper(h, MINUTES["kk"], "kk", rng)


def _posted(h: Hearing, templates: list[Text], papers: list[list[str]], language: str, rng: random.Random) -> Text:
    """A text of a template, or now and then the whole paper under a title of the page."""
    title, body = filled(rng.choice(templates), h, language, rng)
    return (title, body) if rng.random() < 0.84 else (title, _paper(h, papers, language, rng))


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    return _posted(h, RU_OPEN if h.form == OPEN else RU_TALK, NOTICES["ru"], "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    return _posted(h, KK_OPEN if h.form == OPEN else KK_TALK, NOTICES["kk"], "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    return _posted(h, RU_MINUTES, MINUTES["ru"], "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    return _posted(h, KK_MINUTES, MINUTES["kk"], "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages in one posting, now one first and now the other."""
    one, two = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    if rng.random() < 0.4:
        one, two = two, one
    if rng.random() < 0.5:
        return f"{one[0]} / {two[0]}", [*one[1], *two[1]], ""
    return one[0], [*one[1], two[0], *two[1]], ""


COVER = {
    "ru": [("Протокол общественных слушаний {c}", "{held_}: {held}. Проект: {by}. Скан-копия."), ("Скан протокола слушаний по {dat}", "{c}, {held_low} {held}"), ("Протокол ОС {c} {od}", "{By}.")],
    "kk": [("{c} қоғамдық тыңдаулары хаттамасының көшірмесі", "{held_}: {held}. Жоба: {by}."), ("{by} бойынша хаттама (скан-көшірме)", "{c}, {held_low}: {held}"), ("Қоғамдық тыңдау хаттамасы, {c}, {day}", "{By}.")],
}


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes."""
    known, (title, body) = given(h, language, rng), rng.choice(COVER[language])
    return clean(title.format(**known)), [clean(body.format(**known))]


# ---------------------------------------------------------------- several in one posting

HEADS = {
    ("announcement", "ru"): [("Объявление об общественных слушаниях", "Информируем о проведении общественных слушаний в форме открытых собраний{shared}:"), ("График общественных слушаний", "Запланированы следующие общественные слушания (открытые собрания){shared}:"), ("Общественные слушания", "Управление сообщает о предстоящих открытых собраниях{shared}:")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар туралы хабарландыру", "Ашық жиналыс нысанында мынадай қоғамдық тыңдаулар өткізілетінін хабарлаймыз{shared}:"), ("Қоғамдық тыңдаулар кестесі", "Келесі ашық жиналыстар жоспарланған{shared}:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний", "Размещаются протоколы прошедших общественных слушаний{shared}:"), ("Протоколы ОС", "Подписаны протоколы по следующим общественным слушаниям{shared}:")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары", "Өткізілген қоғамдық тыңдаулардың хаттамалары орналастырылды{shared}:"), ("Хаттамалар жинағы", "Мына қоғамдық тыңдаулардың хаттамаларына қол қойылды{shared}:")],
}
NAMES = {"ru": ["№", "Проект", "Инициатор", "Место", "Дата"], "kk": ["№", "Жоба", "Бастамашы", "Орны", "Күні"]}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: what they share stands once, the rest in a list, in blocks or in a table."""
    title, lead = rng.choice(HEADS[kind, language])
    names, head, kazakh = NAMES[language], group[0], language == "kk"
    say = behind if kind == "announcement" else held
    firm = [h.company.kk if kazakh else h.company.ru for h in group]
    cells = [[by(h, language, rng) for h in group], firm, [where(h, language, rng) for h in group], [say(h, language, rng) for h in group]]
    same = [False, all(h.company is head.company for h in group), all(h.place is head.place for h in group), all((h.start if kind == "announcement" else h.end) == (head.start if kind == "announcement" else head.end) for h in group)]
    once = [n for n in (1, 2, 3) if same[n] and rng.random() < 0.75]
    shared = "; ".join(f"{names[n + 1].lower()} – {cells[n][0]}" for n in once)
    lead = clean(lead.format(shared=f" ({shared})" if shared else ""))
    left = [n for n in rng.choice([[0, 1, 2, 3], [3, 0, 1, 2], [1, 0, 3, 2]]) if n not in once]
    rows = [[str(n), *(cells[i][n - 1] for i in left)] for n in range(1, len(group) + 1)]
    style = rng.choice(["table", "list", "blocks"])
    if style == "table":
        return title, [lead, *(" | ".join(row[1:]) for row in rows)], table([names[0], *(names[i + 1] for i in left)], rows, lead)
    if style == "list":
        return title, [lead, *(f"{row[0]}. {', '.join(row[1:])};" for row in rows)], ""
    return title, [lead, *(clean(f"{row[0]}) " + ". ".join(f"{names[i + 1]}: {cell}" for i, cell in zip(left, row[1:], strict=True))) for row in rows)], ""
