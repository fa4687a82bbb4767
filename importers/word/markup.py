"""Reducing a Word document to what its page shows, so that reading it needs no exceptions.

Afterwards a table holds rows, a row cells, a cell paragraphs and tables, and a paragraph runs of
visible text: tracked changes are accepted, the wrappers of links, controls and fields are gone,
hidden text and placeholders too, and text boxes stand after the paragraph they hang from.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from lxml import etree

from importers.package.xml import Element, natural
from importers.word import names as w
from importers.word.styles import Styles, is_on

JOINED = "joined"
"""Set on a paragraph whose end was deleted in tracking: the next goes on in the same line."""


def reduce_to_page(root: Element, styles: Styles) -> None:
    """Changes the tree of a main document part as this module describes."""
    met: dict[str, list[Element]] = {}
    for element in root.iter(*_TREATED, *_STYLED, w.FIELD_MARK):
        met.setdefault(element.tag, []).append(element)
    for tag, treat in _TREATED.items():
        for element in met.get(tag, ()):
            treat(element)
    hidden = {key for key, style in styles.items() if style.hidden}
    for element in (element for tag in _STYLED for element in met.get(tag, ()) if hidden):
        if element.get(w.VAL) in hidden:
            _empty_styled(element)
    if w.FIELD_MARK in met:
        _drop_field_codes(root)
    etree.strip_elements(root, *w.UNSEEN, with_tail=False)
    etree.strip_tags(root, *w.WRAPPERS)
    for box in reversed(list(root.iter(w.TEXT_BOX))):
        _hang_after_paragraph(box)


def _keep_one(alternatives: Element) -> None:
    choices = alternatives.findall(w.CHOICE)
    for other in [child for child in alternatives if choices and child is not choices[0]]:
        alternatives.remove(other)


def _apply_deletion(mark: Element) -> None:
    """A deletion mark in properties deletes what they belong to; one around runs is left."""
    parent = mark.getparent()
    if parent is None:
        return
    owner = parent.getparent()
    if parent.tag == w.ROW_PROPERTIES and owner is not None:
        _remove(owner)
    elif parent.tag == w.RUN_PROPERTIES and owner is not None:
        paragraph = owner.getparent()
        if owner.tag == w.PARAGRAPH_PROPERTIES and paragraph is not None:
            paragraph.set(JOINED, "1")


def _delete_cell(mark: Element) -> None:
    parent = mark.getparent()
    cell = parent.getparent() if parent is not None else None
    if cell is not None and cell.tag == w.CELL:
        _remove(cell)


def _hide(mark: Element) -> None:
    parent = mark.getparent()
    run = parent.getparent() if parent is not None else None
    if run is not None and run.tag == w.RUN and is_on(mark):
        _empty(run)


def _empty_styled(style: Element) -> None:
    parent = style.getparent()
    owner = parent.getparent() if parent is not None else None
    if owner is not None and owner.tag in (w.RUN, w.PARAGRAPH):
        _empty(owner)


def _clear_placeholder(mark: Element) -> None:
    """ "Choose an item." is Word's own prompt: nobody has written in the control yet."""
    control = next(mark.iterancestors(w.CONTROL), None)
    boxes = control is None or next(control.iter(w.CONTROL_BOX), None) is not None
    if control is not None and not boxes and is_on(mark):
        _empty(control)


def _show_box(box: Element) -> None:
    """The state of an old form's check box: its own, else the form's default."""
    own = box.find(w.CHECKED)
    checked = is_on(own if own is not None else box.find(w.DEFAULT))
    _add_text(box, w.CHECKED_BOX if checked else w.EMPTY_BOX)


def _show_choice(choice: Element) -> None:
    """The entry chosen in an old form's drop-down: the numbered one, else the default."""
    entries = [entry.get(w.VAL, "") for entry in choice.findall(w.LIST_ENTRY)]
    chosen = choice.find(w.RESULT)
    chosen = chosen if chosen is not None else choice.find(w.DEFAULT)
    number = natural(chosen.get(w.VAL)) if chosen is not None else 0
    if number is not None and number < len(entries):
        _add_text(choice, entries[number])


_TREATED: Mapping[str, Callable[[Element], None]] = {
    w.ALTERNATIVES: _keep_one,
    w.DELETED: _apply_deletion,
    w.MOVED_AWAY: _apply_deletion,
    w.CELL_DELETED: _delete_cell,
    w.HIDDEN: _hide,
    w.PLACEHOLDER: _clear_placeholder,
    w.FORM_BOX: _show_box,
    w.FORM_LIST: _show_choice,
}
_STYLED = (w.RUN_STYLE, w.PARAGRAPH_STYLE)
_WORDS = (w.TEXT, w.TAB, w.BREAK, w.CARRIAGE_RETURN, w.HARD_HYPHEN, w.SYMBOL, w.MATHS_TEXT)


def _add_text(inside: Element, text: str) -> None:
    """Puts text before the mark that starts the field: after it would be in the field's code."""
    mark = next(inside.iterancestors(w.FIELD_MARK), None)
    if mark is not None:
        added = mark.makeelement(w.TEXT)
        added.text = text
        mark.addprevious(added)


def _empty(element: Element) -> None:
    for words in list(element.iter(*_WORDS)):
        _remove(words)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _drop_field_codes(root: Element) -> None:
    """Takes out what stands between the start of a field and its result.

    A code never goes on in the next paragraph: a field left open must not swallow the document.
    """
    codes: list[Element] = []
    in_code: list[bool] = []
    for element in root.iter(w.PARAGRAPH, w.FIELD_MARK, *_WORDS):
        if element.tag == w.PARAGRAPH:
            in_code = [False for _ in in_code]
        elif element.tag != w.FIELD_MARK:
            if any(in_code):
                codes.append(element)
        elif (kind := element.get(w.FIELD_MARK_KIND)) == "begin":
            in_code.append(True)
        elif in_code and kind == "separate":
            in_code[-1] = False
        elif in_code and kind == "end":
            in_code.pop()
    for element in codes:
        _remove(element)


def _hang_after_paragraph(box: Element) -> None:
    paragraph = next(box.iterancestors(w.PARAGRAPH), None)
    if paragraph is not None:
        for block in reversed(list(box)):
            paragraph.addnext(block)
