# Why a posting is tied to a hearing, or is not
evidence-for = For: { $said }
evidence-against = Against: { $said }
other-hearing = Another hearing: { $hearing }; score { $score }; not taken: { $reason }
hearing-named = No. { $number } “{ $project }”, { $day }
considered-heading = Considered and not tied to it
considered-posting = “{ $title }”: { $url }
considered-why = score { $score }: { $reason }
considered-taken = tied to hearing { $hearing }
match-officer_said_yes = a person answered: it is the same hearing
match-officer_said_no = a person answered: it is another hearing
match-shared_out = the similar hearing has a posting of this kind of its own
match-same_posting = another edition of the same posting names this hearing
match-project_differs = another project is named
match-project_unknown = names a project that no card has
match-less_evidence = there is more evidence for the hearing taken
match-project-share = { $share } % of the project's words agree
match-number_differs = another number (of a lot, of a licence)
