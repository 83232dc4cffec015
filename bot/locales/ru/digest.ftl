# The analysis in Russian. Headings: the ministry's analysis of November 2021; what it lacks is said in its manner.

analysis-title = Анализ работы интернет-ресурсов местных исполнительных органов по доступности населения к информации о процессах принятия решений за { $month } { $year } года
analysis-as-of = По состоянию на { $moment }. Редакция Правил: { $edition }. Выпуск № { $number }.
mail-subject = Анализ общественных слушаний за { $month } { $year } года: { $violations ->
    [0] нарушений нет
    [one] { $violations } нарушение
    [few] { $violations } нарушения
   *[many] { $violations } нарушений
}
mail-languages = Один и тот же анализ на двух языках; в приложении – те же данные файлами.

# What matters, in three sentences
count-announcements = { $n ->
    [one] { $n } объявление
    [few] { $n } объявления
   *[many] { $n } объявлений
}
count-protocols = { $n ->
    [one] { $n } протокол
    [few] { $n } протокола
   *[many] { $n } протоколов
}
count-violations = { $n ->
    [one] { $n } нарушение
    [few] { $n } нарушения
   *[many] { $n } нарушений
}
count-sources = { $n ->
    [one] { $n } источник
    [few] { $n } источника
   *[many] { $n } источников
}
count-duties = { $n ->
    [one] { $n } обязанность
    [few] { $n } обязанности
   *[many] { $n } обязанностей
}
matters-placed-meetings = На интернет-ресурсах МИО по открытым собраниям размещено: { $announcements }, { $protocols }
matters-placed-discussions = на портале по публичным обсуждениям: { $announcements }, { $protocols }
matters-violations = Выявлено { $violations }
matters-violations-meetings = по открытым собраниям – { $n }
matters-violations-discussions = по публичным обсуждениям – { $n }
matters-most = больше всего: { $regions }
matters-no-violations = Нарушений не выявлено
matters-nothing = За этот месяц сообщать нечего: размещений нет, нарушений не выявлено
matters-unknown = Не удалось проверить { $duties }, так как не до конца прочитано: { $sources }; в таблицах это не учтено
matters-unknown-lost = Не удалось проверить { $duties }, так как не до конца прочитано или больше не показывает прежних сведений: { $sources }; в таблицах это не учтено
matters-no-unknown = Непроверенного не осталось: проверено все, что приходилось на этот месяц
matters-open-questions = не вошли в таблицы и ждут решения: { $n }

# The tables
caption-open_meetings = Таблица { $number }. Количество нарушений, выявленных по открытым собраниям
caption-public_discussions = Таблица { $number }. Количество нарушений, выявленных по публичным обсуждениям
head-no = № п/п
head-region = МИО
head-placement = Размещение
head-violations = Нарушения
head-announcements = Объявления
head-protocols = Протоколы
head-protocols_in_portal = Протоколы на портале
head-discussion-protocols = Протоколы публичных обсуждений
head-wrong_rubric = Несоответствие рубрике «Общественные слушания»
head-announcement_missing = Отсутствует объявление
head-announcement_backdated = Размещен задним числом
head-announcement_posted_late = Размещен со дня получения более { $announcement_days } раб. { $announcement_days ->
    [one] дня
   *[other] дней
}
head-announcement_notice_too_short = Нарушение сроков (менее { $notice_days } кален. дней)
head-announcement_undated = Не указана дата размещения
head-protocol_backdated = Размещен задним числом
head-protocol_undated = Не указана дата размещения
head-recording_missing = Отсутствует видео- и аудиозапись слушаний
head-protocol_missing = Отсутствует
head-protocol_missing_in_portal = Отсутствует в информационной системе
head-protocol_posted_late = Нарушение сроков (более { $protocol_days } { $protocol_days ->
    [one] рабочего дня
   *[other] рабочих дней
})
head-absence = Отсутствует
head-absent-in-portal = Информационная система
head-absent-on-site = ИР МИО
head-total = Итого
foot-total = Итого за { $month }

# A violation in the lists: what was not kept
column-wrong_rubric = размещено вне рубрики «Общественные слушания»
column-announcement_missing = объявление отсутствует на интернет-ресурсе
column-announcement_backdated = объявление размещено задним числом
column-announcement_posted_late = объявление размещено с опозданием
column-announcement_notice_too_short = объявление размещено менее чем за { $notice_days } { $notice_days ->
    [one] календарный день
    [few] календарных дня
   *[many] календарных дней
} до собрания
column-announcement_undated = не указана дата размещения объявления
column-protocol_backdated = протокол размещен задним числом
column-protocol_undated = не указана дата размещения протокола
column-recording_missing = отсутствует видео- и аудиозапись слушаний
column-protocol_missing = протокол отсутствует на интернет-ресурсе
column-protocol_missing_in_portal = протокол отсутствует в информационной системе
column-protocol_posted_late = протокол размещен с опозданием

