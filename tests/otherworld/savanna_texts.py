"""What offices of every habit post of a hearing: two sentences, the annex filled in, a title alone, a list, an excerpt."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, figures, first, of_district, shortened
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.savanna_days import day_kk, day_ru, month_of, over, since_kk, when, within

Marked = tuple[str, list[str], str]
MAKERS = [("ТОО «ЭкоЛидер-Аудит»", "«ЭкоЛидер-Аудит» ЖШС"), ("ТОО «Центр природоохранных проектов»", "«Табиғат қорғау жобалары орталығы» ЖШС"), ("ИП «Экоход»", "«Экоход» ЖК"), ("АО «Жерқойнау-Институт»", "«Жерқойнау-Институт» АҚ")]  # fmt: skip
STAFF = ["К. Абдирова", "Т. Бердалин", "Л. Ган", "Е. Дүйсенов", "Қ. Есімова", "О. Лысенко", "С. Мұсаев", "Ә. Рысбек", "Н. Төлеген", "И. Шпак"]  # fmt: skip
SHORT = [(" район,", " р-н,"), ("район ", "р-н "), ("село ", "с."), ("улица ", "ул."), ("дом ", "д."), ("область,", "обл.,"), (" ауданы,", " ауд.,"), (" көшесі,", " к-сі,"), (" ауылы,", " а.,"), (" облысы,", " обл.,")]  # fmt: skip

# what each name in braces stands for: see `_given`
NOTICE_RU: list[Text] = [
    ("Общественные слушания: {c}", ["{Within}, {at}. Обсуждается: {by}. Форма – {form1}."]),
    ("{c}: общественные слушания в форме {form2} – {by}; {when}; {at}", []),
    ("Общественные слушания, {by}", ["{c}, {form1}, {when}", "{at}"]),
    ("Вниманию жителей!", ["Акимат {g} сообщает: {within} проводятся общественные слушания ({form1}).", "Что рассматривается – {by}.", "Кто выносит на обсуждение – {c}{bin}.", "{where_} – {at}.", "{more}"]),
    ("Информационное сообщение", ["Согласно Правилам проведения общественных слушаний (приказ № 286 от 03.08.2021 г.) организуются общественные слушания в форме {form2} по объекту: {by}.", "{when_}: {when}.", "{where_}: {at}.", "Организатор: {c}, {phone}."]),
    ("Об обсуждении проекта с населением", ["Публикуем по обращению заявителя ({c}).", "{By}.", "Общественные слушания в форме {form2}: {when}. {where_}: {at}.", "По всем вопросам: {who}, тел. {phone}"]),
    ("Объявление!!!", ["– проект: {by}", "– заказчик: {c}", "– {when_low}: {when}", "– {where_low}: {at}", "– форма слушаний: {form1}", "– контакты: {phone}"]),
    ("Исх. № {n}/{k}. О проведении общественных слушаний", ["Просим разместить на вашем интернет-ресурсе следующее объявление.", "{c}{bin} {within} проводит общественные слушания ({form1}), тема: {by}.", "{where_}: {at}.", "Исп. {who}, {phone}"]),
    ("{figures} – общественные слушания, {c}", ["{By}. {when_}: {when}. Проходят в форме {form2}, {where_low}: {at}.", "{more}"]),
    ("Публикация объявления инициатора", ["Слушания: общественные, экологические, {form1}. Проект: {by}.", "Инициатор: {c}{bin}. {where_}: {at}. {when_}: {when}.", "{more}", "{more}"]),
]  # fmt: skip
NOTICE_RU_OPEN: list[Text] = [
    ("Приходите на слушания", ["{c} расскажет о проекте и ответит на вопросы. Проект: {by}. Встречаемся {within} (общественные слушания, открытое собрание). Адрес: {at}.", "{more}"]),
    ("Открытое собрание жителей по экологии", ["Повестка: {by}. Докладывает {c}. Собрание (общественные слушания) начнётся {within}, {at}. Подключиться можно и через Zoom: ссылка у секретаря, {phone}."]),
]  # fmt: skip
NOTICE_RU_TALK: list[Text] = [
    ("Выскажите своё мнение", ["На общественные слушания (публичные обсуждения) вынесены документы: {by}. Заявитель – {c}. Портал {site} принимает отзывы {within}.", "Территория: {at}."]),
    ("Открыты публичные обсуждения – {c}", ["Документ: {by}. Срок: {when}. Территория: {at}. Собрание не проводится, мнения оставляйте на {site}."]),
]  # fmt: skip
NOTICE_KK: list[Text] = [
    ("Қоғамдық тыңдау: {c}", ["{Within}, {at}. Талқыланатын құжат: {by}. Нысаны – {fk}."]),
    ("{c}: {fk} нысанындағы қоғамдық тыңдау – {by}; {when}; {at}", []),
    ("Қоғамдық тыңдау, {by}", ["{c}, {fk}, {when}", "{at}"]),
    ("Тұрғындар назарына!", ["{dk} ауданының әкімдігі {within} қоғамдық тыңдау ({fk}) болатынын ескертеді.", "Қаралатын мәселе – {by}.", "Талқылауға шығарушы – {c}{bin}.", "{where_} – {at}.", "{more}"]),
    ("Ақпараттық хабарлама", ["Қоғамдық тыңдаулар өткізу қағидаларына (03.08.2021 ж. № 286 бұйрық) сәйкес {fk} түріндегі қоғамдық тыңдау ұйымдастырылады, нысан: {by}.", "{when_}: {when}.", "{where_}: {at}.", "Ұйымдастырушы: {c}, {phone}."]),
    ("Жобаны халықпен талқылау туралы", ["Өтініш берушінің ({c}) сұрауымен жарияланып отыр.", "{By}.", "{Fk} нысанындағы қоғамдық тыңдау: {when}. {where_}: {at}.", "Барлық сұрақ бойынша: {who}, тел. {phone}"]),
    ("Хабарландыру!!!", ["– жоба: {by}", "– тапсырыс беруші: {c}", "– {when_low}: {when}", "– {where_low}: {at}", "– тыңдау нысаны: {fk}", "– байланыс: {phone}"]),
    ("Шығ. № {n}/{k}. Қоғамдық тыңдау өткізу туралы", ["Интернет-ресурстарыңызға төмендегі хабарландыруды орналастыруларыңызды сұраймыз.", "{c}{bin} {within} қоғамдық тыңдау ({fk}) өткізеді, тақырыбы: {by}.", "{where_}: {at}.", "Орынд. {who}, {phone}"]),
    ("{figures} – қоғамдық тыңдау, {c}", ["{By}. {when_}: {when}. {Fk} нысанында өтеді, {where_low}: {at}.", "{more}"]),
    ("Бастамашының хабарландыруы", ["Тыңдау түрі: қоғамдық, экологиялық, {fk}. Жоба: {by}.", "Бастамашы: {c}{bin}. {where_}: {at}. {when_}: {when}.", "{more}", "{more}"]),
]  # fmt: skip
NOTICE_KK_OPEN: list[Text] = [
    ("Тыңдауға келіңіздер", ["{c} жоба туралы айтып, сұрақтарға жауап береді. Жоба: {by}. Кездесу уақыты (қоғамдық тыңдау, ашық жиналыс): {when}. Мекенжайы: {at}.", "{more}"]),
    ("Экология мәселесі бойынша ашық жиналыс", ["Күн тәртібі: {by}. Баяндамашы – {c}. Жиналыс (қоғамдық тыңдау) {within} басталады, {at}. Zoom сілтемесін хатшыдан алуға болады, {phone}."]),
]  # fmt: skip
NOTICE_KK_TALK: list[Text] = [
    ("Пікіріңізді білдіріңіз", ["{c} қоғамдық тыңдауға (жария талқылауға) мына құжаттарды ұсынды: {by}. {site} порталы пікірлерді {within} қабылдайды.", "Аумағы: {at}."]),
    ("Жария талқылау ашылды – {c}", ["Құжат: {by}. Мерзімі: {when}. Аумақ: {at}. Жиналыс өтпейді, пікірлерді {site} порталында қалдырыңыз."]),
]  # fmt: skip
MINUTES_RU: list[Text] = [
    ("Выписка из протокола общественных слушаний", ["Слушания: {over}, {form1}.", "Вопрос повестки: {by} (заявитель {c}).", "ПОСТАНОВИЛИ: слушания признать состоявшимися, протокол направить на портал.", "Выписка верна, секретарь {who}."]),
    ("Протокол общественных слушаний ({form1}), {over}: {by}, {c}", []),
    ("Протокол (кратко): {by}", ["Организатор – {c}. {held_}: {over}. Форма – {form1}. Поступившие замечания внесены в таблицу. Вёл слушания {who}, протокол писал(а) {who2}."]),
    ("Размещён подписанный протокол", ["{c}, {by}. Общественные слушания ({form1}), {held_low}: {over}. Полная версия во вложении."]),
    ("{c} – протокол слушаний", ["объект: {by}", "{held_low}: {over}", "форма: {form1}", "председатель: {who}", "секретарь: {who2}", "замечаний внесено в таблицу: {k}"]),
    ("Протокол № {k}/{n}", ["{By}", "{c}{bin}", "Общественные слушания в форме {form2}. {held_}: {over}. {where_}: {at}."]),
    ("О результатах общественных слушаний (протокол)", ["Направляем для опубликования протокол общественных слушаний. Инициатор {c}, предмет: {by}, {held_low}: {over}.", "Исп. {who2}"]),
]  # fmt: skip
MINUTES_RU_OPEN: list[Text] = [
    ("Протокол собрания: {by}", ["{c}. Общественные слушания (открытое собрание) прошли {within}, {at}.", "Присутствовало: {n} чел. Председатель {who}, секретарь {who2}.", "СЛУШАЛИ: доклад проектировщика ({maker}).", "ВОПРОС: {ask}", "ОТВЕТ: {answer}", "РЕШИЛИ: замечания учесть, слушания считать проведёнными."]),
    ("Общественные слушания {c}: протокол и список участников", ["День слушаний: {over}. Тема: {by}. Зарегистрировано участников: {n}. Протокол подписали {who} (председатель) и {who2} (секретарь)."]),
]  # fmt: skip
MINUTES_KK: list[Text] = [
    ("Қоғамдық тыңдау хаттамасынан үзінді", ["Тыңдау: {over}, {fk}.", "Күн тәртібіндегі мәселе: {by} (өтініш беруші – {c}).", "ҚАУЛЫ ЕТТІ: тыңдау өткізілді деп танылсын, хаттама порталға жіберілсін.", "Үзінді дұрыс, хатшы {who}."]),
    ("Қоғамдық тыңдаудың хаттамасы ({fk}), {over}: {by}, {c}", []),
    ("Хаттама (қысқаша): {by}", ["Ұйымдастырушы – {c}. {held_}: {over}. Түрі – {fk}. Түскен ескертулер кестеге енгізілді. Тыңдауды {who} жүргізді, хаттаманы {who2} жазды."]),
    ("Қол қойылған хаттама салынды", ["{c}, {by}. Қоғамдық тыңдау ({fk}), {held_low}: {over}. Толық нұсқасы қоса берілген файлда."]),
    ("{c} – тыңдау хаттамасы", ["нысан: {by}", "{held_low}: {over}", "түрі: {fk}", "төрағасы: {who}", "хатшысы: {who2}", "кестеге енген ескертулер саны: {k}"]),
    ("№ {k}/{n} хаттама", ["{By}", "{c}{bin}", "{Fk} нысанындағы қоғамдық тыңдау. {held_}: {over}. {where_}: {at}."]),
    ("Қоғамдық тыңдау нәтижелері туралы (хаттама)", ["Қоғамдық тыңдаудың хаттамасын жариялауға жолдаймыз. Бастамашы – {c}, тыңдау мәні: {by}, {held_low}: {over}.", "Орынд. {who2}"]),
]  # fmt: skip
MINUTES_KK_OPEN: list[Text] = [
    ("Жиналыс хаттамасы: {by}", ["{c}. Қоғамдық тыңдау (ашық жиналыс) {within} өтті, {at}.", "{n} адам қатысты. Төраға {who}, хатшы {who2}.", "ТЫҢДАЛДЫ: жобалаушының баяндамасы ({maker}).", "СҰРАҚ: {ask}", "ЖАУАП: {answer}", "ШЕШТІ: ескертулер есепке алынсын, тыңдау өтті деп саналсын."]),
    ("{c} қоғамдық тыңдауы: хаттама және қатысушылар тізімі", ["Тыңдау күні: {over}. Тақырыбы: {by}. Тіркелген қатысушылар: {n}. Хаттамаға {who} (төраға) мен {who2} (хатшы) қол қойды."]),
]  # fmt: skip
MORE = {
    "ru": ["С документами можно ознакомиться на портале {site}.", "Вопросы и замечания: {mail}.", "Крайний срок подачи замечаний – {until}.", "Проект разработан: {maker}.", "Копия объявления вывешивается на доске у здания акимата.", "Контактное лицо {who}, {phone}."],
    "kk": ["Құжаттармен {site} порталында танысуға болады.", "Сұрақтар мен ескертулер: {mail}.", "Ескертулер берудің соңғы мерзімі – {until}.", "Жобаны жасаған: {maker}.", "Хабарландырудың көшірмесі әкімдік жанындағы тақтаға ілінеді.", "Байланысатын тұлға {who}, {phone}."],
}  # fmt: skip
MORE_OPEN = {"ru": ["Регистрация с {before}, начало ровно в назначенное время.", "Вход свободный."], "kk": ["Тіркеу {before} басталады.", "Кіру еркін."]}  # fmt: skip
ASKED = {
    "ru": [("Как будет решаться вопрос с пылью?", "Предусмотрен полив дорог в сухое время."), ("Сколько техники будет работать?", "Не более шести единиц одновременно."), ("Куда вывезут отходы?", "По договору со специализированной организацией."), ("Есть ли санитарно-защитная зона?", "Да, жилых домов в ней нет.")],
    "kk": [("Шаң мәселесі қалай шешіледі?", "Құрғақ кезде жолдарға су себіледі."), ("Қанша техника жұмыс істейді?", "Бір мезгілде алты бірліктен аспайды."), ("Қалдықтар қайда шығарылады?", "Мамандандырылған ұйыммен шарт бойынша."), ("Санитарлық-қорғау аймағы бар ма?", "Бар, оның ішінде тұрғын үй жоқ.")],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place: whole, in short words, or the hall first."""
    if h.form == OPEN and rng.random() < 0.2:
        parts = (h.place.ru if language == "ru" else h.place.kk).split(", ")
        return ", ".join([parts[-1], *parts[1:-1]])
    return shortened(h, language, rng, 0.2, 0.5, SHORT)


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; in Russian now and then as the register has it."""
    if language == "kk":
        return rng.choice(h.project.kk)
    if rng.random() < 0.12 and "«" not in h.project.card:
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru)


def name(h: Hearing, language: str) -> str:
    """The company."""
    return h.company.ru if language == "ru" else h.company.kk


def _phrases(h: Hearing, russian: bool, rng: random.Random) -> dict[str, str]:
    """How the labels are worded."""
    open_ = h.form == OPEN
    if russian:
        at, held = (rng.choice(["Дата", "День и час", "Начало"]), "Состоялись") if open_ else (rng.choice(["Сроки", "Период"]), "Проходили")  # fmt: skip
        place = rng.choice(["Место сбора", "Где", "Адрес проведения"]) if open_ else rng.choice(["Территория", "Административная территория"])  # fmt: skip
        ways = ("открытое собрание", "открытого собрания") if open_ else ("публичные обсуждения", "публичных обсуждений")  # fmt: skip
    else:
        at, held = (rng.choice(["Күні мен сағаты", "Басталу уақыты", "Қашан"]), "Өткізілді") if open_ else (rng.choice(["Талқылау мерзімі", "Кезең"]), "Өткізілген мерзімі")  # fmt: skip
        place = rng.choice(["Жиналыс орны", "Қайда", "Өткізілетін мекенжай"]) if open_ else rng.choice(["Аумағы", "Әкімшілік аумақ"])  # fmt: skip
        ways = ("ашық жиналыс",) * 2 if open_ else ("жария талқылау",) * 2
    return {"when_": at, "when_low": at.lower(), "held_": held, "held_low": held.lower(), "where_": place, "where_low": place.lower(), "form1": ways[0], "form2": ways[1], "fk": ways[0], "Fk": first(ways[0])}  # fmt: skip


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, side = language == "ru", int(language == "kk")
    project, inside = by(h, language, rng), within(h, language, rng)
    who, who2 = rng.sample(STAFF, 2)
    number = "" if h.company.person else h.company.number
    ask, answer = rng.choice(ASKED[language])
    before, hung = h.start - timedelta(minutes=20), days.after(h.seen.date(), 1)
    until = days.working_between(h.start.date() - timedelta(days=20), h.start.date() - timedelta(days=1))[-4] if h.form == OPEN else h.end  # fmt: skip
    return {
        **_phrases(h, russian, rng), "by": project, "By": first(project), "c": name(h, language), "bin": f" ({'БИН' if russian else 'БСН'} {number})" if number and rng.random() < 0.4 else "", "number": number,
        "when": when(h, language, rng), "within": inside, "Within": first(inside), "over": over(h, language, rng), "at": where(h, language, rng), "figures": figures(h),
        "g": of_district(h.place.district[0]), "dk": h.place.district[1], "area": h.place.area[side], "who": who, "who2": who2, "n": rng.randint(11, 88), "k": rng.randint(2, 12), "ask": ask, "answer": answer,
        "phone": rng.choice([f"8-7{rng.randint(10, 29)}-{rng.randint(20, 98)}-{rng.randint(2, 9)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}", f"+7 70{rng.randint(1, 8)} {rng.randint(111, 989)} {rng.randint(10, 99)} {rng.randint(10, 99)}"]),
        "mail": f"{rng.choice(['audan', 'auyl', 'info', 'priroda'])}{rng.randint(3, 70)}@mail.example", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
        "maker": rng.choice(MAKERS)[side], "until": f"{until:%d.%m.%Y}", "before": f"{before:%H:%M}" if russian else since_kk(before), "hung": f"{hung:%d.%m.%Y}" + ("" if russian else " күні"),
    }  # fmt: skip


def _lines(lines: list[str], h: Hearing, language: str, rng: random.Random) -> list[str]:
    given = _given(h, language, rng)
    return [clean(first(line.format(**given))) for line in lines]


def _filled(shapes: list[Text], h: Hearing, language: str, rng: random.Random) -> Text:
    """One of the shapes; a district keeps mostly to its own few."""
    habit = random.Random(f"{h.region} {h.place.district[0]} {language}").sample(range(len(shapes)), 4)
    shape = shapes[rng.choice(habit)] if rng.random() < 0.6 else rng.choice(shapes)
    able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
    extra = iter(rng.sample(able, 2))
    lines = [shape[0], *(next(extra) if line == "{more}" else line for line in shape[1])]
    title, *body = _lines(lines, h, language, rng)
    dice = rng.random()
    if dice < 0.08:
        title = title.replace("«", '"').replace("»", '"')
        body = [line.replace("«", '"').replace("»", '"') for line in body]
    elif dice < 0.16 and language == "ru":
        title, body = title.replace("ё", "е").replace("–", "-"), [line.replace("ё", "е").replace("–", "-") for line in body]  # fmt: skip
    elif dice < 0.14:
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    elif dice < 0.26 and len(body) > 1 and not body[0].startswith("–"):
        body = [" ".join(line if line[-1] in ".!?" else f"{line}." for line in body)]
    elif dice < 0.3 and len(title) < 60:
        title = title.upper()
    return title, body


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    if rng.random() < 0.15:
        head, *body = notice_ru(h, rng)
        return head, body
    return _filled([*NOTICE_RU, *(NOTICE_RU_OPEN if h.form == OPEN else NOTICE_RU_TALK)], h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    if rng.random() < 0.15:
        head, *body = notice_kk(h, rng)
        return head, body
    return _filled([*NOTICE_KK, *(NOTICE_KK_OPEN if h.form == OPEN else NOTICE_KK_TALK)], h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    if rng.random() < 0.18:
        head, *body = minutes_ru(h, rng)
        return head, body
    return _filled([*MINUTES_RU, *(MINUTES_RU_OPEN if h.form == OPEN else [])], h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    if rng.random() < 0.18:
        head, *body = minutes_kk(h, rng)
        return head, body
    return _filled([*MINUTES_KK, *(MINUTES_KK_OPEN if h.form == OPEN else [])], h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip

# ---------------------------------------------------------------- the annexes, filled in


def _bin(h: Hearing, language: str) -> str:
    if h.company.person:
        return ""
    return f", {'БИН' if language == 'ru' else 'БСН'} {h.company.number}"


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The annex for a notice, in Russian."""
    open_ = h.form == OPEN
    lines = [
        rng.choice(["ОБЪЯВЛЕНИЕ (форма по приложению к Правилам)", "Объявление о слушаниях, {c}", "Сведения о предстоящих общественных слушаниях", "Общественные слушания {figures}"]), "Вид слушаний: общественные слушания в форме {form2}", "Предмет: {by}", "Полное наименование инициатора: {c}" + _bin(h, "ru"), "Место осуществления деятельности: {area}",
        "Дата, время начала: {when}" if open_ else "Дата начала и окончания обсуждений: {when}", *(["Место собрания: {at}", "Адрес для подключения: указан в карточке слушаний"] if open_ else []), "Где размещены проектные материалы: {site}", "Разработчик проектных материалов: {maker}",
        "Куда подавать замечания: портал {site}, {mail}, не позднее {until}", "Телефон для справок: {phone} ({who})",
    ]  # fmt: skip
    return _lines(lines, h, "ru", rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The annex for a notice, in Kazakh."""
    open_ = h.form == OPEN
    lines = [
        rng.choice(["ХАБАРЛАНДЫРУ (Қағидалардың қосымшасына сәйкес нысан)", "Тыңдау туралы хабарландыру, {c}", "Алдағы қоғамдық тыңдау туралы мәлімет", "{figures} қоғамдық тыңдау"]), "Тыңдау түрі: {fk} нысанындағы қоғамдық тыңдау", "Тыңдау мәні: {by}", "Бастамашының толық атауы: {c}" + _bin(h, "kk"), "Қызмет жүзеге асырылатын жер: {area}",
        "Күні, басталатын уақыты: {when}" if open_ else "Талқылаудың басталуы мен аяқталуы: {when}", *(["Жиналыс өтетін жер: {at}", "Қосылу мекенжайы: тыңдау карточкасында көрсетілген"] if open_ else []), "Жобалық материалдар орналасқан жер: {site}", "Жобалық материалдарды жасаған: {maker}",
        "Ескертулер қабылданады: {site} порталы, {mail}, {until} күнінен кешіктірмей", "Анықтама телефоны: {phone} ({who})",
    ]  # fmt: skip
    return _lines(lines, h, "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Russian."""
    open_, closed = h.form == OPEN, h.start + timedelta(minutes=rng.choice([35, 45, 65, 90]))
    (q1, a1), (q2, a2) = rng.sample(ASKED["ru"], 2)
    there = rng.randint(9, 70)
    lines = [rng.choice(["ПРОТОКОЛ общественных слушаний в форме {form2}", "Протокол общественных слушаний, {figures}", "{c}. Протокол общественных слушаний ({form1})"]), "Предмет слушаний: {by}", "Инициатор: {c}" + _bin(h, "ru") + ", тел. {phone}", "Составитель проекта: {maker}", "Затронутая территория: {area}"]  # fmt: skip
    lines += [f"Дата: {day_ru(h.end, rng)}. Начало: {h.start:%H:%M}. Окончание: {closed:%H:%M}.", "Адрес: {at}"] if open_ else ["Период: {over}. Площадка: портал {site}"]  # fmt: skip
    lines += ["Объявление на доске акимата {g} вывешено {hung}"] if open_ else []
    if open_:
        lines += [f"ПРИСУТСТВОВАЛИ: {there}, лист регистрации прилагается", "ИЗБРАНЫ единогласно: председатель {who}, секретарь {who2}", "ПОВЕСТКА ДНЯ: 1. Доклад разработчика (до 20 минут). 2. Вопросы участников. 3. Подведение итогов.", f"Житель: {q1} – Разработчик: {a1}", f"Депутат маслихата: {q2} – Инициатор: {a2}", f"ГОЛОСОВАЛИ за признание слушаний состоявшимися: «за» – {there}, «против» – 0"]  # fmt: skip
    else:
        lines += [f"Поступило обращений: 2. 1) {q1} Ответ: {a1} 2) {q2} Ответ: {a2}"]
    return _lines([*lines, "Подписи: {who}, {who2}" if open_ else "Ответственный за протокол: {who}"], h, "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes in Kazakh."""
    open_, closed = h.form == OPEN, h.start + timedelta(minutes=rng.choice([35, 45, 65, 90]))
    (q1, a1), (q2, a2) = rng.sample(ASKED["kk"], 2)
    there = rng.randint(9, 70)
    lines = [rng.choice(["{Fk} нысанындағы қоғамдық тыңдаудың ХАТТАМАСЫ", "{figures} қоғамдық тыңдаудың хаттамасы", "{c}. Қоғамдық тыңдау хаттамасы ({fk})"]), "Тыңдау мәні: {by}", "Бастамашы: {c}" + _bin(h, "kk") + ", тел. {phone}", "Жобаны құрастырушы: {maker}", "Қамтылған аумақ: {area}"]  # fmt: skip
    lines += [f"Күні: {day_kk(h.end, rng)}. Басталуы: {h.start:%H:%M}. Аяқталуы: {closed:%H:%M}.", "Мекенжайы: {at}"] if open_ else ["Кезеңі: {over}. Алаңы: {site} порталы"]  # fmt: skip
    lines += ["Хабарландыру {dk} ауданы әкімдігінің тақтасына {hung} ілінді"] if open_ else []
    if open_:
        lines += [f"ҚАТЫСҚАНДАР: {there}, тіркеу парағы қоса берілді", "Бірауыздан САЙЛАНДЫ: төраға {who}, хатшы {who2}", "КҮН ТӘРТІБІ: 1. Жобалаушының баяндамасы (20 минутқа дейін). 2. Қатысушылардың сұрақтары. 3. Қорытынды.", f"Тұрғын: {q1} – Жобалаушы: {a1}", f"Мәслихат депутаты: {q2} – Бастамашы: {a2}", f"Тыңдауды өтті деп тануға ДАУЫС БЕРДІ: «қолдаймын» – {there}, «қарсымын» – 0"]  # fmt: skip
    else:
        lines += [f"Түскен өтініштер: 2. 1) {q1} Жауап: {a1} 2) {q2} Жауап: {a2}"]
    return _lines([*lines, "Қолдары: {who}, {who2}" if open_ else "Хаттамаға жауапты: {who}"], h, "kk", rng)


def both(h: Hearing, kind: str, rng: random.Random) -> Marked:
    """Both languages in one, in either order, or side by side."""
    pair = [TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)]
    rng.shuffle(pair)
    (title, one), (other, two) = pair
    dice = rng.random()
    if dice < 0.3:
        rows = "".join(f"<td>{''.join(f'<p>{html.escape(line, quote=False)}</p>' for line in side)}</td>" for side in ([title, *one], [other, *two]))  # fmt: skip
        head = f"{title} / {other}" if len(title + other) < 160 else title
        return head, [title, *one, other, *two], f"<table><tr>{rows}</tr></table>"  # fmt: skip
    return title, [*one, *(["* * *"] if one else []), other, *two], ""


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """A few words above a scan of the minutes."""
    shapes: dict[str, list[Text]] = {
        "ru": [("Протокол слушаний {c} (скан-копия)", ["{By}; {held_low}: {over}."]), ("Протокол общественных слушаний от {figures}", ["Прилагается отсканированный протокол: {by}, {c}."]), ("Протокол. {By}", ["{c}, {over}"])],
        "kk": [("{c} тыңдауының хаттамасы (скан-көшірме)", ["{By}; {held_low}: {over}."]), ("{figures} қоғамдық тыңдау хаттамасы", ["Сканерленген хаттама қоса беріледі: {by}, {c}."]), ("Хаттама. {By}", ["{c}, {over}"])],
    }  # fmt: skip
    head, lines = rng.choice(shapes[language])
    title, *body = _lines([head, *lines], h, language, rng)
    return title, body


# ---------------------------------------------------------------- several in one

COLUMNS = {"ru": ["Дата и время", "Заявитель", "Наименование проекта", "Место"], "kk": ["Күні мен уақыты", "Өтініш беруші", "Жобаның атауы", "Орны"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> Marked:
    """Several hearings: the list of a month, a table, or a paragraph each."""
    russian, month = language == "ru", month_of(group, language)
    if kind == "protocol":
        title = rng.choice(["Протоколы проведённых общественных слушаний", "Протоколы слушаний (архив по списку)"] if russian else ["Өткізілген қоғамдық тыңдаулардың хаттамалары", "Тыңдау хаттамалары (тізім бойынша)"])  # fmt: skip
        lead = "Открытые собрания, протоколы подписаны и приложены:" if russian else "Ашық жиналыстар, хаттамаларға қол қойылып, тіркелді:"  # fmt: skip
    else:
        title = (f"График общественных слушаний на {month}" if russian else f"{month} айында өтетін қоғамдық тыңдаулар") if month else ("Список предстоящих общественных слушаний" if russian else "Алдағы қоғамдық тыңдаулардың тізімі")  # fmt: skip
        lead = "Все слушания – в форме открытого собрания." if russian else "Барлығы ашық жиналыс нысанында өтеді."
    say = when if kind == "announcement" else over
    rows = [[say(h, language, rng), name(h, language), by(h, language, rng), where(h, language, rng)] for h in group]
    order = rng.choice([[0, 1, 2, 3], [1, 2, 0, 3], [2, 1, 3, 0], [2, 0, 1, 3]])
    ordered = [[row[n] for n in order] for row in rows]
    dice = rng.random()
    if dice < 0.4:
        return title, [lead, *("; ".join(row) for row in ordered)], f"<p>{lead}</p>" + _table([COLUMNS[language][n] for n in order], ordered)  # fmt: skip
    if dice < 0.7:
        return title, [lead, *(clean(f"{n}. {first('; '.join(row))}") for n, row in enumerate(ordered, 1))], ""
    return title, [lead, *(clean(f"{first(project)}. {c}. {'Когда' if russian else 'Уақыты'}: {at}. {'Где' if russian else 'Орны'}: {place}.") for at, c, project, place in rows)], ""  # fmt: skip


def _table(head: list[str], rows: list[list[str]]) -> str:
    def row(cells: list[str], tag: str) -> str:
        return f"<tr>{''.join(f'<{tag}>{html.escape(cell, quote=False)}</{tag}>' for cell in cells)}</tr>"

    return f"<table>{row(head, 'th')}{''.join(row(cells, 'td') for cells in rows)}</table>"


MEETINGS = {
    "ru": ["Отчёт участкового инспектора перед населением", "Публичные слушания по тарифу на питьевую воду (антимонопольный департамент)", "Собрание родителей будущих первоклассников", "Обсуждение схемы движения школьного автобуса", "Сход владельцев дачных участков"],
    "kk": ["Учаскелік инспектордың халыққа есебі", "Ауыз су тарифі бойынша жария тыңдау (монополияға қарсы департамент)", "Болашақ бірінші сынып оқушылары ата-аналарының жиналысы", "Мектеп автобусының бағытын талқылау", "Саяжай иелерінің жиыны"],
}  # fmt: skip


def schedule(h: Hearing, language: str, rng: random.Random) -> Marked:
    """An open meeting as one row in the calendar of what else a district holds."""
    russian = language == "ru"
    mine = f"Общественные слушания (открытое собрание): {by(h, language, rng)}. Инициатор {name(h, language)}" if russian else f"Қоғамдық тыңдау (ашық жиналыс): {by(h, language, rng)}. Бастамашы – {name(h, language)}"  # fmt: skip
    rows = [(h.start, [when(h, language, rng), mine, where(h, language, rng)])]
    for what, week in zip(rng.sample(MEETINGS[language], 2), rng.sample([-2, -1, 1, 2], 2), strict=True):
        other = h.start + timedelta(weeks=week)
        at = other.replace(hour=rng.choice([9, 14, 17]), minute=0)
        place = "здание акимата района, 2 этаж" if russian else "аудан әкімдігінің ғимараты, 2-қабат"
        rows.append((at, [f"{at:%d.%m.%Y}, {at:%H:%M}", what, place]))
    rows.sort(key=lambda row: row[0])
    cells = [row[1] for row in rows]
    head = ["Дата", "Мероприятие", "Место"] if russian else ["Күні", "Іс-шара", "Орны"]
    title = rng.choice([f"Календарь встреч с населением, {h.start.year} год", f"Мероприятия {of_district(h.place.district[0])}"]) if russian else rng.choice([f"Халықпен кездесулер күнтізбесі, {h.start.year} жыл", f"{h.place.district[1]} ауданының іс-шаралары"])  # fmt: skip
    return title, ["; ".join(row) for row in cells], _table(head, cells)
