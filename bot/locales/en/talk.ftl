# Answers to commands and buttons

hint = I answer commands: /help shows all of them.

## /status

told-title = Would I have been told?
told-yes = Yes: the sources are being read, and messages to this chat arrive.
told-blind = Not of everything: { $count ->
    [one] { $count } source is
   *[other] { $count } sources are
} not being read now, please check there yourself.
told-unreachable = No: the last message to this chat was refused. Please tell the operator.
told-shadow = No: this is a trial, only the operators get warnings.
told-last = Last message here: { $at }.
told-never = There was no message here yet.
told-waiting = Waiting to be sent here: { $count }.

## /duties, /hearing, /calendar

duties-none = No open duties.
duties-title = { $count ->
    [one] { $count } open duty
   *[other] { $count } open duties
}
duties-more = and { $count } more; all of them are in the file of /calendar.
duties-ahead = announcement (term before the meeting)
duties-site = site
duties-portal = portal
duties-stage-new = to come
duties-stage-soon = due soon
duties-stage-today = last day
duties-stage-missed = overdue
duties-stage-unknown = not judged
hearing-how = Give the registration number of the portal, 11 or 12 digits: /hearing 25140927001
hearing-unknown = There is no hearing № { $number } among yours.
calendar-name = Public hearings: due days
calendar-caption = { $count ->
    [one] { $count } due day
   *[other] { $count } due days
} for the calendar. A newer file replaces the entries of an older one.
calendar-due = Due: { $day }

## /month, /digest

month-title = { $month } { $year }: as of { $day }
month-region = { $region }: { $now } violations, last month { $before }
month-open-meetings = Open meetings
month-public-discussions = Public discussions
month-announcements = Announcements
month-protocols = Protocols
month-protocols-in-portal = Protocols in the portal
month-total = All violations
month-cell = { $name }: { $now } (last month { $before })
month-so-far = The month is not over: the figures will change.
month-map = Violations by region: { $month } { $year }
month-trend = Violations by month: { $region }
digest-how = Give the month like this: /digest 2025-04. Without one it is the last whole month.
digest-begins = Preparing the documents: { $month } { $year }.

## /language, /quiet, /people

language-ask = Choose the language of messages.
language-chosen = From now on I write in English.
quiet-set = Quiet hours: from { $start } until { $until }.
quiet-last = A last warning comes before they begin or at once: it is not lost.
quiet-off = The common quiet hours hold: from { $start } until { $until }.
quiet-now = Quiet hours now: from { $start } until { $until }.
quiet-how = To change them: /quiet 21:00-09:00. Back to the common ones: /quiet off.
people-title = Who gets messages: { $count }
people-line = { $name } – { $role }; { $regions }
people-nameless = without a name
people-unreachable = messages do not arrive

## /sources, /queue, /doctor

sources-title = Sources: { $count }
queue-title = Waiting for delivery: { $count }
queue-line = { $person }: { $count }, next try { $at }
queue-last = The last message went out at { $at }.
doctor-begins = Looking. Each source is opened once, which takes a while.

## Buttons

press-unknown = There is nothing behind this button any more.
press-may-not = You may only look: the region's officers answer.
press-settled = There is nothing left to do here: the duty is closed.
press-last-day = It cannot be put off: this is the last working day of the term.
press-taken = Noted: taken. There will be no reminder before the last day.
press-taken-before = You took this already, { $at }.
press-taken-by = This is taken already: { $person }, { $at }.
press-tomorrow = Noted. You will be reminded on { $day }.
press-tomorrow-before = Put off until { $day } already ({ $at }).
press-tomorrow-by = Put off until { $day } already: { $person }, { $at }.
press-ask-later = All right, we ask again the next morning.
press-disputed = It is disputed already, the operator decides.
press-withdrawn = The operator has withdrawn the remark already.
press-decided-upheld = Decided already: the remark stands ({ $person }, { $at }).
press-decided-withdrawn = Decided already: the remark is withdrawn ({ $person }, { $at }).
dispute-ask = № { $number }: what is not so? Reply to this message in a sentence or two, the operator decides.
dispute-kept = The dispute is noted and passed to the operator. Until it is decided, the analysis shows it as disputed and does not count it.
look-begins = Looking, the answer comes as a message.
look-waits = The sources are being read right now, I answer after that.
look-failed = It could not be read. Please try later.
look-kept = ✅ { $place }: found, posted in time.
look-late = ✅ { $place }: found, but posted late.
look-closed = ⚪ { $place }: no longer needed.
look-missing = ❌ { $place }: not found yet. Read at { $at }.
look-unread = 📡 { $source }: could not be read ({ $reason }).
look-hint = If it is posted: it has to stand in the right rubric and name the project, the date and the place of the hearing. It can be read again in 10 minutes.
