## Дереккөз оқылады, бірақ жазбаларда мәліметтер жоғалған

source-fields-lost = { $source }: бет оқылады, бірақ соңғы жазбаларда бұрын әрдайым дерлік болған мәліметтер жоқ. Беттің құрылымы өзгерген болуы мүмкін.
source-field-share = • { $field }: қазір жазбалардың { $now } %-ында, бұрын { $before } %-ында
source-fields-ask = Бетті өзіңіз қараңыз: себебі анықталғанша орналастырылғанды көрмеуіміз мүмкін.
source-fields-unjudged = Мәліметтер қайта пайда болғанша немесе оператор бет осылай болуы керек дегенше, соларға сүйенетін нәрсе үшін ешкім кінәланбайды.
source-fields-back = { $source }: жазбаларда барлық мәлімет қайтадан бар
source-field-date = орналастыру күні
source-field-title = тақырып
source-field-text = мәтін
source-field-links = сілтемелер мен файлдар
source-field-rubric = айдар
source-field-in-rubric = айдарда тұруы
source-field-protocol-links = хаттамалардың сілтемелері мен файлдары
source-field-files = файлдар
source-field-kind = хабарландыру не хаттама екені
source-field-project = жоба
source-field-meeting-day = тыңдау күні
source-field-number = тіркеу нөмірі
source-field-initiator = бастамашы
source-field-bin = БСН
source-field-place = орны немесе аумағы
source-field-organiser = ұйымдастырушы
