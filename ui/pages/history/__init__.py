"""The History page."""

from ui.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]
