"""Which part a date plays in a text: the hearing's own, or one of the many others that stand around it."""

from __future__ import annotations

import re
from enum import StrEnum

from checks.reading.slips import mended

_BEFORE, _AFTER = 110, 70
_ENDING = 4  # letters of a Kazakh case ending: 2 қаңтардағы … кодексі


class Role(StrEnum):
    """What a date in a posting is. Only HEARING dates are the hearing's; SIGNING and OTHER serve where none is."""

    HEARING = "hearing"
    SIGNING = "signing"  # the protocol's date, which may or may not be the meeting's
    POSTING = "posting"  # of the posting itself, or of the same notice in a newspaper
    LAW = "law"
    LICENCE = "licence"
    DEADLINE = "deadline"  # for comments
    DATA = "data"  # of a project's figures: по состоянию на 01.01.2025
    FORMER = "former"
    """Of a hearing that was moved, was not held or was held before this one: not this one's, if it says another."""
    OTHER = "other"


_NUMBER_AFTER = re.compile(
    r"\s{0,3}(?:года?|г\.?|ж\.?|жыл[а-я]*)?\s{0,3},?\s{0,2}(?:за\s{0,2})?(?:№|n(?=\s?\d))"
    r"(?!\s?\d{1,4}\s?(?:мектеп|школ|лице|гимнази|орта\s|жалпы|кабинет|зал|уй))"
)
_NUMBER_BEFORE = re.compile(  # «№ 286, от», «№3169-EL»; «школа № 8 24-09-2021» is none
    r"(?:№|n)\s{0,2}(?:[\w/-]{3,20}\s{0,3},?\s{0,3}(?:от\s{0,2})?|[\w/-]{1,2}\s{0,3},?\s{0,3}от\s{0,2})$"
)
_OF_A_LETTER = re.compile(
    r"(?<![а-я])(?:шыг(?:ыс)?|кир(?:ис)?|исх[а-я]*|вх[а-я]*|исходящ[а-я]*|входящ[а-я]*)\.?\s{0,2}(?:№|n)?\s?[\w/-]{1,12}\s?,?\s?(?:от\s)?$"
)
_NAMED_NUMBER = re.compile(
    r"(?:лот|площадк|отвал|участ|блок|школ|котельн|карьер|скважин|очеред)[а-я]{0,5}\s?№\s?\d{1,4}[\s,)\"]{0,4}$"
)
_LAW_AFTER = re.compile(
    r"(?:дагы|деги|тагы|теги|.{4}\s?(?:года|г\.))\s(?:(?!тында|слушан)[^.;\n\d]){0,60}(?:кодекс|зан(?:ы|нын)|буйрыг|каулы|кагидалар)"
)
_BEHIND_LAW = re.compile(r"(?:кодекс|закон|буйры[гк])[а-я]{0,4}\s{0,2}\(?$")
_CAME_IN = re.compile(  # of a letter: «… 21 қаңтарда келіп түскен № 5 хат негізінде»
    r"[^\S\n]?(?:года?|г\.|ж\.?)?[^\S\n]?(?:куни\s)?(?:келип\sтуск|тиркелген|поступивш)[а-я]{0,4}\s"
)
_PUT_UP_THEN = re.compile(  # «Хабарландыру 20 ақпанда ілінді», «20.02.2025 күні хабарландыру шықты»
    r"[^\S\n]?(?:года?|г\.|ж\.?)?[^\S\n]?(?:куни\s)?(?:хабарландыру[а-я]*\s|объявление\s)?(?:вышл[оа](?![а-я])|(?:был[оа]?\s)?(?:вывешен|подан|дан)[оа](?![а-я])|илин[гд]|жариялан[гд]|орналастырыл[гд]|шык[кт]|разместил|опубликовал|опубликован[оа]?(?![а-я])|размещен[оа]?(?![а-я])|"
    r"(?:[а-я]{4,20}\s){0,2}(?:сайт|портал|ресурс)[а-я]*\s(?:салын|койыл|жуктел|енгизил)|"
    r"(?:-?[дтн][ае]н\s)?(?:бастап\s)?(?:[а-я]{4,20}\s){0,2}танысу[гк]а\s)"
)
_STAGE_THEN = re.compile(  # «10 апреля 2025 г.: размещение материалов на портале»
    r"[^\S\n]?(?:года?|г\.|ж\.?)?[^\S\n]?[:|-]\s?(?:начало\s|дата\s)?(?:размещени[ея]|публикаци[яи]|опубликован|орналастыру|жариялау|"
    r"при[её]м[а-я]?\s(?:замечани|предложени)|окончание\sприема|ескерту[а-я]*\s[^.;\n]{0,30}кабылда)"
)
_LAW = re.compile(r"приказ|закон|кодекс|постановлен|правил|распоряжен|буйры|каулы|кагида|утвержден|бекит|решени[ея]\s")
_LICENCE = re.compile(
    r"лиценз|контракт|келисимшарт|разрешени[ея]\s{0,2}(?:№|от)|заключени[ея]|договор|шарт(?:ы|ка)?\s|"
    r"справк|куалик|свидетельств"
)
_DAY_IN_BRACKETS = re.compile(  # «размещены протоколы слушаний (дата – 23.04.2025)»: of the one or of the other
    r"(?:протокол|хаттама)[^.\n]{0,80}\((?:куни|дата|день|отк[а-я]{2,8}\sкуни)\s?[:-]?\s{0,2}$"
)
_PRESS = re.compile(
    r"газет|журнал[аеу]?\s|телеканал|эфир|выпуск[а-я]*\s(?:газет|новост)|бегущ|радио|телеарна|жарыялан[дг]|опубликован"
)
_PRESS_AFTER = re.compile(
    r"\s{0,3}(?:года?|г\.?|ж\.?|жыл[а-я]*)?[^.;\n]{0,40}(?:газет|телеарна|телеканал|(?<![а-я])санында|эфир|радио)|\s{0,3}(?:г\.|ж\.)?\s{0,2}№\s?\d+\s+сан"
)
_AT_ONCE = re.compile(
    r"\s{0,3}(?:года?|г\.?|ж\.?|жыл[а-я]*)?[\s,(]{0,4}(?:[а-я]{4,11}\))?[\s,]{0,3}(?:в|с|сагат|начало)?\s{0,2}"
    r"\d\d?\s?(?:[:.-]\s?\d\d|час|ч(?![а-я])|сагат)"
)
_POSTED = re.compile(
    r"(?:хабарландыру(?:дын|ды)?\s(?:берил|шыккан|илин)|объявлени[ея]\s(?:дано|подано|вышло)|"
    r"опубликован|размещен|дата публикац|дата размещ|дата объявлени|дата подачи|хабарландыру куни|"
    r"орналастыр|жарияла|жарыялан|публикаци|обновлен|"
    r"жанартыл|дата поступлени|поступил|келип тус)[а-я]*[^.;]{0,40}$|"
    r"(?:ознакомит|танысу|доступ|колжетимди)[а-я]*(?:(?!слушани|собрани|состо|тындау|жиналыс)[^.;]){0,40}$"
)
_TERM_OF_DISCUSSION = re.compile(r"(?:срок|период|мерзим)[а-я]*\s(?:[а-я]+\s)?(?:обсуждени|слушани|талкыла)")
_AS_WAS_SAID = re.compile(
    r"как\s(?:ранее\s|и\s)?(?:сообща|объявля|указ|писа|был[оаи]?\s)[а-я]*(?:\s[а-я]{4,14}){0,2}\s$"
)
_PUT_THERE = re.compile(
    r"(?:(?:ресурс|сайт|портал)[а-я]*\s(?:салын|жуктел|енгизил|койыл)[а-я]*[^.;\n]{0,20}|(?:салын|жуктел|орналастырыл)ган\sкуни?\s?:?\s?)$"
)
_POSTING_IT = re.compile(
    r"(?:(?:жариялап|орналастырып|салып)\s(?:отыр|жатыр)[а-я]*|публикуем|размещаем|выкладываем)\s?:[^.;]{0,40}$"
)
_SIGNED = re.compile(
    r"(?:подписан[оаы]?|подписал[аи]?|подписани[ея]|подпис[ьи]|оформлен[а-я]{0,3}|(?<![а-я])колы|"
    r"кол кой[а-я ]{0,9}|кол кою|составлен[а-я]{0,3}|толтырыл[а-я]{0,5}|жасалган|"
    r"(?:протокол|хаттама)[а-я]*\s{0,3}(?:от|№[^.;]{0,12}от|:|-)?)(?:\s{0,2}протокола|\s{0,2}куни?)?(?:\s{0,3}[^\d\w]{0,4}|\s?\.{2,40}\s?)$"
)
_E_SIGNED = re.compile(r"(?:цифров[а-я]{2}\sподпис[ьи]|(?<![а-я])эцп|(?<![а-я])эцк|цифрлык\sкол[а-я]*)\s?[:-]?\s{0,3}$")
_MEASURED = re.compile(  # «замеры проведены 4–8 августа»
    r"(?:замер|изыскани|(?:полев|инструментальн)[а-я]{2}\s[а-я]{4,20}|отбор[а-я]*\sпроб|сынама|олшеу)[а-я]*\s[^.;:\n\d]{0,40}$"
)
_SIGNED_BY = re.compile(  # «Хатшы Ә. Тұрсын, 05.09.2023», «Қолдар (төраға, хатшы) – 08.09.2025»
    r"(?:^|\n|[.(]\s?|,\s)(?:хатшы|секретарь|тор(?:ага|айым)|председатель)[а-я]{0,3}(?:\s[^\n\d:]{0,40})?[\s,.)-]{1,5}$"
)
_SIGNED_THEN = re.compile(
    r"[^\S\n]?(?:куни\s)?(?:кол\s?койыл|(?:[а-я]{3,12}\s){0,3}колымен|бекитилди|толтырылды|подписан)"
)
_HELD_JUST_THEN = re.compile(r"(?<!не )(?:проведенн|состоявш|прошедш)[а-я]{1,5}\s{0,2}\"{0,2}$")
_SPREAD = re.compile(r"(?:хабарландыру мерзим|распростран|информаци|оповещ|таратыл|акпарат)[а-я]*[^;\n]{0,110}$")
_PLACE_OF_WORD = re.compile(r"(?:портал|сайт|интернет-?\s?ресурс|доск|такта|телеканал|арна)[а-я]*[^;\n\d]{0,40}$")
_MEETS_THERE = re.compile(r"состо|начн|начал[оа]|пройд|проводи?т|будут|будет|басталад|отед|отк[ие]зилед")
_ON_A_SITE = re.compile(  # «1) на портале ecoportal.kz 28.02.2025» in the minutes' list of where word was spread
    r"\W*(?:\d{1,2}[.)]\s?)?(?:на\s|в\s)?(?:(?!обсужд|слушан|собран|тында|талкыла)[\w.\"-]{2,40}\s){0,4}(?:портал|сайт|интернет-?\s?ресурс|арна|телеканал|такта|доск)[а-я]*(?:(?!слушани|собрани|тындау|жиналыс)[^;\n\d]){0,40}$"
)
_HEARING_FROM = re.compile(r"(?:слушани[яйе]|тындау[а-я]*|собрани[яйе]|обсуждени[яйе])[^.;\n\d]{0,25}\sот\s{0,3}$")
_STATE_BEFORE = re.compile(r"по\s{1,2}сост(?:оянию|\.)?\s{0,2}на\s{0,3}$")
_STATE_AFTER = re.compile(r"[а-я.\s]{0,12}жагдай")  # 01.01.2025 ж. жағдай бойынша
_SIGNED_AFTER = re.compile(r"[^.;\d]{0,25}(?:хаттама|протокол)")
_DEADLINE = re.compile(
    r"(?:(?:принима|направля|подач|предостав|представ|кабылда|жибер|усыныс|замечани|предложени|"
    r"ескерту)[^.\n]{0,70}|(?<![а-я])до\s{0,2}|не позднее\s{0,2}|по\s{0,2})$"
)
_TILL_AN_HOUR = re.compile(r"[\s,]{0,3}(?:сагат\s?)?\d\d?\s?[:.-]\s?\d\d\s?-?(?:[гк][ае])?\s?дейин")
_UNTIL = re.compile(r"(?:(?<![а-я])до|не позднее)\s{0,2}\"?$")
_DEADLINE_AFTER = re.compile(r"[^\d.;]{0,14}(?:дейин|шейин)|[^\d.;]{0,40}(?:кабылдан|принима)")
_CUE = re.compile(
    r"слушан|тында|собран|жиналыс|состо|провод|провед|отед|отк[еи]з|дата|куни|уакыт|время|период|кезен|"
    r"обсужден|талкыла|перенос|перенес|ауыстыр|(?<![а-я])(?:когда|кашан)(?![а-я])|(?<![а-я])в\s{0,2}$"
)
_CUE_AFTER = re.compile(r"слушан|тында|собран|жиналыс|состо|провод|провед|отед|отк[еи]з|обсужден|талкыла|аралыг|сагат")
_NOT_HELD = re.compile(
    r"(?:[^.;\n\d]|\d{1,2}[:.]\d\d){0,60}?(?:(?<![а-я])не (?:состоял|прошл|(?:был[аио]? )?проведен)|отменен|"
    r"отпед[иы]|отк[ие]зилмед[иы]|отк[еи]н жок|(?:болма|отпе|отк[ие]зилме)(?:й\s?кал|ган|ген))"
)
_INSTEAD_OF = re.compile(
    r"(?:(?:^|\n)\s{0,3}(?:было|прежде|раньше)\s?:|вместо|взамен|ранее\s+(?:был[аои]?\s+)?(?:назначен|объявлен|запланирован)[а-я]*(?:\s+на)?|назначенн[а-я]+\s+на|"
    r"запланированн[а-я]+\s+на|(?:предыдущ|прежн|прошл|первоначальн)[а-я]{2,3}\s(?:общественн[а-я]{2}\s)?(?:слушани|собрани|обсуждени)[а-я]{1,2}(?:(?!не\sсостоя)[^.,;\n]){0,60}|(?:алдынгы|бурынгы|алгашкы|откен\sжолгы)\s(?:когамдык\s)?(?:тындау|жиналыс|талкылау)[а-я]*(?:(?!байланысты|соган)[^.,;\n]){0,60}|бурынгы\s+куни\s?:?|(?:прежн|стар)[а-я]{2}\s+дат[аы]\s?:?|(?:перенесен[аоы]?|перенос[а-я]*)\s+с)\s{0,3}\"{0,2}$"
)
_FIRST_WAS = re.compile(  # «алғашқысы 14.10.2021 күні болған», «первые были 15.10.2021»
    r"(?:(?<![а-я])(?:алгашкы|биринши|бурынгы|алдынгы)(?:сы|си)?(?:\s(?:когамдык\s)?(?:тындау|жиналыс|талкылау)[а-я]*)?|"
    r"(?<![а-я])(?:перв|предыдущ|прежн|прошл)[а-я]{2,3}(?:\s(?:общественн[а-я]{2}\s)?(?:слушани|собрани|обсуждени)[а-я])?\s"
    r"(?:уже\s)?(?:был[иоа]?|прошл[ио]|состоял(?:ись|ось)|проведен[ыо]|проводил(?:ись|ось)))\s$"
)
_AGAIN = re.compile(r"повторн|кайта")
_AFTER_THAT = re.compile(r"(?<![а-я])после\s(?:[а-я]{5,14}\s)?(?:слушани|собрани|обсуждени)[а-я](?:\sот)?\s$")
_AFTER_IT = re.compile(  # «қайталама тыңдау: 12.10.2021 күні өткен тыңдаудан кейін»
    r"[^\S\n]?(?:г\.?|ж\.?|жыл[а-я]*)?[^\S\n]?(?:куни\s)?(?:откен|болган|отк[ие]зилген)\s(?:когамдык\s)?"
    r"(?:тындау|жиналыс|талкылау)[а-я]*[дтн][ае]н\sкейин"
)
_INSTEAD = re.compile(
    r"[а-я.\s)-]{0,8}(?:\d\d?[:.]\d\d\s?)?(?:емес|орнына|не действу[а-я]+|отуи? (?:тиис|керек))(?![а-я])"
)
_MOVED_FROM = re.compile(  # «15 мамырдағы тыңдау 29 мамырға …», «15 мая перенесены на 29 мая»
    r".{0,4}(?:дагы|деги|тагы|теги)\s(?:белгиленген\s)?(?:когамдык\s|ашык\s)?(?:тындау|жиналыс|талкылау)[а-я]*\s$|.{0,4}-?[дтн][ае]н\s$|"
    r".{0,4}\s(?:года?\s|г\.\s)?[^.;\n\d]{0,40}(?:перенос|перенес|отлож)[а-я]*(?:\s[а-я]{4,14}){0,2}\s(?:на|до)\s$"
)
_MOVED_TO = re.compile(  # «19 тамыздан 26 тамызға ауыстырылды», «26.08.2025-ке жылжытылды»
    r".{0,4}-?[гк][ае][\s,]{1,2}(?:сагат\s[\d:.]{1,5}(?:-?[гк][ае])?\s)?(?:ауыс|жылжы|кош[иы]р|кейинге\s(?:калд|жылжы|шегер))"
)
_PUT_OFF_TO = re.compile(r"(?:перенос|перенес|отлож)[а-я]*(?:\s[а-я]{4,14}){0,2}\s(?:на|до)\s$")
_REPLACED = re.compile(r"[^;\n]{0,24}?(?:замен(?:ить|яется|яются|ен[ыао]?)(?![а-я])|деген создер(?!мен))")
_LABEL_LINE = re.compile(  # the cell above: «Күні, уақыты», «Дата проведения»
    r"(?:^|\n)(?:куни,?\s(?:мен\s)?уакыты|дата,?\s(?:и\s)?время|дата\s(?:и\sвремя\s)?проведени[а-я]+|время\sпроведения|"
    r"отк(?:ен|изилген|изу)\s(?:куни|уакыты)[а-я]*|когда|кашан|мерзими|кезени|сроки?)[^\n\d]{0,30}\n\s?$"
)
_HELD_THEN = re.compile(  # «12.11.2021 г. в спортзале школы прошло …», «11.11.2021: протокол»
    r"\s{0,2}(?:года?|г\.?|ж\.?|жыл[а-я]*)?(?:\s?:\s{0,2}(?:протокол|хаттама)|\s(?:в|на)\s[^\n\d]{0,60}?прош(?:ло|ли|ел|ла)(?![а-я]))"
)
_LABEL_BELOW = re.compile(  # «2025 жылғы 2 сәуір\n(тыңдау өткен күн)»
    r"\s{0,2}(?:года?|г\.?|ж\.?|жыл[а-я]*)?\s{0,2}\n?\s?\((?:[а-я]{4,12}\s)?(?:отк(?:ен|изилген|изу|изилетин)|отетин|дата|день|кун)[^)\n]{0,40}\)"
)
_MINUTES_OF_IT = re.compile(
    r"[^\S\n]{0,2}(?:года?|г\.?|ж\.?|жыл[а-я]*)?[^\S\n](?:когамдык|ашык)\s(?:тындау|жиналыс)[а-я]*\sхаттама"
)
_OF_THAT_DAY = re.compile(  # «22 қаңтардағы ашық жиналыстың хаттамасы»
    r".{0,4}(?:дагы|деги|тагы|теги)\s(?:откен\s)?(?:когамдык|ашык)\s(?:тындау|жиналыс)"
)
_ENDS_A_TITLE = re.compile(r"[^\S\n]?(?:года?|г\.?|ж\.?)?[^\S\n]?(?:\n|$)")
_OF_MINUTES = re.compile(r"хаттама|протокол")
_MOST_MARKS = 4  # quotes and brackets before a date that leads a text
_TITLE_GOES_ON = re.compile(
    r"\s?(?:года?|г\.?|ж\.?)?\s?[-:]\s?(?:когамдык|ашык|общественн|открыт|публичн)[а-я]*\s(?:тындау|жиналыс|слушани|собрани|обсуждени)"
)
_LEADING = re.compile(r"\s{0,3}[\"(]{0,2}\s{0,2}")


