# The department's own row of the analysis, in Russian: before the ministry gets it.

group-month = 📋 Анализ за месяц: ваша строка
row-month = { $no ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
}
row-announcements = { $n ->
    [one] { $n } объявление
    [few] { $n } объявления
   *[many] { $n } объявлений
}
row-protocols = { $n ->
    [one] { $n } протокол
    [few] { $n } протокола
   *[many] { $n } протоколов
}
row-title = { $region }: ваша строка анализа за { $month } { $year } года
row-when = Министерство получит анализ { $day }. Если что-то не так, возразите до этого дня: оспоренное не войдет в таблицы, а будет стоять отдельным списком.
row-meetings = Открытые собрания: { $announcements }, { $protocols }; нарушений – { $n }
row-discussions = Публичные обсуждения: { $announcements }, { $protocols }; нарушений – { $n }
row-none = Нарушений нет.
row-unknown = Не проверено обязанностей: { $n } – источник не был прочитан полностью или у его записей пропали сведения.
row-open = Вне таблиц, ждут решения: { $n }
row-item = { $what }, срок { $day }
