"""A scroll bar that is always given its room but is drawn only while there is something to scroll.

Room that came and went would change the width of what is wrapped beside it, and so its height.
"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollBar


def keep_quiet(bar: QScrollBar) -> None:
    """Switch a bar off where nothing scrolls; the theme draws no handle then."""
    bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
    bar.setEnabled(bar.maximum() > bar.minimum())
