"""The right half of the plan: bars against a calendar, painted for the rows in sight only."""
