## Invitation

join-joined = Done: you have joined.
join-again = You have joined already.
join-as = Role: { $role }. Regions: { $regions }.
join-next = The first message comes after the sources have been read next. Commands: /help.
join-invalid = This invitation is no longer valid. Ask whoever sent it for a new one.
join-elsewhere = This invitation is for another kind of chat: a personal one is opened in a private chat with the bot, a group's in the group.
role-officer = responsible officer
role-supervisor = head of department
role-ministry = ministry
role-operator = operator
regions-all = all regions

## The last day without an answer, and a message instead of who cannot be reached

group-escalated = 🔴 Last day, no answer
group-handed = 🔴 Not delivered to the officer
escalated-silent = The officers have not confirmed that they are on it: { $people }.
escalated-nobody = The region has no responsible officer.
escalated-ask = Today is the last working day of the term. Please have it posted.
handed-from = The message could not be delivered to { $person }. It is handed on to you.

## To the operators

group-people = 👥 People who joined
people-joined = Joined by invitation: { $person } ({ $role }).
people-replayed = A used or revoked invitation was shown again: { $person } ({ $role }). Nobody has joined.
people-guessed = Invalid invitations shown in a row in one chat: { $count }. The bot does not answer this chat for an hour.
unreachable-taken-over = { $person }: Telegram no longer takes messages for this chat. Others receive them.
