"""The tables of the Measures page."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget

from ui.charts.sparkline import paint_sparkline
from ui.desk import Desk
from ui.lists.model import ListColumn
from ui.pages.measures.chart import MeasureChart
from ui.pages.measures.lines import (
    MeasureLine,
    ReadingLine,
    contradicts,
    level_words,
    measure_lines,
    reading_lines,
    value_words,
)
from ui.registers.add_dialog import AddDialog
from ui.registers.table import Deed, Narrowing, Parents, Table
from ui.registers.values import figure_text


def _latest(line: MeasureLine) -> str:
    return value_words(line.latest.reading) if line.latest else ""


def _said_icon(contradicted: bool) -> tuple[str, str]:
    return ("error", "severity.error.icon") if contradicted else ("", "")


_MEASURES: tuple[ListColumn[MeasureLine], ...] = (
    ListColumn("Ref", lambda line: line.row.ref or "", 5),
    ListColumn("Measure", lambda line: " ".join(line.row.name.split()), 32, stretch=True),
    ListColumn(
        "Baseline", lambda x: level_words(x.row.baseline, x.row.baseline_text), 10, right=True
    ),
    ListColumn("Target", lambda x: level_words(x.row.target, x.row.target_text), 8, right=True),
    ListColumn("Latest", _latest, 8, right=True),
    ListColumn("Readings", lambda line: ", ".join(map(figure_text, line.values)), 12),
    ListColumn("Declared", lambda line: (line.latest and line.latest.reading.declared) or "", 14),
    ListColumn(
        "Computed",
        lambda line: (line.latest and line.latest.computed) or "",
        17,
        icon=lambda line: _said_icon(line.contradicted),
        tooltip=lambda line: (
            "The numbers say otherwise than the word that was declared (DQ23)"
            if line.contradicted
            else ""
        ),
    ),
)
_READINGS: tuple[ListColumn[ReadingLine], ...] = (
    ListColumn("Measure", lambda line: " ".join(line.measure.name.split()), 40, stretch=True),
    ListColumn("Period", lambda line: line.row.period, 12),
    ListColumn("Kind", lambda line: "Planned" if line.row.planned else "Result", 9),
    ListColumn(
        "Value",
        lambda line: value_words(line.row),
        12,
        right=True,
        sort_key=lambda line: line.row.value or 0,
    ),
    ListColumn("Declared", lambda line: line.row.declared or "", 20),
    ListColumn(
        "Computed",
        lambda line: line.trend.computed or "",
        17,
        icon=lambda line: _said_icon(contradicts(line.trend)),
    ),
    ListColumn("Comment", lambda line: " ".join((line.row.comment or "").split()), 24),
)


def _add_reading(desk: Desk, line: MeasureLine, parent: QWidget) -> None:
    dialog = AddDialog(READINGS, desk, line, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        desk.messages.note("The reading is in; it is listed under Readings.", undo=True)


def _measure_of(line: MeasureLine | ReadingLine) -> str:
    return line.measure.uid if isinstance(line, ReadingLine) else line.uid


READINGS = Table(
    entity="measure_reading",
    title="Readings",
    one="reading",
    columns=_READINGS,
    lines=reading_lines,
    fields=(
        "period",
        "value",
        "planned",
        "declared",
        "comment",
        "challenges",
        "achievements",
        "support_needs",
    ),
    asked=("period", "value", "planned", "declared", "comment"),
    parents=Parents("Measure", lambda portfolio: portfolio.measures, _measure_of),
    narrowings=(
        Narrowing("period", "&Period", lambda line: line.row.period),
        Narrowing("group", "&Group", lambda line: line.measure.heading or ""),
    ),
    empty=("No readings yet", "Choose a measure and add its first reading."),
)
MEASURES = Table(
    entity="measure",
    title="Measures",
    one="measure",
    columns=_MEASURES,
    lines=measure_lines,
    fields=(
        "name",
        "ref",
        "definition",
        "heading",
        "scheme",
        "unit",
        "direction",
        "baseline",
        "target",
        "rag",
    ),
    asked=("name", "ref", "heading", "unit", "direction", "baseline", "target"),
    narrowings=(
        Narrowing("group", "&Group", lambda line: line.row.heading or ""),
        Narrowing(
            "verdict", "&Trend", lambda line: "Contradicted" if line.contradicted else "Agrees"
        ),
    ),
    painters={
        "Readings": lambda painter, box, line, theme: paint_sparkline(
            painter, box, theme, line.values
        )
    },
    deeds=(Deed("Add reading…", _add_reading, icon="measures", able=lambda _line: True),),
    below=MeasureChart,
    empty=("No measures yet", "Drop a board paper on the window, or add a measure by hand."),
)
TABLES: tuple[Table, ...] = (MEASURES, READINGS)
