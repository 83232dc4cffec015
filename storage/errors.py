"""Why the store could not do what was asked: one tree, one sentence each."""

from __future__ import annotations

from checks.fault import StoreFault


class StoreError(StoreFault):
    """The store could not do it; the message is one sentence for the operator."""


class Unreadable(StoreError):
    """The database is missing, no database, of another program, or damaged. Nothing was written."""


class SchemaTooOld(StoreError):
    """The database's schema is older than this program, and it may not be upgraded here."""


class SchemaTooNew(StoreError):
    """The database was written by a later version of this program."""


class Locked(StoreError):
    """Another process held the database, or took over the work, for too long."""


class PageMissing(StoreError, LookupError):
    """A kept page's body is not in the data directory, or not what its hash says."""
