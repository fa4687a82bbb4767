"""The first schema: the programme's rows, the journal and the facts of the file."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table."""
    op.create_table(
        "accepted_finding",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("row_uid", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_accepted_finding_row_uid"), "accepted_finding", ["row_uid"], unique=False
    )
    op.create_table(
        "change_set",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("copy_uid", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("reverts", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "file_fact",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
    )
    op.create_table(
        "period",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "person",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("organisation", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "programme",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("default_area_uid", sa.String(), nullable=True),
        sa.Column("blue_in_use", sa.Boolean(), nullable=False),
        sa.Column("stale_after_days", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "rag_definition",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("rag", sa.String(), nullable=False),
        sa.Column("definition", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "source_document",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("read_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_source_document_sha256"), "source_document", ["sha256"], unique=False)
    op.create_table(
        "workstream",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_table(
        "area",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("successor_uid", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_area_source_uid"), "area", ["source_uid"], unique=False)
    op.create_table(
        "row_change",
        sa.Column("change_set_uid", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["change_set_uid"],
            ["change_set.uid"],
        ),
        sa.PrimaryKeyConstraint("change_set_uid", "position"),
    )
    op.create_index("row_change_uid", "row_change", ["uid"], unique=False)
    op.create_table(
        "scheme",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("area_uid", sa.String(), nullable=True),
        sa.Column("workstream_uid", sa.String(), nullable=True),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("contact_uid", sa.String(), nullable=True),
        sa.Column("code", sa.String(), nullable=True),
        sa.Column("ref", sa.String(), nullable=True),
        sa.Column("local_number", sa.String(), nullable=True),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("description", sa.String(), nullable=True),
        sa.Column("scheme_text", sa.String(), nullable=True),
        sa.Column("rag", sa.String(), nullable=True),
        sa.Column("rag_reason", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("stage", sa.String(), nullable=True),
        sa.Column("leads_text", sa.String(), nullable=True),
        sa.Column("progress", sa.String(), nullable=True),
        sa.Column("delivery_text", sa.String(), nullable=True),
        sa.Column("delivery_earliest", sa.Date(), nullable=True),
        sa.Column("delivery_latest", sa.Date(), nullable=True),
        sa.Column("delivery_precision", sa.String(), nullable=True),
        sa.Column("recruitment_stage", sa.String(), nullable=True),
        sa.Column("recruitment", sa.String(), nullable=True),
        sa.Column("posts_needed", sa.Float(), nullable=True),
        sa.Column("posts_in_post", sa.Float(), nullable=True),
        sa.Column("barriers", sa.String(), nullable=True),
        sa.Column("help_needed", sa.String(), nullable=True),
        sa.Column("nothing_to_report", sa.Boolean(), nullable=False),
        sa.Column("allocation", sa.Integer(), nullable=True),
        sa.Column("allocation_text", sa.String(), nullable=True),
        sa.Column("office_note", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("updated_on", sa.Date(), nullable=True),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area_uid"],
            ["area.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["contact_uid"],
            ["person.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["source_uid"],
            ["source_document.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["workstream_uid"],
            ["workstream.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_scheme_area_uid"), "scheme", ["area_uid"], unique=False)
    op.create_index(op.f("ix_scheme_contact_uid"), "scheme", ["contact_uid"], unique=False)
    op.create_index(op.f("ix_scheme_source_uid"), "scheme", ["source_uid"], unique=False)
    op.create_index(op.f("ix_scheme_workstream_uid"), "scheme", ["workstream_uid"], unique=False)
    op.create_table(
        "milestone",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("scheme_uid", sa.String(), nullable=False),
        sa.Column("source_uid", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("start", sa.Date(), nullable=True),
        sa.Column("finish", sa.Date(), nullable=True),
        sa.Column("start_text", sa.String(), nullable=True),
        sa.Column("finish_text", sa.String(), nullable=True),
        sa.Column("forecast", sa.Date(), nullable=True),
        sa.Column("actual", sa.Date(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("updated_on", sa.Date(), nullable=True),
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
    op.create_index(op.f("ix_milestone_scheme_uid"), "milestone", ["scheme_uid"], unique=False)
    op.create_index(op.f("ix_milestone_source_uid"), "milestone", ["source_uid"], unique=False)
    op.create_table(
        "scheme_lead",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("scheme_uid", sa.String(), nullable=False),
        sa.Column("person_uid", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("organisation", sa.String(), nullable=True),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("via", sa.String(), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_uid"],
            ["person.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["scheme_uid"],
            ["scheme.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_scheme_lead_person_uid"), "scheme_lead", ["person_uid"], unique=False)
    op.create_index(op.f("ix_scheme_lead_scheme_uid"), "scheme_lead", ["scheme_uid"], unique=False)
