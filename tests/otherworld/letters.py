"""What people write on a site at length: notices, minutes in their prescribed form, tables, decoys."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import date, datetime, timedelta

from tests.otherworld import diary
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

FIRMS_OF_ECOLOGISTS = ["ТОО «ЭкоСтандарт-А»", "ИП «Green Consult»", "ТОО «Центр Экопроект»", "ТОО «ПроектЭкоСервис»"]


def moment(h: Hearing, language: str, rng: random.Random, bare: bool = False) -> str:
    """When the hearing is held, in words."""
    if h.form == OPEN:
        return diary.ru(h.start, rng, bare) if language == "ru" else diary.kk(h.start, rng, bare)
    first = h.start.date()
    return diary.ru_period(first, h.end, rng) if language == "ru" else diary.kk_period(first, h.end, rng)


def _where(h: Hearing, language: str) -> str:
    n = ("ru", "kk").index(language)
    return (h.place.ru, h.place.kk)[n] if h.form == OPEN else h.place.area[n]


def _shape(h: Hearing, rng: random.Random) -> str:
    names = ["открытых собраний", "открытого собрания"] if h.form == OPEN else ["публичных обсуждений"]
    return rng.choice(names)


def _shape_kk(h: Hearing, rng: random.Random) -> str:
    return rng.choice(["ашық жиналыс", "ашық жиналыстар"]) if h.form == OPEN else "жария талқылау"


def _comments(h: Hearing, rng: random.Random) -> str:
    until = h.end - timedelta(days=rng.choice([3, 4, 5]))
    return rng.choice(
        [
            f"Замечания и предложения принимаются в срок до {until:%d.%m.%Y} г. на Едином экологическом портале.",
            "Замечания и предложения принимаются не позднее 3 рабочих дней до даты проведения слушаний.",
            f"Сбор замечаний – до {until.day:02}.{until.month:02}.{until.year} включительно, e-mail: ecolog@mail.example, тел. 8-701-555-{rng.randint(10, 99)}-{rng.randint(10, 99)}.",
        ]
    )


def _extras(h: Hearing, rng: random.Random) -> list[str]:
    early, noted = h.start - timedelta(days=rng.randint(33, 40)), h.start - timedelta(days=rng.randint(31, 36))
    lines = [
        f"Составитель отчета: {rng.choice(FIRMS_OF_ECOLOGISTS)}, лицензия №0{rng.randint(1000, 2900)}Р от {rng.randint(10, 28)}.0{rng.randint(1, 9)}.20{rng.randint(12, 20)} г.",
        f"С материалами можно ознакомиться с {early:%d.%m.%Y} г. на сайте ecoportal.kz, а также в здании управления.",
        f"Объявление опубликовано в газете «Өлке тынысы» №{rng.randint(11, 60)} от {noted:%d.%m.%Y} г. и в эфире телеканала.",
        "Слушания проводятся согласно Правилам проведения общественных слушаний, утв. приказом и.о. Министра экологии, геологии и природных ресурсов РК от 3 августа 2021 года № 286.",
        f"Регистрация участников начинается в {h.start.hour - 1}:30." if h.form == OPEN else "Площадка: Единый экологический портал.",
        "Подключение: https://us04web.zoom.example/j/73001 Идентификатор конференции: 730 010 5511 Код доступа: 4dZx1",
        "В случае введения карантина слушания будут проведены в режиме онлайн.",
    ]  # fmt: skip
    return rng.sample(lines, rng.choice([0, 1, 1, 2, 3]))


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    by, when, where = rng.choice(h.project.ru), moment(h, "ru", rng), _where(h, "ru")
    bin_ = "" if h.company.person else rng.choice(["", f", БИН {h.company.number}", f" (БИН: {h.company.number})"])
    variants: list[Text] = [
        (
            f"Общественные слушания — {h.company.ru}",
            [
                f"{h.company.ru}{bin_} уведомляет заинтересованную общественность о проведении общественных слушаний посредством {_shape(h, rng)} по {by}.",
                f"{'Слушания пройдут' if h.form == OPEN else 'Период'}: {when}",
                f"{'Адрес' if h.form == OPEN else 'Территория'}: {where}",
                *_extras(h, rng),
            ],
        ),
        (
            rng.choice(["ОБЪЯВЛЕНИЕ!", "Вниманию населения!", "Объявление об общественных слушаниях"]),
            [
                f"1. Предмет общественных слушаний: {by}",
                f"2. Инициатор намечаемой деятельности: {h.company.ru}{bin_}",
                f"3. {'Дата и время начала' if h.form == OPEN else 'Сроки проведения'}: {when}",
                f"4. {'Место проведения' if h.form == OPEN else 'Затрагиваемая территория'}: {where}",
                f"5. Форма: {_shape(h, rng)}",
                *_extras(h, rng),
                _comments(h, rng),
            ],
        ),
        (
            f"Управлением получено уведомление {h.company.ru} об общественных слушаниях",
            [
                f"В адрес управления поступило письмо {h.company.ru} исх. № {rng.randint(10, 400)} от {(h.seen - timedelta(days=2)).date():%d.%m.%Y} г. с просьбой разместить объявление.",
                f"Общественные слушания в форме {_shape(h, rng)} по {by} назначены: {when}. {where}.",
            ],
        ),
        (
            f"{h.company.ru}: {by}",
            [f"Сообщаем, что общественные слушания ({_shape(h, rng)}) состоятся {moment(h, 'ru', rng, True)}. {where}. " + " ".join(_extras(h, rng))],
        ),
        (
            f"Жителей приглашают на слушания ({h.place.village})",
            [f"Приглашаем всех желающих {when} принять участие в обсуждении: {by}.", f"Заказчик {h.company.ru}. {where}.", _comments(h, rng)],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    by, when, where = rng.choice(h.project.kk), moment(h, "kk", rng), _where(h, "kk")
    until = h.end - timedelta(days=4)
    bin_ = "" if h.company.person else rng.choice(["", f", БСН {h.company.number}"])
    variants: list[Text] = [
        (
            f"{h.company.kk}: қоғамдық тыңдаулар",
            [
                f"{h.company.kk}{bin_} мүдделі жұртшылықты {by} бойынша {_shape_kk(h, rng)} түрінде өтетін қоғамдық тыңдауларға шақырады.",
                f"Өткізілетін уақыты: {when}",
                f"Мекенжайы: {where}",
                f"Ескертулер мен ұсыныстар {until:%d.%m.%Y} ж. дейін қабылданады.",
            ],
        ),
        (
            rng.choice(["ХАБАРЛАНДЫРУ!", "Тұрғындар назарына!", "Қоғамдық тыңдау туралы хабарландыру"]),
            [
                f"1. Қоғамдық тыңдаулардың мәні: {by}",
                f"2. Белгіленіп отырған қызметтің бастамашысы: {h.company.kk}{bin_}",
                f"3. Өткізу күні мен уақыты: {when}",
                f"4. Өткізу орны: {where}",
                f"5. Нысаны: {_shape_kk(h, rng)}",
                "2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қағидаларға сәйкес өткізіледі.",
            ],
        ),
        (
            f"{by}",
            [f"Аталған жоба бойынша {when} {_shape_kk(h, rng)} нысанында қоғамдық тыңдау болады. Тапсырыс беруші: {h.company.kk}. {where}"],
        ),
        (
            "Қоғамдық тыңдауға шақыру",
            [f"Құрметті ауыл тұрғындары! {h.company.kk} «{by}» бойынша қоғамдық тыңдау өткізеді, {moment(h, 'kk', rng, True)}, {where}. Нысаны – {_shape_kk(h, rng)}."],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def both(h: Hearing, rng: random.Random) -> Text:
    """One notice in both languages."""
    (title, russian), (head, kazakh) = announce_ru(h, rng), announce_kk(h, rng)
    return f"{head} / {title}", [*kazakh, *russian]


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, day = rng.choice(h.project.ru), diary.ru_day(h.end, rng)
    period = moment(h, "ru", rng) if h.form != OPEN else day
    variants: list[Text] = [
        (f"Протокол ОС {h.company.ru} ({period})", [f"Протокол общественных слушаний в форме {_shape(h, rng)} по {by}."]),
        (
            f"Протокол общественных слушаний: {by}",
            [f"Слушания посредством {_shape(h, rng)} проведены {period}, инициатор {h.company.ru}.", "Протокол прилагается."],
        ),
        (f"{h.company.ru}. Протокол общественных слушаний от {day}" if h.form == OPEN else f"{h.company.ru}. Протокол публичных обсуждений, {period}",
         [f"По вопросу: {by}. {_where(h, 'ru')}"]),
        ("Размещение протокола общественных слушаний", form_ru(h, rng)),
    ]  # fmt: skip
    return rng.choice(variants)


def form_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The prescribed form of minutes, in Russian."""
    signed = h.end + timedelta(days=2)
    return [
        f"Протокол общественных слушаний посредством {_shape(h, rng)}",
        "1. Наименование местного исполнительного органа: Управление природных ресурсов и регулирования природопользования",
        f"2. Предмет общественных слушаний: {rng.choice(h.project.ru)}",
        f"3. Местонахождение намечаемой деятельности: {h.place.area[0]}",
        f"4. Инициатор: {h.company.ru}" + ("" if h.company.person else f", БИН {h.company.number}"),
        f"5. {'Дата, время и место проведения' if h.form == OPEN else 'Период проведения'}: {moment(h, 'ru', rng)}"
        + (f"; {h.place.ru}" if h.form == OPEN else ""),
        f"6. Объявление размещено {(h.start - timedelta(days=34)).date():%d.%m.%Y} г. на портале",
        f"7. Замечаний не поступило. Протокол подписан {signed:%d.%m.%Y} г.",
    ]


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, day = rng.choice(h.project.kk), diary.kk_day(h.end, rng)
    period = moment(h, "kk", rng) if h.form != OPEN else day
    variants: list[Text] = [
        (f"Қоғамдық тыңдау хаттамасы, {h.company.kk}", [f"{period} {_shape_kk(h, rng)} түрінде өткізілген тыңдаудың хаттамасы. Жоба атауы: {by}"]),
        (f"{by} — хаттама", [f"Қоғамдық тыңдаулар ({_shape_kk(h, rng)}) {period} өтті. Бастамашысы {h.company.kk}. Хаттама қоса беріледі."]),
        ("Қоғамдық тыңдаулар хаттамасын орналастыру", form_kk(h, rng)),
    ]  # fmt: skip
    return rng.choice(variants)


