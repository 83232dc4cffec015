"""Every weight and threshold of matching, in one place. Points are log-odds in spirit: positive speaks for."""

from __future__ import annotations

# dates
DATE_AND_HOUR = 6.0
DATE = 4.5
DATE_OTHER_HOUR = 1.5
PERIOD = 5.5
PERIOD_IN_PART = 2.0
DATE_IN_PERIOD = 2.5
DATE_OF_PROTOCOL = 4.0  # the protocol's own date is the meeting's
PROTOCOL_SOON_AFTER = 1.0  # the protocol's own date lies shortly behind the meeting
DAYS_TO_SIGN = 14
OTHER_DATE = -8.0
PROTOCOL_DATED_BEFORE = -3.0
ONE_OF_SEVERAL_DATES = -0.3

# identity
SAME_NUMBER = 30.0
OTHER_NUMBER = -14.0
SAME_BIN, RARE_BIN = 2.0, 3.5  # for one shared by many cards, added for one of its own
OTHER_CARDS_BIN, UNKNOWN_BIN = -6.0, -1.0
SAME_INITIATOR, RARE_INITIATOR = 2.0, 3.0
INITIATOR_IN_PART = 0.5  # share of the full points for a name found in part
ENOUGH_OF_INITIATOR = 0.66
OTHER_CARDS_INITIATOR, UNKNOWN_COMPANY = -5.0, -1.5
SAME_QUOTED_NAME, RARE_QUOTED_NAME = 0.5, 1.5
SAME_NUMBERED, OTHER_NUMBERED = 1.5, -5.0  # «лот 2»

# project
PROJECT_SLOPE, PROJECT_MIDDLE = 8.0, 0.35
PROJECT_LEAST, PROJECT_MOST = -3.0, 5.2
PROJECT_OF_STRANGER = 0.85  # the least share where the mention names a company that no card has
PROJECT_AT_OTHER_HOUR = 0.6  # the least share where the hour differs, or the date only comes near
SAME_SOUND = 0.5  # how alike two words are at least that may be one name in two languages
HARDLY_SAID = 0.5  # below this share, a card's own name has to be said
PROJECT_DOUBTFUL = 0.3  # below this share a mention speaks of another project
MISSING_WORD, STRANGE_WORD = 0.55, 0.45

# place, form, order
PLACE_EACH, PLACE_MOST, OTHER_PLACE = 0.45, 2.5, -1.5
SAME_FORM, OTHER_FORM = 0.5, -7.0
IN_ORDER, SOMEWHAT_OUT_OF_ORDER, OUT_OF_ORDER = 0.5, -1.5, -4.0
PROTOCOL_BEFORE_END = -12.0
ANNOUNCED_AT_MOST, ANNOUNCED_LONG_BEFORE = 90, 200  # days before the meeting
PROTOCOL_AT_MOST, PROTOCOL_LONG_AFTER = 60, 200  # days after it
SURELY_IN_TIME = 1  # days after the card appeared, or the meeting ended, in which no duty is late
SHOWN_EARLY_BY = 10  # days that a posting may show before its card was seen

# decisions
MATCH_FROM = 6.0
ASK_FROM = 3.5
MARGIN = 2.5
TWIN_MARGIN = 0.6  # where words that only one of two near-equal cards has decide
TWIN_WORDS = 2.0  # how much heavier the better card's own words must weigh than the other's
UNKNOWN_WORDS = 3  # words that no card has: where none is shared, a date alone is not enough
SPAN = 3.0  # cards this near to the best one are shared out together
TOLD_APART = 1.5  # what words that decide between two cards are worth against the other postings
SECOND_POSTING = 1.8  # what a second posting of a hearing in one language costs, unless it is a copy
SAME_WORDS = 0.9  # of all words of two postings: how many a copy shares
MOST_WAYS = 4096  # of sharing out what hangs together; where there are more, nothing is shared out
OTHERS_KEPT, OTHERS_SHARE = 3, 0.5  # other cards that are named beside an answer
POSSIBLE_KEPT = 24  # with those that a question leaves open: nobody is accused for any of them
MOVED_SLACK = 45  # days between a posting's date and its card's that still make a question
SURE_PROJECT = 0.8
SURE_UNDATED = 0.6  # of what a posting without a date and a card say of projects: the least to ask
NEAR_PROJECT = 3  # words between a figure and a word of the project that it belongs to
WHOLE_PROJECT = 0.95  # of a project's words: a mention of several hearings says them all
NAMED_BESIDES = 0.45  # of a project's words, one of its own among them, said beside another card's: the least to ask
MOSTLY_NAMED = 0.5  # of a project's words: so well named, the words of the other hearings do not speak against it
SCORE_MIDDLE, SCORE_WIDTH = 4.75, 1.25

# how many candidates of a mention are weighed in full
WEIGHED = 8
