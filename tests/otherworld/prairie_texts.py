"""What a department's specialist and small companies post of a hearing: templates and the Rules' forms, filled in."""

# ruff: noqa: E501  (sentences read best whole)
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import figures, first, shortened
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.prairie_days import before, kk_day, moment, on, on_kk_day, over, ru_day

DESIGNERS = [("ТОО «ЭкоАудит Групп»", "«ЭкоАудит Групп» ЖШС"), ("ТОО «Институт Промэкология»", "«Промэкология институты» ЖШС"), ("ИП «Жасыл Жоба»", "«Жасыл Жоба» ЖК"), ("ТОО «НордЭкоПроект»", "«НордЭкоПроект» ЖШС"), ("ТОО «КазЭкоЛаб»", "«КазЭкоЛаб» ЖШС")]  # fmt: skip
PEOPLE = ["А. Досмагамбетов", "Г. Сулейменова", "К. Ермеков", "Р. Жакупова", "В. Литвинов", "Ш. Тастанбеков", "М. Калиева", "О. Бондаренко", "Н. Байгозина"]  # fmt: skip
PAPERS = [("«Вестник района»", "«Аудан жаршысы»"), ("«Родной край»", "«Туған өлке»"), ("«Заря»", "«Шұғыла»")]
RU_FORMS = {"open": ("открытое собрание", "открытого собрания"), "talk": ("публичные обсуждения", "публичных обсуждений")}  # fmt: skip

# ---------------------------------------------------------------- announcements; what stands in braces: `given`

