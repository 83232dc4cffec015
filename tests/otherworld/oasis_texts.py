"""What an electronic chancery exports of a hearing: cards of fields, letters, orders, rows of registers, whole papers."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, district, of_district, shortened
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.oasis_cast import department, first
from tests.otherworld.oasis_days import day, moment, on_day, over, within, working
from tests.otherworld.phrases import Text

# fmt: off
MAKERS = [("ТОО «ЭкоНорматив KZ»", "«ЭкоНорматив KZ» ЖШС"), ("ТОО «Green Expert»", "«Green Expert» ЖШС"), ("ИП «ЭкоАудит Плюс»", "«ЭкоАудит Плюс» ЖК"), ("ТОО «Проект-Экос»", "«Проект-Экос» ЖШС")]
PAPERS = ["«Дала жаңалығы»", "«Вести региона»", "«Жаңа тыныс»", "«Хабар-Инфо»"]
STAFF = ["Г. Ермекова", "А. Сейіт", "Т. Мұратов", "Л. Ковальчук", "Б. Оңғарбаева", "С. Исатай", "Д. Әлімхан", "И. Назаренко", "К. Шәріпова", "Ж. Төребек"]
SHORT = {
    "ru": [(" район,", " р-н,"), ("область,", "обл.,"), ("ул. ", ""), ("административное здание", "адм. здание"), ("г. ", "г.")],
    "kk": [(" облысы,", " обл.,"), (" ауданы,", " ауд.,"), (" көшесі,", " к-сі,"), ("әкімшілік ғимарат", "әкім. ғимарат"), (" ауылы,", " а.,")],
}

# labels of the fields: project, company, when (a meeting; a discussion), where (the same), form; those of machines last
LABELS = {
    "ru": [("Наименование объекта", "Заявитель", "Дата и время собрания", "Период обсуждений", "Место", "Территория воздействия", "Форма ОС"), ("Предмет слушаний", "Инициатор", "Начало собрания", "Срок проведения", "Адрес", "Админ. единица", "Вид слушаний"), ("Документация", "Заказчик", "Дата проведения", "Даты проведения", "Место проведения", "Затрагиваемая территория", "Форма"), ("НАИМ_ОБЪЕКТА", "ЗАЯВИТЕЛЬ", "ДАТА_ОС", "ПЕРИОД_ОС", "МЕСТО_ОС", "ТЕРРИТОРИЯ", "ФОРМА_ОС")],
    "kk": [("Нысан атауы", "Өтініш беруші", "Жиналыс күні мен уақыты", "Талқылау мерзімі", "Орны", "Әсер ету аумағы", "ҚТ нысаны"), ("Тыңдау мәні", "Бастамашы", "Жиналыстың басталуы", "Өткізу мерзімі", "Мекенжайы", "Әкімшілік бірлік", "Тыңдау түрі"), ("Құжаттама", "Тапсырыс беруші", "Өткізу күні", "Өткізу күндері", "Өткізу орны", "Қамтылатын аумақ", "Түрі"), ("НЫСАН_АТАУЫ", "ӨТІНІШ_БЕРУШІ", "ҚТ_КҮНІ", "ҚТ_КЕЗЕҢІ", "ҚТ_ОРНЫ", "АУМАҒЫ", "ҚТ_НЫСАНЫ")],
}
SHELL = {
    "ru": ["Исх. № {out} от {sent}", "Кому: {to}", "Рег. карточка {reg}", "Исполнитель: {who}, вн. {ext}", "Резолюция ({who2}, {sent}): разместить на интернет-ресурсе. Срок – 1 р. д.", "Листов {k}, приложений {j}", "Дело № 03-{ext}", "Подписано ЭЦП, сертификат действителен до {cert}", "Вх. № {inn} от {sent}, канал: ЕСЭДО"],
    "kk": ["Шығ. № {out}, {sent}", "Кімге: {to_kk}", "Тіркеу карточкасы {reg}", "Орындаушы: {who}, ішкі {ext}", "Бұрыштама ({who2}, {sent}): интернет-ресурсқа орналастырылсын. Мерзімі – 1 ж. к.", "Парақ саны {k}, қосымша {j}", "Іс № 03-{ext}", "ЭЦҚ қойылған, сертификат {cert} күніне дейін жарамды", "Кіріс № {inn}, {sent}, арна: ЭҚАБЖ"],
}
MORE = {
    "ru": ["Замечания и предложения принимаются по {until} включительно: {site}.", "Пакет документов: {site}.", "Разработчик документации: {maker}, договор № {dogn} от {dog}.", "Эл. почта для предложений: {mail}.", "Публикация в СМИ: газета {paper}, выпуск от {printed}.", "Контакт: {phone}.", "Копия: ДЭ, РАКА.", "Лицензия разработчика № {lic} от {dog}."],
    "kk": ["Ескертулер мен ұсыныстарды қабылдаудың соңғы күні: {until} ({site}).", "Құжаттар топтамасы: {site}.", "Құжаттаманы әзірлеуші: {maker}, {dog} № {dogn} шарт.", "Ұсыныстарға арналған эл. пошта: {mail}.", "БАҚ-та жариялануы: {paper} газеті, {printed} шығарылымы.", "Байланыс: {phone}.", "Көшірмесі: ЭД, аудан әкімінің аппараты.", "Әзірлеушінің лицензиясы: № {lic}, {dog}."],
}
MORE_OVER = {  # beside minutes
    "ru": ["Дата подписания протокола: {signed}.", "Участников: {n}, замечаний: {j}.", "Председатель {who}, секретарь {who2}.", "Материалы сданы в архив, опись № {ext}.", "Объявление выходило в газете {paper} {printed}.", "Срок обжалования – по АППК РК."],
    "kk": ["Хаттамаға қол қойылған күн: {signed}.", "Қатысушылар саны – {n}, ескертулер – {j}.", "Төраға {who}, хатшы {who2}.", "Материалдар мұрағатқа тапсырылды, тізімдеме № {ext}.", "Хабарландыру {paper} газетінде шыққан күн: {printed}.", "Шағым беру мерзімі – ҚР ӘРПК бойынша."],
}

# what each name in braces stands for: see `_given`; a line of {shell}, {fields}, {more} stands for several
ANNOUNCE_RU: list[Text] = [
    ("Исх. № {out} от {sent}. Объявление", ["Кому: {to}", "Тема: общественные слушания в форме {wayg}", "{c} информирует: слушания состоятся {within}.", "Предмет – {by}.", "{where_}: {at}", "{more}", "Исп. {who}, вн. {ext}"]),
    ("Карточка документа {reg}: объявление об общественных слушаниях", ["{shell}", "{fields}", "{more}"]),
    ("Объявление ОС: {c}", ["{by} // {when} // {at} // {way}"]),
    ("Общественные слушания, {way}", ["{fields}", "{shell}"]),
    ("О проведении общественных слушаний ({c})", [
        "Во исполнение статьи 73 Экологического кодекса Республики Казахстан от 2 января 2021 года № 400-VI и Правил проведения общественных слушаний, утверждённых приказом и.о. Министра экологии, геологии и природных ресурсов от 3 августа 2021 года № 286, рассмотрев письмо вх. № {inn} от {sent}, {upr} доводит до сведения общественности нижеследующее.",
        "Документация, выносимая на слушания: {by}. Разработана {maker_i} по договору № {dogn} от {dog} (лицензия № {lic}).", "Форма слушаний: {way}. {when_}: {when}. {where_}: {at}.", "Инициатор – {c}{bin}.",
        "Публикация в газете {paper} – {printed}. Замечания и предложения по {until} включительно направляются через {site}.", "Основание для обнародования сведений – Закон РК «О доступе к информации» от 16 ноября 2015 года № 401-V."]),
    ("О назначении общественных слушаний", ["1. Принять к исполнению заявление {c}: общественные слушания, {way}.", "2. Наименование документации: {by}.", "3. {when_}: {when}.", "4. {where_}: {at}.", "5. {who} – разместить объявление, {who2} – контроль."]),
    ("ВЫГРУЗКА СЭД. ОБЪЯВЛЕНИЕ. {reg}", ["{fields}"]),
    ("Объявление: {by}", ["Слушания ({way}) {within}. {c}. {at}.", "{more}"]),
    ("ОС {c}", ["Назначены общественные слушания {within}: {by}. {where_} – {at}."]),
    ("Тема: общественные слушания в форме {wayg}", ["{shell}", "Уважаемые жители! В адрес {upr_g} поступили документы {c}: {by}.", "{when_} – {when}; {where_low} – {at}.", "{more}"]),
    ("Объявление для публикации на ИР МИО", ["{by}", "(что рассматривается)", "{c}{bin}", "(кто проводит)", "{when}", "({when_low})", "{at}", "({where_low})", "Общественные слушания, {way}"]),
    ("Уведомление о слушаниях (к вх. № {inn})", ["{upr}: по документу «{c}: {by}» просим жителей {dg} принять участие в общественных слушаниях, {way}. {when_}: {when}. {where_}: {at}.", "{more}"]),
]
ANNOUNCE_KK: list[Text] = [
    ("Шығ. № {out}, {sent}. Хабарландыру", ["Кімге: {to_kk}", "Тақырыбы: {way} нысанындағы қоғамдық тыңдау", "{c} хабарлайды: тыңдау {within} өтеді.", "Мәні – {by}.", "{where_}: {at}", "{more}", "Орынд. {who}, ішкі {ext}"]),
    ("Құжат карточкасы {reg}: қоғамдық тыңдау туралы хабарландыру", ["{shell}", "{fields}", "{more}"]),
    ("ҚТ хабарландыруы: {c}", ["{by} // {when} // {at} // {way}"]),
    ("Қоғамдық тыңдау, {way}", ["{fields}", "{shell}"]),
    ("Қоғамдық тыңдау өткізу туралы ({c})", [
        "Қазақстан Республикасының 2021 жылғы 2 қаңтардағы № 400-VI Экология кодексінің 73-бабына, Экология, геология және табиғи ресурстар министрінің міндетін атқарушының 2021 жылғы 3 тамыздағы № 286 бұйрығымен бекітілген Қоғамдық тыңдаулар өткізу қағидаларына сәйкес, {sent} № {inn} кіріс хатты қарап, {upr} жұртшылыққа мынаны мәлімдейді.",
        "Тыңдауға ұсынылған құжаттама: {by}. Әзірлеуші – {maker} ({dog} № {dogn} шарт, № {lic} лицензия).", "Тыңдау нысаны: {way}. {when_}: {when}. {where_}: {at}.", "Бастамашы – {c}{bin}.",
        "{paper} газетінде жарияланатын күні – {printed}. Ескертулер мен ұсыныстар {site} арқылы қабылданады, соңғы күні – {until}.", "Мәліметтер «Ақпаратқа қол жеткізу туралы» 2015 жылғы 16 қарашадағы № 401-V ҚР Заңына сай жарияланды."]),
    ("Қоғамдық тыңдау тағайындау туралы", ["1. {c} өтініші орындауға алынсын: қоғамдық тыңдау, {way}.", "2. Құжаттама атауы: {by}.", "3. {when_}: {when}.", "4. {where_}: {at}.", "5. Хабарландыруды орналастыру – {who}, бақылау – {who2}."]),
    ("ЭҚЖ ЖҮКТЕМЕСІ. ХАБАРЛАНДЫРУ. {reg}", ["{fields}"]),
    ("Хабарландыру: {by}", ["Тыңдау ({way}) {within} болады. {c}. {at}.", "{more}"]),
    ("ҚТ – {c}", ["Қоғамдық тыңдау {within} тағайындалды: {by}. {where_} – {at}."]),
    ("Тақырыбы: {way} нысанындағы қоғамдық тыңдау", ["{shell}", "Құрметті тұрғындар! {upr_to} {c} құжаттары келіп түсті: {by}.", "{when_} – {when}; {where_low} – {at}.", "{more}"]),
    ("ЖАО интернет-ресурсына арналған хабарландыру", ["{by}", "(қаралатын құжат)", "{c}{bin}", "(өткізуші)", "{when}", "({when_low})", "{at}", "({where_low})", "Қоғамдық тыңдау, {way}"]),
    ("Тыңдау туралы хабарлама (№ {inn} кіріс құжатына)", ["{dk} ауданының тұрғындары {way} түріндегі қоғамдық тыңдауға шақырылады. Құжат: {by}, {c}. {when_}: {when}. {where_}: {at}.", "{more}"]),
]
PROTOCOL_RU: list[Text] = [
    ("Исх. № {out2} от {signed}. Протокол", ["Кому: {to}", "Тема: протокол общественных слушаний", "Направляется для размещения протокол общественных слушаний в форме {wayg} по документации {c}: {by}.", "{held_}: {over}.", "{more}", "Исп. {who}, вн. {ext}"]),
    ("Карточка документа {reg}: протокол общественных слушаний", ["{shell}", "{fields}", "{more}"]),
    ("Протокол ОС: {c}", ["{by} // {over} // {way}"]),
    ("ВЫГРУЗКА СЭД. ПРОТОКОЛ ОС. {reg}", ["{fields}"]),
    ("Протокол № {j} общественных слушаний", ["{c}{bin}", "(инициатор)", "{by}", "(предмет)", "{over}", "({held_low})", "{at}", "({where_low})", "{more}"]),
    ("О размещении протокола ({c})", ["В соответствии со статьёй 73 Экологического кодекса РК от 2 января 2021 года № 400-VI и Правилами, утверждёнными приказом от 3 августа 2021 года № 286, {upr} размещает протокол общественных слушаний ({way}), проведённых {on} по документации: {by}. Слушания организованы по письму вх. № {inn} от {letter}, документация составлена по договору от {dog}.", "{more}"]),
    ("Протокол: {by}", ["{c}, слушания {on}.", "{more}"]),
    ("ПРОТОКОЛ общественных слушаний, {way}", ["{at}", "{held_}: {over}", "Слушали: представителя {c} – {by}", "Постановили: слушания признать состоявшимися, протокол подписать ({signed})", "Председательствующий {who}", "Секретарь {who2}"]),
    ("Резолюция: «Протокол ОС – на сайт»", ["{shell}", "К размещению: протокол общественных слушаний, {c}, {by}. {held_} – {over}."]),
]
PROTOCOL_KK: list[Text] = [
    ("Шығ. № {out2}, {signed}. Хаттама", ["Кімге: {to_kk}", "Тақырыбы: қоғамдық тыңдау хаттамасы", "{c} құжаттамасы бойынша {way} нысанында өткен қоғамдық тыңдаудың хаттамасы орналастыруға жолданады: {by}.", "{held_}: {over}.", "{more}", "Орынд. {who}, ішкі {ext}"]),
    ("Құжат карточкасы {reg}: қоғамдық тыңдау хаттамасы", ["{shell}", "{fields}", "{more}"]),
    ("ҚТ хаттамасы: {c}", ["{by} // {over} // {way}"]),
    ("ЭҚЖ ЖҮКТЕМЕСІ. ҚТ ХАТТАМАСЫ. {reg}", ["{fields}"]),
    ("Қоғамдық тыңдаудың № {j} хаттамасы", ["{c}{bin}", "(бастамашы)", "{by}", "(мәні)", "{over}", "({held_low})", "{at}", "({where_low})", "{more}"]),
    ("Хаттаманы орналастыру туралы ({c})", ["ҚР 2021 жылғы 2 қаңтардағы № 400-VI Экология кодексінің 73-бабына және 2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қағидаларға сәйкес {upr} {on} өткен қоғамдық тыңдаудың ({way}) хаттамасын орналастырады. Құжаттама: {by}. Тыңдау {letter} № {inn} кіріс хат негізінде ұйымдастырылды, құжаттама {dog} шарт бойынша жасалды.", "{more}"]),
    ("Хаттама: {by}", ["{c}, тыңдау {on} өтті.", "{more}"]),
    ("Қоғамдық тыңдаудың ХАТТАМАСЫ, {way}", ["{at}", "{held_}: {over}", "Тыңдалды: {c} өкілі – {by}", "Қаулы етілді: тыңдау өтті деп танылсын, хаттамаға қол қойылсын ({signed})", "Төрағалық етуші {who}", "Хатшы {who2}"]),
    ("Бұрыштама: «ҚТ хаттамасы – сайтқа»", ["{shell}", "Орналастыруға: қоғамдық тыңдау хаттамасы, {c}, {by}. {held_} – {over}."]),
]
ASKED = {
    "ru": [("Каков класс опасности отходов?", "Перечень приведён в томе 2, передача – по договорам со специализированными организациями"), ("Сколько машин будет ездить через село?", "Движение организуют в объезд населённого пункта"), ("Кто проверит пыль на границе СЗЗ?", "Аккредитованная лаборатория, ежеквартально"), ("Есть ли рекультивация?", "Предусмотрена отдельным разделом, средства резервируются"), ("Откуда возьмут воду?", "Вода привозная, скважины жителей не используются")],
    "kk": [("Қалдықтардың қауіптілік сыныбы қандай?", "Тізбесі 2-томда келтірілген, арнайы ұйымдарға шартпен тапсырылады"), ("Ауыл ішімен қанша көлік жүреді?", "Қозғалыс елді мекенді айналып өтетін жолмен ұйымдастырылады"), ("СҚА шекарасындағы шаңды кім тексереді?", "Аккредиттелген зертхана тоқсан сайын тексереді"), ("Рекультивация бар ма?", "Жеке бөлімде қарастырылған, қаражат резервке қойылады"), ("Су қайдан алынады?", "Су тасымалданады, тұрғындардың ұңғымалары пайдаланылмайды")],
}
# fmt: on


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place, now and then without the region or in short words."""
    return shortened(h, language, rng, 0.15, 0.4, SHORT[language])


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project, now and then in Russian letter for letter as the portal's card has it."""
    if language == "kk":
        return rng.choice(h.project.kk)
    if rng.random() < 0.12 and "орн" not in h.project.card:
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru)