def form_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The prescribed form of minutes, in Kazakh."""
    signed = h.end + timedelta(days=2)
    return [
        f"{_shape_kk(h, rng).capitalize()} нысанындағы қоғамдық тыңдаулардың хаттамасы",
        "1. Жергілікті атқарушы органның атауы: Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы",
        f"2. Қоғамдық тыңдаулардың тақырыбы: {rng.choice(h.project.kk)}",
        f"3. Бастамашы: {h.company.kk}" + ("" if h.company.person else f", БСН {h.company.number}"),
        f"4. {'Өткізілген күні, уақыты, орны' if h.form == OPEN else 'Өткізілген кезеңі'}: {moment(h, 'kk', rng)}"
        + (f"; {h.place.kk}" if h.form == OPEN else ""),
        f"5. Хаттамаға қол қойылған күні: {signed:%d.%m.%Y} ж.",
    ]


TEXTS = {
    ("announcement", "ru"): announce_ru,
    ("announcement", "kk"): announce_kk,
    ("protocol", "ru"): protocol_ru,
    ("protocol", "kk"): protocol_kk,
}
COLUMNS = {
    "ru": ["№", "Наименование проекта", "Инициатор", "Дата, время", "Место проведения"],
    "kk": ["№", "Жобаның атауы", "Бастамашы", "Күні, уақыты", "Өтетін орны"],
}
HEADS = {
    ("announcement", "ru"): [
        ("График проведения общественных слушаний", "Сообщаем о предстоящих общественных слушаниях в форме открытых собраний:"),
        ("Общественные слушания, открытые собрания", "Вниманию жителей! Состоятся открытые собрания:"),
        ("Объявления недропользователей и заказчиков", "Просим принять участие в общественных слушаниях (открытое собрание):"),
        ("О предстоящих общественных слушаниях", "Перечень объявленных общественных слушаний, форма – открытое собрание:"),
    ],
    ("announcement", "kk"): [
        ("Қоғамдық тыңдаулар кестесі", "Алда ашық жиналыс нысанында өтетін қоғамдық тыңдаулар туралы хабарлаймыз:"),
        ("Алдағы қоғамдық тыңдаулар", "Тұрғындардың назарына! Мына ашық жиналыстар өтеді:"),
        ("Қоғамдық тыңдауларға шақырамыз", "Ашық жиналыс нысанындағы қоғамдық тыңдаулар тізімі:"),
    ],
    ("protocol", "ru"): [
        ("Протоколы прошедших общественных слушаний", "Протоколы общественных слушаний в форме открытых собраний:"),
        ("Протоколы ОС", "Размещаем подписанные протоколы открытых собраний по проектам:"),
    ],
    ("protocol", "kk"): [
        ("Өткен қоғамдық тыңдаулардың хаттамалары", "Ашық жиналыс нысанындағы қоғамдық тыңдаулардың хаттамалары:"),
        ("Хаттамалар", "Өткен ашық жиналыстардың хаттамалары қоса беріліп отыр:"),
    ],
}  # fmt: skip


def rows(group: list[Hearing], kind: str, language: str, rng: random.Random) -> list[list[str]]:
    """The cells of a table of hearings, one row each."""
    made = []
    for n, h in enumerate(group, 1):
        day = diary.ru_day if language == "ru" else diary.kk_day
        when = moment(h, language, rng) if kind == "announcement" else day(h.end, rng)
        name = rng.choice(h.project.ru if language == "ru" else h.project.kk)
        made.append([str(n), name, h.company.ru if language == "ru" else h.company.kk, when, _where(h, language)])
    return made


def table(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings as a table: the title, the paragraphs of those who have no tables, the markup."""
    title, first = rng.choice(HEADS[kind, language])
    cells = rows(group, kind, language, rng)
    head = "".join(f"<th><p>{cell}</p></th>" for cell in COLUMNS[language])
    body = "".join(f"<tr>{''.join(f'<td><p>{html.escape(cell)}</p></td>' for cell in row)}</tr>" for row in cells)
    return (
        title,
        [first, *("; ".join(row) + "." for row in cells)],
        f'<p>{first}</p><table border="1"><tbody><tr>{head}</tr>{body}</tbody></table>',
    )


