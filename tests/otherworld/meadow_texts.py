"""What offices, companies and their designers post of a hearing: templates, filled in from it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
import re
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, first, shortened
from tests.otherworld.meadow_days import at_kk, kk_day, moment, over, ru_day
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

DESIGNERS = [("ТОО «ЭкоПроект Консалтинг»", "«ЭкоПроект Консалтинг» ЖШС"), ("ИП «ЭкоНорма»", "«ЭкоНорма» ЖК"), ("ТОО «Табиғат-Эксперт»", "«Табиғат-Эксперт» ЖШС"), ("ТОО «ГеоЭкоСервис»", "«ГеоЭкоСервис» ЖШС")]  # fmt: skip
PEOPLE = ["Ахметов Е.", "Байжанова С.", "Смагулов Т.", "Кусаинова Ж.", "Ли А.", "Тажибаев М.", "Захарова Н.", "Искакова Д."]  # fmt: skip

# what each name in braces stands for: see `_given`
ANNOUNCE_RU: list[Text] = [
    ("Объявление о проведении общественных слушаний", ["{c}{bin} сообщает о проведении общественных слушаний в форме {way} по проекту {q}.", "{when_}: {when}.", "{where_}: {at}.", "{more}"]),
    ("{c} объявляет о проведении общественных слушаний", ["{c} {when_on} проводит общественные слушания в форме {way} по проекту: {by}. {where_}: {at}.", "{more}"]),
    ("Общественные слушания {c}", ["Уважаемые жители! Приглашаем принять участие в общественных слушаниях ({shape}).", "Предмет слушаний: {by}", "Инициатор намечаемой деятельности: {c}{bin}", "{when_}: {when}", "{where_}: {at}", "{more}"]),
    ("О проведении общественных слушаний в форме {way}", ["В соответствии со статьёй 73 Экологического кодекса Республики Казахстан и Правилами проведения общественных слушаний (приказ от 3 августа 2021 года № 286) {c} уведомляет заинтересованную общественность о проведении общественных слушаний в форме {way}.", "Наименование проекта: {by}.", "Общественные слушания состоятся {when_on}.", "{where_}: {at}.", "{more}"]),
    ("Объявление", ["Общественные слушания в форме {way}", "1. Предмет общественных слушаний: {by}", "2. Инициатор: {c}, БИН/ИИН {number}, тел. {phone}", "3. {when_}: {when}", "4. {where_}: {at}", "5. Разработчик: {designer}", "{more}"]),
    ("Общественные слушания: {by}", ["Заказчик: {c}{bin}. {when_}: {when}. {where_}: {at}. Форма проведения — {shape}.", "{more}"]),
    ("Исх. № {n}-{k} о размещении объявления", ["Руководителю Управления природных ресурсов и регулирования природопользования", "{c} просит разместить на Вашем интернет-ресурсе следующее объявление.", "{c} проводит общественные слушания по материалам: {by}. Форма проведения: {shape}. {when_}: {when}. {where_}: {at}.", "Директор {who}", "Исп.: {who2}, тел. {phone}"]),
    ("Уведомление о проведении общественных слушаний", ["Управление природных ресурсов и регулирования природопользования информирует население о том, что по инициативе {cq} будут проведены общественные слушания ({shape}) по проекту {q}.", "{when_}: {when}", "{where_}: {at}", "Контакты инициатора: {phone}, {mail}", "{more}"]),
    ("ОБЪЯВЛЕНИЕ об общественных слушаниях", ["Наименование проекта: {by}", "Инициатор: {c}", "БИН/ИИН: {number}", "Форма слушаний: {shape}", "{when_}: {when}", "{where_}: {at}", "Телефон для справок: {phone}", "Электронный адрес: {mail}"]),
    ("Общественные слушания, {c}", ["{by}, {when}, {at}. {Shape}.", "Тел.: {phone}"]),
    ("{c} проводит общественные слушания в форме {way}", ["{c} объявляет о проведении {when_on} общественных слушаний в форме {way}. Тема: {by}. {where_}: {at}.", "{more}"]),
    ("Информация о предстоящих общественных слушаниях", ["№ п/п | Показатель | Сведения", "1 | Инициатор | {c}", "2 | Проект | {by}", "3 | Форма | {shape}", "4 | {when_} | {when}", "5 | {where_} | {at}", "6 | Контакты | {phone}, {mail}"]),
    ("Вниманию жителей! Общественные слушания", ["{When} по адресу: {at} — общественные слушания в форме {way}.", "На обсуждение выносится {q}. Инициатор — {c}, разработчик проекта — {designer}.", "{more}"]),
]  # fmt: skip
# a public discussion has no address at which one gathers
ANNOUNCE_RU_TALK: list[Text] = [
    ("Общественные слушания посредством публичных обсуждений", ["{c}{bin} сообщает, что {when_on} на Едином экологическом портале проводятся общественные слушания посредством публичных обсуждений по проекту {q}.", "Территория воздействия: {at}.", "{more}"]),
    ("Публичные обсуждения проекта {c}", ["{By}.", "Период проведения публичных обсуждений: {when}.", "Территория: {at}. Инициатор: {c}, тел. {phone}.", "Замечания и предложения принимаются на портале {site}."]),
    ("Объявление о публичных обсуждениях", ["Вид общественных слушаний: публичные обсуждения. Инициатор: {c}. Наименование документа: {by}. Сроки: {when}. Затрагиваемая территория: {at}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_KK: list[Text] = [
    ("Қоғамдық тыңдау өткізу туралы хабарландыру", ["{c}{bin} {way} нысанында қоғамдық тыңдау өткізілетінін хабарлайды. Жобаның атауы: {by}.", "{when_}: {when}.", "{where_}: {at}.", "{more}"]),
    ("{c} қоғамдық тыңдау өткізеді", ["{c} {way} нысанында қоғамдық тыңдау өткізеді. Тақырыбы: {by}. {when_}: {when}. {where_}: {at}.", "{more}"]),
    ("Хабарландыру", ["{Way} нысанындағы қоғамдық тыңдаулар", "1. Қоғамдық тыңдаудың тақырыбы: {by}", "2. Бастамашы: {c}, БСН/ЖСН {number}, тел. {phone}", "3. {when_}: {when}", "4. {where_}: {at}", "5. Әзірлеуші: {designer}", "{more}"]),
    ("Құрметті тұрғындар!", ["Сіздерді қоғамдық тыңдауға қатысуға шақырамыз ({shape}).", "Жоба: {by}", "Бастамашы: {c}{bin}", "{when_}: {when}", "{where_}: {at}", "{more}"]),
    ("{Way} нысанындағы қоғамдық тыңдау туралы", ["Қазақстан Республикасы Экология кодексінің 73-бабына және Қоғамдық тыңдауларды өткізу қағидаларына (2021 жылғы 3 тамыздағы № 286 бұйрық) сәйкес {c} мүдделі жұртшылыққа {way} нысанында қоғамдық тыңдау өтетінін хабарлайды.", "Жобаның атауы: {by}.", "{when_}: {when}.", "{where_}: {at}.", "{more}"]),
    ("Қоғамдық тыңдау: {by}", ["Тапсырыс беруші: {c}{bin}. {when_}: {when}. {where_}: {at}. Өткізу нысаны – {shape}.", "{more}"]),
    ("Шығ. № {n}-{k} хабарландыруды орналастыру туралы", ["Табиғи ресурстар және табиғат пайдалануды реттеу басқармасының басшысына", "{c} келесі хабарландыруды ресми интернет-ресурсқа орналастыруды сұрайды.", "{c} мына материалдар бойынша қоғамдық тыңдау өткізеді: {by}. Өткізу нысаны: {shape}. {when_}: {when}. {where_}: {at}.", "Директор {who}", "Орынд.: {who2}, тел. {phone}"]),
    ("Қоғамдық тыңдау өтетіні туралы хабарлама", ["Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы тұрғындарға қоғамдық тыңдау ({shape}) өтетінін хабарлайды.", "Жоба: {by}", "Бастамашы: {c}", "{when_}: {when}", "{where_}: {at}", "Бастамашының байланыс деректері: {phone}, {mail}", "{more}"]),
    ("ХАБАРЛАНДЫРУ (қоғамдық тыңдау)", ["Жобаның атауы: {by}", "Бастамашы: {c}", "БСН/ЖСН: {number}", "Тыңдау нысаны: {shape}", "{when_}: {when}", "{where_}: {at}", "Анықтама телефоны: {phone}", "Электрондық пошта: {mail}"]),
    ("Қоғамдық тыңдау, {c}", ["{by}, {when}, {at}. {Shape}.", "Тел.: {phone}"]),
    ("Алдағы қоғамдық тыңдау туралы ақпарат", ["р/с № | Көрсеткіш | Мәлімет", "1 | Бастамашы | {c}", "2 | Жоба | {by}", "3 | Нысаны | {shape}", "4 | {when_} | {when}", "5 | {where_} | {at}", "6 | Байланыс | {phone}, {mail}"]),
]  # fmt: skip
ANNOUNCE_KK_TALK: list[Text] = [
    ("Жария талқылау арқылы қоғамдық тыңдау", ["{c}{bin} Бірыңғай экологиялық порталда жария талқылау арқылы қоғамдық тыңдау өткізілетінін хабарлайды. Жоба: {by}.", "Өткізу кезеңі: {when}.", "Әсер ету аумағы: {at}.", "{more}"]),
    ("Жария талқылау туралы хабарландыру", ["Қоғамдық тыңдау түрі: жария талқылау. Бастамашы: {c}. Құжаттың атауы: {by}. Мерзімі: {when}. Аумағы: {at}.", "Ескертулер мен ұсыныстар {site} порталында қабылданады."]),
]  # fmt: skip

PROTOCOL_RU: list[Text] = [
    ("Протокол общественных слушаний", ["Протокол общественных слушаний в форме {way} по проекту {q}", "Инициатор: {c}", "{held_}: {over}"]),
    ("Протокол общественных слушаний {c} от {over_of}", ["{By}", "{Shape}. {where_}: {at}."]),
    ("Протокол по проекту: {by}", ["Размещён протокол общественных слушаний {c}. {held_}: {over}. Форма: {shape}."]),
    ("Протокол ОС {c}", ["Протокол общественных слушаний, {over}. Проект: {by}."]),
    ("Протокол общественных слушаний, проведённых {over_in}", ["Заказчик: {c}{bin}", "Наименование проекта: {by}", "{where_}: {at}", "Протокол подписан председателем и секретарём."]),
    ("О размещении протокола общественных слушаний", ["В соответствии с Правилами проведения общественных слушаний размещаем протокол общественных слушаний в форме {way}.", "Проект: {by}.", "Инициатор: {c}, БИН/ИИН {number}.", "{held_}: {over}.", "Председатель: {who}. Секретарь: {who2}."]),
    ("Общественные слушания {c}: протокол", ["1. Инициатор | {c}", "2. Проект | {by}", "3. {held_} | {over}", "4. {where_} | {at}", "5. Протокол | прилагается"]),
    ("{c}. Протокол", ["Протокол общественных слушаний ({shape}) по материалам: {by}. {held_}: {over}. Общественные слушания признаны состоявшимися."]),
    ("Исх. № {n}-{k}/п", ["Руководителю Управления природных ресурсов и регулирования природопользования", "{c} направляет для размещения подписанный протокол общественных слушаний по проекту {q}. {held_}: {over}.", "Приложение: протокол на {k} листах.", "Директор {who}"]),
    ("Итоги общественных слушаний (протокол)", ["{held_}: {over}. {where_}: {at}. {c} представил на слушания проект {q}. Поступило {k} вопросов, на все даны ответы. Протокол прилагается."]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("Қоғамдық тыңдау хаттамасы", ["{Way} нысанында өткен қоғамдық тыңдаудың хаттамасы", "Жоба: {by}", "Бастамашы: {c}", "{held_}: {over}"]),
    ("{c} қоғамдық тыңдауының хаттамасы, {over}", ["{By}", "{Shape}. {where_}: {at}."]),
    ("Хаттама: {by}", ["{c} өткізген қоғамдық тыңдаудың хаттамасы орналастырылды. {held_}: {over}. Нысаны: {shape}."]),
    ("ҚТ хаттамасы, {c}", ["Қоғамдық тыңдаудың хаттамасы, {over}. Жоба: {by}."]),
    ("Қоғамдық тыңдаулардың хаттамасы ({over})", ["Тапсырыс беруші: {c}{bin}", "Жобаның атауы: {by}", "{where_}: {at}", "Хаттамаға төраға мен хатшы қол қойды."]),
    ("Қоғамдық тыңдау хаттамасын орналастыру туралы", ["Қоғамдық тыңдауларды өткізу қағидаларына сәйкес {way} нысанындағы қоғамдық тыңдаудың хаттамасын орналастырамыз.", "Жоба: {by}.", "Бастамашы: {c}, БСН/ЖСН {number}.", "{held_}: {over}.", "Төраға: {who}. Хатшы: {who2}."]),
    ("{c} қоғамдық тыңдауы: хаттама", ["1. Бастамашы | {c}", "2. Жоба | {by}", "3. {held_} | {over}", "4. {where_} | {at}", "5. Хаттама | қоса беріледі"]),
    ("{c}. Хаттама", ["Қоғамдық тыңдаудың хаттамасы ({shape}). Материалдар: {by}. {held_}: {over}. Қоғамдық тыңдау өтті деп танылды."]),
    ("Шығ. № {n}-{k}/х", ["Табиғи ресурстар және табиғат пайдалануды реттеу басқармасының басшысына", "{c} орналастыру үшін қоғамдық тыңдаудың қол қойылған хаттамасын жолдайды. Жоба: {by}. {held_}: {over}.", "Қосымша: хаттама {k} парақта.", "Директор {who}"]),
    ("Қоғамдық тыңдау қорытындысы (хаттама)", ["{held_}: {over}. {where_}: {at}. {c} тыңдауға мына жобаны ұсынды: {by}. {k} сұрақ қойылып, барлығына жауап берілді. Хаттама қоса беріліп отыр."]),
]  # fmt: skip

MORE = {
    "ru": [
        "С проектной документацией можно ознакомиться на сайте {site} и в управлении природных ресурсов.", "Замечания и предложения направлять на электронный адрес {mail}.", "Дополнительную информацию можно получить по телефону {phone}.",
        "Разработчик проектной документации: {designer}.", "Приглашаем принять участие всех заинтересованных лиц.", "Замечания и предложения принимаются до {until}.",
    ],
    "kk": [
        "Жоба құжаттамасымен {site} сайтында және табиғи ресурстар басқармасында танысуға болады.", "Ескертулер мен ұсыныстарды {mail} электрондық мекенжайына жіберуге болады.", "Қосымша ақпаратты {phone} телефоны арқылы алуға болады.",
        "Жоба құжаттамасын әзірлеуші: {designer}.", "Барлық мүдделі тұлғаларды қатысуға шақырамыз.", "Ескертулер мен ұсыныстар {until} дейін қабылданады.",
    ],
}  # fmt: skip
MORE_OPEN = {
    "ru": ["Участие возможно также посредством видеоконференцсвязи ZOOM, ссылка размещена на портале.", "Регистрация участников начинается за 30 минут, с {before}."],
    "kk": ["Тыңдауға ZOOM бейнеконференциясы арқылы да қатысуға болады, сілтемесі порталда.", "Қатысушыларды тіркеу сағат {before} басталады."],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; now and then in the shortened words of an office."""
    return shortened(h, language, rng, 0.12, 0.25, [("область", "обл."), (" район,", " р-н,"), ("облысы", "обл.")])


