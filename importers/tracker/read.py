"""From a document of tables to a draft of areas and schemes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from importers.context import Context
from importers.grid import Document
from importers.tracker.area_column import AreaColumn
from importers.tracker.areas import Certainty, KnownAreas, area_above, area_named
from importers.tracker.building import DraftBuilder, Place
from importers.tracker.definitions import definitions_in, definitions_in_table
from importers.tracker.heading_date import date_in_headings
from importers.tracker.issues import latest_issue, month_end
from importers.tracker.recognise import OtherTable, Recognition, TrackerTable, recognise
from importers.tracker.rows import group_categories, lone_texts
from importers.tracker.vocabulary import AREA
from importers.tracker.walking import Governing, TableWalk
from tracker.draft import Draft, Weight
from tracker.errors import Refused

_MOST_TITLES, _LONGEST_TITLE = 12, 40


def recognises(document: Document) -> bool:
    """Whether any table of the document is a tracker of schemes."""
    return bool(recognise(document).trackers)


def read_tracker(document: Document, context: Context, *, reader: str) -> Draft:
    """Read the trackers of a document; `reader` is the name the draft bears.

    Every row of a tracker ends as a scheme or as a note with its place, and every other table as
    a note. Raises `Refused` if no table is a tracker, naming the columns that were found, and if
    none of the trackers has anything under its header.
    """
    found = recognise(document)
    if not found.trackers:
        raise _refusal(found)
    found, earlier = latest_issue(found)
    builder = DraftBuilder()
    numbers = {table.place: number for number, table in enumerate(document.tables)}
    _remark_others(builder, found.others, numbers)
    for table in earlier:
        message = "a sheet of an earlier month: not read"
        builder.remark(Place(table, numbers[table.place]), message, Weight.WARNING)
    for table in document.tables:
        if table.warning and not table.hidden:
            builder.remark(Place(table, numbers[table.place]), table.warning, Weight.WARNING)
    categories = group_categories(found.trackers)
    governing = Governing(area=None, fallback=context.area)
    for tracker in found.trackers:
        number = numbers[tracker.table.place]
        known = KnownAreas((*context.known_areas, *builder.area_names))
        _govern(governing, builder, tracker, number, known, several=len(found.trackers) > 1)
        TableWalk(
            tracker, number, builder, governing, categories=categories, known_areas=known
        ).walk()
    draft = builder.finish(
        reader=reader,
        as_of=date_in_headings(_headings(document, found.trackers[0]))
        or month_end(found.trackers[0].table),
        rag_definitions=_definitions(document, found),
    )
    if not draft.schemes and not any(note.weight is Weight.REJECTED for note in draft.notes):
        raise _refusal_of_empty(found)
    return draft


def _govern(
    governing: Governing,
    builder: DraftBuilder,
    tracker: TrackerTable,
    number: int,
    known: KnownAreas,
    *,
    several: bool,
) -> None:
    """Set the area that stands over a table: by the heading above it or the sheet's name.

    In a document of paragraphs a heading holds until the next; each sheet stands for itself.
    """
    table = tracker.table
    if not tracker.continues:
        governing.group, governing.column = None, AreaColumn()
    if table.name:
        found = area_named(table.name, known)
        enough = Certainty.POSSIBLE if several else Certainty.SURE
        governing.area = found.name if found and found.certainty >= enough else None
    else:
        found = area_above(table.before, known)
        governing.area = found.name if found else governing.area
    each_row_says = any(AREA in section.header.fields for section in tracker.sections)
    if found and found.certainty >= Certainty.SURE and governing.area and not each_row_says:
        builder.name_area(Place(table, number), governing.area)


def _remark_others(
    builder: DraftBuilder, others: Iterable[OtherTable], numbers: dict[str, int]
) -> None:
    for other in others:
        place = Place(other.table, numbers[other.table.place])
        if other.table.hidden:
            builder.remark(place, "a hidden sheet: not read", Weight.WARNING)
        elif definitions_in_table(other.table):
            builder.remark(place, "not a tracker: the key to the RAG ratings")
        elif any(not row.blank for row in other.table.rows):
            builder.remark(place, f"not a tracker: {_listed(other.titles)}")
        else:
            builder.remark(place, "not a tracker: empty")


def _listed(titles: Iterable[str]) -> str:
    short = [title[:_LONGEST_TITLE] for title in titles]
    if not short:
        return "no column titles"
    rest = "…" if len(short) > _MOST_TITLES else ""
    return f"columns {', '.join(short[:_MOST_TITLES])}{rest}"


def _headings(document: Document, first: TrackerTable) -> Iterator[str]:
    """The lines that may date the document: all up to its first tracker's header."""
    for table in document.tables:
        yield from table.before
        if table.place == first.table.place:
            break
    for row in first.lead_in:
        yield " ".join(dict.fromkeys(cell.text for cell in row.cells if cell.text))


def _definitions(document: Document, found: Recognition) -> dict[str, str]:
    prose = definitions_in(_prose(document, found))
    if prose:
        return prose
    keys = (definitions_in_table(other.table) for other in found.others)
    return next((key for key in keys if key), {})


def _prose(document: Document, found: Recognition) -> Iterator[str]:
    for table in document.tables:
        yield from table.before
    yield from document.after
    yield from lone_texts(found.trackers)
    for tracker in found.trackers:
        for row in tracker.lead_in:
            yield "\n".join(dict.fromkeys(cell.text for cell in row.cells if cell.text))


def _refusal(found: Recognition) -> Refused:
    titles = dict.fromkeys(title for other in found.others for title in other.titles)
    return Refused(
        "has no table that reads like a scheme tracker",
        remedy="it needs a column naming the scheme and at least two of RAG, lead, progress, "
        "delivery, recruitment or barriers; the columns found were: "
        + _listed(titles).removeprefix("columns "),
    )


def _refusal_of_empty(found: Recognition) -> Refused:
    table = found.trackers[0].table
    warning = next((t.table.warning for t in found.trackers if t.table.warning), None)
    return Refused(
        "has a header but no schemes under it",
        where=table.place if table.name else None,
        remedy=f"it {warning}" if warning else "add the schemes, one a row, and try again",
    )
