"""The quarterly return given back: a workbook of our own, a fill sheet, or an issued template."""
