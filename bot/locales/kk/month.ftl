# The department's own row of the analysis, in Kazakh: before the ministry gets it.

group-month = 📋 Айлық талдау: кестедегі жолыңыз
row-month = { $no ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}
row-announcements = { $n } хабарландыру
row-protocols = { $n } хаттама
row-title = { $region }: { $year } жылғы { $month } айының талдау кестесіндегі жолыңыз
row-when = Министрлік талдауды { $day } күні алады. Қате болса, осы күнге дейін қарсылық білдіріңіз: ол туралы шешім шыққанша жазба кестелерге кірмейді, бөлек тізімде тұрады.
row-meetings = Ашық жиналыстар: { $announcements }, { $protocols }; бұзушылық – { $n }
row-discussions = Жария талқылаулар: { $announcements }, { $protocols }; бұзушылық – { $n }
row-none = Бұзушылық жоқ.
row-unknown = Тексерілмеген міндеттер: { $n } – дереккөз толық оқылмаған.
row-open = Кестелерге енбей, шешімін күтіп тұрғаны: { $n }
row-item = { $what }, мерзімі: { $day }
