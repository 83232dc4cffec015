"""The portal: list pages, cards in both layouts and both date styles, file blocks that fill over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from html import escape

from tests.world import days
from tests.world.http import HTML, NOT_FOUND, Answer, Ask
from tests.world.model import DISCUSSION, OPEN, Hearing, World

_CARD = {
    "/Public/PubHearings/PublicHearingDetail": OPEN,
    "/Disscusion/DisPublic/PublicHearingDetail": DISCUSSION,
}
_LIST = {"/Public/PubHearings": OPEN, "/Disscusion/DisPublic": DISCUSSION}
_FILE = {OPEN: "/Public/PubHearings/LoadFile/", DISCUSSION: "/Disscusion/DisHearings/LoadFile/"}
_PAGE_OF = {form: path for path, form in _CARD.items()}
_HEADING = {
    OPEN: "Объявление общественных слушаний в форме открытых собраний",
    DISCUSSION: "Форма протокола общественных слушаний посредством публичных обсуждений",
}
_CENTRE = "РГП на ПХВ «Информационно-аналитический центр охраны окружающей среды» при МЭГПР РК"
_ORGAN_LABEL = (
    "3. Наименование уполномоченного органа в области охраны окружающей среды или "
    "местного исполнительного органа области, городов республиканского значения, "
    "столицы, в адрес которого направлены материалы, выносимые на общественные слушания:"
)
_LIST_SIZE = 20
_BLOCKS = (
    "Электронная версия проекта",
    "Документы подтверждающие размещение объявления в СМИ",
    "Фото объявлений, размещенных на досках",
    "Протокол слушания",
    "Вопросы, предложения и замечания представителей общественности и ответ заказчика",
)
File = tuple[str, str, str]  # address, name, size


def page(title: str, body: str) -> bytes:
    """A whole page of the portal."""
    head = f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>{title}</title></head><body>'
    return f"{head}{body}</body></html>".encode()


def _doubled(text: str) -> str:
    """Quotes as the portal's form mangles them."""
    return text.replace("«", '""').replace("»", '""')


