"""The national quarterly return of the Better Care Fund, from a workbook shaped like its template.

Sections are known by their column titles rather than by sheet, so that a template of another
year, with other rows or in another order, is read as far as it goes.
"""

from importers.quarterly.read import read_quarterly, recognises

__all__ = ["read_quarterly", "recognises"]
