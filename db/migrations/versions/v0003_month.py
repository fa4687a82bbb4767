"""The month: periods in full and sealed, contacts, packs and returns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Add what is new; rows that are there keep their meaning."""
    op.create_table(
        "pack",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("period_uid", sa.String(), nullable=True),
        sa.Column("person_uid", sa.String(), nullable=True),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("email", sa.String(), nullable=True),
        sa.Column("copied_to", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["period_uid"],
            ["period.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["person_uid"],
            ["person.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_pack_period_uid"), "pack", ["period_uid"], unique=False)
    op.create_index(op.f("ix_pack_person_uid"), "pack", ["person_uid"], unique=False)
    op.create_table(
        "pack_row",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("pack_uid", sa.String(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("row_uid", sa.String(), nullable=False),
        sa.Column("base", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["pack_uid"],
            ["pack.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_pack_row_pack_uid"), "pack_row", ["pack_uid"], unique=False)
    op.create_index(op.f("ix_pack_row_row_uid"), "pack_row", ["row_uid"], unique=False)
    op.create_table(
        "return_document",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("pack_uid", sa.String(), nullable=True),
        sa.Column("period_uid", sa.String(), nullable=True),
        sa.Column("person_uid", sa.String(), nullable=True),
        sa.Column("file_name", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("completed_by", sa.String(), nullable=True),
        sa.Column("on_behalf_of", sa.String(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["pack_uid"],
            ["pack.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["period_uid"],
            ["period.uid"],
        ),
        sa.ForeignKeyConstraint(
            ["person_uid"],
            ["person.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(
        op.f("ix_return_document_pack_uid"), "return_document", ["pack_uid"], unique=False
    )
    op.create_index(
        op.f("ix_return_document_period_uid"), "return_document", ["period_uid"], unique=False
    )
    op.create_index(
        op.f("ix_return_document_person_uid"), "return_document", ["person_uid"], unique=False
    )
    op.create_index(op.f("ix_return_document_sha256"), "return_document", ["sha256"], unique=False)
    op.create_table(
        "return_item",
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("return_uid", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=True),
        sa.Column("entity", sa.String(), nullable=True),
        sa.Column("row_uid", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=True),
        sa.Column("field", sa.String(), nullable=True),
        sa.Column("base", sa.String(), nullable=True),
        sa.Column("ours", sa.String(), nullable=True),
        sa.Column("theirs", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("settled", sa.String(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["return_uid"],
            ["return_document.uid"],
        ),
        sa.PrimaryKeyConstraint("uid"),
    )
    op.create_index(op.f("ix_return_item_return_uid"), "return_item", ["return_uid"], unique=False)
    op.create_index(op.f("ix_return_item_row_uid"), "return_item", ["row_uid"], unique=False)
    op.add_column(
        "period", sa.Column("kind", sa.String(), server_default=sa.text("'month'"), nullable=False)
    )
    op.add_column("period", sa.Column("due_on", sa.Date(), nullable=True))
    op.add_column("period", sa.Column("meeting_on", sa.Date(), nullable=True))
    op.add_column(
        "period", sa.Column("version", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column(
        "person",
        sa.Column("shared_mailbox", sa.Boolean(), server_default=sa.text("0"), nullable=False),
    )
    op.add_column("person", sa.Column("copy_to", sa.String(), nullable=True))
    op.add_column("person", sa.Column("deputy_uid", sa.String(), nullable=True))
    op.add_column("person", sa.Column("away_from", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("away_until", sa.Date(), nullable=True))
    op.add_column("person", sa.Column("access", sa.String(), nullable=True))
    _add_seals()


def _add_seals() -> None:
    op.create_table(
        "row_secret",
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("versions", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("entity", "uid"),
    )
    op.create_table(
        "row_version",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("entity", sa.String(), nullable=False),
        sa.Column("uid", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("first_seal", sa.Integer(), nullable=False),
        sa.Column("last_seal", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("digests", sa.Text(), nullable=False),
        sa.Column("salts", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("row_version_entity", "row_version", ["entity", "first_seal"], unique=False)
    op.create_index("row_version_uid", "row_version", ["uid"], unique=False)
    op.create_table(
        "seal",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("period_uid", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.String(), nullable=False),
        sa.Column("sealed_at", sa.String(), nullable=False),
        sa.Column("change_set_uid", sa.String(), nullable=False),
        sa.Column("change_number", sa.Integer(), nullable=False),
        sa.Column("contents", sa.Text(), nullable=False),
        sa.Column("chain", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "redaction",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("change_set_uid", sa.String(), nullable=False),
        sa.Column("parts", sa.Text(), nullable=False),
        sa.Column("chain", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("number"),
    )
