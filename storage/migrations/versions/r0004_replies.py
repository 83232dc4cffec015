"""What people answered to notices, and the messages that a brief went out as."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0004"
down_revision = "r0003"
branch_labels = None
depends_on = None


def _replies() -> None:
    op.create_table(
        "replies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("column", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("duty_id", sa.String(), nullable=True),
        sa.Column("notice_id", sa.Integer(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_replies"),
        sa.ForeignKeyConstraint(["notice_id"], ["notices.id"], name="fk_replies_notice_id_notices"),
    )
    op.create_index("ix_replies_number", "replies", ["number"])
    op.create_index("ix_replies_duty_id", "replies", ["duty_id"])


def _brief_messages() -> None:
    op.create_table(
        "brief_messages",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("notice_ids", sa.JSON(), nullable=False),
        sa.Column("shown", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id", "message_id", name="pk_brief_messages"),
    )
    op.create_index("ix_brief_messages_day_person_id", "brief_messages", ["day", "person_id"])


def upgrade() -> None:
    """Both tables."""
    _replies()
    _brief_messages()


def downgrade() -> None:
    """Neither of them."""
    op.drop_table("brief_messages")
    op.drop_table("replies")