def role_of(folded: str, begin: int, stop: int, others: tuple[int, int], *, timed: bool, period: bool) -> Role:
    """The role of the date at `begin:stop` of a folded text.

    `others` are the end of the date before it and the beginning of the one after: words beyond them speak of those.
    `timed`: an hour belongs to it; `period`: it is a stretch of days.
    """
    before = mended(folded[max(others[0], begin - _BEFORE) : begin])
    after = mended(folded[stop : min(others[1], stop + _AFTER)])
    ending = folded[max(begin, stop - _ENDING) : stop]
    own = _foreign(before, ending, after, timed) or _own(before, ending, after, timed, period)
    return own or (Role.HEARING if period else _weak(folded, begin, before, ending, after))


def is_stage(folded: str, end: int) -> bool:
    """Whether a day that ends at `end` of a folded text is that of a posting or of comments: «10 мая: приём …»."""
    return _STAGE_THEN.match(folded, end) is not None


def is_moved_to(folded: str, begin: int, stop: int) -> bool:
    """Whether a hearing is said to be moved to the day at `begin:stop` of a folded text: «… 26 тамызға ауыстырылды»."""
    return _MOVED_TO.match(folded, max(begin, stop - _ENDING)) is not None


def _foreign(before: str, ending: str, after: str, timed: bool) -> Role | None:
    sentence = re.split(r"[;\n]", before)[-1]
    if any(one.match(after) for one in (_NOT_HELD, _INSTEAD, _REPLACED)) or _INSTEAD_OF.search(before):
        return Role.FORMER
    if _MOVED_FROM.fullmatch(ending + after):
        return Role.FORMER
    again = _AGAIN.search(sentence) and (_AFTER_IT.match(after) or _AFTER_THAT.search(before))
    if again or _FIRST_WAS.search(before):
        return Role.FORMER
    if _STATE_BEFORE.search(before) or _STATE_AFTER.match(after):
        return Role.DATA
    numbered = _NUMBER_BEFORE.search(before) is not None and not (
        _NAMED_NUMBER.search(before) or _SIGNED.search(before)
    )
    if _E_SIGNED.search(sentence):
        return Role.SIGNING
    if _MEASURED.search(sentence):
        return Role.DATA
    if timed and (_AT_ONCE.match(after) or not numbered):
        return None
    if _OF_A_LETTER.search(before):
        return Role.LAW
    if _NUMBER_AFTER.match(after) or numbered:
        return Role.LICENCE if _LICENCE.search(sentence) else Role.LAW
    if not timed and _LAW_AFTER.match(ending + after):
        return Role.LAW
    if _LAW.search(sentence[-60:]) and re.search(r"\sот\s{0,3}$", before):
        return Role.LAW
    if not timed and (_BEHIND_LAW.search(before) or _CAME_IN.match(after)):
        return Role.LAW
    if _LICENCE.search(sentence[-50:]) and not _CUE.search(sentence[-40:]):
        return Role.LICENCE
    return None