# The lists
list-violations = Выявленные нарушения
list-violations-none = Нарушений не выявлено, список пуст.
list-unclear = Неясно
list-unclear-why = По одному отсчету срок соблюден, по другому – нет. В таблицах не учтено.
list-asked = Ждет решения специалиста
list-asked-why = Не доказано, к какому слушанию относится запись. В таблицах не учтено.
list-disputed = Оспорено
list-disputed-why = Управление возразило, решения еще нет. В таблицах не учтено; войдет в следующий анализ.
list-unknown = Неизвестно
list-unknown-why = Источник не был прочитан полностью, поэтому нельзя сказать ни «есть», ни «нет». В таблицах не учтено.
list-unknown-why-lost = Источник не был прочитан полностью или у его записей пропали сведения, которые прежде были всегда, поэтому нельзя сказать ни «есть», ни «нет». В таблицах не учтено.
form-open_meeting = открытое собрание
form-public_discussion = публичные обсуждения
item-due = срок { $day }
item-evidence = доказательства
item-page = страница от { $moment }
item-no-project = проект не назван
item-reason = основание
unknown-line = { $region }, источник { $source }: { $duties }; последнее полное чтение { $moment }
unknown-line-never = { $region }, источник { $source }: { $duties }; полностью не читался ни разу
unknown-line-lost = { $region }, источник { $source }: { $duties }; у записей пропали сведения, последнее чтение с ними { $moment }
note-sums = Итоги – суммы ячеек. Отсутствующее на интернет-ресурсе не входит в число размещенных. Чем темнее ячейка, тем больше нарушений.

# Why: the named reasons of verdicts and findings
reason-posted_in_time = размещено в срок
reason-posted_late = размещено позже последнего дня срока
reason-posted_backdated = размещено задним числом; опозданием это отдельно не считается
reason-posted_between_the_readings = размещено между последними днями срока по раннему и по позднему отсчету
reason-not_posted_yet = еще не размещено, срок не истек
reason-due_between_the_readings = по раннему отсчету срок прошел, по позднему еще нет
reason-absent_after_due_day = полное чтение после последнего дня срока показало: размещения нет
reason-appeared_between_the_readings = появилось между двумя чтениями; было ли оно на этот момент, не доказано
reason-card_not_shown = при последнем чтении портала карточки не было; сняты ли слушания, еще не известно
reason-called_off = на сайте есть запись, по которой эти слушания, возможно, отменены, а карточка на портале остается
reason-asked = есть запись, возможно, об этом слушании; решает специалист
reason-asked_which_first = раньше появилась запись, возможно, об этом слушании; решает специалист
reason-unread_posting = есть запись, которая может быть об этом слушании, но с уверенностью этого сказать нельзя: ее не удалось прочитать до конца (вложение или перечень нескольких слушаний), в ней нет даты или она названа протоколом, хотя слушание еще не состоялось
reason-not_read_since = после последнего дня срока источник не был прочитан полностью
reason-no_source = источник для этого места не настроен
reason-withdrawn = слушание снято с портала
reason-moved = слушание перенесено, срок считается заново
reason-meeting_is_over = собрание уже прошло
reason-too_late_for_30_days = карточка появилась слишком поздно: объявить за установленное число дней уже нельзя
reason-thirty_days_passed = последний день объявления перед собранием прошел
reason-appearance_unknown = день размещения неизвестен
reason-days_ahead = размещено за установленное число дней до собрания
reason-posting_day_may_count = не хватает одного дня; в срок, только если считать день размещения
reason-fewer_days_ahead = размещено меньше чем за установленное число дней до собрания
reason-no_date_shown = дата размещения не указана отдельно от текста
reason-shown_before_it_appeared = указана дата, на которую записи еще не было
reason-shows_the_hearings_day = показан только день самих слушаний, это может быть не дата размещения
reason-date_among_the_words = дата стоит только в тексте, а не там, где ее показывают другие записи сайта
reason-no_recording = ни в карточке, ни в записи нет файла или ссылки на аудио или видео
reason-recording_unreadable = есть файл или ссылка, но что в них, прочитать нельзя
reason-date_lost = записи сайта больше не показывают дату размещения, которая прежде была почти у всех
reason-in_rubric_lost = новые записи сайта больше не стоят в рубрике, в которой прежде стояли почти все
reason-title_lost = у записей сайта больше нет заголовка, который прежде был почти у всех
reason-text_lost = у записей сайта больше нет текста, который прежде был почти у всех
reason-protocol_links_lost = у протоколов на сайте больше нет ссылок и файлов, которые прежде были почти у всех
reason-kind_lost = по записям сайта больше не понять, объявление это или протокол, а прежде это было ясно почти у всех
reason-project_lost = из записей больше не понять, о каком они проекте, а прежде это было ясно почти у всех
reason-meeting_day_lost = записи сайта больше не называют день слушаний, который прежде был почти у всех
reason-files_lost = у карточек портала больше нет файлов, которые прежде были почти у всех
reason-outside_the_rubric = запись стоит вне рубрики
