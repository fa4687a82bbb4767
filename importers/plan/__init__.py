"""Reading plans: from a document of tables to schemes, milestones and what links them."""

from importers.plan.read import read_plan, recognises
from importers.plan.tables import PlanTable, plan_tables

__all__ = ["PlanTable", "plan_tables", "read_plan", "recognises"]
