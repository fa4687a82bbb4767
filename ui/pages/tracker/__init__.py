"""The Tracker page: the RAG grid, edited in place."""

from __future__ import annotations

from ui.pages.tracker.page import TrackerPage

__all__ = ["TrackerPage"]
