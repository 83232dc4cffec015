"""What the site's editor makes of what comes in, and what companies put into newspapers: templates, filled in."""

# ruff: noqa: E501  (sentences read best whole)
import random
import re
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import district, first, shortened
from tests.otherworld.lagoon_days import label, on, over
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

MAKERS = [("ТОО «ЭКО-Сәулет»", "«ЭКО-Сәулет» ЖШС"), ("ТОО «Центр экологических изысканий»", "«Экологиялық ізденістер орталығы» ЖШС"), ("ИП «Таза орта»", "«Таза орта» ЖК"), ("ТОО «ПромЭкоАудит»", "«ПромЭкоАудит» ЖШС")]  # fmt: skip
STAFF = ["Нурпеисов А.", "Жаксылыкова Г.", "Ким В.", "Турсунов Б.", "Абенова М.", "Дюсембаев К.", "Руденко О.", "Сагинова А.", "Ергалиев Н."]  # fmt: skip
PAPERS = [("Арай", "Арай"), ("Степной край", "Дала өлкесі"), ("Вести региона", "Өңір жаңалықтары"), ("Туған жер", "Туған жер")]  # fmt: skip
Able = list[tuple[str, list[str]]]

# what each name in braces stands for: see `given`; a line left empty falls out
ANNOUNCE_RU: Able = [
    # the editor's
    ("{c}: общественные слушания ({short})", ["Поступило объявление о проведении общественных слушаний {form}.", "{When_}: {when}.", "{Where}: {at}.", "Рассматриваемый проект: {by}.", "{aside}"]),
    ("К сведению жителей: {by}", ["{d}. {When_} общественных слушаний – {when}. {Where}: {at}.", "Слушания проводит {c} {form}.", "{aside}"]),
    ("Объявление №{n}. {c}", ["{By}", "{c} {on} проводит по данному проекту общественные слушания {form}.", "{Where}: {at}", "{aside}"]),
    ("{d}: пройдут общественные слушания", ["{On} {form} пройдут общественные слушания по проекту: {by}.", "Инициатор – {c}{id}.", "{Where} – {at}.", "{aside}", "{aside}"]),
    ("Слушания по проекту: {by}", ["Заявитель: {c}", "{When_}: {when}", "{Where}: {at}", "Форма: {shape}", "Телефон заявителя: {phone}"]),
    ("Объявления об общественных слушаниях. {c}", ["Управлением получено и размещается объявление следующего содержания:", "«{c} приглашает {on} принять участие в общественных слушаниях {form}. Обсуждается: {by}. {Where}: {at}. Справки: {phone}»."]),
    ("Предстоящие слушания ({short})", ["{when} | {c} | {by} | {at}", "Форма проведения: {shape}. Контактный телефон: {phone}."]),
    ("Извещение: {c} обсудит проект с общественностью", ["На общественные слушания {form} вынесен документ: {by}.", "{On}. {Where}: {at}.", "Разработчик: {maker}. {aside}"]),
    ("Общественные слушания {form}", ["{When_} | {when}", "{Where} | {at}", "Что обсуждается | {by}", "Кто проводит | {c}", "БИН | {number}", "Разработчик | {maker}", "Контакты | {phone}, {mail}"]),
    ("Объявление на сайт ({c})", ["Просим опубликовать.", "{On}, {at}. Общественные слушания, {shape}. {by}. {c}, {phone}."]),
    ("Открыт приём замечаний и назначены слушания: {c}", ["Общественные слушания {form}: {on}.", "Предмет: {by}.", "{Where}: {at}.", "Материалы: {site}."]),
    ("Назначены общественные слушания ({d})", ["Инициатор: {c}. Сведения о слушаниях:", "1) документ – {by};", "2) форма – {shape};", "3) {when_} – {when};", "4) {Where} – {at};", "5) телефон – {phone}."]),
    ("{By}", ["Объявление о проведении общественных слушаний {form}", "{c}{id}", "{when}", "{at}", "{phone}, {mail}"]),
    # the newspapers'
    ("{c} извещает", ["{c}{id} извещает население о том, что {on} состоятся общественные слушания {form} по проекту: {by}. {Where}: {at}. С материалами проекта можно ознакомиться на портале {site}. Замечания и предложения принимаются по адресу {mail}. Тел.: {phone}."]),
    ("Объявление", ["{On} {c} проводит общественные слушания {form} по проекту {q}. {Where}: {at}. Разработчик проекта – {maker}. Телефон для справок: {phone}."]),
    ("Общественные слушания", ["{c} доводит до сведения заинтересованной общественности, государственных органов, что согласно требованиям Экологического кодекса РК {on} будут проведены общественные слушания {form}. На слушания выносится {q}. {Where}: {at}.", "{aside}", "{press}"]),
    ("ВНИМАНИЮ НАСЕЛЕНИЯ!", ["{c} приглашает жителей ({d}) на общественные слушания по материалам «{inner}».", "Слушания проводятся {form} {on}.", "{Where}: {at}. Тел. {phone}, эл. почта: {mail}."]),
    ("Общественные слушания, {d}", ["{c} (тел. {phone}) сообщает: общественные слушания по документу {q} проводятся {form} {on}. {Where}: {at}. Приглашаются все желающие."]),
]  # fmt: skip
ANNOUNCE_KK: Able = [
    ("{c}: қоғамдық тыңдау ({short})", ["Қоғамдық тыңдау өткізу туралы хабарландыру келіп түсті. Нысаны – {shape}.", "{When_}: {when}.", "{Where}: {at}.", "Қаралатын жоба: {by}.", "{aside}"]),
    ("Тұрғындар назарына: {by}", ["{d}. Қоғамдық тыңдау: {when}. {Where}: {at}.", "Тыңдауды {c} {form} өткізеді.", "{aside}"]),
    ("№{n} хабарландыру. {c}", ["{By}", "Аталған жоба бойынша {c} {on} {formly} қоғамдық тыңдау өткізеді.", "{Where}: {at}", "{aside}"]),
    ("{d}: қоғамдық тыңдау өтеді", ["{On} {form} қоғамдық тыңдау өтеді. Жоба: {by}.", "Бастамашысы – {c}{id}.", "{Where} – {at}.", "{aside}", "{aside}"]),
    ("Жоба бойынша тыңдау: {by}", ["Өтініш беруші: {c}", "{When_}: {when}", "{Where}: {at}", "Нысаны: {shape}", "Өтініш берушінің телефоны: {phone}"]),
    ("Қоғамдық тыңдаулар туралы хабарландырулар. {c}", ["Басқармаға мынадай мазмұндағы хабарландыру келіп түсті:", "«{c} {on} {form} өтетін қоғамдық тыңдауға қатысуға шақырады. Талқыланатын мәселе: {by}. {Where}: {at}. Анықтама: {phone}»."]),
    ("Алдағы тыңдаулар ({short})", ["{when} | {c} | {by} | {at}", "Өткізу нысаны: {shape}. Байланыс телефоны: {phone}."]),
    ("{Formly} қоғамдық тыңдау", ["{When_} | {when}", "{Where} | {at}", "Талқыланатын құжат | {by}", "Өткізуші | {c}", "БСН | {number}", "Әзірлеуші | {maker}", "Байланыс | {phone}, {mail}"]),
    ("{c} хабарлайды", ["{c}{id} {on} {formly} қоғамдық тыңдау өтетіні туралы халыққа хабарлайды. Жобаның атауы: {by}. {Where}: {at}. Жоба материалдарымен {site} порталында танысуға болады. Ескертпелер мен ұсыныстар {mail} мекенжайына қабылданады. Тел.: {phone}."]),
    ("Хабарландыру", ["{On} {c} {form} қоғамдық тыңдау өткізеді. Жоба: {q}. {Where}: {at}. Жобаны әзірлеуші – {maker}. Анықтама телефоны: {phone}."]),
    ("Қоғамдық тыңдаулар", ["{c} мүдделі жұртшылық пен мемлекеттік органдардың назарына ҚР Экология кодексінің талаптарына сәйкес {on} {form} қоғамдық тыңдау өткізілетінін жеткізеді. Тыңдауға шығарылатын құжат: {by}. {Where}: {at}.", "{aside}", "{press}"]),
    ("ХАЛЫҚ НАЗАРЫНА!", ["{c} тұрғындарды ({d}) қоғамдық тыңдауға шақырады.", "Жобаның атауы: {by}.", "Тыңдау {form} {on} өтеді.", "{Where}: {at}. Тел. {phone}, эл. пошта: {mail}."]),
    ("Қоғамдық тыңдау белгіленді ({d})", ["Бастамашы: {c}. Тыңдау туралы мәліметтер:", "1) құжат – {by};", "2) нысаны – {shape};", "3) {when_} – {when};", "4) {Where} – {at};", "5) телефоны – {phone}."]),
    ("{By}", ["{Formly} қоғамдық тыңдау өткізу туралы хабарландыру", "{c}{id}", "{when}", "{at}", "{phone}, {mail}"]),
]  # fmt: skip
PROTOCOL_RU: Able = [
    ("Протокол. {c} ({short})", ["Общественные слушания {form} по проекту: {by}. Протокол во вложенном файле."]),
    ("{c}: протокол общественных слушаний", ["{Held}: {over}", "{Where}: {at}", "Документ, рассмотренный на слушаниях: {by}", "Протокол подписан, {k} л."]),
    ("Опубликован протокол слушаний по проекту: {by}", ["Инициатор: {c}{id}. Слушания проводились {form}. {Held}: {over}."]),
    ("Протокол №{n} общественных слушаний", ["По проекту: {by}", "Заявитель {c}", "{Held} {over}, {at}", "Председательствующий {who}, секретарь {who2}"]),
    ("Протоколы. {d}", ["Протокол общественных слушаний {form}: {c}, {by} ({over})."]),
    ("Поступившие протоколы: {c}", ["Управлением получен протокол общественных слушаний, {past} {form}.", "Наименование: {by}.", "{Where}: {at}."]),
    ("Протокол общественных слушаний по материалам {c}, {short}", ["Повестка: рассмотрение документа «{inner}».", "Решили: общественные слушания считать состоявшимися."]),
    ("Протокол слушаний", ["{Held} | {over}", "Инициатор | {c}", "Документ | {by}", "{Where} | {at}", "Количество замечаний | {k}", "Протокол | размещён"]),
    ("Протокол с приложениями ({c})", ["Во исполнение Правил проведения общественных слушаний размещается протокол общественных слушаний, {past} {form} по проекту {q}. Протокол подписали: {who}, {who2}."]),
    ("{By} – протокол", ["{c}. Протокол общественных слушаний ({shape}). {Held}: {over}. Замечания участников внесены в сводную таблицу."]),
    ("Протокол: {d}, {short}", ["Документ: {by}", "Инициатор: {c}", "Общественные слушания {form}. Протокол подписан без разногласий."]),
    ("{c}, протокол и регистрационный лист", ["К сведению: размещены протокол общественных слушаний ({held_}) и лист регистрации участников.", "Слушания: {by}.", "Председатель {who}."]),
]  # fmt: skip
PROTOCOL_KK: Able = [
    ("Хаттама. {c} ({short})", ["{Formly} қоғамдық тыңдау, жоба: {by}. Хаттама қоса берілген файлда."]),
    ("{c}: қоғамдық тыңдау хаттамасы", ["{Held}: {over}", "{Where}: {at}", "Тыңдауда қаралған құжат: {by}", "Хаттамаға қол қойылған, {k} парақ"]),
    ("Тыңдау хаттамасы жарияланды: {by}", ["Бастамашы: {c}{id}. Тыңдау {form} өткізілді. {Held}: {over}."]),
    ("Қоғамдық тыңдаудың №{n} хаттамасы", ["Жоба: {by}", "Өтініш беруші {c}", "{Held} {over}, {at}", "Төрағалық етуші {who}, хатшы {who2}"]),
    ("Хаттамалар. {d}", ["{Formly} қоғамдық тыңдаудың хаттамасы: {c}, {by} ({over})."]),
    ("Келіп түскен хаттамалар: {c}", ["Басқармаға {form} өткен қоғамдық тыңдаудың хаттамасы келіп түсті.", "{Held}: {over}. Атауы: {by}.", "{Where}: {at}."]),
    ("{c} материалдары бойынша қоғамдық тыңдау хаттамасы, {short}", ["Күн тәртібі: құжатты қарау – {by}.", "Шешім: қоғамдық тыңдау өтті деп саналсын."]),
    ("Тыңдау хаттамасы", ["{Held} | {over}", "Бастамашы | {c}", "Құжат | {by}", "{Where} | {at}", "Ескертпелер саны | {k}", "Хаттама | орналастырылды"]),
    ("Хаттама қосымшаларымен ({c})", ["Қоғамдық тыңдаулар өткізу қағидаларын орындау үшін {formly} қоғамдық тыңдаудың хаттамасы орналастырылады. Жоба: {q}. {Held}: {over}. Хаттамаға қол қойғандар: {who}, {who2}."]),
    ("Хаттама: {d}, {short}", ["Құжат: {by}", "Бастамашы: {c}", "{Formly} қоғамдық тыңдау. Хаттамаға келіспеушіліксіз қол қойылды."]),
    ("{By} – хаттама", ["{c}. Қоғамдық тыңдаудың хаттамасы ({shape}). {Held}: {over}. Қатысушылардың ескертпелері жиынтық кестеге енгізілді."]),
]  # fmt: skip
ASIDE = {
    "ru": [
        "Пакет проектных документов размещён на {site}.", "Вопросы можно задать заявителю: {phone}.", "Замечания направляются через портал {site} не позднее {until}.", "Ответственный за проведение – {who}.",
        "Проектировщик: {maker}.", "Объявление поступило в управление по почте, вх. № {n}.", "{press}",
    ],
    "kk": [
        "Жобалық құжаттар пакеті {site} порталында орналастырылған.", "Сұрақтарды өтініш берушіге қоюға болады: {phone}.", "Ескертпелер {site} порталы арқылы {until} дейін жіберіледі.", "Өткізуге жауапты – {who}.",
        "Жобалаушы: {maker}.", "Хабарландыру басқармаға пошта арқылы келіп түсті, кіріс № {n}.", "{press}",
    ],
}  # fmt: skip
FRAMES = {
    "ru": ["Раздел: экология, общественные слушания.", "Размещено отделом экологического регулирования.", "Источник: письмо {c}.", "Материал опубликован на государственном и русском языках."],
    "kk": ["Бөлім: экология, қоғамдық тыңдаулар.", "Экологиялық реттеу бөлімі орналастырды.", "Дереккөз: {c} хаты.", "Материал мемлекеттік және орыс тілдерінде жарияланды."],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place or the territory, now and then shorter."""
    return shortened(
        h, language, rng, 0.2, 0.32, [(" район, село", " р-н, с."), ("облысы", "обл."), ("область", "обл.")]
    )


def name(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if rng.random() < (0.14 if language == "ru" else 0.05):
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def clean(text: str) -> str:
    """The text without the points that two parts bring one each."""
    text = re.sub(r"(?<=[.?!])\.(?!\.)", "", text)
    return re.sub(r" {2,}", " ", re.sub(r",(?=[,.;])", "", text)).strip()


def given(h: Hearing, language: str, rng: random.Random) -> dict[str, str]:
    """What the templates are filled in with."""
    russian, opened = language == "ru", h.form == OPEN
    by, c = name(h, language, rng), h.company.ru if russian else h.company.kk
    when = on(h, language, rng)
    inner = by.replace("«", '"').replace("»", '"')
    who, who2 = rng.sample(STAFF, 2)
    press, n = rng.choice(PAPERS), rng.randint(12, 390)
    end = days.after(h.start.date() - timedelta(days=9), 2) if opened else h.end
    number = "" if h.company.person else h.company.number
    if russian:
        shape, form = ("открытое собрание", rng.choice(["в форме открытого собрания", "в форме открытых собраний"])) if opened else ("публичные обсуждения", rng.choice(["в форме публичных обсуждений", "посредством публичных обсуждений"]))  # fmt: skip
        when_ = rng.choice(["Дата, время", "Дата и начало", "Время проведения"]) if opened else rng.choice(["Период", "Срок проведения"])  # fmt: skip
        place = rng.choice(["Место", "Адрес", "Место проведения"]) if opened else rng.choice(["Затрагиваемая территория", "Территория"])  # fmt: skip
        held = rng.choice(["Дата слушаний", "Слушания состоялись"]) if opened else "Период обсуждений"
        past = f"состоявшихся {h.end.day} {days.RU[h.end.month - 1]} {h.end.year} года" if opened else f"проходивших с {h.start:%d.%m.%Y} по {h.end:%d.%m.%Y}"  # fmt: skip
        where_d, ident = first(district(h.place.district[0])), f" (БИН {number})"
        paper = f"Объявление опубликовано также в газете «{press[0]}», № {rng.randint(14, 96)}."
        until, formly = f"{end:%d.%m.%Y}", ""
    else:
        shape, form = ("ашық жиналыс", rng.choice(["ашық жиналыс нысанында", "ашық жиналыс түрінде"])) if opened else ("жария талқылау", rng.choice(["жария талқылау нысанында", "жария талқылау арқылы"]))  # fmt: skip
        when_ = rng.choice(["Күні, уақыты", "Өтетін күні мен сағаты", "Өткізу уақыты"]) if opened else rng.choice(["Кезеңі", "Өту мерзімі"])  # fmt: skip
        place = rng.choice(["Орны", "Мекенжай", "Өтетін жері"]) if opened else rng.choice(["Әсер ететін аумақ", "Аумақ"])  # fmt: skip
        held, past = ("Тыңдау күні" if opened else "Талқылау кезеңі"), ""
        where_d, ident = f"{h.place.district[1]} ауданы", f" (БСН {number})"
        paper = f"Хабарландыру «{press[1]}» газетінде де жарияланды (№ {rng.randint(14, 96)})."
        until = f"{end:%d.%m.%Y} күніне"
        formly = "ашық жиналыс нысанындағы" if opened else "жария талқылау нысанындағы"
    return {
        "by": by, "By": first(by), "inner": inner, "q": f"«{inner}»", "c": c, "id": ident if number and rng.random() < 0.6 else "", "number": number,
        "on": when, "On": first(when), "when": label(h, language, rng), "when_": when_, "When_": when_, "Where": place, "at": where(h, language, rng), "d": where_d,
        "short": f"{h.end:%d.%m.%Y}" if opened else f"{h.start:%d.%m}-{h.end:%d.%m.%Y}", "over": over(h, language, rng), "Held": held, "held_": f"{held[:1].lower()}{held[1:]} {h.end:%d.%m.%Y}" if opened else f"{h.start:%d.%m.%Y}-{h.end:%d.%m.%Y}", "past": past,
        "shape": shape, "form": form, "formly": formly, "Formly": first(formly), "maker": rng.choice(MAKERS)[not russian], "who": who, "who2": who2, "press": paper if rng.random() < 0.5 else "",
        "n": str(n), "k": str(rng.randint(4, 11)), "phone": f"8-7{rng.randint(10, 29)}2-{rng.randint(20, 79)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", "mail": f"{rng.choice(['kense', 'ecolog', 'priemnaya', 'too'])}{rng.randint(1, 99)}@post.example",
        "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz", "until": until,
    }  # fmt: skip


def _filled(template: tuple[str, list[str]], h: Hearing, language: str, rng: random.Random) -> Text:
    got = given(h, language, rng)
    body: list[str] = []
    for line in template[1]:
        if line.endswith("| {number}") and not got["number"]:
            continue
        text = line
        if "{aside}" in line:
            text = line.replace("{aside}", rng.choice(ASIDE[language]) if rng.random() < 0.6 else "")
        done = clean(text.format(**got))
        if done and done not in body:
            body.append(done)
    if rng.random() < 0.12:
        body.append(clean(rng.choice(FRAMES[language]).format(**got)))
    title, dice = clean(template[0].format(**got)), rng.random()
    title = first(title)
    if dice < 0.08:
        title, body = title.replace("ё", "е"), [line.replace("ё", "е").replace("–", "-") for line in body]
    elif dice < 0.14:
        title, body = title.replace("«", '"').replace("»", '"'), [line.replace("«", '"').replace("»", '"') for line in body]  # fmt: skip
    elif dice < 0.2 and len(title) < 50:
        title = title.upper()
    return title, body


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    return _filled(rng.choice(ANNOUNCE_RU), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    return _filled(rng.choice(ANNOUNCE_KK), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """What the page of minutes says, in Russian."""
    return _filled(rng.choice(PROTOCOL_RU), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """What the page of minutes says, in Kazakh."""
    return _filled(rng.choice(PROTOCOL_KK), h, "kk", rng)
