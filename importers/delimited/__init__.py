"""CSV and other delimited text as a table."""

from importers.delimited.reading import read_delimited

__all__ = ["read_delimited"]
