"""A programme office in the month: the published tracker, packs issued, returns on their way."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from importers.context import Context
from importers.returns import read_returns
from tests.conftest import LANCASHIRE
from tracker import bootstrap
from tracker.bootstrap import OpenProgramme
from tracker.commands.merges import accept_merge
from tracker.commands.periods import open_period
from tracker.commands.rows import set_field
from tracker.issuing import issue
from tracker.merge.merging import merge_returns
from tracker.merge.result import Merge
from tracker.merge.returned import Returned
from tracker.model import Scheme

AS_OF = date(2017, 11, 9)


class Sheet:
    """A sheet of a returned workbook, its cells found by title and row name."""

    def __init__(self, sheet: Any, naming: str) -> None:
        self.inner = sheet
        self.columns = {cell.value: cell.column for cell in sheet[1]}
        self._naming = self.columns[naming]

    def row(self, name: str) -> int:
        """The number of the row called so."""
        rows = range(2, self.inner.max_row + 1)
        return next(n for n in rows if self.inner.cell(n, self._naming).value == name)

    def put(self, name: str | int, title: str, value: object) -> None:
        """Type into a cell."""
        number = name if isinstance(name, int) else self.row(name)
        self.inner.cell(number, self.columns[title]).value = value


class Office:
    """A programme file of its own, with the packs that were issued from it."""

    def __init__(self, programme: OpenProgramme, packs: Path) -> None:
        self.programme = programme
        self.packs = packs
        self.folder = programme.path.parent

    def scheme(self, name: str) -> Scheme:
        """The scheme of this name."""
        return next(s for s in self.programme.portfolio.schemes if s.name == name)

    def type_in(self, name: str, field: str, text: str) -> None:
        """Change a field here."""
        portfolio = self.programme.portfolio
        uid = self.scheme(name).uid
        intent = set_field(portfolio, uid=uid, field=field, text=text, today=AS_OF, as_of=AS_OF)
        self.programme.workspace.run(intent)

    def returned(
        self, contact: str, change: Callable[[Any], None], *, as_name: str = "return"
    ) -> Path:
        """The pack of a contact as it comes back, after `change` has been done to the workbook."""
        book = load_workbook(self.packs / f"2017-11 {contact}.xlsx")
        change(book)
        path = self.folder / f"{as_name}.xlsx"
        book.save(path)
        return path

    def filled(
        self,
        contact: str,
        cells: Mapping[tuple[str | int, str], object],
        *,
        as_name: str = "return",
    ) -> Path:
        """A pack with cells of its schemes typed into, by scheme and title."""

        def change(book: Workbook) -> None:
            sheet = schemes(book)
            for (name, title), value in cells.items():
                sheet.put(name, title, value)

        return self.returned(contact, change, as_name=as_name)

    def read(self, *paths: Path) -> list[Returned]:
        """What the files say."""
        found = read_returns(paths, Context())
        for each in found:
            assert isinstance(each, Returned), each
        return [each for each in found if isinstance(each, Returned)]

    def merge(self, *paths: Path, prefer: str | None = None, dry_run: bool = False) -> Merge:
        """Merge the files, unless it is only tried."""
        portfolio = self.programme.portfolio
        merge = merge_returns(
            portfolio,
            self.read(*paths),
            key=self.programme.pack_key(),
            as_of=self.programme.as_of(),
            prefer=prefer,
        )
        if not dry_run:
            self.programme.workspace.run(accept_merge(portfolio, merge, received_on=AS_OF))
        return merge


def schemes(book: Any) -> Sheet:
    """The sheet of schemes."""
    return Sheet(book["Your schemes"], "Scheme")


@pytest.fixture(scope="session")
def issued(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the programme, November open, and the packs of East Lancashire."""
    folder = tmp_path_factory.mktemp("issued")
    path = folder / "lancashire.ibcf"
    bootstrap.new_programme(path, name="Lancashire")
    with bootstrap.open_programme(path) as programme:
        programme.accept(programme.propose(LANCASHIRE, as_of=AS_OF))
        programme.workspace.run(open_period(programme.portfolio, as_of=AS_OF))
        issue(programme, folder / "packs", area="East Lancashire CCG")
    return folder


@pytest.fixture
def office(issued: Path, tmp_path: Path) -> Iterator[Office]:
    """The programme as it was when the packs had just gone out."""
    path = tmp_path / "lancashire.ibcf"
    shutil.copyfile(issued / "lancashire.ibcf", path)
    with bootstrap.open_programme(path) as programme:
        yield Office(programme, issued / "packs")
