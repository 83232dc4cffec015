# Questions about uncertain matches
ask-announcement = is this the announcement of the same hearing?
ask-protocol = is this the protocol of the same hearing?
ask-on-portal = On the portal: “{ $project }”, { $when }
ask-on-site = On the site: “{ $title }”, posting date: { $posted }
ask-says = The text says: “{ $excerpt }”
ask-no-date = not shown
ask-link-posting = Entry on the site
ask-how = Question { $id }. Answer by a button in Telegram or tell the operator: until then the entry is not counted.
asks-none = No open questions.
asks-recorded = The answer is recorded; the next pass judges by it.
asks-already = This was answered before: { $choice }, { $person }, { $at }.
asks-no-longer = This is no longer asked: the entry or the card has changed.
asks-yes = yes
asks-no = no
asks-later = later
