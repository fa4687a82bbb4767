"""What is inside a widget, as tests reach it and write in it."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from ui.lists.model import ListModel
from ui.lists.view import ListView
from ui.setup.field import TextField

Child = TypeVar("Child", bound=QObject)


def the_child(parent: QObject | None, kind: type[Child]) -> Child:
    """The one child of this class at any depth; a failure where there is none, or another."""
    assert parent is not None, f"there is nothing to hold a {kind.__name__}"
    (found,) = parent.findChildren(kind)
    return found


def items_of(view: ListView) -> list[Any]:
    """The items of a list in the order they are shown in."""
    model = view.model()
    assert isinstance(model, ListModel)
    return model.items


def write_in(box: TextField, text: str) -> None:
    """Leave this text in a box, not saved yet."""
    if isinstance(box.editor, QLineEdit):
        box.editor.setText(text)
    else:
        box.editor.setPlainText(text)
