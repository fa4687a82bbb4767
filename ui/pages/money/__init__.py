"""The Money page: lines, contributions, grants and totals, and how they meet."""

from ui.pages.money.page import MoneyPage

__all__ = ["MoneyPage"]
