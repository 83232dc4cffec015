## A source that is read and shows nothing new

source-silent = { $source }: nothing new has been recognised for { $days ->
    [one] { $days } day
   *[other] { $days } days
}; the last entry was first seen on { $last }.
source-rhythm = { $days ->
    [1] Until then something new appeared about every day.
    [one] Until then something new appeared about every { $days } day.
   *[other] Until then something new appeared about every { $days } days.
} Either nothing was posted, or the page is no longer recognised: please look at it yourself.
source-heard = { $source }: something new has been recognised again