def listed(group: list[Hearing], kind: str, language: str, rng: random.Random) -> Text:
    """Several hearings as paragraphs, each led by its day or its number."""
    title, first = rng.choice(HEADS[kind, language])
    style, made = rng.choice(["day", "roman", "dash"]), []
    for n, row in enumerate(rows(group, kind, language, rng)):
        mark = {"day": f"{row[3]} – ", "roman": f"{'I' * (n + 1)}. ", "dash": "– "}[style]
        tail = "" if style == "day" else f", {row[3]}"
        made.append(f"{mark}{row[2]}, {row[1]}{tail}, {row[4]}")
    return title, [first, *made]


# ---------------------------------------------------------------- neither announcement nor protocol


def news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    """News about a hearing that was held."""
    people = rng.randint(12, 90)
    if language == "ru":
        return (
            f"В {h.place.village} обсудили проект {h.company.ru}",
            [
                f"{diary.ru_day(h.end, rng)} здесь прошли общественные слушания, в которых приняли участие {people} жителей.",
                f"Представители {h.company.ru} рассказали о проекте и ответили на вопросы. Большинство собравшихся поддержали инициативу, сообщает пресс-служба.",
            ],
        )
    return (
        f"{h.place.village}: тұрғындар жобаны талқылады",
        [
            f"{diary.kk_day(h.end, rng)} өткен қоғамдық тыңдауға {people} тұрғын қатысты, деп хабарлайды баспасөз қызметі.",
            f"{h.company.kk} өкілдері жоба туралы айтып, сұрақтарға жауап берді.",
        ],
    )


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A cancellation."""
    if language == "ru":
        return (
            "Отмена общественных слушаний",
            [f"Общественные слушания {h.company.ru} по {rng.choice(h.project.ru)}, назначенные на {diary.ru(h.start, rng, False)}, отменяются."],
        )  # fmt: skip
    return (
        "Қоғамдық тыңдаудың тоқтатылуы туралы",
        [f"{h.company.kk} {diary.kk(h.start, rng, False)} өтуі тиіс {rng.choice(h.project.kk)} бойынша қоғамдық тыңдауы өткізілмейді."],
    )  # fmt: skip


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """A notice that the day or the hour is another one."""
    new, was = (
        moment(h, language, rng),
        diary.ru_day(old.date(), rng) if language == "ru" else diary.kk_day(old.date(), rng),
    )
    by_ru, by_kk = rng.choice(h.project.ru), rng.choice(h.project.kk)
    if language == "ru":
        return rng.choice(
            [
                ("О переносе общественных слушаний", [f"{h.company.ru} сообщает: общественные слушания по {by_ru}, ранее объявленные на {was}, состоятся {new}. {h.place.ru}."]),
                ("Уточнение к объявлению", [f"В связи с производственной необходимостью дата и время слушаний {h.company.ru} ({by_ru}) изменены. Новая дата: {new}. Место прежнее: {h.place.ru}."]),
            ]
        )  # fmt: skip
    return rng.choice(
        [
            ("Қоғамдық тыңдаудың уақыты өзгерді", [f"{h.company.kk} хабарлайды: {by_kk} бойынша {was} белгіленген қоғамдық тыңдау енді {new} өтеді. {h.place.kk}."]),
            ("Хабарландыруға түзету", [f"{h.company.kk}, {by_kk}: қоғамдық тыңдаудың жаңа мерзімі – {new}. {h.place.kk}."]),
        ]
    )  # fmt: skip


def others(h: Hearing, day: date, mark: str, rng: random.Random) -> tuple[str, str, list[str]]:
    """A decoy beside a hearing: another field, the same villages and days; gives its language and text."""
    at, v = f"{day:%d.%m.%Y}", h.place.village
    return rng.choice(
        [
            ("ru", f"Общественные слушания по проекту тарифной сметы {mark}", [f"{at} в 11:00 субъект естественной монополии {mark} проводит публичные слушания по отчету об исполнении утвержденной тарифной сметы на услуги водоснабжения, с. {v}."]),
            ("ru", f"Общественные слушания по установлению публичного сервитута {mark}", [f"Отдел земельных отношений {mark} сообщает: {at} в 15:00 в с. {v} состоятся слушания по вопросу предоставления земельного участка и изменения его целевого назначения."]),
            ("kk", f"Аудандық бюджет жобасы бойынша қоғамдық тыңдау {mark}", [f"{at} сағат 10:00-де {v} ауылында бюджеттік бағдарлама әкімшісі {mark} 2026-2028 жылдарға арналған бюджет жобасын талқылайды."]),
            ("ru", f"Тендер: разработка раздела ООС {mark}", [f"Запрос ценовых предложений {mark} на разработку РООС к рабочему проекту. Окончание приема заявок {at} 18:00."]),
            ("ru", f"Вакансия: эколог {mark}", [f"Требуется главный специалист отдела экологического регулирования {mark}. Собеседование {at} в 10:00."]),
            ("kk", f"Жер комиссиясының отырысы {mark}", [f"Жер учаскелерін беру жөніндегі комиссия хаттамасы {mark}, {at}."]),
            ("ru", f"Публичное обсуждение проекта приказа {mark}", [f"На портале «Открытые НПА» до {at} идет публичное обсуждение проекта постановления акимата {mark}."]),
            ("kk", f"Халықпен кездесу {mark}", [f"{at} әкімнің {v} ауылының тұрғындарымен есепті кездесуі өтті {mark}."]),
            ("ru", f"Общественные слушания по переименованию улиц {mark}", [f"{at} в Доме культуры с. {v} пройдут общественные слушания по присвоению наименований улицам {mark}."]),
        ]
    )  # fmt: skip


def unmarked(h: Hearing, rng: random.Random) -> tuple[str, str, list[str]]:
    """Such a decoy, whose mark nobody keeps; called Russian whatever its language."""
    _, title, body = others(h, h.end, f"ЮЖ-{rng.randint(10000, 99999)}", rng)
    return "ru", title, body
