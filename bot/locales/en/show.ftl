# The proof (`tyndau explain`), the status and the duties, in English

state-kept = kept
state-open = open
state-unclear = unclear
state-late = late
state-missing = missing
state-unknown = unknown
state-closed = closed
stage-new = new
stage-soon = soon
stage-today = today
stage-missed = missed
stage-resolved = resolved
stage-unknown = unknown
place-site = site of the region
place-portal = portal
kind-announcement = announcement
kind-protocol = protocol
kind-neither = neither announcement nor protocol
form-open_meeting = open meeting
form-public_discussion = public discussion
rubric-inside = inside the rubric
rubric-outside = outside the rubric
rubric-unknown = no rubric shown
decision-matched = matched
decision-ask = in question
decision-calls_off = says that the hearing is not held
said-violation = violation
said-unclear = unclear, not counted
said-asked = waits for a decision, not counted

# The head
explain-title = Hearing { $number }
explain-form = { $form }, { $when }; { $region }
explain-moved = Former dates: { $dates }
explain-withdrawn = Withdrawn from the portal.
explain-project = Project: { $project }
explain-place = Place: { $place }
explain-card = Card on the portal: { $pages }
explain-card-seen = The card appeared: { $interval }
explain-zone = All hours are the region's ({ $zone }).

# A duty
duties-heading = Duties
duties-none = No duties: no term has begun, or the edition knows none.
duty-title = { $kind } – { $place }
duty-verdict = Verdict: { $state } – { $reason } [{ $code }]
duty-baseline = The term ended before the source was first read completely: nobody is told.
duty-law = Law: the Rules, edition { $edition }, in force from { $from }
duty-law-until = Law: the Rules, edition { $edition }, in force from { $from } to { $until }
duty-clause = clause { $clause }
duty-code = Environmental Code, article { $article }{ $count ->
    [0] {""}
   *[other] ({ $clause })
}
duty-no-clause = clause not named
duty-term-working_days = Term: { $n } { $n ->
    [one] working day
   *[other] working days
}
duty-term-calendar_days = Term: at least { $n } calendar { $n ->
    [one] day
   *[other] days
} before the meeting
duty-source = The term comes from: { $source }
duty-confidence-V = Confidence V: read in the act itself
duty-confidence-S = Confidence S: a secondary source or an analysis of the ministry
duty-confidence-I = Confidence I: inferred
start-announcement = Start: receipt of the documents, that is the card's appearance on the portal: { $interval }
start-protocol = Start: end of the hearing, { $day }
start-read = Read on: { $pages }
count-earliest = Earliest count
count-latest = Latest count
count-only = Count
day-start = start, not counted
day-working = working day { $n }
day-due = working day { $n }: the last day, until 23:59:59
day-skipped = skipped: { $why }
due-one = Due day: { $day }. Both readings agree.
due-two = Due day: { $earliest } on the earliest reading, { $latest } on the latest. Warnings go by the earliest; it is a violation only after the latest; between the two it is unclear.
due-told = { $due } is no working day ({ $why }); the warning is given by { $day }.
arithmetic-due = { $meeting } − { $n } days = { $due }: the last day to announce
arithmetic-posting = { $meeting } − { $posted } = { $n } { $n ->
    [one] day
   *[other] days
} ({ $basis })
arithmetic-shown = date shown
arithmetic-appeared = did not appear before that day
duty-pages = Pages: { $pages }