def _own(before: str, ending: str, after: str, timed: bool, period: bool) -> Role | None:
    sentence = re.split(r"[;\n]", before)[-1]
    if not timed and _HEARING_FROM.search(sentence):
        return Role.SIGNING
    if not period and _HELD_JUST_THEN.search(sentence):
        return Role.HEARING
    if _PUT_OFF_TO.search(sentence) or _MOVED_TO.match(ending + after):
        return Role.HEARING
    if _DEADLINE.search(sentence) and not (period and _CUE.search(sentence[-60:])):
        return Role.DEADLINE if not timed or _UNTIL.search(sentence) or _TILL_AN_HOUR.match(after) else Role.HEARING
    if timed:
        return Role.HEARING
    if not period and _DEADLINE_AFTER.match(after):
        return Role.DEADLINE
    if _SIGNED.search(sentence) or _SIGNED_BY.search(before) or (not period and _SIGNED_THEN.match(after)):
        return Role.SIGNING
    if not period and _is_where_word_was_spread(sentence):
        return Role.POSTING
    if _POSTING_IT.search(sentence) or (period and _TERM_OF_DISCUSSION.search(sentence)):
        return None
    if not period and _DAY_IN_BRACKETS.search(sentence):
        return Role.SIGNING
    if (
        _POSTED.search(sentence)
        or _AS_WAS_SAID.search(sentence)
        or _PUT_THERE.search(sentence)
        or (not period and (_PUT_UP_THEN.match(after) or _STAGE_THEN.match(after)))
        or _PRESS.search(sentence[-60:])
        or _PRESS_AFTER.match(after)
    ):
        return Role.POSTING
    return None


