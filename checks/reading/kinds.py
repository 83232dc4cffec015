"""What a posting is: announcement, protocol or neither, each with a named reason (patterns in `kinds.toml`).

The reason is finer than the kind: a correction is an announcement, for it is an edition of one; a cancellation, news,
a hearing of another field, a tender and a vacancy are neither.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from checks.model import Form, Kind
from checks.reading.names import without_companies
from checks.reading.slips import mended
from checks.reading.words import fold

_LEADING = 260
_MEETING = re.compile(r"открыт[а-я]{2,3}\s{0,3}(?:собран|заседан)|ашык\s{0,3}жинал|когамдык жиналыс")
_DISCUSSION = re.compile(
    r"публичн[а-я]{2,3}\s{0,3}обсужд|(?:жария|букаралык)\s{0,3}талкы|посредством\s+(?:публичн|обсужд|обществ)|"
    r"(?<![а-я])публ[а-я]{0,4}\.\s?обс|период\sпо\s?:"
)
_DONE = re.compile(
    r"протокол[а-я]*\s+(?:прилага|подпис)|повестк|присутств|катыск?ан|кун тартиби|секретар|хатшы|"
    r"проголосов|торага|председател"
)
_PROTOCOL_PROMISED = re.compile(
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,80}(?:будет|будут|размеща|опубликуе|орналастырыл(?!ды|ган)|жарияла(?!н?(?:ды|ган))|"
    r"подписыва|составля|(?:толтырыл|жасал|расимдел)(?:ад|ед|атын|етин))|"
    r"(?<![а-я])буд[уе]т\s(?:составл|размещ|опублик|подпис|оформл|подготовл)[^.\n]{0,40}протокол[а-я]*|(?:подготовк|составлени|оформлени|размещени|публикаци|подписани)[а-я]+\s+протокол"
)
_NO_PROTOCOL = re.compile(  # of what is beside the hearing: «протокол в этот день не ведётся», «хаттамасыз»
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,40}(?:(?<![а-я])не\s(?:веде|веду|вест|составл|оформл|пиш|буд)|"
    r"(?:жургизил|толтырыл|жасал|жазыл|расимдел)м[ае]й)[а-я]*|(?<![а-я])без\sпротокола(?![а-я])|(?<![а-я])хаттамасыз(?![а-я])"
)
_ANNOUNCED_BEFORE = re.compile(
    r"объявлени[а-я]+\s[^.\n]{0,60}(?:было|были|размещен|опубликован|вышло|вывешено)|"
    r"хабарландыру[а-я]*\s[^.\n]{0,60}(?:орналастырылды|жарияланды|жарияланган|шыкты|илинди|илинген)"
)
_PROTOCOL_PLACED = re.compile(
    r"(?:размещени|публикаци|опубликовани)[а-я]+\s+протокол|протокол[а-я]*\s(?:[^.\n]|(?<![а-я]{2})\.|(?<=[а-я]{2})\.(?=\d)){0,400}?(?:размещен|опубликован|вывешен)(?:[ыао])?(?![а-я])|"
    r"хаттама[а-я]*\s[^.\n]{0,120}(?:(?:орналастыр|жарияла)(?:у|ылды|ылган|нды|нган)|илинди|илинген)"
)
_INVITES_TO_READ = re.compile(  # «Приглашаем ознакомиться с протоколом», «Хаттамамен танысуға шақырамыз»
    r"(?<![а-я])(?:приглаша|уведомля|извеща|объявля|сообща)[а-я]*[^.\n]{0,40}(?=протокол|хаттама)|"
    r"(?<=хаттамамен\s)танысуга\sшакыр[а-я]*|(?<=хаттамасымен\s)танысуга\sшакыр[а-я]*"
)
_PROTOCOL_LATER = re.compile(
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,240}(?:будет|будут|орналастырылады|жарияланады)|(?:будет|будут)\s[^.\n]{0,40}протокол"
)
_WILL_BE_PLACED = re.compile(  # said in a title that is the whole text
    r"(?:протокол|хаттама)[а-я]*\s[^.\n]{0,40}(?:буд[уе]т\s(?:размещ|опублик|подпис|составл|оформл|подготовл)|орналастырылады|жарияланады|толтырылады|"
    r"жасалады|расимделеди)[а-я]*|(?<![а-я])буд[уе]т\s(?:составл|размещ|опублик|подпис|оформл|подготовл)[^.\n]{0,40}протокол[а-я]*"
)
_BARE_TITLE = re.compile(r"\W*(?:(?:объявление|уведомление|извещение|хабарландыру|внимание)\W*){0,3}")
_NOT_HELD = re.compile(
    r"(?<![а-я])не\s+(?:состоял[а-я]+|прошл[аио]|(?:был[аио]?\s+)?провед[а-я]+)|отпед[иы]|отк[ие]зилмед[иы]|"
    r"отк[еи]н\s+жок|болма[дг][а-я]+"
)
_AGAIN = re.compile(r"повторн|кайта(?:лама|дан)?\s")
_MOVED = re.compile(
    r"перенес|перенос|вместо|взамен|нов[а-я]+ дат|(?<!не )состо[ия]тся|ауыстыр|жана кун|"
    r"нов[а-я]+ (?:слушани|собрани)[а-я]*\s?(?:-|:|состо|пройд|назнач|буд)|жана (?:тындау|жиналыс)[а-я]*\s?(?:-|:|\d)|"
    r"(?:буд[а-я]+|будет) проведен|"
    r"\d\s(?:ж\.?\s|жыл[а-я]*\s)?[а-я]{3,10}[гк][ае]\s(?:дейин\s)?кейинге\sкалдыр|"  # «29 мамырға кейінге қалдырылды»
    r"(?<![а-я])бурынгы\s[^.\n]{0,60}кушин\sжой|(?<![а-я])прежн[а-я]{2,3}\s[^.\n]{0,60}(?:отмен|не\sдейств|аннулир|утратил)"
)
_OFFICE = re.compile(
    r"управлени[а-я]+ природн[а-я]+ ресурс[а-я]+(?: и регулировани[а-я]+ природопользовани[а-я]+)?|"
    r"табиги ресурстар(?: жане табигат пайдалануды реттеу)? баскармас[а-я]+"
)
_PLACE_OR_RIDE = re.compile(  # «в зале маслихата», «Автобус отправится в 10:30»: where one meets, not what about
    r"(?<![а-я])(?:зал[а-я]{0,2}|здани[а-я]+|помещени[а-я]+|секретариат[а-я]*|аппарат[а-я]*)\s(?:[а-я-]{3,20}\s)?маслихат[а-я]*|"
    r"маслихат[а-я]*\s(?:[а-я-]{3,20}\s)?(?:зал|гимарат|аппарат|хатшы)[а-я]*|"
    r"(?<![а-я])автобус(?![а-я])[^.\n]{0,60}?(?:отправ|отход|отъез|выезжа|ж[уо]ред|шыгады|аттан)[а-я]*"
)
_SAID_EARLY = 600
_LONGEST_HEAD = 60
_LONGEST_TITLE = 120
_END_OF_HEAD = re.compile(r"[.!?:\n]\s")  # where a title is the whole text
FIELD_UNCLEAR = "field_unclear"
"""A hearing named by another field whose text speaks of the environment as well."""
SCHEDULE = "schedule"
"""A schedule of hearings that says of each what a notice says; a mere plan is a by-product."""
NOT_ABOUT_HEARINGS = "not_about_hearings"
UNNAMED = "unnamed"
"""What names no hearing, and a day and a project's name all the same: it may be one in words unknown."""
NAMES_A_HEARING = "names_a_hearing"
HELD = "names_a_hearing_held"
"""What names a hearing that was over when it was posted, and neither announces it nor calls itself a protocol."""
CONTRADICTS = "announces_and_calls_off"
"""What calls a hearing off in one sentence and announces it in another: nothing is accused on either reading."""
DOUBTS = (FIELD_UNCLEAR, SCHEDULE, UNNAMED, HELD)
_MAKES_KNOWN = re.compile(
    r"(?<![а-я])(?:(?:извеща|уведомля|объявля|сообща|приглаша|хабарлай|шакырам|шакырад)[а-я]+|"
    r"провод[ия]т\sобщественн|тындау[а-я]*\sотк[ие]зед)"
)
_FIELD_OF_MINUTES = re.compile(  # «6. Слушания состоялись: …»
    r"(?:^|\s)\d{1,2}[.)]\s?[^.:\n\d]{0,40}(?:состоял|проходил|прошли|проведен[ыо](?![а-я])|откен)[^.:\n\d]{0,20}:"
)
_TALLY = re.compile(  # «за прошедший месяц проведено 18 общественных слушаний, размещено 15 протоколов»
    r"(?:прошедш|прошл|отчетн|истекш|последн|текущ)[а-я]{2,3}\s(?:месяц|квартал|год|полугод|недел)[^.\n]{0,160}?\d{1,4}\s(?:[а-я]{3,20}\s){0,3}слушани|"
    r"(?:откен|есепт[иы]|агымдагы)\s(?:ай|токсан|жыл|апта)[^.\n]{0,160}?\d{1,4}\s(?:[а-я]{3,20}\s){0,3}тындау"
)
_TELLS_ONE = re.compile(r'"|\d{1,2}\.\d{1,2}|20\d\d|№')
_QUOTED = re.compile(r'"[^"\n]{0,200}"{1,2}')


