"""Worlds of a third hand: what a press officer of the south pastes, among news, other people's hearings and his own."""

# ruff: noqa: E501  (sentences read best whole)
import random
from datetime import timedelta

from tests.otherworld import orchard_days, orchard_lists, orchard_texts, phrases
from tests.otherworld.hands import ForgetfulHand, LooseHostile
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.orchard_cast import OrchardCast
from tests.otherworld.people import Texts

COVERS = {
    ("announcement", "ru"): [("Письмо с объявлением", "Текст – в прикреплённом документе."), ("Объявление (каз., рус.)", ""), ("Об общественных слушаниях", "Открыть файл")],
    ("announcement", "kk"): [("Хабарландыру хаты", "Мәтіні тіркелген құжатта."), ("Хабарландыру (қаз., орыс.)", ""), ("Қоғамдық тыңдаулар жайлы", "Файлды ашу")],
    ("protocol", "ru"): [("Протокол общественных слушаний", "Открыть файл"), ("Протокол (скачать)", ""), ("Поступил протокол", "Документ прикреплён.")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамасы", "Файлды ашу"), ("Хаттама (жүктеу)", ""), ("Хаттама келіп түсті", "Құжат тіркелген.")],
}  # fmt: skip


def news_of(h: Hearing, language: str, rng: random.Random) -> phrases.Text:
    """News about a hearing that was held: who came, what was said."""
    people, v, who = rng.randint(15, 120), h.place.village, h.company
    if language == "ru":
        day, by = orchard_days.over(h, "ru", rng), rng.choice(h.project.ru)
        return rng.choice([
            (f"{v}: сельчане поддержали проект", [f"В минувшие дни ({day}) в селе обсудили проект «{by}». В зале собралось {people} человек.", f"Директор {who.ru} ответил на вопросы о воде, шуме и рабочих местах. Протокол слушаний будет опубликован в установленный срок."]),
            ("Диалог с населением состоялся", [f"Состоялись общественные слушания {who.ru} ({by}), в них приняли участие {people} жителей. Аксакалы села высказали свои пожелания. На снимке: во время слушаний.", "Фото автора."]),
            (f"Как прошли слушания {who.ru}", [f"Наш корреспондент побывал на общественных слушаниях, которые прошли {day}. Жителей волновало, хватит ли поливной воды. Инвестор пообещал построить отдельную скважину и открыть {people} рабочих мест."]),
        ])  # fmt: skip
    day, by = orchard_days.over(h, "kk", rng), rng.choice(h.project.kk)
    return rng.choice([
        (f"{v}: ауыл халқы жобаны қолдады", [f"{day} «{by}» жобасы талқыланып, залға {people} адам жиналды.", f"{who.kk} директоры су мен жұмыс орны туралы сұрақтарға жауап берді. Тыңдау хаттамасы кейін жарияланады."]),
        ("Халықпен жүздесу өтті", [f"{who.kk} ұйымдастырған қоғамдық тыңдауға {people} тұрғын қатысты. Ауыл ақсақалдары тілектерін айтты. Суретте: тыңдау барысы."]),
    ])  # fmt: skip


def others(h: Hearing, rng: random.Random) -> tuple[str, str, list[str]]:
    """What else stands on the site, often on a hearing's day, in its village or of its company: language, title, text."""
    start = h.start if h.form == OPEN else h.start.replace(hour=11)
    when, v, who, at = orchard_days.ru(start, rng, False), h.place.village, h.company, f"{h.end:%d.%m.%Y}"
    kaz, by, by_kk = orchard_days.kk(start, rng, False), rng.choice(h.project.ru), rng.choice(h.project.kk)
    after, past = f"{h.end + timedelta(days=12):%d.%m.%Y}", f"{h.seen - timedelta(days=45):%d.%m.%Y}"
    return rng.choice([
        ("ru", "Публичные слушания по тарифу на поливную воду", [f"{who.ru} проводит публичные слушания по заявке на утверждение тарифа на услугу подачи воды по каналам. {when}, {h.place.ru}."]),
        ("kk", f"{v} ауылының бас жоспары бойынша қоғамдық талқылау", [f"Сәулет және қала құрылысы бөлімі {v} ауылының бас жоспары жобасын қоғамдық талқылауға шақырады. {kaz}, {h.place.kk}."]),
        ("ru", "Слушания по переводу земель", [f"Земельная комиссия: {when} в с. {v} обсуждается перевод 12 га пашни в земли промышленности по заявлению {who.ru}."]),
        ("kk", "Бюджет жобасын талқылау", [f"{v} ауылдық округінің үш жылдық бюджетінің жобасы бойынша жария талқылау {at} өтеді. Ұсыныстарды округ әкімінің аппараты қабылдайды."]),
        ("ru", "Выдано экологическое разрешение", [f"Управление сообщает: {who.ru} выдано экологическое разрешение на воздействие по объекту: {by}. Срок действия – 9 лет с {past} г."]),
        ("ru", f"Заключение скрининга: {who.ru}", [f"По заявлению о намечаемой деятельности ({by}) вынесено заключение о результатах скрининга воздействий от {past} г.: оценка воздействия обязательна."]),
        ("kk", "Экологиялық рұқсат берілді", [f"{who.kk}, {by_kk}: қоршаған ортаға әсер етуге рұқсат {past} берілді."]),
        ("ru", f"Субботник в селе {v}", [f"{at} сотрудники управления и {who.ru} очистили берег арыка и высадили 300 саженцев. Вывезено 14 тонн мусора."]),
        ("kk", "«Таза Қазақстан»: сенбілік", [f"{at} күні сағат 10:00-де {v} ауылында сенбілік өтті, оған 60 адам қатысты."]),
        ("ru", "Конкурс: разработка ОВОС", [f"{who.ru} объявляет закуп способом запроса ценовых предложений: разработка отчета о возможных воздействиях. Прием заявок до {after} 12:00."]),
        ("kk", "Бос жұмыс орны: эколог", [f"{who.kk} эколог маманын жұмысқа шақырады. Әңгімелесу {at} сағат 15:00-де, {h.place.kk}."]),
        ("ru", "Семинар: как оформить протокол общественных слушаний", [f"{when} для экологов предприятий пройдет обучающий семинар. Разберем типичные ошибки в объявлениях и протоколах. Вход свободный."]),
        ("ru", "Статистика месяца", ["За прошедший месяц в области проведено 18 общественных слушаний в форме открытых собраний, размещено 15 протоколов, по двум инициаторам направлены письма о нарушении сроков."]),
        ("kk", "Балық аулауға тыйым салынады", [f"{at} бастап {after} дейін уылдырық шашу кезеңінде су айдындарында балық аулауға тыйым салынады."]),
        ("kk", "Қоғамдық кеңес отырысы", [f"{kaz} басқарманың жылдық есебі тыңдалады. Орны: {h.place.kk}."]),
        ("ru", "Вакцинация скота", [f"С {at} в селе {v} проводится плановая вакцинация КРС против ящура. Владельцам скотомогильников – предоставить журналы учёта до {after}."]),
    ])  # fmt: skip


class OrchardHand(ForgetfulHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = OrchardCast
    texts = Texts(
        orchard_texts.TEXTS,
        orchard_lists.moved,
        orchard_lists.cancelled,
        news_of,
        others,
        {("protocol", "ru"): orchard_texts.form_ru, ("protocol", "kk"): orchard_texts.form_kk},
    )
    covers = COVERS
    heads = ("{title}", "{title} – {name}", "{name}. {title}")
    formats = ("pdf", "docx", "docx")
    papered = 0.2
    whole = 0.5
    beside = 7
    kin = 0.4
    later = (6, 8, 15)

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return orchard_lists.several(group, kind, language, self.rng)
        if self.rng.random() < 0.3:
            return (*orchard_texts.both(group[0], kind, self.rng), "")
        title, body = orchard_texts.TEXTS[kind, language](group[0], self.rng)
        return title, orchard_texts.pasted(body, language, self.rng), ""


class Orchard(OrchardHand):
    """Makes a world of the south's writing."""


class OrchardHostile(LooseHostile, OrchardHand):
    """Makes the same with traps."""

    flood = "Назар аударыңыз! " * 12000
