# The analysis in English, for readers abroad and for the operator: the ministry gets Kazakh and Russian.

analysis-title = Analysis of the internet resources of local executive bodies: public access to information on decision-making, { $month } { $year }
analysis-as-of = As of { $moment }. Edition of the Rules: { $edition }. Issue No. { $number }.
mail-subject = Analysis of public hearings, { $month } { $year }: { $violations ->
    [0] no violations
    [one] { $violations } violation
   *[other] { $violations } violations
}
mail-languages = The same analysis in each language; the same data is attached as files.

# What matters, in three sentences
count-announcements = { $n ->
    [one] { $n } announcement
   *[other] { $n } announcements
}
count-protocols = { $n ->
    [one] { $n } protocol
   *[other] { $n } protocols
}
count-violations = { $n ->
    [one] { $n } violation
   *[other] { $n } violations
}
count-sources = { $n ->
    [one] { $n } source
   *[other] { $n } sources
}
count-duties = { $n ->
    [one] { $n } duty
   *[other] { $n } duties
}
matters-placed-meetings = Posted on the sites for open meetings: { $announcements }, { $protocols }
matters-placed-discussions = on the portal for public discussions: { $announcements }, { $protocols }
matters-violations = Found: { $violations }
matters-violations-meetings = open meetings { $n }
matters-violations-discussions = public discussions { $n }
matters-most = most in { $regions }
matters-no-violations = No violations found
matters-nothing = Nothing to report for this month: nothing was posted, no violations found
matters-unknown = Could not be checked: { $duties }, because { $sources } could not be read to the end; the tables do not count them
matters-unknown-lost = Could not be checked: { $duties }, because { $sources } could not be read to the end or no longer show what they always showed; the tables do not count them
matters-no-unknown = Nothing is left unchecked of what fell in this month
matters-open-questions = entries outside the tables that wait for a decision: { $n }

# The tables
caption-open_meetings = Table { $number }. Violations found: open meetings
caption-public_discussions = Table { $number }. Violations found: public discussions
head-no = No.
head-region = Local executive body
head-placement = Posted
head-violations = Violations
head-announcements = Announcements
head-protocols = Protocols
head-protocols_in_portal = Protocols on the portal
head-discussion-protocols = Protocols of public discussions
head-wrong_rubric = Outside the rubric “Public hearings”
head-announcement_missing = Announcement missing
head-announcement_backdated = Backdated
head-announcement_posted_late = Posted more than { $announcement_days ->
    [one] { $announcement_days } working day
   *[other] { $announcement_days } working days
} after receipt
head-announcement_notice_too_short = Term not kept (fewer than { $notice_days } calendar days)
head-announcement_undated = No posting date
head-protocol_backdated = Backdated
head-protocol_undated = No posting date
head-recording_missing = No video and audio recording
head-protocol_missing = Missing
head-protocol_missing_in_portal = Missing in the information system
head-protocol_posted_late = Term not kept (more than { $protocol_days } working days)
head-absence = Missing
head-absent-in-portal = Information system
head-absent-on-site = Site
head-total = Total
foot-total = Total for { $month }

# A violation in the lists: what was not kept
column-wrong_rubric = posted outside the rubric “Public hearings”
column-announcement_missing = announcement missing on the site
column-announcement_backdated = announcement backdated
column-announcement_posted_late = announcement posted late
column-announcement_notice_too_short = announcement posted fewer than { $notice_days } calendar days ahead
column-announcement_undated = announcement shows no posting date
column-protocol_backdated = protocol backdated
column-protocol_undated = protocol shows no posting date
column-recording_missing = no video and audio recording
column-protocol_missing = protocol missing on the site
column-protocol_missing_in_portal = protocol missing in the information system
column-protocol_posted_late = protocol posted late

