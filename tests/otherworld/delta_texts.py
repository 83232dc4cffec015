"""What desks, secretaries, translators and activists post of a hearing: templates, filled in from it."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import datetime, timedelta

from tests.otherworld import days, delta_days
from tests.otherworld.common import clean, first
from tests.otherworld.delta_days import kk_day, moment, over, ru_day
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.phrases import Text

DESIGNERS = ["ТОО «Экосфера-Жайык»", "ИП «Зелёный паспорт»", "ТОО «Caspi EcoAudit»", "ЖК Төлеген Ж.", "ТОО «НормативПром»"]  # fmt: skip
PAPERS = ["«Огни Мангистау»", "«Прикаспийская коммуна»", "«Кызылординские вести»", "«Орал өңірі»", "«Ақ Жайық»", "«Маңғыстау»"]  # fmt: skip
PEOPLE = ["Сагындыков Б.", "Утегенова А.", "Ким В.", "Жолдыбай Н.", "Досмуханова Г.", "Рябцев О."]
BLANK_TITLES = ["Новость", "Документ", "Без темы", "Материал", "Жаңалық", "Құжат", "Тақырыпсыз", "новый документ (2)"]

# what each name in braces stands for: see `_given`
ANNOUNCE_RU: list[Text] = [
    ("Из почты редакции", ["Письмо поступило {early}, регистрационный номер {n}/{k}. Публикуем без изменений.", "«Просим уведомить жителей: общественные слушания в форме {way}, повестка: {by}, инициатор {c}, {when}, {at}». Подписал {who}", "{more}"]),
    ("ЭКО-ДОЗОР: обратите внимание, {v}", ["В 2016 году на этой территории уже обсуждали похожий объект, тогда жители добились посадки лесополосы.", "Теперь слово за нами. {c} выносит на общественные слушания: {by}. {When}. {at}. Форма участия — {shape}.", "Замечания можно отправить до {until}. Лицензия проектировщика выдана 14.06.2012 г."]),
    ("Отдел рекламы сообщает. Общественные слушания", ["Рубрика «Официально». Заказ №{n}4/{n}", "{c}{bin} извещает читателей о предстоящих общественных слушаниях ({shape}). Предмет: {by}. {when_} {when}. {where_} {at}.", "{more}"]),
    ("Из секретариата маслихата: извещение населению", ["По просьбе {c} доводим до сведения депутатов и избирателей. На общественные слушания вынесено: {by}.", "Порядок проведения — {shape}.", "{when_} {when}", "{where_} {at}", "{more}"]),
    ("ВНИМАНИЕ! ОБЩЕСТВЕННЫЕ СЛУШАНИЯ!", ["{C}", "{BY}", "{WHEN}", "{AT}", "{SHAPE}", "{more}"]),
    ("Перепост: экологические слушания, не пропустите", ["Друзья, делимся извещением с портала. Заявитель {c} хочет согласовать вот это: {by}. Формат слушаний: {shape}. {When}; {at}. Подписывайтесь на наш канал и задавайте неудобные вопросы.", "{more}"]),
    ("Извещение о слушаниях (бланк эколога)", ["Наименование инициатора: {c}", "БИН/ИИН: {number}", "Наименование намечаемой деятельности: {by}", "Форма общественных слушаний: {shape}", "{when_} {when}", "{where_} {at}", "Ответственное лицо: ______________ (подпись)", "М.П.  «___» ____________ 20___ г.", "{more}"]),
    ("Объявление о прохождении слушания общества", ["Со стороны {c} по направлению «экология» проходит слушание общественности в виде: {shape}. Рассматриваемый вопрос есть {by}. Время прохождения: {when}. Адрес прохождения: {at}. Просьба принять активное участие к слушанию.", "{more}"]),
    ("Общ. слуш. {c}", ["Общ. слуш. / {by} / {c} / {when} / {at} / форма: {shape}. Доп. инфо: {phone}"]),
    ("Коротко о слушаниях: вопросы и ответы", ["Кто проводит общественные слушания? — {c}.", "Что обсуждаем? — {By}.", "Когда? — {When}.", "Где? — {at}.", "Каким образом? — {Shape}.", "Нужно ли платить? — Нет, участие бесплатное.", "{more}"]),
    ("Исх. № {n}-07/{n}3", ["Руководителю Управления природных ресурсов. Уважаемый Серик Муратович! В соответствии с экологическим законодательством {c}{bin} просит опубликовать в рубрике общественных слушаний информацию ниже.", "Тема слушаний: {by}", "Способ проведения: {shape}", "{when_} {when}", "{where_} {at}", "С уважением, директор {who} Исп. {who2}, {phone}", "{more}"]),
    ("Что построят рядом с нами? Общественные слушания, {v}", ["{c} готовит документы: {by}. Мнение жителей выслушают {when}, {at}. Общественные слушания проводятся в форме {way}.", "{more}"]),
    ("{c}. {By}. Общественные слушания, {shape}: {when}, {at}", []),
    ("Анонс: {by}", ["Общественные слушания. {When}. {at}. Инициатор — {c}{bin}, {shape}.", "{more}"]),
    ("График общественных слушаний: добавлена позиция", ["Позиция {n}. {c} | {by} | {shape} | {when} | {at}", "{more}"]),
    ("К сведению землепользователей, рыбаков и чабанов", ["Просим всех, чьи интересы затронуты (объект: {by}; заказчик {c}), высказаться на общественных слушаниях. Они назначены в форме {way}: {when}, {at}.", "{more}"]),
    ("УВЕДОМЛЕНИЕ заинтересованной общественности", ["1. Заявитель\t{c}", "2. Проектная документация\t{by}", "3. Вид общественных слушаний\t{shape}", "4. {when_}\t{when}", "5. {where_}\t{at}", "{more}"]),
    ("Общественные слушания | {o}", ["проект | {by}", "заказчик | {c}", "сроки | {when}", "адрес | {at}", "формат | {shape}", "{more}"]),
    ("Пресс-служба акима: приглашаем обсудить экологию", ["Аппарат акима информирует, что в регионе готовятся общественные слушания. Инициатором выступает {c}.", "На рассмотрение общественности выносится следующий документ: {by}.", "Напомним, участие в слушаниях может принять каждый. {when_} {when}. {where_} {at}. Проводится {shape_ins}.", "{more}"]),
    ("ЕЭП, общественные слушания, публикация на сайте МИО", ["материалы: {by}", "инициатор {c}, ИИН/БИН {number}, контакты {phone}", "{shape}, {when}, {at}", "{more}"]),
    ("Уважаемые жители и гости! {o}", ["Приглашаем сказать своё слово: {by}. Общественные слушания организует {c} ({shape}), {when}. Адресные данные: {at}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_RU_OPEN: list[Text] = [
    ("Об открытом собрании", ["«{day}» {month} {year} года, время: «{hour}» час. «{minute}» мин., адрес: {at}. Открытое собрание (общественные слушания) по проектной документации: {by}. Инициатор {c}{bin}. Подпись _________", "{more}"]),
    ("Собираемся {when}", ["Повод — общественные слушания. {c} расскажет про {o}: {by}. Открытое собрание, {at}. Чай за счёт заказчика.", "{more}"]),
    ("Открытое собрание жителей по экологии", ["Начало собрания: {hour}:{minute}. День собрания: {day} {month} {year} г. Помещение: {at}. В программе общественных слушаний: {by}. Докладывает {c}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_RU_TALK: list[Text] = [
    ("Публичные обсуждения на Едином экологическом портале", ["{c}{bin} открывает сбор замечаний: {by}. Сбор идёт {when}, затрагиваемая территория: {at}. Слушания проводятся без собрания, посредством публичных обсуждений.", "{more}"]),
    ("Онлайн-слушания, пишите замечания", ["{By}. Заказчик {c}. Портал принимает замечания {when}. {at}. Это публичные обсуждения (вид общественных слушаний), приходить никуда не нужно.", "{more}"]),
]  # fmt: skip

ANNOUNCE_KK: list[Text] = [
    ("Редакция поштасынан", ["Хат {early} келіп түсті, тіркеу нөмірі {n}/{k}. Өзгеріссіз жариялаймыз.", "«Тұрғындарды хабардар етуіңізді сұраймыз: қоғамдық тыңдау, түрі {shape}, күн тәртібінде: {by}, бастамашы {c}, {when}, {at}». Қол қойған {who}", "{more}"]),
    ("ЭКО-БАҚЫЛАУ: {v}", ["2016 жылы осы аумақта ұқсас нысан талқыланған еді, сонда жұрт орман жолағын отырғызуға қол жеткізді.", "Енді кезек бізде. {c} қоғамдық тыңдауға шығаратын мәселе: {by}. {When}. {at}. Қатысу түрі – {shape}.", "Ескертпелерді {until} дейін жіберуге болады."]),
    ("Жарнама бөлімі хабарлайды: қоғамдық тыңдау", ["«Ресми» айдары. Тапсырыс №{n}/{n}1", "{c}{bin} оқырман қауымға алдағы қоғамдық тыңдау жайында мәлімдейді. Тақырыбы: {by}. Нысаны: {shape}. {when_} {when}. {where_} {at}.", "{more}"]),
    ("Мәслихат аппаратынан: тұрғындар назарына", ["{c} өтініші бойынша халыққа жеткіземіз. Қоғамдық тыңдауға шығарылатын мәселе: {by}.", "Өткізу тәртібі – {shape}.", "{when_} {when}", "{where_} {at}", "{more}"]),
    ("НАЗАР АУДАРЫҢЫЗДАР! ҚОҒАМДЫҚ ТЫҢДАУ!", ["{C}", "{BY}", "{WHEN}", "{AT}", "{SHAPE}", "{more}"]),
    ("Ардақты ағайын!", ["Кең байтақ даламыздың тынысы мен теңізіміздің тазалығы баршамызға аманат. Сол аманатқа адалдық таныту үшін сіздерді ой бөлісуге шақырамыз.", "{c} қолға алмақ іс мынау: {by}. Оны ел алдында таразылайтын қоғамдық тыңдау {shape} түрінде өтеді.", "{when_} {when}. {where_} {at}.", "Кеңесіп пішкен тон келте болмас деген, келелі пікірлеріңізді күтеміз.", "{more}"]),
    ("Тыңдау туралы мәлімет (эколог үлгісі)", ["Бастамашы: {c}", "БСН/ЖСН: {number}", "Белгіленген қызмет: {by}", "Қоғамдық тыңдау нысаны: {shape}", "{when_} {when}", "{where_} {at}", "Жауапты тұлға: ______________ (қолы)", "М.О.  20___ жылғы «___» ____________", "{more}"]),
    ("Қоғамдық естулерді жүзеге асыру туралы жариялау", ["Тапсырыс беруші {c} экология бағыты бойынша қоғамдық естулерді (тыңдауларды) жүргізуді жариялайды. Қарастырылатын сұрақ: {by}. Жүргізу формасы: {shape}. Жүргізу уақыты: {when}. Жүргізу мекенжайы: {at}. Белсенді қатысуды сұраймыз.", "{more}"]),
    ("Қоғ. тыңд. {c}", ["Қоғ. тыңд. / {by} / {c} / {when} / {at} / түрі: {shape}. Байл.: {phone}"]),
    ("Тыңдау жайлы сұрақ-жауап", ["Қоғамдық тыңдауды кім өткізеді? – {c}.", "Не талқыланады? – {By}.", "Қашан? – {When}.", "Қай жерде? – {at}.", "Қалай? – {Shape}.", "Қатысу ақылы ма? – Жоқ, тегін.", "{more}"]),
    ("Шығыс № {n}-05/{n}7", ["Табиғи ресурстар басқармасының басшысына. Құрметті Серік Мұратұлы! {c}{bin} төмендегі ақпаратты қоғамдық тыңдаулар айдарына жариялауыңызды өтінеді.", "Тыңдау тақырыбы: {by}", "Өткізу тәсілі: {shape}", "{when_} {when}", "{where_} {at}", "Құрметпен, директор {who} Орынд. {who2}, {phone}", "{more}"]),
    ("{c}. {By}. Қоғамдық тыңдау, {shape}: {when}, {at}", []),
    ("Анонс: {by}", ["Қоғамдық тыңдау. {When}. {at}. Бастамашысы – {c}{bin}, {shape}.", "{more}"]),
    ("Қоғамдық тыңдаулар кестесі толықты", ["{n}-жол. {c} | {by} | {shape} | {when} | {at}", "{more}"]),
    ("Балықшы, малшы, диқан қауымға", ["Тапсырысшы {c}. Жоба: {by}. Осы жоба кімнің мүддесіне қатысты болса, қоғамдық тыңдауда сөз алсын. {Shape}, {when}, {at}.", "{more}"]),
    ("Мүдделі жұртшылыққа ХАБАРЛАМА", ["1. Өтініш беруші\t{c}", "2. Жобалық құжат\t{by}", "3. Қоғамдық тыңдау түрі\t{shape}", "4. {when_}\t{when}", "5. {where_}\t{at}", "{more}"]),
    ("Қоғамдық тыңдау | {c}", ["жоба | {by}", "тапсырысшы | {c}", "мерзімі | {when}", "мекенжайы | {at}", "форматы | {shape}", "{more}"]),
    ("Әкімнің баспасөз қызметі: экология тақырыбындағы басқосу", ["Өңірде қоғамдық тыңдау өткелі жатыр. Оның бастамашысы – {c}. Жұртшылық талқысына мынадай құжат ұсынылады: {by}.", "Тыңдауға кез келген азамат қатыса алады. {when_} {when}. {where_} {at}. Өткізілу түрі – {shape}.", "{more}"]),
    ("Құрметті тұрғындар мен қонақтар! {c}", ["Өз ойыңызды айтыңыз: {by}. Қоғамдық тыңдауды ұйымдастырушы – {c} ({shape}), {when}. Мекенжай деректері: {at}.", "{more}"]),
]  # fmt: skip
ANNOUNCE_KK_OPEN: list[Text] = [
    ("Ашық жиналыс туралы", ["{year} жылғы «{day}» {month_kk}, уақыты: «{hour}» сағат «{minute}» минут, мекенжайы: {at}. Жобалық құжаттама бойынша ашық жиналыс (қоғамдық тыңдау): {by}. Бастамашы {c}{bin}. Қолы _________", "{more}"]),
    ("Ашық жиналысқа жиналамыз: {when}", ["Себебі – қоғамдық тыңдау. {c} баяндайды: {by}. {at}. Шай дастарқаны жаюлы.", "{more}"]),
]  # fmt: skip
ANNOUNCE_KK_TALK: list[Text] = [
    ("Экологиялық порталдағы жария талқылау", ["{c}{bin} ескертпелер жинауды бастайды: {by}. Кезеңі: {when}, ықпал ететін аумағы: {at}. Қоғамдық тыңдау жиналыссыз, жария талқылау арқылы өтеді.", "{more}"]),
    ("Онлайн тыңдау, пікіріңізді жазыңыз", ["{By}. Тапсырысшы {c}. Портал ескертпелерді мына күндері қабылдайды: {when}. {at}. Бұл – жария талқылау (қоғамдық тыңдау түрі), ешқайда барудың қажеті жоқ.", "{more}"]),
]  # fmt: skip

PROTOCOL_RU: list[Text] = [
    ("Хроника одного обсуждения", ["{early} вышло извещение. {held_} {over}. Позже подписан протокол общественных слушаний.", "Заказчик: {c}. Предмет: {by}.", "Протокол вывешен на стенде и здесь, хранить до 31.12.2030."]),
    ("Протокол. {c}. {over}", ["Общественные слушания: {by}. {Shape}. Скан одной строкой ниже."]),
    ("Результаты слушаний", ["Публикуем результаты общественных слушаний и сам протокол. Заявитель {c}, материалы: {by}. {held_} {over}. Возражений по существу не поступило, протокол прилагается."]),
    ("Выписка из протокола общественных слушаний", ["Слушания {c} ({shape}), {over}.", "Пункт {k} повестки: {by}.", "РЕШИЛИ: материалы принять к сведению, слушания признать состоявшимися.", "Выписка верна: секретарь {who}"]),
    ("ПРОТОКОЛ ОБЩЕСТВЕННЫХ СЛУШАНИЙ", ["{C}", "{BY}", "{OVER}", "{AT}", "{SHAPE}"]),
    ("Протокол прошедшего слушания общества", ["Прошедшее в виде «{shape}» слушание общественности закончилось протоколом. Слушанный вопрос: {by}. Сторона заказчика: {c}. Дата слушания: {over}. Адрес: {at}."]),
    ("прот. общ. слуш. {c}", ["прот. ОС / {by} / {over} / {at}"]),
    ("Протокол подписан: {by}", ["Стороны: {c}, акимат, общественность. {held_} {over}. Секретарь {who}, председатель {who2}. Подписи на последней странице протокола общественных слушаний."]),
    ("Исх. № {n}-11/{n}8", ["Направляем подписанный протокол общественных слушаний для публикации на вашем ресурсе.", "Тема: {by}", "Заявитель: {c}", "{held_} {over}", "Приложение: протокол на {k} листах, видео на диске."]),
    ("Жители {v} высказались, вот протокол", ["По многочисленным просьбам выкладываем протокол общественных слушаний. Напомним предмет разговора: {by}. Инициатор — {c}. {held_} {over}. Полный текст протокола — в файле."]),
    ("{over}. Протокол слушаний {c}: {by}", []),
    ("Протокол по форме приложения к Правилам", ["Общественные слушания в форме {way}\t{c}", "Предмет\t{by}", "{held_}\t{over}", "{where_}\t{at}", "Замечания\tсняты"]),
    ("Протокол | {o}", ["заказчик | {c}", "что обсудили | {by}", "дата | {over}", "слушания | {shape}"]),
    ("Итоговый документ (протокол) слушаний", ["Вопрос: чьи слушания? Ответ: {c}.", "Вопрос: о чём? Ответ: {by}.", "Вопрос: когда проведены? Ответ: {over}.", "Вопрос: где читать? Ответ: протокол во вложении, запись у секретаря."]),
    ("Секретарь слушаний {who} передал протокол", ["Протокол оформлен по итогам общественных слушаний, {shape}: {by}; {c}; {over}; {at}."]),
    ("Протокол ОС № ___", ["Дата проведения: {over}", "Инициатор: {c}", "Рассмотрено: {by}", "Председатель ____________ {who}", "Секретарь ____________ {who2}"]),
    ("Скан-копия протокола общественных слушаний", ["{by} ({c}, {over})"]),
]  # fmt: skip
PROTOCOL_KK: list[Text] = [
    ("Бір талқылаудың шежіресі", ["{early} хабарландыру шықты. {held_} {over}. Кейін қоғамдық тыңдаудың хаттамасына қол қойылды.", "Тапсырысшы: {c}. Мәселе: {by}.", "Хаттама стендте және осында ілінді, 31.12.2030 дейін сақталады."]),
    ("Хаттама. {c}. {over}", ["Қоғамдық тыңдау: {by}. {Shape}. Сканкөшірмесі төменде."]),
    ("Тыңдау нәтижелері", ["Қоғамдық тыңдаудың нәтижесі мен хаттамасын жариялаймыз. Материалдарды ұсынған {c}: {by}. {held_} {over}. Қарсылық болмады, хаттама тіркелді."]),
    ("Қоғамдық тыңдау хаттамасынан үзінді", ["{c} өткізген тыңдау ({shape}), {over}.", "Күн тәртібінің {k}-тармағы: {by}.", "ШЕШІЛДІ: материалдар назарға алынсын, тыңдау өтті деп танылсын.", "Үзінді дұрыс: хатшы {who}"]),
    ("ҚОҒАМДЫҚ ТЫҢДАУ ХАТТАМАСЫ", ["{C}", "{BY}", "{OVER}", "{AT}", "{SHAPE}"]),
    ("Өткен қоғамдық естудің протоколы", ["«{shape}» формасында өткен қоғамдық есту (тыңдау) хаттамамен аяқталды. Естілген сұрақ: {by}. Тапсырыс беруші жағы: {c}. Есту күні: {over}. Мекенжайы: {at}."]),
    ("қоғ. тыңд. хатт. {c}", ["ҚТ хаттамасы / {by} / {over} / {at}"]),
    ("Хаттамаға қол қойылды: {by}", ["Тараптар: {c}, әкімдік, жұртшылық. {held_} {over}. Хатшы {who}, төраға {who2}. Қолдар қоғамдық тыңдау хаттамасының соңғы бетінде."]),
    ("Шығыс № {n}-12/{n}4", ["Ресурсыңызда жариялау үшін қоғамдық тыңдаудың қол қойылған хаттамасын жолдаймыз.", "Тақырыбы: {by}", "Өтініш беруші: {c}", "{held_} {over}", "Қосымша: хаттама {k} парақта, бейнежазба дискіде."]),
    ("Ел айтты, қағазға түсті", ["Көптің көкейіндегі сөз хатталып, қоғамдық тыңдаудың хаттамасы дайын болды. Талқыға түскен іс: {by}. Бастамашысы – {c}. {held_} {over}. Хаттаманың толық нұсқасы тіркелген файлда."]),
    ("{over}. {c} тыңдау хаттамасы: {by}", []),
    ("Қағидалар қосымшасының нысаны бойынша хаттама", ["Қоғамдық тыңдау ({shape})\t{c}", "Мәселе\t{by}", "{held_}\t{over}", "{where_}\t{at}", "Ескертпелер\tалынып тасталды"]),
    ("Хаттама | {c}", ["тапсырысшы | {c}", "талқыланған мәселе | {by}", "күні | {over}", "тыңдау | {shape}"]),
    ("Тыңдаудың қорытынды құжаты (хаттама)", ["Сұрақ: тыңдауды кім өткізді? Жауап: {c}.", "Сұрақ: не туралы? Жауап: {by}.", "Сұрақ: қашан өтті? Жауап: {over}.", "Сұрақ: қайдан оқимыз? Жауап: хаттама файлда."]),
    ("Тыңдау хатшысы {who} хаттаманы тапсырды", ["Хаттама қоғамдық тыңдау қорытындысы бойынша рәсімделді, {shape}: {by}; {c}; {over}; {at}."]),
    ("Қоғамдық тыңдау хаттамасының сканкөшірмесі", ["{by} ({c}, {over})"]),
]  # fmt: skip

MORE_RU = [
    "Номер газеты {paper} с этим извещением вышел {early}",
    "Замечания принимаются письменно, последний день {until}, почта obs{n}@post.example",
    "Проект разработан: {designer}, лицензия №0{n}41Р от 1{k}.03.201{k} г.",
    "Основание: письмо № 3Т-{n}0 от {early}; Экологический кодекс от 2 января 2021 года, ст. 73",
    "Справки по телефону {phone}, спросить {who}",
    "Файлы проекта: портал hearings, вкладка «Электронная версия проекта»",
    "Объявление прошло на радио и на доске у почты {early}.",
    "тел. _______________, e-mail _______________",
]  # fmt: skip
MORE_KK = [
    "{paper} газетінің {early} шыққан санында жарияланды",
    "Жазбаша ескертпелер {until} дейін қабылданады, поштасы obs{n}@post.example",
    "Жобаны дайындаған: {designer}, лицензия №0{n}41Р, 1{k}.03.201{k} ж.",
    "Негіздеме: №3Т-{n}0 хат; 2021 жылғы 2 қаңтардағы Экология кодексі, 73-бап",
    "Анықтама телефоны {phone}, {who}",
    "Жоба файлдары порталда, «Жобаның электрондық нұсқасы» бөлімінде",
    "тел. _______________, e-mail _______________",
]  # fmt: skip
MORE_OPEN = {
    "ru": ["Подключение по Zoom: 8{n} 4{n} 77{n}, пароль {n}{k}", "Сбор и запись участников за полчаса, в {before}", "Автобус от магазина «Дастан» отправится в {before}"],
    "kk": ["Zoom арқылы қосылу: 8{n} 4{n} 77{n}, құпиясөзі {n}{k}", "Қатысушыларды тіркеу {before} басталады", "Автобус дүкен алдынан {before} жүреді"],
}  # fmt: skip


def where(h: Hearing, language: str, rng: random.Random) -> str:
    """The place; in a hurry without the region, or without the district."""
    if h.form != OPEN:
        return h.place.area[language == "kk"]
    full = h.place.ru if language == "ru" else h.place.kk
    parts = full.split(", ")
    dice = rng.random()
    if dice < 0.2:
        return ", ".join(parts[1:])
    if dice < 0.3:
        return f"{', '.join(parts[2:])} ({parts[1]})"
    return full.replace(" район", " р-он").replace("ул. ", "улица ") if dice < 0.45 else full


def _by(h: Hearing, language: str, rng: random.Random) -> str:
    """The project; in a Kazakh text now and then in Russian."""
    return rng.choice(h.project.kk if language == "kk" and rng.random() < 0.9 else h.project.ru)


def _given(h: Hearing, language: str, rng: random.Random) -> dict[str, str | int]:
    """What the templates are filled in with."""
    russian, open_ = language == "ru", h.form == OPEN
    by, c = _by(h, language, rng), h.company.ru if russian else h.company.kk
    when, day, at = moment(h, language, rng), over(h, language, rng), where(h, language, rng)
    early, until = h.seen.date() - timedelta(days=rng.randint(1, 5)), h.start.date() - timedelta(days=rng.randint(5, 9))
    who, who2 = rng.sample(PEOPLE, 2)
    if russian:
        shape = ("открытое собрание", "открытого собрания", "открытым собранием") if open_ else ("публичные обсуждения", "публичных обсуждений", "публичными обсуждениями")  # fmt: skip
        when_ = rng.choice(["Дата и час:", "День, время:", "Начало:"]) if open_ else rng.choice(["Период:", "Сроки обсуждений:", "Даты:"])  # fmt: skip
        where_ = rng.choice(["Адрес:", "Место сбора:", "Место:"]) if open_ else rng.choice(["Территория:", "Территория воздействия:"])  # fmt: skip
        held, bin_ = ("День слушаний:" if open_ else "Период слушаний:"), rng.choice([f" (БИН {h.company.number})", f", БИН: {h.company.number},", "", ""])  # fmt: skip
        near = f"{early:%d.%m.%Y}", f"{until:%d.%m.%Y}"
    else:
        shape = ("ашық жиналыс",) * 3 if open_ else ("жария талқылау",) * 3
        when_ = rng.choice(["Күні мен сағаты:", "Уақыты:", "Басталуы:"]) if open_ else rng.choice(["Кезеңі:", "Талқылау мерзімі:"])  # fmt: skip
        where_ = rng.choice(["Мекенжайы:", "Өтетін орны:", "Орны:"]) if open_ else rng.choice(["Аумағы:", "Әсер ету аумағы:"])  # fmt: skip
        held, bin_ = ("Тыңдау күні:" if open_ else "Талқылау кезеңі:"), rng.choice([f" (БСН {h.company.number})", f", БСН: {h.company.number},", "", ""])  # fmt: skip
        near = f"{early:%d.%m.%Y} күні", f"{until:%d.%m.%Y} күніне"
    before = h.start - timedelta(minutes=30)
    return {
        "by": by, "By": first(by), "BY": by.upper(), "c": c, "C": c.upper(), "bin": "" if h.company.person else bin_,
        "number": "____________" if h.company.person else h.company.number, "when": when, "When": first(when), "WHEN": when.upper(),
        "over": day, "OVER": day.upper(), "at": at, "AT": at.upper(), "shape": shape[0], "Shape": first(shape[0]), "SHAPE": shape[0].upper(),
        "way": shape[1], "shape_ins": shape[2], "when_": when_, "where_": where_, "held_": held, "o": h.project.object,
        "v": h.place.village, "n": rng.randint(11, 89), "k": rng.randint(2, 8),
        "who": who, "who2": who2, "paper": rng.choice(PAPERS), "early": near[0], "until": near[1], "designer": rng.choice(DESIGNERS),
        "phone": f"8 7{rng.randint(10, 78)} {rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(10, 99)}",
        "day": f"{h.start.day:02}", "month": days.RU[h.start.month - 1], "month_kk": days.KK[h.start.month - 1], "year": h.start.year,
        "hour": f"{h.start:%H}", "minute": f"{h.start:%M}", "before": f"{before:%H:%M}" if russian else delta_days.at_kk(before),
    }  # fmt: skip


def _filled(template: Text, h: Hearing, language: str, rng: random.Random) -> Text:
    given = _given(h, language, rng)
    lines: list[str] = []
    for line in template[1]:
        if line == "{more}":
            able = [*(MORE_RU if language == "ru" else MORE_KK), *(MORE_OPEN[language] if h.form == OPEN else [])]
            lines += rng.sample(able, rng.choice([0, 0, 1, 2, 3]))
        else:
            lines.append(line)
    title, body = _worn(template[0].format(**given), [line.format(**given) for line in lines], rng)
    return clean(title), [clean(line) for line in body]


def _worn(title: str, body: list[str], rng: random.Random) -> Text:
    """The text after its way through a messenger, a scanner's program or an old keyboard."""
    dice = rng.random()
    if dice < 0.1:
        body = [part.replace("«", "“").replace("»", "”") for part in body]
    elif dice < 0.16:
        body = [part.replace("«", "").replace("»", "") for part in body]
    elif dice < 0.2:
        body = [part.replace("№", "N") for part in body]
    elif dice < 0.24:
        body = [f"- {part}" for part in body]
    elif dice < 0.3:
        title, body = title.replace("ё", "е"), [part.replace("ё", "е").replace("—", "-") for part in body]
    elif dice < 0.35 and len(body) > 1:
        body = [" ".join(part if part[-1] in ".!?" else f"{part}." for part in body)]
    elif dice < 0.38:
        body = [part.replace("қ", "к").replace("ң", "н").replace("ұ", "у") for part in body]
    return title, body


