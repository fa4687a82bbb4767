"""Delivery dates in the order of another country."""

from __future__ import annotations

from tests.importers.tracker.tables import TITLES, notes_at, read, table, values
from tracker.draft import Weight


def _row(name: str, delivery: str) -> tuple[str, ...]:
    return ("G", name, "Person A", "Good", delivery, "None")


def test_a_column_that_proves_it_is_read_month_first() -> None:
    rows = (_row("A", "12/31/2017"), _row("B", "03/04/2018"), _row("C", "May 2018"))
    draft = read(table(TITLES, *rows))
    assert values(draft, "delivery_text") == ["12/31/2017", "03/04/2018", "May 2018"]
    assert values(draft, "delivery_latest") == ["2017-12-31", "2018-03-04", "absent"]
    assert notes_at(draft, "table 1", Weight.WARNING) == [
        "“Delivery date”: its dates show that the month comes first, and were read so"
    ]


def test_a_column_without_proof_is_left_to_its_words() -> None:
    draft = read(table(TITLES, _row("A", "03/04/2018"), _row("B", "31/12/2017")))
    assert values(draft, "delivery_latest") == ["absent", "absent"]
    assert not notes_at(draft, "table 1", Weight.WARNING)