_REMARKS_GONE = re.compile(
    r"(?:ескерт|замечани|вопрос|сурак|возражени)[а-я]*[^\n]{0,60}?(?:алынып таста|отозва|снят)[а-я]*|"
    r"(?:алынып таста|отозва|снят)[а-я]*\s(?:ескерт|замечани|вопрос|сурак|возражени)[а-я]*"
)
_NO_MEETING = re.compile(  # «Собрание в зале не проводится», «Залда жиналыс өткізілмейді»
    r"(?:собрани[а-я]*|встреч[а-я]*|заседани[а-я]*)[^.\n]{0,30}(?<![а-я])не\s(?:провод|буд|назнач|планир|состо)[а-я]*|"
    r"(?<![а-я])не\s(?:провод[а-я]*|буд[а-я]*(?:\sпровод[а-я]*)?)\s(?:очн[а-я]*\s)?(?:собрани|встреч)[а-я]*|"
    r"(?:жиналыс|кездесу)[а-я]*[^.\n]{0,20}(?:отпейди|отк[ие]зилмейди|болмайды|отк[ие]зилмейт[иы]н)"
)
_AT_THIS_STAGE = re.compile(  # of a screening: «слушания на этой стадии не проводятся»
    r"(?<![а-я])на\s(?:это[йм]|данно[йм])\s(?:стади|этап)|(?<![а-я])бул\s(?:саты|кезен)"
)
_NOT_HELD_AT_ALL = (
    r"[^.\n]{0,80}(?:(?<![а-я])не\s(?:провод|буд|назнач|планир|предусм|состо)[а-я]*|"
    r"отпейди|отк[ие]зилмейди|болмайды|отк[ие]зилмейт[иы]н)"
)
_NO_HEARING_YET = re.compile(
    rf"(?:{_AT_THIS_STAGE.pattern})[^\n]{{0,120}}?(?:слушани|собрани|обсужден|тындау|жиналыс|талкылау){_NOT_HELD_AT_ALL}|"
    rf"(?:слушани|собрани|обсужден)[^\n]{{0,60}}?(?:{_AT_THIS_STAGE.pattern}){_NOT_HELD_AT_ALL}"
)
_OF_ANOTHER_PROJECT = re.compile(  # «Слушания по старой котельной прошли в 2019 году и к этому проекту не относятся»
    r"[^.;!?\n]{0,160}(?:(?<![а-я])к\s(?:этому|данному|нашему)\sпроекту\s(?:отношения\sне|не\s(?:относ|име))|"
    r"(?:бул|осы)\sжоба(?:га|мен)\s(?:катысы|байланысы)\sжок)[^.;!?\n]{0,60}"
)
_NOT_CONSIDERED = re.compile(  # «Вопросы тарифов и земельных участков на этом собрании не рассматриваются»
    r"[^.;!?\n\d]{0,160}(?:(?<![а-я])не\s(?:рассматрив|обсужда|затрагива|выносят|поднима)|"
    r"(?:карал|талкылан|козгал|карастырыл)м[ае]й)[а-я]*[^.;!?\n\d]{0,60}"
)
_IF = re.compile(  # «В случае карантина собрание не состоится», «Қатысушылар болмаса, …»; «не отменяются»
    r"(?<![а-я])(?:в\sслучае|если|егер|при\s(?:отсутстви|неявк|введени|невозможност|наличи|необходимост)[а-я]*)(?![а-я])|"
    r"[а-я]{3}(?:са|се|майынша|мейинше),|(?<![а-я])не\s(?:отмен|прекращ|перенос|аннулир|явля[ею]тся\sосновани|служ[иа]т\sосновани)|"
    r"(?:токтатыл|жойыл|калдырыл)м[ае]й"
)
_OF_ANOTHER_THING = re.compile(  # «Онлайн-трансляция собрания проводиться не будет», «ескертпелер қабылдау тоқтатылады»
    r"(?<![а-я])(?:трансляци|съемк|видеосъемк|фотосъемк|видеозапис|регистраци|прием[а-я]{0,2}\s(?:замечани|предложени|заявк|обращени|документ)|"
    r"тусирилим|тиркеу|кабылдау(?![а-я]*\sорн)|бейнебайланыс)"
)
_NO_OTHER = re.compile(  # «Отдельного собрания по видеосвязи не будет», «Бөлек жиналыс болмайды»
    r"(?<![а-я])(?:(?:отдельн|дополнительн|друг|втор|ин)(?:ого|ое|ых|их|ые|ие)|болек|екинши|косымша|баска)\s(?:очн[а-я]{2,3}\s)?"
    rf"(?:собрани|слушани|обсужден|встреч|заседани|жиналыс|тындау|талкылау|кездесу){_NOT_HELD_AT_ALL}"
)
_NO_DISCUSSION = re.compile(  # of a meeting: «Публичные обсуждения по этой документации не проводятся»
    rf"(?:публичн[а-я]{{2,3}}\s(?:онлайн[ -]?)?обсужден|жария\s?талкыла){_NOT_HELD_AT_ALL}"
)
_HELD_THEN = re.compile(  # what announces, whatever else is said
    r"(?<![а-я])(?:состо[ия]тся|пройд[уе]т|приглаша[а-я]+|(?<!не )провод[ия]т(?:ся)?|провед[уе]т|о\sпроведении|отеди|"
    r"отк[ие]зеди|отк[ие]зиледи|отк[ие]зетин[а-я]*|отетин[а-я]*|болады|болатын[а-я]*|шакыр[аы][а-я]+|назначен[аоы]?)(?![а-я])"
)
_DAY_OR_HOUR = re.compile(r"\d\d?[:.]\d\d|\d\d?\s(?:час|[а-я]{3,9}\s20\d\d)")
_SENTENCE = re.compile(r"\.\s|\n")
_SENTENCE_ON = (
    r"(?:[^.\n]|(?<![а-я]{2})(?<![)\"])\.|(?<=[а-я]{2})\.(?=\s?\d)){0,400}?"  # one way only to take each character
)
_HEADED_AS_FORM = re.compile(r"(?<![а-я])форм[аы] (?=протокол|объявлени|уведомлени)")  # as the portal heads its minutes
_FILLED = re.compile(r"(?:№ регистрац|(?<![а-я])(?:бин|иин|бсн|жсн)(?![а-я]))[^\n\d]{0,30}\d{11,12}(?!\d)")
_RUBRIC_LINE = re.compile(  # the heading of a site's page, above whatever stands there
    r"\n\s{0,3}(?:когамдык\sтындаулар|общественные\sслушания|когамдык\sтындаулар\s?[/|-]\s?общественные\sслушания)\s{0,3}(?=\n)"
)
_PROTOCOL_HERE = re.compile(
    r"(?:протокол|хаттама)[а-я]*[^.\n]{0,30}(?:прилага|размещ|опублик|вывеш|орналас|коса|жарияла|илин)|(?:размещ|публику)[а-я]*\s+протокол"
)