ANNOUNCE_RU: list[Text] = [
    ("{c}: общественные слушания в форме открытого собрания", ["Настоящим {c}{bin} доводит до сведения заинтересованной общественности, что {on} будут проведены общественные слушания в форме открытого собрания.", "На слушания выносится: {by}.", "Собрание пройдёт по адресу: {at}.", "{more}"]),
    ("ОС {c} {fig}", ["{By}. Открытое собрание состоится: {at}, начало в {hm}. Тел. инициатора: {tel}."]),
    ("Письмо {c} о размещении объявления", ["{c}", "Исх. № {n} от {out}", "Руководителю {office_gen}", "На основании Правил проведения общественных слушаний направляем Вам для публикации на официальном интернет-ресурсе текст объявления:", "«{on_first} по адресу: {at} состоятся общественные слушания в форме открытого собрания. Предмет слушаний: {by}. Инициатор: {c}, тел. {tel}, эл. почта {mail}».", "Просим сообщить о размещении.", "С уважением, {signed}"]),
    ("Назначены общественные слушания", ["{office} сообщает: на {on_acc} назначено открытое собрание по проекту {q}. Заказчиком проекта выступает {c}{bin}.", "Адрес: {at}.", "{more}"]),
    ("Приглашаем на общественные слушания", ["Что обсуждаем: {by}", "Кто проводит: {c}", "Когда: {when}", "Где: {at}", "В какой форме: открытое собрание", "Справки по телефону {tel}"]),
    ("О проведении общественных слушаний", ["Во исполнение требований статьи 73 Экологического кодекса Республики Казахстан от 2 января 2021 года № 400-VI и Правил проведения общественных слушаний, утверждённых приказом и.о. Министра экологии, геологии и природных ресурсов от 3 августа 2021 года № 286, {c}{bin}, являясь инициатором общественных слушаний, извещает о проведении {on} по адресу: {at} общественных слушаний в форме открытого собрания, предметом которых является следующее: {by}.", "{more}"]),
    ("Сведения об общественных слушаниях, {c}", ["- инициатор: {c}", "- предмет слушаний: {by}", "- форма: открытое собрание", "- дата и время начала: {when}", "- место: {at}", "- контактный телефон: {tel}"]),
    ("К сведению населения: открытое собрание {fig}", ["{on_first}, {at}. На обсуждение представлены материалы: {by}. Заказчик – {c}. Вход для всех желающих свободный.", "{more}"]),
    ("Открытое собрание по проекту {q}", ["{c} проводит общественные слушания {on}. Место: {at}.", "{more}"]),
    ("{area}: общественные слушания", ["Размещается по письму {c} № {n} от {out}.", "Проект: {by}.", "Общественные слушания в форме открытого собрания: {when}.", "Место: {at}.", "{more}"]),
    ("Объявление (рус.)", ["{c} объявляет: общественные слушания (открытое собрание) по материалам «{inner}» состоятся {on}, {at}. Ознакомиться с материалами: {site}. Замечания: {mail}."]),
    ("{office_short}: информация об ОС", ["Инициатор: {c}{bin}. Рассматривается: {by}. Слушания в форме открытого собрания пройдут {on}. Адрес: {at}. Инициатор просит при себе иметь удостоверение личности.", "{more}"]),
    ("Уважаемые жители! {c} приглашает на слушания", ["{c} планирует деятельность: {by}. С проектом можно познакомиться и задать вопросы на открытом собрании (общественные слушания), которое начнётся {on}. Собираемся по адресу: {at}.", "{more}"]),
]  # fmt: skip
TALK_RU: list[Text] = [
    ("{c}: публичные обсуждения", ["{c}{bin} информирует, что {on} на портале {site} проходят общественные слушания посредством публичных обсуждений. Документ: {by}.", "Территория возможного воздействия: {area_full}.", "{more}"]),
    ("ПО {c} {fig}", ["Публичные обсуждения на портале: {by}. Территория: {area_full}. Тел. инициатора: {tel}."]),
    ("Письмо {c} о публичных обсуждениях", ["{c}", "Исх. № {n} от {out}", "Руководителю {office_gen}", "Направляем для размещения на интернет-ресурсе объявление о проведении общественных слушаний посредством публичных обсуждений {on}. Наименование материалов: {by}. Затрагиваемая территория: {area_full}. Контакты: {tel}, {mail}.", "{signed_first}"]),
    ("О приёме замечаний и предложений в рамках общественных слушаний", ["По проекту {q} (инициатор {c}) открыты публичные обсуждения: {on}. Замечания принимаются на портале {site} в течение всего периода.", "Административно-территориальная единица: {area_full}.", "{more}"]),
    ("Общественные слушания без проведения собрания", ["1) инициатор – {c};", "2) материалы – {by};", "3) форма – публичные обсуждения;", "4) период – {when};", "5) затрагиваемая территория – {area_full};", "6) контакты – {tel}, {mail}."]),
    ("Публичные обсуждения по проекту {q}", ["Инициатор общественных слушаний: {c}. Период: {when}. Территория: {area_full}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_KK: list[Text] = [
    ("{c}: ашық жиналыс нысанындағы қоғамдық тыңдау", ["Осымен {c}{bin} мүдделі жұртшылықтың назарына {on} ашық жиналыс нысанында қоғамдық тыңдау өткізілетінін жеткізеді.", "Тыңдауға шығарылатын материал: {by}.", "Жиналыс мына мекенжайда өтеді: {at}.", "{more}"]),
    ("ҚТ {c} {fig}", ["{By}. Ашық жиналыс, {at}, сағат {hm}. Бастамашының тел.: {tel}."]),
    ("{c}: хабарландыруды орналастыру туралы хат", ["{c}", "Шығыс № {n}, {out}", "{office_dat} басшысына", "Қоғамдық тыңдауларды өткізу қағидаларына сәйкес ресми интернет-ресурста жариялау үшін хабарландыру мәтінін жолдаймыз:", "«{on_first} {at} мекенжайында ашық жиналыс нысанында қоғамдық тыңдау өтеді. Тыңдаудың мәні: {by}. Бастамашы: {c}, тел. {tel}, эл. пошта {mail}».", "Құрметпен, {signed}"]),
    ("Қоғамдық тыңдау тағайындалды", ["{office} хабарлайды: {on} мына жоба бойынша ашық жиналыс өтеді: {by}. Жобаның тапсырыс берушісі – {c}{bin}.", "Мекенжайы: {at}.", "{more}"]),
    ("Қоғамдық тыңдауға келіңіздер", ["Не талқыланады: {by}", "Кім өткізеді: {c}", "Қашан: {when}", "Қайда: {at}", "Нысаны: ашық жиналыс", "Анықтама алу үшін: {tel}"]),
    ("Қоғамдық тыңдаудың өтетіні туралы", ["Қазақстан Республикасының 2021 жылғы 2 қаңтардағы № 400-VI Экология кодексінің 73-бабының талаптарын және 2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қоғамдық тыңдауларды өткізу қағидаларын орындау үшін қоғамдық тыңдаудың бастамашысы {c}{bin} {on} мына мекенжайда: {at} ашық жиналыс нысанында қоғамдық тыңдау өтетінін хабарлайды. Тыңдаудың мәні: {by}.", "{more}"]),
    ("Қоғамдық тыңдау туралы мәлімет, {c}", ["- бастамашы: {c}", "- тыңдаудың мәні: {by}", "- нысаны: ашық жиналыс", "- күні және басталу уақыты: {when}", "- орны: {at}", "- байланыс телефоны: {tel}"]),
    ("Тұрғындар назарына: {fig} ашық жиналыс", ["{on_first}, {at}. Талқылауға ұсынылатын материалдар: {by}. Тапсырыс беруші – {c}. Барлық ниет білдірушілер қатыса алады.", "{more}"]),
    ("{area}: қоғамдық тыңдау", ["{c} хаты бойынша орналастырылды (№ {n}, {out}).", "Жоба: {by}.", "Ашық жиналыс нысанындағы қоғамдық тыңдау: {when}.", "Орны: {at}.", "{more}"]),
    ("Хабарландыру (қаз.)", ["{c} хабарлайды: «{inner}» материалдары бойынша қоғамдық тыңдау (ашық жиналыс) {on} өтеді, {at}. Материалдармен танысу: {site}. Ескертулер: {mail}."]),
    ("Құрметті ауыл тұрғындары! {c} тыңдауға шақырады", ["{c} мынадай қызметті жоспарлап отыр: {by}. Сұрақтарыңызды {on} басталатын ашық жиналыста (қоғамдық тыңдау) қоя аласыздар. Жиналатын жер: {at}.", "{more}"]),
]  # fmt: skip
TALK_KK: list[Text] = [
    ("{c}: жария талқылау", ["{c}{bin} {site} порталында {on} жария талқылау арқылы қоғамдық тыңдау өтетінін хабарлайды. Құжат: {by}.", "Ықтимал әсер ету аумағы: {area_full}.", "{more}"]),
    ("ЖТ {c} {fig}", ["Порталдағы жария талқылау: {by}. Аумағы: {area_full}. Бастамашының тел.: {tel}."]),
    ("Қоғамдық тыңдау аясында ескертулер мен ұсыныстар қабылдау туралы", ["{c} бастамасымен жария талқылау ашылды: {by}. Мерзімі: {when}. Ескертулер осы кезең ішінде {site} порталында қабылданады.", "Әкімшілік-аумақтық бірлік: {area_full}.", "{more}"]),
    ("Жиналыссыз өтетін қоғамдық тыңдау", ["1) бастамашы – {c};", "2) материалдар – {by};", "3) нысаны – жария талқылау;", "4) кезеңі – {when};", "5) әсер ететін аумақ – {area_full};", "6) байланыс – {tel}, {mail}."]),
]  # fmt: skip

# ---------------------------------------------------------------- minutes

PROTOCOL_RU: list[Text] = [
    ("Протокол общественных слушаний по проекту {q}", ["Слушания проведены в форме {gen}. Инициатор – {c}. {Held}: {over}."]),
    ("Протокол № {k} ({fig})", ["общественных слушаний в форме {gen}", "предмет: {by}", "инициатор: {c}{bin}", "{held}: {over}", "территория: {area_full}"]),
    ("{c}, письмо о размещении протокола", ["{c}", "Исх. № {n}", "Руководителю {office_gen}", "Направляем для размещения протокол общественных слушаний, проведённых {in_over} в форме {gen}. Наименование проекта: {by}.", "Приложение: протокол с приложениями на {k} л.", "{signed_first}"]),
    ("Протокол ОС, {c}, {fig}", ["{By}."]),
    ("Протокол с приложениями", ["Размещаем протокол общественных слушаний {c} с листом регистрации и сводной таблицей замечаний и предложений.", "Наименование: {by}.", "{Held}: {over}. Форма: {nom}."]),
    ("{office_short}. Протоколы ОС: {c}", ["{by_first}. Форма – {nom}, {held} – {over}. Слушания состоялись, протокол подписан."]),
    ("Протокол по итогам слушаний {fig}", ["По итогам общественных слушаний (форма – {nom}) оформлен протокол.", "Инициатор: {c}.", "Проект: {by}.", "Обжалование протокола возможно в судебном порядке."]),
    ("Протокол {c}", ["Общественные слушания, {nom}, {over}", "Рассмотрено: {by}", "Председатель – {who}, секретарь – {who2}."]),
    ("Размещён протокол: {by}", ["Заказчик {c}, {held} слушаний – {over}."]),
    ("{area}: протокол общественных слушаний", ["- инициатор: {c}", "- рассматриваемый документ: {by}", "- {held}: {over}", "- замечаний и предложений: {few}", "- протокол: во вложении"]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("Қоғамдық тыңдау хаттамасы: {by}", ["Тыңдау {gen} нысанында өткізілді. Бастамашы – {c}. {Held}: {over}."]),
    ("№ {k} хаттама ({fig})", ["{Gen} нысанындағы қоғамдық тыңдаудың хаттамасы", "мәні: {by}", "бастамашы: {c}{bin}", "{held}: {over}", "аумағы: {area_full}"]),
    ("{c}, хаттаманы орналастыру туралы хат", ["{c}", "Шығыс № {n}", "{office_dat} басшысына", "Орналастыру үшін {gen} нысанында өткізілген қоғамдық тыңдаудың хаттамасын жолдаймыз. {Held}: {over}. Жобаның атауы: {by}.", "Қосымша: хаттама қосымшаларымен {k} п.", "{signed_first}"]),
    ("ҚТ хаттамасы, {c}, {fig}", ["{By}."]),
    ("Қосымшаларымен бірге хаттама", ["{c} қоғамдық тыңдауының хаттамасын тіркеу парағымен және ескертулер мен ұсыныстардың жиынтық кестесімен бірге орналастырамыз.", "Атауы: {by}.", "{Held}: {over}. Нысаны: {nom}."]),
    ("Тыңдау қорытындысы бойынша хаттама {fig}", ["Қоғамдық тыңдаудың (нысаны – {nom}) қорытындысы бойынша хаттама рәсімделді.", "Бастамашы: {c}.", "Жоба: {by}.", "Хаттамаға сот тәртібімен шағымдануға болады."]),
    ("{c} хаттамасы", ["Қоғамдық тыңдау, {nom}, {over}", "Қаралды: {by}", "Төрағалық етуші {who}, хатшы {who2}."]),
    ("Хаттама орналастырылды: {by}", ["Тапсырыс беруші {c}, тыңдаудың {held_its} – {over}."]),
    ("{area}: қоғамдық тыңдау хаттамасы", ["- бастамашы: {c}", "- қаралған құжат: {by}", "- {held}: {over}", "- ескертулер мен ұсыныстар: {few}", "- хаттама: қосымшада"]),
]  # fmt: skip

MORE = {
    "ru": ["Проектные материалы размещены на портале {site} и доступны для ознакомления в управлении.", "Замечания и предложения направляются через портал либо на адрес {mail}.", "Разработчик: {designer}.", "По всем вопросам обращаться: {tel}, {who}.", "Объявление опубликовано в газете {paper} от {press}.", "Бумажный экземпляр документации находится у инициатора, тел. {tel}."],
    "kk": ["Жоба материалдары {site} порталында орналастырылған, басқармада танысуға болады.", "Ескертулер мен ұсыныстар портал арқылы немесе {mail} мекенжайына жіберіледі.", "Әзірлеуші: {designer}.", "Барлық сұрақтар бойынша: {tel}, {who}.", "Хабарландыру {paper} газетінде жарияланды ({press}).", "Құжаттаманың қағаз данасы бастамашыда, тел. {tel}."],
}  # fmt: skip
MORE_OPEN = {
    "ru": ["Замечания в письменном виде принимаются по {until} включительно.", "Онлайн-подключение: ссылка указана в объявлении на портале.", "Повестка: доклад разработчика, вопросы и ответы, подведение итогов."],
    "kk": ["Жазбаша ескертулер {until} дейін қабылданады.", "Онлайн қосылу сілтемесі порталдағы хабарландыруда көрсетілген.", "Күн тәртібі: әзірлеушінің баяндамасы, сұрақ-жауап, қорытындылау."],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """Where it is held, or what it touches; sometimes shortened as offices do."""
    return shortened(h, language, rng, 0.15, 0.25, [(" область,", " обл.,"), (" облысы,", " обл.,")])


def titled(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it, in a Kazakh text now and then in Russian."""
    if language == "kk" and rng.random() < 0.94:
        return rng.choice(h.project.kk)
    return h.project.card.replace('""', '"') if rng.random() < 0.18 else rng.choice(h.project.ru)


def region_of(h: Hearing, language: str) -> str:
    """The hearing's region in the genitive."""
    region = h.place.area[language == "kk"].split(", ")[0]
    if language == "kk":
        return f"{region.replace(' қ.', ' қаласы')}ның"
    if region.startswith("г."):
        return f"города {region[2:].strip()}"
    return f"области {region[8:]}" if region.startswith("область ") else region.replace("ая область", "ой области")


def _signed(h: Hearing, language: str, who: str) -> str:
    """Who signs the letters of the hearing's company."""
    if h.company.person:
        farm = h.company.ru.startswith("КХ")
        said = ("глава хозяйства", "қожалық басшысы") if farm else ("индивидуальный предприниматель", "жеке кәсіпкер")
        return f"{said[language == 'kk']} {h.company.person}"
    office = "«Отдел" in h.company.ru
    return f"{(('директор', 'директор'), ('руководитель отдела', 'бөлім басшысы'))[office][language == 'kk']} {who}"


def given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    by, c = titled(h, language, rng), h.company.ru if russian else h.company.kk
    day = ru_day if russian else kk_day
    who, who2 = rng.sample(PEOPLE, 2)
    of, said, done = region_of(h, language), on(h, language, rng), over(h, language, rng)
    office = f"правление природных ресурсов и регулирования природопользования {of}" if russian else f"{of} табиғи ресурстар және табиғат пайдалануды реттеу басқармасы"  # fmt: skip
    area = h.place.area[not russian]
    nom, gen = RU_FORMS["open" if open_ else "talk"] if russian else (("ашық жиналыс",) * 2 if open_ else ("жария талқылау",) * 2)  # fmt: skip
    held = ("дата проведения" if open_ else "период проведения") if russian else ("өткізілген күні" if open_ else "өткізілген кезеңі")  # fmt: skip
    name = "БИН" if russian else "БСН"
    signed = _signed(h, language, who)
    firm, maker = (
        random.Random(h.company.number),
        random.Random(h.project.card).choice(DESIGNERS),
    )  # the same in every text
    inner = by.replace("«", "").replace("»", "").replace('"', "")
    return {
        "by": by, "By": first(by), "by_first": first(by), "inner": inner, "q": f"«{inner}»" if rng.random() < 0.5 else f"«{by}»", "c": c,
        "bin": "" if h.company.person else rng.choice([f" ({name} {h.company.number})", f" ({name}: {h.company.number})", "", ""]), "number": h.company.number,
        "when": moment(h, language, rng), "on": said, "on_first": first(said), "on_acc": said if not said.startswith("в") else f"{h.start:%d.%m.%Y} г., {h.start:%H:%M}",
        "over": done, "in_over": (ru_day(h.end, rng) if open_ else on(h, "ru", rng)) if russian else done, "fig": figures(h), "hm": rng.choice([f"{h.start:%H:%M}", f"{h.start:%H-%M}", f"{h.start:%H.%M}"]),
        "at": where(h, language, rng), "area": area.split(", ")[1] if rng.random() < 0.5 else ", ".join(area.split(", ")[1:]), "area_full": area,
        "nom": nom, "gen": gen, "Gen": first(gen), "held": held, "Held": first(held), "held_its": held, "few": rng.choice(["не поступало", "не поступило"]) if russian else "түскен жоқ",
        "office": f"У{office}" if russian else office, "office_gen": f"у{office}".replace("управление", "управления"), "office_dat": f"{office}ның", "office_short": "УПРиРП",
        "n": f"{rng.randint(1, 12):02}-{rng.randint(2, 390)}", "k": rng.randint(2, 14), "who": who, "who2": who2, "signed": signed, "signed_first": first(signed), "designer": maker[not russian], "paper": rng.choice(PAPERS)[not russian],
        "out": day(before(h.seen.date(), rng.randint(2, 6)), rng), "press": day(before(h.seen.date(), rng.randint(2, 5)), rng), "until": f"{before(h.start.date(), 4):%d.%m.%Y}" if russian else f"{before(h.start.date(), 3):%d.%m.%Y} күніне",
        "tel": f"+7 7{firm.randint(0, 78):02} {firm.randint(200, 999)} {firm.randint(10, 99)} {firm.randint(10, 99)}", "mail": f"{firm.choice(['priemnaya', 'ecolog', 'project', 'too'])}{firm.randint(1, 99)}@mail.example",
        "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
    }  # fmt: skip


def clean(text: str) -> str:
    """The text without the points and commas that two parts bring one each."""
    for wrong, right in (("..", "."), ("?.", "?"), (",,", ",")):
        text = text.replace(wrong, right)
    return text.strip()


def filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    """A template with the hearing's facts, and the habits of the hand that types it."""
    facts = given(h, language, rng)
    lines: list[str] = []
    for line in template[1]:
        able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
        lines += rng.sample(able, rng.choice([0, 1, 2, 2])) if line == "{more}" else [line]
    title, body = clean(template[0].format(**facts)), [clean(line.format(**facts)) for line in lines]
    dice = rng.random()
    if dice < 0.1:
        title, body = title.replace("«", '"').replace("»", '"'), [line.replace("«", '"').replace("»", '"') for line in body]  # fmt: skip
    elif dice < 0.2:
        body = [line.replace("ё", "е").replace("–", "-") for line in body]
    elif dice < 0.3 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    return title, body


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian, now and then the form itself."""
    if rng.random() < 0.2:
        return _split(notice_ru(h, rng))
    return filled(rng.choice(ANNOUNCE_RU if h.form == OPEN else TALK_RU), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh, now and then the form itself."""
    if rng.random() < 0.2:
        return _split(notice_kk(h, rng))
    return filled(rng.choice(ANNOUNCE_KK if h.form == OPEN else TALK_KK), h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian, now and then the whole of them."""
    if rng.random() < 0.2:
        return _split(minutes_ru(h, rng))
    return filled(rng.choice(PROTOCOL_RU), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh, now and then the whole of them."""
    if rng.random() < 0.2:
        return _split(minutes_kk(h, rng))
    return filled(rng.choice(PROTOCOL_KK), h, "kk", rng)


def _split(lines: list[str]) -> Text:
    return lines[0], [line.replace("\t", " ") for line in lines[1:]]


# ---------------------------------------------------------------- the Rules' forms, as papers and as texts


def _rows(rows: list[tuple[str, str]], rng: random.Random) -> list[str]:
    """The rows of a form: numbered, tabulated as a table's cells, or only named."""
    style = rng.choice(["numbers", "numbers", "cells", "names"])
    if style == "cells":
        return [f"{n}\t{label}\t{said}" for n, (label, said) in enumerate(rows, 1)]
    return [f"{f'{n}. ' if style == 'numbers' else ''}{label}: {said}" for n, (label, said) in enumerate(rows, 1)]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The form of a notice in Russian."""
    g, open_ = given(h, "ru", rng), h.form == OPEN
    whose = "" if h.company.person else f", БИН {g['number']}"
    rows = [
        (rng.choice(["Наименование местного исполнительного органа", "Местный исполнительный орган, на территории которого проводятся слушания"]), str(g["office"])),
        (rng.choice(["Предмет общественных слушаний", "Полное наименование рассматриваемых проектных документов"]), str(g["by"])),
        (rng.choice(["Реквизиты и контактные данные инициатора", "Инициатор общественных слушаний и его контакты"]), f"{g['c']}{whose}, тел. {g['tel']}, {g['mail']}"),
        (rng.choice(["Реквизиты и контактные данные разработчика документации", "Составитель документации"]), str(g["designer"])),
        (("Дата, время начала и место проведения", f"{g['when']}; {g['at']}") if open_ else ("Период проведения публичных обсуждений", str(g["when"]))),
        ("Административно-территориальные единицы, затрагиваемые возможным воздействием", str(g["area_full"])),
        ("Где можно ознакомиться с документацией", f"портал {g['site']}; бумажная копия – у инициатора"),
        (("Порядок приёма замечаний", f"через портал, письменно по {g['until']} включительно") if open_ else ("Порядок приёма замечаний", "через портал в течение указанного периода")),
    ]  # fmt: skip
    head = rng.choice([f"Объявление о проведении общественных слушаний в форме {g['gen']}", f"Форма объявления. Общественные слушания: {g['nom']}", f"Объявление о проведении общественных слушаний ({g['nom']}), приложение к Правилам"])  # fmt: skip
    return [clean(line) for line in [head, *_rows(rows, rng)]]


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The form of a notice in Kazakh."""
    g, open_ = given(h, "kk", rng), h.form == OPEN
    whose = "" if h.company.person else f", БСН {g['number']}"
    rows = [
        ("Жергілікті атқарушы органның атауы", str(g["office"])),
        (rng.choice(["Қоғамдық тыңдаудың мәні", "Қаралатын жобалау құжаттарының толық атауы"]), str(g["by"])),
        (rng.choice(["Бастамашының деректемелері мен байланыс деректері", "Қоғамдық тыңдаудың бастамашысы және оның байланыстары"]), f"{g['c']}{whose}, тел. {g['tel']}, {g['mail']}"),
        ("Құжаттаманы әзірлеушінің деректемелері", str(g["designer"])),
        (("Өткізілетін күні, басталу уақыты және орны", f"{g['when']}; {g['at']}") if open_ else ("Жария талқылауды өткізу кезеңі", str(g["when"]))),
        ("Ықтимал әсер ететін әкімшілік-аумақтық бірліктер", str(g["area_full"])),
        ("Құжаттамамен қайда танысуға болады", f"{g['site']} порталы; қағаз көшірмесі бастамашыда"),
        (("Ескертулерді қабылдау тәртібі", f"портал арқылы, жазбаша {g['until']} дейін") if open_ else ("Ескертулерді қабылдау тәртібі", "көрсетілген кезең ішінде портал арқылы")),
    ]  # fmt: skip
    head = rng.choice([f"{first(str(g['gen']))} нысанындағы қоғамдық тыңдауды өткізу туралы хабарландыру", f"Хабарландыру нысаны. Қоғамдық тыңдау: {g['nom']}"])  # fmt: skip
    return [clean(line) for line in [head, *_rows(rows, rng)]]


ASKED_RU = [("Будет ли загрязняться подземная вода?", "Нет, предусмотрены противофильтрационные экраны и наблюдательные скважины"), ("Какой срок строительства?", "Срок указан в проекте организации строительства"), ("Кто будет контролировать выбросы?", "Аккредитованная лаборатория, ежеквартально"), ("Что получит округ?", "Инициатор заключит меморандум с акиматом"), ("Как поступят с плодородным слоем?", "Он снимается, хранится в буртах и возвращается при рекультивации")]  # fmt: skip
ASKED_KK = [("Жерасты сулары ластанбай ма?", "Жоқ, сүзгіге қарсы экрандар мен бақылау ұңғымалары көзделген"), ("Құрылыс мерзімі қандай?", "Мерзімі құрылысты ұйымдастыру жобасында көрсетілген"), ("Шығарындыларды кім бақылайды?", "Аккредиттелген зертхана, тоқсан сайын"), ("Округке қандай пайдасы бар?", "Бастамашы әкімдікпен меморандум жасайды")]  # fmt: skip


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The form of minutes in Russian, or what was heard and decided in the old manner."""
    g, open_ = given(h, "ru", rng), h.form == OPEN
    shut = h.start + timedelta(minutes=rng.choice([40, 50, 55, 70, 90]))
    place = f"{ru_day(h.end, rng)}, открытие собрания в {h.start:%H:%M}, закрытие в {shut:%H:%M}; {g['at']}"
    signed = ru_day(rng.choice([h.end, days.after(h.end, 1)]), rng)
    asked = rng.sample(ASKED_RU, rng.choice([1, 2, 3]))
    if open_ and rng.random() < 0.35:
        lines = ["ПРОТОКОЛ общественных слушаний (открытое собрание)", f"{g['at']}", f"{ru_day(h.end, rng)}, {h.start:%H:%M}", f"Председатель: {g['who']}", f"Секретарь: {g['who2']}", f"Присутствовало: {rng.randint(2, 12) * 5} человек (лист регистрации прилагается)", "ПОВЕСТКА ДНЯ:", f"{g['by']} (инициатор – {g['c']})", f"СЛУШАЛИ: представителя разработчика {g['designer']} с докладом о проектных решениях и мерах по охране окружающей среды.", *[f"ВОПРОС: {ask} ОТВЕТ: {answer}." for ask, answer in asked], "РЕШИЛИ: общественные слушания считать состоявшимися.", f"Подписи: {g['who']}, {g['who2']}"]  # fmt: skip
        return [clean(line) for line in lines]
    rows = [
        ("Наименование местного исполнительного органа", str(g["office"])),
        ("Предмет общественных слушаний", str(g["by"])),
        ("Наименования административно-территориальных единиц, на которые может быть оказано воздействие", str(g["area_full"])),
        ("Реквизиты и контактные данные инициатора", f"{g['c']}, тел. {g['tel']}"),
        ("Реквизиты составителя документации", str(g["designer"])),
        (("Дата, время и место проведения", place) if open_ else ("Период проведения публичных обсуждений", str(g["when"]))),
        ("Информация о слушаниях распространена", f"1) на портале {g['site']} {h.seen:%d.%m.%Y}; 2) газета {g['paper']} от {g['press']}; 3) на досках объявлений"),
        (("Решение участников о секретаре и регламенте", f"секретарём избран(а) {g['who2']}, регламент утверждён") if open_ else ("Поступившие замечания и предложения", "сводная таблица прилагается")),
        (("Замечания, предложения и ответы", " ".join(f"{ask} – {answer}." for ask, answer in asked)) if open_ else ("Ответы инициатора", "даны на портале")),
        ("Обжалование", "протокол может быть обжалован в судебном порядке"),
        (("Председатель общественных слушаний", f"{g['who']}, подписан {signed}") if open_ else ("Представитель местного исполнительного органа", f"{g['who']}, подписан {ru_day(days.after(h.end, 1), rng)}")),
    ]  # fmt: skip
    return [clean(line) for line in [f"Протокол общественных слушаний {'в форме открытого собрания' if open_ else 'посредством публичных обсуждений'}", *_rows(rows, rng)]]  # fmt: skip


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The form of minutes in Kazakh, or what was heard and decided in the old manner."""
    g, open_ = given(h, "kk", rng), h.form == OPEN
    shut = h.start + timedelta(minutes=rng.choice([40, 50, 55, 70, 90]))
    place = f"{kk_day(h.end, rng)}, жиналыстың ашылуы {h.start:%H:%M}, жабылуы {shut:%H:%M}; {g['at']}"
    asked = rng.sample(ASKED_KK, rng.choice([1, 2, 3]))
    if open_ and rng.random() < 0.35:
        lines = ["Қоғамдық тыңдаудың (ашық жиналыс) ХАТТАМАСЫ", f"{g['at']}", f"{kk_day(h.end, rng)}, {h.start:%H:%M}", f"Төраға: {g['who']}", f"Хатшы: {g['who2']}", f"Қатысқандар: {rng.randint(6, 60)} адам (тіркеу парағы қоса беріледі)", "КҮН ТӘРТІБІ:", f"{g['by']} (бастамашы – {g['c']})", f"ТЫҢДАЛДЫ: {g['designer']} әзірлеушісінің өкілі жобалық шешімдер және қоршаған ортаны қорғау шаралары туралы баяндады.", *[f"СҰРАҚ: {ask} ЖАУАП: {answer}." for ask, answer in asked], "ШЕШІЛДІ: қоғамдық тыңдау өтті деп саналсын.", f"Қолдары: {g['who']}, {g['who2']}"]  # fmt: skip
        return [clean(line) for line in lines]
    rows = [
        ("Жергілікті атқарушы органның атауы", str(g["office"])),
        ("Қоғамдық тыңдаудың мәні", str(g["by"])),
        ("Әсер етуі мүмкін әкімшілік-аумақтық бірліктердің атаулары", str(g["area_full"])),
        ("Бастамашының деректемелері мен байланыс деректері", f"{g['c']}, тел. {g['tel']}"),
        ("Құжаттаманы жасаушының деректемелері", str(g["designer"])),
        (("Өткізілген күні, уақыты және орны", place) if open_ else ("Жария талқылау өткізілген кезең", str(g["when"]))),
        ("Тыңдау туралы ақпарат таратылды", f"1) {g['site']} порталында {h.seen:%d.%m.%Y}; 2) {g['paper']} газеті, {g['press']}; 3) хабарландыру тақталарында"),
        (("Хатшы және регламент туралы шешім", f"хатшы болып {g['who2']} сайланды, регламент бекітілді") if open_ else ("Түскен ескертулер мен ұсыныстар", "жиынтық кесте қоса беріледі")),
        (("Ескертулер, ұсыныстар және жауаптар", " ".join(f"{ask} – {answer}." for ask, answer in asked)) if open_ else ("Бастамашының жауаптары", "порталда берілді")),
        ("Шағымдану", "хаттамаға сот тәртібімен шағымдануға болады"),
        (("Қоғамдық тыңдау төрағасы", f"{g['who']}, қол қойылған күні {kk_day(days.after(h.end, 1), rng)}") if open_ else ("Жергілікті атқарушы органның өкілі", f"{g['who']}, {on_kk_day(days.after(h.end, 1), rng)} қол қойды")),
    ]  # fmt: skip
    return [clean(line) for line in [f"{'Ашық жиналыс нысанындағы' if open_ else 'Жария талқылау арқылы өткізілген'} қоғамдық тыңдаудың хаттамасы", *_rows(rows, rng)]]  # fmt: skip


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip
