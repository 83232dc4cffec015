"""Several hearings in one posting, and what is told when one is moved or called off."""

# ruff: noqa: E501  (sentences read best whole)
import html
import random
from datetime import datetime

from tests.otherworld.model import Hearing
from tests.otherworld.orchard_days import kk_day, over, ru, ru_day, when_of
from tests.otherworld.orchard_texts import where_of
from tests.otherworld.phrases import Text

HEADS = {
    ("announcement", "ru"): [("Слушания ближайших недель", "Ниже – все открытые собрания (общественные слушания), о которых нам сообщили:"), ("Календарь открытых собраний", "Общественные слушания. Приходите!")],
    ("announcement", "kk"): [("Алдағы апталардағы тыңдаулар", "Бізге хабарланған қоғамдық тыңдаулар (ашық жиналыстар):"), ("Ашық жиналыстар күнтізбесі", "Қоғамдық тыңдауларға келіңіздер!")],
    ("protocol", "ru"): [("Подборка протоколов общественных слушаний", "Протоколы открытых собраний, поступившие от инициаторов:"), ("Протоколы за неделю", "Публикуем протоколы прошедших общественных слушаний (открытые собрания).")],
    ("protocol", "kk"): [("Қоғамдық тыңдаулар хаттамаларының топтамасы", "Бастамашылардан келіп түскен ашық жиналыс хаттамалары:"), ("Апта хаттамалары", "Өткен қоғамдық тыңдаулардың (ашық жиналыс) хаттамаларын жариялаймыз.")],
}  # fmt: skip


def several(group: list[Hearing], kind: str, language: str, rng: random.Random) -> tuple[str, list[str], str]:
    """Several hearings in one posting: the title, the paragraphs, the markup where it is a table."""
    title, lead = rng.choice(HEADS[kind, language])
    russian = language == "ru"
    cells = []
    for h in group:
        when = when_of(h, language, rng) if kind == "announcement" else over(h, language, rng)
        by = rng.choice(h.project.ru if russian else h.project.kk)
        cells.append((when, h.company.ru if russian else h.company.kk, by, where_of(h, language)))
    style = rng.choice(["table", "numbers", "blocks"])
    if style == "blocks":
        names = ("Когда", "Кто", "Проект", "Где") if russian else ("Қашан", "Кім", "Жоба", "Қайда")
        return (
            title,
            [lead, *(". ".join(f"{name}: {cell}" for name, cell in zip(names, row, strict=True)) for row in cells)],
            "",
        )
    lines = [f"{n}) {who}: {by} – {when}, {where};" for n, (when, who, by, where) in enumerate(cells, 1)]
    markup = ""
    if style == "table":
        rows = "".join(
            f"<tr>{''.join(f'<td>{html.escape(cell, quote=False)}</td>' for cell in row)}</tr>" for row in cells
        )
        names = (
            ("Дата", "Инициатор", "Наименование", "Адрес") if russian else ("Күні", "Бастамашы", "Атауы", "Мекенжайы")
        )
        markup = f"<p>{lead}</p><table><tr>{''.join(f'<td><b>{name}</b></td>' for name in names)}</tr>{rows}</table>"
    return title, [lead, *lines], markup


# ---------------------------------------------------------------- what changes


def moved(h: Hearing, old: datetime, language: str, rng: random.Random) -> Text:
    """Another day or hour."""
    new = when_of(h, language, rng, False)
    if language == "ru":
        by, was = rng.choice(h.project.ru), ru_day(old.date(), rng)
        return rng.choice([
            ("ВАЖНО! Изменилось время слушаний", [f"По письму {h.company.ru} сообщаем: общественные слушания (открытое собрание) по проекту {by}, которые мы анонсировали на {was}, назначены на другое время.", f"Новые дата и время: {new}", f"Адрес: {h.place.ru}"]),
            (f"{h.company.ru}: поправка к объявлению об общественных слушаниях", [f"{by}. Вместо {was} следует читать: {new}. {h.place.ru}."]),
        ])  # fmt: skip
    by, was = rng.choice(h.project.kk), kk_day(old.date(), rng)
    return rng.choice([
        ("МАҢЫЗДЫ! Тыңдау уақыты ауысты", [f"{h.company.kk} хатына сәйкес: {by} жобасы бойынша {was} деп жарияланған қоғамдық тыңдау (ашық жиналыс) басқа уақытқа қойылды.", f"Жаңа күні мен уақыты: {new}", f"Мекенжай: {h.place.kk}"]),
        (f"{h.company.kk}: қоғамдық тыңдау хабарландыруына түзету", [f"{by}. {was} дегеннің орнына мынаны оқу керек: {new}. {h.place.kk}."]),
    ])  # fmt: skip


def cancelled(h: Hearing, language: str, rng: random.Random) -> Text:
    """A cancellation."""
    if language == "ru":
        return ("Слушания не состоятся", [f"{h.company.ru} отозвало материалы. Общественные слушания по проекту {rng.choice(h.project.ru)}, назначенные на {ru(h.start, rng, False)}, отменены."])  # fmt: skip
    return ("Тыңдау өтпейді", [f"{h.company.kk} материалдарын кері қайтарып алды. {rng.choice(h.project.kk)} бойынша {kk_day(h.end, rng)} белгіленген қоғамдық тыңдау тоқтатылды (өткізілмейді)."])  # fmt: skip
