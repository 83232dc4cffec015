# The department's own row of the analysis, in English: before the ministry gets it.

group-month = 📋 The month's analysis: your row
row-month = { $no ->
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
row-announcements = { $n ->
    [one] { $n } announcement
   *[other] { $n } announcements
}
row-protocols = { $n ->
    [one] { $n } protocol
   *[other] { $n } protocols
}
row-title = { $region }: your row of the analysis for { $month } { $year }
row-when = The ministry gets the analysis on { $day }. If something is not so, object before that day: what is disputed stays out of the tables and is listed apart.
row-meetings = Open meetings: { $announcements }, { $protocols }; violations: { $n }
row-discussions = Public discussions: { $announcements }, { $protocols }; violations: { $n }
row-none = No violations.
row-unknown = Duties that could not be checked: { $n }, because a source was not read completely or its entries lack what they always had.
row-open = Outside the tables, waiting for a decision: { $n }
row-item = { $what }, due { $day }
