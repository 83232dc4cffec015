# The analysis in Kazakh. Headings: the ministry's analysis of April 2025, with its slips of the pen mended.

analysis-title = { $year } жылғы { $month } айындағы шешімдерді қабылдау үдерістері туралы жұртшылықтың ақпаратқа қолжетімділігі бойынша жергілікті атқарушы органдар интернет-ресурстарының жұмыстарына талдау
analysis-as-of = { $moment } жағдайы бойынша. Қағидалардың редакциясы: { $edition }. № { $number } шығарылым.
mail-subject = { $year } жылғы { $month } айындағы қоғамдық тыңдаулар талдауы: { $violations ->
    [0] бұзушылық жоқ
   *[other] { $violations } бұзушылық
}
mail-languages = Бір талдау екі тілде берілген; сол деректердің файлдары қоса тіркелген.

# What matters, in three sentences. A Kazakh noun keeps its singular after a numeral.
count-announcements = { $n } хабарландыру
count-protocols = { $n } хаттама
count-violations = { $n } бұзушылық
count-sources = { $n } дереккөз
count-duties = { $n } міндет
matters-placed-meetings = ЖАО интернет-ресурстарында ашық жиналыстар бойынша орналастырылғаны: { $announcements }, { $protocols }
matters-placed-discussions = порталда жария талқылаулар бойынша: { $announcements }, { $protocols }
matters-violations = { $violations } анықталды
matters-violations-meetings = ашық жиналыстар бойынша – { $n }
matters-violations-discussions = жария талқылаулар бойынша – { $n }
matters-most = ең көбі: { $regions }
matters-no-violations = Бұзушылық анықталған жоқ
matters-nothing = Осы ай бойынша хабарлайтын ештеңе жоқ: ештеңе орналастырылмаған, бұзушылық анықталған жоқ
matters-unknown = { $duties } тексерілмей қалды: { $sources } соңына дейін оқылған жоқ; мұндай міндеттер кестелерде есептелмеген
matters-unknown-lost = { $duties } тексерілмей қалды: { $sources } соңына дейін оқылмаған немесе бұрынғы мәліметтерді енді көрсетпейді; мұндай міндеттер кестелерде есептелмеген
matters-no-unknown = Тексерілмей қалғаны жоқ: осы айға тиесілінің бәрі тексерілді
matters-open-questions = кестелерге енбеген, шешімін күтіп тұрған жазбалар: { $n }

# The tables
caption-open_meetings = { $number }-кесте. Ашық жиналыс түрінде анықталған бұзушылықтар саны
caption-public_discussions = { $number }-кесте. Жария талқылау түрінде анықталған бұзушылықтар саны
head-no = № р/с
head-region = ЖАО
head-placement = Орналастырылуы
head-violations = Бұзушылықтар
head-announcements = Хабарландырулар
head-protocols = Хаттамалар
head-protocols_in_portal = Порталдағы хаттамалар
head-discussion-protocols = Жария талқылау хаттамалары
head-wrong_rubric = «Қоғамдық тыңдаулар» айдарына сәйкес емес
head-announcement_missing = Хабарландырудың болмауы
head-announcement_backdated = Өткен күнмен орналастырылған
head-announcement_posted_late = Алған күннен бастап { $announcement_days ->
    [1] бір
   *[other] { $announcement_days }
} жұмыс күнінен артық мерзімде орналастырылған
head-announcement_notice_too_short = Мерзімдерді бұзу ({ $notice_days } күнтізбелік күннен кем)
head-announcement_undated = Орналастыру күні көрсетілмеген
head-protocol_backdated = Өткен күнмен орналастырылған
head-protocol_undated = Орналастыру күні көрсетілмеген
head-recording_missing = Қоғамдық тыңдаулардың видео және аудио жазбаларының болмауы
head-protocol_missing = Болмауы
head-protocol_missing_in_portal = Ақпараттық жүйеде жоқ
head-protocol_posted_late = Мерзімдерді бұзу ({ $protocol_days } жұмыс күнінен артық)
head-absence = Болмауы
head-absent-in-portal = Ақпараттық жүйе
head-absent-on-site = ЖАО ИР
head-total = Барлығы
foot-total = { $month } жиыны

