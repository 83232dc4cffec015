"""The register as pages: three layouts of cards, two date styles, two ways of saying that there is no card."""

# ruff: noqa: E501  (markup reads best whole)
import html
import re
from datetime import date, datetime

from tests.otherworld.model import OPEN, TALK, File, Hearing, World

Pairs = list[tuple[str, str]]
HEADINGS = {
    OPEN: "Объявление общественных слушаний в форме открытых собраний",
    TALK: "Форма протокола общественных слушаний посредством публичных обсуждений",
}
BLOCKS = [
    "Электронная версия проекта",
    "Документы подтверждающие размещение объявления в СМИ",
    "Фото объявлений, размещенных на досках",
    "Протокол слушания",
    "Вопросы, предложения и замечания представителей общественности и ответ заказчика",
]
PATHS = {"/Public/PubHearings": OPEN, "/Disscusion/DisPublic": TALK}


class Portal:
    """Answers the portal's addresses as of a moment."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.style = world.seed % 3
        self.names = {region.code: region.ru for region in world.regions}
        self.cards = {(one.form, one.card): one for one in world.hearings}

    def answer(self, path: str, query: dict[str, str], now: datetime) -> tuple[int, str]:
        """Status and page of an address."""
        for prefix, form in PATHS.items():
            if path == f"{prefix}/PublicHearingDetail":
                raw = query.get("hearingId", "")
                hearing = self.cards.get((form, int(raw))) if raw.isdigit() else None
                return self._card(hearing, now) if hearing and _there(hearing, now) else self._nothing()
            if path.rstrip("/") == prefix:
                return self._list(prefix, form, int(query.get("page", "1")), now)
        return 404, "<html><body>404</body></html>"

    def _nothing(self) -> tuple[int, str]:
        if self.world.seed % 2:
            return 404, "<html><head><title>404</title></head><body><h1>404 Not Found</h1></body></html>"
        page = '<body><header>Единый экологический портал</header><div class="msg">Запись не найдена</div></body>'
        return (
            200,
            f'<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Портал</title></head>{page}</html>',
        )

    def _list(self, prefix: str, form: str, page: int, now: datetime) -> tuple[int, str]:
        shown = sorted(
            (one for one in self.world.hearings if one.form == form and _there(one, now)), key=lambda h: -h.card
        )
        size = 12
        part = shown[(page - 1) * size : page * size]
        rows = "".join(
            f'<tr><td>{one.number}</td><td><a href="{prefix}/PublicHearingDetail?hearingId={one.card}">'
            f"{html.escape(one.project.card)}</a></td><td>{self._stamp(self._start(one, now), now)}</td></tr>"
            for one in part
        )
        more = f'<a class="next" href="{prefix}?page={page + 1}">Следующая</a>' if page * size < len(shown) else ""
        return 200, (
            '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Реестр</title></head><body>'
            f"<h2>Общественные слушания</h2><table><thead><tr><th>Номер</th><th>Проект</th><th>Дата</th></tr></thead>"
            f"<tbody>{rows}</tbody></table>{more}</body></html>"
        )

    def _start(self, one: Hearing, now: datetime) -> datetime:
        return one.before if one.moves and one.before and now < one.moves else one.start

    def _dots(self, now: datetime) -> bool:
        return self.style == 1 or (self.style == 2 and now.day % 10 >= 5)

    def _stamp(self, when: datetime, now: datetime) -> str:
        return f"{when:%d.%m.%Y %H:%M}" if self._dots(now) else f"{when:%d/%m/%Y %H:%M}"

    def _day(self, day: date, now: datetime) -> str:
        return f"{day:%d.%m.%Y}" if self._dots(now) else f"{day:%d/%m/%Y}"

    def _card(self, one: Hearing, now: datetime) -> tuple[int, str]:
        layout = [_definitions, _table, _divs][one.card % 3]
        pairs = self._open(one, now) if one.form == OPEN else self._talk(one, now)
        if one.renamed and one.renamed[0] <= now:
            pairs = [(label, one.renamed[1] if label == "По проекту:" else value) for label, value in pairs]
        body = f"<h3>{HEADINGS[one.form]}</h3>{layout(pairs)}"
        if one.form == TALK:
            body += self._territory(one)
        body += "".join(self._block(name, one, now) for name in BLOCKS)
        return 200, (
            '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Единый экологический портал</title>'
            f'</head><body><nav><a href="/">Главная</a> <a href="/Public/PubHearings">Общественные слушания</a></nav>{body}'
            "<footer>Министерство экологии</footer></body></html>"
        )

    def _common(self, one: Hearing) -> Pairs:
        project = one.project.card.replace("«", '""').replace("»", '""') if one.card % 4 == 0 else one.project.card
        return [
            ("№ регистрации:", one.number),
            ("По проекту:", project),
            ("Основание общественных слушаний:", "Получение экологического разрешения на воздействие (ГЭЭ)"),
            ("1. Инициатор:", one.company.long if one.card % 3 or one.company.person else one.company.ru),
            ("1.1. БИН\\ИИН:", one.company.number),
            ("1.2. Представитель:", "" if one.card % 2 else "Директор"),
            ("1.3. Контакты:", "info@firma.example; ;" if one.card % 2 else "; ;"),
        ]

    def _open(self, one: Hearing, now: datetime) -> Pairs:
        when = self._stamp(self._start(one, now), now)
        zoom = " https://us02web.zoom.example/j/8451?pwd=1 Идентификатор 845 1" if one.card % 7 == 0 else ""
        return [
            *self._common(one),
            ("2. Место и время проведения", when),
            ("2.1. Дата-время проведения:", when),
            ("1.2. Место проведения:", (one.place.kk if one.card % 11 == 0 else one.place.ru) + zoom),
            ("1.3. Ссылка на онлайн подключение:", "https://meet.example/x" if one.card % 2 else ""),
            (
                "1.4. Описание для подключения к онлайн трансляции при прохождении общественного слушания:",
                f"Подключение к конференции Zoom {when}" if one.card % 5 == 0 else "",
            ),
            (
                "3. Общественные слушания организованны:",
                f"Управление природных ресурсов и регулирования природопользования, {self.names[one.region]}, upr@mail.example, 8 (700) 000-00-00,",
            ),
            ("4. Повестка дня общественных слушаний:", "1. Доклад инициатора. 2. Обсуждение. 3. Решение."),
        ]

    def _talk(self, one: Hearing, now: datetime) -> Pairs:
        return [
            *self._common(one),
            (
                "2. Период проведения общественных слушаний:",
                f"{self._day(one.start.date(), now)} - {self._day(one.end, now)}",
            ),
            (
                "3. Наименование уполномоченного органа в области охраны окружающей среды или местного исполнительного органа "
                "области, городов республиканского значения, столицы, в адрес которого направлены материалы, выносимые на "
                "общественные слушания:",
                "РГП на ПХВ «Информационно-аналитический центр охраны окружающей среды»",
            ),
        ]

    def _territory(self, one: Hearing) -> str:
        spelt = re.sub(r"^г\. ", "г.", self.names[one.region]) if one.card % 2 else self.names[one.region]
        rows = [f"{spelt}, {one.place.district[0]} район"]
        if one.card % 5 == 0:
            rows.append(f"{spelt}, {one.place.village} с.о.")
        cells = "".join(f"<tr><td>{n}</td><td>{html.escape(row)}</td></tr>" for n, row in enumerate(rows, 1))
        return (
            f"<h4>4. Сведения о воздействии:</h4><h5>4.1. Территория воздействия:</h5><table>{cells}</table>"
            "<h5>4.2. Дополнительная информация о административно-территориальных единиц:</h5><p></p>"
        )

    def _block(self, name: str, one: Hearing, now: datetime) -> str:
        files = [file for file in one.files if name.startswith(file.block) and file.since <= now]
        if name == BLOCKS[0]:
            files = [File(name, "Проект.pdf", one.seen)]
        if name == BLOCKS[1] and one.card % 2:
            files = [File(name, "газета.jpg", one.seen)]
        if not files and one.card % 3 == 0:
            return ""
        load = "/Public/PubHearings/LoadFile" if one.form == OPEN else "/Disscusion/DisHearings/LoadFile"
        rows = "".join(
            f'<tr><td><a href="{file.href or f"{load}/{one.card * 10 + n}"}">{html.escape(file.name)}</a></td><td>1,{n} МБ</td></tr>'
            for n, file in enumerate(files)
        )
        return f"<h4>{name}</h4><table><tr><th>Наименование файла</th><th>Размер</th></tr>{rows}</table>"


def _there(one: Hearing, now: datetime) -> bool:
    return one.seen <= now and not any(since <= now < until for since, until in one.away)


def _definitions(pairs: Pairs) -> str:
    return "<dl>" + "".join(f"<dt>{label}</dt><dd>{html.escape(value)}</dd>" for label, value in pairs) + "</dl>"


def _table(pairs: Pairs) -> str:
    rows = "".join(f"<tr><th>{label}</th><td>{html.escape(value)}</td></tr>" for label, value in pairs)
    return f'<table class="card"><tbody>{rows}</tbody></table>'


def _divs(pairs: Pairs) -> str:
    return "".join(
        f'<div class="row"><span class="lbl">{label}</span> <span class="val">{html.escape(value)}</span></div>'
        for label, value in pairs
    )
