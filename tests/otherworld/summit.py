"""Worlds of a fifth hand: what press services, law departments and agencies of big industry send to a region's site."""

# ruff: noqa: E501  (sentences read best whole)
import random
from copy import copy
from functools import partial

from tests.otherworld import days, phrases, summit_beside, summit_texts
from tests.otherworld.hands import LooseHand, LooseHostile
from tests.otherworld.model import OPEN, Hearing
from tests.otherworld.people import Texts
from tests.otherworld.summit_cast import SummitCast
from tests.otherworld.table import Region

COVERS = {
    ("announcement", "ru"): [("Объявление на сайт", "Полный текст доступен по ссылке ниже."), ("Public hearing notice", "Документ во вложении (RU/KZ)."), ("Объявление ОС {n}/1", ""), ("Вниманию общественности", "PDF"), ("Размещение объявления", "Во исполнение Правил размещаем объявление, см. файл.")],
    ("announcement", "kk"): [("Сайтқа арналған хабарландыру", "Толық мәтіні төмендегі сілтемеде."), ("Public hearing notice", "Құжат қоса берілген (KZ/RU)."), ("ҚТ хабарландыруы {n}/1", ""), ("Қоғамдастық назарына", "PDF"), ("Хабарландыруды орналастыру", "Қағидаларға сәйкес хабарландыру орналастырылды, файлды қараңыз.")],
    ("protocol", "ru"): [("Протокол ОС {n}/2", ""), ("Minutes of public hearing", "Протокол по ссылке ниже."), ("Протокол (скан-копия и текст)", "См. приложение."), ("Во исполнение Правил", "Размещаем протокол общественных слушаний, документ прилагается.")],
    ("protocol", "kk"): [("ҚТ хаттамасы {n}/2", ""), ("Minutes of public hearing", "Хаттама төмендегі сілтемеде."), ("Хаттама (көшірмесі және мәтіні)", "Қосымшаны қараңыз."), ("Қағидаларды орындау үшін", "Қоғамдық тыңдау хаттамасын орналастырамыз, құжат тіркелді.")],
}  # fmt: skip
FILES = {
    ("announcement", "ru"): ["Объявление (RU-KZ)", "OS_notice_final.pdf", "Приложение № 1", "Текст объявления", "Press release"],
    ("announcement", "kk"): ["Хабарландыру (KZ-RU)", "QT_notice_final.pdf", "№ 1 қосымша", "Хабарландыру мәтіні"],
    ("protocol", "ru"): ["Протокол с приложениями", "OS_protocol_signed.pdf", "Minutes (signed)", "Протокол – скачать PDF"],
    ("protocol", "kk"): ["Хаттама қосымшаларымен", "QT_hattama_signed.pdf", "Minutes (signed)", "Хаттама – PDF жүктеу"],
}  # fmt: skip


def listed(language: str, h: Hearing, rng: random.Random) -> list[str]:
    """An announcement's file: rows of label and value."""
    title, rows = summit_texts.rows(h, "announcement", language, rng)
    return [title, *(f"{label}\t{value}" for label, value in rows)]


class SummitHand(LooseHand):
    """What both worlds have in common: who takes part, and every word."""

    cast_kind = SummitCast
    texts = Texts(
        summit_texts.TEXTS,
        summit_beside.moved,
        summit_beside.cancelled,
        summit_beside.news_of,
        summit_beside.others,
        {
            ("announcement", "ru"): partial(listed, "ru"),
            ("announcement", "kk"): partial(listed, "kk"),
            ("protocol", "ru"): summit_texts.full_ru,
            ("protocol", "kk"): summit_texts.full_kk,
        },
    )
    covers = COVERS
    files = FILES
    heads = ("{title}", "{title}", "{title}: {name}", "{title} ({name})")
    formats = ("pdf", "docx")
    joined = 0.22
    papered = 0.2
    whole = 0.4
    later = (7, 14, 21)

    def _said(self, group: list[Hearing], kind: str, language: str) -> tuple[str, list[str], str]:
        if len(group) > 1 and group[0].form == OPEN:
            return summit_beside.several(group, kind, language, self.rng)
        dice = self.rng.random()
        if dice < 0.15:
            return (*summit_texts.trilingual(group[0], kind, self.rng), "")
        if dice < 0.25:
            title, rows = summit_texts.rows(group[0], kind, language, self.rng)
            return title, [f"{label}: {value}" for label, value in rows], summit_beside.table(rows)
        title, body = summit_texts.TEXTS[kind, language](group[0], self.rng)
        return (*typed(title, body, language, self.rng), "")

    def _headed(self, title: str, name: str) -> str:
        return super()._headed(title.format(n=self.rng.randint(2, 60)), name)

    def _decoy(self, region: Region, near: list[Hearing]) -> None:
        moment = self._sometime()
        coming = [one for one in near if one.start > moment] or near
        self._neither(region, *self.texts.others(self.rng.choice(coming), self.rng), moment)

    def _strangers(self, region: Region, near: list[Hearing]) -> None:
        super()._strangers(region, near)
        self._neighbour(region, self.rng.choice(near))

    def _neighbour(self, region: Region, hearing: Hearing) -> None:
        """A hearing of another region, whose card is that region's or nobody's, told here as news from next door."""
        away = [one for one in self.hearings if one.region != region.code]
        if away and self.rng.random() < 0.5:
            self._uncarded(region, self.rng.choice(away))
            return
        foreign = self.rng.choice([one for one in self.regions if one.code != region.code])
        other = copy(hearing)
        other.project, other.company = self.cast.project(foreign.code), self.cast.company(foreign.code)
        other.place = self.cast.place(foreign)
        self._uncarded(region, other)

    def _uncarded(self, region: Region, other: Hearing) -> None:
        held = other.end < self.last and self.rng.random() < 0.4
        kind, language = "protocol" if held else "announcement", self.rng.choice(["ru", "kk"])
        moment = self.at(days.after(other.end if held else other.seen.date(), 1), 16)
        if moment < self.at(self.stop, 0):
            self._neither(region, language, *summit_texts.TEXTS[kind, language](other, self.rng), moment)


class Summit(SummitHand):
    """Makes a world of industry's writing."""


class SummitHostile(LooseHostile, SummitHand):
    """Makes the same with traps."""

    flood = "Public notice. " * 13000


def typed(title: str, body: list[str], language: str, rng: random.Random) -> phrases.Text:
    """The text as an agency's layout leaves it: other quotes and dashes, bullets, capitals, letters of another alphabet."""
    dice = rng.random()
    if dice < 0.04 and language == "kk":
        old, new = rng.choice([("і", "i"), ("ә", "ə"), ("І", "I")])
        return title.replace(old, new), [part.replace(old, new) for part in body]
    if dice < 0.08:
        return title.upper(), body
    if dice < 0.14:
        sign = rng.choice(["• ", "✓ ", "– ", "➤ "])
        return title, [sign + part for part in body]
    if dice < 0.2:
        return title, ["\u00a0 ".join(body)]
    changes = [("«", "„", "»", "“"), ("«", '"', "»", '"'), (" – ", " — ", "№ ", "№"), (" г.", "г.", " ж.", "ж."), (" ", "\u00a0", "  ", " ")]  # fmt: skip
    if dice < 0.5:
        a, b, c, d = rng.choice(changes)
        return title, [part.replace(a, b).replace(c, d) for part in body]
    return title, body
