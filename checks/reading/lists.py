"""Lists of projects in a posting: the items under one date, company and place that are hearings of their own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from checks.reading.dayheads import behind_day_lines, below_days
from checks.reading.months import PATTERN as MONTH
from checks.reading.names import names, numbers
from checks.reading.romans import roman
from checks.reading.rows import barred, below_heads, below_remarks, by_hours, headed
from checks.reading.runs import (
    FEWEST,
    FORM,
    MOST,
    NEXT_LINE,
    WHEN,
    YEAR,
    Run,
    Span,
    are_as_long,
    closes_bracket,
    rows_of,
    run_of,
)
from checks.reading.words import specific, tokens

_LONGEST_ITEM = 900
_MOSTLY = 2  # of three items: so many say by a known word that they are projects
_MOST_COLONS = 40
_SEMICOLON = re.compile(r";\s{0,3}(?=\S)")
# «2 лот …», «01.01.2024 ж. жағдай бойынша …»: figures with which an item may begin
_BEGINS = r"(?=[^\d\s]|\d{1,2}\s?-?\s?(?:лот|кезек|очеред|учаск)|[\d.]{8,10}\s?ж\.?\s?жагдай)"
_ITEM = re.compile(
    rf"^\s{{0,3}}№\s?(?P<paper>\d{{1,2}})\s(?=хаттама|протокол)|^\s{{0,3}}(?:хаттама|протокол)\s№\s?(?P<minutes>\d{{1,2}})(?=[.:,\s])"
    rf"|(?:(?<=[\s;])|(?<=[^\d\s]:)|^)(?:№\s?)?(?P<number>\d{{1,2}})(?P<after>[.)])(?:\s{{0,3}}{_BEGINS}|(?<=\))\s{{1,3}}(?=\d))"
    rf"|(?:(?<=[.:]\s)|^)(?P<cell>\d{{1,2}})\s?;\s{{1,3}}{_BEGINS}"
    r"|(?:(?<=\s)|^)(?P<bar>\d{1,2})\s?\|\s{1,3}(?=\S)"
    r"|^(?P<row>\d{1,2})\.?\s?(?=\n)"
    r"|(?:(?<=[\s;:])|^)(?P<roman>(?:ii?i?|iv|vi?i?i?|ix|x)|(?:ии?и?|ив|хи?))[.)]\s{1,3}(?=[^\d\s])"
    r"|(?:(?<=[\s;:])|^)(?P<letter>[а-зa-h])\)\s{1,3}"
    r"|(?:(?<=\s)|^)(?P<bullet>[•●▪▫◦✓✔☑✅➢➤►▶■])\s?|^\s{0,3}(?P<dash>[-*])\s?(?=\D)",
    re.MULTILINE,
)
_ONE_CELL = re.compile(r"[^\n|]{4,60}\n(?!\s*$)")
_ROW = "row"  # the number's own cell in a table of hearings: a line of its own
_CELL = "cell"  # the number before the first semicolon of a row whose cells semicolons part
_BAR = "bar"  # the number before the first bar of a row whose cells bars part
_LETTERS = ("абвгдежз", "abcdefgh")
_LABEL = re.compile(
    r"(?:(?<=[\s;.])|^)(?P<label>(?:(?:дата|время|место|предмет|наименование|вид|отетин|отк[ие]зу)\s(?:[а-я]{1,16}\s){0,2})?"
    r"[а-я]{3,20})\s?:\s"
)
_MOST_LABELS = 200
_AFTER_AN_HOUR = re.compile(r"\d\s?[:.-]\s?\d\d\s?$")  # «1. 09.06.2025 года в 11:30 часов: …»
_INLINE = re.compile(r":\s{1,2}(?=-\s)")
_DASH = re.compile(  # and behind it an initiator: a name in quotes, a legal form, a farm, a person
    r"(?<=\s)-\s(?=\"|(?:тоо|ао|ип|жк|пк|гу|кгу|гкп|кгп|ргп|к/?х|кфх|шк|ооо)(?![а-я])|"
    r"(?:крестьянск|фермерск|товарищест|акционерн|индивидуальн|государственн|коммунальн|жеке каси)[а-я]*\s|"
    r"(?:[а-я-]{3,30}\s){2}[а-я]{2,30}(?:вич|вна|улы|кызы)(?![а-я]))"
)
_INITIATOR = re.compile(FORM)
_PROMISE = 40  # letters
_PROMISED = re.compile(r"(?:проект(?:ы|ам|ов|ах)|жобалар[а-я]{0,6})\s?:\s*$")
_NEXT_PART = re.compile(r"[;\n]")
_NAMED = re.compile(r"\"[^\"\n]{3,60}\"")
_PROJECT = re.compile(
    r"проект|жоба|план[ауыео]?м?\s|жоспар|программ|багдарлам|отчет|есе[пб]|норматив|материал|раздел|бол[ии]м|"
    r"дополнени|(?<![а-я])(?:ндв|пуо|пэк|ппм|роос|овос|оовв|кэр|ено|ндс|пдв|оос|рп|пгр)(?![а-я])|строительств|"
    r"реконструкц|расширени|модернизац|газификац|газоснабж|водоснабж|разработк|разведк|добыч|ликвидац|"
    r"рекультивац|курылыс|салу|кайта жанарт|кенейт|барлау|онд[иы]ру|месторожд|кен орн|карьер|завод|зауыт|фабрик|"
    r"полигон|ремонт|жондеу|утилизац|переработк|кайта ондеу|сооружен|скважин|унгым|эко\w{0,12}\s+(?:руксат|разрешен)|"
    r"(?<![а-я])(?:тэц|жэо|гэс|агрс|агтс|лэп)(?![а-я])|газопровод|газ кубыр|дорог|жол[аы]|канал|отвал|"
    r"уйинди|цех|комплекс|кешен|подъездн\w+\sпут|станци|хозяйство\sфабрик|установк|кондыргы|\w*выщелач|хвостохран|нефтебаз|"
    r"мунай баз|резервуар|вахтов|вахта|свалк|ферм|тепли|жылыжай|мост(?![а-я]{3})|копир|плотин|богет|водохранил|"
    r"берегоукреп|руслоочист|\w*провод|су кубыр|элеватор|шахт|кениш|рудник|котельн|казанды[кг]|орошен|суару|суландыр|"
    r"теплотрасс|скотомогильник|мал корым|убойн|балабакша|детск[а-я]{2,3}\s(?:сад|ясли)"
)
_OF_THE_MEETING = re.compile(
    r"(?:в\s|сагат\s)?[\d:.\s-]{0,10}(?:о\s|об\s|краткий\s|вступительн[а-я]+\s)?(?:доклад|докладчик|обсужд|выступл|выступи|"
    r"вопрос|рассмотр|ответ|представлен|представит|презентац|утвержд|открыт|закрыт|заслуш|регистрац|голосован|итог|"
    r"заключен|ознаком|внес|письм|копи[яюи]|заявлен|замечан|предложен|приветств|избран|выбор|секретар|председател|слово|"
    r"повестк|наименован|предмет|дата|место|адрес|инициатор|заказчик|баяндама|талкыла|сурак|жауап|тиркеу|карау|аты|куни|"
    r"сообща|извеща|уведомля|объявля|приглаша|хабарлай|шакыра|форма|слушали|тындалды|постановил|решил|шешим|каулы|"
    r"когамдык тындау|белгиленип|отк[ие]з|отетин|бастамашы|тапсырыс беру|нысан[ыд]|такыры[бп]|уакыт|орны|мекен|"
    r"(?:материал|документ|кужат)[а-я]*\s[^.\n]{0,60}(?:портал|колжетимди|таныс|ознаком|доступн|размещен))"
)
_MEDIA = re.compile(  # where word was spread: «на портале ecoportal.kz …», «газета "Вестник"», «"Жаршы" газеті»
    r"(?:(?:на|в|через)\s)?(?:[а-я]{4,20}\s){0,2}(?:портал|газет|сайт|доск[аеи]|интернет|телеканал|телевид|радио|эфир|сми(?![а-я]))|"
    r"(?:[\w.\"-]{2,40}\s){0,4}(?:портал[а-я]{2}|газет(?:и|инде|тер)|такта|сайтынд|телеарна|арнасынд|интернет)"
)
_OF_A_NOUN = re.compile(  # «5-цех», «инсинератор 9», and no day
    rf"(?<![\d.,:/-])(\d{{1,3}})\s?-\s?(?!{MONTH})[а-я]{{3,}}|(?<![а-я])[а-я]{{4,}}\s(\d{{1,3}})(?![\d.,:/-]|\s?{MONTH})"
)
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])[:.-][0-5]\d(?!\d|\.\d)")
_KAZAKH_ONLY = re.compile(r"[әғқңөұүһі]", re.IGNORECASE)
_KAZAKH_SHARE = 0.04
_SHORT = 2  # letters of a word too short to name anything
_PAPERS = frozenset(
    ("=ндв", "=ндс", "=пуо", "=пэк", "=ппм", "=роос", "=овос", "=оовв", "=кэр", "=эр", "=ено", "=сэо", "=рабочий")
)
_WORKS = frozenset(
    ("=плангор", "=планразв", "=ликвидация", "=рекультивация", "=добыча", "=строительство", "=реконструкция", "=ремонт",
     "=капитальный", "=текущий", "=средний", "=расширение", "=модернизация", "=эксплуатация", "=санация")
)  # fmt: skip
_OF_MINUTES = ("вопрос", "ответ", "сурак", "жауап")
_SPEAKER = re.compile(r"[а-я-]{2,30}\s+(?!с\.\s?о\.)[а-я]\.\s?[а-я]\.")


def project_lists(text: str, folded: str) -> list[Run]:
    """The lists of `text` whose every item is a project of its own: numbered, lettered, dotted or dashed ones, lines
    behind a colon, and what stands between semicolons behind one. `folded` is `text` folded.

    An agenda, a form's numbered fields and the documents of one project are no such lists.
    """
    table = headed(folded)
    if table is not None and _all_projects(folded, table, forms=True):
        return [table]
    below = [run for run in below_heads(folded) if _all_projects(folded, run, forms=True, promised=True)]
    if below:
        return below
    marked = [run for run in _marked(folded) if _all_projects(folded, run, promised=_is_promised(folded, run))]
    marked = marked or [run for run in _labelled(folded) if _all_projects(folded, run, forms=True)]
    found = marked or [run for run in _unmarked(folded) if _all_projects(folded, run) and _one_language(text, run)]
    apart: list[Run] = []
    for run in sorted(found, key=lambda one: one.begin):
        if not apart or run.begin >= apart[-1].stop:
            apart.append(run)
    return apart if sum(len(run.items) for run in apart) <= MOST else []


def day_headed_list(folded: str) -> Run | None:
    """The list whose items stand below lines with their day; None where the items are not projects of their own."""
    return next((run for run in below_days(folded, _is_project) if _all_projects(folded, run, forms=True)), None)


def dated_list(folded: str, starts: Sequence[int]) -> Run | None:
    """The list whose items begin at `starts`, a date each; None where the items are not projects of their own."""
    if not FEWEST <= len(starts) <= MOST:
        return None
    cells = all(_ONE_CELL.match(folded, start) for start in starts)
    run = rows_of(folded, starts) if cells else run_of(folded, starts, NEXT_LINE)
    return run if _all_projects(folded, run, forms=True) else None


def ended_list(folded: str, stops: Sequence[int]) -> Run | None:
    """The list whose items are lines that follow one another and end with a date at `stops`; None where they are no
    projects of their own."""
    if not FEWEST <= len(stops) <= MOST:
        return None
    lines = [(folded.rfind("\n", 0, stop) + 1, stop) for stop in stops]
    if any(folded[stop:begin].strip(" .;,)\n") for (_, stop), (begin, _) in pairwise(lines)):
        return None
    run = Run(tuple(zip([begin for begin, _ in lines], [*(begin for begin, _ in lines[1:]), stops[-1]], strict=True)))
    return run if _all_projects(folded, run, forms=True) else None


def bracketed_list(folded: str, begin: int, stops: Sequence[int]) -> Run | None:
    """The list in one sentence from `begin` whose items end at `stops`; None where they are no projects of their own,
    each in quotes of its own."""
    if not FEWEST <= len(stops) <= MOST or "\n" in folded[begin : stops[-1]]:
        return None
    run = Run(tuple(zip([begin, *stops[:-1]], stops, strict=True)))
    quoted = all(_NAMED.search(folded, first, stop) for first, stop in run.items)
    return run if quoted and _all_projects(folded, run, forms=True) else None


def _marked(folded: str) -> Iterator[Run]:
    """Marks of one kind that follow one another: 1) 2) 3), а) б), • •."""
    open_runs: dict[str, list[int]] = {}
    runs: list[tuple[str, list[int]]] = []
    for found in _ITEM.finditer(folded):
        kind, place = _mark(found)
        if kind == ")" and closes_bracket(folded, found.start()):
            continue
        run = open_runs.get(kind)
        if place == 0 or (run is None and place is None):
            run = open_runs[kind] = []
            runs.append((kind, run))
        if run is not None and place in (None, len(run)):
            run.append(found.start())
        elif kind != _BAR:  # «ст. № 4 | …» is the end of a cell
            open_runs.pop(kind, None)
    for kind, starts in runs:
        if FEWEST <= len(starts) <= MOST:
            if kind == _ROW:
                yield rows_of(folded, starts)
            elif kind != _BAR or (_are_rows(folded, starts) and not below_remarks(folded, starts[0])):
                yield run_of(folded, starts, NEXT_LINE if kind in (_CELL, _BAR) else _NEXT_PART)
    yield from _dashed(folded)
    yield from barred(folded)
    yield from by_hours(folded)


def _labelled(folded: str) -> Iterator[Run]:
    """Blocks of the same labels one after another: «Дата: … Инициатор: … Проект: … Дата: … Инициатор: … Проект: …»."""
    found = (one for one in _LABEL.finditer(folded) if not _AFTER_AN_HOUR.search(folded[: one.start()][-12:]))
    labels = [(one.start(), one["label"]) for one in islice(found, _MOST_LABELS) if one["label"] not in _OF_MINUTES]
    said = Counter(label for _, label in labels)
    again = [(start, label) for start, label in labels if said[label] >= FEWEST]
    if not again:
        return
    first, times = again[0][1], said[again[0][1]]
    cycle = [label for _, label in again[: len(again) // times]]
    if len(cycle) < FEWEST or [label for _, label in again] != cycle * times:
        return
    starts = [start for start, label in again if label == first]
    above = [_line_above(folded, start) for start in starts]
    if all(line and names_project(folded[line:start]) for line, start in zip(above, starts, strict=True)):
        starts = [line for line in above if line]
    if times <= MOST:
        yield (
            rows_of(folded, starts)
            if all(folded[one - 1] == "\n" for one in starts)
            else run_of(folded, starts, NEXT_LINE)
        )


def _line_above(folded: str, start: int) -> int:
    """Where the line above one that begins at `start` begins, if it has no label; 0 where there is none."""
    begin = folded.rfind("\n", 0, max(start - 1, 0)) + 1
    return begin if folded[start - 1] == "\n" and begin and ":" not in folded[begin:start] else 0


def _dashed(folded: str) -> Iterator[Run]:
    """Companies behind dashes that follow a colon of the same line: «по проектам: – ТОО «А», … – ТОО «Б», …»."""
    for colon in islice(_INLINE.finditer(folded), _MOST_COLONS):
        line = NEXT_LINE.search(folded, colon.end())
        starts = [one.start() for one in _DASH.finditer(folded, colon.end(), line.start() if line else len(folded))]
        if FEWEST <= len(starts) <= MOST:
            yield run_of(folded, starts, NEXT_LINE)


def _are_rows(folded: str, starts: Sequence[int]) -> bool:
    """Whether figures before bars lead rows: a line each, or as many cells behind each; «птичник 1 | ТОО» ends one."""
    lines = all(start == 0 or folded[start - 1] == "\n" for start in starts)
    return lines or are_as_long(folded, run_of(folded, starts, NEXT_LINE))


def _mark(found: re.Match[str]) -> tuple[str, int | None]:
    """The kind of a mark and its place in its list from 0, None where the mark tells none."""
    for kind in (_ROW, _CELL, _BAR):
        if found[kind]:
            return kind, int(found[kind]) - 1
    if found["paper"] or found["minutes"]:
        return "minutes", None
    if found["number"]:
        return found["after"], int(found["number"]) - 1
    if found["roman"]:
        place = roman(found["roman"])
        return "roman", place - 1 if place else None
    if found["letter"]:
        letters = next(row for row in _LETTERS if found["letter"] in row)
        return letters, letters.index(found["letter"])
    return found["bullet"] or found["dash"], None


def _unmarked(folded: str) -> Iterator[Run]:
    """Lines behind one that ends with a colon or tells a day, and the pieces between semicolons behind a colon of their
    line."""
    colons = (colon.end() for colon in re.finditer(r":\s{0,2}\n", folded))
    for begin in islice(
        sorted({*islice(colons, _MOST_COLONS), *islice(behind_day_lines(folded), _MOST_COLONS)}), _MOST_COLONS
    ):
        ends = [one.start() for one in islice(NEXT_LINE.finditer(folded, begin), MOST + 1)]
        stops = ends if len(ends) > MOST else [*ends, len(folded)]  # what stands behind too long a list is no item
        lines = [*zip([begin, *(end + 1 for end in ends)], stops, strict=False)]
        projects = _leading([line for line in lines if folded[line[0] : line[1]].strip()], folded)
        if FEWEST <= len(projects) <= MOST:
            yield Run(tuple(projects))
    for line in re.finditer(r"[^\n]+", folded):
        yield from _between_semicolons(folded, line.start(), line.end())


def _leading(lines: list[Span], folded: str) -> list[Span]:
    found: list[Span] = []
    for line in lines:
        if not _is_project(folded[line[0] : line[1]]):
            break
        found.append(line)
    return found


def _between_semicolons(folded: str, begin: int, stop: int) -> Iterator[Run]:
    first = folded.find(";", begin, stop)
    colon = folded.rfind(": ", begin, first) if first > 0 else -1
    if colon >= 0:
        starts = [colon + 2, *(one.end() for one in _SEMICOLON.finditer(folded, first, stop))]
        if FEWEST <= len(starts) <= MOST:
            yield run_of(folded, starts, NEXT_LINE)


def _is_promised(folded: str, run: Run) -> bool:
    """Whether the words before a list call its items projects: «Рассматриваются проекты: …»."""
    return _PROMISED.search(folded[max(0, run.begin - _PROMISE) : run.begin]) is not None


def _all_projects(folded: str, run: Run, *, forms: bool = False, promised: bool = False) -> bool:
    """Whether the items, two of three at least, speak of projects, and no two of the same; `forms` may begin alike.

    `promised`: the words before say that they do.
    """
    pieces = [folded[begin:stop] for begin, stop in run.items]
    if any(len(piece) > _LONGEST_ITEM or (not forms and _is_a_field(piece)) for piece in pieces):
        return False
    if 2 * sum("?" in piece for piece in pieces) >= len(pieces):
        return False  # what was asked at a meeting
    if sum(_MEDIA.match(_said(piece)) is not None for piece in pieces) > 1:
        return False
    telling = [
        names_project(one) or ((forms or YEAR.search(one)) and _names_initiator(one)) or (forms and _NAMED.search(one))
        for one in pieces
    ]
    if not promised and 3 * sum(map(bool, telling)) < _MOSTLY * len(pieces):
        return False
    told = [_told_by(piece, _shared_names(pieces)) for piece in pieces]
    return all(told) and len(set(told)) == len(told)


def _is_project(piece: str) -> bool:
    return not _is_of_the_meeting(piece) and names_project(piece)


def _is_of_the_meeting(piece: str) -> bool:
    said = _said(piece)
    return _OF_THE_MEETING.match(said) is not None or _SPEAKER.match(said) is not None


def _is_a_field(piece: str) -> bool:
    """Whether an item is of the meeting: no row of a table, which tells a day and a project of its own."""
    if WHEN.match(_said(piece)) and not (names_project(piece) or _names_initiator(piece)):
        return True
    return _is_of_the_meeting(piece) and not (YEAR.search(piece) and names_project(piece))


def names_project(piece: str) -> bool:
    """Whether a folded piece of text says what is planned: a quoted name that is no company's, or a sort of works."""
    quoted, companies = names(_said(piece))
    return bool(set(quoted) - set(companies)) or _PROJECT.search(_said(piece)) is not None


