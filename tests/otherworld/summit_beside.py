"""Bulletins of several hearings, what is told when one is moved or called off, and what else stands on such a site."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import datetime, timedelta
from itertools import groupby

from tests.otherworld import summit_days
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.summit_texts import Brief, Rows, ended

HEADS = {
    ("announcement", "ru"): [
        ("Сводное объявление № {n}", "Сообщаем об общественных слушаниях в форме открытых собраний, которые состоятся в ближайшее время:"),
        ("Бюллетень общественных слушаний, выпуск {n}", "Открытые собрания, материалы по которым поступили в управление:"),
        ("График открытых собраний (Public hearings schedule)", "Уважаемые жители области! Публикуем график общественных слушаний, которые пройдут в форме открытых собраний."),
        ("ОС {n}/1 и др.", "Общественные слушания (открытые собрания):"),
    ],
    ("announcement", "kk"): [
        ("№ {n} жиынтық хабарландыру", "Жақын арада ашық жиналыс нысанында өтетін қоғамдық тыңдаулар туралы хабарлаймыз:"),
        ("Қоғамдық тыңдаулар бюллетені, № {n}", "Басқармаға материалдары келіп түскен ашық жиналыстар:"),
        ("Ашық жиналыстар кестесі (Public hearings schedule)", "Құрметті тұрғындар! Ашық жиналыс нысанында өтетін қоғамдық тыңдаулардың кестесін жариялаймыз."),
        ("ҚТ {n}/1 және т.б.", "Қоғамдық тыңдаулар (ашық жиналыстар):"),
    ],
    ("protocol", "ru"): [
        ("Реестр протоколов № {n}", "Размещены протоколы общественных слушаний, проведённых в форме открытых собраний:"),
        ("Бюллетень протоколов, выпуск {n}", "Протоколы состоявшихся открытых собраний:"),
        ("Протоколы слушаний (Minutes)", "Во исполнение Правил публикуются протоколы следующих общественных слушаний."),
    ],
    ("protocol", "kk"): [
        ("№ {n} хаттамалар тізілімі", "Ашық жиналыс нысанында өткен қоғамдық тыңдаулардың хаттамалары орналастырылды:"),
        ("Хаттамалар бюллетені, № {n}", "Өткен ашық жиналыстардың хаттамалары:"),
        ("Тыңдау хаттамалары (Minutes)", "Қағидаларға сәйкес мына қоғамдық тыңдаулардың хаттамалары жарияланады."),
    ],
}  # fmt: skip
LABELS = {"ru": ("Дата и время", "Инициатор", "Предмет слушаний", "Место"), "kk": ("Күні мен уақыты", "Бастамашы", "Тыңдау нысанасы", "Орны")}  # fmt: skip
COMMON = {"ru": "Все слушания проводит {}.", "kk": "Барлық тыңдаудың бастамашысы – {}."}


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)


def table(rows: Rows) -> str:
    """Rows of a label and a value as markup."""
    cells = "".join(f"<tr><td><b>{_escaped(label)}</b></td><td>{_escaped(value)}</td></tr>" for label, value in rows)
    return f'<table border="1">{cells}</table>'


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings in one posting: the title, the paragraphs, the markup where there is one."""
    briefs = [Brief(h, language, rng) for h in sorted(group, key=lambda one: one.start)]
    title, lead = rng.choice(HEADS[kind, language])
    title = title.format(n=rng.randint(2, 60))
    style = rng.choice(["table", "paragraphs", "districts", "diary"])
    alone = style != "table" and len({b.h.company.number for b in briefs}) == 1 and rng.random() < 0.6
    if alone:
        lead = f"{COMMON[language].format(briefs[0].name)} {lead}"
        title = briefs[0].name + (": " + title if rng.random() < 0.5 or kind == "protocol" else "")
    if style == "table":
        return _as_table(briefs, kind, title, lead)
    if style == "diary":
        return title, [lead, *_by_day(briefs, kind, alone)], ""
    told = {id(b): _paragraph(b, kind, alone) for b in briefs}
    if style == "paragraphs":
        return title, [lead, *(f"{n}. {told[id(b)]}" for n, b in enumerate(briefs, 1))], ""
    briefs.sort(key=lambda b: b.h.place.district)
    body, markup = [lead], f"<p>{_escaped(lead)}</p>"
    for district, of in groupby(briefs, key=lambda b: b.h.place.district):
        head = f"{district[0]} район" if language == "ru" else f"{district[1]} ауданы"
        lines = [told[id(b)] for b in of]
        body += [head, *lines]
        markup += f"<h4>{_escaped(head)}</h4>{''.join(f'<p>{_escaped(line)}</p>' for line in lines)}"
    return title, body, markup if rng.random() < 0.5 else ""


def _when(b: Brief, kind: str) -> str:
    return b.cell if kind == "announcement" else b.past


