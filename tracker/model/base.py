"""What every entity shares: a key made by whoever creates the row, and links to other rows."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from tracker.model.keys import new_uid


def key() -> str:
    """The field of a row's own key; rows made offline in two copies never collide."""
    return Field(default_factory=new_uid, primary_key=True)  # type: ignore[no-any-return]


def part_of(target: str) -> str:
    """A link to the row that this one is part of."""
    return Field(foreign_key=f"{target}.uid", index=True)  # type: ignore[no-any-return]


def link(target: str) -> str | None:
    """A link to another row, or to none."""
    return Field(default=None, foreign_key=f"{target}.uid", index=True)  # type: ignore[no-any-return]


class Row(SQLModel):
    """What every entity shares: its key."""

    uid: str
