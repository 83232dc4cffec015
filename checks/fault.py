"""What a store raises towards those who read sources."""

from __future__ import annotations


class StoreFault(Exception):
    """The store could not keep or give something: that is no fault of the source's, nor of its reader's."""