def _paragraph(b: Brief, kind: str, alone: bool) -> str:
    when, who, by, where = LABELS[b.language]
    if kind == "protocol":
        when = "Состоялось" if b.language == "ru" else "Өткен күні"
    parts = [] if alone else [f"{who}: {b.name}"]
    parts += [f"{by}: {b.by}", f"{when}: {_when(b, kind)}", f"{where}: {b.where}"]
    b.rng.shuffle(parts)
    return " ".join(ended(part) for part in parts)


def _by_day(briefs: list[Brief], kind: str, alone: bool) -> list[str]:
    """The days as headings, the hours below them."""
    lines = []
    for day, of in groupby(briefs, key=lambda b: b.h.start.date()):
        same = list(of)
        lines.append(same[0].day(day))
        for b in same:
            name, hour = "" if alone else f"{b.name}, ", f"{b.h.start:%H:%M}"
            lines.append(
                ended(f"{hour} – {name}{b.by}, {b.where}" if kind == "announcement" else f"– {name}{b.by}, {b.where}")
            )
    return lines


def _as_table(briefs: list[Brief], kind: str, title: str, lead: str) -> tuple[str, list[str], str]:
    when, who, by, where = LABELS[briefs[0].language]
    if kind == "protocol":
        when = "Дата проведения" if briefs[0].language == "ru" else "Өткен күні"
    order = briefs[0].rng.choice([(0, 1, 2, 3), (1, 2, 0, 3), (2, 1, 3, 0)])
    lines = [[(when, who, by, where)[n] for n in order]]
    lines += [[(_when(b, kind), b.name, b.by, b.where)[n] for n in order] for b in briefs]
    rows = "".join(
        f"<tr>{''.join(f'<td>{_escaped(cell)}</td>' for cell in ['№' if not n else str(n), *line])}</tr>"
        for n, line in enumerate(lines)
    )
    said = [f"{n}. {' | '.join(line)}" for n, line in enumerate(lines[1:], 1)]
    return title, [lead, " | ".join(lines[0]), *said], f"<p>{_escaped(lead)}</p><table><tbody>{rows}</tbody></table>"


