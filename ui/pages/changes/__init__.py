"""The Changes page."""

from ui.pages.changes.page import ChangesPage

__all__ = ["ChangesPage"]
