"""Who is not asked in a period; which schemes a return has answered, and its words."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Add what is new: a period of before asks everybody, a return of before does not say."""
    op.add_column("period", sa.Column("not_asked", sa.String(), nullable=True))
    op.add_column("return_document", sa.Column("answered", sa.String(), nullable=True))
    op.add_column("return_document", sa.Column("words", sa.String(), nullable=True))
