"""A small programme: two areas, six schemes, one of them closed."""

from __future__ import annotations

from datetime import date

import pytest

from tests.conftest import NOON
from tracker.changes import added
from tracker.commands.blocks import set_fields
from tracker.gridrows import GridRows
from tracker.workspace import Intent, Workspace

AS_OF = NOON.date()

_SCHEMES = (
    # name, area, fields
    ("Reablement", "FW", {"rag": "G", "leads_text": "Person A (BTH)", "category": "LDP Scheme"}),
    ("CHC screening", "FW", {"rag": "A", "leads_text": "Person B", "workstream": "Flow"}),
    ("Altham Meadows", "MB", {"rag": "R", "leads_text": "Person B, Person A", "progress": "Open"}),
    ("Crisis hours", "MB", {"leads_text": "LCC lead: vacant", "barriers": "Staffing in Open"}),
    ("Old scheme", "MB", {"rag": "G", "stage": "closed"}),
    ("Nowhere", "", {"rag": "A"}),
)


@pytest.fixture
def programme(workspace: Workspace) -> Workspace:
    """The workspace with the schemes in it, all updated on 9 November 2017."""
    areas = {
        name: added("area", {"name": name, "position": n, "note": "All is well" if n else None})
        for n, name in enumerate(("FW", "MB", "Empty"))
    }
    schemes = {
        name: added("scheme", {"name": name, "position": n, "area_uid": uid})
        for n, (name, area, _) in enumerate(_SCHEMES)
        for uid in (areas[area].uid if area else None,)
    }
    workspace.run(Intent("start", (*areas.values(), *schemes.values())))
    cells = {
        (schemes[name].uid, field): text
        for name, _, fields in _SCHEMES
        for field, text in fields.items()
    }
    workspace.run(set_fields(workspace.portfolio, cells=cells, today=AS_OF, as_of=AS_OF))
    return workspace


@pytest.fixture
def rows(programme: Workspace) -> GridRows:
    """The rows on the day they were updated."""
    return GridRows(programme.portfolio, as_of=AS_OF)


def names(rows: GridRows, uids: list[str]) -> list[str]:
    """Scheme names, by key."""
    return [rows.by_uid[uid].scheme.name for uid in uids]


def uid_of(rows: GridRows, name: str) -> str:
    """The key of a scheme."""
    return next(uid for uid, row in rows.by_uid.items() if row.scheme.name == name)


LATER = date(2018, 1, 14)
"""66 days after the schemes were updated."""