@cache
def _pattern(section: str) -> re.Pattern[str]:
    table = tomllib.loads(files("checks.reading").joinpath("kinds.toml").read_text(encoding="utf8"))
    return re.compile("|".join(table[section]["words"]).replace("~", _SENTENCE_ON))


def _first(section: str, text: str) -> int:
    found = _pattern(section).search(text)
    return found.start() if found else len(text) + 1


def kind_of(title: str, body: str, links: Iterable[str] = ()) -> tuple[Kind, str]:
    """The kind of a posting and the reason, from its folded title, its folded body and the words of its links.

    The title decides, then the body's leading words, then the whole body, then the links.
    """
    title, body = (_OF_ANOTHER_PROJECT.sub(" ", _of_any_stage(mended(text))) for text in (title, body))
    kind, reason = _kind_of(title, body, links)
    whole = f"{title}\n{body}"
    held_later = _AGAIN.search(whole) or _MOVED.search(whole)
    if reason == NAMES_A_HEARING and not held_later and _NOT_HELD.search(_without_ifs(whole)):
        return Kind.NEITHER, "news_about"
    if kind is Kind.ANNOUNCEMENT:
        reason = _finer(title, body) or reason
    return kind, reason


def _of_any_stage(text: str) -> str:
    """A text without the sentences that say there is no hearing at this stage: a screening speaks so, no hearing."""
    if not _AT_THIS_STAGE.search(text):
        return text
    lines = (line.split(". ") for line in text.split("\n"))
    return "\n".join(". ".join(said for said in line if not _NO_HEARING_YET.search(said)) for line in lines)


