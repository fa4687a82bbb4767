"""The bars that a plan draws by shading its week columns, held against its dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from importers.grid import Cell, GridRow
from importers.plan.lines import Line
from importers.plan.scale import Scale
from tracker.draft import Value
from tracker.timing import format_date

_BORDERS = {"FFFFFF", None}


def compared(line: Line, values: Mapping[str, Value], scale: Scale) -> str | None:
    """How a milestone's bar differs from its dates; None where they agree or neither is there.

    Of one without a finish only the beginning is compared. Dates off the time scale have no bar.
    """
    drawn = _drawn(line.place.row, scale) if line.place.row is not None else []
    start, finish = _day(values.get("start")), _day(values.get("finish"))
    first = start or finish
    if first is None:
        undated = f"{_told(drawn, scale)}, though the row has no dates: none was read from it"
        return undated if drawn and not values.get("start_text") else None
    last = max(first, finish) if finish else first
    wanted = [
        place for place, (begin, end) in scale.spans.items() if begin <= last and first <= end
    ]
    if finish is None and (not wanted or not drawn or drawn[0] == wanted[0]):
        return None
    if drawn[:1] == wanted[:1] and drawn[-1:] == wanted[-1:]:
        return None
    dates = f"{format_date(first)} to {format_date(last)}" if finish else format_date(first)
    return f"{_told(drawn, scale)}, but its dates are {dates}"


def _told(drawn: Sequence[int], scale: Scale) -> str:
    if not drawn:
        return "no bar is drawn"
    first, last = (format_date(scale.spans[place][0]) for place in (drawn[0], drawn[-1]))
    if first == last:
        return f"the bar is drawn in the week of {first}"
    return f"the bar runs from the week of {first} to that of {last}"


def _drawn(row: GridRow, scale: Scale) -> list[int]:
    """The places of the shaded columns, if they are fewer than all: a band is no bar."""
    shaded = [place for place in sorted(scale.spans) if _is_shaded(row, place)]
    return shaded if len(shaded) < len(scale.spans) else []


def _is_shaded(row: GridRow, place: int) -> bool:
    cell = row.cells[place] if place < len(row.cells) else Cell()
    return cell.fill not in _BORDERS


def _day(value: Value) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else None