# A violation in the lists: what was not kept
column-wrong_rubric = «Қоғамдық тыңдаулар» айдарынан тыс орналастырылған
column-announcement_missing = интернет-ресурста хабарландыру жоқ
column-announcement_backdated = хабарландыру өткен күнмен орналастырылған
column-announcement_posted_late = хабарландыру кешіктіріліп орналастырылған
column-announcement_notice_too_short = хабарландыру жиналысқа дейін { $notice_days } күнтізбелік күннен кем қалғанда орналастырылған
column-announcement_undated = хабарландырудың орналастырылған күні көрсетілмеген
column-protocol_backdated = хаттама өткен күнмен орналастырылған
column-protocol_undated = хаттаманың орналастырылған күні көрсетілмеген
column-recording_missing = тыңдаудың видео және аудио жазбасы жоқ
column-protocol_missing = интернет-ресурста хаттама жоқ
column-protocol_missing_in_portal = ақпараттық жүйеде хаттама жоқ
column-protocol_posted_late = хаттама кешіктіріліп орналастырылған

# The lists
list-violations = Анықталған бұзушылықтар
list-violations-none = Бұзушылық анықталған жоқ, тізім бос.
list-unclear = Анық емес
list-unclear-why = Бір есеп бойынша мерзім сақталған, екінші есеп бойынша сақталмаған. Кестелерде есептелмеген.
list-asked = Маманның шешімін күтіп тұр
list-asked-why = Жазбаның қай тыңдау туралы екені дәлелденбеген. Кестелерде есептелмеген.
list-disputed = Қарсылық білдірілген
list-disputed-why = Басқарма қарсылық білдірген, шешім әлі қабылданған жоқ. Кестелерде есептелмеген; келесі талдауға енеді.
list-unknown = Белгісіз
list-unknown-why = Дереккөз толық оқылмаған, сондықтан «бар» деп те, «жоқ» деп те айтуға болмайды. Кестелерде есептелмеген.
list-unknown-why-lost = Дереккөз толық оқылмаған немесе оның жазбаларында бұрын әрдайым болған мәліметтер жоғалған, сондықтан «бар» деп те, «жоқ» деп те айтуға болмайды. Кестелерде есептелмеген.
form-open_meeting = ашық жиналыс
form-public_discussion = жария талқылау
item-due = мерзімі { $day }
item-evidence = дәлелдер
item-page = бет, { $moment }
item-no-project = жоба аталмаған
item-reason = негіздеме
unknown-line = { $region }, { $source } дереккөзі: { $duties }; соңғы рет { $moment } толық оқылған
unknown-line-never = { $region }, { $source } дереккөзі: { $duties }; бірде-бір рет толық оқылмаған
unknown-line-lost = { $region }, { $source } дереккөзі: { $duties }; жазбаларда мәліметтер жоғалған, олармен соңғы рет { $moment } оқылған
note-sums = Жиынтықтар – ұяшықтардың қосындысы. Интернет-ресурста жоқ материалдар орналастырылғандар санына кірмейді. Ұяшық неғұрлым қою болса, бұзушылық соғұрлым көп.

