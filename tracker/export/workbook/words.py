"""Names and labels of the workbook that its reader looks for when it comes back."""

from __future__ import annotations

SUMMARY = "Summary"
CONSOLIDATED = "Consolidated"
PLAN = "Plan"
MONEY = "Money"
FINDINGS = "Findings"
ABOUT = "About"
CHANGES = "Changes since last period"
NO_AREA = "No area"
OWN_SHEETS = (SUMMARY, CONSOLIDATED, PLAN, MONEY, FINDINGS, ABOUT, CHANGES, "Changes", NO_AREA)
"""Sheet names that no area may take."""

AREA_NOTE = "Area note"
AS_OF = "As of"
RATING, MEANING = "Rating", "What it means"

CUT = " …[cut]"
"""What ends a text that Excel could not hold whole; such a cell is not read back."""
