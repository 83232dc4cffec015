"""What environmental departments of big companies send in of a hearing, and what departments make of it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, first, of_district
from tests.otherworld.fjord_days import moment, over, within
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

DATIVE = [("План ", "плану "), ("Проект ", "проекту "), ("Рабочий проект", "рабочему проекту"), ("Отчёт о", "отчёту о"), ("Раздел ", "разделу "), ("Материалы ", "материалам "), ("Программа ", "программе "), ("Дополнение ", "дополнению "), ("Технический проект", "техническому проекту"), ("Индивидуальный технический проект", "индивидуальному техническому проекту"), ("Проект «", "проекту «")]  # fmt: skip
PEOPLE = ["Кенжебек А.Т.", "Мырзагалиева Д.С.", "Шевченко П.И.", "Турсынхан Е.", "Оспанова Г.К.", "Ли В.А.", "Жумадилов Б.М.", "Карпенко О.Н.", "Сейтказы Н.", "Ибраева А.Ж."]  # fmt: skip
MAKERS = [("ТОО «EcoNorm Engineering»", "«EcoNorm Engineering» ЖШС"), ("ТОО «КазЭкоПроектИнститут»", "«КазЭкоПроектИнститут» ЖШС"), ("ТОО «Green Bridge Consulting»", "«Green Bridge Consulting» ЖШС"), ("АО «НИПИресурс»", "«НИПИресурс» АҚ")]  # fmt: skip

# what a name in braces stands for: see `_given`
TOLD: dict[tuple[str, str], list[Text]] = {
    ("announcement", "ru"): [
        ("{c} уведомляет о проведении общественных слушаний", ["Предмет слушаний – {by}.", "Собрание назначено на {when}, адрес: {at}.", "Подключение онлайн: {link}, идентификатор {id}, код доступа {pw}.", "Контакты: {mail}, {phone}"]),
        ("Общественные слушания: {by}", ["Инициатор (оператор объекта): {c}, БИН {number}", "Когда: {when}", "Где: {at}", "Формат: открытое собрание, возможно дистанционное участие (MS Teams, ID {id}, пароль {pw})"]),
        ("Объявление № {n}-ОС", ["Настоящим {c} (далее – Компания) в рамках требований экологического законодательства РК уведомляет заинтересованную общественность: {within} в форме открытого собрания будут проведены слушания по {dat}.", "Адрес проведения: {at}.", "Разработчик документации {maker}. Документация размещена на {site}. Последний день подачи замечаний – {until}.", "{more}"]),
        ("Открытое собрание, {c}", ["{Within} Компания представит общественности {dg} следующую документацию: {by}. Соберёмся здесь: {at}. Регистрация за полчаса до начала.", "{more}"]),
        ("Общественные слушания / Public hearings – {c}", ["Документ: {by}", "Дата / Date, время / Time: {when}", "Место / Venue: {at}", "Zoom: {link} Meeting ID: {id} Passcode: {pw}", "Contact: {mail}"]),
        ("Вниманию общественности {dg}!", ["По заявке, зарегистрированной {filed}, департамент размещает текст, поступивший от инициатора.", "«{c} приглашает на открытое собрание по {dat}. Время: {when}. Место: {at}».", "{more}"]),
    ],
    ("talk", "ru"): [
        ("Публичные обсуждения документации {c}", ["Для ознакомления на портале {site} {within} выставляется: {by}.", "Территория, на которую может быть оказано воздействие: {at}.", "{more}"]),
        ("О начале общественных слушаний посредством публичных обсуждений", ["Инициатор – {c}, БИН {number}.", "{By}", "Период обсуждений: {when}", "Затрагиваемая территория: {at}", "Отзывы оставляют на {site} либо направляют на {mail}."]),
        ("{c}: публичные обсуждения на портале", ["{Within} на {site} можно высказаться по {dat}. Территория воздействия – {at}. Собрание в зале не проводится."]),
        ("Обсуждаем на портале: {by}", ["Заявитель: {c}. Сроки публичных обсуждений – {when}. Административная территория: {at}. Номер в журнале входящих {n}/{k} от {filed}."]),
        ("Уведомление (публичные обсуждения)", ["{c} в соответствии с главой 3 Правил проведения общественных слушаний проводит публичные обсуждения по {dat} – {within}.", "{more}"]),
    ],
    ("announcement", "kk"): [
        ("{c}: қоғамдық тыңдау өткізу туралы хабарлама", ["Тыңдау мәні – {by}.", "Жиналыс уақыты: {when}. Мекенжайы: {at}.", "Онлайн қосылу: {link}, идентификатор {id}, кіру коды {pw}.", "Байланыс: {mail}, {phone}"]),
        ("Ашық жиналыс: {by}", ["Бастамашы (объект операторы): {c}, БСН {number}", "Қашан: {when}", "Қайда: {at}", "Форматы: ашық жиналыс, қашықтан қатысуға болады (MS Teams, ID {id}, құпиясөз {pw})"]),
        ("№ {n}-ҚТ хабарландыру", ["Осымен {c} (бұдан әрі – Компания) мүдделі жұртшылыққа {by} бойынша қоғамдық тыңдаудың ашық жиналыс форматында {within} өтетінін мәлімдейді.", "Жиналыс орны: {at}.", "Құжаттаманы {maker} әзірледі, ол {site} порталында тұр. Ескертулер берудің соңғы күні – {until}.", "{more}"]),
        ("Жұртшылық назарына: {c}", ["{Within} Компания {dk} ауданының жұртшылығына мына құжаттаманы таныстырады: {by}. Бас қосатын жер: {at}. Ашық жиналысқа тіркелу жарты сағат бұрын басталады.", "{more}"]),
        ("Қоғамдық тыңдау / Public hearings – {c}", ["Құжат: {by}", "Күні / Date, уақыты / Time: {when}", "Орны / Venue: {at}", "Zoom: {link} Meeting ID: {id} Passcode: {pw}"]),
        ("{dk} ауданының жұртшылығына", ["{filed} тіркелген өтінім бойынша басқарма бастамашыдан түскен мәтінді жариялайды.", "«{c} {by} бойынша ашық жиналысқа шақырады. Уақыты: {when}. Орны: {at}».", "{more}"]),
    ],
    ("talk", "kk"): [
        ("{c} құжаттамасының жария талқылануы", ["Порталда ({site}) {within} танысуға ұсынылады: {by}.", "Әсер етуі мүмкін аумақ: {at}.", "{more}"]),
        ("Жария талқылау арқылы қоғамдық тыңдаудың басталуы туралы", ["Бастамашы – {c}, БСН {number}.", "{By}", "Талқылау кезеңі: {when}", "Қамтылатын аумақ: {at}", "Пікірлер {site} порталында немесе {mail} поштасы арқылы қабылданады."]),
        ("{c}: порталдағы жария талқылау", ["{Within} {site} сайтында {by} бойынша пікір білдіруге болады. Әсер ету аумағы – {at}. Залда жиналыс өткізілмейді."]),
        ("Порталда талқылаймыз: {by}", ["Өтініш беруші: {c}. Жария талқылау мерзімі – {when}. Әкімшілік аумақ: {at}. Кіріс журналындағы нөмірі {n}/{k}, {filed}."]),
        ("Жария талқылау туралы хабарлама", ["{c} {by} бойынша жария талқылау жүргізеді, мерзімі: {when}.", "{more}"]),
    ],
    ("protocol", "ru"): [
        ("Протокол № {k}/{n} общественных слушаний", ["по {dat}", "{Held}: {over}", "Оператор объекта: {c}", "Форма: {way1}", "Приложения: 1) регистрационный лист на {k} л.; 2) доклад; 3) таблица замечаний; 4) письмо Департамента экологии № {n}-04 от {filed}."]),
        ("{c} – протокол слушаний, {over}", ["Документация: {by}. Протокол подписан {signed}, замечания учтены в таблице."]),
        ("Подписанный протокол: {by}", ["Направляем для размещения протокол общественных слушаний ({way1}). {Held}: {over}. Инициатор {c}, исполнитель {who}, {phone}."]),
        ("Общественные слушания, протокол с приложениями ({c})", ["Рассматривали: {by}", "{Held}: {over}", "{Venue}: {at}", "Вопрос: «{ask}» – Ответ: «{answer}»", "Председательствовал {who}, секретарь {who2}. Дата подписания протокола {signed}."]),
        ("Протокол слушаний по {dat}", ["Заказчик {c}, разработчик {maker}.", "{Held} – {over}. Форма слушаний: {way1}. Сводная таблица замечаний прилагается."]),
        ("Материалы завершённых слушаний {c}: протокол", ["Протокол по {dat}, {over}. Ранее документация прошла скоупинг (заключение KZ{n}VWF000{id3} от {filed})."]),
    ],
    ("protocol", "kk"): [
        ("Қоғамдық тыңдаудың № {k}/{n} хаттамасы", ["{by} бойынша", "{Held}: {over}", "Объект операторы: {c}", "Түрі: {way1}", "Қосымшалар: 1) тіркеу парағы, {k} бет; 2) баяндама; 3) ескертулер кестесі; 4) Экология департаментінің {filed} № {n}-04 хаты."]),
        ("{c} – тыңдау хаттамасы, {over}", ["Құжаттама: {by}. Хаттамаға қол қойылған күн – {signed}, ескертулер кестеде көрсетілген."]),
        ("Қол қойылған хаттама: {by}", ["Қоғамдық тыңдаудың ({way1}) хаттамасы орналастыруға жолданды. {Held}: {over}. Бастамашы {c}, орындаушы {who}, {phone}."]),
        ("Қоғамдық тыңдау, хаттама және қосымшалар ({c})", ["Қаралған құжат: {by}", "{Held}: {over}", "{Venue}: {at}", "Сұрақ: «{ask}» – Жауап: «{answer}»", "Төрағалық еткен {who}, хатшы {who2}. Хаттамаға қол қойылған күн: {signed}."]),
        ("{by}: тыңдау хаттамасы", ["Тапсырыс беруші {c}, әзірлеуші {maker}.", "{Held} – {over}. Тыңдау түрі: {way1}. Ескертулердің жиынтық кестесі қоса беріледі."]),
        ("Аяқталған тыңдау материалдары ({c}): хаттама", ["{by} бойынша хаттама, {Held_low}: {over}. Бұған дейін құжаттама скоупингтен өткен (KZ{n}VWF000{id3} қорытындысы, {filed})."]),
    ],
}  # fmt: skip
MORE = {
    "ru": ["Составитель отчётной документации – {maker}.", "Контакты отдела охраны окружающей среды: {phone}, {mail}.", "Замечания направлять не позднее {until}.", "Основание: письмо Департамента экологии от {filed} № {n}-03/{k}.", "Нетехническое резюме доступно на {site}.", "БИН инициатора {number}."],
    "kk": ["Есептік құжаттаманы құрастырушы – {maker}.", "Қоршаған ортаны қорғау бөлімінің байланысы: {phone}, {mail}.", "Ескертулер жіберудің соңғы мерзімі: {until}.", "Негіздеме: Экология департаментінің {filed} № {n}-03/{k} хаты.", "Техникалық емес түйіндеме {site} порталында.", "Бастамашының БСН-і {number}."],
}  # fmt: skip
ASKED = {
    "ru": [("Какова санитарно-защитная зона?", "1000 м, жилой застройки в ней нет"), ("Куда отводятся сточные воды?", "В пруд-испаритель с противофильтрационным экраном"), ("Сколько выбросов будет сверх нынешних?", "Увеличение не превысит 4 % валового выброса"), ("Кто ведёт мониторинг подземных вод?", "Аккредитованная лаборатория, ежеквартально"), ("Почему изменились сроки работ?", "Из-за поставки оборудования, объёмы прежние")],
    "kk": [("Санитарлық-қорғаныш аймағы қандай?", "1000 м, онда тұрғын үй жоқ"), ("Сарқынды су қайда жіберіледі?", "Сүзілуге қарсы экраны бар буландырғыш тоғанға"), ("Шығарындылар қаншаға артады?", "Өсім жалпы шығарындының 4 пайызынан аспайды"), ("Жерасты суларын кім бақылайды?", "Аккредиттелген зертхана, тоқсан сайын"), ("Жұмыс мерзімі неге өзгерді?", "Жабдық жеткізілуіне байланысты, көлемі бұрынғыдай")],
}  # fmt: skip

ROLES = {
    "ru": ["Местный житель", "Депутат маслихата", "Представитель НПО", "Пенсионер", "Главный специалист департамента экологии", "Аноним (онлайн)"],
    "kk": ["Жергілікті тұрғын", "Мәслихат депутаты", "ҮЕҰ өкілі", "Зейнеткер", "Экология департаментінің бас маманы", "Аноним (онлайн)"],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; now and then without the region."""
    russian = language == "ru"
    full = (h.place.ru if russian else h.place.kk) if h.form == OPEN else h.place.area[not russian]
    return full.partition(", ")[2] if h.form == OPEN and rng.random() < 0.25 else full


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project."""
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def dative(text: str) -> str:
    """A Russian wording as it stands behind «по»."""
    for head, said in DATIVE:
        if text.startswith(head):
            return said + text.removeprefix(head)
    return text  # an abbreviation, which does not bend


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    russian, open_ = language == "ru", h.form == OPEN
    project, on = by(h, language, rng), within(h, language, rng)
    who, who2 = rng.sample(PEOPLE, 2)
    ask, answer = rng.choice(ASKED[language])
    filed, signed = h.seen.date() - timedelta(days=rng.randint(2, 12)), days.after(h.end, 1)
    until = days.working_between(h.start.date() - timedelta(days=16), h.start.date() - timedelta(days=1))[-3] if open_ else h.end  # fmt: skip
    if russian:
        way = "открытое собрание" if open_ else "публичные обсуждения"
        way2 = "открытого собрания" if open_ else "публичных обсуждений"
        held, venue = ("Дата собрания", "Место собрания") if open_ else ("Период обсуждений", "Территория воздействия")
    else:
        way = way2 = "ашық жиналыс" if open_ else "жария талқылау"
        held, venue = ("Жиналыс күні", "Жиналыс орны") if open_ else ("Талқылау кезеңі", "Әсер ету аумағы")
    room = "".join(str(rng.randint(0, 9)) for _ in range(7))
    return {
        "c": h.company.ru if russian else h.company.kk, "number": h.company.number, "by": project, "By": first(project), "dat": dative(project), "within": on, "Within": first(on), "when": moment(h, language, rng), "over": over(h, language, rng), "at": where(h, language, rng),
        "way1": way, "way2": way2, "Way": first(way), "Held": held, "Held_low": held.lower(), "Venue": venue, "dg": of_district(h.place.district[0]), "dk": h.place.district[1], "who": who, "who2": who2, "ask": ask, "answer": answer,
        "filed": f"{filed:%d.%m.%Y}" + ("" if russian else " ж."), "signed": f"{signed:%d.%m.%Y}", "until": f"{until:%d.%m.%Y}", "maker": rng.choice(MAKERS)[not russian], "n": rng.randint(11, 98), "k": rng.randint(2, 9), "id3": rng.randint(10000, 99999),
        "id": f"{rng.randint(710, 989)} {room[:4]} {room[3:]}", "pw": f"{rng.choice(['Eco', 'OS', 'hse', 'kz'])}{rng.randint(100, 999)}", "link": f"https://zoom.example/j/{rng.randint(71, 98)}{room}", "phone": f"+7 7{rng.choice(['01', '12', '77', '29'])} {rng.randint(200, 989)} {rng.randint(10, 99)} {rng.randint(10, 99)}",
        "mail": f"{rng.choice(['hse', 'ecology', 'info', 'ohs.env'])}{rng.randint(1, 40)}@company.example", "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz",
    }  # fmt: skip


def _told(h: Hearing, kind: str, language: str, rng: random.Random) -> Text:
    able = TOLD["talk" if kind == "announcement" and h.form != OPEN else kind, language]
    title, body = rng.choice(able)
    given = _given(h, language, rng)
    lines = [line for part in body for line in (rng.sample(MORE[language], rng.randint(0, 2)) if part == "{more}" else [part])]  # fmt: skip
    if "Уведомление (п" in title or title.startswith("Жария талқылау туралы х"):
        lines.append("Территория: {at}." if language == "ru" else "Аумақ: {at}.")
    done = [clean(first(line.format(**given))) for line in lines]
    if rng.random() < 0.1:
        done = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in done)]
    return clean(title.format(**given)), done


def _or_whole(h: Hearing, kind: str, language: str, rng: random.Random) -> Text:
    """A short text, or now and then the whole paper typed out."""
    if rng.random() < (0.12 if kind == "announcement" else 0.25):
        lines = [line.replace("\t", " | ") for line in PAPERS[kind, language](h, rng)]
        return lines[0], lines[1:]
    return _told(h, kind, language, rng)


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    return _or_whole(h, "announcement", "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    return _or_whole(h, "announcement", "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    return _or_whole(h, "protocol", "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    return _or_whole(h, "protocol", "kk", rng)


# ---------------------------------------------------------------- whole papers


def _paper(lines: list[str], h: Hearing, language: str, rng: random.Random) -> list[str]:
    given = _given(h, language, rng)
    given["seen"] = f"{h.seen:%d.%m.%Y}"
    given["closed"] = f"{h.start + timedelta(minutes=rng.choice([45, 70, 95])):%H:%M}"
    given["opened"] = f"{h.start:%H:%M}"
    return [clean(line.format(**given)) for line in lines]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """A notice as the department of a company fills it in, in Russian."""
    place = ["Адрес проведения:\t{at}", "Онлайн:\tZoom, {link}, идентификатор {id}, пароль {pw}"] if h.form == OPEN else ["Портал:\t{site}", "Затрагиваемая территория:\t{at}"]  # fmt: skip
    return _paper(["ИЗВЕЩЕНИЕ об общественных слушаниях в форме {way2}", "Исх. № {n}/{k} от {filed}", "Инициатор:\t{c}, БИН {number}", "Документация:\t{by}", "Составитель:\t{maker}", "Время проведения:\t{when}", *place, "Замечания принимаются:\tпо {until} включительно", "Исполнитель: {who}, {phone}, {mail}"], h, "ru", rng)  # fmt: skip


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The same in Kazakh."""
    place = ["Өткізу мекенжайы:\t{at}", "Онлайн:\tZoom, {link}, идентификатор {id}, құпиясөз {pw}"] if h.form == OPEN else ["Портал:\t{site}", "Қамтылатын аумақ:\t{at}"]  # fmt: skip
    return _paper(["{Way} нысанындағы қоғамдық тыңдау туралы ХАБАРЛАМА", "Шығ. № {n}/{k}, {filed}", "Бастамашы:\t{c}, БСН {number}", "Құжаттама:\t{by}", "Құрастырушы:\t{maker}", "Өткізу уақыты:\t{when}", *place, "Ескертулер қабылданатын соңғы күн:\t{until}", "Орындаушы: {who}, {phone}, {mail}"], h, "kk", rng)  # fmt: skip


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Whole minutes with a table of questions and a list of attachments, in Russian."""
    asked = [f"{n}\t{who}\t{q}\t{a}" for n, (who, (q, a)) in enumerate(zip(rng.sample(ROLES["ru"], 3), rng.sample(ASKED["ru"], 3), strict=True), 1)]  # fmt: skip
    if h.form == OPEN:
        lines = ["Начало в {opened}, закрыто в {closed}", "Место: {at}", "Присутствовали: {n} чел., в том числе {k} онлайн (конференция {id})", "Председатель {who}, секретарь {who2}, избраны единогласно.", "Повестка: 1) доклад разработчика ({maker}); 2) вопросы и ответы; 3) закрытие собрания."]  # fmt: skip
    else:
        lines = ["Затрагиваемая территория: {at}", "Портал: {site}", "Ответственный за ведение протокола: {who}"]
    return _paper(["ПРОТОКОЛ общественных слушаний ({way1})", "{Held}: {over}", "Предмет: {by}", "Инициатор: {c}, БИН {number}, {phone}", *lines, "№\tУчастник\tВопрос, замечание\tОтвет инициатора", *asked, "Карточка слушаний открыта на портале {seen}; сопроводительное письмо инициатора № {n}-ЭК от {filed}.", "Приложения: объявление, фото, регистрационный лист, доклад.", "Подписан {signed}. Протокол может быть обжалован в суде."], h, "ru", rng)  # fmt: skip


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The same in Kazakh."""
    asked = [f"{n}\t{who}\t{q}\t{a}" for n, (who, (q, a)) in enumerate(zip(rng.sample(ROLES["kk"], 3), rng.sample(ASKED["kk"], 3), strict=True), 1)]  # fmt: skip
    if h.form == OPEN:
        lines = ["Ашылуы {opened}, жабылуы {closed}", "Орны: {at}", "Қатысқандар: {n} адам, оның ішінде {k} адам онлайн (конференция {id})", "Төраға {who}, хатшы {who2}, бірауыздан сайланды.", "Күн тәртібі: 1) әзірлеушінің баяндамасы ({maker}); 2) сұрақ-жауап; 3) жиналысты жабу."]  # fmt: skip
    else:
        lines = ["Қамтылатын аумақ: {at}", "Портал: {site}", "Хаттаманы жүргізуге жауапты: {who}"]
    return _paper(["Қоғамдық тыңдау ХАТТАМАСЫ ({way1})", "{Held}: {over}", "Мәні: {by}", "Бастамашы: {c}, БСН {number}, {phone}", *lines, "№\tҚатысушы\tСұрақ, ескерту\tБастамашының жауабы", *asked, "Портал карточкасы ашылған күн – {seen}; бастамашының ілеспе хаты: {filed} № {n}-ЭК.", "Қосымшалар: хабарландыру, фото, тіркеу парағы, баяндама.", "Қол қойылған күні – {signed}. Хаттамаға сотқа шағымдануға болады."], h, "kk", rng)  # fmt: skip


