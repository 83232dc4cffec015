"""The Bot API: its client, the commands people may send, and the polling for them."""