# The lists
list-violations = Violations found
list-violations-none = No violations found, so nothing to list.
list-unclear = Unclear
list-unclear-why = Kept by one reading of the facts, not by the other. Not counted in the tables.
list-asked = Waits for a person's decision
list-asked-why = It is not proved which hearing the entry is about. Not counted in the tables.
list-disputed = Disputed
list-disputed-why = The department objected, no decision yet. Not counted in the tables; the next analysis takes it up.
list-unknown = Unknown
list-unknown-why = The source was not read completely, so neither “there” nor “not there” can be said. Not counted in the tables.
list-unknown-why-lost = The source was not read completely, or its entries no longer show what they always showed, so neither “there” nor “not there” can be said. Not counted in the tables.
form-open_meeting = open meeting
form-public_discussion = public discussion
item-due = due { $day }
item-evidence = evidence
item-page = page of { $moment }
item-no-project = no project named
item-reason = reason
unknown-line = { $region }, source { $source }: { $duties }; last complete reading { $moment }
unknown-line-never = { $region }, source { $source }: { $duties }; never read completely
unknown-line-lost = { $region }, source { $source }: { $duties }; the entries lack what they always had, last read with it on { $moment }
note-sums = Totals are sums of the cells. What is missing on a site is not among the posted. The darker a cell, the more violations.

# Why: the named reasons of verdicts and findings
reason-posted_in_time = posted in time
reason-posted_late = posted after the last day of the term
reason-posted_backdated = posted with a date before it appeared; not counted as late besides
reason-posted_between_the_readings = posted between the earliest and the latest due day
reason-not_posted_yet = not posted yet, the term has not ended
reason-due_between_the_readings = the earliest due day has passed, the latest has not
reason-absent_after_due_day = a complete reading after the last due day did not show it
reason-appeared_between_the_readings = it appeared between two readings; whether it was there at this moment is not proved
reason-card_not_shown = the card was not shown at the last reading of the portal; whether the hearing was withdrawn is not known yet
reason-called_off = an entry on the site may say that this hearing is not held, while its card still stands on the portal
reason-asked = an entry may be about this hearing; a person decides
reason-asked_which_first = an entry that may be about this hearing came earlier; a person decides
reason-unread_posting = an entry may be about this hearing, but nobody can tell for certain: it cannot be read to the end (an attachment, or a list of several hearings), says no date, or calls itself a protocol though the hearing was still to come
reason-not_read_since = the source was not read completely after the last due day
reason-no_source = no source is configured for this place
reason-withdrawn = the hearing was withdrawn from the portal
reason-moved = the hearing was moved, its term is counted again
reason-meeting_is_over = the meeting is over
reason-too_late_for_30_days = the card appeared too late to be announced the required days ahead
reason-thirty_days_passed = the last day for announcing the meeting has passed
reason-appearance_unknown = the day of posting is not known
reason-days_ahead = posted the required days before the meeting
reason-posting_day_may_count = one day short; in time only if the posting day itself counts
reason-fewer_days_ahead = posted fewer than the required days before the meeting
reason-no_date_shown = shows no posting date apart from the text
reason-shown_before_it_appeared = shows a date on which it was not there yet
reason-shows_the_hearings_day = shows only the day of the hearing itself, which may be no posting date
reason-date_among_the_words = shows a date only among its words, not where the site’s other entries show theirs
reason-no_recording = neither card nor posting holds an audio or video file or link
reason-recording_unreadable = there is a file or link, but what it holds cannot be read
reason-date_lost = the site’s entries no longer show the posting date that nearly all of them used to show
reason-in_rubric_lost = the site’s new entries no longer stand in the rubric in which nearly all of them used to stand
reason-title_lost = the site’s entries no longer show the title that nearly all of them used to have
reason-text_lost = the site’s entries no longer show the text that nearly all of them used to have
reason-protocol_links_lost = the site’s protocols no longer show the links and files that nearly all of them used to have
reason-kind_lost = the site’s entries can no longer be told to be announcements or protocols, as nearly all of them could
reason-project_lost = the entries no longer say of which project they are, as nearly all of them used to
reason-meeting_day_lost = the site’s entries no longer say the day of the hearing, as nearly all of them used to
reason-files_lost = the portal’s cards no longer show the files that nearly all of them used to have
reason-outside_the_rubric = the posting stands outside the rubric
