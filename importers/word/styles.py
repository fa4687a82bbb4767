"""What a Word document's styles give their text, as far as reading tables needs it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from importers.package.xml import Element
from importers.word import names as w


@dataclass(frozen=True, slots=True)
class Style:
    """One style: its English name, in lower case, and whether its text is bold or hidden."""

    name: str = ""
    bold: bool = False
    hidden: bool = False


Styles = Mapping[str, Style]


def is_on(element: Element | None) -> bool:
    """Whether a property that is on unless it says otherwise is on."""
    return element is not None and element.get(w.VAL, "1").casefold() not in ("0", "false", "off")


def read_styles(root: Element) -> Styles:
    """The styles of a styles part by their id, with what they inherit."""
    elements = {element.get(w.STYLE_ID, ""): element for element in root.iter(w.STYLE)}
    return {
        key: Style(
            _value(element, w.STYLE_NAME).casefold(),
            bold=_inherits(_line(element, elements), w.BOLD),
            hidden=_inherits(_line(element, elements), w.HIDDEN),
        )
        for key, element in elements.items()
    }


def _line(element: Element, elements: Mapping[str, Element]) -> Iterable[Element]:
    """The style and those it is based on, nearest first; a circle is cut."""
    line = {}
    found: Element | None = element
    while found is not None and found.get(w.STYLE_ID, "") not in line:
        line[found.get(w.STYLE_ID, "")] = found
        found = elements.get(_value(found, w.BASED_ON))
    return line.values()


def _inherits(line: Iterable[Element], name: str) -> bool:
    for element in line:
        properties = element.find(w.RUN_PROPERTIES)
        if properties is not None and (found := properties.find(name)) is not None:
            return is_on(found)
    return False


def _value(element: Element, name: str) -> str:
    found = element.find(name)
    return "" if found is None else found.get(w.VAL, "")
