"""A national roll-up: 500 areas, 5,000 schemes, 50,000 milestones (design, section 10)."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from db.programme_file import create, opened
from tests.conftest import NOON
from tracker.changes import ChangeSet, RowChange, added
from tracker.commands.programme import start_programme
from tracker.model import Status

AREAS, SCHEMES, MILESTONES = 500, 5_000, 50_000
_PROGRESS = (
    "Plans to create a permanent team of peripatetic Social Workers approved. Targeted recruitment"
    " campaign has concluded and the pathway is now agreed with partners."
)


def design_size_rows() -> tuple[RowChange, ...]:
    """The additions that make the roll-up, ready to commit as one import."""
    first = date(2017, 4, 1)
    statuses = tuple(Status)
    areas = [added("area", {"name": f"Area {n} CCG", "position": n}) for n in range(AREAS)]
    schemes = [
        added(
            "scheme",
            {
                "area_uid": areas[n % AREAS].uid,
                "code": f"A{n % AREAS}-{n // AREAS + 1}",
                "name": f"Scheme {n} integrated discharge pathway",
                "rag": "GAR"[n % 3],
                "progress": _PROGRESS,
                "leads_text": f"Lead {n % 200} (Area {n % AREAS} CCG)",
                "delivery_text": "From November 2017, depending on success of recruitment",
                "delivery_earliest": date(2017, 11, 1),
                "recruitment": "Job description has been revised and is with HR for grading.",
                "barriers": "None to report.",
                "updated_on": date(2017, 11, 1),
                "position": n,
            },
        )
        for n in range(SCHEMES)
    ]
    leads = [
        added(
            "scheme_lead",
            {"scheme_uid": scheme.uid, "kind": "person", "name": f"Lead {n % 200}"},
        )
        for n, scheme in enumerate(schemes)
    ]
    milestones = [
        added(
            "milestone",
            {
                "scheme_uid": schemes[n % SCHEMES].uid,
                "title": f"Milestone {n}",
                "owner": f"Lead {n % 200}",
                "start": first + timedelta(days=n % 600),
                "finish": first + timedelta(days=n % 600 + 28),
                "status": statuses[n % len(statuses)],
                "position": n,
            },
        )
        for n in range(MILESTONES)
    ]
    return (*areas, *schemes, *leads, *milestones)


def design_size_programme(path: Path) -> Path:
    """Make the file and fill it by one change set."""
    first = start_programme(name="National roll-up")
    create(path, ChangeSet(label=first.label, changes=first.changes))
    with opened(path, now=NOON) as store:
        store.commit(ChangeSet(label="Import the roll-up", changes=design_size_rows()))
    return path
