"""The Plan sheet, one module per part; `workbook` makes a workbook of it, `sheet` the sheet."""
