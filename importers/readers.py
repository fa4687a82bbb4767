"""The list of readers, and choosing the one that fits a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from importers import consolidated, paper, plan, project, quarterly, tracker
from importers.context import Context
from importers.grid import Document
from importers.outline import PlanForm
from importers.package import Kind, inspect
from importers.unknown import unknown_document
from tracker.draft import Draft
from tracker.errors import Refused, WrongUsage


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of document the app understands; `title` is how the user is told of it."""

    name: str
    title: str
    recognises: Callable[[Document], bool]
    read: Callable[[Document, Context], Draft]


def _project_reader(form: PlanForm, title: str) -> Reader:
    return Reader(
        form,
        title,
        lambda document: project.is_form(document, form),
        lambda document, context: project.read_outline(document, context, form=form),
    )


READERS: tuple[Reader, ...] = (
    Reader(
        "consolidated",
        "the app's own consolidated workbook",
        consolidated.recognises,
        consolidated.read_consolidated,
    ),
    _project_reader(PlanForm.MSPDI, "a Microsoft Project plan (XML)"),
    _project_reader(PlanForm.GANTTPROJECT, "a GanttProject plan"),
    Reader(
        "quarterly",
        "a quarterly return of the Better Care Fund",
        quarterly.recognises,
        quarterly.read_quarterly,
    ),
    Reader(
        paper.READER,
        "a board paper or plan with money, measures and more",
        paper.recognises,
        paper.read_paper,
    ),
    Reader(
        "tracker",
        "a tracker of schemes",
        tracker.recognises,
        lambda document, context: tracker.read_tracker(document, context, reader="tracker"),
    ),
    Reader("plan", "a plan of activities and milestones", plan.recognises, plan.read_plan),
)
"""Every reader, the most particular first: the first that recognises a document reads it."""


def reader_names() -> tuple[str, ...]:
    """What `--as` accepts."""
    return tuple(reader.name for reader in READERS)


def read(path: Path, context: Context, name: str | None = None) -> Draft:
    """Read a document with the reader that recognises it, or the one named.

    Raises `Refused` for a file that cannot be read or holds nothing a reader knows, and
    `WrongUsage` for an unknown reader. Runs in this process: see `importers.worker` for limits.
    """
    chosen = _named(name) if name else None
    document = open_document(path)
    try:
        if chosen is None:
            chosen = next((reader for reader in READERS if reader.recognises(document)), None)
        if chosen is None:
            raise unknown_document(document)
        return chosen.read(document, replace(context, file_name=path.stem))
    except Refused as refused:
        raise Refused(
            refused.problem, file=path, where=refused.where, remedy=refused.remedy
        ) from refused


def open_document(path: Path) -> Document:
    """A file as tables or an outline; each kind's library is loaded only when it is met."""
    kind = inspect(path)
    if kind is Kind.WORD:
        from importers.word import read_word

        return read_word(path)
    if kind is Kind.EXCEL:
        from importers.excel import read_workbook

        return read_workbook(path)
    if kind is Kind.MSPDI:
        return project.open_mspdi(path)
    if kind is Kind.GANTTPROJECT:
        return project.open_ganttproject(path)
    from importers.delimited import read_delimited

    return read_delimited(path)


def _named(name: str) -> Reader:
    for reader in READERS:
        if reader.name == name:
            return reader
    raise WrongUsage(
        f"there is no reader called {name!r}", remedy=f"use {', '.join(reader_names())}"
    )
