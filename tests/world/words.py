"""What a posting says: titles, text and links out of the templates."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from tests.world import dates, templates
from tests.world.model import ANNOUNCEMENT, DISCUSSION, PROTOCOL, Hearing

Links = tuple[tuple[str, str], ...]
_TEXTS = {
    ("open_meeting", ANNOUNCEMENT, "ru"): templates.OPEN_RU,
    ("open_meeting", ANNOUNCEMENT, "kk"): templates.OPEN_KK,
    ("open_meeting", PROTOCOL, "ru"): templates.PROTOCOL_RU,
    ("open_meeting", PROTOCOL, "kk"): templates.PROTOCOL_KK,
    (DISCUSSION, ANNOUNCEMENT, "ru"): templates.DISCUSSION_RU,
    (DISCUSSION, ANNOUNCEMENT, "kk"): templates.DISCUSSION_KK,
    (DISCUSSION, PROTOCOL, "ru"): templates.DISCUSSION_PROTOCOL_RU,
    (DISCUSSION, PROTOCOL, "kk"): templates.DISCUSSION_PROTOCOL_KK,
}
_SEVERAL = {
    (ANNOUNCEMENT, "ru"): (templates.SEVERAL_RU, templates.ITEM_RU),
    (ANNOUNCEMENT, "kk"): (templates.SEVERAL_KK, templates.ITEM_KK),
    (PROTOCOL, "ru"): (templates.SEVERAL_PROTOCOLS_RU, templates.ITEM_RU),
    (PROTOCOL, "kk"): (templates.SEVERAL_PROTOCOLS_KK, templates.ITEM_KK),
}
_CONTACT = {"ru": "Телефон для справок: 8 (7112) 50-00-00.", "kk": "Тел.: 8 (7112) 50-00-00."}
_RECORDING = {
    "ru": ("Видеозапись слушаний", "Видео- и аудиозапись"),
    "kk": ("Бейнежазба", "Тыңдаудың бейне және аудио жазбасы"),
}
_RECORDING_AT = (
    "https://youtu.be/{}",
    "https://www.youtube.com/watch?v={}",
    "/uploads/video/{}.mp4",
    "https://disk.yandex.kz/d/{}",
    "https://drive.google.com/file/d/{}/view",
    "/uploads/audio/{}.mp3",
)
_FILE_TEXT = {
    (ANNOUNCEMENT, "ru"): "Объявление",
    (ANNOUNCEMENT, "kk"): "Хабарландыру",
    (PROTOCOL, "ru"): "Протокол",
    (PROTOCOL, "kk"): "Хаттама",
}


def _when(hearing: Hearing, kind: str, language: str, start: date, rng: random.Random) -> str:
    """The hearing's date or period as an announcement (with its hour) or a protocol (without) names it."""
    if hearing.at is None:
        make = dates.period_ru if language == "ru" else dates.period_kk
        return make(start, hearing.end, rng)
    if kind == ANNOUNCEMENT:
        return (dates.when_ru if language == "ru" else dates.when_kk)(start, hearing.at, rng)
    return (dates.day_ru if language == "ru" else dates.day_kk)(start, rng)


def _words(hearing: Hearing, kind: str, language: str, start: date, rng: random.Random) -> dict[str, str]:
    ru = language == "ru"
    project, company, place = hearing.project, hearing.company, hearing.place
    short = project.short_ru if ru else project.short_kk
    long = project.ru if ru else project.kk
    word = ("ИИН" if company.private else "БИН") if ru else ("ЖСН" if company.private else "БСН")
    return {
        "company": company.ru if ru else company.kk,
        "project": short if rng.random() < 0.25 else long,
        "short": short,
        "when": _when(hearing, kind, language, start, rng),
        "place": (place.ru if ru else place.kk) if hearing.at else (place.district_ru if ru else place.district_kk),
        "bin": f" {word}: {company.bin}." if rng.random() < 0.35 else "",
        "contact": rng.choice((_CONTACT[language], "")),
    }


def _tidy(text: str) -> str:
    return " ".join(text.replace("..", ".").replace("««", "«").split())


def title(hearings: Sequence[Hearing], kind: str, language: str, rng: random.Random, starts: Sequence[date]) -> str:
    """A listing's title for a posting."""
    template = rng.choice(templates.TITLES[kind, language])
    return _tidy(template.format(**_words(hearings[0], kind, language, starts[0], rng)))


def lines(
    hearings: Sequence[Hearing], kind: str, language: str, rng: random.Random, starts: Sequence[date]
) -> tuple[str, ...]:
    """The text: one line for one hearing, a heading and a numbered list for several."""
    words = [_words(h, kind, language, start, rng) for h, start in zip(hearings, starts, strict=True)]
    if len(hearings) == 1:
        return (_tidy(rng.choice(_TEXTS[hearings[0].form, kind, language]).format(**words[0])),)
    heads, items = _SEVERAL[kind, language]
    item = rng.choice(items)
    body = tuple(_tidy(item.format(n=n, **each)) for n, each in enumerate(words, 1))
    return (_tidy(rng.choice(heads).format(**words[0])), *body)


def file_link(kind: str, language: str, day: date, rng: random.Random) -> tuple[str, str]:
    """A link to an uploaded document, dated by its path as gov.kz does it."""
    name = f"{rng.getrandbits(128):032x}_original.{rng.randint(20_000, 900_000)}.pdf"
    return f"/uploads/{day.year}/{day.month}/{day.day}/{name}", _FILE_TEXT[kind, language]


def recording_link(language: str, rng: random.Random) -> tuple[str, str]:
    """A link to the hearing's recording: a file, a video host, a cloud drive with a word on what it holds."""
    code = f"{rng.getrandbits(44):011x}"
    return rng.choice(_RECORDING_AT).format(code), rng.choice(_RECORDING[language])


def noise(language: str, district: str, day: date, rng: random.Random) -> tuple[str, tuple[str, ...]]:
    """A title and text that speak of something else."""
    head, text = rng.choice(templates.NOISE_RU if language == "ru" else templates.NOISE_KK)
    shown = dates.day_ru(day, rng) if language == "ru" else dates.day_kk(day, rng)
    return head, (text.format(place=district, day=shown),)
