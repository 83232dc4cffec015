## Хабарламаның басы

brief-title = Қоғамдық тыңдаулар: { $count ->
    [one] { $count } хабарлама
   *[other] { $count } хабарлама
}
brief-subject = Қоғамдық тыңдаулар: { $count ->
    [one] { $count } хабарлама
   *[other] { $count } хабарлама
} ({ $day })
brief-part = { $parts } бөліктің { $part }-бөлігі
brief-baseline = Дереккөздер алғаш рет толық оқылды. Төменде әлі орналастырылуы тиіс материалдар берілген; бұған дейін өтіп кеткен мерзімдер туралы хабарланбайды.
brief-repeated = Қайталап жіберілді: алдыңғы хабарламаның жеткен-жетпегені белгісіз.
brief-shadow = Сынақ режимі: хабарлама өңірге жіберілген жоқ.

## Топтардың тақырыптары, шұғылдығы бойынша

group-today = 🔴 Бүгін – соңғы күн
group-passed = 🔴 Ескерту кешігіп жеткізілді: мерзім күні өтіп кетті
group-missed = ❗ Мерзімі өтіп кетті
group-soon = 🟠 Мерзімі таяп қалды
group-too-late = 🟠 Тыңдауды басқа күнге ауыстыру қажет
group-new = 🔵 Орналастырылуы тиіс
group-found = ⚠️ Орналастырылған материалдар бойынша ескертпелер
group-ask = ❔ Жауабыңыз қажет
group-resolved = ✅ Орналастырылды
group-source = 📡 Дереккөздердің жай-күйі
group-dispute = ✋ Қарсылықтар
group-decided = ✋ Қарсылықтар бойынша шешімдер
group-well = ✅ Бәрі дұрыс
group-operator = 🛠 Жеткізу

## Не істеу керек

task-announcement = хабарландыруды орналастыру қажет
task-protocol = хаттаманы орналастыру қажет
task-protocol-recorded = хаттаманы тыңдаудың бейне- және аудиожазбасымен бірге орналастыру қажет
missed-announcement = хабарландыру орналастырылмаған
missed-protocol = хаттама орналастырылмаған
resolved-announcement = хабарландыру орналастырылды
resolved-protocol = хаттама орналастырылды
resolved-late-announcement = хабарландыру орналастырылды, бірақ мерзімінен кеш
resolved-late-protocol = хаттама орналастырылды, бірақ мерзімінен кеш

## Қайда, қай күнге дейін, не себепті

where = Қайда: { $places }
place-site = ЖАО интернет-ресурсы ({ $region })
place-portal = ақпараттық жүйе (портал)
due = Мерзімнің соңғы күні:
due-today = (бүгін)
due-left = ({ $days ->
    [one] { $days } жұмыс күні қалды
   *[other] { $days } жұмыс күні қалды
})
due-other = Басқа есептеу бойынша соңғы күн – { $day }; ескерту ертерек күн бойынша беріледі.
due-was = Мерзімі аяқталған күн:
due-working = Мерзімге дейінгі соңғы жұмыс күні – { $day }.
why = Негіз: { $law }
why-term = Негіз: { $law }, { $term }
law-clause = Қағидалардың { $clause }-тармағы
law-code = Экология кодексінің { $article }-бабы{ $count ->
    [0] {""}
    [1] ның { $clause }-тармағы
   *[other] ның { $clause }-тармақтары
}
law-rules = Қоғамдық тыңдауларды өткізу қағидалары
term-receipt = құжаттар түскен күннен бастап { $days ->
    [one] { $days } жұмыс күні
   *[other] { $days } жұмыс күні
} ішінде
term-meeting = тыңдау аяқталғаннан кейін { $days ->
    [one] { $days } жұмыс күні
   *[other] { $days } жұмыс күні
} ішінде
term-discussion = жария талқылау аяқталғаннан кейін { $days ->
    [one] { $days } жұмыс күні
   *[other] { $days } жұмыс күні
} ішінде
term-before = жиналысқа дейін кемінде { $days ->
    [one] { $days } күнтізбелік күн
   *[other] { $days } күнтізбелік күн
} бұрын
project = Жоба: { $project }
hearing-meeting = Жиналыс: { $day }
hearing-meeting-days = Жиналыс: { $start } – { $end }
hearing-discussion = Талқылау: { $start } – { $end }
link-card = Карточка
link-site = Сайт

## Уақытында хабарлау мүмкін болмай қалған тыңдау

too-late = хабарландыруды жиналысқа дейін { $days ->
    [one] { $days } күнтізбелік күн
   *[other] { $days } күнтізбелік күн
} бұрын орналастыру енді мүмкін емес
too-late-due = Бұл мерзімнің соңғы күні:
too-late-ask = Бастамашыдан тыңдауды кейінгі күнге ауыстыруды сұраңыз.

