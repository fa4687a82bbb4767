"""A row that one side removed and the other went on with, as a person is asked about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.changes import Values
from tracker.commands.return_records import rows_written
from tracker.fields import FIELDS, field_title
from tracker.findings.wording import counted, listed
from tracker.merge.result import WHOLE_ROW
from tracker.model import ItemKind, ReturnItem
from tracker.portfolio import Portfolio, values_of
from tracker.returns.review import told_value
from tracker.ties import removal


@dataclass(frozen=True, slots=True)
class WholeRowQuestion:
    """What happened, the row's words, and what the two answers are called; "" for an answer that
    cannot be given."""

    sentence: str
    words: str
    keep: str
    take: str


def is_whole_row(item: ReturnItem) -> bool:
    """Whether an item asks what becomes of a row as a whole."""
    return item.kind == ItemKind.CONFLICT and item.field == WHOLE_ROW and item.entity is not None


def whole_row_question(portfolio: Portfolio, item: ReturnItem) -> WholeRowQuestion:
    """The question of an item that `is_whole_row`."""
    entity, what = str(item.entity), _noun(str(item.entity))
    back = rows_written(item.theirs)
    if back:
        parts = _parts("come", Counter(row.entity for row in back[1:]))
        return WholeRowQuestion(
            f"The {what} was removed here, and the other copy went on with it.{parts}",
            "\n".join(_lines(entity, back[0].after or {})),
            "Leave it &removed",
            "&Bring it back",
        )
    row = next((each for each in portfolio.rows(entity) if each.uid == item.row_uid), None)
    if row is None:
        told = f"The {what} was removed here, and is not known well enough to be brought back."
        return WholeRowQuestion(told, "", "Leave it &removed", "")
    gone = removal(portfolio, entity, row.uid)
    parts = _parts("go", Counter(c.entity for c in gone if c.after is None and c.uid != row.uid))
    return WholeRowQuestion(
        f"The {what} was removed in the other copy, and changed here since.{parts}",
        "\n".join(_lines(entity, values_of(entity, row))),
        "&Keep it",
        "&Remove it here too",
    )


def _lines(entity: str, values: Values) -> Iterator[str]:
    for spec in FIELDS.get(entity, ()):
        words = told_value(entity, spec.name, values.get(spec.name))
        if words and words != "No":
            yield f"{field_title(entity, spec.name)}: {words}"


def _parts(move: str, counts: Counter[str]) -> str:
    told = [counted(number, _noun(entity)) for entity, number in counts.items()]
    return f" With it {move} {listed(told)}." if told else ""


def _noun(entity: str) -> str:
    return {"scheme_lead": "lead"}.get(entity, entity.replace("_", " "))
