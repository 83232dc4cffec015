"""The protocol is not on the site after the latest due day."""

from checks.columns.base import absences

rule = absences("protocol_missing")