# ---------------------------------------------------------------- what changes


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """Another day or hour."""
    b, new = Brief(h, language, rng), summit_days.cell(h, language, rng, False)
    was = f"{b.day(old.date())}, {old:%H:%M}"
    if language == "ru":
        return rng.choice([
            (f"О переносе общественных слушаний ({b.name})", [f"В связи с производственной необходимостью {b.who} уведомляет о переносе общественных слушаний (открытое собрание) по проекту {b.quoted}, ранее назначенных на {ended(was)}", f"Новая дата и время: {new}", f"Место проведения: {b.where}"]),
            ("Внесены изменения в объявление", [f"В объявлении об общественных слушаниях в форме открытого собрания ({b.name}; {b.by}) слова «{was}» заменить словами «{new}». Место: {ended(b.where)}"]),
            (f"Rescheduled / Перенос: {b.name}", [f"Проект: {b.by}", f"Было: {was}", f"Стало: {new}", f"Общественные слушания, открытое собрание, адрес: {b.where}"]),
        ])  # fmt: skip
    return rng.choice([
        (f"Қоғамдық тыңдауды ауыстыру туралы ({b.name})", [f"Өндірістік қажеттілікке байланысты {b.who} {b.quoted} бойынша бұрын {was} деп белгіленген қоғамдық тыңдаудың (ашық жиналыс) басқа уақытқа ауыстырылғанын хабарлайды.", f"Жаңа күні мен уақыты: {new}", f"Өтетін орны: {b.where}"]),
        ("Хабарландыруға өзгеріс енгізілді", [f"Ашық жиналыс нысанындағы қоғамдық тыңдау туралы хабарландыруда ({b.name}; {b.by}) «{was}» деген сөздер «{new}» деген сөздермен ауыстырылсын. Орны: {ended(b.where)}"]),
        (f"Rescheduled / Ауыстырылды: {b.name}", [f"Жоба: {b.by}", f"Бұрын: {was}", f"Енді: {new}", f"Қоғамдық тыңдау, ашық жиналыс, мекенжайы: {b.where}"]),
    ])  # fmt: skip


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A cancellation."""
    b = Brief(h, language, rng)
    if language == "ru":
        return rng.choice([
            (f"Об отмене общественных слушаний: {b.name}", [f"Настоящим сообщаем, что общественные слушания по проекту {b.quoted}, дата которых была определена как {summit_days.cell(h, 'ru', rng, False)}, отменяются ввиду отзыва документации инициатором ({b.name})."]),
            ("Отмена (cancelled)", [f"{b.who}: общественные слушания по объекту {b.quoted} ({b.day(h.end)}) не состоятся, материалы отозваны."]),
        ])  # fmt: skip
    return rng.choice([
        (f"Қоғамдық тыңдаудың күшін жою туралы: {b.name}", [f"Бастамашы ({b.name}) құжаттаманы кері қайтарып алуына байланысты {b.quoted} бойынша белгіленген қоғамдық тыңдау ({summit_days.cell(h, 'kk', rng, False)}) өткізілмейді."]),
        ("Тыңдау болмайды (cancelled)", [f"{b.who}: {b.quoted} бойынша {b.day(h.end)} күніне белгіленген қоғамдық тыңдаудан бас тартылды, материалдар кері қайтарылды."]),
    ])  # fmt: skip


# ---------------------------------------------------------------- what is neither


def news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    """News about a hearing that was held: neither its announcement nor its minutes."""
    b, people = Brief(h, language, rng), rng.randint(20, 190)
    if language == "ru":
        return rng.choice([
            (f"{b.name}: откровенный разговор", [f"Активная дискуссия развернулась на прошедших общественных слушаниях ({b.past}). Собравшиеся ({people} чел.) задали более двадцати вопросов о качестве воздуха и о рабочих местах.", f"Компания заверила, что проект {b.quoted} отвечает наилучшим доступным техникам (BAT)."]),
            ("Фоторепортаж с общественных слушаний", [f"Смотрите в нашей галерее, как прошла встреча жителей с руководством {of_staff(b)}. Тема – {ended(b.by)}", "Фото: пресс-служба."]),
            ("Общественники высказались", [f"Эковолонтёры приняли участие в слушаниях, которые организовала компания. По словам активистов, большинство замечаний по проекту {b.quoted} принято. Собралось {people} чел."]),
            ("Press digest", [f"СМИ о нас: за неделю вышло {rng.randint(4, 14)} публикаций о том, как {b.name} обсуждает с жителями {b.quoted}. Слушания освещали два телеканала."]),
        ])  # fmt: skip
    return rng.choice([
        (f"{b.name} жоспарларымен бөлісті", [f"Өткен қоғамдық тыңдауда ({b.past}) қызу пікірталас болды. {people} қала тұрғыны ауа сапасы мен жұмыс орындары туралы жиырмадан астам сұрақ қойды.", "Компания барлық ұсыныстың ескерілетініне сендірді."]),
        ("Қоғамдық тыңдаудан фоторепортаж", [f"Тұрғындардың компания басшылығымен кездесуі қалай өткенін галереядан көріңіз. Тақырыбы: {ended(b.by)}", "Фото: баспасөз қызметі."]),
        ("Белсенділер пікір білдірді", [f"Эковолонтёрлер тыңдауға қатысып, {b.quoted} туралы ойларын ортаға салды. Жиналғандар саны – {people} адам. Бұл туралы {b.name} хабарлады."]),
    ])  # fmt: skip


def of_staff(b: Brief) -> str:
    """Whose heads: the company behind a noun."""
    return f"филиала ({b.name})" if b.name.startswith("Филиал") else b.name


def others(h: Hearing, rng: random.Random) -> tuple[str, str, list[str]]:
    """What else stands there, often on a hearing's day, in its hall or of its company: language, title, text."""
    start = h.start if h.form == OPEN else h.start.replace(hour=15)
    r, k = Brief(h, "ru", rng), Brief(h, "kk", rng)
    on, kaz = summit_days.ru_on(start, rng).rstrip(","), summit_days.kk_on(start, rng)
    after, before = f"{h.end + timedelta(days=14):%d.%m.%Y}", f"{h.seen - timedelta(days=50):%d.%m.%Y}"
    town, year, n = h.place.village, h.end.year, rng.randint(2, 48)
    return rng.choice([
        ("ru", "О публичных слушаниях по тарифам", [f"Субъект естественной монополии {r.name} извещает о том, что публичные слушания по отчёту об исполнении утверждённой тарифной сметы состоятся {on} по адресу: {ended(h.place.ru)}"]),
        ("kk", "Тариф бойынша жария тыңдау", [f"{k.name} – табиғи монополия субъектісі. Тарифтік сметаның орындалуы туралы есеп бойынша тұтынушылар алдындағы жария тыңдау {kaz} өтеді. Орны: {ended(h.place.kk)}"]),
        ("ru", "Изменение целевого назначения земельных участков", [f"Земельная комиссия рассмотрит {on} вопрос о предоставлении {n} га под размещение промышленного объекта ({r.name}). Населённый пункт: {town}."]),
        ("kk", "Жер комиссиясының отырысы", [f"{kaz} жер комиссиясының отырысы өтеді. Қаралатын мәселе: {k.name} үшін {n} га жер телімін беру. Орны: {ended(h.place.kk)}"]),
        ("ru", "Проект бюджета: обсуждаем вместе", [f"Вниманию общественности: {on} состоится публичное обсуждение проекта бюджета на {year + 1}–{year + 3} годы. Замечания принимаются до {after} г."]),
        ("kk", "Бюджет жобасы талқыланады", [f"Қоғамдастық назарына! {year + 1}–{year + 3} жылдарға арналған бюджет жобасын жария талқылау {after} күніне дейін жалғасады. Ұсыныстарды экономика басқармасы қабылдайды."]),
        ("ru", "Антимонопольный комплаенс", [f"Департамент по защите и развитию конкуренции проводит слушание дела в отношении {of_staff(r)}: {on}. Явка представителя обязательна."]),
        ("ru", f"Выдано разрешение: {r.name}", [f"В результате рассмотрения заявки выдано экологическое разрешение на воздействие № KZ{n + 10}VCZ0{rng.randint(1000000, 3900000)} от {before} г., объект: {ended(r.by)}"]),
        ("kk", "Экологиялық рұқсат туралы", [f"{k.name} атына {before} ж. қоршаған ортаға әсер етуге экологиялық рұқсат берілді. Нысан: {ended(k.by)}"]),
        ("ru", "Заключение государственной экологической экспертизы", [f"Опубликовано положительное заключение ГЭЭ от {before} г. № {n}-{rng.randint(100, 900)} на проект {r.quoted}. Заказчик – {r.name}."]),
        ("kk", "Мемлекеттік экологиялық сараптама қорытындысы", [f"{k.quoted} бойынша {before} ж. № {n} оң қорытынды жарияланды. Тапсырыс беруші – {k.name}."]),
        ("ru", "Отчёт об эмиссиях (ПРТР)", [f"{r.name} представляет информацию о выбросах за {year - 1} год: фактические выбросы составили {n},{rng.randint(1, 9)} тыс. тонн при лимите {n + 3} тыс. тонн. Отчёт размещён {before} г."]),
        ("kk", "Шығарындылар туралы есеп", [f"{k.name}: {year - 1} жылғы нақты шығарындылар {n} мың тоннаны құрады. Есеп {before} күні порталға енгізілді."]),
        ("ru", "Скрининг: сбор замечаний", [f"По заявлению о намечаемой деятельности ({r.by}) сбор замечаний и предложений завершён {before} г. Заключение о сфере охвата направлено: {r.name}."]),
        ("ru", f"Тендер № {n}-{str(year)[2:]}", [f"{r.name} объявляет открытый тендер на выполнение работ по объекту: {ended(r.by)} Вскрытие конвертов: {on} в офисе компании.", f"Tender documents are available until {after}."]),
        ("kk", "Ашық тендер", [f"{k.name} жобалау-іздестіру жұмыстарын сатып алуға тендер жариялайды. Өтінімдер {after} ж. сағат 10:00-ге дейін қабылданады. Нысан: {ended(k.by)}"]),
        ("ru", "We are hiring: HSE-инженер", [f"{r.name} приглашает на работу инженера-эколога, опыт подготовки общественных слушаний приветствуется. Собеседования: {on}, {ended(h.place.ru)}"]),
        ("kk", "Бос жұмыс орындары жәрмеңкесі", [f"{kaz} өнеркәсіп кәсіпорындарының бос жұмыс орындары жәрмеңкесі өтеді, оған {k.name} қатысады. Орны: {ended(h.place.kk)}"]),
        ("ru", "Плановый останов производства", [f"{r.name} уведомляет, что с {h.end:%d.%m.%Y} по {after} проводится капитальный ремонт (turnaround), в связи с чем возможно кратковременное срабатывание факельной системы."]),
        ("kk", "Ауа сапасы туралы ақпарат", [f"Қазгидромет деректері бойынша {h.end:%d.%m.%Y} күні {town} аумағында қолайсыз метеорологиялық жағдайлар күтілмейді."]),
        ("ru", "Семинар для природопользователей", [f"{on} в онлайн-формате (ZOOM) состоится вебинар «Общественные слушания: права инициатора и обязанности МИО». Спикер – {rng.choice(['GreenLaw Partners', 'Палата экологических аудиторов'])}."]),
        ("ru", "Ответы на частые вопросы (FAQ)", ["Как узнать о слушаниях? Объявление размещается не позднее чем за 30 календарных дней, протокол – в сроки, предусмотренные Правилами. Видеозапись прилагается к протоколу."]),
        ("kk", "Инвестициялық штаб отырысы", [f"{kaz} инвестициялық штабтың отырысында {k.quoted} бойынша қаржыландыру мәселесі қаралады. Жиналыс жабық түрде өтеді."]),
        ("ru", "Состоялось заседание Совета по ESG", [f"По итогам заседания, в котором участвовали {r.name} и {r.builder}, принят протокол № {n} от {before} г. Рассмотрены вопросы промышленной безопасности."]),
    ])  # fmt: skip