def _given(h: Hearing, language: str, rng: random.Random, kind: str) -> dict[str, str]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    who, who2 = rng.sample(STAFF, 2)
    seen, signed = h.seen.date(), days.after(h.end, 1) if not open_ or rng.random() < 0.5 else h.end
    number = "" if h.company.person else h.company.number
    label = LABELS[language][rng.randrange(3)]
    when_, where_ = label[2 if open_ else 3], label[4 if open_ else 5]
    held = {"ru": ("Слушания проведены", "Период обсуждений"), "kk": ("Тыңдау өткен күн", "Талқылау кезеңі")}[language][not open_]  # fmt: skip
    forms = {"ru": [("открытое собрание", "открытых собраний"), ("публичные обсуждения", "публичных обсуждений")], "kk": [("ашық жиналыс",) * 2, ("жария талқылау",) * 2]}  # fmt: skip
    way, wayg = forms[language][not open_]
    upr, other = department(h, language)
    project, maker = by(h, language, rng), rng.choice(MAKERS)[not russian]
    d = h.place.district
    until = h.end if not open_ else working(h.start.date(), 4)
    region, printed, letter = rng.randint(1, 18), days.after(seen, 2), working(seen, rng.choice([2, 3, 4]))
    sent = days.after(h.end, 1) if kind == "protocol" else letter
    dog = seen - timedelta(days=rng.randint(70, 320))
    given = {
        "by": project, "c": h.company.ru if russian else h.company.kk, "bin": rng.choice([f", {'БИН' if russian else 'БСН'} {number}", "", f" ({number})"]) if number else "", "number": number or "–",
        "when": moment(h, language, rng), "within": within(h, language, rng), "over": over(h, language, rng), "on": on_day(h, language, rng), "at": where(h, language, rng),
        "way": way, "wayg": wayg, "when_": when_, "when_low": when_.lower(), "where_": where_, "where_low": where_.lower(), "held_": held, "held_low": held.lower(),
        "d": district(d[0]), "dg": of_district(d[0]), "dk": d[1], "upr": upr, "upr_g": other, "upr_to": other, "who": who, "who2": who2, "n": str(rng.randint(8, 96)), "j": str(rng.randint(1, 9)), "k": str(rng.randint(1, 5)), "ext": str(rng.randint(102, 497)),
        "out": f"{region:02}-{rng.randint(2, 29)}/{rng.randint(110, 3900)}-И", "out2": f"{region:02}-{rng.randint(2, 29)}/{rng.randint(110, 3900)}", "inn": f"ЗТ-{rng.randint(1000, 9900)}", "reg": f"{'П' if kind == 'protocol' else 'О'}-{rng.randint(1000, 9999)}",
        "sent": day(sent, language, rng), "sent_ru": day(sent, "ru", rng), "sent_kk": day(sent, "kk", rng), "letter": day(letter, language, rng), "signed": day(signed, language, rng), "dog": f"{dog:%d.%m.%Y}", "dogn": str(rng.randint(4, 190)), "lic": f"0{rng.randint(1000, 2900)}Р", "cert": f"{seen + timedelta(days=rng.randint(90, 340)):%d.%m.%Y}",
        "to": rng.choice([f"жителям {of_district(d[0])}", "заинтересованной общественности", "РАКА, отдел цифровизации"]), "to_kk": rng.choice([f"{d[1]} ауданының тұрғындарына", "мүдделі жұртшылыққа", "цифрландыру бөліміне"]),
        "until": f"{until:%d.%m.%Y}", "printed": f"{printed:%d.%m.%Y}", "paper": rng.choice(PAPERS), "maker": maker, "maker_i": maker, "phone": f"8 (71{rng.randint(2, 6)}{rng.randint(10, 49)}) {rng.randint(2, 9)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}",
        "mail": f"{rng.choice(['sed', 'ish', 'kanc', 'eco'])}{rng.randint(3, 60)}@mail.example", "site": "hearings.ndbecology.gov.kz" if seen.year > 2023 else "ecoportal.kz",
    }  # fmt: skip
    return given


