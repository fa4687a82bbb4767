"""The programme as it was before its latest import."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.conftest import NOON
from tracker.changes import added, changed
from tracker.commands.rows import set_field
from tracker.findings import run_rules
from tracker.findings.movement import new_or_worse
from tracker.model import Source
from tracker.past import before_latest_import, portfolio_before
from tracker.portfolio import Portfolio, values_of
from tracker.workspace import Intent, Workspace

TODAY = NOON.date()


def _rows(portfolio: Portfolio) -> dict[str, list[object]]:
    return {
        entity: [values_of(entity, row) for row in portfolio.rows(entity)]
        for entity in ("area", "scheme", "scheme_lead", "person", "period")
    }


def _before(workspace: Workspace, count: int) -> Portfolio:
    entries = workspace.history(limit=count)
    return portfolio_before(
        workspace.portfolio, (workspace.change_set(entry.uid) for entry in entries)
    )


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    edits=st.lists(
        st.tuples(
            st.sampled_from(["rag", "progress", "delivery_text", "leads_text"]),
            st.sampled_from(["G", "A", ""]),
        ),
        max_size=5,
    )
)
def test_taking_history_back_gives_what_was_there(
    workspace: Workspace, edits: list[tuple[str, str]]
) -> None:
    scheme = added("scheme", {"name": "Reablement", "delivery_earliest": TODAY})
    workspace.run(Intent("start", (scheme,)))
    start, done = _rows(workspace.portfolio), 0
    for field, text in edits:
        intent = set_field(
            workspace.portfolio, uid=scheme.uid, field=field, text=text, today=TODAY, as_of=TODAY
        )
        done += workspace.run(intent) is not None
    assert _rows(_before(workspace, done)) == start


def test_history_is_taken_back_to_before_the_latest_import_that_stands(
    workspace: Workspace,
) -> None:
    row = added("area", {"name": "A"})
    workspace.run(Intent("first", (row,), Source.IMPORT))
    workspace.run(Intent("second", (added("area", {"name": "B"}),), Source.IMPORT))
    workspace.undo()
    since = before_latest_import(workspace.history())
    assert [entry.label for entry in since] == ["Undo: second", "second", "first"]


def test_without_an_import_there_is_nothing_to_compare_with(workspace: Workspace) -> None:
    assert before_latest_import(workspace.history()) == []


def test_a_finding_that_was_there_before_is_not_new(workspace: Workspace) -> None:
    scheme = added("scheme", {"name": "Reablement", "rag": "A", "updated_on": TODAY})
    workspace.run(Intent("start", (scheme,)))
    before = run_rules(workspace.portfolio, TODAY)
    redder = changed("scheme", scheme.uid, {"rag": "A"}, {"rag": "R"})
    assert redder is not None
    workspace.run(Intent("worse", (redder,)))
    now = run_rules(workspace.portfolio, TODAY)
    assert [finding.rule for finding in new_or_worse(now, before)] == ["DQ01"]
    assert new_or_worse(now, now) == []
