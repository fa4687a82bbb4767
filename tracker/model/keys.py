"""The keys of rows, made by whoever creates the row, so that two copies never collide."""

from __future__ import annotations

from uuid import uuid4


def new_uid() -> str:
    """A fresh key for a row: a random UUID as 32 hex digits."""
    return uuid4().hex
