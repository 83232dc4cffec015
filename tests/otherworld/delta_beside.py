"""What stands beside notices and minutes: changes, news, other people's hearings, and no hearings at all."""

# ruff: noqa: E501  (sentences read best whole)
import random
from datetime import datetime

from tests.otherworld.common import clean
from tests.otherworld.delta_days import at_kk, kk_day, moment, ru_day
from tests.otherworld.delta_texts import where
from tests.otherworld.model import Hearing
from tests.otherworld.phrases import Text

# {d}: a day; {t}, {tk}: an hour; {c}, {ck}: a company of the region; {o}: an object; {v}: a village; {n}: a number
OTHERS: list[tuple[str, str, str]] = [
    ("ru", "Публичные слушания по тарифу на тепло", "{d} в {t} {v}: энергосбыт отчитается о тарифной смете перед потребителями. Протокол будет размещён позже."),
    ("kk", "Су тарифі бойынша жария тыңдау", "{d} күні сағат {tk} табиғи монополия субъектісі тұтынушылар алдында есеп береді ({v})."),
    ("ru", "Земельная комиссия: слушания по резерву участков", "Комиссия {d} в {t} рассмотрит изъятие участков под дорогу, {v}. Справки в отделе земельных отношений."),
    ("kk", "Жер комиссиясының отырысы", "{d}, сағат {tk}. {v}: жайылым жерлерін бөлу мәселесі қаралады. Хаттама комиссия хатшысында сақталады."),
    ("ru", "Бюджетные слушания в маслихате", "{d} в {t} депутаты и жители обсудят проект бюджета ({v}) и план закупа."),
    ("ru", "Судебное слушание перенесено", "Экономический суд: дело {c} о взыскании долга, заседание {d} в {t}, зал {n}."),
    ("ru", "Жилищная инспекция: протокол собрания собственников", "Протокол собрания собственников дома {n} от {d}. Вопрос: ремонт крыши. {v}."),
    ("kk", "Тұрғын үй кеңесінің жиналысы", "{n}-үйдің пәтер иелері {d} күні {tk} жиналады. Күн тәртібінде лифт пен аула мәселесі."),
    ("ru", "Тендер: дизельное топливо", "{c} проводит открытый тендер №{n}. Заявки до {d} {t}, вскрытие конвертов в бухгалтерии."),
    ("ru", "Требуется инженер-эколог", "{c}, вахта 15/15, опыт проведения общественных слушаний приветствуется. Резюме до {d}."),
    ("kk", "Бос жұмыс орны", "{ck} теңізші, дәнекерлеуші және зертханашы іздейді. Құжаттар {d} күніне дейін қабылданады."),
    ("ru", "Экологическое разрешение выдано", "Разрешение на воздействие № KZ{n}VCZ00{n} ({c}) действует с {d}. Объект {o}."),
    ("ru", "Заключение государственной экологической экспертизы", "Проект {o} ({c}) согласован, заключение №{n} от {d}."),
    ("kk", "Мемлекеттік экологиялық сараптама қорытындысы", "{ck}, {o} нысаны: оң қорытынды №{n}, {d}."),
    ("ru", "Отчёт производственного мониторинга", "{c}, {o}: замеры атмосферного воздуха {d}, превышений нет. Таблицы в приложении."),
    ("kk", "Ауа райы: дауылды ескерту", "{d} теңізде жел 20 м/с, толқын биіктігі 2 метр. {v} тұрғындары абай болсын."),
    ("ru", "Штормовое предупреждение", "{d} с {t} ожидаются пыльная буря и туман, {v}. Паром не ходит."),
    ("ru", "Фестиваль рыбака", "{d} в {t} начнём уху на {n} порций, спонсор {c}. {v}, набережная."),
    ("kk", "Құс мұражайының ашылуы", "{d} сағат {tk} {v}: құстар көрмесі ашылады, кіру тегін."),
    ("kk", "Лицензия алғандар тізімі", "{d} жағдай бойынша лицензия берілген ұйымдар: {ck}, тізім №{n}."),
    ("ru", "Памятка: как участвовать в общественных слушаниях", "Согласно статье 73 Кодекса и Правилам от 3 августа 2021 года каждый вправе прийти и задать вопрос. Обновлено {d}."),
    ("kk", "Қоғамдық тыңдау дегеніміз не?", "Экология кодексінің 73-бабына түсіндірме. Материал {d} жаңартылды, {n} рет қаралды."),
]  # fmt: skip


def others(h: Hearing, rng: random.Random) -> tuple[str, str, list[str]]:
    """What is no hearing of ours, with the day, the village and the names of one that is; its language and text."""
    language, title, text = rng.choice(OTHERS)
    when = h.start.replace(hour=rng.randint(9, 17), minute=0)
    given = {
        "d": f"{h.end:%d.%m.%Y}", "t": f"{when:%H:%M}", "tk": at_kk(when), "c": h.company.ru, "ck": h.company.kk,
        "o": h.project.object, "v": h.place.village, "n": rng.randint(12, 98),
    }  # fmt: skip
    return language, title, [clean(text.format(**given))]