def unnamed(title: str, body: list[str], shown: datetime, rng: random.Random) -> Text:
    """The same under a title that says nothing."""
    blank = rng.choice([*BLANK_TITLES, f"{shown:%d.%m.%Y}", f"№ {rng.randint(3, 400)}", f"scan_{rng.randint(1000, 9999)}.pdf", f"IMG-{shown:%Y%m%d}-WA00{rng.randint(10, 99)}", "1"])  # fmt: skip
    return blank, [title, *body]


def announce_ru(h: Hearing, rng: random.Random) -> Text:
    """A notice in Russian."""
    own = ANNOUNCE_RU_OPEN if h.form == OPEN else ANNOUNCE_RU_TALK
    return _filled(rng.choice([*ANNOUNCE_RU, *own]), h, "ru", rng)


def announce_kk(h: Hearing, rng: random.Random) -> Text:
    """A notice in Kazakh."""
    own = ANNOUNCE_KK_OPEN if h.form == OPEN else ANNOUNCE_KK_TALK
    return _filled(rng.choice([*ANNOUNCE_KK, *own]), h, "kk", rng)


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


def _talk(h: Hearing, pairs: list[tuple[str, str]], rng: random.Random) -> list[str]:
    speaker, *people = rng.sample(PEOPLE, 4)
    speaker = h.company.person or speaker
    return [f"{who}: {ask} — {speaker}: {answer}" for who, (ask, answer) in zip(people, rng.sample(pairs, 3), strict=True)]  # fmt: skip


