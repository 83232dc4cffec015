"""The last templates, all of the test part: no failure of theirs was ever looked at to set the reader on it."""

# ruff: noqa: E501 - a text stands on one line

from __future__ import annotations

from dataclasses import replace

from tests.corpus.model import Label
from tests.corpus.templates import announces, minutes, numbered, other

_ROWS = [
    announces("ru", "О проведении общественных слушаний в форме {formg}\nУправление природных ресурсов Вас информирует, что {co} ({bin}) организует общественные слушания по {pr}. Слушания пройдут {when}. Адрес: {place}. {licence} {deadline}"),
    announces("ru", "Слушания {co}\nМесто: {place}\nВремя: {when}\nТема: {prn}\nФорма: {formn}"),
    announces("ru", "Объявление для жителей\nУважаемые граждане, {co} просит принять участие в открытом собрании, на котором будет обсуждаться {prn}. Ждем вас {when}, {place}. Справки по тел. 8 (7212) 33-44-55 с 9-00 до 18-00 в рабочие дни.", form="open"),
    announces("ru", "Доступ к экологической информации: {co}\nВ соответствии со ст. 96 Экологического кодекса РК от 2 января 2021 года обеспечивается доступ к проекту {quoted}. Общественные слушания: {when}, {place}.", form="open"),
    announces("ru", "Проект «{wk}»\nОбщественные слушания организует {co}. {law} они состоятся {when}. {place}. Подробнее – на портале, срок ознакомления истекает {deadlineday}.", form="open"),
    announces("ru", "Объявление о публичных обсуждениях проекта\n{prn}\nИнициатор {co}\nСбор предложений и замечаний осуществляется {when}\n{territory}", form="discussion"),
    announces("ru", "Дополнительное объявление о слушаниях\nВ дополнение к опубликованному ({press}) {co} сообщает, что открытое собрание по {pr} пройдет {when}. {place}", form="open"),
    announces("ru", "Объявления о слушаниях на предстоящий месяц\n{items}", take="three", item="{co}. {prn}. {when}. {place}"),
    announces("ru", "{co} – два открытых собрания\nОба собрания состоятся {day} по адресу {place}.\n{items}", take="pair", item="{n}. {prn} (начало {hour})"),
    announces("kk", "Қоғамдық тыңдаулар туралы\nҚұрметті азаматтар! {co} {pr} бойынша пікір алмасуға шақырады. Ашық жиналыс {when} {place} өтеді. Анықтама 9.00-ден 18.00-ге дейін жұмыс күндері.", form="open"),
    announces("kk", "{co} тыңдауы\nОрны: {place}\nУақыты: {when}\nТақырыбы: {pr}\nТүрі: {formn}"),
    announces("kk", "Экологиялық ақпаратқа қолжетімділік\n{law} {co} әзірлеген {pr} талқыға ұсынылады. Қоғамдық тыңдау {when} өткізілмек. {place}. {deadline}", form="open"),
    announces("kk", "Жария талқылау: {co}\nПорталда {pr} орналастырылды. Талқылау мерзімі {when}. {licence}", form="discussion"),
    announces("kk", "Алдағы айдағы тыңдаулар\n{items}", take="three", item="{co}. {pr}. {when}. {place}"),
    announces("kk", "{co} – екі ашық жиналыс\n{day} {place} өтеді:\n{items}", take="pair", item="{n}. {pr} (басталуы {hour})"),
    announces("ru", "Хабарландыру/Объявление {co}\n{pr_kk}. {when_kk}. {place_kk}.\nОбщественные слушания в форме {formg}: {prn}. {when}."),
    minutes("ru", "Протокол слушаний {co}, {wk}\nОткрытое собрание состоялось {when}, {place}. Протокол составлен {signedday}.", form="open"),
    minutes("ru", "Размещение протоколов\n{co}. Протокол общественных слушаний по материалам: {prn}. Слушания прошли {day}.", form="open"),
    minutes("ru", "Общественные слушания {co}: протокол и ответы на замечания\n{prn}\nПериод: {when}", form="discussion"),
    minutes("ru", "Протокольное оформление открытого собрания\nПротокол общественных слушаний от {signedday}. Предмет: {prn}. Собрание проведено {when} в {place}. Заказчик – {co}.", form="open"),
    minutes("kk", "{wk}: хаттама\n{co} өткізген ашық жиналыс {when} болды. Хаттама {signedday} жасалды.", form="open"),
    minutes("kk", "Хаттама орналастырылды\n{co}, {pr}. Тыңдау өткен күн: {day}. {place}", form="open"),
    minutes("kk", "{co} жария талқылауының хаттамасы\nЖоба – {pr}, мерзімі – {when}.", form="discussion"),
    other(Label.CORRECTION, "ru", "Перенос открытого собрания {co}\nСобрание по {pr} состоится не {old}, как сообщалось, а {when}.", take="moved"),
    other(Label.CORRECTION, "kk", "Өзгеріс туралы хабарлама\n{co}: {pr} бойынша тыңдау күні өзгерді, енді {when} өтеді (бұрын {old} деп жазылған).", take="moved"),
    other(Label.CORRECTION, "ru", "Изменение места проведения слушаний\n{co}: открытое собрание ({prn}) {when} пройдет по новому адресу: {place}.", form="open"),
    other(Label.CANCELLATION, "ru", "Объявление об отмене\nОткрытое собрание {co} по {pr}, объявленное на {when}, отменяется по заявлению инициатора."),
    other(Label.CANCELLATION, "kk", "Хабарландыру\n{when} өтетін {co} қоғамдық тыңдауы ({pr}) белгісіз мерзімге шегерілді, өткізілмейді."),
    other(Label.NEWS, "ru", "В акимате рассказали о новом производстве\nНа встрече с населением представители {co} рассказали о проекте ({wk}). Общественные слушания прошли активно."),
    other(Label.OTHER_FIELD, "ru", "Публичные слушания по утверждению нормативов водопотребления и тарифной сметы\nГКП «Теплосеть» {free} приглашает потребителей.", none=True),
    other(Label.OTHER_FIELD, "kk", "Ауыл әкімінің есебі\nӘкім {free_kk} тұрғындар алдында есеп береді, қоғамдық тыңдау өтеді.", none=True),
    other(Label.TENDER, "kk", "Ашық конкурс өткізу туралы хабарландыру\nҚалдықтарды шығару қызметін сатып алу {free_kk} өтеді.", none=True),
    other(Label.VACANCY, "kk", "Конкурс: бос мемлекеттік әкімшілік лауазым\nЭкологиялық бақылау бөлімінің маманы. Құжаттар {free_kk} дейін.", none=True),
    other(Label.OTHER, "ru", "Семинар для природопользователей\n{free} состоится семинар по вопросам получения экологических разрешений.", none=True),
    other(Label.OTHER, "kk", "Тыңдауға қатысушыларды тіркеу парағы\n{co}, {pr}, {when}", form="open"),
]  # fmt: skip

LAST = numbered("last", [replace(row, split="test") for row in _ROWS])
