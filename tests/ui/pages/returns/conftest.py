"""The month's fixtures, shared with the tests of what the window does for returns."""

from tests.ui.returns.conftest import issued, month, office

__all__ = ["issued", "month", "office"]
