"""The Measures page: each measure with its readings, trend and chart."""

from ui.pages.measures.page import MeasuresPage

__all__ = ["MeasuresPage"]
