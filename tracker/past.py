"""The programme as it was, or would be: changes carried out in memory, not in the file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tracker.changes import ChangeSet, Key, RowChange, Values, apply, invert
from tracker.model import Row, Source
from tracker.portfolio import Portfolio, values_of
from tracker.records import row_of
from tracker.ties import ties_of
from tracker.workspace import HistoryEntry, Workspace

_BROUGHT_IN = {Source.IMPORT, Source.RETURN}


def before_latest_import(history: Iterable[HistoryEntry]) -> list[HistoryEntry]:
    """The change sets, newest first, back to and with the latest import that still stands."""
    since: list[HistoryEntry] = []
    for entry in history:
        since.append(entry)
        if entry.source in _BROUGHT_IN and not entry.undone:
            return since
    return []


def history_until(history: Iterable[HistoryEntry], number: int) -> list[HistoryEntry]:
    """The history as it was when a change set of this number was the latest.

    What was taken back only afterwards counts as standing.
    """
    then = [entry for entry in history if entry.number <= number]
    undone: set[str] = set()
    for entry in then:
        if entry.reverts is not None and entry.uid not in undone:
            undone.add(entry.reverts)
    return [replace(entry, undone=entry.uid in undone) for entry in then]


def portfolio_before(portfolio: Portfolio, change_sets: Iterable[ChangeSet]) -> Portfolio:
    """The portfolio as it was before these change sets, given newest first."""
    return portfolio_with(
        portfolio, [change for made in change_sets for change in invert(made.changes)]
    )


class LastIssue:
    """The programme as it was before its latest import, for what compares two issues.

    It is rebuilt only after another import.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._import = ""
        self._portfolio: Portfolio | None = None

    def portfolio(self) -> Portfolio | None:
        """That state; None unless an import stands before the latest one."""
        history = self._workspace.history()
        since = before_latest_import(history)
        if not since or not before_latest_import(history[len(since) :]):
            return None
        if since[-1].uid != self._import:
            made = (self._workspace.change_set(entry.uid) for entry in since)
            self._portfolio = portfolio_before(self._workspace.portfolio, made)
            self._import = since[-1].uid
        return self._portfolio


def removed_rows(workspace: Workspace, uid: str) -> Mapping[Key, Values]:
    """A row that is no longer there as it stood when it was removed, with the rows that went with
    it because they were part of it; nothing for a row that never was there."""
    gone = (made for made in reversed(workspace.touching(uid)) if made.changes[-1].after is None)
    latest = next(gone, None)
    if latest is None:
        return {}
    removed = {
        change.key: change.before
        for change in workspace.change_set(latest.uid).changes
        if change.after is None and change.before is not None
    }
    found = {key: values for key, values in removed.items() if key[1] == uid}
    while parts := {
        key: values
        for key, values in removed.items()
        if key not in found
        and any((t.holder, values.get(t.field)) in found for t in ties_of(key[0]) if t.part)
    }:
        found |= parts
    return found


def portfolio_with(portfolio: Portfolio, changes: Sequence[RowChange]) -> Portfolio:
    """The portfolio as it would be after these changes; raises `ClashError` if they do not fit."""
    touched = {change.entity for change in changes}
    state: dict[Key, Values] = {
        (entity, row.uid): {n: v for n, v in values_of(entity, row).items() if v is not None}
        for entity in touched
        for row in portfolio.rows(entity)
    }
    state = apply(state, changes)
    rows: dict[str, list[Row]] = {entity: [] for entity in touched}
    for (entity, _), values in state.items():
        rows[entity].append(row_of(entity, values))
    return portfolio.with_rows({entity: in_order(found) for entity, found in rows.items()})


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Rows in the order in which a programme lists them: by position, then by key."""
    return sorted(rows, key=lambda row: (getattr(row, "position", 0), row.uid))
