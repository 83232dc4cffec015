# The documents in English, for readers abroad and for the operator: the ministry gets Kazakh and Russian.

# The opening paragraphs. The ministry bore its former name, and the portal its former address, under the edition of 2021.
doc-opening = { $ministry ->
    [former] The Ministry of Ecology, Geology and Natural Resources of the Republic of Kazakhstan
   *[present] The Ministry of Ecology and Natural Resources of the Republic of Kazakhstan
} has monitored how the public can reach information on decision-making on the internet resources of state bodies, and how its opinion is heeded, and notes the following.
doc-portal = Since 19 August 2021 information on public hearings is posted { $portal ->
    [former] on the Unified Ecological Portal (http://ecoportal.kz)
   *[present] in the information system (https://hearings.ndbecology.gov.kz/)
} in the rubric “Public hearings”, under the Rules for holding public hearings of 3 August 2021, No. 286.
doc-monitoring = The monitoring of the official internet resources of the departments of natural resources of the local executive bodies of the regions and big cities, under the Rules for holding public hearings approved by order No. 286 of 3 August 2021 (the Rules), found posted (Table 1):
doc-placed-announcements = { $n ->
    [one] { $n } announcement
   *[other] { $n } announcements
}
doc-placed-protocols = { $n ->
    [one] { $n } protocol
   *[other] { $n } protocols
}
doc-violations = Violations: { $n }, of which:
doc-violations-none = No violations found.
doc-violations-announcements = { $n } of announcements
doc-violations-protocols = { $n } of protocols
doc-violations-rubric = { $n } of the rubric “Public hearings”
doc-note = Totals are sums of cells. Announcements and protocols that are missing are not among those posted.
doc-table-no = Table { $number }
doc-caption-open_meetings = Violations found: open meetings
doc-caption-public_discussions = Violations found: public discussions
doc-foot-columns = Sums of the columns
doc-foot-total = Total for { $month }

# The narrative: one sentence for each violation, its clause, the regions in falling order
doc-found = Violations found:
doc-most-often = The most frequent violation: { $column ->
    [wrong_rubric] a posting outside the rubric “Public hearings”
    [announcement_missing] no announcement on the internet resources
    [announcement_backdated] a backdated announcement
    [announcement_posted_late] an announcement posted late
    [announcement_notice_too_short] too short notice of a meeting
    [announcement_undated] an announcement without a posting date
    [protocol_backdated] a backdated protocol
    [protocol_undated] a protocol without a posting date
    [recording_missing] no video and audio recording
    [protocol_missing_in_portal] no protocol in the information system
    [protocol_posted_late] a protocol posted late
   *[other] no protocol on the internet resources
} ({ $n }).
doc-discussions = Violations were also found in the posting of protocols of hearings held as public discussions. Posted on the portal: { $announcements }, { $protocols }; violations: { $n } (Table 2).
doc-discussions-none = No violations were found in the posting of protocols of hearings held as public discussions. Posted on the portal: { $announcements }, { $protocols } (Table 2).
doc-clause = clause { $clause } of the Rules
doc-clause-code = article { $article }({ $clause }) of the Environmental Code
doc-clause-code-range = article { $article }({ $clause }) of the Environmental Code
doc-wrong_rubric = Announcements and protocols outside the rubric “Public hearings”: { $in }.
doc-announcement_missing = Announcements of hearings missing on the internet resources{ $clause }: { $in }.
doc-announcement_backdated = Announcements backdated{ $clause }: { $in }.
doc-announcement_posted_late = Announcements posted later than { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} after receipt of the documents{ $clause }: { $in }.
doc-announcement_notice_too_short = Announcements posted fewer than { $days } calendar days before the meeting{ $clause }: { $in }.
doc-announcement_undated = Announcements without a posting date{ $clause }: { $in }.
doc-protocol_backdated = Protocols backdated{ $clause }: { $in }.
doc-protocol_undated = Protocols without a posting date{ $clause }: { $in }.
doc-recording_missing = Video and audio recordings of hearings missing{ $clause }: { $in }.
doc-protocol_missing = Protocols missing on the internet resources{ $clause }: { $in }.
doc-protocol_missing_in_portal = Protocols missing in the information system{ $clause }: { $in }.
doc-protocol_posted_late = Protocols posted later than { $days } working days{ $clause }: { $in }.
doc-discussion-protocol_backdated = Protocols of public discussions backdated{ $clause }: { $in }.
doc-discussion-protocol_undated = Protocols of public discussions without a posting date{ $clause }: { $in }.
doc-discussion-protocol_missing_in_portal = Protocols of public discussions missing in the information system{ $clause }: { $in }.
doc-discussion-protocol_missing = Protocols of public discussions missing on the internet resources{ $clause }: { $in }.
doc-discussion-protocol_posted_late = Protocols of public discussions posted later than { $days } working days{ $clause }: { $in }.

# What stands beside the tables
doc-beside = Not counted in the tables
doc-beside-none = Nothing is left outside the tables: all that fell in this month was checked and decided.
doc-page = Page { $page } of { $pages }

# This month against the last one, and the trend of twelve months
month-in = { $no ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
matters-placed-before = { $announcements } and { $protocols } in { $month }
matters-more = { $n } more than in { $month } ({ $before })
matters-less = { $n } fewer than in { $month } ({ $before })
matters-same = as many as in { $month }
matters-rose = rose most: { $regions }
matters-fell = fell most: { $regions }
matters-none-before = there is no analysis of { $month } to compare with
trend-title = Violations in twelve months
trend-month = Month
trend-meetings = Open meetings
trend-discussions = Public discussions
trend-total = All
trend-announcements = Announcements
trend-protocols = Protocols
trend-none = no analysis
tile-announcements = { $n ->
    [one] announcement
   *[other] announcements
}
tile-protocols = { $n ->
    [one] protocol
   *[other] protocols
}
tile-violations = { $n ->
    [one] violation
   *[other] violations
}
tile-unknown = not checked
shortened = and { $n } more: the whole list with proofs is in the attached files
shortened-all = The list by regions: the whole of it, with projects, links and proofs, is in the attached files.

# A correction: what changed against the issue that was sent before, and why
correction-title = Correction: issue No. { $number } replaces issue No. { $former }
correction-why = Issue No. { $former } showed the state as of { $moment }.
correction-cells = Cells that changed
correction-cell = { $region }, { $column }: was { $was }, is { $now }
correction-added = Violations added
correction-removed = Violations removed
correction-none = The tables and the list of violations are the same; what stands outside the tables changed.
correction-entry = No. { $hearing }, { $region }: { $what } – { $why }
correction-because-listed = stood in the list “{ $list }”, now decided
correction-because-unknown = its source had not been read completely, or its entries lacked what they always had
correction-because-read = proved by the reading of { $moment }
correction-because-doubted = now stands in the list “{ $list }”
correction-because-blind = its source was not read completely, or its entries lack what they always had
correction-because-month = judged at another moment: { $moment }
correction-because-recount = counted anew: a term, the calendar, a decision or the hearing's card changed
correction-edition = Edition of the Rules: was { $was }, is { $now }.

# The workbook
sheet-summary = Summary
sheet-open_meetings = Table 1
sheet-public_discussions = Table 2
sheet-violations = Violations
sheet-beside = Not counted
sheet-sources = Sources
sheet-trend = Twelve months
sheet-correction = Correction
cell-region = Region
cell-form = Form
cell-column = Violation
cell-name = Column
cell-number = Registration No.
cell-project = Project
cell-due = Due day
cell-found = What was found
cell-card = Card on the portal
cell-page = Page
cell-seen = Read at
cell-hash = SHA-256 of the page
cell-proof = All proofs
cell-list = List
cell-source = Source
cell-duties = Duties
cell-since = Last complete reading
cell-after = First complete reading after
cell-days = Days read completely
cell-of-days = Days of the month
cell-passes = Complete readings
cell-health = Health
cell-was = Was
cell-now = Is
cell-why = Why
cell-change = Change
health-good = read every day
health-gaps = not read every day
health-poor = read on fewer than half of the days
health-none = not read completely in this month
change-cell = cell
change-added = added
change-removed = removed
