"""Trackers that come back with no pack behind them."""

from __future__ import annotations

from tests.tracker.imports import AS_OF, document, imported, scheme
from tracker.draft import Draft
from tracker.merge.merging import merge_returns
from tracker.merge.returned import Returned, Shape
from tracker.merge.threeway import Outcome
from tracker.workspace import Workspace


def _conflicts(workspace: Workspace, draft: Draft) -> list[tuple[str, str]]:
    returned = Returned("tracker.docx", "digest", Shape.TRACKER, draft=draft)
    merge = merge_returns(workspace.portfolio, [returned], key=b"", as_of=AS_OF)
    return [
        (each.name, each.field)
        for document in merge.documents
        for each in document.fields
        if each.outcome is Outcome.CONFLICT
    ]


def test_a_conflict_names_its_row(workspace: Workspace) -> None:
    imported(workspace, scheme("Reablement", rag="A", progress="Begun"))
    draft = document(scheme("Reablement", rag="G", progress="Begun"))
    assert _conflicts(workspace, draft) == [("Reablement", "rag")]
