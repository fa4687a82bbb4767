"""A scheme's fields as a person would type them, and as the panel words them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from tracker.model import Scheme
from tracker.portfolio import Portfolio
from tracker.timing import format_date


def number_text(number: float) -> str:
    """Posts with at least one decimal, as recruitment writes them: "1.0", "0.25"."""
    return f"{number:.1f}" if round(number, 1) == number else f"{number:g}"


def pounds_text(pence: int) -> str:
    """An amount in pounds, with pence only where there are any: "£1,200", "-£6.50"."""
    pounds = f"{abs(pence) / 100:,.2f}".removesuffix(".00")
    return f"{'-' if pence < 0 else ''}£{pounds}"


def value_text(value: Any) -> str:
    """A stored value in the words that would be typed for it; "" for none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return format_date(value)
    if isinstance(value, float):
        return number_text(value)
    return str(value)


def _area(portfolio: Portfolio, scheme: Scheme) -> str:
    return portfolio.area_name(scheme) or ""


def _workstream(portfolio: Portfolio, scheme: Scheme) -> str:
    row = portfolio.workstream_by_uid.get(scheme.workstream_uid or "")
    return row.name if row else ""


def _contact(portfolio: Portfolio, scheme: Scheme) -> str:
    row = portfolio.person_by_uid.get(scheme.contact_uid or "")
    return row.name if row else ""


def _allocation(_portfolio: Portfolio, scheme: Scheme) -> str:
    return "" if scheme.allocation is None else pounds_text(scheme.allocation)


_SPECIAL: Mapping[str, Callable[[Portfolio, Scheme], str]] = {
    "area": _area,
    "workstream": _workstream,
    "contact": _contact,
    "allocation": _allocation,
}


def field_text(portfolio: Portfolio, scheme: Scheme, field: str) -> str:
    """What stands in a scheme's field; `area`, `workstream` and `contact` by name."""
    special = _SPECIAL.get(field)
    if special is not None:
        return special(portfolio, scheme)
    return value_text(getattr(scheme, field))
