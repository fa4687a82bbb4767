"""Reading back the consolidated tracker that this app wrote, as a workbook or as CSV."""

from importers.consolidated.recognising import read_consolidated, recognises

__all__ = ["read_consolidated", "recognises"]
