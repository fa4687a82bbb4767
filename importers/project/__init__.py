"""Project files: Microsoft Project XML and GanttProject into outlines, outlines into drafts."""

from importers.project.ganttproject import open_ganttproject
from importers.project.mspdi import open_mspdi
from importers.project.read import is_form, read_outline

__all__ = ["is_form", "open_ganttproject", "open_mspdi", "read_outline"]
