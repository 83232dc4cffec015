"""What the valley hand writes: two-liners, letters to neighbours, notices off the board, minutes typed by a clerk."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import timedelta

from tests.otherworld import days
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text
from tests.otherworld.valley_words import (
    CLERKS,
    GAZETTES,
    clock,
    clock_kk,
    date_kk,
    date_ru,
    dated,
    day_kk,
    extras,
    gazette,
    held,
    kind,
    number_of,
    phone,
    portal,
    shape,
    spot,
    stamp,
    village,
    what,
    when,
    where,
    who,
)

GAPS = [": ", " - ", " — ", " ..... ", " | ", " = ", " :"]

# ---------------------------------------------------------------- announcements


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Russian."""
    by, at, firm, place, here = (
        what(h, "ru", rng),
        when(h, "ru", rng),
        who(h, "ru", rng),
        where(h, "ru", rng),
        spot(h, "ru", rng),
    )
    form, sort, v, number, more = (
        shape(h, "ru", rng),
        kind(h, "ru"),
        village(h, "ru"),
        number_of(h, "ru", rng),
        extras(h, "ru", rng),
    )
    o, gap, (clerk, boss), call = h.form == OPEN, rng.choice(GAPS), rng.sample(CLERKS, 2), phone(rng)
    until = (h.end - timedelta(days=4 if o else 0)).strftime("%d.%m.%Y")
    put, press = stamp(h, "ru", rng), rng.choice(GAZETTES)
    ask = rng.choice(["Приходите, ваше мнение важно.", "Просим принять участие!", "Явка желательна.", "Ждем всех желающих."] if o else ["Свои замечания оставляйте на портале.", "Просим высказаться в указанный срок!", "Каждый может написать свое предложение."])  # fmt: skip
    variants: list[Text] = [
        (
            rng.choice([f"Жителям {v}", "Слушания", "📢 Внимание!", "Рассылка по чатам"]),
            [f"📢 Уважаемые жители! {at} {here} пройдут общественные слушания ({sort}): {by}. Заказчик - {firm}. {ask}"] if o else [f"📢 Уважаемые жители! {at} {here} идут общественные слушания ({sort}): {by}. Заказчик - {firm}. {ask}"],
        ),
        (firm, [f"{by}.", f"Общественные слушания {form}: {at}, {place}.", *more]),
        (by, [f"Приглашаем на общ. слушания, форма - {sort}. {put}. {place}. Инициатор {firm}{number}, тел. {call}"]),
        (
            rng.choice(["О слушаниях", "К сведению населения", f"Аппарат акима. {v}"]),
            [f"Аппарат акима доводит до сведения населения, что {at} {here} {firm}{number} проводит общественные слушания {form}. Рассматривается: {by}.", *more],
        ),
        (
            rng.choice([f"Газета {press[0]}", "Из районной газеты", "Объявление в СМИ"]),
            [f"Газета {gazette(h, 'ru', rng, press)}, текст объявления:", f"«{firm} извещает население о том, что общественные слушания {form} состоятся {at} {here}. На обсуждение вынесено: {by}».", f"Справки по тел. {call}."],
        ),
        (
            rng.choice(["Письмо жителям", "Уважаемые жители и заинтересованные организации!", "Обращение"]),
            [
                "Уважаемые жители!",
                f"Обращаемся к вам по поводу общественных слушаний, которые мы обязаны провести по Экологическому кодексу. Мы - {firm}{number}. Коротко о главном:",
                f"1) что строим (делаем): {by};",
                f"2) как проходит: {sort};",
                f"3) {'когда собираемся' if o else 'сроки'}: {put};",
                f"4) {'где' if o else 'кого касается'}: {place};",
                f"5) кто отвечает на вопросы: {clerk}, {call};",
                f"6) до какого числа пишем замечания: до {until}.",
                "Проект разработан лицензированной организацией. Жилые дома в санитарно-защитную зону не попадают.",
                ask,
            ],
        ),
        (
            rng.choice(["Объявление", f"Объявление ({v})", "Общ. слушания"]),
            [f"Проект{gap}{by}", f"Кто проводит{gap}{firm}{number}", f"{'Когда' if o else 'Срок'}{gap}{put}", f"{'Где' if o else 'Территория'}{gap}{place}", f"Форма{gap}{sort}", *more],
        ),
        (
            "Что? Где? Когда?" if o else "Вопрос - ответ",
            [f"Что? Общественные слушания, {sort}.", f"О чем? {by}.", f"Кто? {firm}.", f"Где? {place}.", f"Когда? {put}.", ask],
        ),
        (
            rng.choice(["Fwd: объявление на сайт", "Просьба разместить", "объявление (срочно)"]),
            [f"Здравствуйте! Просим разместить на вашем сайте в разделе слушаний. {firm} проводит общественные слушания {form}. Проект: {by}. {put}. {place}. С уважением, {clerk}, эколог, {call}"],
        ),
        (
            rng.choice(["объявление", "объявление для населения", f"{firm} объявление"]),
            [f"{firm} сообщает что {at} будут общественные слушания {'открытое собрание' if o else 'в виде публичных обсуждений'} {here} тема {by} {ask.lower()}"],
        ),
        (
            "УВЕДОМЛЕНИЕ",
            [f"Настоящим {firm}{number} уведомляет собственников соседних участков, жителей и общественность: {at} {'состоится открытое собрание' if o else 'проводятся публичные обсуждения'} в рамках общественных слушаний. Документ: {by}. {'Адрес собрания' if o else 'Затрагиваемая территория'}: {place}.", *more, f"Исп. {clerk}"],
        ),
        (f"{at} - общественные слушания ({sort}) {here}: {by}, {firm}", rng.choice([[], [f"Тел. {call}"], ["Подробнее в прикрепленном файле"]])),
        (
            f"Повестка слушаний: {firm}" if o else f"О порядке обсуждений: {firm}",
            [
                f"Общественные слушания {form}, {put}, {place}.",
                f"1. Доклад заказчика - {firm}.",
                f"2. Сообщение проектировщика: {by}.",
                "3. Вопросы жителей, ответы." if o else "3. Вопросы жителей принимаются через портал.",
                "4. Подписание протокола.",
            ],
        ),
        (
            rng.choice(["Нам важно ваше мнение", f"Соседям, {v}"]),
            [f"Мы, {firm}, планируем следующее: {by}. Прежде чем начать, обязаны спросить жителей. {'Собираемся' if o else 'Обсуждаем'} {here} {at}. Это общественные слушания, форма проведения: {sort}. {ask} {' '.join(more)}"],
        ),
        (
            f"Ответ на обращение: {firm}",
            [f"На ваш вх. № {rng.randint(11, 989)} от {h.seen:%d.%m.%Y} сообщаем: материалы приняты, объявление размещается.", f"Общественные слушания: {by}", f"Вид: {sort}", f"{'Дата, время' if o else 'Сроки'}: {put}", f"{'Адрес' if o else 'Территория'}: {place}", f"Гл. специалист {boss}"],
        ),
        (
            rng.choice(["Копия с доски объявлений", "С доски объявлений акимата"]),
            ["О Б Ъ Я В Л Е Н И Е", "общественные слушания", f"({sort})", by, put, place, firm, f"т. {call}"],
        ),
        (
            f"Слушания на {portal(h)}: {firm}",
            [f"На портале {portal(h)} зарегистрирована заявка. Инициатор: {firm}{number}. Наименование проекта: {by}. {'Открытое собрание назначено на' if o else 'Публичные обсуждения открыты'} {put}. {place}. Модератор {clerk}."],
        ),
        (
            rng.choice(["Приглашение", "Приглашаем!", "Приглашение на слушания" if o else "Приглашаем к обсуждению"]),
            [f"{clerk.split()[0]} ({firm}) приглашает: {at} {here}. Будем обсуждать: {by}. Формат: общественные слушания, {sort}.", *more],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """An announcement in Kazakh."""
    by, at, firm, place, here = (
        what(h, "kk", rng),
        when(h, "kk", rng),
        who(h, "kk", rng),
        where(h, "kk", rng),
        spot(h, "kk", rng),
    )
    form, sort, v, number, more = (
        shape(h, "kk", rng),
        kind(h, "kk"),
        village(h, "kk"),
        number_of(h, "kk", rng),
        extras(h, "kk", rng),
    )
    o, gap, (clerk, boss), call = h.form == OPEN, rng.choice(GAPS), rng.sample(CLERKS, 2), phone(rng)
    until = (h.end - timedelta(days=4 if o else 0)).strftime("%d.%m.%Y")
    put, press = stamp(h, "kk", rng), rng.choice(GAZETTES)
    ask = rng.choice(["Баршаңызды қатысуға шақырамыз!", "Келіп, пікір білдіріңіздер.", "Қатысуларыңызды сұраймыз.", "Белсенді болайық, ағайын!"] if o else ["Пікіріңізді порталда қалдырыңыздар.", "Ұсыныстарыңызды жазып жіберіңіздер.", "Әр пікір маңызды."])  # fmt: skip
    variants: list[Text] = [
        (
            rng.choice([f"{v} тұрғындарына", "Тыңдау", "📢 Назар аударыңыздар!", "Чатқа таратыңыздар"]),
            [f"📢 Құрметті тұрғындар! {at} {here} қоғамдық тыңдау ({sort}) өтеді: {by}. Тапсырыс беруші - {firm}. {ask}"],
        ),
        (firm, [f"{by}.", f"Қоғамдық тыңдау {form} өтеді: {at}, {place}.", *more]),
        (by, [f"Қоғамдық тыңдауға шақырамыз, түрі - {sort}. {put}. {place}. Бастамашы {firm}{number}, тел. {call}"]),
        (
            rng.choice(["Тыңдау туралы", "Халық назарына", f"{v} әкімдігі хабарлайды"]),
            [f"Әкім аппараты халық назарына мынаны жеткізеді: {at} {here} {firm}{number} {form} қоғамдық тыңдау өткізеді. Қаралатын мәселе: {by}.", *more],
        ),
        (
            rng.choice([f"{press[1]} газеті", "Аудандық газеттен", "БАҚ-тағы хабарландыру"]),
            [f"Газетте басылған мәтін ({gazette(h, 'kk', rng, press)}):", f"«{firm} жұртшылыққа хабарлайды: {at} {here} {form} қоғамдық тыңдау болады. Талқыланатын жоба: {by}».", f"Анықтама алу үшін: {call}."],
        ),
        (
            rng.choice(["Ауыл тұрғындарына хат", "Құрметті ағайын!", "Үндеу"]),
            [
                "Құрметті ауылдастар!",
                f"Экология кодексінің талабы бойынша біз, {firm}{number}, жұртшылықтың пікірін сұрауға міндеттіміз. Қысқаша айтсақ:",
                f"1) не істейміз: {by};",
                f"2) қоғамдық тыңдаудың түрі: {sort};",
                f"3) {'қашан жиналамыз' if o else 'мерзімі'}: {put};",
                f"4) {'қай жерде' if o else 'қай аумақ'}: {place};",
                f"5) сұрақтарға жауап беретін адам: {clerk}, {call};",
                f"6) ұсыныстар {until} дейін қабылданады.",
                "Жобаны лицензиясы бар мекеме әзірлеген. Тұрғын үйлер санитарлық-қорғаныш аймағына кірмейді.",
                ask,
            ],
        ),
        (
            rng.choice(["Хабарландыру", f"Хабарландыру ({v})", "Қоғ. тыңдау"]),
            [f"Жоба{gap}{by}", f"Өткізуші{gap}{firm}{number}", f"{'Қашан' if o else 'Мерзімі'}{gap}{put}", f"{'Қайда' if o else 'Аумағы'}{gap}{place}", f"Түрі{gap}{sort}", *more],
        ),
        (
            "Не? Қайда? Қашан?",
            [f"Не? Қоғамдық тыңдау, {sort}.", f"Не туралы? {by}.", f"Кім? {firm}.", f"Қайда? {place}.", f"Қашан? {put}.", ask],
        ),
        (
            rng.choice(["Fwd: хабарландыру", "Сайтқа салуды сұраймыз", "хабарландыру (шұғыл)"]),
            [f"Сәлеметсіз бе! Сайттың тыңдаулар бөліміне орналастыруыңызды сұраймыз. {firm} {form} қоғамдық тыңдау өткізеді. Жоба: {by}. {put}. {place}. Құрметпен, эколог {clerk}, {call}"],
        ),
        (
            rng.choice(["хабарландыру", "тұрғындарға хабарлама", f"{firm} хабарландыруы"]),
            [f"{firm} хабарлайды {at} {here} қоғамдық тыңдау болады түрі {sort} тақырыбы {by} {ask.lower()}"],
        ),
        (
            "ХАБАРЛАМА",
            [f"Осымен {firm}{number} көршілес жер иелеріне, тұрғындарға және жұртшылыққа хабарлайды: {at} қоғамдық тыңдау шеңберінде {'ашық жиналыс өтеді' if o else 'жария талқылау жүргізіледі'}. Құжат: {by}. {'Жиналыс мекенжайы' if o else 'Әсер ететін аумақ'}: {place}.", *more, f"Орынд. {clerk}"],
        ),
        (f"{at} {here} қоғамдық тыңдау ({sort}): {by}, {firm}", rng.choice([[], [f"Тел. {call}"], ["Толығырақ тіркелген файлда"]])),
        (
            f"Тыңдаудың күн тәртібі: {firm}" if o else f"Талқылау тәртібі: {firm}",
            [
                f"Қоғамдық тыңдау {form} өткізіледі, {put}, {place}.",
                f"1. Тапсырыс берушінің сөзі - {firm}.",
                f"2. Жобалаушының баяндамасы: {by}.",
                "3. Тұрғындардың сұрақтары мен жауаптар." if o else "3. Сұрақтар портал арқылы қабылданады.",
                "4. Хаттамаға қол қою.",
            ],
        ),
        (
            rng.choice(["Сіздің пікіріңіз маңызды", f"{v}: көршілер назарына"]),
            [f"Біз, {firm}, мынадай жоба жоспарлап отырмыз: {by}. Бастамас бұрын жұрттан сұрауымыз керек. {at} {here} {'жиналамыз' if o else 'талқылаймыз'}. Бұл - қоғамдық тыңдау, түрі: {sort}. {ask} {' '.join(more)}"],
        ),
        (
            f"{firm} өтінішіне жауап",
            [f"{h.seen:%d.%m.%Y} ж. келген кіріс № {rng.randint(11, 989)} хатыңызға: материалдар қабылданды, хабарландыру орналастырылды.", f"Қоғамдық тыңдау: {by}", f"Түрі: {sort}", f"{'Күні, уақыты' if o else 'Мерзімі'}: {put}", f"{'Мекенжай' if o else 'Аумақ'}: {place}", f"Бас маман {boss}"],
        ),
        (
            rng.choice(["Хабарландыру тақтасының көшірмесі", "Әкімдік тақтасынан"]),
            ["Х А Б А Р Л А Н Д Ы Р У", "қоғамдық тыңдау", f"({sort})", by, put, place, firm, f"т. {call}"],
        ),
        (
            f"{portal(h)} порталындағы тыңдау: {firm}",
            [f"{portal(h)} порталында {firm}{number} өтінімі тіркелді. Жоба атауы: {by}. {'Ашық жиналыс уақыты' if o else 'Жария талқылау мерзімі'}: {put}. {place}. Модератор {clerk}."],
        ),
        (
            rng.choice(["Шақыру", "Шақырамыз!", "Тыңдауға шақыру" if o else "Талқылауға шақырамыз"]),
            [f"{firm} баршаңызды шақырады: {at} {here}. Талқыланатын мәселе: {by}. Форматы: қоғамдық тыңдау, {sort}.", *more],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


# ---------------------------------------------------------------- minutes


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Minutes as a clerk types them to the end, in Russian."""
    o, (a, b, c), people = h.form == OPEN, rng.sample(CLERKS, 3), rng.randint(6, 74)
    by, firm = what(h, "ru", rng), who(h, "ru", rng)
    return [
        f"П Р О Т О К О Л № {rng.randint(1, 6)}",
        f"общественных слушаний {shape(h, 'ru', rng)}",
        f"{where(h, 'ru', rng)}      {stamp(h, 'ru', rng)}" if o else f"{where(h, 'ru', rng)}; период: {when(h, 'ru', rng)}",
        f"Присутствовало: {people} чел., в т.ч. жители, депутат маслихата, представитель заказчика." if o else f"Посетили страницу обсуждения: {people}. Замечаний поступило: {rng.randint(0, 5)}.",
        f"Председатель {a}, секретарь {b}." if o else f"Составил {a}.",
        "ПОВЕСТКА ДНЯ:" if o else "ПРЕДМЕТ:",
        f"{by}. Заказчик {firm}{number_of(h, 'ru', rng)}.",
        f"СЛУШАЛИ: {c} доложил(а) о проекте, о выбросах, отходах и озеленении." if o else "Материалы были доступны на портале весь период.",
        *rng.sample(["Вопрос: пыль до домов дойдет? Ответ: расчет рассеивания показал, что нет, будет полив.", "Вопрос: будут ли брать на работу местных? Ответ: да, до 12 человек.", "Вопрос: куда будут вывозить мусор? Ответ: по договору на полигон.", "Предложение: отремонтировать подъездную дорогу. Принято к сведению."], rng.choice([1, 2, 3])),
        rng.choice(["ПОСТАНОВИЛИ: слушания считать состоявшимися.", "РЕШИЛИ: проект одобрить, протокол направить в управление.", "Слушания признаны состоявшимися. Голосование: за - единогласно."]),
        f"Протокол подписан {days.after(h.end, 1):%d.%m.%Y}.",
    ]  # fmt: skip


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """The same in Kazakh."""
    o, (a, b, c), people = h.form == OPEN, rng.sample(CLERKS, 3), rng.randint(6, 74)
    by, firm = what(h, "kk", rng), who(h, "kk", rng)
    return [
        f"№ {rng.randint(1, 6)} Х А Т Т А М А",
        f"{shape(h, 'kk', rng)} өткен қоғамдық тыңдау",
        f"{where(h, 'kk', rng)}      {stamp(h, 'kk', rng)}" if o else f"{where(h, 'kk', rng)}; кезеңі: {when(h, 'kk', rng)}",
        f"Қатысқандар: {people} адам, оның ішінде тұрғындар, мәслихат депутаты, тапсырыс берушінің өкілі." if o else f"Талқылау бетіне кіргендер: {people}. Түскен ескертулер: {rng.randint(0, 5)}.",
        f"Төраға {a}, хатшы {b}." if o else f"Жасаған {a}.",
        "КҮН ТӘРТІБІ:" if o else "МӘНІ:",
        f"{by}. Тапсырыс беруші {firm}{number_of(h, 'kk', rng)}.",
        f"ТЫҢДАЛДЫ: {c} жоба, шығарындылар, қалдықтар және көгалдандыру туралы баяндады." if o else "Материалдар бүкіл кезең бойы порталда қолжетімді болды.",
        *rng.sample(["Сұрақ: шаң үйлерге жете ме? Жауап: есеп бойынша жетпейді, су себіледі.", "Сұрақ: жергілікті тұрғындар жұмысқа алына ма? Жауап: иә, 12 адамға дейін.", "Сұрақ: қоқыс қайда шығарылады? Жауап: шарт бойынша полигонға.", "Ұсыныс: кіреберіс жолды жөндеу. Назарға алынды."], rng.choice([1, 2, 3])),
        rng.choice(["ҚАУЛЫ ЕТІЛДІ: тыңдау өтті деп саналсын.", "ШЕШІМ: жоба мақұлдансын, хаттама басқармаға жолдансын.", "Тыңдау өтті деп танылды. Дауыс беру: бірауыздан."]),
        f"Хаттамаға {days.after(h.end, 1):%d.%m.%Y} қол қойылды.",
    ]  # fmt: skip


def protocol_ru(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Russian."""
    by, on, of, firm, place, here = (
        what(h, "ru", rng),
        held(h, "ru", rng),
        dated(h, rng),
        who(h, "ru", rng),
        where(h, "ru", rng),
        spot(h, "ru", rng),
    )
    form, sort, v, number = shape(h, "ru", rng), kind(h, "ru"), village(h, "ru"), number_of(h, "ru", rng)
    o, gap, (a, b), n = h.form == OPEN, rng.choice(GAPS), rng.sample(CLERKS, 2), rng.randint(2, 19)
    past = "прошло открытое собрание" if o else "прошли публичные обсуждения"
    variants: list[Text] = [
        (rng.choice(["Протокол", "ПРОТОКОЛ (скан прилагается)", "протокол слушаний"]), [f"{firm}, {by}.", f"Слушания {on}, {sort}."]),
        (
            rng.choice([f"Протокол слушаний, {v}", f"Протокол. {firm}", "Протокол общественных слушаний (полный текст)"]),
            minutes_ru(h, rng),
        ),
        (
            "Сопроводительное письмо",
            [f"Направляем Вам протокол общественных слушаний {of} для размещения на сайте. Заказчик {firm}{number}. Проект: {by}. Форма: {sort}. Приложение на {n} л. Исп. {a}"],
        ),
        (f"Протокол {of}: {by} ({firm})", rng.choice([[], [f"Общественные слушания {form}."], [f"{place}"]])),
        (firm, [f"Протокол общественных слушаний {of}.", f"{by}.", f"Форма проведения - {sort}."]),
        (by, [f"{firm}. {on} {here} {past}. Протокол слушаний подписан, файл ниже."]),
        (
            rng.choice(["Таблица к протоколу", f"Протокол ОС ({v})", "Данные протокола"]),
            [f"Документ{gap}протокол общественных слушаний", f"{'Дата' if o else 'Период'}{gap}{on}", f"Заказчик{gap}{firm}{number}", f"Проект{gap}{by}", f"{'Место' if o else 'Территория'}{gap}{place}", f"Подписали{gap}{a}, {b}"],
        ),
        (
            rng.choice(["Кто спрашивал протокол", "Выложили протокол", "✅ Протокол готов"]),
            [f"Добрый день! Выкладываем протокол общественных слушаний {of}, {firm}, по вопросу: {by}. Кто не согласен - в течение срока можно обжаловать."],
        ),
        (
            "О размещении протокола",
            [f"Во исполнение Правил аппарат акима размещает протокол общественных слушаний {form}. {'Слушания состоялись' if o else 'Слушания проходили'} {on} {here}. Инициатор: {firm}{number}. Рассмотрено: {by}. Протокол составлен на {n} листах, секретарь {b}."],
        ),
        (
            f"О результатах слушаний, {firm}",
            [f"{on} {here} {past} по проекту: {by}.", "По итогам составлен протокол, который публикуем полностью (см. файл).", f"Председатель {a}, секретарь {b}."],
        ),
        (
            f"{firm} - протокол",
            [f"1. {by}", f"2. {on}", f"3. {place}", f"4. {sort}", f"5. протокол на {n} стр., подписан {days.after(h.end, 1):%d.%m.%Y}"],
        ),
        (
            rng.choice(["Re: протокол", "Fwd: протокол на сайт"]),
            [f"Коллеги, во вложении подписанный протокол слушаний. {firm}, {by}, проводили {on} ({sort}). Прошу подтвердить размещение. {a}"],
        ),
        (
            "Замечания и предложения (приложение к протоколу)",
            [f"Протокол общественных слушаний {of} с таблицей замечаний. Объект: {by}. Заказчик: {firm}.", f"Поступило замечаний: {rng.randint(0, 7)}. Снято: все."],
        ),
        (
            f"{on}: протокол" if o else f"Протокол обсуждений {on}",
            [f"Общественные слушания {form}, {firm}{number}, {place}. Обсуждали: {by}."],
        ),
        (
            f"Акимат ({v}) публикует протокол",
            [f"Жители могут ознакомиться с протоколом общественных слушаний {of}. Обсуждался проект: {by}. Заказчик работ {firm}. Бумажный экземпляр у секретаря ({b})."],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


def protocol_kk(h: Hearing, rng: random.Random) -> Text:
    """Minutes in Kazakh."""
    by, on, day, firm, place, here = (
        what(h, "kk", rng),
        held(h, "kk", rng),
        day_kk(h, rng),
        who(h, "kk", rng),
        where(h, "kk", rng),
        spot(h, "kk", rng),
    )
    form, sort, v, number = shape(h, "kk", rng), kind(h, "kk"), village(h, "kk"), number_of(h, "kk", rng)
    o, gap, (a, b), n = h.form == OPEN, rng.choice(GAPS), rng.sample(CLERKS, 2), rng.randint(2, 19)
    past = "ашық жиналыс өтті" if o else "жария талқылау өтті"
    variants: list[Text] = [
        (rng.choice(["Хаттама", "ХАТТАМА (сканы тіркелген)", "тыңдау хаттамасы"]), [f"{firm}, {by}.", f"Тыңдау {on} өтті, {sort}."]),
        (
            rng.choice([f"Тыңдау хаттамасы, {v}", f"Хаттама. {firm}", "Қоғамдық тыңдау хаттамасы (толық мәтін)"]),
            minutes_kk(h, rng),
        ),
        (
            "Ілеспе хат",
            [f"Сайтқа орналастыру үшін қоғамдық тыңдау хаттамасын жолдаймыз ({day}). Тапсырыс беруші {firm}{number}. Жоба: {by}. Түрі: {sort}. Қосымша {n} парақ. Орынд. {a}"],
        ),
        (f"Хаттама ({day}): {by} ({firm})", rng.choice([[], [f"Қоғамдық тыңдау {form} өткізілді."], [f"{place}"]])),
        (firm, [f"Қоғамдық тыңдау хаттамасы, {day}", f"{by}.", f"Өткізу түрі - {sort}."]),
        (by, [f"{firm}. {on} {here} {past}. Тыңдау хаттамасына қол қойылды, файл төменде."]),
        (
            rng.choice(["Хаттамаға кесте", f"ҚТ хаттамасы ({v})", "Хаттама деректері"]),
            [f"Құжат{gap}қоғамдық тыңдау хаттамасы", f"{'Күні' if o else 'Кезеңі'}{gap}{day}", f"Тапсырыс беруші{gap}{firm}{number}", f"Жоба{gap}{by}", f"{'Орны' if o else 'Аумағы'}{gap}{place}", f"Қол қойғандар{gap}{a}, {b}"],
        ),
        (
            rng.choice(["Хаттама сұрағандарға", "Хаттаманы салдық", "✅ Хаттама дайын"]),
            [f"Қайырлы күн! Қоғамдық тыңдау хаттамасын жариялап отырмыз: {day}, {firm}, мәселе: {by}. Келіспейтіндер белгіленген мерзімде шағымдана алады."],
        ),
        (
            "Хаттаманы орналастыру туралы",
            [f"Қағидаларды орындау мақсатында әкім аппараты қоғамдық тыңдау хаттамасын орналастырады. Тыңдау {on} {here} {form} өтті. Бастамашы: {firm}{number}. Қаралды: {by}. Хаттама {n} парақтан тұрады, хатшы {b}."],
        ),
        (
            f"Тыңдау қорытындысы: {firm}",
            [f"{on} {here} {past}, жоба: {by}.", "Қорытындысы бойынша хаттама жасалды, толық жариялаймыз (файлды қараңыз).", f"Төраға {a}, хатшы {b}."],
        ),
        (
            f"{firm} - хаттама",
            [f"1. {by}", f"2. {day}", f"3. {place}", f"4. {sort}", f"5. хаттама {n} бет, {days.after(h.end, 1):%d.%m.%Y} қол қойылды"],
        ),
        (
            rng.choice(["Re: хаттама", "Fwd: хаттаманы сайтқа"]),
            [f"Әріптестер, тіркемеде тыңдаудың қол қойылған хаттамасы. {firm}, {by}, өткен уақыты {day} ({sort}). Орналастырылғанын растауыңызды сұраймын. {a}"],
        ),
        (
            "Ескертулер мен ұсыныстар (хаттамаға қосымша)",
            [f"Қоғамдық тыңдау хаттамасы ({day}) ескертулер кестесімен. Нысан: {by}. Тапсырыс беруші: {firm}.", f"Түскен ескертулер: {rng.randint(0, 7)}. Барлығы алынып тасталды."],
        ),
        (
            f"{day}: хаттама" if o else f"Талқылау хаттамасы, {day}",
            [f"Қоғамдық тыңдау {form} өтті, {firm}{number}, {place}. Талқыланды: {by}."],
        ),
        (
            f"{v} әкімдігі хаттаманы жариялайды",
            [f"Тұрғындар қоғамдық тыңдау хаттамасымен таныса алады: {day}. Талқыланған жоба: {by}. Тапсырыс беруші {firm}. Қағаз данасы хатшыда ({b})."],
        ),
    ]  # fmt: skip
    return rng.choice(variants)


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


# ---------------------------------------------------------------- both languages in one


def both(h: Hearing, sort: str, rng: random.Random) -> Text:
    """One text in both languages: one after the other, label by label, or within a sentence."""
    (title, kazakh), (head, russian) = TEXTS[sort, "kk"](h, rng), TEXTS[sort, "ru"](h, rng)
    dice, o, minutes = rng.random(), h.form == OPEN, sort == "protocol"
    if dice < 0.35:
        return title, [*kazakh, rng.choice(["---", "на русском языке:", "Перевод:", "(орысша)"]), head, *russian]
    name = who(h, rng.choice(["ru", "kk"]), rng)
    place, v = where(h, rng.choice(["ru", "kk"]), rng), village(h, "kk")
    if dice < 0.7:
        time = held(h, "ru", rng) if minutes else stamp(h, "ru", rng)
        return rng.choice(["Хаттама / Протокол", f"{name} - хаттама, протокол"] if minutes else ["Хабарландыру / Объявление", f"{v}: тыңдау / слушания"]), [
            "Қоғамдық тыңдау хаттамасы / Протокол общественных слушаний" if minutes else "Қоғамдық тыңдау / Общественные слушания",
            f"Жоба / Проект: {what(h, 'kk', rng)} / {what(h, 'ru', rng)}",
            f"Тапсырыс беруші / Заказчик: {name}",
            f"{'Күні / Дата' if o else 'Мерзімі / Срок'}: {time}",
            f"{'Орны / Место' if o else 'Аумағы / Территория'}: {place}",
            f"Түрі / Форма: {kind(h, 'kk')} / {kind(h, 'ru')}",
        ]  # fmt: skip
    if minutes:
        return rng.choice(["Хаттама", f"{v}, протокол"]), [f"Құрметті ауылдастар! Қоғамдық тыңдау хаттамасы дайын. Слушания ({kind(h, 'ru')}) были {held(h, 'ru', rng)}, заказчик {name}. Жоба: {what(h, 'kk', rng)}. Файлды төменнен жүктеңіздер."]  # fmt: skip
    asks = "Приходите все, сұрақтарыңызды дайындап келіңіздер!" if o else "Предложения пишите на портал, рахмет!"
    return rng.choice(["Тыңдау / слушания", f"{v} ауылдастар, внимание!"]), [f"Құрметті тұрғындар! {when(h, 'ru', rng)} {spot(h, 'ru', rng)} {'состоится' if o else 'проводится'} қоғамдық тыңдау ({kind(h, 'ru')}). Жоба: {what(h, 'kk', rng)}. Заказчик: {name}. {asks}"]  # fmt: skip


# ---------------------------------------------------------------- several hearings

HEADS = {
    ("announcement", "ru"): [("Слушания (список)", "На ближайшее время назначены общественные слушания, форма всех - открытое собрание:"), ("График слушаний", "График общественных слушаний (открытые собрания):"), ("О слушаниях сразу по нескольким объектам", "Уважаемые жители! Приглашаем на открытые собрания общественных слушаний:")],
    ("announcement", "kk"): [("Тыңдаулар тізімі", "Жақын арада өтетін қоғамдық тыңдаулар, бәрі ашық жиналыс түрінде:"), ("Тыңдаулар кестесі", "Қоғамдық тыңдаулар кестесі (ашық жиналыстар):"), ("Бірнеше нысан бойынша тыңдаулар", "Құрметті тұрғындар! Қоғамдық тыңдаулардың ашық жиналыстарына шақырамыз:")],
    ("protocol", "ru"): [("Протоколы (список)", "Размещаем протоколы общественных слушаний (открытые собрания):"), ("Протоколы слушаний за неделю", "Прошли открытые собрания, протоколы общественных слушаний в файлах:"), ("Протокола на сайт", "Направляем протоколы открытых собраний общественных слушаний:")],
    ("protocol", "kk"): [("Хаттамалар тізімі", "Қоғамдық тыңдаулардың (ашық жиналыстар) хаттамаларын орналастырамыз:"), ("Апта ішіндегі тыңдау хаттамалары", "Ашық жиналыстар өтті, қоғамдық тыңдау хаттамалары файлдарда:"), ("Хаттамалар сайтқа", "Қоғамдық тыңдаулардың ашық жиналыстары бойынша хаттамаларды жолдаймыз:")],
}  # fmt: skip
COLUMNS = {"ru": ["Кто", "Что", "Когда", "Где"], "kk": ["Кім", "Не", "Қашан", "Қайда"]}


def several(group: list[Hearing], sort: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several open meetings in one posting: a day by the hours, one company's list, a table, lines, a paragraph."""
    title, first = rng.choice(HEADS[sort, language])
    one, russian = group[0], language == "ru"
    same_day = all(other.start.date() == one.start.date() and other.place is one.place for other in group)
    same_firm = all(other.company is one.company for other in group)
    told = [who(h, language, rng) for h in group]
    firms = [told[0]] * len(group) if same_firm else told
    works = [what(h, language, rng) for h in group]
    times = [(stamp if sort == "announcement" else held)(h, language, rng) for h in group]
    halls = [where(h, language, rng) for h in group]
    if same_day and rng.random() < 0.6:
        hours = [clock(h.start, rng) if russian else clock_kk(h.start, rng) for h in group]
        day = date_ru(one.start.date(), rng) if russian else date_kk(one.start.date(), rng)
        rows = [f"{hour} - {work} ({firm})" if sort == "announcement" else f"{work} ({firm})" for hour, work, firm in zip(hours, works, firms, strict=True)]  # fmt: skip
        return title, [f"{first} {day}, {halls[0]}", *rows], ""
    if same_firm and rng.random() < 0.6:
        said = f"{'Заказчик' if russian else 'Тапсырыс беруші'}: {firms[0]}{number_of(one, language, rng)}."
        sign = rng.choice(["- ", "• ", "✔ ", "№ "])
        marks = [f"{sign}{n} " if sign == "№ " else sign for n in range(1, len(group) + 1)]
        return title, [first, said, *(f"{mark}{work}: {time}, {hall}" for mark, work, time, hall in zip(marks, works, times, halls, strict=True))], ""  # fmt: skip
    cells = list(zip(firms, works, times, halls, strict=True))
    dice = rng.random()
    if dice < 0.3:
        head = "".join(f"<td><b>{name}</b></td>" for name in COLUMNS[language])
        rows = ["".join(f"<td>{html.escape(cell)}</td>" for cell in row) for row in cells]
        table = "".join(f"<tr>{row}</tr>" for row in (head, *rows))
        return title, [first, *(", ".join(row) for row in cells)], f"<p>{first}</p><table>{table}</table>"
    if dice < 0.5:
        return title, [first, " | ".join(COLUMNS[language]), *(" | ".join(row) for row in cells)], ""
    if dice < 0.7:
        lines = [f"{'Слушание' if russian else 'Тыңдау'} {n}. {work}" for n, work in enumerate(works, 1)]
        return title, [first, *(part for line, (firm, _, time, hall) in zip(lines, cells, strict=True) for part in (line, f"{firm}, {time}", hall))], ""  # fmt: skip
    if dice < 0.85:
        return title, [first, *(f"{n}. {time} {hall}. {firm} - {work}" for n, (firm, work, time, hall) in enumerate(cells, 1))], ""  # fmt: skip
    parts = [f"{n}) {firm}, {work}, {time}, {hall}" for n, (firm, work, time, hall) in enumerate(cells, 1)]
    return title, [f"{first} {'; '.join(parts)}"], ""
