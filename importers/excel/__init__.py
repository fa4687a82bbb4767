"""Excel workbooks as tables."""

from importers.excel.reading import read_workbook

__all__ = ["read_workbook"]
