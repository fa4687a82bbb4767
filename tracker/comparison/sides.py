"""One side of a comparison: the rows it holds, and the fields it knows of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tracker.baselines import PROMISED
from tracker.changes import Key, State, Values, stored
from tracker.comparison.entities import COMPARED, compared_fields
from tracker.interpret import DATE_WORDS
from tracker.model import Baseline, Row
from tracker.portfolio import Portfolio
from tracker.presence import present_schemes


@dataclass(frozen=True, slots=True)
class Side:
    """Rows by key, as stored, and the fields known of each entity that is known at all.

    `names` are what a person calls the rows, `places` what each stands under: a scheme's area, a
    milestone's scheme.
    """

    name: str
    state: State
    known: Mapping[str, frozenset[str]]
    names: Mapping[Key, str]
    places: Mapping[Key, str]


def side_of(portfolio: Portfolio, *, name: str = "now") -> Side:
    """A programme as it is, or as it was; rows that have vanished count as removed."""
    state: dict[Key, Values] = {}
    names: dict[Key, str] = {}
    places: dict[Key, str] = {}
    for entity, kind in COMPARED.items():
        fields = compared_fields(entity)
        for row in _rows(portfolio, entity):
            key = entity, row.uid
            state[key] = _values(row, fields)
            names[key] = ", ".join(
                str(said) for field in kind.called if (said := getattr(row, field)) is not None
            )
            places[key] = next(
                (
                    names.get((above, uid), "")
                    for field, above in kind.under
                    if (uid := getattr(row, field))
                ),
                "",
            )
    names.update((("person", person.uid), person.name) for person in portfolio.people)
    known = {entity: frozenset(compared_fields(entity)) for entity in COMPARED}
    return Side(name, state, known, names, places)


def side_of_baseline(portfolio: Portfolio, baseline: Baseline) -> Side:
    """The plan as a baseline promised it: names, starts, finishes and statuses, nothing else."""
    state: dict[Key, Values] = {}
    names: dict[Key, str] = {}
    places: dict[Key, str] = {}
    order = {row.uid: at for at, row in enumerate((*portfolio.schemes, *portfolio.milestones))}
    kept = [row for row in portfolio.baseline_rows if row.baseline_uid == baseline.uid]
    for row in sorted(kept, key=lambda row: (order.get(row.row_uid, len(order)), row.name)):
        key = row.entity, row.row_uid
        fields = PROMISED[row.entity]
        values = {field: stored(getattr(row, promised)) for promised, field in fields.items()}
        state[key] = {field: value for field, value in values.items() if value is not None}
        names[key] = row.name
        milestone = portfolio.milestone_by_uid.get(row.row_uid)
        scheme = portfolio.scheme_by_uid.get(milestone.scheme_uid) if milestone else None
        places[key] = scheme.name if scheme else ""
    known = {entity: frozenset(fields.values()) for entity, fields in PROMISED.items()}
    return Side(baseline.name, state, known, names, places)


def _rows(portfolio: Portfolio, entity: str) -> Sequence[Row]:
    if entity == "scheme":
        return present_schemes(portfolio)
    return portfolio.present_milestones if entity == "milestone" else portfolio.rows(entity)


def _values(row: Row, fields: tuple[str, ...]) -> Values:
    """What a row says. How a document wrote a date is beside the point once it was read."""
    values = {name: stored(said) for name in fields if (said := getattr(row, name)) is not None}
    for day, words in DATE_WORDS.items():
        if values.get(day) is not None:
            values.pop(words, None)
    return values
