"""RAID, the quarterly return and change requests."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Add what is new; rows that are there keep their meaning."""
    op.create_table(
        "quarterly_return",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("quarter", sa.String(), nullable=False),
        sa.Column("board", sa.String(), nullable=True),
        sa.Column("signed_off_by", sa.String(), nullable=True),
        sa.Column("signed_off_on", sa.Date(), nullable=True),
        sa.Column("release_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_quarterly_return_source_uid"), "quarterly_return", ["source_uid"], unique=False
    )
    op.create_table(
        "quarterly_answer",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("return_uid", sa.String(), nullable=False),
        sa.Column("section", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("part", sa.String(), nullable=True),
        sa.Column("question", sa.String(), nullable=True),
        sa.Column("answer", sa.String(), nullable=True),
        sa.Column("longest", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["return_uid"],
            ["quarterly_return.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_quarterly_answer_return_uid"), "quarterly_answer", ["return_uid"], unique=False
    )
    op.create_table(
        "change_request",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("scheme_uid", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("proposed", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("raised_on", sa.Date(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scheme_uid"],
            ["scheme.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_change_request_scheme_uid"), "change_request", ["scheme_uid"], unique=False
    )
    op.create_table(
        "raid_item",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("scheme_uid", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("likelihood", sa.Integer(), nullable=True),
        sa.Column("impact", sa.Integer(), nullable=True),
        sa.Column("mitigation", sa.String(), nullable=True),
        sa.Column("raised_on", sa.Date(), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["scheme_uid"],
            ["scheme.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_raid_item_scheme_uid"), "raid_item", ["scheme_uid"], unique=False)
    op.create_index(op.f("ix_raid_item_source_uid"), "raid_item", ["source_uid"], unique=False)
    op.create_table(
        "approval_step",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("request_uid", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("meeting_on", sa.Date(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.Column("minute", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_uid"],
            ["change_request.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_approval_step_request_uid"), "approval_step", ["request_uid"], unique=False
    )
    op.create_table(
        "escalation",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("item_uid", sa.String(), nullable=False),
        sa.Column("from_level", sa.String(), nullable=True),
        sa.Column("to_level", sa.String(), nullable=False),
        sa.Column("moved_on", sa.Date(), nullable=False),
        sa.Column("moved_by", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_uid"],
            ["raid_item.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_escalation_item_uid"), "escalation", ["item_uid"], unique=False)
