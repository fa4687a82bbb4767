"""Text files of separated columns become one table, whatever wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from importers.delimited import read_delimited
from importers.package import Kind, inspect
from tracker.errors import Refused


def rows(folder: Path, data: bytes | str, name: str = "risks.csv") -> list[list[str]]:
    """The text of every cell of a file."""
    found = read_delimited(file(folder, data, name)).tables[0]
    return [[cell.text for cell in row.cells] for row in found.rows]


def file(folder: Path, data: bytes | str, name: str = "risks.csv") -> Path:
    """A file with the given content."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


TEXT = "Scheme,Café\r\nReablement,£5m – agreed\r\n"
READ = [["Scheme", "Café"], ["Reablement", "£5m – agreed"]]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32"]
)
def test_the_usual_encodings_are_told_apart(tmp_path: Path, encoding: str) -> None:
    path = file(tmp_path, TEXT.encode(encoding))
    assert inspect(path) is Kind.CSV
    assert rows(tmp_path, TEXT.encode(encoding)) == READ


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_found(tmp_path: Path, separator: str) -> None:
    lines = [["Scheme", "Lead", "Progress"], ["Reablement", "Person A", "Posts, advertised; two"]]
    if separator in (",", ";"):
        lines[1][2] = f'"{lines[1][2]}"'
    data = "\n".join(separator.join(line) for line in lines)
    assert rows(tmp_path, data)[1] == ["Reablement", "Person A", "Posts, advertised; two"]


def test_a_separator_named_by_excel_is_obeyed(tmp_path: Path) -> None:
    path = file(tmp_path, "sep=;\r\na,b;c\r\n")
    found = read_delimited(path).tables[0].rows
    assert [cell.text for cell in found[0].cells] == ["a,b", "c"]
    assert found[0].number == 2


def test_one_column_is_a_table_too(tmp_path: Path) -> None:
    assert rows(tmp_path, "Scheme\nReablement\n") == [["Scheme"], ["Reablement"]]


def test_quoted_line_ends_stay_in_their_cell(tmp_path: Path) -> None:
    document = read_delimited(file(tmp_path, 'a,"one\r\ntwo ""three"""\r\nb,c\r\n'))
    found = document.tables[0].rows
    assert found[0].cells[1].text == 'one\ntwo "three"'
    assert document.tables[0].where(found[1]) == "the file, row 2"


def test_ragged_rows_are_padded_and_blank_edges_trimmed(tmp_path: Path) -> None:
    data = "a,b,c,,\n\nd\n,,,,\n \n"
    assert rows(tmp_path, data) == [["a", "b", "c"], ["", "", ""], ["d", "", ""]]


def test_what_looks_like_a_formula_stays_as_written(tmp_path: Path) -> None:
    assert rows(tmp_path, "a,b\n'=1+1,-2\n") == [["a", "b"], ["'=1+1", "-2"]]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a,b\n1,\0\n", "is text in an encoding this app does not know"),
        (b"a,b\n\x81\x8d,\x90\n", "is text in an encoding this app does not know"),
        ('a,b\nc,"never closed\nd,e\n', "has a quotation mark that is never closed"),
        (f"a,b\nc,{'x' * 1_000_001}\n", "has a cell of more than 1,000,000 characters"),
    ],
)
def test_text_that_cannot_be_read_whole_is_refused(
    tmp_path: Path, data: bytes | str, problem: str
) -> None:
    with pytest.raises(Refused) as refused:
        read_delimited(file(tmp_path, data))
    assert problem in refused.value.sentence
    assert refused.value.remedy


def test_a_file_with_nothing_in_it_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is empty"):
        inspect(file(tmp_path, " \r\n\t\n"))


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importers.delimited.reading.TEXT_CHARACTERS", 10)
    with pytest.raises(Refused, match="is larger than"):
        read_delimited(file(tmp_path, "a,b\n" * 10))


def test_too_many_cells_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importers.limits.CELLS", 10)
    with pytest.raises(Refused, match="holds more than 10 cells; split it"):
        read_delimited(file(tmp_path, "a,b\n" * 10))
    with pytest.raises(Refused, match="the file: spreads over 4 rows and 5 columns"):
        read_delimited(file(tmp_path, "a\nb\nc\n,,,,d"))
