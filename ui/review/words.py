"""Stored values in words, for a person who reviews them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from tracker.columns import rag_label
from tracker.draft import Value
from tracker.fields import field_title
from tracker.portfolio import Portfolio
from tracker.proposing.proposal import Proposal
from tracker.registers.natural_keys import REGISTERS
from tracker.timing import format_date

_TITLES = {
    "area_uid": "Area",
    "workstream_uid": "Workstream",
    "scheme_uid": "Scheme",
    "change_uid": "High impact change",
    "measure_uid": "Measure",
    "rag": "RAG",
    "vanished_on": "Left out since",
    "start_text": "Start, as written",
    "finish_text": "Expected delivery, as written",
}
_ENTITIES = {
    "area": "Area",
    "workstream": "Workstream",
    "rag_definition": "RAG definition",
    "milestone": "Milestone",
    "dependency": "Link",
    "baseline": "Baseline",
    **{each.entity: f"{each.word[0].upper()}{each.word[1:]}" for each in REGISTERS},
}


def title_of(entity: str, field: str) -> str:
    """A field's name on screen."""
    return _TITLES.get(field) or field_title(entity, field)


def row_title(entity: str, name: str) -> str:
    """What a row is called: a scheme by its name, anything else with its kind."""
    shown = rag_label(name) if entity == "rag_definition" else name
    kind = _ENTITIES.get(entity)
    return f"{kind}: {shown}" if kind else shown


class Names:
    """Names of the rows that others link to, those a document would add included."""

    def __init__(self, portfolio: Portfolio, proposal: Proposal) -> None:
        self._names = {
            **{area.uid: area.name for area in portfolio.areas},
            **{workstream.uid: workstream.name for workstream in portfolio.workstreams},
            **{scheme.uid: scheme.name for scheme in portfolio.schemes},
            **{row.uid: row.name for row in proposal.rows},
        }

    def words(self, field: str, value: Value) -> str:
        """A stored value as a person reads it; "" for none."""
        if value is None or value == "":
            return ""
        wording = _WORDINGS.get(field)
        if wording is not None:
            return wording(value)
        if field.endswith("_uid"):
            return self._names.get(str(value), "")
        if isinstance(value, bool):
            return "Yes" if value else "No"
        if isinstance(value, float):
            return f"{value:g}"
        return str(value)


def _day(value: Value) -> str:
    return format_date(date.fromisoformat(str(value)))


def _day_or_pounds(value: Value) -> str:
    """A milestone's forecast and actual are days, those of a line of money are pence."""
    return _pounds(value) if isinstance(value, int) else _day(value)


def _pounds(value: Value) -> str:
    pence = int(value or 0)
    pounds = f"{abs(pence) / 100:,.2f}".removesuffix(".00")
    return f"{'-' if pence < 0 else ''}£{pounds}"


_WORDINGS: Mapping[str, Callable[[Value], str]] = {
    "rag": lambda value: rag_label(str(value)),
    **dict.fromkeys(("allocation", "amount", "printed", "funding"), _pounds),
    **dict.fromkeys(("forecast", "actual"), _day_or_pounds),
    **dict.fromkeys(
        (
            "delivery_earliest",
            "delivery_latest",
            "confirmed_on",
            "opened_on",
            "closed_on",
            "start",
            "finish",
            "taken_on",
            "vanished_on",
        ),
        _day,
    ),
}
