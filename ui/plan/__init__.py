"""The plan as widgets: a tree of rows beside a Gantt, rows aligned, one selection for both."""
