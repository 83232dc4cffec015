# The documents in Russian: the manner of the ministry's analysis of November 2021, with what April 2025 added.

# The opening paragraphs. The ministry bore its former name, and the portal its former address, under the edition of 2021.
doc-opening = { $ministry ->
    [former] Министерство экологии, геологии и природных ресурсов Республики Казахстан
   *[present] Министерство экологии и природных ресурсов Республики Казахстан
}, подводя итоги мониторинга доступности населения к информации о процессах принятия решений на интернет-ресурсах государственных органов и учета мнения общественности, отмечает следующее.
doc-portal = С 19 августа 2021 года начата работа по размещению { $portal ->
    [former] на Едином экологическом портале (http://ecoportal.kz)
   *[present] в информационной системе (https://hearings.ndbecology.gov.kz/)
} в рубрике «Общественные слушания» информации по общественным слушаниям на основании Правил проведения общественных слушаний от 3 августа 2021 года № 286.
doc-monitoring = По итогам мониторинга официальных интернет-ресурсов территориальных управлений природных ресурсов и регулирования природопользования местных исполнительных органов (далее – МИО) областей и городов республиканского значения, согласно Правилам проведения общественных слушаний, утвержденным приказом и.о. Министра экологии, геологии и природных ресурсов Республики Казахстан от 3 августа 2021 года № 286 (далее – Правила), выявлено размещение (таблица 1):
doc-placed-announcements = { $n } – { $n ->
    [one] объявление
    [few] объявления
   *[many] объявлений
}
doc-placed-protocols = { $n } – { $n ->
    [one] протокол
    [few] протокола
   *[many] протоколов
}
doc-violations = Нарушений – { $n }, из них:
doc-violations-none = Нарушений не выявлено.
doc-violations-announcements = { $n } – по объявлениям
doc-violations-protocols = { $n } – по протоколам
doc-violations-rubric = { $n } – по рубрике «Общественные слушания»
doc-note = Итоги – суммы ячеек. Объявления и протоколы, отсутствующие на интернет-ресурсах, в число размещенных не входят.
doc-table-no = Таблица { $number }
doc-caption-open_meetings = Количество нарушений, выявленных по открытым собраниям
doc-caption-public_discussions = Количество нарушений, выявленных по публичным обсуждениям
doc-foot-columns = Итого по графам
doc-foot-total = Итого за { $month }

# The narrative: one sentence for each violation, its clause, the regions in falling order
doc-found = Выявлены нарушения:
doc-most-often = Самое частое нарушение – { $column ->
    [wrong_rubric] размещение вне рубрики «Общественные слушания»
    [announcement_missing] отсутствие объявления на интернет-ресурсах МИО
    [announcement_backdated] размещение объявления задним числом
    [announcement_posted_late] размещение объявления с опозданием
    [announcement_notice_too_short] нарушение срока опубликования объявления
    [announcement_undated] отсутствие даты размещения объявления
    [protocol_backdated] размещение протокола задним числом
    [protocol_undated] отсутствие даты размещения протокола
    [recording_missing] отсутствие видео- и аудиозаписи слушаний
    [protocol_missing_in_portal] отсутствие протокола в информационной системе
    [protocol_posted_late] размещение протокола с опозданием
   *[other] отсутствие протокола на интернет-ресурсах МИО
} ({ $n }).
doc-discussions = Кроме того, в ходе мониторинга выявлены нарушения в размещении протоколов общественных слушаний в форме публичных обсуждений. На портале размещено: { $announcements }, { $protocols }; нарушений – { $n } (таблица 2).
doc-discussions-none = Нарушений в размещении протоколов общественных слушаний в форме публичных обсуждений не выявлено. На портале размещено: { $announcements }, { $protocols } (таблица 2).
doc-clause = пункт { $clause } Правил
doc-clause-code = пункт { $clause } статьи { $article } Экологического кодекса
doc-clause-code-range = пункты { $clause } статьи { $article } Экологического кодекса
doc-wrong_rubric = Объявления и протоколы размещены вне рубрики «Общественные слушания»: { $in }.
doc-announcement_missing = Объявления о проведении общественных слушаний отсутствуют на интернет-ресурсах{ $clause }: { $in }.
doc-announcement_backdated = Объявления размещены задним числом{ $clause }: { $in }.
doc-announcement_posted_late = Объявления размещены позднее { $days ->
    [1] одного рабочего дня
    [2] двух рабочих дней
    [3] трех рабочих дней
   *[other] { $days } рабочих дней
} со дня получения документов{ $clause }: { $in }.
doc-announcement_notice_too_short = Выявлены нарушения в части сроков опубликования объявлений: менее чем за { $days } { $days ->
    [one] календарный день
    [few] календарных дня
   *[many] календарных дней
} до собрания{ $clause } они опубликованы { $in }.
doc-announcement_undated = Не указана дата размещения объявлений{ $clause }: { $in }.
doc-protocol_backdated = Протоколы размещены задним числом{ $clause }: { $in }.
doc-protocol_undated = Не указана дата размещения протоколов{ $clause }: { $in }.
doc-recording_missing = Отсутствуют видео- и аудиозаписи общественных слушаний{ $clause }: { $in }.
doc-protocol_missing = Протоколы общественных слушаний отсутствуют на интернет-ресурсах МИО{ $clause }: { $in }.
doc-protocol_missing_in_portal = Протоколы отсутствуют в информационной системе{ $clause }: { $in }.
doc-protocol_posted_late = Протоколы размещены позднее { $days ->
    [2] двух рабочих дней
    [3] трех рабочих дней
    [4] четырех рабочих дней
    [5] пяти рабочих дней
   *[other] { $days } рабочих дней
}{ $clause }: { $in }.
doc-discussion-protocol_backdated = Протоколы публичных обсуждений размещены задним числом{ $clause }: { $in }.
doc-discussion-protocol_undated = Не указана дата размещения протоколов публичных обсуждений{ $clause }: { $in }.
doc-discussion-protocol_missing_in_portal = Протоколы публичных обсуждений отсутствуют в информационной системе{ $clause }: { $in }.
doc-discussion-protocol_missing = Протоколы публичных обсуждений отсутствуют на интернет-ресурсах МИО{ $clause }: { $in }.
doc-discussion-protocol_posted_late = Протоколы публичных обсуждений размещены позднее { $days ->
    [2] двух рабочих дней
    [3] трех рабочих дней
    [4] четырех рабочих дней
    [5] пяти рабочих дней
   *[other] { $days } рабочих дней
}{ $clause }: { $in }.

# What stands beside the tables
doc-beside = Не учтено в таблицах
doc-beside-none = Вне таблиц ничего не осталось: все, что приходилось на этот месяц, проверено и решено.
doc-page = Страница { $page } из { $pages }

# This month against the last one, and the trend of twelve months
month-in = { $no ->
    [1] январе
    [2] феврале
    [3] марте
    [4] апреле
    [5] мае
    [6] июне
    [7] июле
    [8] августе
    [9] сентябре
    [10] октябре
    [11] ноябре
   *[12] декабре
}
matters-placed-before = в { $month } – { $announcements } и { $protocols }
matters-more = на { $n } больше, чем в { $month } ({ $before })
matters-less = на { $n } меньше, чем в { $month } ({ $before })
matters-same = столько же, сколько в { $month }
matters-rose = больше всего прибавилось: { $regions }
matters-fell = больше всего убавилось: { $regions }
matters-none-before = анализа за { $month } нет, сравнить не с чем
trend-title = Нарушения за двенадцать месяцев
trend-month = Месяц
trend-meetings = Открытые собрания
trend-discussions = Публичные обсуждения
trend-total = Всего
trend-announcements = Объявления
trend-protocols = Протоколы
trend-none = нет анализа
tile-announcements = { $n ->
    [one] объявление
    [few] объявления
   *[many] объявлений
}
tile-protocols = { $n ->
    [one] протокол
    [few] протокола
   *[many] протоколов
}
tile-violations = { $n ->
    [one] нарушение
    [few] нарушения
   *[many] нарушений
}
tile-unknown = не проверено
shortened = и еще { $n }: полный список с доказательствами – в приложенных файлах
shortened-all = Список по регионам; полный – с проектами, ссылками и доказательствами – в приложенных файлах.

# A correction: what changed against the issue that was sent before, and why
correction-title = Исправление: выпуск № { $number } заменяет выпуск № { $former }
correction-why = Выпуск № { $former } составлен по состоянию на { $moment }.
correction-cells = Изменились ячейки
correction-cell = { $region }, { $column }: было { $was }, стало { $now }
correction-added = Добавлены нарушения
correction-removed = Сняты нарушения
correction-none = Таблицы и список нарушений те же; изменились сведения вне таблиц.
correction-entry = № { $hearing }, { $region }: { $what } – { $why }
correction-because-listed = раньше стояло в списке «{ $list }», теперь решено
correction-because-unknown = раньше источник не был прочитан полностью или у его записей пропали сведения
correction-because-read = доказано чтением { $moment }
correction-because-doubted = теперь стоит в списке «{ $list }»
correction-because-blind = источник не прочитан полностью или у его записей пропали сведения
correction-because-month = рассчитано на другой момент: { $moment }
correction-because-recount = пересчитано: изменился срок, календарь, решение или карточка слушания
correction-edition = Редакция Правил: было { $was }, стало { $now }.

# The workbook
sheet-summary = Сводка
sheet-open_meetings = Таблица 1
sheet-public_discussions = Таблица 2
sheet-violations = Нарушения
sheet-beside = Не учтено
sheet-sources = Источники
sheet-trend = Двенадцать месяцев
sheet-correction = Исправление
cell-region = Регион
cell-form = Форма
cell-column = Нарушение
cell-name = Графа
cell-number = № регистрации
cell-project = Проект
cell-due = Срок
cell-found = Что установлено
cell-card = Карточка на портале
cell-page = Страница
cell-seen = Прочитано
cell-hash = SHA-256 страницы
cell-proof = Все доказательства
cell-list = Список
cell-source = Источник
cell-duties = Обязанностей
cell-since = Последнее полное чтение
cell-after = Первое полное чтение после месяца
cell-days = Дней с полным чтением
cell-of-days = Дней в месяце
cell-passes = Полных чтений
cell-health = Состояние
cell-was = Было
cell-now = Стало
cell-why = Почему
cell-change = Изменение
health-good = читался каждый день
health-gaps = читался не каждый день
health-poor = читался меньше чем половину дней
health-none = в этом месяце полностью не прочитан
change-cell = ячейка
change-added = добавлено
change-removed = снято
