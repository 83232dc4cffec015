## Head of a message

brief-title = Public hearings: { $count ->
    [one] { $count } notice
   *[other] { $count } notices
}
brief-subject = Public hearings: { $count ->
    [one] { $count } notice
   *[other] { $count } notices
} ({ $day })
brief-part = part { $part } of { $parts }
brief-baseline = The sources were read in full for the first time. Below is everything still to be posted; terms that had passed before are not reported.
brief-repeated = Sent again: whether the previous message arrived is not known.
brief-shadow = Trial mode: this was not sent to the region.

## Headings of groups, by urgency

group-today = 🔴 Last day today
group-passed = 🔴 This warning was delivered late: the due day has passed
group-missed = ❗ Overdue
group-soon = 🟠 Due soon
group-too-late = 🟠 The hearing has to be moved
group-new = 🔵 To be posted
group-found = ⚠️ Remarks on what was posted
group-ask = ❔ Your answer is needed
group-resolved = ✅ Posted
group-source = 📡 State of the sources
group-dispute = ✋ Disputes
group-decided = ✋ Decisions on disputes
group-well = ✅ All is well
group-operator = 🛠 Delivery

## What to do

task-announcement = post the announcement
task-protocol = post the protocol
task-protocol-recorded = post the protocol with the video and audio recording of the hearing
missed-announcement = the announcement is not posted
missed-protocol = the protocol is not posted
resolved-announcement = the announcement is posted
resolved-protocol = the protocol is posted
resolved-late-announcement = the announcement is posted, but late
resolved-late-protocol = the protocol is posted, but late

## Where, until when, why

where = Where: { $places }
place-site = the local executive body's site ({ $region })
place-portal = the information system (portal)
due = Due:
due-today = (today)
due-left = ({ $days ->
    [one] { $days } working day left
   *[other] { $days } working days left
})
due-other = On the other reading the last day is { $day }; this warning goes by the earlier one.
due-was = Was due:
due-working = The last working day before it is { $day }.
why = Basis: { $law }
why-term = Basis: { $law }, { $term }
law-clause = clause { $clause } of the Rules
law-code = article { $article }{ $count ->
    [0] {""}
   *[other] ({ $clause })
} of the Environmental Code
law-rules = the Rules for public hearings
term-receipt = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} from receipt of the documents
term-meeting = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} after the hearing ended
term-discussion = { $days ->
    [one] { $days } working day
   *[other] { $days } working days
} after the public discussion ended
term-before = at least { $days ->
    [one] { $days } calendar day
   *[other] { $days } calendar days
} before the meeting
project = Project: { $project }
hearing-meeting = Meeting: { $day }
hearing-meeting-days = Meeting: { $start } – { $end }
hearing-discussion = Discussion: { $start } – { $end }
link-card = Card
link-site = Site

## A hearing that can no longer be announced in time

too-late = the announcement can no longer be posted { $days ->
    [one] { $days } calendar day
   *[other] { $days } calendar days
} before the meeting
too-late-due = Its last day was
too-late-ask = Ask the initiator to move the hearing to a later day.

## Remarks without a term

found-announcement_backdated = the announcement is backdated
found-announcement_undated = the announcement shows no posting date
found-announcement_notice_too_short = the announcement was posted with too short a notice before the meeting
found-announcement_posted_late = the announcement was posted late
found-announcement_missing = the announcement is not posted
found-protocol_backdated = the protocol is backdated
found-protocol_undated = the protocol shows no posting date
found-protocol_posted_late = the protocol was posted late
found-protocol_missing = the protocol is not posted
found-protocol_missing_in_portal = the protocol is not posted in the portal
found-wrong_rubric = posted outside the “Public hearings” rubric
found-recording_missing = no video or audio recording of the hearing was found
found-other = remark: { $column }
found-hint = If this is wrong, press “Not so”.

## Sources

source-trouble = { $source }: could not be read
source-blind = { $source } cannot be read. What is posted there is not being checked; please check it yourself.
source-name-portal = the hearings portal
source-name-site = the local executive body's site ({ $region })
source-reason = Reason: { $reason }
source-last-good = Last read in full: { $at }
source-never = It has never been read in full.
source-duties = { $count ->
    [one] { $count } duty is
   *[other] { $count } duties are
} not judged while the source cannot be read.
source-open = Open by hand
source-recovered = { $source }: is being read again
sources-mass = Sources that could not be read: { $failed } of { $total }. Our own connection is the likely cause; the regions are not told.
sources-mass-recovered = The sources are being read again: the connection is back.
reason-timeout = no answer within the time allowed
reason-blocked = a shell or a bot wall came instead of the page
reason-not_recognised = the page was not recognised
reason-too_large = the answer is too large
reason-tls = the site's certificate cannot be verified
reason-http = the site answered with error { $code }
reason-unreachable = no connection to the site
reason-other = { $code }

## For operators

undeliverable = { $person }: messages cannot be delivered
undeliverable-reason = Reason: { $reason }. Check the chat id and the e-mail address.

## What became of a duty after the message

mark-resolved = ✅ Already posted
mark-late = ✅ Posted, but late
mark-closed = ⚪ No longer needed
mark-taken = 👌 Taken
mark-tomorrow = ⏰ You will be reminded on the next working day
mark-disputed = ✋ Disputed, waits for a decision
mark-withdrawn = ✋ The remark is withdrawn
mark-answered = ✅ Answered

## Buttons

button-posted = 🔄 Posted, look again
button-taken = 👌 I take it
button-tomorrow = ⏰ Tomorrow
button-why = ❓ Why?
button-not-so = ✋ Not so
button-yes = ✅ Yes, the same
button-no = ❌ No, another
button-later = ⏰ Later
button-uphold = The remark stands
button-withdraw = Withdraw the remark
button-announcement = announcement
button-protocol = protocol

## Disputes

dispute-by = Disputed by: { $person }, { $region }
dispute-reason = Reason: { $reason }
dispute-upheld = The operator's decision: the remark is right and stays in the analysis.
dispute-withdrawn = The operator's decision: the remark is withdrawn and will not be in the analysis.

## Once a week, when there is nothing to say

well = There is nothing to warn of. The portal and the site were last read at { $at }.
well-open = Duties still ahead: { $count }.
