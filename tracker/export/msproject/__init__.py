"""The plan as Microsoft Project XML (MSPDI), which ProjectLibre and GanttProject open too."""
