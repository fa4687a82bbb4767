"""Blocks of cells on the system's clipboard."""

from __future__ import annotations

import atexit
import json
from functools import cache

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from ui.grid.table_text import Block, from_html, from_tsv, to_html, to_tsv

_OURS = "application/x-ibcf-cells"
"""The block to the letter, for pasting within the application."""


def put_block(block: Block) -> None:
    """Offer a block to other programs, and to ourselves."""
    _leave_text_at_exit()
    data = QMimeData()
    data.setText(to_tsv(block))
    data.setHtml(to_html(block))
    data.setData(_OURS, json.dumps(block).encode())
    QGuiApplication.clipboard().setMimeData(data)


def put_text(text: str) -> None:
    """Offer plain words."""
    QGuiApplication.clipboard().setText(text)


def take_block() -> Block:
    """The block that is offered: our own, else an HTML table, since Word's text loses its cells."""
    data = QGuiApplication.clipboard().mimeData()
    if data.hasFormat(_OURS):
        return [list(row) for row in json.loads(data.data(_OURS).toStdString())]
    block = from_html(data.html()) if data.hasHtml() else []
    return block or from_tsv(data.text())


@cache
def _leave_text_at_exit() -> None:
    """Have the text alone outlive us: what Python made must not be let go after Python ended."""

    def leave_text() -> None:
        if QGuiApplication.instance() is not None:
            clipboard = QGuiApplication.clipboard()
            if clipboard.ownsClipboard():
                clipboard.setText(clipboard.text())

    atexit.register(leave_text)
