# Командалар мен түймелерге жауаптар

hint = Мен командаларға жауап беремін; олардың тізімі – /help.

## /status

told-title = Ескерту маған жетер ме еді?
told-yes = Иә: дереккөздер оқылып тұр, хабарламалар осы чатқа жетіп тұр.
told-blind = Бәрі туралы емес: { $count ->
    [one] { $count } дереккөз
   *[other] { $count } дереккөз
} қазір оқылмай тұр, ондағы материалдарды өзіңіз тексеріңіз.
told-unreachable = Жоқ: осы чатқа жіберілген соңғы хабарлама қабылданбады. Операторға хабарлаңыз.
told-shadow = Жоқ: сынақ режимі жүріп жатыр, ескертулерді тек операторлар алады.
told-last = Осы чатқа соңғы хабарлама: { $at }.
told-never = Осы чатқа әлі хабарлама жіберілген жоқ.
told-waiting = Осы чатқа жіберілуін күтіп тұр: { $count }.

## /duties, /hearing, /calendar

duties-none = Ашық міндет жоқ.
duties-title = { $count ->
    [one] { $count } ашық міндет
   *[other] { $count } ашық міндет
}
duties-more = және тағы { $count }; бәрі /calendar файлында бар.
duties-ahead = хабарландыру (жиналысқа дейінгі мерзім)
duties-site = сайт
duties-portal = портал
duties-stage-new = алда
duties-stage-soon = мерзімі жақын
duties-stage-today = соңғы күні
duties-stage-missed = мерзімі өткен
duties-stage-unknown = бағаланбаған
hearing-how = Порталдағы тіркеу нөмірін жазыңыз, 11 немесе 12 цифр: /hearing 25140927001
hearing-unknown = № { $number } тыңдау сіздің тыңдауларыңыздың арасында жоқ.
calendar-name = Қоғамдық тыңдаулар: мерзімдер
calendar-caption = Күнтізбеге арналған { $count ->
    [one] { $count } мерзім
   *[other] { $count } мерзім
}. Жаңа файл бұрынғы жазбаларды ауыстырады.
calendar-due = Мерзімнің соңғы күні: { $day }

## /month, /digest

month-title = { $year } жылғы { $month }: { $day } жағдайы бойынша
month-region = { $region }: бұзушылық { $now }, өткен айда { $before }
month-open-meetings = Ашық жиналыстар
month-public-discussions = Жария талқылаулар
month-announcements = Хабарландырулар
month-protocols = Хаттамалар
month-protocols-in-portal = Порталдағы хаттамалар
month-total = Барлық бұзушылық
month-cell = { $name }: { $now } (өткен айда { $before })
month-so-far = Ай аяқталған жоқ: сандар әлі өзгереді.
month-map = Өңірлер бойынша бұзушылықтар: { $year } жылғы { $month }
month-trend = Айлар бойынша бұзушылықтар: { $region }
digest-how = Айды былай жазыңыз: /digest 2025-04. Ай көрсетілмесе – соңғы аяқталған ай.
digest-begins = Құжаттарды дайындап жатырмын: { $year } жылғы { $month }.

## /language, /quiet, /people

language-ask = Хабарламалардың тілін таңдаңыз.
language-chosen = Бұдан былай қазақша жазамын.
quiet-set = Тыныш уақыт: { $start } – { $until }.
quiet-last = Соңғы ескерту тыныш уақыт басталғанға дейін немесе бірден келеді: ол жоғалмайды.
quiet-off = Ортақ тыныш уақыт қолданылады: { $start } – { $until }.
quiet-now = Қазіргі тыныш уақыт: { $start } – { $until }.
quiet-how = Өзгерту: /quiet 21:00-09:00. Ортақ уақытқа қайтару: /quiet off.
people-title = Хабарлама алатындар: { $count }
people-line = { $name } – { $role }; { $regions }
people-nameless = аты көрсетілмеген
people-unreachable = хабарламалар жетпейді

## /sources, /queue, /doctor

sources-title = Дереккөздер: { $count }
queue-title = Жеткізуді күтіп тұр: { $count }
queue-line = { $person }: { $count }, келесі жіберу уақыты – { $at }
queue-last = Соңғы хабарлама { $at } жіберілді.
doctor-begins = Тексеріп жатырмын. Әр дереккөз бір рет ашылады, бұл біраз уақыт алады.

## Түймелер

press-unknown = Бұл түйме енді жарамсыз.
press-may-not = Сіз тек көре аласыз: жауапты өңір мамандары береді.
press-settled = Мұнда енді істейтін ештеңе жоқ: міндет жабылған.
press-last-day = Кейінге қалдыруға болмайды: бұл мерзімнің соңғы жұмыс күні.
press-taken = Жазылды: орындауға қабылданды. Соңғы күнге дейін еске салмаймыз.
press-taken-before = Сіз мұны орындауға қабылдап қойғансыз: { $at }.
press-taken-by = Мұны орындауға қабылдап қойған: { $person }, { $at }.
press-tomorrow = Жазылды. { $day } күні еске саламыз.
press-tomorrow-before = Еске салу { $day } күніне дейін кейінге қалдырылған ({ $at }).
press-tomorrow-by = Еске салуды { $day } күніне дейін кейінге қалдырған: { $person }, { $at }.
press-ask-later = Жақсы, ертең таңертең сұраймыз.
press-disputed = Қарсылық білдірілген, оператор шешеді.
press-withdrawn = Оператор ескертпені алып тастаған.
press-decided-upheld = Шешім қабылданған: ескертпе дұрыс ({ $person }, { $at }).
press-decided-withdrawn = Шешім қабылданған: ескертпе алынып тасталды ({ $person }, { $at }).
dispute-ask = № { $number }: не дұрыс емес? Осы хабарламаға бір-екі сөйлеммен жауап беріңіз, шешімді оператор қабылдайды.
dispute-kept = Қарсылық жазылып, операторға жіберілді. Шешім шыққанға дейін ол талдауда даулы деп көрсетіледі және есептелмейді.
look-begins = Қарап жатырмын, жауабын бөлек хабарламамен жіберемін.
look-waits = Дереккөздер қазір оқылып жатыр, аяқталған соң жауап беремін.
look-failed = Оқу мүмкін болмады. Кейінірек қайталап көріңіз.
look-kept = ✅ { $place }: материал табылды, мерзімінде орналастырылған.
look-late = ✅ { $place }: материал табылды, бірақ мерзімінен кеш орналастырылған.
look-closed = ⚪ { $place }: енді қажет емес.
look-missing = ❌ { $place }: әзірге табылған жоқ. Оқылған уақыты: { $at }.
look-unread = 📡 { $source }: оқу мүмкін болмады ({ $reason }).
look-hint = Материал орналастырылған болса, ол тиісті айдарда тұруы, онда жоба мен тыңдаудың күні және орны көрсетілуі керек. 10 минуттан кейін қайта оқуға болады.
