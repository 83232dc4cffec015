## A source is read, but its entries lack something

source-fields-lost = { $source }: the page is read, but its latest entries lack what they nearly always had before. Its layout may have changed.
source-field-share = • { $field }: now in { $now }% of the entries, before in { $before }%
source-fields-ask = Please look at the page yourself: until the cause is found, we may not see what is posted.
source-fields-unjudged = Nobody is blamed for what rests on it until it is back or the operator says that the page is meant so.
source-fields-back = { $source }: the entries have everything again
source-field-date = the posting date
source-field-title = the title
source-field-text = the text
source-field-links = links and files
source-field-rubric = the rubric
source-field-in-rubric = standing in the rubric
source-field-protocol-links = links and files of protocols
source-field-files = files
source-field-kind = whether it is an announcement or a protocol
source-field-project = the project
source-field-meeting-day = the day of the hearing
source-field-number = the registration number
source-field-initiator = the initiator
source-field-bin = the BIN
source-field-place = the place or territory
source-field-organiser = the organiser
