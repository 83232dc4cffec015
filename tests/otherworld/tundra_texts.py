"""What a district newspaper prints of a hearing, and the akimat copies onto its site: paid notices, minutes, letters."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.common import clean, first, of_district
from tests.otherworld.manners import PLAIN_KK
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.tundra_days import from_kk, held, held_on, on, ru_day, when

MAKERS = [("ТОО «Экопрогноз»", "«Экопрогноз» ЖШС"), ("ИП «ЭкоЖоба»", "«ЭкоЖоба» ЖК"), ("ТОО «Казгеоэкология»", "«Қазгеоэкология» ЖШС"), ("ТОО «Нормативщик»", "«Нормативщик» ЖШС")]  # fmt: skip
STAFF = ["А. Бейсенова", "К. Мырзахмет", "Т. Оспан", "Л. Ковалева", "Н. Сапарғали", "Ш. Ыбырай", "В. Дёмин", "М. Есенгелді", "Р. Қуаныш", "З. Әшім"]  # fmt: skip
PAPERS = ["«Дала дидары»", "«Степные зори»", "«Ел тілегі»", "«Новая жизнь»", "«Өлке тынысы»"]
# what each name in braces stands for: see `_given`
NOTICE: dict[tuple[str, bool], list[Text]] = {
    ("ru", True): [
        ("ВНИМАНИЮ НАСЕЛЕНИЯ!", ["{c} проводит {on} общественные слушания в форме открытого собрания. Адрес: {at}.", "Рассматривается: {by}.", "{more}"]),
        ("Объявление", ["{By}. Заказчик – {c}. Общественные слушания (открытое собрание): {when}, {at}. Справки: {phone}."]),
        ("{Day} – общественные слушания", ["{c}", "Открытое собрание, начало в {hm}. {At}.", "Вопрос: {by}.", "{more}"]),
        ("Платное объявление", ["Заказчик: {c}{bin}", "Тема: {by}", "Проводится: общественные слушания, открытое собрание", "Дата, час: {when}", "Адрес: {at}", "Разработчик: {maker}", "Телефон: {phone}"]),
        ("{c} извещает", ["о проведении общественных слушаний в форме открытого собрания. Тема: {by}.", "Сбор участников {on}. {At}.", "{more}"]),
        ("Общественные слушания", ["Согласно ст. 73 Экологического кодекса РК и Правилам, утв. приказом № 286 от 03.08.2021 г., доводим до сведения, что {on} ({at}) состоится открытое собрание, на которое {c} выносит следующую документацию: {by}. Замечания – на портал {site} либо на {mail}, не позднее {until}."]),
        ("Объявление ({c})", ["Что? Общественные слушания, форма – открытое собрание.", "О чём? {By}.", "Когда? {When}.", "Где? {At}.", "Куда звонить? {phone}."]),
        ("Жителям {dg}", ["Приходите на общественные слушания! {c} расскажет о том, что намечено: {by}.", "Открытое собрание начнётся {on}. Ждём по адресу: {at}.", "{more}"]),
        ("Повторное объявление", ["Повторяем объявление {c}: в прошлом номере газеты был неверно набран телефон. Общественные слушания, открытое собрание. Тема: {by}. Время: {when}. Место: {at}. Верный телефон: {phone}."]),
        ("На правах рекламы", ["{c}. ОБЩЕСТВЕННЫЕ СЛУШАНИЯ. {By}. {When}. {At}. Открытое собрание. Тел. {phone}. Договор № {k} от {contract}."]),
        ("{c}: общественные слушания {day}", ["{At}, начало в {hm}. Будет представлен проект: {by}. Порядок – открытое собрание, регламент доклада 15 минут.", "{more}"]),
    ],
    ("ru", False): [
        ("ВНИМАНИЮ НАСЕЛЕНИЯ!", ["{c} объявляет публичные обсуждения (общественные слушания). Тема: {by}.", "Мнения принимаются на портале {site} {on}. Территория: {at}.", "{more}"]),
        ("Публичные обсуждения, {c}", ["Период: {when}. Документ: {by}. Территория воздействия: {at}.", "{more}"]),
        ("Платное объявление", ["Заказчик: {c}{bin}", "Тема: {by}", "Проводится: общественные слушания, публичные обсуждения на портале {site}", "Срок: {when}", "Территория: {at}", "Разработчик: {maker}"]),
        ("Общественные слушания", ["По ст. 73 Экологического кодекса РК {c} {on} проводит на портале {site} общественные слушания в форме публичных обсуждений. Предмет: {by}. Затрагиваемая территория: {at}."]),
        ("Объявление", ["{c}. Публичные обсуждения: {by}. {When}. Портал {site}. {At}. Тел. {phone}."]),
        ("Общественные слушания без сбора", ["Собрание не созывается: {c} {on} проводит общественные слушания в форме публичных обсуждений, отзывы оставляют на портале {site}.", "Обсуждается: {by}. Территория: {at}."]),
    ],
    ("kk", True): [
        ("НАЗАР АУДАРЫҢЫЗДАР!", ["{c} {on} ашық жиналыс нысанында қоғамдық тыңдау өткізеді. Мекенжайы: {at}.", "Қаралатын құжат: {by}.", "{more}"]),
        ("Хабарландыру", ["{By}. Тапсырыс беруші – {c}. Қоғамдық тыңдау (ашық жиналыс): {when}, {at}. Анықтама: {phone}."]),
        ("{Day} – қоғамдық тыңдау", ["{c}", "Ашық жиналыстың басталуы – сағат {hm}. {At}.", "Мәселе: {by}.", "{more}"]),
        ("Ақылы хабарландыру", ["Тапсырыс беруші: {c}{bin}", "Тақырыбы: {by}", "Өтетін шара: қоғамдық тыңдау, ашық жиналыс", "Күні, сағаты: {when}", "Мекенжай: {at}", "Әзірлеуші: {maker}", "Телефон: {phone}"]),
        ("{c} хабарлайды", ["{By} бойынша қоғамдық тыңдау (ашық жиналыс) болады.", "Уақыты мен орны: {when}, {at}.", "{more}"]),
        ("Қоғамдық тыңдау", ["ҚР Экологиялық кодексінің 73-бабына және 03.08.2021 ж. № 286 бұйрықпен бекітілген Қағидаларға сай {on} ашық жиналыс өтетінін, оған {c} мына құжаттаманы шығаратынын хабарлаймыз: {by}. Өтетін жері: {at}. Ескертулер {until} дейін {site} порталында немесе {mail} поштасында қабылданады."]),
        ("Хабарландыру ({c})", ["Не өтеді? Қоғамдық тыңдау, түрі – ашық жиналыс.", "Не қаралады? {By}.", "Қашан? {When}.", "Қайда? {At}.", "Қайда хабарласуға болады? {phone}."]),
        ("{dk} ауданының тұрғындарына", ["Қоғамдық тыңдауға келіңіздер! {c} жоспарымен таныстырады, тақырыбы: {by}.", "Ашық жиналыс {on} басталады. Жиналатын жер: {at}.", "{more}"]),
        ("Қайталап жариялаймыз", ["{c} хабарландыруын қайталап береміз: газеттің өткен нөмірінде телефон қате терілген. Қоғамдық тыңдау, ашық жиналыс. Тақырыбы: {by}. Уақыты: {when}. Орны: {at}. Дұрыс телефон: {phone}."]),
        ("Жарнама ретінде", ["{c}. ҚОҒАМДЫҚ ТЫҢДАУ. {By}. {When}. {At}. Ашық жиналыс. Тел. {phone}. Келісімшарт № {k}, {contract}."]),
        ("{c}: қоғамдық тыңдау, {day}", ["{At}, басталуы сағат {hm}. Таныстырылатын жоба: {by}. Түрі – ашық жиналыс, баяндама уақыты 15 минут.", "{more}"]),
    ],
    ("kk", False): [
        ("НАЗАР АУДАРЫҢЫЗДАР!", ["{c} жария талқылау (қоғамдық тыңдау) жариялайды. Тақырыбы: {by}.", "Пікірлер {site} порталында {on} қабылданады. Аумағы: {at}.", "{more}"]),
        ("Жария талқылау, {c}", ["Кезеңі: {when}. Құжат: {by}. Әсер ету аумағы: {at}.", "{more}"]),
        ("Ақылы хабарландыру", ["Тапсырыс беруші: {c}{bin}", "Тақырыбы: {by}", "Өтетін шара: қоғамдық тыңдау, {site} порталындағы жария талқылау", "Мерзімі: {when}", "Аумағы: {at}", "Әзірлеуші: {maker}"]),
        ("Қоғамдық тыңдау", ["ҚР Экологиялық кодексінің 73-бабы бойынша {c} {on} {site} порталында жария талқылау нысанында қоғамдық тыңдау өткізеді. Мәні: {by}. Қамтылатын аумақ: {at}."]),
        ("Хабарландыру", ["{c}. Жария талқылау: {by}. {When}. {site} порталы. {At}. Тел. {phone}."]),
        ("Жиналыссыз қоғамдық тыңдау", ["Жиналыс шақырылмайды: {c} {on} қоғамдық тыңдауды жария талқылау нысанында өткізеді, пікірлер {site} порталында қалдырылады.", "Талқыланатын құжат: {by}. Аумағы: {at}."]),
    ],
}  # fmt: skip
MINUTES: dict[tuple[str, bool], list[Text]] = {
    ("ru", True): [
        ("Протокол № {k}", ["общественных слушаний в форме открытого собрания", "{At}. {Held}", "Инициатор: {c}", "Присутствовало: {n} чел. Председатель – {who}, секретарь – {who2}.", "ПОВЕСТКА ДНЯ: {by}.", "СЛУШАЛИ: доклад представителя инициатора.", "ВЫСТУПИЛИ: {talk}", "ПОСТАНОВИЛИ: слушания признать состоявшимися. Голосовали: «за» – {za}, «против» – {pr}, воздержались – {vo}.", "Подписи: {who}, {who2}"]),
        ("Слушания состоялись. Протокол", ["Протоколом общественных слушаний, прошедших {held_on}, зафиксировано: в открытом собрании участвовали {n} чел., предметом обсуждения была документация инициатора ({c}): {by}.", "За одобрение подано голосов: {za}, против: {pr}, воздержались: {vo}. Протокол подписали председатель {who} и секретарь {who2}, полный текст приложен."]),
        ("Акиму {dg}", ["Исх. № {k} от {signed}", "{c} направляет для размещения на сайте протокол общественных слушаний (открытое собрание), проведённых {held_on}. Тема: {by}.", "Приложение: протокол на {p} л., список участников на {k} л.", "С уважением, директор {who}"]),
        ("Протокол общественных слушаний", ["{c}. {By}. Открытое собрание {held_on}. Присутствовало {n}, за – {za}, против – {pr}, воздержались – {vo}. Подписали: {who}, {who2}."]),
        ("Протокол: {c}", ["Дата слушаний – {held}", "Документ – {by}", "Место – {at}", "Участники – {n} чел.", "Решение – слушания состоялись (за {za}, против {pr}, возд. {vo})"]),
        ("О размещении протокола", ["Во исполнение п. {clause} Правил проведения общественных слушаний размещается протокол открытого собрания, проведённого {held_on}. Инициатор: {c}. Документация, представленная общественности: {by}."]),
        ("{By}. Протокол", ["Общественные слушания (открытое собрание) {held_on}, {c}. Протокол № {k}, подписан {signed}."]),
        ("Официально: протокол слушаний {c}", ["Вопрос: {by}. Участники открытого собрания ({n} чел.), проходившего {held_on} ({at}), большинством голосов («за» – {za}, «против» – {pr}) решили считать общественные слушания состоявшимися, замечания передать инициатору. О чём и составлен настоящий протокол."]),
    ],
    ("ru", False): [
        ("Протокол публичных обсуждений", ["Период: {held}. Инициатор: {c}. Документ: {by}. Поступило замечаний и предложений – {q}, на все даны ответы."]),
        ("Акиму {dg}", ["Исх. № {k} от {signed}", "{c} просит разместить протокол общественных слушаний (публичные обсуждения), проведённых на портале {site} {held_on}. Предмет: {by}.", "Приложение: протокол на {p} л.", "Руководитель {who}"]),
        ("Протокол: {c}", ["Форма – публичные обсуждения", "Срок – {held}", "Документ – {by}", "Замечания и предложения – {q}"]),
        ("Обсуждения завершены. Протокол", ["Протоколом общественных слушаний зафиксировано: публичные обсуждения документации ({by}) инициатора {c} велись на портале {held_on}, высказано замечаний: {q}. Протокол подписан {signed}, {who}."]),
        ("Протокол № {k}", ["публичных обсуждений на портале {site}", "{Held}", "ПРЕДМЕТ: {by}", "ИНИЦИАТОР: {c}", "ПОСТУПИЛО: замечаний – {q}", "ИТОГ: общественные слушания считать состоявшимися", "Составил(а): {who}"]),
    ],
    ("kk", True): [
        ("№ {k} хаттама", ["ашық жиналыс нысанындағы қоғамдық тыңдау", "{At}. {Held}", "Бастамашы: {c}", "Қатысқаны: {n} адам. Төраға – {who}, хатшы – {who2}.", "КҮН ТӘРТІБІ: {by}.", "ТЫҢДАЛДЫ: бастамашы өкілінің баяндамасы.", "СӨЗ СӨЙЛЕДІ: {talk}", "ҚАУЛЫ ЕТІЛДІ: тыңдау өтті деп танылсын. Дауыс беру: «жақтап» – {za}, «қарсы» – {pr}, қалыс қалғаны – {vo}.", "Қолдары: {who}, {who2}"]),
        ("Тыңдау өтті. Хаттама", ["{Held_on} өткен қоғамдық тыңдаудың хаттамасында мыналар тіркелді: ашық жиналысқа {n} адам қатысты, талқыланған құжат – {by}, бастамашысы – {c}.", "Жақтап {za}, қарсы {pr} дауыс берілді, {vo} адам қалыс қалды. Хаттамаға қол қойғандар: төраға {who}, хатшы {who2}. Толық мәтіні қоса берілді."]),
        ("{dk} ауданының әкіміне", ["Шығ. № {k}, {signed}", "{c} {held_on} өткен қоғамдық тыңдаудың (ашық жиналыс) хаттамасын сайтқа орналастыру үшін жолдайды. Тақырыбы: {by}.", "Қосымша: хаттама {p} парақта, қатысушылар тізімі {k} парақта.", "Құрметпен, директор {who}"]),
        ("Қоғамдық тыңдаудың хаттамасы", ["{c}. {By}. Ашық жиналыс {held_on} өтті. Қатысқаны {n}, жақтағаны {za}, қарсысы {pr}, қалыс қалғаны {vo}. Қол қойғандар: {who}, {who2}."]),
        ("Хаттама: {c}", ["Тыңдау күні – {held}", "Құжат – {by}", "Орны – {at}", "Қатысушылар – {n} адам", "Шешімі – тыңдау өтті (жақтап {za}, қарсы {pr}, қалыс {vo})"]),
        ("Хаттаманы орналастыру туралы", ["Қоғамдық тыңдаулар өткізу қағидаларының {clause}-тармағын орындау мақсатында {held_on} өткен ашық жиналыстың хаттамасы орналастырылды. Бастамашы: {c}. Жұртшылыққа ұсынылған құжат: {by}."]),
        ("{By}. Хаттама", ["Қоғамдық тыңдау (ашық жиналыс), {held}, {c}. № {k} хаттамаға {signed} қол қойылды."]),
        ("Ресми: {c}, тыңдау хаттамасы", ["Мәселе: {by}. Оны қараған ашық жиналысқа қатысушылар ({n} адам) көпшілік дауыспен ({za} жақтап, {pr} қарсы) қоғамдық тыңдауды өтті деп есептеуге, ескертулерді бастамашыға беруге шешім қабылдады. Жиналыс {held_on} өтті ({at}). Осы туралы хаттама жасалды."]),
    ],
    ("kk", False): [
        ("Жария талқылау хаттамасы", ["Кезеңі: {held}. Бастамашы: {c}. Құжат: {by}. Түскен ескертулер мен ұсыныстар – {q}, барлығына жауап берілді."]),
        ("{dk} ауданының әкіміне", ["Шығ. № {k}, {signed}", "{c} {site} порталында {held_on} өткен қоғамдық тыңдаудың (жария талқылау) хаттамасын орналастыруды сұрайды. Мәні: {by}.", "Қосымша: хаттама {p} парақта.", "Басшы {who}"]),
        ("Хаттама: {c}", ["Нысаны – жария талқылау", "Мерзімі – {held}", "Құжат – {by}", "Ескертулер мен ұсыныстар – {q}"]),
        ("Талқылау аяқталды. Хаттама", ["Қоғамдық тыңдау хаттамасында мыналар тіркелді: {c} құжаттамасын ({by}) жария талқылау порталда {held_on} жүргізілді, айтылған ескертулер саны – {q}. Хаттамаға {signed} қол қойылды, {who}."]),
        ("№ {k} хаттама", ["порталдағы ({site}) жария талқылау", "{Held}", "МӘНІ: {by}", "БАСТАМАШЫ: {c}", "ТҮСКЕНІ: ескертулер – {q}", "ҚОРЫТЫНДЫ: қоғамдық тыңдау өтті деп есептелсін", "Толтырған: {who}"]),
    ],
}  # fmt: skip
MORE = {
    "ru": ["Материалы: портал {site}, сайт акимата.", "Вопросы и пожелания: {mail}.", "Справки по телефону {phone} ({who}).", "Документацию готовил разработчик – {maker}.", "Письменные замечания – по {until} включительно.", "Бланк заказа № {n}, газета {paper}."],
    "kk": ["Материалдар: {site} порталы, әкімдік сайты.", "Сұрақтар мен тілектер: {mail}.", "Анықтама телефоны {phone} ({who}).", "Құжаттаманы әзірлеуші – {maker}.", "Жазбаша ескертулер {until} қоса алғанға дейін қабылданады.", "Тапсырыс бланкі № {n}, {paper} газеті."],
}  # fmt: skip
MORE_OPEN = {
    "ru": ["Регистрация участников – с {before}.", "Подключение по видеосвязи – см. карточку слушаний на портале.", "Явка жителей желательна."],
    "kk": ["Қатысушыларды тіркеу {before} басталады.", "Бейнебайланысқа қосылу тәртібі порталдағы карточкада.", "Тұрғындардың келгені жөн."],
}  # fmt: skip
TALKED = {
    "ru": ["{who3} – о пыли на дороге; инициатор ответил, что полив предусмотрен.", "{who3} спросил(а) о вывозе отходов; ответ: по договору.", "{who3} предложил(а) высадить деревья; предложение принято."],
    "kk": ["{who3} – жолдың шаңы туралы; бастамашы су себілетінін айтты.", "{who3} қалдықтардың шығарылуын сұрады; жауабы: шарт бойынша.", "{who3} ағаш отырғызуды ұсынды; ұсыныс қабылданды."],
}  # fmt: skip
# the editor's habits; set before anything is filled in, so that no name is touched
HABITS = {
    "ru": [("бщественных слушаний", "бщ. слушаний"), ("бщественные слушания", "бщ. слушания"), ("открытого собрания", "откр. собрания"), ("ткрытое собрание", "ткр. собрание"), ("убличных обсуждений", "убл. обсуждений"), ("Заказчик", "Зак-к"), ("Разработчик", "Разр-к"), ("Инициатор:", "Иниц-р:"), ("Телефон", "Т."), ("Территория", "Терр."), ("документация", "док-ция")],
    "kk": [("оғамдық тыңдау ", "оғ. тыңдау "), ("оғамдық тыңдаудың", "оғ. тыңдаудың"), ("шық жиналыс ", "шық жин. "), ("шық жиналыс)", "шық жин.)"), ("Тапсырыс беруші", "Тапс. беруші"), ("Телефон", "Т."), ("Мекенжай:", "Мек.:"), ("Бастамашы:", "Баст.:")],
}  # fmt: skip
PLACES = [(" район,", " р-н,"), ("ская область,", "ская обл.,"), (" облысы,", " обл.,"), (" ауданы,", " ауд.,"), (" ауылы,", " а.,"), (" көшесі,", " к-сі"), ("г. ", "г.")]  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; now and then without the region, in short words, or the hall first."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full = h.place.ru if language == "ru" else h.place.kk
    if rng.random() < 0.35:
        for long, short in PLACES:
            full = full.replace(long, short)
    parts, dice = full.split(", "), rng.random()
    if dice < 0.25:
        parts = parts[1:]
    elif dice < 0.4:
        parts = [parts[-1], *parts[2:-1], parts[1]]
    return ", ".join(parts)


def by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; now and then as the register has it."""
    if (
        language == "ru"
        and rng.random() < 0.1
        and h.project.object in h.project.card
        and "жобасы" not in h.project.card
    ):
        return h.project.card.replace('""', '"')
    return rng.choice(h.project.ru if language == "ru" else h.project.kk)


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_, number = language == "ru", h.form == OPEN, "" if h.company.person else h.company.number
    kept = random.Random(f"{h.region} {h.project.card} {h.company.number}")  # facts that its postings share
    who, who2, who3 = kept.sample(STAFF, 3)
    n, pr, vo = kept.randint(12, 90), kept.choice([0, 0, 0, 1, 2]), kept.choice([0, 0, 1, 3])
    same: dict[str, str | int] = {
        "n": n, "za": n - pr - vo, "pr": pr, "vo": vo, "k": kept.randint(2, 19), "p": kept.randint(3, 12), "q": kept.randint(1, 9), "who": who, "who2": who2, "who3": who3, "lasted": f"{h.start + timedelta(minutes=kept.choice([25, 40, 45, 60, 70])):%H.%M}",
        "phone": f"8 (7{kept.randint(10, 29)}{kept.randint(0, 9)}{kept.randint(0, 9)}) {kept.randint(2, 9)}-{kept.randint(10, 99)}-{kept.randint(10, 99)}", "mail": f"{kept.choice(['reklama', 'redaktor', 'eco-info', 'ofis'])}{kept.randint(2, 80)}@mailbox.example",
        "contract": f"{kept.randint(10, 28)}.12.{h.seen.year - 1}", "maker": kept.choice(MAKERS)[not russian], "paper": kept.choice(PAPERS), "talk": kept.choice(TALKED[language]).format(who3=who3),
    }  # fmt: skip
    project, at, begin = by(h, language, rng), where(h, language, rng), h.start - timedelta(minutes=30)
    until = days.working_between(h.start.date() - timedelta(days=20), h.start.date() - timedelta(days=1))[-4] if open_ else h.end  # fmt: skip
    given = same | {
        "by": project, "c": h.company.ru if russian else h.company.kk, "at": at, "when": when(h, language, rng), "on": on(h, language, rng), "held": held(h, language, rng), "held_on": held_on(h, language, rng),
        "bin": rng.choice([f", {'БИН' if russian else 'БСН'} {number}", ""]) if number else "", "bin2": f", {'БИН' if russian else 'БСН'} {number}" if number else "", "hm": f"{h.start:%H.%M}" if rng.random() < 0.5 else f"{h.start:%H:%M}",
        "day": f"{h.start.day} {days.RU[h.start.month - 1]} {h.start.year} г." if russian else f"{h.start.year} ж. {h.start.day} {days.KK[h.start.month - 1]}",
        "dg": of_district(h.place.district[0]), "dk": h.place.district[1], "clause": 29 if h.end.year > 2023 else 30, "site": "hearings.ndbecology.gov.kz" if h.seen.year > 2023 else "ecoportal.kz", "until": f"{until:%d.%m.%Y}{' г.' if russian else ' ж.'}",
        "before": f"{begin:%H.%M}" if russian else f"сағат {from_kk(begin)}", "signed": ru_day(days.after(h.end, 1), rng) if russian else f"{days.after(h.end, 1):%d.%m.%Y} ж.",
    }  # fmt: skip
    return given | {name.capitalize(): first(str(given[name])) for name in ("by", "at", "when", "held", "held_on", "day")}  # fmt: skip


