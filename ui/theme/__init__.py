"""Colours, sizes, fonts and icons: the only place that knows them."""

from ui.theme.icons import Icons
from ui.theme.theme import Appearance, Theme

__all__ = ["Appearance", "Icons", "Theme"]
