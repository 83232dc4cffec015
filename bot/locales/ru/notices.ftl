## Шапка сообщения

brief-title = Общественные слушания: { $count ->
    [one] { $count } уведомление
    [few] { $count } уведомления
   *[other] { $count } уведомлений
}
brief-subject = Общественные слушания: { $count ->
    [one] { $count } уведомление
    [few] { $count } уведомления
   *[other] { $count } уведомлений
} ({ $day })
brief-part = часть { $part } из { $parts }
brief-baseline = Источники впервые прочитаны полностью. Ниже все, что еще предстоит разместить; о сроках, прошедших раньше, не сообщается.
brief-repeated = Отправлено повторно: дошло ли предыдущее сообщение, неизвестно.
brief-shadow = Пробный режим: сообщение не отправлено в регион.

## Заголовки групп, по срочности

group-today = 🔴 Сегодня последний день
group-passed = 🔴 Предупреждение доставлено с опозданием: день срока прошел
group-missed = ❗ Срок прошел
group-soon = 🟠 Срок подходит
group-too-late = 🟠 Нужно перенести слушание
group-new = 🔵 Предстоит разместить
group-found = ⚠️ Замечания к размещенному
group-ask = ❔ Нужен ваш ответ
group-resolved = ✅ Размещено
group-source = 📡 Состояние источников
group-dispute = ✋ Возражения
group-decided = ✋ Решения по возражениям
group-well = ✅ Все в порядке
group-operator = 🛠 Доставка

## Что сделать

task-announcement = разместить объявление
task-protocol = разместить протокол
task-protocol-recorded = разместить протокол с видео- и аудиозаписью слушаний
missed-announcement = объявление не размещено
missed-protocol = протокол не размещен
resolved-announcement = объявление размещено
resolved-protocol = протокол размещен
resolved-late-announcement = объявление размещено, но позже срока
resolved-late-protocol = протокол размещен, но позже срока

## Где, до какого дня, почему

where = Где: { $places }
place-site = интернет-ресурс МИО ({ $region })
place-portal = информационная система (портал)
due = Последний день:
due-today = (сегодня)
due-left = ({ $days ->
    [one] остался { $days } рабочий день
    [few] осталось { $days } рабочих дня
   *[other] осталось { $days } рабочих дней
})
due-other = По другому отсчету последний день – { $day }; предупреждаем по более раннему.
due-was = Срок истек:
due-working = Последний рабочий день до срока – { $day }.
why = Основание: { $law }
why-term = Основание: { $law }, { $term }
law-clause = пункт { $clause } Правил
law-code = { $count ->
    [0] статья { $article } Экологического кодекса
    [1] пункт { $clause } статьи { $article } Экологического кодекса
   *[other] пункты { $clause } статьи { $article } Экологического кодекса
}
law-rules = Правила проведения общественных слушаний
term-receipt = { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
} со дня получения документов
term-meeting = { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
} после окончания слушаний
term-discussion = { $days ->
    [one] { $days } рабочий день
    [few] { $days } рабочих дня
   *[other] { $days } рабочих дней
} после окончания публичных обсуждений
term-before = не позднее чем за { $days ->
    [one] { $days } календарный день
    [few] { $days } календарных дня
   *[other] { $days } календарных дней
} до собрания
project = Проект: { $project }
hearing-meeting = Собрание: { $day }
hearing-meeting-days = Собрание: { $start } – { $end }
hearing-discussion = Обсуждения: { $start } – { $end }
link-card = Карточка
link-site = Сайт

## Слушание, которое уже нельзя объявить вовремя

too-late = объявление за { $days ->
    [one] { $days } календарный день
    [few] { $days } календарных дня
   *[other] { $days } календарных дней
} до собрания разместить уже нельзя
too-late-due = Последний день для него был
too-late-ask = Попросите инициатора перенести слушание на более поздний день.

## Замечания без срока

found-announcement_backdated = объявление размещено задним числом
found-announcement_undated = у объявления не указана дата размещения
found-announcement_notice_too_short = объявление размещено позже, чем требуется до собрания
found-announcement_posted_late = объявление размещено позже срока
found-announcement_missing = объявление не размещено
found-protocol_backdated = протокол размещен задним числом
found-protocol_undated = у протокола не указана дата размещения
found-protocol_posted_late = протокол размещен позже срока
found-protocol_missing = протокол не размещен
found-protocol_missing_in_portal = протокол не размещен на портале
found-wrong_rubric = размещено вне рубрики «Общественные слушания»
found-recording_missing = не найдена видео- и аудиозапись слушаний
found-other = замечание: { $column }
found-hint = Если это не так, нажмите «Не так».

## Источники

source-trouble = { $source }: не прочитан
source-blind = Не удается прочитать { $source }. Размещенное там не проверяется, проверьте сами.
source-name-portal = портал общественных слушаний
source-name-site = интернет-ресурс МИО ({ $region })
source-reason = Причина: { $reason }
source-last-good = Последнее полное чтение: { $at }
source-never = Полностью не прочитан ни разу.
source-duties = { $count ->
    [one] { $count } обязанность
    [few] { $count } обязанности
   *[other] { $count } обязанностей
} без оценки, пока источник не читается.
source-open = Открыть источник
source-recovered = { $source }: снова читается
sources-mass = Не прочитано источников: { $failed } из { $total }. Похоже, нет связи у нас; регионам об этом не сообщается.
sources-mass-recovered = Источники снова читаются: связь восстановлена.
reason-timeout = нет ответа за отведенное время
reason-blocked = вместо страницы пришла заглушка или защита от роботов
reason-not_recognised = страница не распознана
reason-too_large = ответ слишком велик
reason-tls = сертификат сайта не прошел проверку
reason-http = сайт ответил ошибкой { $code }
reason-unreachable = нет соединения с сайтом
reason-other = { $code }

## Операторам

undeliverable = { $person }: сообщения не доставляются
undeliverable-reason = Причина: { $reason }. Проверьте chat id и адрес почты.

## Что с обязанностью стало после сообщения

mark-resolved = ✅ Уже размещено
mark-late = ✅ Размещено, но позже срока
mark-closed = ⚪ Больше не требуется
mark-taken = 👌 Взято в работу
mark-tomorrow = ⏰ Напомним в следующий рабочий день
mark-disputed = ✋ Оспорено, ждет решения
mark-withdrawn = ✋ Замечание снято
mark-answered = ✅ Ответ получен

## Кнопки

button-posted = 🔄 Размещено, проверить
button-taken = 👌 Беру в работу
button-tomorrow = ⏰ Завтра
button-why = ❓ Почему?
button-not-so = ✋ Не так
button-yes = ✅ Да, то же
button-no = ❌ Нет, другое
button-later = ⏰ Позже
button-uphold = Замечание верно
button-withdraw = Снять замечание
button-announcement = объявление
button-protocol = протокол

## Возражения

dispute-by = Возражает: { $person }, { $region }
dispute-reason = Причина: { $reason }
dispute-upheld = Решение оператора: замечание верно, оно остается в анализе.
dispute-withdrawn = Решение оператора: замечание снято, в анализ оно не войдет.

## Раз в неделю, когда сообщать не о чем

well = Предупреждать не о чем. Портал и сайт последний раз прочитаны { $at }.
well-open = Обязанностей, срок которых еще впереди: { $count }.
