"""The high impact changes: what serves each, what is to be done, and how mature it is."""

from tracker.impact.funding import funding_of_all
from tracker.impact.heat import HeatRow, heat_map

__all__ = ["HeatRow", "funding_of_all", "heat_map"]
