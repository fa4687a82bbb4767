"""Whatever is done to a file, it ends in a document or in one sentence."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import PatternFill

from importers.delimited import read_delimited
from importers.excel import read_workbook
from importers.grid import Document
from importers.package import Kind, inspect
from importers.word import read_word
from tests.conftest import LANCASHIRE
from tracker.errors import Refused

READERS: dict[Kind, Callable[[Path], Document]] = {
    Kind.WORD: read_word,
    Kind.EXCEL: read_workbook,
    Kind.CSV: read_delimited,
}
MUTATIONS = 60


def flip_bytes(chance: random.Random, data: bytearray) -> bytearray:
    """A few bytes changed, anywhere."""
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return data


def truncate(chance: random.Random, data: bytearray) -> bytearray:
    """The end cut off."""
    return data[: chance.randrange(1, len(data))]


def cut_out(chance: random.Random, data: bytearray) -> bytearray:
    """A stretch taken from the middle."""
    start = chance.randrange(len(data))
    del data[start : start + chance.randint(1, 400)]
    return data


def scramble_text(chance: random.Random, data: bytearray) -> bytearray:
    """Marks of XML exchanged for others, and numbers for hostile ones."""
    swaps = [(b"<", b""), (b">", b"<"), (b'"', b"'"), (b"/", b""), (b"w:", b""), (b"&", b"&x;")]
    swaps += [(b'="1"', b'="99999999999"'), (b'="0"', b'="-1"'), (b"0", b"\xff"), (b"1", b"x")]
    old, new = chance.choice(swaps)
    return bytearray(bytes(data).replace(old, new, chance.randint(1, 40)))


FILE_MUTATIONS = (flip_bytes, truncate, cut_out)
PART_MUTATIONS = (flip_bytes, truncate, cut_out, scramble_text, scramble_text)


def mutate_package(chance: random.Random, source: Path, path: Path) -> None:
    """The package with one of its parts changed, removed, emptied, doubled or exchanged."""
    with zipfile.ZipFile(source) as package:
        parts = [(name, bytearray(package.read(name))) for name in package.namelist()]
    at = chance.randrange(len(parts))
    name, data = parts[at]
    match chance.randrange(8):
        case 0:
            del parts[at]
        case 1:
            parts.append((name.upper(), data))
        case 2:
            parts[at] = name, bytearray()
        case 3:
            parts[at] = name, chance.choice(parts)[1]
        case _:
            mutation = chance.choice(PART_MUTATIONS)
            parts[at] = name, mutation(chance, bytearray(data)) if data else data
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as package:
        for name, data in parts:
            package.writestr(name, bytes(data))


def small_workbook(path: Path) -> Path:
    """A workbook with texts, dates, fills and merged cells."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["RAG", "Scheme", "When", "Share"])
    for number in range(20):
        sheet.append(["G", f"Scheme {number}", 43040 + number, number / 20])
        sheet.cell(number + 2, 1).fill = PatternFill("solid", fgColor="00B050")
        sheet.cell(number + 2, 3).number_format = "dd/mm/yyyy"
        sheet.cell(number + 2, 4).number_format = "0%"
    sheet.merge_cells("A22:A23")
    book.save(path)
    return path


def ends_well(path: Path) -> bool:
    """Whether the file is read; Refused is the only other way for it to end."""
    try:
        document = READERS[inspect(path)](path)
    except Refused:
        return False
    for table in document.tables:
        assert len({len(row.cells) for row in table.rows}) <= 1
    return True


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("kind", ["word", "excel"])
@pytest.mark.parametrize("level", ["file", "parts"])
def test_a_mutated_file_is_read_or_refused(tmp_path: Path, kind: str, level: str) -> None:
    chance = random.Random(f"{kind} {level}")
    source = LANCASHIRE if kind == "word" else small_workbook(tmp_path / "source.xlsx")
    path = tmp_path / "mutated"
    read = 0
    for _ in range(MUTATIONS):
        if level == "parts":
            mutate_package(chance, source, path)
        else:
            data = bytearray(source.read_bytes())
            path.write_bytes(chance.choice(FILE_MUTATIONS)(chance, data))
        read += ends_well(path)
    assert 0 < read < MUTATIONS or level == "file"