PAPERS = {("announcement", "ru"): notice_ru, ("announcement", "kk"): notice_kk, ("protocol", "ru"): minutes_ru, ("protocol", "kk"): minutes_kk}  # fmt: skip
TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip

# ---------------------------------------------------------------- two columns, and several at once


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Two columns: Kazakh on the left, Russian on the right, or one below the other."""
    (head, left), (title, right) = _told(h, kind, "kk", rng), _told(h, kind, "ru", rng)
    body = [*left, title, *right]
    if rng.random() < 0.3:
        return head, body, ""
    cells = ["<br>".join(html.escape(line, quote=False) for line in side) for side in ([head, *left], [title, *right])]
    return f"{head} / {title}", body, f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>"


HEADS = {
    ("announcement", "ru"): [("График общественных слушаний промышленных предприятий", "В форме открытых собраний запланированы:"), ("Объявления о слушаниях (свод)", "Инициаторы сообщают об открытых собраниях по проектам:")],
    ("announcement", "kk"): [("Өнеркәсіп кәсіпорындарының қоғамдық тыңдау кестесі", "Ашық жиналыс түрінде мыналар жоспарланған:"), ("Тыңдау туралы хабарландырулар (жинақ)", "Бастамашылар келесі жобалардың ашық жиналыстары туралы хабарлайды:")],
    ("protocol", "ru"): [("Протоколы общественных слушаний (открытые собрания)", "К размещению поступили протоколы по объектам:"), ("Реестр протоколов слушаний", "Протоколы открытых собраний, во вложении:")],
    ("protocol", "kk"): [("Қоғамдық тыңдау хаттамалары (ашық жиналыстар)", "Мына нысандар бойынша хаттамалар келіп түсті:"), ("Тыңдау хаттамаларының тізілімі", "Ашық жиналыстардың хаттамалары қосымшада:")],
}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: a day with hours, running paragraphs or a table."""
    title, lead = rng.choice(HEADS[kind, language])
    russian, day = language == "ru", over(group[0], language, rng)
    names = [h.company.ru if russian else h.company.kk for h in group]
    rows = [(moment(h, language, rng) if kind == "announcement" else over(h, language, rng), where(h, language, rng), by(h, language, rng), c) for h, c in zip(group, names, strict=True)]  # fmt: skip
    style = rng.choice(["hours", "running", "table"])
    if style == "hours" and len({h.end for h in group}) == 1:
        said = [f"в {h.start:%H:%M}, {row[1]} – {row[3]}, {row[2]}" if russian else f"сағат {h.start:%H:%M}, {row[1]} – {row[3]}, {row[2]}" for h, row in zip(group, rows, strict=True)]  # fmt: skip
        return title, [lead, f"{day}:", *(clean(f"{one};") for one in said)], ""
    if style == "table":
        head = ["Время", "Место", "Проект", "Инициатор"] if russian else ["Уақыты", "Орны", "Жоба", "Бастамашы"]
        table = "".join(f"<tr>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for row in [tuple(head), *rows])  # fmt: skip
        return title, [lead, *(" | ".join(row) for row in rows)], f"<p>{lead}</p><table>{table}</table>"
    return title, [lead, *(clean(f"{c}. {project}. {at}. {first(when)}.") for when, at, project, c in rows)], ""
