"""Worlds by another author: mines, oil fields and power stations, in the words of their clerks."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from dataclasses import replace
from datetime import datetime, timedelta

from tests.otherworld import days, letters, steppe_letters
from tests.otherworld.hands import LooseHand, LooseHostile
from tests.otherworld.hostile import STINGS
from tests.otherworld.model import OPEN, Hearing, Posting
from tests.otherworld.people import Texts
from tests.otherworld.phrases import Text
from tests.otherworld.slips import slip
from tests.otherworld.steppe_cast import SteppeCast
from tests.otherworld.steppe_letters import day, what, when, where, who
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): ["Объявление о проведении ОС {o}", "Объявление {c}", "Общественные слушания: объявление (PDF)"],
    ("announcement", "kk"): ["ҚТ туралы хабарландыру {c}", "Хабарландыру: қоғамдық тыңдау"],
    ("protocol", "ru"): ["Протокол ОС {o}", "Протокол ОС {c} (скан-копия)", "Протокол общественных слушаний, видеозапись"],
    ("protocol", "kk"): ["Қоғамдық тыңдаулар хаттамасы {c}", "ҚТ хаттамасы"],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление_ОС", "obyavlenie_rus.pdf", "Приложение 1", "Текст объявления"],
    ("announcement", "kk"): ["Habarlandyru_kaz.pdf", "1-қосымша", "Хабарландыру мәтіні"],
    ("protocol", "ru"): ["Протокол_подп.pdf", "Скан протокола", "Приложение", "protokol_OS"],
    ("protocol", "kk"): ["Хаттама_қол қойылған", "Қосымша", "hattama.pdf"],
}
HEADS = {
    ("announcement", "ru"): ("Перечень общественных слушаний (объявления недропользователей)", "Недропользователи области объявляют об общественных слушаниях в форме открытых собраний:"),
    ("announcement", "kk"): ("Алдағы қоғамдық тыңдаулар тізбесі", "Жер қойнауын пайдаланушылар ашық жиналыс нысанында өтетін қоғамдық тыңдаулар туралы хабарлайды:"),
    ("protocol", "ru"): ("Протоколы ОС (реестр)", "Размещены подписанные протоколы общественных слушаний (открытые собрания):"),
    ("protocol", "kk"): ("Қоғамдық тыңдаулар хаттамалары (тізілім)", "Ашық жиналыс нысанында өткен қоғамдық тыңдаулардың қол қойылған хаттамалары:"),
}  # fmt: skip
LABELS = {
    "ru": ["Дата", "Инициатор", "Материалы", "Адрес"],
    "kk": ["Күні", "Бастамашы", "Материалдар", "Мекенжайы"],
}


def many(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings in one posting: a register, blocks of lines, one long sentence, or one head and its projects."""
    title, first = HEADS[kind, language]
    tell = when if kind == "announcement" else day
    cells = [
        [tell(h, language, rng), who(h, language, rng), what(h, language, rng), where(h, language, rng)] for h in group
    ]
    one = group[0]
    if (
        all(h.start == one.start and h.place is one.place and h.company is one.company for h in group)
        and rng.random() < 0.6
    ):
        head = {
            "ru": f"{cells[0][1]}, {cells[0][0]}, {cells[0][3]}. Рассматриваются проекты:",
            "kk": f"{cells[0][1]}, {cells[0][0]}, {cells[0][3]}. Қаралатын жобалар:",
        }[language]
        return title, [first, head, *(f"{'абвгд'[n]}) {row[2]}" for n, row in enumerate(cells))], ""
    style = rng.choice(["register", "blocks", "sentence"])
    if style == "blocks":
        return (
            title,
            [first, *(f"{label}: {cell}" for row in cells for label, cell in zip(LABELS[language], row, strict=True))],
            "",
        )
    if style == "sentence":
        joint = "; а также " if language == "ru" else "; сондай-ақ "
        return title, [first + " " + joint.join(f"{row[0]} – {row[1]}, {row[2]} ({row[3]})" for row in cells) + "."], ""
    head = "".join(f"<td><b>{label}</b></td>" for label in ["№", *LABELS[language]])
    rows = "".join(
        f"<tr><td>{n}</td>{''.join(f'<td>{html.escape(cell)}</td>' for cell in row)}</tr>"
        for n, row in enumerate(cells, 1)
    )
    return (
        title,
        [first, *(" | ".join([str(n), *row]) for n, row in enumerate(cells, 1))],
        f"<p>{first}</p><table><tr>{head}</tr>{rows}</table>",
    )


