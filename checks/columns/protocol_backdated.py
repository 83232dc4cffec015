"""The protocol shows a date earlier than it really appeared."""

from checks.columns.base import backdated
from checks.model import Kind

rule = backdated(Kind.PROTOCOL)