def _names_initiator(piece: str) -> bool:
    return bool(names(piece)[1]) or _INITIATOR.search(piece) is not None


def _said(piece: str) -> str:
    return _ITEM.sub(" ", piece, count=1).strip(" -–:,.\n")


def _shared_names(pieces: Sequence[str]) -> frozenset[str]:
    """The quoted names that several of rows with a date each say: those of companies and halls, not of projects."""
    if not all(YEAR.search(piece) or _CLOCK.search(piece) for piece in pieces):
        return frozenset()
    said = Counter(name for piece in pieces for name in set(names(piece)[0]))
    return frozenset(name for name, times in said.items() if times > 1)


def _told_by(piece: str, shared: frozenset[str]) -> frozenset[str]:
    """What tells a project from another: its innermost quoted names, else the words beside the company's and the sorts
    of papers and works, with its numbers (лот 2). `shared` are names that tell none."""
    said = _ITEM.sub(" ", piece, count=1)
    named, beside_form = names(said)
    companies = {*beside_form, *shared}
    quoted = [frozenset(name.split()) - _PAPERS for name in named if name not in companies]
    own = {" ".join(sorted(name)) for name in quoted if name and not any(other and other < name for other in quoted)}
    if not own:
        words = set(specific(tokens(said))) - {word for name in companies for word in name.split()}
        own = {word for word in words if not word.startswith("=") and len(word) > _SHORT}
        own = own or {word for word in words - _PAPERS - _WORKS if word.startswith("=")}
    figures = (figure for found in _OF_A_NOUN.finditer(YEAR.sub(" ", said)) for figure in found.groups() if figure)
    return frozenset(own) | frozenset(number for number in numbers(said) if ":" in number) | frozenset(figures)


def _one_language(text: str, run: Run) -> bool:
    pieces = [text[begin:stop] for begin, stop in run.items]
    return len({len(_KAZAKH_ONLY.findall(piece)) > _KAZAKH_SHARE * len(piece) for piece in pieces}) == 1
