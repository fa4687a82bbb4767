"""The plan: milestones in full, what waits for what, baselines; rows that vanished."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add what is new; rows that are there keep their meaning."""
    op.create_table(
        "baseline",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("taken_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "baseline_row",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("baseline_uid", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("row_uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("finish", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["baseline_uid"],
            ["baseline.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_baseline_row_baseline_uid"), "baseline_row", ["baseline_uid"], unique=False
    )
    op.create_table(
        "dependency",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("before_uid", sa.String(), nullable=False),
        sa.Column("after_uid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("lag_days", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["after_uid"],
            ["milestone.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["before_uid"],
            ["milestone.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_dependency_after_uid"), "dependency", ["after_uid"], unique=False)
    op.create_index(op.f("ix_dependency_before_uid"), "dependency", ["before_uid"], unique=False)
    op.add_column(
        "milestone", sa.Column("level", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("milestone", sa.Column("ref", sa.String(), nullable=True))
    op.add_column(
        "milestone",
        sa.Column("open_ended", sa.Boolean(), server_default=sa.text("0"), nullable=False),
    )
    op.add_column("milestone", sa.Column("percent_complete", sa.Integer(), nullable=True))
    op.add_column("milestone", sa.Column("note", sa.String(), nullable=True))
    op.add_column("milestone", sa.Column("confirmed_on", sa.Date(), nullable=True))
    op.add_column("milestone", sa.Column("vanished_on", sa.Date(), nullable=True))
    op.add_column("programme", sa.Column("baseline_uid", sa.String(), nullable=True))
    op.add_column("programme", sa.Column("first_year", sa.Integer(), nullable=True))
    op.add_column("programme", sa.Column("last_year", sa.Integer(), nullable=True))
    op.add_column("source_document", sa.Column("kind", sa.String(), nullable=True))
    op.add_column("scheme", sa.Column("start", sa.Date(), nullable=True))
    op.add_column("scheme", sa.Column("start_text", sa.String(), nullable=True))
    op.add_column("scheme", sa.Column("vanished_on", sa.Date(), nullable=True))