def _by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; in a Kazakh text now and then in Russian; now and then as the register has it."""
    if language == "kk" and rng.random() < 0.93:
        return rng.choice(h.project.kk)
    return h.project.card.replace('""', '"') if rng.random() < 0.15 else rng.choice(h.project.ru)


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    by, c = _by(h, language, rng), h.company.ru if russian else h.company.kk
    when, day, at = moment(h, language, rng), over(h, language, rng), where(h, language, rng)
    who, who2 = rng.sample(PEOPLE, 2)
    until, before = days.working_between(h.start.date() - timedelta(days=14), h.start.date() - timedelta(days=1))[-4], h.start - timedelta(minutes=30)  # fmt: skip
    until = until if open_ else h.end  # a discussion takes remarks until its end
    if russian:
        shape = ("открытое собрание", "открытого собрания") if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
        when_ = rng.choice(["Дата и время проведения", "Дата и время", "Дата, время начала"]) if open_ else rng.choice(["Период проведения", "Сроки проведения"])  # fmt: skip
        where_ = rng.choice(["Место проведения", "Адрес проведения", "Место"]) if open_ else rng.choice(["Территория воздействия", "Территория"])  # fmt: skip
        held, bin_ = ("Дата проведения" if open_ else "Период проведения"), rng.choice([f" (БИН {h.company.number})", f", БИН {h.company.number},", "", ""])  # fmt: skip
    else:
        shape = ("ашық жиналыс", "ашық жиналыс") if open_ else ("жария талқылау", "жария талқылау")
        when_ = rng.choice(["Өткізілетін күні мен уақыты", "Күні мен уақыты", "Өтетін уақыты"]) if open_ else rng.choice(["Өткізу кезеңі", "Өткізу мерзімі"])  # fmt: skip
        where_ = rng.choice(["Өткізілетін орны", "Өтетін орны", "Мекенжайы"]) if open_ else rng.choice(["Әсер ету аумағы", "Аумағы"])  # fmt: skip
        held, bin_ = ("Өткізілген күні" if open_ else "Өткізілген кезеңі"), rng.choice([f" (БСН {h.company.number})", f", БСН {h.company.number},", "", ""])  # fmt: skip
    on = when if not open_ or not re.match(r"(в \d|.*(, \d\d:\d\d$|начало))", when) else f"{h.start.day} {days.RU[h.start.month - 1]} {h.start.year} года в {h.start:%H:%M}"  # fmt: skip
    on = f"в период {on}" if not open_ and on[0] == "с" else f"в сроки {on}" if not open_ else on
    inner = by.replace("«", "“").replace("»", "”")
    return {
        "by": by, "By": first(by), "q": f"«{inner}»" if rng.random() < 0.6 else f"«{by}»", "c": c, "cq": c, "bin": "" if h.company.person else bin_,
        "number": h.company.number if not h.company.person else "—", "when": when, "When": first(when), "when_on": on, "over": day,
        "over_of": f"{h.end:%d.%m.%Y}" if open_ else f"{h.start:%d.%m.%Y}-{h.end:%d.%m.%Y}",
        "over_in": ru_day(h.end, rng) if open_ else f"в период с {h.start:%d.%m.%Y} по {h.end:%d.%m.%Y}", "at": at,
        "shape": shape[0], "Shape": first(shape[0]), "way": shape[1], "Way": first(shape[1]), "when_": when_, "where_": where_, "held_": held,
        "n": rng.randint(11, 480), "k": rng.randint(5, 9), "who": who, "who2": who2, "designer": rng.choice(DESIGNERS)[0 if russian else 1],
        "phone": f"8 (7{rng.randint(10, 29)}2) {rng.randint(20, 79)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", "mail": f"{rng.choice(['info', 'eco', 'office', 'ohs'])}{rng.randint(1, 99)}@mail.example",
        "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
        "until": f"{until:%d.%m.%Y}" if russian else f"{until:%d.%m.%Y} күніне", "before": f"{before:%H:%M}" if russian else f"{before:%H:%M}-{'дан' if before.minute else 'ден'}",
    }  # fmt: skip


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given = _given(h, language, rng)
    lines: list[str] = []
    for line in template[1]:
        if line == "{more}":
            able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
            lines += rng.sample(able, rng.choice([0, 1, 2, 3]))
        else:
            lines.append(line)
    title, body = template[0].format(**given), [line.format(**given) for line in lines]
    dice = rng.random()
    if dice < 0.1:
        title, body = title.replace("ё", "е"), [line.replace("ё", "е").replace("—", "-") for line in body]
    elif dice < 0.16:
        title = title.upper() if len(title) < 60 else title
    elif dice < 0.24 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:" else f"{line}." for line in body)]
    return clean(title), [clean(line) for line in body]


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.07:
        lines = notice_ru(h, rng)
        return lines[0], lines[1:]
    able = ANNOUNCE_RU if h.form == OPEN else [*ANNOUNCE_RU_TALK, *ANNOUNCE_RU_TALK, *ANNOUNCE_RU[2:9]]
    return _filled(rng.choice(able), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.07:
        lines = notice_kk(h, rng)
        return lines[0], lines[1:]
    able = ANNOUNCE_KK if h.form == OPEN else [*ANNOUNCE_KK_TALK, *ANNOUNCE_KK_TALK, *ANNOUNCE_KK[2:9]]
    return _filled(rng.choice(able), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian, now and then the whole of them."""
    if rng.random() < 0.1:
        lines = minutes_ru(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(PROTOCOL_RU), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh, now and then the whole of them."""
    if rng.random() < 0.1:
        lines = minutes_kk(h, rng)
        return lines[0], lines[1:]
    return _filled(rng.choice(PROTOCOL_KK), h, "kk", rng)


# ---------------------------------------------------------------- whole papers by the Rules' annexes


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Russian."""
    g = _given(h, "ru", rng)
    return [
        f"Объявление о проведении общественных слушаний в форме {g['way']}",
        f"1. Предмет общественных слушаний: {g['by']}.",
        f"2. Инициатор общественных слушаний: {g['c']}, БИН/ИИН {g['number']}, тел. {g['phone']}, {g['mail']}.",
        f"3. Составитель документации: {g['designer']}.",
        f"4. {g['when_']} общественных слушаний: {g['when']}.",
        f"5. {g['where_']}: {g['at']}.",
        f"6. Документация размещена на сайте {g['site']}.",
        f"7. Замечания и предложения принимаются до {g['until']}.",
    ]


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """A notice by the annex, in Kazakh."""
    g = _given(h, "kk", rng)
    return [
        f"{g['Way']} нысанында қоғамдық тыңдау өткізу туралы хабарландыру",
        f"1. Қоғамдық тыңдаудың мәні: {g['by']}.",
        f"2. Қоғамдық тыңдаудың бастамашысы: {g['c']}, БСН/ЖСН {g['number']}, тел. {g['phone']}, {g['mail']}.",
        f"3. Құжаттаманы жасаушы: {g['designer']}.",
        f"4. {g['when_']}: {g['when']}.",
        f"5. {g['where_']}: {g['at']}.",
        f"6. Құжаттама {g['site']} сайтында орналастырылған.",
        f"7. Ескертулер мен ұсыныстар {g['until']} дейін қабылданады.",
    ]


ASKED_RU = [
    ("Как будет решаться вопрос с пылью?", "Предусмотрено орошение дорог и площадок"),
    ("Будут ли привлекаться местные жители на работу?", "Да, в первую очередь жители сельского округа"),
    ("Куда будут вывозиться отходы?", "По договору со специализированной организацией"),
    ("Какое расстояние до жилой зоны?", "Более одного километра, санитарно-защитная зона выдержана"),
]
ASKED_KK = [
    ("Шаң мәселесі қалай шешіледі?", "Жолдар мен алаңдарға су себу қарастырылған"),
    ("Жергілікті тұрғындар жұмысқа тартыла ма?", "Иә, ең алдымен ауылдық округ тұрғындары"),
    ("Қалдықтар қайда шығарылады?", "Мамандандырылған ұйыммен шарт бойынша шығарылады"),
    ("Тұрғын аймаққа дейінгі қашықтық қандай?", "Бір километрден астам, санитариялық-қорғау аймағы сақталған"),
]


def _others(given: dict[str, str | int], rng: random.Random) -> list[str]:
    """Two people who neither preside nor write."""
    return rng.sample([who for who in PEOPLE if who not in (given["who"], given["who2"])], 2)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Russian, by the annex."""
    g, open_ = _given(h, "ru", rng), h.form == OPEN
    closed = h.start + timedelta(minutes=rng.choice([35, 45, 60, 80]))
    when = f"{ru_day(h.start.date(), rng)}, начало в {h.start:%H:%M}, окончание в {closed:%H:%M}" if open_ else moment(h, "ru", rng)  # fmt: skip
    asked = [f"Вопрос ({who}): {ask} Ответ: {answer}." for who, (ask, answer) in zip(_others(g, rng), rng.sample(ASKED_RU, 2), strict=True)]  # fmt: skip
    lines = [
        "Протокол общественных слушаний " + (f"в форме {g['way']}" if open_ else "посредством публичных обсуждений"),
        f"1. Предмет общественных слушаний: {g['by']}.",
        f"2. Инициатор: {g['c']}, БИН/ИИН {g['number']}, тел. {g['phone']}.",
        f"3. {'Дата и время проведения' if open_ else 'Период проведения'}: {when}.",
        f"4. {g['where_']}: {g['at']}.",
        f"5. Объявление размещено на портале {ru_day(h.seen.date(), rng)}",
        f"6. Председатель: {g['who']}. Секретарь: {g['who2']}." if open_ else f"6. Ответственное лицо: {g['who']}.",
        *(asked if open_ else ["7. Замечания и предложения общественности не поступали."]),
        "Общественные слушания признаны состоявшимися.",
        f"Протокол подписан {ru_day(days.after(h.end, 1), rng)}",
    ]
    return [clean(line) for line in lines]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Kazakh, by the annex."""
    g, open_ = _given(h, "kk", rng), h.form == OPEN
    closed = h.start + timedelta(minutes=rng.choice([35, 45, 60, 80]))
    when = f"{kk_day(h.start.date(), rng)}, басталуы сағат {at_kk(h.start)}, аяқталуы {closed:%H:%M}" if open_ else moment(h, "kk", rng)  # fmt: skip
    asked = [f"Сұрақ ({who}): {ask} Жауап: {answer}." for who, (ask, answer) in zip(_others(g, rng), rng.sample(ASKED_KK, 2), strict=True)]  # fmt: skip
    lines = [
        ("Ашық жиналыс нысанында" if open_ else "Жария талқылау арқылы") + " өткізілген қоғамдық тыңдаудың хаттамасы",
        f"1. Қоғамдық тыңдаудың мәні: {g['by']}.",
        f"2. Бастамашы: {g['c']}, БСН/ЖСН {g['number']}, тел. {g['phone']}.",
        f"3. {'Өткізілген күні мен уақыты' if open_ else 'Өткізілген кезеңі'}: {when}.",
        f"4. {g['where_']}: {g['at']}.",
        f"5. Хабарландырудың порталда орналастырылған күні: {kk_day(h.seen.date(), rng)}",
        f"6. Төраға: {g['who']}. Хатшы: {g['who2']}." if open_ else f"6. Жауапты тұлға: {g['who']}.",
        *(asked if open_ else ["7. Жұртшылықтан ескертулер мен ұсыныстар түскен жоқ."]),
        "Қоғамдық тыңдау өтті деп танылды.",
        f"Хаттамаға қол қойылған күні: {kk_day(days.after(h.end, 1), rng)}",
    ]
    return [clean(line) for line in lines]


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages, one after the other."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    if rng.random() < 0.5:
        return f"{head} / {title}", [*kazakh, *russian], ""
    return head, [*kazakh, title, *russian], ""


# ---------------------------------------------------------------- several in one

HEADS = {
    ("announcement", "ru"): [("Объявление о проведении общественных слушаний", "Общественные слушания в форме открытых собраний состоятся по следующим проектам:"), ("График общественных слушаний", "График проведения общественных слушаний в форме открытого собрания"), ("Общественные слушания", "Уведомляем о проведении общественных слушаний в форме открытых собраний:")],
    ("announcement", "kk"): [("Қоғамдық тыңдаулар өткізу туралы хабарландыру", "Ашық жиналыс нысанындағы қоғамдық тыңдаулар келесі жобалар бойынша өтеді:"), ("Қоғамдық тыңдаулар кестесі", "Ашық жиналыс нысанында қоғамдық тыңдауларды өткізу кестесі")],
    ("protocol", "ru"): [("Протоколы общественных слушаний", "Протоколы общественных слушаний, проведённых в форме открытых собраний:"), ("Протоколы", "Размещены протоколы общественных слушаний (открытые собрания):")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулардың хаттамалары", "Ашық жиналыс нысанында өткізілген қоғамдық тыңдаулардың хаттамалары:"), ("Хаттамалар", "Қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары орналастырылды:")],
}  # fmt: skip
NAMES = {"ru": ["№", "Инициатор", "Наименование проекта", "Дата, время", "Место проведения"], "kk": ["№", "Бастамашы", "Жобаның атауы", "Күні, уақыты", "Өтетін орны"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a numbered list, blocks of lines or a table."""
    title, first = rng.choice(HEADS[kind, language])
    say = moment if kind == "announcement" else over
    russian = language == "ru"
    rows = [[h.company.ru if russian else h.company.kk, _by(h, language, rng), say(h, language, rng), where(h, language, rng)] for h in group]  # fmt: skip
    names, style = NAMES[language], rng.choice(["list", "blocks", "table", "table"])
    if style == "table":
        head = "".join(f"<th>{name}</th>" for name in names)
        cells = "".join(f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>" for n, row in enumerate(rows, 1))  # fmt: skip
        return title, [first, *(" | ".join(row) for row in rows)], f"<p>{first}</p><table><tr>{head}</tr>{cells}</table>"  # fmt: skip
    if style == "list":
        if len({row[0] for row in rows}) == 1 and rng.random() < 0.6:
            title = f"{title} – {rows[0][0]}"
        return title, [first, *(clean(f"{n}. {c}: {by}, {when}, {at};") for n, (c, by, when, at) in enumerate(rows, 1))], ""  # fmt: skip
    body = [first]
    for n, row in enumerate(rows, 1):
        body += [f"{n}) {row[1]}", *(f"{name}: {cell}" for name, cell in zip([names[1], *names[3:]], [row[0], *row[2:]], strict=True))]  # fmt: skip
    return title, [clean(line) for line in body], ""
