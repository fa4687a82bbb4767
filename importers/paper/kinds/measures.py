"""Measures: names with targets, baselines and readings, in columns or in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from importers.grid import Table
from importers.paper.continuing import PlacedRow, goes_on, rows_of
from importers.paper.prose_figures import figures_in, number_in
from importers.paper.tables import PaperTable, Reading
from importers.paper.titles import header_of, unused_titles
from importers.tracker.stretches import stretch_named
from tracker.draft import DraftRow, Value
from tracker.quarters import quarter_in

KIND = "measures"
_TITLES: Mapping[str, str] = {
    "ref": r"ref(?:erence)?\.?|id|no\.?|#",
    "name": r"(?:performance |key )?(?:measures?|metrics?|indicators?)|kpis?",
    "target": r"(?:planned |agreed )?targets?(?: .{0,20})?",
    "baseline": r"baseline(?: .{0,20})?",
    "declared": r"trajectory|trends?|direction of travel|progress",
    "comment": r"comments?|commentary|narrative|notes?",
    "value": r"current(?: .{0,20})?|latest(?: .{0,20})?|actual|value|weekly volumes",
    "definition": r"(?:full )?definition|description",
    "rag": r"rag(?: (?:rating|status))?|r/?a/?g",
    "rank": r"rank\b.*",
}
_QUARTER = re.compile(r"q(?:uarter|tr)?\s?([1-4])(?: actuals?| result)?", re.IGNORECASE)
_LONGEST_MONTH = 31
_ONE_OF = frozenset({"target", "baseline", "declared", "value", "definition", "rag"})
_RAG = {"g": "G", "green": "G", "a": "A", "amber": "A", "r": "R", "red": "R"}


def recognises(paper: PaperTable) -> bool:
    """A table with a column of measures and another of what is known of them, or its rest."""
    return _has_header(paper.table) or goes_on(paper, KIND, _has_header)


def read(paper: PaperTable) -> Reading:
    """A measure per row, and a reading for every figure that a column or a sentence gives."""
    header = _header(paper.table)
    if header is None:
        return Reading(f"the rest of {paper.earlier[-1].table.table.place}")
    below, columns = header
    columns = {**_columns_before(paper, columns), **columns}
    quarters = {
        index: quarter
        for index, cell in enumerate(paper.table.rows[below].cells)
        if index not in columns.values() and (quarter := _period(cell.text, paper.financial_year))
    }
    used = {*columns.values(), *quarters}
    unused = unused_titles(paper.table.rows[below], used)
    rows: list[DraftRow] = []
    known = _known(paper)
    for row in _whole(rows_of(paper, below=below, has_header=_has_header), columns):
        rows.extend(_measure(paper, row, columns, quarters, known, len(rows)))
    notes = (paper.note(unused),) if unused else ()
    return Reading("measures", tuple(rows), notes)


def _period(title: str, year: str | None) -> str | None:
    """The quarter or month of a column of readings; a quarter alone is of the paper's year."""
    quarter = quarter_in(title)
    if quarter is not None:
        return quarter
    bare = _QUARTER.fullmatch(" ".join(title.split()))
    if bare is not None:
        return f"{year} Q{bare[1]}" if year else f"Q{bare[1]}"
    stretch = stretch_named(title)
    if stretch is None or (stretch[1] - stretch[0]).days > _LONGEST_MONTH:
        return None
    return f"{stretch[0]:%Y-%m}" if stretch[0].day == 1 else None


def _header(table: Table) -> tuple[int, dict[str, int]] | None:
    found = header_of(table, _TITLES, needed=frozenset({"name"}), any_of=_ONE_OF)
    if found is not None:
        return found
    ranked = header_of(table, _TITLES, needed=frozenset({"value", "rank"}), any_of=_ONE_OF)
    if ranked is not None and 0 not in ranked[1].values():
        return ranked[0], {"name": 0, **ranked[1]}
    return None


def _has_header(table: Table) -> bool:
    return _header(table) is not None


def _columns_before(paper: PaperTable, columns: Mapping[str, int]) -> dict[str, int]:
    """Columns whose title was lost here, by the measures table before of the same shape."""
    for taken in reversed(paper.earlier):
        before = _header(taken.table.table) if taken.kind == KIND else None
        if before is not None:
            used = set(columns.values())
            shared = all(before[1].get(part) == at for part, at in columns.items())
            return {p: at for p, at in before[1].items() if at not in used} if shared else {}
    return {}