def _habit(line: str, language: str, some: list[tuple[str, str]]) -> str:
    for long, short in some:
        line = line.replace(long, short)
    return line


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given, lines = _given(h, language, rng), list[str]()
    some = rng.sample(HABITS[language], 4) if rng.random() < 0.35 else []
    for line in template[1]:
        able = [*MORE[language], *(MORE_OPEN[language] if h.form == OPEN else [])]
        lines += rng.sample(able, rng.choice([0, 0, 1, 2])) if line == "{more}" else [_habit(line, language, some)]
    title, body = template[0].format(**given), [line.format(**given) if line[0].islower() else first(line.format(**given)) for line in lines]  # fmt: skip
    title, body = (
        clean(title),
        [clean(line) for line in body],
    )
    dice = rng.random()
    if dice < 0.12 and len(body) > 1:
        body = [" ".join(line if line[-1] in ".!?:;" else f"{line}." for line in body)]
    elif dice < 0.2 and language == "ru":
        title, body = title.replace("ё", "е"), [line.replace("ё", "е").replace("–", "-") for line in body]
    elif dice < 0.17 and language == "kk":
        title, body = title.translate(PLAIN_KK), [line.translate(PLAIN_KK) for line in body]
    elif dice < 0.25:
        title = title.upper()
    return title, body