# What was found
postings-heading = Postings on the site
postings-none = No posting is matched to this hearing.
posting-title = { $kind }: { $title }
posting-where = { $source }, { $rubric }: { $url }
posting-shown = Shows the date { $days }
posting-undated = Shows no date apart from the text
posting-edited = This is an edit; the date belongs to the first edition
posting-appeared = Appeared: { $interval }
posting-match = { $decision }, score { $score }: { $reason }
posting-unread = May be about this hearing: nobody can tell for certain, because it cannot be read to the end (an attachment, or a list of several hearings), says no date, or calls itself a protocol though the hearing was still to come
posting-attachment = Attachment "{ $name }": { $why }{ $pages }
attachment-not-had = it could not be downloaded ({ $code })
attachment-text = it holds text
attachment-too_many_pages = the first pages were taken, there are too many
attachment-too_many_rows = the first rows of the table were taken, there are too many
attachment-too_long = the beginning of the text was taken, it is too long
attachment-scan_without_text = it is a scan without text
attachment-unreadable_letters = the letters of its text cannot be read
attachment-empty = the file is empty
attachment-too_large = the file is too large
attachment-too_deep = the file's markup is too complex
attachment-expands_too_much = the file is too large when unpacked
attachment-unsafe_markup = the file's markup is unsafe
attachment-encrypted = the file is locked with a password
attachment-broken = the file is damaged
attachment-archive_listed = it is an archive; archives are not opened
attachment-no_converter = the server has no program for this format
attachment-unknown_format = the file's format is unknown
attachment-timed_out = reading did not end in time
attachment-out_of_memory = reading needed more memory than is given
attachment-worker_died = reading the file broke off
attachment-not_fetched = not downloaded yet
attachment-missing = nothing is found at the link
attachment-other_host = it lies on a foreign site
interval-between = between { $after } (not there yet) and { $at } (there)
interval-unknown = no later than { $at }; it stood there at the first complete reading
findings-heading = In the analysis
findings-none = Nothing of it went into the analysis.
finding-line = { $month }: { $what } – { $said }, { $reason } [{ $code }]; { $pages }
finding-due = { $month }: { $what } – { $said }, due { $due }, { $reason } [{ $code }]; { $pages }
placement-line = { $month }: posted – { $kind }, { $place }; { $pages }
unknown-line = { $month }: { $kind }, { $place } – unknown: source { $source } was last read completely { $since }
unknown-never = { $month }: { $kind }, { $place } – unknown: source { $source } was never read completely
unknown-lost = { $month }: { $what } – unknown: { $reason } ({ $code }); source { $source } last showed it on { $since }
unknown-lost-always = { $month }: { $what } – unknown: { $reason } ({ $code }); source { $source }
pages-heading = Pages this rests on
page-line = [{ $no }] { $url }
page-seen = read { $moment }, SHA-256 { $hash }

# Status and duties
status-title = State at { $moment }
status-region = Region
status-new = New
status-soon = Soon
status-today = Today
status-missed = Missed
status-unknown = Unknown
status-violations = Violations, { $month }
status-source = Source
status-health = Reading
status-last = Last complete
status-everywhere = All regions
status-never = No source was ever read: nothing is known yet. `tyndau watch --once` makes the first pass.
health-ok = ok
health-partial = partial
health-failing = failing
health-not_recognised = not recognised
health-suspect = suspect
health-blocked = blocked
health-certificate = certificate not valid
health-unreachable = unreachable
health-recovered = read again
health-never_read = never read
duties-title = Open duties: { $n }
duties-empty = No open duties.
duties-due = Due
duties-stage = Stage
duties-hearing = Hearing
duties-region = Region
duties-what = What
duties-place = Where
duties-project = Project

# What an open duty asks for, and where
where-site = site
where-portal = portal
owed-announcement_missing = announcement
owed-announcement_notice_too_short = announcement { $notice_days } days ahead
owed-protocol_missing = protocol
owed-protocol_missing_in_portal = protocol

# Named reasons of a match: + speaks for it, - against
match-form = same form
match-form_differs = another form
match-date = same date
match-date_and_hour = same date and hour
match-hour_differs = same date, another hour
match-date_in_part = one end of the period agrees
match-date_within = date within the period
match-date_differs = another date
match-period = same period
match-protocol_date = protocol dated the day of the hearing
match-protocol_signed_after = protocol dated soon after the hearing
match-protocol_date_differs = protocol date does not fit
match-registration_number = same registration number
match-registration_number_of_another = registration number of another card
match-bin = same BIN
match-bin_of_another = BIN of another card
match-bin_unknown = BIN on no card
match-initiator = same initiator
match-initiator_in_part = initiator's name agrees in part
match-initiator_of_another = initiator of another card
match-company_unknown = company on no card
match-quoted_name = same quoted name
match-project = words of the project, %:
match-place = same place
match-company_differs = names the company of another hearing
match-place_differs = another place
match-other = another number:
match-protocol_before_the_end = protocol came before the end of the hearing
match-order = fits in time
match-out_of_order = fits badly in time
match-long_after = long after the hearing
match-long_before = long before the hearing
match-names_several = names several hearings
match-too_little_evidence = too little evidence
match-little_evidence = little evidence
match-near_equal_cards = several cards fit almost equally
match-words_only = only words agree
match-words = words agree
match-told_apart = told apart from similar cards
match-no_card_shares_anything = shares nothing with any card
