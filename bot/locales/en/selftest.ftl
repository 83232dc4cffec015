# The daily proof of delivery in the operators' chat
selftest = 🔔 Delivery checked: { $at }
selftest-why = This message changes silently once a day. If its date is old, warnings do not arrive in Telegram.