def _announced(h: Hearing, language: str, rng: random.Random) -> Text:
    from tests.otherworld.tundra_beside import column

    told = _filled(rng.choice(NOTICE[language, h.form == OPEN]), h, language, rng)
    return column(told, h, language, rng) if rng.random() < 0.14 else told


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian, now and then in a column of other people's."""
    return _announced(h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh, now and then in a column of other people's."""
    return _announced(h, "kk", rng)


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    return _filled(rng.choice(MINUTES["ru", h.form == OPEN]), h, "ru", rng)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    return _filled(rng.choice(MINUTES["kk", h.form == OPEN]), h, "kk", rng)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """One advertisement in both languages: one below the other, side by side, or line by line."""
    kinds = NOTICE if kind == "announcement" else MINUTES
    n, open_ = rng.randrange(min(len(kinds[one, h.form == OPEN]) for one in ("ru", "kk"))), h.form == OPEN
    (head, kazakh), (title, russian) = (_filled(kinds[one, open_][n], h, one, rng) for one in ("kk", "ru"))
    dice = rng.random()
    if dice < 0.2:
        cells = ["".join(f"<p>{html.escape(line, quote=False)}</p>" for line in side) for side in ([head, *kazakh], [title, *russian])]  # fmt: skip
        return f"{head} / {title}", [head, *kazakh, title, *russian], f"<table><tr><td>{cells[0]}</td><td>{cells[1]}</td></tr></table>"  # fmt: skip
    if dice < 0.45 and len(kazakh) == len(russian):
        return f"{head} / {title}", [line for pair in zip(kazakh, russian, strict=True) for line in pair], ""
    if dice < 0.6:
        return title, [*russian, "* * *", head, *kazakh], ""
    return head, [*kazakh, "* * *", title, *russian], ""


def cover(h: Hearing, language: str, rng: random.Random) -> Text:
    """The letter above a scan of the minutes."""
    return _filled(MINUTES[language, h.form == OPEN][2 if h.form == OPEN else 1], h, language, rng)


# ---------------------------------------------------------------- ads of several under one heading

HEADS = {
    ("announcement", "kk"): [("Ресми хабарландырулар", "Қоғамдық тыңдаулар (ашық жиналыс):"), ("Хабарландырулар бұрышы", "Ашық жиналыс түріндегі қоғамдық тыңдауларға шақыру:")],
    ("announcement", "ru"): [("Официальные объявления", "Общественные слушания (открытые собрания):"), ("Ресми хабарландырулар / Официальные объявления", "На общественные слушания (открытые собрания) приглашают:"), ("Рекламная полоса", "ОБЩЕСТВЕННЫЕ СЛУШАНИЯ, открытые собрания")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар: хаттамалар", "Мына ашық жиналыстардың хаттамалары беріліп отыр:"), ("Ресми бөлім", "Қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары:")],
    ("protocol", "ru"): [("Официальный отдел: протоколы", "Протоколы общественных слушаний (открытые собрания):"), ("Протоколы слушаний за неделю", "Протоколы открытых собраний по следующим вопросам:")],
}  # fmt: skip
NAMES = {"kk": ["Бастамашы", "Құжат", "Уақыты", "Орны"], "ru": ["Заказчик", "Документация", "Дата", "Адрес"]}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """The ads or the minutes of several in one posting: one below the other, numbered, in a table, or of one company."""
    title, lead = rng.choice(HEADS[kind, language])
    russian, one = language == "ru", group[0]
    say = when if kind == "announcement" else held
    rows = [[h.company.ru if russian else h.company.kk, by(h, language, rng), say(h, language, rng), where(h, language, rng)] for h in group]  # fmt: skip
    style = rng.choice(["blocks", "numbers", "table", "run"])
    if all(h.company is one.company and h.place is one.place for h in group) and style != "table":
        rest = [f"{'абвгд'[n]}) {row[2]} – {row[1]};" for n, row in enumerate(rows)]
        return title, [lead, clean(f"{rows[0][0]}. {rows[0][3]}."), *map(clean, rest)], ""
    if style == "table":
        head = "".join(f"<th>{name}</th>" for name in NAMES[language])
        cells = "".join(f"<tr>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for row in rows)  # fmt: skip
        return title, [lead, *(" | ".join(row) for row in rows)], f"<p>{lead}</p><table>\n<tr>{head}</tr>{cells}</table>"  # fmt: skip
    if style == "numbers":
        return title, [lead, *(clean(f"{n}. {c}: {project}. {first(at_)}. {first(where_)}.") for n, (c, project, at_, where_) in enumerate(rows, 1))], ""  # fmt: skip
    if style == "run":
        return title, [f"{lead} " + " * ".join(clean(f"{first(at_)}, {where_} – {c}, {project}.") for c, project, at_, where_ in rows)], ""  # fmt: skip
    body = [lead]
    for n, row in enumerate(rows):
        body += [*(["***"] if n else []), row[0], first(row[1]), *(f"{name}: {cell}" for name, cell in zip(NAMES[language][2:], row[2:], strict=True))]  # fmt: skip
    return title, [clean(line) for line in body], ""


# ---------------------------------------------------------------- whole papers

PAPER: dict[tuple[str, str, bool], list[str]] = {
    ("announcement", "ru", True): ["Газета {paper}, отдел объявлений", "Заявка на публикацию", "ОБЪЯВЛЕНИЕ О ПРОВЕДЕНИИ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", "1. Инициатор намечаемой деятельности – {c}{bin2}, тел. {phone}", "2. Предмет – {by}", "3. Вид слушаний – открытое собрание", "4. Когда: {when}", "5. Собираемся по адресу: {at}", "6. Автор документации – {maker}", "7. Где прочесть: портал {site}", "8. Куда писать: {mail} (срок – по {until})", "Начальник отдела {who}"],
    ("announcement", "ru", False): ["Газета {paper}, отдел объявлений", "ОБЪЯВЛЕНИЕ О ПУБЛИЧНЫХ ОБСУЖДЕНИЯХ", "Инициатор – {c}{bin2}, тел. {phone}", "Предмет общественных слушаний – {by}", "Период публичных обсуждений – {when}", "Площадка – портал {site}", "Территория воздействия – {at}", "Автор документации – {maker}"],
    ("announcement", "kk", True): ["{paper} газеті, хабарландырулар бөлімі", "Жариялауға өтінім", "ҚОҒАМДЫҚ ТЫҢДАУ ӨТКІЗУ ТУРАЛЫ ХАБАРЛАНДЫРУ", "1. Көзделген қызметтің бастамашысы – {c}{bin2}, тел. {phone}", "2. Мәні – {by}", "3. Тыңдау түрі – ашық жиналыс", "4. Белгіленген уақыты: {when}", "5. Жиналатын мекенжай: {at}", "6. Құжаттаманы жасаған – {maker}", "7. Қайдан оқуға болады: {site} порталы", "8. Қайда жазуға болады: {mail} ({until} дейін)", "Бөлім басшысы {who}"],
    ("announcement", "kk", False): ["{paper} газеті, хабарландырулар бөлімі", "ЖАРИЯ ТАЛҚЫЛАУ ТУРАЛЫ ХАБАРЛАНДЫРУ", "Бастамашы – {c}{bin2}, тел. {phone}", "Қоғамдық тыңдаудың мәні – {by}", "Жария талқылау кезеңі – {when}", "Алаңы – {site} порталы", "Әсер ету аумағы – {at}", "Құжаттаманы жасаған – {maker}"],
    ("protocol", "ru", True): ["ПРОТОКОЛ № {k}", "общественных слушаний (открытое собрание)", "{Held}", "{At}", "Начало: {hm}. Окончание: {lasted}", "Инициатор: {c}{bin2}", "Предмет слушаний: {by}", "ПРИСУТСТВОВАЛИ: {n} чел. (регистрационный лист прилагается)", "Председателем избран(а) {who}, секретарём – {who2}, единогласно.", "ПОВЕСТКА ДНЯ:", "1. Доклад о проекте.", "2. Вопросы и предложения жителей.", "СЛУШАЛИ: представителя разработчика ({maker}), регламент – 15 минут.", "ВЫСТУПИЛИ: {talk}", "ГОЛОСОВАНИЕ: за – {za}, против – {pr}, воздержались – {vo}.", "ПОСТАНОВИЛИ: общественные слушания считать состоявшимися, протокол разместить на сайте.", "Председатель ________ {who}", "Секретарь ________ {who2}", "Подписано {signed}"],
    ("protocol", "ru", False): ["ПРОТОКОЛ № {k}", "общественных слушаний (публичные обсуждения)", "Период: {held}", "Портал: {site}", "Инициатор: {c}{bin2}", "Предмет: {by}", "Территория: {at}", "Количество замечаний и предложений: {q}", "Ответы инициатора: даны на каждое замечание", "ВЫВОД: публичные обсуждения проведены", "Ответственный ________ {who}", "Подписано {signed}"],
    ("protocol", "kk", True): ["№ {k} ХАТТАМА", "қоғамдық тыңдау (ашық жиналыс)", "{Held}", "{At}", "Басталуы: {hm}. Аяқталуы: {lasted}", "Бастамашы: {c}{bin2}", "Тыңдаудың мәні: {by}", "ҚАТЫСҚАНДАР: {n} адам (тіркеу парағы қоса беріледі)", "Төраға болып {who}, хатшы болып {who2} бірауыздан сайланды.", "КҮН ТӘРТІБІ:", "1. Жоба туралы баяндама.", "2. Тұрғындардың сұрақтары мен ұсыныстары.", "ТЫҢДАЛДЫ: әзірлеуші ({maker}) өкілінің баяндамасы, уақыты – 15 минут.", "СӨЗ СӨЙЛЕДІ: {talk}", "ДАУЫС БЕРУ: жақтап – {za}, қарсы – {pr}, қалыс қалған – {vo}.", "ҚАУЛЫ ЕТІЛДІ: қоғамдық тыңдау өтті деп есептелсін, хаттама сайтқа орналастырылсын.", "Төраға ________ {who}", "Хатшы ________ {who2}", "Қол қойылды: {signed}"],
    ("protocol", "kk", False): ["№ {k} ХАТТАМА", "қоғамдық тыңдау (жария талқылау)", "Кезеңі: {held}", "Портал: {site}", "Бастамашы: {c}{bin2}", "Мәні: {by}", "Аумағы: {at}", "Ескертулер мен ұсыныстар саны: {q}", "Бастамашының жауаптары: әр ескертуге берілді", "ҚОРЫТЫНДЫ: жария талқылау өткізілді", "Жауапты ________ {who}", "Қол қойылды: {signed}"],
}  # fmt: skip


def _paper(h: Hearing, kind: str, language: str, rng: random.Random) -> list[str]:
    given = _given(h, language, rng)
    return [clean(line.format(**given)) for line in PAPER[kind, language, h.form == OPEN]]


def notice_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The notice as it was sent to the newspaper, in Russian."""
    return _paper(h, "announcement", "ru", rng)


def notice_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The notice as it was sent to the newspaper, in Kazakh."""
    return _paper(h, "announcement", "kk", rng)


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Russian."""
    return _paper(h, "protocol", "ru", rng)


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The whole minutes in Kazakh."""
    return _paper(h, "protocol", "kk", rng)
