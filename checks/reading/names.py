"""Quoted names, companies, BINs, numbers and places of a text. All functions take folded text (`words.fold`)."""

from __future__ import annotations

import re

from checks.reading.months import PATTERN as MONTH
from checks.reading.romans import roman
from checks.reading.words import specific, stem, tokens

_LONGEST_NAME = 160
_MOST = 60
_OPENING = re.compile(r'(?:^|(?<=[\s(,:;.№"/-]))"{1,2}(?=[^\s",.;:)])')
_FORM_BEFORE = re.compile(
    r"(?<![а-я])(?:тоо|too|ао|ип|гу|кгу|гккп|кгкп|кгп|рги|ргп|пк|кх|фх|кфх|к/х|ф/х|спк|ооо|филиал[а-я]*|компани[а-я]+"
    r"|ответственностью|общество[а-я]*|учреждени[а-я]+|предприяти[а-я]+|хозяйств[а-я]+|предпринимател[а-я]+"
    r'|на пхв|ведения)[\s,:"]{0,4}$'
)
_FORM_AFTER = re.compile(
    r'"?\s{0,2}-?(?:[а-я]{0,3}"?\s|шаруа\s)?\s{0,2}(?:жшс|компани[а-я]+|ак|ок|мм|ашок|фш|шк|ш/к|кмм|кмк|жк|мкк|рмк|серикт[а-я]+|когам[а-я]*|мекеме[а-я]*|касипорн[а-я]*'
    r"|жауапкершилиги|акционерлик|мемлекеттик|коммуналдык|кожалыг[а-я]*|филиал[а-я]*)(?![а-я])"
)
_BIN = re.compile(r"(?<!\d)(?:\d{12}|\d{6}\s\d{6}|\d{4}\s\d{4}\s\d{4})(?!\d)")
_REGISTRATION = re.compile(r"(?<!\d)\d{11,12}(?!\d)")
_LICENCE = re.compile(r"(?<![\dа-яa-z])(\d{2,6})\s?-?\s?(?:el|ml|ел|мл|ем|кмл)(?![а-яa-z])")
_QUALIFIED_AFTER = re.compile(
    r"(?<![а-я])(лот|участ(?!ни[кц])|уч\.|блок|очеред|оч\.|позици|скважин|скв\.|карьер|корпус|линия|линии|этап|кезен|пятно|"
    r"пятн(?!иц)|тп|пс|школ[а-я]+|мектеб?п?|секци|котельн[а-я]+|цех|модул|резервуар|реактор|камер|карт[аы](?![а-я]))"
    r"[а-я]{0,7}\.?[^\S\n]{0,2}(?:№|n|nо|-)?[^\S\n]{0,2}(?!20\d\d)(\d{1,5})"
    rf"(?!\d|:\d\d|\.\d\d?\.\d|[^\S\n]{MONTH})"  # a day or an hour behind a dash: «карьер – 15 мая»
)
_NUMBERED = re.compile(r"(?:(?<![а-я])([а-я]{3,20})[^\S\n]{0,2})?№[^\S\n]{0,2}(\d{1,5})(?!\d)")
_ROMAN = re.compile(
    r"(?<![a-zа-я\d])(i{1,3}|iv|vi{0,3}|ix|x|и{1,3}|х)(?:-?(?:я|й|ая|ой|ши|шы))?[^\S\n]{0,2}"
    r"(очеред|этап|кезе[кгн]|ярус|участ|учаск|блок|линия|секци|котел|казан)"
)
_OF_A_PAPER = re.compile(  # a letter, an order, an issue of a newspaper
    r"(?:исх[а-я]*\.?|вх\.|шыг\.|приказ[а-я]*|буйры[а-я]*|газет[а-я]*(?:\s?\"[^\"]{1,60}\")?)\s{0,2}№\s{0,2}\d{1,5}|"
    r"№\s{0,2}(?:286(?!\d)|\d{1,5}(?=\s{0,2}(?:от\s|буйры|каулы|сан(?:ында)?(?![а-я])|\(\d)))|"
    r"(?:лиц[а-я]*\.?|контракт|келисимшарт|договор|протокол|хаттама)[а-я]*[^.;,\n№\d]{0,30}№\s{0,2}\d{1,6}|"
    r"№\s{0,2}\d{1,6}(?:(?=\s{0,2}когамдык|\s{0,2}(?:протокол|хаттама))|\s?/\s?[а-я\d]|[рp](?![а-яa-z])|"
    r"-(?!лот|блок|уч|оч|кез|бло)(?:[а-я]{2,4}|[ivx]{1,4})(?![а-яa-z]))"
)
_QUALIFIED_BEFORE = re.compile(
    r"(?<!\d)(\d{1,5})(?:-?(?:ши|шы|й|я|е|ой|ая|ый))?\s{0,2}[-]?\s{0,2}"
    r"(лот|участ(?!ни[кц])|учаск|блок|очеред|оч\.|кезе[кг]|мест(?=\s|$|[.,;)\"])|орын(?!бас)|посещени|этап|мектеп|корпус|пятн|"
    r"мвт|квартир|паметр|пэтер|патер|скважин|унгым|секци|линия|жели|цех|модул|резервуар|реактор|камера|карта(?![а-я]))"
)
_QUALIFIER = {
    "учаск": "участ", "уч.": "участ", "оч.": "очеред", "скв.": "скважин",
    "кезек": "очеред", "кезег": "очеред", "кезен": "этап", "орын": "мест",
    "мектеп": "школ", "мектеб": "школ", "школ": "школ", "котельн": "котельн", "пятно": "пятн", "линии": "лини",
    "линия": "лини", "жели": "лини", "карты": "карта", "камера": "камер", "унгым": "скважин", "патер": "квартир",
}  # fmt: skip
_PLACE_MARK = re.compile(
    r"место(?![а-я])(?:\s+проведения)?|мест[ау] проведения|по адресу|адрес[уа]?|отетин жер[иы]?|"
    r"отетин орны|отк[ие]зилетин жер[иы]?|отк[ие]зу орны|мекен-?\s?жай[а-я]*"
)
_PLACE_STOP = re.compile(
    r"\n|;|тел\.|телефон|e-?mail|почт|ссылк|zoom|подключ|разработчик|инициатор|бастамашы|замечани|ескерту|"
    r"время проведения|дата|проект|жоба|предмет|тем[аы](?![а-я])|такырыб|нысанасы|кун[иы]\s(?:мен|,|:)|вопрос"
)
_OBJECT = re.compile(
    r"(?<![а-я])(област[а-я]*|обл\.|облыс[а-я]*|район[а-я]*|р-н[а-я]*|аудан[а-я]*|с\.\s?о\.|округ[а-я]*|"
    r"сел[оаеу](?:\s|$)|с\.|ауыл[а-я]*|п\.|пос[её]л[а-я]*|кент[а-я]*|г\.|город[а-я]*|кала[а-я]*|мкр[а-я]*)"
)