def _fields(given: dict[str, str], h: Hearing, language: str, rng: random.Random, kind: str, machine: bool) -> list[str]:  # fmt: skip
    """The fields of a card in any order: the label before or behind; the labels now and then of the other language."""
    over_, open_ = kind == "protocol", h.form == OPEN
    n = 3 if machine else rng.randrange(3)
    label: tuple[str, ...] = LABELS[language][n]
    if not machine and rng.random() < 0.25:
        label = LABELS["kk" if language == "ru" else "ru"][n]
    elif not machine and rng.random() < 0.2:
        label = tuple(" / ".join(pair) for pair in zip(LABELS["kk"][n], LABELS["ru"][n], strict=True))
    when = (given["over" if over_ else "when"], label[2 if open_ else 3])
    if over_ and not machine:
        when = (given["over"], given["held_"])
    rest = [when, (given["at"], label[4 if open_ else 5]), (given["way"], label[6])]
    rng.shuffle(rest)
    head = [(given["by"], label[0]), (given["c"] + given["bin"], label[1])]
    rng.shuffle(head)
    rows = [head[0], *rest]
    rows.insert(rng.randint(1, len(rows)), head[1])
    style = 1 if machine else rng.choice([0, 0, 0, 2, 3, 4])
    if style == 1:
        return [f"{name}={value}" for value, name in rows]
    if style == 2:
        return [f"{value} – {name}" for value, name in rows]
    if style == 3:
        return [f"{number}. {name} | {value}" for number, (value, name) in enumerate(rows, 1)]
    if style == 4:
        return ["; ".join(f"{name}: {value}" for value, name in rows)]
    return [f"{name}: {value}" for value, name in rows]