def _without_ifs(text: str) -> str:
    """A text without the sentences of another case: «Ешкім келмесе, тыңдау өтпеді деп танылады»."""
    return ". ".join(said for said in _SENTENCE.split(text) if not _IF.search(said))


def _kind_of(title: str, body: str, links: Iterable[str]) -> tuple[Kind, str]:
    whole = f"{title}\n{body}"
    neither = _neither(title, body, whole)
    if neither:
        return Kind.NEITHER, neither
    if _places_protocol(title, body):
        return Kind.PROTOCOL, "places_a_protocol"
    by_title = _by_words(_WILL_BE_PLACED.sub(" ", title), "title")
    if by_title:
        return by_title
    body = _NO_PROTOCOL.sub(" ", body)
    body = _INVITES_TO_READ.sub(" ", _ANNOUNCED_BEFORE.sub(" ", _PROTOCOL_PROMISED.sub(" ", body)))
    by_lead = _by_words(body[:_LEADING], "text", body)
    return by_lead or _by_words(body, "text", body) or _by_links(links) or _by_nothing(whole)


def _finer(title: str, body: str) -> str:
    """What an announcement is besides: one put right, or one that may be of another field."""
    if _field_unclear(title, body):
        return FIELD_UNCLEAR
    scheduled = _pattern("schedule").search(title) and not _pattern("announcement").search(title)
    if scheduled and not _MAKES_KNOWN.search(body[:_LEADING]):
        return SCHEDULE
    if _corrects(title):
        return "title_corrects"
    return "text_corrects" if _corrects(body[:_LEADING]) else ""


