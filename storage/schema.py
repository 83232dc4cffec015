"""The tables. Instants are UTC, legal days plain dates; what is append-only is never updated.

Append-only: `versions`, `pass_pages`, `verdict_changes`, `deliveries`, `match_answers`, `person_changes`,
`replies`. A pass is completed once and then fixed. Caches that may be deleted: `pages`, `readings`, `understood`,
`matches`. The schema uses nothing that PostgreSQL lacks.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from storage.instants import UtcDateTime


def _instant(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, UtcDateTime(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, String(), nullable=nullable)


def _json(name: str, *, nullable: bool = False) -> Column[Any]:
    return Column(name, JSON(none_as_null=True), nullable=nullable)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

passes = Table(
    "passes",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("source_id"),
    _instant("started_at"),
    _instant("finished_at", nullable=True),
    _text("outcome", nullable=True),  # null: under way, or its process was killed
    _text("reason"),
    Column("whole", Boolean, nullable=False),
    _json("counts"),
    Index(None, "source_id", "started_at"),
    Index(None, "started_at"),
)

pass_pages = Table(
    "pass_pages",
    metadata,
    Column("pass_id", ForeignKey("passes.id"), primary_key=True),
    Column("no", Integer, primary_key=True),
    _text("url"),
    _text("sha256"),
    _instant("seen_at"),
)

items = Table(
    "items",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("source_id"),
    _text("key"),
    _instant("first_seen_at"),
    _instant("last_read_at"),
    _text("last_page_url"),
    _text("last_page_sha256"),  # "": the item's absence was read from a listing, not from a page of its own
    Column("present", Boolean, nullable=False),
    Column("seq", Integer, nullable=False),  # of its newest version
    _text("content_hash", nullable=True),  # of its newest version
    _json("shown"),
    Column("relevant_until", Date),  # null: not judged since it last changed, so relevant
    _text("form", nullable=True),  # null: an entry of a site
    Column("hearing_id", Integer),
    _text("number", nullable=True),
    Column("planned", Boolean, nullable=False),  # whether `next_read_at` was ever decided
    _instant("next_read_at", nullable=True),  # null: not again
    UniqueConstraint("source_id", "key"),
    Index(None, "relevant_until"),
    Index(None, "form", "hearing_id"),
    Index(None, "number"),
    Index(None, "source_id", "planned"),
    Index(None, "source_id", "next_read_at"),
)

versions = Table(
    "versions",
    metadata,
    Column("item_id", ForeignKey("items.id"), primary_key=True),
    Column("seq", Integer, primary_key=True),  # 0, 1, 2 …: the index into the history's versions
    Column("pass_id", ForeignKey("passes.id"), nullable=False),
    _instant("seen_at"),
    _instant("after", nullable=True),
    Column("content", Text),  # canonical JSON (codec.py); null: proved absent
    _text("content_hash", nullable=True),
    _text("page_url"),
    _text("page_sha256"),
)

understood = Table(
    "understood",
    metadata,
    Column("item_id", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    _text("reader_version"),
    _json("value", nullable=True),
    ForeignKeyConstraint(["item_id", "seq"], ["versions.item_id", "versions.seq"]),
)

pages = Table(
    "pages",
    metadata,
    Column("key", String, primary_key=True),
    _text("source_id"),
    _text("etag"),
    _text("last_modified"),
    _text("sha256"),
    _instant("at"),
    Index(None, "source_id", "at"),
)

readings = Table(
    "readings",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("reader", String, primary_key=True),
    _json("value", nullable=True),
)

verdicts = Table(
    "verdicts",
    metadata,
    Column("duty_id", String, primary_key=True),
    _text("number"),
    _text("region", nullable=True),
    _text("state"),
    _text("reason"),
    _text("stage", nullable=True),
    Column("due_earliest", Date, nullable=False),
    Column("due_latest", Date, nullable=False),
    _text("edition"),
    _text("clause"),
    _json("proof"),
    _instant("first_at"),
    _instant("changed_at"),
    Index(None, "region", "state"),
)

verdict_changes = Table(
    "verdict_changes",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("duty_id", ForeignKey("verdicts.duty_id"), nullable=False),
    _instant("at"),
    _text("state"),
    _text("reason"),
    _text("stage", nullable=True),
    Column("due_earliest", Date, nullable=False),
    Column("due_latest", Date, nullable=False),
    Index(None, "duty_id"),
)

matches = Table(
    "matches",
    metadata,
    Column("posting_id", ForeignKey("items.id"), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("mention", Integer, primary_key=True),
    _text("form", nullable=True),
    Column("hearing_id", Integer),
    _text("decision"),
    Column("score", Float, nullable=False),
    _text("reason"),
    _json("evidence"),
    Index(None, "form", "hearing_id"),
)

notices = Table(
    "notices",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("key"),
    _text("recipient"),
    _text("kind"),
    _text("stage", nullable=True),
    _text("duty_id", nullable=True),
    _text("number"),
    _text("region", nullable=True),
    Column("urgency", Integer, nullable=False),
    _json("payload"),
    _instant("planned_at"),
    _instant("not_before"),
    _instant("must_before", nullable=True),
    _text("state"),
    _instant("lease_until", nullable=True),
    _text("lease_token", nullable=True),
    Column("attempts", Integer, nullable=False),
    Column("uncertain", Boolean, nullable=False),  # an earlier attempt may have reached the recipient
    _instant("next_try_at", nullable=True),
    _instant("sent_at", nullable=True),
    _text("last_error"),
    UniqueConstraint("key"),
    Index(None, "state", "not_before"),
    Index(None, "duty_id"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    _json("notice_ids"),
    _text("channel"),
    _text("address"),  # masked by the caller
    _instant("at"),
    _text("outcome"),
    _text("detail"),
    _text("external_id"),
)

facts = Table(
    "facts",
    metadata,
    Column("key", String, primary_key=True),
    _json("value", nullable=True),
    _instant("at"),
)

analyses = Table(
    "analyses",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("month"),
    Column("number", Integer, nullable=False),
    _instant("as_of"),
    _json("body"),
    _instant("created_at"),
    _instant("sent_at", nullable=True),
    UniqueConstraint("month", "number"),
)

match_answers = Table(
    "match_answers",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("ask"),
    Column("no", Integer, nullable=False),  # 0, 1, 2 …: of two answers given at once only one gets the number
    Column("posting_id", ForeignKey("items.id"), nullable=False),
    _text("mention"),  # digest of the mention's own words
    _text("form"),
    Column("hearing_id", Integer, nullable=False),
    _text("digest"),  # of the whole posting as it was asked about
    _text("answer"),
    _text("person_id"),
    _instant("at"),
    UniqueConstraint("ask", "no"),
    Index(None, "posting_id"),
)

people = Table(
    "people",
    metadata,
    Column("id", String, primary_key=True),  # made of the role and the chat that joined; a chat that moves keeps it
    _text("role"),
    _text("name"),
    Column("chat_id", BigInteger, nullable=False),
    _text("email"),
    _json("regions"),
    _text("invited_by"),
    _instant("joined_at"),
    _instant("revoked_at", nullable=True),
)

person_states = Table(
    "person_states",  # of everybody, those of the configuration too
    metadata,
    Column("person_id", String, primary_key=True),
    _text("language", nullable=True),  # null: chose none
    _text("quiet_from", nullable=True),  # "HH:MM"
    _text("quiet_until", nullable=True),
    _instant("unreachable_at", nullable=True),  # null: as far as is known, messages arrive
    _text("unreachable_why"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("token_hash"),  # SHA-256; the token itself is kept nowhere
    _text("role"),
    _json("regions"),
    _text("name"),
    _text("email"),
    _text("language", nullable=True),
    Column("for_group", Boolean, nullable=False),
    _text("invited_by"),
    _instant("created_at"),
    _instant("expires_at"),
    _instant("used_at", nullable=True),
    _text("used_by", nullable=True),
    _instant("revoked_at", nullable=True),
    UniqueConstraint("token_hash"),
)

join_tries = Table(
    "join_tries",  # of the last hour only: strangers are not kept
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("tries", Integer, nullable=False),
    _instant("since"),
)

person_changes = Table(
    "person_changes",  # append-only
    metadata,
    Column("id", Integer, primary_key=True),
    _instant("at"),
    _text("actor"),
    _text("what"),
    _text("person_id", nullable=True),
    Column("invitation_id", ForeignKey("invitations.id")),
    _json("detail"),
    Index(None, "person_id"),
)

replies = Table(
    "replies",  # append-only
    metadata,
    Column("id", Integer, primary_key=True),
    _instant("at"),
    _text("person_id"),
    _text("action"),
    _text("form"),
    _text("number"),
    _text("column"),  # with form and number the violation that a dispute is about
    _text("region", nullable=True),
    _text("duty_id", nullable=True),  # null: about a finding that no duty brought
    Column("notice_id", ForeignKey("notices.id")),
    _text("reason"),
    Column("until", Date),
    Index(None, "number"),
    Index(None, "duty_id"),
)

brief_messages = Table(
    "brief_messages",
    metadata,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("message_id", BigInteger, primary_key=True, autoincrement=False),
    _text("person_id"),
    Column("day", Date, nullable=False),  # of the service's zone
    _instant("at"),
    _json("notice_ids"),
    _text("shown"),  # what became of its duties, as it says now
    Index(None, "day", "person_id"),
)

leases = Table(
    "leases",
    metadata,
    Column("name", String, primary_key=True),
    _text("holder"),
    Column("token", BigInteger, nullable=False),  # one more with each taking
    _instant("until"),
)
