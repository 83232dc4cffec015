"""Understanding postings: Russian and Kazakh texts to kind, form, dates, names and recordings."""

from checks.reading.understand import READER_VERSION, relevant_until, understand
from checks.reading.values import Mention, Understood, from_json, to_json

__all__ = ["READER_VERSION", "Mention", "Understood", "from_json", "relevant_until", "to_json", "understand"]