def _is_where_word_was_spread(sentence: str) -> bool:
    """Whether a date says when a site or a newspaper had the word, and not when one meets there."""
    if not _PLACE_OF_WORD.search(sentence) or _MEETS_THERE.search(sentence):
        return False
    return _SPREAD.search(sentence) is not None or _ON_A_SITE.match(sentence) is not None


def _weak(folded: str, begin: int, before: str, ending: str, after: str) -> Role:
    if _LABEL_LINE.search(before):
        return Role.HEARING
    if "\n" not in before and _ENDS_A_TITLE.match(after) and _OF_MINUTES.search(before):
        return Role.SIGNING  # «Қ/т хаттамасы: Теміртау, 18.12.2025»
    if _HELD_THEN.match(after) or _LABEL_BELOW.match(after):
        return Role.HEARING
    if _OF_THAT_DAY.match(ending + after):
        return Role.HEARING
    leading = begin <= _MOST_MARKS and _LEADING.fullmatch(folded, 0, begin) is not None
    if not leading and _MINUTES_OF_IT.match(after):  # a date that leads may be the posting's
        return Role.HEARING
    if leading and _TITLE_GOES_ON.match(after):  # «12.05.2022 ж. – қоғамдық тыңдау»: the hearing's or the posting's
        return Role.SIGNING
    if leading or (
        before.endswith("\n")
        and re.match(
            r"\s{0,2}(?:года?|г\.?|ж\.?|жыл[а-я]*)?\s{0,2}[.:\-]?\s{0,2}(?:\n|объявлен|хабарлан|протокол|хаттама)",
            after,
        )
    ):
        return (
            Role.POSTING
            if not re.match(r"[^.\n]{0,40}(?:состо|отед|отк[еи][зн]|провод|провед|прошедш|куни|[дт][ае]\s)", after)
            else Role.HEARING
        )
    if _CUE.search(before) or _CUE_AFTER.search(after):
        return Role.HEARING
    return Role.OTHER
