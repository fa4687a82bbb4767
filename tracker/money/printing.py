"""Amounts in the unit a document printed them in: "£6,276k", "£1.2m", "£20.50"."""

from __future__ import annotations

from tracker.model import Unit


def printed(pence: int, unit: str = Unit.POUNDS) -> str:
    """An amount as it is shown, in its unit."""
    sign = "-" if pence < 0 else ""
    size = abs(pence)
    if unit == Unit.THOUSANDS:
        return f"{sign}£{_trimmed(size / 100_000, 3)}k"
    if unit == Unit.MILLIONS:
        return f"{sign}£{_trimmed(size / 100_000_000, 6)}m"
    return f"{sign}£{size / 100:,.2f}".removesuffix(".00")


def _trimmed(number: float, places: int) -> str:
    text = f"{number:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
