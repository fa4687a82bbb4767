"""The widgets inside others, as tests reach them."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

Child = TypeVar("Child", bound=QObject)


def the_child(parent: QObject | None, kind: type[Child]) -> Child:
    """The one child of this class at any depth; a failure where there is none, or another."""
    assert parent is not None, f"there is nothing to hold a {kind.__name__}"
    (found,) = parent.findChildren(kind)
    return found
