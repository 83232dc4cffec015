# Почему запись отнесена к слушанию или нет
evidence-for = За: { $said }
evidence-against = Против: { $said }
other-hearing = Другое слушание: { $hearing }; оценка { $score }; не выбрано: { $reason }
hearing-named = № { $number } «{ $project }», { $day }
considered-heading = Рассмотрено и не отнесено
considered-posting = «{ $title }»: { $url }
considered-why = оценка { $score }: { $reason }
considered-taken = отнесено к слушанию { $hearing }
match-officer_said_yes = человек ответил: это то же слушание
match-officer_said_no = человек ответил: это другое слушание
match-shared_out = у похожего слушания уже есть своя запись этого рода
match-same_posting = другая редакция той же записи называет это слушание
match-project_differs = проект назван другой
match-project_unknown = назван проект, которого нет ни в одной карточке
match-less_evidence = у выбранного слушания оснований больше
match-project-share = слова проекта совпадают на { $share } %
match-number_differs = номер (лота, лицензии) другой
