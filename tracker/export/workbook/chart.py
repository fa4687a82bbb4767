"""The chart on the Summary sheet: a bar for each area, divided by rating as its schemes are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import NumFmt, StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RichTextProperties,
)
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.worksheet.worksheet import Worksheet

from tracker.export import palette
from tracker.export.palette import RAG_HUES
from tracker.export.workbook.looks import FONT

_WIDTH_CM = 20.0
_BAR_CM = 0.85
_AROUND_BARS_CM = 4.2
_HUNDREDTHS = 100
_EMU = 360_000
"""English Metric Units in a centimetre."""
_UNWANTED = ("showLegendKey", "showCatName", "showSerName", "showPercent", "showBubbleSize")
"""Parts of a data label that some programs show unless told not to."""


class DescribedAnchor(OneCellAnchor):
    """Where a chart stands, and what a screen reader says of it: its name and description."""

    __elements__ = OneCellAnchor.__elements__

    def __init__(self, *, name: str, description: str, column: int, row: int) -> None:
        self._told = (name, description)
        super().__init__(_from=AnchorMarker(col=column, row=row))

    def __setattr__(self, attribute: str, value: object) -> None:
        """openpyxl makes the chart's frame while saving; it is described as it arrives."""
        super().__setattr__(attribute, value)
        if attribute == "graphicFrame" and value is not None:
            frame: Any = value
            about = frame.nvGraphicFramePr.cNvPr
            about.name, about.descr = self._told


class LetteredLabels(DataLabelList):
    """Data labels in a number format of their own: openpyxl's leave out that it is not the
    cells', and then it is not used."""

    numFmt: Any = Typed(expected_type=NumFmt, allow_none=True)  # noqa: N815

    __elements__ = DataLabelList.__elements__
    __nested__ = tuple(name for name in DataLabelList.__nested__ if name != "numFmt")


def add_rag_chart(
    sheet: Worksheet,
    *,
    title: str,
    description: str,
    ratings: Sequence[str | None],
    header_row: int,
    rows: range,
    column: int,
) -> None:
    """Put the chart at the top right of the table it shows.

    The table's first column names the areas and each rating has one of the following; `rows` are
    the areas' and `column` is where the chart begins, counted from 0.
    """
    chart: Any = BarChart(barDir="bar", grouping="percentStacked", overlap=100, gapWidth=45)
    chart.title = title
    chart.title.overlay = False
    chart.title.tx.rich.p[0].pPr = _letters(12, bold=True)
    chart.legend.position = "b"
    chart.legend.txPr = _text(9)
    areas = Reference(sheet, min_col=1, min_row=rows.start, max_row=rows.stop - 1)
    for at, rag in enumerate(ratings, start=2):
        chart.series.append(_series(sheet, rag, at, header_row, rows))
    chart.set_categories(areas)
    _set_axes(chart)
    chart.anchor = _anchor(title, description, len(rows), header_row, column)
    sheet.add_chart(chart)


def _series(sheet: Worksheet, rag: str | None, at: int, header_row: int, rows: range) -> Any:
    hue = RAG_HUES[rag]
    values = Reference(sheet, min_col=at, min_row=rows.start, max_row=rows.stop - 1)
    series: Any = Series(values, title=None)
    series.tx = _title_from(sheet, at, header_row)
    series.graphicalProperties = GraphicalProperties(
        solidFill=hue.fill,
        ln=LineProperties(
            solidFill=hue.outline, w=9525, prstDash="solid" if rag is not None else "dash"
        ),
    )
    # A number format puts the letter in the bar, and nothing where there is no scheme.
    series.dLbls = LetteredLabels(
        numFmt=NumFmt(f'"{rag or "–"} "0;;', sourceLinked=False),
        txPr=_text(9, bold=True, colour=hue.on_fill),
        showVal=True,
        **dict.fromkeys(_UNWANTED, False),
    )
    return series


def _set_axes(chart: Any) -> None:
    chart.x_axis.title = "Area"
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.title = "Share of schemes (numbers in the bars)"
    chart.y_axis.crosses = "max"
    chart.y_axis.number_format = "0%"
    chart.y_axis.majorGridlines.spPr = GraphicalProperties(
        ln=LineProperties(solidFill=palette.HAIRLINE, w=6350)
    )
    for axis in (chart.x_axis, chart.y_axis):
        axis.delete = False
        axis.txPr = _text(9)
        axis.title.overlay = False
        axis.title.tx.rich.p[0].pPr = _letters(9, bold=True)


def _anchor(
    title: str, description: str, bars: int, header_row: int, column: int
) -> DescribedAnchor:
    anchor = DescribedAnchor(name=title, description=description, column=column, row=header_row - 1)
    height = _AROUND_BARS_CM + _BAR_CM * bars
    anchor.ext = XDRPositiveSize2D(round(_WIDTH_CM * _EMU), round(height * _EMU))
    return anchor


def _title_from(sheet: Worksheet, column: int, row: int) -> SeriesLabel:
    cell = Reference(sheet, min_col=column, min_row=row)
    return SeriesLabel(strRef=StrRef(str(cell)))


def _letters(size: int, *, bold: bool = False, colour: str = palette.INK) -> ParagraphProperties:
    return ParagraphProperties(
        defRPr=CharacterProperties(
            sz=size * _HUNDREDTHS, b=bold, solidFill=colour, latin=Font(typeface=FONT)
        )
    )


def _text(size: int, *, bold: bool = False, colour: str = palette.INK) -> RichText:
    return RichText(
        bodyPr=RichTextProperties(),
        p=[
            Paragraph(
                pPr=_letters(size, bold=bold, colour=colour), endParaRPr=CharacterProperties()
            )
        ],
    )
