"""Which clause a column's violation breaks, in words; the clauses are the edition's data (`terms.md`)."""

from __future__ import annotations

from bot.digest.words import Words
from checks.law.terms import Edition, of_code
from checks.model import Form

# A late posting breaks the clause that the missing one breaks; a date that is not shown has a clause of its own.
_TERM_OF = {
    "announcement_posted_late": "announcement_missing",
    "protocol_posted_late": "protocol_missing",
}
_UNDATED = {"announcement_undated", "protocol_undated"}


def clause_words(column: str, form: Form, edition: Edition, say: Words) -> str:
    """The clause as it stands in a sentence, " (clause 29 of the Rules)"; "" where the edition names none."""
    clause = _clause(column, form, edition)
    if not clause:
        return ""
    code = of_code(clause)
    if code is None:
        return f" ({say('doc-clause', clause=clause)})"
    article, numbers = code
    key = "doc-clause-code-range" if len(numbers) > 1 else "doc-clause-code"
    return f" ({say(key, article=article, clause='–'.join(numbers))})"


def _clause(column: str, form: Form, edition: Edition) -> str:
    if column in _UNDATED:
        term = edition.terms.get("posting_date")
        return term.clause if term else ""
    wanted = _TERM_OF.get(column, column)
    found = [term.clause for term in edition.terms.values() if term.column == wanted and term.form in (form, None)]
    return found[0] if found else ""