# ---------------------------------------------------------------- neither announcement nor protocol


def news_of(h: Hearing, language: str, rng: random.Random) -> Text:
    """What the press says of a hearing that was held."""
    at, n = day(h, language, rng), rng.randint(14, 120)
    if language == "ru":
        return rng.choice(
            [
                (f"Пресс-релиз: диалог с жителями, {h.place.village}", [f"{h.company.ru} информирует СМИ: {at} в ходе общественных слушаний специалисты компании рассказали {n} жителям о природоохранных мероприятиях. По словам директора, предложения будут учтены."]),
                (f"Экологи ответили на вопросы сельчан ({h.place.village})", [f"Как мы уже сообщали, {at} состоялись общественные слушания. Корреспондент газеты побеседовал с участниками: большинство одобряет планы {h.company.ru}, но просит озеленить поселок."]),
                (f"Аким района принял участие в слушаниях {h.company.ru}", [f"Во встрече, которая прошла {at}, участвовали {n} человек, депутаты и ветераны труда. Фоторепортаж."]),
            ]
        )  # fmt: skip
    return rng.choice(
        [
            (f"Баспасөз хабары: {h.place.village} тұрғындарымен кездесу", [f"{at} өткен қоғамдық тыңдауда {h.company.kk} мамандары {n} тұрғынға табиғатты қорғау шаралары туралы баяндады, деп хабарлады компанияның баспасөз қызметі."]),
            (f"Тұрғындар сұрағына экологтар жауап берді ({h.place.village})", [f"Осыған дейін жазғанымыздай, {at} қоғамдық тыңдау өтті. Тілшіміз {h.company.kk} жоспарлары жөнінде ауыл ақсақалдарымен сұхбаттасты."]),
        ]
    )  # fmt: skip


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A hearing that will not be held."""
    by, one, at = what(h, language, rng), who(h, language, rng), when(h, language, rng)
    if language == "ru":
        return f"Об отмене общественных слушаний {h.company.ru}", [
            f"Общественные слушания по проекту {by}, назначенные на: {at}, отменены по письму инициатора ({one}). О новой дате будет сообщено дополнительно."
        ]
    return f"{h.company.kk} қоғамдық тыңдауының күшін жою туралы", [
        f"{by} жобасы бойынша {at} белгіленген қоғамдық тыңдау бастамашының ({one}) хаты негізінде өткізілмейді."
    ]


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """A correction: another day or hour."""
    by, one, at, place = what(h, language, rng), who(h, language, rng), when(h, language, rng), where(h, language, rng)
    if language == "ru":
        return rng.choice(
            [
                ("Изменения в объявление о проведении ОС", [f"{one} вносит изменения в ранее размещенное объявление по проекту {by}: слова «{old:%d.%m.%Y} г. {old:%H:%M}» заменить словами «{h.start:%d.%m.%Y} г. {h.start:%H:%M}». Адрес без изменений: {place}."]),
                (f"О переносе ОС: {h.project.object}", [f"Доводим до сведения, что общественные слушания {one} ({by}), намеченные на {old:%d.%m.%Y}, по техническим причинам перенесены. Слушания пройдут {at}, {place}."]),
            ]
        )  # fmt: skip
    return rng.choice(
        [
            ("Қоғамдық тыңдау туралы хабарландыруға өзгерістер", [f"{one} {by} жобасы бойынша бұрын орналастырылған хабарландыруға өзгеріс енгізеді: тыңдау {old:%d.%m.%Y} ж. орнына {at} өтеді. {place}."]),
            (f"{h.company.kk}: тыңдаудың жаңа мерзімі", [f"{by}. Бұрынғы күні – {old:%d.%m.%Y} ж. Жаңа күні: {at}. {place}."]),
        ]
    )  # fmt: skip


def others(h: Hearing, rng: random.Random, mark: str = "ЦЮ-70707") -> tuple[str, str, list[str]]:
    """What other fields post beside a hearing, on its day, in its village, of its company: language, title, text."""
    at, v, c, hour = f"{h.end:%d.%m.%Y}", h.place.village, h.company, f"{h.start:%H:%M}" if h.form == OPEN else "15:00"
    by = what(h, "ru", rng)
    language, (title, body) = rng.choice([
        ("ru", (f"О публичных слушаниях ДКРЕМ {mark}", [f"{at} в {hour}, {h.place.ru}, состоятся публичные слушания по заявке {c.ru} на утверждение тарифа на передачу тепловой энергии {mark}."])),
        ("ru", (f"Общественные слушания: ПДП и генплан {mark}", [f"ГУ «Отдел архитектуры, строительства» сообщает: {at} в {hour} в с. {v} пройдут общественные слушания по проекту детальной планировки жилмассива {mark}."])),
        ("ru", (f"Земельная комиссия: протокол № {rng.randint(2, 40)} {mark}", [f"Протокол заседания земельной комиссии от {at}: рассмотрено ходатайство {c.ru} об отводе участка {mark}, рекомендовано удовлетворить."])),
        ("ru", (f"Заявление о намечаемой деятельности {mark}", [f"В рамках скрининга воздействий {c.ru} подано заявление о намечаемой деятельности {mark}: {by}. Замечания госорганов принимаются до {at}. Заключение по результатам скрининга выдаст уполномоченный орган; собрание не назначалось."])),
        ("ru", (f"Объявление о закупке способом тендера {mark}", [f"{c.ru} проводит тендер {mark} на услуги по разработке РООС и сопровождению общественных слушаний. Вскрытие {at} в {hour}."])),
        ("ru", (f"Вакансия: инженер-эколог (вахта 15/15) {mark}", [f"{c.ru}, вахтовый поселок. Опыт проведения общественных слушаний приветствуется. Собеседования до {at}. {mark}"])),
        ("ru", (f"Субботник и акция «Таза Қазақстан» {mark}", [f"{at} в {hour} коллектив {c.ru} и аппарат акима с. {v} выходят на субботник {mark}. Сбор: {h.place.ru}."])),
        ("ru", (f"График личного приема граждан {mark}", [f"{at} с {hour} в с. {v} прием жителей проводит заместитель руководителя управления {mark}."])),
        ("ru", (f"Ответы на вопросы по плановому отключению ЛЭП {mark}", [f"{at} с {hour} до 18:00 отключение ВЛ-10 кВ {mark}, с. {v}. Приносим извинения."])),
        ("ru", (f"Выдано экологическое разрешение {mark}", [f"Управлением выдано экологическое разрешение на воздействие {mark} оператору {c.ru}. Срок действия с {at}. Государственная услуга оказана."])),
        ("ru", (f"Протокол заседания Общественного совета района {mark}", [f"{at} Общественный совет {mark} заслушал отчет акима о бюджете и согласовал проект бюджета района. Присутствовали представители {c.ru}."])),
        ("kk", (f"Тариф бойынша жария тыңдау {mark}", [f"{at} сағат {hour}-де {v} ауылында {c.kk} сумен жабдықтау тарифі {mark} туралы жария тыңдау өткізеді."])),
        ("kk", (f"Мемлекеттік сатып алу туралы {mark}", [f"{c.kk} {at} дейін {mark} тендеріне өтінім қабылдайды."])),
        ("kk", (f"Сенбілік {mark}", [f"{at} күні сағат {hour}-де {v} ауылында көгалдандыру сенбілігі {mark} өтеді."])),
        ("kk", (f"Аудан бюджетін жария талқылау {mark}", [f"Бюджеттік бағдарламалар әкімшісі {mark} {at} сағат {hour}-де {v} ауылында бюджет жобасын талқылауға шақырады."])),
        ("kk", (f"Бос жұмыс орны: эколог {mark}", [f"{c.kk} инженер-эколог іздейді, {mark}. Түйіндеме {at} дейін."])),
    ])  # fmt: skip
    return language, title, body


# ---------------------------------------------------------------- makers


class SteppeHand(LooseHand):
    """What this author writes where the other would."""

    cast_kind = SteppeCast
    texts = Texts(steppe_letters.TEXTS, moved, letters.cancelled, news_of, others, {})
    papered = 0.2
    beside = 9

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        rng, one = self.rng, group[0]
        if len(group) > 1:
            return many(group, kind, language, rng)
        dice = rng.random()
        if dice < 0.1:
            return (*steppe_letters.both(one, kind, rng), "")
        if dice < 0.2:
            return steppe_letters.table(one, kind, language, rng)
        title, body = steppe_letters.TEXTS[kind, language](one, rng)
        return slip(title, language, rng), [slip(part, language, rng) for part in body], ""

    def _into_paper(self, done: Posting) -> None:
        """The word stands in the file; the page has a bare title."""
        one, lines = done.hearings[0], [done.title, *done.body]
        name = one.company.ru if done.language == "ru" else one.company.kk
        said = self.rng.choice(COVERS[done.kind, done.language]).format(o=one.project.object, c=name)
        done.title = said if len(done.hearings) == 1 else done.title
        done.body, done.markup = [], ""
        self._attach(done, self.rng.choice(self.formats), lines)

    def _attach(self, done: Posting, kind: str, lines: list[str]) -> None:
        super()._attach(done, kind, lines)
        _, suffix = done.links[-1]
        done.links[-1] = (self.rng.choice(FILES[done.kind, done.language]), suffix)

    def _with_person(self, hearing: Hearing) -> None:
        if hearing.company.person:
            hearing.project = self.cast.small(hearing.region)  # type: ignore[attr-defined]
        super()._with_person(hearing)

    def _cancel(self, hearing: Hearing, day: datetime) -> None:
        before = len(self.postings)
        super()._cancel(hearing, day)  # in the words of `letters`, which nobody sees: what a trap did to them goes too
        for posting in self.postings[before:]:
            posting.title, posting.body = cancelled(hearing, posting.language, self.rng)

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        hearing, rng = self.rng.choice(near), self.rng
        mark = f"{rng.choice('ЦЩФ')}{rng.choice('ЫЭЮ')}-{rng.randint(10000, 99999)}"
        self._put(region, *others(hearing, rng, mark), mark)

    def _put(self, region: Region, language: str, title: str, body: list[str], marker: str = "") -> None:
        self._neither(region, language, title, body, self._sometime(), marker, self.rng.random() < 0.6)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        for kind in ("announcement", "announcement", "protocol"):
            self._unregistered(region, self.rng.choice(near), kind)

    def _unregistered(self, region: Region, hearing: Hearing, kind: str) -> None:
        """An environmental hearing that has no card: another project of the same company, or another's on the same day."""
        rng = self.rng
        other = replace(hearing, project=self.cast.project(region.code))
        dice = rng.random()
        if dice < 0.4:
            while other.company.ru == hearing.company.ru:
                other.company = self.cast.company(region.code)
        elif dice < 0.7:
            other.start += timedelta(days=rng.choice([1, 7, 8]))
            other.end += other.start.date() - hearing.start.date()
        language = rng.choice(["ru", "kk"])
        title, body = steppe_letters.TEXTS[kind, language](other, rng)
        low, high = other.seen.date(), other.end - timedelta(days=1)
        if kind == "protocol":
            low, high = other.end + timedelta(days=1), other.end + timedelta(days=4)
        fits = [one for one in days.span(low, high) if self.begin - timedelta(days=9) <= one <= self.stop]
        if fits:
            moment = self.at(rng.choice(fits), 12)
            self._neither(region, language, title, body, moment, wrong=rng.random() < 0.6)

    def _number(self) -> None:
        for hearing in self.hearings:
            at = steppe_letters.in_district(hearing)
            hearing.project.card = hearing.project.card.replace("@", at)
            if hearing.renamed:
                hearing.renamed = (hearing.renamed[0], hearing.renamed[1].replace("@", at))
        super()._number()


class Steppe(SteppeHand):
    """Makes a world of this author's writing."""


class SteppeHostile(LooseHostile, SteppeHand):
    """Makes a world of traps in this author's writing."""

    def _bite(self, region: Region) -> None:
        near = self._near(region)
        for _ in range(2):
            language, title, body = others(self.rng.choice(near), self.rng)
            self._put(region, language, f"{self.rng.choice(STINGS)} {title}", [*body, " ".join(STINGS)])
