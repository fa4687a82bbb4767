"""From the outline of a project file to a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from importers.context import Context
from importers.grid import Document
from importers.outline import Outline, PlanForm
from importers.project.arranging import MilestonePlace, SchemePlace, arrange
from importers.project.baseline_names import baseline_names
from importers.project.facts import (
    date_notes,
    day,
    fitting,
    is_ours,
    milestone_values,
    named,
    scheme_values,
    uid_of,
)
from importers.project.linking import read_links, repeated_keys
from tracker.draft import (
    Draft,
    DraftBaseline,
    DraftDependency,
    DraftMilestone,
    DraftScheme,
    Note,
    Value,
)
from tracker.errors import Refused
from tracker.fields import SHORT_LIMIT

_TITLES: Mapping[PlanForm, str] = {
    PlanForm.MSPDI: "a Microsoft Project plan in XML",
    PlanForm.GANTTPROJECT: "a GanttProject plan",
}


def is_form(document: Document, form: PlanForm) -> bool:
    """Whether the document is a project file of a format."""
    return document.outline is not None and document.outline.form is form


def read_outline(document: Document, context: Context, *, form: PlanForm) -> Draft:
    """Every task as a scheme or a milestone, with links and baselines, or a note of why not.

    Raises `Refused` for a document that is no project file of the format, or holds no task.
    """
    outline = document.outline
    if outline is None or outline.form is not form:
        raise Refused(f"is not {_TITLES[form]}", remedy="leave out --as, or choose another reader")
    if not outline.tasks:
        raise Refused("is a plan without a task", remedy="check that it was saved whole")
    arranged = arrange(outline)
    notes: list[Note] = [*outline.notes, *repeated_keys(outline)]
    schemes = [_scheme(place, context, notes) for place in arranged.schemes]
    milestones = [_milestone(place, notes) for place in arranged.milestones]
    links = list(read_links(outline, arranged.milestones))
    return Draft(
        reader=form,
        own=any(is_ours(task) for task in outline.tasks),
        as_of=day(outline.status_date),
        schemes=tuple(schemes),
        milestones=tuple(milestones),
        dependencies=tuple(link for link in links if isinstance(link, DraftDependency)),
        baselines=tuple(_baselines(outline, arranged.milestones)),
        notes=(*notes, *(link for link in links if isinstance(link, Note))),
    )


def _scheme(place: SchemePlace, context: Context, notes: list[Note]) -> DraftScheme:
    values: dict[str, Value] = {"name": place.name[:SHORT_LIMIT] or place.where.capitalize()}
    if place.task is not None:
        values, problems = fitting(
            "scheme", scheme_values(place.task), place.where, name=named(place.task)
        )
        notes.extend(problems)
    return DraftScheme(
        where=place.where,
        values=values,
        area=context.area,
        workstream=place.workstream,
        uid=uid_of(place.task) if place.task else None,
    )


def _milestone(place: MilestonePlace, notes: list[Note]) -> DraftMilestone:
    task = place.task
    values, problems = fitting(
        "milestone", milestone_values(task, level=place.level), task.where, name=named(task)
    )
    notes.extend((*date_notes(task), *problems))
    return DraftMilestone(task.where, values, scheme=place.scheme, uid=uid_of(task))


def _baselines(outline: Outline, places: Sequence[MilestonePlace]) -> Iterator[DraftBaseline]:
    names = baseline_names(outline)
    for key, name in names.items():
        dates = dict(_promised(key, places))
        if dates:
            yield DraftBaseline(name, dates)


def _promised(
    key: str, places: Iterable[MilestonePlace]
) -> Iterator[tuple[int, tuple[str | None, str | None]]]:
    for at, place in enumerate(places):
        found = [day(text) for text in place.task.baselines.get(key, ())]
        if any(found):
            start, finish = (each.isoformat() if each else None for each in found)
            yield at, (start, finish)
