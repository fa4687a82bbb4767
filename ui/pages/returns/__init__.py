"""The Returns page."""

from ui.pages.returns.page import ReturnsPage

__all__ = ["ReturnsPage"]
