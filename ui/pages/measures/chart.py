"""The chart of the chosen measure: its readings against target and baseline."""

from __future__ import annotations

from ui.charts.line_chart import Level, LineChart, Point
from ui.desk import Desk
from ui.pages.measures.lines import MeasureLine


class MeasureChart(LineChart):
    """Beneath the list of measures."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)

    def show_line(self, line: MeasureLine | None) -> None:
        """Draw another measure."""
        if line is None:
            self.show_series("", (), (), none="Choose a measure to see its readings.")
            return
        measure = line.row
        results = [
            Point(trend.reading.period, trend.reading.value)
            for trend in line.trends
            if trend.reading.value is not None
        ]
        planned = [
            Point(reading.period, reading.value, planned=True)
            for reading in sorted(line.planned, key=lambda each: (each.period, each.position))
            if reading.value is not None
        ]
        levels = [
            Level(name, value, dashed)
            for name, value, dashed in (
                ("Target", measure.target, False),
                ("Baseline", measure.baseline, True),
            )
            if value is not None
        ]
        unit = f", {measure.unit}" if measure.unit else ""
        title = f"{' '.join(measure.name.split())}{unit}"
        self.show_series(
            title, [*results, *planned], levels, none="No reading, target or baseline is a number."
        )
