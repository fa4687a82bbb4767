"""Registers of risks, issues, assumptions and dependencies, as offices keep them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from importers.grid import Table
from importers.paper.continuing import PlacedRow, goes_on, rows_of
from importers.paper.days import read_day
from importers.paper.tables import PaperTable, Reading
from importers.paper.titles import header_of, unused_titles
from importers.tracker.folding import quote
from importers.tracker.prose import is_template
from tracker.draft import DraftRow, Note, Value, Weight
from tracker.model import RaidKind, RaidLevel, RaidStatus

KIND = "a register of risks and issues"
_TITLES: Mapping[str, str] = {
    "ref": r"(?:risk |issue |raid )?(?:ref(?:erence)?|id|no\.?|number)\.?|#",
    "kind": r"type|category|raid(?: type)?|r/?a/?i/?d|kind",
    "title": r"(?:description of )?(?:the )?(?:risks?|issues?|assumptions?|dependenc(?:y|ies))"
    r"(?: (?:description|title|name|summary|identified|event))?|title|summary",
    "description": r"description|details?|cause|consequences?",
    "likelihood": r"likelihood(?: .{0,20})?|probability(?: .{0,20})?|l",
    "impact": r"impact(?: .{0,20})?|severity(?: .{0,20})?|i",
    "mitigation": r"mitigat\w+(?: .{0,30})?|controls?(?: .{0,30})?|action(?:s)?(?: .{0,30})?"
    r"|response|contingency(?: plan)?|next steps|resolution",
    "owner": r"(?:risk |issue |action )?owner|lead|responsible(?: .{0,20})?|assigned to",
    "level": r"level|escalat\w+(?: .{0,20})?|escalated to",
    "raised_on": r"(?:date )?(?:raised|identified|opened|logged)(?: on)?",
    "review_on": r"(?:next )?review(?: date| on)?|due(?: date)?|target date",
    "status": r"(?:risk |issue )?status|state|open/closed",
}
_ONE_OF = frozenset({"likelihood", "impact", "mitigation"})
_DESCRIBED = frozenset({"kind", "description", "likelihood"})
"""What makes a table a register though no title says that its entries are risks."""
_SCALE = {
    **dict.fromkeys(("very low", "rare", "negligible", "remote", "insignificant"), 1),
    **dict.fromkeys(("low", "unlikely", "minor"), 2),
    **dict.fromkeys(("medium", "possible", "moderate", "med"), 3),
    **dict.fromkeys(("high", "likely", "major", "significant"), 4),
    **dict.fromkeys(
        ("very high", "almost certain", "certain", "critical", "catastrophic", "severe"), 5
    ),
}
"""The words offices use for 1 to 5."""


def recognises(paper: PaperTable) -> bool:
    """A column of risks or issues beside how likely, how grave or what is done; or the rest."""
    return _has_header(paper.table) or goes_on(paper, KIND, _has_header)


def read(paper: PaperTable) -> Reading:
    """An entry per row. A scale above 5, and words that are on no scale, are noted."""
    header = _header(paper.table)
    if header is None:
        return Reading(f"the rest of {paper.earlier[-1].table.table.place}")
    below, columns = header
    rows: list[DraftRow] = []
    notes: list[Note] = []
    kind = _kind_of_all(paper, below, columns)
    unused = unused_titles(paper.table.rows[below], columns.values())
    if unused is not None:
        notes.append(paper.note(unused))
    for row in rows_of(paper, below=below, has_header=_has_header):
        title = " ".join(row.text(columns["title"]).split())
        if not title:
            notes.append(Note(row.where, "has no title, so it is no entry", Weight.WARNING))
            continue
        if is_template(title):
            notes.append(
                Note(row.where, f"only the words of a template: {quote(title)}", Weight.REJECTED)
            )
            continue
        rows.append(DraftRow("raid_item", row.where, title, _values(row, columns, kind, notes)))
    return Reading(KIND, tuple(rows), tuple(notes))


def _header(table: Table) -> tuple[int, dict[str, int]] | None:
    found = header_of(table, _TITLES, needed=frozenset({"title"}), any_of=_ONE_OF)
    if found is None:
        found = header_of(table, _TITLES, needed=_DESCRIBED, any_of=_ONE_OF)
        if found is not None:
            columns = dict(found[1])
            columns["title"] = columns.pop("description")
            found = found[0], columns
    return found if found is not None and len(found[1]) >= 3 else None


def _has_header(table: Table) -> bool:
    return _header(table) is not None


def _kind_of_all(paper: PaperTable, below: int, columns: Mapping[str, int]) -> RaidKind:
    """What the entries are where no column says: by the title's own word, else by the heading."""
    title = paper.table.rows[below].cells[columns["title"]].text
    for words in (title, paper.table.name, paper.heading):
        for kind in RaidKind:
            if re.search(rf"\b{kind[:-1]}", words, re.IGNORECASE):
                return kind
    return RaidKind.RISK


def _values(
    row: PlacedRow, columns: Mapping[str, int], kind: RaidKind, notes: list[Note]
) -> dict[str, Value]:
    values: dict[str, Value] = {
        "kind": _word(row.text(columns.get("kind")), RaidKind) or str(kind),
        "title": " ".join(row.text(columns["title"]).split()),
        "place": row.where,
    }
    for part in ("ref", "description", "mitigation", "owner"):
        if part in columns:
            values[part] = row.text(columns[part]) or None
    for part in ("likelihood", "impact"):
        if part in columns:
            text = row.text(columns[part])
            values[part] = _scored(text)
            if text and values[part] is None:
                notes.append(Note(row.where, f"“{text}” is no {part} from 1 to 5", Weight.WARNING))
    for part in ("raised_on", "review_on"):
        if part in columns:
            day = read_day(row.text(columns[part]))
            values[part] = day.iso
            if day.text and day.iso is None:
                told = day.remark or f"“{day.text}” is no date, so it was left out"
                notes.append(Note(row.where, told, Weight.WARNING))
    if "level" in columns:
        values["level"] = _word(row.text(columns["level"]), RaidLevel)
    if "status" in columns:
        values["status"] = _status(row.text(columns["status"]))
    return values


def _scored(text: str) -> int | None:
    folded = " ".join(text.casefold().split())
    found = re.match(r"[1-5](?!\d|\.\d)", folded)
    return int(found[0]) if found else _SCALE.get(re.sub(r"\s*\(.*\)$", "", folded))


def _word(text: str, words: type[RaidKind] | type[RaidLevel]) -> str | None:
    folded = text.casefold()
    return next((str(w) for w in words if folded and w.casefold()[:5] in folded), None)


def _status(text: str) -> str | None:
    folded = text.casefold()
    if re.search(r"\b(?:closed|resolved|complete\w*|mitigated|accepted)\b", folded):
        return str(RaidStatus.CLOSED)
    return str(RaidStatus.OPEN) if folded else None
