"""What people answered to uncertain matches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "r0002"
down_revision = "r0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table, which is only ever added to."""
    op.create_table(
        "match_answers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("ask", sa.String(), nullable=False),
        sa.Column("no", sa.Integer(), nullable=False),
        sa.Column("posting_id", sa.Integer(), nullable=False),
        sa.Column("mention", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("hearing_id", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_match_answers"),
        sa.UniqueConstraint("ask", "no", name="uq_match_answers_ask_no"),
        sa.ForeignKeyConstraint(["posting_id"], ["items.id"], name="fk_match_answers_posting_id_items"),
    )
    op.create_index("ix_match_answers_posting_id", "match_answers", ["posting_id"])


def downgrade() -> None:
    """Take the table away."""
    op.drop_table("match_answers")
