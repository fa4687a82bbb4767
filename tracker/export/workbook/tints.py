"""Colours that follow what a cell says, as conditional formats on whole ranges."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle

from tracker.columns import rag_word
from tracker.export.palette import RAG_HUES, SEVERITY_HUES, Hue
from tracker.export.workbook.sheet import Sheet

RAG_TINTS: Mapping[str, Hue] = {rag_word(rag): hue for rag, hue in RAG_HUES.items()}
SEVERITY_TINTS: Mapping[str, Hue] = {
    str(severity).capitalize(): hue for severity, hue in SEVERITY_HUES.items()
}


def tint_by_word(sheet: Sheet, cells: str, tints: Mapping[str, Hue]) -> None:
    """Colour each cell of a range by the word in it."""
    for word, hue in tints.items():
        sheet.inner.conditional_formatting.add(
            cells,
            Rule(
                type="cellIs",
                operator="equal",
                formula=[f'"{word}"'],
                dxf=DifferentialStyle(
                    fill=PatternFill("solid", fgColor=hue.tint, bgColor=hue.tint),
                    font=Font(bold=True, color=hue.on_tint),
                ),
            ),
        )
