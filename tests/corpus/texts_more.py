"""More templates, written after the reader was set on the others. Those that it failed tune it since."""

# ruff: noqa: E501 - a text stands on one line

from __future__ import annotations

from dataclasses import replace

from tests.corpus.model import Label
from tests.corpus.templates import announces, minutes, numbered, other

_ROWS = [
    announces("ru", "{co} объявляет о проведении общественных слушаний {form} по {pr}, {when}, {place}\n"),
    announces("ru", "К сведению населения\nНа основании письма-запроса инициатора ({letter}) {when} запланировано проведение общественных слушаний ({formn}) в отношении документа: {prn}. Инициатор намечаемой деятельности {co}. {place}"),
    announces("ru", "{co}\nНастоящим доводим до сведения общественности: по адресу {place} {when} проводятся слушания, на которые выносится {prn}. {comments}", form="open"),
    announces("ru", "Общ. слушания в форме открытого собрания\nНаименование объекта | {prn}\nЗаказчик | {co}\nДата и время | {when}\nМесто | {place}\nКонтакты | {contact}", form="open"),
    announces("ru", "Онлайн слушания {co}\nОбсуждение материалов ({prn}) пройдет {when} в смешанном формате: очно ({place}) и на платформе ZOOM. Регистрация участников с 8:30. {zoom}", form="open"),
    announces("ru", "Управление информирует жителей региона\n{co} выносит {prn} на общественные слушания. Открытое собрание начнется {day} {hour}, {place}. Перерыв с 13:00 до 14:00 часов.", form="open"),
    announces("ru", "ВНИМАНИЮ ЗАИНТЕРЕСОВАННОЙ ОБЩЕСТВЕННОСТИ\nпройдут общественные слушания\n{when}\n{place}\nпо {pr}\n{co}", form="open"),
    announces("ru", "Публичные обсуждения материалов {co}\nСрок публичных обсуждений: {when}. Материалы: {prn}. {licence} {territory} Ответственный исполнитель: ТОО «Эко-Аудит», 2017 г.", form="discussion"),
    announces("ru", "Объявление\n{co} начинает публичные обсуждения. {prn}. Свои предложения можно оставить на портале {when}.", form="discussion", split="tuning"),
    announces("ru", "Перечень предстоящих общественных слушаний\n{items}", take="three", item="• {prn} ({co}) – {place}, {when}"),
    announces("ru", "Общественные слушания {co}\n{co} проводит {day} в {place} слушания по двум проектам:\n{items}\nОзнакомиться с материалами можно на сайте управления.", take="pair", item="{hour}: {prn}"),
    announces("ru", "Открытые собрания в районах\n{co} и другие природопользователи приглашают:\n{items}", take="two", item="{n}. Проект – {prn}. Инициатор – {co}. Время – {when}. Место – {place}."),
    announces("kk", "{co} {when} {form} {pr} бойынша қоғамдық тыңдау өткізетіні туралы хабарлайды\n"),
    announces("kk", "Жергілікті тұрғындардың назарына\nБастаманың авторы {co} {pr} жөнінде жұрт пікірін тыңдайды. Жиналыс {when} басталады, {place}. {comments}", form="open", split="tuning"),
    announces("kk", "Хабарландыру\nҚұжат атауы | {pr}\nБастамашы | {co}\nКүні мен уақыты | {when}\nӨтетін жері | {place}\n{letter}", form="open"),
    announces("kk", "{co} ашық жиналысы\n{day} {hour}, {place}. Күн тәртібінде: {pr}. Тіркеу сағат 8:30-дан басталады.", form="open"),
    announces("kk", "Қоғамдық тыңдаулар – {when}\nӨтініш беруші: {co}. Жоба: {pr}. {territory}", form="discussion"),
    announces("kk", "Жария талқылауларға қатысыңыздар\n{co} ұсынған құжат ({pr}) бойынша ұсыныстарды порталда {when} қалдыруға болады. {law}", form="discussion", split="tuning"),
    announces("kk", "Аудандардағы ашық жиналыстар кестесі емес, хабарландыру\n{items}", take="two", item="{n}) {pr}. Бастамашы – {co}. Уақыты – {when}. Орны – {place}.", split="tuning"),
    announces("kk", "Хабарландыру\n{co} {day} {place} екі жоба бойынша ашық жиналыс өткізеді:\n{items}", take="pair", item="{hour}: {pr}"),
    announces("kk", "Табиғат пайдаланушылардың қоғамдық тыңдаулары\n{items}", take="three", item="- {co}: {pr}; {when}; {place}"),
    announces("ru", "Қоғамдық тыңдаулар / Общественные слушания {co}\n{pr_kk}\n{prn}\n{when}\n{place}", form="open"),
    announces("kk", "Объявление/Хабарландыру\n{co} {pr} бойынша қоғамдық тыңдаулар өткізеді: {when}.\n{co_ru} проводит общественные слушания: {when_ru}, {place_ru}.", form="open"),
    minutes("ru", "Протокол {co} по результатам общественных слушаний\nСлушания: {when}. Материалы: {prn}. {signed} {place}", form="open"),
    minutes("ru", "О результатах общественных слушаний\nВ соответствии с Правилами публикуется протокол открытого собрания, которое прошло {when} по {pr}. Инициатор: {co}. {letter}", form="open"),
    minutes("ru", "Протокол общественных слушаний ({place})\n{co}. {prn}. Дата и время проведения: {when}. Онлайн присоединились 7 человек. Подпись председателя. {signed}", form="open"),
    minutes("ru", "Завершены публичные обсуждения\n{co}, {prn}. Публичные обсуждения проходили {when}. Оформлен и размещен протокол, замечания не поступали.", form="discussion"),
    minutes("ru", "Протоколы за неделю\n{items}", take="two", item="- протокол слушаний {co} по {pr}, проведенных {when}"),
    minutes("kk", "{co} бойынша хаттама\n{when} өткен ашық жиналыс. Қаралған құжат: {pr}. {place}. {signed}", form="open"),
    minutes("kk", "Қоғамдық тыңдаулардың нәтижесі: хаттама\n{pr}. Бастамашы {co}. Тыңдау {day} {hour} басталды. Дауыс беру нәтижесі: қолдау.", form="open"),
    minutes("kk", "Жария талқылау аяқталды, хаттамасы жарияланды\n{co}: {pr}, {when}", form="discussion"),
    minutes("kk", "Апталық хаттамалар\n{items}", take="two", item="- {co} қоғамдық тыңдауының хаттамасы: {pr}, {when} өткен"),
    other(Label.CORRECTION, "ru", "О переносе времени\nВ связи с техническими причинами слушания {co} ({prn}) будут проведены не {old}, а {when}.", take="moved"),
    other(Label.CORRECTION, "kk", "Қоғамдық тыңдау басқа күнге ауыстырылды\n{co} {old} өтуі тиіс тыңдауы ({pr}) {when} болады.", take="moved", split="tuning"),
    other(Label.CORRECTION, "ru", "Поправка к объявлению\nВ тексте объявления {co} неверно указано место. Правильно: {place}. {prn}, {when}.", form="open"),
    other(Label.CORRECTION, "kk", "Нақтылау\n{co} қоғамдық тыңдауының ({pr}) уақыты нақтыланды: {when}. {place}", form="open", split="tuning"),
    other(Label.CANCELLATION, "ru", "Слушания {co} не состоятся\nВ связи с отказом инициатора слушания по {pr}, которые должны были пройти {when}, отменены.", split="tuning"),
    other(Label.CANCELLATION, "ru", "О прекращении процедуры общественных слушаний\n{co} отказалось от проведения слушаний {when} по {pr}. Процедура прекращена.", split="tuning"),
    other(Label.CANCELLATION, "kk", "Қоғамдық тыңдау өтпейді\n{when} жоспарланған {co} тыңдауы ({pr}) бастамашының өтініші бойынша алынып тасталды."),
    other(Label.NEWS, "ru", "Как прошло открытое собрание в районе\nЖурналисты побывали на слушаниях по {pr}. Представитель {co} ответил на вопросы активистов."),
    other(Label.NEWS, "kk", "Халық талқысынан өткен жоба\n{co} өкілдері {day} тұрғындармен кездесіп, {pr} туралы айтып берді. Жиналғандар сұрақтарына жауап алды.", split="tuning"),
    other(Label.OTHER_FIELD, "ru", "Слушания по изменению схемы движения автобусов\nОтдел пассажирского транспорта {free} проводит общественные слушания по новым маршрутам.", none=True, split="tuning"),
    other(Label.OTHER_FIELD, "ru", "Общественные слушания по проекту программы развития территории\nАкимат района {free} выносит на обсуждение программу социально-экономического развития.", none=True, split="tuning"),
    other(Label.OTHER_FIELD, "kk", "Кәсіпорынның тарифтік сметасы бойынша қоғамдық тыңдау\n«Қала Су» КМК {free_kk} тарифтік сметаның орындалуы туралы есеп береді.", none=True),
    other(Label.TENDER, "ru", "Приглашение к участию в закупках\nНеобходима поставка контейнеров для отходов. Ценовые предложения принимаются до {free}.", none=True),
    other(Label.VACANCY, "ru", "Требуется инспектор отдела экологии\nКонкурс на вакантную должность, собеседование {free}.", none=True, split="tuning"),
    other(Label.OTHER, "ru", "Лист регистрации участников слушаний\n{co}, {prn}, {when}", form="open"),
    other(Label.OTHER, "kk", "Экологиялық білім күні\n{free_kk} мектеп оқушыларына экологиялық сабақ өткізіледі.", none=True),
]  # fmt: skip

MORE = numbered("more", [replace(row, split=row.split or "test") for row in _ROWS])
