"""An unseen world of the same kind, for acceptance: its own generator, portal, sites, Bot API server and truth."""
