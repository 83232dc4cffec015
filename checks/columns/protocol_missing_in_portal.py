"""The protocol is not in the portal after the latest due day."""

from checks.columns.base import absences

rule = absences("protocol_missing_in_portal")