ASKED_RU = [
    ("Сколько людей возьмёте на работу?", "До сорока человек, местных в первую очередь"),
    ("Куда пойдут стоки?", "В герметичный выгреб, вывоз по договору от 12.02.2020"),
    ("Будет ли запах летом?", "Расчёт рассеивания превышений на границе жилой зоны не показал"),
    ("Когда начнёте?", "После получения экологического разрешения, не раньше весны"),
    ("Дорогу будете поливать?", "Да, два раза в день"),
]
ASKED_KK = [
    ("Жұмысқа қанша адам аласыздар?", "Қырыққа дейін, ең алдымен жергілікті тұрғындар"),
    ("Ағынды су қайда кетеді?", "Герметикалық шұңқырға, 12.02.2020 ж. шарт бойынша шығарылады"),
    ("Жазда иіс бола ма?", "Есеп бойынша тұрғын аймақ шекарасында нормадан аспайды"),
    ("Қашан бастайсыздар?", "Экологиялық рұқсат алғаннан кейін, көктемнен ерте емес"),
    ("Жолға су себесіздер ме?", "Иә, күніне екі рет"),
]


def minutes_ru(h: Hearing, rng: random.Random) -> list[str]:
    """Several pages in Russian."""
    given = _given(h, "ru", rng)
    open_ = h.form == OPEN
    when = moment(h, "ru", rng, False)
    closed = h.start + timedelta(minutes=rng.choice([35, 50, 75]))
    asked = _talk(h, ASKED_RU, rng) if open_ else ["За отведённый период на портал замечания не поступали."]
    lines = [
        f"ПРОТОКОЛ общественных слушаний ({given['shape']})",
        "стр. 1",
        f"I. Общие сведения. Заказчик: {given['c']}, БИН/ИИН {given['number']}, {given['phone']}",
        f"II. Предмет слушаний: {given['by']}",
        f"III. {'Дата, время начала' if open_ else 'Период проведения'}: {when}." + (f" Окончание: {closed:%H:%M}" if open_ else ""),
        f"IV. {given['where_']} {h.place.ru if open_ else given['at']}",
        f"V. Извещение: газета {given['paper']}, {ru_day(h.seen.date(), rng)}",
        "стр. 2",
        f"VI. Председатель: {given['who']}. Секретарь: {given['who2']}. Регламент: доклад 15 минут, ответы 20 минут",
        *(f"{n}) {line}" for n, line in enumerate(asked, 1)),
        "стр. 3",
        f"VII. Постановили: {'собрание' if open_ else 'обсуждение'} считать состоявшимся. Обжалование — в порядке, предусмотренном законом",
        f"VIII. Подписи. Дата подписания: {ru_day(h.end + timedelta(days=1), rng)}",
    ]  # fmt: skip
    return [clean(line) for line in lines]