@dataclass(slots=True)
class CardPage:
    """One card over time; each state is rendered once."""

    hearing: Hearing
    restyled: datetime | None
    _times: list[datetime] = field(init=False)
    _rendered: dict[int, Answer] = field(default_factory=dict)

    def __post_init__(self) -> None:
        h = self.hearing
        times = [h.appears_on_portal, self.media_at, *(at for at, _ in h.moves)]
        times += [at for at in (h.protocol_in_portal, h.recording_in_portal, self.restyled) if at]
        self._times = sorted(at for at in times if at >= h.appears_on_portal)

    @property
    def media_at(self) -> datetime:
        """When the papers of the media announcement and the photos are added."""
        return self.hearing.appears_on_portal + timedelta(days=3 + self.hearing.hearing_id % 6, hours=1)

    def shown(self, now: datetime) -> bool:
        """Whether the portal has the card at `now`."""
        gone = self.hearing.withdrawn_at
        return self.hearing.appears_on_portal <= now and (gone is None or now < gone)

    def answer(self, now: datetime) -> Answer:
        """The card as of `now`."""
        state = bisect_right(self._times, now)
        if state not in self._rendered:
            self._rendered[state] = Answer(200, HTML, self._render(now), self._times[state - 1])
        return self._rendered[state]

    def _render(self, now: datetime) -> bytes:
        h = self.hearing
        rows = self._open_rows(now) if h.form == OPEN else self._discussion_rows(now)
        if h.layout == "table":
            return page("Национальный банк данных", self._table(rows, now))
        return page("Единый экологический портал", self._paragraphs(rows, now))

    def day(self, day: date, now: datetime) -> str:
        """A day in the style of the moment."""
        dots = now.year >= 2026 or (self.restyled is not None and now >= self.restyled)
        return f"{day:%d.%m.%Y}" if dots else f"{day:%d/%m/%Y}"

    def _common(self) -> list[tuple[str, str]]:
        h = self.hearing
        quote = _doubled if h.hearing_id % 3 == 0 else str
        project = h.project.kk if h.kazakh_values else h.project.ru
        company = h.company.kk if h.kazakh_values else h.company.ru
        return [
            ("№ регистрации:", h.number),
            ("По проекту:", quote(project)),
            ("Основание общественных слушаний:", h.project.basis),
            ("1. Инициатор:", quote(company)),
            ("1.1. БИН\\ИИН:" if h.appears_on_portal.year < 2026 else "1.1. БИН:", h.company.bin),
            ("1.2. Представитель:", ""),
            ("1.3. Контакты:", "office@example.kz; ;"),
        ]

    def _open_rows(self, now: datetime) -> list[tuple[str, str]]:
        h = self.hearing
        assert h.at is not None
        when = f"{self.day(h.starts_as_of(now), now)} {h.at:%H:%M}"
        zoom = " Тема: общественные слушания Подключиться https://zoom.example/j/1" if h.hearing_id % 11 == 0 else ""
        organ = f"Управление природных ресурсов и регулирования природопользования, {h.region.name_ru}"
        return [
            *self._common(),
            ("2. Место и время проведения", when),
            ("2.1. Дата-время проведения:", when),
            ("1.2. Место проведения:", (h.place.kk if h.kazakh_values else h.place.ru) + zoom),
            ("1.3. Ссылка на онлайн подключение:", "https://zoom.example/j/2" if h.hearing_id % 2 else ""),
            ("1.4. Описание для подключения к онлайн трансляции при прохождении общественного слушания:", ""),
            ("3. Общественные слушания организованны:", f"{organ}, upr@example.kz, 8 (7112) 00-00-00,"),
            ("4. Повестка дня общественных слушаний:", "Обсуждение проекта"),
        ]

    def _discussion_rows(self, now: datetime) -> list[tuple[str, str]]:
        h = self.hearing
        period = f"{self.day(h.start, now)} - {self.day(h.end, now)}"
        return [
            *self._common(),
            ("2. Период проведения общественных слушаний:", period),
            (
                _ORGAN_LABEL,
                _CENTRE,
            ),
        ]

    def _paragraphs(self, rows: list[tuple[str, str]], now: datetime) -> str:
        fields = "\n".join(f"<p><b>{escape(k, quote=False)}</b> {escape(v, quote=False)}</p>" for k, v in rows)
        fields = fields.replace("Контакты:</b> ", "Контакты:</b>")
        return f'<div class="container"><h3>{_HEADING[self.hearing.form]}</h3>\n{fields}\n{self._below(now)}</div>'

    def _table(self, rows: list[tuple[str, str]], now: datetime) -> str:
        cells = "\n".join(
            f"<tr><td>{escape(k, quote=False)}</td><td>{escape(v, quote=False)}</td></tr>" for k, v in rows
        )
        heading = f"<main><h2>{_HEADING[self.hearing.form]}</h2>"
        return f'{heading}<table class="info">\n{cells}\n</table>\n{self._below(now)}</main>'

    def _below(self, now: datetime) -> str:
        blocks = "\n".join(self._block(name, files) for name, files in self._files(now))
        return self._territory() + blocks + self._recording_link(now)

    def _territory(self) -> str:
        h = self.hearing
        if h.form == OPEN:
            return ""
        return (
            "<h3>4. Сведения о воздействии:</h3><h4>4.1. Территория воздействия:</h4>"
            f"<table><tr><td>1</td><td>{escape(h.region.name_ru)}, {escape(h.place.district_ru)}</td></tr></table>"
            "<h4>4.2. Дополнительная информация о административно-территориальных единиц:</h4><p></p>\n"
        )

    def _block(self, name: str, files: list[File]) -> str:
        rows = "".join(f'<tr><td><a href="{a}">{escape(n)}</a></td><td>{size}</td></tr>' for a, n, size in files)
        head = "<tr><th>Наименование файла</th><th>Размер</th></tr>"
        if self.hearing.layout == "table":
            return f"<h4>{name}</h4><table><thead>{head}</thead><tbody>{rows}</tbody></table>"
        return f"<h4>{name}</h4>\n<table>{head}\n{rows}</table>"

    def _files(self, now: datetime) -> Iterator[tuple[str, list[File]]]:
        """The blocks that stand there; an absent block and an empty one mean the same."""
        h = self.hearing
        base = f"{_FILE[h.form]}{h.hearing_id}"
        media = now >= self.media_at and h.form == OPEN
        protocol = h.protocol_in_portal is not None and now >= h.protocol_in_portal
        yield _BLOCKS[0], [(f"{base}01", f"{h.project.subject}.pdf", "17,7 МБ")]
        if media or h.hearing_id % 2:
            yield _BLOCKS[1], [(f"{base}02", "Газета.pdf", "0,9 МБ")] if media else []
        if media:
            yield _BLOCKS[2], [(f"{base}03", "Фото.jpg", "2,1 МБ")]
        if protocol or h.hearing_id % 3 == 0:
            yield _BLOCKS[3], self._protocol_files(base, now) if protocol else []
        if h.hearing_id % 4 == 0:
            yield _BLOCKS[4], []

    def _protocol_files(self, base: str, now: datetime) -> list[File]:
        h = self.hearing
        files = [(f"{base}04", "Протокол рус.каз.pdf", "1,1 МБ")]
        if self._recorded(now) and h.recording == "file":
            name = ("Видеозапись.mp4", "Запись слушаний.m4a", "Аудио.mp3", "Видео.avi")[h.hearing_id % 4]
            files.append((f"{base}05", name, "48 МБ"))
        return files

    def _recorded(self, now: datetime) -> bool:
        at = self.hearing.recording_in_portal
        return at is not None and now >= at

    def _recording_link(self, now: datetime) -> str:
        h = self.hearing
        if not self._recorded(now) or h.recording != "link":
            return ""
        host = ("https://youtu.be/", "https://www.youtube.com/watch?v=")[h.hearing_id % 2]
        return f'\n<p>Видеозапись слушаний: <a href="{host}{h.hearing_id:011x}">Видеозапись</a></p>'


