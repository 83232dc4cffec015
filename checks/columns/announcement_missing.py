"""On the portal, not on the site after the latest due day."""

from checks.columns.base import absences

rule = absences("announcement_missing")