def _known(paper: PaperTable) -> dict[str, int]:
    """The measures of earlier tables by name, and their places among the draft's rows."""
    return {
        row.name.casefold(): taken.table.count + at
        for taken in paper.earlier
        for at, row in enumerate(taken.reading.rows)
        if row.entity == "measure"
    }


def _whole(rows: Iterator[PlacedRow], columns: Mapping[str, int]) -> Iterator[dict[str, str]]:
    """The texts of each row by part; a row that a page break cut is put together again."""
    held: dict[str, str] | None = None
    for row in rows:
        texts = {part: row.text(index) for part, index in columns.items()}
        texts |= {str(index): cell.text for index, cell in enumerate(row.row.cells)}
        texts["where"] = row.where
        if held is not None and _cut_off(texts):
            for part, text in texts.items():
                if part != "where" and text:
                    held[part] = f"{held[part]} {text}".strip()
            continue
        if held is not None:
            yield held
        held = texts
    if held is not None:
        yield held


def _cut_off(texts: Mapping[str, str]) -> bool:
    """Whether a row goes on in the middle of the sentence above it."""
    name = texts["name"]
    return (not name or name[0].islower()) and not texts.get("ref") and not texts.get("declared")


def _measure(
    paper: PaperTable,
    texts: Mapping[str, str],
    columns: Mapping[str, int],
    quarters: Mapping[int, str],
    known: Mapping[str, int],
    made: int,
) -> Iterator[DraftRow]:
    """The measure and its readings; one that an earlier table has only gets the readings."""
    name, where = " ".join(texts["name"].split()), texts["where"]
    if not name:
        return
    said = figures_in(texts.get("comment", ""))
    baseline, in_percent = number_in(texts.get("baseline", ""))
    target, of_percent = number_in(texts.get("target", ""))
    values: dict[str, Value] = {"name": name, "heading": paper.heading, "place": where}
    for part, field in (("ref", "ref"), ("definition", "definition")):
        if part in columns:
            values[field] = texts[part] or None
    if "rag" in columns:
        values["rag"] = _RAG.get(texts["rag"].casefold())
    if "target" in columns:
        values |= {"target": target, "target_text": texts["target"] or None}
    if "baseline" in columns or said.baseline is not None:
        shown = texts.get("baseline") or (f"{said.baseline:g}" if said.baseline else None)
        values |= {"baseline": baseline if baseline is not None else said.baseline}
        values["baseline_text"] = shown
    if in_percent or of_percent or said.percent:
        values["unit"] = "%"
    parent = known.get(name.casefold())
    if parent is None:
        parent = paper.count + made
        yield DraftRow("measure", where, name, values)
    for reading in _readings(paper, texts, columns, quarters, said.by_quarter):
        yield DraftRow("measure_reading", where, name, reading, parent=parent)


def _readings(
    paper: PaperTable,
    texts: Mapping[str, str],
    columns: Mapping[str, int],
    quarters: Mapping[int, str],
    spoken: Mapping[str, float],
) -> Iterator[dict[str, Value]]:
    """One reading per period; what was declared and said stands with the latest."""
    found: dict[str, dict[str, Value]] = {}
    for index, quarter in quarters.items():
        text = texts.get(str(index), "")
        if text:
            found[quarter] = {"value": number_in(text)[0], "value_text": text}
    for number, value in spoken.items():
        year = paper.financial_year
        period = f"{year} Q{number}" if year else f"Q{number}"
        found.setdefault(period, {"value": value, "value_text": f"{value:g}"})
    if texts.get("value"):
        found.setdefault(
            paper.month or "current",
            {"value": number_in(texts["value"])[0], "value_text": texts["value"]},
        )
    declared, comment = texts.get("declared") or None, texts.get("comment") or None
    if not found and (declared or comment):
        found[paper.month or "current"] = {}
    for period, values in sorted(found.items()):
        last = period == max(found)
        said = {"declared": declared, "comment": comment} if last else {}
        kept = {part: said[part] for part in said if part in columns}
        yield {"period": period, **values, **kept}
