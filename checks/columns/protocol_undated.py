"""The protocol shows no posting date."""

from checks.columns.base import undated
from checks.model import Kind

rule = undated(Kind.PROTOCOL)
