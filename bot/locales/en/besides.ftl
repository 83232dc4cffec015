## What stands beside a warning: its place is not read now, an earlier term has passed

beside-unread-site = ⚠️ The site cannot be read now (last read { $at }). If it is posted already, we do not see it yet.
beside-unread-site-ever = ⚠️ The site was never read completely yet. If it is posted already, we do not see it yet.
beside-unread-portal = ⚠️ The portal cannot be read now (last read { $at }). If it is posted already, we do not see it yet.
beside-unread-portal-ever = ⚠️ The portal was never read completely yet. If it is posted already, we do not see it yet.
beside-passed = An earlier term ({ $law }) ended on { $day }: post without waiting for this one.