def _corrects(text: str) -> bool:
    return _pattern("correction").search(_QUOTED.sub(" ", text)) is not None


def _places_protocol(title: str, body: str) -> bool:
    """Whether a notice says of a protocol that it stands here, and nothing of a hearing to come."""
    lead = body[:_SAID_EARLY] if _BARE_TITLE.fullmatch(title) else title
    placed = _PROTOCOL_PLACED.search(lead)
    if placed is None or _PROTOCOL_LATER.search(f"{lead}\n{body}"):
        return False
    said = _pattern("notice").sub(" ", lead)
    return not _announces(said)


def _neither(title: str, body: str, whole: str) -> str | None:
    hearing_title = _pattern("hearing").search(title) is not None
    for section in ("vacancy", "tender"):
        if _pattern(section).search(title) and not hearing_title:
            return section
    if not hearing_title and not _pattern("hearing").search(_RUBRIC_LINE.sub("\n", f"{title}\n{body}")):
        for section in ("vacancy", "tender"):
            if _pattern(section).search(whole):
                return section
        if (
            _pattern("other_protocol").search(whole)
            or _pattern("screening").search(whole)
            or not (
                _pattern("protocol").search(f"{title}\n{_first_line(body)}")
                or _pattern("protocol").match(body)
                or _paper_of_ours(title or body[:_LONGEST_HEAD], whole)
            )
        ):
            return NOT_ABOUT_HEARINGS
    if not hearing_title and _minutes_of_others(title, body):
        return NOT_ABOUT_HEARINGS
    if _pattern("screening").search(title) and not hearing_title and not _pattern("protocol").search(title):
        return "by_product"
    title, body = _NOT_HELD.sub(" ", title) if _AGAIN.search(title) else title, _NOT_HELD.sub(" ", body)
    if _cancels(title, body):
        return CONTRADICTS if _announces_all_the_same(title, body) else "cancellation"
    if _is_by_product(title, body):
        return "news_about" if _pattern("news").search(body[:_LEADING]) else "by_product"
    if _other_field(title, body, whole):
        return "other_field"
    return _other_section(title, body, hearing_title)