## Мерзімге қатысы жоқ ескертпелер

found-announcement_backdated = хабарландыру өткен күнмен орналастырылған
found-announcement_undated = хабарландыруда орналастырылған күні көрсетілмеген
found-announcement_notice_too_short = хабарландыру жиналысқа дейін талап етілген мерзімнен кеш орналастырылған
found-announcement_posted_late = хабарландыру мерзімінен кеш орналастырылған
found-announcement_missing = хабарландыру орналастырылмаған
found-protocol_backdated = хаттама өткен күнмен орналастырылған
found-protocol_undated = хаттамада орналастырылған күні көрсетілмеген
found-protocol_posted_late = хаттама мерзімінен кеш орналастырылған
found-protocol_missing = хаттама орналастырылмаған
found-protocol_missing_in_portal = хаттама порталда орналастырылмаған
found-wrong_rubric = «Қоғамдық тыңдаулар» айдарынан тыс орналастырылған
found-recording_missing = тыңдаудың бейне- және аудиожазбасы табылмады
found-other = ескертпе: { $column }
found-hint = Егер бұлай болмаса, «Олай емес» түймесін басыңыз.

## Дереккөздер

source-trouble = { $source }: оқылмады
source-blind = { $source } оқылмай тұр. Ондағы материалдар тексерілмейді, өзіңіз қарап шығыңыз.
source-name-portal = Қоғамдық тыңдаулар порталы
source-name-site = ЖАО интернет-ресурсы ({ $region })
source-reason = Себебі: { $reason }
source-last-good = Соңғы рет толық оқылған уақыты: { $at }
source-never = Бірде-бір рет толық оқылған жоқ.
source-duties = Дереккөз оқылмайынша { $count ->
    [one] { $count } міндет
   *[other] { $count } міндет
} бағаланбайды.
source-open = Дереккөзді ашу
source-recovered = { $source }: қайтадан оқылды
sources-mass = Оқылмаған дереккөздер саны: { $failed } (барлығы { $total }). Байланыстың біздің жақта үзілуі мүмкін; өңірлерге бұл туралы хабарланбайды.
sources-mass-recovered = Дереккөздер қайтадан оқылды: байланыс қалпына келді.
reason-timeout = белгіленген уақыт ішінде жауап болмады
reason-blocked = беттің орнына бос бет немесе роботтардан қорғау беті келді
reason-not_recognised = бет танылмады
reason-too_large = жауап тым үлкен
reason-tls = сайттың сертификаты тексеруден өтпеді
reason-http = сайт { $code } қатесін қайтарды
reason-unreachable = сайтпен байланыс жоқ
reason-other = { $code }

## Операторларға

undeliverable = { $person }: хабарламалар жеткізілмейді
undeliverable-reason = Себебі: { $reason }. Chat id мен пошта мекенжайын тексеріңіз.

## Хабарламадан кейін міндетпен не болды

mark-resolved = ✅ Орналастырылған
mark-late = ✅ Орналастырылған, бірақ мерзімінен кеш
mark-closed = ⚪ Енді қажет емес
mark-taken = 👌 Орындауға қабылданды
mark-tomorrow = ⏰ Келесі жұмыс күні еске саламыз
mark-disputed = ✋ Қарсылық білдірілді, шешімі күтілуде
mark-withdrawn = ✋ Ескертпе алынып тасталды
mark-answered = ✅ Жауап алынды

## Түймелер

button-posted = 🔄 Орналастырылды, тексеріңіз
button-taken = 👌 Орындауға аламын
button-tomorrow = ⏰ Ертең
button-why = ❓ Неге?
button-not-so = ✋ Олай емес
button-yes = ✅ Иә, сол тыңдау
button-no = ❌ Жоқ, басқа
button-later = ⏰ Кейінірек
button-uphold = Ескертпе дұрыс
button-withdraw = Ескертпені алып тастау
button-announcement = хабарландыру
button-protocol = хаттама

## Қарсылықтар

dispute-by = Қарсылық білдірген: { $person }, { $region }
dispute-reason = Себебі: { $reason }
dispute-upheld = Оператордың шешімі: ескертпе дұрыс, ол талдауда қалады.
dispute-withdrawn = Оператордың шешімі: ескертпе алынып тасталды, ол талдауға енбейді.

## Айтатын ештеңе болмағанда, аптасына бір рет

well = Ескертетін ештеңе жоқ. Портал мен сайт соңғы рет { $at } оқылды.
well-open = Мерзімі әлі келмеген міндеттер саны: { $count }.
