# Ответы на команды и кнопки

hint = Я отвечаю на команды: /help покажет их все.

## /status

told-title = Дошло бы до меня предупреждение?
told-yes = Да: источники читаются, сообщения в этот чат доходят.
told-blind = Не обо всем: { $count ->
    [one] сейчас не читается { $count } источник
    [few] сейчас не читаются { $count } источника
   *[other] сейчас не читаются { $count } источников
}, проверьте там сами.
told-unreachable = Нет: последнее сообщение в этот чат не принято. Напишите оператору.
told-shadow = Нет: идет пробный режим, предупреждения получают только операторы.
told-last = Последнее сообщение в этот чат: { $at }.
told-never = Сообщений в этот чат еще не было.
told-waiting = Ждут отправки в этот чат: { $count }.

## /duties, /hearing, /calendar

duties-none = Открытых обязанностей нет.
duties-title = { $count ->
    [one] Открыта { $count } обязанность
    [few] Открыты { $count } обязанности
   *[other] Открыто { $count } обязанностей
}
duties-more = и еще { $count }; все они есть в файле /calendar.
duties-ahead = объявление (срок до собрания)
duties-site = сайт
duties-portal = портал
duties-stage-new = предстоит
duties-stage-soon = срок близко
duties-stage-today = последний день
duties-stage-missed = срок прошел
duties-stage-unknown = без оценки
hearing-how = Укажите регистрационный номер с портала, 11 или 12 цифр: /hearing 25140927001
hearing-unknown = Слушания № { $number } среди ваших нет.
calendar-name = Общественные слушания: сроки
calendar-caption = { $count ->
    [one] { $count } срок
    [few] { $count } срока
   *[other] { $count } сроков
} для календаря. Новый файл заменяет записи прежнего.
calendar-due = Последний день срока: { $day }

## /month, /digest

month-title = { $month } { $year }: по состоянию на { $day }
month-region = { $region }: нарушений { $now }, в прошлом месяце { $before }
month-open-meetings = Открытые собрания
month-public-discussions = Публичные обсуждения
month-announcements = Объявления
month-protocols = Протоколы
month-protocols-in-portal = Протоколы на портале
month-total = Всего нарушений
month-cell = { $name }: { $now } (в прошлом месяце { $before })
month-so-far = Месяц не окончен: числа еще изменятся.
month-map = Нарушения по регионам: { $month } { $year }
month-trend = Нарушения по месяцам: { $region }
digest-how = Укажите месяц так: /digest 2025-04. Без месяца – последний завершенный.
digest-begins = Готовлю документы: { $month } { $year }.

## /language, /quiet, /people

language-ask = Выберите язык сообщений.
language-chosen = Дальше пишу по-русски.
quiet-set = Тихие часы: с { $start } до { $until }.
quiet-last = Последнее предупреждение придет до их начала или сразу: оно не пропадет.
quiet-off = Действуют общие тихие часы: с { $start } до { $until }.
quiet-now = Тихие часы сейчас: с { $start } до { $until }.
quiet-how = Изменить: /quiet 21:00-09:00. Вернуть общие: /quiet off.
people-title = Получают сообщения: { $count }
people-line = { $name } – { $role }; { $regions }
people-nameless = без имени
people-unreachable = сообщения не доходят

## /sources, /queue, /doctor

sources-title = Источники: { $count }
queue-title = Ждут доставки: { $count }
queue-line = { $person }: { $count }, ближайшая попытка { $at }
queue-last = Последнее сообщение отправлено { $at }.
doctor-begins = Проверяю. Каждый источник открывается один раз, это займет некоторое время.

## Кнопки

press-unknown = Эта кнопка больше не действует.
press-may-not = Вы можете только смотреть: отвечают специалисты региона.
press-settled = Здесь уже нечего делать: обязанность закрыта.
press-last-day = Откладывать некуда: это последний рабочий день срока.
press-taken = Записано: взято в работу. До последнего дня напоминать не будем.
press-taken-before = Вы уже взяли это в работу { $at }.
press-taken-by = Это уже взято в работу: { $person }, { $at }.
press-tomorrow = Записано. Напомним { $day }.
press-tomorrow-before = Уже отложено до { $day } ({ $at }).
press-tomorrow-by = Уже отложено до { $day }: { $person }, { $at }.
press-ask-later = Хорошо, спросим завтра утром.
press-disputed = Возражение уже есть, решает оператор.
press-withdrawn = Замечание уже снято оператором.
press-decided-upheld = Уже решено: замечание верно ({ $person }, { $at }).
press-decided-withdrawn = Уже решено: замечание снято ({ $person }, { $at }).
dispute-ask = № { $number }: что не так? Ответьте на это сообщение одной-двумя фразами; решение примет оператор.
dispute-kept = Возражение записано и передано оператору. Пока решения нет, в анализе оно показано как оспоренное и не посчитано.
look-begins = Смотрю, ответ придет сообщением.
look-waits = Источники сейчас читаются, отвечу после этого.
look-failed = Прочитать не удалось. Попробуйте позже.
look-kept = ✅ { $place }: материал найден, размещен в срок.
look-late = ✅ { $place }: материал найден, но размещен позже срока.
look-closed = ⚪ { $place }: больше не требуется.
look-missing = ❌ { $place }: пока не найдено. Прочитано { $at }.
look-unread = 📡 { $source }: прочитать не удалось ({ $reason }).
look-hint = Если материал размещен: он должен стоять в нужной рубрике и называть проект, дату и место слушаний. Прочитать снова можно через 10 минут.
