"""The replicas' database as an onlooker sees it: plain SQL, and triggers that note who wrote what in which order.

Nothing here is the product's. What is written under a lease and the taking of that lease wait for each other in the
database, so of these two the notes have the order in which they were committed.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg

from tests.chaos.records import ATTEMPTS, NOTICES, PASSES, Records, records

_NOTES = """
CREATE SCHEMA watching;
CREATE TABLE watching.writes (
    id bigserial PRIMARY KEY,
    txn bigint NOT NULL DEFAULT txid_current(),
    who text NOT NULL DEFAULT current_setting('application_name'),
    place text NOT NULL,
    what jsonb
);
CREATE FUNCTION watching.note() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO watching.writes (place, what)
    SELECT TG_TABLE_NAME, jsonb_object_agg(key, value) FROM jsonb_each(to_jsonb(NEW)) WHERE key = ANY (TG_ARGV);
    RETURN NULL;
END $$;
"""
_COLUMNS = {
    "leases": ("name", "holder", "token"),
    "passes": ("id", "source_id", "outcome", "reason"),
    "versions": ("pass_id",),
    "facts": ("key", "value"),
    "notices": ("id", "state"),
}
_TRIGGER = (
    "CREATE TRIGGER note AFTER INSERT OR UPDATE ON {table} FOR EACH ROW EXECUTE FUNCTION watching.note({columns})"
)
# What arrived is put on record by whoever sent it, however late.
_OF_WHAT_ARRIVED = ("leases", "notices", "deliveries", "brief_messages")


@dataclass(frozen=True, slots=True)
class Lease:
    """A lease as it stands."""

    name: str
    holder: str
    token: int

    @property
    def pid(self) -> int:
        return int(self.holder.split(":")[1])


class Onlooker:
    """One connection that only looks, once the triggers are made."""

    def __init__(self, url: str) -> None:
        self._opened = psycopg.connect(url, autocommit=True, application_name="onlooker")

    def close(self) -> None:
        self._opened.close()

    def prepare(self) -> None:
        """Make the triggers."""
        self._opened.execute(_NOTES)
        tables = self._ask("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in tables:
            if table != "alembic_version":
                columns = ", ".join(f"'{one}'" for one in _COLUMNS.get(table, ()))
                self._opened.execute(_TRIGGER.format(table=table, columns=columns).encode())

    def _ask(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        return self._opened.execute(query.encode(), values or None).fetchall()

    def leases(self, now: datetime) -> list[Lease]:
        """Who holds what."""
        return [Lease(*row) for row in self._ask("SELECT name, holder, token FROM leases WHERE until > %s", now)]

    def token(self, name: str) -> int:
        """The token of a lease."""
        return int(self._ask("SELECT token FROM leases WHERE name = %s", name)[0][0])

    def mark(self) -> int:
        """The number of the last note."""
        return int(self._ask("SELECT coalesce(max(id), 0) FROM watching.writes")[0][0])

    def unread(self, since: datetime, sources: set[str]) -> set[str]:
        """The sources of which no pass that began at `since` or later is complete."""
        query = "SELECT source_id FROM passes WHERE started_at >= %s AND outcome = 'complete'"
        return sources - {source for (source,) in self._ask(query, since)}

    def judged(self) -> str:
        """The pass time that was judged last, as the product writes it."""
        found = self._ask("SELECT value #>> '{}' FROM facts WHERE key = 'pass_judged'")
        return str(found[0][0]) if found else ""

    def waiting(self, now: datetime) -> int:
        """How many notices should go out at `now`, or are on their way."""
        ready = "state = 'pending' AND not_before <= %s AND (next_try_at IS NULL OR next_try_at <= %s)"
        query = f"SELECT count(*) FROM notices WHERE state IN ('claimed', 'sending') OR ({ready})"
        return int(self._ask(query, now, now)[0][0])

    def written(self, who: str, after: int, until: int | None) -> list[tuple[int, str, Any]]:
        """What a replica wrote between two notes, beside the record of what arrived: number, table, columns."""
        query = "SELECT id, place, what FROM watching.writes WHERE who = %s AND id > %s AND id <= %s ORDER BY id"
        last = until if until is not None else self.mark()
        return [row for row in self._ask(query, who, after, last) if row[1] not in _OF_WHAT_ARRIVED]

    def next_taking(self, who: str, after: int) -> int | None:
        """The note with which a replica next took a lease from somebody: its token is a new one."""
        query = (
            "SELECT min(one.id) FROM watching.writes one WHERE one.place = 'leases' AND one.who = %s AND one.id > %s"
            " AND NOT EXISTS (SELECT FROM watching.writes before WHERE before.place = 'leases' AND before.id < one.id"
            " AND before.what ->> 'name' = one.what ->> 'name' AND before.what ->> 'token' = one.what ->> 'token')"
        )
        return next(iter(self._ask(query, who, after)))[0]  # type: ignore[no-any-return]

    def after_the_end(self) -> list[tuple[Any, ...]]:
        """Versions that were written to a pass after another transaction had ended it: the pass' number."""
        return self._ask(
            "SELECT DISTINCT one.what ->> 'pass_id' FROM watching.writes one JOIN watching.writes ended"
            " ON ended.place = 'passes' AND one.place = 'versions' AND ended.what ->> 'id' = one.what ->> 'pass_id'"
            " WHERE ended.what ->> 'outcome' IS NOT NULL AND one.id > ended.id AND one.txn <> ended.txn"
        )

    def judgings(self) -> list[tuple[str, int]]:
        """How often each pass time was put down as judged."""
        query = (
            "SELECT what ->> 'value', count(*) FROM watching.writes"
            " WHERE place = 'facts' AND what ->> 'key' = 'pass_judged' GROUP BY 1 ORDER BY 1"
        )
        return [(str(value), int(count)) for value, count in self._ask(query)]

    def records(self) -> Records:
        """Notices, attempts and passes."""
        return records(self._ask(NOTICES), self._ask(ATTEMPTS), self._ask(PASSES))