def minutes_kk(h: Hearing, rng: random.Random) -> list[str]:
    """Several pages in Kazakh."""
    given = _given(h, "kk", rng)
    open_ = h.form == OPEN
    when = moment(h, "kk", rng, False)
    closed = h.start + timedelta(minutes=rng.choice([40, 55, 80]))
    asked = _talk(h, ASKED_KK, rng) if open_ else ["Белгіленген кезеңде порталға ескертпе түскен жоқ."]
    lines = [
        f"Қоғамдық тыңдаудың ХАТТАМАСЫ ({given['shape']})",
        "1-бет",
        f"I. Жалпы мәліметтер. Тапсырысшы: {given['c']}, БСН/ЖСН {given['number']}, {given['phone']}",
        f"II. Тыңдау мәселесі: {given['by']}",
        f"III. {'Күні, басталу уақыты' if open_ else 'Өткізу кезеңі'}: {when}." + (f" Аяқталуы: {closed:%H:%M}" if open_ else ""),
        f"IV. {given['where_']} {h.place.kk if open_ else given['at']}",
        f"V. Хабарландыру: {given['paper']} газеті, {kk_day(h.seen.date(), rng)}",
        "2-бет",
        f"VI. Төраға: {given['who']}. Хатшы: {given['who2']}. Регламент: баяндама 15 минут, жауаптар 20 минут",
        *(f"{n}) {line}" for n, line in enumerate(asked, 1)),
        "3-бет",
        f"VII. Қаулы: {'жиналыс' if open_ else 'талқылау'} өтті деп танылсын. Шағымдану заңда көзделген тәртіппен жүргізіледі",
        f"VIII. Қолдар. Қол қойылған күні: {kk_day(h.end + timedelta(days=1), rng)}",
    ]  # fmt: skip
    return [clean(line) for line in lines]


