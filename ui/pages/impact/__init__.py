"""The page Changes & quarter: the high impact changes, their maturity, and the quarterly return."""

from ui.pages.impact.page import ImpactPage

__all__ = ["ImpactPage"]
