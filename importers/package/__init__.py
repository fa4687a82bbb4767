"""Looking into a file before anything opens it: what it is, and whether it is safe to read."""

from importers.package.inspection import Kind, inspect

__all__ = ["Kind", "inspect"]