def _filled(template: Text, h: Hearing, language: str, rng: random.Random, kind: str) -> Text:
    given, lines = _given(h, language, rng, kind), list[str]()
    machine = "СЭД" in template[0] or "ЭҚЖ" in template[0]
    shell = "kk" if (language == "ru") == (rng.random() < 0.3) else "ru"
    for line in template[1]:
        if line == "{shell}":
            lines += [one.replace("{sent}", f"{{sent_{shell}}}") for one in rng.sample(SHELL[shell], rng.randint(1, 4))]  # fmt: skip
        elif line == "{more}":
            able = (MORE_OVER if kind == "protocol" else MORE)[language]
            able = able if kind != "protocol" or h.form == OPEN else [able[0], *able[3:]]  # nobody sat together
            lines += rng.sample(able, rng.choice([0, 0, 1, 2, 3]))
        elif line == "{fields}":
            lines += [one.replace("{", "(").replace("}", ")") for one in _fields(given, h, language, rng, kind, machine)]  # fmt: skip
        else:
            lines.append(line)
    title, body = clean(template[0].format(**given)), [clean(first(line.format(**given))) for line in lines]
    dice = rng.random()
    if dice < 0.06:
        title, body = title.upper(), [line.upper() for line in body]
    elif dice < 0.14 and language == "kk":
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    elif dice < 0.2 and "(" not in body[-1][:1]:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line};" for line in body)]
    return title, body


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.08:
        lines = notice_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(ANNOUNCE_RU), h, "ru", rng, "announcement")


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.08:
        lines = notice_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(ANNOUNCE_KK), h, "kk", rng, "announcement")


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    if rng.random() < 0.15:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(
        rng.choice([one for one in PROTOCOL_RU if h.form == OPEN or "ПРОТОКОЛ о" not in one[0]]),
        h,
        "ru",
        rng,
        "protocol",
    )


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    if rng.random() < 0.15:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(
        rng.choice([one for one in PROTOCOL_KK if h.form == OPEN or "ХАТТАМАСЫ," not in one[0]]),
        h,
        "kk",
        rng,
        "protocol",
    )


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip

# ---------------------------------------------------------------- whole papers


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Russian."""
    lines = [
        "Объявление об общественных слушаниях в форме {wayg}", "{upr}, рег. {reg}", "Графа 1. Полное наименование документации: {by}", "Графа 2. Местный исполнительный орган: акимат {dg}", "Графа 3. {where_}: {at}", "Графа 4. Заявитель: {c}, БИН/ИИН {number}, {mail}",
        "Графа 5. {when_}: {when}", "Графа 6. Составитель: {maker}, договор от {dog}", "Графа 7. Ознакомление: {site}", "Графа 8. СМИ: {paper}, {printed}", "Графа 9. Последний день подачи замечаний: {until}", "Ответственное лицо: {who}, {phone}",
    ]  # fmt: skip
    given = _given(h, "ru", rng, "announcement")
    return [clean(line.format(**given)) for line in lines]


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A whole notice in Kazakh."""
    lines = [
        "{way} нысанындағы қоғамдық тыңдау туралы хабарландыру", "{upr}, тіркеу № {reg}", "1-баған. Құжаттаманың толық атауы: {by}", "2-баған. Жергілікті атқарушы орган: {dk} ауданының әкімдігі", "3-баған. {where_}: {at}", "4-баған. Өтініш беруші: {c}, БСН/ЖСН {number}, {mail}",
        "5-баған. {when_}: {when}", "6-баған. Құрастырушы: {maker}, шарт күні {dog}", "7-баған. Танысу орны: {site}", "8-баған. БАҚ: {paper}, {printed}", "9-баған. Ескерту берудің соңғы күні: {until}", "Жауапты тұлға: {who}, {phone}",
    ]  # fmt: skip
    given = _given(h, "kk", rng, "announcement")
    return [clean(first(line.format(**given))) for line in lines]


