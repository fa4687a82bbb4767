"""The Findings page."""

from ui.pages.findings.page import FindingsPage

__all__ = ["FindingsPage"]
