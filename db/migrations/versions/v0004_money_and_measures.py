"""Money, high impact changes and measures."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add what is new; rows that are there keep their meaning."""
    op.create_table(
        "contribution",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("pool", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("year", sa.String(), nullable=True),
        sa.Column("part", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("vanished_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_contribution_source_uid"), "contribution", ["source_uid"], unique=False
    )
    op.create_table(
        "grant",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("fund", sa.String(), nullable=False),
        sa.Column("year", sa.String(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_grant_source_uid"), "grant", ["source_uid"], unique=False)
    op.create_table(
        "impact_change",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_impact_change_source_uid"), "impact_change", ["source_uid"], unique=False
    )
    op.create_table(
        "printed_total",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("covers", sa.String(), nullable=False),
        sa.Column("heading", sa.String(), nullable=True),
        sa.Column("series", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("year", sa.String(), nullable=True),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("figure", sa.String(), nullable=False),
        sa.Column("printed", sa.Integer(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("vanished_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_printed_total_source_uid"), "printed_total", ["source_uid"], unique=False
    )
    op.create_table(
        "impact_action",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("change_uid", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("due", sa.Date(), nullable=True),
        sa.Column("due_text", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("success", sa.String(), nullable=True),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_uid"],
            ["impact_change.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_impact_action_change_uid"), "impact_action", ["change_uid"], unique=False
    )
    op.create_table(
        "maturity",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("change_uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("quarter", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=True),
        sa.Column("rationale", sa.String(), nullable=True),
        sa.Column("challenges", sa.String(), nullable=True),
        sa.Column("milestones_met", sa.String(), nullable=True),
        sa.Column("support_needs", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_uid"],
            ["impact_change.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_maturity_change_uid"), "maturity", ["change_uid"], unique=False)
    op.create_index(op.f("ix_maturity_source_uid"), "maturity", ["source_uid"], unique=False)
    op.create_table(
        "impact_scheme",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("change_uid", sa.String(), nullable=False),
        sa.Column("scheme_uid", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=True),
        sa.Column("funding", sa.Integer(), nullable=True),
        sa.Column("funding_text", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_uid"],
            ["impact_change.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["scheme_uid"],
            ["scheme.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_impact_scheme_change_uid"), "impact_scheme", ["change_uid"], unique=False
    )
    op.create_index(
        op.f("ix_impact_scheme_scheme_uid"), "impact_scheme", ["scheme_uid"], unique=False
    )
    op.create_table(
        "measure",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("scheme_uid", sa.String(), nullable=True),
        sa.Column("change_uid", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=True),
        sa.Column("heading", sa.String(), nullable=True),
        sa.Column("unit", sa.String(), nullable=True),
        sa.Column("direction", sa.String(), nullable=True),
        sa.Column("baseline", sa.Float(), nullable=True),
        sa.Column("baseline_text", sa.String(), nullable=True),
        sa.Column("target", sa.Float(), nullable=True),
        sa.Column("target_text", sa.String(), nullable=True),
        sa.Column("rag", sa.String(), nullable=True),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["change_uid"],
            ["impact_change.uid"],
        ),
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
    op.create_index(op.f("ix_measure_change_uid"), "measure", ["change_uid"], unique=False)
    op.create_index(op.f("ix_measure_scheme_uid"), "measure", ["scheme_uid"], unique=False)
    op.create_index(op.f("ix_measure_source_uid"), "measure", ["source_uid"], unique=False)
    op.create_table(
        "money_line",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("scheme_uid", sa.String(), nullable=True),
        sa.Column("heading", sa.String(), nullable=True),
        sa.Column("part", sa.String(), nullable=True),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("fund", sa.String(), nullable=True),
        sa.Column("year", sa.String(), nullable=True),
        sa.Column("allocation", sa.Integer(), nullable=True),
        sa.Column("forecast", sa.Integer(), nullable=True),
        sa.Column("actual", sa.Integer(), nullable=True),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("vanished_on", sa.Date(), nullable=True),
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
    op.create_index(op.f("ix_money_line_scheme_uid"), "money_line", ["scheme_uid"], unique=False)
    op.create_index(op.f("ix_money_line_source_uid"), "money_line", ["source_uid"], unique=False)
    op.create_table(
        "measure_reading",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("measure_uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("period", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("value_text", sa.String(), nullable=True),
        sa.Column("planned", sa.Boolean(), nullable=False),
        sa.Column("declared", sa.String(), nullable=True),
        sa.Column("comment", sa.String(), nullable=True),
        sa.Column("challenges", sa.String(), nullable=True),
        sa.Column("achievements", sa.String(), nullable=True),
        sa.Column("support_needs", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["measure_uid"],
            ["measure.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_measure_reading_measure_uid"), "measure_reading", ["measure_uid"], unique=False
    )
    op.create_index(
        op.f("ix_measure_reading_source_uid"), "measure_reading", ["source_uid"], unique=False
    )
