"""Putting a plan's draft together: workstreams over schemes, schemes over milestones."""

from __future__ import annotations

from dataclasses import dataclass

from importers.lengths import too_long
from importers.tracker.building import Place
from importers.tracker.folding import quote
from tracker.draft import DraftMilestone, DraftScheme, Note, Value, Weight


@dataclass(slots=True)
class _OpenScheme:
    """A scheme whose milestones may still come."""

    where: str
    place: Place
    values: dict[str, Value]
    workstream: str | None
    area: str | None


class PlanBuilder:
    """Collects the schemes and milestones of a document's plans, and what is said of its rows.

    Attributes: `milestones` and `workstreams` so far, in the order of the document.
    """

    def __init__(self) -> None:
        self.milestones: list[DraftMilestone] = []
        self.workstreams: dict[str, None] = {}
        self._schemes: list[_OpenScheme] = []
        self._notes: list[tuple[tuple[int, int], Note]] = []
        self._titles: dict[tuple[int, str], str] = {}

    def remark(self, place: Place, message: str, weight: Weight = Weight.INFORMATION) -> None:
        """Say something about a place."""
        self._notes.append((place.order, Note(place.where, message, weight)))

    def add_workstream(self, place: Place, name: str) -> str | None:
        """Take down a workstream; None for one whose name is too long."""
        problem = too_long("workstream", "name", name)
        if problem is not None:
            self.remark(place, problem, Weight.REJECTED)
            return None
        self.workstreams[name] = None
        return name

    def add_scheme(
        self,
        place: Place,
        values: dict[str, Value],
        *,
        workstream: str | None,
        area: str | None,
        column: str | None = None,
    ) -> int:
        """Take down a scheme; `column` is the title of the column that names it, where its row is
        a milestone's. Returns its place among the schemes."""
        where = f"{place.where}, {quote(column)}" if column else place.where
        self._schemes.append(_OpenScheme(where, place, values, workstream, area))
        return len(self._schemes) - 1

    def add_milestone(self, place: Place, values: dict[str, Value], scheme: int) -> int:
        """Take down a milestone of a scheme; returns its place among the milestones."""
        key = scheme, str(values["title"]).casefold()
        earlier = self._titles.setdefault(key, place.where)
        if earlier != place.where:
            said = quote(str(values["title"]))
            self.remark(place, f"{said} is also the title of {earlier}: both are read")
        kept = self._kept(place, "milestone", values)
        self.milestones.append(DraftMilestone(place.where, kept, scheme))
        return len(self.milestones) - 1

    def schemes(self) -> tuple[DraftScheme, ...]:
        """The schemes, without texts that are too long."""
        return tuple(
            DraftScheme(
                scheme.where,
                self._kept(scheme.place, "scheme", scheme.values),
                scheme.area,
                scheme.workstream,
            )
            for scheme in self._schemes
        )

    def notes(self) -> tuple[Note, ...]:
        """What was said, in the order of the document."""
        return tuple(note for _, note in sorted(self._notes, key=lambda entry: entry[0]))

    def give_area(self, area: str) -> None:
        """Name the area of the schemes that have none."""
        for scheme in self._schemes:
            scheme.area = scheme.area or area

    def _kept(self, place: Place, entity: str, values: dict[str, Value]) -> dict[str, Value]:
        kept: dict[str, Value] = {}
        for name, value in values.items():
            problem = too_long(entity, name, value)
            if problem is None:
                kept[name] = value
            elif name in {"title", "name"}:
                kept[name] = str(value)[:500]
                self.remark(place, f"{problem}, but for its beginning", Weight.WARNING)
            else:
                self.remark(place, problem, Weight.REJECTED)
        return kept
