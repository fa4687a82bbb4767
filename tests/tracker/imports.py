"""Documents of a few rows, proposed and imported into a real file: for the tests of importing."""

from __future__ import annotations

from datetime import date
from typing import Any

from tracker.changes import ChangeSet
from tracker.commands.imports import accept_proposal
from tracker.commands.rows import set_field
from tracker.draft import Draft, DraftArea, DraftScheme
from tracker.model import Scheme
from tracker.proposing.proposal import DocumentFacts, Proposal, Skipped
from tracker.proposing.schemes import propose
from tracker.workspace import Workspace

AS_OF = date(2017, 11, 9)
FYLDE = "Fylde and Wyre CCG"


def scheme(name: str, where: str = "table 1, row 2", **values: Any) -> DraftScheme:
    """A row of the document, in Fylde and Wyre unless it says otherwise."""
    links = {key: values.pop(key) for key in ("area", "workstream", "uid") if key in values}
    return DraftScheme(where, {"name": name, **values}, **{"area": FYLDE, **links})


def document(*schemes: DraftScheme, areas: tuple[DraftArea, ...] = (), **more: Any) -> Draft:
    """A tracker with these rows."""
    return Draft("tracker", areas=areas, schemes=schemes, **more)


def proposed(workspace: Workspace, draft: Draft, issue: str = "first") -> Proposal:
    """What a document would do; another issue is another file."""
    facts = DocumentFacts(f"{issue}.docx", issue)
    return propose(workspace.portfolio, draft, facts, as_of=AS_OF)


def accept(
    workspace: Workspace, proposal: Proposal, skipped: Skipped | None = None
) -> ChangeSet | None:
    """Carry a proposal out."""
    intent = accept_proposal(workspace.portfolio, proposal, read_on=AS_OF, skipped=skipped)
    return workspace.run(intent)


def imported(workspace: Workspace, *schemes: DraftScheme, issue: str = "first") -> Proposal:
    """Import a tracker with these rows, all of it."""
    proposal = proposed(workspace, document(*schemes), issue)
    accept(workspace, proposal)
    return proposal


def only(workspace: Workspace) -> Scheme:
    """The one scheme of the programme."""
    (found,) = workspace.portfolio.schemes
    return found


def type_in(workspace: Workspace, field: str, text: str) -> None:
    """Type into the one scheme, as a person."""
    uid = only(workspace).uid
    portfolio = workspace.portfolio
    workspace.run(set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF))
