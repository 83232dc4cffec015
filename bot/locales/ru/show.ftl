# The proof (`tyndau explain`), the status and the duties, in Russian

state-kept = исполнено
state-open = ожидается
state-unclear = неясно
state-late = исполнено с опозданием
state-missing = не исполнено
state-unknown = неизвестно
state-closed = закрыто
stage-new = новое
stage-soon = скоро
stage-today = сегодня
stage-missed = пропущено
stage-resolved = исполнено
stage-unknown = неизвестно
place-site = интернет-ресурс МИО
place-portal = информационная система
kind-announcement = объявление
kind-protocol = протокол
kind-neither = ни объявление, ни протокол
form-open_meeting = открытое собрание
form-public_discussion = публичные обсуждения
rubric-inside = в рубрике
rubric-outside = вне рубрики
rubric-unknown = рубрика не указана
decision-matched = сопоставлено
decision-ask = под вопросом
decision-calls_off = сообщает, что слушания не состоятся
said-violation = нарушение
said-unclear = неясно, не учтено
said-asked = ждет решения, не учтено

# The head
explain-title = Слушание { $number }
explain-form = { $form }, { $when }; { $region }
explain-moved = Прежние даты: { $dates }
explain-withdrawn = Снято с портала.
explain-project = Проект: { $project }
explain-place = Место: { $place }
explain-card = Карточка на портале: { $pages }
explain-card-seen = Карточка появилась: { $interval }
explain-zone = Все часы – по времени региона ({ $zone }).

# A duty
duties-heading = Обязанности
duties-none = Обязанностей нет: ни один срок еще не начался, либо редакция Правил срока не устанавливает.
duty-title = { $kind } – { $place }
duty-verdict = Вывод: { $state } – { $reason } [{ $code }]
duty-baseline = Срок истек до первого полного чтения источника: об этом не сообщается.
duty-law = Основание: Правила, редакция { $edition }, в силе с { $from }
duty-law-until = Основание: Правила, редакция { $edition }, в силе с { $from } по { $until }
duty-clause = пункт { $clause }
duty-code = { $count ->
    [0] статья { $article } Экологического кодекса
    [1] пункт { $clause } статьи { $article } Экологического кодекса
   *[other] пункты { $clause } статьи { $article } Экологического кодекса
}
duty-no-clause = пункт не назван
duty-term-working_days = Срок: { $n } { $n ->
    [one] рабочий день
    [few] рабочих дня
   *[many] рабочих дней
}
duty-term-calendar_days = Срок: не менее { $n } { $n ->
    [one] календарного дня
   *[other] календарных дней
} до собрания
duty-source = Откуда срок: { $source }
duty-confidence-V = Достоверность V: прочитано в самом акте
duty-confidence-S = Достоверность S: по вторичному источнику или анализу министерства
duty-confidence-I = Достоверность I: косвенный вывод
start-announcement = Начало: получение документов, то есть появление карточки на портале: { $interval }
start-protocol = Начало: окончание слушания, { $day }
start-read = Прочитано: { $pages }
count-earliest = Ранний отсчет
count-latest = Поздний отсчет
count-only = Отсчет
day-start = начало, не считается
day-working = { $n }-й рабочий день
day-due = { $n }-й рабочий день – последний день срока, до 23:59:59
day-skipped = пропущен: { $why }
due-one = Последний день срока: { $day }. Ранний и поздний отсчеты совпадают.
due-two = Последний день срока: { $earliest } по раннему отсчету, { $latest } по позднему. Предупреждаем по раннему; нарушение – только после позднего; между ними – неясно.
due-told = { $due } – не рабочий день ({ $why }); предупреждаем к { $day }.
arithmetic-due = { $meeting } − { $n } дн. = { $due }: последний день для объявления
arithmetic-posting = { $meeting } − { $posted } = { $n } { $n ->
    [one] день
    [few] дня
   *[many] дней
} ({ $basis })
arithmetic-shown = указанная дата
arithmetic-appeared = появилось не раньше этого дня
duty-pages = Страницы: { $pages }

