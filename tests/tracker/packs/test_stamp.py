"""What a pack says of itself survives a spreadsheet, and cannot be forged."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.wording import clean
from tracker.changes import Key, Values
from tracker.draft import Value
from tracker.errors import Refused
from tracker.packs.stamp import Stamp, read_stamp, stamp_rows

KEY = b"secret"
VALUES = st.one_of(st.booleans(), st.integers(), st.floats(allow_nan=False), st.text())


def stamp(**values: Value) -> Stamp:
    """A stamp over one scheme."""
    base: dict[Key, Values] = {("scheme", "0" * 32): values}
    return Stamp("pack", "programme", "2017-11", "2017-11-09", "Alex Walker", base)


@given(values=st.dictionaries(st.sampled_from(["rag", "progress", "barriers"]), VALUES))
def test_any_value_comes_back_from_tidied_cells(values: dict[str, Value]) -> None:
    made = stamp(**values)
    rows = [[clean(cell) for cell in row] for row in stamp_rows(made, made.signed_by(KEY))]
    read, signature = read_stamp(rows)
    assert read == made
    assert read.is_signed(signature, KEY)


def test_a_text_too_long_for_a_cell_goes_on_in_the_next_row() -> None:
    made = stamp(progress="é" * 20_000)
    rows = list(stamp_rows(made, ""))
    assert max(len(cell) for row in rows for cell in row) < 32_767
    assert read_stamp(rows)[0] == made


def test_another_value_or_another_key_breaks_the_signature() -> None:
    signature = stamp(rag="G").signed_by(KEY)
    assert not stamp(rag="R").is_signed(signature, KEY)
    assert not stamp(rag="G").is_signed(signature, b"another")


def test_half_a_stamp_is_refused() -> None:
    rows = list(stamp_rows(stamp(rag="G"), "x"))
    with pytest.raises(Refused, match="not whole"):
        read_stamp(rows[:4])