def _minutes_of_others(title: str, body: str) -> bool:
    """Whether a title names the minutes of another meeting, and the first words below it name no hearing either."""
    if not (_pattern("other_protocol").search(title) and _pattern("protocol").search(title)):
        return False
    return _pattern("hearing").search(body[:_LEADING]) is None


def _first_line(body: str) -> str:
    """What stands above a text as a title would; "" where the text begins at once."""
    line = body.partition("\n")[0]
    return line if len(line) <= _LONGEST_HEAD else ""


def _cancels(title: str, body: str) -> bool:
    """Whether a hearing is called off and no other date is given for it."""
    if _DISCUSSION.search(f"{title}\n{body}"):
        title, body = _NO_MEETING.sub(" ", title), _NO_MEETING.sub(" ", body)  # one discusses in writing instead
    in_title = _pattern("cancellation").search(_REMARKS_GONE.sub(" ", _QUOTED.sub(" ", title)))
    lead = _of_this_hearing(f"{title}\n{body}", _REMARKS_GONE.sub(" ", _QUOTED.sub(" ", body))[:_SAID_EARLY])
    in_body = _pattern("cancellation_text").search(lead)
    begins = _first("protocol", lead) < min(_LONGEST_TITLE, _first("cancellation_text", lead))
    minutes = _pattern("protocol").search(title) or (not title and begins)
    if in_body and (_AGAIN.search(f"{title}\n{lead}") or minutes):
        in_body = None
    if not (in_title or in_body):
        return False
    return _pattern("later_told").search(body) is not None or not _MOVED.search(f"{title}\n{lead}")


def _of_this_hearing(whole: str, lead: str) -> str:
    """A text's first words without what they say of another hearing, form or stage: that there is none."""
    lead = _NO_OTHER.sub(" ", lead)
    if _MEETING.search(whole):
        lead = _NO_DISCUSSION.sub(" ", lead)
    not_of_it = (_AT_THIS_STAGE, _IF, _OF_ANOTHER_THING)
    return ". ".join(said for said in lead.split(". ") if not any(one.search(said) for one in not_of_it))


def _announces_all_the_same(title: str, body: str) -> bool:
    """Whether what calls a hearing off in its text says in another sentence that it is held, and when."""
    if _pattern("cancellation").search(title) or _pattern("later_told").search(body):
        return False
    said = [one for one in _SENTENCE.split(body) if not _pattern("cancellation_text").search(_QUOTED.sub(" ", one))]
    return any(_HELD_THEN.search(one) for one in said) and any(_DAY_OR_HOUR.search(one) for one in said)


def _is_by_product(title: str, body: str) -> bool:
    said = f"{title}\n{body}"
    if _TALLY.search(said) and not _TELLS_ONE.search(said):
        return True
    head = _END_OF_HEAD.split(_QUOTED.sub(" ", title or body[:_SAID_EARLY]), maxsplit=1)[0][:_LONGEST_TITLE]
    if _FILLED.search(body):
        head = _HEADED_AS_FORM.sub(" ", head)
    if _pattern("template").search(head) or (_pattern("register").search(head) and not says_protocol(said)):
        return True
    says_more = _pattern("announcement").search(title) or _pattern("protocol").search(f"{title}\n{body[:_LEADING]}")
    if says_more:
        return False
    planned = _pattern("schedule").search(title) is not None and form_of(body) is None
    return planned or _pattern("by_product").search(title) is not None


def _paper_of_ours(head: str, whole: str) -> bool:
    return _announces(head) and _pattern("ours").search(whole) is not None