# Why: the named reasons of verdicts and findings
reason-posted_in_time = мерзімінде орналастырылған
reason-posted_late = мерзімнің соңғы күнінен кейін орналастырылған
reason-posted_backdated = өткен күнмен орналастырылған; кешігу ретінде бөлек саналмайды
reason-posted_between_the_readings = мерзімнің ерте есептегі және кеш есептегі соңғы күндерінің аралығында орналастырылған
reason-not_posted_yet = әлі орналастырылмаған, мерзім өткен жоқ
reason-due_between_the_readings = мерзім ерте есеп бойынша өтті, кеш есеп бойынша әлі өткен жоқ
reason-absent_after_due_day = мерзімнің соңғы күнінен кейінгі толық оқу орналастырылмағанын көрсетті
reason-appeared_between_the_readings = екі оқудың арасында пайда болған; сол сәтте болған-болмағаны дәлелденбеген
reason-card_not_shown = порталды соңғы оқығанда карточка болмады; тыңдаудың порталдан алынған-алынбағаны әлі белгісіз
reason-called_off = сайттағы жазбаға қарағанда бұл тыңдау өткізілмеуі мүмкін, ал порталдағы карточкасы тұр
reason-asked = осы тыңдау туралы болуы мүмкін жазба бар; маман шешеді
reason-asked_which_first = одан бұрын осы тыңдау туралы болуы мүмкін жазба шыққан; маман шешеді
reason-unread_posting = осы тыңдау туралы болуы мүмкін жазба бар, бірақ мұны нақты айту мүмкін емес: оны соңына дейін оқу мүмкін болмады (қосымша немесе бірнеше тыңдаудың тізімі), онда күні жоқ немесе тыңдау әлі өтпесе де хаттама деп аталған
reason-not_read_since = мерзімнің соңғы күнінен кейін дереккөз толық оқылмаған
reason-no_source = бұл орын үшін дереккөз бапталмаған
reason-withdrawn = тыңдау порталдан алынған
reason-moved = тыңдау басқа күнге ауысқан, мерзім қайта есептеледі
reason-meeting_is_over = жиналыс өтіп кеткен
reason-too_late_for_30_days = карточка тым кеш пайда болған: белгіленген мерзімде хабарлау енді мүмкін емес
reason-thirty_days_passed = жиналыс алдында хабарлаудың соңғы күні өтіп кетті
reason-appearance_unknown = орналастыру күні белгісіз
reason-days_ahead = жиналысқа дейін белгіленген мерзімде орналастырылған
reason-posting_day_may_count = бір күн жетпейді; орналастырылған күннің өзі саналса ғана мерзімінде
reason-fewer_days_ahead = жиналысқа дейін белгіленген мерзімнен аз уақыт қалғанда орналастырылған
reason-no_date_shown = орналастыру күні мәтіннен бөлек көрсетілмеген
reason-shown_before_it_appeared = жазба әлі болмаған күн көрсетілген
reason-shows_the_hearings_day = тек тыңдаудың өз күні көрсетілген, ол орналастыру күні болмауы мүмкін
reason-date_among_the_words = күні тек мәтін ішінде тұр, сайттың басқа жазбалары көрсететін жерде емес
reason-no_recording = карточкада да, жазбада да аудио немесе видео файл не сілтеме жоқ
reason-recording_unreadable = файл не сілтеме бар, бірақ ішінде не екенін оқу мүмкін емес
reason-date_lost = бұрын жазбалардың барлығында дерлік болған орналастыру күні сайт жазбаларында енді көрсетілмейді
reason-in_rubric_lost = бұрын жазбалардың барлығы дерлік тұрған айдарда сайттың жаңа жазбалары енді тұрған жоқ
reason-title_lost = бұрын жазбалардың барлығында дерлік болған тақырып сайт жазбаларында енді жоқ
reason-text_lost = бұрын жазбалардың барлығында дерлік болған мәтін сайт жазбаларында енді жоқ
reason-protocol_links_lost = бұрын хаттамалардың барлығында дерлік болған сілтемелер мен файлдар сайттағы хаттамаларда енді жоқ
reason-kind_lost = сайт жазбаларының хабарландыру не хаттама екенін енді ажырату мүмкін емес, ал бұрын барлығында дерлік анық болатын
reason-project_lost = жазбалардың қай жоба туралы екенін енді білу мүмкін емес, ал бұрын барлығында дерлік анық болатын
reason-meeting_day_lost = бұрын жазбалардың барлығында дерлік болған тыңдау күні сайт жазбаларында енді көрсетілмейді
reason-files_lost = бұрын портал карточкаларының барлығында дерлік болған файлдар енді жоқ
reason-outside_the_rubric = жазба айдардан тыс тұр