def _talk(language: str, rng: random.Random, given: dict[str, str]) -> list[str]:
    free = [one for one in STAFF if one not in (given["who"], given["who2"])]
    pairs = zip(rng.sample(free, 2), rng.sample(ASKED[language], 2), strict=True)
    told = "Ответ" if language == "ru" else "Жауап"
    return [f"{who}: {ask} {told}: {answer}." for who, (ask, answer) in pairs]


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian: agenda, attendance, speeches, signatures."""
    given, open_ = _given(h, "ru", rng, "protocol"), h.form == OPEN
    given["closed"] = f"{h.start + timedelta(minutes=rng.choice([35, 45, 70, 95])):%H:%M}"
    given["began"] = f"{h.start:%H:%M}"
    lines = [
        "Протокол общественных слушаний в форме {wayg}", "Рег. № {reg}", "I. Предмет: {by}", "II. Инициатор: {c}, БИН/ИИН {number}", "III. {held_}: {over}" + (", открыто в {began}, закрыто в {closed}" if open_ else ""), "IV. {where_}: {at}", "V. Объявление: портал {site}, газета {paper} от {printed}",
        *(["VI. Присутствовали {n} чел., лист регистрации прилагается. Председатель {who}, секретарь {who2}, избраны единогласно", "VII. Повестка: 1) доклад разработчика ({maker}); 2) вопросы; 3) подведение итогов", "VIII. Ход обсуждения", *_talk("ru", rng, given)] if open_ else ["VI. Замечаний через портал не поступило", "VII. Сводная таблица: пустая", "VIII. Составил протокол: {who}"]),
        "IX. Мнение участников учтено, документация дорабатывается по замечаниям" if open_ else "IX. Обсуждения завершены", "Подписано: {signed}", "{who} (подпись)",
    ]  # fmt: skip
    return [clean(line.format(**given)) for line in lines]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    given, open_ = _given(h, "kk", rng, "protocol"), h.form == OPEN
    given["closed"] = f"{h.start + timedelta(minutes=rng.choice([35, 45, 70, 95])):%H:%M}"
    given["began"] = f"{h.start:%H:%M}"
    lines = [
        "{way} нысанындағы қоғамдық тыңдаудың хаттамасы", "Тіркеу № {reg}", "I. Мәні: {by}", "II. Бастамашы: {c}, БСН/ЖСН {number}", "III. {held_}: {over}" + (", ашылуы {began}, жабылуы {closed}" if open_ else ""), "IV. {where_}: {at}", "V. Хабарландыру: {site} порталы, {paper} газеті ({printed})",
        *(["VI. {n} адам қатысты, тіркеу парағы қоса беріледі. Төраға {who}, хатшы {who2} бірауыздан сайланды", "VII. Күн тәртібі: 1) әзірлеушінің баяндамасы ({maker}); 2) сұрақтар; 3) қорытынды", "VIII. Талқылау барысы", *_talk("kk", rng, given)] if open_ else ["VI. Портал арқылы ескертулер түспеді", "VII. Жиынтық кесте: бос", "VIII. Хаттаманы жасаған: {who}"]),
        "IX. Қатысушылардың пікірі ескерілді, құжаттама ескертулер бойынша пысықталады" if open_ else "IX. Талқылау аяқталды", "Қол қойылды: {signed}", "{who} (қолы)",
    ]  # fmt: skip
    return [clean(first(line.format(**given))) for line in lines]


# ---------------------------------------------------------------- both languages, registers


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """The card in Kazakh and the letter in Russian, or the other way round."""
    one, two = rng.choice([("kk", "ru"), ("ru", "kk")])
    (head, above), (title, below) = TEXTS[kind, one](h, rng), TEXTS[kind, two](h, rng)
    if rng.random() < 0.3:
        sides = ["".join(f"<div>{html.escape(line, quote=False)}</div>" for line in side) for side in (above, [title, *below])]  # fmt: skip
        return head, [*above, title, *below], f"<table border='1'><tbody><tr><td>{sides[0]}</td><td>{sides[1]}</td></tr></tbody></table>"  # fmt: skip
    return head, [*above, title, *below], ""


HEADS = {
    ("announcement", "ru"): [("Реестр объявлений об общественных слушаниях", "Форма слушаний во всех строках – открытое собрание"), ("Журнал учёта объявлений ОС (открытые собрания)", "Предстоящие общественные слушания")],
    ("announcement", "kk"): [("Қоғамдық тыңдау хабарландыруларының тізілімі", "Барлық жолдарда тыңдау нысаны – ашық жиналыс"), ("ҚТ хабарландыруларын есепке алу журналы (ашық жиналыс)", "Алдағы қоғамдық тыңдаулар")],
    ("protocol", "ru"): [("Реестр протоколов общественных слушаний", "Протоколы открытых собраний, подписанные и внесённые в СЭД"), ("Журнал учёта протоколов ОС", "К строкам приложены протоколы общественных слушаний (открытые собрания)")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамаларының тізілімі", "ЭҚЖ-ға енгізілген, қол қойылған ашық жиналыс хаттамалары"), ("ҚТ хаттамаларын есепке алу журналы", "Жолдарға қоғамдық тыңдау (ашық жиналыс) хаттамалары тіркелген")],
}  # fmt: skip
# the merged heads of an Excel sheet: above the company and its number; above the day and the place
COLUMNS = {
    ("announcement", "ru"): ("№", "Заявитель", "Наименование", "БИН/ИИН", "Проведение", "Дата, время", "Место", "Документация"),
    ("announcement", "kk"): ("р/с", "Өтініш беруші", "Атауы", "БСН/ЖСН", "Өткізілуі", "Күні, уақыты", "Орны", "Құжаттама"),
    ("protocol", "ru"): ("№", "Заявитель", "Наименование", "БИН/ИИН", "Проведено", "Дата слушаний", "Место", "Документация"),
    ("protocol", "kk"): ("р/с", "Өтініш беруші", "Атауы", "БСН/ЖСН", "Өткізілді", "Тыңдау күні", "Орны", "Құжаттама"),
}  # fmt: skip
TALKS = {
    ("announcement", "ru"): ("Реестр объявлений о публичных обсуждениях", "Общественные слушания в форме публичных обсуждений"),
    ("announcement", "kk"): ("Жария талқылау хабарландыруларының тізілімі", "Жария талқылау нысанындағы қоғамдық тыңдау"),
    ("protocol", "ru"): ("Реестр протоколов публичных обсуждений", "Протоколы общественных слушаний в форме публичных обсуждений"),
    ("protocol", "kk"): ("Жария талқылау хаттамаларының тізілімі", "Жария талқылау нысанындағы қоғамдық тыңдаудың хаттамалары"),
}  # fmt: skip


def _sheet(rows: list[list[str]], lead: str, columns: tuple[str, ...]) -> str:
    """An Excel sheet: two rows of heads; a company or a day that stands twice in a row is merged."""
    cells = [[html.escape(cell, quote=False) for cell in row] for row in rows]
    n, who, name, number, held, when, at, what = columns
    head = f"<tr><th rowspan='2'>{n}</th><th rowspan='2'>{what}</th><th colspan='2'>{held}</th><th colspan='2'>{who}</th></tr><tr><th>{when}</th><th>{at}</th><th>{name}</th><th>{number}</th></tr>"
    made = []
    for i, row in enumerate(cells):
        said = f"<td>{row[0]}</td><td>{row[1]}</td>"
        for j in (2, 3, 4, 5):
            if i and all(cells[i][m] == cells[i - 1][m] for m in (2, 3, 4, 5)):
                continue
            span = 1
            while i + span < len(cells) and all(cells[i + span][m] == row[m] for m in (2, 3, 4, 5)):
                span += 1
            said += f"<td rowspan='{span}'>{row[j]}</td>" if span > 1 else f"<td>{row[j]}</td>"
        made.append(f"<tr>{said}</tr>")
    return f"<p>{lead}</p><table class='xl65'><thead>{head}</thead><tbody>{''.join(made)}</tbody></table>"


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """A register with a line for each hearing: a sheet, lines with bars, or short records."""
    title, lead = rng.choice(HEADS[kind, language]) if group[0].form == OPEN else TALKS[kind, language]
    columns, mark, at = COLUMNS[kind, language], rng.randrange(10**6), rng.randint(1, 60)
    if group[0].form != OPEN:  # a period, and what is touched
        columns = (*columns[:5], *({"ru": ("Период", "Территория"), "kk": ("Кезеңі", "Аумағы")}[language]), columns[7])  # fmt: skip
    rows = []
    for n, h in enumerate(group):
        same = random.Random(mark)
        when = (moment if kind == "announcement" else over)(h, language, same)
        name = h.company.ru if language == "ru" else h.company.kk
        rows.append([str(at + n), by(h, language, rng), when, where(h, language, same), name, "–" if h.company.person else h.company.number])  # fmt: skip
    style = rng.choice(["sheet", "sheet", "bars", "records"])
    if style == "records":
        body = [lead]
        for row in rows:
            body += [f"{columns[0]} {row[0]}. {columns[7]}: {row[1]}", f"{row[4]} – {columns[1].lower()}", f"{row[2]} – {columns[5].lower()}", f"{row[3]} – {columns[6].lower()}"]  # fmt: skip
        return title, [clean(line) for line in body], ""
    head = " | ".join([columns[0], columns[7], columns[5], columns[6], columns[1], columns[3]])
    body = [lead, head, *(" | ".join(row) for row in rows)]
    return title, body, _sheet(rows, lead, columns) if style == "sheet" else ""


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes, which say of which hearing they are."""
    given = _given(h, language, rng, "protocol")
    forms = {
        "ru": [("Скан-копия протокола ОС ({c})", "Слушания {on}. {by}. Оригинал в деле № 03-{ext}."), ("Протокол общественных слушаний, рег. {reg}", "{c} / {by} / {over}. Протокол подписан, см. PDF.")],
        "kk": [("ҚТ хаттамасының скан-көшірмесі ({c})", "Тыңдау {on} өтті. {by}. Түпнұсқасы № 03-{ext} істе."), ("Қоғамдық тыңдау хаттамасы, тіркеу № {reg}", "{c} / {by} / {over}. Хаттамаға қол қойылған, PDF қараңыз.")],
    }  # fmt: skip
    title, body = rng.choice(forms[language])
    return clean(title.format(**given)), [clean(first(body.format(**given)))]
