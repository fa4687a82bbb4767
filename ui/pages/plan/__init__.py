"""The Plan page: tree and Gantt, edited in place and by dragging."""

from __future__ import annotations

from ui.pages.plan.page import PlanPage

__all__ = ["PlanPage"]
