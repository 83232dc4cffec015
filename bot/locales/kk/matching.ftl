# Жазба неге тыңдауға жатқызылды немесе жатқызылмады
evidence-for = Растайды: { $said }
evidence-against = Қарсы: { $said }
other-hearing = Басқа тыңдау: { $hearing }; бағасы { $score }; таңдалмады: { $reason }
hearing-named = № { $number } «{ $project }», { $day }
considered-heading = Қаралды, бірақ жатқызылмады
considered-posting = «{ $title }»: { $url }
considered-why = бағасы { $score }: { $reason }
considered-taken = мына тыңдауға жатқызылды: { $hearing }
match-officer_said_yes = адам жауап берді: бұл сол тыңдау
match-officer_said_no = адам жауап берді: бұл басқа тыңдау
match-shared_out = ұқсас тыңдаудың осындай өз жазбасы бар
match-same_posting = сол жазбаның басқа редакциясы осы тыңдауды атайды
match-project_differs = басқа жоба аталған
match-project_unknown = ешбір карточкада жоқ жоба аталған
match-less_evidence = таңдалған тыңдаудың дәлелі көбірек
match-project-share = жоба сөздері { $share } % сәйкес
match-number_differs = нөмірі (лот, лицензия) басқа
