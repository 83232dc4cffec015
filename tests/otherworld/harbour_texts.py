"""What the harbour hand writes: annexes of the Rules filled in point by point, official letters, registers."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld.harbour_words import (
    DESIGNERS,
    PEOPLE,
    bin_of,
    day,
    extras,
    extras_kk,
    letters,
    paper,
    phone,
    shape,
    shape_kk,
    what,
    when,
    where,
    who,
)
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

# ---------------------------------------------------------------- announcements


def annex_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The annex of the Rules for an announcement, in Russian."""
    firm, licence, since = rng.choice(DESIGNERS)
    held = (
        f"8. Дата, время начала регистрации участников, время начала открытого собрания, место проведения: {when(h, 'ru', rng)}; {where(h, 'ru')}"
        if h.form == OPEN
        else f"8. Период проведения публичных обсуждений: {when(h, 'ru', rng)}"
    )
    return [
        rng.choice(["Приложение 1 к Правилам проведения общественных слушаний", "Приложение 2 к Правилам"]),
        "Форма",
        f"Объявление о проведении общественных слушаний посредством {shape(h, rng)}",
        f"1. Предмет общественных слушаний (полное, точное наименование рассматриваемых проектных документов): {what(h, 'ru', rng)}",
        "2. Наименование уполномоченного органа, в адрес которого направлены документы, выносимые на общественные слушания: РГУ «Департамент экологии»",
        f"3. Местонахождение намечаемой деятельности: {h.place.area[0]}; координаты {rng.randint(42, 54)}°{rng.randint(10, 59)}'{rng.randint(10, 59)}\" с.ш., {rng.randint(51, 82)}°{rng.randint(10, 59)}'{rng.randint(10, 59)}\" в.д.",
        f"4. Наименование административно-территориальных единиц, затронутых возможным воздействием: {h.place.area[0]}",
        f"5. Местный исполнительный орган: Управление природных ресурсов и регулирования природопользования ({h.place.area[0].split(', ')[0]})",
        f"6. Реквизиты и контактные данные Инициатора: {who(h, 'ru', rng)}, БИН {h.company.number}, тел. {phone(rng)}",
        f"7. Реквизиты составителей отчета: {firm}, лицензия № {licence} от {since}",
        held,
        "9. Ссылка на онлайн-подключение: https://zoom.example/j/81244561203"
        if h.form == OPEN
        else "9. Замечания и предложения вносятся на портале",
        f"10. Информация о проведении общественных слушаний распространена: {paper(h, 0, rng)}",
        f"11. Лицо, ответственное за организацию: {rng.choice(PEOPLE)}, {phone(rng)}",
    ]


