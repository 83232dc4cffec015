# Вопросы о неуверенных соответствиях
ask-announcement = это объявление о том же слушании?
ask-protocol = это протокол того же слушания?
ask-on-portal = На портале: «{ $project }», { $when }
ask-on-site = На сайте: «{ $title }», дата размещения: { $posted }
ask-says = В тексте: «{ $excerpt }»
ask-no-date = не указана
ask-link-posting = Запись на сайте
ask-how = Вопрос { $id }. Ответьте кнопкой в Telegram или сообщите ответ оператору: до ответа запись не учитывается.
asks-none = Открытых вопросов нет.
asks-recorded = Ответ записан; он будет учтен при следующем чтении источников.
asks-already = На этот вопрос уже ответили: { $choice }, { $person }, { $at }.
asks-no-longer = Вопрос снят: запись или карточка изменилась.
asks-yes = да
asks-no = нет
asks-later = позже
