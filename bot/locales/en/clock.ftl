# To the operators: the machine's clock is wrong, or right again.
clock-wrong = ⏰ The clock of the machine shows { $shown }. By the clocks of the sites and of Telegram it is { $true }.
clock-certificates = ⏰ The clock of the machine shows { $shown }, and no site has a certificate that is valid then.
clock-held = Until the clock is right, nothing is read, judged or sent: no term ends early.
clock-waits = Warnings come late until the clock is right.
clock-leapt = ⏰ The clock of the machine was put to { $shown }. By our own count it is { $true }, and no site says otherwise.
clock-goes-on = The work goes on by our own count. Set the clock right before the next restart.
clock-right = ⏰ The clock of the machine is right again: { $shown }.
