"""The Overview: every figure of the programme, and the rows behind each."""

from ui.pages.overview.page import OverviewPage

__all__ = ["OverviewPage"]
