"""Attached files: their text, read safely, or the named reason why there is none."""

from checks.attachments.reader import AttachmentReader
from checks.attachments.values import LIMITS, Extracted, Limits, Outcome

__all__ = ["LIMITS", "AttachmentReader", "Extracted", "Limits", "Outcome"]
