"""Where the cells of a pasted block go."""

from __future__ import annotations

from ui.grid.column import Editor
from ui.grid.table_text import Block
from ui.grid.view import GridView


class MisfitError(Exception):
    """A block that cannot go where it was pasted; `sentence` says why, for the user."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def fitted(pasted: Block, view: GridView) -> dict[tuple[str, str], str]:
    """Texts by row and field. A block goes down and right from the first selected cell, over rows
    and columns that show; if the selection is a whole number of blocks, it is filled with them.

    Cells that cannot be edited may be pasted with what they hold already, as when a row is copied
    whole. Raises `MisfitError` if the block is larger than what is there, or would change such a
    cell; then nothing is to be written.
    """
    block, model = view.block(), view.grid_model
    if not block.rows:
        raise MisfitError("Choose a cell of a scheme to paste into.")
    rows = [row for row in range(block.rows[0], len(model.order)) if not model.is_band(row)]
    shown = [model.column_of(key) or 0 for key in view.columns.shown]
    columns = shown[shown.index(block.columns[0]) :]
    high, wide = len(pasted), len(pasted[0])
    if len(block.rows) % high == 0 and len(block.columns) % wide == 0:
        rows, columns = block.rows, block.columns
    elif high > len(rows) or wide > len(columns):
        raise MisfitError(
            f"The block of {high:,} rows and {wide:,} columns does not fit below and to the right "
            "of this cell, so nothing was pasted; choose a cell further up or left."
        )
    else:
        rows, columns = rows[:high], columns[:wide]
    cells: dict[tuple[str, str], str] = {}
    for down, row in enumerate(rows):
        key, record = model.order[row], model.source.record(model.order[row])
        for across, at in enumerate(columns):
            column, text = model.columns[at], pasted[down % high][across % wide]
            if _flat(text) == _flat(column.text(record)):
                continue
            if column.editor is Editor.NONE:
                raise MisfitError(
                    f"{column.title} of “{model.source.name(key)}” cannot be changed, so nothing "
                    "was pasted; leave that column out."
                )
            cells[key, column.key] = text
    return cells


def _flat(text: str) -> str:
    """A text as it comes back from a clipboard: spaces single, lines kept."""
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
