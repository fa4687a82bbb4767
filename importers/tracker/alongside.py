"""Columns whose words go with those of another column about the same thing."""

from __future__ import annotations

JOINED = frozenset({"leads_text", "progress", "recruitment", "barriers", "help_needed"})
"""Fields to which every column about them adds its words: "Risks" beside "Issues"."""

ALONGSIDE = {
    **dict.fromkeys(
        (
            *("next steps", "planned next steps", "key next steps", "next actions"),
            *("actions for next period", "plans for next period", "plans for next month"),
            *("planned activity", "key activities next period", "what will be done next"),
        ),
        "progress",
    ),
    **dict.fromkeys(
        (
            *("mitigation", "mitigations", "mitigating actions", "mitigating action"),
            *("mitigation actions", "mitigating actions plan", "actions to mitigate"),
        ),
        "barriers",
    ),
    **dict.fromkeys(
        ("email", "e mail", "email address", "lead email", "lead e mail", "contact email"),
        "leads_text",
    ),
}
"""Titles, folded, of columns that have no field of their own, and whose words go with another's.

They never make a table a tracker, and never are a field's only column.
"""