class Portal:
    """The portal's host."""

    def __init__(self, world: World) -> None:
        self._not_found = Answer(
            world.not_found_status,
            HTML,
            page("Единый экологический портал", '<div class="alert">Запись не найдена</div><a href="/">На главную</a>'),
        )
        cards = [CardPage(h, world.portal_restyled) for h in world.hearings]
        self._cards = {(c.hearing.form, str(c.hearing.hearing_id)): c for c in cards}
        self._of_form = {f: [c for c in reversed(cards) if c.hearing.form == f] for f in (OPEN, DISCUSSION)}
        self._listed: tuple[datetime | None, dict[tuple[str, int], Answer]] = (None, {})

    def answer(self, ask: Ask, now: datetime) -> Answer:
        """Lists, cards, files."""
        form = _CARD.get(ask.path)
        if form:
            card = self._cards.get((form, ask.query.get("hearingId", "")))
            return card.answer(now) if card and card.shown(now) else self._not_found
        if ask.path in _LIST:
            return self._list(_LIST[ask.path], ask, now)
        if any(ask.path.startswith(path) for path in _FILE.values()):
            return Answer(200, "application/octet-stream", b"%PDF-1.4\n" + ask.path.encode(), now)
        return NOT_FOUND

    def _list(self, form: str, ask: Ask, now: datetime) -> Answer:
        text = ask.query.get("page", "1")
        number = max(1, int(text)) if text.isdigit() else 1
        if self._listed[0] != now:
            self._listed = (now, {})
        made = self._listed[1]
        if (form, number) not in made:
            made[form, number] = self._render_list(form, number, now)
        return made[form, number]

    def _render_list(self, form: str, number: int, now: datetime) -> Answer:
        shown = [card for card in self._of_form[form] if card.shown(now)]
        part = shown[(number - 1) * _LIST_SIZE : number * _LIST_SIZE]
        rows = "\n".join(self._row(n, card, now) for n, card in enumerate(part, (number - 1) * _LIST_SIZE + 1))
        following = f'<a href="?page={number + 1}">Далее</a>' if number * _LIST_SIZE < len(shown) else ""
        head = "<h2>Общественные слушания</h2>\n<table><tr><th>№</th><th>Проект</th><th>Дата</th></tr>\n"
        changed = max((c.hearing.appears_on_portal for c in shown), default=days.passes(now.date(), now.date())[0])
        return Answer(200, HTML, page("Общественные слушания", f"{head}{rows}</table>\n{following}"), changed)

    def _row(self, n: int, card: CardPage, now: datetime) -> str:
        h = card.hearing
        link = f'<a href="{_PAGE_OF[h.form]}?hearingId={h.hearing_id}">{escape(h.project.short_ru)}</a>'
        when = card.day(h.starts_as_of(now), now) + (f" {h.at:%H:%M}" if h.at else f" - {card.day(h.end, now)}")
        return f"<tr><td>{n}</td><td>{link}</td><td>{when}</td></tr>"
