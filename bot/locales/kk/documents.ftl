# The documents in Kazakh: the ministry's analysis of April 2025, with its slips of the pen mended.

# The opening paragraphs. The ministry bore its former name, and the portal its former address, under the edition of 2021.
doc-opening = Қазақстан Республикасының { $ministry ->
    [former] Экология, геология және табиғи ресурстар министрлігі
   *[present] Экология және табиғи ресурстар министрлігі
} мемлекеттік органдардың интернет-ресурстарында шешімдер қабылдау процестері туралы ақпаратқа халықтың қолжетімділігіне мониторинг жүргізіп, жұртшылықтың пікірін ескере отырып, мынаны атап өтеді.
doc-portal = 2021 жылғы 3 тамыздағы № 286 бұйрықпен бекітілген Қоғамдық тыңдауларды өткізу қағидаларына сәйкес 2021 жылғы 19 тамыздан бастап { $portal ->
    [former] Бірыңғай экологиялық порталда (http://ecoportal.kz)
   *[present] ақпараттық жүйеде (https://hearings.ndbecology.gov.kz/)
} «Қоғамдық тыңдаулар» айдарында қоғамдық тыңдаулар бойынша ақпаратты орналастыру жұмысы басталғанын атап өтеміз.
doc-monitoring = Қазақстан Республикасы Экология, геология және табиғи ресурстар министрінің м.а. 2021 жылғы 3 тамыздағы № 286 бұйрығымен бекітілген Қоғамдық тыңдауларды өткізу қағидаларына (бұдан әрі – Қағидалар) сәйкес облыстардың және республикалық маңызы бар қалалардың жергілікті атқарушы органдарының (бұдан әрі – ЖАО) табиғи ресурстар және табиғат пайдалануды реттеу жөніндегі аумақтық басқармаларының ресми интернет-ресурстары мониторингінің қорытындылары бойынша орналастырылғаны анықталды (1-кесте):
doc-placed-announcements = { $n } – хабарландыру
doc-placed-protocols = { $n } – хаттама
doc-violations = Бұзушылық – { $n }, оның ішінде:
doc-violations-none = Бұзушылық анықталған жоқ.
doc-violations-announcements = { $n } – хабарландыру бойынша
doc-violations-protocols = { $n } – хаттама бойынша
doc-violations-rubric = { $n } – «Қоғамдық тыңдаулар» айдары бойынша
doc-note = Жиынтықтар – ұяшықтардың қосындысы. Интернет-ресурстарда жоқ хабарландырулар мен хаттамалар орналастырылғандар санына кірмейді.
doc-table-no = { $number }-кесте
doc-caption-open_meetings = Ашық жиналыс түрінде анықталған бұзушылықтар саны
doc-caption-public_discussions = Жария талқылау түрінде анықталған бұзушылықтар саны
doc-foot-columns = Бағандар бойынша жиыны
doc-foot-total = { $month } жиыны

# The narrative: one sentence for each violation, its clause, the regions in falling order
doc-found = Мынадай бұзушылықтар анықталды:
doc-most-often = Ең жиі кездескен бұзушылық – { $column ->
    [wrong_rubric] материалдардың «Қоғамдық тыңдаулар» айдарынан тыс орналастырылуы
    [announcement_missing] ЖАО интернет-ресурстарында хабарландырудың болмауы
    [announcement_backdated] хабарландырудың өткен күнмен орналастырылуы
    [announcement_posted_late] хабарландырудың кешіктіріліп орналастырылуы
    [announcement_notice_too_short] хабарландыруды жариялау мерзімінің бұзылуы
    [announcement_undated] хабарландыруда орналастыру күнінің көрсетілмеуі
    [protocol_backdated] хаттаманың өткен күнмен орналастырылуы
    [protocol_undated] хаттамада орналастыру күнінің көрсетілмеуі
    [recording_missing] қоғамдық тыңдаудың видео және аудио жазбасының болмауы
    [protocol_missing_in_portal] ақпараттық жүйеде хаттаманың болмауы
    [protocol_posted_late] хаттаманың кешіктіріліп орналастырылуы
   *[other] ЖАО интернет-ресурстарында хаттаманың болмауы
} ({ $n }).
doc-discussions = Бұдан басқа, мониторинг кезінде жария талқылаулар нысанындағы қоғамдық тыңдаулардың хаттамаларын орналастыруда бұзушылықтар анықталды. Порталда { $announcements } және { $protocols } орналастырылды, бұзушылық – { $n } (2-кесте).
doc-discussions-none = Жария талқылаулар нысанындағы қоғамдық тыңдаулардың хаттамаларын орналастыруда бұзушылық анықталған жоқ. Порталда { $announcements } және { $protocols } орналастырылды (2-кесте).
doc-clause = Қағидалардың { $clause }-тармағы
doc-clause-code = Экология кодексінің { $article }-бабының { $clause }-тармағы
doc-clause-code-range = Экология кодексінің { $article }-бабының { $clause }-тармақтары
doc-wrong_rubric = Хабарландырулар мен хаттамалар «Қоғамдық тыңдаулар» айдарынан тыс орналастырылған: { $in }.
doc-announcement_missing = Интернет-ресурстарда қоғамдық тыңдаулар өткізу туралы хабарландырулар жоқ{ $clause }: { $in }.
doc-announcement_backdated = Хабарландырулар өткен күнмен орналастырылған{ $clause }: { $in }.
doc-announcement_posted_late = Хабарландырулар құжаттарды алған күннен бастап { $days ->
    [1] бір
    [2] екі
    [3] үш
   *[other] { $days }
} жұмыс күнінен кеш орналастырылған{ $clause }: { $in }.
doc-announcement_notice_too_short = Хабарландыруларды жариялау мерзімдері бұзылған: жиналысқа дейін { $days } күнтізбелік күннен кем қалғанда жарияланған{ $clause }: { $in }.
doc-announcement_undated = Хабарландырулардың орналастырылған күні көрсетілмеген{ $clause }: { $in }.
doc-protocol_backdated = Хаттамалар өткен күнмен орналастырылған{ $clause }: { $in }.
doc-protocol_undated = Хаттамалардың орналастырылған күні көрсетілмеген{ $clause }: { $in }.
doc-recording_missing = Қоғамдық тыңдаулардың видео және аудио жазбалары жоқ{ $clause }: { $in }.
doc-protocol_missing = ЖАО интернет-ресурстарында өткізілген қоғамдық тыңдаулардың хаттамалары жоқ{ $clause }: { $in }.
doc-protocol_missing_in_portal = Хаттамалар ақпараттық жүйеде жоқ{ $clause }: { $in }.
doc-protocol_posted_late = Хаттамалар { $days ->
    [2] екі
    [3] үш
    [4] төрт
    [5] бес
   *[other] { $days }
} жұмыс күнінен кеш орналастырылған{ $clause }: { $in }.
doc-discussion-protocol_backdated = Жария талқылау хаттамалары өткен күнмен орналастырылған{ $clause }: { $in }.
doc-discussion-protocol_undated = Жария талқылау хаттамаларының орналастырылған күні көрсетілмеген{ $clause }: { $in }.
doc-discussion-protocol_missing_in_portal = Жария талқылау хаттамалары ақпараттық жүйеде жоқ{ $clause }: { $in }.
doc-discussion-protocol_missing = ЖАО интернет-ресурстарында жария талқылау хаттамалары жоқ{ $clause }: { $in }.
doc-discussion-protocol_posted_late = Жария талқылау хаттамалары { $days ->
    [2] екі
    [3] үш
    [4] төрт
    [5] бес
   *[other] { $days }
} жұмыс күнінен кеш орналастырылған{ $clause }: { $in }.

# What stands beside the tables
doc-beside = Кестелерде есептелмегендер
doc-beside-none = Кестелерден тыс ештеңе қалған жоқ: осы айға тиесілінің бәрі тексерілді және шешілді.
doc-page = { $pages } беттің { $page }-беті

# This month against the last one, and the trend of twelve months
month-in = { $no ->
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
matters-placed-before = { $month } айында – { $announcements } және { $protocols }
matters-more = { $month } айындағыдан ({ $before }) { $n } бұзушылыққа көп
matters-less = { $month } айындағыдан ({ $before }) { $n } бұзушылыққа аз
matters-same = { $month } айындағымен бірдей
matters-rose = ең көп артқаны: { $regions }
matters-fell = ең көп азайғаны: { $regions }
matters-none-before = { $month } айының талдауы жоқ, салыстыру мүмкін емес
trend-title = Он екі айдағы бұзушылықтар
trend-month = Ай
trend-meetings = Ашық жиналыстар
trend-discussions = Жария талқылаулар
trend-total = Барлығы
trend-announcements = Хабарландырулар
trend-protocols = Хаттамалар
trend-none = талдау жоқ
tile-announcements = { $n ->
   *[other] хабарландыру
}
tile-protocols = { $n ->
   *[other] хаттама
}
tile-violations = { $n ->
   *[other] бұзушылық
}
tile-unknown = тексерілмеген
shortened = тағы { $n }: дәлелдерімен бірге толық тізім қоса тіркелген файлдарда
shortened-all = Өңірлер бойынша тізім: жобалар, сілтемелер және дәлелдер көрсетілген толық нұсқасы қоса тіркелген файлдарда.

# A correction: what changed against the issue that was sent before, and why
correction-title = Түзету: № { $number } шығарылым № { $former } шығарылымды алмастырады
correction-why = № { $former } шығарылым { $moment } жағдайы бойынша жасалған.
correction-cells = Өзгерген ұяшықтар
correction-cell = { $region }, { $column }: { $was } болған, { $now } болды
correction-added = Қосылған бұзушылықтар
correction-removed = Алынып тасталған бұзушылықтар
correction-none = Кестелер мен бұзушылықтар тізімі өзгерген жоқ; кестелерден тыс мәліметтер өзгерді.
correction-entry = № { $hearing }, { $region }: { $what } – { $why }
correction-because-listed = бұрын «{ $list }» тізімінде тұрған, енді шешілді
correction-because-unknown = бұрын дереккөз толық оқылмаған немесе оның жазбаларында мәліметтер жоғалған
correction-because-read = { $moment } оқылған бет арқылы дәлелденді
correction-because-doubted = енді «{ $list }» тізімінде тұр
correction-because-blind = дереккөз толық оқылмаған немесе оның жазбаларында мәліметтер жоғалған
correction-because-month = басқа уақыттағы жағдай бойынша есептелді: { $moment }
correction-because-recount = қайта есептелді: мерзім, күнтізбе, шешім немесе тыңдау карточкасы өзгерді
correction-edition = Қағидалардың редакциясы: { $was } болған, { $now } болды.

# The workbook
sheet-summary = Жиынтық
sheet-open_meetings = 1-кесте
sheet-public_discussions = 2-кесте
sheet-violations = Бұзушылықтар
sheet-beside = Есептелмегендер
sheet-sources = Дереккөздер
sheet-trend = Он екі ай
sheet-correction = Түзету
cell-region = Өңір
cell-form = Нысаны
cell-column = Бұзушылық
cell-name = Баған
cell-number = Тіркеу нөмірі
cell-project = Жоба
cell-due = Мерзімі
cell-found = Не анықталды
cell-card = Порталдағы карточка
cell-page = Бет
cell-seen = Оқылған уақыты
cell-hash = Беттің SHA-256 мәні
cell-proof = Барлық дәлелдер
cell-list = Тізім
cell-source = Дереккөз
cell-duties = Міндеттер саны
cell-since = Соңғы толық оқылуы
cell-after = Айдан кейінгі алғашқы толық оқылуы
cell-days = Толық оқылған күндер
cell-of-days = Айдағы күндер
cell-passes = Толық оқулар саны
cell-health = Жағдайы
cell-was = Болған
cell-now = Болды
cell-why = Себебі
cell-change = Өзгеріс
health-good = күн сайын оқылған
health-gaps = күн сайын оқылмаған
health-poor = күндердің жартысынан азында оқылған
health-none = осы айда бірде-бір рет толық оқылмаған
change-cell = ұяшық
change-added = қосылды
change-removed = алынды
