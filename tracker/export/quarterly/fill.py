"""Filling an issued template: only its unlocked input cells, and nothing else in the file.

The national template is protected; a change anywhere but in an input cell is a breach, and a
breach means resubmission.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tracker.export.quarterly.package import MAIN, Package, split_reference
from tracker.export.workbook.cell_text import plain

Place = tuple[str, str]
"""A sheet's name and a cell: ("5. Narrative", "B9")."""

_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An answer that has no input cell in the template, and why."""

    place: Place
    why: str


def fill_template(template: Path, out: Path, answers: Mapping[Place, str]) -> list[LeftOut]:
    """Write the answers into a copy of the template; those that must not be are returned.

    Raises `Refused` for a file that is no workbook.
    """
    package = Package(template)
    unlocked = _unlocked_styles(package)
    left_out: list[LeftOut] = []
    changed: set[str] = set()
    for place, text in answers.items():
        sheet, reference = place
        why = _why_not(package, unlocked, sheet, reference)
        if why:
            left_out.append(LeftOut(place, why))
        else:
            _put(_cell(package.sheet(sheet), reference), text)
            changed.add(sheet)
    package.save(out, changed)
    return left_out


def _why_not(package: Package, unlocked: set[int], sheet: str, reference: str) -> str:
    if sheet not in package.sheet_names:
        return "the template has no such sheet"
    cell = _cell(package.sheet(sheet), reference)
    if cell is None:
        return "the template has no such cell"
    if cell.find(f"{MAIN}f") is not None:
        return "the cell holds a formula"
    protected = package.sheet(sheet).find(f"{MAIN}sheetProtection") is not None
    if protected and int(cell.get("s", "0")) not in unlocked:
        return "the cell is locked"
    return ""


def _unlocked_styles(package: Package) -> set[int]:
    formats = package.styles.find(f"{MAIN}cellXfs")
    found: set[int] = set()
    for number, style in enumerate(formats if formats is not None else ()):
        protection = style.find(f"{MAIN}protection")
        if protection is not None and protection.get("locked") in {"0", "false"}:
            found.add(number)
    return found


def _cell(sheet: etree._Element, reference: str) -> etree._Element | None:
    """The cell as the template has it; one it does not have is no input cell."""
    parts = split_reference(reference)
    rows = sheet.find(f"{MAIN}sheetData")
    if parts is None or rows is None:
        return None
    row = next((row for row in rows if row.get("r") == str(parts[1])), None)
    return (
        next((cell for cell in row if cell.get("r") == reference), None)
        if row is not None
        else None
    )


def _put(cell: etree._Element | None, text: str) -> None:
    """Words as an inline string, a bare number as a number; the cell's style stays."""
    assert cell is not None
    for part in list(cell):
        cell.remove(part)
    if _NUMBER.fullmatch(text):
        cell.attrib.pop("t", "")
        etree.SubElement(cell, f"{MAIN}v").text = text
        return
    cell.set("t", "inlineStr")
    holder = etree.SubElement(cell, f"{MAIN}is")
    words = etree.SubElement(holder, f"{MAIN}t")
    words.text = plain(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