def _moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    new, at = moment(h, language, rng, False), where(h, language, rng)
    day = old.date() != h.start.date()
    if language == "ru":
        by, c = rng.choice(h.project.ru), h.company.ru
        was = ru_day(old.date(), rng) if day else f"{old:%H:%M}"
        return rng.choice(
            [
                ("Слушания: новые дата и час", [f"{c} сообщает об изменении. Общественные слушания, предмет: {by}.", f"Было: {was}", f"Стало: {new}", f"Адрес: {at}"]),
                (f"Поправка к объявлению. {c}", [f"В ранее опубликованном объявлении об общественных слушаниях ({by}) допущена неточность: указано {was}, следует читать {new}. Место: {at}"]),
                ("В связи с непогодой слушания сдвигаются", [f"Общественные слушания: {by}. Инициатор {c}. Прежнее назначение ({was}) не действует, приходите {new}, {at}"]),
            ]
        )  # fmt: skip
    by, c = rng.choice(h.project.kk), h.company.kk
    was = kk_day(old.date(), rng) if day else f"{old:%H:%M}"
    return rng.choice(
        [
            ("Тыңдаудың жаңа уақыты", [f"{c} өзгеріс туралы хабарлайды. Қоғамдық тыңдау мәселесі: {by}.", f"Бұрынғысы: {was}", f"Жаңасы: {new}", f"Мекенжайы: {at}"]),
            (f"Хабарландыруға түзету. {c}", [f"Бұрын жарияланған қоғамдық тыңдау хабарландыруында ({by}) қате кеткен: «{was}» дегенді «{new}» деп оқу керек. Орны: {at}"]),
        ]
    )  # fmt: skip


def _cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    when = moment(h, language, rng, False)
    if language == "ru":
        return "Отмена слушаний", [f"{h.company.ru} отзывает материалы: {rng.choice(h.project.ru)}. Общественные слушания, назначенные на этот срок ({when}), проводиться не будут."]  # fmt: skip
    return "Тыңдау күшін жойды", [f"{h.company.kk} материалдарын кері қайтарып алды: {rng.choice(h.project.kk)}. Белгіленген қоғамдық тыңдау ({when}) өткізілмейді."]  # fmt: skip


def _news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    n, v, who = rng.randint(12, 90), h.place.village, h.company
    if language == "ru":
        return rng.choice(
            [
                (f"Репортаж: о чём спорили, {v}", [f"Наш корреспондент побывал на слушаниях, где выступили представители {who.ru}. Разговор {ru_day(h.end, rng)} длился полтора часа, реплик было {n}."]),
                ("Экоактивисты довольны диалогом", [f"«Нас услышали», говорят участники слушаний {ru_day(h.end, rng)}. Инициатор ({who.ru}) пообещал посадить {n} деревьев."]),
                ("Вице-министр ответил на вопрос о слушаниях", [f"На брифинге спросили и про {h.project.object}. По его словам, слушания прошли спокойно, пришло {n} человек."]),
            ]
        )  # fmt: skip
    return rng.choice(
        [
            (f"Басқосудан репортаж: {v}", [f"Тілшіміз тыңдауға қатысып қайтты. {who.kk} өкілдері {n} сұраққа жауап берді. Әңгіме өткен күн: {kk_day(h.end, rng)}."]),
            ("Белсенділер пікірі", [f"«Бізді тыңдады» дейді жиналғандар. {who.kk} {n} түп ағаш отырғызуға уәде берді."]),
        ]
    )  # fmt: skip


def soon(h: Hearing, language: str, rng: random.Random) -> Text:
    """News that hearings are being prepared, without their day, hour or project: no notice."""
    n = rng.randint(3, 9)
    if language == "ru":
        return "Аким района встретился с инвестором", [f"{h.company.ru} планирует вложить {n} млрд тенге. По словам руководства, сначала предстоят общественные слушания, о которых объявят отдельно."]  # fmt: skip
    return "Әкім инвестормен кездесті", [f"{h.company.kk} {n} млрд теңге салмақ. Басшылықтың айтуынша, алдымен қоғамдық тыңдау өтеді, оның күні бөлек жарияланады."]  # fmt: skip


def _cleaned(text: Text) -> Text:
    return clean(text[0]), [clean(line) for line in text[1]]


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """Word that the day or the hour is another one."""
    return _cleaned(_moved(h, old, language, rng))


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A cancellation."""
    return _cleaned(_cancelled(h, language, rng))


def news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    """News about a hearing that was held: neither notice nor minutes."""
    return _cleaned(_news_of(h, language, rng))