def quoted(folded: str) -> list[tuple[int, int]]:
    """Where the quoted names stand, quotes excluded. A name inside a name counts beside the outer one."""
    found: list[tuple[int, int]] = []
    openings = list(_OPENING.finditer(folded))[:_MOST]
    for index, opening in enumerate(openings):
        begin = opening.end()
        stop = folded.find('"', begin, begin + _LONGEST_NAME)
        if stop < 0:
            continue
        found.append((begin, stop))
        if opening[0].count('"') == 2 and folded[stop + 1 : stop + 2] != '"':  # ««Арқалы» комбинаты»
            outer = folded.find('"', stop + 1, stop + _LONGEST_NAME)
            found += [(begin, outer)] if outer > 0 else []
        inner = openings[index + 1] if index + 1 < len(openings) else None
        if inner and inner.start() == stop:
            outer = folded.find('"', inner.end(), inner.end() + _LONGEST_NAME)
            found.append((begin, outer if outer > 0 else inner.end()))
    return found


def name_of(folded: str) -> str:
    """A name as its comparable tokens, joined."""
    return " ".join(specific(tokens(folded)) or tokens(folded))


def names(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(all quoted names, those beside a legal form), normalised, each once, in order."""
    everything: dict[str, None] = {}
    companies: dict[str, None] = {}
    for begin, stop in quoted(folded):
        name = name_of(folded[begin:stop])
        if not any(word.isalpha() for word in name.split()):  # «21» сәуір, слова «20.12.2021 10:00»
            continue
        everything[name] = None
        if _beside_form(folded, begin, stop):
            companies[name] = None
    return tuple(everything), tuple(companies)


def _beside_form(folded: str, begin: int, stop: int) -> bool:
    """Whether the quoted name at `begin:stop` stands beside a legal form."""
    return bool(_FORM_BEFORE.search(folded, max(0, begin - 40), begin) or _FORM_AFTER.match(folded, stop))


def without_companies(folded: str) -> str:
    """The text with the quoted names of companies blanked."""
    for begin, stop in quoted(folded):
        if _beside_form(folded, begin, stop):
            folded = f"{folded[:begin]}{' ' * (stop - begin)}{folded[stop:]}"
    return folded


def bins(folded: str) -> tuple[str, ...]:
    """Twelve-digit numbers, each once, in order."""
    found = (re.sub(r"\s", "", one) for one in _BIN.findall(folded))
    return tuple(dict.fromkeys(found))[:_MOST]


def numbers(folded: str) -> tuple[str, ...]:
    """Registration numbers, licence numbers (`лиц:3169`) and numbers with their word (`лот:2`), each once."""
    found = _REGISTRATION.findall(folded)
    licences = [f"лиц:{int(number)}" for number in _LICENCE.findall(folded)]
    without_papers = _OF_A_PAPER.sub(" ", folded)
    marked = [_qualified(word, number) for word, number in _QUALIFIED_AFTER.findall(without_papers)]
    marked += [_of_noun(noun, number) for noun, number in _NUMBERED.findall(without_papers)]
    marked += [_qualified(word, str(roman(number))) for number, word in _ROMAN.findall(folded)]
    found += licences
    known = {one.partition(":")[2] for one in licences}
    found += [one for one in marked if one[0] != "№" or one.partition(":")[2] not in known]  # «лицензия №2013-EL»
    found += [_qualified(word, number) for number, word in _QUALIFIED_BEFORE.findall(folded)]
    return tuple(dict.fromkeys(found))[:_MOST]


def _of_noun(noun: str, number: str) -> str:
    """«амбар №4» is another number than «кабинет №3»: only those of one thing can differ."""
    return f"№{stem(noun)}:{int(number)}" if noun else f"№:{int(number)}"


def _qualified(word: str, number: str) -> str:
    word = next((common for start, common in _QUALIFIER.items() if word.startswith(start)), word)
    return f"{word}:{int(number)}"


def place_words(folded: str) -> tuple[str, ...]:
    """Tokens of the places that the text marks as such («Место проведения», «өтетін орны» …)."""
    found: dict[str, None] = {}
    for mark in list(_PLACE_MARK.finditer(folded))[:8]:
        stop = _PLACE_STOP.search(folded, mark.end() + 3, mark.end() + 200)
        text = folded[mark.end() : stop.start() if stop else mark.end() + 200]
        if _OBJECT.search(text):
            found.update(dict.fromkeys(specific(tokens(text))))
    return tuple(found)[:_MOST]