def _announces(text: str) -> bool:
    return any(_pattern(section).search(text) for section in ("announcement", "announcement_weak"))


def _other_field(title: str, body: str, whole: str) -> bool:
    """Whether the hearing is none of the environment; a project's quoted name is not what a hearing is about."""
    body, whole = _NOT_CONSIDERED.sub(" ", body), _NOT_CONSIDERED.sub(" ", whole)
    if _pattern("ours").search(whole) or _pattern("our_works").search(whole):
        return _named_by_another_field(title) and not _pattern("ours").search(_without_office(body))
    return _pattern("other_field").search(_PLACE_OR_RIDE.sub(" ", without_companies(whole))) is not None


def _named_by_another_field(title: str) -> bool:
    said = _PLACE_OR_RIDE.sub(" ", _QUOTED.sub(" ", title))
    return _pattern("other_field").search(said) is not None and not _pattern("ours").search(title)


def _field_unclear(title: str, body: str) -> bool:
    return _named_by_another_field(title) and _pattern("our_papers").search(body) is None


def _without_office(text: str) -> str:
    """A text without the name of the office that posts everything: «Управление природных ресурсов …»."""
    return _OFFICE.sub(" ", text)


def _other_section(title: str, body: str, hearing_title: bool) -> str | None:
    said = f"{title}\n{body[:_LEADING]}"
    ours = hearing_title or _announces(title) or _HELD_THEN.search(said) or _pattern("protocol").search(said)
    if not ours and _pattern("vacancy").search(said):
        return "vacancy"
    if _pattern("protocol").search(title) or _PROTOCOL_HERE.search(body[:_SAID_EARLY]):
        return None
    if _AGAIN.search(title) and _announces(body):
        return None
    past = _first("news", title)
    if past < len(title) and past < min(_first("announcement", title), len(title)):
        return "news_about"
    if (
        past > len(title)
        and not _announces(title)
        and _first("news", body) < min(_first("announcement", body), _first("protocol", body))
    ):
        return "news_about"
    return None


def _by_words(text: str, where: str, body: str = "") -> tuple[Kind, str] | None:
    protocol, announced = _first("protocol", text), _first("announcement", text)
    if min(protocol, announced) > len(text):
        return (Kind.ANNOUNCEMENT, f"{where}_announces") if _announces(text) else None
    if protocol < announced:
        return Kind.PROTOCOL, f"{where}_says_protocol"
    if where == "text" and protocol <= len(text) and len(_DONE.findall(body)) >= 2:
        return Kind.PROTOCOL, "text_is_a_protocol"
    return Kind.ANNOUNCEMENT, f"{where}_announces"


def _by_links(links: Iterable[str]) -> tuple[Kind, str] | None:
    folded = [fold(link) for link in links]
    protocol = any(_pattern("protocol").search(link) for link in folded)
    announced = any(_announces(link) for link in folded)
    if protocol == announced:
        return None
    return (Kind.PROTOCOL, "link_says_protocol") if protocol else (Kind.ANNOUNCEMENT, "link_announces")


def _by_nothing(whole: str) -> tuple[Kind, str]:
    if len(_DONE.findall(whole)) >= 2:
        return Kind.PROTOCOL, "text_is_a_protocol"
    return Kind.ANNOUNCEMENT, NAMES_A_HEARING


def unnamed(reason: str) -> str:
    """The reason of what is neither by its words, for `reason`, and may be a hearing's by its day and project."""
    return UNNAMED if reason == NOT_ABOUT_HEARINGS else f"{UNNAMED}_{reason}"


def says_protocol(folded: str) -> bool:
    """Whether a folded text speaks of a protocol anywhere, slips of the keyboard mended, or is filled in like one."""
    return _pattern("protocol").search(mended(folded)) is not None or _FIELD_OF_MINUTES.search(folded) is not None


def form_of(folded: str) -> Form | None:
    """The form that a folded text names first; None where it names none."""
    meeting, discussion = _MEETING.search(folded), _DISCUSSION.search(folded)
    if meeting and discussion:
        return Form.OPEN_MEETING if meeting.start() < discussion.start() else Form.PUBLIC_DISCUSSION
    if meeting:
        return Form.OPEN_MEETING
    return Form.PUBLIC_DISCUSSION if discussion else None