def annex_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The annex of the Rules for an announcement, in Kazakh."""
    firm, licence, since = rng.choice(DESIGNERS)
    held = (
        f"7. Ашық жиналыстың өткізілетін күні, уақыты, орны: {when(h, 'kk', rng)}; {where(h, 'kk')}"
        if h.form == OPEN
        else f"7. Жария талқылаулар өткізілетін кезең: {when(h, 'kk', rng)}"
    )
    return [
        rng.choice(["Қоғамдық тыңдаулар өткізу қағидаларына 1-қосымша", "Қағидаларға 2-қосымша"]),
        "Нысан",
        f"{shape_kk(h, rng).capitalize()} арқылы қоғамдық тыңдаулар өткізу туралы хабарландыру",
        f"1. Қоғамдық тыңдаулардың мәні (қаралатын жобалау құжаттарының толық, нақты атауы): {what(h, 'kk', rng)}",
        "2. Құжаттар жіберілген уәкілетті органның атауы: «Экология департаменті» РММ",
        f"3. Белгіленіп отырған қызметтің орналасқан жері: {h.place.area[1]}",
        f"4. Ықтимал әсер ететін әкімшілік-аумақтық бірліктер: {h.place.area[1]}",
        f"5. Бастамашының деректемелері мен байланыс деректері: {who(h, 'kk', rng)}, БСН {h.company.number}, тел. {phone(rng)}",
        f"6. Есепті жасаушылар: {firm}, {since} ж. № {licence} лицензия",
        held,
        f"8. Ақпарат тарату тәсілдері: {paper(h, 1, rng)}",
        f"9. Ұйымдастыруға жауапты тұлға: {rng.choice(PEOPLE)}",
    ]


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Russian."""
    by, at, firm, place = what(h, "ru", rng), when(h, "ru", rng), who(h, "ru", rng), where(h, "ru")
    asked, answered = letters(h, rng)
    number, place_is = (
        bin_of(h, "ru", rng),
        "Место проведения" if h.form == OPEN else "Территория возможного воздействия",
    )
    designer = rng.choice(DESIGNERS)[0]
    variants: list[Text] = [
        (rng.choice(["Объявление", f"Приложение 1 к Правилам. {firm}", f"Объявление о проведении общественных слушаний {firm}"]), annex_ru(h, rng)),
        (
            f"О размещении объявления {firm}",
            [
                f"Управление, рассмотрев письмо-запрос {firm}{number} исх. {asked}, письмом {answered} согласовало условия проведения общественных слушаний посредством {shape(h, rng)}.",
                f"Наименование проекта: {by}.",
                f"Согласованные дата и время: {at}." if h.form == OPEN else f"Согласованный период: {at}.",
                f"{place_is}: {place}.",
                *extras(h, rng),
            ],
        ),
        (
            rng.choice(["Общественные слушания", "К сведению заинтересованной общественности", f"{h.place.area[0]}: общественные слушания"]),
            [
                f"{designer} (генеральный проектировщик) по поручению Инициатора – {firm}{number} – в соответствии со статьей 73 Экологического кодекса РК извещает о проведении общественных слушаний в форме {shape(h, rng)}, предмет: {by}; {at}; {place}. {' '.join(extras(h, rng))}".strip()
            ],
        ),
        (
            "ИЗВЕЩЕНИЕ",
            [
                f"а) вид слушаний: общественные слушания посредством {shape(h, rng)};",
                f"б) заказчик намечаемой деятельности: {firm}{number};",
                f"в) наименование документации: {by};",
                f"г) {'дата и время' if h.form == OPEN else 'сроки'}: {at};",
                f"д) {place_is.lower()}: {place}.",
                *extras(h, rng),
            ],
        ),
        (
            f"{by} — объявление о проведении общественных слушаний",
            [f"Инициатор — {firm}. {at}. {place}.", *extras(h, rng)],
        ),
        (
            f"Public hearings notice / Объявление об общественных слушаниях — {firm}",
            [
                "The Company hereby informs all stakeholders about public hearings. Русский текст ниже.",
                f"Предмет слушаний | {by}",
                f"Форма | {shape(h, rng)}",
                f"{'Дата/время' if h.form == OPEN else 'Период'} | {at}",
                f"{place_is} | {place}",
                *extras(h, rng),
            ],
        ),
        (
            f"{firm} доводит до сведения",
            [
                f"Во исполнение пункта 15 Правил сообщаем: {'открытое собрание общественных слушаний назначено на' if h.form == OPEN else 'общественные слушания (публичные обсуждения) проводятся в период:'} {at}.",
                f"На рассмотрение выносится: {by}.",
                f"{place}.",
                *extras(h, rng),
            ],
        ),
        (
            f"Объявление: {firm}, {at}",
            [f"Общественные слушания посредством {shape(h, rng)}. {by}. {place}."],
        ),
        (
            f"Общественные слушания посредством {shape(h, rng)} по документации: {by} ({firm}), {at}, {place}",
            rng.choice([[], ["Текст объявления в приложении."]]),
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Kazakh."""
    by, at, firm, place = what(h, "kk", rng), when(h, "kk", rng), who(h, "kk", rng), where(h, "kk")
    asked, answered = letters(h, rng)
    number, place_is = bin_of(h, "kk", rng), "Өткізілетін орны" if h.form == OPEN else "Ықтимал әсер ету аумағы"
    variants: list[Text] = [
        (rng.choice(["Хабарландыру", f"Қағидаларға 1-қосымша. {firm}", f"{firm} қоғамдық тыңдаулар өткізу туралы хабарландыруы"]), annex_kk(h, rng)),
        (
            f"{firm} хабарландыруын орналастыру туралы",
            [
                f"Басқарма {firm}{number} сұрау салу хатын ({asked}) қарап, {shape_kk(h, rng)} арқылы қоғамдық тыңдаулар өткізу шарттарын келісті ({answered}).",
                f"Жобаның атауы: {by}.",
                f"Келісілген {'күні мен уақыты' if h.form == OPEN else 'кезең'}: {at}.",
                f"{place_is}: {place}.",
                *extras_kk(h, rng),
            ],
        ),
        (
            rng.choice(["Қоғамдық тыңдаулар", "Мүдделі жұртшылықтың назарына"]),
            [f"Экология кодексінің 73-бабына сәйкес бастамашы {firm}{number} {shape_kk(h, rng)} нысанында қоғамдық тыңдаулар өткізілетінін мәлімдейді, тақырыбы: {by}; {at}; {place}. {' '.join(extras_kk(h, rng))}".strip()],
        ),
        (
            "ХАБАРЛАМА",
            [
                f"а) тыңдаулардың түрі: {shape_kk(h, rng)} арқылы қоғамдық тыңдаулар;",
                f"б) тапсырыс беруші: {firm}{number};",
                f"в) құжаттаманың атауы: {by};",
                f"г) {'күні мен уақыты' if h.form == OPEN else 'мерзімі'}: {at};",
                f"д) {place_is.lower()}: {place}.",
                *extras_kk(h, rng),
            ],
        ),
        (f"{by} — қоғамдық тыңдаулар өткізу туралы хабарландыру", [f"Бастамашы — {firm}. {at}. {place}.", *extras_kk(h, rng)]),
        (
            f"{firm} жұртшылық назарына",
            [
                f"Қағидалардың 15-тармағын орындау үшін хабарлаймыз: {'қоғамдық тыңдаулардың ашық жиналысы өтетін уақыт' if h.form == OPEN else 'қоғамдық тыңдаулар (жария талқылау) өтетін кезең'} – {at}.",
                f"Қарауға шығарылатын құжат: {by}.",
                f"{place}.",
            ],
        ),
        (f"{shape_kk(h, rng).capitalize()} арқылы қоғамдық тыңдаулар: {by} ({firm}), {at}, {place}", rng.choice([[], ["Хабарландыру мәтіні қосымшада."]])),
    ]  # fmt: skip
    return rng.choice(variants)


# ---------------------------------------------------------------- minutes


def form_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The annex of the Rules for minutes, in Russian."""
    firm, licence, since = rng.choice(DESIGNERS)
    (asked, answered), a, b = letters(h, rng), *rng.sample(PEOPLE, 2)
    told = (h.seen + timedelta(days=1)).date()
    held = (
        f"8. Дата, время, место проведения открытого собрания общественных слушаний: {when(h, 'ru', rng)}; {where(h, 'ru')}"
        if h.form == OPEN
        else f"8. Период проведения общественных слушаний посредством публичных обсуждений: {when(h, 'ru', rng)}"
    )
    return [
        rng.choice(["Приложение 5 к Правилам проведения общественных слушаний", "Приложение 4 к Правилам", "Форма"]),
        f"Протокол общественных слушаний посредством {shape(h, rng)}",
        f"1. Наименование местного исполнительного органа административно-территориальной единицы: Управление природных ресурсов и регулирования природопользования ({h.place.area[0].split(', ')[0]})",
        f"2. Предмет общественных слушаний: {what(h, 'ru', rng)}",
        "3. Наименование уполномоченного органа в области охраны окружающей среды: РГУ «Департамент экологии»",
        f"4. Местонахождение намечаемой деятельности: {h.place.area[0]}",
        f"5. Наименование всех административно-территориальных единиц, затронутых возможным воздействием: {h.place.area[0]}",
        f"6. Реквизиты и контактные данные Инициатора: {who(h, 'ru', rng)}, БИН {h.company.number}",
        f"7. Реквизиты и контактные данные составителей отчета: {firm}, лицензия № {licence} от {since} г.",
        held,
        f"9. Копия письма-запроса {asked} и письма-ответа {answered} прилагается (приложение 1).",
        f"10. Информация распространена: 1) на портале {told:%d.%m.%Y}; 2) в СМИ: {paper(h, 0, rng)}; 3) на досках объявлений (фото прилагаются).",
        f"11. Избраны: председатель {a}, секретарь {b}. Регламент утвержден единогласно.",
        "12. Сводная таблица замечаний и предложений является неотъемлемой частью настоящего протокола.",
        f"13. Протокол подписан {h.end + timedelta(days=rng.choice([1, 2])):%d.%m.%Y} г. Обжалование – в судебном порядке.",
    ]  # fmt: skip


def form_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The annex of the Rules for minutes, in Kazakh."""
    firm, licence, since = rng.choice(DESIGNERS)
    (asked, answered), a, b = letters(h, rng), *rng.sample(PEOPLE, 2)
    held = (
        f"7. Қоғамдық тыңдаулардың ашық жиналысы өткізілген күн, уақыт, орын: {when(h, 'kk', rng)}; {where(h, 'kk')}"
        if h.form == OPEN
        else f"7. Жария талқылаулар арқылы қоғамдық тыңдаулар өткізілген кезең: {when(h, 'kk', rng)}"
    )
    return [
        rng.choice(["Қоғамдық тыңдаулар өткізу қағидаларына 5-қосымша", "Қағидаларға 4-қосымша", "Нысан"]),
        f"{shape_kk(h, rng).capitalize()} арқылы өткізілген қоғамдық тыңдаулардың хаттамасы",
        f"1. Жергілікті атқарушы органның атауы: Табиғи ресурстар және табиғат пайдалануды реттеу басқармасы ({h.place.area[1].split(', ')[0]})",
        f"2. Қоғамдық тыңдаулардың мәні: {what(h, 'kk', rng)}",
        "3. Қоршаған ортаны қорғау саласындағы уәкілетті орган: «Экология департаменті» РММ",
        f"4. Белгіленіп отырған қызметтің орналасқан жері: {h.place.area[1]}",
        f"5. Бастамашының деректемелері: {who(h, 'kk', rng)}, БСН {h.company.number}",
        f"6. Есепті жасаушылар: {firm}, {since} ж. № {licence} лицензия",
        held,
        f"8. Сұрау салу хаты {asked} және жауап хат {answered} қоса беріледі (1-қосымша).",
        f"9. Ақпарат таратылды: {paper(h, 1, rng)}; хабарландыру тақталары.",
        f"10. Төраға – {a}, хатшы – {b}.",
        f"11. Хаттамаға {h.end + timedelta(days=rng.choice([1, 2])):%d.%m.%Y} ж. қол қойылды.",
    ]


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, at, firm, place = what(h, "ru", rng), day(h, "ru", rng), who(h, "ru", rng), where(h, "ru")
    number, signed = bin_of(h, "ru", rng), h.end + timedelta(days=rng.choice([1, 2]))
    of = "от" if h.form == OPEN else "за период"
    a, b = rng.sample(PEOPLE, 2)
    variants: list[Text] = [
        (rng.choice(["Протокол общественных слушаний", "ПРОТОКОЛ", f"Протокол, {firm}"]), form_ru(h, rng)),
        (
            f"О направлении протокола общественных слушаний ({firm})",
            [f"Во исполнение Правил направляем для размещения на интернет-ресурсе подписанный протокол общественных слушаний посредством {shape(h, rng)} {of} {at} по документации: {by}.", f"Приложение: протокол на {rng.randint(4, 30)} л., сводная таблица, регистрационный лист."],
        ),
        (f"Протокол № {rng.randint(1, 9)} общественных слушаний {of} {at}", [f"Инициатор: {firm}{number}", f"Предмет: {by}", f"{'Место проведения' if h.form == OPEN else 'Территория'}: {place}", f"Председатель {a}, секретарь {b}. Подписан {signed:%d.%m.%Y}."]),
        (f"ПРОТОКОЛ общественных слушаний посредством {shape(h, rng)}: {by} ({firm}, {at})", []),
        (
            f"Протокол и сводная таблица замечаний — {firm}",
            [f"Размещается протокол общественных слушаний ({shape(h, rng)}), {by}. Слушания: {at}, {place}."],
        ),
        (f"Minutes of public hearings / Протокол слушаний {firm}", [f"Предмет | {by}", f"{'Дата' if h.form == OPEN else 'Период'} | {at}", f"Форма | {shape(h, rng)}", f"Адрес | {place}"]),
        (
            f"{by}",
            [f"Протокол общественных слушаний. Форма проведения: {shape(h, rng)}. {'Дата проведения' if h.form == OPEN else 'Период проведения'}: {at}. Заказчик: {firm}{number}. Дата подписания протокола: {signed:%d.%m.%Y}."],
        ),
        (
            "Размещение итогового документа общественных слушаний",
            [f"Размещен протокол {of} {at}. {firm}. {by}. Протокол подписан председателем ({a}) и секретарем ({b}), видеозапись хранится у Инициатора."],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, at, firm, place = what(h, "kk", rng), day(h, "kk", rng), who(h, "kk", rng), where(h, "kk")
    number, signed = bin_of(h, "kk", rng), h.end + timedelta(days=rng.choice([1, 2]))
    held = "өткізілген күні" if h.form == OPEN else "өткізілген кезеңі"
    variants: list[Text] = [
        (rng.choice(["Қоғамдық тыңдаулар хаттамасы", "ХАТТАМА", f"Хаттама, {firm}"]), form_kk(h, rng)),
        (
            f"Қоғамдық тыңдаулар хаттамасын жолдау туралы ({firm})",
            [f"Қағидаларды орындау үшін {shape_kk(h, rng)} арқылы өткен қоғамдық тыңдаулардың қол қойылған хаттамасын орналастыруға жолдаймыз: {by}, {held} {at}.", "Қосымша: хаттама, жиынтық кесте, тіркеу парағы."],
        ),
        (f"№ {rng.randint(1, 9)} хаттама ({at})", [f"Қоғамдық тыңдаулардың бастамашысы: {firm}{number}", f"Мәні: {by}", f"Орны: {place}", f"Хаттамаға қол қойылды: {signed:%d.%m.%Y}."]),
        (f"{shape_kk(h, rng).capitalize()} арқылы өткен қоғамдық тыңдаулардың ХАТТАМАСЫ: {by} ({firm}, {at})", []),
        (f"{firm} — хаттама және ескертулердің жиынтық кестесі", [f"Қоғамдық тыңдаулардың ({shape_kk(h, rng)}) хаттамасы орналастырылды: {by}. {held.capitalize()}: {at}. {place}."]),
        (f"{by}", [f"Қоғамдық тыңдаулардың хаттамасы. Нысаны: {shape_kk(h, rng)}. {held.capitalize()}: {at}. Тапсырыс беруші: {firm}{number}."]),
    ]  # fmt: skip
    return rng.choice(variants)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> Text:
    """One text in both languages, the state language first."""
    (title, kazakh), (head, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    return f"{title} / {head}", [*kazakh, "* * *", *russian]


# ---------------------------------------------------------------- several hearings

HEADS = {
    ("announcement", "ru"): [("Реестр общественных слушаний посредством открытых собраний", "Во исполнение Правил доводим до сведения перечень назначенных открытых собраний общественных слушаний:"), ("Объявление (сводное)", "Общественные слушания в форме открытых собраний проводятся по следующим объектам:")],
    ("announcement", "kk"): [("Ашық жиналыстар арқылы қоғамдық тыңдаулар тізілімі", "Қағидаларға сәйкес тағайындалған қоғамдық тыңдаулардың (ашық жиналыстар) тізбесі:"), ("Жиынтық хабарландыру", "Келесі нысандар бойынша ашық жиналыс түрінде қоғамдық тыңдаулар өткізіледі:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний (открытые собрания)", "Размещены подписанные протоколы общественных слушаний в форме открытых собраний:"), ("Реестр протоколов ОС", "Протоколы открытых собраний по объектам:")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамалары (ашық жиналыстар)", "Ашық жиналыстар арқылы өткен қоғамдық тыңдаулардың қол қойылған хаттамалары:"), ("Хаттамалар тізілімі", "Нысандар бойынша ашық жиналыстардың хаттамалары:")],
}  # fmt: skip
COLUMNS = {"ru": ["№ п/п", "Инициатор", "Предмет слушаний", "Дата и время", "Адрес"], "kk": ["р/с №", "Бастамашы", "Тыңдаулар мәні", "Күні мен уақыты", "Мекенжайы"]}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several open meetings: a register as a table, or lots set out one after the other."""
    title, first = rng.choice(HEADS[kind, language])
    time = when if kind == "announcement" else day
    rows = [[who(h, language, rng), what(h, language, rng), time(h, language, rng), where(h, language)] for h in group]
    names = COLUMNS[language][1:]
    if rng.random() < 0.45:
        head = "".join(f"<th>{name}</th>" for name in COLUMNS[language])
        body = "".join(
            f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>"
            for n, row in enumerate(rows, 1)
        )
        plain = [f"{n}. {'; '.join(row)}." for n, row in enumerate(rows, 1)]
        return title, [first, *plain], f"<p>{first}</p><table><tbody><tr>{head}</tr>{body}</tbody></table>"
    if rng.random() < 0.5:
        return title, [first, *(f"{n}) {row[1]} ({row[0]}): {row[2]}, {row[3]};" for n, row in enumerate(rows, 1))], ""
    word = "Объект" if language == "ru" else "Нысан"
    lines = [
        part
        for n, row in enumerate(rows, 1)
        for part in (f"{word} № {n}", *(f"{name}: {cell}" for name, cell in zip(names, row, strict=True)))
    ]
    return title, [first, *lines], ""
