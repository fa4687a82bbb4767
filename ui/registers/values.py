"""What stands in the fields of a register's form, as a person would type it."""

from __future__ import annotations

from typing import Any

from tracker.fields import PENCE
from tracker.model import Rag
from tracker.portfolio import Portfolio
from ui.panel.values import pounds_text, value_text

SCHEME = "scheme"
"""The field that ties a row to a scheme; it is set by the scheme's code or name."""


def field_text(portfolio: Portfolio, entity: str, row: Any, field: str) -> str:
    """A field of a row in words; "" for a blank."""
    if field == SCHEME:
        return scheme_name(portfolio, row.scheme_uid)
    value = getattr(row, field)
    if value is None:
        return ""
    if (entity, field) in PENCE:
        return pounds_text(value)
    if field == "rag":
        return Rag(value).word
    return figure_text(value) if isinstance(value, float) else value_text(value)


def figure_text(value: float | None) -> str:
    """A figure without needless decimals, its thousands marked; "" for none."""
    return "" if value is None else f"{value:,.10g}"


def scheme_name(portfolio: Portfolio, uid: str | None) -> str:
    """The name of a scheme, by its key; "" for none."""
    scheme = portfolio.scheme_by_uid.get(uid or "")
    return scheme.name if scheme else ""
