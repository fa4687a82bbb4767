"""Ratings as shapes: told apart without colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.theme import Appearance, Theme
from ui.widgets.badges import TOKENS, paint_badge


def _grey(theme: Theme, rag: str | None, *, hollow: bool = False, lettered: bool = True) -> QImage:
    image = QImage(40, 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_badge(painter, QRect(2, 2, 36, 36), rag, theme, hollow=hollow, lettered=lettered)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
@pytest.mark.parametrize("lettered", [True, False])
def test_every_rating_has_its_own_shape_in_greyscale(
    qapp: QApplication, appearance: Appearance, lettered: bool
) -> None:
    theme = Theme(qapp, appearance)
    drawn = {rag: _grey(theme, rag, lettered=lettered) for rag in TOKENS}
    for one, other in combinations(drawn, 2):
        assert drawn[one] != drawn[other]
    Theme(qapp, Appearance.LIGHT)


def test_nought_is_hollow(qapp: QApplication) -> None:
    theme = Theme(qapp, Appearance.LIGHT)
    assert _grey(theme, "G") != _grey(theme, "G", hollow=True)
    assert _grey(theme, None) == _grey(theme, "")