TEXTS = {("announcement", "ru"): announce_ru, ("announcement", "kk"): announce_kk, ("protocol", "ru"): protocol_ru, ("protocol", "kk"): protocol_kk}  # fmt: skip


def both(h: Hearing, kind: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Both languages: one after the other, line by line, or in two columns of a table."""
    (head, kazakh), (title, russian) = TEXTS[kind, "kk"](h, rng), TEXTS[kind, "ru"](h, rng)
    left, right = [head, *kazakh], [title, *russian]
    dice = rng.random()
    if dice < 0.4:
        return f"{head} / {title}", [*kazakh, "* * *", *russian], ""
    if dice < 0.7:
        return rng.choice([head, title]), [*left, "Орысша / на русском языке", *right], ""
    cells = "".join(f"<td>{'<br>'.join(html.escape(line) for line in side)}</td>" for side in (left, right))
    return f"{head} – {title}", [*left, *right], f"<table><tbody><tr>{cells}</tr></tbody></table>"


# ---------------------------------------------------------------- several in one

HEADS = {
    ("announcement", "ru"): [("Календарь слушаний", "Календарь общественных слушаний, все в форме открытых собраний."), ("Дайджест объявлений", "Объявлены общественные слушания (открытые собрания):")],
    ("announcement", "kk"): [("Тыңдаулар күнтізбесі", "Ашық жиналыс түріндегі қоғамдық тыңдаулар күнтізбесі."), ("Хабарландырулар шолуы", "Жарияланған қоғамдық тыңдаулар (ашық жиналыстар):")],
    ("protocol", "ru"): [("Архив протоколов пополнен", "Добавлены протоколы общественных слушаний (открытых собраний):"), ("Пакет протоколов", "Протоколы проведённых общественных слушаний в форме открытых собраний.")],
    ("protocol", "kk"): [("Хаттамалар мұрағаты толықты", "Қоғамдық тыңдаулардың (ашық жиналыс) хаттамалары қосылды:"), ("Хаттамалар топтамасы", "Ашық жиналыс түрінде өткен қоғамдық тыңдаулардың хаттамалары.")],
}  # fmt: skip
NAMES = {"ru": ["№", "Инициатор", "Проект", "Дата", "Адрес"], "kk": ["№", "Бастамашы", "Жоба", "Күні", "Мекенжай"]}


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings: pasted tables, or lists by week, by village or by company."""
    title, first = rng.choice(HEADS[kind, language])
    say = moment if kind == "announcement" else over
    russian = language == "ru"
    ordered = sorted(group, key=lambda h: h.start)
    rows = [[h.company.ru if russian else h.company.kk, _by(h, language, rng), say(h, language, rng), where(h, language, rng)] for h in ordered]  # fmt: skip
    style = rng.choice(["tab", "pipe", "html", "week", "village", "company"])
    if style in ("tab", "pipe"):
        by = "\t" if style == "tab" else " | "
        return title, [first, by.join(NAMES[language]), *(by.join([str(n), *row]) for n, row in enumerate(rows, 1))], ""
    if style == "html":
        head = "".join(f"<th>{name}</th>" for name in NAMES[language])
        cells = "".join(
            f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>"
            for n, row in enumerate(rows, 1)
        )
        lines = [" | ".join(row) for row in rows]
        return title, [first, *lines], f"<p>{first}</p><table><tr>{head}</tr>{cells}</table>"
    body, last = [first], ""
    for h, (c, by, when, at) in zip(ordered, rows, strict=True):
        monday = h.start.date() - timedelta(days=h.start.weekday())
        sunday = monday + timedelta(days=6)
        if style == "week":
            mark, line = f"{monday:%d.%m}–{sunday:%d.%m}" + (" (неделя)" if russian else " (апта)"), f"{c} — {by}; {when}; {at}"  # fmt: skip
        elif style == "village":
            mark, line = h.place.area[0 if russian else 1] + ":", f"{by}, {c}: {when}, {at}"
        else:
            mark, line = f"{c}:", f"{by} / {when} / {at}"
        body += [line] if mark == last else [mark, line]
        last = mark
    return title, [clean(line) for line in body], ""