# What was found
postings-heading = Записи на сайте
postings-none = Ни одна запись с этим слушанием не сопоставлена.
posting-title = { $kind }: { $title }
posting-where = { $source }, { $rubric }: { $url }
posting-shown = Указана дата { $days }
posting-undated = Дата отдельно от текста не указана
posting-edited = Это правка записи; дата относится к ее первому виду
posting-appeared = Появилась: { $interval }
posting-match = { $decision }, оценка { $score }: { $reason }
posting-unread = Может быть об этом слушании: с уверенностью этого сказать нельзя, потому что ее не удалось прочитать до конца (вложение или перечень нескольких слушаний), в ней нет даты или она названа протоколом, хотя слушание еще не состоялось
posting-attachment = Вложение «{ $name }»: { $why }{ $pages }
attachment-not-had = не удалось скачать ({ $code })
attachment-text = есть текст
attachment-too_many_pages = взяты первые страницы, остальных слишком много
attachment-too_many_rows = взяты первые строки таблицы, остальных слишком много
attachment-too_long = взято начало текста, он слишком длинный
attachment-scan_without_text = это скан без текста
attachment-unreadable_letters = буквы текста нечитаемы
attachment-empty = файл пуст
attachment-too_large = файл слишком велик
attachment-too_deep = разметка файла слишком сложна
attachment-expands_too_much = файл слишком велик в распакованном виде
attachment-unsafe_markup = в файле опасная разметка
attachment-encrypted = файл закрыт паролем
attachment-broken = файл поврежден
attachment-archive_listed = это архив; архивы не открываются
attachment-no_converter = для этого формата на сервере нет программы
attachment-unknown_format = формат файла неизвестен
attachment-timed_out = чтение не закончилось вовремя
attachment-out_of_memory = для чтения не хватило отведенной памяти
attachment-worker_died = чтение файла прервалось
attachment-not_fetched = еще не скачано
attachment-missing = по ссылке ничего нет
attachment-other_host = лежит на чужом сайте
interval-between = между { $after } (ее еще не было) и { $at } (была)
interval-unknown = не позже { $at }; стояла уже при первом полном чтении
findings-heading = В анализе
findings-none = В анализ ничего не вошло.
finding-line = { $month }: { $what } – { $said }, { $reason } [{ $code }]; { $pages }
finding-due = { $month }: { $what } – { $said }, срок { $due }, { $reason } [{ $code }]; { $pages }
placement-line = { $month }: размещено – { $kind }, { $place }; { $pages }
unknown-line = { $month }: { $kind }, { $place } – неизвестно: источник { $source } полностью прочитан в последний раз { $since }
unknown-never = { $month }: { $kind }, { $place } – неизвестно: источник { $source } полностью не прочитан ни разу
unknown-lost = { $month }: { $what } – неизвестно: { $reason } ({ $code }); источник { $source } в последний раз показывал это { $since }
unknown-lost-always = { $month }: { $what } – неизвестно: { $reason } ({ $code }); источник { $source }
pages-heading = Страницы, на которых это основано
page-line = [{ $no }] { $url }
page-seen = прочитана { $moment }, SHA-256 { $hash }

# Status and duties
status-title = Состояние на { $moment }
status-region = Регион
status-new = Новые
status-soon = Скоро
status-today = Сегодня
status-missed = Пропущено
status-unknown = Неизвестно
status-violations = Нарушений за { $month }
status-source = Источник
status-health = Чтение
status-last = Полностью прочитан
status-everywhere = Все регионы
status-never = Ни один источник еще не читался: пока ничего не известно. Первое чтение: `tyndau watch --once`.
health-ok = в порядке
health-partial = частично
health-failing = не читается
health-not_recognised = не распознан
health-suspect = под вопросом
health-blocked = не пускает
health-certificate = сертификат не прошел проверку
health-unreachable = нет соединения
health-recovered = снова читается
health-never_read = не читался
duties-title = Открытые обязанности: { $n }
duties-empty = Открытых обязанностей нет.
duties-due = Срок
duties-stage = Стадия
duties-hearing = Слушание
duties-region = Регион
duties-what = Что
duties-place = Где
duties-project = Проект

# What an open duty asks for, and where
where-site = сайт
where-portal = портал
owed-announcement_missing = объявление
owed-announcement_notice_too_short = объявление не менее чем за { $notice_days } дн. до собрания
owed-protocol_missing = протокол
owed-protocol_missing_in_portal = протокол

# Named reasons of a match: + speaks for it, - against
match-form = форма та же
match-form_differs = форма другая
match-date = дата та же
match-date_and_hour = дата и час те же
match-hour_differs = дата та же, час другой
match-date_in_part = совпадает один край периода
match-date_within = дата внутри периода
match-date_differs = дата другая
match-period = период тот же
match-protocol_date = дата протокола – день слушания
match-protocol_signed_after = протокол датирован вскоре после слушания
match-protocol_date_differs = дата протокола не подходит
match-registration_number = регистрационный номер тот же
match-registration_number_of_another = регистрационный номер другой карточки
match-bin = БИН тот же
match-bin_of_another = БИН другой карточки
match-bin_unknown = такого БИН нет ни в одной карточке
match-initiator = инициатор тот же
match-initiator_in_part = название инициатора совпадает частично
match-initiator_of_another = инициатор другой карточки
match-company_unknown = такой компании нет ни в одной карточке
match-quoted_name = название в кавычках то же
match-project = слова проекта совпадают, %:
match-place = место то же
match-company_differs = названа компания другого слушания
match-place_differs = место другое
match-other = номер другой:
match-protocol_before_the_end = протокол появился до окончания слушания
match-order = по времени подходит
match-out_of_order = по времени подходит плохо
match-long_after = намного позже слушания
match-long_before = намного раньше слушания
match-names_several = запись называет несколько слушаний
match-too_little_evidence = оснований мало
match-little_evidence = оснований немного
match-near_equal_cards = почти одинаково подходят несколько карточек
match-words_only = совпадают только слова
match-words = совпадают слова
match-told_apart = отличено от похожих карточек
match-no_card_shares_anything = ни с одной карточкой нет общего
