"""By what a row of a register is known again in the next document: one entry per kind of row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Register:
    """One kind of register row.

    `plural` is its key among the counts of an import, `word` what one row is called. Rows are the
    same if the fields `by` say the same, within the same `parent` row (the field that links to
    it); and, where `likeness` names a field, if that reads alike, or `ref` is the same. `scope`
    are the fields that say what a document covers: a row here with the scope of one in the
    document, and not in it, is missing; None if no document covers the register. `own` names a
    field that tells rows of strangers apart: one that differs, in a document that shares nothing
    with the one that carried the row here, is another partnership's. Rows of a `national` register
    are everybody's, so sharing one relates no documents. `body` names a field of `by` that is an
    organisation, which a document may call by its initials. `counted` rows count among
    what an import adds and changes.
    """

    entity: str
    plural: str
    word: str
    by: tuple[str, ...] = ()
    likeness: str | None = None
    ref: str | None = None
    parent: str | None = None
    scope: tuple[str, ...] | None = None
    own: str | None = None
    national: bool = False
    body: str | None = None
    counted: bool = True


REGISTERS: tuple[Register, ...] = (
    Register(
        "money_line",
        "money_lines",
        "line of money",
        by=("heading", "label", "fund", "year"),
        scope=("heading", "year"),
    ),
    Register(
        "contribution",
        "contributions",
        "contribution",
        by=("pool", "organisation", "year", "label"),
        body="organisation",
        scope=("pool", "year"),
    ),
    Register(
        "printed_total",
        "printed_totals",
        "printed total",
        by=("covers", "heading", "series", "label", "year", "level", "figure"),
        scope=("covers", "heading", "year"),
        counted=False,
    ),
    Register("grant", "grants", "grant", by=("fund", "year"), own="amount"),
    Register(
        "impact_change",
        "impact_changes",
        "high impact change",
        likeness="name",
        ref="number",
        national=True,
    ),
    Register(
        "impact_scheme",
        "impact_schemes",
        "linked proposal",
        by=("label",),
        parent="change_uid",
        scope=("change_uid",),
    ),
    Register(
        "impact_action",
        "impact_actions",
        "action",
        likeness="text",
        parent="change_uid",
        scope=("change_uid",),
    ),
    Register(
        "maturity",
        "maturities",
        "maturity",
        by=("quarter", "kind"),
        parent="change_uid",
        national=True,
    ),
    Register("measure", "measures", "measure", likeness="name", ref="ref", own="heading"),
    Register(
        "measure_reading",
        "readings",
        "reading",
        by=("period", "planned"),
        parent="measure_uid",
    ),
    Register("raid_item", "raid_items", "RAID entry", by=("kind",), likeness="title", ref="ref"),
    Register(
        "quarterly_return",
        "quarterly_returns",
        "quarterly return",
        by=("quarter",),
        national=True,
    ),
    Register(
        "quarterly_answer",
        "quarterly_answers",
        "answer",
        by=("section", "item", "part"),
        parent="return_uid",
        national=True,
        counted=False,
    ),
)
"""Every register that documents are read into, parents before children."""

BY_ENTITY: Mapping[str, Register] = {register.entity: register for register in REGISTERS}
"""The same, by table name."""

COUNTED: frozenset[str] = frozenset(each.entity for each in REGISTERS if each.counted)
"""Rows that count among what an import adds and changes."""
