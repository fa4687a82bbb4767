"""An issued template of the quarterly return, filled from what the programme holds."""

from __future__ import annotations

from pathlib import Path

from importers.context import Context
from importers.worker import in_worker
from tracker.bootstrap import OpenProgramme
from tracker.draft import Draft
from tracker.errors import Refused, WrongUsage
from tracker.export.quarterly.answers import answers_of, latest_return
from tracker.export.quarterly.fill import LeftOut, Place, fill_template
from tracker.export.quarterly.write import place_of
from tracker.export.safe_write import written_safely

_Item = tuple[str, str, str]


def fill_quarterly(programme: OpenProgramme, template: Path, out: Path) -> list[LeftOut]:
    """Write the latest return into the input cells of a template; what has no cell is returned.

    Items are found again by their words, since a template of another quarter has them in other
    rows. Raises `Refused` for a file that is no such template.
    """
    if out.suffix.lower() != ".xlsx":
        raise WrongUsage(f"{out.name} is no name for a filled template", remedy="end it in .xlsx")
    portfolio = programme.portfolio
    given = latest_return(portfolio)
    if given is None:
        raise Refused(
            "there is no quarterly return to fill it from", file=template, remedy="import one first"
        )
    answers = answers_of(portfolio, given)
    draft = in_worker("importers.readers:read", template, Context(), "quarterly", file=template)
    assert isinstance(draft, Draft)
    places = {
        _known_by(row.values.get("section"), row.values.get("item"), row.values.get("part")): str(
            row.values["place"]
        )
        for row in draft.rows
        if row.entity == "quarterly_answer"
    }
    cells: dict[Place, str] = {}
    missing: list[LeftOut] = []
    for row in answers:
        if not row.answer:
            continue
        place = places.get(_known_by(row.section, row.item, row.part))
        if place is None:
            missing.append(LeftOut(place_of(row), "the template has no such item"))
        else:
            sheet, _, cell = place.rpartition("!")
            cells[sheet, cell] = row.answer
    left_out: list[LeftOut] = []
    written_safely(out, lambda path: left_out.extend(fill_template(template, path, cells)))
    return [*missing, *left_out]


def _known_by(*words: object) -> _Item:
    section, item, part = (" ".join(str(word or "").casefold().split()) for word in words)
    return section, item, part
